/** Failures: what a command could not do, as one sentence on standard error (JSON with --json), and the exit code that follows. */
import { ParleyError } from '../../model/parley-error.ts'
import { say } from './output.ts'
import { visible } from './terminal.ts'

/** Exit codes of the contract; a command stopped by Ctrl-C ends as shells expect of it. */
export const exits = { done: 0, failed: 1, usage: 2, interrupted: 130 } as const

/** The command line itself was wrong. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** An error as it is told: a stable code, a sentence, and the input it is about. */
interface Told {
  code: string
  message: string
  input?: string
}

/** Tells a failure and makes the process end with exit code 1 (2 for a usage error), once everything else is done. */
export function fail(error: unknown, json: boolean, input?: string): void {
  tell({ ...toldOf(error), ...(input === undefined ? {} : { input }) }, json)
  if (process.exitCode !== exits.interrupted) process.exitCode = error instanceof UsageError ? exits.usage : exits.failed
}

function tell(told: Told, json: boolean): void {
  if (json) say(JSON.stringify({ error: told }))
  else say(`parley: ${told.input === undefined ? '' : `${visible(told.input)}: `}${visible(told.message)}`)
}

/** What the system says, where it has nothing to do with Parley. */
const faults: Record<string, string> = {
  ENOSPC: 'the disk is full: free some space and run the command again, what was stored is kept',
  EACCES: 'the file may not be read or written: change its permissions or name another',
  EPERM: 'the file may not be read or written: change its permissions or name another',
  EROFS: 'the disk is read-only: name a place that can be written',
  ENOENT: 'there is no such file: check the path',
  EEXIST: 'something else is there already: name another place',
  EISDIR: 'this is a folder where a file is needed',
  ENOTDIR: 'this is a file where a folder is needed',
  EADDRINUSE: 'the port is in use: name another with --port',
}

function toldOf(error: unknown): Told {
  if (error instanceof UsageError) return { code: 'usage', message: error.message }
  if (error instanceof ParleyError) return { code: error.code, message: error.message }
  const { code, message, path } = error as NodeJS.ErrnoException
  const fault = code === undefined ? undefined : faults[code]
  if (fault !== undefined) return { code: code!.toLowerCase(), message: path === undefined ? fault : `${path}: ${fault}` }
  if (process.env.PARLEY_DEBUG && error instanceof Error) say(String(error.stack))
  return { code: 'unexpected', message: `${firstLine(message) || String(error)} (unexpected; PARLEY_DEBUG=1 shows where)` }
}

function firstLine(message: unknown): string {
  return String(message ?? '').split('\n')[0] as string
}
