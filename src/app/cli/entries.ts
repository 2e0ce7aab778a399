/** `parley contacts|statements|positions|agreements|expectations|acts list|show`: the entries of a ledger. */
import { findEntry, type Ledger, listEntries } from '../../ledger/index.ts'
import type { Entry, EntryOf } from '../../model/entry.ts'
import { ParleyError } from '../../model/parley-error.ts'
import type { RecordKind } from '../../model/record.ts'
import { chainsOf, type EntryRow, fieldsOf, formatWhen, formatWord, rowOf, rowsOf } from '../../views/index.ts'
import { csvOf } from '../export/csv.ts'
import { entryColumns } from '../export/entry-columns.ts'
import { asking, withLedger } from './ledger-file.ts'
import type { FilterOptions, LedgerOptions } from './options.ts'
import { print, printList, say } from './output.ts'
import { bold, table, visible } from './terminal.ts'

/** The word for one entry of a kind. */
export const singular: Record<RecordKind, string> = {
  contacts: 'contact',
  statements: 'statement',
  positions: 'position',
  agreements: 'agreement',
  expectations: 'expectation',
  acts: 'act',
}

/** Lists entries as a table, as JSON, or as CSV. */
export async function listOf<K extends RecordKind>(kind: K, given: FilterOptions): Promise<void> {
  await withLedger(given, asking, async (ledger) => {
    const { since, until, party, status, issue, limit } = given
    const { items, total } = await listEntries(ledger, kind, { since, until, party, status, issue, limit })
    if (given.json) await printList(kind, items)
    else if (given.csv) await print(csvOf(entryColumns(kind), items))
    else if (items.length > 0) await print(table([headings, ...rowsOf(kind, items).map(cellsOf)]))
    if (!given.json && !given.csv) say(sentenceOf(kind, items.length, total))
  })
}

const headings = ['WHEN', 'KIND', 'STATUS', 'ARTICLES', 'ORIGINS', 'ID', 'WHAT']

function cellsOf(row: EntryRow): string[] {
  const what = [row.parties.join(' – '), row.title, row.venue].filter(Boolean).join(' · ')
  const marks = `${row.conflict ? ' [accounts differ]' : ''}${row.background ? ' [background]' : ''}`
  return [
    row.when === undefined ? '' : formatWhen(row.when),
    formatWord(row.kind ?? ''),
    row.status ?? '',
    String(row.articles),
    String(row.origins),
    row.id,
    visible(what) + marks,
  ].map((cell) => visible(cell))
}

function sentenceOf(kind: RecordKind, shown: number, total: number): string {
  if (total === 0) return `No ${kind} fit; without options all are listed.`
  return `${shown < total ? `${shown} of ${total}` : total} ${total === 1 ? singular[kind] : kind}.`
}

/** Shows one entry with every account of every field and the words each rests on. Rejects with a ParleyError `not-found`. */
export async function showOf(kind: RecordKind, id: string, given: LedgerOptions): Promise<void> {
  await withLedger(given, asking, async (ledger) => {
    const entry = await entryOf(ledger, kind, id)
    if (given.json) await printList(kind, [entry])
    else await print(`${linesOf(kind, entry).join('\n')}\n`)
  })
}

async function entryOf<K extends RecordKind>(ledger: Ledger, kind: K, id: string): Promise<EntryOf<K>> {
  const entry = await findEntry(ledger, kind, id)
  if (!entry) throw new ParleyError('not-found', `the ledger has no ${singular[kind]} ${id}: list them with "parley ${kind} list"`)
  return entry
}

function linesOf(kind: RecordKind, entry: Entry): string[] {
  const row = rowOf(kind, entry)
  const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`
  const fields = fieldsOf(entry).flatMap((field) => [
    '',
    `${bold(field.label)}${field.conflict ? '  [accounts differ]' : ''}`,
    ...field.accounts.flatMap((account) => [
      `  ${visible(account.value)}${account.inferred ? ' (inferred)' : ''}  [${count(account.articles, 'article')}, ${count(account.origins, 'origin')}]`,
      ...account.citations.map((citation) => `      “${visible(citation.exact)}”  ${citation.articleId} ${citation.start}-${citation.end}`),
    ]),
  ])
  const chains = chainsOf(entry).map((chain) => `  ${chain.hops.map((hop) => visible(hop.name)).join(' ← ')}`)
  return [
    bold(visible([row.parties.join(' – '), row.title].filter(Boolean).join(' · '))),
    `${singular[kind]} ${entry.id} · ${count(entry.articles, 'article')}, ${count(entry.origins, 'origin')}`,
    ...fields,
    ...(chains.length ? ['', bold('Known through'), ...chains] : []),
  ]
}
