/** An agreement: one point that was agreed, proposed or failed to be agreed. */
import { z } from 'zod'
import { cellSchema, citationSchema } from '../citation.ts'
import { hopSchema, namedPartySchema } from '../party.ts'

export const outcomes = ['agreed', 'not-agreed', 'proposed', 'signed', 'in-force', 'suspended', 'broken'] as const
export type Outcome = (typeof outcomes)[number]

export const agreementSchema = z.object({
  id: z.string(),
  parties: z.array(namedPartySchema),
  content: citationSchema,
  outcome: z.enum(outcomes),
  when: cellSchema(z.string()).optional(),
  chain: z.array(hopSchema),
  citations: z.array(citationSchema).min(1),
})
export type Agreement = z.infer<typeof agreementSchema>
