/** Finds near copies of an article and the origin that they share. */
import { sql } from 'kysely'
import type { Article } from '../../model/article.ts'
import { articleOf } from '../read/articles.ts'
import { listOf, type Pass } from './pass.ts'

/** Days between two texts that are compared for one band in common; by chance some share one, ever more as an archive grows. Copies share several. */
const copyDays = 45

/** Compares a new article with those that share a band, and settles the origin of all that are joined; returns the ids of articles whose origin changed. */
export async function linkCopies(pass: Pass, article: Article): Promise<string[]> {
  const { database, reconciler } = pass
  const bands = [...new Set(reconciler.bandsOf(article))]
  await sql`insert into band (band, article_id) select value, ${article.id} from json_each(${JSON.stringify(bands)})`.execute(database)
  const day = article.publishedAt ?? null
  const near = await sql<{ article_id: string }>`
    select band.article_id from json_each(${JSON.stringify(bands)}) wanted cross join band on band.band = wanted.value
    join article on article.id = band.article_id where band.article_id <> ${article.id} group by band.article_id
    having count(*) > 1 or coalesce(abs(julianday(article.published_at) - julianday(${day})), 0) <= ${copyDays} order by band.article_id`.execute(
    database,
  )
  const ids = near.rows.map((row) => row.article_id)
  const rows = await database.selectFrom('article').select(['id', 'text', 'fields']).where('id', 'in', listOf(ids)).orderBy('id').execute()
  const blocks = await database
    .selectFrom('block')
    .select(['article_id', 'kind', 'start', 'end'])
    .where('article_id', 'in', listOf(ids))
    .orderBy('article_id')
    .orderBy('ordinal')
    .execute()
  const blocksOf = Map.groupBy(blocks, (block) => block.article_id)
  const copies: { id: string; left: string; right: string; likeness: number }[] = []
  for (const row of rows) {
    const likeness = reconciler.likenessOf(article, articleOf(row, blocksOf.get(row.id) ?? []))
    if (likeness < reconciler.copyLikeness) continue
    const [left, right] = [article.id, row.id].sort() as [string, string]
    copies.push({ id: row.id, left, right, likeness })
  }
  await sql`insert into copy (left, right, likeness)
    select value ->> 'left', value ->> 'right', value ->> 'likeness' from json_each(${JSON.stringify(copies)})`.execute(database)
  return copies.length
    ? settleOrigin(
        pass,
        article.id,
        copies.map(({ id }) => id),
      )
    : []
}

/**
 * The root of all that are copies of each other, directly or by way of another: the agency's own text, else the earliest, else the smallest id.
 * Whoever was joined before shares an origin, so the origins of the direct copies name the whole family: its links, which grow with the square
 * of its size, need not be walked.
 */
export async function settleOrigin({ database }: Pass, id: string, copies: readonly string[]): Promise<string[]> {
  const members = await database
    .selectFrom('article')
    .select(['id', 'origin'])
    .where('origin', 'in', (of) =>
      of
        .selectFrom('article as joined')
        .select('joined.origin')
        .where('joined.id', 'in', listOf([id, ...copies])),
    )
    .orderBy(sql`wire is null or outlet is null or wire <> outlet`)
    .orderBy(sql`coalesce(published_at, '9999')`)
    .orderBy('id')
    .execute()
  const root = members[0]!.id
  const changed = members.filter((member) => member.origin !== root).map((member) => member.id)
  if (changed.length) await database.updateTable('article').set({ origin: root }).where('id', 'in', listOf(changed)).execute()
  return changed
}

/** Itself and all that are copies of it, directly or by way of another. */
export async function familyOf({ database }: Pick<Pass, 'database'>, id: string): Promise<string[]> {
  const family = await sql<{ id: string }>`
    with recursive family (id) as (
      select ${id} union
      select case when copy.left = family.id then copy.right else copy.left end from family join copy on copy.left = family.id or copy.right = family.id
    ) select id from family`.execute(database)
  return family.rows.map((row) => row.id)
}
