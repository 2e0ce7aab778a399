import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { countLedger, type Ledger, listEntries, openLedger } from '../../src/ledger/index.ts'
import { exportSchema } from '../../src/model/export.ts'
import { exportLedger, importLedger, keepReading } from '../../src/parley.ts'
import { courier, crisis } from './crisis.ts'

let ledger: Ledger
let other: Ledger
beforeEach(async () => {
  ledger = await openLedger(':memory:')
  other = await openLedger(':memory:')
})
afterEach(async () => {
  await ledger.close()
  await other.close()
})

async function exported(from: Ledger): Promise<string> {
  let text = ''
  for await (const piece of exportLedger(from)) text += piece
  return text
}

/** The crisis, each report learnt a minute after the last, one of them read twice. */
async function fill(target: Ledger): Promise<void> {
  for (const [nth, reading] of crisis().entries())
    await keepReading(target, reading, { now: () => new Date(Date.UTC(2031, 2, 7, 8, nth)).toISOString() })
  await keepReading(target, courier(true), { readerVersion: '4', now: () => '2031-04-01T08:00:00.000Z' })
}

describe('export and import', () => {
  it('has the shape of the model, nothing more', async () => {
    await fill(ledger)
    const value = JSON.parse(await exported(ledger)) as unknown
    expect(exportSchema.strict().parse(value)).toEqual(value)
    expect(Object.keys(value as object)).toEqual(Object.keys(exportSchema.shape))
  })

  it('is the same, byte for byte, after an import into an empty ledger', async () => {
    await fill(ledger)
    const first = await exported(ledger)
    expect(await importLedger(other, JSON.parse(first))).toEqual({
      new: 9,
      same: 0,
      'new-version': 1,
      judgements: JSON.parse(first).judgements.length,
    })
    expect(await exported(other)).toBe(first)
    expect(await countLedger(other)).toEqual(await countLedger(ledger))
    expect(await listEntries(other, 'contacts')).toEqual(await listEntries(ledger, 'contacts'))
  })

  it('is the same as well after an import into a ledger that holds it already', async () => {
    await fill(ledger)
    const first = await exported(ledger)
    expect(await importLedger(ledger, JSON.parse(first))).toMatchObject({ new: 0, same: 10, 'new-version': 0 })
    expect(await exported(ledger)).toBe(first)
  })

  it('exports an empty ledger', async () => {
    const first = await exported(ledger)
    await importLedger(other, JSON.parse(first))
    expect(await exported(other)).toBe(first)
  })

  it('keeps a judgement that a person made, and lets it stand above the rule’s', async () => {
    await fill(ledger)
    const value = JSON.parse(await exported(ledger)) as {
      judgements: { about: string; left: string; right: string; verdict: string; by: string; at: string; reasons: string[] }[]
    }
    const settled = new Set((await listEntries(ledger, 'contacts')).items.flatMap((entry) => entry.records.map((record) => record.key)))
    const unsure = value.judgements.find(
      ({ about, verdict, left, right }) => about === 'contacts' && verdict === 'unsure' && settled.has(left) && settled.has(right),
    )!
    value.judgements.push({
      ...unsure,
      verdict: 'same',
      by: 'Mira Toft',
      at: '2031-04-02T08:00:00.000Z',
      reasons: ['the star corrected itself'],
    })
    await importLedger(other, value)
    const [before, after] = [await listEntries(ledger, 'contacts'), await listEntries(other, 'contacts')]
    expect(after.total).toBe(before.total - 1)
    const meeting = after.items[0]!
    expect(meeting.venue.map((account) => [account.value?.settlement, account.conflict])).toEqual(
      expect.arrayContaining([
        ['Geneva', true],
        ['Doha', true],
      ]),
    )
  })

  const refused: [string, unknown, string][] = [
    ['a newer shape', { parley: '2', articles: [] }, 'export-newer'],
    ['no object', 'talks', 'not-an-export'],
    ['a list of readings', { parley: '1', readings: [] }, 'not-an-export'],
    ['null', null, 'not-an-export'],
  ]
  it.each(refused)('refuses %s', async (_name, value, code) => {
    await expect(importLedger(other, value)).rejects.toMatchObject({ code })
    expect((await countLedger(other)).versions).toBe(0)
  })

  it('refuses an export whose words have been moved', async () => {
    await fill(ledger)
    const value = JSON.parse((await exported(ledger)).replaceAll('"exact":"met in Doha"', '"exact":"met in Oslo"')) as unknown
    await expect(importLedger(other, value)).rejects.toMatchObject({ code: 'citation-adrift' })
  })
})
