/** The commands that write the ledger out, in each format, and take an exported one in. */
import { Argument, type Command, Option } from 'commander'
import { recordKinds } from '../../model/record.ts'
import { command, group } from './command.ts'
import { type FilterOptions, type LedgerOptions, options } from './options.ts'

/** `parley export …`. */
export function exporting(): Command {
  const kinds = [...recordKinds, 'articles', 'parties']
  return group('export', 'write the ledger out', [
    command(
      'json',
      'the whole ledger as JSON, for "parley import" and other programs',
      [new Option('--out <file>', 'the file to write (default: standard output)'), ...options.ledger(), ...options.json()],
      [['parley export json > ledger.json', 'everything, citations included']],
    ).action(async (flags: FilterOptions) => (await import('./export.ts')).exportJson(flags)),
    command(
      'csv',
      'the ledger as CSV, safe to open in a spreadsheet',
      [
        new Option('--kind <kind>', 'only this kind').choices(kinds),
        new Option('--out <folder>', 'the folder to write a file for each kind into'),
        ...options.ledger(),
      ],
      [
        ['parley export csv --out tables/', 'contacts.csv, statements.csv, …'],
        ['parley export csv --kind contacts', 'one kind, on standard output'],
      ],
    ).action(async (flags: FilterOptions) => (await import('./export.ts')).exportCsv(flags)),
    command(
      'ics',
      'what is to come, and what is off, as iCalendar',
      [new Option('--out <file>', 'the file to write (default: standard output)'), ...options.ledger()],
      [['parley export ics --out talks.ics', 'for a calendar; what it cannot hold is told']],
    ).action(async (flags: LedgerOptions & { out?: string }) => (await import('./export.ts')).exportCalendar(flags)),
    command(
      'geojson',
      'where contacts take place, as GeoJSON',
      [new Option('--out <file>', 'the file to write (default: standard output)'), ...options.ledger()],
      [
        ['parley export geojson --out talks.geojson', 'for a map; what has no coordinates is told'],
        ['parley export geojson --as-of 2031-03-05', 'the map as the ledger had it that day'],
      ],
    ).action(async (flags: LedgerOptions & { out?: string }) => (await import('./export.ts')).exportMap(flags)),
    command(
      'jsonld',
      'the whole ledger as JSON-LD: PROV-O and Web Annotation',
      [new Option('--out <file>', 'the file to write (default: standard output)'), ...options.ledger()],
      [
        ['parley export jsonld --out ledger.jsonld', 'for programs that read linked data; needs no network'],
        ['parley export jsonld | jq \'."@graph"[] | select(.field == "when")\'', 'every account of every day, with its words'],
      ],
    ).action(async (flags: LedgerOptions & { out?: string }) => (await import('./export.ts')).exportLinkedData(flags)),
  ])
}

/** `parley import FILE`. */
export function importing(): Command {
  return command(
    'import',
    'take an exported ledger in',
    [...options.keeping(), ...options.json()],
    [['parley import ledger.json --ledger copy.db', 'exported again it is the same, byte for byte']],
  )
    .addArgument(new Argument('<file>', 'what "parley export json" wrote; - for standard input'))
    .action(async (file: string, flags: LedgerOptions) => (await import('./export.ts')).importFile(file, flags))
}
