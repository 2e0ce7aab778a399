/** A ledger as it was at a moment, or as a blind coder may see it: a copy of the file in which what was learnt later is unlearnt, and what rests on it settled anew. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { momentOf } from '../model/moment.ts'
import { type RecordKind, recordKinds } from '../model/record.ts'
import type { Reconciler } from '../model/telling.ts'
import { type Ledger, openLedger } from './open.ts'
import { orderVersions } from './write/articles.ts'
import { familyOf, settleOrigin } from './write/copies.ts'
import { rebind } from './write/effects.ts'
import { keysOfParties, settleRecords } from './write/entries.ts'
import { joinIdentities } from './write/identities.ts'
import { settleSubjects } from './write/journal.ts'
import { bondsOf } from './write/judgements.ts'
import { listOf, type Pass } from './write/pass.ts'

export interface PastOptions {
  /** ISO day (to its end, in UTC) or moment. */
  readonly asOf?: string | undefined
  /** Leave out what others decided about things that this coder has not decided yet; the coder's own blind decisions take effect. */
  readonly coder?: string | undefined
  readonly reconciler: Reconciler
}

/** Opens the past of the ledger at `path`; closing it removes the copy. Rejects like `openLedger`. */
export async function openPast(path: string, options: PastOptions): Promise<Ledger> {
  const now = await openLedger(path, { readOnly: true })
  const folder = await mkdtemp(join(tmpdir(), 'parley-past-'))
  const copy = join(folder, 'parley.db')
  const remove = () => rm(folder, { recursive: true, force: true })
  try {
    await sql`vacuum into ${copy}`.execute(now.database)
    await now.close()
    const past = await openLedger(copy)
    await sql`pragma synchronous = off`.execute(past.database)
    try {
      await past.database.transaction().execute(async (database) => {
        const pass: Pass = { database, reconciler: options.reconciler, at: '' }
        await sql`drop trigger decision_kept`.execute(database)
        await sql`drop trigger decision_unchanged`.execute(database)
        if (options.coder !== undefined) await blindfold(pass, options.coder)
        if (options.asOf !== undefined) await unlearn(pass, momentOf(options.asOf) ?? options.asOf)
      })
    } catch (error) {
      await past.close()
      throw error
    }
    let closed = false
    const close = async () => {
      if (closed) return
      closed = true
      await past.close()
      await remove()
    }
    return { ...past, readOnly: true, close }
  } catch (error) {
    await now.close()
    await remove()
    throw error
  }
}

/** Whether a moment of the column is later: moments are compared as moments, however they are written. */
const isLater = (column: string, moment: string) => sql<boolean>`strftime('%Y-%m-%dT%H:%M:%fZ', ${sql.ref(column)}) > ${moment}`

