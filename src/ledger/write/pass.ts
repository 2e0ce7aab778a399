/** One write: its transaction, who reconciles, when, and what has been read on the way. */
import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { RecordKind } from '../../model/record.ts'
import type { Identity, Reconciler, RecordOf, Telling } from '../../model/telling.ts'
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

/** The records of these keys as tellings, in no order; `living`: only those that entries are settled from, of the current reading of a current article. */
export async function tellingsOf({ database }: Pass, keys: readonly string[], living: boolean): Promise<Telling[]> {
  if (!keys.length) return []
  const rows = await database
    .selectFrom('record')
    .innerJoin('reading', 'reading.id', 'record.reading_id')
    .innerJoin('article', 'article.id', 'record.article_id')
    .select(['record.key', 'record.seed', 'record.kind', 'record.json', 'record.article_id', 'record.reading_id', 'article.published_at'])
    .where('record.key', 'in', listOf(keys))
    .$if(living, (query) => query.where('reading.current', '=', 1).where('article.current', '=', 1))
    .execute()
  const readings = [...new Set(rows.map((row) => row.reading_id))]
  const parties = await database
    .selectFrom('party')
    .innerJoin('identity', 'identity.id', 'party.identity')
    .select(['party.reading_id', 'party.id', 'identity.json'])
    .where('party.reading_id', 'in', listOf(readings))
    .execute()
  const identities = new Map(readings.map((id) => [id, new Map<string, Identity>()]))
  for (const party of parties) identities.get(party.reading_id)?.set(party.id, JSON.parse(party.json) as Identity)
  return rows.map(
    (row): Telling => ({
      key: row.key,
      seed: row.seed,
      kind: row.kind as RecordKind,
      record: JSON.parse(row.json) as RecordOf<RecordKind>,
      articleId: row.article_id,
      ...(row.published_at === null ? {} : { publishedAt: row.published_at }),
      identities: identities.get(row.reading_id)!,
    }),
  )
}

/** A short stable name for what `parts` say, as hexadecimal digits. */
export function digestOf(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 14)
}
