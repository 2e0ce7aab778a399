import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import { expect, test } from 'vitest'
import { program } from '../../../src/app/cli/program.ts'
import { parley, repository, scratchFolder } from './parley-process.ts'

const folder = scratchFolder()

/** Every command that does something, by its full name. */
function commandsOf(command: Command, name = ''): { name: string; command: Command }[] {
  return command.commands.flatMap((member) => [
    { name: `${name}${member.name()}`, command: member },
    ...commandsOf(member, `${name}${member.name()} `),
  ])
}
const commands = commandsOf(program('1.0.0'))

/** The help as commander prints it, examples included. */
function helpOf(command: Command): string {
  let help = ''
  command.configureOutput({ writeOut: (words) => (help += words) }).outputHelp()
  return help
}

test.each(commands)('parley $name has a heading and an example in docs/cli.md', ({ name }) => {
  const page = readFileSync(join(repository, 'docs/cli.md'), 'utf8')
  const section = page.split(/^#+ /m).find((part) => part.startsWith(`\`parley ${name}\`\n`))
  expect(section).toBeDefined()
  if (!commands.some((other) => other.name.startsWith(`${name} `))) expect(section).toContain(`\nparley ${name}`)
})

test.each(commands.filter(({ command }) => command.commands.length === 0))(
  'parley $name --help shows how it is used, with examples',
  ({ name, command }) => {
    const help = helpOf(command)
    expect(help).toContain('Examples:')
    expect(help).toMatch(new RegExp(`Examples:\\n  (parley ${name}|npm start)`))
  },
)

test.each([
  [[], 2, 'say what to do'],
  [['raed'], 2, "unknown command 'raed' (Did you mean read?)"],
  [['read'], 2, "missing required argument 'inputs'"],
  [['read', 'x', '--colour'], 2, "unknown option '--colour'"],
  [['read', 'x', '--published', 'Tuesday'], 2, 'Write a day'],
  [['read', 'x', '--published', '2031-02-30'], 2, 'Write a day'],
  [['read', 'x', '--language', 'English!'], 2, 'Write a language code'],
  [['read', 'x', '--threads', '0'], 2, 'Write a whole number'],
  [['read', 'x', '--engine', 'gpu'], 2, 'Allowed choices are native, wasm'],
  [['contacts'], 2, 'say what to do with it'],
  [['contacts', 'list', '--since', '2031-13'], 2, 'Write a day, month or year'],
  [['contacts', 'list', '--status', 'maybe'], 2, 'Allowed choices'],
  [['contacts', 'show'], 2, "missing required argument 'id'"],
  [['statements', 'list', '--status', 'held'], 2, "unknown option '--status'"],
  [['serve', '--port', '65536'], 2, 'Write a whole number of 0 to 65535'],
  [['export', 'csv'], 2, '--kind'],
  [['schema', 'nothing'], 2, 'Allowed choices'],
  [['contacts', 'list', '--ledger', 'postgres://me:secret@host/talks'], 2, 'a ledger is a SQLite file'],
  [['contacts', 'list', '--ledger', 'missing.db'], 1, 'there is no ledger at missing.db'],
  [['import', 'missing.json'], 1, 'there is no such file'],
  [['registry', 'lint', 'missing'], 1, 'missing holds no registry'],
] as const)('parley %j ends with %i and one sentence', async (argv, code, words) => {
  const ended = await parley(argv, folder.path)
  expect(ended).toMatchObject({ code, out: '' })
  expect(ended.err).toContain(words)
  expect(ended.err).toMatch(/^parley: [^\n]+\n$/)
  expect(ended.err).not.toContain('secret')
})

test('with --json an error is JSON, whatever went wrong', async () => {
  const usage = await parley(['read', '--json'], folder.path)
  expect(usage).toMatchObject({ code: 2, out: '' })
  expect(JSON.parse(usage.err)).toEqual({ error: { code: 'usage', message: expect.stringContaining('inputs') } })
  const both = await parley(['contacts', 'list', '--json', '--csv'], folder.path)
  expect(both.code).toBe(2)
  expect(JSON.parse(both.err).error.message).toContain('cannot be used with')
  const missing = await parley(['contacts', 'list', '--json'], folder.path)
  expect(missing).toMatchObject({ code: 1, out: '' })
  expect(JSON.parse(missing.err)).toEqual({ error: { code: 'ledger-missing', message: expect.any(String) } })
})

test('help and version are data: on standard output, exit code 0', async () => {
  expect(await parley(['--help'], folder.path)).toMatchObject({ code: 0, err: '', out: expect.stringContaining('Usage: parley') })
  expect(await parley(['help', 'read'], folder.path)).toMatchObject({
    code: 0,
    err: '',
    out: expect.stringContaining('Usage: parley read'),
  })
  const { version } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as { version: string }
  expect(await parley(['--version'], folder.path)).toMatchObject({ code: 0, err: '', out: `${version}\n` })
})
