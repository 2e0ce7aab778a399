import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isInPlace } from '../../../src/model/citation.ts'
import { readingsSchema } from '../../../src/model/reading.ts'
import { parley, report, scratchFolder, start } from './parley-process.ts'

const folder = scratchFolder()
const write = (name: string, content: string | Uint8Array) => {
  writeFileSync(folder.at(name), content)
  return name
}

/** Everything in a value that looks like a citation. */
function citationsIn(value: unknown): { articleId: string; start: number; end: number; exact: string }[] {
  if (typeof value !== 'object' || value === null) return []
  const inner = Object.values(value).flatMap(citationsIn)
  return 'exact' in value && 'articleId' in value ? [value as ReturnType<typeof citationsIn>[number], ...inner] : inner
}

test('--json prints the contract and nothing else, citations in place', async () => {
  write('report.txt', report)
  const { code, out, err } = await parley(
    ['read', 'report.txt', '--json', '--published', '2031-03-05', '--outlet', 'Halden Courier'],
    folder.path,
  )
  expect({ code, err }).toEqual({ code: 0, err: '' })
  const { readings } = readingsSchema.parse(JSON.parse(out))
  expect(readings).toHaveLength(1)
  const [{ article, contacts, statements }] = readings as [(typeof readings)[number]]
  expect(article).toMatchObject({ file: 'report.txt', publishedAt: '2031-03-05', language: 'en', outlet: { value: 'Halden Courier' } })
  expect(contacts.length).toBeGreaterThan(0)
  expect(statements.length).toBeGreaterThan(1)
  const citations = citationsIn(readings)
  expect(citations.length).toBeGreaterThan(20)
  expect(citations.filter((citation) => !isInPlace(citation, article))).toEqual([])
})

test('without --json it prints a summary with the cited words underlined', async () => {
  write('report.txt', report)
  const { code, out, err } = await parley(['read', 'report.txt', '--published', '2031-03-05'], folder.path)
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toContain('Foreign ministers of Varland and Ostrea meet in Doha\n')
  expect(out).toMatch(/Contacts \(\d+\)/)
  expect(out).toMatch(/Statements \(\d+\)/)
  const lines = out.split('\n')
  const said = lines.findIndex((line) => line.includes('│') && line.includes('Nobody slammed a door'))
  const start = lines[said]!.indexOf('Nobody')
  expect(lines[said + 1]!.slice(start, start + 'Nobody slammed a door'.length)).toBe('‾'.repeat('Nobody slammed a door'.length))
  expect(out).not.toContain('\u001b')
})

test('several inputs come in their order; a bad one is told with its reason and passed over', async () => {
  mkdirSync(folder.at('mixed'))
  write('mixed/1-good.txt', report)
  write('mixed/2-empty.txt', '')
  write('mixed/3-picture.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 1, 2, 3, 255, 254, 0, 0]))
  write('mixed/4-good.txt', report.replace('four hours', 'five hours'))
  const { code, out, err } = await parley(['read', 'mixed', 'nowhere.txt', '--json'], folder.path)
  expect(code).toBe(1)
  expect(readingsSchema.parse(JSON.parse(out)).readings.map(({ article }) => article.file)).toEqual([
    join('mixed', '1-good.txt'),
    join('mixed', '4-good.txt'),
  ])
  const told = err
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { error: { code: string; input: string; message: string } }).error)
  expect(told.map(({ code: reason, input }) => [input, reason])).toEqual([
    [join('mixed', '2-empty.txt'), 'empty'],
    [join('mixed', '3-picture.txt'), 'not-text'],
    ['nowhere.txt', 'unreadable'],
  ])
})

test('nothing that could be read is still JSON', async () => {
  expect(await parley(['read', 'nowhere.txt', '--json'], folder.path)).toMatchObject({ code: 1, out: '{"parley":"1","readings":[]}\n' })
})

