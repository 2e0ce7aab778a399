/** Rows: contacts as a research code book keeps them, a line each - day and place with their precision, who, at what level, by whom it was coded, on which words. */
import { type Ledger, listDeciders } from '../../ledger/index.ts'
import type { ContactEntry } from '../../model/entry.ts'
import type { AnswerLine } from '../../model/question.ts'
import { contactLine, fieldsOf } from '../../views/index.ts'
import { precisionOf } from '../export/entry-columns.ts'
import { placePrecision } from '../export/place-precision.ts'

/** A row for each contact, by day; every account of a cell where they differ. */
export async function rowLines(ledger: Ledger, contacts: readonly ContactEntry[]): Promise<AnswerLine[]> {
  const deciders = await listDeciders(ledger, 'contacts')
  return contacts.map((contact) => {
    const values = (name: string) => [
      ...new Set(
        fieldsOf(contact)
          .find((field) => field.name === name)
          ?.accounts.map(({ value }) => value),
      ),
    ]
    const named = (name: string, label: string) => (values(name).length > 0 ? [`${label} ${values(name).join(' or ')}`] : [])
    const days = [
      ...new Set(contact.when.flatMap(({ value }) => (value === undefined ? [] : [`${value} (${precisionOf(value) ?? 'vague'})`]))),
    ]
    const venues = contact.venue.flatMap(({ value }) => (value ? [`${value.settlement ?? value.name} (${placePrecision(value)})`] : []))
    const people = contact.participants.map(({ name, office, role, side }) => {
      const about = [office, side, role === 'member' ? undefined : role].filter((each) => each !== undefined)
      return about.length > 0 ? `${name} (${about.join(', ')})` : name
    })
    const coders = (deciders.get(contact.id) ?? []).map(({ name }) => name)
    const cells = [
      days.join(' or ') || 'no day told',
      `${values('mode').join(' or ')}, ${contact.status[0]?.value ?? 'status not told'}`,
      people.join(' – ') || 'nobody named',
      [...new Set(venues)].join(' or ') || 'no place told',
      ...named('round', 'round'),
      ...named('duration', 'lasted'),
      ...named('initiator', 'initiated by'),
      ...named('outcome', 'outcome:'),
      `coded by ${coders.join(', ') || 'nobody'}`,
    ]
    return { ...contactLine(contact, 'rows'), line: `${cells.join('; ')}.`.replace(/\s+/g, ' ') }
  })
}
