/** For whom a document speaks: "a White House ‹statement›", "the ministry's ‹report›", "the ‹statement›" after someone said something in one. */
import { childrenBy, type ParsedSentence, relation, subjectsOf } from '../../encoder/index.ts'
import { isDocument } from '../../lexicon/bodies.ts'
import type { Plurals } from './plurals.ts'
import type { Draft, Register } from './register.ts'
import { topOf } from './tree-signs.ts'

/** How far back the making of a document may have been told, in sentences. */
const reach = 4

/** Verbs by which a message is sent. */
const sending = /^(send|congratulate|greet|write|extend|address|offer|express|convey|cable)$/

export class Documents {
  readonly #register: Register
  readonly #plurals: Plurals
  readonly #syntax: readonly ParsedSentence[]
  constructor(register: Register, plurals: Plurals, syntax: readonly ParsedSentence[]) {
    this.#register = register
    this.#plurals = plurals
    this.#syntax = syntax
  }

  /** Who issued the document at a token; none where the token is no document, or the text does not say. */
  issuerOf(index: number, at: number): Draft | undefined {
    const sentence = this.#syntax[index]!
    const lemma = sentence.tokens[at]!.lemma.toLowerCase()
    if (!isDocument(lemma)) return undefined
    return (
      this.#ownerOf(sentence, index, at) ??
      this.#issuing(sentence, index, at) ??
      (this.#isDefinite(sentence, at) ? this.#makerOf(index, at, lemma) : undefined) ??
      (/^(statement|communique|communiqué|release)$/.test(lemma) ? this.#speakerBefore(index) : undefined) ??
      (/^(message|letter|telegram)$/.test(lemma) && this.#isDefinite(sentence, at) ? this.#senderBefore(index) : undefined)
    )
  }

  /** "‹The council› has released a report saying …". */
  #issuing(sentence: ParsedSentence, index: number, at: number): Draft | undefined {
    const verb = sentence.tokens[at]!.head
    if (
      relation(sentence.tokens[at]!) !== 'obj' ||
      !/^(release|issue|publish|send|sign|write|make|post)$/.test(sentence.tokens[verb]!.lemma)
    )
      return undefined
    return this.#subjectAbove(sentence, index, at)
  }

  /** "‹The presidency› says he will go. A statement issued on Monday said": the body that spoke in the sentence before. */
  #speakerBefore(index: number): Draft | undefined {
    const sentence = this.#syntax[index - 1]
    const root = sentence?.tokens.findIndex((token) => token.head < 0) ?? -1
    if (!sentence || root < 0) return undefined
    const subject = childrenBy(sentence, root, 'nsubj')[0]
    return this.#register.drafts.find(
      (draft) =>
        (draft.kind === 'organisation' || draft.kind === 'state') &&
        draft.mentions.some((mention) => mention.sentence === index - 1 && mention.head === subject),
    )
  }

  /** "‹Noor› sent greetings to the players. The message reads": who greeted, congratulated or wrote to someone, a sentence or more before. */
  #senderBefore(index: number): Draft | undefined {
    for (let at = index - 1; at >= 0 && index - at <= reach; at--) {
      const sentence = this.#syntax[at]!
      for (let token = 0; token < sentence.tokens.length; token++) {
        if (!sending.test(sentence.tokens[token]!.lemma) || sentence.tokens[token]!.upos !== 'VERB') continue
        const [subject] = subjectsOf(sentence, token)
        const sender = this.#register.drafts.find((draft) =>
          draft.mentions.some(
            (mention) =>
              mention.sentence === at && subject !== undefined && (mention.head === subject || topOf(sentence, mention) === subject),
          ),
        )
        if (sender) return sender
      }
    }
    return undefined
  }

  /** "a ‹White House› statement", "the ‹militants›' statement", "a statement from ‹the ministry›". */
  #ownerOf(sentence: ParsedSentence, index: number, at: number): Draft | undefined {
    const owners = childrenBy(sentence, at, 'compound', 'amod', 'nmod:poss', 'nmod', 'nmod:desc').filter(
      (child) =>
        sentence.tokens[child]!.deprel !== 'nmod' ||
        childrenBy(sentence, child, 'case').some((word) => /^(by|from|of)$/i.test(sentence.tokens[word]!.text)),
    )
    const spans = owners.map((owner) => sentence.tokens[owner]!)
    return this.#register.drafts.find((draft) =>
      draft.mentions.some(
        (mention) =>
          mention.sentence === index &&
          mention.head !== at &&
          spans.some((token) => mention.start <= token.start && token.end <= mention.end),
      ),
    )
  }

  #isDefinite(sentence: ParsedSentence, at: number): boolean {
    return childrenBy(sentence, at, 'det', 'nmod:poss').some((child) =>
      /^(the|this|that|its|his|her|their)$/i.test(sentence.tokens[child]!.text),
    )
  }

  /** "‹The presidency› said in a statement … . The statement added": the subject of the clause that told of it, a sentence or more before. */
  #makerOf(index: number, before: number, lemma: string): Draft | undefined {
    for (let at = index; at >= 0 && index - at <= reach; at--) {
      const sentence = this.#syntax[at]!
      for (let token = (at === index ? before : sentence.tokens.length) - 1; token >= 0; token--) {
        if (sentence.tokens[token]!.lemma.toLowerCase() !== lemma) continue
        const maker = this.#ownerOf(sentence, at, token) ?? this.#subjectAbove(sentence, at, token)
        if (maker) return maker
      }
    }
    return undefined
  }

  #subjectAbove(sentence: ParsedSentence, index: number, token: number): Draft | undefined {
    if (!/^(obl|obj|nmod|advcl|conj)$/.test(relation(sentence.tokens[token]!))) return undefined
    for (let at = sentence.tokens[token]!.head, steps = 0; at >= 0 && steps < 4; at = sentence.tokens[at]!.head, steps++) {
      const subject = childrenBy(sentence, at, 'nsubj')[0]
      if (subject === undefined) continue
      const heads = [subject, ...childrenBy(sentence, subject, 'conj')]
      const drafts = heads.flatMap((head) => {
        const word = sentence.tokens[head]!
        const found = this.#register.drafts.find((draft) =>
          draft.mentions.some((mention) => mention.sentence === index && mention.start <= word.start && word.end <= mention.end),
        )
        return found ? [found] : []
      })
      if (drafts.length > 1)
        return this.#plurals.groupOf(
          drafts.map((draft) => draft.id).sort(),
          drafts.map((draft) => this.#register.nameOf(draft)).join(' and '),
        )
      return drafts[0]
    }
    return undefined
  }
}
