/** The words of a deed: a verb with its helpers, its object and its circumstances, without the doer and without what is only joined to it. */
import { childrenBy, type ParsedSentence, subtree } from '../../encoder/index.ts'
import type { Span } from '../../text/span.ts'

/** What stands under a verb and is not told by it: doer, joined clauses, marks and asides. */
const beside = /^(nsubj|nsubj:pass|csubj|csubj:pass|expl|cc|parataxis|mark|discourse|vocative|punct)$/

/** Nouns of circumstances that tell why, not what: "will meet Rek ‹in search of an end to the war›". */
const reasons = /^(search|part|effort|attempt|bid|hope|wake|view)$/

/** Marks of clauses that tell what goes on beside a deed. */
const asides = /^(while|because|since|although|though|if|provided|but|unless|as)$/i

/**
 * The predicate headed by `verb`, as a span of characters: "The envoys ‹will meet in Doha on Friday›, a spokesman said". It begins at the first helper
 * (or at `from`, a token before it) and runs on over the verb's object and circumstances; a clause behind a comma, a joined clause and the closing mark
 * are left out.
 */
export function predicateOf(sentence: ParsedSentence, verb: number, from?: number): Span {
  const words = sentence.tokens
  const helpers = childrenBy(sentence, verb, 'aux', 'cop').filter((child) => child < verb)
  const first = Math.min(from ?? verb, verb, ...helpers)
  const isLeft = (child: number) => {
    const word = words[child]!
    if (word.head === verb && (beside.test(word.deprel) || (child < verb && /^(advcl|obl|obl:unmarked|ccomp)$/.test(word.deprel))))
      return true
    if (word.head === verb && word.deprel === 'conj' && words[verb]!.upos === 'VERB') return true
    if (child < verb) return false
    if (word.deprel === 'acl:relcl' || word.deprel === 'parataxis') return true
    // "while the sides talk", "provided they lead to a treaty": what goes on beside the deed.
    if (word.deprel === 'advcl' && childrenBy(sentence, child, 'mark').some((mark) => asides.test(words[mark]!.text))) return true
    if (word.deprel === 'obl' && reasons.test(word.lemma)) return true
    // "…, ‹according to a statement›": who says it.
    if (childrenBy(sentence, child, 'case').some((mark) => /^according$/i.test(words[mark]!.text))) return true
    // A clause that hangs on the verb itself is told with it unless a comma parts it; one that hangs deeper explains only a word.
    return /^(advcl|appos)$/.test(word.deprel) && (word.head !== verb || isAfterComma(sentence, child))
  }
  const below = subtree(sentence, verb, isLeft).filter((token) => token >= first)
  let last = Math.max(...below)
  while (last > verb && /^[,.;:"”’'!?)\]-]+$/.test(words[last]!.text)) last--
  return { start: words[first]!.start, end: words[last]!.end }
}

/** Whether a comma or a dash parts a branch from what stands before it: "…, ‹which opens on Monday›". */
export function isAfterComma(sentence: ParsedSentence, head: number): boolean {
  const begin = Math.min(...subtree(sentence, head))
  return [begin, begin - 1].some((token) => /^[,;–—(-]$/.test(sentence.tokens[token]?.text ?? ''))
}
