/** Writes docs/reading.md from the stages of src/reading: their order, what each requires and assigns, its rules with their examples. */
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import ts from 'typescript'
import { ruleOf, rules } from '../src/model/rule.ts'
import { order } from '../src/reading/index.ts'

const root = resolve(import.meta.dirname, '..')
const rooms = join(root, 'src/reading')
const page = join(root, 'docs/reading.md')

const head = `# How an article is read

One stage after another, each over what the ones before it found; this page is written from the code by \`node scripts/reading-page.ts\`. A stage declares the layers it requires and the one it assigns, and the compiler refuses an order in which one stands too early. Every cell of a record names the rule that read it; here each rule stands with its reason and an example, the words that decide between ‹ and ›, as \`parley why\` tells them. Words come from the [lexicon](lexicon.md); what counts as what is in the [vocabulary](vocabulary.md).
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
    const ids = [...new Set([file, ...beside].flatMap(rulesIn))]
    const where = [file, ...beside].map((each) => `[\`${relative(rooms, each)}\`](../${relative(root, each)})`).join(', ')
    const needs = requires.length ? requires.map((layer) => `[${layer}](#${layer})`).join(', ') : 'the article alone'
    return [`## ${assigns}`, headerOf(file), `Requires ${needs}. In ${where}.`, ...(ids.length ? [tableOf(ids)] : [])].join('\n\n')
  })
  const list = stages.map(({ assigns }, index) => `${index + 1}. [${assigns}](#${assigns}): ${headerOf(files.get(assigns)!)}`)
  return `${[head.trim(), list.join('\n'), ...sections, ...otherSections(sections.join())].join('\n\n')}\n`
}

/** Rules that no stage gives: intake's, and those of fields that a record has by what it is. */
function otherSections(told: string): string[] {
  const intake = globSync(join(root, 'src/intake/**/*.ts')).sort().flatMap(rulesIn)
  const rest = rules.map(({ id }) => id).filter((id) => !told.includes(`| \`${id}\` |`) && !intake.includes(id))
  return [
    ['## The article itself', 'What [`src/intake/`](../src/intake) finds on a page before it is read.', tableOf([...new Set(intake)])].join(
      '\n\n',
    ),
    ['## Whole fields', 'Cells that a record has by what it is; they rest on the words of the record.', tableOf(rest)].join('\n\n'),
  ]
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

/** The id of every rule a file names: `rule: 'id'`, a cell's or a note's, and what is handed to a function as its `rule`. */
export function rulesIn(file: string): string[] {
  const code = readFileSync(file, 'utf8')
  const tree = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true)
  const places = new Map<string, number>([
    ['cell', 2],
    ['cellOf', 2],
    ['note', 0],
    ['rule', 0],
  ])
  const found: string[] = []
  const add = (node: ts.Node | undefined) => {
    if (!node) return
    if (ts.isStringLiteral(node) && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(node.text)) found.push(node.text)
    else if (ts.isConditionalExpression(node)) for (const branch of [node.whenTrue, node.whenFalse]) add(branch)
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
      if (at !== undefined) add(node.arguments[at])
    }
    ts.forEachChild(node, visit)
  }
  declare(tree)
  visit(tree)
  return found
}

/** One line a rule; a rule that has no sentence yet shows it by an empty line, and test/model/rule.test.ts fails. */
function tableOf(ids: readonly string[]): string {
  const cell = (words: string | undefined) => (words ?? '').replaceAll('|', '\\|').replaceAll('<', '&lt;')
  const lines = ids.map((id) => `| \`${id}\` | ${cell(ruleOf(id)?.reason)} | ${cell(ruleOf(id)?.example)} |`)
  return ['| rule | why | example |', '| --- | --- | --- |', ...lines].join('\n')
}

const plain = (comment: string) =>
  comment
    .replace(/\n\s*(\*|\/\/)? ?/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/</g, '&lt;')
    .trim()

if (process.argv[1] === import.meta.filename) writeFileSync(page, readingPage())
