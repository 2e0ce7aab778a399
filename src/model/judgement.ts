/** A judgement: someone or something decided whether two records tell of the same thing; dated, with reasons, never rewritten. */
import { z } from 'zod'
import { recordKinds } from './record.ts'

export const verdicts = ['same', 'different', 'unsure'] as const
export type Verdict = (typeof verdicts)[number]

export const judgedThings = [...recordKinds, 'parties'] as const
/** What is judged: two records of a kind, or two ways of naming a party. */
export type Judged = (typeof judgedThings)[number]

export const judgementSchema = z.object({
  about: z.enum(judgedThings),
  /** Keys of two records, or ids of two identities; `left` < `right`. */
  left: z.string(),
  right: z.string(),
  verdict: z.enum(verdicts),
  /** How strongly the reasons speak for "same", 0 to 1; an order among verdicts, not a probability. */
  score: z.number().min(0).max(1),
  reasons: z.array(z.string()).min(1),
  /** Who decided: a rule with its version ("reconcile@1") or a person's name. */
  by: z.string(),
  /** When, ISO 8601 in UTC. */
  at: z.string(),
})
export type Judgement = z.infer<typeof judgementSchema>
