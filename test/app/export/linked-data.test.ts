/** The JSON-LD export: whole by its own context, true to PROV-O and Web Annotation in its shape, with every fact and citation of the ledger, and the same bytes again. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { linkedDataOf } from '../../../src/app/export/linked-data.ts'
import { exportedParts, type Ledger, openLedger } from '../../../src/ledger/index.ts'
import type { Citation } from '../../../src/model/citation.ts'
import { type Export, exportSchema } from '../../../src/model/export.ts'
import { readerVersion } from '../../../src/model/reading.ts'
import { recordKinds } from '../../../src/model/record.ts'
import { decide, exportLedger, importLedger, keepReading } from '../../../src/parley.ts'
import { courier, crisis } from '../../ledger/crisis.ts'
import { Maker } from '../../ledger/maker.ts'

type Node = Record<string, unknown> & { id: string }
interface Selected {
  source: string
  selector: [{ type: string; exact: string }, { type: string; start: number; end: number }]
}

let ledger: Ledger
beforeEach(async () => {
  ledger = await openLedger(':memory:')
  for (const [nth, reading] of [...crisis(), relayed()].entries())
    await keepReading(ledger, reading, { now: () => new Date(Date.UTC(2031, 2, 7, 8, nth)).toISOString() })
  await decide.review(
    ledger,
    `${courier(true).article.id}/c1.duration`,
    { kind: 'edit', value: 'PT6H' },
    { by: 'Mira Toft', at: '2031-04-01T08:00:00.000Z', why: 'she timed it' },
  )
})
afterEach(() => ledger.close())

/** What an official told one agency, which another took over; behind a sign that is two units of UTF-16 and one character. */
function relayed() {
  const at = new Maker({
    url: 'https://north.example/1',
    publishedAt: '2031-03-08',
    text: ['⛴ 🚢 "The ferries stay in port," Mira Salo said, CPA reported, citing the Salt Wire. She spoke in Muscat of 🚢 boats.'],
  })
  const salo = at.party('person', 'Mira Salo')
  const cpa = at.party('outlet', 'CPA')
  return at.reading({
    statements: [
      at.statement('s1', salo, 'The ferries stay in port', {
        venue: at.cell('Muscat', 'Muscat'),
        chain: [
          { ...cpa, citation: at.cite('CPA') },
          { party: 'the Salt Wire', name: 'the Salt Wire', citation: at.cite('the Salt Wire') },
        ],
      }),
    ],
  })
}

async function linked(from = ledger) {
  let text = ''
  let losses: readonly string[] = []
  for await (const piece of linkedDataOf(exportedParts(from), (told) => {
    losses = told
  }))
    text += piece
  const document = JSON.parse(text) as { '@context': Record<string, unknown>; '@graph': Node[] }
  return { text, losses, context: document['@context'], graph: document['@graph'] }
}

async function exported(from = ledger): Promise<Export> {
  let text = ''
  for await (const piece of exportLedger(from)) text += piece
  return exportSchema.parse(JSON.parse(text))
}

const listed = <T>(value: unknown) => (value === undefined ? [] : [value].flat()) as T[]

/** All objects in a node, itself first; JSON literals are not looked into. */
function objectsIn(value: unknown, context: Record<string, unknown>): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap((each) => objectsIn(each, context))
  if (typeof value !== 'object' || value === null) return []
  const inner = Object.entries(value).filter(([key]) => (context[key] as { '@type'?: string } | undefined)?.['@type'] !== '@json')
  return [value as Record<string, unknown>, ...inner.flatMap(([, each]) => objectsIn(each, context))]
}

