/** The house: who imports whom, through which door, in files of what size - against the table of docs/house.md. */
import { globSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'

interface Law {
  readonly byNoun: boolean
  readonly rooms: readonly string[]
  readonly packages: readonly string[]
}
type Laws = ReadonlyMap<string, Law>
/** Path from `src/` → text. */
type Tree = ReadonlyMap<string, string>

interface Arrow {
  readonly from: string
  /** A path of the tree, or the name of a package. */
  readonly to: string
  readonly inside: boolean
}

const longest = 300 // lines
const drawers = /^(utils?|helpers?|common|lib|types|misc)$/
const network = /^node:(net|dns|https?|http2|tls|dgram)$/

/** The rows of the table of arrows. */
function lawsIn(markdown: string): Laws {
  const table = markdown.split('\n## Arrows')[1]?.split('\n## ')[0] ?? ''
  const named = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1]!)
  const laws = new Map<string, Law>()
  for (const line of table.split('\n')) {
    const [, room, door, rooms, packages] = line.split('|').map((cell) => cell.trim())
    if (!room?.startsWith('`')) continue
    laws.set(named(room)[0]!, { byNoun: door === 'by noun', rooms: named(rooms!), packages: packages === 'any' ? ['*'] : named(packages!) })
  }
  return laws
}

function roomOf(file: string, laws: Laws): string {
  const [first, second] = file.split('/')
  return laws.has(`${first}/${second}`) ? `${first}/${second}` : first!
}

/** The TypeScript of a file; of a Svelte component its scripts. */
function scriptOf(file: string, text: string): string {
  return file.endsWith('.svelte') ? [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1]).join('\n') : text
}

function arrowsOf(tree: Tree): Arrow[] {
  return [...tree].flatMap(([from, text]) => {
    if (!/\.(ts|svelte)$/.test(from)) return []
    const { importedFiles } = ts.preProcessFile(scriptOf(from, text), true, true)
    return importedFiles.map(({ fileName }): Arrow => {
      const inside = fileName.startsWith('.')
      return { from, to: inside ? posix.join(posix.dirname(from), fileName) : fileName, inside }
    })
  })
}

/** Everything in the tree that the house forbids, one sentence each. */
function faultsOf(tree: Tree, laws: Laws): string[] {
  const arrows = arrowsOf(tree)
  return [
    ...arrows.flatMap((arrow) => arrowFaults(arrow, laws, tree)),
    ...stageFaults(arrows),
    ...circles(arrows),
    ...[...tree].flatMap(fileFaults),
  ]
}

function arrowFaults({ from, to, inside }: Arrow, laws: Laws, tree: Tree): string[] {
  const room = roomOf(from, laws)
  const law = laws.get(room)
  if (!law) return [`${from}: docs/house.md has no room ${room}`]
  if (!inside) return packageFaults(from, to, room, law)
  if (to.startsWith('..')) return to === '../package.json' ? [] : [`${from}: src/ may not import ${to}`]
  if (!tree.has(to)) return [`${from}: there is no file ${to}`]
  const other = roomOf(to, laws)
  if (other === room) return []
  const allowed = law.rooms.some((name) => name === other || `${name}.ts` === to)
  if (!allowed) return [`${from}: ${room}/ may not import ${other}/`.replaceAll('.ts/', '.ts')]
  const target = laws.get(other)!
  if (!target.byNoun && to !== `${other}/index.ts` && to !== other) return [`${from}: enters ${other}/ by ${to} and not by its door`]
  return []
}

function packageFaults(from: string, to: string, room: string, law: Law): string[] {
  if (network.test(to) && room !== 'app' && !/^intake\/(fetch|address)\.ts$/.test(from))
    return [`${from}: only intake/fetch.ts and address.ts may reach the network (${to})`]
  const name = to.startsWith('@') || to.startsWith('node:') ? to.split('/').slice(0, 2).join('/') : to.split('/')[0]!
  const allowed = law.packages.some((pattern) => pattern === name || (pattern.endsWith('*') && name.startsWith(pattern.slice(0, -1))))
  return allowed ? [] : [`${from}: ${room}/ may not import the package ${name}`]
}

