/** How much a ledger holds. */
import { sql } from 'kysely'
import { type RecordKind, recordKinds } from '../../model/record.ts'
import type { Ledger } from '../open.ts'

export interface LedgerCounts {
  /** Articles, each counted once however many versions it has. */
  readonly articles: number
  /** Texts: all versions of all articles. */
  readonly versions: number
  /** Independent origins that the current articles go back to. */
  readonly origins: number
  readonly parties: number
  readonly judgements: number
  /** Entries of each kind. */
  readonly entries: Readonly<Record<RecordKind, number>>
  /** Current articles by the version of the reader that read them; "" for none. */
  readonly readers: Readonly<Record<string, number>>
}

/** Counts what the ledger holds. */
export async function countLedger(ledger: Ledger): Promise<LedgerCounts> {
  const database = ledger.database
  const totals = await database
    .selectNoFrom((of) => [
      of.selectFrom('article').select(sql<number>`count(*)`.as('n')).where('current', '=', 1).as('articles'),
      of.selectFrom('article').select(sql<number>`count(*)`.as('n')).as('versions'),
      of.selectFrom('article').select(sql<number>`count(distinct origin)`.as('n')).where('current', '=', 1).as('origins'),
      of.selectFrom('identity').select(sql<number>`count(distinct party)`.as('n')).as('parties'),
      of.selectFrom('judgement').select(sql<number>`count(*)`.as('n')).as('judgements'),
    ])
    .executeTakeFirstOrThrow()
  const kinds = await database
    .selectFrom('entry')
    .select(['kind', sql<number>`count(*)`.as('n')])
    .groupBy('kind')
    .execute()
  const readers = await database
    .selectFrom('article')
    .leftJoin('reading', (join) => join.onRef('reading.article_id', '=', 'article.id').on('reading.current', '=', 1))
    .select(['reader_version', sql<number>`count(*)`.as('n')])
    .where('article.current', '=', 1)
    .groupBy('reader_version')
    .orderBy('reader_version')
    .execute()
  return {
    articles: totals.articles ?? 0,
    versions: totals.versions ?? 0,
    origins: totals.origins ?? 0,
    parties: totals.parties ?? 0,
    judgements: totals.judgements ?? 0,
    entries: Object.fromEntries(recordKinds.map((kind) => [kind, kinds.find((row) => row.kind === kind)?.n ?? 0])) as Record<
      RecordKind,
      number
    >,
    readers: Object.fromEntries(readers.map((row) => [row.reader_version ?? '', row.n])),
  }
}

/** A number that is another one once any other connection has written to the file. */
export async function changeMark(ledger: Ledger): Promise<number> {
  const { rows } = await sql<{ data_version: number }>`pragma data_version`.execute(ledger.database)
  return rows[0]!.data_version
}
