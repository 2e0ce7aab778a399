/** Writes an article and puts the versions at its address in order. */
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Article } from '../../model/article.ts'
import type { Pass } from './pass.ts'

/** Whether it was there; and the articles that became, or ceased to be, the current version of their address. */
export interface ArticleWrite {
  readonly outcome: 'new' | 'same' | 'new-version'
  readonly changed: readonly string[]
}

/** Writes the article unless its id is there. */
export async function writeArticle(pass: Pass, article: Article): Promise<ArticleWrite> {
  const { database, reconciler, at } = pass
  const there = await database.selectFrom('article').select('id').where('id', '=', article.id).executeTakeFirst()
  if (there) return { outcome: 'same', changed: [] }
  const digest = createHash('sha256').update(article.text).digest('hex')
  const address = article.url ?? article.file ?? digest
  const { id, text, blocks, ...fields } = article
  const { nr } = await database
    .insertInto('article')
    .values({
      id,
      address,
      version: 0,
      digest,
      url: article.url ?? null,
      file: article.file ?? null,
      outlet: article.outlet?.value ?? article.outlet?.original ?? null,
      headline: article.headline?.value ?? article.headline?.original ?? null,
      published_at: article.publishedAt ?? null,
      language: article.language ?? null,
      text,
      fields: JSON.stringify(fields),
      ingested_at: at,
      origin: id,
      wire: reconciler.wireOf(article) ?? null,
      current: 0,
    })
    .returning('nr')
    .executeTakeFirstOrThrow()
  await sql`insert into article_search (rowid, headline, text) select nr, headline, text from article where nr = ${nr}`.execute(database)
  await sql`insert into block (article_id, ordinal, kind, start, end)
    select ${id}, key, value ->> 'kind', value ->> 'start', value ->> 'end' from json_each(${JSON.stringify(blocks)})`.execute(database)
  return orderVersions(pass, address)
}

/**
 * By day of publication (a version that names none counts with the latest that does), then by the moment it was taken in, then by id;
 * so the order in which versions arrive does not matter as far as they are dated.
 */
export async function orderVersions({ database }: Pass, address: string): Promise<ArticleWrite> {
  const versions = await database
    .selectFrom('article')
    .select(['id', 'version', 'current'])
    .where('address', '=', address)
    .orderBy(sql`coalesce(published_at, max(published_at) over ())`)
    .orderBy('ingested_at')
    .orderBy('id')
    .execute()
  const changed: string[] = []
  for (const [index, version] of versions.entries()) {
    const current = index === versions.length - 1 ? 1 : 0
    if (version.version === index + 1 && version.current === current) continue
    await database
      .updateTable('article')
      .set({ version: index + 1, current })
      .where('id', '=', version.id)
      .execute()
    if (version.current !== current) changed.push(version.id)
  }
  return { outcome: versions.length > 1 ? 'new-version' : 'new', changed }
}
