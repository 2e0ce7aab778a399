/** Time expressions reckoned from another day: weekdays, weeks, days ago, seasons; years, durations, vague words. */
import { seasons } from '../../lexicon/time-words.ts'
import { addDays, addMonths, weekdayOf, weekOf } from '../../text/calendar.ts'
import { date, duration, early, isCutShort, isName, numberOf, shift, weekdayIndex, weekdayNear } from './date-arithmetic.ts'

import { type DateRule, dayPart, dayWord, numberWord, rule, unitWord } from './date-rule.ts'

export const relative: readonly DateRule[] = [
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
      if (!/^\p{Lu}/u.test(match[1]!) || !isName(match[1]!, moment) || isCutShort(match[1]!, match)) return undefined
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
      if (match[1]) {
        const another = anotherIn(match)
        // "came ‹a day after› they spoke": a day after one that is not told here, not after whatever day was named last.
        if (another === 'untold') return date(undefined)
        const back = /earlier|before/.test(match[3]!.toLowerCase()) !== (another === 'told')
        return date(Number.isNaN(numberOf(match[1])) ? undefined : shift(from, numberOf(match[1]) * (back ? -1 : 1), match[2]!))
      }
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
      return date(`${!moment.future && startMonth > month && !/this/i.test(match[1]!) ? own - 1 : own}-${code}`)
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
      // "a ‹second› round": an ordinal.
      if (/^second$/i.test(match[3]!) && /^(a|one|the)$/i.test(match[1]!)) return undefined
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

/**
 * What "two days after" is reckoned from, where that is named behind it: "met on Friday, ‹two days after› his talks" gives the day of the talks, which
 * lies the other way from Friday; without a day before it, that of the talks is not told.
 */
function anotherIn(match: RegExpMatchArray): 'told' | 'untold' | undefined {
  const text = match.input as string
  if (!/(before|after)$/i.test(match[0])) return undefined
  const behind = text.slice(match.index! + match[0].length)
  if (/(day|\d),? $/i.test(text.slice(0, match.index))) return /^ (?:his|her|its|their|the|an?) \p{L}/iu.test(behind) ? 'told' : undefined
  return /^ (?:he|she|it|they|we|\p{Lu})/u.test(behind) ? 'untold' : undefined
}
