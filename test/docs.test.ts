/** The papers: links resolve, every stage, command, route, table and room has its heading, generated pages are up to date. */
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import type { Command } from 'commander'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { lexiconPage } from '../scripts/lexicon-page.ts'
import { readingPage } from '../scripts/reading-page.ts'
import { program } from '../src/app/cli/program.ts'
import { routes } from '../src/app/http/routes.ts'
import { order } from '../src/reading/index.ts'

const pages = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...globSync('{docs,examples,eval,weights,training}/**/*.md')].filter(
  (page) => !/\/shared\//.test(page) && !/lakes-observer/.test(page),
)

const read = (path: string) => readFileSync(path, 'utf8')
const withoutCode = (markdown: string) => markdown.replace(/^```[\s\S]*?^```/gm, '')

/** The headings of a page, without marks. */
function headingsOf(markdown: string): string[] {
  return [...withoutCode(markdown).matchAll(/^#{1,6} (.+)$/gm)].map((match) => match[1]!.replaceAll('`', '').trim())
}

/** The anchor that a heading gets on the usual forges: "Add a word" → "add-a-word". */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-')

interface Link {
  readonly page: string
  readonly target: string
}

function linksOf(page: string): Link[] {
  return [
    ...withoutCode(read(page))
      .replace(/`[^`\n]*`/g, '')
      .matchAll(/\]\(([^)\s]+)\)/g),
  ].map((match) => ({ page, target: match[1]! }))
}

/** What is wrong with a link; undefined where it leads somewhere. */
function faultOf({ page, target }: Link, readPage: (path: string) => string | undefined): string | undefined {
  if (/^(https?|mailto):/.test(target)) return undefined
  const [path, anchor] = target.split('#')
  const file = path ? normalize(join(dirname(page), decodeURIComponent(path))) : page
  const markdown = readPage(file)
  if (markdown === undefined) return `${page}: ${target} is not there`
  if (anchor && !headingsOf(markdown).map(anchorOf).includes(anchor)) return `${page}: ${target} has no such heading`
  return undefined
}

const onDisk = (path: string) => (existsSync(path) ? (path.endsWith('.md') ? read(path) : '') : undefined)

test('every link of every page resolves', () => {
  const links = pages.flatMap(linksOf)
  expect(links.length).toBeGreaterThan(60)
  expect(links.map((link) => faultOf(link, onDisk)).filter(Boolean)).toEqual([])
})

test('a link to nowhere is told', () => {
  const disk = (path: string) => ({ 'docs/a.md': '# A page\n## Add a `word`', 'docs/b.md': '' })[path]
  const fault = (target: string) => faultOf({ page: 'docs/b.md', target }, disk)
  expect(fault('a.md#add-a-word')).toBeUndefined()
  expect(fault('https://example.org/x')).toBeUndefined()
  expect(fault('a.md#add-a-stage')).toBe('docs/b.md: a.md#add-a-stage has no such heading')
  expect(fault('../c.md')).toBe('docs/b.md: ../c.md is not there')
})

describe('README.md', () => {
  test('is under 100 lines, with one picture and the two commands', () => {
    const readme = read('README.md')
    expect(readme.trimEnd().split('\n').length).toBeLessThan(100)
    expect(readme.match(/^!\[/gm)).toHaveLength(1)
    expect(readme).toMatch(/^npm start/m)
    expect(readme).toMatch(/^bin\/parley read/m)
  })
})

describe('has its heading', () => {
  test.each(order.stages.map((stage) => String(stage.assigns)))('stage %s in docs/reading.md', (stage) => {
    expect(headingsOf(read('docs/reading.md'))).toContain(stage)
  })

  test.each(routes.map((route) => route.path))('route %s in docs/http.md', (path) => {
    expect(headingsOf(read('docs/http.md')).filter((heading) => heading.split(/[\s,]+/).includes(path))).not.toEqual([])
  })

  test.each(tables())('table %s in docs/ledger.md', (table) => {
    expect(headingsOf(read('docs/ledger.md')).filter((heading) => heading.split(/[\s,]+/).includes(table))).not.toEqual([])
  })

  test.each(commandsOf(program('0')))('command %s in docs/cli.md', (command) => {
    expect(headingsOf(read('docs/cli.md'))).toContain(command)
  })
})

/** Every command under its whole name: "parley contacts list". */
function commandsOf(command: Command, before = ''): string[] {
  const name = `${before}${command.name()}`
  return [...(before ? [name] : []), ...command.commands.flatMap((each) => commandsOf(each, `${name} `))]
}

/** The tables of the ledger's schema. */
function tables(): string[] {
  const tree = ts.createSourceFile('schema.ts', read('src/ledger/schema.ts'), ts.ScriptTarget.Latest, true)
  const schema = tree.statements.find((statement) => ts.isInterfaceDeclaration(statement) && statement.name.text === 'Schema')
  return schema && ts.isInterfaceDeclaration(schema) ? schema.members.map((member) => member.name!.getText()) : []
}

describe('is up to date', () => {
  test('docs/lexicon.md; else run: node scripts/lexicon-page.ts', async () => {
    expect(read('docs/lexicon.md')).toBe(await lexiconPage())
  })
  test('docs/reading.md; else run: node scripts/reading-page.ts', () => {
    expect(read('docs/reading.md')).toBe(readingPage())
  })
  test('docs/decisions/README.md lists every decision', () => {
    const decisions = globSync('docs/decisions/[0-9]*.md')
      .map((path) => path.replace(/^.*\//, ''))
      .sort()
    expect([...read('docs/decisions/README.md').matchAll(/\]\((\d{4}-[^)]+)\)/g)].map((match) => match[1])).toEqual(decisions)
  })
  test('docs/house.md draws every room of src/', () => {
    const rooms = globSync('src/*').map((path) => path.replace(/^src./, ''))
    const drawn = read('docs/house.md').split('## Rooms')[1]!.split('## Arrows')[0]!
    expect(rooms.filter((room) => !new RegExp(`^ {2}${room.replace('.', '\\.')}(/| )`, 'm').test(drawn))).toEqual([])
  })
})

test('pages speak of parts that are there: paths of this repository in code marks exist', () => {
  const named = pages.flatMap((page) =>
    [...read(page).matchAll(/`((?:src|test|eval|scripts|docs|registry|examples|weights|training|bench)\/[\w./-]+\.\w+)`/g)].map(
      (match) => `${page}: ${match[1]}`,
    ),
  )
  expect(named.filter((name) => !existsSync(name.split(': ')[1]!))).toEqual([])
})
