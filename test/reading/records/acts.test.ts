import { describe, expect, test } from 'vitest'
import { sentenceReader } from './sentence-reader.ts'

const read = sentenceReader()
const done = async (words: string) => (await read(words)).acts.map((act) => [act.plover, act.content.exact])

describe('deeds, their codes and their words', () => {
  test.each([
    ['Norway imposed tariffs on Chile.', ['SANCTION', 'imposed tariffs on Chile']],
    ['Norway has frozen the accounts of four Chilean firms.', ['SANCTION', 'frozen the accounts of four Chilean firms']],
    ['Norwegian drones attacked a fuel depot in Chile.', ['ASSAULT', 'attacked a fuel depot']],
    ['Norway launched an offensive against Chile.', ['ASSAULT', 'launched an offensive against Chile']],
    ['Norway withdrew its troops from Chile.', ['RETREAT', 'withdrew its troops from Chile']],
    ['Norway closed its border with Chile.', ['COERCE', 'closed its border with Chile']],
    ['Norway summoned the Chilean ambassador.', ['ACCUSE', 'summoned the Chilean ambassador']],
    ['Norway shut the office of the Chilean trade mission.', ['COERCE', 'shut the office of the Chilean trade mission']],
  ])('%s', async (words, expected) => {
    expect(await done(words)).toEqual([expected])
  })
})

describe('threats, promises, accidents and harm by nobody are none', () => {
  test.each([
    'Norway will impose tariffs on Chile.',
    'Norway threatened to impose tariffs on Chile.',
    'Norway may withdraw its troops from Chile.',
    'Norway did not impose tariffs on Chile.',
    'Twenty people were killed in Chile.',
    'Norway hit a record in trade with Chile.',
  ])('%s', async (words) => {
    expect(await done(words)).toEqual([])
  })
})

test("a state's drones act for it, on whom they strike", async () => {
  const [act] = (await read('Norway denied it on Monday. Norwegian drones attacked a Chilean base.')).acts
  expect(act?.actors.map((actor) => actor.name)).toEqual(['Norway'])
})

test('nameless gunmen are no party, and the citation shows them', async () => {
  const [act] = (await read('Unknown gunmen killed eight soldiers in Chile.')).acts
  expect(act?.actors).toEqual([])
  expect(act?.citations[0]?.exact).toMatch(/gunmen killed eight soldiers/)
})

test('a deed named again by a noun is not done twice', async () => {
  const acts = (await read("Norway invaded Chile in May. The Chilean economy shrank after Norway's invasion of Chile.")).acts
  expect(acts.map((act) => act.content.exact)).toEqual(['invaded Chile'])
})
