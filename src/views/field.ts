/** Fields: the accounts of an entry and the cells of a record, each under one label, as text to show beside the words it rests on. */
import type { Citation } from '../model/citation.ts'
import type { ChainAccount, Entry, NamedAccount, ParticipantAccount } from '../model/entry.ts'
import { formatDuration, formatWhen } from './day.ts'

/** One account of one field: the value in words, the words themselves, and how many reports and origins carry them. */
export interface AccountLine {
  value: string
  /** The words of the first citation. */
  original: string
  citations: readonly Citation[]
  articles: number
  origins: number
  rule?: string | undefined
  inferred?: true | undefined
}

/** A field of an entry; `conflict` when its accounts differ. */
export interface Field {
  name: string
  label: string
  accounts: readonly AccountLine[]
  conflict: boolean
}

interface AccountShape {
  value?: unknown
  original: string
  citations: readonly Citation[]
  rule: string
  inferred?: true | undefined
  articles: number
  origins: number
  conflict?: true | undefined
}

const labels: Record<string, string> = {
  mode: 'Mode',
  status: 'Status',
  novelty: 'Told as',
  when: 'When',
  duration: 'Duration',
  venue: 'Venue',
  initiator: 'Initiated by',
  host: 'Host',
  round: 'Round',
  agenda: 'Agenda',
  outcome: 'Outcome',
  addressee: 'Said to',
  channel: 'Channel',
  manner: 'Manner',
  cue: 'Cue',
  content: 'Content',
  hedged: 'Hedged',
  issue: 'Issue',
  stance: 'Stance',
  what: 'What',
  window: 'Window',
  plover: 'Kind of act',
  participants: 'Participants',
  absent: 'Absent',
  speakers: 'Speakers',
  parties: 'Parties',
  holders: 'Expected by',
  actors: 'By',
  recipients: 'To or about',
}

const people = new Set(['participants', 'absent', 'speakers', 'parties', 'holders', 'actors', 'recipients'])
const apart = new Set(['id', 'chain', 'citations', 'articles', 'origins', 'records', 'history', 'statements', 'contacts'])

/** "not-agreed" → "not agreed", "TS_X" stays. */
export function formatWord(word: string): string {
  return word.replace(/-/g, ' ')
}

/** The label of a field ("initiator" → "Initiated by"). */
export function labelOf(name: string): string {
  return labels[name] ?? name
}

/** The value of a cell or account in words; the original words where it has no value. */
export function formatValue(name: string, value: unknown, original: string): string {
  if (value === undefined) return original
  if (name === 'when' || name === 'window') return formatWhen(String(value))
  if (name === 'duration') return formatDuration(String(value))
  if (name === 'novelty') return value === 'new' ? 'news' : 'background'
  if (name === 'hedged') return value ? 'the writer keeps his distance' : 'no'
  if (typeof value === 'object' && value !== null && 'name' in value) return formatVenue(value as VenueShape)
  if (name === 'agenda' || name === 'outcome' || name === 'content' || name === 'what' || name === 'cue' || name === 'addressee')
    return String(value)
  return name === 'initiator' || name === 'host' ? String(value) : formatWord(String(value))
}

interface VenueShape {
  name: string
  settlement?: string | undefined
  state?: string | undefined
}

/** "Sheraton, Doha (QA)"; nothing is said twice. */
export function formatVenue(venue: VenueShape): string {
  const place = venue.settlement && !venue.name.includes(venue.settlement) ? `${venue.name}, ${venue.settlement}` : venue.name
  return venue.state ? `${place} (${venue.state})` : place
}

/** All fields of an entry that have an account, in the order of the model; its chain, records and history stand apart. */
export function fieldsOf(entry: Entry): Field[] {
  const fields: Field[] = []
  for (const [name, value] of Object.entries(entry)) {
    if (apart.has(name) || !Array.isArray(value) || value.length === 0) continue
    const accounts = people.has(name)
      ? (value as (NamedAccount | ParticipantAccount)[]).map(nameLine)
      : (value as AccountShape[]).map((account) => accountLine(name, account))
    fields.push({
      name,
      label: labelOf(name),
      accounts,
      conflict: (value as { conflict?: true }[]).some((account) => account.conflict === true),
    })
  }
  return fields
}

/** The ways by which we have an entry, each as the names of its hops; an empty list of hops is the outlet's own report. */
export function chainsOf(entry: { chain: readonly ChainAccount[] }): ChainAccount[] {
  return entry.chain.filter((chain) => chain.hops.length > 0)
}

function accountLine(name: string, account: AccountShape): AccountLine {
  return {
    value: formatValue(name, account.value, account.original),
    original: account.original,
    citations: account.citations,
    articles: account.articles,
    origins: account.origins,
    rule: account.rule,
    inferred: account.inferred,
  }
}

function nameLine(named: NamedAccount): AccountLine {
  return {
    value: named.name,
    original: named.citations[0]?.exact ?? named.name,
    citations: named.citations,
    articles: named.articles,
    origins: named.origins,
  }
}
