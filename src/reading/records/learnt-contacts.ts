/**
 * What labelled texts have taught about a contact's word: how surely it tells of one, who is at it, where, and who is not.
 *
 * Policy: rows and the tree come first, for they can say why; the learnt reading adds the words that no row has and the
 * parties that the tree does not reach, each only from a score on that held on texts that taught nothing.
 */
import { type Argument, childrenBy, headOf, isBelow, type ParsedSentence, type Trigger } from '../../encoder/index.ts'

/** From this score on the arguments of a word are heard. */
const heard = 0.5
/** From this probability on a word has a part; chosen on development texts. */
const sure = { PARTICIPANT: 0.5, VENUE: 0.5, WHEN: 0.5, INITIATOR: 0.5, HOST: 0.5, ABSENT: 0.5 } as const

export function triggerAt(sentence: ParsedSentence, at: number): Trigger | undefined {
  return sentence.frames.triggers.find((trigger) => trigger.token === at)
}

/** What the learnt reading gives the word, 0 to 1. */
export function learntScore(sentence: ParsedSentence, at: number): number {
  return triggerAt(sentence, at)?.score ?? 0
}

/** From this learnt score on a word surely tells of a contact: whoever acts during it is at it, and what hangs on it is of no other. */
export const told = 0.6

/**
 * "phoned Rek and ‹spoke› to ‹Lindqvist›", "the ‹talks› are to pave the way for a meeting between ‹Noor› and ‹Rek›": what the tree hangs on
 * another contact's word is of that one. A subject may be both's, and so may what hangs on "talks" for which others met.
 */
function isOfOther(sentence: ParsedSentence, head: number, at: number): boolean {
  if (isBesideAnother(sentence, at) && !isBelow(sentence, head, at)) return true
  for (let up = sentence.tokens[head]!.head, below = head; up >= 0 && up !== at; below = up, up = sentence.tokens[up]!.head) {
    // "the call came ‹after› forty states, including Ostrea, took part in …": of another time, others.
    if ([below, up].some((verb) => isLaterOrEarlier(sentence, verb) && !isBelow(sentence, at, verb))) return true
    const { upos, head: above } = sentence.tokens[up]!
    if (learntScore(sentence, up) < told) continue
    if (upos === 'VERB') return !sentence.tokens[below]!.deprel.startsWith('nsubj')
    if (upos === 'NOUN' && above !== at) return true
  }
  return isOfNearer(sentence, head, at)
}

const temporal = /^(after|before|since|following|ahead)$/i

/** "Noor and Rek discuss the strait after the Lakes ‹talks›": a contact told only to say when another was. */
function isBesideAnother(sentence: ParsedSentence, at: number): boolean {
  const { head, upos } = sentence.tokens[at]!
  if (upos === 'VERB' || head < 0 || learntScore(sentence, head) < heard) return false
  return childrenBy(sentence, at, 'case', 'mark').some((child) => temporal.test(sentence.tokens[child]!.text))
}

/** "came ‹after› forty states had sat", "came ‹after› forty states, which …": a clause, or the phrase that the tree has made of one. */
const isLaterOrEarlier = (sentence: ParsedSentence, head: number) =>
  /^(advcl|obl)$/.test(sentence.tokens[head]!.deprel) &&
  childrenBy(sentence, head, 'mark', 'case').some((child) => temporal.test(sentence.tokens[child]!.text))

/** "the Doha ‹talks› and the recent call between ‹Noor› and Rek": of two contacts joined, whom the phrase after the second names is at the second. */
export function isOfNearer(sentence: ParsedSentence, head: number, at: number): boolean {
  return sentence.frames.triggers.some(({ token, score }) => {
    const { deprel, head: above } = sentence.tokens[token]!
    return score >= told && at < token && token < head && deprel === 'conj' && above === at
  })
}

/** The runs of words that the learnt reading gives a part in the contact told at a word. */
export function argumentsOf(
  sentence: ParsedSentence,
  at: number,
  role: 'PARTICIPANT' | 'VENUE' | 'INITIATOR' | 'HOST' | 'ABSENT' | 'WHEN',
): Argument[] {
  const trigger = triggerAt(sentence, at)
  if (!trigger || trigger.score < heard) return []
  return trigger.arguments.filter(
    ({ role: part, score, first, last }) =>
      part === role && (score ?? 1) >= sure[role] && (isSetting(role) || !isOfOther(sentence, headOf(sentence, first, last), at)),
  )
}

/** Day and place may be shared by all that a sentence tells. */
const isSetting = (role: string) => role === 'VENUE' || role === 'WHEN'

/** Head words of these runs. */
export function headsOf(sentence: ParsedSentence, at: number, role: Parameters<typeof argumentsOf>[2]): number[] {
  return argumentsOf(sentence, at, role).map(({ first, last }) => headOf(sentence, first, last))
}
