/** What stands above the first paragraph: tickers, section names, the headline, its second deck, the standfirst, who wrote it and when. */
import { stateNamed, stateOfAdjective } from '../lexicon/states.ts'
import { isMaker, isNameLine, isNameShaped } from './byline.ts'
import { isCaption } from './caption.ts'
import { endsSentence, hasVerb, isProse, isTruncated, type Line, sentenceCount, titleShare } from './line.ts'
import { isHeadlineLike, onTopic, type Sheet, speakerLine } from './sheet.ts'

/** A section name or a topic has so many words at most: "Strait crisis", "World | Middle East". */
const longestTag = 5

/** What a byline within two lines is worth beside the share of shared words. */
const signedWeight = 0.3

/** Below this share of shared words a headline above the article is another article's. */
const foreign = 0.2

/** Index of the line on which the body begins; a headline or standfirst that ends in a full stop or question mark is marked on the way. */
export function findBody(sheet: Sheet): number {
  const { lines, kinds } = sheet
  let first = nextParagraph(sheet, 0)
  let headed = kinds.slice(0, first).includes('headline') || lines.slice(0, first).some((line, at) => !kinds[at] && line.count >= 4)
  for (let step = 0; step < 2; step++) {
    const line = lines[first]
    const next = nextParagraph(sheet, first + 1)
    if (!line || next >= lines.length || sheet.spoken) return first
    const between = kinds.slice(first + 1, next)
    const isSigned =
      (between.includes('byline') && !kinds.slice(0, first).includes('byline')) ||
      (between.includes('boilerplate') &&
        lines.slice(first + 1, next).some((one) => /^(?:share|copy|save|print|listen|e-?mail|\d+ comments?)\b/i.test(one.words)))
    // "Why are the two talking again?" first of all, and a byline under it: the headline of an explainer.
    const isHeadline =
      !headed &&
      line.count <= 25 &&
      (sentenceCount(line.words) <= 1 || titleShare(line.words) >= 0.7) &&
      !/["”]$/.test(line.words) &&
      (/\?$/.test(line.words) || (line.count >= 4 && titleShare(line.words) >= 0.7) || (isSigned && between.includes('byline')))
    // "The two sides met for the first time since January." under the headline and above "By Mira Toft": a standfirst.
    if (isHeadline) kinds[first] = 'headline'
    else if (headed && isSigned && next - first <= 9 && line.count <= 60) kinds[first] = 'standfirst'
    else return first
    headed = true
    first = next
  }
  return first
}

function nextParagraph(sheet: Sheet, from: number): number {
  for (let at = from; at < sheet.lines.length; at++) if (!sheet.kinds[at] && beginsBody(sheet.lines[at] as Line)) return at
  return sheet.lines.length
}

function beginsBody(line: Line): boolean {
  const { words, count } = line
  // "In part, the message said:" leads over to what was said.
  if (/:$/.test(words) && count >= 5 && hasVerb(words)) return true
  return (
    isProse(line) ||
    (speakerLine.test(words) && endsSentence(words)) ||
    (endsSentence(words) && count >= 5 && !line.bullet && !isTruncated(words))
  )
}

/** Marks the undecided lines above `body`. */
export function markOpening(sheet: Sheet, body: number): void {
  const { lines, kinds } = sheet
  const open: number[] = []
  for (let at = 0; at < body; at++) if (!kinds[at]) open.push(at)
  const headline =
    kinds.indexOf('headline') >= 0 && kinds.indexOf('headline') < body ? kinds.indexOf('headline') : pickHeadline(sheet, open)
  const title = headline >= 0 ? (lines[headline] as Line).words : ''
  if (headline >= 0) kinds[headline] = 'headline'
  for (const at of open) if (!kinds[at]) kinds[at] = kindAbove(sheet, at, headline, title)
  // "OPINION" above the headline names the section, not a list.
  for (let at = 0; at < headline; at++)
    if (sheet.headings.has(at) && (lines[at] as Line).count <= 2 && !kinds.slice(at + 1, headline).includes('related'))
      kinds[at] = 'boilerplate'
}

/** The headline: of the lines long enough, the first that speaks of what the article speaks of; where all are short, the last before the body that is no tag. */
function pickHeadline(sheet: Sheet, open: readonly number[]): number {
  const { lines } = sheet
  const long = open.filter((at) => isTitle(lines[at] as Line))
  if (sheet.clean && long.length) return long[0] as number
  const best = long.map((at) => ({
    at,
    share: onTopic(sheet, lines[at] as Line, false) + (sheet.kinds.slice(at + 1, at + 3).includes('byline') ? signedWeight : 0),
  }))
  const near = best.find(({ share }) => share >= foreign + 0.1) ?? best.find(({ share }) => share >= foreign) ?? best[0]
  if (near) return near.at
  const short = open.filter((at) => (lines[at] as Line).count >= 2 && !(lines[at] as Line).bullet && !isNameLine((lines[at] as Line).words))
  return short[0] ?? -1
}

/** Long enough to be the title; a question or a full stop may end one ("What now?", "They met. They left."). */
function isTitle(line: Line): boolean {
  return line.count >= 4 && line.count <= 40 && !line.bullet && !isTruncated(line.words) && !/[,;:]$/.test(line.words)
}

function kindAbove(sheet: Sheet, at: number, headline: number, title: string): Sheet['kinds'][number] {
  const line = sheet.lines[at] as Line
  const { words, count } = line
  // The headline once more: in the page's title with the outlet's name behind it, or over the text.
  if (
    title &&
    count >= 3 &&
    (words === title || words.startsWith(`${title} |`) || words.startsWith(`${title} -`) || words.startsWith(`${title} –`))
  )
    return 'headline'
  // "Source: the presidency": how some sites lead in.
  if (/^(?:Sources?|Quote|Details|Background|Reference): /.test(words)) return undefined
  if (/:$/.test(words) && sheet.lines[at + 1] && !sheet.kinds[at + 1]) return undefined
  if (at < headline || headline < 0) {
    if (line.bullet) return count >= 4 ? 'standfirst' : 'boilerplate'
    if (sheet.clean && count > 1) return isHeadlineLike(line) ? 'headline' : 'standfirst'
    if (isCaption(words, count, true) || (count >= 9 && !isHeadlineLike(line) && !line.bullet))
      return isCaption(words, count, true) ? 'caption' : 'standfirst'
    return count <= longestTag - 1 || !isHeadlineLike(line) ? 'boilerplate' : onTopic(sheet, line, false) >= 0.5 ? 'headline' : 'related'
  }
  if (line.bullet) return count >= 4 ? 'standfirst' : 'boilerplate'
  if (isCaption(words, count, true)) return 'caption'
  // "East Room", "Via teleconference": where a speech was taken down.
  if (sheet.spoken && count <= 12) return 'standfirst'
  if (sheet.lines[at + 1]?.bullet && count <= longestTag) return 'subhead'
  const signed = [at - 1, at + 1].some((place) => sheet.kinds[place] === 'byline')
  if (count <= longestTag && signed && isNameShaped(words) && !isTag(words)) return 'byline'
  if (count <= longestTag)
    return isTag(words)
      ? 'boilerplate'
      : isNameLine(words) || isMaker(words)
        ? 'byline'
        : endsSentence(words)
          ? 'standfirst'
          : 'boilerplate'
  if (isNameLine(words)) return 'byline'
  if ((isTruncated(words) && count < 25) || (isHeadlineLike(line) && onTopic(sheet, line, false) < foreign)) return 'related'
  // A heading right above the first paragraph, apart from the headline.
  if (at > headline + 3 && isHeadlineLike(line) && count <= 7 && at + 1 < sheet.lines.length && !sheet.kinds[at + 1]) return 'subhead'
  return at === headline + 1 && isHeadlineLike(line) && count <= 18 ? 'headline' : 'standfirst'
}

/** "Varland war", "Ostrea": a topic, told by the state in it. */
function isTag(words: string): boolean {
  return (
    words.split(/\s+/).some((word) => stateNamed(word) !== undefined || stateOfAdjective(word) !== undefined) ||
    /\b(?:war|crisis|conflict|politics|news|world|diplomacy|economy|business|opinion|asia|europe|africa|america|middle east)\b/i.test(words)
  )
}