test('standard input is text, or JSONL with a bad line among good ones', async () => {
  const one = await parley(['read', '-', '--json'], folder.path, { input: report })
  expect(one.code).toBe(0)
  expect(readingsSchema.parse(JSON.parse(one.out)).readings).toHaveLength(1)
  const lines = [
    JSON.stringify({ id: 'a', text: report, outlet: 'Marisk Herald', publishedAt: '2031-03-05' }),
    '{ broken',
    JSON.stringify({ id: 'b', text: report }),
  ]
  const many = await parley(['read', '-', '--json'], folder.path, { input: lines.join('\n') })
  expect(many.code).toBe(1)
  expect(readingsSchema.parse(JSON.parse(many.out)).readings.map(({ article }) => article.outlet?.value)).toEqual([
    'Marisk Herald',
    undefined,
  ])
  expect(many.err.trim().split('\n')).toHaveLength(1)
})

test('text is data: what would act on a terminal is shown as a mark, and JSON keeps it as it was', async () => {
  const hostile = report.replace('Nobody slammed a door', 'Nobody \u001b[2J\u202eslammed\u202c a \u0007door')
  write('hostile.txt', hostile)
  const shown = await parley(['read', 'hostile.txt'], folder.path)
  expect(shown.code).toBe(0)
  expect(['\u0007', '\u001b', '\u202e'].filter((letter) => shown.out.includes(letter))).toEqual([])
  const kept = await parley(['read', 'hostile.txt', '--json'], folder.path)
  expect(readingsSchema.parse(JSON.parse(kept.out)).readings[0]!.article.text).toContain('\u202eslammed')
})

test('letters of any script come through', async () => {
  const ended = await parley(['read', '-', '--json'], folder.path, { input: report.replaceAll('Ana Lindqvist', 'Zoë Ångström-Şahin 🕊') })
  expect(readingsSchema.parse(JSON.parse(ended.out)).readings[0]!.article.text).toContain('Zoë Ångström-Şahin 🕊')
})

test('a closed pipe ends it quietly', async () => {
  write(
    'many.jsonl',
    Array.from({ length: 40 }, (_, number) =>
      JSON.stringify({ id: String(number), text: `${report}${'More words follow here. '.repeat(200)}` }),
    ).join('\n'),
  )
  const { child, ended } = start(['read', 'many.jsonl', '--json'], folder.path)
  child.stdout.once('data', () => child.stdout.destroy())
  const { code, err } = await ended.catch(async () => ({
    code: child.exitCode ?? (await new Promise<number | null>((done) => child.on('exit', done))),
    err: '',
  }))
  expect({ code, err }).toEqual({ code: 0, err: '' })
})

test('Ctrl-C ends it after the article in hand, with JSON that is whole', async () => {
  write('long.jsonl', Array.from({ length: 200 }, (_, number) => JSON.stringify({ id: String(number), text: report })).join('\n'))
  const { child, ended } = start(['read', 'long.jsonl', '--json'], folder.path)
  child.stdout.once('data', () => child.kill('SIGINT'))
  const { code, out } = await ended
  expect(code).toBe(130)
  const { readings } = JSON.parse(out) as { readings: unknown[] }
  expect(readings.length).toBeLessThan(200)
})

test('both engines read, and what each prints is the contract', async () => {
  write('report.txt', report)
  for (const engine of ['native', 'wasm']) {
    const { code, out } = await parley(['read', 'report.txt', '--json', '--engine', engine], folder.path)
    expect(code).toBe(0)
    expect(readingsSchema.parse(JSON.parse(out)).readings[0]!.statements.length).toBeGreaterThan(1)
  }
})

test('the readable summary of a file named in any script carries that name', async () => {
  write('отчёт 报道.txt', report)
  const { out, code } = await parley(['read', 'отчёт 报道.txt'], folder.path)
  expect(code).toBe(0)
  expect(out).toContain('отчёт 报道.txt')
  expect(readFileSync(folder.at('отчёт 报道.txt'), 'utf8')).toBe(report)
})
