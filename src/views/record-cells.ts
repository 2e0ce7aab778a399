/** Record cells: what one article says of one thing, cell by cell, each with its citations - the side panel of an article. */
import type { Cell, Citation } from '../model/citation.ts'
import type { Hop } from '../model/party.ts'
import type { Reading } from '../model/reading.ts'
import type { RecordKind } from '../model/record.ts'
import { formatValue, formatWord, labelOf } from './field.ts'

/** One cell of a record as a line to read. */
export interface CellLine {
  name: string
  label: string
  value: string
  citations: readonly Citation[]
  rule?: string | undefined
  inferred?: true | undefined
}

/** A record of an article; `key` is its place in the reading ("contacts/0"). */
export interface RecordCard {
  key: string
  kind: RecordKind
  id?: string | undefined
  title: string
  novelty?: 'new' | 'background' | undefined
  cells: readonly CellLine[]
  /** All words of the record, those of its cells among them. */
  citations: readonly Citation[]
}

/** How the words were given, as the label of the content. */
const manners = { direct: 'Quoted', indirect: 'Paraphrased', mixed: 'Part quoted' } as const

type RecordOf<K extends RecordKind> = Reading[K][number]

/** All records of a reading in the order of the text. */
export function recordCards(reading: Reading): RecordCard[] {
  const cards: RecordCard[] = [
    ...reading.contacts.map((record, index) => contactRecord(record, `contacts/${index}`)),
    ...reading.statements.map((record, index) => statementRecord(record, `statements/${index}`)),
    ...reading.positions.map((record, index) => positionRecord(record, `positions/${index}`)),
    ...reading.agreements.map((record, index) => agreementRecord(record, `agreements/${index}`)),
    ...reading.expectations.map((record, index) => expectationRecord(record, `expectations/${index}`)),
    ...reading.acts.map((record, index) => actRecord(record, `acts/${index}`)),
  ]
  return cards.map(withAllCitations).toSorted((left, right) => firstOf(left) - firstOf(right))
}

function contactRecord(record: RecordOf<'contacts'>, key: string): RecordCard {
  const names = [...new Set(record.participants.map((participant) => participant.side ?? participant.name))]
  return {
    key,
    kind: 'contacts',
    id: record.id,
    title: `${capital(record.mode)}${names.length ? `: ${names.slice(0, 3).join(' – ')}` : ''}`,
    novelty: record.novelty,
    citations: record.citations,
    cells: [
      ...cells('status', record.status),
      ...cells('when', record.when),
      ...cells('venue', record.venue),
      ...record.participants.map((participant) => ({
        name: 'participants',
        label: participant.role === 'member' ? 'Participant' : capital(participant.role),
        value: [participant.name, participant.office, participant.side].filter((words) => words !== undefined).join(', '),
        citations: participant.citations,
      })),
      ...record.absent.map((absent) => ({ name: 'absent', label: 'Absent', value: absent.name, citations: absent.citations })),
      ...cells('initiator', record.initiator),
      ...cells('host', record.host),
      ...cells('round', record.round),
      ...cells('duration', record.duration),
      ...record.agenda.flatMap((cell) => cells('agenda', cell)),
      ...record.outcome.flatMap((cell) => cells('outcome', cell)),
      ...hops(record.chain),
    ],
  }
}

function statementRecord(record: RecordOf<'statements'>, key: string): RecordCard {
  return {
    key,
    kind: 'statements',
    id: record.id,
    title: record.speakers.map((speaker) => speaker.name).join(', '),
    novelty: record.novelty,
    citations: record.citations,
    cells: [
      ...record.speakers.map((speaker) => ({ name: 'speakers', label: 'Speaker', value: speaker.name, citations: [speaker.citation] })),
      ...(record.cue ? [{ name: 'cue', label: 'Cue', value: record.cue.exact, citations: [record.cue] }] : []),
      {
        name: 'content',
        label: manners[record.manner],
        value: record.content.map((part) => part.exact).join(' … '),
        citations: record.content,
      },
      ...cells('addressee', record.addressee),
      ...cells('channel', record.channel),
      ...cells('when', record.when),
      ...cells('venue', record.venue),
      ...hops(record.chain),
    ],
  }
}

function positionRecord(record: RecordOf<'positions'>, key: string): RecordCard {
  const stance = { name: 'stance', label: 'Stance', value: `${record.stance} ${formatWord(record.issue)}`, citations: record.citations }
  return { key, kind: 'positions', title: `${record.name} on ${formatWord(record.issue)}`, citations: record.citations, cells: [stance] }
}

function agreementRecord(record: RecordOf<'agreements'>, key: string): RecordCard {
  return {
    key,
    kind: 'agreements',
    id: record.id,
    title: `${capital(formatWord(record.outcome))}: ${record.content.exact}`,
    citations: record.citations,
    cells: [
      { name: 'content', label: 'Content', value: record.content.exact, citations: [record.content] },
      ...cells('when', record.when),
      ...hops(record.chain),
    ],
  }
}

function expectationRecord(record: RecordOf<'expectations'>, key: string): RecordCard {
  return {
    key,
    kind: 'expectations',
    id: record.id,
    title: record.what.exact,
    citations: record.citations,
    cells: [
      { name: 'what', label: 'What', value: record.what.exact, citations: [record.what] },
      ...cells('window', record.window),
      ...hops(record.chain),
    ],
  }
}

function actRecord(record: RecordOf<'acts'>, key: string): RecordCard {
  const names = (list: readonly { name: string }[]) => list.map((party) => party.name).join(', ')
  const recipients = names(record.recipients)
  return {
    key,
    kind: 'acts',
    id: record.id,
    title: `${capital(record.plover.toLowerCase())}: ${names(record.actors) || 'unnamed'}${recipients ? ` → ${recipients}` : ''}`,
    citations: record.citations,
    cells: [
      { name: 'content', label: 'Content', value: record.content.exact, citations: [record.content] },
      ...cells('when', record.when),
      ...cells('venue', record.venue),
      ...hops(record.chain),
    ],
  }
}

function cells(name: string, cell: Cell<unknown> | undefined): CellLine[] {
  if (!cell) return []
  const value = formatValue(name, cell.value, cell.original)
  return [{ name, label: labelOf(name), value, citations: cell.citations, rule: cell.rule, inferred: cell.inferred }]
}

function hops(chain: readonly Hop[]): CellLine[] {
  return chain.map((hop) => ({ name: 'chain', label: 'Through', value: hop.name, citations: [hop.citation] }))
}

/** The citations of cells join those of the record, each place once. */
function withAllCitations(card: RecordCard): RecordCard {
  const all = new Map(
    [...card.citations, ...card.cells.flatMap((cell) => cell.citations)].map((citation) => [`${citation.start}-${citation.end}`, citation]),
  )
  return { ...card, citations: [...all.values()].toSorted((left, right) => left.start - right.start || left.end - right.end) }
}

function firstOf(card: RecordCard): number {
  return card.citations[0]?.start ?? 0
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
