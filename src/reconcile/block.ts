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
/** "Three days of talks ended on Thursday": of a contact of so many days at most, the day told is any of them. */
const longestStay = 4

/** The days an article gives a contact. */
export interface DayTold {
  readonly value?: string
  /** It gives none: these are the days its report came in, of a contact told as held. */
  readonly reported?: true
  /** Told as history, so that the days of the report say little without a place. */
  readonly recalled?: true
  /** The first or last of several days, which are all meant. */
  readonly stay?: true
}

/** The day an article gives a contact, with those about it that its length takes in; for one that is told as held and without a day, the days its report came in. */
export function dayTold({ record, publishedAt }: Telling<'contacts'>): DayTold {
  const published = publishedAt?.slice(0, 10)
  if (record.when?.value !== undefined) {
    const day = record.when.value
    const length = Number(/^P(\d+)D$/.exec(record.duration?.value ?? '')?.[1] ?? 1)
    if (length < 2 || length > longestStay || !/^\d{4}-\d\d-\d\d$/.test(day)) return { value: day }
    return { value: `${addDays(day, 1 - length)}/${addDays(day, length - 1)}`, stay: true }
  }
  if (record.when !== undefined || record.status.value !== 'held' || published === undefined) return {}
  const reported = `${addDays(published, -reportLag)}/${published}`
  return { value: reported, reported: true, ...(record.novelty === 'new' ? {} : { recalled: true }) }
}

/** Most parties of a contact that are paired; a conference of forty states is found by its first eight. */
const mostPaired = 8
/** Weeks ahead for which the news is watched that a contact was put off; most are announced later than that. */
const mostWeeks = 8
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
  const bands = bandsOf(shinglesOf(wordsOf(passageOf(telling)), passageShingle), passageBands)
  return passageWeeks(telling).flatMap((week) => bands.map((band) => `${telling.kind} ${week} ${band}`))
}

/** The day that a record gives what it tells; none for a position, which has none. */
export function dayOf(telling: Telling): string | undefined {
  if (isKind(telling, 'expectations')) return telling.record.window?.value
  if (isKind(telling, 'positions')) return undefined
  return (telling as Telling<'statements' | 'agreements' | 'acts'>).record.when?.value
}

/**
 * The weeks in which a passage may be told again: that of its report and the next, and that of its day. Common words ("the talks had been useful")
 * so meet those of their time, not all that were ever said.
 */
function passageWeeks(telling: Telling): readonly (number | 'undated')[] {
  const window = windowOf(dayOf(telling) ?? '')
  const own = window && daysBetween(window.from, window.to) < widest ? [weekOf(window.from), weekOf(window.to)] : []
  const reported = telling.publishedAt === undefined ? [] : [weekOf(telling.publishedAt), weekOf(telling.publishedAt) + 1]
  const weeks = [...new Set([...own, ...reported])]
  return weeks.length ? weeks : ['undated']
}

/** A number for the week of an ISO day or moment. */
const weekOf = (day: string) => Math.floor(Date.parse(day.slice(0, 10)) / (7 * 86_400_000))

/**
 * The family, each day it may be, and each two of its parties, or one with the round's number; a contact with a vague day is compared with nobody. By
 * its other families, and by the day of its report, it is found through two persons only; a visit through its guest, a summit through its town.
 */
function contactBlocks(telling: Telling<'contacts'>): string[] {
  const { record } = telling
  const { persons, sides } = castOf(telling)
  const people = persons.flatMap(({ identity }) => identity.names.map((name) => `person ${foldName(name.split(/\s+/).at(-1) as string)}`))
  const named = [...new Set(people)].sort()
  const parties = [...[...sides].sort(), ...named].slice(0, mostPaired).sort()
  const own = familyOf(record.mode)
  const moved = weeksComing(telling).flatMap((week) => pairsOf(parties).map((pair) => `contacts ${own} coming ${week} ${pair}`))
  const told = dayTold(telling)
  const window = windowOf(told.value ?? '')
  if (!window || daysBetween(window.from, window.to) >= widest) return moved
  const days = Array.from({ length: daysBetween(window.from, window.to) + 1 }, (_, at) => addDays(window.from, at))
  const round = told.reported ? undefined : record.round?.value
  const alone = [
    ...(own === 'visit' && !told.reported ? named.map((guest) => `guest ${guest}`) : []),
    ...(isAssembly(record) && !told.reported && record.venue?.value?.settlement ? [`in ${foldName(record.venue.value.settlement)}`] : []),
  ].flatMap((key) => days.map((day) => `contacts ${isAssembly(record) ? 'assembly' : own} ${day} ${key}`))
  const paired = [...familiesOf(record)].flatMap((family) => {
    const pairs = pairsOf(family === own && !told.reported ? parties : named.slice(0, mostPaired))
    return days.flatMap((day) => [
      ...pairs.map((pair) => `contacts ${family} ${day} ${pair}`),
      // "A fourth round on Friday", its other side told under another name: a round of that number is seldom held twice in a day by one party.
      ...(round === undefined || family !== own ? [] : parties.map((one) => `contacts ${family} ${day} round ${round} ${one}`)),
    ])
  })
  return [...paired, ...alone, ...moved]
}

const pairsOf = (parties: readonly string[]) => parties.flatMap((one, at) => parties.slice(at + 1).map((other) => `${one} | ${other}`))

/** A gathering of which a town has seldom two in a day; what is told as a meeting as well may be one on its sidelines. */
export function isAssembly({ mode, citations }: Contact): boolean {
  const isSuch = (each: Mode | undefined) => each === 'summit' || each === 'conference'
  return isSuch(mode) && citations.every(({ exact }) => isSuch(contactNoun(exact)?.mode))
}

/** Statuses of what lies ahead, and of what was put off or called off before its day. */
const ahead: ReadonlySet<string | undefined> = new Set(['planned', 'expected', 'possible', 'proposed'])
const putOff: ReadonlySet<string | undefined> = new Set(['postponed', 'cancelled'])

export const isAhead = ({ status }: Contact) => ahead.has(status.value)
export const isPutOff = ({ status }: Contact) => putOff.has(status.value)

/** Weeks in which a contact that lies ahead may be put off: from its report to its day. Of one that is put off, the week of that news. */
function weeksComing({ record, publishedAt }: Telling<'contacts'>): number[] {
  if (publishedAt === undefined || !(isAhead(record) || isPutOff(record))) return []
  const first = weekOf(publishedAt)
  if (isPutOff(record)) return [first]
  const window = windowOf(record.when?.value ?? '')
  if (!window || window.to < publishedAt.slice(0, 10)) return []
  return Array.from({ length: Math.min(weekOf(window.to) - first + 1, mostWeeks) }, (_, at) => first + at)
}
