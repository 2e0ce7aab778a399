/** The place an address points at (#c=12-40), and which records cite it. */
import type { Span } from '../../../text/span.ts'
import type { RecordCard } from '../../../views/index.ts'

/** A mark of the article's text: a citation of a record. */
export interface Mark extends Span {
  /** Index of the card. */
  card: number
}

/** The span of "#c=12-40"; undefined where the address names none, 'outside' where it lies outside the text. */
export function spanOfHash(hash: string, length: number): Span | 'outside' | undefined {
  const match = /^#c=(\d{1,9})-(\d{1,9})$/.exec(hash)
  if (!match) return undefined
  const span = { start: Number(match[1]), end: Number(match[2]) }
  return span.start < span.end && span.end <= length ? span : 'outside'
}

/** "#c=12-40". */
export function hashOf(span: Span): string {
  return `#c=${span.start}-${span.end}`
}

/** All citations of all cards as marks. */
export function marksOf(cards: readonly RecordCard[]): Mark[] {
  return cards.flatMap((card, index) => card.citations.map(({ start, end }) => ({ start, end, card: index })))
}

/** The shortest of the marks at the indexes given: the words a click on them means. */
export function tightest(marks: readonly Mark[], indexes: readonly number[]): Mark | undefined {
  return indexes
    .map((index) => marks[index])
    .reduce<Mark | undefined>((best, mark) => (mark && (!best || mark.end - mark.start < best.end - best.start) ? mark : best), undefined)
}

/** The cards that cite words of `span`. */
export function citing(cards: readonly RecordCard[], span: Span): RecordCard[] {
  return cards.filter((card) => card.citations.some((citation) => citation.start < span.end && span.start < citation.end))
}