/** A stage asks for a layer, not for another stage's file; what several folders share stands beside them in reading/. */
function stageFaults(arrows: readonly Arrow[]): string[] {
  const beside = /^reading\/[^/]+\.ts$/
  const stages = new Set(
    arrows.filter(({ from, to }) => from === 'reading/index.ts' && to.startsWith('reading/') && !beside.test(to)).map(({ to }) => to),
  )
  return arrows.flatMap(({ from, to }) => {
    if (!from.startsWith('reading/') || beside.test(from) || !to.startsWith('reading/')) return []
    if (stages.has(to)) return [`${from}: may not import the stage ${to}; ask for its layer`]
    if (to === 'reading/index.ts') return [`${from}: may not import the order of stages`]
    if (!beside.test(to) && posix.dirname(to) !== posix.dirname(from))
      return [`${from}: may not import ${to} of another folder; what both need stands in reading/`]
    return []
  })
}

/** Every circle once, by the file that is first in the alphabet. */
function circles(arrows: readonly Arrow[]): string[] {
  const next = new Map<string, string[]>()
  for (const { from, to, inside } of arrows) if (inside) next.set(from, [...(next.get(from) ?? []), to])
  const found = new Set<string>()
  const done = new Set<string>()
  const walk = (file: string, path: readonly string[]): void => {
    const at = path.indexOf(file)
    if (at >= 0) {
      const ring = path.slice(at)
      const first = ring.indexOf([...ring].sort()[0]!)
      found.add(`${[...ring.slice(first), ...ring.slice(0, first), ring[first]].join(' → ')} is a circle`)
      return
    }
    if (done.has(file)) return
    for (const to of next.get(file) ?? []) walk(to, [...path, file])
    done.add(file)
  }
  for (const file of [...next.keys()].sort()) walk(file, [])
  return [...found]
}

function fileFaults([file, text]: readonly [string, string]): string[] {
  const faults: string[] = []
  const lines = text.trimEnd().split('\n').length
  if (lines > longest && !file.startsWith('lexicon/') && /\.(ts|svelte)$/.test(file))
    faults.push(`${file}: ${lines} lines, and only word tables may have more than ${longest}`)
  const drawer = file
    .split('/')
    .map((part) => part.replace(/\..*$/, ''))
    .find((part) => drawers.test(part))
  if (drawer) faults.push(`${file}: ${drawer} is a drawer, not a noun`)
  if (!/^([a-z0-9]+(-[a-z0-9]+)*\/)*[a-z0-9]+([-.][a-z0-9]+)*$/.test(file)) faults.push(`${file}: file names are kebab-case`)
  if (/\.(ts|svelte)$/.test(file)) faults.push(...wordFaults(file, scriptOf(file, text)))
  return faults
}

/** Default exports, and `source` as a name of ours (`pattern.source` is JavaScript's own). */
function wordFaults(file: string, script: string): string[] {
  const faults = new Set<string>()
  const visit = (node: ts.Node): void => {
    const isDefault =
      ts.isExportAssignment(node) ||
      (ts.isExportSpecifier(node) && node.name.text === 'default') ||
      (ts.canHaveModifiers(node) && ts.getModifiers(node)?.some((modifier) => modifier.kind === ts.SyntaxKind.DefaultKeyword))
    if (isDefault) faults.add(`${file}: has a default export`)
    if (ts.isIdentifier(node) && node.text === 'source' && !(ts.isPropertyAccessExpression(node.parent) && node.parent.name === node))
      faults.add(`${file}: calls something "source"; say which of its meanings`)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(file, script, ts.ScriptTarget.Latest, true))
  return [...faults]
}

const laws = lawsIn(readFileSync('docs/house.md', 'utf8'))

test('the table of docs/house.md names every room', () => {
  expect([...laws.keys()]).toEqual([
    'text',
    'model',
    'lexicon',
    'encoder',
    'ledger',
    'views',
    'intake',
    'reading',
    'reconcile',
    'parley.ts',
    'app',
    'app/web',
  ])
})

