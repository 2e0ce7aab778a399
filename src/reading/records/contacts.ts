/** Contacts: one record for each happening, settled from all its mentions in the article. */
import { childrenBy, subtree } from '../../encoder/index.ts'
import type { Attribution } from '../../model/attribution.ts'
import { cell, cite } from '../../model/citation.ts'
import type { Place } from '../../model/mention.ts'
import type { Contact, Mode, Participant } from '../../model/records/contact.ts'
import type { When } from '../../model/when.ts'
import { boundsOf } from '../../text/calendar.ts'
import { isInside, type Span } from '../../text/span.ts'
import { stage } from '../stage.ts'
import { type Absentee, absencesOf } from './contact-absences.ts'
import type { Attendee } from './contact-gathering.ts'
import { homeOf, merged } from './contact-homes.ts'
import { journeyOf } from './contact-journeys.ts'
import { type ContactMention, contactMentionsOf } from './contact-mentions.ts'
import { listedOf, rolesOf } from './contact-parties.ts'
import { certainty } from './contact-status.ts'
import { allAttendees, type Happening, type HappeningInput, isParticular, seriesOf, sidesOf } from './happening.ts'

/** Days before the anchor from which a dated contact is history rather than news. */
const newsDays = 10
/** Learnt score from which "more talks" without a party goes on with those told before. */
const again = 0.3
/** Learnt score from which a word without a party tells of a contact all the same. */
const sure = 0.7
/** The longest span, in milliseconds, that tells as much as a day: two days on. */
const weekend = 2 * 86_400_000

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
        else if (isNext(mention) || isPinned(mention)) {
          const series = goesOn(mention) ? seriesOf(happenings, mention) : undefined
          if (series) happenings.push({ mentions: [mention], heirs: sidesAt(input, series) })
          else if (isPinned(mention)) happenings.push({ mentions: [mention] })
        }
      }
    })
    const settled = merged(input, happenings).map((happening, at, all) =>
      withHeirs(
        input,
        happening,
        all.filter((_, other) => other !== at),
      ),
    )
    const away = absencesOf(input, settled)
    return settled.map((happening, index) =>
      contactOf(input, happening, away.get(happening) ?? [], journeyOf(settled, happening), `c${index + 1}`),
    )
  },
})

/** "A second session was put off", "the third, chaired by Toft": where no mention names both sides, those of the happening of its family that names them. */
function withHeirs(input: HappeningInput, happening: Happening, others: readonly Happening[]): Happening {
  const named = happening.mentions.flatMap((mention) => mention.attendees)
  const isOfSeries = happening.mentions.some((mention) => mention.round !== undefined || mention.following)
  if (named.length && !(isOfSeries && sidesOf(named).size < 2)) return happening
  const series = seriesOf(others, happening.mentions[0]!)
  if (!series || (named.length && sidesOf(allAttendees(series)).size < 2)) return { mentions: happening.mentions }
  return { ...happening, heirs: sidesAt(input, series) }
}

/** Those who go on with a series: its sides, for who will sit for them the text does not say; whoever has no side in the text, as named. */
function sidesAt(input: HappeningInput, series: Happening): Attendee[] {
  const parties = input.references.parties
  return allAttendees(series).flatMap((attendee) => {
    const party = parties.find((candidate) => candidate.id === attendee.party)
    const side =
      party?.kind === 'person' && party.state !== undefined
        ? parties.find((candidate) => candidate.kind === 'state' && candidate.state === party.state)
        : undefined
    return side ? { ...attendee, party: side.id } : attendee
  })
}

/** "the next round", "a ‹third› round": of those who were at the ones before, where it names nobody. */
const goesOn = (mention: ContactMention) => !mention.attendees.length && (mention.following || mention.round !== undefined)

const isNext = (mention: ContactMention) => mention.following && !mention.attendees.length && mention.learnt >= again

/** Surely a contact, and fixed by its day, place, round or name, though its sentence names nobody at it. */
const isPinned = (mention: ContactMention) =>
  mention.learnt >= sure && !!(mention.when || mention.place || mention.round || mention.duration || mention.named)

/** Of the places that the mentions give, a town says more than a building without it, and both more than a state. */
const telling = (place: Place) => (place.settlement ? 2 : place.state ? 0 : 1)

/** Summit, conference and call stand on their own word; of talks and meeting, the one most mentions use, talks where they are even. */
function modeOf(mentions: readonly ContactMention[]): Mode {
  const modes = mentions.map((mention) => mention.mode)
  for (const strong of ['summit', 'conference', 'call'] as const) if (modes.includes(strong)) return strong
  const first = modes[0] as Mode
  if (first !== 'meeting' && first !== 'talks') return first
  const talks = modes.filter((mode) => mode === 'talks').length
  return talks * 3 >= modes.length ? 'talks' : 'meeting'
}

