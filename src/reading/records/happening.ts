/** A happening: the mentions that tell of it, and what is asked of it wherever mentions are settled into contacts. */
import type { Mode } from '../../model/records/contact.ts'
import type { Layers } from '../stage.ts'
import type { Attendee } from './contact-gathering.ts'
import type { ContactMention } from './contact-mentions.ts'

/** Modes that may name one happening. */
const families: readonly (readonly Mode[])[] = [
  ['talks', 'meeting', 'summit', 'conference'],
  ['call', 'conversation'],
  ['visit'],
  ['letter'],
  ['briefing'],
]

export interface Happening {
  readonly mentions: ContactMention[]
  /** Parties taken over from an earlier one of the same series ("the next round"), where none is named. */
  readonly heirs?: readonly Attendee[]
}

/** From this learnt score on, a word with one party is a particular contact without another sign. */
export const particular = 0.5

/** What settling the contacts of an article needs of it. */
export type HappeningInput = Pick<
  Layers,
  'sentences' | 'quotations' | 'syntax' | 'names' | 'dates' | 'places' | 'references' | 'attributions'
> & {
  article: import('../../model/article.ts').Article
}

/** coding.md: at least one party and one more sign that it is a particular one. */
export function isParticular(mention: ContactMention): boolean {
  const signs =
    Math.max(0, mention.attendees.length - 1) +
    (mention.when ? 1 : 0) +
    (mention.place ? 1 : 0) +
    (mention.round ? 1 : 0) +
    (mention.duration ? 1 : 0) +
    (mention.definite ? 1 : 0) +
    (mention.learnt >= particular ? 1 : 0)
  return mention.attendees.length > 0 && signs > 0
}

export const familyOf = (mode: Mode) => families.findIndex((family) => family.includes(mode))

/** Sides of a mention: state codes where known, else party ids. */
export function sidesOf(attendees: readonly Attendee[]): Set<string> {
  return new Set(attendees.flatMap((attendee) => attendee.states ?? [attendee.state ?? attendee.party]))
}

export const allAttendees = (happening: Happening) => [
  ...happening.mentions.flatMap((mention) => mention.attendees),
  ...(happening.heirs ?? []),
]

/** The series that "the next round" goes on with: of its family the happening that names both sides, the first of equals. */
export function seriesOf(happenings: readonly Happening[], { mode }: ContactMention): Happening | undefined {
  const named = ({ mentions }: Happening) => mentions.flatMap((other) => other.attendees)
  const weigh = (one: Happening) => (sidesOf(named(one)).size >= 2 ? 2 : 0) + (one.mentions.some((other) => other.mode === mode) ? 1 : 0)
  const isKin = (one: Happening) => familyOf(one.mentions[0]!.mode) === familyOf(mode) && named(one).length > 0
  return happenings.filter(isKin).sort((left, right) => weigh(right) - weigh(left))[0]
}

/** Whether each side has its own people, and others: Noor met Rek, and Noor met Toft, who is of Rek's state. */
export function isOtherPeople(input: HappeningInput, left: readonly Attendee[], right: readonly Attendee[]): boolean {
  const persons = (attendees: readonly Attendee[]) =>
    attendees.filter((attendee) => input.references.parties.find((party) => party.id === attendee.party)?.kind === 'person')
  const theirs = persons(right)
  return persons(left).some((one) => {
    if (one.state === undefined) return false
    const others = theirs.filter((other) => other.state === one.state)
    const own = persons(left).filter((other) => other.state === one.state)
    return others.length > 0 && !others.some((other) => own.some((each) => each.party === other.party))
  })
}

export const wordsOf = (input: HappeningInput, span: { start: number; end: number }) =>
  input.article.text.slice(span.start, span.end).toLowerCase()

export const isPast = (mention: ContactMention) => mention.status.status === 'held' || mention.status.status === 'ongoing'
