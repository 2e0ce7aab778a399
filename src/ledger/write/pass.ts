/** One write: its transaction, who reconciles, when, and what has been read on the way. */
import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { Reconciler } from '../../model/telling.ts'
import type { Schema } from '../schema.ts'

export interface Pass {
  readonly database: Kysely<Schema>
  readonly reconciler: Reconciler
  /** ISO 8601 in UTC: the date of everything this write decides. */
  readonly at: string
}

/** A list as SQLite reads it, however long: `where id in ${listOf(ids)}`. */
export function listOf<T extends string | number>(values: readonly T[]) {
  return sql<T>`(select value from json_each(${JSON.stringify(values)}))`
}

/** A short stable name for what `parts` say, as hexadecimal digits. */
export function digestOf(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 14)
}
