/** The desk of a reviewer: what can be decided about on a page, what comes next, and how a decision is sent. */
import type { Span } from '../../../text/span.ts'
import { type ReviewPage, type ReviewSheet, recordCards } from '../../../views/index.ts'

/** A record or a cell of it. */
export interface Target {
  /** What a decision names: "ARTICLE/contacts/c1.venue". */
  address: string
  /** Index of its sheet. */
  sheet: number
  /** The field; absent for the record as a whole. */
  cell?: string
  label: string
  value: string
  /** The value as it is read, not as the model has it. */
  told?: string
  rule?: string
  inferred?: true | undefined
  /** What a person said of it last. */
  said?: string | undefined
  spans: readonly Span[]
}

/** Each record of the sheets, followed by its cells; through whom we have it is shown and not decided. */
export function targetsOf(sheets: readonly ReviewSheet[]): Target[] {
  return sheets.flatMap(({ address, reading, said }, sheet) =>
    recordCards(reading).flatMap((card): Target[] => {
      const record = reading[card.kind][Number(card.key.split('/')[1])] as unknown as Record<string, unknown>
      const cells = card.cells.filter(({ name }) => name !== 'chain' && name in record)
      return [
        { address, sheet, label: 'record', value: card.title, said: lastOf(said), spans: card.citations },
        ...cells.map((cell): Target => {
          const twins = cells.filter(({ name }) => name === cell.name)
          const held = record[cell.name]
          const plain =
            typeof held === 'object' && held !== null && 'value' in held && typeof held.value === 'string' ? held.value : cell.value
          return {
            address: `${address}.${cell.name}${twins.length > 1 ? `.${twins.indexOf(cell) + 1}` : ''}`,
            sheet,
            cell: cell.name,
            label: cell.label,
            value: plain,
            told: cell.value,
            rule: cell.rule ?? `${cell.name}-of-record`,
            inferred: cell.inferred,
            said: lastOf(said, cell),
            spans: cell.citations,
          }
        }),
      ]
    }),
  )
}

function lastOf(said: ReviewSheet['said'], cell?: { name: string; citations: readonly Span[] }): string | undefined {
  const places = (spans: readonly Span[]) => spans.map(({ start, end }) => `${start}-${end}`).join()
  return said.findLast(({ field, citations }) => field === cell?.name && (!cell || places(citations) === places(cell.citations)))?.sentence
}

/** The thing after (1) or before (-1) the one shown; the first where it is the last. */
export function idAfter({ queue, item }: ReviewPage, step: number): string | undefined {
  const at = queue.findIndex(({ id }) => id === item?.id)
  return queue[(at + step + queue.length) % Math.max(1, queue.length)]?.id
}

/** Sends a decision; what speaks against it as a sentence, nothing where it was made. */
export async function post(body: Record<string, string>): Promise<string | undefined> {
  const answer = await fetch('/review/decide', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => undefined)
  if (answer?.ok) return undefined
  const said = (await answer?.json().catch(() => undefined)) as { message?: string } | undefined
  return said?.message ?? 'The server does not answer: nothing was decided.'
}
