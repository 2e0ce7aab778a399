/** Passages: an article's text cut where records cite it, so that a page can show every mark - overlapping ones too - and every word stays where it is. */
import type { Article, BlockKind } from '../model/article.ts'
import { isRead } from '../model/article.ts'
import type { Span } from '../text/span.ts'

/** A run of text that the same marks cover; `marks` are indexes into the list given, in its order. */
export interface Segment extends Span {
  text: string
  marks: readonly number[]
}

/** A paragraph, headline, caption … of the article; `read` is false for what yields no records. */
export interface Passage extends Span {
  kind: BlockKind
  read: boolean
  segments: readonly Segment[]
}

/**
 * The article as passages in the order of its text. Segments of a passage follow one another without a gap; what stands between
 * passages is white space. Marks that are empty or outside the text throw a RangeError: a citation without words cannot exist.
 */
export function passagesOf(article: Pick<Article, 'text' | 'blocks'>, marks: readonly Span[]): Passage[] {
  for (const mark of marks)
    if (mark.start < 0 || mark.start >= mark.end || mark.end > article.text.length)
      throw new RangeError(`a mark at ${mark.start}-${mark.end} lies outside a text of ${article.text.length} characters`)
  const sweep = new Sweep(marks)
  return areasOf(article).flatMap((area) =>
    paragraphsOf(article.text, area).map((span) => ({
      ...span,
      kind: area.kind,
      read: area.read,
      segments: sweep.cut(article.text, span),
    })),
  )
}

interface Area extends Span {
  kind: BlockKind
  read: boolean
}

/** The blocks, and between them as body whatever text no block holds. */
function areasOf(article: Pick<Article, 'text' | 'blocks'>): Area[] {
  const areas: Area[] = []
  let at = 0
  const body = (start: number, end: number) => {
    if (article.text.slice(start, end).trim()) areas.push({ kind: 'body', read: true, start, end })
  }
  for (const block of article.blocks) {
    body(at, block.start)
    areas.push({ kind: block.kind, read: isRead(block), start: Math.max(at, block.start), end: block.end })
    at = Math.max(at, block.end)
  }
  body(at, article.text.length)
  return areas.filter((area) => area.start < area.end)
}

const stopped = /[.!?:;…”"’»)\]]\s*$/u

/**
 * An area at its blank lines; at a single line break only where the line before it ends like a sentence or the area is a list:
 * texts wrapped at 80 columns flow again.
 */
function paragraphsOf(text: string, area: Area): Span[] {
  const eachLine = area.kind === 'list' || area.kind === 'related' || area.kind === 'boilerplate'
  const spans: Span[] = []
  let start = area.start
  for (const found of text.slice(area.start, area.end).matchAll(/\n[^\S\n]*(?:\n\s*)?/g)) {
    const end = area.start + found.index
    const blank = found[0].trim() === '' && found[0].split('\n').length > 2
    if (!blank && !eachLine && !stopped.test(text.slice(Math.max(start, end - 8), end))) continue
    spans.push({ start, end })
    start = end + found[0].length
  }
  spans.push({ start, end: area.end })
  return spans.map((span) => trimmed(text, span)).filter((span) => span.start < span.end)
}

function trimmed(text: string, span: Span): Span {
  const words = text.slice(span.start, span.end)
  const start = span.start + words.length - words.trimStart().length
  return { start, end: Math.max(start, span.start + words.trimEnd().length) }
}

/** One pass over the sorted borders of all marks; spans must be asked for in text order. */
class Sweep {
  private readonly borders: readonly { at: number; mark: number; opens: boolean }[]
  private next = 0
  private readonly open = new Set<number>()

  constructor(marks: readonly Span[]) {
    this.borders = marks
      .flatMap((mark, index) => [
        { at: mark.start, mark: index, opens: true },
        { at: mark.end, mark: index, opens: false },
      ])
      .sort((left, right) => left.at - right.at)
  }

  cut(text: string, span: Span): Segment[] {
    const segments: Segment[] = []
    this.pass(span.start)
    let at = span.start
    while (at < span.end) {
      const end = Math.min(this.borders[this.next]?.at ?? span.end, span.end)
      segments.push({ start: at, end, text: text.slice(at, end), marks: [...this.open].sort((left, right) => left - right) })
      at = end
      this.pass(at)
    }
    return segments
  }

  private pass(at: number): void {
    for (let border = this.borders[this.next]; border && border.at <= at; border = this.borders[++this.next])
      if (border.opens) this.open.add(border.mark)
      else this.open.delete(border.mark)
  }
}
