/** A person decides: what follows from it, that it can be taken back, outlives another reading, and is refused where it must be. */

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  entryThing,
  findEntry,
  findParty,
  findThing,
  type Ledger,
  listDecisions,
  listEntries,
  listParties,
  openLedger,
  stateOf,
} from '../../src/ledger/index.ts'
import type { ContactEntry } from '../../src/model/entry.ts'
import { decide, exportLedger, importLedger, keepReading } from '../../src/parley.ts'
import { call, courier, crisis, geneva } from './crisis.ts'
import { Maker } from './maker.ts'

let ledger: Ledger
beforeEach(async () => {
  ledger = await openLedger(':memory:')
})
afterEach(() => ledger.close())

const how = { by: 'Mira Toft', at: '2031-04-01T08:00:00.000Z' }
const fill = async (target = ledger, readings = crisis()) => {
  for (const [nth, reading] of readings.entries())
    await keepReading(target, reading, { now: () => new Date(Date.UTC(2031, 2, 7, 8, nth)).toISOString() })
}
async function exported(from = ledger): Promise<string> {
  let text = ''
  for await (const piece of exportLedger(from)) text += piece
  return text
}
const withoutJournal = (text: string) => text.slice(0, text.indexOf('\n"decisions":'))
const contacts = async (from = ledger) => (await listEntries(from, 'contacts')).items
const contactOf = async (article: { id: string }) =>
  (await contacts()).find((entry) => entry.records.some((record) => record.articleId === article.id))!

describe('what a person decides', () => {
  it('merges what the rule leaves apart, against what speaks against it, and unmerges it to the byte', async () => {
    await fill()
    const before = await exported()
    const [one, other] = [await contactOf(geneva().article), await contactOf(courier(true).article)]
    expect(one.id).not.toBe(other.id)
    const decision = await decide.merge(ledger, one.id, other.id, { ...how, why: 'the star corrected itself' })
    expect(decision).toMatchObject({ kind: 'merge', by: 'Mira Toft', at: how.at, why: 'the star corrected itself' })
    expect(decision.before.entries).toHaveLength(2)
    expect(decision.after.entries).toHaveLength(1)
    const merged = await contactOf(geneva().article)
    expect(merged.records).toHaveLength(one.records.length + other.records.length)
    expect(merged.venue.some((account) => account.conflict)).toBe(true)
    await decide.unmerge(ledger, merged.id, how)
    expect(withoutJournal(await exported())).toBe(withoutJournal(before))
    await expect(decide.unmerge(ledger, other.id, how)).rejects.toMatchObject({
      code: 'decision-refused',
      message: expect.stringContaining('parley split'),
    })
  })

  it('splits a record from its entry, and undoes it to the byte', async () => {
    await fill()
    const before = await exported()
    const entry = await contactOf(courier(true).article)
    const decision = await decide.split(ledger, entry.id, [courier(true).article.id], how)
    expect(decision.after.entries).toHaveLength(2)
    expect((await contactOf(courier(true).article)).records).toHaveLength(1)
    await decide.undo(ledger, 1, how)
    expect(withoutJournal(await exported())).toBe(withoutJournal(before))
  })

  it('rejects, edits, accepts; every one undone gives the same bytes', async () => {
    await fill()
    const before = await exported()
    const article = geneva().article.id
    await decide.review(ledger, `${article}/c1.venue`, { kind: 'edit', value: '{"name":"Doha","settlement":"Doha","state":"QA"}' }, how)
    const edited = (await contactOf(geneva().article)).venue.find(({ rule }) => rule === 'edited-by-person')!
    expect(edited).toMatchObject({ value: { settlement: 'Doha' }, original: 'Geneva' })
    await decide.review(ledger, `${article}/c1.venue`, { kind: 'reject' }, how)
    expect((await contactOf(geneva().article)).venue.filter(({ original }) => original === 'Geneva')).toEqual([])
    await decide.review(ledger, `${article}/c1.venue`, { kind: 'accept' }, how)
    expect(withoutJournal(await exported())).toBe(withoutJournal(before))
    await decide.review(ledger, `${article}/c1.duration`, { kind: 'edit', value: 'PT1H', words: 'sat down' }, how)
    expect((await contactOf(geneva().article)).duration.map(({ value, original }) => [value, original])).toContainEqual([
      'PT1H',
      'sat down',
    ])
    await decide.review(ledger, `${article}/c1`, { kind: 'reject' }, how)
    expect(await contactOf(geneva().article)).toBeUndefined()
    await decide.review(ledger, `${article}/c1.participants.1`, { kind: 'unsure' }, how)
    await decide.undo(ledger, 6, how)
    expect(withoutJournal(await exported())).toBe(withoutJournal(before))
    const { items } = await listDecisions(ledger)
    expect(items.map(({ kind, undoneBy }) => [kind, undoneBy !== undefined])).toEqual([
      ['edit', true],
      ['reject', true],
      ['accept', true],
      ['edit', true],
      ['reject', true],
      ['unsure', true],
      ['undo', false],
    ])
    expect(items[0]!.before.cells).toMatchObject([{ value: { settlement: 'Geneva' } }])
    expect(items[0]!.after.cells).toMatchObject([{ value: { settlement: 'Doha' } }])
    expect(items[1]!.after.cells).toEqual([])
  })

  it('merges parties and parts them again', async () => {
    await fill()
    const before = await exported()
    const [one, other] = (await listParties(ledger, { kind: 'person' })).items
    await decide.merge(ledger, one!.id, other!.id, how)
    const joined = (await findParty(ledger, one!.id))!
    expect((await findParty(ledger, other!.id))!.id).toBe(joined.id)
    expect(joined.identities).toHaveLength(one!.identities.length + other!.identities.length)
    await decide.unmerge(ledger, joined.id, how)
    expect(withoutJournal(await exported())).toBe(withoutJournal(before))
  })
})

