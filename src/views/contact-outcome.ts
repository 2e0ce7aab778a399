/** Contact outcomes: which other contact of the ledger may be the one that was announced, and why; always inferred, always with its reasons. */
import type { ContactEntry } from '../model/entry.ts'
import type { Mode, Status } from '../model/records/contact.ts'
import { windowOf } from '../model/window.ts'
import { foldName } from '../text/likeness.ts'

/** Said to be to come. */
export function isComing(status: Status | undefined): boolean {
  return status !== undefined && !isOn(status) && !isOff(status)
}

/** Took place, or takes place. */
export function isOn(status: Status): boolean {
  return status === 'held' || status === 'ongoing'
}

/** Will not be, or not then. */
export function isOff(status: Status): boolean {
  return status === 'postponed' || status === 'cancelled' || status === 'denied'
}

const sittings: readonly Mode[] = ['talks', 'meeting', 'summit', 'conference']

export interface LikelyOutcome {
  readonly other: ContactEntry
  readonly reasons: readonly string[]
  /** False where only the day speaks for it with the place, or with one party: enough to look at, not to say so. */
  readonly isLikely: boolean
}

/**
 * Contacts of the same kind whose day lies in the window, at the same settlement or with a party in common - likely with both, or with two parties;
 * never one at another settlement, or one that is another round. "Ministers will meet in Ankara on Tuesday", "Talks opened in Ankara on Tuesday".
 */
export function likelyOutcomes(announced: ContactEntry, window: string, contacts: readonly ContactEntry[]): LikelyOutcome[] {
  const days = windowOf(window)
  if (!days) return []
  return contacts.flatMap((other) => {
    const day = other.when.find(({ value }) => value !== undefined)?.value
    const held = day === undefined ? undefined : windowOf(day)
    if (other === announced || !held || held.from < days.from || held.to > days.to || !isOneKind(announced, other)) return []
    const [round, otherRound] = [announced.round[0]?.value, other.round[0]?.value]
    if (round !== undefined && otherRound !== undefined && round !== otherRound) return []
    const [place, otherPlace] = [settlementOf(announced), settlementOf(other)]
    const isSamePlace = place !== undefined && otherPlace !== undefined && foldName(place) === foldName(otherPlace)
    if (place !== undefined && otherPlace !== undefined && !isSamePlace) return []
    const shared = sharedParties(announced, other)
    // In a month's window one party meets too many others.
    if (!isSamePlace && (shared.length === 0 || (shared.length === 1 && days.from !== days.to))) return []
    const reasons = [
      `day: ${day}`,
      ...(isSamePlace ? [`place: ${place}`] : []),
      shared.length > 0 ? `parties in common: ${shared.join(', ')}` : 'no party in common',
    ]
    return [{ other, reasons, isLikely: shared.length >= (isSamePlace ? 1 : 2) }]
  })
}

/** Whether two contacts are of one kind: talks, a meeting and a summit are. */
export function isOneKind(left: ContactEntry, right: ContactEntry): boolean {
  const [one, other] = [left.mode[0]?.value, right.mode[0]?.value]
  if (one === undefined || other === undefined) return false
  return one === other || (sittings.includes(one) && sittings.includes(other))
}

function settlementOf(contact: ContactEntry): string | undefined {
  return contact.venue.find(({ value }) => value?.settlement !== undefined)?.value?.settlement
}

/** Parties and sides that both show, by their names. */
export function sharedParties(left: ContactEntry, right: ContactEntry): string[] {
  const namesOf = (contact: ContactEntry) =>
    new Map(
      contact.participants.flatMap(({ name, side }) => [name, ...(side === undefined ? [] : [side])]).map((name) => [foldName(name), name]),
    )
  const there = namesOf(right)
  return [...namesOf(left)].flatMap(([folded, name]) => (there.has(folded) ? [name] : []))
}
