/** Hit rates: of what a speaker or an outlet said was coming, how much came - counted only once its window has passed. */
import { type Due, type DueState, dueStates } from './due.ts'

export interface DueRate {
  /** The speaker's or outlet's name. */
  readonly name: string
  /** All that it announced. */
  readonly announced: number
  readonly states: Readonly<Record<DueState, number>>
  /** Those no longer open. */
  readonly closed: number
  /** Met over closed, 0 to 1; absent where none is closed. What was moved, called off or never heard of again is no hit. */
  readonly rate?: number | undefined
  /** Ids of what it announced. */
  readonly ids: readonly string[]
}

/** By who is said to expect it, or by the outlets (`outlets` gives each article's) whose reports announced it; most announcements first. */
export function dueRates(all: readonly Due[], by: 'speaker' | 'outlet', outlets: ReadonlyMap<string, string>): DueRate[] {
  const announced = all.flatMap((each) => namesOf(each).map((name) => ({ name, each })))
  return [...Map.groupBy(announced, ({ name }) => name)]
    .map(([name, group]): DueRate => {
      const states = Object.fromEntries(
        dueStates.map((state) => [state, group.filter(({ each }) => each.state === state).length]),
      ) as Record<DueState, number>
      const closed = group.length - states.open
      return {
        name,
        announced: group.length,
        states,
        closed,
        ...(closed > 0 ? { rate: Math.round((states.met / closed) * 1000) / 1000 } : {}),
        ids: group.map(({ each }) => each.id),
      }
    })
    .sort((left, right) => right.announced - left.announced || (left.name < right.name ? -1 : 1))

  function namesOf(each: Due): string[] {
    if (by === 'speaker') return [...new Set(each.holders)]
    return [...new Set(each.citations.flatMap(({ articleId }) => outlets.get(articleId) ?? []))]
  }
}
