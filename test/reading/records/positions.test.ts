import { describe, expect, test } from 'vitest'
import { sentenceReader } from './sentence-reader.ts'

const read = sentenceReader()
const stands = async (words: string, outlet?: string) =>
  (await read(words, outlet)).positions.map((position) => [position.name, position.issue, position.stance])

describe('a stance by its cue, or by the content', () => {
  test.each([
    ['Norway rejected the deployment of peacekeepers.', ['Norway', 'peacekeeping', 'rejects']],
    ['Norway called for an immediate ceasefire.', ['Norway', 'ceasefire', 'demands']],
    ['Norwegian envoys praised the talks in Doha.', ['Norwegian envoys', 'peace-process', 'supports']],
    ['Norway expressed support for the peacekeeping mission.', ['Norway', 'peacekeeping', 'supports']],
    ['Norway said both sides must release their prisoners.', ['Norway', 'prisoners', 'demands']],
    ['Norway said it will not negotiate with Chile.', ['Norway', 'peace-process', 'rejects']],
    ['Norway said it is ready to resume talks.', ['Norway', 'peace-process', 'supports']],
    ['Norway said it would resume talks if the blockade ends.', ['Norway', 'peace-process', 'conditional']],
    ['Norway ruled out any inspection of the harbour.', ['Norway', 'monitoring', 'rejects']],
    ['Norway said it will not release the prisoners before the ships leave.', ['Norway', 'prisoners', 'conditional']],
    ['Norway said it could accept the inspectors.', ['Norway', 'monitoring', 'conditional']],
    ['Norway said it has no objection to the peacekeepers.', ['Norway', 'peacekeeping', 'supports']],
  ])('%s', async (words, expected) => {
    expect(await stands(words)).toEqual([expected])
  })
})

describe('which matter', () => {
  test.each([
    ['Norway demanded a larger quota of herring.', 'trade'],
    ['Norway demanded more releases from the upstream reservoirs.', 'energy'],
    ['Norway demanded a longer maturity from its bondholders.', 'aid'],
    ['Norway demanded a seat for the islanders as an observer.', 'format-participation'],
    ['Norway demanded the resumption of direct flights.', 'normalisation'],
  ])('%s', async (words, issue) => {
    expect((await stands(words)).map(([, about]) => about)).toEqual([issue])
  })
})

test('words that name no matter are about what the article is about', async () => {
  const found = await stands(
    'Norway and Chile spoke of the prisoners in Oslo. The prisoners have been held since May. All prisoners are sailors. Norway said it rejects the plan.',
  )
  expect(found).toContainEqual(['Norway', 'prisoners', 'rejects'])
})

describe('whose stance it is', () => {
  test('an official speaks for his state', async () => {
    expect(await stands('Norwegian Foreign Minister Ana Lindqvist demanded an immediate ceasefire in the strait.')).toEqual([
      ['Norway', 'ceasefire', 'demands'],
    ])
  })
  test('unnamed officials stay as said', async () => {
    expect(await stands('Norwegian officials condemned the sanctions against Chile.')).toEqual([
      ['Norwegian officials', 'sanctions', 'opposes'],
    ])
  })
  test.each([
    [
      'its officer speaks for the owner',
      'The Dunes Front is at war with Chile. Its spokesman, Ole Brandt, demanded an immediate ceasefire in the strait.',
      'Dunes Front',
    ],
    [
      'an office without a state is of the one state its paragraph names',
      'Norway kept silent. Foreign Minister Ole Brandt rejected the sanctions.',
      'Norway',
    ],
  ])('%s', async (_, words, holder) => {
    expect((await stands(words)).map(([name]) => name?.replace(/^the /i, ''))).toEqual([holder])
  })
  test('who only tells of another does not hold it', async () => {
    expect(await stands('A Chilean envoy said Norway rejects the peacekeeping mission.')).toEqual([['Norway', 'peacekeeping', 'rejects']])
  })
})

describe('no stance where none is shown', () => {
  test.each([
    'Norway said the talks began at noon.',
    'Norway said the treaty will not harm trade.',
    'Norway said the talks are expected on Friday.',
    'Norway refused to comment on the sanctions.',
  ])('%s', async (words) => {
    expect(await stands(words)).toEqual([])
  })
})

test('a position rests on its statement', async () => {
  const reading = await read('Norway called for an immediate ceasefire.')
  expect(reading.positions[0]?.statement).toBe(reading.statements[0]?.id)
})
