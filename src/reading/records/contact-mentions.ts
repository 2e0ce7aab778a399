/** Mentions of contacts: each telling word with the parties, day, place and status that its own clause gives it. */
import { childrenBy, headOf, type ParsedSentence, sayingBefore } from '../../encoder/index.ts'
import { contactNoun, supportVerbs } from '../../lexicon/contact-words.ts'
import type { Place } from '../../model/mention.ts'
import { type Mode, type Status, statuses } from '../../model/records/contact.ts'
import type { When } from '../../model/when.ts'
import { isOverlapping, type Span } from '../../text/span.ts'
import { mentionAt } from '../mention-at.ts'
import { attendeesOf, type ContactWord } from './contact-attendees.ts'
import { agendaOf, datesIn, governingVerbs, newDay, placeOf, placingVerbs } from './contact-circumstances.ts'
import { type ContactInput, casesOf, isVerbal } from './contact-doers.ts'
import type { Attendee } from './contact-gathering.ts'
import { initiatorOf } from './contact-initiators.ts'
import { type StatusReading, statusOf } from './contact-status.ts'
import { modeAt } from './contact-triggers.ts'
import { argumentsOf, learntScore, triggerAt } from './learnt-contacts.ts'

export interface ContactMention {
  readonly sentence: number
  readonly token: number
  readonly span: Span
  readonly mode: Mode
  readonly attendees: readonly Attendee[]
  readonly when?: When
  readonly duration?: When
  readonly place?: Place
  readonly status: StatusReading
  readonly definite: boolean
  readonly round?: { readonly value: number; readonly span: Span }
  readonly agenda: readonly Span[]
  readonly initiator?: Attendee
  /** What the learnt reading gives the word, 0 to 1. */
  readonly learnt: number
  /** "the ‹next› round", "‹more› talks": another than the one told before, of the same parties where it names none. */
  readonly following: boolean
  /** "discussed", "the conversation": by phone or face to face. */
  readonly generic: boolean
  /** "the Lakes Summit": named, so another than a meeting told without the name. */
  readonly named: boolean
}

const followers = /^(next|new|another|more|further|future|additional|fresh)$/i

const ordinals: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
}

