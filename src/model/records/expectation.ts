/** An expectation: something said to be coming that can later be checked. */
import { z } from 'zod'
import { cellSchema, citationSchema } from '../citation.ts'
import { hopSchema, namedPartySchema } from '../party.ts'

export const expectationSchema = z.object({
  id: z.string(),
  what: citationSchema,
  contact: z.string().optional(),
  window: cellSchema(z.string()).optional(),
  holders: z.array(namedPartySchema),
  chain: z.array(hopSchema),
  citations: z.array(citationSchema).min(1),
})
export type Expectation = z.infer<typeof expectationSchema>
