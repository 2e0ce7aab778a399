/**
 * What labelled texts have taught about a contact's word: how surely it tells of one, who is at it, where, and who is not.
 *
 * Policy: rows and the tree come first, for they can say why; the learnt reading adds the words that no row has and the
 * parties that the tree does not reach, each only from a score on that held on texts that taught nothing.
 */
import { type Argument, headOf, type ParsedSentence, type Trigger } from '../../encoder/index.ts'

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

/** The runs of words that the learnt reading gives a part in the contact told at a word. */
export function argumentsOf(
  sentence: ParsedSentence,
  at: number,
  role: 'PARTICIPANT' | 'VENUE' | 'INITIATOR' | 'HOST' | 'ABSENT' | 'WHEN',
): Argument[] {
  const trigger = triggerAt(sentence, at)
  if (!trigger || trigger.score < heard) return []
  return trigger.arguments.filter((argument) => argument.role === role && (argument.score ?? 1) >= sure[role])
}

/** Head words of these runs. */
export function headsOf(sentence: ParsedSentence, at: number, role: Parameters<typeof argumentsOf>[2]): number[] {
  return argumentsOf(sentence, at, role).map(({ first, last }) => headOf(sentence, first, last))
}
