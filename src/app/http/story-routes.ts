/** The routes of stories, what each shows and what its JSON looks like; they stand in the list of routes.ts. */
import { z } from 'zod'
import { findArticle, findEntry, type Ledger, listOrigins, reportsBeside } from '../../ledger/index.ts'
import { blockSchema } from '../../model/article.ts'
import { citationSchema } from '../../model/citation.ts'
import { hopSchema } from '../../model/party.ts'
import { type IndependentReport, type StoryListPage, type StoryPage, storyRow, titleOf } from '../../views/index.ts'
import { copyTreeIn } from '../answers/copies.ts'
import type { Bounds } from './pages.ts'

const count = z.int().nonnegative()
const report = { outlet: z.string().optional(), headline: z.string().optional(), publishedAt: z.string().optional() }
const row = { id: z.string(), ...report, copies: count, articles: count, origins: count }
const citations = z.array(citationSchema)

const storyListSchema = z.strictObject({
  page: z.literal('stories'),
  total: count,
  offset: count,
  limit: z.int().positive(),
  rows: z.array(z.strictObject(row)),
}) satisfies z.ZodType<StoryListPage>

const storySchema = z.strictObject({
  page: z.literal('story'),
  ...row,
  tree: z.strictObject({
    origin: z.string(),
    articles: count,
    origins: z.literal(1),
    reports: z.array(
      z.strictObject({
        articleId: z.string(),
        ...report,
        standing: z.enum(['origin', 'verbatim', 'edited']),
        likeness: z.number().optional(),
        adds: citations,
        cuts: citations,
        addedCharacters: count,
        cutCharacters: count,
        wire: z.string().optional(),
        via: z.array(z.array(hopSchema)),
      }),
    ),
  }),
  independent: z.array(z.strictObject({ id: z.string(), origin: z.string(), ...report, contacts: z.array(z.string()) })),
  contacts: z.record(z.string(), z.string()),
  texts: z.record(z.string(), z.strictObject({ text: z.string(), blocks: z.array(blockSchema), language: z.string().optional() })),
}) satisfies z.ZodType<StoryPage>

/** The routes, in the order of docs/http.md. */
export function storyRoutes<Q extends z.ZodObject>(query: Q, boundsOf: (query: Partial<Bounds>) => Bounds) {
  return [
    {
      path: '/stories',
      summary: 'Texts that more than one report goes back to, the most copied first',
      query,
      schema: storyListSchema,
      load: (ledger: Ledger, _: string, query: Partial<Bounds>) => storyListPage(ledger, boundsOf(query)),
    },
    {
      path: '/stories/{id}',
      summary: 'One text with its copies, what each cut or added, and the independent reports of the same contacts',
      query: z.strictObject({}),
      schema: storySchema,
      load: (ledger: Ledger, id: string) => storyPage(ledger, id),
    },
  ]
}

async function storyListPage(ledger: Ledger, bounds: Bounds): Promise<StoryListPage> {
  const { items, total } = await listOrigins(ledger, { copied: true, ...bounds })
  const beside = Map.groupBy(
    await reportsBeside(
      ledger,
      items.map(({ id }) => id),
    ),
    ({ story }) => story,
  )
  // The origin itself may be an earlier version: then its first current report gives the line its words.
  const rows = items.map(({ id, articles }) =>
    storyRow({ ...(articles.find((article) => article.id === id) ?? articles[0]), id }, articles.length, beside.get(id) ?? []),
  )
  return { page: 'stories', total, ...bounds, rows }
}

/** The story that an article belongs to; undefined where there is no such article. */
async function storyPage(ledger: Ledger, id: string): Promise<StoryPage | undefined> {
  const stored = await findArticle(ledger, id)
  if (!stored) return undefined
  const { items } = await listOrigins(ledger, { ids: [stored.origin] })
  const texted = await copyTreeIn(ledger, items[0] ?? { id: stored.origin, articles: [] })
  if (!texted) return undefined
  const { tree, texts } = texted
  const beside = await reportsBeside(ledger, [tree.origin])
  const contacts: Record<string, string> = {}
  for (const contact of new Set(beside.map((report) => report.contact))) {
    const entry = await findEntry(ledger, 'contacts', contact)
    if (entry) contacts[contact] = titleOf(entry)
  }
  const independent = [...Map.groupBy(beside, (report) => report.id).values()].map(
    (same): IndependentReport => ({
      id: same[0]!.id,
      origin: same[0]!.origin,
      outlet: same[0]!.outlet,
      headline: same[0]!.headline,
      publishedAt: same[0]!.publishedAt,
      contacts: same.map(({ contact }) => contact),
    }),
  )
  const first = tree.reports.find(({ standing }) => standing === 'origin') ?? tree.reports[0]
  const shown = [tree.origin, ...tree.reports.filter(({ standing }) => standing === 'edited').map(({ articleId }) => articleId)]
  return {
    page: 'story',
    ...storyRow({ ...first, id: tree.origin }, tree.articles, beside),
    tree,
    independent,
    contacts,
    texts: Object.fromEntries(
      shown.flatMap((each) => {
        const article = texts.get(each)
        return article ? [[each, { text: article.text, blocks: article.blocks, language: article.language }]] : []
      }),
    ),
  }
}
