/** Cuts the blocks that are read into sentences; abbreviations, initials, numbers and ellipses do not end one. */
import { abbreviationPlace } from '../../lexicon/abbreviations.ts'
import { type Article, isRead } from '../../model/article.ts'
import { type Span, trim } from '../../text/span.ts'
import { type Sentence, stage } from '../stage.ts'

export const sentences = stage({
  requires: ['quotations'],
  assigns: 'sentences',
  find({ article }) {
    const found: Sentence[] = []
    let paragraph = 0
    for (const block of article.blocks) {
      if (!isRead(block)) continue
      for (const line of paragraphsOf(article.text, block)) {
        for (const span of cut(article.text, line).flatMap((whole) => withoutDateline(article, whole)))
          found.push({ ...span, block: block.kind, paragraph })
        paragraph++
      }
    }
    return found
  },
})

/** Capitals, a filer in brackets, a dash: "DOHA, March 4 (Courier) -". */
const written = /^\p{Lu}[\p{Lu} .'’/-]{2,40}(?:, [^()\n]{1,40})?\s*\([^)\n]{2,40}\)\s*[-–—]+\s*/u
/** What stands between a dateline and the report: the agency, stops and dashes. */
const ending = /^[\s.,]*(?:[(/][^)/\n]{1,40}[)/])?[\s.]*[-–—:]*\s*/

/** A dateline is no part of the sentence that it opens: "‹DOHA, March 4 (Courier) -› Varland and Ostrea will hold …" is two. */
function withoutDateline(article: Pick<Article, 'text' | 'dateline'>, span: Span): Span[] {
  const cited = article.dateline?.citations[0]
  const isHere = cited !== undefined && cited.start === span.start && cited.end < span.end
  const length = isHere
    ? cited.end - span.start + ending.exec(article.text.slice(cited.end, span.end))![0].length
    : written.exec(article.text.slice(span.start, span.end))?.[0].length
  if (!length || span.start + length >= span.end) return [span]
  return [trim(article.text, { start: span.start, end: span.start + length }), { start: span.start + length, end: span.end }]
}

/** Runs between line breaks; a break inside a sentence (hard-wrapped text) joins: the line before does not end one and the next begins small or the lines are all of one width. */
function paragraphsOf(text: string, block: Span): Span[] {
  const lines: Span[] = []
  let start = block.start
  for (let at = block.start; at <= block.end; at++)
    if (at === block.end || text[at] === '\n') {
      const line = trim(text, { start, end: at })
      if (line.end > line.start) lines.push(line)
      start = at + 1
    }
  const joined: Span[] = []
  for (const line of lines) {
    const before = joined[joined.length - 1]
    const gap = before ? text.slice(before.end, line.start) : ''
    const single = (gap.match(/\n/g)?.length ?? 0) === 1
    const goesOn =
      before &&
      single &&
      !/[.!?:”"»’')\]]$/.test(text.slice(before.start, before.end)) &&
      before.end - before.start > 45 &&
      /^[\p{Ll}\p{N}“"‘(]|^\p{Lu}/u.test(text[line.start] as string)
    if (goesOn && isWrapped(lines)) joined[joined.length - 1] = { start: before.start, end: line.end }
    else joined.push(line)
  }
  return joined
}

/** Hard-wrapped text: most of its lines are about as long as its longest, and that is under 130 characters. */
function isWrapped(lines: readonly Span[]): boolean {
  const widths = lines.map((line) => line.end - line.start)
  const longest = Math.max(...widths)
  return longest < 130 && widths.filter((width) => width > longest * 0.7).length >= widths.length * 0.5
}

const closing = /["”’'»)\]]/
const opening = /["“‘'«([]/

/** "Mr. Noor arrived on Feb. 3. He left." is two sentences; "the U.S. Senate" none of its own. */
function cut(text: string, line: Span): Span[] {
  const found: Span[] = []
  let start = line.start
  for (let at = line.start; at < line.end; at++) {
    const mark = text[at] as string
    if (mark !== '.' && mark !== '!' && mark !== '?' && mark !== '…') continue
    let end = at + 1
    while (end < line.end && /[.!?…]/.test(text[end] as string)) end++
    const stops = text.slice(at, end)
    while (end < line.end && closing.test(text[end] as string)) end++
    // What follows must be white space and then something that can begin a sentence.
    if (end < line.end && !/\s/.test(text[end] as string)) {
      // "crisis.The envoy": a lost space between two sentences, told by a long small-letter word before and a capital after.
      if (!(mark === '.' && /\p{Ll}{3}$/u.test(text.slice(start, at)) && /^\p{Lu}\p{Ll}+\s/u.test(text.slice(end)))) continue
    }
    if (end < line.end && !canBegin(text, end, line.end)) continue
    if (mark === '.' && stops === '.' && isAbbreviation(text, start, at, end, line.end)) continue
    if ((stops.length > 1 || mark === '…') && end < line.end && !/^[\s"“‘'(]*\p{Lu}/u.test(text.slice(end, end + 6))) continue
    // `"Why now?" he asked`: the mark inside the quotation does not end the sentence when a small letter follows (canBegin has seen to that).
    found.push(trim(text, { start, end }))
    start = end
    at = end - 1
  }
  const rest = trim(text, { start, end: line.end })
  if (rest.end > rest.start) found.push(rest)
  return found
}

function canBegin(text: string, from: number, end: number): boolean {
  let at = from
  while (at < end && (/\s/.test(text[at] as string) || opening.test(text[at] as string) || /[-–—•]/.test(text[at] as string))) at++
  return at >= end || /[\p{Lu}\p{N}\p{Lo}]/u.test(text[at] as string)
}

/** "U.N. Under-Secretary" goes on: a word that a hyphen carries on opens no sentence. */
const starters =
  /^(The|He|She|It|They|In|On|But|A|An|His|Her|Its|Their|This|That|These|Those|We|I|You|At|After|Before|When|While|If|As|For|From|By|With|However|Meanwhile|There|Both|Some|Many|Officials|Under|No|Not|And|So|Earlier|Later|Last)(?![\p{L}-])/u

function isAbbreviation(text: string, start: number, at: number, end: number, stop: number): boolean {
  const word = /(\S*)$/.exec(text.slice(Math.max(start, at - 20), at))?.[1]?.replace(/^["“‘'(]+/, '') ?? ''
  const next = text.slice(end, stop).replace(/^[\s"“‘'(]+/, '')
  // An initial: "J. D. Vance"; but "Plan B. The" ends.
  if (/^\p{Lu}$/u.test(word)) return /^\p{Lu}/u.test(next) && !starters.test(next)
  const place = abbreviationPlace(word)
  if (place === 'before') return word === 'No' || word === 'Art' ? /^\d/.test(next) : true
  if (place === 'inside' || /^(\p{L}\.)+\p{L}$/u.test(word)) return /^[\p{Ll}\d,]/u.test(next) || !starters.test(next)
  return false
}
