/**
 * Positions over time: party by issue, each cell its dated quotations, and between two that follow each other a suggestion of what changed.
 *
 * The scale is ours; its idea is that of Bargaining Process Analysis (Walcott and Hopmann 1975), which codes each move of a negotiator against his own
 * last one, as an accommodation or a retraction: what counts is how much room a stance leaves to those who want it otherwise. From most room to none:
 * supports, neutral, conditional, then opposes and demands, then rejects. From one side of the matter to the other is a reversal, whatever the room.
 */
import type { Citation } from '../model/citation.ts'
import type { PositionEntry } from '../model/entry.ts'
import type { Stance } from '../model/records/position.ts'

/** How little room a stance leaves, and on which side of the matter it stands; "open" is on neither. */
export const stanceScale: Readonly<Record<Stance, { readonly hardness: number; readonly side: 'for' | 'open' | 'against' }>> = {
  supports: { hardness: 0, side: 'for' },
  neutral: { hardness: 1, side: 'open' },
  conditional: { hardness: 2, side: 'open' },
  opposes: { hardness: 3, side: 'against' },
  demands: { hardness: 3, side: 'for' },
  rejects: { hardness: 4, side: 'against' },
}

export const positionChanges = ['new', 'repeated', 'softened', 'hardened', 'reversed'] as const
export type PositionChange = (typeof positionChanges)[number]

/** A position as it was taken once. */
export interface PositionSaying {
  /** Id of the entry. */
  readonly id: string
  readonly stance: Stance
  /** ISO day on which it was said, else reported; absent where neither is known. */
  readonly day?: string | undefined
  readonly citations: readonly Citation[]
  /** Through whom we have it. */
  readonly via: readonly string[]
  readonly articles: number
  readonly origins: number
}

/** From one saying to the next, by their ids; always a suggestion, for only a person who reads both can say. */
export interface PositionMove {
  readonly from?: string | undefined
  readonly to: string
  readonly change: PositionChange
  readonly suggestion: true
  readonly reason: string
}

export interface PositionCell {
  readonly party: string
  readonly name: string
  readonly issue: string
  /** Earliest first, those without a day last. */
  readonly sayings: readonly PositionSaying[]
  readonly moves: readonly PositionMove[]
}

export interface PositionMatrix {
  readonly parties: readonly { readonly id: string; readonly name: string }[]
  readonly issues: readonly string[]
  readonly cells: readonly PositionCell[]
}

export interface PositionLedger {
  readonly positions: readonly PositionEntry[]
  /** Day and ways of each statement, by the key of its record. */
  readonly statements: ReadonlyMap<string, { readonly day?: string | undefined; readonly via: readonly string[] }>
  /** Day of publication of each article. */
  readonly published: ReadonlyMap<string, string>
}

/** The matrix; with `since` (an ISO day) only the cells in which something was said from then on, and before it only what that is compared with. */
export function positionsOf(ledger: PositionLedger, since?: string): PositionMatrix {
  const said = ledger.positions.flatMap((entry) => {
    const [party, issue, stance] = [entry.parties[0], entry.issue[0]?.value, entry.stance[0]?.value]
    if (!party || issue === undefined || stance === undefined) return []
    return [{ party: party.party, name: party.name, issue, saying: sayingOf(entry, stance, ledger) }]
  })
  const cells = [...Map.groupBy(said, ({ party, issue }) => `${party} ${issue}`).values()].flatMap((all) => {
    const sayings = all.map(({ saying }) => saying).toSorted((left, right) => compare(orderOf(left), orderOf(right)))
    const moves = movesOf(sayings)
    const { party, name, issue } = all[0]!
    const first = since === undefined ? 0 : sayings.findIndex(({ day }) => day !== undefined && day >= since)
    if (first < 0) return []
    const kept = sayings.slice(Math.max(0, first - 1))
    const ids = new Set(kept.slice(first > 0 ? 1 : 0).map(({ id }) => id))
    return [{ party, name, issue, sayings: kept, moves: moves.filter(({ to }) => ids.has(to)) }]
  })
  const parties = new Map(cells.map(({ party, name }) => [party, name]))
  const sortedCells = cells.toSorted((left, right) => compare(`${left.name}\0${left.issue}`, `${right.name}\0${right.issue}`))
  return {
    parties: [...parties].map(([id, name]) => ({ id, name })).sort((left, right) => compare(left.name, right.name)),
    issues: [...new Set(cells.map(({ issue }) => issue))].sort(),
    cells: sortedCells,
  }
}

const compare = (left: string, right: string) => (left < right ? -1 : Number(left > right))
const orderOf = ({ day, id }: PositionSaying) => `${day ?? '9999'} ${id}`

function sayingOf(entry: PositionEntry, stance: Stance, ledger: PositionLedger): PositionSaying {
  const statements = entry.statements.flatMap((key) => ledger.statements.get(key) ?? [])
  const days = statements.flatMap(({ day }) => day ?? [])
  const reported = entry.records.flatMap(({ articleId }) => ledger.published.get(articleId)?.slice(0, 10) ?? [])
  return {
    id: entry.id,
    stance,
    day: days.sort()[0] ?? reported.sort()[0],
    citations: entry.citations,
    via: [...new Set(statements.flatMap(({ via }) => via))],
    articles: entry.articles,
    origins: entry.origins,
  }
}

/** Each saying against the one before it; of two on one day nobody can say which came first, so that only a repetition is told. */
function movesOf(sayings: readonly PositionSaying[]): PositionMove[] {
  return sayings.flatMap((saying, at): PositionMove[] => {
    const before = sayings[at - 1]
    if (!before) return [{ to: saying.id, change: 'new', suggestion: true, reason: 'nothing before it is in the ledger' }]
    const [change, reason] = changeOf(before.stance, saying.stance)
    const isOrdered = before.day !== undefined && saying.day !== undefined && before.day < saying.day
    if (!isOrdered && change !== 'repeated') return []
    return [{ from: before.id, to: saying.id, change, suggestion: true, reason }]
  })
}

/** What changed between two stances, and why it is called so. */
export function changeOf(before: Stance, after: Stance): [PositionChange, string] {
  if (before === after) return ['repeated', `${after} as before`]
  const [one, other] = [stanceScale[before], stanceScale[after]]
  const turn = `${before}, then ${after}`
  if (one.side !== 'open' && other.side !== 'open' && one.side !== other.side)
    return ['reversed', `${turn}: from ${one.side} it to ${other.side} it`]
  return other.hardness > one.hardness ? ['hardened', `${turn}: leaves less room`] : ['softened', `${turn}: leaves more room`]
}
