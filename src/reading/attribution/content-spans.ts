/** The words given to a speaker, as spans without the marks around them. */
import type { Manner } from '../../model/records/statement.ts'
import { isOverlapping, type Span, trim } from '../../text/span.ts'
import type { Quotation } from '../stage.ts'

/** The marks themselves are no content: spans end before them and begin after them. */
export function cutAtMarks(text: string, spans: readonly Span[], quotations: readonly Quotation[]): Span[] {
  const marks = quotations
    .flatMap((quotation) => [quotation.outer.start, ...(quotation.closed ? [quotation.outer.end - 1] : [])])
    .sort((left, right) => left - right)
  const found: Span[] = []
  for (const span of spans) {
    let start = span.start
    for (const mark of marks) {
      if (mark < start || mark >= span.end) continue
      if (mark > start) found.push({ start, end: mark })
      start = mark + 1
    }
    if (start < span.end) found.push({ start, end: span.end })
  }
  return found
    .map((span) => trim(text, span, ',;:'))
    .map((span) => ({ start: span.start, end: /[^.]\.$/.test(text.slice(span.start, span.end)) ? span.end - 1 : span.end }))
    .filter((span) => /[\p{L}\p{N}]/u.test(text.slice(span.start, span.end)))
}

/** direct: all in marks; mixed: some; indirect: none. */
export function mannerOf(content: readonly Span[], quotations: readonly Span[]): Manner {
  const length = content.reduce((sum, span) => sum + span.end - span.start, 0)
  let quoted = 0
  for (const span of content)
    for (const quotation of quotations)
      if (isOverlapping(span, quotation)) quoted += Math.min(span.end, quotation.end) - Math.max(span.start, quotation.start)
  return quoted === 0 ? 'indirect' : quoted > length * 0.9 ? 'direct' : 'mixed'
}
