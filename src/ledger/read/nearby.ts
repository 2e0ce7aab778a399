/** Ids that stand nearest to one that the ledger does not hold, for a message that helps who mistyped it. */
import type { Ledger } from '../open.ts'

/** How many are asked for on each side. */
const aside = 3

/** Ids of entries or articles before and after `id` in their order, the nearest on each side first. */
export async function nearbyIds(ledger: Ledger, of: 'entry' | 'article', id: string): Promise<string[]> {
  const before = await ledger.database.selectFrom(of).select('id').where('id', '<', id).orderBy('id', 'desc').limit(aside).execute()
  const after = await ledger.database.selectFrom(of).select('id').where('id', '>', id).orderBy('id').limit(aside).execute()
  return [...after, ...before].map((row) => row.id)
}
