/** Entries of the ledger: one by its id, and lists of them. */
import { type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { EntryOf } from '../../model/entry.ts'
import type { RecordKind } from '../../model/record.ts'
import type { Ledger } from '../open.ts'
import type { Schema } from '../schema.ts'
import { boundsOf, type Page, type PageFilter } from './page.ts'
import { partiesNamed } from './parties.ts'
import { candidates, endOfPrefix, uniqueOf } from './prefix.ts'

export interface EntryFilter extends PageFilter {
  /** A party of the ledger by id, or any party that bears this name. */
  readonly party?: string | undefined
  /** First and last ISO day: entries whose days may lie between them, inclusive. One without any day is left out. */
  readonly since?: string | undefined
  readonly until?: string | undefined
  /** The latest status (contacts). */
  readonly status?: string | undefined
  /** Id of the issue (positions). */
  readonly issue?: string | undefined
  /** Mode, stance, outcome or PLOVER code. */
  readonly type?: string | undefined
  readonly novelty?: string | undefined
  /** Only entries that this article (full id) tells of. */
  readonly articleId?: string | undefined
  /** Only these (full ids). */
  readonly ids?: readonly string[] | undefined
  /** True: only entries whose accounts differ. */
  readonly conflict?: boolean | undefined
}

/**
 * The entry of this kind whose id is, or uniquely begins with, `id`; the id of an entry that has since been joined to another,
 * or that an earlier version of its article gave it, finds the entry that holds it now.
 * Undefined for none; rejects with a ParleyError `ambiguous` for several.
 */
export async function findEntry<K extends RecordKind>(ledger: Ledger, kind: K, id: string): Promise<EntryOf<K> | undefined> {
  if (!id) return undefined
  const near = await ledger.database
    .selectFrom('record')
    .select(['seed', 'entry_id'])
    .distinct()
    .where('kind', '=', kind)
    .where('entry_id', 'is not', null)
    .where('seed', '>=', id)
    .where('seed', '<', endOfPrefix(id))
    .orderBy('seed')
    .limit(candidates)
    .execute()
  const exact = near.find((row) => row.seed === id)
  const living = exact ? exact.entry_id! : uniqueOf(id, [...new Set(near.map((row) => row.entry_id!))], kind)
  const found = living ?? (await successorOf(ledger, kind, id))
  if (found === undefined) return undefined
  const row = await ledger.database.selectFrom('entry').select(['id', 'json']).where('id', '=', found).executeTakeFirstOrThrow()
  return (await withRecords<K>(ledger, [row]))[0]
}

/** The entry that now holds what a record of an earlier version told: one of whose records was judged the same as it. */
async function successorOf(ledger: Ledger, kind: RecordKind, seed: string): Promise<string | undefined> {
  const row = await ledger.database
    .selectFrom('record')
    .innerJoin('judgement', (join) =>
      join.on((of) => of.or([of('judgement.left', '=', of.ref('record.key')), of('judgement.right', '=', of.ref('record.key'))])),
    )
    .innerJoin('record as other', (join) =>
      join
        .on((of) => of.or([of('other.key', '=', of.ref('judgement.left')), of('other.key', '=', of.ref('judgement.right'))]))
        .onRef('other.key', '<>', 'record.key'),
    )
    .select('other.entry_id')
    .where('record.seed', '=', seed)
    .where('record.kind', '=', kind)
    .where('judgement.verdict', '=', 'same')
    .where('other.entry_id', 'is not', null)
    .orderBy('judgement.score', 'desc')
    .orderBy('other.key')
    .executeTakeFirst()
  return row?.entry_id ?? undefined
}

/** Entries of a kind, earliest day first (those without a day last), then by id. */
export async function listEntries<K extends RecordKind>(ledger: Ledger, kind: K, filter: EntryFilter = {}): Promise<Page<EntryOf<K>>> {
  const parties = filter.party === undefined ? undefined : await partiesNamed(ledger, filter.party)
  const chosen = ledger.database.selectFrom('entry').where((of) => of.and(conditionsOf(of, kind, filter, parties)))
  const { total } = await chosen.select(sql<number>`count(*)`.as('total')).executeTakeFirstOrThrow()
  const { limit, offset } = boundsOf(filter)
  // By index to the page, and only then to what its entries say.
  const page = chosen
    .select('nr')
    .orderBy('day_from', (order) => order.asc().nullsLast())
    .orderBy('id')
    .limit(limit)
    .offset(offset)
  const rows = await ledger.database
    .selectFrom('entry')
    .select(['id', 'json'])
    .where('nr', 'in', page)
    .orderBy('day_from', (order) => order.asc().nullsLast())
    .orderBy('id')
    .execute()
  return { items: await withRecords<K>(ledger, rows), total }
}

function conditionsOf(
  of: ExpressionBuilder<Schema, 'entry'>,
  kind: RecordKind,
  filter: EntryFilter,
  parties: readonly string[] | undefined,
) {
  const list = (values: readonly string[]) => sql<string>`(select value from json_each(${JSON.stringify(values)}))`
  return [
    of('kind', '=', kind),
    ...(parties === undefined
      ? []
      : [of('id', 'in', of.selectFrom('entry_party').select('entry_id').where('principal', '=', 1).where('party', 'in', list(parties)))]),
    ...(filter.since === undefined ? [] : [of('day_to', '>=', filter.since)]),
    ...(filter.until === undefined ? [] : [of('day_from', '<=', filter.until)]),
    ...(filter.status === undefined ? [] : [of('status', '=', filter.status)]),
    ...(filter.issue === undefined ? [] : [of('issue', '=', filter.issue)]),
    ...(filter.type === undefined ? [] : [of('type', '=', filter.type)]),
    ...(filter.novelty === undefined ? [] : [of('novelty', '=', filter.novelty)]),
    ...(filter.ids === undefined ? [] : [of('id', 'in', list(filter.ids))]),
    ...(filter.conflict ? [sql<SqlBool>`conflict = 1`] : []),
    ...(filter.articleId === undefined
      ? []
      : [
          of(
            'id',
            'in',
            of
              .selectFrom('record')
              .select('entry_id')
              .where('article_id', '=', filter.articleId)
              .where('entry_id', 'is not', null)
              .$castTo<{ entry_id: string }>(),
          ),
        ]),
  ]
}

/** The records stand in their own table: each is kept once, and comes back into its entry in the order the entry names them. */
async function withRecords<K extends RecordKind>(ledger: Ledger, rows: readonly { id: string; json: string }[]): Promise<EntryOf<K>[]> {
  const ids = JSON.stringify(rows.map((row) => row.id))
  const records = await ledger.database
    .selectFrom('record')
    .select(['key', 'json'])
    .where('entry_id', 'in', sql<string>`(select value from json_each(${ids}))`)
    .execute()
  const json = new Map(records.map((record) => [record.key, record.json]))
  return rows.map((row) => {
    const entry = JSON.parse(row.json) as EntryOf<K> & { records: { key: string; articleId: string }[] }
    return {
      ...entry,
      records: entry.records.map((record) => ({ ...record, record: JSON.parse(json.get(record.key)!) as unknown })),
    } as EntryOf<K>
  })
}
