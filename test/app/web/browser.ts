/** Chromium for tests and screenshots: the one of the package, or the one the variable CHROMIUM names. */
import { mkdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import chromium from '@sparticuz/chromium'
import { type Browser, chromium as engine } from 'playwright-core'

/** Opens a headless browser. The package's own arguments are left out: they switch off the very rules these tests are about. */
export async function openBrowser(): Promise<Browser> {
  return engine.launch({
    executablePath: process.env.CHROMIUM ?? (await unpacked()),
    args: ['--no-sandbox', '--no-pings', '--font-render-hinting=none'],
    headless: true,
  })
}

/** How long unpacking may take before a lock is that of someone who died, in milliseconds. */
const patience = 60_000

/** The package unpacks itself into the folder for temporary files on first use; two test files at once must not both do so. */
async function unpacked(): Promise<string> {
  const lock = join(tmpdir(), 'parley-chromium.lock')
  while (!(await taken(lock))) {
    const since = await stat(lock).then(
      ({ mtimeMs }) => mtimeMs,
      () => Date.now(),
    )
    if (Date.now() - since > patience) await rm(lock, { recursive: true, force: true })
    await wait(100)
  }
  try {
    return await chromium.executablePath()
  } finally {
    await rm(lock, { recursive: true, force: true })
  }
}

async function taken(lock: string): Promise<boolean> {
  return mkdir(lock).then(
    () => true,
    () => false,
  )
}
