/** `parley readouts`: two sides' own accounts of one contact, field by field. */
import { findEntry } from '../../ledger/index.ts'
import { ParleyError } from '../../model/parley-error.ts'
import type { ReadoutPair, ReadoutRow, ReadoutSide } from '../../views/index.ts'
import { readoutsOf, readoutsOfContact } from '../answers/readouts.ts'
import { type Column, csvOf } from '../export/csv.ts'
import { asking, withLedger } from './ledger-file.ts'
import type { FilterOptions } from './options.ts'
import { print, printList, say } from './output.ts'
import { bold, visible } from './terminal.ts'
import { cited, count } from './words.ts'

/** Prints the pairs of one contact, or of all that fit. Rejects with a ParleyError `not-found` for a contact that is not there. */
export async function readouts(id: string | undefined, given: FilterOptions): Promise<void> {
  await withLedger(given, asking, async (ledger) => {
    const { since, until, party, limit } = given
    const contact = id === undefined ? undefined : await findEntry(ledger, 'contacts', id)
    if (id !== undefined && !contact)
      throw new ParleyError('not-found', `the ledger has no contact ${id}: list them with "parley contacts list"`)
    const all = contact ? await readoutsOfContact(ledger, contact) : await readoutsOf(ledger, { since, until, party })
    const shown = all.slice(0, limit)
    if (given.json) return printList('readouts', shown)
    if (given.csv)
      return print(
        csvOf(
          columns,
          shown.flatMap((pair) => pair.rows.map((row) => ({ pair, row }))),
        ),
      )
    for (const pair of shown) await print(`${linesOf(pair).join('\n')}\n\n`)
    return say(
      all.length === 0
        ? 'Of no contact that fits have two sides given their own account.'
        : `${shown.length < all.length ? `${shown.length} of ` : ''}${count(all.length, 'readout pair')}.`,
    )
  })
}

/** The state of a row in words: "only Ostrea says". */
function stateWords({ state, field }: ReadoutRow, pair: ReadoutPair): string {
  const only = state === 'only-left' ? pair.left.name : state === 'only-right' ? pair.right.name : undefined
  // Matters are told by word lists, and a text may speak of one in words that no list has.
  if (only !== undefined) return field.startsWith('topic') ? `read only in the text of ${only}` : `only ${only} says`
  if (state === 'both') return 'both speak of it'
  if (state === 'unmatched') return 'no matter recognised, to be compared by eye'
  return state
}

function linesOf(pair: ReadoutPair): string[] {
  return [
    bold(visible(pair.title)),
    `contact ${pair.contact}`,
    sideLine(pair.left),
    sideLine(pair.right),
    ...pair.rows.flatMap((row) => rowLines(row, pair)),
  ]
}

function sideLine({ name, articles, relayed }: ReadoutSide): string {
  const where = articles.map(({ outlet, id }) => visible(`${outlet ?? 'unnamed outlet'} ${id}`)).join(', ')
  return `  ${visible(name)}${relayed ? ', as others report it' : ''}: ${where}`
}

function rowLines(row: ReadoutRow, pair: ReadoutPair): string[] {
  const told = (side: ReadoutSide, lines: ReadoutRow['left']) =>
    lines.flatMap((line) => [
      `    ${visible(side.name)}: ${visible(line.value)}`,
      ...line.citations.map((citation) => `        ${cited(citation)}`),
    ])
  return [`  ${bold(visible(row.label))}: ${visible(stateWords(row, pair))}`, ...told(pair.left, row.left), ...told(pair.right, row.right)]
}

const columns: readonly Column<{ pair: ReadoutPair; row: ReadoutRow }>[] = [
  { name: 'contact_id', of: ({ pair }) => pair.contact },
  { name: 'contact', of: ({ pair }) => pair.title },
  { name: 'when', of: ({ pair }) => pair.when },
  { name: 'field', of: ({ row }) => row.label },
  { name: 'state', of: ({ row }) => row.state },
  { name: 'left', of: ({ pair }) => pair.left.name },
  { name: 'left_says', of: ({ row }) => row.left.map(({ value }) => value).join(' | ') },
  { name: 'left_words', of: ({ row }) => row.left.flatMap(({ citations }) => citations.map(({ exact }) => exact)).join(' | ') },
  { name: 'right', of: ({ pair }) => pair.right.name },
  { name: 'right_says', of: ({ row }) => row.right.map(({ value }) => value).join(' | ') },
  { name: 'right_words', of: ({ row }) => row.right.flatMap(({ citations }) => citations.map(({ exact }) => exact)).join(' | ') },
]
