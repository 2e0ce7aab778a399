/** Settles entries anew from the records that a write has touched, and from all that are bonded to these. */
import type { RecordKind } from '../../model/record.ts'
import type { Provenance, Settlement, Standing, Telling } from '../../model/telling.ts'
import { bondsOf, pairOf } from './judgements.ts'
import { listOf, type Pass } from './pass.ts'
import { tellingsOf } from './tellings.ts'

/** Settles the entries of `keys` and of whatever is bonded to them; records that are not current any more leave their entries. */
export async function settleRecords(pass: Pass, keys: readonly string[]): Promise<void> {
  const { database } = pass
  const kinds = await database.selectFrom('record').select(['key', 'kind']).where('key', 'in', listOf(keys)).execute()
  for (const kind of [...new Set(kinds.map((row) => row.kind as RecordKind))].sort())
    await settleKind(
      pass,
      kind,
      kinds.filter((row) => row.kind === kind).map((row) => row.key),
    )
}

/** Records whose entries show one of these parties of the ledger. */
export async function keysOfParties({ database }: Pass, parties: ReadonlySet<string>): Promise<string[]> {
  const rows = await database
    .selectFrom('record')
    .innerJoin('entry_party', 'entry_party.entry_id', 'record.entry_id')
    .select('record.key')
    .distinct()
    .where('entry_party.party', 'in', listOf([...parties]))
    .execute()
  return rows.map((row) => row.key)
}

async function settleKind(pass: Pass, kind: RecordKind, keys: readonly string[]): Promise<void> {
  const { database, reconciler } = pass
  const { subjects, bonds, apart, together } = await bondsOf(pass, kind, await withTheirEntries(pass, keys))
  const all = await withTheirEntries(pass, subjects)
  const tellings = new Map((await tellingsOf(pass, all, true)).map((telling) => [telling.key, telling]))
  const old = await database
    .selectFrom('record')
    .select('entry_id')
    .distinct()
    .where('key', 'in', listOf(all))
    .where('entry_id', 'is not', null)
    .execute()
  await database
    .deleteFrom('entry')
    .where('id', 'in', listOf(old.map((row) => row.entry_id!)))
    .execute()
  const keptApart = (left: string, right: string) => {
    const [one, other] = left < right ? [left, right] : [right, left]
    return (
      apart.has(pairOf(left, right)) ||
      (!together.has(pairOf(left, right)) &&
        reconciler.compareTellings(tellings.get(one)!, tellings.get(other)!, false).verdict === 'different')
    )
  }
  const living = bonds.filter((bond) => tellings.has(bond.left) && tellings.has(bond.right))
  for (const group of reconciler.groupsOf([...tellings.keys()], living, keptApart)) {
    const members = group.map((key) => tellings.get(key)!)
    await writeEntry(pass, kind, reconciler.settle(members, await settingsOf(pass, members)))
  }
}

/** The keys, and those of the records that stand in one entry with them. */
async function withTheirEntries({ database }: Pass, keys: readonly string[]): Promise<string[]> {
  const rows = await database
    .selectFrom('record')
    .select('key')
    .where((of) =>
      of.or([
        of('key', 'in', listOf(keys)),
        of('entry_id', 'in', of.selectFrom('record').select('entry_id').where('key', 'in', listOf(keys)).where('entry_id', 'is not', null)),
      ]),
    )
    .execute()
  return rows.map((row) => row.key)
}

async function settingsOf({ database }: Pass, tellings: readonly Telling[]) {
  const articles = await database
    .selectFrom('article')
    .select(['id', 'origin', 'wire'])
    .where('id', 'in', listOf(tellings.map((telling) => telling.articleId)))
    .execute()
  const ids = [...new Set(tellings.flatMap((telling) => [...telling.identities.values()].map((identity) => identity.id)))]
  const identities = await database.selectFrom('identity').select(['id', 'party', 'name']).where('id', 'in', listOf(ids)).execute()
  return {
    provenance: new Map(
      articles.map((row): [string, Provenance] => [row.id, { origin: row.origin, ...(row.wire === null ? {} : { wire: row.wire }) }]),
    ),
    standing: new Map(identities.map((row): [string, Standing] => [row.id, { id: row.party, name: row.name }])),
  }
}

async function writeEntry({ database }: Pass, kind: RecordKind, settlement: Settlement): Promise<void> {
  const { entry } = settlement
  const records = entry.records.map(({ key, articleId }) => ({ key, articleId }))
  await database
    .insertInto('entry')
    .values({
      id: entry.id,
      kind,
      day_from: settlement.from ?? null,
      day_to: settlement.to ?? null,
      type: settlement.type ?? null,
      status: settlement.status ?? null,
      issue: settlement.issue ?? null,
      novelty: settlement.novelty ?? null,
      conflict: settlement.conflict ? 1 : 0,
      articles: entry.articles,
      origins: entry.origins,
      json: JSON.stringify({ ...entry, records }),
    })
    .execute()
  for (const party of new Set([...settlement.parties, ...settlement.shown])) {
    const principal = settlement.parties.includes(party) ? 1 : 0
    await database.insertInto('entry_party').values({ entry_id: entry.id, party, principal }).execute()
  }
  await database
    .updateTable('record')
    .set({ entry_id: entry.id })
    .where('key', 'in', listOf(records.map((record) => record.key)))
    .execute()
}
