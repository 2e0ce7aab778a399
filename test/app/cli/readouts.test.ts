/** Readout pairs by the command: the sample's presidents' call, and a talk by video that one side calls a meeting and gives no day. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import type { ReadoutPair } from '../../../src/views/index.ts'
import { parley, repository, scratchFolder } from './parley-process.ts'

const folder = scratchFolder()

const ostrea = {
  url: 'https://president.ostrea.example/events/9001',
  outlet: 'Press Service of the President of Ostrea',
  publishedAt: '2031-05-06T20:10:00Z',
  headline: 'Meeting with President of Varland Henrik Aldane',
  text: 'Mirela Dasko had a detailed conversation with President of Varland Henrik Aldane.\n\nThe President of Ostrea expressed concern about the patrols near the Skarne Strait. Henrik Aldane, in turn, outlined the sanctions that Varland would be ready to impose. The two presidents agreed to instruct their delegations to begin consultations. Overall, the conversation took place in a business-like atmosphere.',
}
const varland = {
  url: 'https://president.varland.example/readouts/2031-05-06',
  outlet: 'Office of the President of Varland',
  publishedAt: '2031-05-06',
  headline: 'Readout of President Aldane’s Video Call with President Mirela Dasko of Ostrea',
  text: 'President Henrik Aldane held a video call today with President Mirela Dasko of Ostrea. President Aldane made clear that any ship that is fired upon will be defended. He called for an immediate ceasefire. The two presidents tasked their teams to follow up.',
}

beforeAll(async () => {
  expect((await parley(['ingest', join(repository, 'examples'), '--ledger', 'sample.db'], folder.path)).code).toBe(0)
  writeFileSync(folder.at('video.jsonl'), [ostrea, varland].map((line) => JSON.stringify(line)).join('\n'))
  expect((await parley(['ingest', 'video.jsonl', '--ledger', 'video.db'], folder.path)).code).toBe(0)
}, 120_000)

async function pairs(ledger: string, ...argv: string[]): Promise<ReadoutPair[]> {
  const ended = await parley(['readouts', ...argv, '--json', '--ledger', ledger], folder.path)
  expect(ended).toMatchObject({ code: 0, err: '' })
  return (JSON.parse(ended.out) as { readouts: ReadoutPair[] }).readouts
}

const stateOf = (pair: ReadoutPair, label: string) => pair.rows.find((row) => row.label === label)?.state

test("the presidents' call: each says that the other asked for it, and for how long they spoke", async () => {
  const [pair, ...others] = await pairs('sample.db')
  expect(others).toEqual([])
  expect([pair!.left.name, pair!.right.name]).toEqual(['Ostrea', 'Varland'])
  expect([pair!.left, pair!.right].map(({ articles }) => articles.map(({ outlet }) => outlet))).toEqual([
    ['Press Service of the President of Ostrea'],
    ['Office of the President of Varland'],
  ])
  expect(stateOf(pair!, 'Initiated by')).toBe('differs')
  expect(stateOf(pair!, 'Duration')).toBe('differs')
  expect(stateOf(pair!, 'Status')).toBe('same')
  const plain = await parley(['readouts', pair!.contact, '--ledger', 'sample.db'], folder.path)
  expect(plain.out).toContain('Ostrea: 35 minutes')
  expect(plain.out).toContain('Varland: 50 minutes')
  const csv = await parley(['readouts', '--csv', '--ledger', 'sample.db'], folder.path)
  expect(csv.out.trim().split('\r\n')).toHaveLength(1 + pair!.rows.length)
})

test('a talk by video: one calls it a meeting and leaves the day to its report, and it is one contact all the same', async () => {
  const [pair] = await pairs('video.db')
  expect(pair).toMatchObject({ left: { name: 'Ostrea', relayed: false }, right: { name: 'Varland', relayed: false }, when: '2031-05-06' })
  expect(stateOf(pair!, 'Mode')).toBe('differs')
  expect(stateOf(pair!, 'When')).toBe('only-right')
  expect(pair!.rows.filter(({ field }) => field === 'participants').map(({ state }) => state)).toEqual(['same', 'same'])
  for (const { left, right } of pair!.rows)
    for (const [lines, text] of [
      [left, `${ostrea.headline} ${ostrea.text}`],
      [right, `${varland.headline} ${varland.text}`],
    ] as const)
      for (const { citations } of lines) for (const { exact } of citations) expect(text).toContain(exact)
})

test('a contact that is not there is told so', async () => {
  expect(await parley(['readouts', 'zzz', '--ledger', 'video.db'], folder.path)).toMatchObject({
    code: 1,
    err: expect.stringContaining('parley contacts list'),
  })
})
