/** Entries as JSON-LD: each a prov:Activity or prov:Entity, each account of each of its fields a Web Annotation of the words it rests on, each hop by which we have it an entity. */
import type { Citation } from '../../model/citation.ts'
import type { Entry, EntryOf, NamedAccount, ParticipantAccount } from '../../model/entry.ts'
import type { RecordKind } from '../../model/record.ts'
import { titleOf } from '../../views/index.ts'
import { citedArticles, type Places } from './linked-citation.ts'
import { addressOf, filled, type Node, type Space } from './linked-terms.ts'

/** What entries refer to: where words stand, and which parties the ledger has (a hop may be words that name none). */
export interface Known {
  readonly places: Places
  readonly parties: ReadonlySet<string>
}

const spaceOf: Record<RecordKind, Space> = {
  contacts: 'contact',
  statements: 'statement',
  positions: 'position',
  agreements: 'agreement',
  expectations: 'expectation',
  acts: 'act',
}

/** Keys of an entry that are no field with accounts. */
const frame = new Set(['id', 'chain', 'citations', 'articles', 'origins', 'records', 'statements', 'contacts'])

/** An account of a field, of any kind: a cell, a party, or a turn in the history of a contact's status. */
interface AnyAccount {
  citations: readonly Citation[]
  value?: unknown
  original?: string
  party?: string
  articles?: number
  origins?: number
  conflict?: boolean | undefined
  rule?: string
  inferred?: boolean | undefined
}

/** The nodes of an entry: itself, its cells, its hops, its records. */
export function* entryNodes<K extends RecordKind>(kind: K, entry: EntryOf<K>, known: Known): Generator<Node> {
  const address = addressOf(spaceOf[kind], entry.id)
  yield { id: address, ...ofKind[kind](entry as never, known), ...closing(entry) }
  for (const [field, accounts] of Object.entries(entry).sort(([left], [right]) => (left < right ? -1 : 1)))
    if (!frame.has(field))
      for (const [at, account] of (accounts as AnyAccount[]).entries()) yield cellNode(address, field, at, account, known)
  yield cellNode(address, 'citations', 0, { citations: entry.citations }, known)
  yield* hopNodes(address, entry, known)
  for (const { key, articleId } of entry.records)
    yield {
      id: addressOf('record', key),
      type: ['prov:Entity', 'Record'],
      wasGeneratedBy: addressOf('reading', ...key.split('/').slice(0, 2)),
      wasDerivedFrom: addressOf('article', articleId),
    }
}

/** One account of a field of something that has an address. */
export function cellNode(about: string, field: string, at: number, account: AnyAccount, known: Known): Node {
  const { citations, value, original, party, articles, origins, conflict, rule, inferred, ...more } = account
  const words = value ?? original
  const told = typeof words === 'object' && words !== null && 'name' in words ? words.name : words
  const agent = party !== undefined && known.parties.has(party) ? addressOf('party', party) : undefined
  return {
    id: addressOf('cell', ...about.split(':').map(decodeURIComponent), field, at + 1),
    type: ['Annotation', 'prov:Entity', 'Cell'],
    motivation: party === undefined ? 'describing' : 'identifying',
    about,
    field,
    body: agent ?? (told === undefined ? about : { type: 'TextualBody', value: String(told) }),
    says: value ?? (Object.keys(more).length ? more : undefined),
    original,
    rule,
    inferred,
    articles,
    origins,
    conflict,
    target: citations.map((citation) => known.places.target(citation)),
    wasDerivedFrom: citedArticles(citations),
  }
}

const first = <T>(accounts: readonly { value?: T | undefined }[]) => accounts.find(({ value }) => value !== undefined)?.value

const agents = (named: readonly NamedAccount[], { parties }: Known) =>
  filled([...new Set(named.filter(({ party }) => parties.has(party)).map(({ party }) => addressOf('party', party)))])

function association({ party, name, role, side, office }: ParticipantAccount, { parties }: Known): Node {
  return {
    type: 'prov:Association',
    agent: parties.has(party) ? addressOf('party', party) : undefined,
    name,
    hadRole: role,
    side,
    office,
  }
}

/** Where the words came through: quoted where they stand in marks, derived where they are told in other words. */
function through(entry: Entry, quoted: boolean, also: readonly string[] = []): Node {
  const hops = firstHops(entry)
  return quoted ? { wasQuotedFrom: filled(hops), wasDerivedFrom: filled(also) } : { wasDerivedFrom: filled([...hops, ...also]) }
}

