/** The invariant of every write: each citation found anywhere in a reading stands in its article, word for word. */
import { type Citation, type CitedText, isInPlace } from '../../model/citation.ts'
import { ParleyError } from '../../model/parley-error.ts'
import type { Reading } from '../../model/reading.ts'
import { recordKinds } from '../../model/record.ts'

/** A citation with the thing it belongs to and the way to it inside that thing ("when.citations.0"). */
export interface OwnedCitation extends Citation {
  /** "article", the id of a party, or kind and id of a record ("contacts/c1"). */
  readonly owner: string
  readonly path: string
}

/**
 * All citations of a reading, in order. Throws a ParleyError `citation-adrift` at the first whose words are not where it says,
 * and `not-text` where the text holds what cannot be stored without a change (NUL, half a character).
 */
export function citationsOf(reading: Reading): OwnedCitation[] {
  const { article } = reading
  if (article.text.includes('\0') || !article.text.isWellFormed())
    throw new ParleyError('not-text', `article ${article.id} holds NUL or half a character; take it in again as text`)
  const { text: _text, blocks, ...fields } = article
  const last = blocks.find((block) => block.start > block.end || block.end > article.text.length)
  if (last)
    throw new ParleyError(
      'citation-adrift',
      `block ${last.start}-${last.end} of article ${article.id} lies outside its text; nothing was stored`,
    )
  return [
    ...citationsIn(fields, article, 'article'),
    ...reading.parties.flatMap((party) => citationsIn(party, article, party.id)),
    ...recordKinds.flatMap((kind) =>
      reading[kind].flatMap((record, ordinal) => citationsIn(record, article, `${kind}/${localIdOf(record, ordinal)}`)),
    ),
  ]
}

/** The id of a record in its reading; its place in its list for those that bear none (positions). */
export function localIdOf(record: object, ordinal: number): string {
  return 'id' in record && typeof record.id === 'string' && record.id ? record.id : String(ordinal)
}

function citationsIn(value: unknown, article: CitedText, owner: string): OwnedCitation[] {
  const found: OwnedCitation[] = []
  const walk = (inner: unknown, path: readonly string[]): void => {
    if (isCitation(inner)) found.push({ ...checked(inner, article, owner), owner, path: path.join('.') })
    else if (typeof inner === 'object' && inner !== null) for (const [key, each] of Object.entries(inner)) walk(each, [...path, key])
  }
  walk(value, [])
  return found
}

function isCitation(value: unknown): value is Citation {
  return typeof value === 'object' && value !== null && 'exact' in value
}

function checked(citation: Citation, article: CitedText, owner: string): Citation {
  if (!isInPlace(citation, article) || !citation.exact.isWellFormed())
    throw new ParleyError(
      'citation-adrift',
      `a citation of ${owner} in article ${article.id} says "${String(citation.exact).slice(0, 60)}" at ${citation.start}-${citation.end}, which is not what stands there; nothing was stored`,
    )
  return citation
}
