/** How work is cut so that memory stays bounded, whatever the text: sentences into batches, pairs of words into portions. */

/** Pieces a batch, padding included; larger ones gained nothing on one core. */
const batchPieces = 2000

/** What a batch may hold with its padding, over what it holds without: sentences of an article differ much in length, and padding is paid for like words (40 % of the time, where nothing forbade it). */
const padding = 1.3

/** Pairs of pieces a batch: the scores between all words of a sentence grow with its square. */
const batchPairs = 250_000

/** Pairs of a predicate and a word in one run of the small graphs; measured, a pair holds some 16 kB while they run. */
const portionPairs = 8000

/** Indices of `lengths` (pieces of each) in batches, shortest first, so that little is padding. */
export function batchesOf(lengths: readonly number[]): number[][] {
  const order = lengths.map((_, index) => index).sort((left, right) => (lengths[left] as number) - (lengths[right] as number))
  const batches: number[][] = []
  let pieces = 0
  for (const index of order) {
    const length = lengths[index] as number
    const batch = batches[batches.length - 1]
    const padded = length * ((batch?.length ?? 0) + 1)
    pieces += length
    if (batch && padded <= batchPieces && padded * length <= batchPairs && padded <= pieces * padding) batch.push(index)
    else {
      batches.push([index])
      pieces = length
    }
  }
  return batches
}

/** Halves open, from 0 to `count`, so that each holds no more than a run may, for sentences of `words` words; none of nothing. */
export function* portionsOf(count: number, words: number): Generator<readonly [number, number]> {
  const size = Math.max(1, Math.floor(portionPairs / words))
  for (let from = 0; from < count; from += size) yield [from, Math.min(count, from + size)]
}
