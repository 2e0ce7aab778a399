/** What ties a mention of a contact to a happening told before, or sets the two apart: signs by name, each weighed in `tie-weights.ts`. */
import { childrenBy } from '../../encoder/index.ts'
import type { Mode } from '../../model/records/contact.ts'
import { boundsOf } from '../../text/calendar.ts'
import { isVerbal } from './contact-doers.ts'
import type { Attendee } from './contact-gathering.ts'
import type { ContactMention } from './contact-mentions.ts'
import { allAttendees, familyOf, type Happening, type HappeningInput, isOtherPeople, isPast, sidesOf, wordsOf } from './happening.ts'
import { tieWeights } from './tie-weights.ts'

const familyNames = ['talks', 'call', 'visit', 'letter', 'briefing']

type Form = 'verb' | 'back' | 'the' | 'their' | 'own' | 'a' | 'bare'

/** How a mention points: "‹this› visit", "‹the› talks", "‹their› talks", "‹a› meeting", "meetings", "met". */
function formOf(input: HappeningInput, mention: ContactMention): Form {
  const sentence = input.syntax[mention.sentence]!
  if (isVerbal(sentence, mention.token)) return 'verb'
  const words = childrenBy(sentence, mention.token, 'det', 'nmod:poss').map((child) => sentence.tokens[child]!)
  if (words.some((word) => /^(this|that|these|those|both)$/i.test(word.text))) return 'back'
  if (words.some((word) => /^the$/i.test(word.text))) return 'the'
  if (words.some((word) => word.xpos === 'PRP$')) return 'their'
  // "‹Sunday's› meeting" points as "the meeting" does.
  if (words.some((word) => word.deprel === 'nmod:poss')) return words.every((word) => /day$/.test(word.text)) ? 'the' : 'own'
  return words.length || childrenBy(sentence, mention.token, 'nummod').length ? 'a' : 'bare'
}

const coarse: Readonly<Record<Form, string>> = {
  verb: 'verb',
  back: 'back',
  the: 'back',
  their: 'back',
  own: 'own',
  a: 'new',
  bare: 'bare',
}

/** Whether one of the first is, or may stand for, one of the others: the same party, or a state and somebody of it, or a group that the text does not place. */
function matches(input: HappeningInput, one: Attendee, others: readonly Attendee[]): boolean {
  const kindOf = (attendee: Attendee) => input.references.parties.find((party) => party.id === attendee.party)?.kind
  if (others.some((other) => other.party === one.party)) return true
  const sides = sidesOf([one])
  return others.some(
    (other) => !(kindOf(one) === 'person' && kindOf(other) === 'person') && [...sidesOf([other])].some((side) => sides.has(side)),
  )
}

/** Who is at both, and who only at one. */
function partiesTie(input: HappeningInput, happening: Happening, mention: ContactMention): string {
  const theirs = allAttendees(happening)
  const own = mention.attendees
  if (!own.length) return theirs.length ? 'unnamed' : 'nobody'
  if (!theirs.length) return 'named-now'
  const shared = own.filter((one) => matches(input, one, theirs)).length
  const ownOnly = own.length > shared
  const theirsOnly = theirs.some((one) => !matches(input, one, own))
  const fit = shared === 0 ? 'none' : ownOnly ? (theirsOnly ? 'clash' : 'wider') : theirsOnly ? 'narrower' : 'equal'
  return `${fit}:${shared === 0 ? Math.min(2, own.length) : Math.min(2, shared)}`
}

function dayTie(input: HappeningInput, happening: Happening, mention: ContactMention): string {
  const theirs = happening.mentions.map((other) => other.when).filter((when) => when !== undefined)
  const own = mention.when
  if (!own) return theirs.length ? 'theirs' : 'none'
  if (!theirs.length) return 'own'
  if (theirs.some((when) => (when.value === undefined ? wordsOf(input, when) === wordsOf(input, own) : when.value === own.value)))
    return 'same'
  const a = own.value === undefined ? undefined : boundsOf(own.value)
  const fits = theirs.some((when) => {
    const b = when.value === undefined ? undefined : boundsOf(when.value)
    return !a || !b || (a[0] <= b[1] && b[0] <= a[1])
  })
  return fits ? 'within' : 'clash'
}

