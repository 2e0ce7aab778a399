/** The command line: runs the command that was typed, and ends with the exit codes of the contract. */
import { type Command, CommanderError } from 'commander'
import { exits, fail, UsageError } from './failure.ts'
import { clearProgress } from './output.ts'
import { program } from './program.ts'
import { version } from './project.ts'

/** Before the command line is understood, whether errors are wanted as JSON. */
const json = process.argv.includes('--json')

/** Errors are told here and nowhere else; help that was asked for is data. */
function quietly(command: Command): void {
  command.exitOverride().configureOutput({ writeErr: () => {}, outputError: () => {} })
  for (const member of command.commands) quietly(member)
}

async function run(): Promise<void> {
  const parley = program(version())
  quietly(parley)
  try {
    if (process.argv.length <= 2) throw new UsageError('say what to do: "parley --help" lists the commands')
    await parley.parseAsync()
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return
      fail(new UsageError(sentenceOf(error)), json)
    } else fail(error, json)
  } finally {
    clearProgress()
  }
}

/** "error: unknown option '--x'\n(Did you mean …?)" as one sentence. */
function sentenceOf(error: CommanderError): string {
  if (error.code === 'commander.help' || error.message === '(outputHelp)')
    return 'say what to do with it: "--help" after it lists its commands'
  const words = error.message
    .replace(/^error: /, '')
    .replace(/\s*\n\s*/g, ' ')
    .trim()
  return `${words}${/[.?)]$/.test(words) ? '' : ';'} "--help" shows how it is used`
}

process.on('uncaughtException', (error) => {
  fail(error, json)
  process.exit(exits.failed)
})
await run()
