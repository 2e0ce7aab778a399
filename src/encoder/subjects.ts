/** Who does what a verb says, also where the tree names the doer elsewhere. */
import type { ParsedSentence, Token } from './layers.ts'
import { childBy, childrenBy, relation, subtree } from './tree.ts'

/** Subject of a verb: its own, its auxiliary clause's, or that of the verb it is joined or subordinate to ("rose, saying …"). */
export function subjectsOf(sentence: ParsedSentence, verb: number, steps = 0): number[] {
  const own = childBy(sentence, verb, 'nsubj')
  if (own !== undefined && sentence.tokens[own]!.deprel !== 'nsubj:outer') {
    const word = sentence.tokens[own]!
    // "who said": the noun before the relative clause.
    if (/^(who|which|that)$/i.test(word.text) && sentence.tokens[verb]!.deprel.startsWith('acl') && sentence.tokens[verb]!.head >= 0)
      return conjuncts(sentence, sentence.tokens[verb]!.head)
    return conjuncts(sentence, own)
  }
  const token = sentence.tokens[verb] as Token
  if (steps > 6 || token.head < 0) return []
  const up = relation(token)
  // "The line was cut, the ministry ‹said›": a subject that a faulty tree hangs on the content still stands right before the cue.
  if (up === 'parataxis') {
    const stray =
      childrenBy(sentence, token.head, 'nsubj').find((child) => child > token.head && Math.max(...subtree(sentence, child)) === verb - 1) ??
      childrenBy(sentence, token.head, 'nsubj').find((child) => child > verb && Math.min(...subtree(sentence, child)) === verb + 1)
    if (stray !== undefined) return conjuncts(sentence, stray)
  }
  if (up === 'acl' && token.head < verb) return conjuncts(sentence, token.head)
  if (up === 'conj' || up === 'xcomp' || up === 'advcl' || up === 'parataxis') return subjectsOf(sentence, token.head, steps + 1)
  return []
}

/** A noun and what is joined to it: "Oslo ‹and Ankara›". */
export function conjuncts(sentence: ParsedSentence, head: number): number[] {
  return [head, ...childrenBy(sentence, head, 'conj').filter((child) => /NOUN|PROPN|PRON/.test(sentence.tokens[child]!.upos))]
}
