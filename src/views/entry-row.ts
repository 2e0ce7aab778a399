/** Entry rows: one line of a list for each entry, whatever its kind. */
import type { ContactEntry, Entry, EntryOf, NamedAccount } from '../model/entry.ts'
import type { RecordKind } from '../model/record.ts'
import { sidesOf } from './contact-card.ts'
import { formatVenue, formatWord } from './field.ts'

/** A line of a list; `kind` of a contact is its mode, of a position its stance, of an agreement its outcome, of an act its PLOVER code. */
export interface EntryRow {
  id: string
  title: string
  kind?: string | undefined
  status?: string | undefined
  /** EDTF. */
  when?: string | undefined
  parties: readonly string[]
  venue?: string | undefined
  /** Field labels on which reports differ. */
  conflict: boolean
  background: boolean
  articles: number
  origins: number
}

/** The rows of a list of entries of one kind. */
export function rowsOf<K extends RecordKind>(kind: K, entries: readonly EntryOf<K>[]): EntryRow[] {
  return entries.map((entry) => rowOf(kind, entry))
}

/** The row of one entry. */
export function rowOf(kind: RecordKind, entry: Entry): EntryRow {
  return { ...partOf(kind, entry), id: entry.id, conflict: isConflicting(entry), articles: entry.articles, origins: entry.origins }
}

type Part = Omit<EntryRow, 'id' | 'conflict' | 'articles' | 'origins'>

function partOf(kind: RecordKind, entry: Entry): Part {
  switch (kind) {
    case 'contacts':
      return contactPart(entry as ContactEntry)
    case 'statements': {
      const statement = entry as EntryOf<'statements'>
      return {
        title: statement.records[0]!.record.content.map((part) => part.exact).join(' … '),
        kind: statement.manner[0]?.value,
        when: statement.when[0]?.value,
        parties: names(statement.speakers),
        background: statement.novelty.every((account) => account.value === 'background'),
      }
    }
    case 'positions': {
      const position = entry as EntryOf<'positions'>
      const issue = formatWord(position.issue[0]?.value ?? '')
      return { title: issue, kind: position.stance[0]?.value, parties: names(position.parties), background: false }
    }
    case 'agreements': {
      const agreement = entry as EntryOf<'agreements'>
      const outcome = agreement.outcome[0]?.value
      return {
        title: contentOf(agreement.content),
        kind: outcome,
        when: agreement.when[0]?.value,
        parties: names(agreement.parties),
        background: false,
      }
    }
    case 'expectations': {
      const expectation = entry as EntryOf<'expectations'>
      return {
        title: contentOf(expectation.what),
        when: expectation.window[0]?.value,
        parties: names(expectation.holders),
        background: false,
      }
    }
    case 'acts': {
      const act = entry as EntryOf<'acts'>
      const parties = [...new Set([...names(act.actors), ...names(act.recipients)])]
      return { title: contentOf(act.content), kind: act.plover[0]?.value, when: act.when[0]?.value, parties, background: false }
    }
  }
}

function contactPart(contact: ContactEntry): Part {
  const venue = contact.venue[0]
  const mode = contact.mode[0]?.value ?? 'meeting'
  const round = contact.round[0]?.value
  return {
    title: `${mode.charAt(0).toUpperCase()}${mode.slice(1)}${round === undefined ? '' : `, round ${round}`}`,
    kind: mode,
    status: contact.status[0]?.value,
    when: contact.when[0]?.value,
    parties: sidesOf(contact),
    venue: venue && (venue.value ? formatVenue(venue.value) : venue.original),
    background: contact.novelty.every((account) => account.value === 'background'),
  }
}

function contentOf(accounts: readonly { value?: string | undefined; original: string }[]): string {
  return accounts[0]?.value ?? accounts[0]?.original ?? ''
}

function names(accounts: readonly NamedAccount[]): string[] {
  return accounts.map((account) => account.name)
}

function isConflicting(entry: Entry): boolean {
  return Object.values(entry).some(
    (field) => Array.isArray(field) && field.some((account) => (account as { conflict?: true }).conflict === true),
  )
}
