/** `parley export json|csv|ics|geojson|jsonld` and `parley import`: the whole ledger out, and in again. */
import { createReadStream, createWriteStream, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { exportedParts, type Ledger, listArticles, listDeciders, listEntries, listParties } from '../../ledger/index.ts'
import type { ContactEntry } from '../../model/entry.ts'
import { ParleyError } from '../../model/parley-error.ts'
import { type RecordKind, recordKinds } from '../../model/record.ts'
import { exportLedger, importLedger, locate, placeNamed } from '../../parley.ts'
import { calendarOf } from '../export/calendar.ts'
import { csvOf } from '../export/csv.ts'
import { linkedDataOf } from '../export/linked-data.ts'
import { articleColumns, partyColumns } from '../export/listing-columns.ts'
import { mapOf } from '../export/map.ts'
import { wholeColumns } from '../export/whole-columns.ts'
import { UsageError } from './failure.ts'
import { asking, withLedger } from './ledger-file.ts'
import type { LedgerOptions } from './options.ts'
import { isClosed, print, say } from './output.ts'

/** What CSV can be of. */
export const csvKinds = [...recordKinds, 'articles', 'parties'] as const
type CsvKind = (typeof csvKinds)[number]

/** Prints the ledger as JSON, or writes it to a file. */
export async function exportJson(given: LedgerOptions & { out?: string }): Promise<void> {
  await withLedger(given, asking, (ledger) => write(partsOf(ledger), given.out))
}

async function* partsOf(ledger: Ledger): AsyncGenerator<string> {
  yield* exportLedger(ledger)
}

/** Prints the ledger as JSON-LD, or writes it to a file; what it does not hold is told on standard error. */
export async function exportLinkedData(given: LedgerOptions & { out?: string }): Promise<void> {
  await withLedger(given, asking, async (ledger) => {
    let losses: readonly string[] = []
    await write(
      linkedDataOf(exportedParts(ledger), (told) => {
        losses = told
      }),
      given.out,
    )
    for (const loss of losses) say(`Not held: ${loss}.`)
  })
}

async function write(pieces: AsyncGenerator<string>, out: string | undefined): Promise<void> {
  if (out !== undefined) return pipeline(Readable.from(pieces), createWriteStream(out))
  for await (const piece of pieces) {
    if (isClosed()) break
    await print(piece)
  }
}

/** Prints one kind as CSV, or writes a file for each kind into a folder. */
export async function exportCsv(given: LedgerOptions & { kind?: CsvKind; out?: string }): Promise<void> {
  const { kind, out } = given
  if (kind === undefined && out === undefined)
    throw new UsageError('name one kind with --kind, such as --kind contacts, or a folder for a file of each with --out')
  await withLedger(given, asking, async (ledger) => {
    if (out === undefined) return print(await csvFrom(ledger, kind!))
    mkdirSync(out, { recursive: true })
    for (const each of kind === undefined ? csvKinds : [kind]) writeFileSync(join(out, `${each}.csv`), await csvFrom(ledger, each))
    return say(`Written to ${out}: ${(kind === undefined ? csvKinds : [kind]).map((each) => `${each}.csv`).join(', ')}.`)
  })
}

/** Prints what is to come as iCalendar, or writes it to a file; what the format cannot hold is told on standard error. */
export function exportCalendar(given: LedgerOptions & { out?: string }): Promise<void> {
  return exportContacts(given, calendarOf)
}

/** Prints where contacts take place as GeoJSON, or writes it to a file; what has no point is told on standard error. */
export function exportMap(given: LedgerOptions & { out?: string }): Promise<void> {
  return exportContacts(given, (contacts) => mapOf(contacts, locate))
}

async function exportContacts(
  given: LedgerOptions & { out?: string },
  format: (contacts: readonly ContactEntry[]) => { text: string; losses: readonly string[] },
): Promise<void> {
  await withLedger(given, asking, async (ledger) => {
    const { text, losses } = format((await listEntries(ledger, 'contacts')).items)
    if (given.out === undefined) await print(text)
    else writeFileSync(given.out, text)
    for (const loss of losses) say(`Not held: ${loss}.`)
  })
}

async function csvFrom(ledger: Ledger, kind: CsvKind): Promise<string> {
  if (kind === 'articles') return csvOf(articleColumns, (await listArticles(ledger, { versions: true })).items)
  if (kind === 'parties') return csvOf(partyColumns, (await listParties(ledger)).items)
  return entriesCsv(ledger, kind)
}

async function entriesCsv<K extends RecordKind>(ledger: Ledger, kind: K): Promise<string> {
  const { items } = await listEntries(ledger, kind)
  const statements = kind === 'positions' ? (await listEntries(ledger, 'statements')).items : []
  const columns = wholeColumns(kind, {
    deciders: await listDeciders(ledger, kind),
    statements: new Map(statements.flatMap((statement) => statement.records.map(({ key }) => [key, statement] as const))),
    placeNamed,
  })
  return csvOf(columns, items)
}

/** A JSON text longer than this (bytes) is more than one string can hold. */
const largest = 500_000_000

/** The whole of a file or of standard input as text. Rejects with a ParleyError `too-large`. */
async function textOf(file: string): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of file === '-' ? process.stdin : createReadStream(file)) {
    size += (chunk as Buffer).length
    if (size > largest) throw new ParleyError('too-large', `${file} is larger than ${largest / 1_000_000} MB: import a smaller ledger`)
    chunks.push(chunk as Buffer)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** Takes an exported ledger in. Rejects with a ParleyError `not-an-export` where the file is none. */
export async function importFile(file: string, given: LedgerOptions): Promise<void> {
  const words = await textOf(file)
  let exported: unknown
  try {
    exported = JSON.parse(words)
  } catch (cause) {
    throw new ParleyError('not-an-export', `${file} is not JSON: give a file that "parley export json" wrote`, cause)
  }
  await withLedger(given, {}, async (ledger) => {
    await importLedger(ledger, exported)
    if (!given.json) say(`Imported ${file}.`)
  })
}
