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
    ['Norway has offered to send engineers to Chile.', [['send engineers to Chile', 'proposed']]],
    ['Chile and Norway signed a new fishing treaty.', [['a new fishing treaty', 'signed']]],
    ['Norway violated the truce.', [['the truce', 'broken']]],
    ['Both sides broke a cease-fire.', [['a cease-fire', 'broken']]],
    ['The parties could not agree on who would pay for the buoys.', [['who would pay for the buoys', 'not-agreed']]],
    ['The two sides have yet to agree on the tariff.', [['the tariff', 'not-agreed']]],
    ['The round ended on Monday without an agreement on the border.', [['the border', 'not-agreed']]],
    ['There was no deal on oil licences.', [['oil licences', 'not-agreed']]],
    ['Chile and Norway reached an understanding on advance lists of cargo.', [['advance lists of cargo', 'agreed']]],
    ['Chile has undertaken to withdraw its ships from the bay.', [['withdraw its ships from the bay', 'agreed']]],
    ['The two leaders committed to deepen trade in fish.', [['deepen trade in fish', 'agreed']]],
    [
      'Under the draft, Chile would drop its complaint, while Norway would free the crew.',
      [
        ['Chile would drop its complaint', 'proposed'],
        ['Norway would free the crew', 'proposed'],
      ],
    ],
    ['Under the deal, Norway freed nine sailors.', [['Norway freed nine sailors', 'in-force']]],
    ['The sides agreed to a truce, which the rebels broke within days.', [['a truce', 'broken']]],
    ['According to the communiqué, both sides will pull back their ships.', [['pull back their ships', 'agreed']]],
    ['Nor could the two sides agree on the tariff.', [['the tariff', 'not-agreed']]],
    ['The price could not be settled.', [['The price', 'not-agreed']]],
    ['The two sides disagreed on the tariff.', [['the tariff', 'not-agreed']]],
    ['Chile and Norway agreed on Monday to open a hotline.', [['open a hotline', 'agreed']]],
    [
      'Chile has agreed to hand back the crew of the ferry and to open a hotline between the two fleets, but it blocked any deal on who would watch the strait, officials said after talks with Norway in Doha on Tuesday.',
      [
        ['hand back the crew of the ferry', 'agreed'],
        ['open a hotline between the two fleets', 'agreed'],
        ['who would watch the strait', 'proposed'],
      ],
    ],
    ['Chile and Norway signed a treaty on fishing in Doha.', [['a treaty on fishing in Doha', 'signed']]],
    ['A Chilean request for more stored water was dropped.', [['more stored water', 'not-agreed']]],
    ['A truce between Chile and Norway was holding on Monday.', [['A truce between Chile and Norway', 'in-force']]],
    [
      'The two sides agreed on the following:\n\n1. The northern crossing shall be opened to trucks.\n\n2. Direct flights shall be resumed in March.',
      [
        ['The northern crossing shall be opened to trucks', 'agreed'],
        ['Direct flights shall be resumed in March', 'agreed'],
      ],
    ],
  ])('%s', async (words, expected) => {
    expect(await points(words)).toEqual(expected)
  })
})

describe('what one side puts forward is a point where sides are in touch nearby', () => {
  const talks = 'Envoys of Chile and Norway opened talks in Doha on Monday.'
  test.each([
    ['The proposal calls for the complete withdrawal of ships.', [['the complete withdrawal of ships', 'proposed']]],
    ['Norway proposed that both fleets turn back.', [['both fleets turn back', 'proposed']]],
    ['Chile offered a ten-year lease on the northern pier.', [['a ten-year lease on the northern pier', 'proposed']]],
    ['In return, Chile would lift its ban on fish.', [['lift its ban on fish', 'proposed']]],
    ['Norway is ready to accept a Chilean supplier.', [['accept a Chilean supplier', 'proposed']]],
    [
      'Norway named two conditions: an end to inspections and the return of the crew.',
      [
        ['an end to inspections', 'proposed'],
        ['the return of the crew', 'proposed'],
      ],
    ],
  ])('%s', async (words, expected) => {
    expect(await points(`${talks} ${words}`)).toEqual(expected)
    expect(await points(words)).toEqual([])
  })
  test('a peace plan lies between sides by itself', async () => {
    expect(await points('The peace proposal of Norway calls for the complete withdrawal of ships.')).toEqual([
      ['the complete withdrawal of ships', 'proposed'],
    ])
  })
})

describe('views, wishes and conditions are no points', () => {
  test.each([
    'The two sides agreed that the talks were useful.',
    'The two sides agreed on the importance of dialogue.',
    'Norway will end the blockade if Chile agrees to inspections.',
    'Norway must agree to inspections.',
    'Norway has a plan to lower prices.',
    'Norway has offered to host the next round of talks.',
    'We agree with Chile that the conflict could go on for months.',
    'Such a deal would require more concessions.',
    'A diplomat from Norway spoke on condition of anonymity.',
    'The jobs offer real security.',
    'Norway is ready to talk.',
    'Mediators seek a deal with Chile.',
    'The deal will strengthen trust in the region.',
    'The two sides agreed that their friendship will continue.',
    'Norway did not approve the treaty with Chile.',
    'Norway committed to deepen trade in fish.',
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

test('what a headline says is told once, by the body', async () => {
  const { agreements } = await read(
    'Chile and Norway agree on hotline between fleets\n\nOSLO, March 3 - Chile and Norway have agreed on a hotline between their fleets in the northern strait, the foreign ministry of Norway said on Monday.',
  )
  expect(agreements.map((point) => point.content.exact)).toEqual(['a hotline between their fleets in the northern strait'])
})

test('the day of the deed is its own, not that of the point', async () => {
  const { agreements } = await read('On 3 March 2031 the two sides agreed to open the port.')
  expect(agreements.map((point) => point.when?.value)).toEqual(['2031-03-03'])
})
