/** Contacts: one record for each happening, settled from all its mentions in the article. */
import { childrenBy, subtree } from '../../encoder/index.ts'
import type { Attribution } from '../../model/attribution.ts'
import { cell, cite } from '../../model/citation.ts'
import type { Contact, Mode, Participant } from '../../model/records/contact.ts'
import { boundsOf } from '../../text/calendar.ts'
import { isInside, type Span } from '../../text/span.ts'
import { type Layers, stage } from '../stage.ts'
import { type Attendee, type ContactMention, contactMentionsOf } from './contact-mentions.ts'
import { absentOf, rolesOf } from './contact-parties.ts'

/** Days before the anchor from which a dated contact is history rather than news. */
const newsDays = 10

/** Modes that may name one happening. */
const families: readonly (readonly Mode[])[] = [
  ['talks', 'meeting', 'summit', 'conference', 'conversation'],
  ['call'],
  ['visit'],
  ['letter'],
  ['briefing'],
]

export interface Happening {
  readonly mentions: ContactMention[]
}

export const contacts = stage({
  requires: ['sentences', 'quotations', 'syntax', 'names', 'dates', 'places', 'references', 'attributions'],
  assigns: 'contacts',
  find(input) {
    const happenings: Happening[] = []
    input.syntax.forEach((_, index) => {
      for (const mention of contactMentionsOf(input, index)) {
        const home = homeOf(input, happenings, mention)
        if (home) home.mentions.push(mention)
        else if (isParticular(mention)) happenings.push({ mentions: [mention] })
      }
    })
    return merged(input, happenings).map((happening, index) => contactOf(input, happening, `c${index + 1}`))
  },
})

/** coding.md: at least one party and one more sign that it is a particular one. */
function isParticular(mention: ContactMention): boolean {
  const signs =
    Math.max(0, mention.attendees.length - 1) +
    (mention.when ? 1 : 0) +
    (mention.place ? 1 : 0) +
    (mention.round ? 1 : 0) +
    (mention.duration ? 1 : 0) +
    (mention.definite ? 1 : 0)
  return mention.attendees.length > 0 && signs > 0
}

type Input = Pick<Layers, 'sentences' | 'quotations' | 'syntax' | 'names' | 'dates' | 'places' | 'references' | 'attributions'> & {
  article: import('../../model/article.ts').Article
}

const familyOf = (mode: Mode) => families.findIndex((family) => family.includes(mode))

/** Sides of a mention: state codes where known, else party ids. */
function sidesOf(attendees: readonly Attendee[]): Set<string> {
  return new Set(attendees.map((attendee) => attendee.state ?? attendee.party))
}

const allAttendees = (happening: Happening) => happening.mentions.flatMap((mention) => mention.attendees)

/** The happening a mention belongs to, the latest that fits; undefined where it is a new one. */
function homeOf(input: Input, happenings: readonly Happening[], mention: ContactMention): Happening | undefined {
  for (let index = happenings.length - 1; index >= 0; index--) {
    const happening = happenings[index] as Happening
    if (isSame(input, happening, mention)) return happening
  }
  return undefined
}

const isPast = (mention: ContactMention) => mention.status.status === 'held' || mention.status.status === 'ongoing'

