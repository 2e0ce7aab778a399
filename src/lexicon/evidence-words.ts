/** Evidence words: by what a later sentence speaks for or against a duty having been done. */

export interface EvidenceWordRow {
  /** Lower case; a stem ends in *. */
  readonly id: string
  readonly direction: 'for' | 'against'
  readonly note: string
  readonly example: string
}

const rows = (direction: EvidenceWordRow['direction'], note: string, example: string, words: string): EvidenceWordRow[] =>
  words.split(', ').map((id) => ({ id, direction, note, example }))

export const evidenceWords: readonly EvidenceWordRow[] = [
  ...rows('against', 'not done', 'The line did not open on March 15.', "did not, was not, were not, is not, are not, had not, has not, have not, not yet, not been, didn’t, didn't, hasn’t, hasn't, no longer, never, nobody, neither, failed, fails"),
  ...rows('against', 'stopped or broken', 'Live firing began again.', 'broke, broken, breach*, violat*, suspend*, withdr*, resumed, began again, missing, delay*, postponed, called off, refus*'),
  ...rows('for', 'done', 'The exchange took place on March 9.', 'took place, has opened, was opened, opened, were released, was released, released, handed over, were flown, completed, fulfilled, carried out, honoured, honored, kept, delivered, entered into force, was lifted, were lifted, stopped, came home, were exchanged, has begun, began'),
]

const matchers = evidenceWords.map(({ id, direction }) => ({
  direction,
  pattern: new RegExp(`(?<=^|[^\\p{L}])${id.replace(/\*$/, '\\p{L}*')}(?=[^\\p{L}]|$)`, 'iu'),
}))

/** Which way a sentence speaks; undefined where it has no such word. What is said not to be done speaks against, whatever else stands there. */
export function evidenceIn(sentence: string): 'for' | 'against' | undefined {
  const found = matchers.filter(({ pattern }) => pattern.test(sentence)).map(({ direction }) => direction)
  return found.includes('against') ? 'against' : found[0]
}
