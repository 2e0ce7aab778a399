/** The program: every command with its options, help and examples; what a command does is loaded when it is asked for. */
import { Argument, Command, Option } from 'commander'
import { partyKinds } from '../../model/party.ts'
import { type RecordKind, recordKinds } from '../../model/record.ts'
import { command, examplesText, group } from './command.ts'
import { decisions } from './decisions.ts'
import { exporting, importing } from './exchange.ts'
import {
  type CommonOptions,
  type EngineOptions,
  type FilterOptions,
  type InputOptions,
  type LedgerOptions,
  options,
  type PlaceOptions,
} from './options.ts'
import { questions, withMatrix } from './questions.ts'
import type { SchemaName } from './schema.ts'

const inputs = () => new Argument('<inputs...>', 'files, folders, - for standard input, http(s) addresses, JSONL')

/** The whole program; parse with it to run a command. */
export function program(version: string): Command {
  const parley = new Command('parley')
    .enablePositionalOptions()
    .description(
      'Reads the news and the official readouts of a negotiation and keeps its record, each cell one click from the words that say it.',
    )
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .enablePositionalOptions()
    .addHelpText(
      'after',
      examplesText([
        ['parley read article.txt', 'what one article says, with its words'],
        ['parley ingest articles/', 'a folder into the ledger parley.db'],
        ['parley contacts list --since 2031-03', 'the contacts since March'],
        ['parley serve', 'the ledger in a browser'],
      ]),
    )
  for (const made of [
    read(),
    ingest(),
    ...recordKinds.map((kind) => (kind === 'positions' ? withMatrix(entries(kind)) : entries(kind))),
    parties(),
    articles(),
    why(),
    search(),
    ...questions(),
    ...decisions(),
    exporting(),
    importing(),
    serve(),
    start(),
    doctor(),
    schema(),
    registry(),
  ])
    parley.addCommand(made)
  return parley
}

function read(): Command {
  return command(
    'read',
    'read articles and print what they say; no ledger needed',
    [...options.json(), ...options.input(), ...options.engine()],
    [
      ['parley read article.html', 'a summary, the cited words underlined'],
      ['parley read articles/ --json > readings.json', 'the JSON of the contract'],
      ['parley read - --published 2031-03-05 < readout.txt', 'a text that does not say its day'],
    ],
  )
    .addArgument(inputs())
    .action(async (given: string[], flags: InputOptions & EngineOptions) => (await import('./read.ts')).read(given, flags))
}

function ingest(): Command {
  return command(
    'ingest',
    'take articles into the ledger; the same ones again add nothing',
    [...options.keeping(), ...options.json(), ...options.input(), ...options.engine()],
    [
      ['parley ingest articles/', 'each input told: new, same, new version, rejected'],
      ['parley ingest wires.jsonl --ledger talks.db', 'lines of JSON into a ledger of your own'],
      ['parley ingest https://example.org/readout', 'a page from its address'],
    ],
  )
    .addArgument(inputs())
    .action(async (given: string[], flags: LedgerOptions & InputOptions & EngineOptions) =>
      (await import('./ingest.ts')).ingest(given, flags),
    )
}

const about: Record<RecordKind, string> = {
  contacts: 'talks, meetings, calls, visits, summits, letters',
  statements: 'who said what, and through whom we have it',
  positions: 'the stances of parties on issues',
  agreements: 'what was agreed, proposed, or not agreed',
  expectations: 'what was said to be coming',
  acts: 'what parties did to one another',
}

function entries(kind: RecordKind): Command {
  const own = [...(kind === 'contacts' ? options.status() : []), ...(kind === 'positions' ? options.issue() : [])]
  return group(kind, about[kind], [
    command(
      'list',
      `list ${kind}`,
      [...options.filter(), ...own, ...options.ledger(), ...options.json(), ...options.csv()],
      [
        [`parley ${kind} list --since 2031-03-01 --until 2031-03`, 'those of March 2031'],
        [`parley ${kind} list --party "Ana Lindqvist" --json`, 'those of one party, as JSON'],
        [`parley ${kind} list --csv > ${kind}.csv`, 'for a spreadsheet'],
        ...(kind === 'contacts' ? ([['parley contacts list --status planned', 'those still to come']] as const) : []),
        ...(kind === 'positions' ? ([['parley positions list --issue monitoring', 'all stances on one issue']] as const) : []),
      ],
    ).action(async (flags: FilterOptions) => (await import('./entries.ts')).listOf(kind, flags)),
    command(
      'show',
      'show one with all accounts and the words they rest on',
      [...options.ledger(), ...options.json()],
      [[`parley ${kind} show ID`, 'by its id, or the beginning of it']],
    )
      .addArgument(new Argument('<id>', `the id that "parley ${kind} list" shows, or its beginning`))
      .action(async (id: string, flags: LedgerOptions) => (await import('./entries.ts')).showOf(kind, id, flags)),
  ])
}

