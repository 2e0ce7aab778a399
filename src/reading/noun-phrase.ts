/** A noun phrase as a party is named by it: its extent without clauses and appositions, its state, number and definiteness. */
import { childrenBy, type ParsedSentence, subtree, type Token } from '../encoder/index.ts'
import { stateNamed, stateOfAdjective, stateOfCapital } from '../lexicon/states.ts'

/** Tokens of the phrase headed by `head`, first and last, without determiner-less tails: no relative clauses, appositions, conjuncts, or prepositions of its own. */
export function phraseOf(sentence: ParsedSentence, head: number): { first: number; last: number } {
  const cutOff = (child: number) => {
    const word = sentence.tokens[child] as Token
    return (
      /^(acl|acl:relcl|appos|conj|cc|punct|case|advcl|parataxis|orphan|dep|mark|cop|nsubj|nsubj:pass|aux|obl|obl:unmarked|obl:tmod|nmod:tmod|nmod:unmarked|advmod|discourse|list|ccomp|xcomp|dislocated)$/.test(
        word.deprel,
      ) && word.head === head
    )
  }
  const tokens = subtree(sentence, head, cutOff)
  // Only the unbroken run around the head.
  let first = head
  let last = head
  const inside = new Set(tokens)
  while (inside.has(first - 1)) first--
  while (inside.has(last + 1)) last++
  while (first < head && /^(punct|case)$/.test(sentence.tokens[first]!.deprel)) first++
  return { first, last }
}

/** Determiner, possessor and state of the phrase. */
export interface PhraseTraits {
  readonly definite: boolean
  readonly indefinite: boolean
  readonly plural: boolean
  /** "both", "the two": a plural that means exactly the parties in question. */
  readonly dual: boolean
  /** Token of a possessor ("his", "Russia's"). */
  readonly possessor?: number
  /** ISO code (for a state without one its name) by adjective, possessor or "of Qatar". */
  readonly state?: string
}

/** What tells states from other words: the lexicon, or what one article calls states beside it. */
export interface StateWords {
  named(name: string): { readonly id: string } | undefined
  ofAdjective(word: string): { readonly id: string } | undefined
}

const ofLexicon: StateWords = { named: stateNamed, ofAdjective: stateOfAdjective }

/** Reads the traits of the phrase headed by a token; `states` are those of the lexicon where left out. */
export function traitsOf(text: string, sentence: ParsedSentence, head: number, states: StateWords = ofLexicon): PhraseTraits {
  const words = sentence.tokens
  const determiner = childrenBy(sentence, head, 'det').map((child) => words[child]!.text.toLowerCase())
  const possessor = childrenBy(sentence, head, 'nmod:poss')[0]
  const number = childrenBy(sentence, head, 'nummod', 'det').map((child) => words[child]!.text.toLowerCase())
  const plural = words[head]!.xpos === 'NNS' || words[head]!.xpos === 'NNPS'
  let state: string | undefined
  for (const child of childrenBy(sentence, head, 'amod', 'compound', 'nmod', 'nmod:poss', 'nmod:desc', 'flat')) {
    const word = words[child]!
    const phrase = phraseOf(sentence, child)
    const name = text.slice(words[phrase.first]!.start, word.end)
    const relationName = word.deprel
    const bare = name.replace(/^(the|The) /, '')
    const found =
      states.ofAdjective(bare) ??
      states.ofAdjective(word.text) ??
      states.named(bare) ??
      states.named(word.text) ??
      (relationName === 'nmod:poss' ? stateOfCapital(bare) : undefined)
    if (
      found &&
      (relationName !== 'nmod' ||
        childrenBy(sentence, child, 'case').some((preposition) => /^(of|from|for)$/i.test(words[preposition]!.text)))
    ) {
      state ??= found.id
    }
  }
  return {
    definite: determiner.some((word) => /^(the|this|that|these|those|both)$/.test(word)) || possessor !== undefined,
    indefinite: determiner.some((word) => /^(a|an|another|any|some|no|each|every)$/.test(word)),
    plural,
    dual: plural && (number.includes('both') || number.includes('two') || number.includes('2')),
    ...(possessor === undefined ? {} : { possessor }),
    ...(state ? { state } : {}),
  }
}
