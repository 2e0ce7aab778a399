/** Days as pages write them - "2031-03-04T10:00Z", "March 4, 2031", "4 March", "Tuesday, 4 March 2031" - to ISO days; a day that cannot be is none. */

const names = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** A day in figures alone, "04.03.2031": the first, the mark between, the second, the year. */
const inNumbers = /(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)/

/** The day, where the calendar has it. */
export function isoDay(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day))
  if (year < 1000 || year > 9999 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined
  return date.toISOString().slice(0, 10)
}

/** The first day written in `words`. Without a year, that of `publishedAt` or the year before, whichever makes it no later than two days after publication; without publication none. */
export function dayIn(words: string, publishedAt?: string): string | undefined {
  const iso = /\b(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(words) ?? /\b(\d{4})(\d\d)(\d\d)(?:T|$)/.exec(words)
  if (iso) return isoDay(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const figures = inNumbers.exec(words)
  if (figures) return inFigures(Number(figures[1]), Number(figures[3]), Number(figures[4]), publishedAt)
  const monthFirst = /\b((?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*)\.? (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?\b/i.exec(
    words,
  )
  const dayFirst = /\b(\d{1,2})(?:st|nd|rd|th)?\.?[ -]([A-Z][a-z]{2,8}|[A-Z]{3,9})\.?,?(?:[ -](\d{4}))?\b/.exec(words)
  const [name, day, year] =
    dayFirst && monthOf(dayFirst[2]) ? [dayFirst[2], dayFirst[1], dayFirst[3]] : [monthFirst?.[1], monthFirst?.[2], monthFirst?.[3]]
  const month = monthOf(name)
  if (!month || !day) return undefined
  if (year) return isoDay(Number(year), month, Number(day))
  if (!publishedAt) return undefined
  const published = Number(publishedAt.slice(0, 4))
  const same = isoDay(published, month, Number(day))
  return same && same <= daysAfter(publishedAt, 2) ? same : isoDay(published - 1, month, Number(day))
}

/** The other reading of a day in figures ("12/03/2031" is 3 December), where it has one. */
export function swapped(line: string, day: string): string | undefined {
  const figures = inNumbers.exec(line)
  const other =
    figures && day === isoDay(Number(figures[4]), Number(figures[3]), Number(figures[1]))
      ? isoDay(Number(figures[4]), Number(figures[1]), Number(figures[3]))
      : undefined
  return other === day ? undefined : other
}

/** "04.06.2031", "13/05/2030": day first as most of the world writes it, month first where only that can be, or where only that is no later than `publishedAt`. */
function inFigures(first: number, second: number, year: number, publishedAt?: string): string | undefined {
  const dayFirst = isoDay(year, second, first)
  const monthFirst = isoDay(year, first, second)
  const isLate = dayFirst !== undefined && publishedAt !== undefined && dayFirst > daysAfter(publishedAt, 2)
  return isLate && monthFirst ? monthFirst : (dayFirst ?? monthFirst)
}

function monthOf(name: string | undefined): number {
  return name ? names.indexOf(name.slice(0, 3).toLowerCase()) + 1 : 0
}

function daysAfter(day: string, count: number): string {
  return new Date(Date.parse(`${day.slice(0, 10)}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10)
}

/** The publication day of a hint ("2031-03-04", with or without a time); undefined where there is no such day. */
export function publicationDay(words: string): string | undefined {
  return /^\d{4}-\d\d-\d\d(?:[T ].*)?$/.test(words.trim()) ? dayIn(words) : undefined
}

/** A line that holds nothing but the day of publication or of the last change: "Published: March 4, 2031", "Tuesday, 4 March 2031 10:15 GMT". */
export function publishedIn(line: string): { day: string; updated: boolean } | undefined {
  if (line.length > 120) return undefined
  const rest = line
    .replace(
      /\b(?:first |last )?(?:published|posted|updated?|modified|issued|released|publish time|publication date|date|created|on|at|by|time)\b:?/gi,
      '',
    )
    .replace(/\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\b\.?,?/gi, '')
    .replace(/\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b\.?/gi, '')
    .replace(
      /(?:\b|(?<=\d))(?:a\.?m\.?|p\.?m\.?|GMT|UTC|E[SD]?T|P[SD]?T|C[SE]S?T|BST|IST|MSK|HKT|AST|Beijing Time|local time|hrs|\d+ (?:hours?|minutes?) ago)\b\.?/gi,
      '',
    )
    .replace(/\d+(?:st|nd|rd|th)?|[-–—|/:,.+()[\]·•T Z]|\s/g, '')
  if (rest) return undefined
  const updated = /\b(?:updated|modified)\b/i.test(line) && !/published|posted/i.test(line)
  const day = dayIn(line)
  return day ? { day, updated } : undefined
}
