/** Marks every line of a page with its function. Nothing is cut out: what is no part of the article stays in the text, marked. */
import type { Block, BlockKind } from '../model/article.ts'
import { isByline, isNameLine } from './byline.ts'
import { findCredit, isCaption, isCaptionAbove, isCaptionBefore, isCredit, isPictureCredit } from './caption.ts'
import { findEnd, markEnding } from './ending.ts'
import { markInsets } from './inset.ts'
import { cutLine, endsSentence, isOpenEnded, isProse, type Line, lineAt } from './line.ts'
import { findBody, markOpening } from './opening.ts'
import { isSpoken, onTopic, type Sheet, topicOf } from './sheet.ts'
import { clutterKind, markPromotions } from './visitor.ts'

/** A topic stands on a page more than once ("Strait crisis" above the headline and above the text); longer lines repeat for other reasons (words). */
const longestLabel = 6

/**
 * The blocks of `text`, in order, without overlap; together they hold every word of `lines`. Lines of prose that follow one another are one block of body,
 * every other line is its own. Linear in the length of the text, but for a page of thousands of headings.
 */
export function findBlocks(text: string, lines: readonly Line[]): Block[] {
  const marked = lines.some((line) => line.mark)
  const parts = (marked ? lines : joinWrapped(text, lines)).flatMap((line) => partsOf(text, line))
  const sheet = sheetOf(parts, marked)
  markCaptions(sheet)
  markPromotions(sheet)
  const body = findBody(sheet)
  markOpening(sheet, body)
  if (body < parts.length) {
    const end = findEnd(sheet, body)
    markInsets(sheet, body, end)
    markEnding(sheet, end)
  }
  return joined(text, parts, sheet.kinds)
}

/** "Lindqvist and Rek in Doha." over "Photo: CPA": a caption, where a paragraph still follows. */
function markCaptions(sheet: Sheet): void {
  const { lines, kinds } = sheet
  const last = lines.findLastIndex((line, at) => !kinds[at] && isProse(line))
  for (let at = 0; at < last; at++) {
    const line = lines[at] as Line
    if (!kinds[at] && kinds[at + 1] === 'credit' && isPictureCredit(lines[at + 1]!.words) && isCaptionAbove(line.words, line.count))
      kinds[at] = 'caption'
  }
}

interface Part {
  readonly line: Line
  readonly kind?: BlockKind
}

/** A line, or its caption and its credit apart. */
function partsOf(text: string, line: Line): Part[] {
  const kind = line.mark?.kind
  if (kind === 'boilerplate' || kind === 'related' || kind === 'headline' || kind === 'subhead') return [{ line }]
  if (isCredit(line.words, line.count) && kind !== 'caption') return [{ line, kind: 'credit' }]
  // Of a line so long only its two ends are looked at: offsets in them are not those of the text.
  if (line.words.length !== line.end - line.start) return [{ line }]
  const found = findCredit(line.words)
  if (!found) return [kind === 'caption' ? { line, kind } : { line }]
  const front = cutLine(text, line, line.start, line.start + found.at)
  const bare = front ? text.slice(front.start, front.end).replace(/[\s|/–—-]+$/, '') : ''
  const picture = front && bare ? cutLine(text, front, front.start, front.start + bare.length) : undefined
  // "… in Doha | Photo: CPA": the stroke goes with the credit.
  const credit = cutLine(text, line, picture ? picture.end : line.start, line.end)
  if (!credit || !picture) return [{ line, kind: 'credit' }]
  if (kind === 'caption' || isCaptionBefore(picture.words, picture.count, found.agency))
    return [
      { line: picture, kind: 'caption' },
      { line: credit, kind: 'credit' },
    ]
  return found.agency ? [{ line: picture }, { line: credit, kind: 'credit' }] : [{ line }]
}

