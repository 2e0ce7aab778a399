import { describe, expect, it } from 'vitest'
import { alphaOf, kappaOf } from '../../src/views/index.ts'

describe('kappaOf', () => {
  it('is that of the textbook table: 20 both yes, 5 and 10 apart, 15 both no', () => {
    const pairs = [
      ...Array.from({ length: 20 }, () => ['yes', 'yes'] as const),
      ...Array.from({ length: 5 }, () => ['yes', 'no'] as const),
      ...Array.from({ length: 10 }, () => ['no', 'yes'] as const),
      ...Array.from({ length: 15 }, () => ['no', 'no'] as const),
    ]
    expect(kappaOf(pairs)).toBe(0.4)
  })
  it('is undefined where there is nothing to tell apart', () => {
    expect(kappaOf([])).toBeUndefined()
    expect(kappaOf([['a', 'a']])).toBeUndefined()
  })
})

describe('alphaOf', () => {
  it('is that of Krippendorff’s binary example of ten items', () => {
    const [meg, owen] = ['0100000000', '1110010010']
    expect(alphaOf([...meg].map((said, at) => [said, owen[at] as string]))).toBe(0.095)
  })
  it('is 1 where all agree, and undefined where one label was ever said', () => {
    expect(alphaOf([['a', 'a'], ['b', 'b', 'b'], ['c']])).toBe(1)
    expect(alphaOf([['a', 'a']])).toBeUndefined()
  })
})
