/** Which mentions tell of one happening: the same family of modes, sides, day and place, told again or spoken of as "the talks". */
import { childrenBy } from '../../encoder/index.ts'
import type { Mode } from '../../model/records/contact.ts'
import { boundsOf } from '../../text/calendar.ts'
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

/** How many sentences after a headline may tell its contact again. */
const opening = 4

/** A happening told so often is what the article is about: "the meeting" may mean it from anywhere. */
const main = 4

/** From this learnt score on, a word with one party is a particular contact without another sign. */
const particular = 0.5

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

const familyOf = (mode: Mode) => families.findIndex((family) => family.includes(mode))

/** Sides of a mention: state codes where known, else party ids. */
export function sidesOf(attendees: readonly Attendee[]): Set<string> {
  return new Set(attendees.flatMap((attendee) => attendee.states ?? [attendee.state ?? attendee.party]))
}

export const allAttendees = (happening: Happening) => [
  ...happening.mentions.flatMap((mention) => mention.attendees),
  ...(happening.heirs ?? []),
]

/** The happening a mention belongs to, of those that fit the one last spoken of; undefined where it is a new one. */
export function homeOf(input: HappeningInput, happenings: readonly Happening[], mention: ContactMention): Happening | undefined {
  const lastTold = (happening: Happening) => Math.max(...happening.mentions.map((other) => other.sentence))
  const fitting = happenings
    .filter((happening) => isSame(input, happening, mention))
    .reverse()
    .sort((left, right) => lastTold(right) - lastTold(left))
  // "the Riyadh talks" means what was held in Riyadh, "the talks" the last talks rather than the last meeting, and a past what is past.
  const fitness = (happening: Happening) =>
    (mention.place && happening.mentions.some((other) => other.place && isSamePlace(other.place, mention.place!)) ? 4 : 0) +
    (happening.mentions.some((other) => other.mode === mention.mode) ? 1 : 0) +
    (happening.mentions.some((other) => lemmaOf(input, other) === lemmaOf(input, mention)) ? 1 : 0) +
    // "The Kremlin views the meeting as …" says nothing of when it is.
    (isPast(mention) === isPast(happening.mentions[0]!) && !/^status-(present|unmarked)$/.test(mention.status.rule) ? 1 : 0)
  return fitting.sort((left, right) => fitness(right) - fitness(left))[0]
}

const lemmaOf = (input: HappeningInput, { sentence, token }: ContactMention) => input.syntax[sentence]!.tokens[token]!.lemma.toLowerCase()

/** "‹met› in Doha on Monday for ‹talks›": what the meeting of the same clause was for, wherever the tree hangs it. */
function isPurpose(input: HappeningInput, happening: Happening, mention: ContactMention): boolean {
  const sentence = input.syntax[mention.sentence]!
  const isFor = childrenBy(sentence, mention.token, 'case').some((child) => /^for$/i.test(sentence.tokens[child]!.text))
  return (
    isFor &&
    happening.mentions.some(
      (other) =>
        mention.attendees.every((attendee) =>
          other.attendees.some((each) => each.party === attendee.party || each.states?.includes(attendee.state ?? '')),
        ) &&
        other.sentence === mention.sentence &&
        other.token < mention.token &&
        other.mode === 'meeting' &&
        sentence.tokens[other.token]!.upos === 'VERB',
    )
  )
}

/** The series that "the next round" goes on with: of its family the happening that names both sides, the first of equals. */
export function seriesOf(happenings: readonly Happening[], { mode }: ContactMention): Happening | undefined {
  const named = ({ mentions }: Happening) => mentions.flatMap((other) => other.attendees)
  const weigh = (one: Happening) => (sidesOf(named(one)).size >= 2 ? 2 : 0) + (one.mentions.some((other) => other.mode === mode) ? 1 : 0)
  const isKin = (one: Happening) => familyOf(one.mentions[0]!.mode) === familyOf(mode) && named(one).length > 0
  return happenings.filter(isKin).sort((left, right) => weigh(right) - weigh(left))[0]
}

