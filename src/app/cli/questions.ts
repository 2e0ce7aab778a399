/** Questions that the ledger answers beyond its lists: copies, disagreements, who was absent, what is due. */
import { Argument, type Command, Option } from 'commander'
import { dueStates } from '../../views/index.ts'
import { command, examplesText } from './command.ts'
import { type FilterOptions, options } from './options.ts'

const usual = () => [...options.filter(), ...options.ledger(), ...options.json(), ...options.csv()]

/** The commands of the questions. */
export function questions(): Command[] {
  return [copies(), disagreements(), readouts(), absent(), due(), commitments(), ask(), brief()]
}

function copies(): Command {
  return command('copies', 'each origin with its reports: who printed it as it was, who cut or added what', usual(), [
    ['parley copies', 'origins that several reports go back to'],
    ['parley copies ID --json', 'the origin of one article, with every cut and addition'],
  ])
    .addArgument(new Argument('[article]', 'only the origin of this article: its id, or the beginning of it'))
    .action(async (article: string | undefined, flags: FilterOptions) => (await import('./copies.ts')).copies(article, flags))
}

function disagreements(): Command {
  return command('disagreements', 'what reports of one contact tell differently, each value with its words', usual(), [
    ['parley disagreements --since 2031-03', 'of contacts since March'],
    ['parley disagreements --csv > differences.csv', 'a line for each value'],
  ]).action(async (flags: FilterOptions) => (await import('./disagreements.ts')).disagreements(flags))
}

function readouts(): Command {
  return command('readouts', "two sides' own accounts of one contact, field by field", usual(), [
    ['parley readouts', 'every contact of which two sides tell themselves'],
    ['parley readouts c3f2a --json', 'the pair of one contact'],
  ])
    .addArgument(new Argument('[contact]', 'only this contact: the id that "parley contacts list" shows, or its beginning'))
    .action(async (contact: string | undefined, flags: FilterOptions) => (await import('./readouts.ts')).readouts(contact, flags))
}

function absent(): Command {
  return command('absent', 'who was said not to be there, or not invited', usual(), [
    ['parley absent', 'every absence that a report tells'],
    ['parley absent --party "Lakes League"', 'of contacts with this party'],
  ]).action(async (flags: FilterOptions) => (await import('./absent.ts')).absent(flags))
}

function due(): Command {
  const state = new Option('--state <state>', 'only what is in this state').choices(dueStates)
  const by = new Option('--by <who>', 'how often what each speaker or outlet announced came').choices(['speaker', 'outlet'])
  return command(
    'due',
    'what was said to be coming, and what became of it',
    [...options.on(), state, by, ...usual()],
    [
      ['parley due', 'as told by today'],
      ['parley due --on 2031-03-10 --state open', 'what was still to come on that day'],
      ['parley due --since 2031-03-10 --until 2031-03-16', 'with a window in that week'],
    ],
  ).action(async (flags: FilterOptions) => (await import('./due.ts')).due(flags))
}

function commitments(): Command {
  return command('commitments', 'duties: who is to do what by when, with what later reports say for and against', usual(), [
    ['parley commitments', 'in the order of their days'],
    ['parley commitments --party Ostrea --csv', 'those of one party, a line each'],
  ]).action(async (flags: FilterOptions) => (await import('./commitments.ts')).commitments(flags))
}

function ask(): Command {
  const [on] = options.on() as [Option]
  on.description = 'the day on which it is asked (default: that of the last report)'
  return command(
    'ask',
    'answer a question from the ledger: told, told differently, or not reported',
    [on, ...options.ledger(), ...options.json()],
    [
      ['parley ask "Who met whom since Monday?"', 'days are reckoned from the last report'],
      ['parley ask "Has Ostrea moved on monitors since 5 March?" --json', 'with every citation'],
    ],
  )
    .addArgument(new Argument('<question...>', 'in plain English'))
    .action(async (words: string[], flags: FilterOptions) => (await import('./ask.ts')).ask(words, flags))
}

function brief(): Command {
  const [since, until] = options.filter() as [Option, Option]
  since.description = 'from the reports of this day on (default: the last seven days of reports)'
  until.description = 'up to the reports of this day (default: that of the last report)'
  const format = new Option('--format <format>', 'how to write it').choices(['md', 'html', 'json']).default('md')
  return command(
    'brief',
    'what the reports of some days add, every sentence with its passages',
    [since, until, format, ...options.ledger(), ...options.json()],
    [
      ['parley brief > brief.md', 'of the last seven days of reports'],
      ['parley brief --since 2031-03-10 --until 2031-03-16 --format html > brief.html', 'of one week, as a page'],
    ],
  ).action(async (flags: FilterOptions & { format: 'md' | 'html' | 'json' }) => (await import('./brief.ts')).brief(flags))
}

/** `parley positions` by itself: the matrix; its own options go before its commands, so that theirs stay theirs. */
export function withMatrix(positions: Command): Command {
  const [since, , party, limit] = options.filter() as [Option, Option, Option, Option]
  for (const option of [party, ...options.issue(), since, limit, ...options.ledger(), ...options.json(), ...options.csv()])
    positions.addOption(option)
  return positions
    .enablePositionalOptions()
    .addHelpText(
      'after',
      examplesText([
        ['parley positions', 'party by issue, each stance with its dated words'],
        ['parley positions --party Ostrea --since 2031-03-05', 'whether it has moved since then'],
      ]),
    )
    .action(async (flags: FilterOptions) => (await import('./positions.ts')).positions(flags))
}
