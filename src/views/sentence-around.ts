/** The sentence around cited words, so that a reader need not open the article to understand "he" or "leaves". */
import type { Article } from '../model/article.ts'
import type { Citation } from '../model/citation.ts'

/** From the last full stop, question mark or line break before the words to the first after them, within their block. */
export function sentenceAround(article: Pick<Article, 'text' | 'blocks'>, citation: Citation): Citation {
  const { text } = article
  const block = article.blocks.find(({ start, end }) => start <= citation.start && citation.end <= end) ?? { start: 0, end: text.length }
  const ends = /(?<!\b(?:[A-Z]|Mr|Mrs|Ms|Dr|St|Gen|Gov|Sen|Rep|Lt|Col|Capt))[.!?]+[”"’»)]*(?=\s)|\n+/g
  let [start, end] = [block.start, block.end]
  for (const found of text.slice(block.start, block.end).matchAll(ends)) {
    const after = block.start + found.index + found[0].length
    if (after <= citation.start) start = after
    else if (after >= citation.end) {
      end = after
      break
    }
  }
  const words = text.slice(start, end)
  start += words.length - words.trimStart().length
  const exact = words.trim()
  return { articleId: citation.articleId, start, end: start + exact.length, exact }
}
