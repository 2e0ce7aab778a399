/** Calendar arithmetic on ISO days ("2025-02-18"), in UTC so that no zone moves a day. */

const dayLength = 86_400_000

/** Whether a string is a real ISO day. */
export function isDay(day: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day)) && new Date(`${day}T00:00:00Z`).toISOString().startsWith(day)
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayLength).toISOString().slice(0, 10)
}

/** 0 = Monday … 6 = Sunday. */
export function weekdayOf(day: string): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
}

/** Monday and Sunday of the calendar week `weeks` away. */
export function weekOf(day: string, weeks = 0): readonly [string, string] {
  const monday = addDays(day, -weekdayOf(day) + 7 * weeks)
  return [monday, addDays(monday, 6)]
}

/** "2025-02" moved by months. */
export function addMonths(month: string, count: number): string {
  const [year, number] = month.split('-').map(Number) as [number, number]
  const total = year * 12 + number - 1 + count
  return `${String(Math.floor(total / 12)).padStart(4, '0')}-${String((total % 12) + 1).padStart(2, '0')}`
}

export function lastDayOf(month: string): number {
  return Number(addDays(`${addMonths(month, 1)}-01`, -1).slice(8))
}

export const pad = (number: number) => String(number).padStart(2, '0')

/** First and last day that an EDTF value of ours may mean; undefined for what is no date. Seasons are northern. */
export function boundsOf(edtf: string): readonly [string, string] | undefined {
  const [from, to] = edtf.split('/') as [string, string | undefined]
  if (to !== undefined) {
    const first = boundsOf(from)
    const last = boundsOf(to)
    return first && last ? [first[0], last[1]] : undefined
  }
  const clean = from.replace(/[~?%]/g, '')
  if (isDay(clean)) return [clean, clean]
  const month = /^(\d{4})-(\d{2})$/.exec(clean)
  if (month) {
    const number = Number(month[2])
    if (number <= 12) return [`${clean}-01`, `${clean}-${lastDayOf(clean)}`]
    const start = number === 24 ? `${month[1]}-12` : `${month[1]}-${pad((number - 20) * 3)}`
    const end = addMonths(start, 2)
    return [`${start}-01`, `${end}-${lastDayOf(end)}`]
  }
  return /^\d{4}$/.test(clean) ? [`${clean}-01-01`, `${clean}-12-31`] : undefined
}
