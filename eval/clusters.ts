/** Scores for who is who: mentions found, and how the mentions are gathered into parties (MUC, B3, CEAF-e, and their mean, the CoNLL score). */

interface Place {
  readonly start: number
  readonly end: number
}

/** Recall and precision, 0 to 1. */
export interface Rates {
  readonly precision: number
  readonly recall: number
}

/** The harmonic mean, 0 to 1; 0 where both are 0. */
export function f1({ precision, recall }: Rates): number {
  return precision + recall ? (2 * precision * recall) / (precision + recall) : 0
}

/**
 * Pairs the mentions of two lists one to one: same place first, then by most shared characters, so that "the ‹minister›" pairs with
 * "the foreign minister" (a mention's head stands in both). Returns for each said mention the index of its gold one, or -1.
 */
export function aligned(gold: readonly Place[], said: readonly Place[]): number[] {
  const likeness = (left: Place, right: Place) => {
    const both = Math.min(left.end, right.end) - Math.max(left.start, right.start)
    const shorter = Math.min(left.end - left.start, right.end - right.start)
    return both * 2 > shorter ? both / (Math.max(left.end, right.end) - Math.min(left.start, right.start)) : 0
  }
  const all = gold
    .flatMap((g, goldAt) => said.map((s, saidAt) => ({ score: likeness(g, s), goldAt, saidAt })))
    .filter((pair) => pair.score > 0)
    .sort((left, right) => right.score - left.score)
  const found = said.map(() => -1)
  const taken = new Set<number>()
  for (const { goldAt, saidAt } of all) {
    if (taken.has(goldAt) || found[saidAt] !== -1) continue
    taken.add(goldAt)
    found[saidAt] = goldAt
  }
  return found
}

/** Clusters as lists of mention keys; a mention found on both sides has the same key on both. */
export type Clusters = readonly (readonly string[])[]

const shared = (left: readonly string[], right: readonly string[]) => left.filter((key) => right.includes(key)).length
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
const share = (part: number, whole: number) => (whole ? part / whole : 0)

/** Links kept (Vilain et al. 1995). */
export function muc(gold: Clusters, said: Clusters): Rates {
  const links = (left: Clusters, right: Clusters) => {
    const kept = left.map((cluster) => {
      const parts = right.map((other) => shared(cluster, other)).filter(Boolean)
      return sum(parts) - parts.length
    })
    return share(sum(kept), sum(left.map((cluster) => cluster.length - 1)))
  }
  return { recall: links(gold, said), precision: links(said, gold) }
}

/** For each mention, how much of its cluster is right (Bagga and Baldwin 1998). */
export function bCubed(gold: Clusters, said: Clusters): Rates {
  const right = (left: Clusters, others: Clusters) =>
    share(
      sum(left.flatMap((cluster) => others.map((other) => shared(cluster, other) ** 2 / cluster.length))),
      sum(left.map((cluster) => cluster.length)),
    )
  return { recall: right(gold, said), precision: right(said, gold) }
}

/** Clusters paired one to one as well as can be, each pair worth 2|both| / (|left| + |right|) (Luo 2005, entity-based). */
export function ceafEntity(gold: Clusters, said: Clusters): Rates {
  const worth = gold.map((left) => said.map((right) => (2 * shared(left, right)) / (left.length + right.length)))
  const best = bestAssignment(worth)
  return { recall: share(best, gold.length), precision: share(best, said.length) }
}

/** The mean of the three F1 scores, 0 to 1. */
export function conll(gold: Clusters, said: Clusters): number {
  return (f1(muc(gold, said)) + f1(bCubed(gold, said)) + f1(ceafEntity(gold, said))) / 3
}

/** The greatest sum of one-to-one picks of a matrix of worths ≥ 0 (Hungarian method, Kuhn 1955, with potentials). */
export function bestAssignment(worth: readonly (readonly number[])[]): number {
  const size = Math.max(worth.length, worth[0]?.length ?? 0)
  const cost = (row: number, column: number) => -(worth[row - 1]?.[column - 1] ?? 0)
  const rowPotential = new Array<number>(size + 1).fill(0)
  const columnPotential = new Array<number>(size + 1).fill(0)
  const rowOf = new Array<number>(size + 1).fill(0)
  for (let row = 1; row <= size; row++) {
    const least = new Array<number>(size + 1).fill(Infinity)
    const from = new Array<number>(size + 1).fill(0)
    const used = new Array<boolean>(size + 1).fill(false)
    rowOf[0] = row
    let column = 0
    do {
      used[column] = true
      const at = rowOf[column]!
      let delta = Infinity
      let next = 0
      for (let other = 1; other <= size; other++) {
        if (used[other]) continue
        const reduced = cost(at, other) - rowPotential[at]! - columnPotential[other]!
        if (reduced < least[other]!) {
          least[other] = reduced
          from[other] = column
        }
        if (least[other]! < delta) {
          delta = least[other]!
          next = other
        }
      }
      for (let other = 0; other <= size; other++) {
        if (used[other]) {
          rowPotential[rowOf[other]!]! += delta
          columnPotential[other]! -= delta
        } else least[other]! -= delta
      }
      column = next
    } while (rowOf[column] !== 0)
    while (column) {
      rowOf[column] = rowOf[from[column]!]!
      column = from[column]!
    }
  }
  return sum(rowOf.slice(1).map((row, index) => worth[row - 1]?.[index] ?? 0))
}
