/** A question to the ledger, as far as its words are recognised; what is not recognised is looked for as words. */
import type { Citation } from './citation.ts'

/** What can be asked for; each is answered from one part of the ledger. */
export const askables = [
  'readouts',
  'disagreements',
  'denials',
  'copies',
  'versions',
  'absences',
  'due',
  'rates',
  'commitments',
  'positions',
  'statements',
  'rounds',
  'unnamed',
  'believed',
  'novelty',
  'acts',
  'rows',
  'contacts',
] as const
export type Askable = (typeof askables)[number]

export interface Question {
  readonly words: string
  readonly asks: readonly Askable[]
  /** Ids of issues. */
  readonly issues: readonly string[]
  /** ISO days, inclusive. */
  readonly since?: string | undefined
  readonly until?: string | undefined
  /** Words to search for. */
  readonly search: readonly string[]
}

/** A question whose parties were found among the ledger's own. */
export interface AskedQuestion extends Question {
  readonly parties: readonly { readonly id: string; readonly name: string }[]
}

/** "conflict": accounts differ, and both are told. */
export const answerStates = ['told', 'conflict'] as const

/** One line of an answer: a sentence made from the ledger's cells, and the words each of them rests on. */
export interface AnswerLine {
  readonly about: Askable
  readonly line: string
  readonly state: (typeof answerStates)[number]
  /** Address of the entry within the pages ("contacts/c3f2a"). */
  readonly entry?: string | undefined
  readonly citations: readonly Citation[]
  readonly articles: number
  readonly origins: number
}
