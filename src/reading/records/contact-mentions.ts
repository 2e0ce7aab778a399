/** Mentions of contacts: each telling word with the parties, day, place and status that its own clause gives it. */
import { childrenBy } from '../../encoder/index.ts'
import { contactNoun } from '../../lexicon/contact-words.ts'
import type { Place } from '../../model/mention.ts'
import type { Mode } from '../../model/records/contact.ts'
import type { When } from '../../model/when.ts'
import type { Span } from '../../text/span.ts'
import { type Attendee, attendeesOf, type ContactInput, initiatorOf } from './contact-attendees.ts'
import { agendaOf, datesIn, governingVerbs, placeOf } from './contact-circumstances.ts'
import { type StatusReading, statusOf } from './contact-status.ts'
import { modeAt } from './contact-triggers.ts'

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
}

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
    const attendees = attendeesOf(input, sentence, index, at, verbs)
    const scope = [at, ...verbs]
    // "round of talks", "series of meetings": one happening.
    for (const child of childrenBy(sentence, at, 'nmod'))
      if (contactNoun(sentence.tokens[child]!.lemma) && /^(round|series|session|set)$/.test(token.lemma)) covered.add(child)
    const when = datesIn(input, sentence, index, scope, 'date')
    const duration = datesIn(input, sentence, index, scope, 'duration')
    const place = placeOf(input, sentence, index, scope)
    const ordinal = childrenBy(sentence, at, 'amod', 'nummod')
      .map((child) => sentence.tokens[child]!)
      .find((word) => ordinals[word.text.toLowerCase()] !== undefined)
    const round =
      ordinal && (token.lemma === 'round' || /^(talks|talk|negotiation|meeting|summit)$/.test(token.lemma))
        ? { value: ordinals[ordinal.text.toLowerCase()] as number, span: ordinal }
        : undefined
    const determiners = childrenBy(sentence, at, 'det', 'nmod:poss').map((child) => sentence.tokens[child]!.text.toLowerCase())
    const initiator = initiatorOf(input, sentence, index, at, verbs, attendees)
    found.push({
      sentence: index,
      token: at,
      span: { start: token.start, end: token.end },
      mode,
      attendees,
      ...(when ? { when } : {}),
      ...(duration ? { duration } : {}),
      ...(place ? { place } : {}),
      status: statusOf(sentence, at),
      definite: token.upos === 'VERB' ? false : determiners.some((word) => !/^(a|an|any|no|some|another)$/.test(word)),
      ...(round ? { round } : {}),
      agenda: agendaOf(sentence, at, verbs),
      ...(initiator ? { initiator } : {}),
    })
  })
  return found
}
