/** Judgements: who or what decided that two records, or two ways of naming a party, are the same. */
import { type ExpressionBuilder, sql } from 'kysely'
import type { Judged, Judgement, Verdict } from '../../model/judgement.ts'
import type { Ledger } from '../open.ts'
import type { Schema } from '../schema.ts'
import { boundsOf, type Page, type PageFilter } from './page.ts'

export interface JudgementFilter extends PageFilter {
  readonly about?: Judged | undefined
  readonly verdict?: Verdict | undefined
  /** Only those that judge this record (its key) or identity (its id). */
  readonly subject?: string | undefined
  /** Only those that judge the records of this entry (full id). */
  readonly entry?: string | undefined
}

/** Judgements in the order of what they are about, left, right, date. */
export async function listJudgements(ledger: Ledger, filter: JudgementFilter = {}): Promise<Page<Judgement>> {
  const chosen = ledger.database.selectFrom('judgement').where((of) => of.and(conditionsOf(of, filter)))
  const { total } = await chosen.select(sql<number>`count(*)`.as('total')).executeTakeFirstOrThrow()
  const { limit, offset } = boundsOf(filter)
  const rows = await chosen
    .selectAll()
    .orderBy('about')
    .orderBy('left')
    .orderBy('right')
    .orderBy('at')
    .orderBy('by')
    .limit(limit)
    .offset(offset)
    .execute()
  return { items: rows.map(judgementOf), total }
}

function conditionsOf(of: ExpressionBuilder<Schema, 'judgement'>, filter: JudgementFilter) {
  const keys = filter.entry === undefined ? undefined : of.selectFrom('record').select('key').where('entry_id', '=', filter.entry)
  return [
    ...(filter.about === undefined ? [] : [of('about', '=', filter.about)]),
    ...(filter.verdict === undefined ? [] : [of('verdict', '=', filter.verdict)]),
    ...(filter.subject === undefined ? [] : [of.or([of('left', '=', filter.subject), of('right', '=', filter.subject)])]),
    ...(keys === undefined ? [] : [of.or([of('left', 'in', keys), of('right', 'in', keys)])]),
  ]
}

/** The judgement as its row keeps it. */
export function judgementOf(row: {
  about: string
  left: string
  right: string
  verdict: string
  score: number
  reasons: string
  by: string
  at: string
}): Judgement {
  return {
    about: row.about as Judged,
    left: row.left,
    right: row.right,
    verdict: row.verdict as Verdict,
    score: row.score,
    reasons: JSON.parse(row.reasons) as string[],
    by: row.by,
    at: row.at,
  }
}