test('the house stands as docs/house.md draws it', () => {
  const files = globSync('src/**/*.{ts,svelte,css,html,json,sql}').map((file) => file.replaceAll('\\', '/'))
  const tree: Tree = new Map(files.map((file) => [file.replace(/^src\//, ''), readFileSync(file, 'utf8')]))
  expect(tree.size).toBeGreaterThan(60)
  expect(faultsOf(tree, laws)).toEqual([])
})

describe('a fault is told in a sentence', () => {
  const house = (files: Record<string, string>): Tree => new Map(Object.entries(files))
  const cases: [string, Record<string, string>, string[]][] = [
    ['nothing wrong', { 'text/span.ts': '', 'model/citation.ts': "import type { Span } from '../text/span.ts'" }, []],
    [
      'upward',
      { 'reading/stage.ts': "import { openLedger } from '../ledger/index.ts'", 'ledger/index.ts': '' },
      ['reading/stage.ts: reading/ may not import ledger/'],
    ],
    [
      'upward, a type only',
      { 'text/span.ts': "import type { Article } from '../model/article.ts'", 'model/article.ts': '' },
      ['text/span.ts: text/ may not import model/'],
    ],
    [
      'upward, when it is needed',
      { 'views/timeline.ts': "const ledger = await import('../ledger/index.ts')", 'ledger/index.ts': '' },
      ['views/timeline.ts: views/ may not import ledger/'],
    ],
    [
      'upward, passed on',
      { 'model/party.ts': "export * from '../lexicon/titles.ts'", 'lexicon/titles.ts': '' },
      ['model/party.ts: model/ may not import lexicon/'],
    ],
    [
      'sideways',
      { 'intake/blocks.ts': "import { readArticle } from '../reading/index.ts'", 'reading/index.ts': '' },
      ['intake/blocks.ts: intake/ may not import reading/'],
    ],
    [
      'by the window',
      { 'app/cli/read.ts': "import { open } from '../../ledger/open.ts'", 'ledger/open.ts': '' },
      ['app/cli/read.ts: enters ledger/ by ledger/open.ts and not by its door'],
    ],
    [
      'a page that asks the ledger',
      {
        'app/web/inbox.svelte': '<script lang="ts">import { listArticles } from \'../../ledger/index.ts\'</script>',
        'ledger/index.ts': '',
      },
      ['app/web/inbox.svelte: app/web/ may not import ledger/'],
    ],
    [
      'from below',
      { 'encoder/session.ts': "import { Article } from '../model/article.ts'", 'model/article.ts': '' },
      ['encoder/session.ts: encoder/ may not import model/'],
    ],
    ['a package', { 'views/day.ts': "import { z } from 'zod/v4'" }, ['views/day.ts: views/ may not import the package zod']],
    [
      'the network',
      { 'intake/page.ts': "import { get } from 'node:https'" },
      ['intake/page.ts: only intake/fetch.ts and address.ts may reach the network (node:https)'],
    ],
    [
      'a stage from a stage',
      {
        'reading/index.ts': "import { acts } from './records/acts.ts'",
        'reading/records/acts.ts': '',
        'reading/records/contacts.ts': "import { acts } from './acts.ts'",
      },
      ['reading/records/contacts.ts: may not import the stage reading/records/acts.ts; ask for its layer'],
    ],
    [
      'a file of another folder',
      { 'reading/surface/day.ts': '', 'reading/records/acts.ts': "import { day } from '../surface/day.ts'" },
      ['reading/records/acts.ts: may not import reading/surface/day.ts of another folder; what both need stands in reading/'],
    ],
    [
      'a circle',
      { 'text/a.ts': "import './b.ts'", 'text/b.ts': "import './c.ts'", 'text/c.ts': "import type { A } from './a.ts'" },
      ['text/a.ts → text/b.ts → text/c.ts → text/a.ts is a circle'],
    ],
    [
      'a god file',
      { 'views/day.ts': 'const a = 1\n'.repeat(301) },
      ['views/day.ts: 301 lines, and only word tables may have more than 300'],
    ],
    ['a word table', { 'lexicon/states.ts': '// a row\n'.repeat(301) }, []],
    ['a drawer', { 'app/cli/helpers.ts': '' }, ['app/cli/helpers.ts: helpers is a drawer, not a noun']],
    ['a drawer with files in it', { 'reading/utils/day.ts': '' }, ['reading/utils/day.ts: utils is a drawer, not a noun']],
    ['a name in capitals', { 'views/ContactCard.ts': '' }, ['views/ContactCard.ts: file names are kebab-case']],
    ['a default export', { 'text/day.ts': 'export default function day() {}' }, ['text/day.ts: has a default export']],
    [
      'a default export by another name',
      { 'text/day.ts': 'const day = 1\nexport { day as default }' },
      ['text/day.ts: has a default export'],
    ],
    [
      'the banned word',
      { 'text/day.ts': 'export const day = (source: string) => source' },
      ['text/day.ts: calls something "source"; say which of its meanings'],
    ],
    ['the banned word of JavaScript', { 'text/day.ts': "export const day = /a/.source + 'source'" }, []],
    [
      'a room nobody drew',
      { 'cellar/wine.ts': "import '../text/day.ts'", 'text/day.ts': '' },
      ['cellar/wine.ts: docs/house.md has no room cellar'],
    ],
    ['a file that is not there', { 'text/day.ts': "import './week.ts'" }, ['text/day.ts: there is no file text/week.ts']],
  ]
  test.each(cases)('%s', (_, files, faults) => {
    expect(faultsOf(house(files), laws)).toEqual(faults)
  })
})
