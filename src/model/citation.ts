/** A citation: a place in an article and the exact words that stand there (W3C Web Annotation: TextPosition + TextQuote). */
import { z } from 'zod'
import type { Span } from '../text/span.ts'

export const citationSchema = z.object({
  articleId: z.string(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  exact: z.string().min(1),
})
export type Citation = z.infer<typeof citationSchema>

/** What a citation is made from: the article's id and frozen text. */
export interface CitedText {
  readonly id: string
  readonly text: string
}

/** Cites the words at `span`. Throws a RangeError on an empty span or one outside the text: a citation without words cannot exist. */
export function cite(article: CitedText, span: Span): Citation {
  if (span.start < 0 || span.end > article.text.length || span.start >= span.end)
    throw new RangeError(`cannot cite ${span.start}-${span.end} in a text of ${article.text.length} characters`)
  return { articleId: article.id, start: span.start, end: span.end, exact: article.text.slice(span.start, span.end) }
}

/** The invariant of every write: the cited words are there. */
export function isInPlace(citation: Citation, article: CitedText): boolean {
  return (
    citation.articleId === article.id && citation.exact.length > 0 && article.text.slice(citation.start, citation.end) === citation.exact
  )
}

/** A schema for a cell: a value with the words it was read from, and the rule that read it. */
export function cellSchema<T extends z.ZodType>(value: T) {
  return z.object({
    value: value.optional(),
    original: z.string(),
    citations: z.array(citationSchema).min(1),
    rule: z.string(),
    inferred: z.literal(true).optional(),
  })
}

/** One value of a record: normalised where possible (`value`), as written (`original`), cited, with the rule that read it. */
export interface Cell<T> {
  value?: T | undefined
  original: string
  citations: Citation[]
  rule: string
  inferred?: true | undefined
}

/** Makes a cell from one or more places; `original` is the words of the first. */
export function cell<T>(article: CitedText, spans: readonly Span[], rule: string, value?: T): Cell<T> {
  const citations = spans.map((span) => cite(article, span))
  return { ...(value === undefined ? {} : { value }), original: citations[0]!.exact, citations, rule }
}
