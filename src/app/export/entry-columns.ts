/** Columns of entries: what each kind of entry shows in CSV. Several accounts of a field stand in one cell, " | " between them. */
import type { Citation } from '../../model/citation.ts'
import type { ChainAccount, EntryOf, NamedAccount } from '../../model/entry.ts'
import type { RecordKind } from '../../model/record.ts'
import { windowOf } from '../../model/window.ts'
import { fieldsOf } from '../../views/index.ts'
import type { Column } from './csv.ts'
import { placePrecision } from './place-precision.ts'

/** What stands between the accounts of a field. */
export const between = ' | '

export interface AnyAccount {
  value?: unknown
  original: string
}

/** A field's accounts, the value of each where it has one, else the words. */
function accounts(list: readonly AnyAccount[]): string {
  return list.map(({ value, original }) => String(value ?? original)).join(between)
}

function people(list: readonly NamedAccount[]): string {
  return list.map(({ name }) => name).join(between)
}

/** How exact an EDTF value is: "day", "span", "month", "season", "year"; with "about" where it says so itself. */
export function precisionOf(edtf: string): string | undefined {
  if (!windowOf(edtf)) return undefined
  const about = /[~%?]/.test(edtf) ? 'about ' : ''
  if (edtf.includes('/')) return `${about}span`
  const [, month, day] = edtf.replace(/[~%?]/g, '').split('-')
  return about + (month === undefined ? 'year' : day !== undefined ? 'day' : Number(month) > 12 ? 'season' : 'month')
}

/** Columns of a date: the values, the words, how exact, and the first and last day of the first value. */
export function dates<T>(name: string, of: (entry: T) => readonly AnyAccount[]): Column<T>[] {
  const first = (entry: T) => of(entry).find((account) => account.value !== undefined)?.value as string | undefined
  const window = (entry: T) => windowOf(first(entry) ?? '')
  return [
    {
      name,
      of: (entry) =>
        of(entry)
          .flatMap(({ value }) => (value === undefined ? [] : [String(value)]))
          .join(between),
    },
    {
      name: `${name}_words`,
      of: (entry) =>
        of(entry)
          .map(({ original }) => original)
          .join(between),
    },
    { name: `${name}_precision`, of: (entry) => precisionOf(first(entry) ?? '') },
    { name: `${name}_from`, of: (entry) => window(entry)?.from },
    { name: `${name}_to`, of: (entry) => window(entry)?.to },
  ]
}

interface Weighed {
  id: string
  articles: number
  origins: number
  chain: readonly ChainAccount[]
  citations: readonly Citation[]
}

/** Columns that close every kind: chains, how well it is attested, what differs, and the words. */
function closing<T extends Weighed>(): Column<T>[] {
  return [
    {
      name: 'chain',
      of: (entry) => entry.chain.flatMap(({ hops }) => (hops.length ? [hops.map(({ name }) => name).join(' < ')] : [])).join(between),
    },
    { name: 'articles', of: (entry) => entry.articles },
    { name: 'origins', of: (entry) => entry.origins },
    {
      name: 'accounts_differ',
      of: (entry) =>
        fieldsOf(entry as never)
          .filter(({ conflict }) => conflict)
          .map(({ name }) => name)
          .join(between),
    },
    { name: 'article_ids', of: (entry) => [...new Set(entry.citations.map(({ articleId }) => articleId))].join(between) },
    { name: 'words', of: (entry) => entry.citations.map(({ exact }) => exact).join(between) },
  ]
}

function venues<T extends { venue: EntryOf<'contacts'>['venue'] }>(): Column<T>[] {
  const first = (entry: T) => entry.venue.find((account) => account.value !== undefined)?.value
  return [
    { name: 'venue', of: (entry) => entry.venue.map(({ value, original }) => value?.name ?? original).join(between) },
    { name: 'venue_settlement', of: (entry) => first(entry)?.settlement },
    { name: 'venue_state', of: (entry) => first(entry)?.state },
    { name: 'venue_precision', of: (entry) => placePrecision(first(entry)) },
  ]
}

