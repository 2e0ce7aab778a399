/** Origins: where the articles' words first came from; ten copies of one wire are one origin. */
import { sql } from 'kysely'
import type { Ledger } from '../open.ts'
import { boundsOf, type Page, type PageFilter } from './page.ts'

export interface Origin {
  /** Id of the article the words first came from, as far as the ledger knows. */
  readonly id: string
  /** Current articles that go back to it, earliest first, itself among them where it is current. */
  readonly articles: readonly OriginArticle[]
}

export interface OriginArticle {
  readonly id: string
  readonly outlet?: string
  readonly headline?: string
  readonly publishedAt?: string
  /** The agency it credits or is published by. */
  readonly wire?: string
  /** How much of the shorter of the two texts stands in the other, 0 to 1; absent where they are copies only by way of a third. */
  readonly likeness?: number
}

export interface OriginFilter extends PageFilter {
  /** True: only origins that more than one article goes back to. */
  readonly copied?: boolean | undefined
  /** Only these origins. */
  readonly ids?: readonly string[] | undefined
}

/** Origins of the current articles, the most copied first, then by id. */
export async function listOrigins(ledger: Ledger, filter: OriginFilter = {}): Promise<Page<Origin>> {
  const { limit, offset } = boundsOf(filter)
  const groups = ledger.database
    .selectFrom('article')
    .select(['origin', sql<number>`count(*)`.as('n')])
    .where('current', '=', 1)
    .$if(filter.ids !== undefined, (query) =>
      query.where('origin', 'in', sql<string>`(select value from json_each(${JSON.stringify(filter.ids)}))`),
    )
    .groupBy('origin')
    .$if(filter.copied ?? false, (query) => query.having(sql`count(*)`, '>', 1))
  const { total } = await ledger.database
    .selectFrom(groups.as('groups'))
    .select(sql<number>`count(*)`.as('total'))
    .executeTakeFirstOrThrow()
  const page = await groups.orderBy('n', 'desc').orderBy('origin').limit(limit).offset(offset).execute()
  const articles = await ledger.database
    .selectFrom('article')
    .leftJoin('copy', (join) =>
      join.on(sql<boolean>`copy.left = min(article.id, article.origin) and copy.right = max(article.id, article.origin)`),
    )
    .select(['article.id', 'article.origin', 'article.outlet', 'article.headline', 'article.published_at', 'article.wire', 'copy.likeness'])
    .where('article.current', '=', 1)
    .where('article.origin', 'in', sql<string>`(select value from json_each(${JSON.stringify(page.map((row) => row.origin))}))`)
    .orderBy(sql`coalesce(article.published_at, '9999')`)
    .orderBy('article.id')
    .execute()
  const byOrigin = Map.groupBy(articles, (article) => article.origin)
  const items = page.map(
    ({ origin }): Origin => ({
      id: origin,
      articles: (byOrigin.get(origin) ?? []).map((article) => ({
        id: article.id,
        ...(article.outlet === null ? {} : { outlet: article.outlet }),
        ...(article.headline === null ? {} : { headline: article.headline }),
        ...(article.published_at === null ? {} : { publishedAt: article.published_at }),
        ...(article.wire === null ? {} : { wire: article.wire }),
        ...(article.likeness === null ? {} : { likeness: article.likeness }),
      })),
    }),
  )
  return { items, total }
}
