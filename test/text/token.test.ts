/** Words as the treebanks cut them, and that cutting loses nothing. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tokenize } from '../../src/text/token.ts'

const cut = (text: string) => tokenize(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end))

describe('words', () => {
  test.each([
    ["They don't know.", ['They', 'do', "n't", 'know', '.']],
    ['The minister’s aides won’t go.', ['The', 'minister', '’s', 'aides', 'wo', 'n’t', 'go', '.']],
    [
      "We'll see; they've left; he'd go; I'm here; you're late.",
      ['We', "'ll", 'see', ';', 'they', "'ve", 'left', ';', 'he', "'d", 'go', ';', 'I', "'m", 'here', ';', 'you', "'re", 'late', '.'],
    ],
    ['He cannot stay.', ['He', 'can', 'not', 'stay', '.']],
    ["the sailors' crew", ['the', 'sailors', "'", 'crew']],
    ["O'Brien met d'Orsay", ["O'Brien", 'met', "d'Orsay"]],
    ['the cease-fire line', ['the', 'cease', '-', 'fire', 'line']],
    ['a mid-2031 follow-up', ['a', 'mid', '-', '2031', 'follow', '-', 'up']],
    ['It cost $4.5bn or €3,200.50.', ['It', 'cost', '$', '4.5', 'bn', 'or', '€', '3,200.50', '.']],
    ['100km in the 1990s, 7pm', ['100', 'km', 'in', 'the', '1990s', ',', '7pm']],
    ['up 3.5% on the 18th at 07:45', ['up', '3.5', '%', 'on', 'the', '18th', 'at', '07:45']],
    ['U.S. and U.N. envoys', ['U.S.', 'and', 'U.N.', 'envoys']],
    ['Mr. Rek met Lt. Gen. Noor on Feb. 18.', ['Mr.', 'Rek', 'met', 'Lt.', 'Gen.', 'Noor', 'on', 'Feb.', '18', '.']],
    ['J. D. Rek saw T. Noor', ['J.', 'D.', 'Rek', 'saw', 'T.', 'Noor']],
    ['(Courier) [sic] {x}', ['(', 'Courier', ')', '[', 'sic', ']', '{', 'x', '}']],
    ['“We will talk,” she said.', ['“', 'We', 'will', 'talk', ',', '”', 'she', 'said', '.']],
    ['Wait... no -- never – ever—done…', ['Wait', '...', 'no', '--', 'never', '–', 'ever', '—', 'done', '…']],
    [
      'See https://courier.example/a?b=1, or www.courier.example.',
      ['See', 'https://courier.example/a?b=1', ',', 'or', 'www.courier.example', '.'],
    ],
    ['Write to desk@courier.example!', ['Write', 'to', 'desk@courier.example', '!']],
    ['#talks by @envoy', ['#talks', 'by', '@envoy']],
    ['Really?! No!!', ['Really', '?', '!', 'No', '!!']],
    ['多哈 会谈 🤝 ok', ['多哈', '会谈', '🤝', 'ok']],
    ['Çağrı and José', ['Çağrı', 'and', 'José']],
    ['', []],
    [' \n\t', []],
  ] as [string, string[]][])('%s', (text, words) => expect(cut(text)).toEqual(words))

  test('a word of two hundred letters is one word', () => expect(cut(`a ${'x'.repeat(200)} b`)[1]).toHaveLength(200))

  test('only the span is cut', () => {
    const text = 'Rek left. Noor stayed. Lin slept.'
    expect(tokenize(text, { start: 10, end: 22 }).map(({ start, end }) => text.slice(start, end))).toEqual(['Noor', 'stayed', '.'])
  })
})

test('whatever the text, every character that is not white space stands in exactly one word, in order', () => {
  const part = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.constantFrom(
      "n't",
      '’s',
      'U.S.',
      '🤝',
      '\ud800',
      'cannot',
      '$',
      '...',
      '``',
      'https://a',
      '@',
      'J.',
      ' ',
      '\u0301',
      'x'.repeat(450),
    ),
  )
  fc.assert(
    fc.property(
      fc.array(part, { maxLength: 20 }).map((parts) => parts.join('')),
      (text) => {
        let at = 0
        for (const { start, end } of tokenize(text, { start: 0, end: text.length })) {
          expect(start).toBeGreaterThanOrEqual(at)
          expect(end).toBeGreaterThan(start)
          expect(text.slice(at, start).trim()).toBe('')
          expect(text.slice(start, end)).not.toMatch(/^\s|\s$/)
          at = end
        }
        expect(text.slice(at).trim()).toBe('')
      },
    ),
    { numRuns: 400 },
  )
})
