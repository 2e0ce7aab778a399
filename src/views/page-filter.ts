/** Page filters: what a page was narrowed to, what it can be narrowed to, and the passages a search finds. */
import type { Citation } from '../model/citation.ts'

/** What a list was narrowed to; absent keys narrow nothing. Days are ISO. */
export interface PageFilter {
  party?: string | undefined
  status?: string | undefined
  since?: string | undefined
  until?: string | undefined
  issue?: string | undefined
  text?: string | undefined
}

/** A party to choose in a filter. */
export interface PartyChoice {
  id: string
  name: string
}

/** Words found by a search, in the article that has them. */
export interface Hit {
  kind: 'article' | 'statement'
  articleId: string
  headline?: string | undefined
  outlet?: string | undefined
  publishedAt?: string | undefined
  /** The entry of a statement, and who made it. */
  entryId?: string | undefined
  speakers?: readonly string[] | undefined
  /** The words around, and those found in them. */
  passage: Citation
  matches: readonly Citation[]
}
