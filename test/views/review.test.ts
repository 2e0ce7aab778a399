/** The order of the review queue, and what is in it. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Ledger, openLedger, queueMaterial } from '../../src/ledger/index.ts'
import { decide, keepReading } from '../../src/parley.ts'
import { reviewQueue } from '../../src/views/index.ts'
import { crisis, geneva } from '../ledger/crisis.ts'

let ledger: Ledger
beforeEach(async () => {
  ledger = await openLedger(':memory:')
  for (const [nth, reading] of crisis().entries())
    await keepReading(ledger, reading, { now: () => new Date(Date.UTC(2031, 2, 7, 8, nth)).toISOString() })
})
afterEach(() => ledger.close())

const how = { by: 'Mira Toft', at: '2031-04-01T08:00:00.000Z' }
const queue = async () => reviewQueue(await queueMaterial(ledger))
const itemOf = async (id: string) => (await queue()).find((item) => item.id === id)

it('begins with what most articles rest on and reports differ about, and ends with what nobody doubts', async () => {
  const items = await queue()
  expect(items[0]!.kind).toBe('contacts')
  expect(items[0]!.articles).toBe(Math.max(...items.map(({ articles }) => articles)))
  expect(items[0]!.doubts.map(({ rule }) => rule)).toContain('conflict')
  expect(items.map(({ worth }) => worth)).toEqual(items.map(({ worth }) => worth).toSorted((left, right) => right - left))
  expect(items.at(-1)!.doubts.map(({ rule }) => rule)).toEqual(['unseen'])
})

it('names the entry that may be the same, until a person has said', async () => {
  const items = await queue()
  const doubtful = items.find(({ other }) => other !== undefined)!
  expect(doubtful.doubts.map(({ rule }) => rule)).toContain('unsure')
  await decide.merge(ledger, doubtful.id, doubtful.other!, { ...how, evenSo: true })
  expect((await queue()).filter(({ id, other }) => id === doubtful.id && other === doubtful.other)).toEqual([])
})

it('leaves out what was accepted whole, drops the doubts about a cell that was decided, and keeps what someone is unsure of', async () => {
  const last = (await queue()).find(({ doubts, kind }) => kind === 'contacts' && doubts[0]!.rule === 'unseen')!
  await decide.review(ledger, last.id, { kind: 'unsure' }, how)
  expect((await itemOf(last.id))!.doubts).toMatchObject([{ rule: 'said-unsure', sentence: 'Mira Toft is unsure of it' }])
  await decide.review(ledger, last.id, { kind: 'accept' }, how)
  expect(await itemOf(last.id)).toBeUndefined()
  const first = (await queue())[0]!
  const field = first.doubts.find(({ rule }) => rule === 'conflict')!.field!
  await decide.review(ledger, `${first.id}.${field}`, { kind: 'accept' }, how)
  expect((await itemOf(first.id))!.doubts.filter((doubt) => doubt.rule === 'conflict' && doubt.field === field)).toEqual([])
})

it('says loudly whose words have gone, first of what rests on one article', async () => {
  const { id } = await decide.review(ledger, `${geneva().article.id}/c1.venue`, { kind: 'accept' }, how)
  await keepReading(ledger, { ...geneva(), contacts: [] }, { readerVersion: '9', now: () => '2031-05-01T08:00:00.000Z' })
  expect(await itemOf(id)).toMatchObject({
    kind: 'decision',
    title: 'accept by Mira Toft on “Geneva” holds no longer',
    doubts: [{ rule: 'words-gone', sentence: expect.stringContaining('no longer has a record at exactly these words') }],
  })
  await decide.undo(ledger, id, how)
  expect(await itemOf(id)).toBeUndefined()
})
