/** Whom a plural means: "the two leaders", "both sides", "the presidents of Varland and Ostrea", "they" after two have been in touch. */
import { childrenBy, type ParsedSentence, relation } from '../../encoder/index.ts'
import type { Mention } from '../../model/mention.ts'
import { lowered, ranksOf } from './office-holders.ts'
import type { Draft, Register } from './register.ts'
import { topOf } from './tree-signs.ts'

/** How far back sides and persons are looked for, in sentences. */
const sidesReach = 30
const personsReach = 12
/** How far back the two whom "they" means must have been joined. */
const pairReach = 3

/** Offices that are none of those a plural of heads or ministers names. */
const otherOffice = /^(spokes\w+|ambassador|aide|advis[eo]r|general|commander|envoy|governor|mayor|king|analyst|professor|expert)$/

export class Plurals {
  readonly #register: Register
  readonly #syntax: readonly ParsedSentence[]
  constructor(register: Register, syntax: readonly ParsedSentence[]) {
    this.#register = register
    this.#syntax = syntax
  }

  /** The group of these members, made when first spoken of. */
  groupOf(members: readonly string[], name: string): Draft {
    const key = members.join('+')
    return (
      this.#register.drafts.find((draft) => draft.members?.join('+') === key) ??
      this.#register.create('group', name, { plural: true, members: [...members] })
    )
  }

