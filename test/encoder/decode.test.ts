/** Decoding against brute force: every tree of up to five words, every path of up to five labels. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { spansOfPath, treeOf } from '../../src/encoder/decode.ts'

const score = fc.integer({ min: -2000, max: 2000 }).map((value) => value / 100)

/** Whether governors (-1 the root) make a tree with one root. */
function isTree(heads: readonly number[]): boolean {
  if (heads.filter((head) => head < 0).length !== 1) return false
  return heads.every((_, word) => {
    let at = word
    for (let steps = 0; at >= 0; steps++) {
      if (steps > heads.length) return false
      at = heads[at] as number
    }
    return true
  })
}

/** Every list of `length` choices out of `0 … count - 1`. */
function* choices(length: number, count: number): Generator<number[]> {
  if (!length) return yield []
  for (const rest of choices(length - 1, count)) for (let choice = 0; choice < count; choice++) yield [...rest, choice]
}

const treesOf = new Map(
  [1, 2, 3, 4, 5].map((words) => [
    words,
    [...choices(words, words + 1)]
      .map((heads) => heads.map((head) => head - 1))
      .filter((heads) => heads.every((head, word) => head !== word) && isTree(heads)),
  ]),
)

describe('trees', () => {
  test('there are as many as Cayley counts: words to the power of (words - 1)', () => {
    for (const [words, trees] of treesOf) expect(trees.length).toBe(words ** (words - 1))
  })

  test('the one found is a tree with one root, and none scores higher', () => {
    const sentence = fc
      .integer({ min: 1, max: 5 })
      .chain((words) => fc.tuple(fc.constant(words), fc.array(score, { minLength: words * (words + 1), maxLength: words * (words + 1) })))
    fc.assert(
      fc.property(sentence, ([words, list]) => {
        const scores = Float32Array.from(list)
        const total = (heads: readonly number[]) =>
          heads.reduce((sum, head, word) => sum + (scores[word * (words + 1) + head + 1] as number), 0)
        const found = treeOf(scores, 0, words + 1, words)
        expect(found).toHaveLength(words)
        expect(isTree(found)).toBe(true)
        const best = Math.max(...(treesOf.get(words) as number[][]).map(total))
        expect(total(found)).toBeCloseTo(best, 3)
      }),
      { numRuns: 400 },
    )
  })

  test('a row of a batch is read at its own offset and stride', () => {
    // Two sentences of two words in a batch three words wide; scores of padding would win, were they read.
    const stride = 4
    const scores = new Float32Array(2 * 3 * stride).fill(99)
    const place = 3 * stride
    scores.set([9, -9, 1], place)
    scores.set([1, 9, -9], place + stride)
    expect(treeOf(scores, place, stride, 2)).toEqual([-1, 0])
  })

  test('a long sentence whose words all want one another still comes out as a tree', () => {
    const words = 60
    const scores = Float32Array.from({ length: words * (words + 1) }, (_, at) => {
      const word = Math.floor(at / (words + 1))
      return at % (words + 1) === ((word % 2 ? word - 1 : word + 1) % words) + 1 ? 10 : ((at * 7919) % 97) / 100
    })
    const heads = treeOf(scores, 0, words + 1, words)
    expect(isTree(heads)).toBe(true)
  })

  test('no words, no tree', () => expect(treeOf(new Float32Array(0), 0, 1, 0)).toEqual([]))
})

describe('paths of BIO labels', () => {
  const labels = ['O', 'B-PER', 'I-PER', 'B-GPE', 'I-GPE']

  const isPath = (path: readonly number[]) =>
    path.every((label, word) => {
      const name = labels[label] as string
      if (!name.startsWith('I-')) return true
      const before = labels[path[word - 1] as number]
      return before === `B-${name.slice(2)}` || before === name
    })
  const pathsOf = new Map([1, 2, 3, 4, 5].map((words) => [words, [...choices(words, labels.length)].filter(isPath)]))

  /** The path that spans stand for. */
  function pathOf(spans: readonly { first: number; last: number; label: string }[], words: number): number[] {
    const path = new Array<number>(words).fill(0)
    for (const { first, last, label } of spans)
      for (let word = first; word <= last; word++) path[word] = labels.indexOf(`${word === first ? 'B' : 'I'}-${label}`)
    return path
  }

  test('the spans found are a path, and none scores higher', () => {
    const sentence = fc
      .integer({ min: 1, max: 5 })
      .chain((words) =>
        fc.tuple(fc.constant(words), fc.array(score, { minLength: words * labels.length, maxLength: words * labels.length })),
      )
    fc.assert(
      fc.property(sentence, ([words, list]) => {
        const scores = Float32Array.from(list)
        const total = (path: readonly number[]) =>
          path.reduce((sum, label, word) => sum + (scores[word * labels.length + label] as number), 0)
        const found = spansOfPath(scores, 0, words, labels)
        const path = pathOf(found, words)
        expect(isPath(path)).toBe(true)
        for (const span of found) expect(span.score).toBe(scores[span.first * labels.length + (path[span.first] as number)])
        expect(total(path)).toBeCloseTo(Math.max(...(pathsOf.get(words) as number[][]).map(total)), 3)
      }),
      { numRuns: 400 },
    )
  })

  test('two names side by side stay two', () => {
    const scores = Float32Array.from([0, 9, 0, 0, 0, 0, 9, 0, 0, 0, 0, 0, 9, 0, 0])
    expect(spansOfPath(scores, 0, 3, labels).map(({ first, last, label }) => [first, last, label])).toEqual([
      [0, 0, 'PER'],
      [1, 2, 'PER'],
    ])
  })

  test('no words, no spans', () => expect(spansOfPath(new Float32Array(0), 0, 0, labels)).toEqual([]))
})
