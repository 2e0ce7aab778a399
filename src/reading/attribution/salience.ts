/** Which party is most present at a place of the text: near, subject, often named, in the same voice (after Lappin & Leass 1994). */
import { childrenBy, clauseOf, type ParsedSentence, relation } from '../../encoder/index.ts'
import type { Mention } from '../../model/mention.ts'
import type { Quotation, Sentence } from '../stage.ts'
import type { Draft, Register } from './register.ts'
import { topOf } from './tree-signs.ts'

/** How far back a pronoun or a bare title looks, in sentences. */
const reach = 4

export class Salience {
  readonly #register: Register
  readonly #sentences: readonly Sentence[]
  readonly #syntax: readonly ParsedSentence[]
  readonly #quotations: readonly Quotation[]

  constructor(register: Register, sentences: readonly Sentence[], syntax: readonly ParsedSentence[], quotations: readonly Quotation[]) {
    this.#register = register
    this.#sentences = sentences
    this.#syntax = syntax
    this.#quotations = quotations
  }

  /** The most present party that fits, before a place: near, subject, often named, in the same voice (inside or outside marks). After Lappin & Leass 1994. */
  mostPresent(
    index: number,
    before: number,
    fits: (draft: Draft) => boolean,
    bySalience: boolean,
    within = reach,
    pronoun?: number,
  ): Draft | undefined {
    let best: Draft | undefined
    let bestScore = -Infinity
    const inQuote = this.#isQuoted(before)
    for (const draft of this.#register.drafts) {
      if (!fits(draft)) continue
      if (pronoun !== undefined && this.#isDisjoint(index, pronoun, draft)) continue
      let score = -Infinity
      for (const mention of draft.mentions) {
        if (mention.start >= before) continue
        const distance = index - mention.sentence
        if (distance > within) continue
        if (pronoun !== undefined && distance === 0 && this.#isBound(index, pronoun, mention)) continue
        const sentence = this.#syntax[mention.sentence]!
        const top = topOf(sentence, mention)
        const role = relation(sentence.tokens[top]!)
        const weight =
          (role === 'nsubj' ? 80 : role === 'obj' || role === 'iobj' ? 50 : role === 'conj' ? 45 : role === 'nmod' ? 20 : 40) +
          (mention.kind === 'pronoun' ? 10 : 0) -
          (isEmbedded(sentence, top) ? 20 : 0) -
          // "told ‹the Courier›": a medium that is only told something is hardly spoken of again.
          (draft.kind === 'outlet' && role !== 'nsubj' ? 40 : 0)
        const here = this.#sentences[mention.sentence]!
        const there = this.#sentences[index]!
        const apart =
          (here.block === there.block ? 0 : 60) +
          (here.paragraph === there.paragraph ? 0 : 5) +
          (this.#isQuoted(mention.start) !== inQuote ? 45 : 0)
        const value = bySalience
          ? weight / 2 ** distance -
            apart / 2 +
            (distance === 0 ? 15 : 0) +
            (before - mention.start < 400 ? (400 - (before - mention.start)) / 100 : 0)
          : mention.start / 1000 - apart
        if (value > score) score = value
      }
      if (score > bestScore) {
        bestScore = score
        best = draft
      }
    }
    return best
  }

  /** Binding: "he met ‹him›" are two; "Noor said ‹he›" may be one; "Noor met ‹his› host" may be one. */
  #isBound(index: number, pronoun: number, mention: Mention): boolean {
    const sentence = this.#syntax[index]!
    if (sentence.tokens[pronoun]!.deprel === 'nmod:poss')
      return mention.start <= sentence.tokens[pronoun]!.start && mention.end > sentence.tokens[pronoun]!.start
    const clause = clauseOf(sentence, pronoun)
    // "Noor met Rek and thanked ‹him›": the subject of the first verb is that of the second.
    const isShared =
      relation(sentence.tokens[clause]!) === 'conj' &&
      relation(sentence.tokens[pronoun]!) !== 'nsubj' &&
      childrenBy(sentence, clause, 'nsubj', 'nsubj:pass').length === 0 &&
      childrenBy(sentence, sentence.tokens[clause]!.head, 'nsubj', 'nsubj:pass').includes(topOf(sentence, mention))
    if (isShared) return true
    if (clauseOf(sentence, mention.head) !== clause) return false
    return sentence.tokens[mention.head]!.deprel !== 'nmod:poss'
  }

  /** "It accuses ‹Varland›": a pronoun is none of the parties named after it in its own clause. */
  #isDisjoint(index: number, pronoun: number, draft: Draft): boolean {
    const sentence = this.#syntax[index]!
    if (sentence.tokens[pronoun]!.deprel === 'nmod:poss') return false
    return draft.mentions.some(
      (mention) => mention.sentence === index && mention.start > sentence.tokens[pronoun]!.start && this.#isBound(index, pronoun, mention),
    )
  }

  #isQuoted(at: number): boolean {
    return this.#quotations.some((quotation) => quotation.start <= at && at < quotation.end && quotation.end - quotation.start > 30)
  }
}

/** "Noor said ‹Rek› would go": the subject of a clause below another is less present than the one above. */
function isEmbedded(sentence: ParsedSentence, at: number): boolean {
  const clause = sentence.tokens[clauseOf(sentence, at)]!
  return /^(ccomp|advcl|acl|xcomp)$/.test(relation(clause))
}
