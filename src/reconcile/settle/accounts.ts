/** Accounts: the values that several articles give of one field, side by side, each with all its citations and its weight. */

import type { Cell, Citation } from '../../model/citation.ts'
import type { Account, ChainAccount, NamedAccount, Weight } from '../../model/entry.ts'
import type { Hop, NamedParty } from '../../model/party.ts'
import type { RecordKind } from '../../model/record.ts'
import type { Provenance, Settings, Telling } from '../../model/telling.ts'
import { foldName } from '../../text/likeness.ts'
import { countOrigins } from '../syndication.ts'

/** What is told, and by which record. */
export interface Told<K extends RecordKind, T> {
  readonly telling: Telling<K>
  readonly value: T
}

/** Everything that `of` finds in each record, in the order of the records. */
export function gather<K extends RecordKind, T>(
  tellings: readonly Telling<K>[],
  of: (telling: Telling<K>) => readonly (T | undefined)[],
): Told<K, T>[] {
  return tellings.flatMap((telling) => of(telling).flatMap((value) => (value === undefined ? [] : [{ telling, value }])))
}

/** How many articles tell, and how many origins they go back to. */
export function weigh(tellings: readonly Telling[], settings: Settings): Weight {
  const articles = [...new Set(tellings.map((telling) => telling.articleId))]
  return {
    articles: articles.length,
    origins: countOrigins(articles.map((id): Provenance => settings.provenance.get(id) ?? { origin: id })),
  }
}

/** Each citation once, in the order they come. */
export function uniqueCitations(citations: readonly Citation[]): Citation[] {
  const found = new Map(citations.map((citation) => [`${citation.articleId} ${citation.start} ${citation.end}`, citation]))
  return [...found.values()].map(({ articleId, start, end, exact }) => ({ articleId, start, end, exact }))
}

/** Groups what has one key, in order of first appearance. */
export function grouped<K extends RecordKind, T>(told: readonly Told<K, T>[], keyOf: (each: Told<K, T>) => string): Told<K, T>[][] {
  const groups = new Map<string, Told<K, T>[]>()
  for (const each of told) groups.set(keyOf(each), [...(groups.get(keyOf(each)) ?? []), each])
  return [...groups.values()]
}

/** A cell's value, or its words where it has none, as one string: equal for accounts that agree. */
function keyOfCell(cell: Cell<unknown>): string {
  if (cell.value === undefined) return `words ${foldName(cell.original)}`
  return typeof cell.value === 'string' ? `value ${foldName(cell.value)}` : `value ${JSON.stringify(cell.value)}`
}

/** The accounts of a field, in order of first appearance; two that `differ` are both marked as in conflict. */
export function accountsOf<K extends RecordKind, T>(
  told: readonly Told<K, Cell<T>>[],
  settings: Settings,
  differ: (left: Cell<T>, right: Cell<T>) => boolean = () => false,
  keyOf: (cell: Cell<T>) => string = keyOfCell,
): Account<T>[] {
  const groups = grouped(told, ({ value }) => keyOf(value))
  return groups.map((group) => {
    const first = group[0]!.value
    const conflict = groups.some((other) => other !== group && differ(first, other[0]!.value))
    return {
      ...(first.value === undefined ? {} : { value: first.value }),
      original: first.original,
      citations: uniqueCitations(group.flatMap(({ value }) => value.citations)),
      rule: first.rule,
      ...(group.every(({ value }) => value.inferred) ? { inferred: true as const } : {}),
      ...weigh(
        group.map(({ telling }) => telling),
        settings,
      ),
      ...(conflict ? { conflict: true as const } : {}),
    }
  })
}

/** Two different values that are both known. */
export function isOther<T>(left: Cell<T>, right: Cell<T>): boolean {
  return left.value !== undefined && right.value !== undefined && keyOfCell(left) !== keyOfCell(right)
}

/** A value that the record itself has, as a cell: what it rests on is the record's own words. */
export function cellOf<T>(value: T, citations: readonly Citation[], rule: string): Cell<T> {
  return { value, original: citations[0]!.exact, citations: [...citations], rule }
}

/** The party of the ledger for a party of a record: its id and name; the words themselves where they name nobody. */
export function standingOf(telling: Telling, named: NamedParty, settings: Settings): NamedParty {
  const identity = telling.identities.get(named.party)
  const standing = identity && settings.standing.get(identity.id)
  return standing ? { party: standing.id, name: standing.name } : { party: named.name, name: named.name }
}

/** A party as a record names it, with the words that name it there. */
export interface Naming extends NamedParty {
  readonly citations: readonly Citation[]
}

/** The parties of a field, each once however many articles name it. */
export function namedAccounts<K extends RecordKind>(told: readonly Told<K, Naming>[], settings: Settings): NamedAccount[] {
  return grouped(told, ({ telling, value }) => standingOf(telling, value, settings).party).map((group) => ({
    ...standingOf(group[0]!.telling, group[0]!.value, settings),
    citations: uniqueCitations(group.flatMap(({ value }) => value.citations)),
    ...weigh(
      group.map(({ telling }) => telling),
      settings,
    ),
  }))
}

/** The differing ways by which the records came; none for what the articles report themselves. */
export function chainAccounts<K extends RecordKind>(
  tellings: readonly Telling<K>[],
  hopsOf: (telling: Telling<K>) => readonly Hop[],
  settings: Settings,
): ChainAccount[] {
  const told = gather(tellings, (telling) => (hopsOf(telling).length ? [hopsOf(telling)] : []))
  const hopOf = (telling: Telling<K>, hop: Hop): Hop => ({ ...standingOf(telling, hop, settings), citation: hop.citation })
  return grouped(told, ({ telling, value }) => value.map((hop) => hopOf(telling, hop).party).join('\0')).map((group) => ({
    hops: group[0]!.value.map((hop) => hopOf(group[0]!.telling, hop)),
    ...weigh(
      group.map(({ telling }) => telling),
      settings,
    ),
  }))
}