function parties(): Command {
  const [, , party, limit] = options.filter() as [Option, Option, Option, Option]
  party.description = 'only parties with this in one of their names'
  const kind = new Option('--kind <kind>', 'only parties of this kind').choices(partyKinds)
  return group('parties', 'the people, states, organisations the ledger speaks of', [
    command(
      'list',
      'list parties, those named most first',
      [party, kind, limit, ...options.ledger(), ...options.json(), ...options.csv()],
      [
        ['parley parties list --kind person', 'people only'],
        ['parley parties list --party lindqvist', 'whoever is called so'],
      ],
    ).action(async (flags: FilterOptions) => (await import('./parties.ts')).listPartiesOf(flags)),
    command(
      'show',
      'show one party under all its names',
      [...options.ledger(), ...options.json()],
      [['parley parties show "Ana Lindqvist"', 'by name or id']],
    )
      .addArgument(new Argument('<id>', 'its id, or a name only one party has'))
      .action(async (id: string, flags: LedgerOptions) => (await import('./parties.ts')).showParty(id, flags)),
  ])
}

const outlet = () => new Option('--outlet <name>', 'only what this outlet published')

function articles(): Command {
  const [since, until, , limit] = options.filter() as [Option, Option, Option, Option]
  const versions = new Option('--versions', 'earlier versions too')
  return group('articles', 'the articles the ledger was made from', [
    command(
      'list',
      'list articles',
      [since, until, outlet(), versions, limit, ...options.ledger(), ...options.json(), ...options.csv()],
      [['parley articles list --outlet "Halden Courier"', 'those of one outlet']],
    ).action(async (flags: FilterOptions) => (await import('./articles.ts')).listArticlesOf(flags)),
    command(
      'show',
      'show what was read in one article',
      [...options.ledger(), ...options.json()],
      [['parley articles show ID', 'by its id, or the beginning of it']],
    )
      .addArgument(new Argument('<id>', 'the id that "parley articles list" shows, or its beginning'))
      .action(async (id: string, flags: LedgerOptions) => (await import('./articles.ts')).showArticle(id, flags)),
  ])
}

function why(): Command {
  return command(
    'why',
    'say why each cell of a record was read so',
    [...options.ledger(), ...options.json()],
    [
      ['parley why c3f2a', 'every cell of a contact, by the id that lists show'],
      ['parley why c3f2a.status', 'one cell: its words, their rule, the articles behind it'],
      ['parley why 4be1/c1.venue', 'as one article tells it'],
    ],
  )
    .addArgument(new Argument('<record>', 'ID, ARTICLE/RECORD, or either with .FIELD; an id may be cut short'))
    .action(async (address: string, flags: LedgerOptions) => (await import('./why.ts')).why(address, flags))
}

function search(): Command {
  const [since, until, , limit] = options.filter() as [Option, Option, Option, Option]
  const among = new Option('--among <where>', 'only articles, or only statements').choices(['articles', 'statements'])
  return command(
    'search',
    'search articles and statements',
    [among, since, until, outlet(), limit, ...options.ledger(), ...options.json(), ...options.csv()],
    [
      ['parley search detained sailors', 'both words'],
      ["parley search '\"third round\"' 'monitor*'", 'a phrase, and a word by its beginning'],
    ],
  )
    .addArgument(new Argument('<words...>', 'words to look for; "…" for a phrase, * for a beginning'))
    .action(async (words: string[], flags: FilterOptions) => (await import('./search.ts')).search(words, flags))
}

const usualPort = 7411

function serve(): Command {
  return command(
    'serve',
    'serve the ledger as pages, until Ctrl-C',
    [...options.port(usualPort), ...options.host(), ...options.keeping(), ...options.json()],
    [
      ['parley serve', `on http://127.0.0.1:${usualPort}/`],
      ['parley serve --port 0 --ledger talks.db', 'on any free port'],
    ],
  ).action(async (flags: LedgerOptions & PlaceOptions) => (await import('./serve.ts')).serve(flags))
}

function start(): Command {
  const unopened = new Option('--no-open', 'do not open a browser')
  return command(
    'start',
    'take the sample crisis in, serve it and open it; what "npm start" runs',
    [...options.port(usualPort), ...options.host(), unopened, ...options.keeping(), ...options.json(), ...options.engine()],
    [
      ['npm start', 'from the project folder'],
      ['parley start --no-open', 'without a browser'],
    ],
  ).action(async (flags: LedgerOptions & EngineOptions & PlaceOptions & { open: boolean }) => (await import('./start.ts')).start(flags))
}

function doctor(): Command {
  return command(
    'doctor',
    'see whether everything Parley needs is here and well',
    [...options.keeping(), ...options.json()],
    [['parley doctor', 'Node, weights, engines, ledger, registry, locale']],
  ).action(async (flags: LedgerOptions) => (await import('./doctor.ts')).doctor(flags))
}

function schema(): Command {
  return command('schema', 'print the JSON Schema of what other programs rely on', options.json(), [
    ['parley schema > readings.schema.json', 'of "parley read --json"'],
    ['parley schema export', 'of "parley export json"'],
  ])
    .addArgument(new Argument('[name]', 'which one').choices(['readings', 'export', 'registry']).default('readings'))
    .action(async (name: SchemaName) => (await import('./schema.ts')).schema(name))
}

function registry(): Command {
  return group('registry', 'parties, offices, outlets and issues that a team keeps in files', [
    command('lint', 'see what is wrong in a registry', options.json(), [
      ['parley registry lint registry/', 'ids, references, days, names claimed twice'],
    ])
      .addArgument(new Argument('[folder]', 'the folder with the YAML files (default: registry)'))
      .action(async (folder: string | undefined, flags: CommonOptions) => (await import('./registry-folder.ts')).lint(folder, flags)),
  ])
}
