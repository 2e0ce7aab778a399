/** Articles of the ledger: one by its id, and lists of them. */
import { type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { Article } from '../../model/article.ts'
import { type RecordKind, recordKinds } from '../../model/record.ts'
import type { Ledger } from '../open.ts'
import type { Schema } from '../schema.ts'
import { matchOf } from '../search/words.ts'
import { boundsOf, type Page, type PageFilter } from './page.ts'
import { candidates, endOfPrefix, uniqueOf } from './prefix.ts'

export interface ArticleFilter extends PageFilter {
  /** Words that headline or text must hold, all of them; "…" for a phrase, * at a word's end for its beginning. */
  readonly text?: string | undefined
  /** The outlet's name, without regard to case. */
  readonly outlet?: string | undefined
  /** First and last ISO day of publication, inclusive. */
  readonly since?: string | undefined
  readonly until?: string | undefined
  /** True: earlier versions too. */
  readonly versions?: boolean | undefined
}

/** An article as lists show it, without its text. */
export interface ArticleSummary {
  readonly id: string
  readonly headline?: string
  readonly outlet?: string
  readonly publishedAt?: string
  readonly language?: string
  readonly url?: string
  readonly file?: string
  /** When the ledger took it in, ISO 8601 in UTC. */
  readonly ingestedAt: string
  /** 1 for the first text at its address. */
  readonly version: number
  /** Whether entries are settled from it: no later version stands at its address. */
  readonly current: boolean
  /** Id of the article its words first came from; its own where it is no copy. */
  readonly origin: string
  /** The agency it credits or is published by. */
  readonly wire?: string
  /** Records of its current reading, by kind; all 0 where it has not been read. */
  readonly records: Readonly<Record<RecordKind, number>>
}

export interface StoredArticle extends ArticleSummary {
  readonly article: Article
  /** The url, else the file, else the digest of the text: what its versions share. */
  readonly address: string
  /** All versions at its address, first to last, itself among them. */
  readonly versions: readonly { readonly id: string; readonly version: number; readonly ingestedAt: string; readonly current: boolean }[]
  /** Near copies, most alike first; `likeness` is the share of the shorter text found in the other. */
  readonly copies: readonly {
    readonly articleId: string
    readonly outlet?: string
    readonly headline?: string
    readonly likeness: number
  }[]
  /** Version of the reader whose reading is current; absent where it has not been read. */
  readonly readerVersion?: string
}

const columns = [
  'nr',
  'id',
  'headline',
  'outlet',
  'published_at',
  'language',
  'url',
  'file',
  'ingested_at',
  'version',
  'current',
  'origin',
  'wire',
] as const

interface Row {
  id: string
  headline: string | null
  outlet: string | null
  published_at: string | null
  language: string | null
  url: string | null
  file: string | null
  ingested_at: string
  version: number
  current: number
  origin: string
  wire: string | null
}

/** The article whose id is, or uniquely begins with, `id`; undefined for none; rejects with a ParleyError `ambiguous` for several. */
export async function findArticle(ledger: Ledger, id: string): Promise<StoredArticle | undefined> {
  if (!id) return undefined
  const database = ledger.database
  const near = await database
    .selectFrom('article')
    .select('id')
    .where('id', '>=', id)
    .where('id', '<', endOfPrefix(id))
    .orderBy('id')
    .limit(candidates)
    .execute()
  const found = uniqueOf(
    id,
    near.map((row) => row.id),
    'articles',
  )
  if (found === undefined) return undefined
  const row = await database.selectFrom('article').selectAll().where('id', '=', found).executeTakeFirstOrThrow()
  const blocks = await database
    .selectFrom('block')
    .select(['kind', 'start', 'end'])
    .where('article_id', '=', found)
    .orderBy('ordinal')
    .execute()
  const versions = await database
    .selectFrom('article')
    .select(['id', 'version', 'ingested_at', 'current'])
    .where('address', '=', row.address)
    .orderBy('version')
    .execute()
  const copies = await database
    .selectFrom('copy')
    .innerJoin('article', (join) =>
      join.on((of) =>
        of.or([
          of.and([of('copy.left', '=', found), of('article.id', '=', of.ref('copy.right'))]),
          of.and([of('copy.right', '=', found), of('article.id', '=', of.ref('copy.left'))]),
        ]),
      ),
    )
    .select(['article.id', 'article.outlet', 'article.headline', 'copy.likeness'])
    .where((of) => of.or([of('copy.left', '=', found), of('copy.right', '=', found)]))
    .orderBy('copy.likeness', 'desc')
    .orderBy('article.id')
    .execute()
  const reading = await database
    .selectFrom('reading')
    .select('reader_version')
    .where('article_id', '=', found)
    .where('current', '=', 1)
    .executeTakeFirst()
  const records = await recordCounts(ledger, [found])
  return {
    ...summaryOf(row, records),
    article: articleOf(row, blocks),
    address: row.address,
    versions: versions.map((version) => ({
      id: version.id,
      version: version.version,
      ingestedAt: version.ingested_at,
      current: version.current === 1,
    })),
    copies: copies.map((copy) => ({
      articleId: copy.id,
      ...(copy.outlet === null ? {} : { outlet: copy.outlet }),
      ...(copy.headline === null ? {} : { headline: copy.headline }),
      likeness: copy.likeness,
    })),
    ...(reading ? { readerVersion: reading.reader_version } : {}),
  }
}

/** Articles, latest publication first (those without a day last), then by id. */
export async function listArticles(ledger: Ledger, filter: ArticleFilter = {}): Promise<Page<ArticleSummary>> {
  const match = filter.text === undefined ? undefined : matchOf(filter.text)
  if (filter.text !== undefined && match === undefined) return { items: [], total: 0 }
  const chosen = ledger.database.selectFrom('article').where((of) => of.and(conditionsOf(of, filter, match)))
  const { total } = await chosen.select(sql<number>`count(*)`.as('total')).executeTakeFirstOrThrow()
  const { limit, offset } = boundsOf(filter)
  // By index to the page, and only then past the texts to what is told of its articles; descending, those without a day come last.
  const page = chosen.select('nr').orderBy('published_at', 'desc').orderBy('id').limit(limit).offset(offset)
  const rows = await ledger.database
    .selectFrom('article')
    .select(columns)
    .where('nr', 'in', page)
    .orderBy('published_at', 'desc')
    .orderBy('id')
    .execute()
  const records = await recordCounts(
    ledger,
    rows.map((row) => row.id),
  )
  return { items: rows.map((row) => summaryOf(row, records)), total }
}

function conditionsOf(of: ExpressionBuilder<Schema, 'article'>, filter: ArticleFilter, match: string | undefined) {
  const day = sql<string>`substr(published_at, 1, 10)`
  return [
    ...(filter.versions ? [] : [of('current', '=', 1)]),
    ...(match === undefined
      ? []
      : [of('nr', 'in', of.selectFrom('article_search').select('rowid').where('article_search', sql`match`, match))]),
    ...(filter.outlet === undefined ? [] : [sql<SqlBool>`lower(outlet) = lower(${filter.outlet})`]),
    ...(filter.since === undefined ? [] : [of(day, '>=', filter.since)]),
    ...(filter.until === undefined ? [] : [of(day, '<=', filter.until)]),
  ]
}

type Counts = ReadonlyMap<string, Record<RecordKind, number>>

async function recordCounts(ledger: Ledger, ids: readonly string[]): Promise<Counts> {
  const counts = new Map(ids.map((id) => [id, Object.fromEntries(recordKinds.map((kind) => [kind, 0])) as Record<RecordKind, number>]))
  const rows = await ledger.database
    .selectFrom('record')
    .innerJoin('reading', 'reading.id', 'record.reading_id')
    .select(['record.article_id', 'record.kind', sql<number>`count(*)`.as('n')])
    .where('record.article_id', 'in', sql<string>`(select value from json_each(${JSON.stringify(ids)}))`)
    .where('reading.current', '=', 1)
    .groupBy(['record.article_id', 'record.kind'])
    .execute()
  for (const row of rows) counts.get(row.article_id)![row.kind as RecordKind] = row.n
  return counts
}

function summaryOf(row: Row, records: Counts): ArticleSummary {
  return {
    id: row.id,
    ...(row.headline === null ? {} : { headline: row.headline }),
    ...(row.outlet === null ? {} : { outlet: row.outlet }),
    ...(row.published_at === null ? {} : { publishedAt: row.published_at }),
    ...(row.language === null ? {} : { language: row.language }),
    ...(row.url === null ? {} : { url: row.url }),
    ...(row.file === null ? {} : { file: row.file }),
    ingestedAt: row.ingested_at,
    version: row.version,
    current: row.current === 1,
    origin: row.origin,
    ...(row.wire === null ? {} : { wire: row.wire }),
    records: records.get(row.id)!,
  }
}

/** The article as intake made it. */
export function articleOf(
  row: { id: string; text: string; fields: string },
  blocks: readonly { kind: string; start: number; end: number }[],
): Article {
  return {
    id: row.id,
    ...(JSON.parse(row.fields) as Omit<Article, 'id' | 'text' | 'blocks'>),
    text: row.text,
    blocks: blocks.map(({ kind, start, end }) => ({ kind, start, end })) as Article['blocks'],
  }
}