/** Whether each side has its own people, and others: Noor met Rek, and Noor met Toft, who is of Rek's state. */
function isOtherPeople(input: HappeningInput, left: readonly Attendee[], right: readonly Attendee[]): boolean {
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

const isCaption = (input: HappeningInput, mention: ContactMention) => input.sentences[mention.sentence]!.block === 'caption'

/** One day, or one word for it ("on Tuesday") where nobody knows which it was. */
const isSharedDay = (input: HappeningInput, happening: Happening, { when }: ContactMention) =>
  when !== undefined &&
  happening.mentions.some(
    (other) =>
      other.when && other.when.value === when.value && (when.value !== undefined || wordsOf(input, other.when) === wordsOf(input, when)),
  )

const wordsOf = (input: HappeningInput, span: { start: number; end: number }) =>
  input.article.text.slice(span.start, span.end).toLowerCase()

const isPast = (mention: ContactMention) => mention.status.status === 'held' || mention.status.status === 'ongoing'

function isSame(input: HappeningInput, happening: Happening, mention: ContactMention): boolean {
  const first = happening.mentions[0] as ContactMention
  // A picture may be of another day: a caption goes with what the text tells only where both name one day.
  if (isCaption(input, mention) !== happening.mentions.every((other) => isCaption(input, other)) && !isSharedDay(input, happening, mention))
    return false
  const spoken = (mode: Mode) => mode !== 'visit' && mode !== 'letter'
  // "discussed", "the conversation": may tell of any of them, until a word says which.
  const telling = happening.mentions.filter((other) => !other.generic)
  const isFamily = (mention.generic ? happening.mentions : telling.length ? telling : happening.mentions).some(
    (other) =>
      familyOf(other.mode) === familyOf(mention.mode) || ((mention.generic || other.generic) && spoken(other.mode) && spoken(mention.mode)),
  )
  if (!isFamily) return false
  // A journey made and one to come are two, unless the word only points back ("the visit").
  if (mention.mode === 'visit' && isPast(mention) !== isPast(first) && mention.attendees.length > 0 && (mention.when || mention.place))
    return false
  if (isPurpose(input, happening, mention)) return true
  // A named summit or conference is another than the meetings beside it: "they met … at the Lakes Summit".
  const isEvent = (mode: Mode) => mode === 'summit' || mode === 'conference'
  if ((mention.named || !mention.attendees.length) && isEvent(mention.mode) && !happening.mentions.some((other) => isEvent(other.mode)))
    return false
  const rounds = happening.mentions.flatMap((other) => other.round?.value ?? [])
  if (mention.round && rounds.length && !rounds.includes(mention.round.value)) return false
  // Days that exclude one another are two happenings.
  const days = happening.mentions.map((other) => other.when?.value).filter((value) => value !== undefined)
  const own = mention.when?.value
  if (clash(own ? [own] : [], days, isOverlappingDay)) return false
  const places = happening.mentions.map((other) => other.place).filter((place) => place !== undefined)
  if (clash(mention.place ? [mention.place] : [], places, isSamePlace)) return false
  const sides = sidesOf(allAttendees(happening))
  const ownSides = sidesOf(mention.attendees)
  const shared = [...ownSides].filter((side) => sides.has(side)).length
  const people = new Set(allAttendees(happening).map((attendee) => attendee.party))
  const sharedPeople = mention.attendees.filter((attendee) => people.has(attendee.party)).length
  if (isOtherPeople(input, allAttendees(happening), mention.attendees)) return false
  const distance = mention.sentence - (happening.mentions[happening.mentions.length - 1] as ContactMention).sentence
  // History and news, or held and still to come, do not mix, but for an anaphor ("the meeting") that names no party of its own.
  if (isPast(mention) !== isPast(first) && (mention.attendees.length > 1 || !mention.definite)) return false
  if (mention.status.background !== first.status.background && mention.attendees.length > 0 && !mention.definite) return false
  if (mention.following) return false
  // A headline tells what the first sentences tell again.
  const isHeadline = (index: number) => input.sentences[index]!.block === 'headline'
  if (
    happening.mentions.every((other) => isHeadline(other.sentence)) &&
    distance > 0 &&
    distance <= opening &&
    (sides.size && ownSides.size
      ? shared >= Math.min(2, sides.size, ownSides.size) || (sides.size === 1 && first.mode === mention.mode)
      : mention.learnt >= particular)
  )
    return true
  // "Held in the presence of Toft, ‹the talks› …": those who only look on or bring others together say nothing of whose talks they are.
  if (mention.attendees.every((attendee) => /^(observer|mediator)$/.test(attendee.role ?? '')))
    return mention.definite || (own !== undefined && days.includes(own))
      ? distance <= 12 || happening.mentions.length >= main
      : distance <= 1 && input.sentences[mention.sentence]!.paragraph === input.sentences[first.sentence]!.paragraph
  if (!sides.size) return distance <= 3
  // "Varlandic and Ostrean officials held talks … Noor and Rek led the negotiations": people of the sides told before.
  if (mention.definite && shared === 0 && distance <= 2 && !namesPeopleIn(input, happening))
    return ownSides.size > 0 && happening.mentions.some((other) => other.mode === mention.mode)
  // Two known sides want both of them there; people of no known state ("the special envoy") do not count against it.
  const known = mention.attendees.filter((attendee) => attendee.states ?? attendee.state)
  const isTwoSided = known.length ? sidesOf(known).size >= 2 : ownSides.size >= 2
  if (isTwoSided) return shared >= 2 && (sharedPeople > 0 || !namesPeople(input, mention) || !namesPeopleIn(input, happening))
  return shared >= 1 && (mention.definite || distance <= 2 || (own !== undefined && days.includes(own)))
}

function namesPeople(input: HappeningInput, mention: ContactMention): boolean {
  return (
    mention.attendees.filter((attendee) => input.references.parties.find((party) => party.id === attendee.party)?.kind === 'person')
      .length > 1
  )
}
const namesPeopleIn = (input: HappeningInput, happening: Happening) => happening.mentions.some((mention) => namesPeople(input, mention))

/** Whether both sides tell something and one on the left fits nothing on the right. */
function clash<T>(left: readonly T[], right: readonly T[], fits: (one: T, other: T) => boolean): boolean {
  return right.length > 0 && left.some((one) => !right.some((other) => fits(one, other)))
}

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
export function merged(input: HappeningInput, happenings: readonly Happening[]): Happening[] {
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
        !isOtherPeople(input, allAttendees(other), allAttendees(happening)) &&
        !people &&
        isPast(other.mentions[0]!) === isPast(happening.mentions[0]!) &&
        [...a].filter((side) => b.has(side)).length >= Math.min(2, a.size, b.size)
      )
    })
    if (twin) twin.mentions.push(...happening.mentions)
    else kept.push(happening)
  }
  return withHeadlines(input, kept)
}