describe('its shape', () => {
  it('has a context of its own, which makes an absolute address of every name', async () => {
    const { context, graph } = await linked()
    const expand = (name: string): string => {
      const [space, ...rest] = name.split(':')
      const known = context[space!]
      return rest.length && typeof known === 'string' ? known + rest.join(':') : name
    }
    for (const [name, term] of Object.entries(context)) {
      const iri = typeof term === 'object' ? (term as Record<string, string>)['@id']! : String(term)
      if (!name.startsWith('@') && !iri.startsWith('@'))
        expect(expand(iri)).toMatch(/^(http:\/\/www\.w3\.org|https:\/\/schema\.org|urn:parley:)/)
    }
    for (const object of objectsIn(graph, context))
      for (const [key, value] of Object.entries(object)) {
        expect(key).toMatch(/^[a-zA-Z]+$/)
        const typed = (context[key] as { '@type'?: string } | undefined)?.['@type']
        for (const each of listed<unknown>(value))
          if ((key === 'id' || typed === '@id') && typeof each === 'string')
            expect(expand(each)).toMatch(/^urn:parley:[a-z]+[^\s<>"{}|\\^`]*$/)
      }
  })

  it('leads nowhere that is not in it', async () => {
    const { context, graph } = await linked()
    const there = new Set(graph.map(({ id }) => id))
    const gone = objectsIn(graph, context).flatMap((object) =>
      Object.entries(object).flatMap(([key, value]) =>
        (context[key] as { '@type'?: string } | undefined)?.['@type'] === '@id'
          ? listed<unknown>(value).filter((each) => typeof each === 'string' && !there.has(each) && !each.startsWith('record:'))
          : [],
      ),
    )
    expect(gone).toEqual([])
  })

  it('gives each property to what PROV-O has it of', async () => {
    const { graph } = await linked()
    const types = Map.groupBy(graph, ({ id }) => id)
    const is = (id: string, type: string) => types.get(id)!.some((node) => listed(node.type).includes(type))
    const domains: Record<string, string[]> = {
      'prov:Entity': ['wasDerivedFrom', 'wasQuotedFrom', 'wasRevisionOf', 'wasAttributedTo', 'wasGeneratedBy'],
      'prov:Activity': ['wasAssociatedWith', 'qualifiedAssociation', 'used', 'endedAtTime'],
      'prov:Collection': ['hadMember'],
    }
    for (const node of graph) {
      for (const [type, keys] of Object.entries(domains))
        for (const key of keys) if (key in node) expect([key, is(node.id, type)]).toEqual([key, true])
      for (const key of ['wasAssociatedWith', 'wasAttributedTo'])
        for (const agent of listed<string>(node[key])) expect(is(agent, 'prov:Agent')).toBe(true)
      for (const key of ['wasDerivedFrom', 'wasQuotedFrom', 'wasRevisionOf'])
        for (const entity of listed<string>(node[key])) if (types.has(entity)) expect(is(entity, 'prov:Entity')).toBe(true)
    }
    for (const type of ['prov:Activity', 'prov:Agent', 'prov:SoftwareAgent', 'prov:Person', 'prov:Plan', 'prov:Collection', 'Annotation'])
      expect(graph.some((node) => listed(node.type).includes(type))).toBe(true)
  })

  it('has in every annotation a body and the exact words in their place, counted in characters', async () => {
    const { graph } = await linked()
    const texts = new Map(graph.filter(({ text }) => text !== undefined).map(({ id, text }) => [id, [...(text as string)]]))
    const annotations = graph.filter(({ type }) => listed(type).includes('Annotation'))
    expect(annotations.length).toBeGreaterThan(100)
    for (const annotation of annotations) {
      expect(annotation.body).toBeDefined()
      expect(annotation.motivation).toMatch(/^(describing|identifying|assessing)$/)
      const targets = annotation.target as Selected[]
      expect(targets.length).toBeGreaterThan(0)
      for (const { source: article, selector } of targets) {
        const [quote, position] = selector
        expect([quote.type, position.type]).toEqual(['TextQuoteSelector', 'TextPositionSelector'])
        expect(texts.get(article)!.slice(position.start, position.end).join('')).toBe(quote.exact)
      }
    }
  })
})

describe('its facts', () => {
  const asWritten = ({ articleId, exact }: Citation) => `article:${articleId} ${exact}`

  it('are all accounts of all fields of all entries, with their values and all their words', async () => {
    const { graph } = await linked()
    const whole = await exported()
    const cells = new Map(graph.map((node) => [node.id, node]))
    let count = 0
    for (const kind of recordKinds)
      for (const entry of whole[kind])
        for (const [field, accounts] of Object.entries(entry))
          for (const [at, account] of (Array.isArray(accounts) ? accounts : []).entries() as Iterable<[number, Record<string, unknown>]>) {
            if (typeof account !== 'object' || !('citations' in account)) continue
            const cell = cells.get(`cell:${kind.slice(0, -1)}/${entry.id}/${field}/${at + 1}`)!
            const targets = cell.target as Selected[]
            expect(targets.map(({ source: article, selector }) => `${article} ${selector[0].exact}`)).toEqual(
              (account.citations as Citation[]).map(asWritten),
            )
            expect(cell).toMatchObject(
              'party' in account
                ? { body: `party:${account.party}`, articles: account.articles }
                : 'value' in account
                  ? { says: account.value }
                  : {},
            )
            count++
          }
    expect(count).toBeGreaterThan(60)
  })

  it('are articles, parties, judgements, stories and decisions, each once', async () => {
    const { graph } = await linked()
    const whole = await exported()
    const of = (space: string) => new Set(graph.filter(({ id }) => id.startsWith(`${space}:`)).map(({ id }) => id))
    expect(of('article')).toEqual(new Set(whole.articles.map(({ id }) => `article:${id}`)))
    expect(of('party')).toEqual(new Set(whole.parties.map(({ id }) => `party:${id}`)))
    expect(of('judgement').size).toBe(whole.judgements.length)
    expect(of('story').size).toBe(whole.stories.length)
    expect(of('decision')).toEqual(new Set(whole.decisions.map(({ id }) => `decision:${id}`)))
    expect([...of('person'), ...of('program')].sort()).toEqual([
      'person:Mira%20Toft',
      `program:reader%40${readerVersion}`,
      'program:reconcile%403',
    ])
  })

  it('tell which article is a later version of which, and which a copy', async () => {
    const { graph } = await linked()
    const [earlier, later] = [courier(), courier(true)].map(({ article }) => `article:${article.id}`)
    expect(graph.filter(({ wasRevisionOf }) => wasRevisionOf !== undefined)).toEqual([
      { id: later, type: 'prov:Entity', wasRevisionOf: earlier },
    ])
    expect(
      graph.filter(({ type, wasDerivedFrom }) => listed(type).includes('Article') && wasDerivedFrom !== undefined).length,
    ).toBeGreaterThan(0)
  })

  it('tell through whom a statement came, hop by hop, quoted where it stands in marks', async () => {
    const { graph } = await linked()
    const statement = graph.find(
      ({ type, body }) => listed(type).includes('Statement') && (body as { value: string }).value.includes('ferries'),
    )!
    const hops = graph.filter(({ type }) => listed(type).includes('Hop')).filter(({ about }) => about === statement.id)
    expect(hops.map(({ name }) => name)).toEqual(['CPA', 'the Salt Wire'])
    expect(statement.wasQuotedFrom).toEqual([hops[0]!.id])
    expect(hops[0]).toMatchObject({ wasDerivedFrom: hops[1]!.id, wasAttributedTo: expect.stringMatching(/^party:/) })
    expect(statement.wasAttributedTo).toEqual([expect.stringMatching(/^party:/)])
  })

  it('tell who decided what, when and why', async () => {
    const { graph } = await linked()
    const decision = graph.find(({ type }) => listed(type).includes('Decision'))!
    expect(decision).toMatchObject({
      wasAssociatedWith: 'person:Mira%20Toft',
      endedAtTime: '2031-04-01T08:00:00.000Z',
      decided: 'edit',
      why: 'she timed it',
      edit: { value: 'PT6H', original: 'five hours' },
    })
    expect(graph.find(({ id }) => id === `assessed:${decision.id.split(':')[1]}/1`)).toMatchObject({ body: decision.id, field: 'duration' })
  })

  it('say at the end what is not held', async () => {
    const { graph, losses } = await linked()
    expect(graph.at(-1)).toEqual({ id: 'urn:parley:export', type: ['prov:Entity', 'Export'], notHeld: losses })
    expect(losses.some((loss) => /^\d+ blocks of articles/.test(loss))).toBe(true)
  })
})

it('is the same bytes again, and after an import into an empty ledger', async () => {
  const { text } = await linked()
  expect((await linked()).text).toBe(text)
  const copy = await openLedger(':memory:')
  await importLedger(copy, await exported())
  expect((await linked(copy)).text).toBe(text)
  await copy.close()
})
