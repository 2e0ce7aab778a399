import { describe, expect, test } from 'vitest'
import { sentenceReader } from './sentence-reader.ts'

const read = sentenceReader()
const points = async (words: string) => (await read(words)).agreements.map((point) => [point.content.exact, point.outcome])

describe('points and what became of them', () => {
  test.each([
    ['Chile and Norway agreed to exchange the sailors they hold.', [['exchange the sailors', 'agreed']]],
    ['The two sides agreed on a hotline between their fleets.', [['a hotline between their fleets', 'agreed']]],
    ['The two sides failed to agree on the withdrawal of ships.', [['the withdrawal of ships', 'not-agreed']]],
    ['Chile and Norway announced a deal that will open the northern port.', [['open the northern port', 'agreed']]],
    ['Under the deal, fifteen observers will join the panel.', [['fifteen observers will join the panel', 'agreed']]],
    ['The proposal calls for the complete withdrawal of ships.', [['the complete withdrawal of ships', 'proposed']]],
    ['Norway has offered to send engineers to Chile.', [['send engineers to Chile', 'proposed']]],
    ['Chile and Norway signed a new fishing treaty.', [['a new fishing treaty', 'signed']]],
    ['Norway violated the truce.', [['the truce', 'broken']]],
    ['Both sides broke a cease-fire.', [['a cease-fire', 'broken']]],
  ])('%s', async (words, expected) => {
    expect(await points(words)).toEqual(expected)
  })
})

describe('views, wishes and conditions are no points', () => {
  test.each([
    'The two sides agreed that the talks were useful.',
    'The two sides agreed on the importance of dialogue.',
    'Norway will end the blockade if Chile agrees to inspections.',
    'Norway must agree to inspections.',
    'Norway has a plan to lower prices.',
  ])('%s', async (words) => {
    expect(await points(words)).toEqual([])
  })
})

test('the parties are the doers, and the chain is the telling around it', async () => {
  const reading = await read('Chile and Norway agreed to exchange sailors, the foreign ministry of Qatar said.')
  const [point] = reading.agreements
  expect(point?.parties.map((party) => party.name)).toEqual(['Chile', 'Norway'])
  expect(point?.chain.map((hop) => hop.name)).toEqual([expect.stringMatching(/ministry of Qatar/)])
})