function contactOf(
  input: HappeningInput,
  happening: Happening,
  away: readonly Absentee[],
  journey: ReturnType<typeof journeyOf>,
  id: string,
): Contact {
  const { article } = input
  const mentions = happening.mentions
  const ranked = [...mentions].sort((left, right) => certainty(right) - certainty(left))
  const status = (ranked[0] as ContactMention).status
  const statusMention = ranked[0] as ContactMention
  const statusToken = input.syntax[statusMention.sentence]!.tokens[status.token]!
  const when = bestDate(mentions) ?? journey.when
  const day = when?.value === undefined ? undefined : aheadOf(article, when, status.status)
  const duration = mentions.find((mention) => mention.duration?.value)?.duration
  const place =
    [...mentions]
      .map((mention) => mention.place)
      .filter((found) => found !== undefined)
      .sort((left, right) => telling(right) - telling(left))[0] ?? journey.place
  const round = mentions.find((mention) => mention.round)?.round
  const initiator = mentions.find((mention) => mention.initiator)?.initiator
  const participants = participantsOf(input, happening).filter(({ party }) => !away.some((absent) => absent.party === party))
  const host = mentions.flatMap((mention) => mention.attendees).find((attendee) => attendee.role === 'host')
  const nameOf = (party: string) => input.references.parties.find((candidate) => candidate.id === party)?.name ?? party
  const agenda = mentions.flatMap((mention) => mention.agenda)
  const outcome = mentions.flatMap((mention) => outcomesOf(input, mention))
  const told = tellers(input, mentions)
  return {
    id,
    mode: modeOf(mentions),
    status: cell(article, [statusToken], status.rule, status.status),
    novelty: isHistory(article, day, status.background) ? 'background' : 'new',
    ...(when ? { when: cell(article, [when], when.rule, day) } : {}),
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
    absent: away.map((absent) => ({
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

/** Statuses of what has not been yet. */
const coming = /^(planned|expected|possible|unlikely|proposed)$/

/** "is expected to visit in September": a month without a year that is over by the day of the article is the next one. */
function aheadOf(article: { text: string; publishedAt?: string | undefined }, when: When, status: string): string {
  const value = when.value as string
  const bounds = boundsOf(value)
  const isOver = bounds !== undefined && article.publishedAt !== undefined && bounds[1] < article.publishedAt.slice(0, 10)
  if (!isOver || !coming.test(status) || !/^\d{4}-\d{2}(-\d{2})?$/.test(value)) return value
  const words = article.text.slice(when.start, when.end)
  if (/\d{4}|last|ago|yesterday/i.test(words) || !/^(in |on )?(early |mid-?|late )?[A-Z][a-z]+/.test(words) || /day$/i.test(words))
    return value
  return `${Number(value.slice(0, 4)) + 1}${value.slice(4)}`
}

function bestDate(mentions: readonly ContactMention[]) {
  const dated = mentions.map((mention) => mention.when).filter((when) => when !== undefined)
  // A weekend is as good as a day, next week is not.
  const isDay = (value: string | undefined) => {
    const bounds = value === undefined ? undefined : boundsOf(value)
    return bounds !== undefined && Date.parse(bounds[1]) - Date.parse(bounds[0]) <= weekend
  }
  return dated.find((when) => isDay(when.value)) ?? dated.find((when) => when.value) ?? dated[0]
}

function isHistory(article: { publishedAt?: string | undefined }, value: string | undefined, background: boolean): boolean {
  const bounds = value === undefined ? undefined : boundsOf(value)
  if (bounds && article.publishedAt) {
    // "shakes hands in July", told in early August: only the words say whether it is old.
    if (background && Date.parse(bounds[1]) - Date.parse(bounds[0]) > weekend) return true
    const age = (Date.parse(article.publishedAt.slice(0, 10)) - Date.parse(bounds[1])) / 86_400_000
    return age > newsDays
  }
  return background
}

function participantsOf(input: HappeningInput, happening: Happening): Participant[] {
  const found = new Map<string, Attendee[]>()
  for (const attendee of named(input, allAttendees(happening))) found.set(attendee.party, [...(found.get(attendee.party) ?? []), attendee])
  for (const extra of [...rolesOf(input, happening), ...listedOf(input, happening, input.article.text)])
    found.set(extra.party, [...(found.get(extra.party) ?? []), extra])
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
  const hasPerson = (side: string) =>
    list.some(({ party: id }) => parties.some((other) => other.id === id && other.kind === 'person' && other.state === side))
  // A side whose people are named is not listed beside them.
  return list.filter((participant) => {
    const party = parties.find((candidate) => candidate.id === participant.party)
    // "the Varlandic team" when its people are named: so are they all.
    const sides = (found.get(participant.party) ?? []).flatMap((attendee) => attendee.states ?? attendee.state ?? [])
    if (/\b(delegation|team|side)$/i.test(participant.name) && sides.length > 0 && sides.every((side) => hasPerson(side))) return false
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

/** "Envoys meet", "Halden's envoy sees rebels": whom a headline only describes, the body names. */
function named(input: HappeningInput, attendees: readonly Attendee[]): readonly Attendee[] {
  const kindOf = ({ party }: Attendee) => input.references.parties.find((candidate) => candidate.id === party)?.kind
  const persons = attendees.filter((attendee) => kindOf(attendee) === 'person')
  if (new Set(persons.map(({ party }) => party)).size < 2) return attendees
  const isAbove = ({ span }: Attendee) =>
    input.sentences.some((sentence) => isInside(span, sentence) && /^(headline|standfirst)$/.test(sentence.block ?? ''))
  return attendees.filter((attendee) => !(isAbove(attendee) && /^(group|office|undefined)$/.test(`${kindOf(attendee)}`)))
}

/** Through whom the article has it: the speaker and hops of the attribution that holds every mention. */
function tellers(input: HappeningInput, mentions: readonly ContactMention[]): Attribution['speakers'] {
  const holders = mentions.map((mention) =>
    input.attributions.find((attribution) => attribution.content.some((span) => isInside(mention.span, span))),
  )
  if (holders.some((holder) => holder === undefined)) return []
  const first = holders[0] as Attribution
  if (!holders.every((holder) => holder!.speakers[0]?.party === first.speakers[0]?.party)) return []
  return [...first.chain, ...first.speakers]
}

/** What came of it: the predicate of a clause whose subject is the contact ("was ‹successful›", "ended ‹without agreement›"). */
function outcomesOf(input: HappeningInput, mention: ContactMention): Span[] {
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
