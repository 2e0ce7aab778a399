/** Parties of the ledger: the ways articles name them, joined. */
import { sql } from 'kysely'
import type { PartyKind } from '../../model/party.ts'
import { type RecordKind, recordKinds } from '../../model/record.ts'
import type { Identity } from '../../model/telling.ts'
import { foldName } from '../../text/likeness.ts'
import type { Ledger } from '../open.ts'
import { boundsOf, type Page, type PageFilter } from './page.ts'
import { candidates, endOfPrefix, uniqueOf } from './prefix.ts'

export interface LedgerParty {
  readonly id: string
  readonly kind: PartyKind
  readonly name: string
  /** Other names, sorted. */
  readonly aliases: readonly string[]
  /** ISO 3166-1 alpha-2. */
  readonly state?: string
  /** Offices as the articles give them, sorted. */
  readonly offices: readonly string[]
  /** The ways of naming it that were joined; judgements about "parties" name these ids. */
  readonly identities: readonly Identity[]
  /** Current articles that name it, and the origins these go back to. */
  readonly articles: number
  readonly origins: number
  /** Entries it stands in, by kind. */
  readonly entries: Readonly<Record<RecordKind, number>>
}

export interface PartyFilter extends PageFilter {
  /** Part of a name, without regard to case, marks or transliteration. */
  readonly text?: string | undefined
  readonly kind?: PartyKind | undefined
  readonly state?: string | undefined
}

/** The party whose id is, or uniquely begins with, `id`, or that was joined from it; undefined for none; rejects with a ParleyError `ambiguous` for several. */
export async function findParty(ledger: Ledger, id: string): Promise<LedgerParty | undefined> {
  if (!id) return undefined
  const near = await ledger.database
    .selectFrom('identity')
    .select(['id', 'party'])
    .where('id', '>=', id)
    .where('id', '<', endOfPrefix(id))
    .orderBy('id')
    .limit(candidates)
    .execute()
  const exact = near.find((row) => row.id === id)
  const found = exact ? exact.party : uniqueOf(id, [...new Set(near.map((row) => row.party))], 'parties')
  return found === undefined ? undefined : (await partiesOf(ledger, [found]))[0]
}

/** Parties that a current article names, by the number of these articles, then by id. */
export async function listParties(ledger: Ledger, filter: PartyFilter = {}): Promise<Page<LedgerParty>> {
  const folded = filter.text === undefined ? undefined : foldName(filter.text)
  // Names are fetched only to be looked through: in a large ledger they are most of what there is to read.
  const isNarrowed = folded !== undefined || filter.kind !== undefined || filter.state !== undefined
  // By the index of parties and of what names them, which has their readings: the names in their rows stay unread.
  const { rows } = await sql<{ party: string; articles: number; identities: string }>`
    select identity.party, count(distinct reading.article_id) as articles,
      ${isNarrowed ? sql`json_group_array(distinct json(identity.json))` : sql`'[]'`} as identities
    from identity cross join party on party.identity = identity.id cross join reading on reading.id = party.reading_id and reading.current = 1
    group by identity.party order by articles desc, identity.party`.execute(ledger.database)
  const fitting = rows.filter((row) => {
    if (!isNarrowed) return true
    const identities = JSON.parse(row.identities) as Identity[]
    return (
      (filter.kind === undefined || identities.some((identity) => identity.kind === filter.kind)) &&
      (filter.state === undefined || identities.some((identity) => identity.state === filter.state)) &&
      (folded === undefined || identities.some((identity) => identity.names.some((name) => foldName(name).includes(folded))))
    )
  })
  const { limit, offset } = boundsOf(filter)
  const page = fitting.slice(offset, limit < 0 ? undefined : offset + limit)
  return {
    items: await partiesOf(
      ledger,
      page.map((row) => row.party),
    ),
    total: fitting.length,
  }
}

/** Ids of the parties that `words` mean: an id (or one it was joined from), else every party that bears the name. */
export async function partiesNamed(ledger: Ledger, words: string): Promise<readonly string[]> {
  const byId = await ledger.database.selectFrom('identity').select('party').where('id', '=', words).executeTakeFirst()
  if (byId) return [byId.party]
  const folded = foldName(words.replace(/^the /i, ''))
  const rows = await ledger.database.selectFrom('identity').select(['party', 'json']).execute()
  const bears = (identity: Identity) =>
    identity.names.some((name) => foldName(name.replace(/^the /i, '')) === folded) ||
    (identity.kind === 'state' && identity.state?.toLowerCase() === words.toLowerCase())
  return [...new Set(rows.filter((row) => bears(JSON.parse(row.json) as Identity)).map((row) => row.party))]
}

async function partiesOf(ledger: Ledger, ids: readonly string[]): Promise<LedgerParty[]> {
  const list = sql<string>`(select value from json_each(${JSON.stringify(ids)}))`
  const identities = await ledger.database
    .selectFrom('identity')
    .select(['party', 'json', 'name', 'kind'])
    .where('party', 'in', list)
    .orderBy('id')
    .execute()
  const counts = await ledger.database
    .selectFrom('party')
    .innerJoin('reading', 'reading.id', 'party.reading_id')
    .innerJoin('identity', 'identity.id', 'party.identity')
    .innerJoin('article', 'article.id', 'reading.article_id')
    .select([
      'identity.party',
      sql<number>`count(distinct article.id)`.as('articles'),
      sql<number>`count(distinct article.origin)`.as('origins'),
    ])
    .where('identity.party', 'in', list)
    .where('reading.current', '=', 1)
    .groupBy('identity.party')
    .execute()
  const entries = await ledger.database
    .selectFrom('entry_party')
    .innerJoin('entry', 'entry.id', 'entry_party.entry_id')
    .select(['entry_party.party', 'entry.kind', sql<number>`count(*)`.as('n')])
    .where('entry_party.party', 'in', list)
    .where('entry_party.principal', '=', 1)
    .groupBy(['entry_party.party', 'entry.kind'])
    .execute()
  const identitiesOf = Map.groupBy(identities, (row) => row.party)
  const countOf = new Map(counts.map((row) => [row.party, row]))
  const entriesOf = new Map(entries.map((row) => [`${row.kind} ${row.party}`, row.n]))
  return ids.map((id): LedgerParty => {
    const own = identitiesOf.get(id) ?? []
    const ways = own.map((row) => JSON.parse(row.json) as Identity)
    const { name, kind } = own[0]!
    const count = countOf.get(id)
    const state = ways.find((way) => way.state !== undefined)?.state
    return {
      id,
      kind: kind as PartyKind,
      name,
      aliases: [...new Set(ways.flatMap((way) => way.names))].filter((alias) => alias !== name).sort(),
      ...(state === undefined ? {} : { state }),
      offices: [...new Set(ways.flatMap((way) => way.offices))].sort(),
      identities: ways,
      articles: count?.articles ?? 0,
      origins: count?.origins ?? 0,
      entries: Object.fromEntries(recordKinds.map((each) => [each, entriesOf.get(`${each} ${id}`) ?? 0])) as Record<RecordKind, number>,
    }
  })
}
