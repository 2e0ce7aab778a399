import { describe, expect, test } from 'vitest'
import type { ContactEntry, ExpectationEntry } from '../../src/model/entry.ts'
import type { Status } from '../../src/model/records/contact.ts'
import { type Due, dueOf, dueRates } from '../../src/views/index.ts'
import { account, citation, contactEntry, participant } from './entries.ts'

/** A contact whose status was told on days: `told({ '2031-03-04': 'planned' })`; its articles are named after the days. */
function contact(id: string, turns: Record<string, Status>, fields: Partial<ContactEntry> = {}): ContactEntry {
  const { record } = contactEntry(id).records[0]!
  const days = Object.entries(turns)
  return contactEntry(id, {
    when: [account('2031-03-10')],
    participants: [participant('Varland'), participant('Ostrea')],
    history: days.map(([day, status]) => ({ status, reportedAt: day, articleId: day, citations: [citation(status, day)] })),
    records: days.map(([day]) => ({
      key: `${id}/${day}`,
      articleId: day,
      record: { ...record, status: { ...record.status, value: turns[day]! } },
    })),
    ...fields,
  })
}

function expectation(id: string, day: string, window?: string, contacts: string[] = []): ExpectationEntry {
  const what = citation(`words of ${id}`, day)
  const record = { id, what, holders: [], chain: [], citations: [what] }
  return {
    id,
    what: [{ ...account(what.exact), citations: [what] }],
    contacts,
    window: window === undefined ? [] : [account(window)],
    holders: [],
    chain: [],
    citations: [what],
    articles: 1,
    origins: 1,
    records: [{ key: `${id}/${day}`, articleId: day, record }],
  }
}

function due(on: string, contacts: ContactEntry[], expectations: ExpectationEntry[] = []): Due[] {
  const ids = [...contacts, ...expectations].flatMap(({ records }) => records.map(({ articleId }) => articleId))
  return dueOf({ contacts, expectations, articles: new Map(ids.map((id) => [id, { publishedAt: id, origin: id }])) }, on)
}

const states = (rows: Due[]) => rows.map(({ id, state }) => [id, state])

describe('a planned contact', () => {
  test.each<[string, string, Record<string, Status>, string | undefined]>([
    ['is open until its window has passed', '2031-03-10', { '2031-03-04': 'planned' }, 'open'],
    ['is silent after it', '2031-03-11', { '2031-03-04': 'planned' }, 'silent'],
    ['is met once held', '2031-03-12', { '2031-03-04': 'planned', '2031-03-11': 'held' }, 'met'],
    ['is open on a day before that was told', '2031-03-09', { '2031-03-04': 'planned', '2031-03-11': 'held' }, 'open'],
    ['is cancelled', '2031-03-12', { '2031-03-04': 'planned', '2031-03-08': 'cancelled' }, 'cancelled'],
    ['is moved where postponed', '2031-03-12', { '2031-03-04': 'planned', '2031-03-08': 'postponed' }, 'moved'],
    ['is due though first told as called off', '2031-03-12', { '2031-03-08': 'cancelled' }, 'cancelled'],
    ['is nothing before anybody told of it', '2031-03-03', { '2031-03-04': 'planned' }, undefined],
    ['that was only ever held is nothing due', '2031-03-12', { '2031-03-11': 'held' }, undefined],
    ['that is denied was never due', '2031-03-12', { '2031-03-11': 'denied' }, undefined],
  ])('%s', (_, on, turns, state) => {
    expect(states(due(on, [contact('k', turns)]))).toEqual(state === undefined ? [] : [['k', state]])
  })

  test('counts and cites only reports up to the day', () => {
    const [row] = due('2031-03-05', [contact('k', { '2031-03-04': 'planned', '2031-03-06': 'planned' })])
    expect(row).toMatchObject({ articles: 1, origins: 1, citations: [citation('planned', '2031-03-04')] })
  })

  test('without a day stays open', () => {
    expect(states(due('2040-01-01', [contact('k', { '2031-03-04': 'planned' }, { when: [] })]))).toEqual([['k', 'open']])
  })
})