  /** "the two ministers": the two persons last named, "both sides": the two states. Ids in order of the register. */
  membersOf(
    index: number,
    head: number,
    before: number,
    sides: boolean,
    dual: boolean,
    lemma: string,
    state: string | undefined,
  ): string[] | undefined {
    const ofStates = this.#holdersOf(index, head, lemma)
    if (ofStates) return ofStates
    if (state || (!dual && !/^(side|leader|minister|president|counterpart|country|nation|official|party|delegation|head)$/.test(lemma)))
      return undefined
    const again = sides || state ? undefined : this.#toldBefore(before, lemma)
    if (again) return again
    const wanted = (draft: Draft) =>
      sides
        ? draft.kind === 'state'
        : draft.kind === 'person' &&
          !draft.unnamed &&
          (/^(leader|official|diplomat|man|head)$/.test(lemma) || draft.officeWords.has(lemma) || draft.officeWords.size === 0)
    if (!sides) {
      const mayBe = (draft: Draft) => draft.kind === 'group' || (draft.kind === 'person' && (lemma !== 'leader' || isLeader(draft)))
      const pair = this.pairBefore(index, before, mayBe, personsReach)
      if (pair && (dual || lemma === 'leader' || this.#isPairOf(pair, wanted))) return pair
    }
    // "Talks between Noor and Rek, with both sides agreeing …": the sides of the two whom the sentence has joined.
    if (sides) {
      const two = this.pairBefore(index, before, (draft) => draft.kind === 'person' && draft.state !== undefined, 0)
      const states = two?.map((id) =>
        this.#register.drafts.find((draft) => draft.kind === 'state' && draft.state === this.#register.withId(id)!.state),
      )
      if (states?.every((state) => state !== undefined) && states[0] !== states[1]) return states.map((state) => state!.id).sort()
    }
    // "The government and the Lake Army met. Both sides …": bodies, where fewer than two states have been named.
    if (
      sides &&
      this.#register.drafts.filter((draft) => wanted(draft) && draft.mentions.some((mention) => mention.start < before)).length < 2
    ) {
      const bodies = this.pairBefore(index, before, (draft) => draft.kind === 'organisation' || draft.kind === 'state', sidesReach)
      if (bodies) return bodies
    }
    const latest = new Map<string, number>()
    for (const draft of this.#register.drafts)
      if (wanted(draft))
        for (const mention of draft.mentions)
          if (mention.start < before && index - mention.sentence <= (sides ? sidesReach : personsReach))
            latest.set(draft.id, Math.max(latest.get(draft.id) ?? 0, mention.start))
    const order = [...latest.entries()].sort((left, right) => right[1] - left[1]).map(([id]) => id)
    if (order.length < 2 || (!dual && order.length > 2 && !sides)) return undefined
    if (!dual && !/^(side|country|leader|minister|president)$/.test(lemma)) return undefined
    return order.slice(0, 2).sort()
  }

  /** "The foreign ministers of Varland and Ostrea … ‹the ministers›": the persons whom the same word has meant before. */
  #toldBefore(before: number, lemma: string): string[] | undefined {
    const isSame = ({ start, sentence, head }: Mention) =>
      start < before && this.#syntax[sentence]!.tokens[head]!.lemma.toLowerCase() === lemma
    const groups = this.#register.drafts.filter(
      (draft) =>
        draft.members?.length === 2 &&
        draft.members.every((id) => this.#register.withId(id)?.kind === 'person') &&
        draft.mentions.some(isSame),
    )
    return groups.length === 1 ? (groups[0]!.members as string[]) : undefined
  }

  /** Two of whom both may be meant, or one is and the other is told of in no other office ("Varland's Noor and Foreign Minister Rek … the ministers"). */
  #isPairOf(pair: readonly string[], wanted: (draft: Draft) => boolean): boolean {
    const drafts = pair.map((id) => this.#register.withId(id)!)
    return (
      drafts.some(wanted) &&
      drafts.every(
        (draft) => wanted(draft) || (draft.kind === 'person' && !draft.unnamed && !isOtherwise(draft) && !ranksOf(draft).includes('head')),
      )
    )
  }

  /**
   * The two who were last in touch before a place: joined by "and" as one subject or object ("‹Noor› and ‹Rek› met"), or one the subject and
   * the other whom he met, called or spoke with ("‹Noor› spoke with ‹Rek›", "‹Noor›'s call with ‹Rek›"). Ids in order of their names' places.
   */
  pairBefore(index: number, before: number, fits: (draft: Draft) => boolean, within = pairReach): string[] | undefined {
    for (let at = index; at >= 0 && index - at <= within; at--) {
      const sentence = this.#syntax[at]!
      const here = this.#register.drafts
        .filter(fits)
        .flatMap((draft) =>
          draft.mentions.filter((mention) => mention.sentence === at && mention.start < before).map((mention) => ({ draft, mention })),
        )
        .sort((left, right) => left.mention.start - right.mention.start)
      for (const first of here)
        for (const second of here) {
          if (second.mention.start <= first.mention.start || first.draft === second.draft) continue
          if (this.#isJoined(sentence, first.mention, second.mention) || this.#isInTouch(sentence, first.mention, second.mention))
            return [first.draft.id, second.draft.id].sort()
        }
    }
    return undefined
  }

  /** "‹Noor› and ‹Rek›" as subject or object of one verb. */
  #isJoined(sentence: ParsedSentence, first: Mention, second: Mention): boolean {
    const token = sentence.tokens[topOf(sentence, second)]!
    const top = topOf(sentence, first)
    return (
      relation(token) === 'conj' && token.head === top && /^(nsubj|nsubj:pass|obj|obl|nmod|root|appos)$/.test(sentence.tokens[top]!.deprel)
    )
  }

  /** "‹Noor› met (with) ‹Rek›", "‹Noor› held a call with ‹Rek›", "‹Noor›'s meeting with ‹Rek›". */
  #isInTouch(sentence: ParsedSentence, first: Mention, second: Mention): boolean {
    const subject = sentence.tokens[topOf(sentence, first)]!
    const below = topOf(sentence, second)
    const other = sentence.tokens[below]!
    const comitative = childrenBy(sentence, below, 'case').some((child) => /^(with|and|to)$/i.test(sentence.tokens[child]!.text))
    if (relation(subject) === 'nsubj') {
      if (other.head === subject.head)
        return relation(other) === 'obl'
          ? comitative
          : relation(other) === 'obj' &&
              /^(meet|host|receive|call|telephone|phone|visit|welcome|greet|congratulate|join|thank|tell|brief)$/.test(
                sentence.tokens[subject.head]!.lemma,
              )
      return (
        relation(other) === 'nmod' &&
        comitative &&
        sentence.tokens[other.head]?.head === subject.head &&
        relation(sentence.tokens[other.head]!) !== 'nsubj'
      )
    }
    return subject.deprel === 'nmod:poss' && relation(other) === 'nmod' && comitative && other.head === subject.head
  }

  /** "the presidents of Varland and Ostrea": of each state the one who holds that office. */
  #holdersOf(index: number, head: number, lemma: string): string[] | undefined {
    const sentence = this.#syntax[index]!
    const owners = childrenBy(sentence, head, 'nmod', 'nmod:poss', 'amod').flatMap((child) => [
      child,
      ...childrenBy(sentence, child, 'conj'),
    ])
    const states = this.#register.drafts.filter(
      (draft) => draft.kind === 'state' && draft.mentions.some((mention) => mention.sentence === index && owners.includes(mention.head)),
    )
    if (states.length < 2) return undefined
    const people = this.#register.drafts.filter((draft) => draft.kind === 'person' && !draft.unnamed)
    const holders = states.map((state) =>
      people.find((draft) => draft.state === state.state && (draft.officeWords.has(lemma) || lemma === 'leader')),
    )
    // "Varland's top diplomat Noor": the only one of a state whom the text names, in no office that would be another.
    holders.forEach((holder, at) => {
      const ofState = people.filter((draft) => draft.state === states[at]!.state && !isOtherwise(draft))
      if (!holder && ofState.length === 1) holders[at] = ofState[0]
    })
    // One of the two has been named without office or state ("Vladimir Noor spoke with President of Ostrea Tomas Rek").
    const stateless = people.filter((draft) => draft.state === undefined && draft.offices.length === 0)
    const missing = holders.indexOf(undefined)
    if (missing >= 0 && stateless.length === 1) holders[missing] = stateless[0]
    if (!holders.every((holder) => holder !== undefined)) return undefined
    // Whom "the foreign ministers of Varland and Ostrea" means may be "the foreign minister" below.
    const words = childrenBy(sentence, head, 'amod').filter((child) => sentence.tokens[child]!.xpos === 'JJ')
    for (const holder of holders) for (const word of [head, ...words]) holder.officeWords.add(sentence.tokens[word]!.lemma.toLowerCase())
    return holders.map((holder) => holder.id).sort()
  }
}

/** Whether a person is told of in another office than a head's or a minister's. */
const isOtherwise = (draft: Draft) => [...draft.officeWords].some((word) => lowered.test(word) || otherOffice.test(word))

/** Whether a person may be one of "the leaders": of no lower office, adviser or envoy. */
function isLeader(draft: Draft): boolean {
  const ranks = ranksOf(draft)
  return ![...draft.officeWords].some((word) => lowered.test(word)) && (!ranks.length || ranks.includes('head') || ranks.includes('body'))
}
