import { describe, expect, it } from 'vitest'
import { isSameName, pairs, Tally, table } from '../../eval/score.ts'

describe('Tally', () => {
  it('adds up over texts before it divides', () => {
    const tally = new Tally()
    tally.add(1, 2, 4)
    tally.add(2, 2, 2)
    expect([tally.hit, tally.said, tally.gold]).toEqual([3, 4, 6])
    expect(tally.precision).toBe(75)
    expect(tally.recall).toBe(50)
    expect(tally.f1).toBe(60)
  })
  it('is right where nothing was to be said and nothing was', () => {
    const tally = new Tally()
    expect([tally.precision, tally.recall, tally.f1]).toEqual([100, 100, 100])
  })
  it('is wrong where all was missed, or all invented', () => {
    const missed = new Tally()
    missed.add(0, 0, 3)
    expect([missed.recall, missed.f1]).toEqual([0, 0])
    const invented = new Tally()
    invented.add(0, 3, 0)
    expect([invented.precision, invented.f1]).toEqual([0, 0])
  })
  it('is written with its counts', () => {
    const tally = new Tally()
    tally.add(3, 4, 6)
    expect(table({ contacts: tally })).toBe('contacts               60.0  P  75.0  R  50.0  (3/4/6)')
  })
})

describe('isSameName', () => {
  it.each([
    ['Noor', 'Pavel Noor', true],
    ['Mr. Noor', 'Pavel Noor', true],
    ['the Lakes League', 'Lakes League', true],
    ['foreign ministry of Varland', 'Varland foreign ministry', true],
    ["Varland's foreign ministry", 'foreign ministry', true],
    ['Varland’s foreign ministry', 'the Varland foreign ministry', true],
    ['Tomás Rék', 'Tomas Rek', true],
    ['NOOR', 'noor', true],
    ['Pavel Noor', 'Anna Noor', false],
    ['Noor', 'Noora', false],
    ['the', 'the', false],
    ['', 'Noor', false],
  ])('%s and %s: %s', (left, right, same) => {
    expect(isSameName(left, right)).toBe(same)
    expect(isSameName(right, left)).toBe(same)
  })
})

describe('pairs', () => {
  const near = (gold: number, said: number) => 10 - Math.abs(gold - said)
  it('takes the best first, one to one', () => {
    expect(pairs([1, 5], [4, 5], near, 5)).toEqual([
      [5, 5],
      [1, 4],
    ])
    expect(pairs([5], [4, 6, 5], near, 5)).toEqual([[5, 5]])
    expect(pairs([4, 6, 5], [5], near, 5)).toEqual([[5, 5]])
  })
  it('takes none below the least', () => {
    expect(pairs([1], [4], near, 7)).toEqual([[1, 4]])
    expect(pairs([1], [4], near, 7.5)).toEqual([])
    expect(pairs([], [4], near, 0)).toEqual([])
  })
})
