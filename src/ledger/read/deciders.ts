/** Deciders: who settled what the entries of a kind say - persons by the journal, programs by their judgements and readings. */
import { sql } from 'kysely'
import type { Decision } from '../../model/decision.ts'
import type { RecordKind } from '../../model/record.ts'
import type { Ledger } from '../open.ts'

export interface Decider {
  readonly is: 'person' | 'program'
  /** A person's name, or a program with its version ("reconcile@3", "reader@1"). */
  readonly name: string
  /** Of a person, what was decided, in the order in which it was; of a program nothing. */
  readonly decided: readonly { readonly kind: Decision['kind']; readonly field?: string; readonly at: string }[]
}

/** Of each entry of a kind (by id) its deciders: persons first, in the order of the journal, then programs. What was undone, or decided blind, decides nothing. */
export async function listDeciders(ledger: Ledger, kind: RecordKind): Promise<ReadonlyMap<string, readonly Decider[]>> {
  const persons = await sql<{ entry: string; name: string; kind: Decision['kind']; field: string | null; at: string }>`
    select distinct record.entry_id as entry, decision.by as name, decision.kind, json_extract(subject.cell, '$.field') as field, decision.at, decision.id
    from decision join decision_subject subject on subject.decision = decision.id join record on record.key = subject.bound
    where record.kind = ${kind} and record.entry_id is not null and decision.blind = 0 and decision.kind not in ('undo', 'unmerge')
      and not exists (select 1 from decision_undone where decision_undone.decision = decision.id)
    order by decision.at, decision.id, field`.execute(ledger.database)
  const programs = await sql<{ entry: string; name: string }>`
    select one.entry_id as entry, judgement.by as name from judgement join record one on one.key = judgement.left
    join record other on other.key = judgement.right and other.entry_id = one.entry_id
    where judgement.about = ${kind} and judgement.verdict = 'same' and one.kind = ${kind}
    union select record.entry_id, 'reader@' || reading.reader_version from record join reading on reading.id = record.reading_id
    where record.kind = ${kind} and record.entry_id is not null
    order by 1, 2`.execute(ledger.database)
  const deciders = new Map<string, Decider[]>()
  const add = (entry: string, decider: Decider) => deciders.set(entry, [...(deciders.get(entry) ?? []), decider])
  for (const [entry, rows] of Map.groupBy(persons.rows, (row) => row.entry))
    for (const [name, own] of Map.groupBy(rows, (row) => row.name))
      add(entry, {
        is: 'person',
        name,
        decided: own.map(({ kind: said, field, at }) => ({ kind: said, ...(field === null ? {} : { field }), at })),
      })
  for (const { entry, name } of programs.rows) add(entry, { is: isProgram(name) ? 'program' : 'person', name, decided: [] })
  return deciders
}

/** Programs sign with their version; a judgement that was imported may bear a person's name. */
function isProgram(name: string): boolean {
  return /^[a-z-]+@\d+$/.test(name)
}
