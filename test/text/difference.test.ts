import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changesOf } from '../../src/text/difference.ts'

/** "a [b>c] d": what is gone, what is new, in its place. */
function marked(left: string, right: string): string {
  const [one, other] = [left.split(' ').filter(Boolean), right.split(' ').filter(Boolean)]
  const parts: string[] = []
  let at = 0
  for (const change of changesOf(one, other)) {
    parts.push(...one.slice(at, change.left.start))
    parts.push(
      `[${one.slice(change.left.start, change.left.end).join(' ')}>${other.slice(change.right.start, change.right.end).join(' ')}]`,
    )
    at = change.left.end
  }
  return [...parts, ...one.slice(at)].join(' ')
}

test.each([
  ['they met in Doha', 'they met in Doha', 'they met in Doha'],
  ['they met in Doha', 'they met on Tuesday in Doha', 'they met [>on Tuesday] in Doha'],
  ['they met in Doha for five hours', 'they met for five hours', 'they met [in Doha>] for five hours'],
  ['they met in Doha', 'they spoke in Doha', 'they [met>spoke] in Doha'],
  ['', 'they met', '[>they met]'],
  ['they met', '', '[they met>]'],
  ['the the the', 'the the', 'the the [the>]'],
  // One common word between two larger changes is chance.
  ['one two the three four end', 'five six the seven eight end', '[one two the three four>five six the seven eight] end'],
])('%s | %s', (left, right, expected) => {
  expect(marked(left, right)).toBe(expected)
})

test('taking the changes makes the one text of the other, in order and without overlap', () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 40 })
  fc.assert(
    fc.property(words, words, (left, right) => {
      const made: string[] = []
      let at = 0
      for (const change of changesOf(left, right)) {
        expect(change.left.start).toBeGreaterThanOrEqual(at)
        made.push(...left.slice(at, change.left.start), ...right.slice(change.right.start, change.right.end))
        at = change.left.end
      }
      expect([...made, ...left.slice(at)]).toEqual(right)
    }),
  )
})

test('two long texts with nothing in common are compared without a table of their product', () => {
  const text = (word: string) => Array.from({ length: 20_000 }, (_, at) => `${word}${at % 7}`)
  expect(changesOf(text('a'), text('b'))).toEqual([{ left: { start: 0, end: 20_000 }, right: { start: 0, end: 20_000 } }])
})
