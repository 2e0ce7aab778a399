/** What a person says of a record or a cell: accept, reject, edit, unsure. */

import { type Citation, cite } from '../../model/citation.ts'
import {
  type BoundCell,
  boundCellOf,
  type CellVerdict,
  cellsOf,
  type Decision,
  type DecisionSubject,
  decidedRecord,
  type ReviewKind,
  valueFor,
} from '../../model/decision.ts'
import type { RecordKind } from '../../model/record.ts'
import type { RecordOf } from '../../model/telling.ts'
import type { Ledger } from '../open.ts'
import { findArticle } from '../read/articles.ts'
import { findThing, type Member, type Thing } from '../read/subjects.ts'
import { checkSeen, deciding, type How, refused, signed } from './decide.ts'
import { verdictsOf } from './effects.ts'
import { writeDecision } from './journal.ts'

export interface Said {
  readonly kind: ReviewKind
  /** What an edit makes of the cell, as typed. */
  readonly value?: string | undefined
  /** Words of the article that say so; those of the cell where absent. */
  readonly words?: string | undefined
}

/**
 * Decides about "ID" or "ID.FIELD" (of several cells "ID.FIELD.2", counted from 1), where ID is an entry or ARTICLE/RECORD.
 * Rejects with a ParleyError `decision-refused`, `entry-changed`, `not-found`, `ambiguous`.
 */
export function reviewThing(ledger: Ledger, address: string, said: Said, how: How): Promise<Decision> {
  const [, id, field, place] = /^([^.\s]+)(?:\.([a-z]+)(?:\.(\d+))?)?$/i.exec(address) ?? []
  if (!id) throw refused(`write what it is about as ID, ID.FIELD or ID.FIELD.2, and not "${address}"`)
  return deciding(ledger, how, async (pass, inside) => {
    const thing = await findThing(inside, id)
    if (thing.about === 'parties') throw refused(`${thing.id} is a party: it can be merged, unmerged and split`)
    await checkSeen(inside, thing, how)
    if (said.kind === 'edit' && (field === undefined || said.value === undefined))
      throw refused('an edit names a cell, as in ID.venue, and its value')
    const bound = field === undefined ? [] : boundCells(thing, field, place === undefined ? undefined : Number(place), said)
    const subjects = thing.members.flatMap((member): DecisionSubject[] => {
      if (field === undefined) return [{ side: 'left', ...member.subject }]
      return bound.filter((each) => each.member === member).map(({ cell }) => ({ side: 'left' as const, ...member.subject, cell }))
    })
    const first = bound[0]
    const cell = said.kind === 'edit' && first ? await editedCell(inside, thing.about as RecordKind, first, said) : undefined
    const verdict = (each: Placed): CellVerdict => ({ kind: said.kind, bound: each.cell, cell })
    const kept = await verdictsOf(
      pass,
      thing.members.map(({ key }) => key),
    )
    const kind = thing.about as RecordKind
    const asWas = (each: Placed) => shownCell(kind, each, kept.get(each.member.key) ?? [])
    const asIs = (each: Placed) => shownCell(kind, each, [...(kept.get(each.member.key) ?? []), verdict(each)])
    if (said.kind === 'reject' && bound.some((each) => asIs(each).length > 0))
      throw refused(`a record of ${thing.about} needs its ${field}: reject the record, or edit the cell`)
    return writeDecision(pass, {
      kind: said.kind,
      about: thing.about,
      subjects,
      ...(cell ? { cell } : {}),
      ...(bound.length ? { cells: { before: bound.flatMap(asWas), after: bound.flatMap(asIs) } } : {}),
      ...signed(how),
    })
  })
}

interface Placed {
  readonly member: Member
  readonly cell: BoundCell
}

function boundCells(thing: Thing, field: string, place: number | undefined, said: Said): Placed[] {
  const placed = thing.members.flatMap((member) =>
    cellsOf(member.record!, field)
      .filter((_, at) => place === undefined || at === place - 1)
      .map(({ item: _, ...cell }): Placed => ({ member, cell })),
  )
  if (placed.length) {
    const values = new Set(placed.map(({ member, cell }) => JSON.stringify(valueShown(boundCellOf(member.record!, cell)?.item))))
    if (said.kind !== 'accept' && said.kind !== 'unsure' && values.size > 1)
      throw refused(
        `reports give several values of ${field}: name one, as in ${placed.map(({ member }) => `${member.subject.articleId}/${member.key.split('/').at(-1)}.${field}`)[0]}, and .1, .2 … where one record has several`,
      )
    return placed
  }
  // Only an edit that cites words can add a cell where there was none.
  if (said.kind === 'edit' && said.words !== undefined && thing.members.length === 1)
    return [{ member: thing.members[0]!, cell: { field, citations: [] } }]
  throw refused(
    `${thing.id} has no cell ${field}${said.kind === 'edit' ? ': name one of its records and, with --words, the words that say it' : ''}`,
  )
}

function valueShown(item: unknown): unknown {
  return typeof item === 'object' && item !== null
    ? ((item as { value?: unknown; name?: unknown }).value ?? (item as { name?: unknown }).name ?? item)
    : item
}

async function editedCell(ledger: Ledger, kind: RecordKind, { member, cell }: Placed, said: Said) {
  const words: readonly Citation[] =
    said.words === undefined ? cell.citations : [await wordsIn(ledger, member.subject.articleId, said.words)]
  const made = valueFor(kind, member.record!, cell, said.value!, words)
  if (!made) throw refused(`"${said.value}" cannot be the ${cell.field} of a record of ${kind}: "parley schema" says what can`)
  return made
}

/** The only place of these words in the article; "12-40" is a place as well. */
async function wordsIn(ledger: Ledger, articleId: string, words: string): Promise<Citation> {
  const { article } = (await findArticle(ledger, articleId))!
  const [, from, to] = /^(\d+)-(\d+)$/.exec(words) ?? []
  if (from && Number(to) <= article.text.length && Number(from) < Number(to)) return cite(article, { start: Number(from), end: Number(to) })
  const start = article.text.indexOf(words)
  if (start < 0) throw refused(`the article ${articleId} does not say "${words}": give words that stand in it, letter for letter`)
  if (article.text.indexOf(words, start + 1) >= 0)
    throw refused(`the article ${articleId} says "${words}" more than once: give more words, or their place as START-END`)
  return cite(article, { start, end: start + words.length })
}

/** The cell of the record as persons left it, as JSON has it; none where it was rejected. */
function shownCell(kind: RecordKind, { member, cell }: Placed, verdicts: readonly CellVerdict[]): unknown[] {
  const raw = member.record as RecordOf<RecordKind>
  const decided = decidedRecord(kind, raw, verdicts) as Record<string, unknown> | undefined
  const held = decided?.[cell.field]
  const before = (raw as unknown as Record<string, unknown>)[cell.field]
  if (held === undefined) return []
  if (!Array.isArray(held) || !Array.isArray(before)) return [held]
  const item = boundCellOf(raw, cell)?.item
  const gone = before.length > held.length ? [] : [held[before.indexOf(item)] ?? held.at(-1)]
  return held.includes(item) ? [item] : gone
}
