/** Pages: what each page of the ledger shows, as plain data; the same object is the page's JSON. */

import type { Citation } from '../model/citation.ts'
import type { Entry } from '../model/entry.ts'
import type { Judgement } from '../model/judgement.ts'
import type { PartyKind } from '../model/party.ts'
import type { Reading } from '../model/reading.ts'
import type { RecordKind } from '../model/record.ts'
import type { Rule } from '../model/rule.ts'
import type { AnswersPage } from './answer-page.ts'
import type { EntryRow } from './entry-row.ts'
import type { Hit, PageFilter, PartyChoice } from './page-filter.ts'
import type { ReadoutPair } from './readouts.ts'
import type { ReviewItem } from './review.ts'
import type { Speaker } from './speakers.ts'
import type { StoryListPage, StoryPage } from './story.ts'
import type { Timeline } from './timeline.ts'

/** A stretch of a list: `total` items there are, from `offset` (0-based) at most `limit` shown. */
export interface Slice {
  total: number
  offset: number
  limit: number
}

/** An article in a list, and how many records of each kind its reading has. */
export interface ArticleRow {
  id: string
  headline?: string | undefined
  outlet?: string | undefined
  publishedAt?: string | undefined
  language?: string | undefined
  /** 1 for the first text at its address. */
  version: number
  /** Whether no later version stands at its address. */
  current: boolean
  counts: Partial<Record<RecordKind, number>>
}

export interface PartyRow extends PartyChoice {
  kind: PartyKind
  aliases: readonly string[]
  state?: string | undefined
  offices: readonly string[]
  /** Articles that name it, and the origins they go back to. */
  articles: number
  origins: number
  /** Entries it stands in. */
  entries: Readonly<Record<RecordKind, number>>
}

/** Another article with nearly the same text; `likeness` is the share of the shorter text found in the other. */
export interface Copy {
  articleId: string
  outlet?: string | undefined
  headline?: string | undefined
  likeness: number
}

export interface ArticleListPage extends Slice {
  page: 'articles'
  articles: readonly ArticleRow[]
}

export interface ArticlePage {
  page: 'article'
  article: ArticleRow
  reading: Reading
  /** Entry of each record, by the record's place in the reading ("contacts/0"). */
  entries: Readonly<Record<string, string>>
  /** All versions at the same address, oldest first; one where it never changed. */
  versions: readonly { id: string; version: number }[]
  copies: readonly Copy[]
}

export interface EntryListPage extends Slice {
  page: 'entries'
  kind: RecordKind
  filter: PageFilter
  parties: readonly PartyChoice[]
  rows: readonly EntryRow[]
}

export interface EntryPage {
  page: 'entry'
  kind: RecordKind
  entry: Entry
  /** The articles that the entry cites, by id. */
  articles: Readonly<Record<string, ArticleRow>>
  judgements: readonly Judgement[]
  /** Of a contact: the accounts that two sides give of it themselves. */
  readouts?: readonly ReadoutPair[] | undefined
}

export interface StatementListPage extends Slice {
  page: 'statements'
  filter: PageFilter
  parties: readonly PartyChoice[]
  speakers: readonly Speaker[]
}

export interface TimelinePage extends Timeline {
  page: 'timeline'
  filter: PageFilter
  parties: readonly PartyChoice[]
}

export interface PartyListPage extends Slice {
  page: 'parties'
  filter: PageFilter
  rows: readonly PartyRow[]
}

export interface SearchPage extends Slice {
  page: 'search'
  filter: PageFilter
  hits: readonly Hit[]
}

/** One report of what is reviewed: its text, and of its reading only the record in question. */
export interface ReviewSheet {
  /** "ARTICLE/contacts/c1": what decisions name. */
  address: string
  article: ArticleRow
  reading: Reading
  /** What persons have said of the record, or of the cell at these words; the latest last. */
  said: readonly { field?: string | undefined; citations: readonly Citation[]; sentence: string }[]
}

/** The review queue and one thing of it. */
export interface ReviewPage {
  page: 'review'
  /** Who decides here; absent where the ledger can only be read. */
  by?: string | undefined
  total: number
  queue: readonly ReviewItem[]
  /** The thing under review; absent where nothing is left. */
  item?: ReviewItem | undefined
  /** The mark of how it stands. */
  seen?: string | undefined
  sheets: readonly ReviewSheet[]
}

/** Why cells are read as they are: every rule with its reason and example. */
export interface RulesPage {
  page: 'rules'
  rules: readonly Rule[]
}

/** Why there is nothing to show, as a sentence. */
export interface ErrorPage {
  page: 'error'
  status: number
  message: string
}

export type Page =
  | ArticleListPage
  | ArticlePage
  | EntryListPage
  | EntryPage
  | StatementListPage
  | TimelinePage
  | PartyListPage
  | SearchPage
  | ReviewPage
  | RulesPage
  | StoryListPage
  | StoryPage
  | AnswersPage
  | ErrorPage