function firstHops(entry: Entry): string[] {
  return entry.chain.flatMap(({ hops }, nth) => (hops.length ? [hopAddress(entry, nth, 0)] : []))
}

const hopAddress = (entry: Entry, nth: number, at: number) => addressOf('hop', entry.id, nth + 1, at + 1)

const textual = (value: string): Node => ({ type: 'TextualBody', value })

const ofKind: { [K in RecordKind]: (entry: EntryOf<K>, known: Known) => Node } = {
  contacts: (contact, known) => ({
    type: ['prov:Activity', 'Contact'],
    label: titleOf(contact),
    mode: first(contact.mode),
    status: contact.history.at(-1)?.status,
    when: first(contact.when),
    atLocation: locationOf(first(contact.venue)),
    wasAssociatedWith: agents(contact.participants, known),
    qualifiedAssociation: filled(contact.participants.map((participant) => association(participant, known))),
    absent: agents(contact.absent, known),
  }),
  statements: (statement, known) => {
    const content = statement.content.flatMap(({ citations }) => citations)
    return {
      type: ['Annotation', 'prov:Entity', 'Statement'],
      motivation: 'describing',
      when: first(statement.when),
      manner: first(statement.manner),
      wasAttributedTo: agents(statement.speakers, known),
      body: textual(String(first(statement.content) ?? statement.content[0]?.original)),
      target: content.map((citation) => known.places.target(citation)),
      ...through(
        statement,
        statement.manner.every(({ value }) => value === 'direct'),
      ),
    }
  },
  positions: (position, known) => ({
    type: ['prov:Entity', 'Position'],
    issue: first(position.issue),
    stance: first(position.stance),
    wasAttributedTo: agents(position.parties, known),
    ...through(
      position,
      false,
      position.statements.map((key) => addressOf('record', key)),
    ),
  }),
  agreements: (agreement, known) => ({
    type: ['prov:Entity', 'Agreement'],
    outcome: first(agreement.outcome),
    when: first(agreement.when),
    wasAttributedTo: agents(agreement.parties, known),
    ...through(agreement, false),
  }),
  expectations: (expectation, known) => ({
    type: ['prov:Entity', 'prov:Plan', 'Expectation'],
    window: first(expectation.window),
    wasAttributedTo: agents(expectation.holders, known),
    expects: filled(expectation.contacts.map((key) => addressOf('record', key))),
    ...through(expectation, false),
  }),
  acts: (act, known) => ({
    type: ['prov:Activity', 'Act'],
    plover: first(act.plover),
    when: first(act.when),
    atLocation: locationOf(first(act.venue)),
    wasAssociatedWith: agents(act.actors, known),
    recipients: agents(act.recipients, known),
  }),
}

function locationOf(
  venue: string | { name: string; settlement?: string | undefined; state?: string | undefined } | undefined,
): Node | undefined {
  if (venue === undefined) return undefined
  return { type: 'prov:Location', ...(typeof venue === 'string' ? { name: venue } : venue) }
}

function closing(entry: Entry): Node {
  const direct = entry.chain.find(({ hops }) => hops.length === 0)
  const { articles, origins } = direct ?? {}
  return {
    chain: filled(firstHops(entry)),
    // Of those that report it themselves, where others have it through somebody.
    directly: direct && entry.chain.length > 1 ? { articles, origins } : undefined,
    articles: entry.articles,
    origins: entry.origins,
    records: entry.records.map(({ key }) => addressOf('record', key)),
  }
}

/** Each hop is derived from the next one, which is nearer to the speaker. */
function* hopNodes(about: string, entry: Entry, { places, parties }: Known): Generator<Node> {
  for (const [nth, { hops, articles, origins, conflict }] of entry.chain.entries())
    for (const [at, { party, name, citation }] of hops.entries()) {
      const agent = parties.has(party) ? addressOf('party', party) : undefined
      yield {
        id: hopAddress(entry, nth, at),
        type: ['Annotation', 'prov:Entity', 'Hop'],
        motivation: 'identifying',
        about,
        name,
        body: agent ?? textual(name),
        wasAttributedTo: agent,
        wasDerivedFrom: at + 1 < hops.length ? hopAddress(entry, nth, at + 1) : undefined,
        articles,
        origins,
        conflict,
        target: [places.target(citation)],
      }
    }
}
