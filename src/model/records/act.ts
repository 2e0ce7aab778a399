/** An act: what one party did to or about another outside of contact and speech, with its PLOVER code. */
import { z } from 'zod'
import { cellSchema, citationSchema } from '../citation.ts'
import { hopSchema, namedPartySchema } from '../party.ts'

/** Event types of PLOVER (Political Language Ontology for Verifiable Event Records, Halterman et al. 2023). */
export const plovers = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
] as const
export type Plover = (typeof plovers)[number]

export const actSchema = z.object({
  id: z.string(),
  plover: z.enum(plovers),
  actors: z.array(namedPartySchema),
  recipients: z.array(namedPartySchema),
  when: cellSchema(z.string()).optional(),
  venue: cellSchema(z.string()).optional(),
  chain: z.array(hopSchema),
  content: citationSchema,
  citations: z.array(citationSchema).min(1),
})
export type Act = z.infer<typeof actSchema>
