/** What `parley export json` prints: the whole ledger in one object. */
import { z } from 'zod'
import { articleSchema } from './article.ts'
import { decisionSchema } from './decision.ts'
import { entrySchemas } from './entry.ts'
import { judgementSchema } from './judgement.ts'
import { partyKinds, partySchema } from './party.ts'
import { readingSchema } from './reading.ts'

/** Version of the shape; raised when a reader of the old one could misunderstand the new. */
export const exportVersion = '1'

/** One reading of an article: everything but the article itself. */
export const exportedReadingSchema = readingSchema.omit({ article: true }).extend({
  readerVersion: z.string(),
  /** ISO 8601 in UTC. */
  readAt: z.string(),
})

export const exportedArticleSchema = articleSchema.extend({
  /** 1 for the first text at its address. */
  version: z.int().positive(),
  /** Whether entries are settled from it. */
  current: z.boolean(),
  /** When the ledger took it in, ISO 8601 in UTC. */
  ingestedAt: z.string(),
  /** Id of the article its words first came from. */
  origin: z.string(),
  /** The agency it credits or is published by. */
  wire: z.string().optional(),
  readings: z.array(exportedReadingSchema),
})
export type ExportedArticle = z.infer<typeof exportedArticleSchema>

/** Articles that tell of the same happening: they share the origin of their words, or an entry that is news. */
export const storySchema = z.object({ id: z.string(), articles: z.array(z.string()).min(2) })
export type Story = z.infer<typeof storySchema>

export const exportedOriginSchema = z.object({ id: z.string(), articles: z.array(z.string()).min(1) })

export const exportedPartySchema = partySchema.omit({ offices: true, mentions: true }).extend({
  kind: z.enum(partyKinds),
  offices: z.array(z.string()),
  /** The ways articles name it; judgements about "parties" name their ids. */
  identities: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(partyKinds),
      name: z.string(),
      names: z.array(z.string()),
      state: z.string().optional(),
      offices: z.array(z.string()),
      articleId: z.string().optional(),
    }),
  ),
  articles: z.int().nonnegative(),
  origins: z.int().nonnegative(),
})

export const exportSchema = z.object({
  parley: z.literal(exportVersion),
  articles: z.array(exportedArticleSchema),
  stories: z.array(storySchema),
  origins: z.array(exportedOriginSchema),
  parties: z.array(exportedPartySchema),
  contacts: z.array(entrySchemas.contacts),
  statements: z.array(entrySchemas.statements),
  positions: z.array(entrySchemas.positions),
  agreements: z.array(entrySchemas.agreements),
  expectations: z.array(entrySchemas.expectations),
  acts: z.array(entrySchemas.acts),
  judgements: z.array(judgementSchema),
  /** The journal; exports of before it have none. */
  decisions: z.array(decisionSchema).default([]),
})
export type Export = z.infer<typeof exportSchema>
