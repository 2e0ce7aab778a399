/** A position: a party's stance on an issue of the talks, resting on a cited statement or act. */
import { z } from 'zod'
import { citationSchema } from '../citation.ts'

export const stances = ['supports', 'opposes', 'conditional', 'demands', 'rejects', 'neutral'] as const
export type Stance = (typeof stances)[number]

export const positionSchema = z.object({
  party: z.string(),
  name: z.string(),
  issue: z.string(),
  stance: z.enum(stances),
  statement: z.string(),
  citations: z.array(citationSchema).min(1),
})
export type Position = z.infer<typeof positionSchema>
