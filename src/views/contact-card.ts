/** The contact card: everything the ledger holds on one contact - fields with their accounts, delegations, the absent, how its status was told. */
import type { ContactEntry, NamedAccount, ParticipantAccount, Turn } from '../model/entry.ts'
import { formatWhen } from './day.ts'
import { type Field, fieldsOf, formatWord } from './field.ts'

/** The participants of one side; `side` is absent for those the reports give no side. */
export interface Delegation {
  side?: string | undefined
  members: readonly ParticipantAccount[]
}

export interface ContactCard {
  id: string
  title: string
  /** Fields but for people; conflicts first would hide the order, so they keep it and are marked. */
  fields: readonly Field[]
  delegations: readonly Delegation[]
  absent: readonly NamedAccount[]
  history: readonly Turn[]
  /** Names of the fields whose accounts differ. */
  conflicts: readonly string[]
}

const peopleFields = new Set(['participants', 'absent'])
/** The head of a delegation stands before its members, a mediator and an observer after them. */
const rank: Record<string, number> = { lead: 0, host: 1, guest: 2, member: 3, mediator: 4, observer: 5 }

/** The card of a contact. */
export function contactCard(entry: ContactEntry): ContactCard {
  const fields = fieldsOf(entry)
  return {
    id: entry.id,
    title: titleOf(entry),
    fields: fields.filter((field) => !peopleFields.has(field.name)),
    delegations: delegationsOf(entry.participants),
    absent: entry.absent,
    history: entry.history,
    conflicts: fields.filter((field) => field.conflict).map((field) => field.label),
  }
}

/** "Talks: Varland – Ostrea, 4 Mar 2031"; the sides where the reports name them, else the people. */
export function titleOf(entry: ContactEntry): string {
  const mode = formatWord(entry.mode[0]?.value ?? 'contact')
  const names = sidesOf(entry)
  const when = entry.when.find((account) => account.value !== undefined)?.value
  const who = names.length > 4 ? `${names.slice(0, 3).join(' – ')} and ${names.length - 3} more` : names.join(' – ')
  return `${mode.charAt(0).toUpperCase()}${mode.slice(1)}${who ? `: ${who}` : ''}${when ? `, ${formatWhen(when)}` : ''}`
}

/** The distinct sides of a contact, or its participants where no side is told. */
export function sidesOf(entry: ContactEntry): string[] {
  const sides = entry.participants.map((participant) => participant.side ?? participant.name)
  return [...new Set(sides)]
}

/** A side that is itself listed among the participants ("Estmark" beside "Brandt of Estmark") stands with its people. */
function delegationsOf(participants: readonly ParticipantAccount[]): Delegation[] {
  const sides = new Set(participants.map((participant) => participant.side))
  const bySide = Map.groupBy(participants, ({ side, name }) => side ?? (sides.has(name) ? name : undefined))
  return [...bySide].map(([side, members]) => ({
    side,
    members: members.toSorted((left, right) => rankOf(left, side) - rankOf(right, side)),
  }))
}

function rankOf(participant: ParticipantAccount, side: string | undefined): number {
  return side !== undefined && participant.name === side ? -1 : (rank[participant.role] ?? 9)
}
