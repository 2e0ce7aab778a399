/** A sheet: the lines of a page on which the functions are written, line by line, surest first. */
import { furniture } from '../lexicon/clutter.ts'
import type { BlockKind } from '../model/article.ts'
import { endsSentence, isProse, isTruncated, type Line, topicWords } from './line.ts'

export interface Sheet {
  readonly lines: readonly Line[]
  /** The function of each line; undefined: not decided. */
  readonly kinds: (BlockKind | undefined)[]
  /** The words of undecided prose, counted: what the article is about. */
  readonly topic: ReadonlyMap<string, number>
  /** Lines that open a list of other articles ("Also read"). */
  readonly headings: ReadonlySet<number>
  /** A transcript, a speech or an official text in the first person: "we", "you" and labels in capitals are its own. */
  readonly spoken: boolean
  /** There was markup. */
  readonly marked: boolean
  /** No line of the page is clutter: an official text, a clipping. What looks odd on it is more likely its own. */
  readonly clean: boolean
}

/** A line of speech: "Q  And the monitors?", "MR. REK:  We will see.", "A. LINDQVIST: …". */
export const speakerLine =
  /^(?:Q|A)(?:[.:)]|\s{1,}(?=\p{Lu}|["“(]))|^(?!FACT|BREAKING|LIVE|UPDATED?|WATCH|VIDEO|EXCLUSIVE|READ|JUST IN|ALSO|MORE|RELATED|PHOTOS?|SOURCE)(?:\p{Lu}[\p{Lu}.'’()-]*\s?){1,6}:/u

/** Whether the page is speech: several lines with a speaker in front, or the first person in one word of forty. */
export function isSpoken(lines: readonly Line[]): boolean {
  const speakers = lines.filter((line) => speakerLine.test(line.words)).length
  if (speakers >= 4) return true
  let all = 0
  let first = 0
  for (const line of lines) {
    // "We send you our best stories" is a site's "we".
    if (!endsSentence(line.words) || hasFurniture(line.words)) continue
    // What stands in marks is said by someone in the news, not by the page.
    const bare = line.words.replace(/["“][^"“”]*["”]?/g, ' ')
    all += line.count
    first += (bare.match(/\b(?:I|we|We|our|Our|us|my|I'm|I’m|we're|we’re)\b/g) ?? []).length
  }
  return all > 80 && first / all > 0.025
}

/** Whether a line names a piece of a site's furniture: newsletter, app, account. */
export function hasFurniture(words: string): boolean {
  return (words.toLowerCase().match(/[\p{L}-]+/gu) ?? []).some((word) => furniture.has(word))
}

/** How often each content word stands in prose. */
export function topicOf(lines: readonly Line[]): Map<string, number> {
  const topic = new Map<string, number>()
  for (const line of lines)
    if (isProse(line)) for (const word of new Set(topicWords(line.words))) topic.set(word, (topic.get(word) ?? 0) + 1)
  return topic
}

/** A name that the article uses more than once weighs so much more than its share of the words (each; two at most). */
const nameWeight = 0.12

/** Share of a line's content words that some other line of the article uses too, 0 to 1, and more where they are its names. `self`: the line is itself part of the topic. */
export function onTopic(sheet: Sheet, line: Line, self = isProse(line)): number {
  const least = self ? 1 : 0
  const words = topicWords(line.words)
  const known = (word: string) => (sheet.topic.get(word) ?? 0) > least
  if (!words.length) return 0
  const named = new Set(
    (line.words.match(/(?<=[\p{L},;:] ["“‘']?)\p{Lu}\p{L}{2,}/gu) ?? [])
      .flatMap(topicWords)
      .filter((word) => (sheet.topic.get(word) ?? 0) > least),
  )
  return Math.min(1, words.filter(known).length / words.length + nameWeight * Math.min(2, named.size))
}

/** A line without a full stop, long enough to be the headline of an article (words). */
export function isHeadlineLike(line: Line): boolean {
  return (
    line.count >= 5 &&
    line.count <= 24 &&
    !line.bullet &&
    !/[.;,:]["”’')\]]*$/.test(line.words) &&
    !isTruncated(line.words) &&
    /^["“‘'(]?[\p{Lu}\p{N}$€£]/u.test(line.words) &&
    !speakerLine.test(line.words)
  )
}

/** Prose whose full stop was forgotten: two articles, or a verb of report in the past: headlines have neither. */
export function isStoplessProse(line: Line): boolean {
  if (line.count < 10) return false
  const articles = (line.words.match(/\b(?:the|a|an)\b/gi) ?? []).length
  return articles >= 3 || (articles >= 1 && /\b(?:said|told|added|were|was|had)\b/.test(line.words)) || line.count > 26
}
