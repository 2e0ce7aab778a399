/** Commands on a ledger, each as a process, in the order in which a person would use them. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { beforeAll, describe, expect, test } from 'vitest'
import { entrySchemas } from '../../../src/model/entry.ts'
import { exportSchema } from '../../../src/model/export.ts'
import { readingsSchema } from '../../../src/model/reading.ts'
import { recordKinds } from '../../../src/model/record.ts'
import { parley, report, scratchFolder, start } from './parley-process.ts'

const folder = scratchFolder()
const line = (id: string, text: string, more: object = {}) =>
  JSON.stringify({ id, text, outlet: 'Halden Courier', publishedAt: '2031-03-05', ...more })
const other = report
  .replace('third round', 'fourth round')
  .replace('Nobody slammed a door', 'We are not in a hurry')
  .replace('2031', '2031')

beforeAll(async () => {
  mkdirSync(folder.at('articles'))
  writeFileSync(folder.at('articles/courier.jsonl'), [line('a', report), line('b', other)].join('\n'))
  writeFileSync(folder.at('articles/empty.txt'), '')
})

test('ingest makes the ledger, tells each input, and adds nothing the second time', async () => {
  const first = await parley(['ingest', 'articles'], folder.path)
  expect(first.code).toBe(1)
  const told = first.out.trim().split('\n')
  expect(told[0]).toMatch(/^new +articles.courier\.jsonl:1 +\S+$/)
  expect(told[1]).toMatch(/^new +articles.courier\.jsonl:2 +\S+$/)
  expect(told[2]).toMatch(/^rejected +articles.empty\.txt: empty: /)
  expect(first.err).toBe('3 inputs: 2 new, 0 same, 0 new versions, 1 rejected\n')
  const second = await parley(['ingest', 'articles/courier.jsonl', '--json'], folder.path)
  expect(second).toMatchObject({ code: 0, err: '' })
  expect((JSON.parse(second.out) as { outcomes: { outcome: string }[] }).outcomes.map(({ outcome }) => outcome)).toEqual(['same', 'same'])
})

test('other words at the same address are a new version', async () => {
  writeFileSync(folder.at('page.jsonl'), line('p', report, { url: 'https://courier.example/doha' }))
  expect((await parley(['ingest', 'page.jsonl', '--ledger', 'versions.db'], folder.path)).out).toMatch(/^new /)
  writeFileSync(folder.at('page.jsonl'), line('p', other, { url: 'https://courier.example/doha' }))
  expect((await parley(['ingest', 'page.jsonl', '--ledger', 'versions.db'], folder.path)).out).toMatch(/^new version /)
  const listed = await parley(['articles', 'list', '--versions', '--json'], folder.path, {
    env: { PARLEY_LEDGER: folder.at('versions.db') },
  })
  expect((JSON.parse(listed.out) as { articles: { version: number }[] }).articles.map(({ version }) => version).sort()).toEqual([1, 2])
})

describe.each(recordKinds)('%s', (kind) => {
  test('list in three shapes, and show', async () => {
    const json = await parley([kind, 'list', '--json'], folder.path)
    expect(json).toMatchObject({ code: 0, err: '' })
    const entries = (JSON.parse(json.out) as Record<string, { id: string }[]>)[kind]!.map((entry) => entrySchemas[kind].parse(entry))
    const csv = await parley([kind, 'list', '--csv'], folder.path)
    expect(csv).toMatchObject({ code: 0, err: '' })
    expect(csv.out.split('\r\n')[0]).toMatch(/^id,.*,articles,origins,accounts_differ,article_ids,words$/)
    const plain = await parley([kind, 'list'], folder.path)
    expect(plain.code).toBe(0)
    for (const { id } of entries) for (const shape of [csv.out, plain.out]) expect(shape).toContain(id)
    if (entries.length === 0) return
    const { id, citations } = entries[0]!
    const shown = await parley([kind, 'show', id], folder.path)
    expect(shown).toMatchObject({ code: 0, err: '' })
    expect(shown.out).toContain(citations[0]!.articleId)
    const again = await parley([kind, 'show', id, '--json'], folder.path)
    expect((JSON.parse(again.out) as Record<string, unknown[]>)[kind]).toEqual([JSON.parse(JSON.stringify(entries[0]))])
  })

  test('show of what is not there says how to find what is', async () => {
    const ended = await parley([kind, 'show', 'zzz'], folder.path)
    expect(ended).toMatchObject({ code: 1, out: '', err: expect.stringContaining(`parley ${kind} list`) })
  })
})

test('filters narrow, and each kind of thing was found', async () => {
  const count = async (...argv: string[]) =>
    Object.values(JSON.parse((await parley([...argv, '--json'], folder.path)).out) as Record<string, unknown[]>)[1]!.length
  const all = await count('contacts', 'list')
  expect(all).toBeGreaterThan(0)
  expect(await count('contacts', 'list', '--until', '1999')).toBe(0)
  expect(await count('contacts', 'list', '--since', '2031', '--until', '2031-12')).toBe(all)
  expect(await count('contacts', 'list', '--limit', '1')).toBe(1)
  expect(await count('contacts', 'list', '--party', 'Nobody of that name')).toBe(0)
  expect(await count('contacts', 'list', '--status', 'denied')).toBeLessThan(all)
  expect(await count('statements', 'list', '--party', 'Ana Lindqvist')).toBeGreaterThan(0)
  expect(await count('positions', 'list', '--issue', 'no-such-issue')).toBe(0)
})

test('parties and articles are listed and shown', async () => {
  const listed = JSON.parse((await parley(['parties', 'list', '--kind', 'person', '--json'], folder.path)).out) as {
    parties: { id: string; name: string }[]
  }
  const lindqvist = listed.parties.find(({ name }) => name === 'Ana Lindqvist')!
  expect((await parley(['parties', 'show', lindqvist.id], folder.path)).out).toContain('Ana Lindqvist')
  expect(await parley(['parties', 'show', 'nobody'], folder.path)).toMatchObject({ code: 1, out: '' })
  expect((await parley(['parties', 'list', '--csv'], folder.path)).out).toContain(lindqvist.id)
  const articles = await parley(['articles', 'list', '--csv'], folder.path)
  const id = articles.out.split('\r\n')[1]!.split(',')[0]!
  expect((await parley(['articles', 'show', id], folder.path)).out).toContain('Contacts')
  const shown = JSON.parse((await parley(['articles', 'show', id, '--json'], folder.path)).out) as { articles: { reading: unknown }[] }
  expect(readingsSchema.parse({ parley: '1', readings: [shown.articles[0]!.reading] }).readings[0]!.article.id).toBe(id)
  expect(await parley(['articles', 'show', 'zzz'], folder.path)).toMatchObject({ code: 1, out: '' })
})

test('search finds words, underlines them, and takes nothing typed for syntax', async () => {
  const found = await parley(['search', 'detained', 'sailors'], folder.path)
  expect(found.code).toBe(0)
  expect(found.out).toContain('‾‾‾')
  const hits = (await parley(['search', 'detained', '--json'], folder.path)).out
  expect((JSON.parse(hits) as { hits: { passage: { exact: string } }[] }).hits[0]!.passage.exact).toContain('detained')
  expect(await parley(['search', 'nosuchwordatall'], folder.path)).toMatchObject({ code: 0, out: '' })
  for (const typed of ['"', "') or 1=1 --", 'NEAR(', '*', 'a AND', '^x:y'])
    expect((await parley(['search', '--', typed], folder.path)).code).toBe(0)
})

test('export csv writes a file for each kind, and one kind on standard output', async () => {
  expect(await parley(['export', 'csv', '--out', 'tables'], folder.path)).toMatchObject({ code: 0, out: '' })
  expect(readdirSync(folder.at('tables')).sort()).toEqual([...recordKinds, 'articles', 'parties'].map((kind) => `${kind}.csv`).sort())
  const one = await parley(['export', 'csv', '--kind', 'contacts'], folder.path)
  expect(one).toMatchObject({ code: 0, err: '', out: readFileSync(folder.at('tables/contacts.csv'), 'utf8') })
})

test.each(['jsonld', 'geojson', 'ics'])('export %s prints what it writes, and tells what it does not hold', async (format) => {
  const printed = await parley(['export', format], folder.path)
  expect(printed).toMatchObject({ code: 0, err: expect.stringMatching(/^(Not held: [^\n]+\.\n)+$/) })
  expect(await parley(['export', format, '--out', `ledger.${format}`], folder.path)).toMatchObject({ code: 0, out: '', err: printed.err })
  expect(readFileSync(folder.at(`ledger.${format}`), 'utf8')).toBe(printed.out)
  if (format !== 'ics') JSON.parse(printed.out)
})

test('export, import, export gives the same bytes', async () => {
  const first = await parley(['export', 'json'], folder.path)
  expect(first).toMatchObject({ code: 0, err: '' })
  exportSchema.parse(JSON.parse(first.out))
  expect(await parley(['export', 'json', '--out', 'ledger.json'], folder.path)).toMatchObject({ code: 0, out: '' })
  expect(readFileSync(folder.at('ledger.json'), 'utf8')).toBe(first.out)
  expect(await parley(['import', 'ledger.json', '--ledger', 'copy.db'], folder.path)).toMatchObject({ code: 0, out: '' })
  expect((await parley(['export', 'json', '--ledger', 'copy.db'], folder.path)).out).toBe(first.out)
  const piped = await parley(['import', '-', '--ledger', 'piped.db'], folder.path, { input: first.out })
  expect(piped.code).toBe(0)
  expect((await parley(['export', 'json', '--ledger', 'piped.db'], folder.path)).out).toBe(first.out)
})

test('what is no export is refused in a sentence, and so is what is no ledger or a newer one', async () => {
  writeFileSync(folder.at('broken.json'), '{ "parley": ')
  writeFileSync(folder.at('other.json'), '{ "cats": [] }')
  for (const name of ['broken.json', 'other.json']) {
    const ended = await parley(['import', name, '--ledger', 'unmade.db'], folder.path)
    expect(ended).toMatchObject({ code: 1, out: '' })
    expect(ended.err).toMatch(/^parley: [^\n]+\n$/)
  }
  writeFileSync(folder.at('text.db'), 'This is no database, only some words that are long enough to be read as one. '.repeat(20))
  expect(await parley(['contacts', 'list', '--ledger', 'text.db'], folder.path)).toMatchObject({
    code: 1,
    out: '',
    err: expect.stringMatching(/^parley: [^\n]+\n$/),
  })
  expect(await parley(['ingest', 'articles', '--ledger', 'text.db'], folder.path)).toMatchObject({
    code: 1,
    out: '',
    err: expect.stringMatching(/^parley: [^\n]+\n/),
  })
  expect(readFileSync(folder.at('text.db'), 'utf8')).toContain('only some words')
  await parley(['ingest', 'page.jsonl', '--ledger', 'newer.db'], folder.path)
  const database = new DatabaseSync(folder.at('newer.db'))
  database.exec('pragma user_version = 9999')
  database.close()
  for (const argv of [
    ['contacts', 'list'],
    ['ingest', 'articles'],
  ])
    expect(await parley([...argv, '--ledger', 'newer.db'], folder.path)).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('newer'),
    })
})

test('Ctrl-C in the middle of ingest keeps what was stored, and the same command goes on', async () => {
  writeFileSync(
    folder.at('many.jsonl'),
    Array.from({ length: 24 }, (_, number) => line(String(number), report.replace('four hours', `${number} hours`))).join('\n'),
  )
  const { child, ended } = start(['ingest', 'many.jsonl', '--ledger', 'many.db'], folder.path)
  child.stdout.once('data', () => child.kill('SIGINT'))
  const stopped = await ended
  expect(stopped.code).toBe(130)
  expect(stopped.err).toContain('run it again to go on')
  const stored = stopped.out.trim().split('\n').length
  expect(stored).toBeLessThan(24)
  const listed = await parley(['articles', 'list', '--ledger', 'many.db', '--csv'], folder.path)
  expect(listed.out.trim().split('\r\n').length - 1).toBe(stored)
  const resumed = await parley(['ingest', 'many.jsonl', '--ledger', 'many.db'], folder.path)
  expect(resumed.code).toBe(0)
  expect(resumed.err).toContain(`24 inputs: ${24 - stored} new, ${stored} same`)
})
