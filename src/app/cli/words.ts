/** Cited words as a line of the terminal, with their place: what every answer leads to. */
import { findArticle, type Ledger } from '../../ledger/index.ts'
import type { Article } from '../../model/article.ts'
import type { Citation } from '../../model/citation.ts'
import { visible } from './terminal.ts'

/** “met in Doha”  3f1c 120-131 */
export function cited({ exact, articleId, start, end }: Citation): string {
  return `“${visible(exact)}”  ${articleId} ${start}-${end}`
}

/** "1 article, 1 origin" */
export function weight({ articles, origins }: { articles: number; origins: number }): string {
  return `${count(articles, 'article')}, ${count(origins, 'origin')}`
}

/** "3 articles" */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

/** The texts of the articles that are cited, by id. */
export async function textsOf(ledger: Ledger, citations: readonly Citation[]): Promise<Map<string, Article>> {
  const texts = new Map<string, Article>()
  for (const id of new Set(citations.map(({ articleId }) => articleId))) {
    const stored = await findArticle(ledger, id)
    if (stored) texts.set(id, stored.article)
  }
  return texts
}
