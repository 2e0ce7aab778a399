/** `parley commitments`: who is to do what by when, and what later reports say for and against; kept or broken it does not say. */
import { type Commitment, formatWhen } from '../../views/index.ts'
import { commitmentsIn } from '../answers/commitments.ts'
import { type Column, csvOf } from '../export/csv.ts'
import { asking, withLedger } from './ledger-file.ts'
import type { FilterOptions } from './options.ts'
import { print, printList, say } from './output.ts'
import { bold, visible } from './terminal.ts'
import { cited, count, weight } from './words.ts'

/** Prints the duties that fit. */
export async function commitments(given: FilterOptions): Promise<void> {
  await withLedger(given, asking, async (ledger) => {
    const { since, until, party, limit } = given
    const all = await commitmentsIn(ledger, { since, until, party })
    const shown = all.slice(0, limit)
    if (given.json) return printList('commitments', shown)
    if (given.csv) return print(csvOf(columns, shown))
    for (const each of shown) await print(`${linesOf(each).join('\n')}\n\n`)
    return say(
      all.length === 0
        ? 'No duty fits.'
        : `${shown.length < all.length ? `${shown.length} of ` : ''}${count(all.length, 'commitment')}; whether kept or broken is for you to say.`,
    )
  })
}

function linesOf(each: Commitment): string[] {
  const due = each.due === undefined ? 'no day given' : `due ${formatWhen(each.due.value)}${each.due.inferred ? ' (inferred)' : ''}`
  const who = each.bearers.length > 0 ? visible(each.bearers.join(', ')) : 'bearer not told'
  return [
    `${bold(visible(each.duty))}  [${weight(each)}]`,
    `${each.kind === 'agreements' ? 'agreement' : 'expectation'} ${each.id} · ${each.settled ?? 'said'} · ${who} · ${due}`,
    ...each.citations.map((citation) => `  ${cited(citation)}`),
    ...(each.due?.inferred ? each.due.citations.map((citation) => `  day: ${cited(citation)}`) : []),
    ...each.evidence.map(({ direction, reportedAt, passage }) => `  ${direction.padEnd(7)} ${reportedAt}: ${cited(passage)}`),
  ]
}

const evidence = (direction: string) => (each: Commitment) =>
  each.evidence
    .filter((one) => one.direction === direction)
    .map(({ passage }) => passage.exact)
    .join(' | ')

const columns: readonly Column<Commitment>[] = [
  { name: 'id', of: ({ id }) => id },
  { name: 'kind', of: ({ kind }) => kind },
  { name: 'duty', of: ({ duty }) => duty },
  { name: 'settled', of: ({ settled }) => settled },
  { name: 'bearers', of: ({ bearers }) => bearers.join(' | ') },
  { name: 'due', of: ({ due }) => due?.value },
  { name: 'due_inferred', of: ({ due }) => due?.inferred },
  { name: 'reported', of: ({ reportedAt }) => reportedAt },
  { name: 'articles', of: ({ articles }) => articles },
  { name: 'origins', of: ({ origins }) => origins },
  { name: 'words', of: ({ citations }) => citations.map(({ exact }) => exact).join(' | ') },
  { name: 'evidence_for', of: evidence('for') },
  { name: 'evidence_against', of: evidence('against') },
  { name: 'evidence_unclear', of: evidence('unclear') },
]
