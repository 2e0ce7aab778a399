/** A rule: what gave a cell its value or a reader his doubt, with the reason in one sentence and an invented example - the one table of them, for `parley why` and docs/reading.md. */
import { articleRules } from './rules/article.ts'
import { attributionRules } from './rules/attribution.ts'
import { contactRules } from './rules/contact.ts'
import { dateRules } from './rules/date.ts'
import { fieldRules } from './rules/field.ts'
import { statusRules } from './rules/status.ts'

export interface Rule {
  readonly id: string
  /** Why it was read so, one sentence. */
  readonly reason: string
  /** The words that decide stand between ‹ and ›. */
  readonly example: string
}

/** Rules by their id, each with its reason and example. */
type RuleTable = Readonly<Record<string, { readonly reason: string; readonly example: string }>>

const table: RuleTable = { ...articleRules, ...dateRules, ...attributionRules, ...contactRules, ...statusRules, ...fieldRules }

/** Every rule, in the order of reading. */
export const rules: readonly Rule[] = Object.entries(table).map(([id, said]) => ({ id, ...said }))

/** The rule of this id; undefined for one that this version of the reader does not have. */
export function ruleOf(id: string): Rule | undefined {
  return Object.hasOwn(table, id) ? { id, ...table[id]! } : undefined
}
