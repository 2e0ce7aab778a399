/** Copy trees of a ledger: origins with the texts and readings of their reports, loaded for the view. */
import { findArticle, type Ledger, type Origin, readingOf } from '../../ledger/index.ts'
import type { Article } from '../../model/article.ts'
import { type CopyTree, copyTree } from '../../views/index.ts'

/** A tree, and the texts it was made from by id. */
export interface TextedTree {
  readonly tree: CopyTree
  readonly texts: ReadonlyMap<string, Article>
}

/** The tree of one origin; undefined where its article is gone. */
export async function copyTreeIn(ledger: Ledger, { id, articles }: Origin): Promise<TextedTree | undefined> {
  const origin = await findArticle(ledger, id)
  if (!origin) return undefined
  const texts = new Map([[id, origin.article]])
  const filed = []
  for (const { id: report, likeness, wire } of articles) {
    const stored = await findArticle(ledger, report)
    if (!stored) continue
    texts.set(report, stored.article)
    filed.push({ article: stored.article, reading: await readingOf(ledger, report), likeness, wire })
  }
  return { tree: copyTree(origin.article, filed), texts }
}
