/** Mentions of contacts: each trigger with the parties, day, place and status that its own clause gives it. */
import { childBy, childrenBy, clauseOf, isBelow, type ParsedSentence, relation, subtree } from '../../encoder/index.ts'
import { contactNoun, contactVerb, supportVerbs } from '../../lexicon/contact-words.ts'
import { stateNamed, stateOfAdjective, stateOfCapital } from '../../lexicon/states.ts'
import type { Mention, Place } from '../../model/mention.ts'
import type { Mode } from '../../model/records/contact.ts'
import type { When } from '../../model/when.ts'
import { isInside, type Span } from '../../text/span.ts'
import { subjectsOf } from '../attribution/cues.ts'
import type { Layers } from '../stage.ts'
import { type StatusReading, statusOf } from './contact-status.ts'

/** One party at a contact, as one mention of it tells. */
export interface Attendee {
  readonly span: Span
  /** Id of the party, or the name of a state that only modifies ("‹US›-Russia talks"). */
  readonly party: string
  readonly state?: string
  readonly role?: 'lead' | 'host' | 'guest' | 'mediator' | 'observer'
}

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

type Input = Pick<Layers, 'syntax' | 'names' | 'dates' | 'places' | 'references' | 'quotations'> & { article: { text: string } }

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
export function contactMentionsOf(input: Input, index: number): ContactMention[] {
  const sentence = input.syntax[index]!
  const found: ContactMention[] = []
  const covered = new Set<number>()
  sentence.tokens.forEach((token, at) => {
    if (covered.has(at)) return
    const mode =
      token.upos === 'NOUN' || token.upos === 'PROPN'
        ? nounMode(sentence, at)
        : token.upos === 'VERB'
          ? verbMode(input, sentence, index, at)
          : undefined
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

function nounMode(sentence: ParsedSentence, at: number): Mode | undefined {
  const token = sentence.tokens[at]!
  const row = contactNoun(token.lemma)
  if (!row) return undefined
  if (relation(token) === 'compound' && token.head > at) return undefined
  const before = childrenBy(sentence, at, 'compound', 'amod').map((child) => sentence.tokens[child]!.lemma.toLowerCase())
  if (row.id === 'conference' && before.some((word) => /^(press|news)$/.test(word))) return undefined
  if (row.id === 'talk' && token.xpos === 'NN') return undefined
  if (
    row.id === 'round' &&
    !childrenBy(sentence, at, 'nmod').some((child) => contactNoun(sentence.tokens[child]!.lemma)) &&
    !/^(this|the|third|second|first|next|last|new)$/i.test(sentence.tokens[at - 1]?.text ?? '')
  )
    return undefined
  if (row.id === 'conversation' || row.id === 'call') {
    if (
      row.id === 'call' &&
      childrenBy(sentence, at, 'nmod', 'acl').some(
        (child) => /^(for|on|to)$/i.test(sentence.tokens[child - 1]?.text ?? '') || sentence.tokens[child]!.xpos === 'VB',
      )
    )
      return undefined
    return row.id === 'call' || before.some((word) => /phone|telephone|video/.test(word)) ? 'call' : 'meeting'
  }
  if (row.id === 'dialogue' && !childrenBy(sentence, at, 'det').length) return undefined
  if (row.mode === 'talks' && before.some((word) => /phone|telephone/.test(word))) return 'call'
  if (row.mode === 'meeting' && before.includes('summit')) return 'summit'
  if (row.id === 'letter' && !childrenBy(sentence, at, 'nmod', 'nmod:poss').length) return undefined
  if (
    /^(lunch|dinner|breakfast|session|congress|tour|forum|gathering|handshake)$/.test(row.id) &&
    !childrenBy(sentence, at, 'nmod').some((child) =>
      /^(with|between|of|to)$/i.test(childrenBy(sentence, child, 'case').map((word) => sentence.tokens[word]!.text)[0] ?? ''),
    )
  )
    return undefined
  return row.mode
}

function verbMode(input: Input, sentence: ParsedSentence, index: number, at: number): Mode | undefined {
  const token = sentence.tokens[at]!
  const lemma = token.lemma.toLowerCase()
  const object = childBy(sentence, at, 'obj')
  const withWhom = childrenBy(sentence, at, 'obl').some(
    (child) =>
      childrenBy(sentence, child, 'case').some((word) => /^(with|to)$/i.test(sentence.tokens[word]!.text)) &&
      mentionAt(input, index, child),
  )
  const row = contactVerb(lemma)
  const person = (head: number | undefined) => head !== undefined && mentionAt(input, index, head) !== undefined
  if (row) {
    if (row.mode === 'visit')
      return object !== undefined && (person(object) || placeAt(input, index, object) || stateNamed(sentence.tokens[object]!.text))
        ? 'visit'
        : undefined
    if (lemma === 'meet' && object !== undefined && !person(object) && !/NNPS?/.test(sentence.tokens[object]!.xpos)) return undefined
    if (lemma === 'convene' && !withWhom) return undefined
    return row.mode
  }
  if ((lemma === 'speak' || lemma === 'talk') && withWhom && subjectsOf(sentence, at).some((head) => mentionAt(input, index, head))) {
    const listener = childrenBy(sentence, at, 'obl')
      .map((child) => sentence.tokens[child]!.lemma)
      .find((word) => /^(reporter|journalist|parliament|audience|crowd|media|press|lawmaker)$/.test(word))
    return listener ? undefined : 'call'
  }
  if (
    lemma === 'call' &&
    person(object) &&
    childBy(sentence, at, 'xcomp', 'obl') === undefined &&
    subjectsOf(sentence, at).some((head) => mentionAt(input, index, head))
  ) {
    const after = sentence.tokens[object! + 1]
    return after && /^(["“]|a|an|the)$/.test(after.text) ? undefined : 'call'
  }
  if (/^(receive|host)$/.test(lemma) && object !== undefined && mentionAt(input, index, object)?.kind === 'name') return 'meeting'
  if (
    /^(travel|fly|arrive|go|head|return)$/.test(lemma) &&
    childrenBy(sentence, at, 'obl').some(
      (child) =>
        childrenBy(sentence, child, 'case').some((word) => /^(to|in)$/i.test(sentence.tokens[word]!.text)) && placeAt(input, index, child),
    ) &&
    subjectsOf(sentence, at).some((head) => mentionAt(input, index, head)?.kind === 'name')
  )
    return lemma === 'return' || lemma === 'go' ? undefined : 'visit'
  return undefined
}

function mentionAt(input: Input, index: number, head: number): Mention | undefined {
  const token = input.syntax[index]!.tokens[head]!
  const here = input.references.mentions.filter((mention) => mention.sentence === index)
  return here.find((mention) => mention.head === head) ?? here.find((mention) => mention.start <= token.start && token.end <= mention.end)
}

function placeAt(input: Input, index: number, head: number): Place | undefined {
  const token = input.syntax[index]!.tokens[head]!
  return input.places.find(
    (place) =>
      place.sentence === index &&
      place.start <= token.start &&
      token.end <= place.end &&
      (place.settlement !== undefined || place.state !== undefined || /^\p{Lu}/u.test(place.name)),
  )
}

/** The verbs a trigger noun leans on: "X ‹held› talks", "the talks ‹took› place", "‹agreed› to hold talks". */
function governingVerbs(sentence: ParsedSentence, at: number): number[] {
  const token = sentence.tokens[at]!
  if (token.upos === 'VERB') return []
  const verbs: number[] = []
  let head = token.head
  for (let steps = 0; steps < 3 && head >= 0; steps++) {
    const word = sentence.tokens[head]!
    if (word.upos === 'VERB') {
      verbs.push(head)
      break
    }
    // "a round of ‹talks›": through the noun above.
    if (word.upos === 'NOUN' && /^(round|series|session|part|date|time)$/.test(word.lemma)) head = word.head
    else break
  }
  return verbs
}

function attendeesOf(input: Input, sentence: ParsedSentence, index: number, at: number, verbs: readonly number[]): Attendee[] {
  const found: Attendee[] = []
  const parties = input.references.parties
  const addMention = (mention: Mention, role?: Attendee['role']) => {
    for (const id of mention.members ?? [mention.party]) {
      const party = parties.find((candidate) => candidate.id === id)
      if (!party || party.kind === 'outlet' || found.some((other) => other.party === id)) continue
      found.push({ span: mention, party: id, ...(party.state ? { state: party.state } : {}), ...(role ? { role } : {}) })
    }
  }
  const addPhrase = (head: number, role?: Attendee['role']) => {
    for (const each of [head, ...childrenBy(sentence, head, 'conj'), ...childrenBy(sentence, head, 'appos')]) {
      const mention = mentionAt(input, index, each)
      if (mention) addMention(mention, role)
    }
  }
  const trigger = sentence.tokens[at]!
  if (trigger.upos === 'VERB') {
    for (const head of subjectsOf(sentence, at))
      addPhrase(head, trigger.lemma === 'visit' ? 'guest' : /^(host|receive)$/.test(trigger.lemma) ? 'host' : undefined)
    for (const child of childrenBy(sentence, at, 'obj', 'nsubj:pass'))
      if (trigger.lemma !== 'visit' || mentionAt(input, index, child))
        addPhrase(child, /^(host|receive)$/.test(trigger.lemma) ? 'guest' : trigger.lemma === 'visit' ? 'host' : undefined)
    for (const child of childrenBy(sentence, at, 'obl'))
      if (
        childrenBy(sentence, child, 'case').some((word) => /^(with|by|to|between|among)$/i.test(sentence.tokens[word]!.text)) &&
        !placeOnly(input, index, child)
      )
        addPhrase(child)
    return found
  }
  // Modifiers before the noun: "US-Russia talks", "the Putin-Trump summit", "Russian-Ukrainian negotiations".
  const inside = subtree(
    sentence,
    at,
    (child) => /^(acl|acl:relcl|appos|conj|advcl|nmod)$/.test(sentence.tokens[child]!.deprel) && child > at,
  )
  for (const name of input.names.filter((each) => each.sentence === index && each.last < at && inside.includes(each.last))) {
    const words = input.article.text.slice(name.start, name.end)
    const state =
      stateNamed(words) ??
      stateOfAdjective(words) ??
      (name.kind === 'GPE' && !/^(in|at)$/i.test(sentence.tokens[name.first - 1]?.text ?? '') ? undefined : stateOfCapital(words))
    const mention = mentionAt(input, index, name.last)
    if (mention) addMention(mention)
    else if (name.kind === 'PER') continue
    else if (state && !found.some((other) => other.state === state.id)) {
      const party = parties.find((candidate) => candidate.kind === 'state' && candidate.state === state.id)
      found.push({ span: name, party: party?.id ?? (state.names[0] as string), state: state.id })
    }
  }
  for (const child of childrenBy(sentence, at, 'nmod:poss'))
    addPhrase(child, trigger.lemma === 'visit' || trigger.lemma === 'trip' ? 'guest' : undefined)
  for (const child of childrenBy(sentence, at, 'nmod', 'acl')) {
    const cases = childrenBy(sentence, child, 'case').map((word) => sentence.tokens[word]!.text.toLowerCase())
    if (cases.some((word) => /^(with|between|among|by|of|from|to)$/.test(word)) && !placeOnly(input, index, child)) addPhrase(child)
  }
  for (const verb of verbs) {
    const lemma = sentence.tokens[verb]!.lemma
    const subject = sentence.tokens[at]!.deprel.startsWith('nsubj')
    if (!supportVerbs.has(lemma) && !subject && !/^(take|participate|arrive|gather|come|attend|represent)$/.test(lemma)) continue
    if (!subject) for (const head of subjectsOf(sentence, verb)) addPhrase(head, lemma === 'host' ? 'host' : undefined)
    for (const child of childrenBy(sentence, verb, 'obl')) {
      const cases = childrenBy(sentence, child, 'case').map((word) => sentence.tokens[word]!.text.toLowerCase())
      if (cases.some((word) => /^(with|between|by|among)$/.test(word)) && !placeOnly(input, index, child))
        addPhrase(child, lemma === 'lead' ? 'lead' : undefined)
    }
  }
  return found
}

const placeOnly = (input: Input, index: number, head: number) =>
  placeAt(input, index, head) !== undefined && mentionAt(input, index, head) === undefined

function datesIn(input: Input, sentence: ParsedSentence, index: number, scope: readonly number[], type: When['type']): When | undefined {
  const inClause = input.dates.filter(
    (date) => date.sentence === index && (date.type === type || (type === 'date' && date.type === 'time')),
  )
  return inClause.find((date) => {
    const at = sentence.tokens.findIndex((token) => isInside(token, date))
    if (at < 0) return false
    // The date's own governor must be the trigger or the verb it leans on.
    return scope.some((head) => isBelow(sentence, at, head) && nearestVerb(sentence, at, scope))
  })
}

/** Whether no other verb stands between a word and the scope. */
function nearestVerb(sentence: ParsedSentence, at: number, scope: readonly number[]): boolean {
  for (let up = sentence.tokens[at]!.head, steps = 0; up >= 0 && steps < 12; up = sentence.tokens[up]!.head, steps++) {
    if (scope.includes(up)) return true
    if (sentence.tokens[up]!.upos === 'VERB' || contactNoun(sentence.tokens[up]!.lemma)) return false
  }
  return false
}

function placeOf(input: Input, sentence: ParsedSentence, index: number, scope: readonly number[]): Place | undefined {
  const candidates = input.places.filter(
    (place) =>
      place.sentence === index && !scope.some((at) => sentence.tokens[at]!.start >= place.start && sentence.tokens[at]!.end <= place.end),
  )
  const fits = candidates.filter((place) => {
    const cases = childrenBy(sentence, place.head, 'case').map((word) => sentence.tokens[word]!.text.toLowerCase())
    const visited = scope.some((at) => /^(visit|trip|travel|fly|arrive|head|tour)$/.test(sentence.tokens[at]!.lemma.toLowerCase()))
    const object = sentence.tokens[place.head]!.deprel === 'obj' && visited
    return (
      (object || cases.some((word) => /^(in|at|inside|outside|near|aboard|on)$/.test(word) || (visited && word === 'to'))) &&
      nearestVerb(sentence, place.head, scope)
    )
  })
  // "in the Saudi capital Riyadh": the more exact one, a building before a city before a state.
  return fits.sort((left, right) => exactness(right) - exactness(left))[0]
}

const exactness = (place: Place) => (place.settlement ? 2 : place.state ? 1 : 3)

/** What was to be talked about: "to discuss …", "on …", "about …". */
function agendaOf(sentence: ParsedSentence, at: number, verbs: readonly number[]): Span[] {
  const found: Span[] = []
  const take = (head: number, without: number[] = []) => {
    const tokens = subtree(sentence, head).filter((token) => !without.includes(token))
    const first = sentence.tokens[Math.min(...tokens)]!
    const last = sentence.tokens[Math.max(...tokens)]!
    if (last.end > first.start)
      found.push({ start: first.start, end: /^[.,]$/.test(last.text) ? sentence.tokens[Math.max(...tokens) - 1]!.end : last.end })
  }
  for (const child of [
    ...childrenBy(sentence, at, 'nmod', 'acl'),
    ...[at, ...verbs].flatMap((head) => childrenBy(sentence, head, 'advcl', 'obl', 'xcomp')),
  ]) {
    const word = sentence.tokens[child]!
    const marks = childrenBy(sentence, child, 'case', 'mark')
    const preposition = marks.map((mark) => sentence.tokens[mark]!.text.toLowerCase())
    if (/^(discuss|address|resolve|explore|review|negotiate|seek)$/.test(word.lemma) && preposition.includes('to')) {
      const object = childBy(sentence, child, 'obj')
      if (object !== undefined) take(object)
    } else if (
      (preposition.includes('on') || preposition.includes('about') || preposition.includes('over')) &&
      childrenBy(sentence, at, 'nmod', 'acl').includes(child) &&
      word.upos !== 'PROPN'
    )
      take(child, marks)
  }
  return found
}

/** "X called Y", "at the request of X", "at X's invitation", "X invited Y". */
function initiatorOf(
  input: Input,
  sentence: ParsedSentence,
  index: number,
  at: number,
  verbs: readonly number[],
  attendees: readonly Attendee[],
): Attendee | undefined {
  const token = sentence.tokens[at]!
  if (token.upos === 'VERB' && /^(call|phone|telephone)$/.test(token.lemma))
    return attendees.find((attendee) =>
      subjectsOf(sentence, at).some(
        (head) => sentence.tokens[head]!.start >= attendee.span.start && sentence.tokens[head]!.end <= attendee.span.end,
      ),
    )
  const clause = clauseOf(sentence, at)
  for (let child = 0; child < sentence.tokens.length; child++) {
    if (
      !/^(request|invitation|initiative|behest)$/.test(sentence.tokens[child]!.lemma) ||
      !(isBelow(sentence, child, clause) || verbs.some((verb) => isBelow(sentence, child, verb)))
    )
      continue
    const owner =
      childBy(sentence, child, 'nmod:poss') ??
      childrenBy(sentence, child, 'nmod').find((below) =>
        childrenBy(sentence, below, 'case').some((word) => /^(of|by|from)$/i.test(sentence.tokens[word]!.text)),
      )
    const mention = owner === undefined ? undefined : mentionAt(input, index, owner)
    if (mention) return { span: mention, party: mention.party }
  }
  return undefined
}
