/**
 * How fast readings go into a ledger on disk, and how fast lists and searches come out: hand-made readings of one crisis told on day after day,
 * with copies and later versions among them. `node bench/ledger.ts [readings]`; figures hold for this machine as busy as it is.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { countLedger, type Ledger, listEntries, openLedger, searchLedger } from '../src/ledger/index.ts'
import { keepReading } from '../src/parley.ts'
import { report } from '../test/ledger/many.ts'
import { formatTable } from './table.ts'

/** Times each question is asked. */
const asked = 100

const wanted = process.argv[2] ?? '500'
if (!/^[1-9]\d*$/.test(wanted)) throw new Error('usage: node bench/ledger.ts [readings]')

/** The value below which a share of them lies. */
const quantile = (values: readonly number[], share: number) =>
  [...values].sort((left, right) => left - right)[Math.min(values.length - 1, Math.floor(values.length * share))] as number

const questions: Record<string, (ledger: Ledger, nth: number) => Promise<unknown>> = {
  'contacts, a page of 50': (ledger, nth) => listEntries(ledger, 'contacts', { limit: 50, offset: (nth % 5) * 10 }),
  'contacts of a party': (ledger) => listEntries(ledger, 'contacts', { party: 'Tomas Rek', limit: 50 }),
  'contacts of ten days': (ledger, nth) =>
    listEntries(ledger, 'contacts', { since: `2031-04-0${(nth % 9) + 1}`, until: `2031-04-1${nth % 9}`, limit: 50 }),
  'statements, a page of 50': (ledger) => listEntries(ledger, 'statements', { limit: 50 }),
  'search of two words': (ledger, nth) => searchLedger(ledger, `sailors ${nth % 20}`, { limit: 20 }),
}

const folder = mkdtempSync(join(tmpdir(), 'parley-bench-'))
try {
  const path = join(folder, 'parley.db')
  const ledger = await openLedger(path)
  const readings = Array.from({ length: Number(wanted) }, (_, nth) => report(nth))
  const spent: number[] = []
  for (const reading of readings) {
    const begun = performance.now()
    await keepReading(ledger, reading, { now: () => '2031-05-01T00:00:00Z' })
    spent.push(performance.now() - begun)
  }
  const total = spent.reduce((sum, each) => sum + each, 0)
  const { articles, entries } = await countLedger(ledger)
  process.stdout.write(
    formatTable(
      ['readings', 'articles', 'entries', 'readings/s', 'median ms', 'p95 ms', 'last tenth, median ms', 'file MB'],
      [
        [
          readings.length,
          articles,
          Object.values(entries).reduce((sum, each) => sum + each, 0),
          ((readings.length * 1000) / total).toFixed(0),
          quantile(spent, 0.5).toFixed(1),
          quantile(spent, 0.95).toFixed(1),
          quantile(spent.slice(-Math.ceil(spent.length / 10)), 0.5).toFixed(1),
          (statSync(path).size / 1e6).toFixed(1),
        ],
      ],
    ),
  )
  const rows: (string | number)[][] = []
  for (const [question, ask] of Object.entries(questions)) {
    const times: number[] = []
    for (let nth = 0; nth < asked; nth++) {
      const begun = performance.now()
      await ask(ledger, nth)
      times.push(performance.now() - begun)
    }
    rows.push([question, quantile(times, 0.5).toFixed(1), quantile(times, 0.95).toFixed(1)])
  }
  process.stdout.write(`\n${formatTable(['question', 'median ms', 'p95 ms'], rows)}`)
  await ledger.close()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
