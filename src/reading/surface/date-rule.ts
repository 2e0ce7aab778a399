/** A rule of the grammar of time expressions: a pattern, an example and how its value is reckoned. */
import { months, numberWords, weekdays } from '../../lexicon/time-words.ts'
import type { Found, Moment } from './date-arithmetic.ts'

export interface DateRule {
  readonly id: string
  readonly example: string
  readonly pattern: RegExp
  resolve(match: RegExpMatchArray, moment: Moment): Found | undefined
}

export const monthWord = months
  .flat()
  .sort((a, b) => b.length - a.length)
  .join('|')
export const dayWord = weekdays
  .flat()
  .sort((a, b) => b.length - a.length)
  .join('|')
export const numberWord = `\\d+(?:[.,]\\d+)?|${Object.keys(numberWords).join('|')}`
export const unitWord = 'seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?'
export const part = '(?:early|mid|late|the beginning of|the middle of|the end of)'
export const dayPart = 'morning|afternoon|evening|night'

export const rule = (id: string, example: string, body: string, resolve: DateRule['resolve'], flags = 'giu'): DateRule => ({
  id,
  example,
  pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${body})(?![\\p{L}\\p{N}])`, flags),
  resolve,
})
