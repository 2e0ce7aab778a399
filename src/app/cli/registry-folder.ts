/** A registry as a folder of YAML files, and `parley registry lint`. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseDocument } from 'yaml'
import { ParleyError } from '../../model/parley-error.ts'
import { lintRegistry, type Registry, type RegistryFile, registryFileSchemas, registryFiles } from '../../model/registry.ts'
import { exits } from './failure.ts'
import type { CommonOptions } from './options.ts'
import { print, printList, say } from './output.ts'
import { root } from './project.ts'

/** Something wrong in a folder: between its rows, or in the writing of one file. */
interface Finding {
  file: string
  id?: string
  rule: string
  message: string
}

/** A file is a list a person wrote; one larger than this (characters) is a mistake. */
const largest = 5_000_000

/** What is wrong in the registry in `folder`. Throws a ParleyError `not-found` where there is no registry. */
export function lintFolder(folder: string): Finding[] {
  if (!registryFiles.some((name) => existsSync(join(folder, `${name}.yaml`))))
    throw new ParleyError(
      'not-found',
      `${folder} holds no registry: it needs one of ${registryFiles.map((name) => `${name}.yaml`).join(', ')}`,
    )
  const findings: Finding[] = []
  const rows = Object.fromEntries(registryFiles.map((name) => [name, rowsOf(folder, name, findings)])) as Registry
  return [...findings, ...lintRegistry(rows).map((finding) => ({ ...finding, file: `${finding.file}.yaml` }))]
}

/** The rows of one file that are well formed; each that is not becomes a finding. A file that is not there holds none. */
function rowsOf<F extends RegistryFile>(folder: string, name: F, findings: Finding[]): unknown[] {
  const file = `${name}.yaml`
  const wrong = (rule: string, message: string, id?: string): [] => {
    findings.push({ file, rule, message, ...(id === undefined ? {} : { id }) })
    return []
  }
  const path = join(folder, file)
  if (!existsSync(path)) return []
  const text = readFileSync(path, 'utf8')
  if (text.length > largest) return wrong('too-large', 'the file is larger than 5 MB: no registry is')
  const document = parseDocument(text, { prettyErrors: true })
  // What follows the first mistake of a file is often only its echo.
  const [mistake] = document.errors
  if (mistake) return wrong('not-yaml', mistake.message.split('\n')[0] as string)
  let content: unknown
  try {
    content = document.toJS({ maxAliasCount: 100 }) ?? []
  } catch (error) {
    return wrong('not-yaml', (error as Error).message)
  }
  if (!Array.isArray(content)) return wrong('not-a-list', 'the file must be a list of rows, each beginning with "- id:"')
  return content.flatMap((row: unknown, index) => {
    const parsed = registryFileSchemas[name].element.safeParse(row)
    if (parsed.success) return [parsed.data]
    const id = String((row as { id?: unknown } | null)?.id ?? `row ${index + 1}`)
    for (const issue of parsed.error.issues) wrong('not-well-formed', `${issue.path.join('.') || 'row'}: ${issue.message}`, id)
    return []
  })
}

/** The registry to look at where none is named: the one here, else Parley's own. */
export function usualRegistry(): string {
  return existsSync('registry') ? 'registry' : join(root, 'registry')
}

/** Prints what is wrong; exit code 1 where anything is. */
export async function lint(folder: string | undefined, given: CommonOptions): Promise<void> {
  const findings = lintFolder(folder ?? usualRegistry())
  if (given.json) await printList('findings', findings)
  else {
    for (const { file, id, rule, message } of findings) await print(`${file}${id === undefined ? '' : ` ${id}`}: ${message} (${rule})\n`)
    say(findings.length === 0 ? 'The registry is well.' : `${findings.length} ${findings.length === 1 ? 'thing is' : 'things are'} wrong.`)
  }
  if (findings.length > 0) process.exitCode = exits.failed
}
