/** What the pages' JSON looks like, for the API description; the types stand in views/page.ts, and the compiler checks that these fit them. */
import { z } from 'zod'
import { citationSchema } from '../../model/citation.ts'
import { entrySchemas } from '../../model/entry.ts'
import { judgementSchema } from '../../model/judgement.ts'
import { partyKinds } from '../../model/party.ts'
import { readingSchema } from '../../model/reading.ts'
import { recordKinds } from '../../model/record.ts'
import { modes, novelties, statuses } from '../../model/records/contact.ts'
import { manners } from '../../model/records/statement.ts'
import type {
  ArticleListPage,
  ArticlePage,
  EntryListPage,
  EntryPage,
  ErrorPage,
  PartyListPage,
  ReviewPage,
  RulesPage,
  SearchPage,
  StatementListPage,
  TimelinePage,
} from '../../views/index.ts'
import { readoutPairSchema } from './answer-schema.ts'

const count = z.int().nonnegative()
const slice = { total: count, offset: count, limit: z.int().positive() }
const kind = z.enum(recordKinds)
const filter = z.strictObject({
  party: z.string().optional(),
  status: z.enum(statuses).optional(),
  since: z.string().optional(),
  until: z.string().optional(),
  issue: z.string().optional(),
  text: z.string().optional(),
})
const choice = z.strictObject({ id: z.string(), name: z.string() })
const weight = { articles: z.int().positive(), origins: z.int().positive() }

const articleRow = z.strictObject({
  id: z.string(),
  headline: z.string().optional(),
  outlet: z.string().optional(),
  publishedAt: z.string().optional(),
  language: z.string().optional(),
  version: z.int().positive(),
  current: z.boolean(),
  counts: z.partialRecord(kind, count),
})

const entryRow = z.strictObject({
  id: z.string(),
  title: z.string(),
  kind: z.string().optional(),
  status: z.string().optional(),
  when: z.string().optional(),
  parties: z.array(z.string()),
  venue: z.string().optional(),
  conflict: z.boolean(),
  background: z.boolean(),
  ...weight,
})

const spoken = z.strictObject({
  id: z.string(),
  manner: z.enum(manners),
  content: z.array(citationSchema).min(1),
  cue: citationSchema.optional(),
  when: z.string().optional(),
  addressee: z.string().optional(),
  channel: z.string().optional(),
  hedged: z.boolean(),
  background: z.boolean(),
  conflict: z.boolean(),
  paths: z.array(
    z.strictObject({
      outlet: z.string(),
      hops: z.array(z.strictObject({ name: z.string(), citation: citationSchema })),
      articles: z.int().positive(),
    }),
  ),
  ...weight,
})

export const articleListSchema = z.strictObject({
  page: z.literal('articles'),
  ...slice,
  articles: z.array(articleRow),
}) satisfies z.ZodType<ArticleListPage>
export const articleSchema = z.strictObject({
  page: z.literal('article'),
  article: articleRow,
  reading: readingSchema,
  entries: z.record(z.string(), z.string()),
  versions: z.array(z.strictObject({ id: z.string(), version: z.int().positive() })),
  copies: z.array(
    z.strictObject({ articleId: z.string(), outlet: z.string().optional(), headline: z.string().optional(), likeness: z.number() }),
  ),
}) satisfies z.ZodType<ArticlePage>
export const entryListSchema = z.strictObject({
  page: z.literal('entries'),
  kind,
  filter,
  parties: z.array(choice),
  ...slice,
  rows: z.array(entryRow),
}) satisfies z.ZodType<EntryListPage>
export const entrySchema = z.strictObject({
  page: z.literal('entry'),
  kind,
  entry: z.union(Object.values(entrySchemas)),
  articles: z.record(z.string(), articleRow),
  judgements: z.array(judgementSchema),
  readouts: z.array(readoutPairSchema).optional(),
}) satisfies z.ZodType<EntryPage>
export const statementListSchema = z.strictObject({
  page: z.literal('statements'),
  filter,
  parties: z.array(choice),
  ...slice,
  speakers: z.array(z.strictObject({ party: z.string(), name: z.string(), statements: z.array(spoken) })),
}) satisfies z.ZodType<StatementListPage>
export const timelineSchema = z.strictObject({
  page: z.literal('timeline'),
  filter,
  parties: z.array(choice),
  marks: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      mode: z.enum(modes),
      status: z.enum(statuses),
      novelty: z.enum(novelties),
      when: z.string(),
      from: z.string(),
      to: z.string(),
      approximate: z.boolean(),
      conflict: z.boolean(),
      sides: z.array(z.string()),
      venue: z.string().optional(),
      ...weight,
    }),
  ),
  undated: z.array(z.strictObject({ id: z.string(), title: z.string(), status: z.enum(statuses), ...weight })),
}) satisfies z.ZodType<TimelinePage>
export const partyListSchema = z.strictObject({
  page: z.literal('parties'),
  filter,
  ...slice,
  rows: z.array(
    choice.extend({
      kind: z.enum(partyKinds),
      aliases: z.array(z.string()),
      state: z.string().optional(),
      offices: z.array(z.string()),
      articles: count,
      origins: count,
      entries: z.record(kind, count),
    }),
  ),
}) satisfies z.ZodType<PartyListPage>
export const searchSchema = z.strictObject({
  page: z.literal('search'),
  filter,
  ...slice,
  hits: z.array(
    z.strictObject({
      kind: z.enum(['article', 'statement']),
      articleId: z.string(),
      headline: z.string().optional(),
      outlet: z.string().optional(),
      publishedAt: z.string().optional(),
      entryId: z.string().optional(),
      speakers: z.array(z.string()).optional(),
      passage: citationSchema,
      matches: z.array(citationSchema),
    }),
  ),
}) satisfies z.ZodType<SearchPage>
const reviewItem = z.strictObject({
  id: z.string(),
  kind: z.enum([...recordKinds, 'decision']),
  title: z.string(),
  worth: z.number(),
  doubts: z.array(
    z.strictObject({
      rule: z.enum(['words-gone', 'conflict', 'unsure', 'weak-join', 'said-unsure', 'inferred', 'one-origin', 'unseen']),
      sentence: z.string(),
      field: z.string().optional(),
      weight: z.number(),
    }),
  ),
  other: z.string().optional(),
  ...weight,
})
export const reviewSchema = z.strictObject({
  page: z.literal('review'),
  by: z.string().optional(),
  total: count,
  queue: z.array(reviewItem),
  item: reviewItem.optional(),
  seen: z.string().optional(),
  sheets: z.array(
    z.strictObject({
      address: z.string(),
      article: articleRow,
      reading: readingSchema,
      said: z.array(z.strictObject({ field: z.string().optional(), citations: z.array(citationSchema), sentence: z.string() })),
    }),
  ),
}) satisfies z.ZodType<ReviewPage>
export const rulesSchema = z.strictObject({
  page: z.literal('rules'),
  rules: z.array(z.strictObject({ id: z.string(), reason: z.string(), example: z.string() })),
}) satisfies z.ZodType<RulesPage>
export const errorSchema = z.strictObject({ page: z.literal('error'), status: z.int(), message: z.string() }) satisfies z.ZodType<ErrorPage>
