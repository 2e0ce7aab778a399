/** `parley log`: the journal of decisions. */
import { findThing, listDecisions } from '../../ledger/index.ts'
import type { JournalLine } from '../../views/index.ts'
import { asking, withLedger } from './ledger-file.ts'
import type { LedgerOptions } from './options.ts'
import { print, printList, say } from './output.ts'
import { bold, visible } from './terminal.ts'
import { count } from './words.ts'

const lost: Record<string, string> = {
  'words-gone': 'WORDS GONE: the reader no longer has a record at exactly these words; this decision changes nothing',
  'cell-gone': 'WORDS GONE: the reader no longer has a cell at exactly these words; this decision changes nothing',
  'newer-version': 'NEWER VERSION: another text of the article stands in its place; this decision changes nothing',
}

/** Prints decisions, the latest first. */
export async function log(given: LedgerOptions & { limit?: number; of?: string; coder?: string }): Promise<void> {
  await withLedger(given, asking, async (ledger) => {
    const entry = given.of === undefined ? undefined : (await findThing(ledger, given.of)).id
    const { items, total } = await listDecisions(ledger, { latest: true, limit: given.limit, entry })
    if (given.json) return printList('decisions', items)
    for (const line of items) await print(`${lineOf(line).join('\n')}\n\n`)
    return say(
      total === 0 ? 'Nobody has decided anything yet.' : `${items.length < total ? `${items.length} of ` : ''}${count(total, 'decision')}.`,
    )
  })
}

/** A decision as lines: what it did, to which words, and why. */
export function lineOf(line: JournalLine): string[] {
  const { id, kind, about, subjects, cell, undoes, before, after, by, at, why, blind, undoneBy, holds } = line
  const marks = `${blind ? ' [blind]' : ''}${undoneBy ? ` [undone by ${undoneBy}]` : ''}`
  const entries = (stand: JournalLine['before']) =>
    (stand.entries ?? []).map((entry) => `${entry.id} (${count(entry.records.length, 'record')})`).join(', ') || 'none'
  const moved = entries(before) === entries(after) ? [] : [`  entries: ${entries(before)} → ${entries(after)}`]
  const cells = (stand: JournalLine['before']) => (stand.cells ?? []).map(shown).join(', ') || 'none'
  const changed =
    before.cells === undefined || cells(before) === cells(after)
      ? []
      : [`  ${subjects[0]?.cell?.field}: ${cells(before)} → ${cells(after)}`]
  return [
    `${bold(`${kind} ${undoes ? undoes.join(', ') : about}`)}  ${id}  ${at}  ${visible(by)}${marks}`,
    ...subjects.flatMap((subject, index) => {
      const words = subject.cell?.citations.length ? subject.cell.citations : subject.anchors
      const hold = holds[index]
      return [
        `  ${words.map(({ exact }) => `“${visible(exact)}”`).join(' … ')}  ${subject.articleId}${words[0] ? ` ${words[0].start}-${words[0].end}` : ''}${subject.cell ? `  ${subject.cell.field}` : ''}`,
        ...(hold === undefined || hold === 'bound' || undoneBy ? [] : [`    ${lost[hold]}`]),
      ]
    }),
    ...(cell && !changed.length ? [`  says ${shown(cell)}`] : []),
    ...changed.map(visible),
    ...moved,
    ...(why === undefined ? [] : [`  why: ${visible(why)}`]),
  ]
}

function shown(cell: unknown): string {
  const { value, name, exact } = (typeof cell === 'object' && cell !== null ? cell : { value: cell }) as Record<string, unknown>
  const known = value ?? name ?? exact
  return typeof known === 'string' ? known : JSON.stringify(known ?? cell)
}
