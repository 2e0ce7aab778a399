/** The words given to a speaker, as spans without the marks around them. */
import { type Span, trim } from '../../text/span.ts'
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
