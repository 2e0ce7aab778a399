import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Ledger, listEntries, openLedger } from '../../src/ledger/index.ts'
import type { ContactEntry, StatementEntry } from '../../src/model/entry.ts'
import { keepReading } from '../../src/parley.ts'
import { groupsOf } from '../../src/reconcile/groups.ts'
import { reconciler } from '../../src/reconcile/index.ts'
import { countOrigins } from '../../src/reconcile/syndication.ts'
import { courier, crisis, wire } from '../ledger/crisis.ts'
import { Maker } from '../ledger/maker.ts'

let ledger: Ledger
let meeting: ContactEntry
let saying: StatementEntry
beforeAll(async () => {
  ledger = await openLedger(':memory:')
  for (const reading of crisis()) await keepReading(ledger, reading)
  meeting = (await listEntries(ledger, 'contacts')).items[0]!
  saying = (await listEntries(ledger, 'statements', { party: 'Tomas Rek' })).items[0]!
})
afterAll(() => ledger.close())

const values = (accounts: readonly { value?: unknown; articles: number; origins: number; conflict?: true | undefined }[]) =>
  accounts.map(({ value, articles, origins, conflict }) => [value, articles, origins, conflict ?? false])

describe('the entry of a meeting told by six articles', () => {
  it('counts articles and origins', () => {
    expect([meeting.articles, meeting.origins]).toEqual([6, 3])
  })

  it('sets accounts that differ side by side, each with its weight', () => {
    expect(values(meeting.duration)).toEqual([
      ['PT4H', 3, 1, true],
      ['PT5H', 1, 1, true],
    ])
    expect(values(meeting.initiator)).toEqual([
      ['Tomas Rek', 3, 1, true],
      ['Ana Lindqvist', 1, 1, true],
    ])
  })

  it('takes more precision for no conflict', () => {
    expect(meeting.venue.map((account) => [account.value?.name, account.conflict ?? false])).toEqual([
      ['Doha', false],
      ['a hotel', false],
    ])
    expect(values(meeting.when)).toEqual([['2031-03-04', 6, 3, false]])
    expect(values(meeting.mode)).toEqual([
      ['talks', 2, 2, false],
      ['meeting', 4, 2, false],
    ])
  })

  it('tells how the status went, the latest first, planned then held being no conflict', () => {
    expect(values(meeting.status)).toEqual([
      ['held', 5, 2, false],
      ['planned', 1, 1, false],
    ])
    expect(meeting.history.map((turn) => [turn.reportedAt, turn.status])).toEqual([
      ['2031-03-03', 'planned'],
      ['2031-03-04', 'held'],
      ['2031-03-04', 'held'],
      ['2031-03-04', 'held'],
      ['2031-03-05', 'held'],
      ['2031-03-06', 'held'],
    ])
  })

  it('names each party once, with the part that says most', () => {
    const people = meeting.participants.filter((participant) => participant.name.includes(' '))
    expect(people.map(({ name, role, side, articles }) => [name, role, side, articles])).toEqual([
      ['Ana Lindqvist', 'lead', 'Varland', 4],
      ['Tomas Rek', 'lead', 'Ostrea', 5],
    ])
    expect(meeting.absent.map(({ name, articles }) => [name, articles])).toEqual([['Lakes League', 1]])
  })

  it('cites only words that are there, every one of them once', () => {
    const places = meeting.citations.map(({ articleId, start, end }) => `${articleId} ${start} ${end}`)
    expect(new Set(places).size).toBe(places.length)
    expect(meeting.records.map((record) => record.articleId)).toContain(courier(true).article.id)
  })
})

describe('the entry of a saying told by four articles', () => {
  it('is one, with its speaker, and two origins', () => {
    expect([saying.articles, saying.origins]).toEqual([4, 2])
    expect(saying.speakers.map(({ name, articles }) => [name, articles])).toEqual([['Tomas Rek', 4]])
    expect(saying.content).toHaveLength(1)
  })
})

