/** Instruments: nouns for what sides agree in words - treaties, deals, truces - and for what one of them puts forward. */

import type { Outcome } from '../model/records/agreement.ts'

export interface InstrumentRow {
  /** Lemma, lower case. */
  readonly id: string
  /** text: agreed by sides; truce: agreed, and it says by itself what; offer: put forward by one; paper: what has been written down, whose points stand "under" it. */
  readonly kind: 'text' | 'truce' | 'offer' | 'paper'
  readonly note: string
  readonly example: string
}

const rows = (kind: InstrumentRow['kind'], note: string, example: string, words: string): InstrumentRow[] =>
  words.split(' ').map((id) => ({ id, kind, note, example }))

export const instruments: readonly InstrumentRow[] = [
  ...rows('text', 'agreed by sides', 'They signed the agreement.', 'agreement deal accord treaty pact memorandum protocol contract convention arrangement roadmap compromise compact moa text mou'),
  ...rows('truce', 'says by itself what is agreed', 'Both broke the truce.', 'truce ceasefire cease-fire armistice'),
  ...rows('offer', 'put forward by one', 'The plan would open the border.', 'plan proposal offer package blueprint draft'),
  ...rows('paper', 'written down by sides', 'Under the declaration, the ports shall open.', 'declaration document communique communiqué pause understanding scheme formula resolution'),
]

export interface FateRow {
  /** Lemma of a verb with an instrument as its object, or of the noun of that deed. */
  readonly id: string
  readonly outcome: Outcome
  readonly example: string
}

const fateRows = (outcome: Outcome, example: string, words: string): FateRow[] => words.split(' ').map((id) => ({ id, outcome, example }))

export const instrumentFates: readonly FateRow[] = [
  ...fateRows('signed', 'They signed the pact.', 'sign initial initiall ratify signing signature ratification'),
  ...fateRows('agreed', 'They reached a deal.', 'reach conclude strike seal finalize finalise approve hammer yield produce secure clinch forge declare announce'),
  ...fateRows('in-force', 'Both honoured the truce.', 'implement honor honour observe respect uphold fulfil fulfill implementation'),
  ...fateRows('suspended', 'Ostrea suspended the treaty.', 'suspend suspension'),
  ...fateRows('broken', 'Varland violated the truce.', 'violate breach break renounce violation'),
]

/** Verbs by which an instrument says its point in their object: "The plan calls for a withdrawal." */
const holding: ReadonlySet<string> = new Set('call provide include require envisage envision foresee stipulate'.split(' '))
/** Verbs by which an instrument itself does what was agreed: "The accord splits the republic." */
const binding: ReadonlySet<string> = new Set('split return cut extend allow grant give commit oblige ban limit guarantee formalize formalise establish reduce let permit bind prohibit restrict cede open place'.split(' '))

/** Verbs of what a deal is hoped to bring about rather than of what it binds its sides to: "The accord will ‹strengthen› trust." */
const hoping: ReadonlySet<string> = new Set('strengthen enhance promote improve boost bolster bring help contribute benefit foster advance ensure deepen further spur stabilize stabilise undermine threaten put pave take have make mean'.split(' '))

const byWord = new Map(instruments.map((row) => [row.id, row]))

/** The row of a noun's lemma. */
export function instrumentOf(lemma: string): InstrumentRow | undefined {
  return byWord.get(lemma.toLowerCase())
}

const byFate = new Map(instrumentFates.map((row) => [row.id, row.outcome]))

/** What becomes of an instrument that is the object of this verb or noun; of a form that is rare a lemma may have lost its last letter ("violat"). */
export function fateOf(lemma: string): Outcome | undefined {
  const lower = lemma.toLowerCase()
  return byFate.get(lower) ?? byFate.get(`${lower}e`)
}

/** Whether an instrument says its point in the object of this verb. */
export function isHolding(lemma: string): boolean {
  return holding.has(lemma.toLowerCase())
}

/** Whether an instrument binds by this verb. */
export function isBinding(lemma: string): boolean {
  return binding.has(lemma.toLowerCase())
}

/** Whether a verb tells what an instrument is hoped to bring about. */
export function isHoped(lemma: string): boolean {
  return hoping.has(lemma.toLowerCase())
}
