import { describe, expect, test } from 'vitest'
import { cutAtMarks, mannerOf } from '../../../src/reading/attribution/content-spans.ts'
import { articleOfText, cut, marked, unmarked } from '../surface/made-article.ts'

describe('cutAtMarks', () => {
  test.each([
    ['[the talks were “calm” and would go on]', '‹the talks were› “‹calm›” ‹and would go on›'],
    ['[“We will sign,”]', '“‹We will sign›,”'],
    ['[We will sign.]', '‹We will sign›.'],
    ['[We will see...]', '‹We will see...›'],
    ['[“We began.]', '“‹We began›.'],
    ['[“…”]', '“…”'],
    ['[a map, a date;]', '‹a map, a date›;'],
  ])('%s → %s', async (given, written) => {
    const text = given.slice(1, -1)
    const { layers } = await cut(articleOfText(text))
    expect(marked(text, cutAtMarks(text, [{ start: 0, end: text.length }], layers.quotations))).toBe(written)
  })
})

describe('mannerOf', () => {
  test.each([
    ['Noor said ‹the talks were calm›.', 'indirect'],
    ['“‹We will sign›,” Noor said.', 'direct'],
    ['“‹We began›,” Noor said, “‹and we ended›.”', 'direct'],
    ['Noor said ‹the talks were› “‹calm›” ‹and long›.', 'mixed'],
    ['“‹We began›,” Noor said ‹of the talks›.', 'mixed'],
  ])('%s → %s', async (written, manner) => {
    const { text, spans } = unmarked(written)
    const { layers } = await cut(articleOfText(text))
    expect(mannerOf(spans, layers.quotations)).toBe(manner)
  })
})
