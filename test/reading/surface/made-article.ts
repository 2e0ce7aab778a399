/** Made articles that are nothing but body, and texts with spans written inline: "‹Talks› will ‹resume›". */
import type { Encoder } from '../../../src/encoder/index.ts'
import type { Article } from '../../../src/model/article.ts'
import type { Note } from '../../../src/model/reading.ts'
import { begin, type Layers, run } from '../../../src/reading/stage.ts'
import { quotations } from '../../../src/reading/surface/quotations.ts'
import { sentences } from '../../../src/reading/surface/sentences.ts'
import type { Span } from '../../../src/text/span.ts'

export function articleOfText(text: string, more: Partial<Article> = {}): Article {
  return { id: 'made', byline: [], text, blocks: [{ kind: 'body', start: 0, end: text.length }], ...more }
}

/** The text without its marks ‹ ›, and the spans between them in the order they open. */
export function unmarked(marked: string): { text: string; spans: Span[] } {
  let text = ''
  const open: number[] = []
  const spans: Span[] = []
  for (const sign of marked)
    if (sign === '‹') open.push(text.length)
    else if (sign === '›') spans.push({ start: open.pop() as number, end: text.length })
    else text += sign
  return { text, spans: spans.sort((left, right) => left.start - right.start) }
}

/** Writes spans into a text, so that a wrong one can be read in the report of a failure. */
export function marked(text: string, spans: readonly Span[]): string {
  let written = ''
  for (let at = 0; at <= text.length; at++) {
    written += '›'.repeat(spans.filter((span) => span.end === at).length)
    written += '‹'.repeat(spans.filter((span) => span.start === at).length)
    written += text[at] ?? ''
  }
  return written
}

/** Quotations and sentences need no encoder: they are cut from the characters alone. */
export function cut(article: Article): Promise<{ layers: Layers; notes: Note[] }> {
  return run(begin().then(quotations).then(sentences), article, undefined as unknown as Encoder)
}
