import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { formatLedger, type Ledger, openLedger, readingOf, writeReading } from '../../src/ledger/index.ts'
import { reconciler } from '../../src/reconcile/index.ts'
import { report } from './many.ts'

const script = fileURLToPath(new URL('writing.ts', import.meta.url))
/** How many reports there are in all. */
const reports = 40
/** How often a process is killed; `PARLEY_KILLS=200 npx vitest run test/ledger/crash.test.ts` for as many as the design asks for. */
const kills = Number(process.env.PARLEY_KILLS ?? 20)
/** The longest pause, in milliseconds, between the first report kept and the kill. */
const longestPause = 150

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-crash-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function write(path: string, from: number, to: number, step = 1): ChildProcess {
  return spawn(process.execPath, [script, path, String(from), String(to), String(step)], { stdio: ['ignore', 'pipe', 'inherit'] })
}

/** The ids that the process reports as kept, as they come. */
function listen(child: ChildProcess): string[] {
  const kept: string[] = []
  createInterface({ input: child.stdout! }).on('line', (line) => kept.push(line))
  return kept
}

/** The export without the moments at which things were learnt, line by line. */
async function undated(ledger: Ledger): Promise<string[]> {
  let text = ''
  for await (const piece of formatLedger(ledger)) text += piece
  return text.replace(/"(at|ingestedAt|readAt)":"[^"]*"/g, '"$1":""').split('\n')
}

async function expected(): Promise<string[]> {
  const ledger = await openLedger(':memory:')
  for (let nth = 0; nth < reports; nth++)
    await writeReading(ledger, report(nth), { reconciler, readerVersion: '1', at: new Date().toISOString() })
  const text = await undated(ledger)
  await ledger.close()
  return text
}

/** Every article that is there is there whole. */
async function expectWhole(ledger: Ledger): Promise<number> {
  expect((await sql`pragma integrity_check`.execute(ledger.database)).rows).toEqual([{ integrity_check: 'ok' }])
  expect((await sql`pragma foreign_key_check`.execute(ledger.database)).rows).toEqual([])
  const byId = new Map(Array.from({ length: reports }, (_, nth) => [report(nth).article.id, report(nth)]))
  const rows = await ledger.database.selectFrom('article').select(['id', 'nr', 'current']).execute()
  for (const row of rows) {
    expect(await readingOf(ledger, row.id)).toEqual(byId.get(row.id))
    const records = await ledger.database.selectFrom('record').select('entry_id').where('article_id', '=', row.id).execute()
    expect(records.map((record) => record.entry_id !== null)).toEqual([row.current === 1, row.current === 1])
    const found =
      await sql`select rowid from article_search where article_search match 'fault' and rowid = cast(${row.nr} as integer)`.execute(
        ledger.database,
      )
    expect(found.rows).toHaveLength(1)
  }
  return rows.length
}

/** The ledger is what one undisturbed process makes of the same reports. */
async function expectSame(ledger: Ledger): Promise<void> {
  const [lines, found] = [await expected(), await undated(ledger)]
  expect(found.filter((line) => !lines.includes(line)).map((line) => line.slice(0, 200))).toEqual([])
  expect(found).toHaveLength(lines.length)
}

describe('a process killed while it writes', () => {
  it(
    `leaves no article half written and loses none that it reported, ${kills} times; the next run completes the rest`,
    async () => {
      const path = join(folder, 'killed.db')
      const reported = new Set<string>()
      let killed = 0
      for (let run = 0; run < kills; run++) {
        const child = write(path, 0, reports)
        const kept = listen(child)
        const closed = once(child, 'close')
        await Promise.race([once(child.stdout!, 'data'), closed])
        await new Promise((resolve) => setTimeout(resolve, Math.random() * longestPause))
        child.kill('SIGKILL')
        const [code] = await closed
        if (code === null) killed++
        for (const id of kept) reported.add(id)
        const ledger = await openLedger(path)
        expect(await expectWhole(ledger)).toBeGreaterThanOrEqual(reported.size)
        for (const id of reported) expect(await readingOf(ledger, id), `reported as kept: ${id}`).toBeDefined()
        await ledger.close()
        // Every ledger is killed twice, so that most kills fall into writes and not into looking at what is there.
        if (run % 2 === 1 && run < kills - 1) {
          rmSync(path)
          rmSync(`${path}-wal`, { force: true })
          rmSync(`${path}-shm`, { force: true })
          reported.clear()
        }
      }
      expect(killed).toBeGreaterThan(kills / 2)
      await once(write(path, 0, reports), 'close')
      const ledger = await openLedger(path)
      expect(await expectWhole(ledger)).toBe(reports)
      await expectSame(ledger)
      await ledger.close()
    },
    kills * 12_000,
  )
})

describe('two processes that write at once', () => {
  it('both finish, and each article is there once', async () => {
    const path = join(folder, 'two.db')
    const [up, down] = [write(path, 0, reports), write(path, reports - 1, -1, -1)]
    const codes = await Promise.all([up, down].map(async (child) => (await once(child, 'close'))[0] as number))
    expect(codes).toEqual([0, 0])
    const ledger = await openLedger(path)
    expect(await expectWhole(ledger)).toBe(reports)
    await expectSame(ledger)
    await ledger.close()
  }, 120_000)

  it('in one process too, writes wait for each other', async () => {
    const ledger = await openLedger(join(folder, 'one.db'))
    await Promise.all(
      Array.from({ length: reports }, (_, nth) =>
        writeReading(ledger, report(nth), { reconciler, readerVersion: '1', at: new Date().toISOString() }),
      ),
    )
    expect(await expectWhole(ledger)).toBe(reports)
    await ledger.close()
  })
})
