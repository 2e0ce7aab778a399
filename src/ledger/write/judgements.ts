/** Writes judgements, and says what they come to; nothing judged is ever rewritten. */
import type { Judged, Judgement } from '../../model/judgement.ts'
import type { Bond, Comparison } from '../../model/telling.ts'
import { personBonds } from './effects.ts'
import { listOf, type Pass } from './pass.ts'

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
  const { database } = pass
  const known = new Set(subjects)
  const bonds: Bond[] = []
  const apart = new Set<string>()
  const together = new Set<string>()
  const seen = new Set<string>()
  for (let frontier = [...known]; frontier.length; ) {
    const list = listOf(frontier)
    const rows = await database
      .selectFrom('judgement')
      .select(['left', 'right', 'verdict', 'score', 'by', 'at'])
      .where('about', '=', about)
      .where((of) => of.or([of('left', 'in', list), of('right', 'in', list)]))
      .orderBy('at')
      .orderBy('nr')
      .execute()
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

/** Names a pair, whichever of the two comes first. */
export function pairOf(one: string, other: string): string {
  return one < other ? `${one}\0${other}` : `${other}\0${one}`
}
