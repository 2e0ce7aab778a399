/** Pronouns of the third person, by gender, number, voice, binding and salience: "she", "its", "they". */
import { childrenBy, type ParsedSentence, relation } from '../../encoder/index.ts'
import type { Plurals } from './plurals.ts'
import type { Draft, Register } from './register.ts'
import type { Salience } from './salience.ts'
import { isPleonastic } from './tree-signs.ts'

export class Pronouns {
  readonly #register: Register
  readonly #salience: Salience
  readonly #plurals: Plurals
  constructor(register: Register, salience: Salience, plurals: Plurals) {
    this.#register = register
    this.#salience = salience
    this.#plurals = plurals
  }

  read(sentence: ParsedSentence, index: number, at: number): void {
    const token = sentence.tokens[at]!
    const word = token.text.toLowerCase()
    const male = /^(he|him|his|himself)$/.test(word)
    const female = /^(she|her|hers|herself)$/.test(word)
    const thing = /^(it|its|itself)$/.test(word)
    const many = /^(they|them|their|theirs|themselves)$/.test(word)
    // "the border ‹itself›" lays stress on another word.
    if ((!male && !female && !thing && !many) || word === 'itself') return
    if (word === 'it' && (isPleonastic(sentence, at) || !isDoer(sentence, at))) return
    const fits = (draft: Draft) =>
      male || female
        ? (draft.kind === 'person' || (draft.kind === 'office' && !draft.plural)) && draft.gender !== (male ? 'female' : 'male')
        : thing
          ? draft.kind === 'organisation' || draft.kind === 'state' || draft.kind === 'outlet'
          : draft.plural || draft.kind === 'group' || draft.members !== undefined
    const found =
      (many ? this.#many(index, at, token.start, fits) : undefined) ??
      this.#salience.mostPresent(index, token.start, fits, true, undefined, at)
    const body =
      many && !found ? this.#salience.mostPresent(index, token.start, (draft) => draft.kind === 'organisation', true, 1, at) : undefined
    const party = found ?? body
    if (!party) return
    if (male) party.gender ??= 'male'
    if (female) party.gender ??= 'female'
    this.#register.mention(party, { kind: 'pronoun', start: token.start, end: token.end, sentence: index, head: at })
    // "Djibouti … ‹Its› finance minister, Ifrah Guedi,": on whose side the minister is.
    if (word === 'its' && party.kind === 'state') {
      const owned = this.#register.drafts.find((draft) =>
        draft.mentions.some((mention) => mention.sentence === index && mention.head === token.head && mention.kind === 'nominal'),
      )
      if (owned?.kind === 'person' && party.state) owned.state ??= party.state
    }
  }

  /** "Noor met with Rek. ‹They› agreed": the two who were in touch, unless a plural has been spoken of since. */
  #many(index: number, at: number, before: number, fits: (draft: Draft) => boolean): Draft | undefined {
    const pair = this.#plurals.pairBefore(index, before, (draft) => draft.kind === 'person' || draft.kind === 'state', 2)
    if (!pair) return undefined
    const plural = this.#salience.mostPresent(index, before, fits, true, undefined, at)
    const latest = (draft: Draft | undefined) =>
      Math.max(-1, ...(draft?.mentions.filter((mention) => mention.start < before).map((mention) => mention.sentence) ?? []))
    const joined = Math.max(...pair.map((id) => latest(this.#register.withId(id))))
    return plural && latest(plural) >= joined
      ? plural
      : this.#plurals.groupOf(pair, pair.map((id) => this.#register.nameOf(this.#register.withId(id)!)).join(' and '))
  }
}

/** What is done to parties: "‹it› was not invited"; "‹it› was shut" was done to a thing. */
const befalls =
  /^(invite|consult|exclude|represent|ask|tell|inform|warn|urge|accuse|criticize|criticise|admit|suspend|sanction|force|oblige|permit|allow|entitle|surprise|brief|notify|establish|found|create|lead|back|ban|bar|defeat|attack|condemn)$/

/** "‹It› said", "talks with ‹it›" may be a party; "deny ‹it›", "out of ‹it›", "‹it› is a modest return" mostly mean a matter. */
function isDoer(sentence: ParsedSentence, at: number): boolean {
  const token = sentence.tokens[at]!
  const verb = sentence.tokens[token.head]
  return (
    (relation(token) === 'nsubj' && verb?.upos === 'VERB' && (token.deprel !== 'nsubj:pass' || befalls.test(verb.lemma))) ||
    childrenBy(sentence, at, 'case').some((child) => /^with$/i.test(sentence.tokens[child]!.text))
  )
}
