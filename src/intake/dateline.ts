/** The dateline: where and when a report was filed, and for which agency: "RIYADH, Feb. 18 (Xinhua) --", "DOHA, Qatar (AP) —". */

import { agencyOf } from '../lexicon/agencies.ts'
import type { Span } from '../text/span.ts'
import { dayIn } from './day.ts'

export interface Dateline extends Span {
  /** EDTF day, where day and month are written and the year is known. */
  readonly day?: string
  /** What stands in the parenthesis: the agency or the paper. */
  readonly agency?: Span
  /** Where the dash or colon after it ends and the report begins. */
  readonly after: number
}

const upper = "\\p{Lu}[\\p{Lu}'’.-]*(?:[ /-](?:\\p{Lu}[\\p{Lu}'’.-]+|de|la|el|al|of))*"
const mixed = "\\p{Lu}[\\p{L}'’.-]+(?:[ /-](?:\\p{Lu}[\\p{L}'’.-]*|de|la|el|al|of)){0,3}"
const months =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?'
const weekday = '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?'
const day = `${weekday}(?:${months} \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?|\\d{1,2}(?:st|nd|rd|th)? ${months}(?:,? \\d{4})?)`
const paper =
  '(?:\\((?<agency>[\\p{Lu}][\\p{L}\\p{N} .&/-]{1,30})\\)|/(?<slashed>[\\p{Lu}][\\p{L}-]{1,15})/\\.?|\\[(?<square>[\\p{Lu}][\\p{L} ]{1,20})\\])'
const dash = '(?:\\s?(?:[–—―]|--+|- ?-|-(?=\\s|\\p{Lu}))|:)'

/** In capitals a place alone with a dash is enough ("DOHA —"); in small letters a day or an agency must stand beside it ("Doha, March 4 (QNA) -"). */
const inCapitals = new RegExp(
  `^(?:\\((?<front>\\p{Lu}[\\p{L} -]{1,20})\\) ?[-–—] ?)?(?<place>${upper}(?:, ${mixed}){0,2})(?:,? ?\\[\\p{L}+\\])?(?:[,.] ?(?<day>${day}))?[,.]?(?: ?${paper})?[.,]?\\s?(?:${dash})\\s*`,
  'iu'.replace('i', ''),
)
const inSmall = new RegExp(
  `^(?<place>${mixed}(?:, ${mixed})?)(?: \\[\\p{L}+\\])?(?:, ?(?<day>${day})(?:,? ?${paper})?|,? ?${paper}),?[.]?\\s?(?:${dash})\\s*`,
  'u',
)
/** "DOHA, March 4. /CPA/. The …": the agency between strokes needs no dash. */
const inStrokes = new RegExp(`^(?<place>${upper}(?:, ${mixed})?)[,.] (?<day>${day})\\.? /(?<slashed>\\p{Lu}[\\p{L}-]{1,15})/\\.?\\s*`, 'u')
/** "NEW DELHI, Feb 12 (PTI) The …": so does one in capitals in a parenthesis after the day. */
const inParenthesis = new RegExp(`^(?<place>${upper}), (?<day>${day}) ?\\((?<agency>\\p{Lu}{2,8})\\)\\s+(?=\\p{Lu})`, 'u')
/** "Doha/Ankara — ", "Doha/Ankara: ": two places. */
const twoPlaces = new RegExp(`^(?<place>${mixed}/${mixed})(?:,? ?(?<day>${day}))?\\s?(?:${dash})\\s*`, 'u')

/** No dateline is longer (characters). */
const longest = 120

/** The dateline at the beginning of the span, if there is one. `publishedAt` lends the year. */
export function findDateline(text: string, span: Span, publishedAt?: string): Dateline | undefined {
  const head = text.slice(span.start, Math.min(span.end, span.start + longest))
  const match = inStrokes.exec(head) ?? inParenthesis.exec(head) ?? inCapitals.exec(head) ?? inSmall.exec(head) ?? twoPlaces.exec(head)
  if (!match || !isPlausible(match, head)) return undefined
  const agency = match.groups?.agency ?? match.groups?.slashed ?? match.groups?.square ?? match.groups?.front
  const end = span.start + match[0].replace(/[\s:–—―.,-]+$/, '').length
  const at = agency ? text.indexOf(agency, span.start + (match.groups?.front ? 0 : (match.groups?.place?.length ?? 0))) : -1
  const filed = match.groups?.day ? dayIn(match.groups.day, publishedAt) : undefined
  return {
    start: span.start,
    end,
    after: span.start + match[0].length,
    ...(filed ? { day: filed } : {}),
    ...(at >= 0 && agency ? { agency: { start: at, end: at + agency.length } } : {}),
  }
}

/** "UN — …" and "Q:" are no datelines, nor is "NATO: …"; a place in capitals with a colon needs a day or an agency. */
function isPlausible(match: RegExpExecArray, head: string): boolean {
  const place = match.groups?.place ?? ''
  const sure = Boolean(match.groups?.day ?? match.groups?.agency ?? match.groups?.slashed ?? match.groups?.square ?? match.groups?.front)
  if (agencyOf(place) && !sure) return false
  if (!/\p{L}{3}/u.test(place)) return false
  if (!head.slice(match[0].length).trim() && head.length < longest) return false
  return (
    sure ||
    (!/:\s*$/.test(match[0]) &&
      place.replace(/[^\p{L}]/gu, '').length >= 4 &&
      !/^(?:Q|MR|MS|MRS|DR|THE|PRESIDENT|SECRETARY|MINISTER|LIVE|WATCH|BREAKING|UPDATE|EXCLUSIVE|ANALYSIS|OPINION|VIDEO)\b/.test(place)) ||
    place.includes('/')
  )
}
