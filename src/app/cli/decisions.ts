/** Commands by which a person decides: merge, unmerge, split, undo, log, review. */
import { Argument, type Command, Option } from 'commander'
import { reviewKinds } from '../../model/decision.ts'
import { command } from './command.ts'
import { type DeciderOptions, type FilterOptions, options } from './options.ts'

const deciding = () => [...options.decider(), ...options.keeping(), ...options.json()]

/** The commands of decisions. */
export function decisions(): Command[] {
  return [review(), merge(), unmerge(), split(), undo(), log()]
}

const idOf = (name: string) => new Argument(`<${name}>`, 'id of an entry or party, or ARTICLE/RECORD; an id may be cut short')

function merge(): Command {
  return command(
    'merge',
    'say that two entries, or two parties, are one',
    [new Option('--even-so', 'although modes, kinds or statuses speak against it'), ...deciding()],
    [
      ['parley merge c3f2a c91b0 --why "the Star corrected itself"', 'two contacts'],
      ['parley merge p01ab p77fe', 'two names of one party'],
    ],
  )
    .addArgument(idOf('one'))
    .addArgument(idOf('other'))
    .action(async (one: string, other: string, flags: DeciderOptions) => (await import('./decide.ts')).merge(one, other, flags))
}

function unmerge(): Command {
  return command('unmerge', 'take back the latest merge that holds an entry or party together', deciding(), [
    ['parley unmerge c3f2a', 'as if it had not been merged'],
  ])
    .addArgument(idOf('id'))
    .action(async (id: string, flags: DeciderOptions) => (await import('./decide.ts')).unmerge(id, flags))
}

function split(): Command {
  return command('split', 'take records out of an entry, or names out of a party', deciding(), [
    ['parley split c3f2a 4be1/c1', 'one report tells of another contact'],
    ['parley split p01ab p77fe', 'one of the identities that "parley parties show" lists'],
  ])
    .addArgument(idOf('entry'))
    .addArgument(new Argument('<records...>', 'ARTICLE/RECORD, an article with one record in it, or the id of an identity'))
    .action(async (entry: string, records: string[], flags: DeciderOptions) => (await import('./decide.ts')).split(entry, records, flags))
}

function undo(): Command {
  return command('undo', 'take back your latest decisions', deciding(), [
    ['parley undo', 'the latest'],
    ['parley undo 3', 'the latest three'],
    ['parley undo d41c', 'the one of this id, as "parley log" shows it'],
  ])
    .addArgument(new Argument('[which]', 'how many, or the id of one').default('1'))
    .action(async (which: string, flags: DeciderOptions) => (await import('./decide.ts')).undo(which, flags))
}

function log(): Command {
  const [, , , limit] = options.filter() as [Option, Option, Option, Option]
  return command(
    'log',
    'the journal of decisions: who, when, what was before and after, why',
    [limit, new Option('--of <id>', 'only those about this entry or party'), ...options.coder(), ...options.ledger(), ...options.json()],
    [
      ['parley log', 'the latest first'],
      ['parley log --of c3f2a --json', 'all about one entry'],
    ],
  ).action(async (flags: FilterOptions & { of?: string; coder?: string }) => (await import('./log.ts')).log(flags))
}

const about = {
  accept: 'say that a record, or a cell of it, is right',
  reject: 'say that a record, or a cell of it, is wrong: it counts no longer',
  edit: 'write the value of a cell',
  unsure: 'say that you cannot tell',
} as const

function review(): Command {
  const [, , , limit] = options.filter() as [Option, Option, Option, Option]
  const made = command(
    'review',
    'what is doubtful, first what changes most if it is wrong',
    [limit, ...options.coder(), ...options.ledger(), ...options.json()],
    [
      ['parley review', 'the queue, most worth first'],
      ['parley review accept c3f2a.venue', 'one cell is right'],
      ['parley review --coder Bo', 'as a second coder sees it who decides blind'],
    ],
  )
    .enablePositionalOptions()
    .action(async (flags: FilterOptions & { coder?: string }) => (await import('./review.ts')).review(flags))
  for (const kind of reviewKinds) {
    const edit = kind === 'edit' ? [new Option('--words <words>', 'words of the article that say so, or their place as 12-40')] : []
    const each = command(
      kind,
      about[kind],
      [...edit, ...deciding()],
      [
        kind === 'edit'
          ? ['parley review edit 4be1/c1.when 2031-03-04 --words "on Tuesday"', 'a day, with the words that say it']
          : [`parley review ${kind} c3f2a.participants.2`, 'the second of several cells'],
      ],
    ).addArgument(new Argument('<cell>', 'ID, ID.FIELD or ID.FIELD.2, where ID is an entry or ARTICLE/RECORD'))
    if (kind === 'edit') each.addArgument(new Argument('<value>', 'the value, as the model has it; JSON for what has parts'))
    made.addCommand(
      each.action(async (cell: string, ...rest: unknown[]) => {
        const flags = rest.at(-2) as DeciderOptions & { words?: string }
        const value = kind === 'edit' ? (rest[0] as string) : undefined
        await (await import('./decide.ts')).reviewCell(cell, { kind, value, words: flags.words }, flags)
      }),
    )
  }
  return made.addCommand(
    command(
      'agreement',
      'how far coders agree: kappa of each two, alpha of all',
      [...options.ledger(), ...options.json()],
      [['parley review agreement', 'over all that two or more have decided']],
    ).action(async (flags: FilterOptions) => (await import('./review.ts')).agreement(flags)),
  )
}
