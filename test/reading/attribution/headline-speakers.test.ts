/** Headlines that give words to someone by a colon or a dash alone; through the real encoder. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Encoder, openEncoder } from '../../../src/encoder/index.ts'
import { readArticle } from '../../../src/reading/index.ts'
import { articleOfText } from '../surface/made-article.ts'

let encoder: Encoder
beforeAll(async () => {
  encoder = await openEncoder()
})
afterAll(() => encoder?.close())

/** Speaker, hops and content of each statement in a headline. */
test.each([
  ['Norway will reopen the strait in May: foreign ministry', 'foreign ministry [] Norway will reopen the strait in May'],
  ['Norway is ready to sign the map – officials', 'officials [] Norway is ready to sign the map'],
  ['Ana Lindqvist: Norway will not sign the map', 'Ana Lindqvist [] Norway will not sign the map'],
  ['Norway is ready to sign the map, minister says – TASS', 'minister [TASS] Norway is ready to sign the map'],
  ['Halden dispute: Norway will not sign the map', ''],
  ['Talks on the strait: what we know so far', ''],
])('%s', async (headline, wanted) => {
  const text = `${headline}\n\nThe map lies in Doha.`
  const blocks = [
    { kind: 'headline' as const, start: 0, end: headline.length },
    { kind: 'body' as const, start: headline.length + 2, end: text.length },
  ]
  const { statements } = await readArticle(articleOfText(text, { blocks, publishedAt: '2031-03-04', language: 'en' }), encoder)
  expect(
    statements
      .map(
        ({ speakers, chain, content }) =>
          `${speakers.map(({ name }) => name).join('+')} [${chain.map(({ name }) => name).join('>')}] ${content.map(({ exact }) => exact).join(' ')}`,
      )
      .join(' | '),
  ).toBe(wanted)
})
