/** A window: the first and last day that an EDTF value may mean, for filters, timelines and blocks. */

export interface Window {
  /** ISO day, inclusive. */
  readonly from: string
  readonly to: string
}

/** Seasons as EDTF numbers them (21 spring … 24 winter), in the northern year: first month of each. */
const seasons: Record<string, number> = { '21': 3, '22': 6, '23': 9, '24': 12 }

/** The days that `edtf` covers ("2031-03", "2031-03-10/2031-03-16", "2031-21", "2031-03-01/2031-03-10~"); undefined where it is none of ours. */
export function windowOf(edtf: string): Window | undefined {
  const [first, last] = edtf.replace(/[~?%]/g, '').split('/')
  const from = daysOf(first ?? '')
  const to = last === undefined ? from : daysOf(last)
  return from && to && from.from <= to.to ? { from: from.from, to: to.to } : undefined
}

function daysOf(part: string): Window | undefined {
  const match = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T.*)?$/.exec(part)
  if (!match) return undefined
  const [, year, month, day] = match
  if (!month) return { from: `${year}-01-01`, to: `${year}-12-31` }
  if (day) return isDay(`${year}-${month}-${day}`) ? { from: `${year}-${month}-${day}`, to: `${year}-${month}-${day}` } : undefined
  const season = seasons[month]
  if (season) return { from: dayOf(Number(year), season, 1), to: dayOf(Number(year), season + 3, 0) }
  const number = Number(month)
  return number >= 1 && number <= 12 ? { from: dayOf(Number(year), number, 1), to: dayOf(Number(year), number + 1, 0) } : undefined
}

/** The ISO day; month and day may run over (day 0 is the last day of the month before). */
function dayOf(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10)
}

function isDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day)
}
