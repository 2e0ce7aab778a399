/** Places of hand-made sentences: names with their state, seats where they are houses, halls without a name. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Encoder, openEncoder } from '../../../src/encoder/index.ts'
import { articleOf } from '../../../src/intake/index.ts'
import { begin, run } from '../../../src/reading/stage.ts'
import { names } from '../../../src/reading/surface/names.ts'
import { places } from '../../../src/reading/surface/places.ts'
import { quotations } from '../../../src/reading/surface/quotations.ts'
import { sentences } from '../../../src/reading/surface/sentences.ts'
import { syntax } from '../../../src/reading/surface/syntax.ts'

let encoder: Encoder
beforeAll(async () => {
  encoder = await openEncoder()
})
afterAll(() => encoder.close())

const order = begin().then(quotations).then(sentences).then(syntax).then(names).then(places)

test.each([
  ['They met in Vienna on Monday.', 'Vienna', 'AT'],
  ['They met at the White House on Monday.', 'White House', undefined],
  ['They met in the Kremlin on Monday.', 'Kremlin', undefined],
  ['They met at the presidential palace on Monday.', 'presidential palace', undefined],
  ['They met at a hospital on Monday.', 'hospital', undefined],
])('%s → %s', async (text, name, state) => {
  const { article } = articleOf({ bytes: new TextEncoder().encode(text), contentType: 'text/plain', file: 'made' }, { language: 'en' })
  const { layers } = await run(order, article, encoder)
  const found = layers.places.find((place) => place.name === name)
  expect(found).toBeDefined()
  expect(found?.state).toBe(state)
})
