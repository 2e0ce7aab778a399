/** Writes judgements, and says what they come to; nothing judged is ever rewritten. */
import { sql } from 'kysely'
import type { Judged, Judgement } from '../../model/judgement.ts'
import type { Bond, Comparison } from '../../model/telling.ts'
import { personBonds } from './effects.ts'
import type { Pass } from './pass.ts'

/** What a rule signs with; everybody else is a person, and outranks it. */
const rule = /^[a-z]+@\d+$/

/** Keeps what a comparison came to, unless this reconciler has judged the pair before, or has nothing to say for it. */
export async function judge(
  { database, reconciler, at }: Pass,
  about: Judged,
  one: string,
  other: string,
  comparison: Comparison,
): Promise<void> {
  if (comparison.verdict === 'different' || comparison.score === 0) return
  const [left, right] = one < other ? [one, other] : [other, one]
  const there = await database
    .selectFrom('judgement')
    .select('nr')
    .where('about', '=', about)
    .where('left', '=', left)
    .where('right', '=', right)
    .where('by', '=', reconciler.by)
    .executeTakeFirst()
  if (there) return
  await database
    .insertInto('judgement')
    .values({
      about,
      left,
      right,
      verdict: comparison.verdict,
      score: comparison.score,
      reasons: JSON.stringify(comparison.reasons),
      by: reconciler.by,
      at,
    })
    .execute()
}

/** Writes judgements that were made elsewhere (by a person, in another ledger); those that are there already stay as they are. Returns what was new. */
export async function writeJudgements({ database }: Pass, judgements: readonly Judgement[]): Promise<Judgement[]> {
  const added: Judgement[] = []
  for (const judgement of judgements) {
    const { numInsertedOrUpdatedRows: rows } = await database
      .insertInto('judgement')
      .values({ ...judgement, reasons: JSON.stringify(judgement.reasons) })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    if (rows) added.push(judgement)
  }
  return added
}

/** What holds subjects together and apart; `together` are pairs that a person joined, whatever a comparison says against it. */
export interface Bonds {
  readonly subjects: string[]
  readonly bonds: Bond[]
  readonly apart: ReadonlySet<string>
  readonly together: ReadonlySet<string>
}

/** The subjects bonded to any of `subjects`, directly or by way of others, themselves included; and the bonds. */
export async function bondsOf(pass: Pass, about: Judged, subjects: readonly string[]): Promise<Bonds> {
  const known = new Set(subjects)
  const bonds: Bond[] = []
  const apart = new Set<string>()
  const together = new Set<string>()
  const seen = new Set<string>()
  for (let frontier = [...known]; frontier.length; ) {
    const rows = await judgementsOf(pass, about, frontier)
    const latest = new Map<string, (typeof rows)[number]>()
    for (const row of rows) {
      const pair = pairOf(row.left, row.right)
      const before = latest.get(pair)
      if (!before || rule.test(before.by) || !rule.test(row.by)) latest.set(pair, row)
    }
    for (const bond of await personBonds(pass, about, frontier)) {
      const before = latest.get(pairOf(bond.left, bond.right))
      if (!before || rule.test(before.by) || before.at <= bond.at) latest.set(pairOf(bond.left, bond.right), { ...bond, score: 1, by: '' })
    }
    frontier = []
    for (const [pair, row] of latest) {
      if (seen.has(pair)) continue
      seen.add(pair)
      if (row.verdict === 'different') apart.add(pair)
      if (row.verdict !== 'same') continue
      if (!rule.test(row.by)) together.add(pair)
      // A person's word binds before any rule's.
      bonds.push({ left: row.left, right: row.right, score: rule.test(row.by) ? row.score : 2 })
      for (const subject of [row.left, row.right]) {
        if (known.has(subject)) continue
        known.add(subject)
        frontier.push(subject)
      }
    }
  }
  return { subjects: [...known], bonds, apart, together }
}

type JudgementRow = Pick<Judgement, 'left' | 'right' | 'verdict' | 'score' | 'by' | 'at'>

/** Judgements of any of `subjects`, oldest first. Two walks by index, from the few asked for: one "or" over both sides would read all that is `about` this. */
async function judgementsOf({ database }: Pass, about: Judged, subjects: readonly string[]): Promise<JudgementRow[]> {
  const list = JSON.stringify(subjects)
  const found = await sql<JudgementRow>`
    select judgement.nr, judgement.left, judgement.right, verdict, score, by, at from json_each(${list}) wanted
      cross join judgement on judgement.left = wanted.value where +about = ${about}
    union
    select judgement.nr, judgement.left, judgement.right, verdict, score, by, at from json_each(${list}) wanted
      cross join judgement on judgement.right = wanted.value where +about = ${about}
    order by at, nr`.execute(database)
  return found.rows
}

/** Names a pair, whichever of the two comes first. */
export function pairOf(one: string, other: string): string {
  return one < other ? `${one}\0${other}` : `${other}\0${one}`
}
