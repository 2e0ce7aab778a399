/** The words of a point: a clause with its doer, a predicate without it, a noun phrase, a question left open. */
import { childrenBy, hullOf, isBelow, type ParsedSentence, subtree, verbGroup } from '../../encoder/index.ts'
import type { Outcome } from '../../model/records/agreement.ts'
import type { Span } from '../../text/span.ts'
import { isAfterComma, predicateOf } from './predicate.ts'

/** One point: its words, what became of it, the word that tells it and the heads of those who did. */
export interface Point {
  readonly content: Span
  readonly outcome: Outcome
  readonly token: number
  readonly parties: readonly number[]
  /** Told in the words of a document or under one, so that it lies between sides wherever it stands. */
  readonly isWritten?: true
}

/** A clause with its own doer is told with it ("‹monitors would stay›"), one without by its predicate ("to ‹meet again›"). */
export function clauseOfPoint(sentence: ParsedSentence, verb: number): Span {
  const words = sentence.tokens
  const hasCopula = childrenBy(sentence, verb, 'cop').length > 0
  if (words[verb]!.upos !== 'VERB' && words[verb]!.upos !== 'AUX' && !hasCopula) return phrase(sentence, verb)
  const subject = childrenBy(sentence, verb, 'nsubj', 'nsubj:pass').find((child) => child < verb)
  if (subject === undefined) return predicateOf(sentence, verb)
  return predicateOf(sentence, verb, Math.min(...subtree(sentence, subject, (child) => words[child]!.deprel === 'mark')))
}

/** The predicate without its modal: "will ‹open the port›". */
export function bareOf(sentence: ParsedSentence, verb: number): Span {
  const whole = predicateOf(sentence, verb)
  const modal = childrenBy(sentence, verb, 'aux').find((child) => sentence.tokens[child]!.xpos === 'MD')
  return modal === undefined ? whole : { start: sentence.tokens[modal + 1]!.start, end: whole.end }
}

/** A noun phrase without its preposition, its clauses and what is joined to it; `bare` without any clause ("a truce ‹aimed at …›"). */
export function phrase(sentence: ParsedSentence, head: number, bare = false): Span {
  const words = sentence.tokens
  const kept = subtree(
    sentence,
    head,
    (child) =>
      (words[child]!.deprel === 'acl:relcl' && isAfterComma(sentence, child)) ||
      (words[child]!.head === head &&
        ((bare && words[child]!.deprel === 'acl' && !isAbout(sentence, child)) ||
          (child < head && /^not$/i.test(words[child]!.text)) ||
          /^(case|mark|cc|cc:preconj|conj|punct|acl:relcl|parataxis|appos|nsubj|cop|advcl)$/.test(words[child]!.deprel))),
  )
  return hullOf(sentence, kept)
}

/** "a treaty ‹on fishing›": a clause that says what an instrument is about, as a noun would. */
export function isAbout(sentence: ParsedSentence, clause: number): boolean {
  return casesOf(sentence, clause).some((word) => /^(on|for|about|over)$/.test(word))
}

const questioning = /^(who|whom|whose|what|which|when|where|why|how|whether)$/i

/** The question that a clause asks, from its asking word on: "could not agree on ‹who would pay›"; "whether" is left out where a doer follows. */
export function questionOf(sentence: ParsedSentence, verb: number): Span | undefined {
  const words = sentence.tokens
  const first = subtree(sentence, verb).find((token) => token <= verb && questioning.test(words[token]!.text))
  if (first === undefined) return undefined
  const { end } = predicateOf(sentence, verb)
  return { start: words[/^whether$/i.test(words[first]!.text) ? first + 1 : first]!.start, end }
}

/** A head and those joined to it, also by way of another: "lists, a hotline and market days". */
export function joined(sentence: ParsedSentence, head: number): number[] {
  return [
    head,
    ...childrenBy(sentence, head, 'conj')
      .filter((child) => !isBelow(sentence, head, child) && !isClauseOfItsOwn(sentence, head, child))
      .flatMap((child) => joined(sentence, child)),
  ]
}

/** "agreed to free the crew, but it ‹blocked› any deal": what has a doer of its own is not joined to what somebody is to do. */
function isClauseOfItsOwn(sentence: ParsedSentence, head: number, child: number): boolean {
  const hasDoer = (at: number) => childrenBy(sentence, at, 'nsubj', 'nsubj:pass').length > 0
  return hasDoer(child) && !hasDoer(head) && /^VB[DZP]$/.test(sentence.tokens[child]!.xpos)
}

/** "agreed on tests, but ‹not› on the price": whether a joined point is one they did not agree on. */
export function isLeftOut(sentence: ParsedSentence, head: number): boolean {
  return childrenBy(sentence, head, 'advmod', 'cc').some((child) => child < head && /^(not|nor)$/i.test(sentence.tokens[child]!.text))
}

/** The prepositions of a noun. */
export function casesOf(sentence: ParsedSentence, head: number): string[] {
  return childrenBy(sentence, head, 'case', 'mark').map((word) => sentence.tokens[word]!.text.toLowerCase())
}

/** Whether a verb is told as not having come about: "did not reach", "failed to agree", "could not settle", "without settling", "have yet to agree". */
export function isUnreached(sentence: ParsedSentence, verb: number): boolean {
  const words = sentence.tokens
  const governor = words[words[verb]!.head]
  if (verbGroup(sentence, verb).negated) return true
  // "‹Nor› could they agree on who pays."
  if (childrenBy(sentence, verb, 'cc', 'advmod').some((child) => child < verb && /^(nor|neither)$/i.test(words[child]!.text))) return true
  if (childrenBy(sentence, verb, 'mark').some((mark) => /^without$/i.test(words[mark]!.text))) return true
  if (words[verb]!.xpos !== 'VB') return false
  if (governor && /^(fail|unable|refuse|manage)$/.test(governor.lemma))
    return governor.lemma !== 'manage' || verbGroup(sentence, words[verb]!.head).negated
  return [verb, words[verb]!.head].some(
    (at) => at >= 0 && childrenBy(sentence, at, 'advmod').some((child) => /^yet$/i.test(words[child]!.text) && child < verb),
  )
}
