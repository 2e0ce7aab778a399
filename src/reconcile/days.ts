/** Days: how the dates of two accounts stand to each other. */
import { windowOf } from '../model/window.ts'

/** Widest window, in days, that an exact day of another account makes more precise rather than merely lies in: a week. */
export const widest = 7

export type DayRelation = 'equal' | 'within' | 'overlapping' | 'apart' | 'unknown'

/** `within`: one lies in the other, which is no wider than a week. */
export function relationOf(left: string | undefined, right: string | undefined): DayRelation {
  const [one, other] = [left, right].map((value) => (value === undefined ? undefined : windowOf(value)))
  if (!one || !other) return 'unknown'
  if (one.to < other.from || other.to < one.from) return 'apart'
  const nested = (one.from <= other.from && other.to <= one.to) || (other.from <= one.from && one.to <= other.to)
  const widthOfBoth = Math.max(daysBetween(one.from, one.to), daysBetween(other.from, other.to))
  if (left === right && widthOfBoth < widest) return 'equal'
  return nested && widthOfBoth < widest ? 'within' : 'overlapping'
}

/** Whole days from one ISO day (or moment) to another; negative where the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / 86_400_000)
}

/** Whether two reports came within so many days of each other; unknown days count as near. */
export function isNear(left: string | undefined, right: string | undefined, days: number): boolean {
  return left === undefined || right === undefined || Math.abs(daysBetween(left, right)) <= days
}