/** How many sentences below a headline its news is told in full. */
const lead = 6

/** What only a headline or a standfirst tells is the first thing of its kind that the body tells, unless the two exclude each other. */
function withHeadlines(input: HappeningInput, happenings: readonly Happening[]): Happening[] {
  const isAbove = (happening: Happening) =>
    happening.mentions.every((mention) => /^(headline|standfirst)$/.test(input.sentences[mention.sentence]!.block ?? ''))
  const gone = new Set<Happening>()
  for (const above of happenings.filter(isAbove)) {
    const last = above.mentions[above.mentions.length - 1]!
    const below = happenings.find(
      (other) => other !== above && !gone.has(other) && isTold(input, above, other) && other.mentions[0]!.sentence - last.sentence <= lead,
    )
    if (!below) continue
    below.mentions.unshift(...above.mentions)
    gone.add(above)
  }
  return happenings.filter((happening) => !gone.has(happening))
}

/** Whether the body's happening may be the headline's: one family, held or still to come alike, no side, day or place that speaks against it. */
function isTold(input: HappeningInput, above: Happening, below: Happening): boolean {
  const [head, first] = [above.mentions[0]!, below.mentions[0]!]
  if (first.sentence <= head.sentence || familyOf(head.mode) !== familyOf(first.mode)) return false
  // "Varland, Ostrea ‹hold› talks": the present of a headline leaves open what the body tells.
  if (isPast(head) !== isPast(first) && !/^status-(present|unmarked|learnt)/.test(head.status.rule)) return false
  if (first.status.background || isOtherPeople(input, allAttendees(above), allAttendees(below))) return false
  const days = (happening: Happening) => happening.mentions.flatMap((mention) => mention.when?.value ?? [])
  if (clash(days(above), days(below), isOverlappingDay)) return false
  const places = (happening: Happening) => happening.mentions.flatMap((mention) => mention.place ?? [])
  if (clash(places(above), places(below), isSamePlace)) return false
  const [theirs, ours] = [sidesOf(allAttendees(above)), sidesOf(allAttendees(below))]
  const known = [...theirs].filter((side) => /^[A-Z]{2}$/.test(side))
  const others = [...ours].filter((side) => /^[A-Z]{2}$/.test(side))
  return !known.length || !others.length || known.filter((side) => others.includes(side)).length >= Math.min(2, known.length, others.length)
}
