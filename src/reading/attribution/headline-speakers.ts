/** Who speaks in a headline by a bare colon or a dash: "Strait to reopen in May: ministry", "Ana Lindqvist: We have no map", "No date set – official", and whose it is ("… – TASS"). */
import type { ParsedSentence } from '../../encoder/index.ts'
import { agencyOf } from '../../lexicon/agencies.ts'
import { bodyOf } from '../../lexicon/bodies.ts'
import { isMediaName, isMediaNoun } from '../../lexicon/media.ts'
import { titleOf } from '../../lexicon/titles.ts'
import type { Attribution, SpeakerMention } from '../../model/attribution.ts'
import { type Span, trim } from '../../text/span.ts'
import { mentionsIn } from '../mention-at.ts'
import { mannerOf } from './content-spans.ts'
import type { AttributionInput } from './speakers.ts'

/** A speaker behind a colon is named in few words; more of them are a clause. */
const longestName = 6

/** The attribution that a headline makes by its mark alone; none where it has a cue of its own, or names nobody who can speak. */
export function headlined(input: AttributionInput, sentence: ParsedSentence, index: number): Attribution | undefined {
  const { block, start, end } = input.sentences[index]!
  if (block !== 'headline') return undefined
  const words = input.article.text.slice(start, end)
  const behind = /^(?<content>.{15,}?)(?::| [–—-]) (?<speaker>[^:–—]{2,60})$/su.exec(words)
  const ahead = /^(?<speaker>[^:]{3,60}): (?<content>.{15,})$/su.exec(words)
  for (const [found, isFirst] of [
    [behind, false],
    [ahead, true],
  ] as const) {
    if (!found?.groups) continue
    const spoken = found.groups.speaker as string
    const at = isFirst ? start : end - spoken.length
    const span = { start: at, end: at + spoken.length }
    const content = trim(
      input.article.text,
      isFirst ? { start: span.end + 1, end } : { start, end: start + (found.groups.content as string).length },
      '\'"‘’“”:',
    )
    const speaker = speakerAt(input, sentence, index, span, isFirst)
    if (!speaker || !hasVerb(sentence, content)) continue
    return {
      cueLemma: 'say',
      sentence: index,
      token: -1,
      speakers: [speaker],
      content: [content],
      manner: mannerOf([content], input.quotations),
      chain: [],
      hedged: false,
      novelty: 'new',
      rule: 'mark-of-headline',
    }
  }
  return undefined
}

/** "Truce to start on Friday, minister says – ‹TASS›": the agency whose the headline is. */
export function agencyBehind(input: AttributionInput, index: number): SpeakerMention | undefined {
  const { block, start, end } = input.sentences[index]!
  const name =
    block === 'headline' ? / [–—-] (?<name>[\p{L} ]{2,30})$/u.exec(input.article.text.slice(start, end))?.groups?.name : undefined
  if (!name || !(agencyOf(name) || isMediaName(name))) return undefined
  const party = input.references.parties.find((candidate) => candidate.name === name || candidate.aliases.includes(name))
  return { start: end - name.length, end, party: party?.id ?? name, name: party?.name ?? name }
}

/** Words without a verb that name a person, or (behind the mark) an office, a body, a paper or people who can speak. */
function speakerAt(
  input: AttributionInput,
  sentence: ParsedSentence,
  index: number,
  span: Span,
  isFirst: boolean,
): SpeakerMention | undefined {
  const tokens = sentence.tokens.filter((token) => token.start >= span.start && token.end <= span.end)
  if (!tokens.length || tokens.length > longestName || tokens.some((token) => /^(VERB|AUX|PUNCT)$/.test(token.upos))) return undefined
  const mention = mentionsIn(input.references.mentions, index).find((each) => each.start >= span.start && each.end <= span.end)
  const party = input.references.parties.find((candidate) => candidate.id === mention?.party)
  const last = tokens[tokens.length - 1]!.lemma.toLowerCase()
  const canSpeak =
    bodyOf(last) !== undefined || titleOf(last) !== undefined || isMediaNoun(last) || /^(fm|pm|source|official)s?$/.test(last)
  // "Ana Lindqvist: …" by her full name; "Lindqvist dispute: …" is about her.
  const isNamed = party?.kind === 'person' && mention?.kind === 'name' && (!isFirst || (mention.end === span.end && tokens.length > 1))
  const isBody = !isFirst && party !== undefined && /^(organisation|office|state)$/.test(party.kind)
  if (party && (isNamed || isBody)) return { ...span, party: party.id, name: party.name }
  if (isFirst || !canSpeak) return undefined
  const words = input.article.text.slice(span.start, span.end)
  return { ...span, party: party?.id ?? words, name: party?.name ?? words }
}

const hasVerb = (sentence: ParsedSentence, span: Span) =>
  sentence.tokens.some((token) => token.start >= span.start && token.end <= span.end && /^(VERB|AUX)$/.test(token.upos))
