/** Groups by bonds, strongest first, so that the order in which things were met makes no difference. */
import type { Bond } from '../model/telling.ts'

/** Each subject in exactly one group; groups and their members sorted. Two groups are not joined where `apart` says so of any two of their members. */
export function groupsOf(subjects: readonly string[], bonds: readonly Bond[], apart: (left: string, right: string) => boolean): string[][] {
  const groupOf = new Map(subjects.map((subject) => [subject, [subject]]))
  const sorted = [...bonds].sort((one, other) => other.score - one.score || order(one.left, other.left) || order(one.right, other.right))
  for (const { left, right } of sorted) {
    const [one, other] = [groupOf.get(left), groupOf.get(right)]
    if (!one || !other || one === other) continue
    if (one.some((member) => other.some((stranger) => apart(member, stranger)))) continue
    const joined = [...one, ...other]
    for (const member of joined) groupOf.set(member, joined)
  }
  return [...new Set(groupOf.values())]
    .map((group) => [...group].sort(order))
    .sort((one, other) => order(one[0] as string, other[0] as string))
}

function order(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
