/** The grammar of time expressions: each rule a pattern, an example and how its value is reckoned. Earlier rules win over later ones on the same words. */
import { months, numberWords, seasons, units, weekdays } from '../../lexicon/time-words.ts'
import type { WhenType } from '../../model/when.ts'
import { addDays, addMonths, isDay, lastDayOf, pad, weekdayOf, weekOf } from '../../text/calendar.ts'

/** What a value is reckoned from. */
export interface Moment {
  /** Anchor day, where one is known. */
  readonly anchor: string | undefined
  /** The last day the text named before. */
  readonly last: string | undefined
  /** Whether the clause speaks of what is to come. */
  readonly future: boolean
  /** XPOS of a word of the match. */
  tagged(word: string): string
}

export interface Found {
  readonly type: WhenType
  readonly value?: string | undefined
  readonly needsAnchor?: boolean
}

export interface DateRule {
  readonly id: string
  readonly example: string
  readonly pattern: RegExp
  resolve(match: RegExpMatchArray, moment: Moment): Found | undefined
}

const monthWord = months
  .flat()
  .sort((a, b) => b.length - a.length)
  .join('|')
const dayWord = weekdays
  .flat()
  .sort((a, b) => b.length - a.length)
  .join('|')
const numberWord = `\\d+(?:[.,]\\d+)?|${Object.keys(numberWords).join('|')}`
const unitWord = 'seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?'
const part = '(?:early|mid|late|the beginning of|the middle of|the end of)'
const dayPart = 'morning|afternoon|evening|night'

const monthOf = (word: string) => months.findIndex((names) => names.includes(word.toLowerCase().replace('.', ''))) + 1
const weekdayIndex = (word: string) => weekdays.findIndex((names) => names.includes(word.toLowerCase().replace('.', '')))
const numberOf = (word: string) => numberWords[word.toLowerCase()] ?? Number(word.replace(',', '.'))

/** "May", "march", "sat", "sun", "second" read as words of time only where they are tagged as nouns or names and written with a capital. */
const isName = (word: string, moment: Moment) =>
  !/^(may|march|mar|sat|sun|wed|jan|dec|fri|mon|second|fall)\.?$/i.test(word) ||
  (/^\p{Lu}/u.test(word) && /^(NNPS?|CD|)$/.test(moment.tagged(word)))

const early = (month: string, word: string): string => {
  const [from, to] = /early|beginning/i.test(word) ? ['01', '10'] : /mid/i.test(word) ? ['11', '20'] : ['21', String(lastDayOf(month))]
  return `${month}-${from}~/${month}-${to}~`
}

/** A month without a year: the latest one not after the anchor's, or the next when the clause looks ahead. */
function monthNear(number: number, moment: Moment): string | undefined {
  if (!moment.anchor) return undefined
  const year = Number(moment.anchor.slice(0, 4))
  const own = Number(moment.anchor.slice(5, 7))
  if (moment.future) return `${number >= own ? year : year + 1}-${pad(number)}`
  return `${number <= own ? year : year - 1}-${pad(number)}`
}

/** A day and month without a year: the nearest one in the direction of the tense; what lies within half a year ahead of a plain past clause is last year's. */
function dayNear(number: number, day: number, moment: Moment): string | undefined {
  if (!moment.anchor) return undefined
  const year = Number(moment.anchor.slice(0, 4))
  const candidates = [year - 1, year, year + 1].map((each) => `${each}-${pad(number)}-${pad(day)}`).filter(isDay)
  const wanted = moment.future
    ? candidates.filter((each) => each >= moment.anchor!)
    : candidates.filter((each) => each <= addDays(moment.anchor!, 1))
  return moment.future ? wanted[0] : wanted[wanted.length - 1]
}

function weekdayNear(index: number, moment: Moment): string | undefined {
  if (!moment.anchor) return undefined
  const back = (weekdayOf(moment.anchor) - index + 7) % 7
  if (!moment.future) return addDays(moment.anchor, -back)
  return addDays(moment.anchor, back === 0 ? 0 : 7 - back)
}

