/** Decisions: the journal, and what has become of the words each is bound to. */
import { type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { Decision, DecisionSubject } from '../../model/decision.ts'
import { boundCellOf } from '../../model/decision.ts'
import type { RecordKind } from '../../model/record.ts'
import type { RecordOf } from '../../model/telling.ts'
import type { Ledger } from '../open.ts'
import type { Schema } from '../schema.ts'
import { boundsOf, type Page, type PageFilter } from './page.ts'

export interface DecisionFilter extends PageFilter {
  readonly by?: string | undefined
  /** Only those about a record of this entry (full id), or an identity of this party. */
  readonly entry?: string | undefined
  /** True: the latest first. */
  readonly latest?: boolean | undefined
}

/** What one finds at the words of a decision today. */
export type Hold = 'bound' | 'words-gone' | 'cell-gone' | 'newer-version'

/** A decision as the journal shows it. */
export interface KeptDecision extends Decision {
  /** Id of the decision that undid it. */
  readonly undoneBy?: string
  /** Of each subject, in their order. */
  readonly holds: readonly Hold[]
}

/** Decisions in the order in which they were made. */
export async function listDecisions(ledger: Ledger, filter: DecisionFilter = {}): Promise<Page<KeptDecision>> {
  const chosen = ledger.database.selectFrom('decision').where((of) => of.and(conditionsOf(of, filter)))
  const { total } = await chosen.select(sql<number>`count(*)`.as('total')).executeTakeFirstOrThrow()
  const { limit, offset } = boundsOf(filter)
  const order = filter.latest ? 'desc' : 'asc'
  const rows = await chosen.selectAll().orderBy('at', order).orderBy('id', order).limit(limit).offset(offset).execute()
  const ids = sql<string>`(select value from json_each(${JSON.stringify(rows.map((row) => row.id))}))`
  const undone = await ledger.database.selectFrom('decision_undone').selectAll().where('decision', 'in', ids).execute()
  const items: KeptDecision[] = []
  for (const row of rows) {
    const subjects = await ledger.database
      .selectFrom('decision_subject')
      .selectAll()
      .where('decision', '=', row.id)
      .orderBy('ordinal')
      .execute()
    const undoneBy = undone.find((each) => each.decision === row.id)?.undone_by
    const holds: Hold[] = []
    for (const subject of subjects) holds.push(await holdOf(ledger, subject))
    items.push({ ...decisionOf(row, subjects), ...(undoneBy === undefined ? {} : { undoneBy }), holds })
  }
  return { items, total }
}

function conditionsOf(of: ExpressionBuilder<Schema, 'decision'>, filter: DecisionFilter) {
  return [
    ...(filter.by === undefined ? [] : [of('by', '=', filter.by)]),
    ...(filter.entry === undefined
      ? []
      : [
          sql<SqlBool>`id in (select decision from decision_subject where bound in (select key from record where entry_id = ${filter.entry}
            union select id from identity where party = ${filter.entry}))`,
        ]),
  ]
}

async function holdOf(
  ledger: Ledger,
  subject: { bound: string | null; about: string; article_id: string; cell: string | null },
): Promise<Hold> {
  const article = await ledger.database.selectFrom('article').select('current').where('id', '=', subject.article_id).executeTakeFirst()
  if (article?.current === 0) return 'newer-version'
  if (subject.bound === null) return 'words-gone'
  if (subject.cell === null || subject.about === 'parties') return 'bound'
  const cell = JSON.parse(subject.cell) as NonNullable<DecisionSubject['cell']>
  const row = await ledger.database.selectFrom('record').select('json').where('key', '=', subject.bound).executeTakeFirstOrThrow()
  if (cell.citations.length === 0) return 'bound'
  return boundCellOf(JSON.parse(row.json) as RecordOf<RecordKind>, cell) ? 'bound' : 'cell-gone'
}

/** The decision as its rows keep it. */
export function decisionOf(
  row: { json: string; before: string; after: string },
  subjects: readonly { side: string; subject: string; article_id: string; anchors: string; cell: string | null }[],
): Decision {
  return {
    ...(JSON.parse(row.json) as Omit<Decision, 'subjects' | 'before' | 'after'>),
    subjects: subjects.map((each) => ({
      side: each.side as 'left' | 'right',
      subject: each.subject,
      articleId: each.article_id,
      anchors: JSON.parse(each.anchors) as DecisionSubject['anchors'],
      ...(each.cell === null ? {} : { cell: JSON.parse(each.cell) as NonNullable<DecisionSubject['cell']> }),
    })),
    before: JSON.parse(row.before) as Decision['before'],
    after: JSON.parse(row.after) as Decision['after'],
  }
}
