/** What decisions do: which cells they change, what they join and part. Asked at every settling, so nothing of it needs to be kept or taken back. */
import { sql } from 'kysely'
import type { BoundCell, CellVerdict, ReviewKind } from '../../model/decision.ts'
import type { Judged } from '../../model/judgement.ts'
import { listOf, type Pass } from './pass.ts'

/** A decision that counts: nobody undid it, and it was not a blind coding. */
const counts = sql<boolean>`decision.blind = 0 and not exists (select 1 from decision_undone where decision_undone.decision = decision.id)`

/** What persons said of records (by key), oldest first: of whole records and of their cells. */
export async function verdictsOf({ database }: Pass, keys: readonly string[]): Promise<Map<string, CellVerdict[]>> {
  const rows = await database
    .selectFrom('decision_subject')
    .innerJoin('decision', 'decision.id', 'decision_subject.decision')
    .select(['decision_subject.bound', 'decision_subject.cell', 'decision.kind', 'decision.json'])
    .where('decision_subject.bound', 'in', listOf(keys))
    .where('decision.kind', 'in', ['accept', 'reject', 'edit', 'unsure'])
    .where(counts)
    .orderBy('decision.at')
    .orderBy('decision.id')
    .execute()
  const verdicts = new Map<string, CellVerdict[]>()
  for (const row of rows) {
    const { cell } = JSON.parse(row.json) as Pick<CellVerdict, 'cell'>
    const bound = row.cell === null ? undefined : (JSON.parse(row.cell) as BoundCell)
    verdicts.set(row.bound!, [...(verdicts.get(row.bound!) ?? []), { kind: row.kind as ReviewKind, bound, cell }])
  }
  return verdicts
}

/** Two subjects that a person joined or parted, and when. */
export interface PersonBond {
  readonly left: string
  readonly right: string
  readonly verdict: 'same' | 'different'
  readonly at: string
}

/** Merges and splits that have a subject among these, oldest first, each as its pairs. */
export async function personBonds({ database }: Pass, about: Judged, subjects: readonly string[]): Promise<PersonBond[]> {
  const decisions = await database
    .selectFrom('decision')
    .select(['decision.id', 'decision.kind', 'decision.at'])
    .where('decision.about', '=', about)
    .where('decision.kind', 'in', ['merge', 'split'])
    .where('decision.id', 'in', (of) =>
      of.selectFrom('decision_subject').select('decision_subject.decision').where('decision_subject.bound', 'in', listOf(subjects)),
    )
    .where(counts)
    .orderBy('decision.at')
    .orderBy('decision.id')
    .execute()
  if (!decisions.length) return []
  const members = await database
    .selectFrom('decision_subject')
    .select(['decision', 'side', 'bound'])
    .where('decision', 'in', listOf(decisions.map((row) => row.id)))
    .where('bound', 'is not', null)
    .execute()
  return decisions.flatMap(({ id, kind, at }) => {
    const side = (name: string) => members.filter((row) => row.decision === id && row.side === name).map((row) => row.bound!)
    return side('left').flatMap((one) =>
      side('right')
        .filter((other) => other !== one)
        .map((other): PersonBond => {
          const [left, right] = one < other ? [one, other] : [other, one]
          return { left, right, verdict: kind === 'merge' ? 'same' : 'different', at }
        }),
    )
  })
}

/** Finds anew what decisions about words of this article are bound to; returns the subjects of parties that were and that are bound where that changed. */
export async function rebind({ database }: Pass, articleId?: string): Promise<string[]> {
  const rows = await database
    .selectFrom('decision_subject')
    .selectAll()
    .$if(articleId !== undefined, (query) => query.where('article_id', '=', articleId!))
    .execute()
  const moved: string[] = []
  for (const row of rows) {
    const found = row.about === 'parties' ? await identityAt({ database }, row) : await recordWith({ database }, row)
    if (found === row.bound) continue
    await database
      .updateTable('decision_subject')
      .set({ bound: found })
      .where('decision', '=', row.decision)
      .where('ordinal', '=', row.ordinal)
      .execute()
    if (row.about === 'parties') moved.push(...[row.bound, found].filter((each) => each !== null))
  }
  return moved
}

/** The record of the current reading that rests on exactly these words: only such a one has the seed. */
async function recordWith({ database }: Pick<Pass, 'database'>, row: { subject: string; article_id: string }): Promise<string | null> {
  const found = await database
    .selectFrom('record')
    .innerJoin('reading', 'reading.id', 'record.reading_id')
    .select('record.key')
    .where('record.seed', '=', row.subject)
    .where('record.article_id', '=', row.article_id)
    .where('reading.current', '=', 1)
    .executeTakeFirst()
  return found?.key ?? null
}

/** The way the current reading names whom these words mean; none where it takes them for nobody, or for several. */
async function identityAt(
  { database }: Pick<Pass, 'database'>,
  row: { subject: string; article_id: string; anchors: string },
): Promise<string | null> {
  const parties = await database
    .selectFrom('party')
    .innerJoin('reading', 'reading.id', 'party.reading_id')
    .select(['party.identity', 'party.json'])
    .where('reading.article_id', '=', row.article_id)
    .where('reading.current', '=', 1)
    .execute()
  const anchors = JSON.parse(row.anchors) as { start: number; end: number }[]
  const naming = parties.filter(({ json }) => {
    const { mentions } = JSON.parse(json) as { mentions: { start: number; end: number }[] }
    return anchors.some((anchor) => mentions.some(({ start, end }) => start === anchor.start && end === anchor.end))
  })
  const found = new Set(naming.map(({ identity }) => identity))
  if (found.has(row.subject)) return row.subject
  return found.size === 1 ? [...found][0]! : null
}
