/** A statement: one thing a party said, once. */
import { z } from 'zod'
import { cellSchema, citationSchema } from '../citation.ts'
import { hopSchema } from '../party.ts'
import { novelties } from './contact.ts'

export const manners = ['direct', 'indirect', 'mixed'] as const
export type Manner = (typeof manners)[number]

export const statementSchema = z.object({
  id: z.string(),
  speakers: z.array(z.object({ party: z.string(), name: z.string(), citation: citationSchema })).min(1),
  addressee: cellSchema(z.string()).optional(),
  channel: cellSchema(z.string()).optional(),
  when: cellSchema(z.string()).optional(),
  venue: cellSchema(z.string()).optional(),
  manner: z.enum(manners),
  cue: citationSchema.optional(),
  content: z.array(citationSchema).min(1),
  chain: z.array(hopSchema),
  hedged: z.literal(true).optional(),
  novelty: z.enum(novelties),
  citations: z.array(citationSchema).min(1),
})
export type Statement = z.infer<typeof statementSchema>