function isSame(input: Input, happening: Happening, mention: ContactMention): boolean {
  const first = happening.mentions[0] as ContactMention
  if (!happening.mentions.some((other) => familyOf(other.mode) === familyOf(mention.mode))) return false
  const rounds = happening.mentions.map((other) => other.round?.value).filter((round) => round !== undefined)
  if (mention.round && rounds.length && !rounds.includes(mention.round.value)) return false
  // Days that exclude one another are two happenings.
  const days = happening.mentions.map((other) => other.when?.value).filter((value) => value !== undefined)
  const own = mention.when?.value
  if (own && days.length && !days.some((day) => isOverlappingDay(day, own))) return false
  const places = happening.mentions.map((other) => other.place).filter((place) => place !== undefined)
  if (mention.place && places.length && !places.some((place) => isSamePlace(place, mention.place!))) return false
  const sides = sidesOf(allAttendees(happening))
  const ownSides = sidesOf(mention.attendees)
  const shared = [...ownSides].filter((side) => sides.has(side)).length
  const people = new Set(allAttendees(happening).map((attendee) => attendee.party))
  const sharedPeople = mention.attendees.filter((attendee) => people.has(attendee.party)).length
  const distance = mention.sentence - (happening.mentions[happening.mentions.length - 1] as ContactMention).sentence
  // History and news, or held and still to come, do not mix, but for an anaphor ("the meeting") that names no party of its own.
  if (isPast(mention) !== isPast(first) && (mention.attendees.length > 1 || !mention.definite)) return false
  if (mention.status.background !== first.status.background && mention.attendees.length > 0 && !mention.definite) return false
  if (!mention.attendees.length)
    return mention.definite || (own !== undefined && days.includes(own))
      ? distance <= 12
      : distance <= 1 && input.sentences[mention.sentence]!.paragraph === input.sentences[first.sentence]!.paragraph
  if (!sides.size) return distance <= 3
  if (ownSides.size >= 2) return shared >= 2 && (sharedPeople > 0 || !namesPeople(input, mention) || !namesPeopleIn(input, happening))
  return shared >= 1 && (mention.definite || distance <= 2 || (own !== undefined && days.includes(own)))
}

function namesPeople(input: Input, mention: ContactMention): boolean {
  return (
    mention.attendees.filter((attendee) => input.references.parties.find((party) => party.id === attendee.party)?.kind === 'person')
      .length > 1
  )
}
const namesPeopleIn = (input: Input, happening: Happening) => happening.mentions.some((mention) => namesPeople(input, mention))

function isOverlappingDay(left: string, right: string): boolean {
  const a = boundsOf(left)
  const b = boundsOf(right)
  return !a || !b || (a[0] <= b[1] && b[0] <= a[1])
}

function isSamePlace(
  left: { name: string; settlement?: string; state?: string },
  right: { name: string; settlement?: string; state?: string },
): boolean {
  if (left.settlement && right.settlement) return left.settlement === right.settlement
  if (left.state && right.state) return left.state === right.state
  return true
}

/** A last look over what was kept apart: two happenings of one family, the same parties, the same day or place and the same status are one. */
function merged(input: Input, happenings: readonly Happening[]): Happening[] {
  const kept: Happening[] = []
  for (const happening of happenings) {
    const twin = kept.find((other) => {
      const a = sidesOf(allAttendees(other))
      const b = sidesOf(allAttendees(happening))
      const sharedDay = other.mentions.some(
        (left) => left.when?.value && happening.mentions.some((right) => right.when?.value === left.when?.value),
      )
      const sameFamily = familyOf(other.mentions[0]!.mode) === familyOf(happening.mentions[0]!.mode)
      const people =
        namesPeopleIn(input, other) &&
        namesPeopleIn(input, happening) &&
        !allAttendees(other).some((attendee) => allAttendees(happening).some((second) => second.party === attendee.party))
      return (
        sameFamily &&
        sharedDay &&
        !people &&
        isPast(other.mentions[0]!) === isPast(happening.mentions[0]!) &&
        [...a].filter((side) => b.has(side)).length >= Math.min(2, a.size, b.size)
      )
    })
    if (twin) twin.mentions.push(...happening.mentions)
    else kept.push(happening)
  }
  return kept
}

/** The mode most tell; talks beat meeting where both are used, summit and call stand on their own word. */
function modeOf(mentions: readonly ContactMention[]): Mode {
  const modes = mentions.map((mention) => mention.mode)
  for (const strong of ['summit', 'conference', 'talks'] as const) if (modes.includes(strong)) return strong
  return modes[0] as Mode
}

