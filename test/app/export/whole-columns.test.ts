/** The columns of the whole export: every kind says how many tell it, how exact day and place are, and who decided. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import { csvOf } from '../../../src/app/export/csv.ts'
import { wholeColumns } from '../../../src/app/export/whole-columns.ts'
import { type Ledger, listDeciders, listEntries, openLedger } from '../../../src/ledger/index.ts'
import { readerVersion } from '../../../src/model/reading.ts'
import { type RecordKind, recordKinds } from '../../../src/model/record.ts'
import { decide, exportLedger, importLedger, keepReading, placeNamed } from '../../../src/parley.ts'
import { courier, crisis } from '../../ledger/crisis.ts'
import { Maker } from '../../ledger/maker.ts'

let ledger: Ledger
beforeEach(async () => {
  ledger = await openLedger(':memory:')
  for (const reading of [...crisis(), briefing()]) await keepReading(ledger, reading, { now: () => '2031-03-08T00:00:00.000Z' })
})
afterEach(() => ledger.close())

/** A statement, a position and an act, each with a day and a place. */
function briefing() {
  const at = new Maker({
    url: 'https://tidings.example/1',
    publishedAt: '2031-03-08',
    text: ['In Muscat, Mira Salo said in early March that "the ferries stay in port". At the quay on Friday, Varland seized a ferry.'],
  })
  const salo = at.party('person', 'Mira Salo')
  const varland = at.party('state', 'Varland')
  return at.reading({
    statements: [
      at.statement('s1', salo, 'the ferries stay in port', {
        when: at.cell('early March', '2031-03~'),
        venue: at.cell('Muscat', 'Muscat'),
      }),
    ],
    positions: [{ ...salo, issue: 'shipping', stance: 'rejects', statement: 's1', citations: [at.cite('the ferries stay in port')] }],
    acts: [
      {
        id: 'k1',
        plover: 'COERCE',
        actors: [varland],
        recipients: [],
        when: at.cell('on Friday', '2031-03-07'),
        venue: at.cell('the quay', 'the quay'),
        chain: [],
        content: at.cite('Varland seized a ferry'),
        citations: [at.cite('Varland seized a ferry')],
      },
    ],
  })
}

async function rows(kind: RecordKind, from = ledger) {
  const statements = (await listEntries(from, 'statements')).items
  const columns = wholeColumns(kind, {
    deciders: await listDeciders(from, kind),
    statements: new Map(statements.flatMap((statement) => statement.records.map(({ key }) => [key, statement] as const))),
    placeNamed,
  })
  const { items } = await listEntries(from, kind)
  return {
    text: csvOf(columns, items),
    lines: items.map((entry) => Object.fromEntries(columns.map(({ name, of }) => [name, of(entry as never)]))),
  }
}

/** What says how exact day and place are; agreements, expectations and positions have no place of their own. */
const precisions: Record<RecordKind, string[]> = {
  contacts: ['when_precision', 'venue_precision'],
  statements: ['when_precision', 'venue_precision'],
  positions: ['said_precision', 'said_at_precision'],
  agreements: ['when_precision'],
  expectations: ['window_precision'],
  acts: ['when_precision', 'venue_precision'],
}

it.each(recordKinds)('%s count articles and origins, say how exact they are, and who decided', async (kind) => {
  const { lines } = await rows(kind)
  expect(lines.length).toBeGreaterThan(0)
  for (const line of lines) {
    expect(Object.keys(line)).toEqual(expect.arrayContaining([...precisions[kind], 'articles', 'origins', 'decided_by', 'decisions']))
    expect(line.articles).toBeGreaterThan(0)
    expect(line.origins).toBeGreaterThan(0)
    expect(line.decided_by).toMatch(/^program reader@\d+( \| program reconcile@\d+)?$/)
    expect(line.decisions).toBe('')
  }
})

it('tells how exact the day and place of statements, acts and positions are', async () => {
  const of = async (kind: RecordKind, words: string) => (await rows(kind)).lines.find((line) => String(line.words).includes(words))
  const place = { venue_settlement: 'Muscat', venue_state: 'OM', venue_precision: 'settlement' }
  expect(await of('statements', 'ferries')).toMatchObject({ when_precision: 'about month', venue: 'Muscat', ...place })
  expect(await of('acts', 'ferry')).toMatchObject({
    when_precision: 'day',
    venue: 'the quay',
    venue_precision: 'name',
    venue_state: undefined,
  })
  expect(await of('positions', 'ferries')).toMatchObject({
    said: '2031-03~',
    said_precision: 'about month',
    said_at: 'Muscat',
    said_at_precision: 'settlement',
    said_at_state: 'OM',
  })
})

it('names persons by the journal, first; what was undone or decided blind decides nothing', async () => {
  const statement = `${courier(true).article.id}/s1`
  const how = { by: 'Mira Toft', at: '2031-04-01T08:00:00.000Z' }
  await decide.review(ledger, `${statement}.manner`, { kind: 'accept' }, how)
  await decide.review(ledger, statement, { kind: 'accept' }, { by: 'Bo', at: '2031-04-01T09:00:00.000Z', blind: true })
  const decided = async (from = ledger) => (await rows('statements', from)).lines.find((line) => line.decisions)
  expect(await decided()).toMatchObject({
    decided_by: `person Mira Toft | program reader@${readerVersion} | program reconcile@3`,
    decisions: 'accept manner (Mira Toft, 2031-04-01T08:00:00.000Z)',
  })
  let exported = ''
  for await (const piece of exportLedger(ledger)) exported += piece
  const copy = await openLedger(':memory:')
  await importLedger(copy, JSON.parse(exported))
  for (const kind of recordKinds) expect((await rows(kind, copy)).text).toBe((await rows(kind)).text)
  await copy.close()
  await decide.undo(ledger, 1, { ...how, at: '2031-04-02T08:00:00.000Z' })
  expect(await decided()).toBeUndefined()
})
