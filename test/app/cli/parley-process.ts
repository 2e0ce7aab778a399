/** `bin/parley` as a process, in a folder of its own, and an article to give it. */
import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll } from 'vitest'

export const repository = resolve(import.meta.dirname, '..', '..', '..')

/** How a command ended, and what it printed. */
export interface Ended {
  code: number | null
  signal: string | null
  out: string
  err: string
}

interface Started {
  child: ChildProcessByStdio<Writable, Readable, Readable>
  ended: Promise<Ended>
}

/** A folder for the tests of one file, gone when they are done. */
export function scratchFolder(): { path: string; at: (name: string) => string } {
  const folder = { path: '', at: (name: string) => join(folder.path, name) }
  beforeAll(() => {
    folder.path = mkdtempSync(join(tmpdir(), 'parley-cli-'))
  })
  afterAll(() => rmSync(folder.path, { recursive: true, force: true }))
  return folder
}

/** Starts `parley` with these words in this folder; `input` is its standard input. */
export function start(
  argv: readonly string[],
  folder: string,
  options: { input?: string | Uint8Array; env?: Record<string, string> } = {},
): Started {
  const { PARLEY_LEDGER: _, ...inherited } = process.env
  const child = spawn(process.execPath, [join(repository, 'bin/parley'), ...argv], {
    cwd: folder,
    env: { ...inherited, ...options.env },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  child.stdin.on('error', () => {})
  child.stdin.end(options.input ?? '')
  const closed = new Promise<[number | null, string | null]>((done) => child.on('close', (code, signal) => done([code, signal])))
  const ended = Promise.all([text(child.stdout), text(child.stderr), closed]).then(([out, err, [code, signal]]) => ({
    code,
    signal,
    out,
    err,
  }))
  return { child, ended }
}

/** Runs `parley` to its end. */
export function parley(
  argv: readonly string[],
  folder: string,
  options: { input?: string | Uint8Array; env?: Record<string, string> } = {},
): Promise<Ended> {
  return start(argv, folder, options).ended
}

/** An invented report, plain enough for any reader: a meeting held, one to come, statements, an agreement, an act. */
export const report = `Foreign ministers of Varland and Ostrea meet in Doha

By Mira Toft

DOHA, March 4 (Courier) - Foreign Minister Ana Lindqvist of Varland met Ostrean Foreign Minister Tomas Rek in Doha on Tuesday. They held talks for four hours and will meet again in Geneva on March 12, Lindqvist told reporters.

"Nobody slammed a door," Lindqvist said. Rek said the two sides had agreed on an exchange of detained sailors. Varland demands a full withdrawal of troops, she said.

Varland imposed sanctions on Ostrea last Friday.
`