function contactOf(input: Input, happening: Happening, id: string): Contact {
  const { article } = input
  const mentions = happening.mentions
  const ranked = [...mentions].sort((left, right) => certainty(right) - certainty(left))
  const status = (ranked[0] as ContactMention).status
  const statusMention = ranked[0] as ContactMention
  const statusToken = input.syntax[statusMention.sentence]!.tokens[status.token]!
  const when = bestDate(mentions)
  const duration = mentions.find((mention) => mention.duration?.value)?.duration
  const place = [...mentions]
    .map((mention) => mention.place)
    .filter((found) => found !== undefined)
    .sort((left, right) => (right.settlement ? 1 : 0) - (left.settlement ? 1 : 0))[0]
  const round = mentions.find((mention) => mention.round)?.round
  const initiator = mentions.find((mention) => mention.initiator)?.initiator
  const participants = participantsOf(input, happening)
  const host = mentions.flatMap((mention) => mention.attendees).find((attendee) => attendee.role === 'host')
  const nameOf = (party: string) => input.references.parties.find((candidate) => candidate.id === party)?.name ?? party
  const agenda = mentions.flatMap((mention) => mention.agenda)
  const outcome = mentions.flatMap((mention) => outcomesOf(input, mention))
  const told = tellers(input, mentions)
  return {
    id,
    mode: modeOf(mentions),
    status: cell(article, [statusToken], status.rule, status.status),
    novelty: isHistory(article, when?.value, status.background) ? 'background' : 'new',
    ...(when ? { when: cell(article, [when], when.rule, when.value) } : {}),
    ...(duration ? { duration: cell(article, [duration], 'duration-of-contact', duration.value) } : {}),
    ...(place
      ? {
          venue: cell(article, [place], 'venue-of-contact', {
            name: place.name,
            ...(place.settlement ? { settlement: place.settlement } : {}),
            ...(place.state ? { state: place.state } : {}),
          }),
        }
      : {}),
    participants,
    absent: absentOf(input, happening).map((absent) => ({
      party: absent.party,
      name: nameOf(absent.party),
      citations: [cite(article, absent.span)],
    })),
    ...(initiator ? { initiator: cell(article, [initiator.span], 'initiator-of-contact', nameOf(initiator.party)) } : {}),
    ...(host ? { host: cell(article, [host.span], 'host-of-contact', nameOf(host.party)) } : {}),
    ...(round ? { round: cell(article, [round.span], 'round-by-ordinal', round.value) } : {}),
    agenda: unique(agenda).map((span) => cell(article, [span], 'agenda-of-contact', article.text.slice(span.start, span.end))),
    outcome: unique(outcome).map((span) => cell(article, [span], 'outcome-of-contact', article.text.slice(span.start, span.end))),
    chain: told.map((hop) => ({ party: hop.party, name: hop.name, citation: cite(article, hop) })),
    citations: unique(mentions.map((mention) => mention.span)).map((span) => cite(article, span)),
  }
}

/** A plain finite past or future says more than a noun without a verb; the latest account wins among equals. */
function certainty(mention: ContactMention): number {
  const by = mention.status.rule
  const base =
    by === 'status-unmarked'
      ? 0
      : /cancelled|postponed/.test(mention.status.status)
        ? 5
        : by === 'status-past' || by === 'status-perfect'
          ? 4
          : 3
  return base + mention.sentence / 10000
}

function bestDate(mentions: readonly ContactMention[]) {
  const dated = mentions.map((mention) => mention.when).filter((when) => when !== undefined)
  return dated.find((when) => when.value && /^\d{4}-\d{2}-\d{2}$/.test(when.value)) ?? dated.find((when) => when.value) ?? dated[0]
}

function isHistory(article: { publishedAt?: string | undefined }, value: string | undefined, background: boolean): boolean {
  const bounds = value === undefined ? undefined : boundsOf(value)
  if (bounds && article.publishedAt) {
    const age = (Date.parse(article.publishedAt.slice(0, 10)) - Date.parse(bounds[1])) / 86_400_000
    return age > newsDays
  }
  return background
}

