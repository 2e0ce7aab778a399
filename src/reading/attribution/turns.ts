/** Turns of a transcript: "MS. TOFT: We have seen no map." - each a direct statement of the one whose name opens it, up to the next turn. */
import type { Span } from '../../text/span.ts'
import { trim } from '../../text/span.ts'
import type { Sentence } from '../stage.ts'

export interface Turn {
  /** The words that name the speaker, without the colon. */
  readonly speaker: Span
  /** What is said, a span for each paragraph. */
  readonly content: readonly Span[]
  /** First and last sentence. */
  readonly first: number
  readonly last: number
  /** A reporter's question ("Q  Is it signed?"): its words are nobody's statement. */
  readonly isQuestion: boolean
}

/** A text with fewer labelled turns than this is no transcript: "Oslo: We will sign" may be a headline. */
const fewest = 2

/** "MR. REK:", "PRESIDENT NOOR:", "Prime Minister of Varland Ana Lindqvist:", "THE PRESIDENT (as interpreted):" - up to nine words, each with a capital or small between capitals. */
const label =
  /^(?<name>\p{Lu}[\p{L}.’'-]*(?:,? (?:\p{Lu}[\p{L}.’'-]*|of|the|and|for|al|bin|de|von|van|on|in|to|to|–|-|&)){0,14})(?: ?[([][^)\]]{1,40}[)\]])?: ?(?=\S)/u
const question = /^(?:Q|QUESTION|Question|REPORTER|Reporter)(?::|\s{1,6})\s*(?=["“‘(\p{Lu}])/u

/** The turns of an article; none where it is no transcript. */
export function turnsOf(text: string, sentences: readonly Sentence[]): Turn[] {
  const paragraphs: { span: Span; first: number; last: number; block: string }[] = []
  sentences.forEach((sentence, index) => {
    const open = paragraphs[paragraphs.length - 1]
    if (open && sentences[open.last]!.paragraph === sentence.paragraph) {
      open.span = { start: open.span.start, end: sentence.end }
      open.last = index
    } else paragraphs.push({ span: { start: sentence.start, end: sentence.end }, first: index, last: index, block: sentence.block })
  })
  const found: (Turn & { content: Span[] })[] = []
  for (const paragraph of paragraphs) {
    if (paragraph.block !== 'body' && paragraph.block !== 'list') continue
    const words = text.slice(paragraph.span.start, Math.min(paragraph.span.end, paragraph.span.start + 160))
    const asked = question.exec(words)
    const named = asked ? undefined : label.exec(words)
    if (asked || (named?.groups?.name && isSpeaker(named.groups.name))) {
      const head = (asked ?? named) as RegExpExecArray
      const name = asked ? (asked[0].trim() as string) : (named?.groups?.name as string)
      found.push({
        speaker: { start: paragraph.span.start, end: paragraph.span.start + name.length },
        content: [trim(text, { start: paragraph.span.start + head[0].length, end: paragraph.span.end })],
        first: paragraph.first,
        last: paragraph.last,
        isQuestion: asked !== null && asked !== undefined,
      })
      continue
    }
    const open = found[found.length - 1]
    if (!open) continue
    // "(The ministers shake hands.)", "* * *": stage directions are nobody's words; a line of stars ends the talk.
    if (/^[([].*[)\]]$/.test(words) || !/\p{L}/u.test(words)) continue
    found[found.length - 1] = { ...open, content: [...open.content, paragraph.span], last: paragraph.last }
  }
  return found.filter((turn) => !turn.isQuestion).length >= fewest ? found : []
}

/** All in capitals, or a name of two words and more; "Read more:", "Photo:", "Background:" speak for nobody. */
function isSpeaker(name: string): boolean {
  if (
    /^(?:Read|See|Photo|Video|Source|Related|Note|Background|Update|Breaking|Watch|Listen|By|On|In|At|First|Second|Third|Also|Editor)\b/i.test(
      name,
    )
  )
    return false
  return name === name.toUpperCase() ? name.replace(/[^\p{L}]/gu, '').length > 2 : name.split(/\s+/).length >= 2
}
