/** Writes docs/screenshots: takes the examples into a new ledger, serves it, and photographs every page. Run: node scripts/screenshots.ts */
import { existsSync, readdirSync } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { build } from 'vite'
import { serve } from '../src/app/http/index.ts'
import { openLedger } from '../src/ledger/index.ts'
import { ingest, openReader, type Reader } from '../src/parley.ts'
import type { ArticleListPage, ArticlePage, EntryListPage } from '../src/views/index.ts'
import { openBrowser } from '../test/app/web/browser.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = join(root, 'docs', 'screenshots')

/** One picture: where, how wide, in which theme. */
interface Shot {
  name: string
  path: string
  theme?: 'light' | 'dark'
  width?: number
  height?: number
}

const examples = join(root, 'examples')
const inputs = existsSync(examples)
  ? readdirSync(examples)
      .filter((name) => /\.(txt|html|md|jsonl)$/.test(name) && name !== 'README.md')
      .sort()
      .map((name) => join(examples, name))
  : []
if (inputs.length === 0) {
  console.error('There are no articles in examples/ to photograph; put some there and run this again.')
  process.exit(1)
}

const work = await mkdtemp(join(tmpdir(), 'parley-screenshots-'))
try {
  const path = join(work, 'parley.db')
  await fill(path)
  await build({ configFile: join(root, 'vite.config.ts'), root: join(root, 'src/app/web'), logLevel: 'error' })
  const served = await serve({ ledger: path, port: 0, hostname: '127.0.0.1', by: 'a reviewer' })
  const browser = await openBrowser()
  await mkdir(folder, { recursive: true })
  for (const shot of await shots(served.url)) await take(browser, served.url, shot)
  await browser.close()
  await served.close()
} finally {
  await rm(work, { recursive: true, force: true })
}

async function fill(path: string): Promise<void> {
  const ledger = await openLedger(path)
  let reader: Reader | undefined
  const open = async () => {
    reader ??= await openReader()
    return reader
  }
  for await (const outcome of ingest(ledger, open, inputs)) if ('rejected' in outcome) console.error(`${outcome.input}: ${outcome.message}`)
  await reader?.close()
  await ledger.close()
}

/** The pages worth a picture: the article with most kinds of record, the contact that most reports tell, the fullest of these. */
async function shots(url: string): Promise<Shot[]> {
  const json = async <T>(path: string) => (await (await fetch(`${url}${path}`)).json()) as T
  const { articles } = await json<ArticleListPage>('articles.json')
  const weight = (counts: object) => Object.values(counts).filter((count) => count > 0).length
  const article = articles.toSorted((left, right) => weight(right.counts) - weight(left.counts))[0]!
  const { rows } = await json<EntryListPage>('contacts.json')
  const contact = rows.toSorted((left, right) => right.articles - left.articles || fullness(right) - fullness(left))[0]!
  const { reading } = await json<ArticlePage>(`articles/${article.id}.json`)
  const words = reading.agreements[0]?.content ?? reading.contacts[0]?.citations[0]
  const place = words ? `#c=${words.start}-${words.end}` : ''
  return [
    { name: 'articles', path: 'articles' },
    { name: 'article', path: `articles/${article.id}`, height: 1000 },
    { name: 'article-words', path: `articles/${article.id}${place}` },
    { name: 'article-dark', path: `articles/${article.id}${place}`, theme: 'dark' },
    { name: 'contacts', path: 'contacts' },
    { name: 'contact', path: `contacts/${contact.id}`, height: 1000 },
    { name: 'contact-narrow', path: `contacts/${contact.id}`, width: 360, height: 800 },
    { name: 'timeline', path: 'timeline' },
    { name: 'timeline-dark', path: 'timeline', theme: 'dark' },
    { name: 'statements', path: 'statements' },
    { name: 'agreements', path: 'agreements' },
    { name: 'expectations', path: 'expectations' },
    { name: 'positions', path: 'positions' },
    { name: 'readouts', path: 'readouts' },
    { name: 'brief', path: 'brief' },
    { name: 'review', path: 'review' },
    { name: 'acts', path: 'acts' },
    { name: 'parties', path: 'parties' },
    { name: 'search', path: 'search?text=monitor*' },
  ]
}

/** How much a row has to show. */
function fullness(row: EntryListPage['rows'][number]): number {
  return (
    row.parties.length + Number(row.conflict) + Number(row.when !== undefined) + Number(row.venue !== undefined) - Number(row.background)
  )
}

async function take(browser: Browser, url: string, { name, path, theme = 'light', width = 1280, height = 800 }: Shot): Promise<void> {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: theme, reducedMotion: 'reduce' })
  const page = await context.newPage()
  await page.goto(`${url}${path}`)
  await page.waitForSelector('main h1')
  // What is new is counted after the page stands.
  if (name === 'articles') await page.waitForSelector('.new .detail:has-text("Contacts")')
  await page.screenshot({ path: join(folder, `${name}.png`) })
  await context.close()
  console.log(`docs/screenshots/${name}.png`)
}
