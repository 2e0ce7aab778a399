/** Full-text search over articles and statements, by SQLite's FTS5. */
import { sql } from 'kysely'
import { type Citation, cite } from '../../model/citation.ts'
import type { Statement } from '../../model/records/statement.ts'
import type { Ledger } from '../open.ts'
import { boundsOf, type Page, type PageFilter } from '../read/page.ts'
import { densestOf, matchOf, placesOf } from './words.ts'

export interface SearchFilter extends PageFilter {
  /** Where to look; both where absent. */
  readonly among?: 'articles' | 'statements' | undefined
  readonly outlet?: string | undefined
  /** First and last ISO day of publication, inclusive. */
  readonly since?: string | undefined
  readonly until?: string | undefined
}

export interface SearchHit {
  readonly kind: 'article' | 'statement'
  readonly articleId: string
  readonly headline?: string
  readonly outlet?: string
  readonly publishedAt?: string
  /** Id of the statement's entry. */
  readonly entryId?: string
  /** Names of its speakers, for a statement. */
  readonly speakers?: readonly string[]
  /** Words around the place where most of what was typed stands together, or the content of the statement, as they stand in the article. */
  readonly passage: Citation
  /** The matched words inside the passage; empty where only the headline or the speaker's name matched. */
  readonly matches: readonly Citation[]
}

/** Characters before and after the match an article's passage is chosen for. */
const around = 120
/** Matches looked at to choose the passage of an article. */
const placesSought = 1000
/** Matches shown in one passage. */
const matchesShown = 20

/** Looks for all the words typed ("…" for a phrase, * at a word's end for its beginning); the best hits first. */
export async function searchLedger(ledger: Ledger, typed: string, filter: SearchFilter = {}): Promise<Page<SearchHit>> {
  const match = matchOf(typed)
  if (match === undefined) return { items: [], total: 0 }
  const { limit, offset } = boundsOf(filter)
  const articles = sql`select 'article' as kind, article.nr as nr, article.id as article_id, s.rank as rank
    from article_search s join article on article.nr = s.rowid where article_search match ${match}`
  const statements = sql`select 'statement' as kind, record.nr as nr, record.article_id as article_id, s.rank as rank
    from statement_search s join record on record.nr = s.rowid where statement_search match ${match} and record.entry_id is not null`
  const among =
    filter.among === 'articles' ? articles : filter.among === 'statements' ? statements : sql`${articles} union all ${statements}`
  const chosen = sql`from (${among}) hit join article on article.id = hit.article_id where article.current = 1
    ${filter.outlet === undefined ? sql`` : sql`and lower(article.outlet) = lower(${filter.outlet})`}
    ${filter.since === undefined ? sql`` : sql`and substr(article.published_at, 1, 10) >= ${filter.since}`}
    ${filter.until === undefined ? sql`` : sql`and substr(article.published_at, 1, 10) <= ${filter.until}`}`
  const counted = await sql<{ total: number }>`select count(*) as total ${chosen}`.execute(ledger.database)
  const hits =
    await sql<Hit>`select hit.kind, hit.nr, article.id, article.text, article.headline, article.outlet, article.published_at ${chosen}
    order by hit.rank, article.id, hit.nr limit ${limit} offset ${offset}`.execute(ledger.database)
  const items: SearchHit[] = []
  for (const hit of hits.rows) items.push(hit.kind === 'article' ? articleHit(hit, typed) : await statementHit(ledger, hit, typed))
  return { items, total: counted.rows[0]!.total }
}

interface Hit {
  kind: 'article' | 'statement'
  nr: number
  id: string
  text: string
  headline: string | null
  outlet: string | null
  published_at: string | null
}

function frameOf(hit: Hit) {
  return {
    kind: hit.kind,
    articleId: hit.id,
    ...(hit.headline === null ? {} : { headline: hit.headline }),
    ...(hit.outlet === null ? {} : { outlet: hit.outlet }),
    ...(hit.published_at === null ? {} : { publishedAt: hit.published_at }),
  }
}

function articleHit(hit: Hit, typed: string): SearchHit {
  const places = placesOf(typed, hit.text, placesSought)
  const middle = densestOf(places, around) ?? { start: 0, end: 0 }
  const start = wordStart(hit.text, Math.max(0, middle.start - around))
  const last = Math.min(hit.text.length, middle.end + around)
  const cut = wordEnd(hit.text, last)
  const end = cut > Math.max(start, middle.end) ? cut : last
  const shown = places.filter((place) => place.start >= start && place.end <= end).slice(0, matchesShown)
  return { ...frameOf(hit), passage: cite(hit, { start, end }), matches: shown.map((place) => cite(hit, place)) }
}

async function statementHit(ledger: Ledger, hit: Hit, typed: string): Promise<SearchHit> {
  const record = await ledger.database.selectFrom('record').select(['json', 'entry_id']).where('nr', '=', hit.nr).executeTakeFirstOrThrow()
  const statement = JSON.parse(record.json) as Statement
  const passage = cite(hit, { start: statement.content[0]!.start, end: statement.content.at(-1)!.end })
  const places = placesOf(typed, passage.exact, matchesShown).map((place) => ({
    start: place.start + passage.start,
    end: place.end + passage.start,
  }))
  return {
    ...frameOf(hit),
    ...(record.entry_id === null ? {} : { entryId: record.entry_id }),
    speakers: statement.speakers.map((speaker) => speaker.name),
    passage,
    matches: places.map((place) => cite(hit, place)),
  }
}

/** The nearest beginning of a word at or after `at`, if one is near. */
function wordStart(text: string, at: number): number {
  if (at === 0) return 0
  const space = text.slice(at, at + around).search(/\s\S/)
  return space < 0 ? at : at + space + 1
}

/** The nearest end of a word at or before `at`, if one is near. */
function wordEnd(text: string, at: number): number {
  if (at === text.length) return at
  const space = /\s\S*$/.exec(text.slice(Math.max(0, at - around), at))
  return space ? Math.max(0, at - around) + space.index : at
}
