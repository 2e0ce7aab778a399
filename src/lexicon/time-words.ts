/** Words of time: weekdays, months, seasons, units, number words. */

const rows = (words: string) => words.split(' ')

/** Monday first (ISO 8601); abbreviations after the full name. */
export const weekdays: readonly (readonly string[])[] = [rows('monday mon'), rows('tuesday tue tues'), rows('wednesday wed'), rows('thursday thu thurs'), rows('friday fri'), rows('saturday sat'), rows('sunday sun')]

/** January first. "may", "march", "sat", "sun" are words of other kinds as well: the reader asks for their part of speech. */
export const months: readonly (readonly string[])[] = [rows('january jan'), rows('february feb'), rows('march mar'), rows('april apr'), rows('may'), rows('june jun'), rows('july jul'), rows('august aug'), rows('september sept sep'), rows('october oct'), rows('november nov'), rows('december dec')]

/** EDTF season codes (ISO 8601-2: 21 spring … 24 winter, northern by default). */
export const seasons: Readonly<Record<string, number>> = { spring: 21, summer: 22, autumn: 23, fall: 23, winter: 24 }

export const numberWords: Readonly<Record<string, number>> = { a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, twenty: 20, thirty: 30, forty: 40, fifty: 50, half: 0.5, several: NaN, few: NaN, couple: 2 }

/** ISO 8601 designators. */
export const units: Readonly<Record<string, string>> = { second: 'TS', minute: 'TM', hour: 'TH', day: 'D', week: 'W', month: 'M', year: 'Y', decade: '0Y' }

const dayNames = new Set([...weekdays, ...months].flat())

/** Whether a word as written names a weekday or a month ("Wednesday", not "may"). */
export function isDayName(word: string): boolean {
  return /^\p{Lu}/u.test(word) && dayNames.has(word.toLowerCase())
}
