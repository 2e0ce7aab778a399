/** A page of a list: some items, and how many there are in all. */

export interface Page<T> {
  readonly items: readonly T[]
  readonly total: number
}

export interface PageFilter {
  /** At most so many items; all where absent. */
  readonly limit?: number | undefined
  /** Items to pass over first. */
  readonly offset?: number | undefined
}

/** Limit and offset as SQLite wants them: -1 stands for no limit. */
export function boundsOf(filter: PageFilter): { limit: number; offset: number } {
  return { limit: filter.limit ?? -1, offset: filter.offset ?? 0 }
}
