import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { countLedger, findArticle, type Ledger, listEntries, openLedger, readingOf } from '../../src/ledger/index.ts'
import type { Reading } from '../../src/model/reading.ts'
import { keepReading } from '../../src/parley.ts'
import { courier, crisis, eve, wire } from './crisis.ts'
import { Maker } from './maker.ts'

let ledger: Ledger
beforeEach(async () => {
  ledger = await openLedger(':memory:')
})
afterEach(() => ledger.close())

/** How many rows every table holds. */
async function rowCounts(): Promise<Record<string, number>> {
  const tables = await sql<{ name: string }>`select name from sqlite_schema where type = 'table'`.execute(ledger.database)
  const counts: Record<string, number> = {}
  for (const { name } of tables.rows)
    counts[name] = (await sql<{ n: number }>`select count(*) as n from ${sql.table(name)}`.execute(ledger.database)).rows[0]!.n
  return counts
}

describe('writing a reading', () => {
  it('gives the reading back as it was made', async () => {
    for (const reading of crisis()) {
      await keepReading(ledger, reading)
      expect(await readingOf(ledger, reading.article.id)).toEqual(reading)
      expect((await findArticle(ledger, reading.article.id))?.article).toEqual(reading.article)
    }
  })

  it('adds nothing the second time', async () => {
    for (const reading of crisis()) await keepReading(ledger, reading)
    const before = await rowCounts()
    for (const reading of crisis()) expect(await keepReading(ledger, reading)).toBe('same')
    expect(await rowCounts()).toEqual(before)
  })

  it('keeps a reading by a newer reader beside the older, and settles from the newer', async () => {
    const old = courier()
    await keepReading(ledger, old, { readerVersion: '1', now: () => '2031-03-05T09:00:00Z' })
    const { items: before } = await listEntries(ledger, 'contacts')
    const { statements: _statements, ...rest } = courier()
    await keepReading(ledger, { ...rest, statements: [] }, { readerVersion: '2', now: () => '2031-04-05T09:00:00Z' })
    expect((await listEntries(ledger, 'statements')).total).toBe(0)
    expect((await listEntries(ledger, 'contacts')).items.map((entry) => entry.id)).toEqual(before.map((entry) => entry.id))
    expect((await readingOf(ledger, old.article.id, '1'))?.statements).toHaveLength(2)
    expect((await readingOf(ledger, old.article.id))?.statements).toHaveLength(0)
    expect((await countLedger(ledger)).readers).toEqual({ '2': 1 })
  })

  it('takes other words at the same address for a version, whose records count instead of the earlier', async () => {
    expect(await keepReading(ledger, courier())).toBe('new')
    expect(await keepReading(ledger, courier(true))).toBe('new-version')
    const counts = await countLedger(ledger)
    expect([counts.articles, counts.versions, counts.entries.contacts]).toEqual([1, 2, 1])
    const { items } = await listEntries(ledger, 'contacts')
    expect(items[0]!.duration.map((account) => account.value)).toEqual(['PT5H'])
    expect(items[0]!.records.map((record) => record.articleId)).toEqual([courier(true).article.id])
    const first = await findArticle(ledger, courier().article.id)
    expect(first?.versions.map(({ version, current }) => [version, current])).toEqual([
      [1, false],
      [2, true],
    ])
    expect((await readingOf(ledger, courier().article.id))?.contacts).toHaveLength(1)
  })

  it('lets an earlier edition that arrives late stay earlier', async () => {
    await keepReading(ledger, courier(true))
    expect(await keepReading(ledger, courier())).toBe('new-version')
    expect((await findArticle(ledger, courier(true).article.id))?.current).toBe(true)
    expect((await listEntries(ledger, 'contacts')).items[0]!.duration).toHaveLength(1)
  })

  it('knows copies, their origin and the wire', async () => {
    for (const reading of crisis()) await keepReading(ledger, reading)
    const [root, copy] = [
      wire('Reuters', 'Varland, Ostrea meet in Doha', 'https://wire.example/1'),
      wire('Coast Weekly', 'Cameras wait in vain', 'https://weekly.example/3', true),
    ]
    const found = await findArticle(ledger, copy.article.id)
    expect(found).toMatchObject({ origin: root.article.id, wire: 'Reuters' })
    expect(found?.copies).toHaveLength(2)
    expect((await countLedger(ledger)).origins).toBe(7)
  })
})

describe('the invariant', () => {
  const broken: [string, (reading: Reading) => [object, object]][] = [
    ['a status a word off', ({ contacts }) => [contacts[0]!.status.citations[0]!, { start: 0, end: 3 }]],
    ['a participant with other words', ({ contacts }) => [contacts[0]!.participants[0]!.citations[0]!, { exact: 'Pavel Noor' }]],
    ['a mention of a party beyond the end', ({ parties }) => [parties[0]!.mentions[0]!, { start: 9000, end: 9007 }]],
    ['a content of another article', ({ statements }) => [statements[0]!.content[0]!, { articleId: 'elsewhere' }]],
    ['a headline that is not there', ({ article }) => [article.headline!.citations[0]!, { exact: 'Five hours in Doha' }]],
    ['a content of no words', ({ agreements }) => [agreements[0]!.content, { start: 5, end: 5, exact: '' }]],
    ['a block beyond the end', ({ article }) => [article.blocks.at(-1)!, { end: 100_000 }]],
  ]
  it.each(broken)('refuses %s, and nothing is written', async (_name, spoil) => {
    await keepReading(ledger, eve())
    const before = await rowCounts()
    const reading = structuredClone(courier())
    const [target, wrong] = spoil(reading)
    Object.assign(target, wrong)
    await expect(keepReading(ledger, reading)).rejects.toMatchObject({ code: 'citation-adrift' })
    expect(await rowCounts()).toEqual(before)
  })

  it('refuses text that SQLite would store otherwise', async () => {
    for (const words of ['Talks \ud800 in Doha', 'Talks \0 in Doha'])
      await expect(keepReading(ledger, new Maker({ url: 'https://odd.example', text: [words] }).reading())).rejects.toMatchObject({
        code: 'not-text',
      })
    expect((await countLedger(ledger)).articles).toBe(0)
  })

  it('holds for every citation that is stored', async () => {
    for (const reading of crisis()) await keepReading(ledger, reading)
    const rows = await sql<{ exact: string; text: string; start: number; end: number }>`
      select exact, text, start, end from citation join article on article.id = article_id`.execute(ledger.database)
    expect(rows.rows.length).toBeGreaterThan(100)
    for (const row of rows.rows) expect(row.text.slice(row.start, row.end)).toBe(row.exact)
  })

  it('keeps offsets in step where letters take two code units', async () => {
    const at = new Maker({
      url: 'https://emoji.example',
      publishedAt: '2031-03-05',
      text: ['🕊️ Varland’s envoy Ana Lindqvist said: "Peace 🕊️ now, and soon."'],
    })
    const lindqvist = at.party('person', 'Ana Lindqvist')
    const reading = at.reading({ statements: [at.statement('s1', lindqvist, 'Peace 🕊️ now, and soon.')] })
    await keepReading(ledger, reading)
    expect(await readingOf(ledger, reading.article.id)).toEqual(reading)
  })
})
