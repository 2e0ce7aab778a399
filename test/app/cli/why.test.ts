/** `parley why` as a process: every cell of every entry is explained, and what is not there is told with the nearest names. */
import { writeFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { parley, report, scratchFolder } from './parley-process.ts'

interface Cell {
  record: string
  field: string
  value: string
  articles: number
  origins: number
  words: {
    rule: string
    reason: string
    example: string
    citations: { articleId: string; start: number; end: number; exact: string; before: string; after: string; line: number }[]
  }[]
  accounts: { articleId: string; outlet?: string; origin: string }[]
}

const folder = scratchFolder()
let contact: { id: string; records: { articleId: string; record: { id: string } }[] }
const texts = new Map<string, string>()

const cellsOf = async (address: string): Promise<Cell[]> => {
  const ended = await parley(['why', address, '--json'], folder.path)
  expect(ended).toMatchObject({ code: 0, err: '' })
  return (JSON.parse(ended.out) as { parley: '1'; cells: Cell[] }).cells
}

const entriesOf = async <T>(kind: string): Promise<T[]> =>
  (JSON.parse((await parley([kind, 'list', '--json'], folder.path)).out) as Record<string, T[]>)[kind]!

beforeAll(async () => {
  const line = (id: string, outlet: string) => JSON.stringify({ id, text: report, outlet, publishedAt: '2031-03-05' })
  writeFileSync(folder.at('wire.jsonl'), `${line('a', 'Halden Courier')}\n${line('b', 'Meridian News')}\n`)
  expect((await parley(['ingest', 'wire.jsonl'], folder.path)).code).toBe(0)
  const contacts = await entriesOf<typeof contact & { status: { value: string; articles: number }[] }>('contacts')
  contact = contacts.find(({ status }) => status.some(({ value, articles }) => value === 'held' && articles === 2))!
  const { articles } = JSON.parse((await parley(['export', 'json'], folder.path)).out) as { articles: { id: string; text: string }[] }
  for (const { id, text } of articles) texts.set(id, text)
})

test('a cell is told with its words in their place, its rule, the reason and both counts', async () => {
  const ended = await parley(['why', `${contact.id}.status`], folder.path)
  expect(ended).toMatchObject({ code: 0, err: '' })
  expect(ended.out).toMatch(/^status: held {2}\[2 articles, 1 origin\]$/m)
  expect(ended.out).toMatch(/‹\S+›/)
  expect(ended.out).toMatch(/^ {6}Halden Courier, \S+ \d+-\d+, line \d+$/m)
  expect(ended.out).toMatch(/^ {2}rule status-[a-z-]+: [A-Z][^\n]+\.$/m)
  expect(ended.out).toMatch(/^ {6}as in: .*‹.+›/m)
  expect(ended.out).toMatch(/^ {4}\S+ (Halden Courier|Meridian News), 2031-03-05, words of its own$/m)
  expect(ended.out).toMatch(/^ {4}\S+ (Halden Courier|Meridian News), 2031-03-05, words of [0-9a-f]+$/m)
  expect(ended.out).not.toContain('when:')
})

test('every cell of one entry of each kind has a reason, an example and words that are there', async () => {
  for (const kind of ['contacts', 'statements', 'positions', 'agreements', 'expectations', 'acts']) {
    const [entry] = await entriesOf<{ id: string }>(kind)
    if (!entry) continue
    const cells = await cellsOf(entry.id)
    expect(cells.length, kind).toBeGreaterThan(1)
    for (const { field, words, accounts, articles } of cells) {
      expect(words.length, field).toBeGreaterThan(0)
      for (const { reason, example, citations } of words) {
        expect(reason, field).toMatch(/\.$/)
        expect(example, field).toBeTruthy()
        for (const { articleId, start, end, exact, before, after, line } of citations) {
          const text = texts.get(articleId)!
          expect(text.slice(start, end)).toBe(exact)
          expect(text).toContain(before + exact + after)
          expect(text.split('\n')[line - 1]!.length).toBeGreaterThan(0)
        }
      }
      if (field !== 'chain') expect(accounts.length, field).toBe(articles)
    }
  }
})

test('a record is found by its article as well, and then only what that article says is cited', async () => {
  const { articleId, record } = contact.records[0]!
  const cells = await cellsOf(`${articleId.slice(0, 12)}/${record.id}.status`)
  expect(cells).toHaveLength(1)
  expect(cells[0]).toMatchObject({ field: 'status', value: 'held', articles: 2, origins: 1 })
  expect(cells[0]!.words.flatMap(({ citations }) => citations.map((citation) => citation.articleId))).toEqual([articleId])
  expect(new Set(cells[0]!.accounts.map((account) => account.articleId)).size).toBe(2)
})

test('an article’s own cells are explained by its id', async () => {
  const { articleId } = contact.records[0]!
  const cells = await cellsOf(articleId)
  expect(cells.map(({ field }) => field)).toEqual(expect.arrayContaining(['outlet', 'headline', 'byline', 'dateline']))
  for (const { words } of cells) for (const { reason } of words) expect(reason).toMatch(/\.$/)
})

test('what is not there is told in one sentence with the nearest names', async () => {
  const { articleId, record } = contact.records[0]!
  const wrong = contact.id.slice(0, -1) + (contact.id.endsWith('0') ? '1' : '0')
  for (const [address, words] of [
    [`${contact.id}.stauts`, 'nearest are status,'],
    [wrong, contact.id],
    [`${articleId}/${record.id}9`, record.id],
    [`${articleId}0/c1`, articleId],
    ['zzz', 'parley contacts list'],
  ] as const) {
    const ended = await parley(['why', address], folder.path)
    expect(ended).toMatchObject({ code: 1, out: '' })
    expect(ended.err).toMatch(/^parley: [^\n]+\n$/)
    expect(ended.err).toContain(words)
  }
  const json = await parley(['why', 'zzz', '--json'], folder.path)
  expect(JSON.parse(json.err)).toMatchObject({ error: { code: 'not-found' } })
})

test('what is no address is a wrong command line', async () => {
  for (const argv of [['why'], ['why', 'c1.status.value'], ['why', '.status']]) {
    const ended = await parley(argv, folder.path)
    expect(ended).toMatchObject({ code: 2, out: '' })
    expect(ended.err).toMatch(/^parley: [^\n]+\n$/)
  }
})
