/** What the review queue is made from: the entries most worth a look, and what was judged and decided of them. */
import { sql } from 'kysely'
import type { Entry } from '../../model/entry.ts'
import type { Judgement } from '../../model/judgement.ts'
import { type RecordKind, recordKinds } from '../../model/record.ts'
import type { Ledger } from '../open.ts'
import { type KeptDecision, listDecisions } from './decisions.ts'
import { listEntries } from './entries.ts'
import { judgementOf } from './judgements.ts'

/** Entries looked at, on each of two grounds; more than a person reviews in a week. */
const most = 400

export interface QueueMaterial {
  readonly entries: readonly { readonly kind: RecordKind; readonly entry: Entry }[]
  readonly judgements: readonly Judgement[]
  readonly decisions: readonly KeptDecision[]
}

/** Those whose reports differ, those that most articles tell, and those that a rule could not judge; and the whole journal. */
export async function queueMaterial(ledger: Ledger, more: readonly string[] = []): Promise<QueueMaterial> {
  const chosen = await sql<{ id: string; kind: RecordKind }>`
    select id, kind from (select id, kind from entry order by conflict desc, articles desc, day_from desc, id limit ${most})
    union select entry.id, entry.kind from (
      select one.entry_id as left_id, other.entry_id as right_id from judgement
      join record one on one.key = judgement.left join record other on other.key = judgement.right
      where judgement.verdict = 'unsure' and judgement.about <> 'parties' and one.entry_id <> other.entry_id
      order by judgement.score desc, judgement.nr limit ${most}
    ) pair join entry on entry.id in (pair.left_id, pair.right_id)
    union select id, kind from entry where id in (select value from json_each(${JSON.stringify(more)}))`.execute(ledger.database)
  const entries: { kind: RecordKind; entry: Entry }[] = []
  for (const kind of recordKinds) {
    const ids = chosen.rows.filter((row) => row.kind === kind).map((row) => row.id)
    if (ids.length) for (const entry of (await listEntries(ledger, kind, { ids })).items) entries.push({ kind, entry })
  }
  const keys = JSON.stringify(entries.flatMap(({ entry }) => entry.records.map(({ key }) => key)))
  const judged = await sql<Parameters<typeof judgementOf>[0]>`
    select * from judgement where about <> 'parties' and left in (select value from json_each(${keys})) and right in (select value from json_each(${keys}))
    order by at, nr`.execute(ledger.database)
  const latest = new Map(judged.rows.map((row) => [`${row.left} ${row.right}`, judgementOf(row)]))
  return { entries, judgements: [...latest.values()], decisions: (await listDecisions(ledger)).items }
}