function placeTie(happening: Happening, mention: ContactMention): string {
  const theirs = happening.mentions.map((other) => other.place).filter((place) => place !== undefined)
  const own = mention.place
  if (!own) return theirs.length ? 'theirs' : 'none'
  if (!theirs.length) return 'own'
  if (theirs.some((place) => (own.settlement ? place.settlement === own.settlement : place.name === own.name))) return 'same'
  if (own.settlement && theirs.every((place) => place.settlement)) return 'clash'
  if (own.state && theirs.every((place) => place.state && place.state !== own.state)) return 'clash'
  return 'open'
}

const statusClass = (mention: ContactMention) =>
  /^status-(unmarked|present)$/.test(mention.status.rule)
    ? 'open'
    : isPast(mention)
      ? 'past'
      : /^(cancelled|postponed|denied|unlikely)$/.test(mention.status.status)
        ? 'off'
        : 'coming'

function timeTie(happening: Happening, mention: ContactMention): string {
  const own = statusClass(mention)
  if (own === 'open') return 'open'
  const theirs = happening.mentions.map(statusClass)
  if (theirs.includes(own)) return 'same'
  if (theirs.every((each) => each === 'open')) return 'open'
  return [own, theirs.find((each) => each !== 'open')].sort().join('-')
}

/** What the tree says of two mentions in one sentence. */
function clauseTie(input: HappeningInput, happening: Happening, mention: ContactMention): string | undefined {
  const before = happening.mentions.filter((other) => other.sentence === mention.sentence && other.token !== mention.token)
  const other = before[before.length - 1]
  if (!other) return undefined
  const sentence = input.syntax[mention.sentence]!
  const words = sentence.tokens
  const cases = childrenBy(sentence, mention.token, 'case', 'mark').map((child) => words[child]!.text.toLowerCase())
  const up = words[mention.token]!.head
  if (up === other.token) {
    const deprel = words[mention.token]!.deprel.split(':')[0] as string
    if (cases.includes('for')) return 'for'
    if (deprel === 'obl' || deprel === 'nmod')
      return cases.some((word) => /^(after|before|since|ahead|following)$/.test(word)) ? 'after' : 'under'
    return deprel === 'acl' || deprel === 'appos' || deprel === 'obj' || deprel === 'conj' || deprel === 'advcl' || deprel === 'xcomp'
      ? deprel
      : 'under'
  }
  if (words[other.token]!.head === mention.token) return 'over'
  return cases.includes('for') ? 'for-far' : 'beside'
}

/** The verb and the noun of one deed are one word. */
const nounOf: Readonly<Record<string, string>> = {
  meet: 'meeting',
  negotiate: 'negotiation',
  discuss: 'discussion',
  consult: 'consultation',
  phone: 'call',
  telephone: 'call',
}
function wordOf(input: HappeningInput, mention: ContactMention): string {
  const lemma = input.syntax[mention.sentence]!.tokens[mention.token]!.lemma.toLowerCase()
  return nounOf[lemma] ?? lemma
}

/** How many of those named at the one are named at the other, and how many people only at one of them. */
function peopleSigns(input: HappeningInput, happening: Happening, mention: ContactMention): string[] {
  const theirs = allAttendees(happening)
  const ids = new Set(theirs.map((attendee) => attendee.party))
  const shared = mention.attendees.filter((attendee) => ids.has(attendee.party)).length
  if (!mention.attendees.length || !theirs.length) return []
  const isPerson = (attendee: Attendee) => input.references.parties.find((party) => party.id === attendee.party)?.kind === 'person'
  const own = new Set(mention.attendees.map((attendee) => attendee.party))
  const news = mention.attendees.filter((attendee) => isPerson(attendee) && !ids.has(attendee.party)).length
  const olds = new Set(theirs.filter((attendee) => isPerson(attendee) && !own.has(attendee.party)).map((attendee) => attendee.party)).size
  return [
    `shared:${Math.min(2, shared)}`,
    `people:${Math.min(2, news)}-${Math.min(2, olds)}`,
    ...(news && shared && olds ? ['people:swapped'] : []),
  ]
}