/** All mentions of contacts in one sentence. */
export function contactMentionsOf(input: ContactInput, index: number): ContactMention[] {
  const sentence = input.syntax[index]!
  const found: ContactMention[] = []
  const covered = new Set<number>()
  sentence.tokens.forEach((token, at) => {
    if (covered.has(at)) return
    const mode = modeAt(input, sentence, index, at)
    if (!mode) return
    const verbs = governingVerbs(sentence, at)
    // "round of talks", "series of meetings": one happening.
    const inner = /^(round|series|session|set)$/.test(token.lemma)
      ? childrenBy(sentence, at, 'nmod').filter((child) => contactNoun(sentence.tokens[child]!.lemma))
      : []
    for (const child of inner) covered.add(child)
    const word: ContactWord = { index, at, mode, verbs, inner }
    const attendees = attendeesOf(input, sentence, word)
    const scope = [at, ...verbs]
    const own = [at, ...placingVerbs(sentence, at)]
    const when =
      newDay(input, sentence, index, verbs) ??
      datesIn(input, sentence, index, own, 'date') ??
      datesIn(input, sentence, index, scope, 'date') ??
      taughtDay(input, sentence, index, at)
    const duration = datesIn(input, sentence, index, scope, 'duration')
    const place =
      placeOf(input, sentence, index, own) ??
      placeOf(input, sentence, index, scope) ??
      taughtPlace(input, sentence, index, at) ??
      filedPlace(input, sentence, scope)
    const ordinal = childrenBy(sentence, at, 'amod', 'nummod')
      .map((child) => sentence.tokens[child]!)
      .find((word) => ordinals[word.text.toLowerCase()] !== undefined)
    const round =
      ordinal && (token.lemma === 'round' || /^(talks|talk|negotiation|meeting|summit)$/.test(token.lemma))
        ? { value: ordinals[ordinal.text.toLowerCase()] as number, span: ordinal }
        : undefined
    const determiners = childrenBy(sentence, at, 'det', 'nmod:poss').map((child) => sentence.tokens[child]!.text.toLowerCase())
    const initiator = initiatorOf(input, sentence, word, attendees)
    found.push({
      sentence: index,
      token: at,
      span: { start: token.start, end: token.end },
      mode,
      attendees,
      ...(when ? { when } : {}),
      ...(duration ? { duration } : {}),
      ...(place ? { place } : {}),
      status: settled(input, sentence, index, at, mode, when),
      definite:
        token.upos === 'VERB'
          ? /^(discuss|consult)$/.test(token.lemma)
          : determiners.some((word) => !/^(a|an|any|no|some|another)$/.test(word)),
      ...(round ? { round } : {}),
      agenda: agendaOf(sentence, at, verbs),
      ...(initiator ? { initiator } : {}),
      learnt: learntScore(sentence, at),
      generic: /^(discuss|discussion|conversation|contact|exchange|speak)$/.test(token.lemma) && mode !== 'call',
      named:
        token.upos === 'PROPN' ||
        childrenBy(sentence, at, 'compound').some(
          (child) =>
            sentence.tokens[child]!.upos === 'PROPN' &&
            !/^(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$/.test(sentence.tokens[child]!.text),
        ),
      following:
        !isVerbal(sentence, at) && childrenBy(sentence, at, 'amod', 'det').some((child) => followers.test(sentence.tokens[child]!.text)),
    })
  })
  return found
}

/** Where labelled texts have taught to see it held; a name that no place list has is a place in its own words. "Talks with Oslo" are not held there. */
function taughtPlace(input: ContactInput, sentence: ParsedSentence, index: number, at: number): Place | undefined {
  for (const { first, last } of argumentsOf(sentence, at, 'VENUE')) {
    const head = headOf(sentence, first, last)
    const isAt = casesOf(sentence, head).some((word) => /^(in|at|inside|outside|near|aboard|on|to)$/.test(word))
    if (!isAt && !/^(obj|compound|nmod:poss)/.test(sentence.tokens[head]!.deprel)) continue
    const known = input.places.find((place) => place.sentence === index && first <= place.head && place.head <= last)
    if (known) return known
    if (sentence.tokens[head]!.upos !== 'PROPN' || isSomebody(input, index, head)) continue
    const span = { start: sentence.tokens[first]!.start, end: sentence.tokens[last]!.end }
    return { ...span, sentence: index, head, name: input.article.text.slice(span.start, span.end) }
  }
  return undefined
}

/** Whether a name is of a party that the text tells more of: an office, a state, a longer name. A town that no list has looks like a person of one word. */
function isSomebody(input: ContactInput, index: number, head: number): boolean {
  const mention = mentionAt(input, index, head)
  if (mention?.kind !== 'name') return false
  const party = input.references.parties.find((candidate) => candidate.id === mention.party)
  return party?.kind !== 'person' || (party.offices?.length ?? 0) > 0 || party.state !== undefined || /\s/.test(party.name)
}

/** "met ‹here› on Thursday": where the report was filed. */
function filedPlace(input: ContactInput, sentence: ParsedSentence, scope: readonly number[]): Place | undefined {
  const filed = input.article.dateline?.citations[0]
  const isHere = scope.some((head) => childrenBy(sentence, head, 'advmod').some((child) => /^here$/i.test(sentence.tokens[child]!.text)))
  return filed && isHere ? input.places.find((place) => isOverlapping(place, filed)) : undefined
}

function taughtDay(input: ContactInput, sentence: ParsedSentence, index: number, at: number): When | undefined {
  const spans = argumentsOf(sentence, at, 'WHEN').map(({ first, last }) => ({
    start: sentence.tokens[first]!.start,
    end: sentence.tokens[last]!.end,
  }))
  return input.dates.find(
    (date) =>
      date.sentence === index &&
      date.type === 'date' &&
      spans.some((span) => isOverlapping(span, date)) &&
      // "said on ‹Tuesday› that a meeting …": the day of the saying.
      sayingBefore(
        sentence,
        sentence.tokens.findIndex((token) => token.end > date.start),
      ) === undefined,
  )
}

/** Days that lie ahead whatever the day of the article is. */
const ahead = /\b(next|tomorrow|coming|upcoming|later (this|today|on|in the)|later (mon|tues|wednes|thurs|fri|satur|sun)day)\b/i

/** The status that rules and the learnt reading settle on. */
function settled(
  input: ContactInput,
  sentence: ParsedSentence,
  index: number,
  at: number,
  mode: Mode,
  when: When | undefined,
): StatusReading {
  const read = byClause(input, sentence, at, mode, when)
  // A picture shows what has been: "Noor and Rek ‹meet› in Doha on Tuesday".
  if (input.sentences[index]!.block === 'caption' && read.rule === 'status-present' && read.status === 'held') return read
  const learnt = triggerAt(sentence, at)
  const isSure = learnt !== undefined && learnt.score >= certain
  const background = isSure ? recalled(read.background, learnt.background) : read.background
  // Policy: what the clause says by modal, tense of its own verb or a word over it wins; where it only names the contact beside another
  // verb, or in a bare present, the learnt status of a word that is surely a contact says more.
  const isAside = isToldAside(sentence, at, read)
  const isWeak = isAside || /^status-(unmarked|present)$/.test(read.rule) || isPassedOn(read)
  const isOutdone = isWeak || (isSure && learnt.sureness >= outdoing && !isVerbal(sentence, at) && isOfOtherVerb(read))
  if (!isSure || !isOutdone || !isStatus(learnt.status) || learnt.status === read.status)
    return { ...read, background, ...(isAside && !isDuring(sentence, at) ? { aside: true } : {}) }
  return { ...read, background, status: learnt.status, rule: 'status-learnt' }
}

/** "said that she ‹had written›": a past within what was said, no history; "agreed last month during ‹talks›": history by no tense. */
const recalled = (byTense: boolean, learnt: number) => (byTense ? learnt >= fresh : learnt >= old)

/** Learnt chance of history below which a pluperfect tells news, and from which a plain past tells history. */
const fresh = 0.2
const old = 0.9
/** From this probability on a learnt status outdoes a word that is not the contact's own verb. */
const outdoing = 0.9

/** "was speaking after ‹a meeting›", "is pressing for ‹a visit›", "refused a date for ‹talks›": said of the verb rather than of what it names. */
const isOfOtherVerb = ({ rule, status }: StatusReading) =>
  /^status-(progressive|negated-past|ahead-of)$/.test(rule) || (rule === 'status-by-verb' && /^(denied|unlikely)$/.test(status))

/** "called the ‹meeting› a farce", "confirmed the ‹talks›": the past of a verb that is not the contact's own. */
function isToldAside(sentence: ParsedSentence, at: number, read: StatusReading): boolean {
  const verb = sentence.tokens[read.token]
  return (
    /^status-(past|perfect)$/.test(read.rule) &&
    !isVerbal(sentence, at) &&
    verb !== undefined &&
    !supportVerbs.has(verb.lemma) &&
    !(sentence.tokens[at]!.head === read.token && sentence.tokens[at]!.deprel.startsWith('nsubj'))
  )
}

/** "said ‹after› the talks", "agreed ‹at› the meeting": what was done then shows that they were held. */
const isDuring = (sentence: ParsedSentence, at: number) =>
  casesOf(sentence, at).some((word) => /^(after|following|since|at|during|in)$/.test(word))

/** "was ‹arranged›", "‹wants› a meeting": what a word over the contact makes of it leaves more open than its own tense. */
const isPassedOn = ({ rule, status }: StatusReading) => rule === 'status-by-verb' && /^(planned|possible|proposed)$/.test(status)

/** From this learnt score on, the learnt status of a word is heard. */
const certain = 0.7
const isStatus = (word: string): word is Status => (statuses as readonly string[]).includes(word)

/** Status by the clause; "arrived" and "on a visit" mean that the visitor is there, and a plain present with a day ahead is a plan ("‹visits› Doha next week"). */
function byClause(input: ContactInput, sentence: ParsedSentence, at: number, mode: Mode, when: When | undefined): StatusReading {
  const read = statusOf(sentence, at)
  const earlier = childrenBy(sentence, at, 'amod').some((child) =>
    /^(recent|previous|earlier|past|last|prior|former)$/i.test(sentence.tokens[child]!.text),
  )
  // "the recent call", "their last meeting": told as history.
  const status = earlier && (read.status === 'held' || read.rule === 'status-unmarked') ? { ...read, background: true } : read
  const { lemma, deprel } = sentence.tokens[at]!
  if (when && /^status-(present|unmarked|progressive)$/.test(status.rule) && ahead.test(input.article.text.slice(when.start, when.end)))
    return { ...status, status: 'planned', rule: 'status-present-of-plan' }
  // "is travelling ‹next› to Oslo": on the way to what is still to come.
  if (
    mode === 'visit' &&
    status.rule === 'status-progressive' &&
    childrenBy(sentence, at, 'advmod').some((child) => /^(next|soon|later|then)$/i.test(sentence.tokens[child]!.text))
  )
    return { ...status, status: 'planned', rule: 'status-present-of-plan' }
  if (mode !== 'visit' || status.background || status.status !== 'held') return status
  const attending = isVerbal(sentence, at)
    ? lemma === 'arrive' || deprel === 'amod'
    : casesOf(sentence, at).some((word) => /^(on|during)$/.test(word))
  return attending ? { ...status, status: 'ongoing', rule: 'status-of-arrival' } : status
}
