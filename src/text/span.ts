/** A span: a place in a text, half-open, in UTF-16 code units. */

export interface Span {
  readonly start: number
  readonly end: number
}

/** Whether `inner` lies wholly inside `outer` (equal spans do). */
export function isInside(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end
}

/** Whether two spans share at least one character. */
export function isOverlapping(left: Span, right: Span): boolean {
  return left.start < right.end && right.start < left.end
}

/** The smallest span that holds all of `spans`; throws a RangeError on an empty list. */
export function hull(spans: readonly Span[]): Span {
  if (!spans.length) throw new RangeError('hull of no spans')
  let { start, end } = spans[0] as Span
  for (const span of spans) {
    if (span.start < start) start = span.start
    if (span.end > end) end = span.end
  }
  return { start, end }
}

/** The span without white space (and the characters in `also`) at its two ends; may become empty at its start. */
export function trim(text: string, span: Span, also = ''): Span {
  let { start, end } = span
  const loose = (at: number) => /\s/.test(text[at] as string) || also.includes(text[at] as string)
  while (start < end && loose(start)) start++
  while (end > start && loose(end - 1)) end--
  return { start, end }
}
