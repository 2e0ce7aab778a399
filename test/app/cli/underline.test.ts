import fc from 'fast-check'
import { expect, test } from 'vitest'
import { table, visible, widthOf } from '../../../src/app/cli/terminal.ts'
import { underlined } from '../../../src/app/cli/underline.ts'

const lines = (text: string, exact: string, columns = 80) => {
  const start = text.indexOf(exact)
  return underlined({ text, blocks: [] }, [{ articleId: 'a', start, end: start + exact.length, exact }], columns)
}

test.each([
  ['Talks resumed in Doha.', 'Doha', ['Talks resumed in Doha.', '                 ‾‾‾‾']],
  ['Talks\nresumed  in Doha.', 'resumed  in', ['Talks resumed in Doha.', '      ‾‾‾‾‾‾‾‾‾‾']],
  // East Asian letters take two columns, and so do the marks beneath them.
  ['在多哈 talks resumed', 'talks', ['在多哈 talks resumed', '       ‾‾‾‾‾']],
  ['在多哈 talks resumed', '多哈', ['在多哈 talks resumed', '  ‾‾‾‾']],
  // A letter and its accent are one column.
  ['Cafe\u0301 talks', 'talks', ['Cafe\u0301 talks', '     ‾‾‾‾‾']],
  ['An \u001b[31mescape\u001b[0m here', 'escape', ['An \ufffd[31mescape\ufffd[0m here', '        ‾‾‾‾‾‾']],
])('%j with %j underlined', (text, exact, expected) => {
  expect(lines(text, exact)).toEqual(expected)
})

test('long lines are cut at spaces, marks with them', () => {
  expect(lines('one two three four five six', 'three four', 12)).toEqual(['one two', 'three four', '‾‾‾‾‾‾‾‾‾‾', 'five six'])
})

test('only paragraphs that are cited are shown, and of a long one only what stands around', () => {
  const text = `Nothing here.\n\n${'before '.repeat(100)}TALKS ${'after '.repeat(100)}\n\nNor here.`
  const shown = lines(text, 'TALKS', 400).join('\n')
  expect(shown).toMatch(/^… (before )+TALKS (after )+…\n +‾{5}$/)
  expect(shown.split('\n')[0]!.length).toBeLessThan(230)
})

test('whatever the text, no line is wider than asked, and nothing reaches the terminal that would act on it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), fc.nat(), fc.nat(), (text, from, length) => {
      const start = from % text.length
      const end = Math.min(text.length, start + 1 + (length % 20))
      for (const line of underlined({ text, blocks: [] }, [{ articleId: 'a', start, end, exact: text.slice(start, end) }], 40)) {
        expect(widthOf(line)).toBeLessThanOrEqual(40)
        expect(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(line)).toBe(false)
      }
      expect(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(visible(text))).toBe(false)
    }),
  )
})

test('a table stands in columns whatever its letters', () => {
  expect(
    table([
      ['a', 'b', 'c'],
      ['多哈', '', 'x'],
    ]),
  ).toBe('a     b  c\n多哈     x\n')
})
