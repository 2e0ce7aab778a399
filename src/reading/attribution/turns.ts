/** Turns of a transcript: "MS. TOFT: We have seen no map." - each a direct statement of the one whose name opens it, up to the next turn. */
import { isMediaName } from '../../lexicon/media.ts'
import { titleOf } from '../../lexicon/titles.ts'
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

/** A text with fewer labelled turns than this is no transcript, unless one of them is plainly a speech: "Oslo: We will sign" may be a headline. */
const fewest = 2
/** A lone turn of fewer characters than this is a remark beside a name, no speech. */
const shortSpeech = 120

/** A speech speaks of its speaker at least once in so many characters. */
const spokenEvery = 400

/** "MR. REK:", "PRESIDENT NOOR:", "Prime Minister of Varland Ana Lindqvist:", "THE PRESIDENT (as interpreted):" - up to nine words, each with a capital or small between capitals. */
const label =
  /^(?<name>\p{Lu}[\p{L}.’'-]*(?:,? (?:\p{Lu}[\p{L}.’'-]*|of|the|and|for|al|bin|de|von|van|on|in|to|to|–|-|&)){0,14})(?: ?[([][^)\]]{1,40}[)\]])?: ?(?=\S)/u
const question = /^(?:Q|QUESTION|Question|REPORTER|Reporter)(?::|\s{1,6})\s*(?=["“‘(\p{Lu}—–])/u
/** What stands right before a colon inside a paragraph, where it can be the label of a turn: two words or more, each with a capital or small between capitals. */
const labelBehind =
  /(?:^|[\s*>”"])(?<name>(?:\p{Lu}[\p{L}.’'-]* (?:(?:of|the|and|for) ){0,2}){1,12}\p{Lu}[\p{L}’'-]+) ?(?:[([][^)\]]{1,40}[)\]])?$/u
/** How far back of its colon a label begins, in characters. */
const longestLabel = 160
const stars = /\*\s?\*\s?\*\s*(?:[^*]{0,200})$/
const firstPerson = /\b(?:I|we|We|my|My|our|Our|us)\b/
const heading =
  /\b(?:[Bb]riefing|[Gg]aggle|[Rr]emarks|[Ss]peech|[Aa]ddress|[Rr]emarks as [Pp]repared|[Pp]ress [Cc]onference)\b[^.:]{0,40}? (?:by|of|from) (?<name>\p{Lu}.{2,120}?)(?= (?:and|on|at|in|to|before|after|En|\||,)\b|[|,]|$)/u

interface Paragraph {
  span: Span
  readonly first: number
  last: number
  readonly block: string
}
/** Where a turn begins: its label, and its first word. */
interface Opening {
  readonly speaker: Span
  readonly start: number
  readonly isQuestion: boolean
  readonly isInside: boolean
}

/** The turns of an article; none where it is no transcript. */
export function turnsOf(text: string, sentences: readonly Sentence[]): Turn[] {
  const found: (Turn & { content: Span[] })[] = []
  const paragraphs = paragraphsOf(sentences)
  const goOn = (span: Span, paragraph: Paragraph) => {
    const open = found[found.length - 1]
    // "(The ministers shake hands.)", "* * *": stage directions are nobody's words; a line of stars ends the talk.
    const words = text.slice(span.start, Math.min(span.end, span.start + 160))
    if (open && /\p{L}/u.test(words) && !/^[([].*[)\]]$/.test(words))
      found[found.length - 1] = { ...open, content: [...open.content, span], last: sentenceAt(sentences, paragraph, span.end - 1) }
  }
  const inside = insideOpenings(text, paragraphs)
  for (const paragraph of paragraphs) {
    if (paragraph.block !== 'body' && paragraph.block !== 'list') continue
    const head = openingOf(text, paragraph.span)
    const openings = [...(head ? [head] : []), ...inside.filter((opening) => isWithin(opening.speaker, paragraph.span))]
      .sort((left, right) => left.start - right.start)
      .filter((opening, index, all) => all.findIndex((other) => other.start === opening.start) === index)
    const before = openings[0]?.speaker.start ?? paragraph.span.end
    if (before > paragraph.span.start) goOn(trim(text, { start: paragraph.span.start, end: before }), paragraph)
    openings.forEach((opening, index) => {
      const end = openings[index + 1]?.speaker.start ?? paragraph.span.end
      const content = trim(text, { start: opening.start, end }, '<…>*')
      found.push({
        speaker: opening.speaker,
        content: [content],
        first: sentenceAt(sentences, paragraph, opening.start),
        last: sentenceAt(sentences, paragraph, Math.max(content.start, content.end - 1)),
        isQuestion: opening.isQuestion,
      })
    })
  }
  const answers = found.filter((turn) => !turn.isQuestion)
  const isSpoken = (span: Span) => firstPerson.test(text.slice(span.start, span.end))
  const isTranscript =
    (answers.length >= fewest && found.some((turn) => turn.isQuestion || turn.content.some(isSpoken))) ||
    (answers.length === 1 && (found.length > 1 || isSpeech(text, answers[0]!, found.length)))
  if (!isTranscript) return found.length ? [] : spokenBefore(text, sentences, paragraphs, undefined)
  return [...spokenBefore(text, sentences, paragraphs, found[0]!), ...found]
}

function paragraphsOf(sentences: readonly Sentence[]): Paragraph[] {
  const paragraphs: Paragraph[] = []
  sentences.forEach((sentence, index) => {
    const open = paragraphs[paragraphs.length - 1]
    if (open && sentences[open.last]!.paragraph === sentence.paragraph) {
      open.span = { start: open.span.start, end: sentence.end }
      open.last = index
    } else paragraphs.push({ span: { start: sentence.start, end: sentence.end }, first: index, last: index, block: sentence.block })
  })
  return paragraphs
}

const isWithin = (inner: Span, outer: Span) => outer.start <= inner.start && inner.end <= outer.end

function sentenceAt(sentences: readonly Sentence[], paragraph: Paragraph, at: number): number {
  for (let index = paragraph.last; index > paragraph.first; index--) if (sentences[index]!.start <= at) return index
  return paragraph.first
}

/** The label that opens a paragraph. */
function openingOf(text: string, span: Span): Opening | undefined {
  const words = text.slice(span.start, Math.min(span.end, span.start + longestLabel))
  const asked = question.exec(words)
  const named = asked ? undefined : label.exec(words)
  const asker = named?.groups?.name?.split(', ').pop()
  const isMedium = asker !== undefined && isMediaName(asker) && /\?["”]?\s*$/.test(text.slice(span.start, span.end))
  const head = asked ?? (named?.groups?.name && (isMedium || isSpeaker(named.groups.name)) ? named : undefined)
  if (!head) return undefined
  const name = asked ? asked[0].trim() : (head.groups!.name as string)
  return {
    speaker: { start: span.start, end: span.start + name.length },
    start: span.start + head[0].length,
    // "TASS: Will it be signed?", "Ana Toft, TASS: And now?": a reporter is called by his outlet.
    isQuestion: Boolean(asked) || isMedium,
    isInside: false,
  }
}

/**
 * "… at the palace. * * * President of Ostrea Tomas Rek: Welcome. … Ana Lindqvist: Thank you.": labels inside a paragraph, where stars set
 * the talk off and the words are spoken in the first person.
 */
function insideOpenings(text: string, paragraphs: readonly Paragraph[]): Opening[] {
  return paragraphs.flatMap(({ span, block }) => {
    if (block !== 'body') return []
    const found: Opening[] = []
    for (const colon of text.slice(span.start, span.end).matchAll(/: ?(?=[\p{Lu}“"])/gu)) {
      const at = span.start + colon.index
      const from = Math.max(span.start, at - longestLabel)
      const named = labelBehind.exec(text.slice(from, at))
      const name = named?.groups?.name
      if (!name || !isSpeaker(name)) continue
      const start = from + named.index + named[0].indexOf(name)
      if (!found.length && !stars.test(text.slice(Math.max(0, start - 240), start))) continue
      found.push({ speaker: { start, end: start + name.length }, start: at + colon[0].length, isQuestion: false, isInside: true })
    }
    return found.length && firstPerson.test(text.slice(found[0]!.start, span.end)) ? found : []
  })
}

/** One turn alone is a speech where an office is named, someone speaks of himself, and at some length. */
function isSpeech(text: string, turn: Turn, turns: number): boolean {
  const words = turn.content.map((span) => text.slice(span.start, span.end)).join(' ')
  const name = text.slice(turn.speaker.start, turn.speaker.end)
  return turns === 1 && words.length >= shortSpeech && firstPerson.test(words) && name.split(/[\s-]+/).some((word) => isOfficeWord(word))
}

/** Words that name an office, so that who stands beside them speaks for it. */
const isOfficeWord = (word: string) => {
  const row = titleOf(word)
  return row !== undefined && row.rank !== 'courtesy'
}

/** "Press Briefing by Spokesperson Ana Toft", and words before the first label, or without any: they are hers. */
function spokenBefore(text: string, sentences: readonly Sentence[], paragraphs: readonly Paragraph[], first: Turn | undefined): Turn[] {
  const head = paragraphs.find(({ block }) => block === 'headline') ?? paragraphs[0]
  const named = head && heading.exec(text.slice(head.span.start, head.span.end))
  if (!named?.groups?.name) return []
  const until = first ? sentences[first.first]!.start : text.length
  const spans = paragraphs.filter(({ block, span }) => block === 'body' && span !== head?.span && span.end <= until)
  const words = spans.map(({ span }) => text.slice(span.start, span.end)).join(' ')
  // Without a label it takes more than a quoted "we" to be one speech.
  const isSpoken = first
    ? firstPerson.test(words)
    : !/["“]/.test(words) && (words.match(new RegExp(firstPerson, 'g'))?.length ?? 0) * spokenEvery > words.length
  if (!head || !spans.length || !isSpoken) return []
  const start = head.span.start + named.index + named[0].indexOf(named.groups.name)
  return [
    {
      speaker: { start, end: start + named.groups.name.length },
      content: spans.map(({ span }) => span),
      first: spans[0]!.first,
      last: spans[spans.length - 1]!.last,
      isQuestion: false,
    },
  ]
}

/** All in capitals, or a name of two words and more; "Read more:", "Photo:", "Background:" speak for nobody. */
function isSpeaker(name: string): boolean {
  if (
    /^(?:Read|See|Photo|Video|Source|Related|Note|Background|Update|Breaking|Watch|Listen|By|On|In|At|First|Second|Third|Also|Editor)\b/i.test(
      name,
    )
  )
    return false
  // "Spokesperson:", "Moderator:".
  if (/^(?:Spokes(?:person|man|woman)|Moderator)$/.test(name)) return true
  return name === name.toUpperCase() ? name.replace(/[^\p{L}]/gu, '').length > 2 : name.split(/\s+/).length >= 2
}
