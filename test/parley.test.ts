import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { countLedger, listEntries, openLedger, readingOf } from '../src/ledger/index.ts'
import { readingSchema } from '../src/model/reading.ts'
import { type IngestOutcome, ingest, openReader, type Reader, readInputs } from '../src/parley.ts'

const article = (headline: string, words: string) => `${headline}\nBy Mira Toft\nDOHA, March 4 (Courier) - ${words}\n`
const first = article(
  'Envoys meet in Doha',
  'Ana Lindqvist of Norway met Tomas Rek of Chile in Doha on Tuesday.\n\n"We will talk until there is nothing left to talk about," Rek said after the meeting.',
)
const second = article(
  'Sailors to be exchanged',
  'Chile and Norway agreed on Tuesday to exchange the sailors they hold, the foreign ministry of Norway said.',
)

let folder: string
let inbox: string
let reader: Reader
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'parley-hall-'))
  inbox = join(folder, 'inbox')
  mkdirSync(inbox)
  writeFileSync(join(inbox, '1.txt'), first)
  writeFileSync(join(inbox, '2.txt'), second)
  writeFileSync(join(inbox, '3.txt'), '')
  writeFileSync(join(inbox, '4.txt'), Buffer.from([0, 1, 2, 3, 0, 255, 254, 0]))
  reader = await openReader()
})
afterAll(async () => {
  await reader?.close()
  rmSync(folder, { recursive: true, force: true })
})

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const item of items) found.push(item)
  return found
}

const short = (outcomes: readonly IngestOutcome[]) => outcomes.map((each) => ('rejected' in each ? each.rejected : each.outcome))
const never = () => Promise.reject(new Error('there was nothing to read'))

describe('reading inputs', () => {
  it('reads in order, and goes on after what it cannot read', async () => {
    const outcomes = await all(readInputs(reader, [inbox, join(folder, 'nowhere.txt')], { published: '2031-03-05' }))
    expect(outcomes.map((each) => ('rejected' in each ? each.rejected : 'read'))).toEqual([
      'read',
      'read',
      'empty',
      'not-text',
      'unreadable',
    ])
    for (const each of outcomes) if ('reading' in each) readingSchema.parse(each.reading)
    for (const each of outcomes) if ('rejected' in each) expect(each.message).toMatch(/\w/)
  })
})

describe('taking inputs in', () => {
  it('tells new, same, a new version and what was rejected, and opens the reader only to read', async () => {
    const ledger = await openLedger(join(folder, 'one.db'))
    let opened = 0
    const open = () => {
      opened++
      return Promise.resolve(reader)
    }
    const options = { published: '2031-03-05', outlet: 'Halden Courier' }
    expect(short(await all(ingest(ledger, open, [inbox], options)))).toEqual(['new', 'new', 'empty', 'not-text'])
    expect(opened).toBe(1)
    expect(short(await all(ingest(ledger, never, [inbox], options)))).toEqual(['same', 'same', 'empty', 'not-text'])
    writeFileSync(join(inbox, '2.txt'), `${second}\nCorrection: an earlier version of this article named the wrong ministry.\n`)
    expect(short(await all(ingest(ledger, open, [inbox], options)))).toEqual(['same', 'new-version', 'empty', 'not-text'])
    writeFileSync(join(inbox, '2.txt'), second)
    const counts = await countLedger(ledger)
    expect([counts.articles, counts.versions]).toEqual([2, 3])
    const statements = await listEntries(ledger, 'statements', { party: 'Tomas Rek' })
    expect(statements.items[0]?.content[0]?.original).toBe('We will talk until there is nothing left to talk about')
    await ledger.close()
  })

  it('stops between two inputs, and the next run does the rest', async () => {
    const ledger = await openLedger(join(folder, 'two.db'))
    const stop = new AbortController()
    const outcomes: IngestOutcome[] = []
    for await (const outcome of ingest(ledger, () => Promise.resolve(reader), [inbox], { signal: stop.signal })) {
      outcomes.push(outcome)
      stop.abort()
    }
    expect(short(outcomes)).toEqual(['new'])
    const [kept] = outcomes
    expect(kept && 'articleId' in kept && (await readingOf(ledger, kept.articleId))).toBeTruthy()
    expect(short(await all(ingest(ledger, () => Promise.resolve(reader), [inbox])))).toEqual(['same', 'new', 'empty', 'not-text'])
    await ledger.close()
  })

  it('stops with a sentence where the ledger cannot be written, and keeps what it had', async () => {
    const path = join(folder, 'three.db')
    const written = await openLedger(path)
    await all(ingest(written, () => Promise.resolve(reader), [join(inbox, '1.txt')]))
    await written.close()
    const ledger = await openLedger(path, { readOnly: true })
    await expect(all(ingest(ledger, () => Promise.resolve(reader), [inbox]))).rejects.toMatchObject({ code: 'ledger-read-only' })
    expect((await countLedger(ledger)).articles).toBe(1)
    await ledger.close()
  })
})
