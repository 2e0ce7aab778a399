/** Stances: verbs and phrases that show where a party stands on a matter. */
import type { Stance } from '../model/records/position.ts'

export interface StanceRow {
  readonly id: Stance
  readonly note: string
  readonly example: string
  readonly lemmas: readonly string[]
}

export const stances: readonly StanceRow[] = [
  { id: 'rejects', note: 'will not have it', example: 'Ostrea rejected the map.', lemmas: ['reject', 'dismiss', 'rebuff', 'refuse', 'decline', 'deny'] },
  { id: 'opposes', note: 'is against it', example: 'The League criticised the format.', lemmas: ['oppose', 'condemn', 'denounce', 'criticize', 'criticise', 'deplore', 'protest', 'object', 'decry', 'slam', 'blast', 'warn', 'caution', 'regret'] },
  { id: 'demands', note: 'wants it done by others', example: 'Varland demanded monitors.', lemmas: ['demand', 'call', 'urge', 'insist', 'require', 'request', 'appeal', 'press', 'ask'] },
  { id: 'supports', note: 'is for it', example: 'Qatar welcomed the round.', lemmas: ['welcome', 'support', 'back', 'endorse', 'hail', 'praise', 'laud', 'applaud', 'commend', 'favor', 'favour', 'advocate', 'pledge', 'vow', 'promise', 'offer', 'propose', 'reaffirm', 'uphold', 'encourage', 'affirm'] },
]

const byLemma = new Map<string, Stance>()
for (const row of stances) for (const lemma of row.lemmas) byLemma.set(lemma, row.id)

/** The stance a verb shows by itself. */
export function stanceOf(lemma: string): Stance | undefined {
  return byLemma.get(lemma)
}
