/** Which happening a mention tells of: rules first, then all signs for and against it together; and a last look over what was kept apart. */
import { childrenBy } from '../../encoder/index.ts'
import type { Mode } from '../../model/records/contact.ts'
import { boundsOf } from '../../text/calendar.ts'
import type { ContactMention } from './contact-mentions.ts'
import { tieOf } from './contact-ties.ts'
import {
  allAttendees,
  familyOf,
  type Happening,
  type HappeningInput,
  isOtherPeople,
  isPast,
  particular,
  sidesOf,
  wordsOf,
} from './happening.ts'

/** How many sentences after a headline may tell its contact again. */
const opening = 4

/** A happening told so often is what the article is about: "the meeting" may mean it from anywhere. */
const main = 4

/** From this weight of the signs on a mention tells of a happening told before: 0 is even odds; wrongly joined, both would be told wrong. */
const tied = 0.6
/** The same where the rules say so too: somewhat less than even odds. */
const tiedByRule = -0.3

/** The happening a mention belongs to, of all told before the one that most speaks for; undefined where it is a new one. */
export function homeOf(input: HappeningInput, happenings: readonly Happening[], mention: ContactMention): Happening | undefined {
  const ruled = homeByRule(input, happenings, mention)
  if (ruled && isPurpose(input, ruled, mention)) return ruled
  const ties = happenings.map((happening) =>
    isOfOthers(input, happenings, happening, mention) ? -Infinity : tieOf(input, happenings, happening, mention, happening === ruled),
  )
  const best = ties.indexOf(Math.max(...ties))
  const home = happenings[best]
  return home && ties[best]! > (home === ruled ? tiedByRule : tied) ? home : undefined
}

/** Noor met Rek, and then Toft, who is of Rek's state: "Noor's meeting with Toft" is not the first, where the second has been told. */
function isOfOthers(input: HappeningInput, happenings: readonly Happening[], happening: Happening, mention: ContactMention): boolean {
  if (!isOtherPeople(input, allAttendees(happening), mention.attendees)) return false
  return happenings.some(
    (other) => other !== happening && mention.attendees.every(({ party }) => allAttendees(other).some((each) => each.party === party)),
  )
}

/** What rules alone would say, of those that fit the one last spoken of. */
export function homeByRule(input: HappeningInput, happenings: readonly Happening[], mention: ContactMention): Happening | undefined {
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

const lemmaOf = (input: HappeningInput, mention: ContactMention) =>
  input.syntax[mention.sentence]!.tokens[mention.token]!.lemma.toLowerCase()

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

const isCaption = (input: HappeningInput, mention: ContactMention) => input.sentences[mention.sentence]!.block === 'caption'

/** One day, or one word for it ("on Tuesday") where nobody knows which it was. */
const isSharedDay = (input: HappeningInput, happening: Happening, { when }: ContactMention) =>
  when !== undefined &&
  happening.mentions.some(
    (other) =>
      other.when && other.when.value === when.value && (when.value !== undefined || wordsOf(input, other.when) === wordsOf(input, when)),
  )

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
  const rounds = happening.mentions.map((other) => other.round?.value).filter((round) => round !== undefined)
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
