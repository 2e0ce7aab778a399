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
    ['Norway closed its border with Chile.', ['SANCTION', 'closed its border with Chile']],
    ['Norway summoned the Chilean ambassador.', ['PROTEST', 'summoned the Chilean ambassador']],
    ['Norway recalled its ambassador from Chile.', ['PROTEST', 'recalled its ambassador from Chile']],
    ['Norway broke ties with Chile.', ['REJECT', 'broke ties with Chile']],
    ['Norway halted fuel shipments to Chile.', ['SANCTION', 'halted fuel shipments to Chile']],
    ['Norway refused to attend the talks.', ['REJECT', 'refused to attend the talks']],
    ['Chile and Norway exchanged 14 prisoners.', ['RETREAT', 'exchanged 14 prisoners']],
    ['Norway expelled two Chilean diplomats.', ['SANCTION', 'expelled two Chilean diplomats']],
    ['Norway froze the assets of three Chilean firms.', ['SANCTION', 'froze the assets of three Chilean firms']],
    ['Norway released two Chilean sailors.', ['CONCEDE', 'released two Chilean sailors']],
    ['Norway recognised the Chilean government.', ['SUPPORT', 'recognised the Chilean government']],
    ['Norway detained three Chilean fishermen.', ['COERCE', 'detained three Chilean fishermen']],
    ['Norway shut the office of the Chilean trade mission.', ['COERCE', 'shut the office of the Chilean trade mission']],
  ])('%s', async (words, expected) => {
    expect(await done(words)).toEqual([expected])
  })
})

describe('threats, promises, accidents and harm by nobody are none', () => {
  test.each([
    'Norway demanded that Chile lift its curbs.',
    'A programme of Norway provided aid to schools.',
    'Norway will impose tariffs on Chile.',
    'Norway threatened to impose tariffs on Chile.',
    'Norway may withdraw its troops from Chile.',
    'Norway did not impose tariffs on Chile.',
    'Twenty people were killed in Chile.',
    'Norway hit a record in trade with Chile.',
    'Norwegian police arrested a suspect.',
    'The crash killed nine people in Norway.',
    'Norwegian frigates launched missiles during an exercise.',
    'Norway refused to comment.',
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

test('a happening kills for a state where it is told whose it was', async () => {
  const [act] = (await read('Norway denied it on Monday. Norwegian airstrikes killed nine people in Chile.')).acts
  expect(act?.actors.map((actor) => actor.name)).toEqual(['Norway'])
})

test('what follows from an assault told already is not another', async () => {
  const acts = (await read('Norwegian forces shelled a Chilean base, killing two soldiers.')).acts
  expect(acts.map((act) => act.content.exact)).toEqual(['shelled a Chilean base'])
})
