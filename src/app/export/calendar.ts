/** iCalendar (RFC 5545) of contacts that are to come, or were and are off: vague days become windows and say so. */
import type { ContactEntry } from '../../model/entry.ts'
import type { Status } from '../../model/records/contact.ts'
import { windowOf } from '../../model/window.ts'
import { addDays } from '../../text/calendar.ts'
import { precisionOf } from './entry-columns.ts'

/** STATUS of an event, by the contact's latest status; what took place is not to come and stands in no calendar. */
const statuses: Partial<Record<Status, 'TENTATIVE' | 'CANCELLED'>> = {
  planned: 'TENTATIVE',
  expected: 'TENTATIVE',
  possible: 'TENTATIVE',
  unlikely: 'TENTATIVE',
  proposed: 'TENTATIVE',
  postponed: 'CANCELLED',
  cancelled: 'CANCELLED',
}

/** The calendar, and in sentences what of the contacts it cannot hold. */
export interface Calendar {
  readonly text: string
  readonly losses: readonly string[]
}

/** All contacts whose latest status says that they are to come or are off, in the order given. */
export function calendarOf(contacts: readonly ContactEntry[]): Calendar {
  const coming = contacts.filter((contact) => statusOf(contact) !== undefined)
  const dated = coming.filter((contact) => windowOfContact(contact) !== undefined)
  const losses = [
    ...lossOf(
      coming.length - dated.length,
      'contact to come has no day and stands in no event',
      'contacts to come have no day and stand in no event',
    ),
    ...lossOf(
      dated.filter((contact) => precisionOfContact(contact) !== 'day').length,
      'event is a window in which something is to take place, not its length',
      'events are windows in which something is to take place, not its length',
    ),
    ...lossOf(
      dated.filter(({ when }) => when.some(({ conflict }) => conflict)).length,
      'event shows one of several days that reports differ on',
      'events show one of several days that reports differ on',
    ),
    'citations and ways of a report have no field in iCalendar: events name the contact by its id',
  ]
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Parley//parley export ics//EN',
    ...losses.map((loss) => `X-PARLEY-NOT-HELD:${escaped(loss)}`),
    ...dated.flatMap(eventLines),
    'END:VCALENDAR',
  ]
  return { text: lines.map((line) => `${folded(line)}\r\n`).join(''), losses }
}

function lossOf(count: number, one: string, several: string): string[] {
  return count === 0 ? [] : [`${count} ${count === 1 ? one : several}`]
}

function statusOf({ history }: ContactEntry): 'TENTATIVE' | 'CANCELLED' | undefined {
  const last = history.at(-1)
  return last && statuses[last.status]
}

const dayAccountOf = ({ when }: ContactEntry) => when.find(({ value }) => value !== undefined && windowOf(value))

function windowOfContact(contact: ContactEntry) {
  return windowOf(dayAccountOf(contact)?.value ?? '')
}

const precisionOfContact = (contact: ContactEntry) => precisionOf(dayAccountOf(contact)?.value ?? '')

function eventLines(contact: ContactEntry): string[] {
  const { from, to } = windowOfContact(contact)!
  const { history, venue, participants, articles, origins, id } = contact
  const last = history.at(-1)!
  const day = dayAccountOf(contact)!
  const place = venue[0] && (venue[0].value?.name ?? venue[0].original)
  const names = participants.map(({ name }) => name)
  // The same ledger gives the same bytes: the stamp is the day of the last report, not the clock's.
  const stamp = (last.reportedAt ?? from).slice(0, 10)
  return [
    'BEGIN:VEVENT',
    `UID:${id}@parley`,
    `DTSTAMP:${basic(stamp)}T000000Z`,
    `DTSTART;VALUE=DATE:${basic(from)}`,
    `DTEND;VALUE=DATE:${basic(addDays(to, 1))}`,
    `SUMMARY:${escaped([contact.mode[0]!.value!, ...(names.length ? [names.join(', ')] : [])].join(': '))}`,
    `STATUS:${statusOf(contact)!}`,
    'TRANSP:TRANSPARENT',
    ...(place === undefined ? [] : [`LOCATION:${escaped(place)}`]),
    `DESCRIPTION:${escaped(`${last.status}; said of the day: "${day.original}"; ${articles} articles, ${origins} origins`)}`,
    `X-PARLEY-STATUS:${last.status}`,
    `X-PARLEY-WHEN:${escaped(day.value!)}`,
    `X-PARLEY-PRECISION:${precisionOfContact(contact)!}`,
    `X-PARLEY-ARTICLES:${articles}`,
    `X-PARLEY-ORIGINS:${origins}`,
    'END:VEVENT',
  ]
}

const basic = (day: string) => day.replaceAll('-', '')

/** TEXT after RFC 5545, 3.3.11. */
function escaped(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll(/\r\n|\r|\n/g, '\\n')
}

/** Lines of at most 75 bytes; the rest goes on behind a blank, never within a character. */
function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  let bytes = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (bytes + size > 75) {
      parts.push(part)
      part = ' '
      bytes = 1
    }
    part += character
    bytes += size
  }
  return [...parts, part].join('\r\n')
}
