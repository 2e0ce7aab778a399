/** How work is cut: nothing is lost, nothing twice, and no batch is larger than it may be unless one sentence alone is. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { batchesOf, portionsOf } from '../../src/encoder/batch.ts'

describe('batches', () => {
  test('hold every sentence once, shortest first, and stay small', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 3, max: 480 }), { maxLength: 120 }), (lengths) => {
        const batches = batchesOf(lengths)
        expect(batches.flat().sort((left, right) => left - right)).toEqual(lengths.map((_, index) => index))
        const sizes = batches.map((batch) => batch.map((index) => lengths[index] as number))
        expect(sizes.flat()).toEqual([...sizes.flat()].sort((left, right) => left - right))
        for (const batch of sizes) {
          const longest = Math.max(...batch)
          expect(batch.length === 1 || longest * batch.length <= 2000).toBe(true)
          expect(batch.length === 1 || longest ** 2 * batch.length <= 250_000).toBe(true)
          expect(longest * batch.length).toBeLessThanOrEqual(1.3 * batch.reduce((sum, length) => sum + length))
        }
      }),
    )
  })
  test('of nothing there are none', () => expect(batchesOf([])).toEqual([]))
})

describe('portions', () => {
  test.each([
    [0, 20, []],
    [5, 20, [[0, 5]]],
    [
      500,
      25,
      [
        [0, 320],
        [320, 500],
      ],
    ],
    [
      3,
      9000,
      [
        [0, 1],
        [1, 2],
        [2, 3],
      ],
    ],
  ] as [number, number, [number, number][]][])('%i predicates of sentences of %i words', (count, words, expected) => {
    expect([...portionsOf(count, words)]).toEqual(expected)
  })
})
