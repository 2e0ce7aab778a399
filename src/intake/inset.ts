/** What stands between paragraphs without being one: headings, lists, links to other articles, teasers under "Read more". */
import { isCaption } from './caption.ts'
import { endsSentence, isOpenEnded, isProse, isTruncated, type Line, titleShare } from './line.ts'
import { isHeadlineLike, isStoplessProse, onTopic, type Sheet, speakerLine } from './sheet.ts'

/** A heading between paragraphs is short; from here on a line without full stop is a link's headline (words). In five outlets' pages headings had up to 6, inserted links from 8 up. */
const longestHeading = 7

/** Below this share of shared words a paragraph under "Read more" belongs to another article. */
const foreign = 0.25

/** Marks the undecided lines from `first` to `last` that are no paragraphs. */
export function markInsets(sheet: Sheet, first: number, last: number): void {
  markTeasers(sheet, first, last)
  markQuestions(sheet, first, last)
  for (let at = first; at <= last; at++) {
    const run = runAt(sheet, at, last)
    if (!run.length) continue
    const before = lineBefore(sheet, at)
    const next = sheet.kinds[(run[run.length - 1] as number) + 1]
    for (const place of run) sheet.kinds[place] = kindBetween(sheet, place, run.length, before)
    // A heading heads a paragraph: what stands before a link or a button, or before another heading, is a link itself.
    for (const place of run) {
      const under = place === run[run.length - 1] ? next : sheet.kinds[place + 1]
      if (
        !sheet.clean &&
        sheet.kinds[place] === 'subhead' &&
        (under === 'related' || under === 'subhead') &&
        (sheet.lines[place] as Line).count >= 4
      )
        sheet.kinds[place] = 'related'
    }
    at = run[run.length - 1] as number
  }
}

/** "What happens next?" between paragraphs heads a part of an explainer. */
function markQuestions(sheet: Sheet, first: number, last: number): void {
  for (let at = first + 1; at < last; at++) {
    const { words, count } = sheet.lines[at] as Line
    if (!sheet.kinds[at] && !sheet.spoken && count <= 14 && /^[\p{Lu}\d][^"“”.!?]*\?$/u.test(words) && !speakerLine.test(words))
      sheet.kinds[at] = 'subhead'
  }
}

/** The undecided lines from `at` on that are no paragraphs, as far as they follow one another. */
function runAt(sheet: Sheet, at: number, last: number): number[] {
  const run: number[] = []
  for (let place = at; place <= last && !sheet.kinds[place] && isNoParagraph(sheet.lines[place] as Line); place++) run.push(place)
  return run
}

function isNoParagraph(line: Line): boolean {
  const { words } = line
  // "Source: the presidency, in an evening address" leads in; it is no link.
  if (speakerLine.test(words) || /^(?:Sources?|Quote|Details|Background|Reference): /.test(words)) return false
  if (line.bullet) return true
  // "They were:" and "first, the monitors;" go on; so does what begins small. A quotation keeps what is in its marks.
  if (/^\p{Ll}[^.,;:!?]*$/u.test(words) && line.count <= 4) return true
  if (!isOpenEnded(line) || endsSentence(words)) return false
  if (/^["“]/.test(words)) return false
  return (
    line.count <= 40 &&
    !isStoplessProse(line) &&
    !(isTruncated(words) && isProse({ ...line, words: words.replace(/[….]+$/, '.') }) && line.count > 30)
  )
}

function lineBefore(sheet: Sheet, at: number): Line | undefined {
  for (let place = at - 1; place >= 0; place--) if (!sheet.kinds[place] || sheet.kinds[place] === 'list') return sheet.lines[place]
  return undefined
}

function kindBetween(sheet: Sheet, at: number, length: number, before: Line | undefined): Sheet['kinds'][number] {
  const line = sheet.lines[at] as Line
  const { words, count } = line
  if (line.bullet) return 'list'
  // "after newsletter promotion": a label that a page writes to itself.
  if (/^\p{Ll}/u.test(words) && count <= 4) return sheet.spoken || !before || !endsSentence(before.words) ? undefined : 'boilerplate'
  if (before && /:["”’')]*$/.test(before.words) && (length > 1 || count > longestHeading)) return 'list'
  if (isCaption(words, count, true)) return 'caption'
  // "What did the two sides agree on?" heads a part of an explainer.
  if (sheet.spoken) return count <= longestHeading && !/[—–-]$/.test(words) ? 'subhead' : undefined
  if (/\?["”’']*$/.test(words) || /^\p{Lu}[^\p{Ll}]+$/u.test(words)) return 'subhead'
  if (isTruncated(words)) return onTopic(sheet, line, false) < foreign ? 'related' : undefined
  if (length > 1) return isHeadlineLike(line) && count > 5 ? 'related' : 'subhead'
  if (count <= longestHeading || !isHeadlineLike(line)) return 'subhead'
  // "Supporting the people of the strait after the walkout", and titles in title case on a page without clutter, are headings.
  if (/^\p{L}+ing\b/u.test(words) || (sheet.clean && (titleShare(words) > 0.6 || sheet.kinds.includes('subhead')))) return 'subhead'
  return 'related'
}

/** "Read more" and the headlines and teasers under it, up to the paragraph that takes the article up again. */
function markTeasers(sheet: Sheet, first: number, last: number): void {
  for (const heading of sheet.headings) {
    if (heading < first || heading > last) continue
    for (let at = heading + 1; at <= last; at++) {
      if (sheet.kinds[at] === 'boilerplate' || sheet.kinds[at] === 'related') continue
      const line = sheet.lines[at] as Line
      const next = sheet.lines[at + 1]
      // "Who is taking part?" over a paragraph: the explainer goes on.
      if (/^[^"“”]*\?$/.test(line.words) && line.count <= 14 && next && isProse(next) && onTopic(sheet, next) >= foreign) break
      if (!sheet.kinds[at] && isCaption(line.words, line.count, true)) {
        sheet.kinds[at] = 'caption'
        continue
      }
      // Signed below: the last paragraph of the article.
      if (isProse(line) && sheet.kinds[at + 1] === 'credit') break
      if (sheet.kinds[at] === 'list' || (!sheet.kinds[at] && isTeaser(sheet, line, next && !sheet.kinds[at + 1] ? next : undefined)))
        sheet.kinds[at] = 'related'
      else break
    }
  }
}

/** `next`: the line below, where it is not decided yet; two paragraphs in a row are no teaser. */
function isTeaser(sheet: Sheet, line: Line, next: Line | undefined): boolean {
  if (speakerLine.test(line.words)) return false
  if (isTruncated(line.words) || line.bullet) return true
  if (isHeadlineLike(line) || (isOpenEnded(line) && line.count >= 3 && !isStoplessProse(line))) return true
  return isProse(line) && onTopic(sheet, line) < foreign && !(next && isProse(next))
}
