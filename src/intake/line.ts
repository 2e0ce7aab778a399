/** A line of a page and what can be seen on it without knowing what it says: length, end, case, verbs, words it shares with the body. */
import type { BlockKind } from '../model/article.ts'
import type { Span } from '../text/span.ts'

/** What the markup said of a line, where there was markup. */
export interface Mark {
  readonly kind?: BlockKind
  /** Outside of what the page's own structure makes the article. */
  readonly outside?: boolean
  /** The whole line is a link to another page. */
  readonly link?: boolean
}

/** A stretch of text between line breaks (or a part of it, where two things share a line), without the white space around it. */
export interface Line extends Span {
  /** Its words; only the two ends of a line longer than `longest`. */
  readonly words: string
  readonly count: number
  /** A blank line stands before it. */
  readonly gap: boolean
  readonly bullet: boolean
  readonly mark?: Mark
}

/** No paragraph that a person wrote is longer; beyond it only the ends are looked at, so that a line of ten million characters costs no more than a page. */
const longest = 20_000

export function lineAt(text: string, span: Span, gap: boolean, mark?: Mark): Line {
  const size = span.end - span.start
  const words =
    size > longest
      ? `${text.slice(span.start, span.start + 2000)} ${text.slice(span.end - 2000, span.end)}`
      : text.slice(span.start, span.end)
  return {
    ...span,
    words,
    count: countWords(words),
    gap,
    bullet: /^(?:[•·▪◦‣●○■□–—*►▶➤»-]|\d{1,2}[.)])\s+\S/.test(words),
    ...(mark ? { mark } : {}),
  }
}

function countWords(words: string): number {
  let count = 0
  for (const _ of words.matchAll(/[\p{L}\p{N}][^\s]*/gu)) count++
  return count
}

/** The lines of a text. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let gap = false
  for (let start = 0; start <= text.length; ) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    const line = trimmed(text, start, end)
    if (line.end > line.start) {
      lines.push(lineAt(text, line, gap))
      gap = false
    } else gap = true
    start = end + 1
  }
  return lines
}

function trimmed(text: string, start: number, end: number): Span {
  while (start < end && /[\s\u200b\u200e\u200f\u202a-\u202e\u2060\ufeff]/.test(text[start] as string)) start++
  while (end > start && /[\s\u200b\u200e\u200f\u202a-\u202e\u2060\ufeff]/.test(text[end - 1] as string)) end--
  return { start, end }
}

/** Part of a line as a line of its own. */
export function cutLine(text: string, line: Line, from: number, to: number, mark?: Mark): Line | undefined {
  const span = trimmed(text, from, to)
  return span.end > span.start ? lineAt(text, span, from === line.start ? line.gap : false, mark ?? line.mark) : undefined
}

/** "…the talks." "…the talks,” he said.” "…(see below)." - not "…the talks…", which is a teaser cut short. */
export function endsSentence(words: string): boolean {
  return /[.!?。][\s"”“’'»)\]*]*$/.test(words) && !isTruncated(words)
}

/** A teaser cut short: "The court declined to…", "[...]". A quotation may end so too, inside its marks. */
export function isTruncated(words: string): boolean {
  return /(?:…|\.\.\.|\[…\]|\[\.\.\.\])\s*$/.test(words)
}

/** Share of the longer words, the first left out, that begin with a capital letter: near 1 in headlines in title case, near 0.3 in prose about names. */
export function titleShare(words: string): number {
  const longer = words
    .split(/\s+/)
    .slice(1)
    .filter((word) => word.replace(/[^\p{L}]/gu, '').length >= 4)
  return longer.length ? longer.filter((word) => /^[^\p{L}]*\p{Lu}/u.test(word)).length / longer.length : 0
}

const auxiliaries =
  /\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|shall|does|did|do|be|been|isn|aren|wasn|weren|hasn|won|says|said|say|told|tells|wrote|made|took|met|held|went|came|gave|began|led|left|kept|saw|sent|set|spoke|won|lost|put|got|found|brought|thought|became|ran|rose|fell|grew|paid|sat|stood|meant|felt|heard|knew|shot|cut|hit)\b/i

/** Whether some word of it looks like a finite verb of prose: an auxiliary, a past form. Rough, for telling a sentence from a label. */
export function hasVerb(words: string): boolean {
  return (
    auxiliaries.test(words) ||
    /\b(?!(?:united|red|hundred|indeed|need|speed|feed|seed|shed|bed|led|allied|armed)\b)[a-z]{2,}ed\b/.test(words)
  )
}

/** How many sentences end inside or at the end of it. */
export function sentenceCount(words: string): number {
  let count = 0
  for (const _ of words.matchAll(/[a-z0-9)\]”’"'%][.!?]["”’')\]]*(?=\s+["“‘'(]?[A-Z]|\s*$)/g)) count++
  return count
}

const dull = new Set(
  'this that with from have been were will would could their there they them then than after before about over under into said says more most also when what which while where who whom whose some such only just very other another between during against because since until both each even being does doing here your yours ours year years month months week weeks time times people news first last next back made make many much like still well says told'.split(
    ' ',
  ),
)

/** Content words of a text, endings cut off, for asking whether two passages speak of the same things. */
export function topicWords(words: string): string[] {
  return (words.toLowerCase().match(/\p{L}{4,}/gu) ?? [])
    .filter((word) => !dull.has(word))
    .map((word) => word.slice(0, 6).replace(/(?:ing|ed|es|s)$/, ''))
}

/** Prose of an article, sure enough to build on: two sentences, or one long one that ends. */
export function isProse(line: Line): boolean {
  if (line.mark?.kind && line.mark.kind !== 'body') return false
  if (line.count >= 10 && sentenceCount(line.words) >= 2) return true
  return endsSentence(line.words) && (line.count >= 14 || (line.count >= 8 && hasVerb(line.words)))
}

/** A line without a full stop that opens with a capital, a figure or a mark: a headline, a label, a heading. */
export function isOpenEnded(line: Line): boolean {
  return !/[.;,:]["”’')\]]*$/.test(line.words) && /^["“‘'(]?[\p{Lu}\p{N}]/u.test(line.words.replace(/^[^\p{L}\p{N}"“‘'(]+/u, ''))
}
