import { describe, expect, it } from 'vitest'
import { calendarOf } from '../../../src/app/export/calendar.ts'
import { listEntries, openLedger } from '../../../src/ledger/index.ts'
import type { Status } from '../../../src/model/records/contact.ts'
import { keepReading } from '../../../src/parley.ts'
import { Maker } from '../../ledger/maker.ts'

/** The calendar of a ledger of one meeting, announced with this status and day. */
async function calendar(status: Status, day?: string) {
  const at = new Maker({
    url: 'https://paper.example/1',
    publishedAt: '2031-03-01',
    text: [
      'Ana Lindqvist and Tomas Rek will meet in Doha; the palace said early March; and nothing else was told of the long-awaited talks.',
    ],
  })
  const parties = ['Ana Lindqvist', 'Tomas Rek'].map((name) => at.participant(at.party('person', name)))
  const reading = at.reading({
    contacts: [
      at.contact('c1', 'meeting', ['will meet', status], 'will meet', {
        participants: parties,
        venue: at.cell('Doha', { name: 'Doha', settlement: 'Doha' }),
        ...(day === undefined ? {} : { when: at.cell('early March', day) }),
      }),
    ],
  })
  const ledger = await openLedger(':memory:')
  await keepReading(ledger, reading, { now: () => '2031-03-01T00:00:00Z' })
  const { items } = await listEntries(ledger, 'contacts')
  await ledger.close()
  const { text, losses } = calendarOf(items)
  return { lines: text.replaceAll('\r\n ', '').split('\r\n'), text, losses }
}

describe('the calendar', () => {
  it('holds what is to come as tentative, all day, until the day after', async () => {
    const { lines, losses } = await calendar('planned', '2031-03-04')
    for (const line of [
      'DTSTART;VALUE=DATE:20310304',
      'DTEND;VALUE=DATE:20310305',
      'STATUS:TENTATIVE',
      'LOCATION:Doha',
      'X-PARLEY-PRECISION:day',
    ])
      expect(lines).toContain(line)
    expect(losses).toHaveLength(1)
  })

  it('holds a vague day as a window that says so', async () => {
    const { lines, losses } = await calendar('expected', '2031-03-01/2031-03-10~')
    expect(lines).toContain('DTEND;VALUE=DATE:20310311')
    expect(lines).toContain('X-PARLEY-PRECISION:about span')
    expect(losses[0]).toBe('1 event is a window in which something is to take place, not its length')
    expect(lines).toContain(`X-PARLEY-NOT-HELD:${losses[0]?.replaceAll(',', '\\,')}`)
  })

  it('marks what is off, and leaves out what was held', async () => {
    expect((await calendar('cancelled', '2031-03-04')).lines).toContain('STATUS:CANCELLED')
    expect((await calendar('held', '2031-03-04')).lines).not.toContain('BEGIN:VEVENT')
  })

  it('counts what has no day instead of dropping it in silence', async () => {
    const { lines, losses } = await calendar('planned')
    expect(lines).not.toContain('BEGIN:VEVENT')
    expect(losses[0]).toBe('1 contact to come has no day and stands in no event')
  })

  it('folds lines at 75 bytes', async () => {
    const { text } = await calendar('planned', '2031-03-04')
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  })
})