const id = <T extends { id: string }>(): Column<T> => ({ name: 'id', of: (entry) => entry.id })

const columns: { [K in RecordKind]: readonly Column<EntryOf<K>>[] } = {
  contacts: [
    id(),
    { name: 'mode', of: ({ mode }) => accounts(mode) },
    { name: 'status', of: ({ status }) => accounts(status) },
    { name: 'novelty', of: ({ novelty }) => accounts(novelty) },
    ...dates<EntryOf<'contacts'>>('when', ({ when }) => when),
    { name: 'duration', of: ({ duration }) => accounts(duration) },
    ...venues<EntryOf<'contacts'>>(),
    {
      name: 'participants',
      of: ({ participants }) =>
        participants.map(({ name, role, side }) => `${name} (${[role, side].filter(Boolean).join(', ')})`).join(between),
    },
    { name: 'absent', of: ({ absent }) => people(absent) },
    { name: 'initiator', of: ({ initiator }) => accounts(initiator) },
    { name: 'host', of: ({ host }) => accounts(host) },
    { name: 'round', of: ({ round }) => accounts(round) },
    { name: 'agenda', of: ({ agenda }) => accounts(agenda) },
    { name: 'outcome', of: ({ outcome }) => accounts(outcome) },
    ...closing<EntryOf<'contacts'>>(),
  ],
  statements: [
    id(),
    { name: 'speakers', of: ({ speakers }) => people(speakers) },
    { name: 'content', of: ({ content }) => accounts(content) },
    { name: 'manner', of: ({ manner }) => accounts(manner) },
    { name: 'addressee', of: ({ addressee }) => accounts(addressee) },
    { name: 'channel', of: ({ channel }) => accounts(channel) },
    ...dates<EntryOf<'statements'>>('when', ({ when }) => when),
    { name: 'venue', of: ({ venue }) => accounts(venue) },
    { name: 'hedged', of: ({ hedged }) => (hedged.length ? true : undefined) },
    { name: 'novelty', of: ({ novelty }) => accounts(novelty) },
    ...closing<EntryOf<'statements'>>(),
  ],
  positions: [
    id(),
    { name: 'parties', of: ({ parties }) => people(parties) },
    { name: 'issue', of: ({ issue }) => accounts(issue) },
    { name: 'stance', of: ({ stance }) => accounts(stance) },
    ...closing<EntryOf<'positions'>>(),
  ],
  agreements: [
    id(),
    { name: 'parties', of: ({ parties }) => people(parties) },
    { name: 'content', of: ({ content }) => accounts(content) },
    { name: 'outcome', of: ({ outcome }) => accounts(outcome) },
    ...dates<EntryOf<'agreements'>>('when', ({ when }) => when),
    ...closing<EntryOf<'agreements'>>(),
  ],
  expectations: [
    id(),
    { name: 'what', of: ({ what }) => accounts(what) },
    { name: 'holders', of: ({ holders }) => people(holders) },
    ...dates<EntryOf<'expectations'>>('window', ({ window }) => window),
    ...closing<EntryOf<'expectations'>>(),
  ],
  acts: [
    id(),
    { name: 'plover', of: ({ plover }) => accounts(plover) },
    { name: 'actors', of: ({ actors }) => people(actors) },
    { name: 'recipients', of: ({ recipients }) => people(recipients) },
    { name: 'content', of: ({ content }) => accounts(content) },
    ...dates<EntryOf<'acts'>>('when', ({ when }) => when),
    { name: 'venue', of: ({ venue }) => accounts(venue) },
    ...closing<EntryOf<'acts'>>(),
  ],
}

/** The columns of a kind of entry. */
export function entryColumns<K extends RecordKind>(kind: K): readonly Column<EntryOf<K>>[] {
  return columns[kind]
}
