/** What each page shows, asked of the ledger: one function a page. */
import {
  type ArticleSummary,
  type EntryFilter,
  findArticle,
  findEntry,
  type Ledger,
  listArticles,
  listEntries,
  listJudgements,
  listParties,
  readingOf,
  searchLedger,
} from '../../ledger/index.ts'
import type { ContactEntry, StatementEntry } from '../../model/entry.ts'
import type { Reading } from '../../model/reading.ts'
import { type RecordKind, recordKinds } from '../../model/record.ts'
import {
  type ArticleListPage,
  type ArticlePage,
  type ArticleRow,
  type EntryListPage,
  type EntryPage,
  type PageFilter,
  type PartyChoice,
  type PartyListPage,
  rowsOf,
  type SearchPage,
  type StatementListPage,
  speakersOf,
  type TimelinePage,
  timelineOf,
} from '../../views/index.ts'
import { readoutsOfContact } from '../answers/readouts.ts'

/** The part of a list that was asked for. */
export interface Bounds {
  offset: number
  limit: number
}

/** Parties offered in a filter: those most articles name; others are reached from the list of parties. */
const choices = 300

/** The inbox, latest publication first. */
export async function articleListPage(ledger: Ledger, bounds: Bounds): Promise<ArticleListPage> {
  const { items, total } = await listArticles(ledger, bounds)
  return { page: 'articles', total, ...bounds, articles: items.map(articleRow) }
}

/** An article with its reading; undefined where there is none. An article that was not read yet shows its text without records. */
export async function articlePage(ledger: Ledger, id: string): Promise<ArticlePage | undefined> {
  const stored = await findArticle(ledger, id)
  if (!stored) return undefined
  const reading = (await readingOf(ledger, stored.id)) ?? unread(stored.article)
  return {
    page: 'article',
    article: articleRow(stored),
    reading,
    entries: await entriesOf(ledger, reading),
    versions: stored.versions.map(({ id: version, version: number }) => ({ id: version, version: number })),
    copies: stored.copies.filter((copy) => !stored.versions.some((version) => version.id === copy.articleId)),
  }
}

/** A list of entries of one kind, earliest first. */
export async function entryListPage(ledger: Ledger, kind: RecordKind, filter: PageFilter, bounds: Bounds): Promise<EntryListPage> {
  const { items, total } = await listEntries(ledger, kind, { ...entryFilter(filter), ...bounds })
  return { page: 'entries', kind, filter, parties: await partyChoices(ledger, filter), total, ...bounds, rows: rowsOf(kind, items) }
}

/** An entry with the articles it cites; undefined where there is none. */
export async function entryPage(ledger: Ledger, kind: RecordKind, id: string): Promise<EntryPage | undefined> {
  const entry = await findEntry(ledger, kind, id)
  if (!entry) return undefined
  const { items: judgements } = await listJudgements(ledger, { entry: entry.id })
  const ids = new Set(entry.citations.map((citation) => citation.articleId))
  for (const record of entry.records) ids.add(record.articleId)
  const articles = [...(await summaries(ledger, ids)).values()].map(articleRow)
  const readouts = kind === 'contacts' ? await readoutsOfContact(ledger, entry as ContactEntry) : []
  return {
    page: 'entry',
    kind,
    entry,
    articles: Object.fromEntries(articles.map((article) => [article.id, article])),
    judgements: [...judgements],
    ...(readouts.length > 0 ? { readouts } : {}),
  }
}

/** Statements under their speakers, those who said most first. */
export async function statementListPage(ledger: Ledger, filter: PageFilter, bounds: Bounds): Promise<StatementListPage> {
  const { items, total } = await listEntries(ledger, 'statements', entryFilter(filter))
  const shown = bySpeaker(items).slice(bounds.offset, bounds.offset + bounds.limit)
  const articles = await summaries(ledger, new Set(shown.flatMap((entry) => entry.records.map((record) => record.articleId))))
  const outlets = new Map([...articles.values()].flatMap((article) => (article.outlet === undefined ? [] : [[article.id, article.outlet]])))
  return { page: 'statements', filter, parties: await partyChoices(ledger, filter), total, ...bounds, speakers: speakersOf(shown, outlets) }
}

