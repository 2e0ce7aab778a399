/** Finds words inside quotation marks, before sentences are cut: a full stop inside marks ends nothing. */

import { isRead } from '../../model/article.ts'
import type { Span } from '../../text/span.ts'
import { type Quotation, stage } from '../stage.ts'

/** A quotation longer than this without a closing mark is a stray mark, not speech (characters; the longest in 24 news texts of GUM is 1,100). */
const longest = 4000

const closers: Record<string, string> = { '“': '”', '«': '»', '„': '“”', '"': '"', '‘': '’', '‟': '”', "'": "'", '「': '」' }

export const quotations = stage({
  requires: [],
  assigns: 'quotations',
  find({ article, note }) {
    const found: Quotation[] = []
    for (const block of article.blocks)
      if (isRead(block))
        for (const line of linesOf(article.text, block))
          found.push(
            ...inLine(article.text, line, (span) => note('quotation-open', span, 'This quotation is not closed in its paragraph.')),
          )
    return found
  },
})

/** Lines of a block: marks are matched inside one, for a paragraph that ends closes what is open in it. */
function linesOf(text: string, block: Span): Span[] {
  const lines: Span[] = []
  let start = block.start
  for (let at = block.start; at <= block.end; at++)
    if (at === block.end || text[at] === '\n') {
      if (at > start) lines.push({ start, end: at })
      start = at + 1
    }
  return lines
}

const letter = /[\p{L}\p{N}]/u

/** "the 'good' plan", "the ministers' plan", "‘We won’t,’ he said": a single mark opens only before a letter and after none, and closes only after a letter or stop and before none. */
function isOpening(text: string, at: number, mark: string): boolean {
  const before = text[at - 1] ?? ' '
  const after = text[at + 1] ?? ' '
  if (mark === '“' || mark === '«' || mark === '„' || mark === '‟' || mark === '「') return true
  if (mark === '‘') return !letter.test(before) && !/\s/.test(after)
  if (mark === "'")
    return (
      !letter.test(before) &&
      (letter.test(after) || after === '…') &&
      !/^'(s|d|ll|re|ve|m|n|t|em|cause|til|\d\ds?)\b/i.test(text.slice(at, at + 6))
    )
  return mark === '"'
}

function isClosing(text: string, at: number, closer: string): boolean {
  const mark = text[at] as string
  if (!closer.includes(mark)) return false
  if (mark === '’' || mark === "'") return !letter.test(text[at + 1] ?? ' ') && !/\s/.test(text[at - 1] ?? ' ')
  return true
}

function inLine(text: string, line: Span, unclosed: (span: Span) => void): Quotation[] {
  const found: Quotation[] = []
  for (let at = line.start; at < line.end; at++) {
    const mark = text[at] as string
    const closer = closers[mark]
    if (!closer || !isOpening(text, at, mark)) continue
    // A straight mark right after a letter and before a space closes something whose opening was lost: skip it.
    if (mark === '"' && letter.test(text[at - 1] ?? ' ') && /\s|$/.test(text[at + 1] ?? '')) continue
    let end = -1
    for (let next = at + 1; next < line.end && next - at < longest; next++)
      if (isClosing(text, next, closer)) {
        end = next
        break
      }
    if (end < 0 && (mark === "'" || mark === '‘')) continue
    if (end < 0) {
      unclosed({ start: at, end: line.end })
      // "“We began. (paragraph) “We went on.”": an unclosed mark at the start of a paragraph quotes all of it; elsewhere it reaches to the paragraph's end as well.
      found.push({ start: at + 1, end: line.end, outer: { start: at, end: line.end }, closed: false })
      break
    }
    if (end > at + 1) found.push({ start: at + 1, end, outer: { start: at, end: end + 1 }, closed: true })
    at = end
  }
  return found
}
