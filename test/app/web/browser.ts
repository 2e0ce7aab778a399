/** Chromium for tests and screenshots: the one of the package, or the one the variable CHROMIUM names. */
import chromium from '@sparticuz/chromium'
import { type Browser, chromium as engine } from 'playwright-core'

/** Opens a headless browser. The package's own arguments are left out: they switch off the very rules these tests are about. */
export async function openBrowser(): Promise<Browser> {
  return engine.launch({
    executablePath: process.env.CHROMIUM ?? (await chromium.executablePath()),
    args: ['--no-sandbox', '--no-pings', '--font-render-hinting=none'],
    headless: true,
  })
}
