/** The words given to a speaker, as spans without the marks around them. */
import { type ParsedSentence, spansOf } from '../../encoder/index.ts'
import type { Manner } from '../../model/records/statement.ts'
import { isInside, isOverlapping, type Span, trim } from '../../text/span.ts'
import type { Quotation } from '../stage.ts'
import type { Cue } from './cues.ts'

/** How far on words in marks may be closed, in characters. */
const longest = 4000

/** The content of a cue as spans; the quotations that it takes in are added to `taken`. */
export function contentSpans(
  text: string,
  quotations: readonly Quotation[],
  sentence: ParsedSentence,
  cue: Cue,
  taken: Set<Quotation>,
): Span[] {
  const cueToken = sentence.tokens[cue.token]!
  let spans = spansOf(sentence, cue.content)
  // Words in marks that the content touches are taken whole, also where they run over into neighbouring sentences.
  const touched = goingOn(
    text,
    quotations,
    quotations.filter((quotation) => spans.some((span) => isOverlapping(span, quotation)) && !isInside(cueToken, quotation)),
  )
  for (const quotation of touched) {
    taken.add(quotation)
    if (cue.clausal) spans.push({ start: quotation.start, end: quotation.end })
  }
  const last = touched[touched.length - 1]
  if (last && cue.clausal) spans.push(...paragraphsBehind(text, last))
  // Small gaps (commas, marks) between neighbouring runs close, except at marks, which are left out.
  spans = spans.sort((left, right) => left.start - right.start)
  const merged: { start: number; end: number }[] = []
  for (const span of spans) {
    const before = merged[merged.length - 1]
    if (before && (span.start <= before.end || /^[\s,;:–—-]*$/.test(text.slice(before.end, span.start))))
      before.end = Math.max(before.end, span.end)
    else merged.push({ ...span })
  }
  return cutAtMarks(text, merged, touched)
}

/** A paragraph that leaves its marks open and a next one that opens them again are one speech. */
function goingOn(text: string, all: readonly Quotation[], touched: readonly Quotation[]): Quotation[] {
  const found = [...touched]
  for (const start of touched) {
    let last = start
    for (
      let next = all[all.indexOf(last) + 1];
      next && !last.closed && /^\s*$/.test(text.slice(last.end, next.outer.start));
      next = all[all.indexOf(last) + 1]
    ) {
      if (!found.includes(next)) found.push(next)
      last = next
    }
  }
  return found
}

/** The paragraphs up to the closing mark of words that are left open and opened no second time. */
export function paragraphsBehind(text: string, last: Quotation): Span[] {
  if (last.closed) return []
  const rest = text.slice(last.end, last.end + longest)
  const closing = rest.search(/[”"](?=\s|$)/)
  const opening = rest.search(/[“"](?=\S)/)
  if (closing < 0 || (opening >= 0 && opening < closing)) return []
  return [...rest.slice(0, closing).matchAll(/[^\n]*\S[^\n]*/g)].map((line) => ({
    start: last.end + line.index,
    end: last.end + line.index + line[0].length,
  }))
}

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
