/** What a person decides about: an entry with its records, one record of an article, or a party with the ways it is named. */
import { sql } from 'kysely'
import { anchorsOf, type DecisionSubject } from '../../model/decision.ts'
import type { Entry } from '../../model/entry.ts'
import type { Judged } from '../../model/judgement.ts'
import { ParleyError } from '../../model/parley-error.ts'
import { type RecordKind, recordKinds } from '../../model/record.ts'
import type { RecordOf } from '../../model/telling.ts'
import type { Ledger } from '../open.ts'
import { findArticle } from './articles.ts'
import { findEntry } from './entries.ts'
import { findParty, type LedgerParty } from './parties.ts'

/** A record or a way of naming, with the words that a decision about it is bound to. */
export interface Member {
  readonly key: string
  readonly subject: Omit<DecisionSubject, 'side'>
  /** Absent for a way of naming. */
  readonly record?: RecordOf<RecordKind>
}

export interface Thing {
  readonly about: Judged
  /** Id of the entry or party; of a record nobody's entry holds, its key. */
  readonly id: string
  readonly members: readonly Member[]
  readonly entry?: Entry
  readonly party?: LedgerParty
}

/** The entry or party whose id is, or uniquely begins with, `id`, or the record "ARTICLE/c1". Rejects with a ParleyError `not-found` or `ambiguous`. */
export async function findThing(ledger: Ledger, id: string): Promise<Thing> {
  if (id.includes('/')) return recordThing(ledger, id)
  const found: Thing[] = []
  for (const kind of recordKinds.filter((each) => each[0] === id[0]?.toLowerCase())) {
    const entry = await findEntry(ledger, kind, id)
    if (entry) found.push(await entryThing(ledger, kind, entry))
  }
  const party = await findParty(ledger, id)
  if (party) found.push(await partyThing(ledger, party))
  const exact = found.find((thing) => thing.id === id)
  if (exact || found.length === 1) return exact ?? found[0]!
  if (found.length > 1)
    throw new ParleyError('ambiguous', `"${id}" begins the id of several (${found.map((thing) => thing.id).join(', ')}); give more of it`)
  throw new ParleyError('not-found', `the ledger has no entry, party or record ${id}: "parley review" and the lists show their ids`)
}

/** Entry and members of an entry. */
export async function entryThing(ledger: Ledger, kind: RecordKind, entry: Entry): Promise<Thing> {
  const keys = entry.records.map(({ key }) => key)
  return { about: kind, id: entry.id, entry, members: await membersOf(ledger, keys) }
}

async function membersOf(ledger: Ledger, keys: readonly string[]): Promise<Member[]> {
  const rows = await ledger.database
    .selectFrom('record')
    .select(['key', 'seed', 'article_id', 'json'])
    .where('key', 'in', sql<string>`(select value from json_each(${JSON.stringify(keys)}))`)
    .orderBy('key')
    .execute()
  return rows.map((row) => {
    const record = JSON.parse(row.json) as RecordOf<RecordKind>
    return { key: row.key, record, subject: { subject: row.seed, articleId: row.article_id, anchors: anchorsOf(record) } }
  })
}

/** "4be1/c1", "4be1/positions/0": a record of the current reading of an article, in an entry or not. */
async function recordThing(ledger: Ledger, address: string): Promise<Thing> {
  const [prefix, ...rest] = address.split('/') as [string, ...string[]]
  const article = await findArticle(ledger, prefix)
  const rows = article
    ? await ledger.database
        .selectFrom('record')
        .innerJoin('reading', 'reading.id', 'record.reading_id')
        .select(['record.key', 'record.kind', 'record.entry_id'])
        .where('record.article_id', '=', article.id)
        .where('reading.current', '=', 1)
        .execute()
    : []
  // A whole key names its reader's version as well.
  const name = rest.length === 3 ? rest.slice(1).join('/') : rest.join('/')
  const row = rows.find(({ key, kind }) => key.endsWith(`/${kind}/${name}`) || key.endsWith(`/${name}`))
  if (!row)
    throw new ParleyError('not-found', `the ledger has no record ${address}: "parley articles show ${prefix}" shows what was read there`)
  return { about: row.kind as RecordKind, id: row.entry_id ?? row.key, members: await membersOf(ledger, [row.key]) }
}

/** Each way the party is named, bound to the first place of the first article that names it so. */
async function partyThing(ledger: Ledger, party: LedgerParty): Promise<Thing> {
  const members: Member[] = []
  for (const { id } of party.identities) {
    const row = await ledger.database
      .selectFrom('party')
      .innerJoin('reading', 'reading.id', 'party.reading_id')
      .select(['reading.article_id', 'party.json'])
      .where('party.identity', '=', id)
      .orderBy('reading.current', 'desc')
      .orderBy('reading.article_id')
      .executeTakeFirstOrThrow()
    const { mentions } = JSON.parse(row.json) as { mentions: DecisionSubject['anchors'] }
    members.push({ key: id, subject: { subject: id, articleId: row.article_id, anchors: mentions.slice(0, 1) } })
  }
  return { about: 'parties', id: party.id, party, members }
}
