/**
 * What a large archive costs: invented readings go into one ledger on disk, and at each size of 1,000, 2,000, 5,000, 10,000 … it is told how long one more
 * article takes and how long lists and cards take. `node bench/archive.ts [articles]`, 10,000 unless told; figures hold for this machine as busy as it is.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  findArticle,
  findEntry,
  type Ledger,
  listArticles,
  listEntries,
  listOrigins,
  listParties,
  openLedger,
  readingOf,
  searchLedger,
} from '../src/ledger/index.ts'
import { keepReading } from '../src/parley.ts'
import { inventedReports, person } from './invented.ts'
import { formatTable } from './table.ts'

/** The last so many writes tell what one more costs at a size. */
const window = 500
/** Times each question is asked at each size. */
const asked = 40

const wanted = process.argv[2] ?? '10000'
if (!/^[1-9]\d*$/.test(wanted)) throw new Error('usage: node bench/archive.ts [articles]')
const size = Number(wanted)
const stops = new Set([...[1, 2, 5, 10, 20, 50, 100].map((each) => each * 1000).filter((each) => each < size), size])

const quantile = (values: readonly number[], share: number) =>
  values.toSorted((left, right) => left - right)[Math.min(values.length - 1, Math.floor(values.length * share))] as number

interface Known {
  readonly articles: readonly string[]
  readonly contacts: readonly string[]
}
const nthOf = (list: readonly string[], nth: number) => list[(nth * 7919) % list.length] as string

const questions: Record<string, (ledger: Ledger, nth: number, known: Known) => Promise<unknown>> = {
  'articles, a page of 100': (ledger, nth) => listArticles(ledger, { limit: 100, offset: nth * 10 }),
  'contacts, a page of 100': (ledger, nth) => listEntries(ledger, 'contacts', { limit: 100, offset: nth * 20 }),
  'contacts, the last page': async (ledger) => listEntries(ledger, 'contacts', { limit: 100, offset: Math.floor(size / 3) }),
  'contacts of a party': (ledger, nth) => listEntries(ledger, 'contacts', { party: person(nth), limit: 100 }),
  'contacts of a month': (ledger, nth) => {
    const month = `2021-0${(nth % 9) + 1}`
    return listEntries(ledger, 'contacts', { since: `${month}-01`, until: `${month}-28`, limit: 100 })
  },
  'statements, a page of 100': (ledger, nth) => listEntries(ledger, 'statements', { limit: 100, offset: nth * 20 }),
  'stories, a page of 100': (ledger, nth) => listOrigins(ledger, { copied: true, limit: 100, offset: nth }),
  'parties, a page of 100': (ledger, nth) => listParties(ledger, { limit: 100, offset: nth }),
  'parties of a filter': (ledger) => listParties(ledger, { limit: 300 }),
  'search of two words': (ledger, nth) => searchLedger(ledger, `ferry ${person(nth).split(' ')[0]}`, { limit: 20 }),
  'an article': async (ledger, nth, { articles }) => {
    await findArticle(ledger, nthOf(articles, nth))
    await readingOf(ledger, nthOf(articles, nth))
  },
  'card of a contact': (ledger, nth, { contacts }) => findEntry(ledger, 'contacts', nthOf(contacts, nth)),
}

const folder = mkdtempSync(join(tmpdir(), 'parley-archive-'))
try {
  const path = join(folder, 'parley.db')
  const ledger = await openLedger(path)
  const spent: number[] = []
  const worked: number[] = []
  const reports = inventedReports()
  const begun = performance.now()
  for (let nth = 1; nth <= size; nth++) {
    const { value } = reports.next()
    const cpu = process.cpuUsage()
    const started = performance.now()
    await keepReading(ledger, value, { now: () => '2031-05-01T00:00:00Z' })
    spent.push(performance.now() - started)
    const { user, system } = process.cpuUsage(cpu)
    worked.push((user + system) / 1000)
    if (stops.has(nth))
      await tell(ledger, path, nth, { spent: spent.slice(-window), worked: worked.slice(-window) }, performance.now() - begun)
  }
  await ledger.close()
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** Prints what one more article and each question cost at this size. */
async function tell(
  ledger: Ledger,
  path: string,
  articles: number,
  last: { spent: readonly number[]; worked: readonly number[] },
  since: number,
): Promise<void> {
  const { total } = await listOrigins(ledger, { copied: true, limit: 1 })
  const megabytes = (statSync(path).size / 1e6).toFixed(0)
  process.stdout.write(
    `\n${articles} articles, ${total} origins with copies, ${megabytes} MB, ${(since / 1000).toFixed(0)} s since the start\n`,
  )
  const known: Known = {
    articles: (await listArticles(ledger, { limit: 500 })).items.map(({ id }) => id),
    contacts: (await listEntries(ledger, 'contacts', { limit: 500 })).items.map(({ id }) => id),
  }
  const rowOf = (name: string, times: readonly number[]) => [name, quantile(times, 0.5).toFixed(1), quantile(times, 0.95).toFixed(1)]
  // Where others keep the machine busy, the time of the processor says more than the clock.
  const rows = [rowOf('one more article', last.spent), rowOf('one more article, processor', last.worked)]
  for (const [question, ask] of Object.entries(questions)) {
    const times: number[] = []
    for (let nth = 0; nth < asked; nth++) {
      const started = performance.now()
      await ask(ledger, nth, known)
      times.push(performance.now() - started)
    }
    rows.push(rowOf(question, times))
  }
  process.stdout.write(formatTable(['', 'median ms', 'p95 ms'], rows))
}