function sheetOf(parts: readonly Part[], marked: boolean): Sheet {
  const lines = parts.map((part) => part.line)
  const spoken = isSpoken(lines)
  const headings = new Set<number>()
  const times = new Map<string, number>()
  for (const line of lines) if (line.count <= longestLabel && isOpenEnded(line)) times.set(line.words, (times.get(line.words) ?? 0) + 1)
  const kinds = parts.map(({ line, kind }, at) => {
    if (kind) return kind
    if (isByline(line.words, line.count)) return 'byline'
    const clutter = clutterKind(line, spoken)
    if (clutter === 'related' && line.count <= longestLabel && !/[:–—-]\s*\S+\s+\S+/.test(line.words)) headings.add(at)
    if (clutter) return clutter
    if (isCaption(line.words, line.count, false)) return 'caption'
    return !spoken && (times.get(line.words) ?? 0) > 1 && line.count <= longestLabel && !isNameLine(line.words) ? 'boilerplate' : undefined
  })
  const free = lines.filter(
    (line, at) => !kinds[at] && !line.mark?.outside && line.mark?.kind !== 'boilerplate' && line.mark?.kind !== 'related',
  )
  const clean = !marked && !kinds.some((kind, at) => (kind === 'boilerplate' || kind === 'related') && /\p{L}/u.test(lines[at]!.words))
  const sheet: Sheet = { lines, kinds, topic: topicOf(free), headings, spoken, marked, clean }
  if (marked) for (const [at, line] of lines.entries()) if (!kinds[at]) kinds[at] = kindOfMark(sheet, line)
  return sheet
}

/** What the markup says, where the words do not speak against it. */
function kindOfMark(sheet: Sheet, line: Line): BlockKind | undefined {
  const { mark, count, words } = line
  const prose = isProse({ ...line, mark: {} })
  const near = prose && !mark?.link && onTopic(sheet, line) >= 0.4
  if (mark?.kind === 'headline') return 'headline'
  if (mark?.kind === 'boilerplate' || mark?.kind === 'related') {
    // A class name can mislead: prose on the matter that Readability keeps is the article's.
    if (near && !mark.outside && count >= 20) return undefined
    return mark.kind === 'boilerplate' && mark.link && count >= 6 && !endsSentence(words) ? 'related' : mark.kind
  }
  if (mark?.kind === 'byline') return count <= 16 ? 'byline' : undefined
  if (mark?.kind === 'credit') return count <= 25 ? 'credit' : undefined
  if (mark?.kind === 'caption') return 'caption'
  if (mark?.kind === 'standfirst') return count <= 80 ? 'standfirst' : undefined
  if (mark?.outside)
    return near
      ? undefined
      : count >= 5 && (mark.link || mark.kind === 'subhead' || mark.kind === 'list')
        ? 'related'
        : mark.kind === 'subhead' || mark.link || !prose
          ? 'boilerplate'
          : 'related'
  if (mark?.link && !endsSentence(words)) return count >= 5 ? 'related' : 'boilerplate'
  if (mark?.kind === 'list') return prose && near ? undefined : 'list'
  return mark?.kind === 'subhead' ? 'subhead' : undefined
}

/** Text with a line break at a fixed width: its lines joined to paragraphs. A break is forced where the next word would not have fitted; in such a text most are, and few of them fall on the end of a sentence. */
function joinWrapped(text: string, lines: readonly Line[]): readonly Line[] {
  const widths = lines.map((line) => line.end - line.start).sort((left, right) => left - right)
  const width = widths[Math.floor(widths.length * 0.95)] ?? 0
  if (lines.length < 5 || width > 130 || width < 40) return lines
  const isForced = (at: number) => {
    const next = lines[at + 1]
    const line = lines[at] as Line
    return (
      Boolean(next && !next.gap && !next.bullet) &&
      line.end - line.start + 1 + (next!.words.split(/\s/, 1)[0] as string).length > width * 0.94
    )
  }
  const breaks = lines.map((_, at) => at).filter((at) => lines[at + 1] && !lines[at + 1]!.gap)
  const forced = breaks.filter(isForced)
  if (
    forced.length < 3 ||
    forced.length < breaks.length * 0.6 ||
    forced.filter((at) => endsSentence(lines[at]!.words)).length > forced.length * 0.45
  )
    return lines
  const found: Line[] = []
  for (const [at, line] of lines.entries()) {
    const before = found[found.length - 1]
    if (before && at > 0 && isForced(at - 1)) found[found.length - 1] = lineAt(text, { start: before.start, end: line.end }, before.gap)
    else found.push(line)
  }
  return found
}

/** Paragraphs in a row become one block; every other line is its own. */
function joined(text: string, parts: readonly Part[], kinds: readonly (BlockKind | undefined)[]): Block[] {
  const blocks: Block[] = []
  for (const [at, { line }] of parts.entries()) {
    const kind = kinds[at] ?? 'body'
    const before = blocks[blocks.length - 1]
    if (kind === 'body' && before?.kind === 'body' && !text.slice(before.end, line.start).trim()) before.end = line.end
    else blocks.push({ kind, start: line.start, end: line.end })
  }
  return blocks
}
