/** Questions to a ledger, each as a process, over the sample of examples/, two small articles and ten read by hand. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Absence, CopyTree, Disagreement, Due } from '../../../src/views/index.ts'
import { crisis } from '../../ledger/crisis.ts'
import { type FilledLedger, fillLedger } from '../web/ledger.ts'
import { parley, report, repository, scratchFolder } from './parley-process.ts'

const folder = scratchFolder()
const texts = new Map<string, string>()
/** Ten articles of one invented crisis, read by hand: what they tell is known whatever the reader learns. */
let byHand: FilledLedger

beforeAll(async () => {
  const sample = await parley(['ingest', join(repository, 'examples'), '--ledger', 'sample.db'], folder.path)
  expect(sample.code).toBe(0)
  const line = (id: string, text: string) => JSON.stringify({ id, text, outlet: `${id} Courier`, publishedAt: '2031-03-05' })
  writeFileSync(folder.at('pair.jsonl'), [line('Halden', report), line('Marisk', report.split('\n\n"Nobody')[0]!)].join('\n'))
  expect((await parley(['ingest', 'pair.jsonl', '--ledger', 'pair.db'], folder.path)).code).toBe(0)
  byHand = await fillLedger(crisis())
  for (const ledger of ['sample.db', 'pair.db', byHand.path]) {
    const listed = JSON.parse((await parley(['export', 'json', '--ledger', ledger], folder.path)).out) as {
      articles: { id: string; text: string }[]
    }
    for (const { id, text } of listed.articles) texts.set(id, text)
  }
}, 120_000)
afterAll(() => byHand.remove())

async function ask<T>(argv: readonly string[], ledger = 'sample.db'): Promise<T[]> {
  const ended = await parley([...argv, '--json', '--ledger', ledger], folder.path)
  expect(ended).toMatchObject({ code: 0, err: '' })
  return Object.values(JSON.parse(ended.out) as Record<string, T[]>)[1]!
}

/** Every citation anywhere in what was answered stands in its article. */
function expectInPlace(answer: unknown): void {
  const seen: { articleId: string; start: number; end: number; exact: string }[] = []
  JSON.stringify(answer, (_, value) => {
    if (value !== null && typeof value === 'object' && 'exact' in value && 'articleId' in value) seen.push(value)
    return value
  })
  for (const { articleId, start, end, exact } of seen) if (texts.has(articleId)) expect(texts.get(articleId)!.slice(start, end)).toBe(exact)
}

test('copies: the wire of the sample, who printed it as it was and who edited it', async () => {
  const trees = await ask<CopyTree>(['copies'])
  expectInPlace(trees)
  const tree = trees.find(({ reports }) => reports.some(({ outlet }) => outlet === 'Northern Standard'))!
  expect(tree).toMatchObject({ origins: 1, articles: tree.reports.length })
  const standing = Object.fromEntries(tree.reports.map((each) => [each.outlet, each.standing]))
  expect(standing).toEqual({ CPA: 'origin', 'Meridian News': 'verbatim', 'Gulf Morning Post': 'verbatim', 'Northern Standard': 'edited' })
  const edited = tree.reports.find((each) => each.standing === 'edited')!
  expect(edited.adds.map(({ exact }) => exact).join(' ')).toContain('Berit Stang')
  expect(edited.cuts.map(({ exact }) => exact).join(' ')).toContain('Lakes League')
  expect(await ask<CopyTree>(['copies', edited.articleId])).toEqual([tree])
  const plain = await parley(['copies', '--ledger', 'sample.db'], folder.path)
  expect(plain.out).toContain(`edited: adds ${edited.addedCharacters}, cuts ${edited.cutCharacters} characters`)
  expect(plain.err).toMatch(/origin.* with several reports; \d+ origins in the ledger/)
  expect(await ask(['copies', '--until', '2030'])).toEqual([])
  expect(await ask(['copies', '--party', 'Nobody of that name'])).toEqual([])
  expect(await parley(['copies', 'zzz', '--ledger', 'sample.db'], folder.path)).toMatchObject({
    code: 1,
    out: '',
    err: expect.stringContaining('parley articles list'),
  })
})

test('copies of a small pair: what is cut is told word for word', async () => {
  const [tree] = await ask<CopyTree>(['copies'], 'pair.db')
  expectInPlace(tree)
  const [origin, copy] = tree!.reports
  const changed = origin!.outlet === 'Halden Courier' ? copy!.cuts : copy!.adds
  expect(copy!.standing).toBe('edited')
  expect(changed.map(({ exact }) => exact).join(' ')).toContain('Nobody slammed a door')
})

test('disagreements: only what differs, with the words of each value', async () => {
  const told = await ask<Disagreement>(['disagreements'])
  expectInPlace(told)
  for (const { values } of told) {
    expect(values.length).toBeGreaterThan(1)
    for (const { citations } of values) expect(citations.length).toBeGreaterThan(0)
  }
  expect(await ask(['disagreements', '--until', '1999'])).toEqual([])
})

