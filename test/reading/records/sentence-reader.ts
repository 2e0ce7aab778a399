/** Reads hand-made sentences as the body of a report of 4 March 2031, a Tuesday, through the real encoder and all stages. */
import { afterAll, beforeAll } from 'vitest'
import { type Encoder, openEncoder } from '../../../src/encoder/index.ts'
import { articleOf } from '../../../src/intake/index.ts'
import type { Reading } from '../../../src/model/reading.ts'
import { readArticle } from '../../../src/reading/index.ts'

/** A paragraph that tells of nothing, so that the sentence stands in the midst of a report. */
const weather = 'Rain fell on the harbour all morning, and the streets behind it were empty but for a few carts.'

/** Opens the encoder for the tests of one file, and closes it after them. */
export function sentenceReader(): (words: string, outlet?: string) => Promise<Reading> {
  let encoder: Encoder
  beforeAll(async () => {
    encoder = await openEncoder()
  })
  afterAll(() => encoder?.close())
  return async (words, outlet = 'Halden Courier') => {
    const text = `Envoys in Halden\nBy Mira Toft\nHALDEN, March 4 (Courier) - ${weather}\n\n${words}\n\n${weather}\n`
    const { article } = articleOf(
      { bytes: new TextEncoder().encode(text), contentType: 'text/plain', file: 'report.txt' },
      { published: '2031-03-04', outlet, language: 'en' },
    )
    return readArticle(article, encoder)
  }
}
