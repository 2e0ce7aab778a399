import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { countLedger, findArticle, openLedger, schemaVersion } from '../../src/ledger/index.ts'
import { keepReading } from '../../src/parley.ts'
import { courier, crisis, eve } from './crisis.ts'

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-ledger-'))
  path = join(folder, 'parley.db')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const refusal = (code: string, ...words: string[]) => expect.objectContaining({ code, message: expect.stringMatching(words.join('.*')) })

describe('opening a ledger', () => {
  it('makes a file that is durable at every commit and knows its version', async () => {
    const ledger = await openLedger(path)
    const ask = async (pragma: string) =>
      Object.values((await sql`pragma ${sql.raw(pragma)}`.execute(ledger.database)).rows[0] as object)[0]
    expect([await ask('journal_mode'), await ask('synchronous'), await ask('foreign_keys'), await ask('user_version')]).toEqual([
      'wal',
      2,
      1,
      schemaVersion,
    ])
    await ledger.close()
    await ledger.close()
  })

  it('finds again what it kept', async () => {
    const first = await openLedger(path)
    await keepReading(first, courier())
    await first.close()
    const again = await openLedger(path)
    expect((await countLedger(again)).articles).toBe(1)
    await again.close()
  })

  it('refuses a newer file, and leaves it as it was', async () => {
    await (await openLedger(path)).close()
    const newer = new DatabaseSync(path)
    newer.exec(`pragma user_version = ${schemaVersion + 1}; pragma wal_checkpoint(truncate)`)
    newer.close()
    const before = readFileSync(path)
    for (const readOnly of [true, false])
      await expect(openLedger(path, { readOnly })).rejects.toEqual(refusal('ledger-newer', 'newer Parley', 'update Parley'))
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  it('refuses what is no ledger', async () => {
    writeFileSync(path, 'Varland and Ostrea will meet. '.repeat(200))
    await expect(openLedger(path)).rejects.toEqual(refusal('not-a-ledger', '--ledger'))
  })

  it('refuses the database of another program, and adds nothing to it', async () => {
    const other = new DatabaseSync(path)
    other.exec('create table recipe (name text)')
    other.close()
    await expect(openLedger(path)).rejects.toEqual(refusal('not-a-ledger', 'another program'))
    const again = new DatabaseSync(path)
    expect(again.prepare('select name from sqlite_schema').all()).toEqual([{ name: 'recipe' }])
    again.close()
  })

  it('says where there is none, and where there can be none', async () => {
    await expect(openLedger(path, { readOnly: true })).rejects.toEqual(refusal('ledger-missing', 'no ledger', 'parley ingest'))
    await expect(openLedger(path, { create: false })).rejects.toEqual(refusal('ledger-missing', 'no ledger'))
    await expect(openLedger(join(folder, 'nowhere', 'parley.db'))).rejects.toEqual(refusal('ledger-missing', 'folder'))
  })

  it('asks to bring an older file up to date when it may only read', async () => {
    new DatabaseSync(path).close()
    writeFileSync(path, '')
    await expect(openLedger(path, { readOnly: true })).rejects.toEqual(refusal('ledger-older', 'older Parley'))
  })
})

describe('a ledger that cannot be written', () => {
  it('says that another program holds it, and works once that lets go', async () => {
    const ledger = await openLedger(path, { busyTimeout: 20 })
    const holder = new DatabaseSync(path)
    holder.exec('begin immediate')
    await expect(keepReading(ledger, courier())).rejects.toEqual(refusal('ledger-locked', 'in use', 'try again'))
    holder.exec('rollback')
    holder.close()
    expect(await keepReading(ledger, courier())).toBe('new')
    await ledger.close()
  })

  it('says that it may only read', async () => {
    const written = await openLedger(path)
    await keepReading(written, eve())
    await written.close()
    const ledger = await openLedger(path, { readOnly: true })
    await expect(keepReading(ledger, courier())).rejects.toEqual(refusal('ledger-read-only', 'read but not written'))
    expect((await countLedger(ledger)).articles).toBe(1)
    await ledger.close()
  })

  it('keeps all it had when the disk is full, and goes on when there is room', async () => {
    const ledger = await openLedger(path)
    await keepReading(ledger, eve())
    const { page_count: pages } = (await sql<{ page_count: number }>`pragma page_count`.execute(ledger.database)).rows[0]!
    const limit = (most: number) => sql`pragma max_page_count = ${sql.lit(most)}`.execute(ledger.database)
    await limit(pages)
    const failure = await crisis().reduce<Promise<unknown>>(
      async (before, reading) =>
        (await before) ??
        keepReading(ledger, reading).then(
          () => undefined,
          (error: unknown) => error,
        ),
      Promise.resolve(undefined),
    )
    expect(failure).toEqual(refusal('ledger-disk-full', 'disk', 'is full', 'make room'))
    expect(await findArticle(ledger, eve().article.id)).toBeDefined()
    await limit(pages * 100)
    for (const reading of crisis()) await keepReading(ledger, reading)
    expect((await countLedger(ledger)).versions).toBe(10)
    await ledger.close()
  })
})
