/** Who of a few sentences before speaks again: "a senior official … . ‹The official› said", "… , ‹he› added" of one who cannot be the one he names. */
import type { Attribution, SpeakerMention } from '../../model/attribution.ts'
import { isInside } from '../../text/span.ts'
import { mentionsIn } from '../mention-at.ts'
import type { AttributionInput } from './speakers.ts'

/** How far back an unnamed speaker is spoken of again, in sentences. */
const reach = 6
/** How far back a pronoun finds the speaker before, in sentences. */
const pronounReach = 2

/** The attribution with its speaker found again among those before; unchanged where the speaker is no such one. */
export function spokenAgain(input: AttributionInput, attribution: Attribution, before: readonly Attribution[]): Attribution {
  const [speaker, ...others] = attribution.speakers
  if (!speaker || others.length) return attribution
  const again = unnamedAgain(input, attribution, speaker, before) ?? notHimself(input, attribution, speaker, before)
  return again ? { ...attribution, speakers: [{ ...speaker, party: again.party, name: again.name }] } : attribution
}

/** "A senior ‹official› in Oslo said … . The ‹official› added", "the same ‹source›": the unnamed one whom the same noun brought in. */
function unnamedAgain(
  input: AttributionInput,
  attribution: Attribution,
  speaker: SpeakerMention,
  before: readonly Attribution[],
): SpeakerMention | undefined {
  const at = headAt(input, attribution.sentence, speaker)
  if (at === undefined) return undefined
  const sentence = input.syntax[attribution.sentence]!
  const noun = sentence.tokens[at]!
  if (noun.upos !== 'NOUN') return undefined
  const words = sentence.tokens.slice(Math.max(0, at - 2), at).map((token) => token.text.toLowerCase())
  if (!/(?:^|,)(?:the|this)(?:,same)?$/.test(words.join())) return undefined
  return [...before]
    .reverse()
    .filter((other) => attribution.sentence - other.sentence <= reach && attribution.sentence > other.sentence)
    .flatMap((other) => other.speakers.map((one) => ({ one, index: other.sentence })))
    .find(({ one, index }) => {
      const head = headAt(input, index, one)
      const token = head === undefined ? undefined : input.syntax[index]!.tokens[head]!
      return token?.upos === 'NOUN' && token.lemma === noun.lemma && token.xpos === noun.xpos && isUnnamed(input, one)
    })?.one
}

/** "Noor will not travel, ‹he› added": whoever says so is not Noor, but the one who spoke before. */
function notHimself(
  input: AttributionInput,
  attribution: Attribution,
  speaker: SpeakerMention,
  before: readonly Attribution[],
): SpeakerMention | undefined {
  const word = input.article.text.slice(speaker.start, speaker.end)
  if (!/^(?:he|she|they)$/i.test(word) || attribution.manner === 'direct') return undefined
  const namesHimself = mentionsIn(input.references.mentions, attribution.sentence).some(
    (mention) =>
      (mention.kind === 'name' || (mention.kind === 'nominal' && /^they$/i.test(word))) &&
      mention.party === speaker.party &&
      mention.end <= speaker.start &&
      !speaksAt(input, attribution.sentence, mention.head) &&
      attribution.content.some((span) => isInside(mention, span)),
  )
  if (!namesHimself) return undefined
  const last = [...before].reverse().find((other) => other.sentence < attribution.sentence)
  if (!last || attribution.sentence - last.sentence > pronounReach || last.speakers.length !== 1) return undefined
  const [one] = last.speakers
  return one && one.party !== speaker.party ? one : undefined
}

/** "‹Noor› disclosed an offer that, he said, …": named as one who speaks, not spoken of. */
function speaksAt(input: AttributionInput, index: number, head: number): boolean {
  return input.syntax[index]!.frames.cues.some(({ arguments: all }) =>
    all.some(({ role, first, last }) => role === 'SPEAKER' && first <= head && head <= last),
  )
}

/** The head of a speaker's words: the word in them that hangs on one outside. */
function headAt(input: AttributionInput, index: number, span: SpeakerMention): number | undefined {
  const { tokens } = input.syntax[index]!
  const at = tokens.findIndex((token) => {
    const above = tokens[token.head]
    return isInside(token, span) && !(above && isInside(above, span))
  })
  return at < 0 ? undefined : at
}

/** Nobody with a name: words of the text, or a party whom no name mentions. */
function isUnnamed(input: AttributionInput, speaker: SpeakerMention): boolean {
  return !input.references.mentions.some((mention) => mention.party === speaker.party && mention.kind === 'name')
}
