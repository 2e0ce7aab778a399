/** The hall: intake -> reading -> reconcile -> ledger. The only file that sees all four. */
import { type EncoderOptions, openEncoder } from './encoder/index.ts'
import { type IntakeOptions, takeIn } from './intake/index.ts'
import * as kept from './ledger/index.ts'
import { formatLedger, hasReading, type ImportOutcome, importExport, type Ledger, type WriteOutcome, writeReading } from './ledger/index.ts'
import type { Article } from './model/article.ts'
import type { Decision } from './model/decision.ts'
import { ParleyError, type Rejection, rejections } from './model/parley-error.ts'
import { type Reading, readerVersion } from './model/reading.ts'
import { readArticle } from './reading/index.ts'
import { reconciler } from './reconcile/index.ts'

export type { IntakeOptions } from './intake/index.ts'
export type { ImportOutcome } from './ledger/index.ts'
export { evidenceIn, isDenial, issueOf, type Located, locate, placeNamed, readQuestion } from './reading/index.ts'
export { ownerOf } from './reconcile/index.ts'

/** An open reader; holds the encoder's memory (about 200 MB) until it is closed. */
export interface Reader {
  /** Which ONNX runtime reads. */
  readonly engine: 'native' | 'wasm'
  /** Reads one article; `timed` is told how long each stage took, in milliseconds. */
  read(article: Article, timed?: (layer: string, milliseconds: number) => void, laid?: Parameters<typeof readArticle>[3]): Promise<Reading>
  close(): Promise<void>
}

/** An input that was turned away, in one sentence. */
export interface Rejected {
  readonly input: string
  readonly rejected: Rejection
  readonly message: string
}

export type ReadOutcome = { input: string; reading: Reading } | Rejected
export type IngestOutcome = { input: string; outcome: WriteOutcome; articleId: string } | Rejected

export interface IngestOptions extends IntakeOptions {
  /** The clock: ISO 8601 in UTC. */
  readonly now?: () => string
}

/** Opens a reader. Rejects with a ParleyError when the weights are missing or no engine runs. */
export async function openReader(options: EncoderOptions = {}): Promise<Reader> {
  const encoder = await openEncoder(options)
  return {
    engine: encoder.engine,
    read: (article, timed, laid) => readArticle(article, encoder, timed, laid),
    close: () => encoder.close(),
  }
}

/** Reads inputs (files, folders, "-", addresses, .jsonl) one by one, in order; a bad one is yielded with its reason and the next is read. An aborted signal ends it between two inputs. */
export async function* readInputs(reader: Reader, inputs: readonly string[], options: IntakeOptions = {}): AsyncGenerator<ReadOutcome> {
  for await (const taken of takeIn(inputs, options)) {
    if (options.signal?.aborted) return
    if ('rejected' in taken) yield taken
    else yield await attempted(taken.input, async () => ({ input: taken.input, reading: await reader.read(taken.article) }))
  }
}

/**
 * Takes inputs into the ledger one by one, in order, yielding what became of each as soon as it is stored for good. What the ledger holds is not read
 * again, so a run that was cut off goes on where it stopped, and `reader` is asked for (once) only if something must be read; who asked closes it.
 * An aborted signal ends it between two inputs. Rejects with the ParleyError of a ledger that cannot be written; what was yielded before is kept.
 */
export async function* ingest(
  ledger: Ledger,
  reader: () => Promise<Reader>,
  inputs: readonly string[],
  options: IngestOptions = {},
): AsyncGenerator<IngestOutcome> {
  const now = options.now ?? (() => new Date().toISOString())
  let opened: Promise<Reader> | undefined
  for await (const taken of takeIn(inputs, options)) {
    if (options.signal?.aborted) return
    if ('rejected' in taken) {
      yield taken
      continue
    }
    const { input, article } = taken
    if (await hasReading(ledger, article.id, readerVersion)) {
      yield { input, outcome: 'same', articleId: article.id }
      continue
    }
    opened ??= reader()
    const open = await opened
    yield await attempted(input, async () => {
      const reading = await open.read(article)
      return { input, outcome: await writeReading(ledger, reading, { reconciler, readerVersion, at: now() }), articleId: article.id }
    })
  }
}

/** Does it, or says why this one input cannot be read or stored; what is wrong with the ledger itself is thrown on. */
async function attempted<T>(input: string, attempt: () => Promise<T>): Promise<T | Rejected> {
  try {
    return await attempt()
  } catch (error) {
    if (!(error instanceof ParleyError))
      return {
        input,
        rejected: 'unreadable',
        message: `the reader failed on it: ${error instanceof Error ? error.message : String(error)}`,
      }
    if (error.code === 'citation-adrift') return { input, rejected: 'unreadable', message: error.message }
    if (!(rejections as readonly string[]).includes(error.code)) throw error
    return { input, rejected: error.code as Rejection, message: error.message }
  }
}

/** Writes one reading that was made elsewhere; for programs that read apart from where the ledger stands. Rejects like the ledger's `writeReading`. */
export function keepReading(
  ledger: Ledger,
  reading: Reading,
  options: { now?: () => string; readerVersion?: string } = {},
): Promise<WriteOutcome> {
  return writeReading(ledger, reading, {
    reconciler,
    readerVersion: options.readerVersion ?? readerVersion,
    at: options.now?.() ?? new Date().toISOString(),
  })
}

/** The whole ledger as JSON, in pieces to be written one after the other; the same ledger gives the same bytes. Its shape: model/export.ts. */
export function exportLedger(ledger: Ledger): AsyncIterable<string> {
  return formatLedger(ledger)
}

/** Writes an export (parsed JSON) into the ledger; what is there stays. Rejects with a ParleyError `export-newer` or `not-an-export` before anything is written. */
export function importLedger(ledger: Ledger, exported: unknown): Promise<ImportOutcome> {
  return importExport(ledger, exported, reconciler)
}

/** Opens the ledger as it was at the end of a day or at a moment, or as a coder may see it who decides blind; it can only be read. Rejects like the ledger's `openPast`. */
export function openLedgerAsOf(path: string, view: { asOf?: string; coder?: string }): Promise<Ledger> {
  return kept.openPast(path, { ...view, reconciler })
}

/** Who decides and why; `at` is now where absent. */
export type Decider = Omit<kept.How, 'reconciler' | 'at'> & { readonly at?: string }

const signed = (how: Decider): kept.How => ({ ...how, reconciler, at: how.at ?? new Date().toISOString() })

/** What a person may decide; each rejects with a ParleyError `decision-refused`, `entry-changed`, `not-found` or `ambiguous`, and then nothing was written. */
export const decide = {
  merge: (ledger: Ledger, one: string, other: string, how: Decider): Promise<Decision> => kept.mergeThings(ledger, one, other, signed(how)),
  unmerge: (ledger: Ledger, id: string, how: Decider): Promise<Decision> => kept.unmergeThing(ledger, id, signed(how)),
  split: (ledger: Ledger, id: string, members: readonly string[], how: Decider): Promise<Decision> =>
    kept.splitThing(ledger, id, members, signed(how)),
  undo: (ledger: Ledger, which: number | string, how: Decider): Promise<Decision> => kept.undoDecisions(ledger, which, signed(how)),
  review: (ledger: Ledger, address: string, said: kept.Said, how: Decider): Promise<Decision> =>
    kept.reviewThing(ledger, address, said, signed(how)),
}