describe('the same decisions', () => {
  const decisions = async (target: Ledger) => {
    const [one, other] = [geneva().article.id, courier(true).article.id]
    await decide.merge(target, `${one}/c1`, `${other}/c1`, how)
    await decide.review(target, `${one}/c1.venue`, { kind: 'reject' }, how)
  }
  it('come to the same whether articles arrive before or after, in any order, and round-trip', async () => {
    await fill()
    await decisions(ledger)
    const first = await exported()
    for (const turned of [false, true]) {
      const other = await openLedger(':memory:')
      const value = JSON.parse(first) as { articles: unknown[] }
      await importLedger(other, turned ? { ...value, articles: value.articles.toReversed() } : value)
      expect(await exported(other)).toBe(first)
      await other.close()
    }
  })
  it('outlive a newer reader that finds the same words, and say loudly where it does not', async () => {
    await fill()
    await decisions(ledger)
    const entry = await contactOf(geneva().article)
    await keepReading(ledger, geneva(), { readerVersion: '4', now: () => '2031-05-01T08:00:00.000Z' })
    const again = await contactOf(geneva().article)
    expect(again.id).toBe(entry.id)
    expect(again.records.map(({ key }) => key)).toContainEqual(expect.stringContaining('/4/contacts/c1'))
    expect((await listDecisions(ledger)).items.flatMap(({ holds }) => holds)).toEqual(['bound', 'bound', 'bound'])
    const reading = geneva()
    const moved = {
      ...reading,
      contacts: [
        {
          ...reading.contacts[0]!,
          citations: [
            {
              ...reading.contacts[0]!.citations[0]!,
              end: reading.contacts[0]!.citations[0]!.end - 1,
              exact: reading.contacts[0]!.citations[0]!.exact.slice(0, -1),
            },
          ],
        },
      ],
    }
    await keepReading(ledger, moved, { readerVersion: '5', now: () => '2031-05-02T08:00:00.000Z' })
    expect((await contactOf(geneva().article)).records).toHaveLength(1)
    expect((await listDecisions(ledger)).items.flatMap(({ holds }) => holds)).toEqual(['words-gone', 'bound', 'words-gone'])
  })
  it('say that a newer version of the article stands in its place', async () => {
    await fill(ledger, [courier(), geneva()])
    await decide.review(ledger, `${courier().article.id}/c1`, { kind: 'accept' }, how)
    await keepReading(ledger, courier(true), { now: () => '2031-05-01T08:00:00.000Z' })
    expect((await listDecisions(ledger)).items[0]!.holds).toEqual(['newer-version'])
  })
})