/** Where it stands: how it points, in which words, how far behind, and what was told between. */
function pointSigns(input: HappeningInput, happenings: readonly Happening[], happening: Happening, mention: ContactMention): string[] {
  const form = formOf(input, mention)
  const kind = coarse[form]
  const own = familyOf(mention.mode)
  const modes = happening.mentions.map((other) => other.mode)
  const isSameFamily = modes.some((mode) => familyOf(mode) === own)
  const isGeneric = mention.generic || happening.mentions.some((other) => other.generic)
  const mode = modes.includes(mention.mode)
    ? 'same'
    : isSameFamily
      ? 'family'
      : isGeneric
        ? 'generic'
        : [familyNames[own], familyNames[familyOf(modes[0] as Mode)]].sort().join('-')
  const signs = ['any', `form:${form}`, `mode:${mode}`]
  const lemma = wordOf(input, mention)
  const lemmas = happening.mentions.map((other) => wordOf(input, other))
  if (lemmas.includes(lemma)) signs.push(`word:${kind}`)
  const distance = mention.sentence - Math.max(...happening.mentions.map((other) => other.sentence))
  const far = distance <= 0 ? '0' : distance <= 1 ? '1' : distance <= 3 ? '3' : distance <= 8 ? '8' : 'far'
  signs.push(`far:${far}`, `far:${far}:${kind}`)
  const kin = happenings.filter((other) => other.mentions.some((each) => familyOf(each.mode) === own))
  if (kin.includes(happening)) {
    const lastOf = (other: Happening) => Math.max(...other.mentions.map((each) => each.sentence * 1000 + each.token))
    const rank = kin.filter((other) => lastOf(other) > lastOf(happening)).length
    const last = kin.length === 1 ? 'only' : 'last'
    signs.push(`rank:${rank === 0 ? last : rank === 1 ? 'second' : 'early'}`)
    if (rank === 0) signs.push(`${last}:${kind}`)
    if (kin[0] === happening && kin.length > 1) signs.push(`first:${kind}`)
  }
  if (happening.mentions.length >= 4) signs.push(`main:${kind}`)
  const isEvent = (each: Mode) => each === 'summit' || each === 'conference'
  if (isEvent(mention.mode) !== modes.some(isEvent) && isSameFamily) signs.push(`event:${mention.named ? 'named' : kind}`)
  const isCount = input.syntax[mention.sentence]!.tokens[mention.token]!.xpos === 'NNS'
  if (isCount && !/^(talk|negotiation|consultation|discussion|contact)$/.test(lemma) && !lemmas.includes(lemma)) signs.push('plural')
  return [...signs, ...blockSigns(input, kin, happening, mention, kind, distance)]
}

/** Headlines tell what the first sentences tell again; a picture may be of another day. */
function blockSigns(
  input: HappeningInput,
  kin: readonly Happening[],
  happening: Happening,
  mention: ContactMention,
  kind: string,
  distance: number,
): string[] {
  const signs: string[] = []
  const blockOf = (other: ContactMention) => input.sentences[other.sentence]!.block ?? ''
  const isAbove = (other: ContactMention) => /^(headline|standfirst)$/.test(blockOf(other))
  if (happening.mentions.every(isAbove)) {
    signs.push(isAbove(mention) ? 'above:both' : distance <= 4 ? 'above:lead' : 'above:later')
    if (distance <= 6 && !isAbove(mention)) signs.push(`above:${kind}`)
    const isFirst = !kin.some((other) => other !== happening && !other.mentions.every(isAbove))
    if (isFirst && !isAbove(mention) && kin.includes(happening)) signs.push('above:next')
  }
  const isCaption = happening.mentions.every((other) => blockOf(other) === 'caption')
  if ((blockOf(mention) === 'caption') !== isCaption) signs.push('caption:one')
  return signs
}

