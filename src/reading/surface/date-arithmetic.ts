/** Time arithmetic of the grammar: months, weekdays and days without a year found from the anchor and the tense, spans, durations. */
import { months, numberWords, units, weekdays } from '../../lexicon/time-words.ts'
import type { WhenType } from '../../model/when.ts'
import { addDays, addMonths, isDay, lastDayOf, pad, weekdayOf } from '../../text/calendar.ts'

/** What a value is reckoned from. */
export interface Moment {
  /** Anchor day, where one is known. */
  readonly anchor: string | undefined
  /** The last day the text named before. */
  readonly last: string | undefined
  /** Whether the clause speaks of what is to come. */
  readonly future: boolean
  /** Whether its verb plainly tells what has been. */
  readonly past: boolean
  /** Whether it tells of a plan as past ("was to open on 9 October"), so that the nearest day is meant, before or after. */
  readonly nearest: boolean
  /** XPOS of a word of the match. */
  tagged(word: string): string
}

export interface Found {
  readonly type: WhenType
  readonly value?: string | undefined
  readonly needsAnchor?: boolean
}

export const monthOf = (word: string) => months.findIndex((names) => names.includes(word.toLowerCase().replace('.', ''))) + 1
export const weekdayIndex = (word: string) => weekdays.findIndex((names) => names.includes(word.toLowerCase().replace('.', '')))
export const numberOf = (word: string) => numberWords[word.toLowerCase()] ?? Number(word.replace(',', '.'))

/** "May", "march", "sat", "sun", "second" read as words of time only where they are tagged as nouns or names and written with a capital. */
export const isName = (word: string, moment: Moment) =>
  !/^(may|march|mar|sat|sun|wed|jan|dec|fri|mon|second|fall)\.?$/i.test(word) ||
  (/^\p{Lu}/u.test(word) && /^(NNPS?|CD|)$/.test(moment.tagged(word)))

/** "Sun" of "Sun Xiuwen", "Jun" of "Moriwaki Jun": three letters without a stop are a day or month only beside figures or after a word of time. */
export function isCutShort(word: string, match: RegExpMatchArray): boolean {
  if (!/^\p{L}{3,4}$/u.test(word) || /^(may|june|july)$/i.test(word)) return false
  const text = match.input as string
  const before = text.slice(Math.max(0, match.index! - 12), match.index)
  const after = text.slice(match.index! + match[0].length)
  return (
    !/^(\.|,? ?(\d|\p{L}{3,4}\.? \d))/u.test(after) &&
    !/\b(on|in|last|next|this|since|until|till|by|from|of|early|late|mid)[ -]$/i.test(before)
  )
}

export const early = (month: string, word: string): string => {
  const [from, to] = /early|beginning/i.test(word) ? ['01', '10'] : /mid/i.test(word) ? ['11', '20'] : ['21', String(lastDayOf(month))]
  return `${month}-${from}~/${month}-${to}~`
}

/** How near the next one of a day or month without a year must be to be meant in a clause that is not plainly of the future, and how far the last one. */
const nearMonths = 2
const nearDays = 62
const farDays = 300

/** A month without a year: the latest one not after the anchor's, or the next when the clause looks ahead. */
export function monthNear(number: number, moment: Moment): string | undefined {
  if (!moment.anchor) return undefined
  const year = Number(moment.anchor.slice(0, 4))
  const own = Number(moment.anchor.slice(5, 7))
  // "was to open in September", told in October: the one a month ago, not the one in eleven.
  const isOver = moment.nearest && (own - number + 12) % 12 <= nearMonths
  if (moment.future && !isOver) return `${number >= own ? year : year + 1}-${pad(number)}`
  // A month that has just begun to come near is not the one of nearly a year ago: that would be "last July".
  const ahead = (number - own + 12) % 12
  if (!moment.past && ahead > 0 && ahead <= nearMonths) return `${number > own ? year : year + 1}-${pad(number)}`
  return `${number <= own ? year : year - 1}-${pad(number)}`
}

/** A day and month without a year: the nearest one in the direction of the tense; what lies within half a year ahead of a plain past clause is last year's. */
export function dayNear(number: number, day: number, moment: Moment): string | undefined {
  if (!moment.anchor) return undefined
  const year = Number(moment.anchor.slice(0, 4))
  const candidates = [year - 1, year, year + 1].map((each) => `${each}-${pad(number)}-${pad(day)}`).filter(isDay)
  const wanted = moment.future
    ? candidates.filter((each) => each >= moment.anchor!)
    : candidates.filter((each) => each <= addDays(moment.anchor!, 1))
  if (moment.nearest) return nearestTo(moment.anchor, candidates)
  const back = wanted[wanted.length - 1]
  if (moment.future) return wanted[0]
  // "had invited him for 4 April", said in March: a day of ten months ago and more would carry its year.
  if (moment.past) return back
  const next = candidates.find((each) => each > moment.anchor!)
  const isNear = next !== undefined && next <= addDays(moment.anchor, nearDays)
  return isNear && (back === undefined || back < addDays(moment.anchor, -farDays)) ? next : back
}

const nearestTo = (anchor: string, days: readonly string[]): string | undefined => {
  const away = (day: string) => Math.abs(Date.parse(day) - Date.parse(anchor))
  return [...days].sort((left, right) => away(left) - away(right))[0]
}

export function weekdayNear(index: number, moment: Moment): string | undefined {
  if (!moment.anchor) return undefined
  const back = (weekdayOf(moment.anchor) - index + 7) % 7
  if (!moment.future || (moment.nearest && back <= 3)) return addDays(moment.anchor, -back)
  return addDays(moment.anchor, back === 0 ? 0 : 7 - back)
}

export const date = (value: string | undefined): Found => ({ type: 'date', value, needsAnchor: true })

export const duration = (amount: number, unit: string): string | undefined => {
  const code = units[unit.toLowerCase().replace(/s$/, '')]
  if (!code || Number.isNaN(amount)) return undefined
  if (code.startsWith('T')) {
    const letter = code[1] as string
    const whole = Math.floor(amount)
    const rest = amount - whole
    if (rest && letter === 'H') return `PT${whole ? `${whole}H` : ''}${Math.round(rest * 60)}M`
    return `PT${amount}${letter}`
  }
  return code === '0Y' ? `P${amount * 10}Y` : `P${amount}${code}`
}

export function exact(year: string, month: number, day: number): Found | undefined {
  const value = `${year}-${pad(month)}-${pad(day)}`
  return isDay(value) ? { type: 'date', value } : undefined
}

export function span(month: number, from: number, to: number, year: string | undefined, moment: Moment, word: string): Found | undefined {
  if (to <= from || to > 31 || !/^\p{Lu}/u.test(word)) return undefined
  const last = year ? exact(year, month, to)?.value : dayNear(month, to, moment)
  if (!last) return date(undefined)
  return date(`${last.slice(0, 8)}${pad(from)}/${last}`)
}

/** A day, week, month or year away, in its own precision. */
export function shift(day: string, count: number, unit: string): string {
  const word = unit.toLowerCase()
  if (word.startsWith('day')) return addDays(day, count)
  if (word.startsWith('week')) return addDays(day, 7 * count)
  if (word.startsWith('month')) return addMonths(day.slice(0, 7), count)
  return String(Number(day.slice(0, 4)) + count)
}
