/** `parley disagreements`: what reports of one contact tell differently. */
import { listEntries } from '../../ledger/index.ts'
import { type Difference, type Disagreement, disagreementsOf } from '../../views/index.ts'
import { type Column, csvOf } from '../export/csv.ts'
import { asking, withLedger } from './ledger-file.ts'
import type { FilterOptions } from './options.ts'
import { print, printList, say } from './output.ts'
import { bold, visible } from './terminal.ts'
import { cited, count, weight } from './words.ts'

/** Prints every field of every contact on which accounts differ. */
export async function disagreements(given: FilterOptions): Promise<void> {
  await withLedger(given, asking, async (ledger) => {
    const { since, until, party, limit } = given
    const { items } = await listEntries(ledger, 'contacts', { since, until, party })
    const all = disagreementsOf(items)
    const shown = all.slice(0, limit)
    if (given.json) return printList('disagreements', shown)
    if (given.csv)
      return print(
        csvOf(
          columns,
          shown.flatMap((told) => told.values.map((value) => ({ told, value }))),
        ),
      )
    for (const told of shown) await print(`${linesOf(told).join('\n')}\n\n`)
    return say(
      all.length === 0
        ? 'No field of any contact that fits is told differently.'
        : `${shown.length < all.length ? `${shown.length} of ` : ''}${count(all.length, 'field')} told differently.`,
    )
  })
}

function linesOf({ contact, title, label, values, silent }: Disagreement): string[] {
  return [
    bold(visible(title)),
    `contact ${contact} · ${visible(label)}`,
    ...values.flatMap((value) => [
      `  ${visible(value.value)}${value.inferred ? ' (inferred)' : ''}  [${weight(value)}]`,
      ...value.citations.map((citation) => `      ${cited(citation)}`),
    ]),
    ...(silent.length ? [`  silent: ${silent.join(', ')}`] : []),
  ]
}

const columns: readonly Column<{ told: Disagreement; value: Difference }>[] = [
  { name: 'contact_id', of: ({ told }) => told.contact },
  { name: 'contact', of: ({ told }) => told.title },
  { name: 'when', of: ({ told }) => told.when },
  { name: 'field', of: ({ told }) => told.field },
  { name: 'label', of: ({ told }) => told.label },
  { name: 'value', of: ({ value }) => value.value },
  { name: 'articles', of: ({ value }) => value.articles },
  { name: 'origins', of: ({ value }) => value.origins },
  { name: 'article_ids', of: ({ value }) => value.articleIds.join(' | ') },
  { name: 'silent_article_ids', of: ({ told }) => told.silent.join(' | ') },
  { name: 'words', of: ({ value }) => value.citations.map(({ exact }) => exact).join(' | ') },
]
