/** The sample crisis runs: every text is taken in, every reading keeps the contract, every citation stands where it says. */
import { existsSync, globSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { takeIn } from '../src/intake/index.ts'
import type { Article } from '../src/model/article.ts'
import { isInPlace } from '../src/model/citation.ts'
import { type Reading, readingSchema } from '../src/model/reading.ts'
import { lintRegistry, type Registry, registryFileSchemas, registryFiles } from '../src/model/registry.ts'
import { openReader, type Reader } from '../src/parley.ts'
import { foldName } from '../src/text/likeness.ts'

const taken: { input: string; article: Article }[] = []
const rejected: { input: string }[] = []
for await (const one of takeIn(['examples'])) {
  if ('rejected' in one) rejected.push(one)
  else taken.push(one)
}
const articleIn = (name: string): Article => taken.find(({ input }) => input.includes(name))!.article
const said = (article: Article, kind: string) =>
  article.blocks
    .filter((block) => block.kind === kind)
    .map((block) => article.text.slice(block.start, block.end))
    .join('\n')
const body = (article: Article) =>
  article.blocks
    .filter((block) => ['body', 'list', 'subhead', 'standfirst', 'caption', 'headline'].includes(block.kind))
    .map((block) => article.text.slice(block.start, block.end))
    .join('\n')

/** Every citation of a reading, wherever it hangs. */
function citationsOf(value: unknown): { articleId: string; start: number; end: number; exact: string }[] {
  if (!value || typeof value !== 'object') return []
  if ('exact' in value && 'articleId' in value) return [value as ReturnType<typeof citationsOf>[number]]
  return Object.values(value).flatMap(citationsOf)
}

describe('taken in', () => {
  test('all of them, and the README of the folder is no article', () => {
    expect(rejected).toEqual([])
    const files = globSync('examples/*.{txt,html,md}').filter((file) => !file.endsWith('README.md'))
    const lines = globSync('examples/*.jsonl').flatMap((file) => readFileSync(file, 'utf8').trim().split('\n'))
    expect(taken).toHaveLength(files.length + lines.length)
    expect(taken.length).toBeGreaterThanOrEqual(18)
  })

  test.each(taken.map(({ input, article }) => [input, article] as const))('%s: day, headline, language, blocks in order', (_, article) => {
    expect(article.publishedAt).toMatch(/^2031-03-/)
    expect(article.headline?.original).toBeTruthy()
    expect(article.language).toBe('en')
    let end = 0
    for (const block of article.blocks) {
      expect(block.start).toBeGreaterThanOrEqual(end)
      end = block.end
    }
    expect(end).toBeLessThanOrEqual(article.text.length)
  })

  test('every outlet is known, by markup or by the masthead of a pasted text', () => {
    expect(taken.filter(({ article }) => !article.outlet).map(({ input }) => input)).toEqual([])
  })

  test('the two versions of the Courier stand under one address', () => {
    const [first, second] = taken.filter(({ input }) => input.includes('what-doha-settled'))
    expect(first!.article.url).toBe(second!.article.url)
    expect(first!.article.text).not.toBe(second!.article.text)
  })

  test('mojibake is repaired', () => {
    const { text } = articleIn('halden-courier-call')
    expect(readFileSync('examples/2031-03-04-halden-courier-call.txt', 'utf8')).toMatch(/â€™/)
    expect(text).not.toMatch(/â€|Â/)
    expect(text).toContain('“The president is a polite man.”')
  })

  test('windows-1252 is read as such', () => {
    const { text } = articleIn('marisk-herald-doha')
    expect(text).toContain('It was a cliché, he said')
    expect(text).toContain('MARISK, March 5 – Varland')
  })

  const clutter: [string, string[]][] = [
    [
      'gulf-morning-post',
      [
        'We and our partners use cookies',
        'Sign up for our morning briefing',
        'Ferry fares to rise',
        'Log in to join the discussion',
        'Advertisement',
      ],
    ],
    ['meridian-news-doha', ['Advertisement', 'Get more with Meridian+', 'Harbour pilots in Marisk call off strike', '27 comments']],
    ['what-doha-settled.html', ['The Harbour Letter', 'Storm closes Halden’s outer port', '112 comments', 'Subscribe from 4 crowns']],
    ['meridian-news-exchange', ['We use cookies to give you', 'Who owns the Skarne Strait?', 'Why your kettle sings']],
    ['marisk-herald-doha', ['Harbour pilots call off strike', 'Café owners on the Salt Quay']],
    ['marisk-herald-geneva', ['Spring fair opens', 'Advertisement']],
    ['lakes-observer-promises', ['Sign up', 'Share on Facebook', '3 comments']],
    ['lakes-observer-league', ['Lomark votes on harbour tax', 'Subscribe to the Observer']],
    ['northern-standard', ['a Toft Media title', 'Additional reporting by CPA']],
  ]
  test.each(clutter)('%s: what is no article is not read as one', (name, words) => {
    const read = body(articleIn(name))
    expect(words.filter((each) => read.includes(each))).toEqual([])
  })

  test('captions are captions', () => {
    expect(said(articleIn('gulf-morning-post'), 'caption')).toContain('Tomas Rek leaves the talks in Doha on Tuesday')
    expect(said(articleIn('what-doha-settled.html'), 'caption')).toContain('Commodore Erik Hallan arrive for the talks')
  })

  test('the wire and its copies have one body', () => {
    const words = (name: string) => articleIn(name).text.replace(/\s+/g, ' ')
    for (const sentence of ['"A collision costs a great deal."', 'Nobody will count our ships for us', 'had "not yet seen a date".'])
      for (const name of ['cpa-wires.jsonl:1', 'gulf-morning-post', 'meridian-news-doha']) expect(words(name)).toContain(sentence)
  })
})

describe('read', () => {
  let reader: Reader
  const readings = new Map<string, Reading>()
  beforeAll(async () => {
    reader = await openReader()
    for (const { input, article } of taken) readings.set(input, await reader.read(article))
  }, 120_000)
  afterAll(() => reader?.close())

  test.each(taken.map(({ input }) => input))('%s: keeps the contract, every citation in place', (input) => {
    const reading = readings.get(input)!
    expect(readingSchema.parse(JSON.parse(JSON.stringify(reading)))).toBeTruthy()
    const citations = citationsOf(reading)
    expect(citations.length).toBeGreaterThan(10)
    expect(citations.filter((citation) => !isInPlace(citation, reading.article))).toEqual([])
  })

  test('nothing comes from what is no article', () => {
    for (const reading of readings.values()) {
      const dead = reading.article.blocks.filter((block) => block.kind === 'related' || block.kind === 'boilerplate')
      const { contacts, statements, positions, agreements, expectations, acts } = reading
      const inside = citationsOf({ contacts, statements, positions, agreements, expectations, acts }).filter((citation) =>
        dead.some((block) => citation.start >= block.start && citation.end <= block.end),
      )
      expect(inside).toEqual([])
    }
  })

  const readingOf = (name: string) => [...readings].find(([input]) => input.includes(name))![1]

  test('what README.md says of the wire: a direct quotation, "She" by her name, a point not agreed', () => {
    const { statements, agreements } = readingOf('cpa-wires.jsonl:1')
    const saying = (words: string) => statements.find((statement) => statement.content.some((part) => part.exact.includes(words)))
    const direct = saying('going home with a date')
    expect(direct?.speakers.map((speaker) => speaker.name)).toEqual(['Ana Lindqvist'])
    expect(direct?.manner).toBe('direct')
    expect(direct?.addressee?.original).toBe('reporters')
    const indirect = saying('would take place on Sunday')
    expect(indirect?.speakers.map((speaker) => [speaker.name, speaker.citation.exact])).toEqual([['Ana Lindqvist', 'She']])
    expect(indirect?.manner).toBe('indirect')
    expect(agreements.find((agreement) => agreement.content.exact.includes('who would monitor'))?.outcome).toBe('not-agreed')
  })

  test('what README.md says of the call: held, its day, its two parties', () => {
    const call = readingOf('lakes-observer-league').contacts.find(
      (contact) => contact.mode === 'call' && contact.when?.value === '2031-03-03',
    )
    expect(call?.status.value).toBe('held')
    expect(call?.participants.map((participant) => participant.name.split(' ').at(-1))).toEqual(['Noor', 'Rek'])
  })
})

describe('its registry', () => {
  const registry = Object.fromEntries(
    registryFiles.map((file) => [file, registryFileSchemas[file].parse(parse(readFileSync(`registry/${file}.yaml`, 'utf8')))]),
  ) as Registry

  test('has nothing wrong between its rows', () => {
    expect(lintRegistry(registry)).toEqual([])
  })

  test('knows every outlet of the sample', () => {
    const known = new Set(registry.outlets.flatMap((outlet) => [outlet.name, ...outlet.aliases]).map(foldName))
    const outlets = taken.flatMap(({ article }) => (article.outlet ? [article.outlet.value ?? article.outlet.original] : []))
    expect(outlets.length).toBeGreaterThan(12)
    expect(outlets.filter((outlet) => !known.has(foldName(outlet)))).toEqual([])
  })

  test('examples/README.md says what each file is for', () => {
    const readme = readFileSync('examples/README.md', 'utf8')
    const files = globSync('examples/*')
      .map((file) => file.replace(/^examples./, ''))
      .filter((file) => file !== 'README.md')
    expect(files.filter((file) => !readme.includes(`](${file})`))).toEqual([])
    expect(existsSync('examples/.parleyignore')).toBe(true)
  })
})
