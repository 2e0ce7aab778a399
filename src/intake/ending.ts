/** What stands under the last paragraph: lists of other articles, tags, comments, who the writer is, notices. */
import { isMaker, isNameLine } from './byline.ts'
import { endsSentence, isOpenEnded, isProse, isTruncated, type Line } from './line.ts'
import { isHeadlineLike, onTopic, type Sheet, speakerLine } from './sheet.ts'
import { isBiography } from './visitor.ts'

/** A teaser shares fewer of its words with the article than this; a closing paragraph more (share of content words). */
const foreign = 0.25

/** Among so many lines from the end a biography is looked for. */
const tail = 8

/** No page has more parts under its article; what has is a listing, and is not taken apart further. */
const rounds = 40

/** Index of the last line of the body. Headings, teasers and biographies under it are marked on the way. */
export function findEnd(sheet: Sheet, first: number): number {
  const { lines, kinds } = sheet
  let last = lastParagraph(sheet, lines.length - 1, first)
  // From the end upwards: a list under "Also read", comments, a biography, pairs of headline and teaser.
  for (let round = 0; round < rounds && last > first; round++) {
    let changed = false
    const heading = headingAbove(sheet, last, first)
    if (heading > first && isForeignPart(sheet, heading, last)) {
      for (let at = heading; at <= last; at++) if (!kinds[at] || kinds[at] === 'list') kinds[at] = 'related'
      changed = true
    } else if (isComments(sheet, last, first)) {
      changed = true
    } else if (lines.length - last <= tail && isBiography(lines[last]!.words) && onTopic(sheet, lines[last] as Line) < 0.6) {
      kinds[last] = 'boilerplate'
      changed = true
    } else if (isPair(sheet, last, first)) {
      kinds[last] = 'related'
      kinds[last - 1] = 'related'
      changed = true
    }
    if (!changed) break
    last = lastParagraph(sheet, last, first)
  }
  return last
}

/** The last undecided line up to `from` that is a paragraph of some kind. */
function lastParagraph(sheet: Sheet, from: number, first: number): number {
  for (let at = from; at > first; at--) {
    const line = sheet.lines[at] as Line
    if (sheet.kinds[at]) continue
    if (speakerLine.test(line.words) || (endsSentence(line.words) && !isTruncated(line.words))) return at
    if (isTruncated(line.words) && line.count >= 25 && onTopic(sheet, line, false) >= 0.5 && headingAbove(sheet, at, first) < 0) return at
    if (!isOpenEnded(line) && line.count >= 8 && !isTruncated(line.words)) return at
  }
  return first
}

/** The nearest heading of a list above `last`. */
function headingAbove(sheet: Sheet, last: number, first: number): number {
  for (let at = last; at > first; at--) if (sheet.headings.has(at)) return at
  return -1
}

/** Whether nothing under the heading takes the article up again: no paragraph on the matter that stands free of a headline of its own, no two paragraphs in a row. */
function isForeignPart(sheet: Sheet, heading: number, last: number): boolean {
  let row = 0
  for (let at = heading + 1; at <= last; at++) {
    const line = sheet.lines[at] as Line
    if (sheet.kinds[at] === 'subhead' || sheet.kinds[at] === 'caption') row = 0
    if (sheet.kinds[at]) continue
    if (!isProse(line)) {
      row = 0
      continue
    }
    const share = onTopic(sheet, line)
    row++
    const above = sheet.lines[at - 1] as Line
    // One headline over one paragraph is a teaser; two headlines over it were links, and the article goes on.
    const headed = at - 1 > heading && isHeadlineLike(above) && !(at - 2 > heading && isHeadlineLike(sheet.lines[at - 2] as Line))
    if (share >= 0.4 && !headed) return false
    if (!headed && sheet.kinds[at + 1] === 'credit' && line.count >= 10) return false
    // A teaser has one paragraph under its headline; an article taken up again has several, on its matter.
    if (row >= 2 && share >= foreign - 0.05) return false
  }
  return true
}

const remark =
  /^(?:reply|report|like|\d+ (?:replies|likes?|upvotes?)|(?:\d+|an?) (?:minute|hour|day|week|month|year)s? ago|share|flag|guest|anonymous)\b/i

/** Readers' comments: under "Comments" near the end, with buttons or times of their own; what stands there is marked. */
function isComments(sheet: Sheet, last: number, first: number): boolean {
  const { lines, kinds } = sheet
  for (let at = last; at > first + 1; at--) {
    if (
      kinds[at] !== 'boilerplate' ||
      !/^(?:\d+ )?comments?\b|^(?:join|leave|post) .*\b(?:comment|discussion|conversation|reply)/i.test(lines[at]!.words)
    )
      continue
    const under = lines.slice(at + 1)
    if (under.filter((line) => remark.test(line.words)).length < 2 || at < lines.length * 0.3) return false
    for (let place = at + 1; place < lines.length; place++) if (kinds[place] !== 'related') kinds[place] = 'boilerplate'
    return true
  }
  return false
}

/** A headline and a teaser of another matter at the very end. */
function isPair(sheet: Sheet, last: number, first: number): boolean {
  const above = sheet.lines[last - 1]
  if (last - 1 <= first || !above || sheet.kinds[last - 1] || !isHeadlineLike(above) || above.count < 6) return false
  return onTopic(sheet, sheet.lines[last] as Line) < foreign && onTopic(sheet, above, false) < 0.5
}

/** Marks the undecided lines under `last`. */
export function markEnding(sheet: Sheet, last: number): void {
  let heading = last - 40
  for (const one of sheet.headings) if (one <= last) heading = Math.max(heading, one)
  let related = last - 4
  for (let at = last + 1; at < sheet.lines.length; at++) {
    if (sheet.headings.has(at)) heading = at
    sheet.kinds[at] ??= kindBelow(sheet, at, at - related <= 3 || at - heading < 40, at === last + 1)
    if (sheet.kinds[at] === 'related') related = at
  }
}

/** `listed`: a link or the heading of a list stands not far above; `next`: right under the last paragraph. */
function kindBelow(sheet: Sheet, at: number, listed: boolean, next: boolean): Sheet['kinds'][number] {
  const line = sheet.lines[at] as Line
  const { words, count } = line
  if (isMaker(words) && (next || /^[([—–-]/.test(words))) return 'credit'
  if (isNameLine(words) && count <= 6) return 'byline'
  if (isBiography(words)) return 'boilerplate'
  // A transcript ends in lines of its own: "(Applause.)", "END 2:40 P.M."
  if (sheet.spoken) return 'body'
  if (count > 40 || (isTruncated(words) && count >= 25 && !listed)) return undefined
  // On a page without clutter one odd line is a signature or the end of a list; two headlines in a row are links.
  if (sheet.clean && !line.bullet && !listed) {
    const beside = [sheet.lines[at - 1], sheet.lines[at + 1]].some((other) => other && isHeadlineLike(other) && other.count >= 6)
    if (!(isHeadlineLike(line) && count >= 6 && beside) || /[—:]|, \d{4}$/.test(words)) return undefined
  }
  if (line.bullet) return listed || sheet.headings.size > 0 ? 'related' : 'list'
  if (/^["“‘(]/.test(words) && !listed) return undefined
  if (count <= 2 && !/[.?!,;:]$/.test(words)) return 'boilerplate'
  if (!isOpenEnded(line) && !isTruncated(words) && !listed) return undefined
  return count >= 5 || isTruncated(words) || (listed && count >= 3) ? 'related' : 'boilerplate'
}