describe('another contact', () => {
  const planned = contact('k', { '2031-03-04': 'planned' })
  const outcome = (other: ContactEntry) => due('2031-03-12', [planned, other]).find(({ id }) => id === 'k')!

  test('is the outcome with two parties in common, and says that this is inferred', () => {
    const row = outcome(contact('h', { '2031-03-11': 'held' }))
    expect(row).toMatchObject({ state: 'met', outcome: { contact: 'h', inferred: true, citations: [citation('held', '2031-03-11')] } })
    expect(row.outcome!.reasons).toEqual(['day: 2031-03-10', 'parties in common: Varland, Ostrea'])
  })
  test('that calls it off is told once, as its outcome', () => {
    expect(states(due('2031-03-12', [planned, contact('x', { '2031-03-09': 'cancelled' })]))).toEqual([['k', 'cancelled']])
  })
  test('that was announced as well is told by itself, too', () => {
    const other = contact('h', { '2031-03-05': 'planned', '2031-03-11': 'held' })
    expect(states(due('2031-03-12', [planned, other]))).toEqual([
      ['h', 'met'],
      ['k', 'met'],
    ])
  })
  test('with one party is only perhaps it', () => {
    const row = outcome(contact('h', { '2031-03-11': 'held' }, { participants: [participant('Varland')] }))
    expect(row).toMatchObject({ state: 'silent', perhaps: [{ contact: 'h' }] })
    expect(row.outcome).toBeUndefined()
  })
  test.each<[string, Partial<ContactEntry>]>([
    ['on another day', { when: [account('2031-03-11')] }],
    ['of another kind', { mode: [account('call')] }],
    ['without any party or place in common', { participants: [participant('Averne')] }],
  ])('%s is none', (_, fields) => {
    expect(outcome(contact('h', { '2031-03-11': 'held' }, fields))).toMatchObject({ state: 'silent', perhaps: [] })
  })
})

describe('an expectation', () => {
  test('that points to a contact is told with it', () => {
    const rows = due(
      '2031-03-12',
      [contact('k', { '2031-03-04': 'planned' })],
      [expectation('e', '2031-03-04', '2031-03-10', ['k/2031-03-04'])],
    )
    expect(rows).toMatchObject([{ id: 'k', kind: 'contacts', expectations: ['e'], state: 'silent' }])
    expect(rows[0]!.citations.map(({ exact }) => exact)).toContain('words of e')
  })
  test('by itself is open, then silent; in the order of windows, those without one last', () => {
    const all = [
      expectation('none', '2031-03-04'),
      expectation('late', '2031-03-04', '2031-04'),
      expectation('early', '2031-03-04', '2031-03-05'),
    ]
    expect(states(due('2031-03-12', [], all))).toEqual([
      ['early', 'silent'],
      ['late', 'open'],
      ['none', 'open'],
    ])
  })
})

describe('a contact that was put off', () => {
  const putOff = contact('k', { '2031-03-04': 'planned', '2031-03-08': 'postponed' })
  const later = (day: string, told: string, fields: Partial<ContactEntry> = {}) =>
    contact('n', { [told]: 'planned' }, { when: [account(day)], ...fields })
  const movedTo = (other: ContactEntry) => due('2031-03-12', [putOff, other]).find(({ id }) => id === 'k')!.movedTo

  test('goes to the later day of the same kind of contact of the same parties', () => {
    expect(movedTo(later('2031-03-20', '2031-03-08'))).toEqual({
      contact: 'n',
      to: '2031-03-20',
      reasons: ['a later day: 2031-03-20', 'parties in common: Varland, Ostrea'],
    })
  })
  test.each<[string, ContactEntry]>([
    ['what was told before it was put off', later('2031-03-20', '2031-03-05')],
    ['an earlier day', later('2031-03-09', '2031-03-08')],
    ['another kind of contact', later('2031-03-20', '2031-03-08', { mode: [account('call')] })],
    ['one party in common', later('2031-03-20', '2031-03-08', { participants: [participant('Varland')] })],
    ['a day a year on', later('2032-03-20', '2031-03-08')],
  ])('does not go by %s', (_, other) => {
    expect(movedTo(other)).toBeUndefined()
  })
})

describe('hit rates', () => {
  const all = due('2031-03-12', [
    contact('a', { '2031-03-04': 'planned', '2031-03-11': 'held' }),
    contact('b', { '2031-03-04': 'planned' }, { participants: [participant('Averne'), participant('Lomark')] }),
    contact('c', { '2031-03-05': 'planned' }, { when: [account('2031-04-01')] }),
  ])
  test('by outlet: met over those whose window has passed', () => {
    const outlets = new Map([
      ['2031-03-04', 'Courier'],
      ['2031-03-05', 'Herald'],
    ])
    expect(dueRates(all, 'outlet', outlets)).toMatchObject([
      { name: 'Courier', announced: 2, closed: 2, rate: 0.5, ids: ['a', 'b'] },
      { name: 'Herald', announced: 1, closed: 0, states: { open: 1 } },
    ])
    expect(dueRates(all, 'outlet', outlets)[1]).not.toHaveProperty('rate')
  })
  test('by speaker: nobody where no report says who expects it', () => {
    expect(dueRates(all, 'speaker', new Map())).toEqual([])
  })
})
