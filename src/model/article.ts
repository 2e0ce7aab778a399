/** An article: one outlet's published report or one official text, decoded and frozen; every offset counts from its text. */
import { z } from 'zod'
import { cellSchema } from './citation.ts'

export const blockKinds = [
  'headline',
  'standfirst',
  'byline',
  'caption',
  'body',
  'subhead',
  'credit',
  'related',
  'boilerplate',
  'list',
] as const
export type BlockKind = (typeof blockKinds)[number]

export const blockSchema = z.object({ kind: z.enum(blockKinds), start: z.int().nonnegative(), end: z.int().nonnegative() })
/** A stretch of the article with one function; blocks do not overlap, stand in order, and what is not article is marked, not cut. */
export type Block = z.infer<typeof blockSchema>

export const articleSchema = z.object({
  id: z.string(),
  file: z.string().optional(),
  url: z.string().optional(),
  outlet: cellSchema(z.string()).optional(),
  headline: cellSchema(z.string()).optional(),
  byline: z.array(cellSchema(z.string())),
  dateline: cellSchema(z.string()).optional(),
  publishedAt: z.string().optional(),
  language: z.string().optional(),
  text: z.string(),
  blocks: z.array(blockSchema),
})
export type Article = z.infer<typeof articleSchema>

/** What a capture is before it is an article: the bytes as they came. */
export interface Capture {
  readonly bytes: Uint8Array
  readonly url?: string
  readonly file?: string
  /** Content type as declared by the server or the file's ending. */
  readonly contentType?: string
  readonly fetchedAt?: string
}

/** The kinds of block whose words may yield records. */
export function isRead(block: Block): boolean {
  return block.kind !== 'related' && block.kind !== 'boilerplate' && block.kind !== 'byline' && block.kind !== 'credit'
}
