/** Writes how an article names its parties, and joins them to the ledger's parties. */
import { sql } from 'kysely'
import type { Reading } from '../../model/reading.ts'
import type { Identity } from '../../model/telling.ts'
import { bondsOf, judge, pairOf } from './judgements.ts'
import { listOf, type Pass } from './pass.ts'

/** Writes the parties of a reading; returns the ids of the ledger's parties that were joined, parted or renamed by it. */
export async function writeParties(pass: Pass, reading: Reading, readingId: number): Promise<Set<string>> {
  const { database, reconciler } = pass
  const touched = new Set<string>()
  for (const [ordinal, party] of reading.parties.entries()) {
    const identity = reconciler.identityOf(party, reading.article)
    for (const id of await writeIdentity(pass, identity)) touched.add(id)
    await database
      .insertInto('party')
      .values({
        reading_id: readingId,
        ordinal,
        id: party.id,
        kind: party.kind,
        name: party.name,
        json: JSON.stringify(party),
        identity: identity.id,
      })
      .execute()
  }
  return touched
}

async function writeIdentity(pass: Pass, identity: Identity): Promise<string[]> {
  const { database, reconciler } = pass
  const there = await database.selectFrom('identity').select('id').where('id', '=', identity.id).executeTakeFirst()
  if (there) return []
  await database
    .insertInto('identity')
    .values({
      id: identity.id,
      kind: identity.kind,
      name: identity.name,
      state: identity.state ?? null,
      json: JSON.stringify(identity),
      party: identity.id,
    })
    .execute()
  const keys = [...new Set(reconciler.keysOf(identity))]
  await sql`insert into identity_key (key, identity) select value, ${identity.id} from json_each(${JSON.stringify(keys)})`.execute(database)
  const near = await database
    .selectFrom('identity_key')
    .innerJoin('identity', 'identity.id', 'identity_key.identity')
    .select(['identity.id', 'identity.json'])
    .distinct()
    .where('identity_key.key', 'in', listOf(keys))
    .where('identity.id', '<>', identity.id)
    .orderBy('identity.id')
    .execute()
  for (const row of near) {
    const other = JSON.parse(row.json) as Identity
    const [left, right] = identity.id < other.id ? [identity, other] : [other, identity]
    await judge(pass, 'parties', left.id, right.id, reconciler.compareIdentities(left, right))
  }
  return joinIdentities(pass, identity.id)
}

/** Groups everything bonded to this identity anew, and returns the parties that were joined, parted or renamed; a party bears the smallest id among its identities. */
export async function joinIdentities(pass: Pass, id: string): Promise<string[]> {
  const { database, reconciler } = pass
  const { subjects, bonds, apart, together } = await bondsOf(pass, 'parties', [id])
  const rows = await database
    .selectFrom('identity')
    .select(['id', 'json', 'party', 'name', 'kind', 'state'])
    .where('id', 'in', listOf(subjects))
    .execute()
  const byId = new Map(rows.map((row) => [row.id, { row, identity: JSON.parse(row.json) as Identity }]))
  const keptApart = (left: string, right: string) =>
    apart.has(pairOf(left, right)) ||
    (!together.has(pairOf(left, right)) &&
      reconciler.compareIdentities(byId.get(left)!.identity, byId.get(right)!.identity).verdict === 'different')
  const touched = new Set<string>()
  for (const group of reconciler.groupsOf(
    [...byId.keys()],
    bonds.filter((bond) => byId.has(bond.left) && byId.has(bond.right)),
    keptApart,
  )) {
    const members = group.map((member) => byId.get(member)!)
    const party = [...group].sort()[0]!
    const standing = reconciler.standingOf(members.map((member) => member.identity))
    const state = standing.state ?? null
    for (const { row } of members) {
      if (row.party === party && row.name === standing.name && row.kind === standing.kind && row.state === state) continue
      touched.add(row.party)
      touched.add(party)
      await database
        .updateTable('identity')
        .set({ party, name: standing.name, kind: standing.kind, state })
        .where('id', '=', row.id)
        .execute()
    }
  }
  return [...touched]
}
