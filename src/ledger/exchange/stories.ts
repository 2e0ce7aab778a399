/** Stories: which current articles tell of the same happening. */
import { sql } from 'kysely'
import type { Story } from '../../model/export.ts'
import type { Ledger } from '../open.ts'

/** Articles that share an origin, or a contact, agreement or act that is news, directly or by way of others; each story bears its smallest article id. */
export async function findStories(ledger: Ledger): Promise<Story[]> {
  const pairs = await sql<{ article: string; shared: string }>`
    select id as article, origin as shared from article where current = 1
    union select record.article_id, record.entry_id from record join entry on entry.id = record.entry_id
    where entry.kind in ('contacts', 'agreements', 'acts') and coalesce(entry.novelty, 'new') = 'new' and entry.articles > 1`.execute(
    ledger.database,
  )
  const above = new Map<string, string>()
  const rootOf = (one: string): string => {
    let root = one
    while (above.has(root)) root = above.get(root) as string
    return root
  }
  for (const { article, shared } of pairs.rows) {
    const [left, right] = [rootOf(`a ${article}`), rootOf(`b ${shared}`)]
    if (left !== right) above.set(left, right)
  }
  const groups = new Map<string, Set<string>>()
  for (const { article } of pairs.rows) {
    const root = rootOf(`a ${article}`)
    groups.set(root, (groups.get(root) ?? new Set()).add(article))
  }
  return [...groups.values()]
    .filter((articles) => articles.size > 1)
    .map((articles) => [...articles].sort())
    .map((articles) => ({ id: articles[0]!, articles }))
    .sort((left, right) => (left.id < right.id ? -1 : 1))
}
