/** Columns of the whole export: what lists of entries show, with what stands beside the entries - who decided, where a named place lies, when a position was taken. */
import type { Decider } from '../../ledger/index.ts'
import type { EntryOf, StatementEntry } from '../../model/entry.ts'
import type { RecordKind } from '../../model/record.ts'
import type { Column } from './csv.ts'
import { type AnyAccount, between, dates, entryColumns } from './entry-columns.ts'
import { placePrecision } from './place-precision.ts'

/** What stands beside the entries. */
export interface Beside {
  /** By id of the entry. */
  readonly deciders: ReadonlyMap<string, readonly Decider[]>
  /** By key of the record; needed for positions alone. */
  readonly statements: ReadonlyMap<string, StatementEntry>
  /** The settlement and state of a name; empty for what is not known. */
  readonly placeNamed: (name: string) => { settlement?: string; state?: string }
}

/** The columns of a kind of entry with what stands beside it; where and when stand behind the columns they explain, who decided at the end. */
export function wholeColumns<K extends RecordKind>(kind: K, beside: Beside): readonly Column<EntryOf<K>>[] {
  const columns = entryColumns(kind).flatMap((column) => [column, ...explaining(kind, column.name, beside)])
  return [...columns, ...deciding<EntryOf<K>>(beside)]
}

function explaining<K extends RecordKind>(kind: K, name: string, beside: Beside): Column<EntryOf<K>>[] {
  // Of these two kinds the venue is told by name alone; contacts have its settlement and state from their words.
  if ((kind === 'statements' || kind === 'acts') && name === 'venue') return venueColumns(beside) as Column<EntryOf<K>>[]
  if (kind === 'positions' && name === 'stance') return positionColumns(beside) as Column<EntryOf<K>>[]
  return []
}

interface Venued {
  readonly venue: readonly AnyAccount[]
}

/** Of the first venue that is a settlement or state by name, else of the first. */
function venueColumns<T extends Venued>({ placeNamed }: Beside): Column<T>[] {
  const venueOf = ({ venue }: T) => {
    const named = venue.map(({ value, original }) => ({ name: String(value ?? original), ...placeNamed(String(value ?? original)) }))
    return named.find(({ state }) => state !== undefined) ?? named[0]
  }
  return [
    { name: 'venue_settlement', of: (entry) => venueOf(entry)?.settlement },
    { name: 'venue_state', of: (entry) => venueOf(entry)?.state },
    { name: 'venue_precision', of: (entry) => placePrecision(venueOf(entry)) },
  ]
}

/** A position has the days and places of the statements it rests on. */
function positionColumns(beside: Beside): Column<EntryOf<'positions'>>[] {
  const saidIn = ({ statements }: EntryOf<'positions'>) => [...new Set(statements.flatMap((key) => beside.statements.get(key) ?? []))]
  const venueOf = (position: EntryOf<'positions'>) => saidIn(position).flatMap(({ venue }) => venue)
  return [
    {
      name: 'statements',
      of: (position) =>
        saidIn(position)
          .map(({ id }) => id)
          .join(between),
    },
    ...dates<EntryOf<'positions'>>('said', (position) => saidIn(position).flatMap(({ when }) => when)),
    {
      name: 'said_at',
      of: (position) =>
        venueOf(position)
          .map(({ value, original }) => value ?? original)
          .join(between),
    },
    ...venueColumns<Venued>(beside).map(
      ({ name, of }): Column<EntryOf<'positions'>> => ({
        name: name.replace('venue', 'said_at'),
        of: (position) => of({ venue: venueOf(position) }),
      }),
    ),
  ]
}

function deciding<T extends { id: string }>({ deciders }: Beside): Column<T>[] {
  const of = (entry: T) => deciders.get(entry.id) ?? []
  return [
    {
      name: 'decided_by',
      of: (entry) =>
        of(entry)
          .map(({ is, name }) => `${is} ${name}`)
          .join(between),
    },
    {
      name: 'decisions',
      of: (entry) =>
        of(entry)
          .flatMap(({ name, decided }) =>
            decided.map(({ kind, field, at }) => `${[kind, field].filter(Boolean).join(' ')} (${name}, ${at})`),
          )
          .join(between),
    },
  ]
}