describe('is refused, with nothing written', () => {
  it('where the entry has changed meanwhile, and says in what', async () => {
    await fill(ledger, [courier()])
    const entry = await contactOf(courier().article)
    const seen = stateOf(await entryThing(ledger, 'contacts', entry))
    await keepReading(ledger, geneva(), { now: () => '2031-05-01T08:00:00.000Z' })
    await decide.review(ledger, `${entry.id}.status`, { kind: 'accept' }, { ...how, seen })
    await decide.review(ledger, `${entry.id}.status`, { kind: 'edit', value: 'planned' }, how)
    await expect(decide.review(ledger, `${entry.id}.status`, { kind: 'accept' }, { ...how, seen })).rejects.toMatchObject({
      code: 'entry-changed',
      message: expect.stringMatching(/has changed since it was looked at \(.*status.*\)/),
    })
    expect((await listDecisions(ledger)).total).toBe(2)
  })

  const cancelled = () => {
    const at = new Maker({
      url: 'https://x.example/off',
      publishedAt: '2031-03-04',
      text: ['The meeting of Ana Lindqvist and Tomas Rek on Tuesday was called off.'],
    })
    const pair = [at.party('person', 'Ana Lindqvist'), at.party('person', 'Tomas Rek')]
    return at.reading({
      contacts: [
        at.contact('c1', 'meeting', ['called off', 'cancelled'], 'The meeting', { participants: pair.map((one) => at.participant(one)) }),
      ],
    })
  }
  it.each<
    [string, (of: { held: ContactEntry; off: ContactEntry; call: ContactEntry; person: string; state: string }) => Promise<unknown>, RegExp]
  >([
    ['an entry with itself', ({ held }) => decide.merge(ledger, held.id, held.id, how), /is one already/],
    ['held with cancelled', ({ held, off }) => decide.merge(ledger, held.id, off.id, how), /told as held and .* as cancelled/],
    ['a meeting with a call', ({ held, call: other }) => decide.merge(ledger, held.id, other.id, how), /is a meeting and .* a call/],
    ['a person with a state', ({ person, state }) => decide.merge(ledger, person, state, how), /is a person and .* a state/],
    ['a contact with a party', ({ held, person }) => decide.merge(ledger, held.id, person, how), /only like can be merged/],
    ['all of an entry taken out', ({ held }) => decide.split(ledger, held.id, [held.records[0]!.articleId], how), /leave something in it/],
    ['a record that is not in it', ({ held }) => decide.split(ledger, held.id, ['ffff'], how), /has no record ffff: it has/],
    [
      'a value the field cannot have',
      ({ held }) => decide.review(ledger, `${held.id}.status`, { kind: 'edit', value: 'perhaps' }, how),
      /"perhaps" cannot be the status/,
    ],
    [
      'a day that is none',
      ({ held }) => decide.review(ledger, `${held.id}.when`, { kind: 'edit', value: 'soon' }, how),
      /"soon" cannot be the when/,
    ],
    ['a needed cell rejected', ({ held }) => decide.review(ledger, `${held.id}.status`, { kind: 'reject' }, how), /needs its status/],
    [
      'words that are not there',
      ({ held }) => decide.review(ledger, `${held.id}.duration`, { kind: 'edit', value: 'PT1H', words: 'one hour' }, how),
      /does not say "one hour"/,
    ],
    ['a cell that is not there', ({ held }) => decide.review(ledger, `${held.id}.round`, { kind: 'accept' }, how), /has no cell round/],
    ['nothing to undo', () => decide.undo(ledger, 1, how), /no decision left to undo/],
    ['nobody who decides', ({ held }) => decide.review(ledger, held.id, { kind: 'accept' }, { ...how, by: ' ' }), /say who decides/],
  ])('%s', async (_name, attempt, sentence) => {
    await fill(ledger, [courier(), call(), cancelled()])
    const parties = (await listParties(ledger)).items
    const of = {
      held: await contactOf(courier().article),
      off: await contactOf(cancelled().article),
      call: await contactOf(call().article),
      person: parties.find(({ kind }) => kind === 'person')!.id,
      state: parties.find(({ kind }) => kind === 'state')!.id,
    }
    const before = await exported()
    await expect(attempt(of)).rejects.toMatchObject({ code: 'decision-refused', message: expect.stringMatching(sentence) })
    expect(await exported()).toBe(before)
  })
  it('but a person who knows better can say so', async () => {
    await fill(ledger, [courier(), call()])
    await decide.merge(ledger, (await contactOf(courier().article)).id, (await contactOf(call().article)).id, { ...how, evenSo: true })
    expect(await contacts()).toHaveLength(1)
    expect((await findEntry(ledger, 'contacts', (await contacts())[0]!.id))!.mode.map(({ value }) => value)).toEqual(['meeting', 'call'])
  })
})

describe('the journal', () => {
  it('cannot be changed or cut, whoever opens the file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'parley-journal-'))
    const path = join(folder, 'parley.db')
    const kept = await openLedger(path)
    await fill(kept, [courier()])
    await decide.review(kept, (await contacts(kept))[0]!.id, { kind: 'accept' }, how)
    await kept.close()
    const database = new DatabaseSync(path)
    expect(() => database.exec("update decision set by = 'someone'")).toThrow(/never changed/)
    expect(() => database.exec('delete from decision')).toThrow(/never removed|FOREIGN KEY/)
    database.close()
    rmSync(folder, { recursive: true, force: true })
  })
  it('dates two decisions of one moment one after the other', async () => {
    await fill(ledger, [courier()])
    const { id } = await findThing(ledger, (await contacts())[0]!.id)
    await decide.review(ledger, id, { kind: 'unsure' }, how)
    expect((await decide.review(ledger, id, { kind: 'accept' }, how)).at).toBe('2031-04-01T08:00:00.001Z')
  })
})
