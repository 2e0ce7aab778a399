import { describe, expect, test } from 'vitest'
import { hull, isInside, isOverlapping, trim } from '../../src/text/span.ts'

describe('spans', () => {
  test.each([
    [{ start: 2, end: 4 }, { start: 2, end: 4 }, true, true],
    [{ start: 2, end: 4 }, { start: 4, end: 6 }, false, false],
    [{ start: 3, end: 4 }, { start: 2, end: 6 }, true, true],
    [{ start: 2, end: 6 }, { start: 3, end: 4 }, false, true],
  ])('%o and %o', (left, right, inside, overlapping) => {
    expect(isInside(left, right)).toBe(inside)
    expect(isOverlapping(left, right)).toBe(overlapping)
  })

  test('a hull holds all, and of nothing there is none', () => {
    expect(
      hull([
        { start: 5, end: 9 },
        { start: 1, end: 2 },
        { start: 6, end: 12 },
      ]),
    ).toEqual({ start: 1, end: 12 })
    expect(() => hull([])).toThrow(RangeError)
  })

  test.each([
    ['  talks ', '', 'talks'],
    ['“talks”,', '“”,', 'talks'],
    ['   ', '', ''],
  ])('"%s" trimmed', (text, also, words) => {
    const { start, end } = trim(text, { start: 0, end: text.length }, also)
    expect(text.slice(start, end)).toBe(words)
  })
})
