/** A person decides on the command line: the queue, the decisions, the journal, coders, and the ledger as it was. */
import { readFileSync, writeFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { exportSchema } from '../../../src/model/export.ts'
import { parley, report, scratchFolder } from './parley-process.ts'

const folder = scratchFolder()
const run = (...argv: string[]) => parley(argv, folder.path, { env: { PARLEY_USER: 'Mira Toft' } })
const list = async <T = { id: string; records: { key: string; articleId: string }[] }>(name: string, ...argv: string[]) =>
  (JSON.parse((await run(...argv, '--json')).out) as Record<string, T[]>)[name]!
const line = (id: string, text: string, outlet: string) => JSON.stringify({ id, text, outlet, publishedAt: '2031-03-05' })
const journalOf = (text: string) => text.slice(text.indexOf('\n"decisions":'))
const withoutJournal = (text: string) => text.slice(0, text.indexOf('\n"decisions":'))
const moment = () => new Date().toISOString()

let before = ''
beforeAll(async () => {
  const gazette = report.replace('for four hours', 'for nine hours').replace('Nobody slammed a door', 'It was a long day')
  writeFileSync(folder.at('a.jsonl'), [line('a', report, 'Halden Courier'), line('b', gazette, 'Harbour Gazette')].join('\n'))
  expect((await run('ingest', 'a.jsonl')).code).toBe(0)
  before = (await run('export', 'json')).out
})

test('the queue is told most worth first, with a mark of how each stands', async () => {
  const items = await list<{ id: string; worth: number; seen: string; doubts: { rule: string }[] }>('review', 'review')
  expect(items.length).toBeGreaterThan(3)
  expect(items.map(({ worth }) => worth)).toEqual(items.map(({ worth }) => worth).toSorted((left, right) => right - left))
  expect(items[0]!.seen).toMatch(/^[\w-]{20,}$/)
  const plain = await run('review', '--limit', '1')
  expect(plain.out).toContain(`${items[0]!.id} · worth ${items[0]!.worth}`)
  expect(plain.err).toBe(`1 of ${items.length} items to review.\n`)
})

test('decisions are written, logged, kept by export and import, and undone to the byte', async () => {
  const [contact] = await list('contacts', 'contacts', 'list')
  const record = `${contact!.records[0]!.articleId}/${contact!.records[0]!.key.split('/').at(-1)}`
  expect((await run('review', 'accept', `${record}.status`)).out).toMatch(/^accept contacts {2}d\w+ {2}\S+ {2}Mira Toft\n/)
  expect((await run('review', 'edit', `${record}.status`, 'ongoing', '--why', 'it went on')).out).toContain('status: held → ongoing')
  expect((await run('review', 'reject', record)).code).toBe(0)
  const log = await run('log')
  expect(log.err).toBe('3 decisions.\n')
  expect(log.out.match(/^(reject|edit|accept) contacts/gm)).toEqual(['reject contacts', 'edit contacts', 'accept contacts'])
  expect(log.out).toContain('why: it went on')
  const after = (await run('export', 'json')).out
  expect(exportSchema.parse(JSON.parse(after)).decisions).toHaveLength(3)
  writeFileSync(folder.at('after.json'), after)
  expect((await run('import', 'after.json', '--ledger', 'copy.db')).code).toBe(0)
  expect((await run('export', 'json', '--ledger', 'copy.db')).out).toBe(after)
  expect((await run('undo', '3')).out).toMatch(/^undo d\w+, d\w+, d\w+/)
  expect(withoutJournal((await run('export', 'json')).out)).toBe(withoutJournal(before))
  expect((await run('undo')).err).toContain('Mira Toft has no decision left to undo')
})

test('merge, unmerge and split', async () => {
  const contacts = await list('contacts', 'contacts', 'list')
  const joined = contacts.find(({ records }) => records.length > 1)!
  expect((await run('split', joined.id, joined.records[1]!.articleId)).out).toContain(`entries: ${joined.id} (2 records) → `)
  const parted = await list('contacts', 'contacts', 'list')
  expect(parted).toHaveLength(contacts.length + 1)
  const twin = parted.find(({ id }) => !contacts.some((contact) => contact.id === id))!
  expect((await run('merge', joined.id, twin.id)).code).toBe(0)
  expect(await list('contacts', 'contacts', 'list')).toHaveLength(contacts.length)
  expect((await run('unmerge', joined.id)).code).toBe(0)
  expect(await run('merge', joined.id, joined.id)).toMatchObject({ code: 1, out: '', err: expect.stringContaining('is one already') })
  expect(await run('split', joined.id, 'ffff')).toMatchObject({ code: 1, err: expect.stringContaining('no record ffff') })
  expect((await run('undo', '2')).err).toContain('')
  expect((await run('undo', 'nonsense')).code).toBe(2)
})

test('what has changed since it was looked at is refused, and says in what', async () => {
  const [item] = await list<{ id: string; kind: string; seen: string }>('review', 'review')
  const [entry] = (await list(item!.kind, item!.kind, 'list')).filter(({ id }) => id === item!.id)
  const record = `${entry!.records[0]!.articleId}/${entry!.records[0]!.key.split('/').slice(-2).join('/')}`
  expect((await run('review', 'reject', record)).code).toBe(0)
  const late = await run('review', 'accept', item!.id, '--seen', item!.seen)
  expect(late).toMatchObject({ code: 1, out: '' })
  expect(late.err).toMatch(/has changed since it was looked at \(.+\)|has no entry/)
  expect((await run('undo')).code).toBe(0)
})

test('a second coder decides blind, and agreement is told', async () => {
  const contacts = await list('contacts', 'contacts', 'list')
  const record = ({ records }: (typeof contacts)[number]) => `${records[0]!.articleId}/${records[0]!.key.split('/').at(-1)}`
  const [one, two] = [contacts[0]!, contacts.at(-1)!]
  await run('review', 'accept', record(one))
  await run('review', 'reject', record(two))
  const seen = await list<{ by: string }>('decisions', 'log', '--coder', 'Bo')
  expect(seen).toEqual([])
  expect((await list('contacts', 'contacts', 'list')).length).toBeLessThanOrEqual(contacts.length)
  expect((await list<{ id: string }>('review', 'review', '--coder', 'Bo', '--limit', '500')).map(({ id }) => id)).toContain(two.id)
  const middle = withoutJournal((await run('export', 'json')).out)
  await run('review', 'accept', record(one), '--coder', 'Bo')
  await run('review', 'accept', record(two), '--coder', 'Bo')
  expect(withoutJournal((await run('export', 'json')).out)).toBe(middle)
  // What Mira Toft said of the same records, an undone word among it, is shown now.
  const both = await list<{ by: string }>('decisions', 'log', '--coder', 'Bo')
  expect(both.slice(0, 4).map(({ by }) => by)).toEqual(['Bo', 'Bo', 'Mira Toft', 'Mira Toft'])
  const told = await run('review', 'agreement')
  expect(told.out).toContain('Bo and Mira Toft: 2 items both, 1 alike, kappa 0')
  expect(told.out).toContain('alpha of all: 0')
  expect(told.out).toContain('Bo accept; Mira Toft reject')
})

test('--as-of gives on every command what the ledger said then, the export to the byte', async () => {
  const [then, said] = [moment(), await run('export', 'json')]
  const others = [['csv', '--kind', 'contacts'], ['csv', '--kind', 'positions'], ['geojson'], ['jsonld']]
  const saidInOthers = await Promise.all(others.map(async (argv) => (await run('export', ...argv)).out))
  await new Promise((done) => setTimeout(done, 5))
  writeFileSync(folder.at('c.jsonl'), line('c', report.replace('Doha', 'Oslo').replace('third', 'fourth'), 'Coast Weekly'))
  await run('ingest', 'c.jsonl')
  const [contact] = await list('contacts', 'contacts', 'list')
  await run('review', 'reject', contact!.id)
  const now = await run('export', 'json')
  expect(now.out).not.toBe(said.out)
  expect(journalOf(now.out)).not.toBe(journalOf(said.out))
  expect(await run('export', 'json', '--as-of', then)).toMatchObject({ code: 0, err: '', out: said.out })
  for (const [at, argv] of others.entries())
    expect((await run('export', ...argv, '--as-of', then)).out, argv.join(' ')).toBe(saidInOthers[at])
  expect((await run('export', 'json', '--as-of', then, '--out', 'then.json')).code).toBe(0)
  expect(readFileSync(folder.at('then.json'), 'utf8')).toBe(said.out)
  expect(await list('articles', 'articles', 'list', '--as-of', then)).toHaveLength(2)
  expect(await list('articles', 'articles', 'list')).toHaveLength(3)
  expect(await list('articles', 'articles', 'list', '--as-of', '2031-01-01')).toHaveLength(3)
  expect(await list('articles', 'articles', 'list', '--as-of', '1999-01-01')).toEqual([])
  for (const argv of [
    ['contacts', 'list'],
    ['parties', 'list'],
    ['search', 'sailors'],
    ['copies'],
    ['disagreements'],
    ['absent'],
    ['due'],
    ['log'],
    ['review'],
    ['export', 'csv', '--kind', 'contacts'],
  ])
    expect(await run(...argv, '--as-of', then), argv.join(' ')).toMatchObject({ code: 0 })
  expect(await run('contacts', 'list', '--as-of', 'yesterday')).toMatchObject({
    code: 2,
    err: expect.stringContaining('Write a day such as'),
  })
})
