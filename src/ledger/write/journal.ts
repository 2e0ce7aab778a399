/** Writes a decision and settles anew what it touches, all in one transaction; what was before and after stands in the journal. */
import { type Decision, decisionSchema } from '../../model/decision.ts'
import type { Judged } from '../../model/judgement.ts'
import { canonical } from '../exchange/canonical.ts'
import { rebind } from './effects.ts'
import { keysOfParties, settleRecords } from './entries.ts'
import { joinIdentities } from './identities.ts'
import { digestOf, listOf, type Pass } from './pass.ts'

/** A decision before it is made: the journal adds its id, moment, and how things stood. */
export type Intent = Omit<Decision, 'id' | 'at' | 'before' | 'after'> & {
  readonly cells?: { before: readonly unknown[]; after: readonly unknown[] }
}

/** Writes the decision at the moment of the pass (a millisecond later than one of the same moment) and settles what it touches. */
export async function writeDecision(pass: Pass, { cells, ...intent }: Intent): Promise<Decision> {
  const { database } = pass
  let at = pass.at
  while (await database.selectFrom('decision').select('id').where('at', '=', at).executeTakeFirst())
    at = new Date(Date.parse(at) + 1).toISOString()
  const id = `d${digestOf(canonical({ ...intent, at }))}`
  const targets = [id, ...(intent.undoes ?? [])]
  await insertDecision(pass, { id, ...intent, at, before: {}, after: {} }, true)
  const subjects = await boundTo(pass, targets)
  const before = { ...(await standOf(pass, subjects)), ...(cells ? { cells: [...cells.before] } : {}) }
  for (const undone of intent.undoes ?? [])
    await database.insertInto('decision_undone').values({ decision: undone, undone_by: id }).execute()
  if (!intent.blind) await settleSubjects(pass, subjects)
  const after = { ...(await standOf(pass, subjects)), ...(cells ? { cells: [...cells.after] } : {}) }
  await database
    .updateTable('decision')
    .set({ before: JSON.stringify(before), after: JSON.stringify(after) })
    .where('id', '=', id)
    .execute()
  return decisionSchema.parse({ id, ...intent, at, before, after })
}

/** Takes in decisions that were made elsewhere, and settles what they touch; those that are there already stay as they are. */
export async function acceptDecisions(pass: Pass, decisions: readonly Decision[]): Promise<void> {
  const added: string[] = []
  for (const decision of decisions) {
    const there = await pass.database.selectFrom('decision').select('id').where('id', '=', decision.id).executeTakeFirst()
    if (there) continue
    await insertDecision(pass, decision, false)
    added.push(decision.id)
  }
  for (const { id, undoes } of decisions)
    for (const undone of undoes ?? [])
      await pass.database
        .insertInto('decision_undone')
        .values({ decision: undone, undone_by: id })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
  const targets = decisions.filter(({ id }) => added.includes(id)).flatMap(({ id, undoes }) => [id, ...(undoes ?? [])])
  await settleSubjects(pass, await boundTo(pass, targets))
}

async function insertDecision(pass: Pass, decision: Decision, open: boolean): Promise<void> {
  const { subjects, before, after, ...rest } = decision
  const { database } = pass
  await database
    .insertInto('decision')
    .values({
      id: rest.id,
      kind: rest.kind,
      about: rest.about,
      by: rest.by,
      at: rest.at,
      blind: rest.blind ? 1 : 0,
      json: JSON.stringify(rest),
      before: open ? '' : JSON.stringify(before),
      after: open ? '' : JSON.stringify(after),
    })
    .execute()
  for (const [ordinal, subject] of subjects.entries())
    await database
      .insertInto('decision_subject')
      .values({
        decision: rest.id,
        ordinal,
        about: rest.about,
        subject: subject.subject,
        article_id: subject.articleId,
        side: subject.side,
        anchors: JSON.stringify(subject.anchors),
        cell: subject.cell ? JSON.stringify(subject.cell) : null,
        bound: null,
      })
      .execute()
  for (const article of new Set(subjects.map(({ articleId }) => articleId))) await rebind(pass, article)
}

interface Bound {
  readonly about: Judged
  readonly key: string
}

async function boundTo({ database }: Pass, decisions: readonly string[]): Promise<Bound[]> {
  const rows = await database
    .selectFrom('decision_subject')
    .select(['about', 'bound'])
    .distinct()
    .where('decision', 'in', listOf(decisions))
    .where('bound', 'is not', null)
    .orderBy('bound')
    .execute()
  return rows.map(({ about, bound }) => ({ about: about as Judged, key: bound! }))
}

/** Joins and settles anew all that these subjects stand in or are bonded to. */
export async function settleSubjects(pass: Pass, subjects: readonly Bound[]): Promise<void> {
  const parties = new Set<string>()
  for (const { about, key } of subjects) if (about === 'parties') for (const party of await joinIdentities(pass, key)) parties.add(party)
  const keys = subjects.filter(({ about }) => about !== 'parties').map(({ key }) => key)
  await settleRecords(pass, [...keys, ...(await keysOfParties(pass, parties))])
}

/** The entries or parties that the subjects stand in, each with all that is in it. */
async function standOf({ database }: Pass, subjects: readonly Bound[]) {
  const keys = listOf(subjects.map(({ key }) => key))
  const records = await database
    .selectFrom('record')
    .select(['entry_id as id', 'key'])
    .where('entry_id', 'in', (of) =>
      of.selectFrom('record').select('entry_id').where('key', 'in', keys).where('entry_id', 'is not', null).$castTo<{ entry_id: string }>(),
    )
    .execute()
  const identities = await database
    .selectFrom('identity')
    .select(['party as id', 'id as key'])
    .where('party', 'in', (of) => of.selectFrom('identity').select('party').where('id', 'in', keys))
    .execute()
  const entries = Map.groupBy([...records, ...identities], ({ id }) => id!)
  return {
    entries: [...entries]
      .map(([id, members]) => ({ id, records: members.map(({ key }) => key).sort() }))
      .sort((left, right) => (left.id < right.id ? -1 : 1)),
  }
}
