/** What holds on through the sentences of one account: through whom we have it, by what means, and from what kind of paper. */
import { childrenBy } from '../../encoder/index.ts'
import type { Attribution } from '../../model/attribution.ts'
import { agencyBehind } from './headline-speakers.ts'
import type { AttributionInput } from './speakers.ts'

/** How many sentences, and paragraphs, may lie between two sayings of one account. */
const sentencesBetween = 2
const paragraphsBetween = 1

/** What was said so many days before the article is no news of it. */
const freshDays = 4
const day = 86_400_000
const unverified =
  /\b(?:could not|cannot|can ?not|was unable to|were unable to|has not been able to|have not been able to|not been|has not|have not)\b[^.]{0,40}\b(?:verif(?:y|ied)|independently confirm(?:ed)?)\b/i

/** Kinds of text that are themselves the means of what is said in them, as their headings call them. */
const papers = /\b(?:press (?:briefing|gaggle|conference)|news conference)\b/i

/** "TASS quoted Noor as saying … . ‹He› added …": the hops, and in the same breath the means, of the saying before hold on. */
export function heldOn(input: AttributionInput, attributions: readonly Attribution[]): Attribution[] {
  const heading = headingChannel(input)
  const found: Attribution[] = []
  for (const attribution of attributions) {
    const before = lastOf(input, found, attribution)
    const beside = found[found.length - 1]
    const isBeside = beside?.sentence === attribution.sentence && isSameSpeaker(beside, attribution)
    const when = attribution.when ?? (isBeside ? beside.when : undefined)
    const held = isBeside ? beside.chain : before && isToldOn(input, before, attribution) ? before.chain : undefined
    const agency = agencyBehind(input, attribution.sentence)
    const isNew = agency && ![...attribution.chain, ...attribution.speakers].some((hop) => hop.party === agency.party)
    const chain = isNew ? [agency, ...attribution.chain] : attribution.chain.length ? undefined : held
    const channel = attribution.channel ?? before?.channel ?? heading
    found.push({
      ...attribution,
      chain: chain ?? attribution.chain,
      ...(channel ? { channel } : {}),
      ...(when === undefined ? {} : { when }),
      hedged: attribution.hedged || isUnverified(input, attribution.sentence),
      novelty: isOld(input, attribution, when) ? 'background' : attribution.novelty,
    })
  }
  return found
}

/** "… The claim could not be independently ‹verified›.": the sentence that follows keeps its distance. */
function isUnverified(input: AttributionInput, index: number): boolean {
  const next = input.sentences[index + 1]
  if (!next || next.paragraph - input.sentences[index]!.paragraph > paragraphsBetween) return false
  return unverified.test(input.article.text.slice(next.start, next.end))
}

/** "said ‹last week›", "‹previously› warned", said on a day well before the article's own: told as history. */
function isOld(input: AttributionInput, attribution: Attribution, when: number | undefined): boolean {
  const published = input.article.publishedAt?.slice(0, 10)
  const value = when === undefined ? undefined : input.dates[when]?.value
  const last = value?.split('/').pop()
  if (published && last && /^\d{4}/.test(last)) {
    const end =
      last.length === 10 ? Date.parse(last) : last.length === 7 ? Date.parse(`${last}-28`) : Date.parse(`${last.slice(0, 4)}-12-31`)
    if (Date.parse(published) - end > freshDays * day) return true
  }
  if (!attribution.cue || attribution.token < 0) return false
  const sentence = input.syntax[attribution.sentence]!
  return childrenBy(sentence, attribution.token, 'advmod').some(
    (child) =>
      /^(previously|earlier|repeatedly|once|long)$/i.test(sentence.tokens[child]!.text) &&
      !/^(in|on|today)$/i.test(sentence.tokens[child + 1]?.text ?? ''),
  )
}

/** The saying before, by the same speakers, near by. */
function lastOf(input: AttributionInput, found: readonly Attribution[], attribution: Attribution): Attribution | undefined {
  const before = found[found.length - 1]
  if (!before || before.sentence === attribution.sentence) return undefined
  const from = input.sentences[before.sentence]!
  const to = input.sentences[attribution.sentence]!
  const isNear = attribution.sentence - before.sentence <= sentencesBetween && to.paragraph - from.paragraph <= paragraphsBetween
  return isNear && isSameSpeaker(before, attribution) && from.block === to.block ? before : undefined
}

function isSameSpeaker(left: Attribution, right: Attribution): boolean {
  return (
    left.speakers.length === right.speakers.length &&
    left.speakers.every((speaker, index) => speaker.party === right.speakers[index]!.party)
  )
}

/** "‹He› added …", in the next paragraph too; "‹The Varlandic envoy› also said …", "‹Noor› denied …" in the same one. */
function isToldOn(input: AttributionInput, before: Attribution, attribution: Attribution): boolean {
  const isSameParagraph = input.sentences[before.sentence]!.paragraph === input.sentences[attribution.sentence]!.paragraph
  return (
    isSameParagraph ||
    attribution.speakers.every(({ start, end }) => /^(?:he|she|it|they|the \p{Ll}+)$/iu.test(input.article.text.slice(start, end)))
  )
}

/** "‹Readout› of a call with …", "‹Press Briefing› by …": what the heading calls the text. */
function headingChannel(input: AttributionInput): Attribution['channel'] {
  const first = input.sentences[0]
  const words = first && papers.exec(input.article.text.slice(first.start, first.end))
  if (first?.block !== 'headline' || !words) return undefined
  const span = { start: first.start + words.index, end: first.start + words.index + words[0].length }
  return { span, name: words[0].toLowerCase(), rule: 'channel-of-heading' }
}
