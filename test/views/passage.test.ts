import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Article } from '../../src/model/article.ts'
import { passagesOf } from '../../src/views/index.ts'

/** Takes "‹a ‹b› c›" apart: the text without brackets, and a span for each pair. */
function marked(bracketed: string): { text: string; spans: { start: number; end: number }[] } {
  let text = ''
  const spans: { start: number; end: number }[] = []
  const open: number[] = []
  for (const letter of bracketed) {
    if (letter === '‹') open.push(spans.push({ start: text.length, end: text.length }) - 1)
    else if (letter === '›') spans[open.pop()!]!.end = text.length
    else text += letter
  }
  return { text, spans }
}

const plain = (text: string, blocks: Article['blocks'] = []) => ({ text, blocks })

describe('segments of a text', () => {
  test.each([
    [
      '‹Talks› will ‹resume›',
      [
        ['Talks', [0]],
        [' will ', []],
        ['resume', [1]],
      ],
    ],
    [
      '‹the ‹two› sides›',
      [
        ['the ', [0]],
        ['two', [0, 1]],
        [' sides', [0]],
      ],
    ],
    ['‹‹same››', [['same', [0, 1]]]],
    ['no mark', [['no mark', []]]],
  ])('%s', (bracketed, expected) => {
    const { text, spans } = marked(bracketed)
    expect(passagesOf(plain(text), spans)[0]!.segments.map((segment) => [segment.text, segment.marks])).toEqual(expected)
  })

  test('marks that cross one another share the middle', () => {
    const [passage] = passagesOf(plain('abcdef'), [
      { start: 0, end: 4 },
      { start: 2, end: 6 },
    ])
    expect(passage!.segments.map((segment) => [segment.text, segment.marks])).toEqual([
      ['ab', [0]],
      ['cd', [0, 1]],
      ['ef', [1]],
    ])
  })

  test('a mark over two passages is in both', () => {
    const passages = passagesOf(plain('One.\n\nTwo.'), [{ start: 2, end: 8 }])
    expect(passages.map((passage) => passage.segments.map((segment) => [segment.text, segment.marks]))).toEqual([
      [
        ['On', []],
        ['e.', [0]],
      ],
      [
        ['Tw', [0]],
        ['o.', []],
      ],
    ])
  })

  test.each([
    [0, 0],
    [-1, 3],
    [3, 99],
    [4, 2],
  ])('a mark at %i-%i of a short text is refused', (start, end) => {
    expect(() => passagesOf(plain('short'), [{ start, end }])).toThrow(RangeError)
  })
})

describe('passages of an article', () => {
  test('blocks keep their kind, and what is not read says so', () => {
    const text = 'Head\n\nBody one.\n\nRead more: other'
    const passages = passagesOf(
      {
        text,
        blocks: [
          { kind: 'headline', start: 0, end: 4 },
          { kind: 'related', start: 17, end: text.length },
        ],
      },
      [],
    )
    expect(passages.map(({ kind, read, segments }) => [kind, read, segments[0]!.text])).toEqual([
      ['headline', true, 'Head'],
      ['body', true, 'Body one.'],
      ['related', false, 'Read more: other'],
    ])
  })

  test('a wrapped paragraph flows, a line that ends like a sentence ends one', () => {
    expect(
      passagesOf(plain('The envoys met and\nspoke for hours.\nThen they left.'), []).map((passage) => passage.segments[0]!.text),
    ).toEqual(['The envoys met and\nspoke for hours.', 'Then they left.'])
  })

  test('a list keeps its lines', () => {
    const text = 'bread\nwater\nsalt'
    expect(passagesOf({ text, blocks: [{ kind: 'list', start: 0, end: text.length }] }, [])).toHaveLength(3)
  })

  test('whatever the text and the marks: segments follow one another, hold their words, and lose nothing but white space', () => {
    const letters = fc
      .array(fc.constantFrom('a', ' ', '\n', '.', '\u202e', '𐍈', '\r\n', '\0'), { maxLength: 60 })
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(letters, fc.array(fc.tuple(fc.nat(80), fc.nat(80)), { maxLength: 8 }), (text, pairs) => {
        const spans = pairs
          .map(([left, right]) => ({ start: Math.min(left, right), end: Math.max(left, right) }))
          .filter((span) => span.start < span.end && span.end <= text.length)
        let at = 0
        for (const passage of passagesOf(plain(text), spans)) {
          expect(text.slice(at, passage.start).trim()).toBe('')
          at = passage.start
          for (const segment of passage.segments) {
            expect(segment.start).toBe(at)
            expect(segment.text).toBe(text.slice(segment.start, segment.end))
            expect(segment.marks).toEqual(
              spans.flatMap((span, index) => (span.start < segment.end && segment.start < span.end ? [index] : [])),
            )
            at = segment.end
          }
          expect(at).toBe(passage.end)
        }
        expect(text.slice(at).trim()).toBe('')
      }),
    )
  })
})
