/** Reports beside a story: articles of other origins that tell of a contact which one of its own articles tells of. */
import { sql } from 'kysely'
import type { Ledger } from '../open.ts'

export interface BesideArticle {
  /** Origin of the story beside which it stands. */
  readonly story: string
  /** Id of a contact that both tell of. */
  readonly contact: string
  readonly id: string
  readonly origin: string
  readonly outlet?: string
  readonly headline?: string
  readonly publishedAt?: string
}

/** For each of the origins, current articles of other origins that share a contact with it; by story, earliest first, one line for each contact shared. */
export async function reportsBeside(ledger: Ledger, origins: readonly string[]): Promise<BesideArticle[]> {
  // Cross joins keep the order of the tables: from the few origins asked for to their records, never through all records of the ledger.
  const found = await sql<{
    story: string
    contact: string
    id: string
    origin: string
    outlet: string | null
    headline: string | null
    published_at: string | null
  }>`
    select distinct own.origin as story, told.entry_id as contact, article.id, article.origin, article.outlet, article.headline, article.published_at
    from json_each(${JSON.stringify(origins)}) wanted
    cross join article own on own.origin = wanted.value and own.current = 1
    cross join record told on told.article_id = own.id and told.kind = 'contacts' and told.entry_id is not null
    cross join record other on other.entry_id = told.entry_id
    cross join article on article.id = other.article_id and article.current = 1 and article.origin <> own.origin
    order by own.origin, coalesce(article.published_at, '9999'), article.id, told.entry_id`.execute(ledger.database)
  return found.rows.map(({ story, contact, id, origin, outlet, headline, published_at }) => ({
    story,
    contact,
    id,
    origin,
    ...(outlet === null ? {} : { outlet }),
    ...(headline === null ? {} : { headline }),
    ...(published_at === null ? {} : { publishedAt: published_at }),
  }))
}
