/** The parties that the phrases of one mention of a contact name: who is meant by a name, a group, a description with a name after it. */
import { childrenBy, conjuncts, type ParsedSentence } from '../../encoder/index.ts'
import { stateNamed, stateOfAdjective } from '../../lexicon/states.ts'
import { titleOf } from '../../lexicon/titles.ts'
import type { Mention } from '../../model/mention.ts'
import type { Span } from '../../text/span.ts'
import { mentionAt } from '../mention-at.ts'
import { phraseOf } from '../noun-phrase.ts'
import { attending, type ContactInput, casesOf, settingAt } from './contact-doers.ts'

/** One party at a contact, as one mention of it tells. */
export interface Attendee {
  readonly span: Span
  /** Id of the party, or the name of a state that only modifies ("‹US›-Russia talks"). */
  readonly party: string
  readonly state?: string
  /** States named within a group's words: "officials from ‹Varland› and ‹Ostrea›". */
  readonly states?: readonly string[]
  readonly role?: 'lead' | 'host' | 'guest' | 'mediator' | 'observer'
}

export class Gathered {
  readonly found: Attendee[] = []
  readonly #input: ContactInput
  readonly #sentence: ParsedSentence
  readonly #index: number

  constructor(input: ContactInput, sentence: ParsedSentence, index: number) {
    this.#input = input
    this.#sentence = sentence
    this.#index = index
  }

  mention(mention: Mention, role?: Attendee['role']): void {
    for (const id of mention.members ?? [mention.party]) {
      const party = attending(this.#input, this.#sentence, mention, id)
      if (!party || this.found.some((other) => other.party === id)) continue
      const named = mention.kind === 'nominal' ? [...new Set(this.#statesIn(mention))] : []
      const states = party.state === undefined || named.length > 1 ? named : []
      this.found.push({
        span: mention,
        party: id,
        ...(party.state ? { state: party.state } : {}),
        ...(states.length ? { states } : {}),
        ...(role ? { role } : {}),
      })
    }
  }

  /** "A Varlandic delegation": people whom the references leave without a party stand in their own words. */
  #unnamed(head: number, role?: Attendee['role']): void {
    const phrase = phraseOf(this.#sentence, head)
    const span = { start: this.#sentence.tokens[phrase.first]!.start, end: this.#sentence.tokens[phrase.last]!.end }
    const words = this.#input.article.text.slice(span.start, span.end).replace(/^(the|a|an) /i, '')
    const states = this.#statesIn(span)
    if (this.found.some((other) => other.party === words)) return
    this.found.push({ span, party: words, ...(states.length ? { states } : {}), ...(role ? { role } : {}) })
  }

  /** Whom labelled texts have taught to see there, also where the tree does not reach; a name that stands for a place is a side here. */
  taught(head: number, role?: Attendee['role']): void {
    if (isNobody(this.#sentence, head)) return
    const mention = mentionAt(this.#input, this.#index, head)
    const named = mention?.kind === 'name' ? [] : this.#namesAfter(head, mention)
    if (named.length) for (const apposed of named) this.mention(apposed, role)
    else if (mention) this.mention(mention, role)
    else if (isPeople(this.#sentence, head)) this.#unnamed(head, role)
  }

  /** "his counterpart, ‹Tomas Rek›", "the two chairmen, ‹Noor› and ‹Rek›": the names that a description is given after it. */
  #namesAfter(head: number, mention: Mention | undefined): Mention[] {
    const sentence = this.#sentence
    const named = childrenBy(sentence, head, 'appos')
      .flatMap((child) => conjuncts(sentence, child))
      .map((child) => mentionAt(this.#input, this.#index, child))
      .filter((apposed) => apposed?.kind === 'name' && apposed !== mention) as Mention[]
    // The name after the comma, wherever the tree hangs it.
    if (!named.length && sentence.tokens[head]!.lemma === 'counterpart' && sentence.tokens[head + 1]?.text === ',') {
      const after = mentionAt(this.#input, this.#index, head + 2)
      if (after?.kind === 'name') named.push(after)
    }
    return named
  }

  #statesIn(span: Span): string[] {
    const inside = this.#input.names.filter((name) => span.start <= name.start && name.end <= span.end)
    return inside.flatMap((name) => {
      const words = this.#input.article.text.slice(name.start, name.end)
      return (stateNamed(words) ?? stateOfAdjective(words))?.id ?? []
    })
  }

  /** A phrase with what is joined to it; "his counterpart, ‹Tomas Rek›" is Rek alone. */
  phrase(head: number, role?: Attendee['role'], depth = 0): void {
    const sentence = this.#sentence
    for (const each of [
      head,
      ...childrenBy(sentence, head, 'conj').filter((child) => /NOUN|PROPN|PRON|X/.test(sentence.tokens[child]!.upos)),
    ]) {
      if (settingAt(this.#input, sentence, this.#index, each) || isLeftOut(sentence, each) || isNobody(sentence, each)) continue
      // "forty states, ‹including Varland and Ostrea›".
      if (depth < 2)
        for (const child of childrenBy(sentence, each, 'nmod'))
          if (casesOf(sentence, child).includes('including')) this.phrase(child, role, depth + 1)
      const mention = mentionAt(this.#input, this.#index, each)
      const named = this.#namesAfter(each, mention)
      if (named.length && mention?.kind !== 'name') for (const apposed of named) this.mention(apposed, role)
      else if (mention) this.mention(mention, role)
      // "members of the ‹League›": a head that names no party stands for what it belongs to.
      else if (depth < 2)
        for (const child of childrenBy(sentence, each, 'nmod'))
          if (casesOf(sentence, child).some((word) => /^(of|from)$/.test(word))) this.phrase(child, role, depth + 1)
      if (!mention && !named.length && isPeople(sentence, each)) this.#unnamed(each, role)
      // "Noor, ‹joined by Rek›, spoke".
      for (const child of childrenBy(sentence, each, 'acl'))
        if (/^(join|accompany)$/.test(sentence.tokens[child]!.lemma)) for (const agent of agentsOf(sentence, child)) this.phrase(agent)
    }
  }
}

const isPeople = (sentence: ParsedSentence, head: number) => {
  const token = sentence.tokens[head]!
  return (
    token.upos === 'NOUN' &&
    (/^(delegation|team|mission|side|party|troop|family|group)$/.test(token.lemma) || titleOf(token.lemma) !== undefined)
  )
}

/** "Varland and Ostrea, ‹but not the Lakes›". */
const isLeftOut = (sentence: ParsedSentence, head: number) =>
  sentence.tokens[head]!.deprel === 'conj' &&
  childrenBy(sentence, head, 'advmod', 'cc').some((child) => /^not$/i.test(sentence.tokens[child]!.text))

/** "‹No› Varlandic officials were present", "‹without› the participation of Ostrea". */
const isNobody = (sentence: ParsedSentence, head: number) =>
  childrenBy(sentence, head, 'det').some((child) => /^(no|neither)$/i.test(sentence.tokens[child]!.text)) ||
  [head, sentence.tokens[head]!.head].some((up) => up >= 0 && casesOf(sentence, up).some((word) => /^(without|excluding)$/.test(word)))

export const agentsOf = (sentence: ParsedSentence, verb: number) =>
  childrenBy(sentence, verb, 'obl').filter((child) => casesOf(sentence, child).includes('by'))
