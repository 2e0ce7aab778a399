/** As of a day: what the ledger said then, byte for byte what an export made then said. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Ledger, listEntries, listParties, openLedger } from '../../src/ledger/index.ts'
import { momentOf } from '../../src/model/moment.ts'
import type { Reading } from '../../src/model/reading.ts'
import { decide, exportLedger, keepReading, openLedgerAsOf } from '../../src/parley.ts'
import { courier, crisis } from './crisis.ts'
import { report } from './many.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-past-test-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function exported(ledger: Ledger): Promise<string> {
  let text = ''
  for await (const piece of exportLedger(ledger)) text += piece
  return text
}

async function asOf(path: string, moment: string): Promise<string> {
  const past = await openLedgerAsOf(path, { asOf: moment })
  try {
    return await exported(past)
  } finally {
    await past.close()
  }
}

/** Every table but those whose rows are numbered by arrival, as sorted lines. */
function tablesOf(path: string): Record<string, string[]> {
  const database = new DatabaseSync(path, { readOnly: true })
  const names = database.prepare("select name from sqlite_schema where type = 'table' and name not like '%search%'").all() as {
    name: string
  }[]
  const tables = Object.fromEntries(
    names.map(({ name }) => [
      name,
      (database.prepare(`select * from ${name}`).all() as Record<string, unknown>[])
        .map(({ nr: _nr, id, reading_id: _reading, record: _record, ...row }) =>
          JSON.stringify({ ...row, ...(typeof id === 'string' ? { id } : {}) }),
        )
        .sort(),
    ]),
  )
  database.close()
  return tables
}

describe('as of each moment', () => {
  const told: [string, Reading[]][] = [
    ['the crisis', crisis()],
    ['the crisis, last report first', crisis().reverse()],
    ['thirty reports with versions and copies', Array.from({ length: 30 }, (_, nth) => report(nth))],
  ]
  it.each(told)('%s: the export is the same as one made then, and so is every table', async (name, readings) => {
    const path = join(folder, `${name}.db`)
    const ledger = await openLedger(path)
    const then: [string, string, Record<string, string[]>][] = []
    for (const [nth, reading] of readings.entries()) {
      const at = new Date(Date.UTC(2031, 3, 1, 8, nth)).toISOString()
      await keepReading(ledger, reading, { now: () => at })
      if (nth % 4 === 3) {
        const { items } = await listEntries(ledger, 'contacts')
        await decide.review(
          ledger,
          `${items.at(-1)!.records[0]!.articleId}/c1.status`,
          { kind: 'edit', value: 'postponed' },
          { by: 'Mira Toft', at: at.replace(':00.000Z', ':30.000Z') },
        )
      }
      if (nth % 5 === 4) await decide.undo(ledger, 1, { by: 'Mira Toft', at: at.replace(':00.000Z', ':40.000Z') })
      const copy = join(folder, `${name}-${nth}.db`)
      new DatabaseSync(path).exec(`vacuum into '${copy}'`)
      then.push([at.replace(':00.000Z', ':59.000Z'), await exported(ledger), tablesOf(copy)])
    }
    await ledger.close()
    for (const [moment, text, tables] of then) {
      const past = await openLedgerAsOf(path, { asOf: moment })
      expect(await exported(past), moment).toBe(text)
      expect(tablesOf(past.path), moment).toEqual(tables)
      await past.close()
    }
  })

  it('three batches on three days, decisions and a newer reader among them', async () => {
    const path = join(folder, 'batches.db')
    const ledger = await openLedger(path)
    const readings = crisis()
    const days = ['2031-04-01', '2031-04-02', '2031-04-03']
    const then: string[] = []
    for (const [nth, day] of days.entries()) {
      const now = () => `${day}T08:00:00.000Z`
      for (const reading of readings.slice(nth * 4, nth * 4 + 4)) await keepReading(ledger, reading, { now })
      if (nth === 1) await keepReading(ledger, courier(), { readerVersion: '4', now })
      const contacts = (await listEntries(ledger, 'contacts')).items
      const persons = (await listParties(ledger, { kind: 'person' })).items
      const how = { by: 'Mira Toft', at: `${day}T20:00:00.000Z` }
      if (nth === 0) await decide.review(ledger, contacts[0]!.id, { kind: 'reject' }, how)
      if (nth === 1) await decide.undo(ledger, 1, how)
      if (nth === 2) {
        await decide.merge(ledger, contacts[0]!.id, contacts[1]!.id, { ...how, evenSo: true })
        await decide.merge(ledger, persons[0]!.id, persons[1]!.id, { ...how, evenSo: true })
      }
      then.push(await exported(ledger))
    }
    await ledger.close()
    expect(new Set(then).size).toBe(3)
    for (const [nth, day] of days.entries()) expect(await asOf(path, day), day).toBe(then[nth])
    expect(JSON.parse(await asOf(path, '2031-03-31')).articles).toEqual([])
    expect(await asOf(path, '2031-04-02T07:59:59Z')).toBe(then[0])
    expect(await asOf(path, '2031-04-02T22:30:00+02:00')).toBe(then[1])
  })
})

describe('a ledger from before there were decisions', () => {
  it('asks to be opened for writing once, and then has its past as well', async () => {
    const path = join(folder, 'older.db')
    const made = await openLedger(path)
    for (const [nth, reading] of crisis().entries())
      await keepReading(made, reading, { now: () => new Date(Date.UTC(2031, 3, 1, 8, nth)).toISOString() })
    const now = await exported(made)
    await made.close()
    const database = new DatabaseSync(path)
    database.exec(
      'drop table decision_undone; drop table decision_subject; drop table decision; drop index article_latest; drop index article_told; pragma user_version = 1',
    )
    database.close()
    await expect(openLedgerAsOf(path, { asOf: '2031-04-01' })).rejects.toMatchObject({ code: 'ledger-older' })
    const opened = await openLedger(path)
    expect(await exported(opened)).toBe(now)
    await opened.close()
    expect(await asOf(path, '2031-04-01')).toBe(now)
    expect(JSON.parse(await asOf(path, '2031-04-01T08:02Z')).articles).toHaveLength(3)
  })
})

describe('momentOf', () => {
  it.each([
    ['2031-04-01', '2031-04-01T23:59:59.999Z'],
    ['2031-04-01T08:30Z', '2031-04-01T08:30:00.000Z'],
    ['2031-04-01T08:30:05+02:00', '2031-04-01T06:30:05.000Z'],
    ['2031-02-30', undefined],
    ['2031-04', undefined],
    ['2031-04-01T08:30', undefined],
    ['yesterday', undefined],
  ])('%s is %s', (words, moment) => expect(momentOf(words)).toBe(moment))
})
