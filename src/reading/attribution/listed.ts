/** What a sentence announces and the list behind it says: "The sides agreed on the following: 1. …; 2. …". */
import { headOf, type ParsedSentence } from '../../encoder/index.ts'
import type { Attribution } from '../../model/attribution.ts'
import type { Span } from '../../text/span.ts'
import { trim } from '../../text/span.ts'
import { type AttributionInput, Speakers } from './speakers.ts'

/** From this score on a learnt cue announces (as for any learnt cue). */
const sure = 0.45
/** Content of more words than these says something besides announcing the list. */
const fewWords = 7

const marker = /^(?:[([]?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)\]]|[IVX]{1,4}\.|\d{1,2}\.\d{1,2}\.?|[-–—•*▪◦·])\s+/u

/** The saying of a sentence with the items of the list that it opens; none where it opens none. */
export function listedBehind(
  input: AttributionInput,
  sentence: ParsedSentence,
  index: number,
  own: readonly Attribution[],
): Attribution[] | undefined {
  const { start, end } = input.sentences[index]!
  if (!/:\s*$/.test(input.article.text.slice(start, end))) return undefined
  const items = itemsBehind(input, index)
  if (!items.length) return undefined
  // "announced the following:", of which the learnt content may be "the".
  const last = own.find(({ content }) => /^\W*(following\W*)?$/.test(input.article.text.slice(content[content.length - 1]?.end ?? 0, end)))
  if (last) {
    const words = input.article.text.slice(last.content[0]!.start, end)
    const isBare = words.split(/\s+/).length <= fewWords && /\bfollow(?:s|ing)\b/.test(words)
    return own.map((each) => (each === last ? { ...each, content: isBare ? items : [...each.content, ...items] } : each))
  }
  return own.length ? undefined : announced(input, sentence, index, items)
}

/** "The ministers ‹agreed› to:": a cue that has nothing in its own sentence. */
function announced(input: AttributionInput, sentence: ParsedSentence, index: number, items: readonly Span[]): Attribution[] | undefined {
  const frame = sentence.frames.cues.find(
    ({ score, arguments: all }) =>
      score >= sure && all.some(({ role }) => role === 'SPEAKER') && !all.some(({ role }) => role === 'CONTENT'),
  )
  if (!frame) return undefined
  const token = sentence.tokens[frame.token]!
  const lemma = token.lemma.toLowerCase()
  const heads = frame.arguments.filter(({ role }) => role === 'SPEAKER').map(({ first, last }) => headOf(sentence, first, last))
  const speakers = new Speakers(input, sentence, index).of({
    token: frame.token,
    lemma,
    kind: 'verb',
    speakers: heads,
    content: [],
    clausal: true,
    rule: 'list-behind-colon',
    isStatement: true,
  })
  if (!speakers.length) return undefined
  return [
    {
      cue: { start: token.start, end: token.end },
      cueLemma: lemma,
      sentence: index,
      token: frame.token,
      speakers,
      content: items,
      manner: 'indirect',
      chain: [],
      hedged: false,
      novelty: 'new',
      rule: 'list-behind-colon',
    },
  ]
}

/** The items right behind a sentence, a span for each, without their markers. */
function itemsBehind(input: AttributionInput, index: number): Span[] {
  const found: Span[] = []
  const paragraphs = new Map<number, { start: number; end: number }>()
  for (const { paragraph, start, end } of input.sentences.slice(index + 1)) {
    const known = paragraphs.get(paragraph)
    if (known) known.end = end
    else if (paragraphs.size >= longestList) break
    else paragraphs.set(paragraph, { start, end })
  }
  for (const span of paragraphs.values()) {
    const named = marker.exec(input.article.text.slice(span.start, span.end))
    if (!named) break
    const item = trim(input.article.text, { start: span.start + named[0].length, end: span.end }, ';,.')
    if (item.end > item.start) found.push(item)
  }
  return found
}

/** No list that is one saying has more items. */
const longestList = 20
