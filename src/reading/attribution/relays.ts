/** Which cues of a sentence only pass on what another says ("…, Reuters ‹reported›", "‹according to› TASS"), and which say the same twice. */
import type { SpeakerMention } from '../../model/attribution.ts'
import { type Cue, relays as citing } from './cues.ts'

/** A cue with those it names. */
export interface OpenCue {
  readonly cue: Cue
  readonly speakers: readonly SpeakerMention[]
}

/** Two cues whose contents share so much of the smaller one give one and the same content. */
const sameContent = 0.6

/** So much of it makes the two one telling. */
const oneContent = 0.9
/** From this score on labelled texts have taught that someone says it. */
const sure = 0.7

/** Verbs by which one passes on what others say. */
const passing =
  /^(report|say|quote|cite|write|announce|add|note|tell|according|carry|state|reveal|confirm|convey|relay|publish|broadcast|show|claim|put|describe)$/

function share(left: Cue, right: Cue): number {
  const inside = new Set(left.content)
  const both = right.content.filter((token) => inside.has(token)).length
  return both / Math.max(1, Math.min(left.content.length, right.content.length))
}

/** "Rek said the line was cut, ‹CPA reported›": the cue of one who passes on takes in the other's, or gives the same content. */
export function isRelayOf(
  relay: OpenCue,
  other: OpenCue,
  passesOn: (relay: readonly SpeakerMention[], speakers: readonly SpeakerMention[], isAside: boolean) => boolean,
): boolean {
  if (relay === other || !passing.test(relay.cue.lemma)) return false
  // "According to Noor, Rek ‹told› him …", "Rek said he was ready, two aides ‹told› CPA": whoever it is, of words that another surely says.
  const isSure = other.cue.kind === 'verb' && other.cue.clausal && (other.cue.score ?? 0) >= sure
  const isUnnamed =
    relay.cue.token > other.cue.token &&
    !citing.has(relay.cue.lemma) &&
    relay.speakers.every(({ name }) => /^(?:an? |one |two |three |\p{Ll})/u.test(name))
  if (
    !passesOn(
      relay.speakers,
      other.speakers,
      isSure && (relay.cue.kind === 'according' || (isUnnamed && share(relay.cue, other.cue) >= oneContent)),
    )
  )
    return false
  if (relay.cue.content.includes(other.cue.token) && !other.cue.content.includes(relay.cue.token))
    return relay.cue.clausal || relay.cue.kind === 'according'
  // "Rek said that the line was cut, ‹according to› CPA": the tree hangs the medium on the inner clause.
  if (relay.cue.kind === 'according' && relay.cue.token > other.cue.token)
    return other.cue.clausal && (other.cue.content.includes(relay.cue.token) || share(relay.cue, other.cue) >= sameContent)
  return !other.cue.content.includes(relay.cue.token) && share(relay.cue, other.cue) >= sameContent
}

/** "…," she ‹said›, ‹referring› to the map: the same speaker, the same words; the first of the two cues holds. */
export function isSecondTelling(second: OpenCue, first: OpenCue): boolean {
  if (second === first || !first.cue.isStatement) return false
  const parties = new Set(first.speakers.map((speaker) => speaker.party))
  return (
    second.speakers.every((speaker) => parties.has(speaker.party)) &&
    share(first.cue, second.cue) >= sameContent &&
    weight(first.cue) > weight(second.cue)
  )
}

/** Clauses before phrases, more content before less, earlier before later. */
function weight(cue: Cue): number {
  return (cue.clausal ? 1000 : 0) + cue.content.length - cue.token / 1000
}
