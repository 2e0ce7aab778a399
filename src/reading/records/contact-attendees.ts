/** Who is at a contact, and at whose wish, as one mention of it tells. */
import { childBy, childrenBy, clauseOf, isBelow, type ParsedSentence, subjectsOf, subtree } from '../../encoder/index.ts'
import { supportVerbs } from '../../lexicon/contact-words.ts'
import { stateNamed, stateOfAdjective, stateOfCapital } from '../../lexicon/states.ts'
import type { Mention } from '../../model/mention.ts'
import type { Span } from '../../text/span.ts'
import { isOnlyPlace, mentionAt } from '../mention-at.ts'
import type { Layers } from '../stage.ts'

/** What finding contacts needs of the article. */
export type ContactInput = Pick<Layers, 'syntax' | 'names' | 'dates' | 'places' | 'references' | 'quotations'> & {
  article: { text: string }
}

/** One party at a contact, as one mention of it tells. */
export interface Attendee {
  readonly span: Span
  /** Id of the party, or the name of a state that only modifies ("‹US›-Russia talks"). */
  readonly party: string
  readonly state?: string
  readonly role?: 'lead' | 'host' | 'guest' | 'mediator' | 'observer'
}

/** Subjects, objects, "with" and "between" phrases, modifiers and owners of the word that tells of the contact. */
export function attendeesOf(
  input: ContactInput,
  sentence: ParsedSentence,
  index: number,
  at: number,
  verbs: readonly number[],
): Attendee[] {
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
        !isOnlyPlace(input, index, child)
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
    if (cases.some((word) => /^(with|between|among|by|of|from|to)$/.test(word)) && !isOnlyPlace(input, index, child)) addPhrase(child)
  }
  for (const verb of verbs) {
    const lemma = sentence.tokens[verb]!.lemma
    const subject = sentence.tokens[at]!.deprel.startsWith('nsubj')
    if (!supportVerbs.has(lemma) && !subject && !/^(take|participate|arrive|gather|come|attend|represent)$/.test(lemma)) continue
    if (!subject) for (const head of subjectsOf(sentence, verb)) addPhrase(head, lemma === 'host' ? 'host' : undefined)
    for (const child of childrenBy(sentence, verb, 'obl')) {
      const cases = childrenBy(sentence, child, 'case').map((word) => sentence.tokens[word]!.text.toLowerCase())
      if (cases.some((word) => /^(with|between|by|among)$/.test(word)) && !isOnlyPlace(input, index, child))
        addPhrase(child, lemma === 'lead' ? 'lead' : undefined)
    }
  }
  return found
}

/** "X called Y", "at the request of X", "at X's invitation", "X invited Y". */
export function initiatorOf(
  input: ContactInput,
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
