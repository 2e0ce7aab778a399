/** `parley absent`: who was said not to be at a contact, or not invited to it. */
import { listEntries } from '../../ledger/index.ts'
import { type Absence, absencesOf } from '../../views/index.ts'
import { type Column, csvOf } from '../export/csv.ts'
import { asking, withLedger } from './ledger-file.ts'
import type { FilterOptions } from './options.ts'
import { print, printList, say } from './output.ts'
import { bold, visible } from './terminal.ts'
import { cited, count, textsOf, weight } from './words.ts'

/** Prints every absence that a report tells; what no report tells is not concluded. */
export async function absent(given: FilterOptions): Promise<void> {
  await withLedger(given, asking, async (ledger) => {
    const { since, until, party, limit } = given
    const contacts = (await listEntries(ledger, 'contacts', { since, until, party })).items.filter((contact) => contact.absent.length > 0)
    const all = absencesOf(
      contacts,
      await textsOf(
        ledger,
        contacts.flatMap((contact) => contact.absent.flatMap(({ citations }) => citations)),
      ),
    )
    const shown = all.slice(0, limit)
    if (given.json) return printList('absent', shown)
    if (given.csv) return print(csvOf(columns, shown))
    for (const absence of shown) await print(`${linesOf(absence).join('\n')}\n\n`)
    return say(
      all.length === 0
        ? 'No report says of a contact that fits who was not there.'
        : `${shown.length < all.length ? `${shown.length} of ` : ''}${count(all.length, 'absence')} told.`,
    )
  })
}

function linesOf(absence: Absence): string[] {
  return [
    `${bold(visible(absence.name))}  [${weight(absence)}]${absence.conflict ? '  [accounts differ]' : ''}`,
    `contact ${absence.contact} · ${visible(absence.title)}`,
    ...absence.citations.map((citation, index) => `  ${cited(absence.passages[index] ?? citation)}`),
  ]
}

const columns: readonly Column<Absence>[] = [
  { name: 'party_id', of: (absence) => absence.party },
  { name: 'party', of: (absence) => absence.name },
  { name: 'contact_id', of: (absence) => absence.contact },
  { name: 'contact', of: (absence) => absence.title },
  { name: 'when', of: (absence) => absence.when },
  { name: 'articles', of: (absence) => absence.articles },
  { name: 'origins', of: (absence) => absence.origins },
  { name: 'accounts_differ', of: (absence) => absence.conflict },
  { name: 'article_ids', of: (absence) => [...new Set(absence.citations.map(({ articleId }) => articleId))].join(' | ') },
  { name: 'words', of: (absence) => absence.citations.map(({ exact }) => exact).join(' | ') },
  { name: 'passages', of: (absence) => absence.passages.map(({ exact }) => exact).join(' | ') },
]
