/** A ledger on disk, filled by the real write path, for the tests of pages and server. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openLedger, writeReading } from '../../../src/ledger/index.ts'
import { type Reading, readerVersion } from '../../../src/model/reading.ts'
import { reconciler } from '../../../src/reconcile/index.ts'

export interface FilledLedger {
  path: string
  remove(): Promise<void>
}

/** Writes the readings, in order, into a new ledger. */
export async function fillLedger(readings: readonly Reading[]): Promise<FilledLedger> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-pages-'))
  const path = join(folder, 'parley.db')
  const ledger = await openLedger(path)
  for (const reading of readings) await writeReading(ledger, reading, { reconciler, readerVersion, at: '2032-05-08T08:00:00Z' })
  await ledger.close()
  return { path, remove: () => rm(folder, { recursive: true, force: true }) }
}
