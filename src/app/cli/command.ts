/** How a command is made: its usage, options, help and examples. */
import { Command, type Option } from 'commander'

type Examples = readonly (readonly [command: string, meaning: string])[]

/** A command with options and examples. */
export function command(usage: string, description: string, names: readonly Option[], examples: Examples): Command {
  const made = new Command(usage).description(description)
  for (const option of names) made.addOption(option)
  return made.addHelpText('after', examplesText(examples))
}

/** The examples of a command, as its help ends with them. */
export function examplesText(examples: Examples): string {
  const width = Math.max(...examples.map(([line]) => line.length))
  return `\nExamples:\n${examples.map(([line, meaning]) => `  ${line.padEnd(width)}  ${meaning}`).join('\n')}`
}

/** A command that only holds others. */
export function group(name: string, description: string, members: readonly Command[]): Command {
  const made = new Command(name).description(description)
  for (const member of members) made.addCommand(member)
  return made
}
