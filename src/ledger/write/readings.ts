/** Writes a reading: article, blocks, parties, records, citations, search rows and settled entries, in one transaction or not at all. */
import { sql } from 'kysely'
import type { Reading } from '../../model/reading.ts'
import type { Reconciler } from '../../model/telling.ts'
import type { Ledger } from '../open.ts'
import { writeArticle } from './articles.ts'
import { citationsOf } from './citations.ts'
import { linkCopies } from './copies.ts'
import { rebind } from './effects.ts'
import { keysOfParties, settleRecords } from './entries.ts'
import { joinIdentities, writeParties } from './identities.ts'
import { bondsOf } from './judgements.ts'
import { listOf, type Pass } from './pass.ts'
import { judgeRecords, writeCitations, writeRecords } from './records.ts'

export type WriteOutcome = 'new' | 'same' | 'new-version'

export interface WriteOptions {
  readonly reconciler: Reconciler
  /** Version of the reader that made the reading. */
  readonly readerVersion: string
  /** When the ledger learns of it: ISO 8601 in UTC. */
  readonly at: string
  /** When it was read, where that was earlier (an import). */
  readonly readAt?: string
}

/** Whether the article (full id) is there with a reading by this version of the reader. */
export async function hasReading(ledger: Ledger, articleId: string, readerVersion: string): Promise<boolean> {
  const row = await ledger.database
    .selectFrom('reading')
    .select('id')
    .where('article_id', '=', articleId)
    .where('reader_version', '=', readerVersion)
    .executeTakeFirst()
  return row !== undefined
}

/**
 * Writes a reading and everything that follows from it. A reading that is there already changes nothing ("same").
 * Rejects, with nothing written, with a ParleyError `citation-adrift` or `not-text`, or one of those of `openLedger`.
 */
export async function writeReading(ledger: Ledger, reading: Reading, options: WriteOptions): Promise<WriteOutcome> {
  const citations = citationsOf(reading)
  return ledger.database.transaction().execute(async (database) => {
    const pass: Pass = { database, reconciler: options.reconciler, at: options.at }
    const { article } = reading
    const written = await writeArticle(pass, article)
    const there = await database
      .selectFrom('reading')
      .select('id')
      .where('article_id', '=', article.id)
      .where('reader_version', '=', options.readerVersion)
      .executeTakeFirst()
    if (there) return written.outcome
    const readingId = await writeReadingRow(pass, reading, options)
    if (written.outcome !== 'same')
      await writeCitations(
        pass,
        citations.filter((citation) => citation.owner === 'article'),
        null,
        '',
      )
    await writeCitations(
      pass,
      citations.filter((citation) => citation.owner !== 'article'),
      readingId,
      options.readerVersion,
    )
    const parties = await writeParties(pass, reading, readingId)
    const keys = await writeRecords(pass, reading, readingId, options.readerVersion)
    for (const identity of await rebind(pass, article.id)) for (const party of await joinIdentities(pass, identity)) parties.add(party)
    const moved = written.outcome === 'same' ? [] : await linkCopies(pass, article)
    const revived = await keysOfArticles(pass, written.changed)
    await judgeRecords(pass, article.id, keys)
    const touched = [...keys, ...revived, ...(await keysOfArticles(pass, [article.id, ...moved])), ...(await keysOfParties(pass, parties))]
    await settleRecords(pass, await withTheirBonds(pass, [...new Set(touched)], [article.id, ...written.changed]))
    return written.outcome
  })
}

async function writeReadingRow({ database }: Pass, reading: Reading, options: WriteOptions): Promise<number> {
  const articleId = reading.article.id
  const { id } = await database
    .insertInto('reading')
    .values({
      article_id: articleId,
      reader_version: options.readerVersion,
      read_at: options.readAt ?? options.at,
      notes: JSON.stringify(reading.notes),
      current: 0,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await sql`update reading set current = (id = (select id from reading latest where latest.article_id = ${articleId} order by read_at desc, reader_version desc limit 1))
    where article_id = ${articleId}`.execute(database)
  return id
}

async function keysOfArticles({ database }: Pass, articles: readonly string[]): Promise<string[]> {
  const rows = await database.selectFrom('record').select('key').where('article_id', 'in', listOf(articles)).execute()
  return rows.map((row) => row.key)
}

/** A record that leaves may have kept its neighbours apart, or held them together: they are settled anew as well. */
async function withTheirBonds(pass: Pass, keys: readonly string[], articles: readonly string[]): Promise<string[]> {
  const rows = await pass.database.selectFrom('record').select(['key', 'kind']).where('article_id', 'in', listOf(articles)).execute()
  const found = new Set(keys)
  for (const kind of new Set(rows.map((row) => row.kind))) {
    const bonded = await bondsOf(
      pass,
      kind as Parameters<typeof bondsOf>[1],
      rows.filter((row) => row.kind === kind).map((row) => row.key),
    )
    for (const key of bonded.subjects) found.add(key)
  }
  return [...found]
}