const date = (value: string | undefined): Found => ({ type: 'date', value, needsAnchor: true })
const rule = (id: string, example: string, source: string, resolve: DateRule['resolve'], flags = 'giu'): DateRule => ({
  id,
  example,
  pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, flags),
  resolve,
})

const duration = (amount: number, unit: string): string | undefined => {
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

export const grammar: readonly DateRule[] = [
  rule('anniversary', 'the third anniversary of the war', '(?:the )?(?:[a-z]+|\\d+(?:st|nd|rd|th)) anniversary', () => undefined),
  rule('iso', '2025-02-18', '(\\d{4})-(\\d{2})-(\\d{2})', (match) => (isDay(match[0]!) ? { type: 'date', value: match[0] } : undefined)),
  rule(
    'day-span',
    'February 18-19, 2025; Feb. 18 to 20',
    `(${monthWord})\\.? (\\d{1,2})(?: ?[-–] ?| to | and )(\\d{1,2})(?:,? (\\d{4}))?`,
    (match, moment) => span(monthOf(match[1]!), Number(match[2]), Number(match[3]), match[4], moment, match[1]!),
  ),
  rule(
    'day-span-before',
    '18-19 February 2025',
    `(\\d{1,2})(?: ?[-–] ?| to | and )(\\d{1,2}) (${monthWord})\\.?(?:,? (\\d{4}))?`,
    (match, moment) => span(monthOf(match[3]!), Number(match[1]), Number(match[2]), match[4], moment, match[3]!),
  ),
  rule(
    'month-day',
    'February 18, 2025; Feb. 18; Tuesday, March 4th',
    `(?:(?:${dayWord})\\.?,? )?(${monthWord})\\.? (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?(?!\\d|,\\d|[.:]\\d| ?%)`,
    (match, moment) => {
      if (Number(match[2]) > 31) return undefined
      return match[3] ? exact(match[3], monthOf(match[1]!), Number(match[2])) : date(dayNear(monthOf(match[1]!), Number(match[2]), moment))
    },
  ),
  rule(
    'day-month',
    '18 February 2025; the 4th of March',
    `(?:(?:${dayWord})\\.?,? )?(?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${monthWord})\\.?(?:,? (\\d{4}))?`,
    (match, moment) => {
      if (Number(match[1]) > 31) return undefined
      return match[3] ? exact(match[3], monthOf(match[2]!), Number(match[1])) : date(dayNear(monthOf(match[2]!), Number(match[1]), moment))
    },
  ),
  rule(
    'month-before-that',
    'March of the preceding year',
    `(${monthWord}) of (?:the )?(preceding|previous|last|following|next|this|that|same|same) year`,
    (match, moment) => {
      if (!moment.anchor) return date(undefined)
      const year =
        Number(moment.anchor.slice(0, 4)) + (/preceding|previous|last/i.test(match[2]!) ? -1 : /following|next/i.test(match[2]!) ? 1 : 0)
      return date(`${year}-${pad(monthOf(match[1]!))}`)
    },
  ),
  rule('month-year', 'early March 2025; October 2024', `(?:(${part})[ -])?(${monthWord})\\.?,? (?:of )?(\\d{4})`, (match) => ({
    type: 'date',
    value: match[1] ? early(`${match[3]}-${pad(monthOf(match[2]!))}`, match[1]) : `${match[3]}-${pad(monthOf(match[2]!))}`,
  })),
  rule(
    'month-relative',
    'last October; next May; this June',
    `(last|this past|past|next|this|coming) (${monthWord})\\b`,
    (match, moment) => {
      if (!moment.anchor || !/^\p{Lu}/u.test(match[2]!)) return /^\p{Lu}/u.test(match[2]!) ? date(undefined) : undefined
      const number = monthOf(match[2]!)
      const own = Number(moment.anchor.slice(5, 7))
      const year = Number(moment.anchor.slice(0, 4))
      if (/last|past/i.test(match[1]!)) return date(`${number < own ? year : year - 1}-${pad(number)}`)
      if (/next|coming/i.test(match[1]!)) return date(`${number > own ? year : year + 1}-${pad(number)}`)
      return date(`${year}-${pad(number)}`)
    },
  ),
  rule('month', 'in July; late March; since January', `(?:(${part})[ -])?(${monthWord})(?:\\.(?= ))?`, (match, moment) => {
    if (!/^\p{Lu}/u.test(match[2]!) || !isName(match[2]!, moment)) return undefined
    const month = monthNear(monthOf(match[2]!), moment)
    return date(month && match[1] ? early(month, match[1]) : month)
  }),
  rule(
    'weeks-weekday',
    'a week ago Tuesday; Tuesday last week; next Tuesday; last Friday',
    `(?:(a week ago) (${dayWord})|(${dayWord}) (?:of )?(last|next|this) week|(last|next|this|this past|this coming|coming|the following|the previous) (${dayWord}))`,
    (match, moment) => {
      const index = weekdayIndex((match[2] ?? match[3] ?? match[6]) as string)
      if (!moment.anchor) return date(undefined)
      if (match[1]) return date(addDays(weekdayNear(index, { ...moment, future: false }) as string, -7))
      if (match[4]) return date(addDays(weekOf(moment.anchor, /last/i.test(match[4]) ? -1 : /next/i.test(match[4]) ? 1 : 0)[0], index))
      const word = match[5]!.toLowerCase()
      if (/following/.test(word))
        return date(moment.last ? weekdayNear(index, { ...moment, anchor: addDays(moment.last, 1), future: true }) : undefined)
      if (/last|past|previous/.test(word)) {
        const near = weekdayNear(index, { ...moment, future: false }) as string
        return date(near === moment.anchor ? addDays(near, -7) : near)
      }
      if (/next|coming/.test(word)) {
        const near = weekdayNear(index, { ...moment, anchor: addDays(moment.anchor, 1), future: true })
        return date(near)
      }
      return date(addDays(weekOf(moment.anchor)[0], index))
    },
  ),
  rule('every', 'every Tuesday; each year; weekly', `(?:every|each) (?:${dayWord}|day|week|month|year)`, () => ({ type: 'set' })),
  rule(
    'weekday-span',
    'from Monday to Wednesday; Saturday and Sunday',
    `(${dayWord})(?: ?[-–] ?| to | through | until | and )(${dayWord})`,
    (match, moment) => {
      const [from, to] = [weekdayIndex(match[1]!), weekdayIndex(match[2]!)]
      if (!moment.anchor || !isName(match[1]!, moment)) return isName(match[1]!, moment) ? date(undefined) : undefined
      const last = weekdayNear(to, moment) as string
      const first = addDays(last, -((to - from + 7) % 7))
      return date(
        moment.future && first < moment.anchor
          ? `${weekdayNear(from, moment)}/${addDays(weekdayNear(from, moment) as string, (to - from + 7) % 7)}`
          : `${first}/${last}`,
      )
    },
  ),
  rule(
    'weekday',
    'on Tuesday; late Monday night',
    `(?:(?:late|early) )?(${dayWord})(?:\\.(?= \\p{Ll}))?(?: (?:${dayPart}))?`,
    (match, moment) => {
      if (!/^\p{Lu}/u.test(match[1]!) || !isName(match[1]!, moment)) return undefined
      return date(weekdayNear(weekdayIndex(match[1]!), moment))
    },
  ),
  rule(
    'near-day',
    'today; tomorrow; yesterday; tonight; overnight; this morning',
    `today|tonight|tomorrow|yesterday|overnight|(?:earlier |later )?(?:this|that) (?:${dayPart})|last night`,
    (match, moment) => {
      const word = match[0]!.toLowerCase()
      if (!moment.anchor) return date(undefined)
      if (word.startsWith('that')) return date(moment.last)
      return date(addDays(moment.anchor, word === 'tomorrow' ? 1 : word === 'yesterday' || word === 'last night' ? -1 : 0))
    },
  ),
  rule(
    'day-around',
    'the day before; the following day; two days earlier; three weeks later',
    `the (?:day|previous day) (?:before|earlier)|the (?:day after|following day|next day|previous day|same day)|(${numberWord}) (days?|weeks?|months?|years?) (earlier|before|later|after)`,
    (match, moment) => {
      const words = match[0]!.toLowerCase()
      const from = moment.last ?? moment.anchor
      if (!from) return date(undefined)
      if (/same day/.test(words)) return date(from)
      if (match[1])
        return date(
          Number.isNaN(numberOf(match[1]))
            ? undefined
            : shift(from, numberOf(match[1]) * (/earlier|before/.test(match[3]!.toLowerCase()) ? -1 : 1), match[2]!),
        )
      return date(addDays(from, /before|earlier|previous/.test(words) ? -1 : 1))
    },
  ),
  rule(
    'ago',
    'two days ago; a year ago',
    `(?:(?:about|some|nearly|almost) )?(${numberWord}) (days?|weeks?|months?|years?) ago`,
    (match, moment) =>
      date(moment.anchor && !Number.isNaN(numberOf(match[1]!)) ? shift(moment.anchor, -numberOf(match[1]!), match[2]!) : undefined),
  ),
  rule('in-days', 'in two weeks', `(?:in|within) (${numberWord}) (days?|weeks?|months?)(?:’ time|' time)?`, (match, moment) => {
    if (!moment.future)
      return duration(numberOf(match[1]!), match[2]!) ? { type: 'duration', value: duration(numberOf(match[1]!), match[2]!) } : undefined
    return date(moment.anchor && !Number.isNaN(numberOf(match[1]!)) ? shift(moment.anchor, numberOf(match[1]!), match[2]!) : undefined)
  }),
  rule(
    'week',
    'next week; last week; this week; later this week',
    '(?:(?:earlier|later|early|late|at the end of) )?(last|next|this|this past|this coming|the coming|the following|the previous) week(?!end)',
    (match, moment) => {
      const base = /following|previous/i.test(match[1]!) ? (moment.last ?? moment.anchor) : moment.anchor
      return date(
        base
          ? weekOf(base, /last|previous|this past/i.test(match[1]!) ? -1 : /next|coming|following/i.test(match[1]!) ? 1 : 0).join('/')
          : undefined,
      )
    },
  ),
  rule(
    'weekend',
    'over the weekend; next weekend; this weekend',
    '(?:(last|next|this|this past|this coming|the|the past|the coming|the previous) )weekend',
    (match, moment) => {
      if (!moment.anchor) return date(undefined)
      const word = match[1]!.toLowerCase()
      const onIt = weekdayOf(moment.anchor) >= 5
      const ahead =
        /next|coming/.test(word) || moment.future || (word === 'this' && !onIt && weekdayOf(moment.anchor) >= 2 && moment.future)
      const saturday = ahead
        ? addDays(weekOf(moment.anchor, /next/.test(word) && onIt ? 1 : 0)[0], 5)
        : onIt
          ? addDays(weekOf(moment.anchor)[0], 5)
          : addDays(weekOf(moment.anchor, -1)[0], 5)
      return date(`${saturday}/${addDays(saturday, 1)}`)
    },
  ),
  rule(
    'month-around',
    'late last month; next month; this month',
    `(?:(early|mid|late|later|earlier|the end of)[ -])?(last|next|this|the coming|the following|the previous) month`,
    (match, moment) => {
      if (!moment.anchor) return date(undefined)
      const month = addMonths(
        moment.anchor.slice(0, 7),
        /last|previous/i.test(match[2]!) ? -1 : /next|coming|following/i.test(match[2]!) ? 1 : 0,
      )
      return date(match[1] && /early|mid|^late$|end/i.test(match[1]) ? early(month, match[1]) : month)
    },
  ),
  rule(
    'year-around',
    'last year; next year; earlier this year',
    '(?:(?:earlier|later|early|late) )?(last|next|this|the previous|the preceding|the following) year',
    (match, moment) =>
      date(
        moment.anchor
          ? String(
              Number(moment.anchor.slice(0, 4)) +
                (/last|previous|preceding/i.test(match[1]!) ? -1 : /next|following/i.test(match[1]!) ? 1 : 0),
            )
          : undefined,
      ),
  ),
  rule(
    'season',
    'this spring; in the summer of 2024; last autumn',
    `(?:(last|next|this|the|in) )(${Object.keys(seasons).join('|')})(?: of (\\d{4})| (\\d{4}))?`,
    (match, moment) => {
      const code = seasons[match[2]!.toLowerCase()] as number
      const year = match[3] ?? match[4]
      if (!year && (match[1]!.toLowerCase() === 'the' || match[1]!.toLowerCase() === 'in') && match[2]!.toLowerCase() === 'fall')
        return undefined
      if (year) return { type: 'date', value: `${year}-${code}` }
      if (!moment.anchor) return date(undefined)
      const own = Number(moment.anchor.slice(0, 4))
      const startMonth = code === 24 ? 12 : (code - 20) * 3
      const month = Number(moment.anchor.slice(5, 7))
      if (/last/i.test(match[1]!)) return date(`${startMonth + 2 < month ? own : own - 1}-${code}`)
      if (/next/i.test(match[1]!)) return date(`${startMonth > month ? own : own + 1}-${code}`)
      return date(`${!moment.future && startMonth > month ? own - 1 : own}-${code}`)
    },
  ),
  rule('year-span', '2014-15; between 2014 and 2018', '(?:between )((?:19|20)\\d{2})(?: and )((?:19|20)\\d{2})', (match) => ({
    type: 'date',
    value: `${match[1]}/${match[2]}`,
  })),
  rule(
    'year',
    'in 2018; early 2024',
    '(?:(?:early|mid|late)[ -])?((?:19|20)\\d{2})(?!s|[-–]\\d|,\\d|\\.\\d| (?:people|troops|soldiers|tons|tonnes|miles|km|kilometers|prisoners|houses|homes|jobs|dollars|euros|workers|members|feet|meters|metres))',
    (match) => ({ type: 'date', value: match[1]! }),
  ),
  rule(
    'half-hours',
    'a four-and-a-half-hour meeting; 4.5-hour talks; four-hour call',
    `(${numberWord})(?:[ -]and[ -]a[ -](half))?[ -](hour|minute|day|week|month|year)(?:s)?(?:-long)?(?=[ -]\\p{L})`,
    (match) => {
      const amount = numberOf(match[1]!) + (match[2] ? 0.5 : 0)
      return match[0]!.includes('-') && !Number.isNaN(amount) ? { type: 'duration', value: duration(amount, match[3]!) } : undefined
    },
  ),
  rule(
    'duration',
    'lasted about 4.5 hours; two and a half hours; more than an hour',
    `(${numberWord})(?: and (?:a )?(half|quarter))? (${unitWord})(?: and (${numberWord}) (minutes))?`,
    (match) => {
      const amount = numberOf(match[1]!) + (match[2] ? (/half/i.test(match[2]) ? 0.5 : 0.25) : 0)
      if (Number.isNaN(amount) && !/several|few/i.test(match[1]!)) return undefined
      const value = duration(amount, match[3]!)
      const minutes = match[4] ? numberOf(match[4]) : 0
      return { type: 'duration', ...(value ? { value: minutes && value.endsWith('H') ? `${value}${minutes}M` : value } : {}) }
    },
  ),
  rule(
    'vague',
    'recently; soon; in recent days; in the coming weeks',
    'recently|soon|in recent (?:days|weeks|months|years)|in the coming (?:days|weeks|months)|in the (?:next|past|last) few (?:days|weeks|months)|in the near future',
    () => ({ type: 'date' }),
  ),
]

function exact(year: string, month: number, day: number): Found | undefined {
  const value = `${year}-${pad(month)}-${pad(day)}`
  return isDay(value) ? { type: 'date', value } : undefined
}

function span(month: number, from: number, to: number, year: string | undefined, moment: Moment, word: string): Found | undefined {
  if (to <= from || to > 31 || !/^\p{Lu}/u.test(word)) return undefined
  const last = year ? exact(year, month, to)?.value : dayNear(month, to, moment)
  if (!last) return date(undefined)
  return date(`${last.slice(0, 8)}${pad(from)}/${last}`)
}

/** A day, week, month or year away, in its own precision. */
function shift(day: string, count: number, unit: string): string {
  const word = unit.toLowerCase()
  if (word.startsWith('day')) return addDays(day, count)
  if (word.startsWith('week')) return addDays(day, 7 * count)
  if (word.startsWith('month')) return addMonths(day.slice(0, 7), count)
  return String(Number(day.slice(0, 4)) + count)
}