function participantsOf(input: Input, happening: Happening): Participant[] {
  const found = new Map<string, Attendee[]>()
  for (const attendee of allAttendees(happening)) found.set(attendee.party, [...(found.get(attendee.party) ?? []), attendee])
  for (const extra of rolesOf(input, happening)) found.set(extra.party, [...(found.get(extra.party) ?? []), extra])
  const parties = input.references.parties
  const leads = new Set<string>()
  const list = [...found.entries()].map(([id, attendees]): Participant => {
    const party = parties.find((candidate) => candidate.id === id)
    const given = attendees.find((attendee) => attendee.role)?.role
    const state = party?.state ?? attendees[0]!.state
    const first = party?.kind === 'person' && state !== undefined && !leads.has(state)
    if (first && state) leads.add(state)
    const office = party?.offices?.[0]?.original
    const side =
      state === undefined ? undefined : parties.find((candidate) => candidate.kind === 'state' && candidate.state === state)?.name
    return {
      party: id,
      name: party?.name ?? id,
      role: given ?? (first ? 'lead' : 'member'),
      ...(side && party?.kind !== 'state' ? { side } : {}),
      ...(office ? { office } : {}),
      citations: unique(attendees.map((attendee) => attendee.span)).map((span) => cite(input.article, span)),
    }
  })
  // A side whose people are named is not listed beside them.
  return list.filter((participant) => {
    const party = parties.find((candidate) => candidate.id === participant.party)
    const state = party ? (party.kind === 'state' ? party.state : undefined) : found.get(participant.party)?.[0]?.state
    return (
      state === undefined ||
      !list.some(
        (other) =>
          other !== participant &&
          parties.find((candidate) => candidate.id === other.party)?.kind === 'person' &&
          parties.find((candidate) => candidate.id === other.party)?.state === state,
      )
    )
  })
}

/** Through whom the article has it: the speaker and hops of the attribution that holds every mention. */
function tellers(input: Input, mentions: readonly ContactMention[]): Attribution['speakers'] {
  const holders = mentions.map((mention) =>
    input.attributions.find((attribution) => attribution.content.some((span) => isInside(mention.span, span))),
  )
  if (holders.some((holder) => holder === undefined)) return []
  const first = holders[0] as Attribution
  if (!holders.every((holder) => holder!.speakers[0]?.party === first.speakers[0]?.party)) return []
  return [...first.chain, ...first.speakers]
}

/** What came of it: the predicate of a clause whose subject is the contact ("was ‹successful›", "ended ‹without agreement›"). */
function outcomesOf(input: Input, mention: ContactMention): Span[] {
  const sentence = input.syntax[mention.sentence]!
  const token = sentence.tokens[mention.token]!
  if (!token.deprel.startsWith('nsubj') || token.head < 0 || token.upos === 'VERB') return []
  const predicate = sentence.tokens[token.head]!
  const copula = childrenBy(sentence, token.head, 'cop').length > 0
  const isOutcome = copula
    ? predicate.upos === 'ADJ' || (predicate.upos === 'NOUN' && /^(success|failure|conversation|step|breakthrough)$/.test(predicate.lemma))
    : /^(end|fail|produce|yield|go|conclude|collapse|break|result|close)$/.test(predicate.lemma)
  if (!isOutcome) return []
  const tokens = subtree(
    sentence,
    token.head,
    (child) =>
      /^(nsubj|nsubj:pass|cop|aux|punct|cc|conj|mark|parataxis|advcl|obl:unmarked)$/.test(sentence.tokens[child]!.deprel) &&
      sentence.tokens[child]!.head === token.head,
  )
  return [{ start: sentence.tokens[Math.min(...tokens)]!.start, end: sentence.tokens[Math.max(...tokens)]!.end }]
}

function unique<T extends Span>(spans: readonly T[]): T[] {
  return spans.filter((span, index) => spans.findIndex((other) => other.start === span.start && other.end === span.end) === index)
}
