/** A decision: what a person said of a record, a cell or of what belongs together; bound to words, kept for good, undone only by a later one. */
import { z } from 'zod'
import { type Cell, type Citation, cellSchema, citationSchema } from './citation.ts'
import { judgedThings } from './judgement.ts'
import type { Reading } from './reading.ts'
import type { RecordKind } from './record.ts'
import { actSchema } from './records/act.ts'
import { agreementSchema } from './records/agreement.ts'
import { contactSchema } from './records/contact.ts'
import { expectationSchema } from './records/expectation.ts'
import { positionSchema } from './records/position.ts'
import { statementSchema } from './records/statement.ts'
import { windowOf } from './window.ts'

/** What is said of a record or a cell. */
export const reviewKinds = ['accept', 'reject', 'edit', 'unsure'] as const
export type ReviewKind = (typeof reviewKinds)[number]
export const decisionKinds = [...reviewKinds, 'merge', 'split', 'unmerge', 'undo'] as const

/** The rule of a cell that a person wrote. */
export const editedRule = 'edited-by-person'

/** Which cell of a record: its field, its words, and the name where it names a party. */
export const boundCellSchema = z.object({ field: z.string(), citations: z.array(citationSchema), name: z.string().optional() })
export type BoundCell = z.infer<typeof boundCellSchema>

export const decisionSubjectSchema = z.object({
  /** Of a merge the two it joins, of a split those it takes out (left) and those that stay. */
  side: z.enum(['left', 'right']),
  /** What the ledger makes of these words: the seed of a record, the id of an identity. */
  subject: z.string(),
  articleId: z.string(),
  /** The words it is bound to: all that the record rests on; of a party one place that names it. */
  anchors: z.array(citationSchema),
  cell: boundCellSchema.optional(),
})
export type DecisionSubject = z.infer<typeof decisionSubjectSchema>

/** How things stood before or after: entries (or parties) with the records (or identities) in each, or cells. */
export const standSchema = z.object({
  entries: z.array(z.object({ id: z.string(), records: z.array(z.string()) })).optional(),
  cells: z.array(z.unknown()).optional(),
})

export const decisionSchema = z.object({
  id: z.string(),
  kind: z.enum(decisionKinds),
  about: z.enum(judgedThings),
  subjects: z.array(decisionSubjectSchema),
  /** Of an edit: the cell that stands now. */
  cell: cellSchema(z.unknown()).optional(),
  /** Of an undo or unmerge: ids of the decisions that count no longer. */
  undoes: z.array(z.string()).optional(),
  before: standSchema,
  after: standSchema,
  /** Who, when (ISO 8601 in UTC), why. */
  by: z.string().min(1),
  at: z.string(),
  why: z.string().optional(),
  /** Made by a coder who saw nobody else's decisions: counts for agreement, and changes no entry. */
  blind: z.literal(true).optional(),
})
export type Decision = z.infer<typeof decisionSchema>

type AnyRecord = Reading[RecordKind][number]

const recordSchemas = {
  contacts: contactSchema,
  statements: statementSchema,
  positions: positionSchema,
  agreements: agreementSchema,
  expectations: expectationSchema,
  acts: actSchema,
} as const satisfies Record<RecordKind, z.ZodType>

/** All words a record rests on, as its decisions are bound to them. */
export function anchorsOf(record: AnyRecord): Citation[] {
  if ('content' in record) return [record.content].flat()
  if ('what' in record) return [record.what]
  return record.citations
}

/** A cell of a record with what binds a decision to it. */
export interface RecordCell extends BoundCell {
  readonly item: unknown
}

/** The cells of a field; none where the record says nothing of it. A plain value rests on the words of the record. */
export function cellsOf(record: AnyRecord, field: string): RecordCell[] {
  const held = Object.hasOwn(record, field) ? (record as unknown as Record<string, unknown>)[field] : undefined
  if (held === undefined || ['id', 'citations', 'chain'].includes(field)) return []
  return [held].flat().map((item: unknown): RecordCell => {
    const object = (typeof item === 'object' && item !== null ? item : {}) as Record<string, unknown>
    const citations = (object.citations ??
      (object.citation ? [object.citation] : 'exact' in object ? [object] : record.citations)) as Citation[]
    return { field, citations, ...(typeof object.name === 'string' ? { name: object.name } : {}), item }
  })
}

