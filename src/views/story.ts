/** Stories: the copies of one text, and beside them the reports of other origins that tell of the same contacts. */
import type { Article } from '../model/article.ts'
import type { Citation } from '../model/citation.ts'
import type { CopyTree } from './copies.ts'
import { type Passage, passagesOf } from './passage.ts'

/** A story in a list, named after the article its words first stand in. */
export interface StoryRow {
  id: string
  headline?: string | undefined
  outlet?: string | undefined
  publishedAt?: string | undefined
  /** Reports that go back to this origin, itself among them. */
  copies: number
  /** All reports of the story, and the origins they go back to. */
  articles: number
  origins: number
}

export interface StoryListPage {
  page: 'stories'
  /** How many there are, the first shown (0-based), and how many are shown at most. */
  total: number
  offset: number
  limit: number
  rows: readonly StoryRow[]
}

/** A report of another origin. */
export interface IndependentReport {
  id: string
  origin: string
  outlet?: string | undefined
  headline?: string | undefined
  publishedAt?: string | undefined
  /** The contacts that it and the story tell of. */
  contacts: readonly string[]
}

/** What a difference is shown in. */
export type StoryText = Pick<Article, 'text' | 'blocks' | 'language'>

export interface StoryPage extends StoryRow {
  page: 'story'
  tree: CopyTree
  independent: readonly IndependentReport[]
  /** Contacts shared with independent reports, by id. */
  contacts: Readonly<Record<string, string>>
  /** Texts of the origin and of its edited copies, by id. */
  texts: Readonly<Record<string, StoryText>>
}

/** The row of a story from the reports of its own text and those beside it. */
export function storyRow(
  origin: Pick<StoryRow, 'id' | 'headline' | 'outlet' | 'publishedAt'>,
  copies: number,
  beside: readonly { readonly id: string; readonly origin: string }[],
): StoryRow {
  const { id, headline, outlet, publishedAt } = origin
  const count = (values: readonly string[]) => new Set(values).size
  return {
    id,
    headline,
    outlet,
    publishedAt,
    copies,
    articles: copies + count(beside.map((report) => report.id)),
    origins: 1 + count(beside.map((report) => report.origin)),
  }
}

/** The compared passages of a text, cut where `changed` words begin and end. */
export function comparedPassages(text: StoryText, changed: readonly Citation[]): Passage[] {
  return passagesOf(text, changed).filter(({ kind, read }) => read && kind !== 'headline' && kind !== 'caption')
}