async function unlearn(pass: Pass, moment: string): Promise<void> {
  const { database } = pass
  const decisions = await database.selectFrom('decision').select('id').where(isLater('at', moment)).execute()
  const subjects = await forgetDecisions(
    pass,
    decisions.map((row) => row.id),
  )
  const articles = await database.selectFrom('article').select(['id', 'address']).where(isLater('ingested_at', moment)).execute()
  const ids = articles.map((row) => row.id)
  const readings = await database
    .selectFrom('reading')
    .select(['id', 'article_id'])
    .where((of) => of.or([isLater('read_at', moment), of('article_id', 'in', listOf(ids))]))
    .execute()
  const judgements = await database.selectFrom('judgement').select(['nr', 'about', 'left', 'right']).where(isLater('at', moment)).execute()
  const touched = new Set(judgements.filter(({ about }) => about !== 'parties').flatMap(({ left, right }) => [left, right]))
  const identities = new Set(judgements.filter(({ about }) => about === 'parties').flatMap(({ left, right }) => [left, right]))
  for (const key of await neighboursOf(
    pass,
    readings.map((row) => row.id),
    [...new Set(readings.map((row) => row.article_id))],
  ))
    touched.add(key)
  const families = await familiesOf(pass, ids)
  const versions = await database
    .selectFrom('article')
    .select('id')
    .where('address', 'in', listOf([...new Set(articles.map((row) => row.address))]))
    .execute()
  for (const { key } of await database
    .selectFrom('record')
    .select('key')
    .where('article_id', 'in', listOf([...families, ...versions.map((row) => row.id)]))
    .execute())
    touched.add(key)
  await sql`delete from judgement where nr in ${listOf(judgements.map((row) => row.nr))}`.execute(database)
  for (const identity of await forgetReadings(
    pass,
    readings.map((row) => row.id),
  ))
    identities.add(identity)
  await forgetArticles(pass, ids)
  for (const article of new Set(readings.map((row) => row.article_id)))
    await sql`update reading set current = (id = (select id from reading latest where latest.article_id = ${article} order by read_at desc, reader_version desc limit 1))
      where article_id = ${article}`.execute(database)
  for (const address of new Set(articles.map((row) => row.address))) await orderVersions(pass, address)
  for (const id of families) if (!ids.includes(id)) await database.updateTable('article').set({ origin: id }).where('id', '=', id).execute()
  const settled = new Set(ids)
  for (const id of families) {
    if (settled.has(id)) continue
    const family = await familyOf(pass, id)
    for (const member of family) settled.add(member)
    await settleOrigin(pass, id, family)
  }
  const revived = await database
    .selectFrom('record')
    .select('key')
    .where('article_id', 'in', listOf([...readings.map((row) => row.article_id), ...versions.map((row) => row.id)]))
    .execute()
  for (const { key } of revived) touched.add(key)
  for (const identity of await rebind(pass)) identities.add(identity)
  await settleAll(pass, touched, identities)
  await settleSubjects(pass, subjects)
}

/** Records of these readings and of these articles, and all that is bonded to them or stands in an entry with them. */
async function neighboursOf(pass: Pass, readings: readonly number[], articles: readonly string[]): Promise<string[]> {
  const { database } = pass
  const rows = await database
    .selectFrom('record')
    .select(['key', 'kind'])
    .where((of) => of.or([of('reading_id', 'in', listOf(readings)), of('article_id', 'in', listOf(articles))]))
    .execute()
  const found = new Set<string>()
  for (const kind of recordKinds) {
    const keys = rows.filter((row) => row.kind === kind).map((row) => row.key)
    if (keys.length) for (const key of (await bondsOf(pass, kind as RecordKind, keys)).subjects) found.add(key)
  }
  const beside = await database
    .selectFrom('record')
    .select('key')
    .where('entry_id', 'in', (of) =>
      of
        .selectFrom('record')
        .select('entry_id')
        .where('key', 'in', listOf([...found]))
        .where('entry_id', 'is not', null)
        .$castTo<{ entry_id: string }>(),
    )
    .execute()
  for (const { key } of beside) found.add(key)
  return [...found]
}

/** The articles that share an origin with one of these. */
async function familiesOf({ database }: Pass, ids: readonly string[]): Promise<string[]> {
  const rows = await database
    .selectFrom('article')
    .select('id')
    .where('origin', 'in', (of) => of.selectFrom('article').select('origin').where('id', 'in', listOf(ids)))
    .execute()
  return rows.map((row) => row.id)
}

/** Removes readings with all that was read; returns the ways of naming a party that stood with one that nobody uses any more. */
async function forgetReadings(pass: Pass, readings: readonly number[]): Promise<string[]> {
  const { database } = pass
  const list = listOf(readings)
  const named = await database.selectFrom('party').select('identity').distinct().where('reading_id', 'in', list).execute()
  await sql`delete from entry where id in (select entry_id from record where reading_id in ${list})`.execute(database)
  await sql`delete from statement_search where rowid in (select nr from record where kind = 'statements' and reading_id in ${list})`.execute(
    database,
  )
  await sql`delete from record_block where record in (select nr from record where reading_id in ${list})`.execute(database)
  await sql`delete from citation where reading_id in ${list}`.execute(database)
  await sql`delete from record where reading_id in ${list}`.execute(database)
  await sql`delete from party where reading_id in ${list}`.execute(database)
  await sql`delete from reading where id in ${list}`.execute(database)
  const gone = await database
    .selectFrom('identity')
    .select('id')
    .where('id', 'in', listOf(named.map((row) => row.identity)))
    .where((of) => of.not(of.exists(of.selectFrom('party').select('party.id').whereRef('party.identity', '=', 'identity.id'))))
    .execute()
  const ids = gone.map((row) => row.id)
  const beside = ids.length ? (await bondsOf(pass, 'parties', ids)).subjects : []
  const party = await database
    .selectFrom('identity')
    .select('id')
    .where('party', 'in', (of) => of.selectFrom('identity').select('party').where('id', 'in', listOf(ids)))
    .execute()
  await sql`delete from judgement where about = 'parties' and (left in ${listOf(ids)} or right in ${listOf(ids)}) and by glob '*@[0-9]*'`.execute(
    database,
  )
  await sql`delete from identity_key where identity in ${listOf(ids)}`.execute(database)
  await sql`delete from identity where id in ${listOf(ids)}`.execute(database)
  return [...beside, ...party.map((row) => row.id)].filter((id) => !ids.includes(id))
}

