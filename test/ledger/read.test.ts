import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  findArticle,
  findEntry,
  findParty,
  type Ledger,
  listArticles,
  listEntries,
  listJudgements,
  listOrigins,
  listParties,
  openLedger,
  searchLedger,
} from '../../src/ledger/index.ts'
import { entrySchemas } from '../../src/model/entry.ts'
import { recordKinds } from '../../src/model/record.ts'
import { keepReading } from '../../src/parley.ts'
import { courier, crisis, wire } from './crisis.ts'

let ledger: Ledger
beforeAll(async () => {
  ledger = await openLedger(':memory:')
  for (const reading of crisis()) await keepReading(ledger, reading)
})
afterAll(() => ledger.close())

describe('articles', () => {
  it('are found by id and by a beginning of it that is theirs alone', async () => {
    const { id } = courier().article
    expect((await findArticle(ledger, id))?.id).toBe(id)
    expect((await findArticle(ledger, id.slice(0, 10)))?.id).toBe(id)
    expect(await findArticle(ledger, 'zz')).toBeUndefined()
    expect(await findArticle(ledger, '')).toBeUndefined()
  })

  it('refuse a beginning that several have', async () => {
    const shared = [...'0123456789abcdef'].find(
      (digit) => crisis().filter(({ article }) => article.id.startsWith(digit)).length > 1,
    ) as string
    await expect(findArticle(ledger, shared)).rejects.toMatchObject({ code: 'ambiguous' })
  })

  const lists: [string, Parameters<typeof listArticles>[1], string[]][] = [
    ['outlet without regard to case', { outlet: 'halden courier' }, ['Four hours in Doha', 'Envoys to meet in Doha']],
    ['words in text', { text: 'sailors' }, ['Four hours in Doha']],
    ['a phrase', { text: '"hours in Doha"' }, ['Four hours in Doha']],
    ['a word begun', { text: 'sail*', outlet: 'Halden Courier' }, ['Four hours in Doha']],
    ['days', { since: '2031-03-03', until: '2031-03-03' }, ['Envoys to meet in Doha']],
    ['all versions', { outlet: 'Halden Courier', versions: true }, ['Four hours in Doha', 'Four hours in Doha', 'Envoys to meet in Doha']],
    ['a page', { outlet: 'Halden Courier', limit: 1, offset: 1 }, ['Envoys to meet in Doha']],
    ['marks and syntax alone', { text: '") * -' }, []],
  ]
  it.each(lists)('are listed by %s', async (_name, filter, headlines) => {
    expect((await listArticles(ledger, filter)).items.map((article) => article.headline)).toEqual(headlines)
  })

  it('count all of a list, not the page', async () => {
    expect((await listArticles(ledger, { limit: 2 })).total).toBe(9)
    expect((await listArticles(ledger, { limit: 2 })).items).toHaveLength(2)
  })
})

describe('entries', () => {
  it('of every kind have the shape of the model', async () => {
    for (const kind of recordKinds) {
      const { items } = await listEntries(ledger, kind)
      expect(items.length, kind).toBeGreaterThan(0)
      for (const entry of items) {
        entrySchemas[kind].strict().parse(entry)
        expect(await findEntry(ledger, kind, entry.id)).toEqual(entry)
      }
    }
  })

  it('are found by the id that any of their records would have given them', async () => {
    const alone = await openLedger(':memory:')
    await keepReading(alone, courier(true))
    const own = (await listEntries(alone, 'contacts')).items[0]!.id
    await alone.close()
    const joined = await findEntry(ledger, 'contacts', own)
    expect(joined?.articles).toBeGreaterThan(1)
    expect(joined?.id).not.toBe(own)
  })

  it('are found by the id that an earlier version of an article gave them', async () => {
    const alone = await openLedger(':memory:')
    await keepReading(alone, courier())
    const own = (await listEntries(alone, 'contacts')).items[0]!.id
    await keepReading(alone, courier(true))
    const now = (await listEntries(alone, 'contacts')).items
    expect(now.map((entry) => entry.id)).not.toContain(own)
    expect((await findEntry(alone, 'contacts', own))?.id).toBe(now[0]!.id)
    await alone.close()
  })

  const lists: [string, Parameters<typeof listEntries>[2], number][] = [
    ['a name', { party: 'Ana Lindqvist' }, 3],
    ['a name in another spelling', { party: 'Tomaš Rek' }, 3],
    ['nobody', { party: 'Pavel Noor' }, 0],
    ['days', { since: '2031-03-04', until: '2031-03-04' }, 3],
    ['later days', { since: '2031-03-05' }, 0],
    ['status', { status: 'held' }, 4],
    ['status that was superseded', { status: 'planned' }, 0],
    ['mode', { type: 'call' }, 1],
    ['conflict', { conflict: true }, 1],
  ]
  it.each(lists)('of contacts are listed by %s', async (_name, filter, total) => {
    expect((await listEntries(ledger, 'contacts', filter)).total).toBe(total)
  })

  it('are listed by article, issue and party id', async () => {
    const { id } = courier(true).article
    expect((await listEntries(ledger, 'statements', { articleId: id })).total).toBe(2)
    expect((await listEntries(ledger, 'statements', { articleId: courier().article.id })).total).toBe(0)
    expect((await listEntries(ledger, 'positions', { issue: 'monitoring' })).total).toBe(1)
    const [party] = (await listParties(ledger, { text: 'lindqvist' })).items
    expect((await listEntries(ledger, 'contacts', { party: party!.id })).total).toBe(3)
  })
})