const placesOf = ({ citations, name }: BoundCell) => `${citations.map(({ start, end }) => `${start}-${end}`).join(',')} ${name ?? ''}`

/** The cell of the record that stands at the words a decision is bound to; undefined where it has gone. */
export function boundCellOf(record: AnyRecord, bound: BoundCell): RecordCell | undefined {
  return cellsOf(record, bound.field).find((cell) => placesOf(cell) === placesOf(bound))
}

/** What one decision says of one record: of its cell where it names one. */
export interface CellVerdict {
  readonly kind: ReviewKind
  readonly bound?: BoundCell | undefined
  readonly cell?: Cell<unknown> | undefined
}

/**
 * The record as persons left it, latest decision of each cell last in `verdicts`; undefined where it was rejected as a whole.
 * What no longer fits (the words of its cell have gone) changes nothing.
 */
export function decidedRecord<R extends AnyRecord>(kind: RecordKind, record: R, verdicts: readonly CellVerdict[]): R | undefined {
  const latest = new Map(verdicts.map((verdict) => [verdict.bound ? `${verdict.bound.field} ${placesOf(verdict.bound)}` : '', verdict]))
  if (latest.get('')?.kind === 'reject') return undefined
  let decided: R = record
  for (const { kind: said, bound, cell } of latest.values()) {
    if (!bound || said === 'accept' || said === 'unsure') continue
    const changed = said === 'reject' ? without(decided, record, bound) : cell && edited(decided, record, bound, cell)
    if (changed && isRecord(kind, changed)) decided = changed
  }
  return decided
}

/** Whether it has the shape of a record of this kind. */
export function isRecord(kind: RecordKind, record: unknown): boolean {
  return recordSchemas[kind].safeParse(record).success
}

function without<R extends AnyRecord>(decided: R, raw: R, bound: BoundCell): R | undefined {
  const cell = boundCellOf(raw, bound)
  if (!cell) return undefined
  const held = (decided as Record<string, unknown>)[bound.field]
  const { [bound.field]: _, ...rest } = decided as Record<string, unknown>
  return (Array.isArray(held) ? { ...rest, [bound.field]: held.filter((item) => item !== cell.item) } : rest) as R
}

function edited<R extends AnyRecord>(decided: R, raw: R, bound: BoundCell, cell: Cell<unknown>): R | undefined {
  const held = (decided as Record<string, unknown>)[bound.field]
  // Without words of its own the cell was added: there was none to be bound to.
  if (bound.citations.length === 0)
    return { ...decided, [bound.field]: held === undefined ? cell : Array.isArray(held) ? [...held, cell] : cell } as R
  const found = boundCellOf(raw, bound)
  if (!found) return undefined
  const isCell = typeof found.item === 'object' && found.item !== null && 'rule' in found.item
  if (!isCell && typeof found.item === 'object') return undefined
  const item = isCell ? cell : cell.value
  return { ...decided, [bound.field]: Array.isArray(held) ? held.map((each) => (each === found.item ? item : each)) : item } as R
}

/** What a person typed as the value of this field: the first reading of it that the record can hold; undefined where none can. */
export function valueFor(
  kind: RecordKind,
  record: AnyRecord,
  bound: BoundCell,
  typed: string,
  words: readonly Citation[],
): Cell<unknown> | undefined {
  if (['when', 'window'].includes(bound.field) && !windowOf(typed)) return undefined
  const json = (() => {
    try {
      return JSON.parse(typed) as unknown
    } catch {
      return undefined
    }
  })()
  for (const value of [typed, json, { name: typed }]) {
    if (value === undefined || value === null) continue
    const cell: Cell<unknown> = { value, original: words[0]!.exact, citations: [...words], rule: editedRule }
    const changed = edited(record, record, bound, cell)
    if (changed && isRecord(kind, changed)) return cell
  }
  return undefined
}
