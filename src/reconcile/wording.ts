/** How alike two stretches of words are, and the bands by which alike ones find each other (shingles, MinHash). */

/** Words without case and marks, in order. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

/** The distinct runs of `size` words, each as a 32-bit number; a text shorter than that is one run. */
export function shinglesOf(words: readonly string[], size: number): Set<number> {
  const found = new Set<number>()
  if (words.length > 0 && words.length < size) found.add(hash(words.join(' ')))
  for (let at = 0; at + size <= words.length; at++) found.add(hash(words.slice(at, at + size).join(' ')))
  return found
}

/** Shared shingles over all shingles of both, 0 to 1 (Jaccard). */
export function overlapOf(left: ReadonlySet<number>, right: ReadonlySet<number>): number {
  const shared = sharedBy(left, right)
  const all = left.size + right.size - shared
  return all === 0 ? 0 : shared / all
}

/** Shared shingles over those of the smaller set, 0 to 1. */
export function containmentOf(left: ReadonlySet<number>, right: ReadonlySet<number>): number {
  const least = Math.min(left.size, right.size)
  return least === 0 ? 0 : sharedBy(left, right) / least
}

function sharedBy(left: ReadonlySet<number>, right: ReadonlySet<number>): number {
  const [small, large] = left.size < right.size ? [left, right] : [right, left]
  let shared = 0
  for (const shingle of small) if (large.has(shingle)) shared++
  return shared
}

/** `count` bands of two MinHashes each: sets that share a part s of their shingles share some band with probability 1 - (1 - s²)^count. */
export function bandsOf(shingles: ReadonlySet<number>, count: number): string[] {
  if (!shingles.size) return []
  return Array.from(
    { length: count },
    (_, band) => `${band}.${least(shingles, 2 * band).toString(36)}${least(shingles, 2 * band + 1).toString(36)}`,
  )
}

/** The least of all shingles after the permutation numbered `index`. */
function least(shingles: ReadonlySet<number>, index: number): number {
  let found = 0xffffffff
  for (const shingle of shingles) {
    const moved = scatter(shingle ^ Math.imul(index + 1, 0x9e3779b1))
    if (moved < found) found = moved
  }
  return found
}

/** FNV-1a over UTF-16 code units. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return scatter(value)
}

/** The finalizer of MurmurHash3: one bit in moves half of the bits out. */
function scatter(value: number): number {
  let mixed = value
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}
