/** Writes docs/reading.md from the stages of src/reading: their order, what each requires and assigns, its rules with their examples. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import ts from 'typescript'
import { order } from '../src/reading/index.ts'

const root = resolve(import.meta.dirname, '..')
const rooms = join(root, 'src/reading')
const page = join(root, 'docs/reading.md')

interface Rule {
  readonly id: string
  /** What stands above it in the code: an example sentence, a reason. */
  readonly words: string
}

const head = `# How an article is read

One stage after another, each over what the ones before it found; this page is written from the code by \`node scripts/reading-page.ts\`. A stage declares the layers it requires and the one it assigns, and the compiler refuses an order in which one stands too early. Every cell of a record names the rule that read it; here the rules stand with the example or reason that stands above them in the code. Words come from the [lexicon](lexicon.md); what counts as what is in the [vocabulary](vocabulary.md).
`

/** The text of docs/reading.md. */
export function readingPage(): string {
  const files = stageFiles()
  const stages = order.stages.map(({ assigns, requires }) => ({ assigns: String(assigns), requires: requires.map(String) }))
  const told = new Set<string>(files.values())
  const sections = stages.map(({ assigns, requires }) => {
    const file = files.get(assigns)
    if (!file) throw new Error(`src/reading/index.ts imports no file for the stage ${assigns}`)
    const beside = filesOf(file, told)
    const rules = merge([file, ...beside].flatMap(rulesIn))
    const where = [file, ...beside].map((each) => `[\`${relative(rooms, each)}\`](../${relative(root, each)})`).join(', ')
    const needs = requires.length ? requires.map((layer) => `[${layer}](#${layer})`).join(', ') : 'the article alone'
    return [`## ${assigns}`, headerOf(file), `Requires ${needs}. In ${where}.`, ...(rules.length ? [tableOf(rules)] : [])].join('\n\n')
  })
  const list = stages.map(({ assigns }, index) => `${index + 1}. [${assigns}](#${assigns}): ${headerOf(files.get(assigns)!)}`)
  return `${[head.trim(), list.join('\n'), ...sections].join('\n\n')}\n`
}

/** The file of each stage, by the layer it is imported as. */
function stageFiles(): Map<string, string> {
  const code = readFileSync(join(rooms, 'index.ts'), 'utf8')
  return new Map([...code.matchAll(/^import \{ (\w+) \} from '(\.\/\w+\/[^']+)'/gm)].map((match) => [match[1]!, join(rooms, match[2]!)]))
}

/** Files inside src/reading that a stage leans on and that no stage before it has told of; no other stage. */
function filesOf(stage: string, told: Set<string>): string[] {
  const found: string[] = []
  const walk = (file: string) => {
    for (const { fileName } of ts.preProcessFile(readFileSync(file, 'utf8')).importedFiles) {
      const to = fileName.startsWith('.') ? resolve(dirname(file), fileName) : ''
      if (!to.startsWith(`${rooms}/`) || dirname(to) === rooms || told.has(to) || !existsSync(to)) continue
      told.add(to)
      found.push(to)
      walk(to)
    }
  }
  walk(stage)
  return found.sort()
}

function headerOf(file: string): string {
  return plain(/^\/\*\*([\s\S]*?)\*\//.exec(readFileSync(file, 'utf8'))?.[1] ?? '')
}

/** Every rule a file names: `rule: 'id'`, a cell's or a note's, and what is handed to a function as its `rule`. A grammar's rule brings its example, a note its message. */
function rulesIn(file: string): Rule[] {
  const code = readFileSync(file, 'utf8')
  const tree = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true)
  const places = new Map<string, number>([
    ['cell', 2],
    ['note', 0],
    ['rule', 0],
  ])
  const found: Rule[] = []
  const add = (node: ts.Node | undefined, words?: string) => {
    if (!node) return
    if (ts.isStringLiteral(node) && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(node.text))
      found.push({ id: node.text, words: words ?? commentAbove(node, code) })
    else if (ts.isConditionalExpression(node)) for (const branch of [node.whenTrue, node.whenFalse]) add(branch, words)
  }
  const declare = (node: ts.Node) => {
    const name =
      ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node)
        ? node.name
        : ts.isVariableDeclaration(node) && node.initializer && ts.isArrowFunction(node.initializer)
          ? node.name
          : undefined
    const made = ts.isVariableDeclaration(node) ? node.initializer : node
    if (name && made && ts.isFunctionLike(made)) {
      const at = made.parameters.findIndex((parameter) => parameter.name.getText() === 'rule')
      if (at >= 0) places.set(name.getText(), at)
    }
    ts.forEachChild(node, declare)
  }
  const visit = (node: ts.Node) => {
    if (ts.isPropertyAssignment(node) && node.name.getText() === 'rule') add(node.initializer)
    if (ts.isCallExpression(node)) {
      const at = places.get(node.expression.getText().replace(/^.*\./, '').replace('#', ''))
      const said = node.expression.getText() === 'rule' ? node.arguments[1] : node.arguments[2]
      const isSaid = /^(rule|note)$/.test(node.expression.getText()) && said !== undefined && ts.isStringLiteralLike(said)
      if (at !== undefined) add(node.arguments[at], isSaid ? said.text : undefined)
    }
    ts.forEachChild(node, visit)
  }
  declare(tree)
  visit(tree)
  return found
}

/** The nearest comment above a place, up to the function it is in. */
function commentAbove(node: ts.Node, code: string): string {
  for (let at: ts.Node = node; at && !ts.isSourceFile(at); at = at.parent) {
    if (!(ts.isStatement(at) || ts.isPropertyAssignment(at) || ts.isMethodDeclaration(at)) || ts.isBlock(at)) continue
    const comments = ts.getLeadingCommentRanges(code, at.getFullStart()) ?? []
    const last = comments.at(-1)
    if (last) return plain(code.slice(last.pos, last.end).replace(/^\/\/ ?|^\/\*\*?|\*\/$/g, ''))
    if (ts.isFunctionDeclaration(at) || ts.isMethodDeclaration(at)) return ''
  }
  return ''
}

/** One line a rule, with the first words said of it. */
function merge(rules: readonly Rule[]): Rule[] {
  const byId = new Map<string, string>()
  for (const { id, words } of rules) byId.set(id, byId.get(id) || words)
  return [...byId].map(([id, words]) => ({ id, words }))
}

function tableOf(rules: readonly Rule[]): string {
  const lines = rules.map(({ id, words }) => `| \`${id}\` | ${words.replaceAll('|', '\\|')} |`)
  return ['| rule | example or reason |', '| --- | --- |', ...lines].join('\n')
}

const plain = (comment: string) =>
  comment
    .replace(/\n\s*(\*|\/\/)? ?/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/</g, '&lt;')
    .trim()

if (process.argv[1] === import.meta.filename) writeFileSync(page, readingPage())
