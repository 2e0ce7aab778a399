import { describe, expect, test } from 'vitest'
import { articleOfText, cut, marked, unmarked } from './made-article.ts'

const check = async (written: string) => {
  const { text } = unmarked(written)
  const { layers } = await cut(articleOfText(text))
  expect(marked(text, layers.quotations)).toBe(written)
}

describe('marks of every kind', () => {
  test.each([
    '“‹We will sign,›” Noor said.',
    '"‹We will sign,›" Noor said.',
    '«‹We will sign,›» Noor said.',
    '„‹We will sign,›“ Noor said.',
    '„‹We will sign,›” Noor said.',
    '‘‹We will sign,›’ Noor said.',
    "'‹We will sign,›' Noor said.",
    '「‹We will sign›」 Noor said.',
    '“‹We will sign,›” Noor said, “‹but not now.›”',
    '"‹We will sign,›" Noor said, "‹but not now.›"',
    'He called it “‹businesslike›” and “‹calm›”.',
    'He called it ("‹a start›") and left.',
    '“‹Will they sign?›” asked Toft.',
  ])('%s', check)
})

describe('a single mark and an apostrophe', () => {
  test.each([
    "The ministers' plan is not the envoy's plan.",
    'The ministers’ plan is not the envoy’s plan.',
    '‘‹We won’t sign,›’ he said.',
    "'‹We won't sign,›' he said.",
    "The '‹good›' plan failed.",
    "In the '90s they didn't meet.",
    "It's Noor's word against Rek's.",
    '‘‹It is Ostrea’s map,›’ she said of the envoys’ paper.',
  ])('%s', check)
})

describe('marks within marks: the outer pair holds all', () => {
  test.each([
    '“‹Rek told me ‘no’ twice,›” Noor said.',
    '"‹Rek told me \'no\' twice,›" Noor said.',
    '‘‹Rek told me “no” twice,›’ Noor said.',
    '“‹It’s ‘our’ strait, he said, and the ministers’ map is wrong,›” Noor recalled.',
  ])('%s', check)
})

describe('a paragraph that ends before its mark', () => {
  test.each([
    ['reopened in the next paragraph', '“‹We began.›\n\n“‹We went on,›” Noor said.'],
    ['reopened twice', '“‹We began.›\n\n“‹We went on.›\n\n“‹We ended,›” Noor said.'],
    ['after its cue', 'Noor said: “‹We began.›\n\nThen he left.'],
    ['straight marks', 'Noor said: "‹We began.›\n\nThen he left.'],
    ['a lone single mark quotes nothing', 'Noor said: ‘We began.\n\nThen he left.'],
    ['a straight mark behind a word closes what never opened', 'We began" Noor said.'],
    ['empty marks', 'Noor said “” and left.'],
  ])('%s', (_, written) => check(written))

  test('is not closed, reaches to its end, and leaves a note', async () => {
    const { layers, notes } = await cut(articleOfText('“We began.\n\n“We went on,” Noor said.'))
    expect(layers.quotations.map((quotation) => [quotation.closed, quotation.outer])).toEqual([
      [false, { start: 0, end: 10 }],
      [true, { start: 12, end: 25 }],
    ])
    expect(notes.map((note) => [note.rule, note.start, note.end])).toEqual([['quotation-open', 0, 10]])
  })
})

test('the outer span takes the marks in', async () => {
  const text = 'He called it “a start”.'
  const [quotation] = (await cut(articleOfText(text))).layers.quotations
  expect(text.slice(quotation!.outer.start, quotation!.outer.end)).toBe('“a start”')
})

test('what is no part of the report is not searched', async () => {
  const text = 'He called it “a start”.\nRead more: “The end”'
  const blocks = [
    { kind: 'body', start: 0, end: 23 },
    { kind: 'related', start: 24, end: text.length },
  ] as const
  const { layers } = await cut(articleOfText(text, { blocks: [...blocks] }))
  expect(layers.quotations.map((quotation) => text.slice(quotation.start, quotation.end))).toEqual(['a start'])
})
