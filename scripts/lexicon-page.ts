/** Writes docs/lexicon.md from the rows of src/lexicon: what each table is for, its words, a note and an example. */
import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const root = resolve(import.meta.dirname, '..')
const page = join(root, 'docs/lexicon.md')

/** Longer tables and lists are cut, and say how much there is. */
const mostRows = 40
const mostWords = 14

type Value = string | number | boolean | readonly string[]
type Row = Readonly<Record<string, Value>>

const head = `# The lexicon

Words are data: every list the reader leans on is a table of typed rows under \`src/lexicon/\`, each row with a note and an example. This page is written from them by \`node scripts/lexicon-page.ts\`; long tables are cut here and whole in their file. How to add a word: [CONTRIBUTING](../CONTRIBUTING.md#add-a-word).
`

/** The text of docs/lexicon.md. */
export async function lexiconPage(): Promise<string> {
  const files = globSync('src/lexicon/*.ts', { cwd: root }).sort()
  const sections = await Promise.all(files.map(sectionOf))
  return `${head}\n${sections.join('\n')}`
}

async function sectionOf(file: string): Promise<string> {
  const code = readFileSync(join(root, file), 'utf8')
  const exported = (await import(pathToFileURL(join(root, file)).href)) as Record<string, unknown>
  // In the order of the file: a module's own order of names is the alphabet, or not, as the loader likes.
  const tables = Object.entries(exported)
    .filter(([, value]) => typeof value !== 'function')
    .sort(([left], [right]) => code.indexOf(`export const ${left}`) - code.indexOf(`export const ${right}`))
  const parts = tables.map(([name, value]) => `### \`${name}\`\n\n${docOf(code, name)}${contentOf(value)}\n`)
  return `## ${basename(file, '.ts').replaceAll('-', ' ')}\n\n${headerOf(code)}\n\n${fieldsOf(code)}${parts.join('\n')}`
}

/** The docstring that opens a file. */
function headerOf(code: string): string {
  return plain(/^\/\*\*([\s\S]*?)\*\//.exec(code)?.[1] ?? '')
}

/** The docstring right above an exported table. */
function docOf(code: string, name: string): string {
  const above = new RegExp(`/\\*\\*((?:(?!\\*/)[\\s\\S])*)\\*/\\nexport const ${name}\\b`).exec(code)?.[1]
  return above ? `${plain(above)}\n\n` : ''
}

/** What the fields of the rows mean, where their interface says so. */
function fieldsOf(code: string): string {
  const fields = [...code.matchAll(/\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\n {2}readonly (\w+)/g)]
  return fields.length ? `${fields.map(([, doc, name]) => `- \`${name}\`: ${plain(doc!)}`).join('\n')}\n\n` : ''
}

const plain = (comment: string) =>
  comment
    .replace(/\n\s*\*? ?/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/</g, '&lt;')
    .trim()

function contentOf(value: unknown): string {
  if (value instanceof Set) return wordsOf([...value].map(String))
  if (!Array.isArray(value)) return wordsOf(Object.entries(value as object).map(([word, means]) => `${word} → ${String(means)}`))
  if (value.every((row) => Array.isArray(row))) return wordsOf(value.map((row) => row.join(', ')))
  return tableOf(value as readonly Row[])
}

function wordsOf(words: readonly string[]): string {
  const shown = words.slice(0, mostRows).map(cellOf).join(' · ')
  return words.length > mostRows ? `${shown} … ${words.length} in all.` : `${shown}.`
}

/** Rows that hold lists stand one by one; others that differ in their word only are put together. */
function tableOf(rows: readonly Row[]): string {
  const lines = rows.some((row) => Object.values(row).some(Array.isArray)) ? rows : together(rows)
  const keys = [...new Set(lines.flatMap((row) => Object.keys(row)))]
  const shown = lines.slice(0, mostRows).map((row) => line(keys.map((key) => format(row[key]))))
  const rest = lines.length > mostRows ? `\n\n… ${rows.length} rows in all.` : ''
  return `${[line(keys), line(keys.map(() => '---')), ...shown].join('\n')}${rest}`
}

function together(rows: readonly Row[]): Row[] {
  const groups = new Map<string, { row: Row; words: string[] }>()
  for (const row of rows) {
    const { id, example: _, ...others } = row
    const key = JSON.stringify(others)
    const group = groups.get(key) ?? { row, words: [] }
    group.words.push(String(id))
    groups.set(key, group)
  }
  return [...groups.values()].map(({ row, words }) => ({ ...row, id: words }))
}

function format(value: Value | undefined): string {
  if (value === undefined) return ''
  if (!Array.isArray(value)) return cellOf(String(value))
  const words = value as readonly string[]
  const shown = words.slice(0, mostWords).map(cellOf).join(', ')
  return words.length > mostWords ? `${shown} … (${words.length})` : shown
}

const cellOf = (words: string) => words.replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('*', '\\*').replaceAll('\n', ' ')
const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`

if (process.argv[1] === import.meta.filename) writeFileSync(page, await lexiconPage())