/** Who is at both: parties, people, sides. */
function partySigns(input: HappeningInput, happening: Happening, mention: ContactMention, kind: string): string[] {
  const both = [`parties:${partiesTie(input, happening, mention)}`, ...peopleSigns(input, happening, mention)]
  const signs = both.flatMap((sign) => [sign, `${sign}:${kind}`])
  if (isOtherPeople(input, allAttendees(happening), mention.attendees)) signs.push('people:other')
  const states = (sides: Set<string>) => [...sides].filter((side) => /^[A-Z]{2}$/.test(side))
  const own = states(sidesOf(mention.attendees))
  const theirs = states(sidesOf(allAttendees(happening)))
  if (own.length > 1 && theirs.length > 1) signs.push(`two-sided:${Math.min(2, own.filter((side) => theirs.includes(side)).length)}`)
  if (mention.attendees.length && mention.attendees.every((attendee) => /^(observer|mediator|host)$/.test(attendee.role ?? '')))
    signs.push('onlookers')
  return signs
}

/** When, where, and what had become of it. */
function settingSigns(input: HappeningInput, happening: Happening, mention: ContactMention, kind: string): string[] {
  const [day, place, time] = [dayTie(input, happening, mention), placeTie(happening, mention), timeTie(happening, mention)]
  const isTurned = time !== 'same' && time !== 'open'
  const signs = [`day:${day}`, `place:${place}`, `time:${time}`]
  if (day === 'own' || day === 'clash') signs.push(`day:${day}:${kind}`)
  if (place === 'own' || place === 'clash') signs.push(`place:${place}:${kind}`)
  if (isTurned) signs.push(`time:${time}:${kind}`)
  if (isTurned && (day === 'same' || place === 'same')) signs.push('time:setting')
  const isSure = (other: ContactMention) => /^(planned|expected)$/.test(other.status.status)
  const plans = happening.mentions.filter((other) => statusClass(other) === 'coming')
  if (statusClass(mention) === 'coming' && plans.length)
    signs.push(`coming:${plans.some((other) => isSure(other) === isSure(mention)) ? 'same' : 'other'}`)
  if (mention.status.background !== happening.mentions[0]!.status.background) signs.push(`history:${kind}`)
  return signs
}

/** "the ‹third› round", "the ‹next› meeting", "their ‹previous› encounter": which of several. */
function orderSigns(input: HappeningInput, happening: Happening, mention: ContactMention): string[] {
  const signs: string[] = []
  const rounds = happening.mentions.map((other) => other.round?.value).filter((round) => round !== undefined)
  if (mention.round) signs.push(`round:${!rounds.length ? 'own' : rounds.includes(mention.round.value) ? 'same' : 'clash'}`)
  const sentence = input.syntax[mention.sentence]!
  const before = childrenBy(sentence, mention.token, 'amod').map((child) => sentence.tokens[child]!.text.toLowerCase())
  if (!mention.round && before.some((word) => ordinals.test(word))) signs.push('ordinal')
  if (mention.following) signs.push('following')
  if (before.some((word) => /^(previous|earlier|past|last|prior|former|separate|similar|other)$/.test(word))) signs.push('earlier')
  return signs
}

const ordinals = /^(first|second|third|fourth|fifth|sixth|seventh|eighth)$/

/** Names of all signs that speak for or against one and the same happening; `isRuled` where the rules have chosen it. */
export function signsOf(
  input: HappeningInput,
  happenings: readonly Happening[],
  happening: Happening,
  mention: ContactMention,
  isRuled: boolean,
): string[] {
  const kind = coarse[formOf(input, mention)]
  const clause = clauseTie(input, happening, mention)
  return [
    ...(isRuled ? ['ruled'] : []),
    ...pointSigns(input, happenings, happening, mention),
    ...partySigns(input, happening, mention, kind),
    ...settingSigns(input, happening, mention, kind),
    ...orderSigns(input, happening, mention),
    ...(clause ? [`clause:${clause}`] : []),
    ...(clause === 'beside' ? [`beside:${kind}:${mention.attendees.length ? 'named' : 'unnamed'}`] : []),
  ]
}

/** Log odds that a mention tells of a happening told before: the weights of all signs, together. */
export function tieOf(...of: Parameters<typeof signsOf>): number {
  return signsOf(...of).reduce((sum, sign) => sum + (tieWeights.get(sign) ?? 0), 0)
}
