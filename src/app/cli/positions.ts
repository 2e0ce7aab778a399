/** `parley positions`: where parties stand on issues over time, each stance with its dated words, and what changed from one to the next. */
import { formatWhen, formatWord, type PositionCell } from '../../views/index.ts'
import { positionMatrix } from '../answers/positions.ts'
import { type Column, csvOf } from '../export/csv.ts'
import { asking, withLedger } from './ledger-file.ts'
import type { FilterOptions } from './options.ts'
import { print, printList, say } from './output.ts'
import { bold, visible } from './terminal.ts'
import { cited, count, weight } from './words.ts'

/** Prints every cell that fits: party, issue, sayings by day. */
export async function positions(given: FilterOptions): Promise<void> {
  await withLedger(given, asking, async (ledger) => {
    const { party, issue, since, limit } = given
    const { cells } = await positionMatrix(ledger, { party, issue, since })
    const shown = cells.slice(0, limit)
    if (given.json) return printList('positions', shown)
    if (given.csv)
      return print(
        csvOf(
          columns,
          shown.flatMap((cell) => cell.sayings.map((saying) => ({ cell, saying }))),
        ),
      )
    for (const cell of shown) await print(`${linesOf(cell).join('\n')}\n\n`)
    return say(
      cells.length === 0
        ? 'No position fits.'
        : `${shown.length < cells.length ? `${shown.length} of ` : ''}${count(cells.length, 'position')} of a party on an issue; changes are suggestions.`,
    )
  })
}

function linesOf(cell: PositionCell): string[] {
  return [
    bold(visible(`${cell.name} on ${formatWord(cell.issue)}`)),
    ...cell.sayings.flatMap((saying) => {
      const move = cell.moves.find(({ to }) => to === saying.id)
      return [
        `  ${saying.day === undefined ? 'no day known' : formatWhen(saying.day)}  ${saying.stance}  [${weight(saying)}]  position ${saying.id}${saying.via.length ? `, by way of ${visible(saying.via.join(', '))}` : ''}`,
        ...(move ? [`      suggestion: ${move.change} (${move.reason})`] : []),
        ...saying.citations.map((citation) => `      ${cited(citation)}`),
      ]
    }),
  ]
}

const columns: readonly Column<{ cell: PositionCell; saying: PositionCell['sayings'][number] }>[] = [
  { name: 'party_id', of: ({ cell }) => cell.party },
  { name: 'party', of: ({ cell }) => cell.name },
  { name: 'issue', of: ({ cell }) => cell.issue },
  { name: 'day', of: ({ saying }) => saying.day },
  { name: 'stance', of: ({ saying }) => saying.stance },
  { name: 'change_suggested', of: ({ cell, saying }) => cell.moves.find(({ to }) => to === saying.id)?.change },
  { name: 'reason', of: ({ cell, saying }) => cell.moves.find(({ to }) => to === saying.id)?.reason },
  { name: 'before_id', of: ({ cell, saying }) => cell.moves.find(({ to }) => to === saying.id)?.from },
  { name: 'position_id', of: ({ saying }) => saying.id },
  { name: 'articles', of: ({ saying }) => saying.articles },
  { name: 'origins', of: ({ saying }) => saying.origins },
  { name: 'words', of: ({ saying }) => saying.citations.map(({ exact }) => exact).join(' | ') },
]