async function forgetArticles({ database }: Pass, ids: readonly string[]): Promise<void> {
  const list = listOf(ids)
  await sql`delete from citation where article_id in ${list}`.execute(database)
  await sql`delete from block where article_id in ${list}`.execute(database)
  await sql`delete from band where article_id in ${list}`.execute(database)
  await sql`delete from copy where left in ${list} or right in ${list}`.execute(database)
  await sql`insert into article_search (article_search, rowid, headline, text) select 'delete', nr, headline, text from article where id in ${list}`.execute(
    database,
  )
  await sql`delete from article where id in ${list}`.execute(database)
}

/** Removes decisions; returns what they, and those they had undone, are about. */
async function forgetDecisions({ database }: Pass, ids: readonly string[]) {
  const list = listOf(ids)
  const rows = await database
    .selectFrom('decision_subject')
    .select(['about', 'bound as key'])
    .distinct()
    .where('bound', 'is not', null)
    .where((of) =>
      of.or([
        of('decision', 'in', list),
        of('decision', 'in', of.selectFrom('decision_undone').select('decision').where('undone_by', 'in', list)),
      ]),
    )
    .execute()
  await sql`delete from decision_undone where undone_by in ${list} or decision in ${list}`.execute(database)
  await sql`delete from decision_subject where decision in ${list}`.execute(database)
  await sql`delete from decision where id in ${list}`.execute(database)
  return rows as { about: RecordKind | 'parties'; key: string }[]
}

/** Leaves out what others decided of things this coder has not decided, and lets the coder's own decisions take effect. */
async function blindfold(pass: Pass, coder: string): Promise<void> {
  const { database } = pass
  const others = await sql<{
    id: string
  }>`select id from decision where by <> ${coder} and not (kind in ('accept', 'reject', 'edit', 'unsure') and not exists (
    select 1 from decision_subject other where other.decision = decision.id and not exists (
      select 1 from decision_subject own join decision made on made.id = own.decision
      where made.by = ${coder} and own.subject = other.subject and own.cell is other.cell
      and made.kind in ('accept', 'reject', 'edit', 'unsure') and not exists (select 1 from decision_undone where decision = made.id))))`.execute(
    database,
  )
  const subjects = await forgetDecisions(
    pass,
    others.rows.map((row) => row.id),
  )
  // What others said of things both have decided is shown by the log alone: the coder's own word stands in the coder's ledger.
  await sql`update decision set blind = (by <> ${coder})`.execute(database)
  const bound = await database.selectFrom('decision_subject').select(['about', 'bound as key']).where('bound', 'is not', null).execute()
  await settleSubjects(pass, [...subjects, ...(bound as typeof subjects)])
}

async function settleAll(pass: Pass, keys: ReadonlySet<string>, identities: ReadonlySet<string>): Promise<void> {
  const parties = new Set<string>()
  const living = await pass.database
    .selectFrom('identity')
    .select(['id', 'party'])
    .where('id', 'in', listOf([...identities]))
    .orderBy('id')
    .execute()
  for (const { id, party } of living) {
    parties.add(party)
    for (const each of await joinIdentities(pass, id)) parties.add(each)
  }
  await settleRecords(pass, [...keys, ...(await keysOfParties(pass, parties))])
}
