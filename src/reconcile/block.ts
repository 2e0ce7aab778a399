/** Blocks: the keys under which records that may tell of one thing find each other. */
import { contactNoun } from '../lexicon/contact-words.ts'
import type { RecordKind } from '../model/record.ts'
import type { Contact, Mode } from '../model/records/contact.ts'
import type { Telling } from '../model/telling.ts'
import { windowOf } from '../model/window.ts'
import { addDays } from '../text/calendar.ts'
import { foldName } from '../text/likeness.ts'
import { daysBetween, widest } from './days.ts'
import { castOf } from './sides.ts'
import { bandsOf, shinglesOf, wordsOf } from './wording.ts'

/** Words by which outlets tell of one and the same contact: what one calls talks another calls a meeting. */
const families: Partial<Record<Mode, string>> = { talks: 'meeting', meeting: 'meeting', summit: 'meeting' }

/** Modes of one family may be one contact. */
export function familyOf(mode: Mode): string {
  return families[mode] ?? mode
}

/** Families that one may take for each other when two sit before screens; a visit and the talks held on it stay two. */
const spoken = new Set(['meeting', 'call', 'conversation'])

/** The families of all words by which an article speaks of a contact: what its headline calls a meeting, its text may call a conversation. */
export function familiesOf(contact: Contact): ReadonlySet<string> {
  const own = familyOf(contact.mode)
  const words = contact.citations.flatMap(({ exact }) => contactNoun(exact)?.mode ?? []).map(familyOf)
  return new Set([own, ...(spoken.has(own) ? words.filter((family) => spoken.has(family)) : [])])
}

/** Days before its report in which news that gives no day of its own took place: a readout is put out on the day, or the morning after. */
const reportLag = 1

/** The day an article gives a contact; for one that is told as held, as news and without a day, the days its report came in, `reported`. */
export function dayTold({ record, publishedAt }: Telling<'contacts'>): { readonly value?: string; readonly reported?: true } {
  if (record.when?.value !== undefined) return { value: record.when.value }
  if (record.when !== undefined || record.novelty !== 'new' || record.status.value !== 'held' || publishedAt === undefined) return {}
  const day = publishedAt.slice(0, 10)
  return { value: `${addDays(day, -reportLag)}/${day}`, reported: true }
}

/** Most parties of a contact that are paired; a conference of forty states is found by its first eight. */
const mostPaired = 8
/** Words in a shingle of a short passage. */
export const passageShingle = 2
/** With 12 bands, passages that share half of their word pairs meet in 97 of 100 cases. */
const passageBands = 12

export function isKind<K extends RecordKind>(telling: Telling, kind: K): telling is Telling<K> {
  return telling.kind === kind
}

/** The words of a record that are compared; none for a contact, which is compared by its fields. */
export function passageOf(telling: Telling): string {
  if (isKind(telling, 'statements')) return telling.record.content.map((citation) => citation.exact).join(' ')
  if (isKind(telling, 'agreements')) return telling.record.content.exact
  if (isKind(telling, 'acts')) return telling.record.content.exact
  if (isKind(telling, 'expectations')) return telling.record.what.exact
  if (isKind(telling, 'positions')) return telling.record.citations.map((citation) => citation.exact).join(' ')
  return ''
}

/** Two records that may tell of one thing share a block. */
export function blocksOf(telling: Telling): string[] {
  if (isKind(telling, 'contacts')) return contactBlocks(telling)
  return bandsOf(shinglesOf(wordsOf(passageOf(telling)), passageShingle), passageBands).map((band) => `${telling.kind} ${band}`)
}

/**
 * The family, each day it may be, and each two of its parties, or one with the round's number; a contact with a vague day is compared with nobody. By
 * its other families, and by the day of its report, it is found through two persons only.
 */
function contactBlocks(telling: Telling<'contacts'>): string[] {
  const told = dayTold(telling)
  const window = windowOf(told.value ?? '')
  if (!window || daysBetween(window.from, window.to) >= widest) return []
  const { persons, sides } = castOf(telling)
  const people = persons.flatMap(({ identity }) => identity.names.map((name) => `person ${foldName(name.split(/\s+/).at(-1) as string)}`))
  const named = [...new Set(people)].sort()
  const parties = [...[...sides].sort(), ...named].slice(0, mostPaired).sort()
  const days = Array.from({ length: daysBetween(window.from, window.to) + 1 }, (_, at) => addDays(window.from, at))
  const own = familyOf(telling.record.mode)
  const round = told.reported ? undefined : telling.record.round?.value
  return [...familiesOf(telling.record)].flatMap((family) => {
    const paired = family === own && !told.reported ? parties : named.slice(0, mostPaired)
    return days.flatMap((day) => [
      ...paired.flatMap((one, at) => paired.slice(at + 1).map((other) => `contacts ${family} ${day} ${one} | ${other}`)),
      // "A fourth round on Friday", its other side told under another name: a round of that number is seldom held twice in a day by one party.
      ...(round === undefined || family !== own ? [] : parties.map((one) => `contacts ${family} ${day} round ${round} ${one}`)),
    ])
  })
}
