/** Pages of answers: positions, readout pairs, what is due, commitments, questions, the brief; the same object is the page's JSON. */
import type { AnswerLine, AskedQuestion } from '../model/question.ts'
import type { Brief } from './brief.ts'
import type { Commitment } from './commitments.ts'
import type { Due } from './due.ts'
import type { DueRate } from './due-rates.ts'
import type { Hit, PageFilter, PartyChoice } from './page-filter.ts'
import type { PositionMatrix } from './positions.ts'
import type { ReadoutPair } from './readouts.ts'

/** "told": the ledger's records answer; "accounts-disagree": they do, and differ; "passages": only words were found; "not-reported": nothing in the ledger answers it. */
export const verdicts = ['told', 'accounts-disagree', 'passages', 'not-reported'] as const
export type Verdict = (typeof verdicts)[number]

export interface Answer {
  readonly question: AskedQuestion
  readonly verdict: Verdict
  /** The first lines of each thing asked for. */
  readonly lines: readonly AnswerLine[]
  /** How many lines there are in all. */
  readonly total: number
  readonly passages: readonly Hit[]
}

/** Party by issue, each cell its dated sayings. */
export interface PositionMatrixPage {
  page: 'positions'
  filter: PageFilter
  parties: readonly PartyChoice[]
  /** Every issue that some position of the ledger is on. */
  issues: readonly string[]
  matrix: PositionMatrix
}

export interface ReadoutListPage {
  page: 'readouts'
  filter: PageFilter
  parties: readonly PartyChoice[]
  pairs: readonly ReadoutPair[]
}

export interface DuePage {
  page: 'due'
  filter: PageFilter
  parties: readonly PartyChoice[]
  /** ISO day up to whose reports it is told. */
  on: string
  due: readonly Due[]
  bySpeaker: readonly DueRate[]
  byOutlet: readonly DueRate[]
}

export interface CommitmentListPage {
  page: 'commitments'
  filter: PageFilter
  parties: readonly PartyChoice[]
  commitments: readonly Commitment[]
}

export interface AskPage {
  page: 'ask'
  filter: PageFilter
  /** ISO day on which it is asked. */
  on: string
  answer?: Answer | undefined
}

export interface BriefPage {
  page: 'brief'
  filter: PageFilter
  brief: Brief
}

export type AnswersPage = PositionMatrixPage | ReadoutListPage | DuePage | CommitmentListPage | AskPage | BriefPage
