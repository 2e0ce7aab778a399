/** A party: a person, state, organisation, office, outlet or group that the article speaks of, under all its names. */
import { z } from 'zod'
import { cellSchema, citationSchema } from './citation.ts'

export const partyKinds = ['person', 'state', 'organisation', 'office', 'outlet', 'group'] as const
export type PartyKind = (typeof partyKinds)[number]

export const partySchema = z.object({
  id: z.string(),
  kind: z.enum(partyKinds),
  name: z.string(),
  aliases: z.array(z.string()),
  state: z.string().optional(),
  offices: z.array(cellSchema(z.string())).optional(),
  mentions: z.array(citationSchema),
})
/** `name` is the fullest form in the article; `state` the ISO 3166-1 alpha-2 code of the side it belongs to. */
export type Party = z.infer<typeof partySchema>

/** A party named in a field of a record. */
export const namedPartySchema = z.object({ party: z.string(), name: z.string() })
export type NamedParty = z.infer<typeof namedPartySchema>

/** One hop of a chain: through whom the words came, nearest to the speaker last. */
export const hopSchema = z.object({ party: z.string(), name: z.string(), citation: citationSchema })
export type Hop = z.infer<typeof hopSchema>
