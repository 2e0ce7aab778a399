import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { editDistance, foldName, isSameSpelling } from '../../src/text/likeness.ts'

describe('one name in two spellings', () => {
  test.each([
    ['Sergei', 'Sergey', true],
    ['Yuri', 'Yury', true],
    ['Khalid', 'Halid', true],
    ['Öztürk', 'Ozturk', true],
    ['Halvorin', 'Halvoryn', true],
    ['Lindqvist', 'Lindquist', true],
    ['Rek', 'Lek', false],
    ['Noor', 'Moor', false],
    ['Zhou', 'Zhao', false],
  ])('%s and %s: %s', (left, right, expected) => expect(isSameSpelling(left, right)).toBe(expected))
  test('folding twice changes nothing more for plain names', () => expect(foldName(foldName('Mykhailo'))).toBe(foldName('Mykhailo')))
})

describe('edit distance', () => {
  test.each([
    ['talk', 'talk', 0],
    ['talk', 'talks', 1],
    ['talk', 'walk', 1],
    ['', 'abc', 3],
    ['abcdef', 'uvwxyz', 4],
  ])('%s and %s: %i', (left, right, expected) => expect(editDistance(left, right)).toBe(expected))
  test('is the same both ways, and nought only between equals', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), (left, right) => {
        const distance = editDistance(left, right, 9)
        expect(distance).toBe(editDistance(right, left, 9))
        expect(distance === 0).toBe(left === right)
      }),
    )
  })
})
