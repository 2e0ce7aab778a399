/** By what means, to whom, where, when and through whom a thing was said, and whether the writer keeps his distance; through the real encoder. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Encoder, openEncoder } from '../../../src/encoder/index.ts'
import { readArticle } from '../../../src/reading/index.ts'
import { articleOfText } from '../surface/made-article.ts'

let encoder: Encoder
beforeAll(async () => {
  encoder = await openEncoder()
})
afterAll(() => encoder?.close())

/** The circumstances of the last statement of a text, those it has. */
test.each([
  [
    'Ana Lindqvist told reporters in Doha on Monday that the strait was open.',
    { addressee: 'reporters', venue: 'Doha', when: '2031-03-03' },
  ],
  ['Ana Lindqvist told a news conference in Doha that the strait was open.', { channel: 'news conference in Doha', venue: 'Doha' }],
  ['Speaking at a briefing in Doha, Ana Lindqvist said the strait was open.', { channel: 'briefing in Doha', venue: 'Doha' }],
  ['Ana Lindqvist wrote on Telegram that the strait was open.', { channel: 'Telegram' }],
  ['“We met,” Ana Lindqvist told the Post.', { addressee: 'Post' }],
  ['“We have met,” TASS quoted Ana Lindqvist as saying. She denied that there was a map.', { chain: 'TASS' }],
  ['Ana Lindqvist said in a speech that the strait was open. She added that it would stay so.', { channel: 'speech' }],
  ['Ana Lindqvist said two ships had been hit. The claim could not be independently verified.', { hedged: true }],
  ['Ana Lindqvist reportedly said that the strait was open.', { hedged: true }],
  ['Ana Lindqvist said on January 3 that the strait was open.', { when: '2031-01-03', novelty: 'background' }],
  ['Ana Lindqvist said the strait was open as Pavel Noor flew to Doha on Monday.', {}],
])('%s', async (text, wanted) => {
  const { statements } = await readArticle(articleOfText(text, { publishedAt: '2031-03-04', language: 'en' }), encoder)
  const last = statements[statements.length - 1]!
  const chain = last.chain.map((hop) => hop.name).join('>')
  expect({
    ...(last.channel ? { channel: last.channel.value } : {}),
    ...(last.addressee ? { addressee: last.addressee.value } : {}),
    ...(last.venue ? { venue: last.venue.value } : {}),
    ...(last.when ? { when: last.when.value } : {}),
    ...(chain ? { chain } : {}),
    ...(last.hedged ? { hedged: true } : {}),
    ...(last.novelty === 'background' ? { novelty: 'background' } : {}),
  }).toEqual(wanted)
})
