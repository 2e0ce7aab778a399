/** `parley start`, which `npm start` runs: builds the pages, takes the sample crisis in, serves the ledger and opens its address. */
import { spawn } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { ParleyError } from '../../model/parley-error.ts'
import { exits } from './failure.ts'
import { ingest } from './ingest.ts'
import { interruption, isInterrupted } from './interruption.ts'
import { ledgerPath } from './ledger-file.ts'
import type { EngineOptions, LedgerOptions, PlaceOptions } from './options.ts'
import { say } from './output.ts'
import { root } from './project.ts'
import { serve } from './serve.ts'

/** What the pages are made from; a change in any makes them stale. */
const made = ['src/app/web', 'src/views', 'src/model', 'src/text', 'vite.config.ts', 'package-lock.json']
/** Ports tried in turn, so that a second Parley can run beside the first. */
const tries = 20

/** Does all that `npm start` promises; a second start finds everything done and only serves. */
export async function start(given: LedgerOptions & EngineOptions & PlaceOptions & { open: boolean }): Promise<void> {
  interruption()
  const named = ledgerPath(given, join(root, 'parley.db'))
  const ledger = resolve(named)
  // An article from a file is known by the path it was named by, which must not depend on where one stands.
  process.chdir(root)
  await buildPages()
  if (!isInterrupted()) await ingest(sampleFiles(), { ...given, ledger })
  if (isInterrupted()) return
  // A rejected sample was told, and is no reason not to show the rest.
  process.exitCode = exits.done
  const port = await freePort(given.port, given.host)
  await serve({ ...given, ledger, port }, (address) => {
    say(`The ledger ${named} is open at ${address} until Ctrl-C.`)
    if (given.open) openAddress(address)
  })
}

/** The articles of the sample crisis; its README is about them, not one of them. */
function sampleFiles(): string[] {
  const names = existsSync('examples') ? readdirSync('examples').sort() : []
  return names.filter((name) => /\.(txt|html|md|jsonl)$/.test(name) && name !== 'README.md').map((name) => join('examples', name))
}

/** Builds the pages where they are missing or older than what they are made from. */
async function buildPages(): Promise<void> {
  const page = join(root, 'dist', 'web', 'index.html')
  if (!existsSync(join(root, 'src', 'app', 'web'))) return
  if (existsSync(page) && newest(made.map((path) => join(root, path))) <= statSync(page).mtimeMs) return
  say('Building the pages …')
  // What the builder says goes to standard error: standard output is for data.
  const vite = spawn(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  })
  const code = await new Promise<number | null>((done, failed) => vite.on('error', failed).on('close', done))
  if (code !== 0 && !isInterrupted())
    throw new ParleyError('no-pages', 'the pages could not be built: run "npm run build" and see what it says')
}

/** Time of the latest change at or under the paths, in milliseconds. */
function newest(paths: readonly string[]): number {
  return Math.max(
    0,
    ...paths
      .filter((path) => existsSync(path))
      .map((path) => {
        const stat = statSync(path)
        return stat.isDirectory() ? newest(readdirSync(path).map((name) => join(path, name))) : stat.mtimeMs
      }),
  )
}

/** The first port from `port` on that nobody listens on; 0 stays 0 until the system chooses. */
async function freePort(port: number, host: string): Promise<number> {
  for (let tried = port; tried < port + tries && tried <= 65_535; tried++) {
    const found = await new Promise<number | undefined>((done, failed) => {
      const probe = createServer()
      probe.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? done(undefined) : failed(error)))
      probe.listen(tried, host, () => {
        const { port: bound } = probe.address() as { port: number }
        probe.close(() => done(bound))
      })
    })
    if (found !== undefined) return found
  }
  throw new ParleyError('port-in-use', `the ports ${port} to ${port + tries - 1} are in use: name another with --port`)
}

/** Opens the address where there is a desktop to open it on; nothing depends on it. */
function openAddress(address: string): void {
  if (process.env.CI) return
  const [command, argv] =
    process.platform === 'darwin'
      ? ['open', [address]]
      : process.platform === 'win32'
        ? ['cmd', ['/c', 'start', '', address]]
        : process.env.DISPLAY || process.env.WAYLAND_DISPLAY
          ? ['xdg-open', [address]]
          : [undefined, []]
  if (command === undefined) return
  spawn(command, argv as string[], { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref()
}