test('disagreements read by hand: places and initiators, each with who says so', async () => {
  const told = await ask<Disagreement>(['disagreements'], byHand.path)
  expectInPlace(told)
  const asked = told.find(({ field }) => field === 'initiator')!
  expect(asked.values.map(({ value }) => value).sort()).toEqual(['Ana Lindqvist', 'Tomas Rek'])
  const wire = asked.values.find(({ value }) => value === 'Tomas Rek')!
  expect(wire).toMatchObject({ articles: 3, origins: 1 })
  expect(wire.articleIds).toHaveLength(3)
  expect(asked.silent.length).toBeGreaterThan(0)
  const plain = await parley(['disagreements', '--ledger', byHand.path], folder.path)
  expect(plain.out).toContain('Initiated by')
  expect(plain.out).toContain('“her request”')
  expect(plain.out).toMatch(/\n {2}silent: [0-9a-f]{16}/)
  const csv = await parley(['disagreements', '--csv', '--ledger', byHand.path], folder.path)
  expect(csv.out.trim().split('\r\n')).toHaveLength(1 + told.flatMap(({ values }) => values).length)
})

test('absent read by hand: the League was not invited', async () => {
  expect(await ask<Absence>(['absent'], byHand.path)).toMatchObject([
    { name: 'Lakes League', articles: 1, origins: 1, conflict: false, passages: [{ exact: 'The Lakes League was not invited.' }] },
  ])
  const plain = await parley(['absent', '--party', 'Lakes League', '--ledger', byHand.path], folder.path)
  expect(plain.out).toContain('“The Lakes League was not invited.”')
})

test('due read by hand: planned on the eve, then held; later reports are not known the day before', async () => {
  expect(await ask<Due>(['due', '--on', '2031-03-03'], byHand.path)).toMatchObject([{ state: 'open', window: '2031-03-04', articles: 1 }])
  const [row] = await ask<Due>(['due', '--on', '2031-03-20'], byHand.path)
  expect(row).toMatchObject({ state: 'met', window: '2031-03-04', expectations: [expect.any(String)], outcome: { status: 'held' } })
  expectInPlace(row)
})

test('absent: who, from what, and the sentence', async () => {
  const told = await ask<Absence>(['absent'])
  expectInPlace(told)
  for (const { passages, citations, name } of told) {
    expect(name).not.toBe('')
    expect(passages).toHaveLength(citations.length)
    for (const [index, { start, end }] of passages.entries()) {
      expect(start).toBeLessThanOrEqual(citations[index]!.start)
      expect(end).toBeGreaterThanOrEqual(citations[index]!.end)
    }
  }
})

test('due: the same ledger asked for two days', async () => {
  const early = await ask<Due>(['due', '--on', '2031-03-10'])
  const late = await ask<Due>(['due', '--on', '2031-04-30'])
  for (const rows of [early, late]) {
    expectInPlace(rows)
    for (const { citations } of rows) expect(citations.length).toBeGreaterThan(0)
  }
  const states = new Set(late.map(({ state }) => state))
  for (const state of ['silent', 'met', 'cancelled'] as const) expect(states).toContain(state)
  for (const { state, outcome } of [...early, ...late]) expect(outcome === undefined).toBe(state === 'open' || state === 'silent')
  expect(early.some(({ state, window }) => state === 'open' && window === '2031-03-20')).toBe(true)
  expect((await ask<Due>(['due', '--on', '2031-04-30', '--state', 'silent'])).every(({ state }) => state === 'silent')).toBe(true)
  expect(await ask(['due', '--on', '2031-01-01'])).toEqual([])
  expect(await ask(['due', '--on', '2031-04-30', '--party', 'Nobody of that name'])).toEqual([])
})

test.each([['copies'], ['disagreements'], ['absent'], ['due']])('%s prints CSV, obeys --limit, and says what there is', async (command) => {
  const csv = await parley([command, '--csv', '--ledger', 'sample.db'], folder.path)
  expect(csv).toMatchObject({ code: 0, err: '' })
  expect(csv.out.split('\r\n')[0]).toMatch(/^[a-z_]+(,[a-z_]+)+$/)
  expect((await ask([command, '--limit', '1'])).length).toBeLessThanOrEqual(1)
  const plain = await parley([command, '--ledger', 'sample.db'], folder.path)
  expect(plain.code).toBe(0)
  expect(plain.err).toMatch(/\.\n$/)
  expect((await parley([command, '--ledger', 'missing.db'], folder.path)).code).toBe(1)
})

test('a day that is none is refused', async () => {
  expect(await parley(['due', '--on', 'Tuesday', '--ledger', 'sample.db'], folder.path)).toMatchObject({ code: 2, out: '' })
  expect(await parley(['due', '--state', 'failed', '--ledger', 'sample.db'], folder.path)).toMatchObject({ code: 2, out: '' })
})