describe('a status told both ways on one day', () => {
  it('is a conflict', async () => {
    const own = await openLedger(':memory:')
    for (const [words, status] of [
      ['went ahead', 'held'],
      ['was called off', 'cancelled'],
    ] as const) {
      const at = new Maker({
        url: `https://x.example/${status}`,
        publishedAt: '2031-03-05',
        text: [`The meeting of Varland and Ostrea ${words} on Tuesday.`],
      })
      const participants = ['Varland', 'Ostrea'].map((name) => at.participant(at.party('state', name)))
      await keepReading(
        own,
        at.reading({
          contacts: [at.contact('c1', 'meeting', [words, status], 'The meeting', { when: at.cell('Tuesday', '2031-03-04'), participants })],
        }),
      )
    }
    const { items } = await listEntries(own, 'contacts', { conflict: true })
    expect(items.map((entry) => entry.status.map((account) => account.conflict))).toEqual([[true, true]])
    await own.close()
  })
})

describe('groups', () => {
  it('join by the strongest bond first, and never what is kept apart', () => {
    const bonds = [
      { left: 'b', right: 'c', score: 0.7 },
      { left: 'a', right: 'b', score: 0.9 },
    ]
    expect(groupsOf(['c', 'b', 'a', 'd'], bonds, () => false)).toEqual([['a', 'b', 'c'], ['d']])
    expect(groupsOf(['a', 'b', 'c'], bonds, (left, right) => [left, right].sort().join('') === 'ac')).toEqual([['a', 'b'], ['c']])
  })
})

describe('origins', () => {
  const table: [string, Parameters<typeof countOrigins>[0], number][] = [
    ['one article', [{ origin: 'a' }], 1],
    ['copies of one text', [{ origin: 'a' }, { origin: 'a' }], 1],
    ['two of their own', [{ origin: 'a' }, { origin: 'b' }], 2],
    [
      'two that credit one wire',
      [
        { origin: 'a', wire: 'Reuters' },
        { origin: 'b', wire: 'Reuters' },
      ],
      1,
    ],
    [
      'two that credit two wires',
      [
        { origin: 'a', wire: 'Reuters' },
        { origin: 'b', wire: 'TASS' },
      ],
      2,
    ],
    [
      'a copy that credits, and another of the wire',
      [{ origin: 'a' }, { origin: 'a', wire: 'TASS' }, { origin: 'b', wire: 'TASS' }, { origin: 'c' }],
      2,
    ],
  ]
  it.each(table)('%s', (_name, provenances, origins) => {
    expect(countOrigins(provenances)).toBe(origins)
  })

  it('are found for a copy with another headline and a paragraph cut, not for another report', () => {
    const root = wire('Reuters', 'Varland, Ostrea meet in Doha', 'https://wire.example/1').article
    const cut = wire('Coast Weekly', 'Cameras wait in vain', 'https://weekly.example/3', true).article
    expect(reconciler.likenessOf(root, cut)).toBe(1)
    expect(reconciler.bandsOf(root).some((band) => reconciler.bandsOf(cut).includes(band))).toBe(true)
    expect(reconciler.likenessOf(root, courier().article)).toBeLessThan(0.2)
  })

  const credits: [string, Parameters<typeof wireText>, string | undefined][] = [
    ['a dateline', ['DOHA, March 4 (Reuters) - They met.'], 'Reuters'],
    ['a Russian dateline', ['DOHA, March 4. /TASS/. They met.'], 'TASS'],
    ['a credit', ['They met.', ['credit', 'Additional reporting by Agence France-Presse']], 'Agence France-Presse'],
    ['the name of a person', ['They met.', ['credit', 'Reporting by Petra Lund']], undefined],
    ['a photo', ['They met.', ['credit', 'Photo: AFP']], undefined],
    ['a parenthesis that is no agency', ['The Lakes League (LL) met.'], undefined],
  ]
  function wireText(...text: ConstructorParameters<typeof Maker>[0]['text'][number][]) {
    return reconciler.wireOf(new Maker({ text }).article)
  }
  it.each(credits)('are known by the wire in %s', (_name, text, wire) => {
    expect(wireText(...text)).toBe(wire)
  })
})
