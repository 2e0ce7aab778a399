/** Options that several commands share: how they are written, and what their values may be. */
import { InvalidArgumentError, Option } from 'commander'
import { momentOf } from '../../model/moment.ts'
import { statuses } from '../../model/records/contact.ts'
import { windowOf } from '../../model/window.ts'

/** Options of every command. */
export interface CommonOptions {
  json?: true
}
/** Options of commands that work on a ledger. */
export interface LedgerOptions extends CommonOptions {
  ledger?: string
  /** A moment as the ledger writes it. */
  asOf?: string
  /** See the ledger as this coder may who decides blind. */
  coder?: string
}
/** Options of commands by which a person decides. */
export interface DeciderOptions extends LedgerOptions {
  by?: string
  why?: string
  seen?: string
  evenSo?: true
}
/** Options of commands that take articles in. */
export interface InputOptions extends CommonOptions {
  outlet?: string
  published?: string
  language?: string
  allowPrivate?: true
}
/** Options of commands that read. */
export interface EngineOptions {
  engine?: 'native' | 'wasm'
  threads?: number
}
/** Options that narrow a list; days are ISO, both inclusive. */
export interface FilterOptions extends LedgerOptions {
  since?: string
  until?: string
  party?: string
  status?: string
  issue?: string
  limit?: number
  csv?: true
}

/** Options of commands that listen; port 0 is any free one. */
export interface PlaceOptions {
  port: number
  host: string
}

function day(words: string): string {
  const window = /^\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:\d{2})?)?$/.test(words) ? windowOf(words) : undefined
  if (!window) throw new InvalidArgumentError('Write a day, such as 2025-02-19.')
  return words
}

/** A day to its end, or a moment, as the ledger writes moments. */
function moment(words: string): string {
  const found = momentOf(words)
  if (!found) throw new InvalidArgumentError('Write a day such as 2025-02-19, or a moment such as 2025-02-19T08:00Z.')
  return found
}

/** A day by itself: "2031-03-10". */
export function isoDay(words: string): string {
  if (words.includes('T')) throw new InvalidArgumentError('Write a day, such as 2025-02-19.')
  return day(words)
}

/** "2025-02-19", "2025-02", "2025": the first day of it for --since, the last for --until. */
function edge(which: 'from' | 'to') {
  return (words: string): string => {
    const window = windowOf(words)
    if (!window) throw new InvalidArgumentError('Write a day, month or year, such as 2025-02-19 or 2025-02.')
    return window[which]
  }
}

function whole(least: number, most = Number.MAX_SAFE_INTEGER) {
  return (words: string): number => {
    const number = Number(words)
    if (!/^\d+$/.test(words) || number < least || number > most)
      throw new InvalidArgumentError(
        `Write a whole number of ${most < Number.MAX_SAFE_INTEGER ? `${least} to ${most}` : `${least} or more`}.`,
      )
    return number
  }
}

function language(words: string): string {
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(words)) throw new InvalidArgumentError('Write a language code, such as en.')
  return words
}

/** Makes the options of a kind anew for each command: commander keeps state in them. */
export const options = {
  json: () => [new Option('--json', 'print JSON; errors too')],
  /** Of commands that ask. */
  ledger: () => [
    ...options.keeping(),
    new Option('--as-of <day>', 'as the ledger was at the end of that day, or at a moment such as 2025-02-19T08:00Z').argParser(moment),
  ],
  /** Of commands that write, or serve. */
  keeping: (): Option[] => [
    new Option('--ledger <file>', 'the ledger to work on (default: the variable PARLEY_LEDGER, else parley.db here)'),
  ],
  coder: () => [new Option('--coder <name>', 'as a coder who sees nobody else’s decisions until both have decided')],
  decider: () => [
    new Option('--by <name>', 'who decides (default: the variable PARLEY_USER, else your name on this machine)'),
    ...options.coder(),
    new Option('--why <words>', 'the reason, for the journal'),
    new Option('--seen <mark>', 'the mark that "parley review --json" gave: refuse if it has changed since'),
  ],
  input: () => [
    new Option('--outlet <name>', 'who published it, over what the text says'),
    new Option('--published <day>', 'when it was published, such as 2025-02-19').argParser(day),
    new Option('--language <code>', 'the language it is in, such as en').argParser(language),
    new Option('--allow-private', 'let addresses lie in private networks'),
  ],
  engine: () => [
    new Option('--engine <engine>', 'the runtime that reads (default: native where it is installed)').choices(['native', 'wasm']),
    new Option('--threads <number>', 'threads that read (default: 1)').argParser(whole(1, 256)),
  ],
  filter: () => [
    new Option('--since <day>', 'only what is of this day, month or year, or later').argParser(edge('from')),
    new Option('--until <day>', 'only what is of this day, month or year, or earlier').argParser(edge('to')),
    new Option('--party <name>', 'only what this party takes part in: its name or id'),
    new Option('--limit <number>', 'at most so many').argParser(whole(1)),
  ],
  status: () => [new Option('--status <status>', 'only contacts of this status').choices(statuses)],
  issue: () => [new Option('--issue <id>', 'only positions on this issue')],
  on: () => [new Option('--on <day>', 'as the reports up to this day tell it (default: today)').argParser(isoDay)],
  csv: () => [new Option('--csv', 'print CSV').conflicts('json')],
  port: (usual: number) => [new Option('--port <number>', 'the port to listen on').default(usual).argParser(whole(0, 65_535))],
  host: () => [new Option('--host <name>', 'the address to listen on').default('127.0.0.1')],
}

/** What intake is told by the command line. */
interface Intake {
  outlet?: string
  published?: string
  language?: string
  allowPrivate?: boolean
  stdin?: AsyncIterable<Uint8Array>
  signal: AbortSignal
}

/** The hall's intake options from those of the command line. */
export function intakeOptions(given: InputOptions, inputs: readonly string[], signal: AbortSignal): Intake {
  return {
    ...(given.outlet === undefined ? {} : { outlet: given.outlet }),
    ...(given.published === undefined ? {} : { published: given.published }),
    ...(given.language === undefined ? {} : { language: given.language }),
    ...(given.allowPrivate ? { allowPrivate: true } : {}),
    ...(inputs.includes('-') ? { stdin: process.stdin } : {}),
    signal,
  }
}

/** What the reader is told by the command line. */
export function readerOptions(given: EngineOptions): { engine?: 'native' | 'wasm'; threads?: number } {
  return {
    ...(given.engine === undefined ? {} : { engine: given.engine }),
    ...(given.threads === undefined ? {} : { threads: given.threads }),
  }
}
