/** Difference: which words of one text are not in another, and which are new there, both as runs in their order. */

/** Words that one side has and the other has not; half-open indexes of words, a side without words has start = end. */
export interface Change {
  readonly left: { readonly start: number; readonly end: number }
  readonly right: { readonly start: number; readonly end: number }
}

/** Words compared in one table, at most: two stretches without a rare word in common that are longer count as wholly changed. */
const largestTable = 4_000_000

/** Fewer common words than this between two larger changes ("the", "of the") are chance: the changes are one. */
const smallestIsland = 4

/** What has to be changed to make `right` of `left`, in order; equal lists give none. */
export function changesOf(left: readonly string[], right: readonly string[]): Change[] {
  const pairs = matches(left, 0, left.length, right, 0, right.length)
  const changes: Change[] = []
  let [at, over] = [0, 0]
  for (const [one, other] of [...pairs, [left.length, right.length] as const]) {
    if (one > at || other > over) changes.push({ left: { start: at, end: one }, right: { start: over, end: other } })
    ;[at, over] = [one + 1, other + 1]
  }
  return changes.reduce(joined, [] as Change[])
}

const sizeOf = ({ left, right }: Change) => Math.max(left.end - left.start, right.end - right.start)

function joined(changes: Change[], change: Change): Change[] {
  const before = changes.at(-1)
  const island = before === undefined ? 0 : change.left.start - before.left.end
  if (before === undefined || island >= smallestIsland || island > Math.min(sizeOf(before), sizeOf(change))) changes.push(change)
  else
    changes[changes.length - 1] = {
      left: { start: before.left.start, end: change.left.end },
      right: { start: before.right.start, end: change.right.end },
    }
  return changes
}

type Pair = readonly [left: number, right: number]

/** Pairs of equal words between the borders, rising on both sides: equal ends first, then words that stand once on each side, then a table. */
function matches(left: readonly string[], from: number, to: number, right: readonly string[], start: number, end: number): Pair[] {
  const head: Pair[] = []
  const tail: Pair[] = []
  while (from < to && start < end && left[from] === right[start]) head.push([from++, start++])
  while (from < to && start < end && left[to - 1] === right[end - 1]) tail.unshift([--to, --end])
  if (from === to || start === end) return [...head, ...tail]
  const anchors = rising(uniquePairs(left, from, to, right, start, end))
  if (anchors.length === 0) return [...head, ...tabled(left, from, to, right, start, end), ...tail]
  const middle: Pair[] = []
  for (const [one, other] of anchors) {
    middle.push(...matches(left, from, one, right, start, other), [one, other])
    ;[from, start] = [one + 1, other + 1]
  }
  return [...head, ...middle, ...matches(left, from, to, right, start, end), ...tail]
}

/** Words that stand exactly once on each side. */
function uniquePairs(left: readonly string[], from: number, to: number, right: readonly string[], start: number, end: number): Pair[] {
  const places = (words: readonly string[], first: number, last: number) => {
    const found = new Map<string, number>()
    for (let at = first; at < last; at++) found.set(words[at]!, found.has(words[at]!) ? -1 : at)
    return found
  }
  const there = places(right, start, end)
  return [...places(left, from, to)].flatMap(([word, at]): Pair[] => {
    const other = there.get(word) ?? -1
    return at >= 0 && other >= 0 ? [[at, other]] : []
  })
}

/** The longest run of pairs that rises on the right as it does on the left (patience sorting). */
function rising(pairs: readonly Pair[]): Pair[] {
  const piles: { pair: Pair; below: number }[] = []
  const tops: number[] = []
  for (const pair of pairs) {
    let [low, high] = [0, tops.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (piles[tops[middle]!]!.pair[1] < pair[1]) low = middle + 1
      else high = middle
    }
    tops[low] = piles.push({ pair, below: low > 0 ? tops[low - 1]! : -1 }) - 1
  }
  const run: Pair[] = []
  for (let at = tops.at(-1) ?? -1; at >= 0; at = piles[at]!.below) run.unshift(piles[at]!.pair)
  return run
}

/** The longest common subsequence by its table. */
function tabled(left: readonly string[], from: number, to: number, right: readonly string[], start: number, end: number): Pair[] {
  const width = end - start + 1
  if ((to - from) * width > largestTable) return []
  const lengths = new Uint32Array((to - from + 1) * width)
  for (let row = to - from - 1; row >= 0; row--)
    for (let column = width - 2; column >= 0; column--)
      lengths[row * width + column] =
        left[from + row] === right[start + column]
          ? lengths[(row + 1) * width + column + 1]! + 1
          : Math.max(lengths[(row + 1) * width + column]!, lengths[row * width + column + 1]!)
  const pairs: Pair[] = []
  for (let row = 0, column = 0; row < to - from && column < width - 1; ) {
    if (left[from + row] === right[start + column]) pairs.push([from + row++, start + column++])
    else if (lengths[(row + 1) * width + column]! >= lengths[row * width + column + 1]!) row++
    else column++
  }
  return pairs
}
