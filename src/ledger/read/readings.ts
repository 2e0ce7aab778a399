/** Readings as the reader made them. */
import type { Article } from '../../model/article.ts'
import type { Party } from '../../model/party.ts'
import type { Note, Reading } from '../../model/reading.ts'
import { type RecordKind, recordKinds } from '../../model/record.ts'
import type { Ledger } from '../open.ts'
import { articleOf } from './articles.ts'

/** The reading of an article (full id), by the given version of the reader or, without one, the latest; undefined where there is none. */
export async function readingOf(ledger: Ledger, articleId: string, readerVersion?: string): Promise<Reading | undefined> {
  const database = ledger.database
  const row = await database
    .selectFrom('reading')
    .innerJoin('article', 'article.id', 'reading.article_id')
    .select(['reading.id as reading_id', 'reading.notes', 'article.id', 'article.text', 'article.fields'])
    .where('article.id', '=', articleId)
    .$if(readerVersion !== undefined, (query) => query.where('reading.reader_version', '=', readerVersion as string))
    .orderBy('reading.read_at', 'desc')
    .orderBy('reading.id', 'desc')
    .executeTakeFirst()
  if (!row) return undefined
  const blocks = await database
    .selectFrom('block')
    .select(['kind', 'start', 'end'])
    .where('article_id', '=', articleId)
    .orderBy('ordinal')
    .execute()
  const parties = await database.selectFrom('party').select('json').where('reading_id', '=', row.reading_id).orderBy('ordinal').execute()
  const records = await database
    .selectFrom('record')
    .select(['kind', 'json'])
    .where('reading_id', '=', row.reading_id)
    .orderBy('kind')
    .orderBy('ordinal')
    .execute()
  const article: Article = articleOf(row, blocks)
  const lists = Object.fromEntries(
    recordKinds.map((kind) => [kind, records.filter((record) => record.kind === kind).map((record) => JSON.parse(record.json) as unknown)]),
  )
  return {
    article,
    parties: parties.map((party) => JSON.parse(party.json) as Party),
    ...(lists as Pick<Reading, RecordKind>),
    notes: JSON.parse(row.notes) as Note[],
  }
}
