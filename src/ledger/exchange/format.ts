/** Prints the whole ledger as `parley export json` does: one thing a line, the same ledger always the same bytes. */
import { sql } from 'kysely'
import { type Export, type ExportedArticle, exportVersion } from '../../model/export.ts'
import { recordKinds } from '../../model/record.ts'
import { type Ledger, openLedger } from '../open.ts'
import { articleOf } from '../read/articles.ts'
import { listDecisions } from '../read/decisions.ts'
import { listEntries } from '../read/entries.ts'
import { listJudgements } from '../read/judgements.ts'
import { listOrigins } from '../read/origins.ts'
import { listParties } from '../read/parties.ts'
import { readingOf } from '../read/readings.ts'
import { canonical } from './canonical.ts'
import { findStories } from './stories.ts'

/** Things asked for at once, so that a large ledger is printed in bounded memory. */
const pageSize = 200

/** The lists of an export, by name. */
type Lists = Omit<Export, 'parley'>
/** One list of an export, to be gone through once, before the next is asked for. */
export type ExportedPart = {
  [Name in keyof Lists]: { name: Name; items: AsyncIterable<Lists[Name][number]> | Iterable<Lists[Name][number]> }
}[keyof Lists]

/** The export in pieces to be written one after the other; shows one moment of the ledger, whoever writes meanwhile. */
export async function* formatLedger(ledger: Ledger): AsyncGenerator<string> {
  yield `{"parley":${JSON.stringify(exportVersion)}`
  for await (const { name, items } of exportedParts(ledger)) yield* list(name, items)
  yield '}\n'
}

/** Everything in the ledger, list by list, each in its own fixed order; shows one moment of the ledger, whoever writes meanwhile. */
export async function* exportedParts(ledger: Ledger): AsyncGenerator<ExportedPart> {
  // A connection of its own can hold one moment fast without making others wait.
  const still = ledger.path === ':memory:' ? ledger : await openLedger(ledger.path, { readOnly: true })
  try {
    if (still !== ledger) await sql`begin`.execute(still.database)
    yield { name: 'articles', items: articles(still) }
    yield { name: 'stories', items: await findStories(still) }
    yield { name: 'origins', items: origins(still) }
    yield { name: 'parties', items: parties(still) } as ExportedPart
    for (const kind of recordKinds)
      yield { name: kind, items: pages((offset) => listEntries(still, kind, { limit: pageSize, offset })) } as ExportedPart
    yield { name: 'judgements', items: pages((offset) => listJudgements(still, { limit: pageSize, offset })) }
    yield { name: 'decisions', items: decisions(still) }
  } finally {
    if (still !== ledger) await still.close()
  }
}

async function* list(name: string, items: AsyncIterable<unknown> | Iterable<unknown>): AsyncGenerator<string> {
  yield `,\n"${name}":[`
  let first = true
  for await (const item of items) {
    yield `${first ? '\n' : ',\n'}${canonical(item)}`
    first = false
  }
  yield first ? ']' : '\n]'
}

async function* pages<T>(ask: (offset: number) => Promise<{ items: readonly T[]; total: number }>): AsyncGenerator<T> {
  for (let offset = 0; ; offset += pageSize) {
    const { items, total } = await ask(offset)
    yield* items
    if (offset + pageSize >= total) return
  }
}

async function* articles(ledger: Ledger): AsyncGenerator<ExportedArticle> {
  const ids = await ledger.database.selectFrom('article').select('id').orderBy(sql`coalesce(published_at, '9999')`).orderBy('id').execute()
  for (const { id } of ids) {
    const row = await ledger.database.selectFrom('article').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
    const blocks = await ledger.database
      .selectFrom('block')
      .select(['kind', 'start', 'end'])
      .where('article_id', '=', id)
      .orderBy('ordinal')
      .execute()
    const readings = await ledger.database
      .selectFrom('reading')
      .select(['reader_version', 'read_at'])
      .where('article_id', '=', id)
      .orderBy('read_at')
      .orderBy('reader_version')
      .execute()
    const read: ExportedArticle['readings'] = []
    for (const { reader_version, read_at } of readings) {
      const reading = await readingOf(ledger, id, reader_version)
      if (!reading) continue
      const { article: _article, ...rest } = reading
      read.push({ ...rest, readerVersion: reader_version, readAt: read_at })
    }
    yield {
      ...articleOf(row, blocks),
      version: row.version,
      current: row.current === 1,
      ingestedAt: row.ingested_at,
      origin: row.origin,
      ...(row.wire === null ? {} : { wire: row.wire }),
      readings: read,
    }
  }
}

async function* origins(ledger: Ledger) {
  const { items } = await listOrigins(ledger)
  for (const origin of [...items].sort((left, right) => (left.id < right.id ? -1 : 1)))
    yield { id: origin.id, articles: origin.articles.map((article) => article.id) }
}

async function* decisions(ledger: Ledger) {
  for await (const { holds: _holds, undoneBy: _undoneBy, ...decision } of pages((offset) =>
    listDecisions(ledger, { limit: pageSize, offset }),
  ))
    yield decision
}

async function* parties(ledger: Ledger) {
  const { items } = await listParties(ledger)
  for (const { entries: _entries, ...party } of [...items].sort((left, right) => (left.id < right.id ? -1 : 1))) yield party
}
