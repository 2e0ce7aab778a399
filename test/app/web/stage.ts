/** The stage of the page tests: a filled ledger, freshly built pages, a server, a browser that notes every complaint. */
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page as BrowserPage } from 'playwright-core'
import { build } from 'vite'
import { type Served, serve } from '../../../src/app/http/index.ts'
import type { Reading } from '../../../src/model/reading.ts'
import { openBrowser } from './browser.ts'
import { type FilledLedger, fillLedger } from './ledger.ts'

export interface Stage {
  url: string
  /** Path of the ledger. */
  ledger: string
  /** A new page of the browser; what it complains of (errors of scripts, refused content) is added to `complaints`. */
  open(path: string, look?: Look): Promise<BrowserPage>
  /** The JSON of a page. */
  json<T>(path: string): Promise<T>
  complaints: string[]
  close(): Promise<void>
}

export interface Look {
  theme?: 'light' | 'dark'
  width?: number
}

const root = fileURLToPath(new URL('../../..', import.meta.url))
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Builds, fills, serves and opens; `by` decides on the review page. */
export async function openStage(readings: readonly Reading[], by?: string): Promise<Stage> {
  const pages = await mkdtemp(join(tmpdir(), 'parley-web-'))
  await build({ configFile: join(root, 'vite.config.ts'), root: join(root, 'src/app/web'), logLevel: 'error', build: { outDir: pages } })
  const ledger: FilledLedger = await fillLedger(readings)
  const served: Served = await serve({ ledger: ledger.path, port: 0, hostname: '127.0.0.1', pages, ...(by === undefined ? {} : { by }) })
  const browser: Browser = await openBrowser()
  const complaints: string[] = []
  return {
    url: served.url,
    ledger: ledger.path,
    complaints,
    async open(path, { theme = 'light', width = 1280 } = {}) {
      const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: theme, reducedMotion: 'reduce' })
      const page = await context.newPage()
      page.on('pageerror', (error) => complaints.push(`${path}: ${error.message}`))
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') complaints.push(`${path}: ${message.text()}`)
      })
      page.on('dialog', (dialog) => complaints.push(`${path}: a dialog said ${dialog.message()}`))
      page.on('request', (request) => {
        if (!request.url().startsWith(served.url)) complaints.push(`${path}: asked for ${request.url()}`)
      })
      await page.goto(served.url + path.slice(1))
      await page.waitForSelector('main h1')
      return page
    },
    async json<T>(path: string) {
      return (await (await fetch(served.url + path.slice(1))).json()) as T
    },
    async close() {
      await browser.close()
      await served.close()
      await ledger.remove()
      await rm(pages, { recursive: true, force: true })
    },
  }
}

/** What axe-core finds against WCAG 2.2 A and AA and its best practices, as lines to read. */
export async function accessibilityFaults(page: BrowserPage): Promise<string[]> {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') }
    const { violations } = await axe.run(document, { resultTypes: ['violations'] })
    return violations.flatMap((violation) =>
      violation.nodes.map((node) => `${violation.id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`),
    )
  })
}

/** How far the page is wider than its window, in pixels. */
export function overflowOf(page: BrowserPage): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

/** How much of the page moved under the reader's eyes while it loaded: the sum of all layout shifts. */
export function shiftOf(page: BrowserPage): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0
        const observer = new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value
        })
        observer.observe({ type: 'layout-shift', buffered: true })
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)))
      }),
  )
}
