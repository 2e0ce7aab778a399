/** The relay of a saying as it is kept: each hop once, under its own name, without the article's own outlet and without whose medium it is. */
import { isMediaName } from '../../lexicon/media.ts'
import type { SpeakerMention } from '../../model/attribution.ts'
import { isInside, isOverlapping } from '../../text/span.ts'
import type { AttributionInput } from './speakers.ts'

/** Words of a medium's name that tell only what it is. */
const kinds =
  /^(the|a|an|news|agency|newspaper|daily|paper|television|tv|channel|broadcaster|network|radio|portal|site|website|magazine|report|reports|correspondent|state|run)$/

/** The hops of a saying without those that are named twice, and without its speakers. */
export function hopsOnce(input: AttributionInput, speaking: readonly SpeakerMention[], hops: readonly SpeakerMention[]): SpeakerMention[] {
  const other = hops.filter(
    (hop, index) =>
      hops.findIndex(({ party }) => party === hop.party) === index &&
      !speaking.some((speaker) => speaker.party === hop.party || (isOverlapping(speaker, hop) && !isAgentIn(input, hop, speaker))) &&
      !isOwnOutlet(input, hop),
  )
  const named = other.filter(
    (hop) => !other.some((beside) => beside !== hop && (isNamedBy(input, hop, beside) || isOwner(input, hop, beside))),
  )
  return named.filter((hop, index) => !named.some((beside, at) => at !== index && isSpeltOut(hop, beside, at < index)))
}

/** "a summary seen by ‹CPA›": named inside the speaker's own words, as one who passes them on. */
function isAgentIn(input: AttributionInput, hop: SpeakerMention, speaker: SpeakerMention): boolean {
  return isInside(hop, speaker) && hop.start > speaker.start && /\bby (?:the )?$/.test(input.article.text.slice(speaker.start, hop.start))
}

/** "the Afghan broadcaster ‹Tolo News›", "a report by ‹CPA›": of words and the name in or right behind them, the name. */
function isNamedBy(input: AttributionInput, hop: SpeakerMention, name: SpeakerMention): boolean {
  const isOutlet = kindOf(input, name) === 'outlet'
  const gap = name.start - hop.end
  const isInside = hop.start < name.start && name.end <= hop.end
  const isWords = /^\p{Ll}/u.test(hop.name.split(' ').pop() ?? '')
  return (isInside && isOutlet) || (isWords && gap >= 0 && gap <= 2 && !/[.;:]/.test(input.article.text.slice(hop.end, name.start)))
}

/** "‹Varland›'s news agency CPA", "the ‹Varlandic› daily Courier": whose medium it is passes nothing on. */
function isOwner(input: AttributionInput, hop: SpeakerMention, medium: SpeakerMention): boolean {
  if (kindOf(input, hop) !== 'state' || kindOf(input, medium) === 'state' || hop.end > medium.end) return false
  if (medium.start <= hop.start) return true
  const between = input.article.text.slice(hop.end, medium.start)
  return /^(?:['’]s?)?(?:[\s-]+\p{Ll}[\p{L}-]*){0,5}\s+$/u.test(between) && !/\b(?:and|by|from|to|via|in|that|said|citing)\b/.test(between)
}

/** "‹CPA› … the ‹CPA news agency›": one medium under two names; the first of two alike stays, else the shorter. */
function isSpeltOut(hop: SpeakerMention, beside: SpeakerMention, isFirst: boolean): boolean {
  const words = barely(hop.name)
  const others = barely(beside.name)
  if (!words || !others) return false
  if (words === others) return hop.name.length > beside.name.length || (hop.name.length === beside.name.length && isFirst)
  return ` ${words} `.includes(` ${others} `) && isMediaName(beside.name)
}

const barely = (name: string) =>
  name
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word && !kinds.test(word))
    .join(' ')

/** "a letter seen by ‹CPA›", in a report of CPA's: the article's own outlet is no hop. */
function isOwnOutlet(input: AttributionInput, hop: SpeakerMention): boolean {
  const outlet = input.article.outlet?.value
  if (!outlet || /^(state|office|person)$/.test(kindOf(input, hop) ?? '')) return false
  const own = barely(outlet)
  return own !== '' && barely(hop.name) === own
}

const kindOf = (input: AttributionInput, one: SpeakerMention) => input.references.parties.find((party) => party.id === one.party)?.kind
