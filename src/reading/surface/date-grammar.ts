import { addMonths, isDay, lastDayOf, pad, weekOf } from '../../text/calendar.ts'
import { date, dayNear, early, exact, isCutShort, isName, monthNear, monthOf, span } from './date-arithmetic.ts'

import { relative } from './date-grammar-relative.ts'
import { type DateRule, dayWord, monthWord, part, rule } from './date-rule.ts'

/** Dates of the calendar, and months named from the anchor. */
const calendar: readonly DateRule[] = [
  rule('anniversary', 'the third anniversary of the war', '(?:the )?(?:[a-z]+|\\d+(?:st|nd|rd|th)) anniversary', () => undefined),
  rule(
    'week-of-day',
    'the week of December 13; the week of 13 December',
    `the week (?:of|beginning|starting) (?:(${monthWord})\\.? (\\d{1,2})|(\\d{1,2}) (${monthWord}))`,
    (match, moment) => {
      const day = dayNear(monthOf((match[1] ?? match[4])!), Number(match[2] ?? match[3]), moment)
      return date(day && weekOf(day).join('/'))
    },
  ),
  rule(
    'part-of-month',
    'the second half of July; the third week of October; the last week of February',
    `the (first|second|third|fourth|last|final) (half|week) of (${monthWord})(?: (\\d{4}))?`,
    (match, moment) => {
      const month = match[4] ? `${match[4]}-${pad(monthOf(match[3]!))}` : monthNear(monthOf(match[3]!), moment)
      return date(month && partOf(month, match[1]!.toLowerCase(), match[2]!.toLowerCase()))
    },
  ),
  rule(
    'quarter',
    'the first quarter of 2031; the last quarter',
    `the (first|second|third|fourth|last|final) quarter of (?:(\\d{4})|(this|next|last) year)`,
    (match, moment) => {
      const year =
        match[2] ??
        (moment.anchor && String(Number(moment.anchor.slice(0, 4)) + ({ last: -1, this: 0, next: 1 }[match[3]!.toLowerCase()] ?? 0)))
      const first = 3 * ordinals.indexOf(match[1]!.toLowerCase().replace(/last|final/, 'fourth')) + 1
      return date(year && `${year}-${pad(first)}/${year}-${pad(first + 2)}`)
    },
  ),
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
  rule(
    'end-by',
    'by the end of March; until the end of next March; at the end of 2034; by the end of the year',
    `(?<=\\b(?:by|until|till|before|at) )the end of (?:(?:(last|next|this) )?(${monthWord})(?:,? (\\d{4}))?|(\\d{4})|(?:the|this|next) (month|year))`,
    (match, moment) => {
      const year =
        match[4] ?? (match[5] && moment.anchor ? String(Number(moment.anchor.slice(0, 4)) + (/next/i.test(match[0]) ? 1 : 0)) : undefined)
      if (match[4] ?? match[5]?.toLowerCase() === 'year') return date(year && `${year}-12-31`)
      if (match[5]) {
        const month = moment.anchor && addMonths(moment.anchor.slice(0, 7), /next/i.test(match[0]) ? 1 : 0)
        return date(month && `${month}-${pad(lastDayOf(month))}`)
      }
      const ahead = /next/i.test(match[1] ?? '') ? { ...moment, past: false, future: true } : moment
      const month = match[3] ? `${match[3]}-${pad(monthOf(match[2]!))}` : monthNear(monthOf(match[2]!), ahead)
      return date(month && `${month}-${pad(lastDayOf(month))}`)
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
  rule('part-in-month', 'early in December; late in March', `(early|late) in (${monthWord})(?: (\\d{4}))?`, (match, moment) => {
    const month = match[3] ? `${match[3]}-${pad(monthOf(match[2]!))}` : monthNear(monthOf(match[2]!), moment)
    return date(month && early(month, match[1]!))
  }),
  rule('month', 'in July; late March; since January', `(?:(${part})[ -])?(${monthWord})(?:\\.(?= ))?`, (match, moment) => {
    if (!/^\p{Lu}/u.test(match[2]!) || !isName(match[2]!, moment) || isCutShort(match[2]!, match)) return undefined
    const month = monthNear(monthOf(match[2]!), moment)
    return date(month && match[1] ? early(month, match[1]) : month)
  }),
]

const ordinals = ['first', 'second', 'third', 'fourth']

/** A half or a week of a month, weeks counted from its first day; "last" ends with the month. */
function partOf(month: string, which: string, unit: string): string {
  const end = lastDayOf(month)
  const count = ordinals.indexOf(which)
  const [from, to] = unit === 'half' ? (count === 0 ? [1, 15] : [16, end]) : count < 0 ? [end - 6, end] : [count * 7 + 1, count * 7 + 7]
  return `${month}-${pad(from as number)}/${month}-${pad(to as number)}`
}

/** Earlier rules win over later ones on the same words. */
export const grammar: readonly DateRule[] = [...calendar, ...relative]