/** All contacts in time. */
export async function timelinePage(ledger: Ledger, filter: PageFilter): Promise<TimelinePage> {
  const { items } = await listEntries(ledger, 'contacts', entryFilter(filter))
  return { page: 'timeline', filter, parties: await partyChoices(ledger, filter), ...timelineOf(items) }
}

/** The parties, those named by most articles first. */
export async function partyListPage(ledger: Ledger, filter: PageFilter, bounds: Bounds): Promise<PartyListPage> {
  const { items, total } = await listParties(ledger, { text: filter.text, ...bounds })
  const rows = items.map(({ id, name, kind, aliases, state, offices, articles, origins, entries }) => ({
    id,
    name,
    kind,
    aliases,
    state,
    offices,
    articles,
    origins,
    entries,
  }))
  return { page: 'parties', filter, total, ...bounds, rows }
}

/** What a search finds; nothing without words. */
export async function searchPage(ledger: Ledger, filter: PageFilter, bounds: Bounds): Promise<SearchPage> {
  if (filter.text === undefined) return { page: 'search', filter, total: 0, ...bounds, hits: [] }
  const { items, total } = await searchLedger(ledger, filter.text, { since: filter.since, until: filter.until, ...bounds })
  return { page: 'search', filter, total, ...bounds, hits: items }
}

/** An article as pages list it. */
export function articleRow(article: ArticleSummary): ArticleRow {
  const { id, headline, outlet, publishedAt, language, version, current, records } = article
  return { id, headline, outlet, publishedAt, language, version, current, counts: records }
}

function unread(article: Reading['article']): Reading {
  return { article, parties: [], contacts: [], statements: [], positions: [], agreements: [], expectations: [], acts: [], notes: [] }
}

/** The entry of each record of a reading; records are told apart by all they say, for not every kind has an id. */
async function entriesOf(ledger: Ledger, reading: Reading): Promise<Record<string, string>> {
  const found: Record<string, string> = {}
  for (const kind of recordKinds) {
    if (reading[kind].length === 0) continue
    const { items } = await listEntries(ledger, kind, { articleId: reading.article.id })
    const entries = new Map(
      items.flatMap((entry) =>
        entry.records
          .filter((each) => each.articleId === reading.article.id)
          .map((each) => [JSON.stringify(each.record), entry.id] as const),
      ),
    )
    for (const [index, record] of reading[kind].entries()) {
      const entry = entries.get(JSON.stringify(record))
      if (entry !== undefined) found[`${kind}/${index}`] = entry
    }
  }
  return found
}

function entryFilter({ party, status, since, until, issue }: PageFilter): EntryFilter {
  return { party, status, since, until, issue }
}

/** The parties to choose from, the chosen one among them even when few name it. */
export async function partyChoices(ledger: Ledger, filter: PageFilter): Promise<PartyChoice[]> {
  const { items } = await listParties(ledger, { limit: choices })
  const parties = items.map(({ id, name }) => ({ id, name })).sort((left, right) => left.name.localeCompare(right.name, 'en'))
  if (filter.party !== undefined && !parties.some((party) => party.id === filter.party))
    parties.unshift({ id: filter.party, name: filter.party })
  return parties
}

/** So few articles are asked for one by one; for more, one list is quicker. */
const fewArticles = 20

/** The summaries of some articles, earlier versions among them. */
async function summaries(ledger: Ledger, ids: ReadonlySet<string>): Promise<Map<string, ArticleSummary>> {
  const found = new Map<string, ArticleSummary>()
  if (ids.size <= fewArticles) {
    for (const id of ids) {
      const article = await findArticle(ledger, id)
      if (article) found.set(id, article)
    }
    return found
  }
  const { items } = await listArticles(ledger, { versions: true })
  return new Map(items.filter((article) => ids.has(article.id)).map((article) => [article.id, article]))
}

function bySpeaker(entries: readonly StatementEntry[]): StatementEntry[] {
  const first = (entry: StatementEntry) => entry.speakers[0]?.party ?? ''
  const groups = [...Map.groupBy(entries, first).values()]
  return groups.sort((left, right) => right.length - left.length || first(left[0]!).localeCompare(first(right[0]!))).flat()
}
