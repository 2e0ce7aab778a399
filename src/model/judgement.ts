/** A judgement: someone or something decided whether two records tell of the same thing; dated, with reasons, never rewritten. */
import { z } from 'zod'

export const verdicts = ['same', 'different', 'unsure'] as const
export type Verdict = (typeof verdicts)[number]

export const judgementSchema = z.object({
  /** Keys of two records, `left` < `right`. */
  left: z.string(),
  right: z.string(),
  verdict: z.enum(verdicts),
  reasons: z.array(z.string()).min(1),
  /** Who decided: a rule with its version ("reconcile@1") or a person's name. */
  by: z.string(),
  /** When, ISO 8601 in UTC. */
  at: z.string(),
})
export type Judgement = z.infer<typeof judgementSchema>
