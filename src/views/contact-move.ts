/** Contact moves: to which day a contact that was put off went; always inferred, always with its reasons. */
import type { ContactEntry } from '../model/entry.ts'
import { windowOf } from '../model/window.ts'
import { isOneKind, sharedParties } from './contact-outcome.ts'

export interface ContactMove {
  readonly contact: string
  /** EDTF. */
  readonly to: string
  readonly reasons: readonly string[]
}

/** How long after the old day the new one may lie, in days: half a year. */
const farthest = 184

/**
 * The contact of the same kind with two parties in common that is announced, or was held, for a later day, the nearest such. "The talks of Tuesday were
 * put off", "Varland and Ostrea will meet on March 20". One whose round is another's is another.
 */
export function moveOf(postponed: ContactEntry, window: string | undefined, candidates: readonly ContactEntry[]): ContactMove | undefined {
  const last = window === undefined ? undefined : windowOf(window)?.to
  if (last === undefined) return undefined
  const latest = Date.parse(last) + farthest * 86_400_000
  return candidates
    .flatMap((other): (ContactMove & { readonly from: string })[] => {
      const to = other.when.find(({ value }) => value !== undefined)?.value
      const from = to === undefined ? undefined : windowOf(to)?.from
      if (other === postponed || to === undefined || from === undefined || from <= last || Date.parse(from) > latest) return []
      if (!isOneKind(postponed, other)) return []
      const [round, otherRound] = [postponed.round[0]?.value, other.round[0]?.value]
      if (round !== undefined && otherRound !== undefined && round !== otherRound) return []
      const shared = sharedParties(postponed, other)
      if (shared.length < 2) return []
      return [{ contact: other.id, to, from, reasons: [`a later day: ${to}`, `parties in common: ${shared.join(', ')}`] }]
    })
    .sort((left, right) => (left.from < right.from ? -1 : Number(left.from > right.from)))
    .map(({ from: _, ...move }) => move)[0]
}