describe('parties', () => {
  it('are one under two spellings, with what joined them', async () => {
    const { items } = await listParties(ledger, { text: 'tomas rek' })
    expect(items).toHaveLength(1)
    expect(items[0]).toMatchObject({ kind: 'person', aliases: ['Tomaš Rek'], name: 'Tomas Rek' })
    expect(items[0]!.identities).toHaveLength(2)
    const judgements = await listJudgements(ledger, { about: 'parties', subject: items[0]!.identities[0]!.id, verdict: 'same' })
    expect(judgements.items.map((judgement) => [judgement.by, judgement.reasons[0]])).toEqual([
      ['reconcile@3', 'one name in two spellings: Tomaš Rek, Tomas Rek'],
    ])
    for (const identity of items[0]!.identities) expect((await findParty(ledger, identity.id))?.id).toBe(items[0]!.id)
  })

  it('that are not named stay the article’s own', async () => {
    const { items } = await listParties(ledger, { text: 'official' })
    expect(items.map((party) => party.articles)).toEqual([1])
  })
})

describe('origins and judgements', () => {
  it('lists the copied origin with its copies', async () => {
    const { items, total } = await listOrigins(ledger, { copied: true })
    expect(total).toBe(1)
    expect(items[0]!.id).toBe(wire('Reuters', 'Varland, Ostrea meet in Doha', 'https://wire.example/1').article.id)
    expect(items[0]!.articles.map((article) => article.outlet).sort()).toEqual(['Coast Weekly', 'Harbour Gazette', 'Reuters'])
    expect((await listOrigins(ledger)).total).toBe(7)
  })

  it('lists why an entry is one', async () => {
    const entry = (await listEntries(ledger, 'contacts')).items[0]!
    const { items } = await listJudgements(ledger, { entry: entry.id })
    expect(items.length).toBeGreaterThan(4)
    expect(items.every((judgement) => judgement.reasons.length > 0 && judgement.left < judgement.right)).toBe(true)
    expect(items.some((judgement) => judgement.verdict === 'unsure' && judgement.reasons.includes('but the places differ'))).toBe(true)
  })
})

describe('search', () => {
  it('finds articles and statements, and cites the words', async () => {
    const { items, total } = await searchLedger(ledger, 'nothing left')
    expect(total).toBe(items.length)
    expect(new Set(items.map((hit) => hit.kind))).toEqual(new Set(['article', 'statement']))
    for (const hit of items) {
      const { text } = (await findArticle(ledger, hit.articleId))!.article
      for (const citation of [hit.passage, ...hit.matches]) expect(text.slice(citation.start, citation.end)).toBe(citation.exact)
      expect(hit.matches.map((match) => match.exact.toLowerCase())).toEqual(expect.arrayContaining(['nothing', 'left']))
    }
  })

  it('folds marks and case, and narrows by kind, outlet and day', async () => {
    expect(
      (await searchLedger(ledger, 'TOMAS', { among: 'statements' })).items.every((hit) =>
        hit.speakers?.some((name) => /Toma[sš] Rek/.test(name)),
      ),
    ).toBe(true)
    expect((await searchLedger(ledger, 'doha', { among: 'articles', outlet: 'Harbour Gazette' })).total).toBe(1)
    expect((await searchLedger(ledger, 'doha', { among: 'articles', until: '2031-03-03' })).total).toBe(1)
  })

  it.each(['', '   ', '"', '*', 'NEAR(', 'text : x', "' ; drop table article", '^', '"unclosed phrase', 'a AND OR NOT'])(
    'treats %j as words',
    async (typed) => {
      await expect(searchLedger(ledger, typed)).resolves.toBeDefined()
    },
  )
})
