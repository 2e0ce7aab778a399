/** Passages: the sentence around words too few to be understood by themselves ("spoke", "two hours"), each once. */
import { findArticle, type Ledger, type StoredArticle } from '../../ledger/index.ts'
import type { Citation } from '../../model/citation.ts'
import type { AnswerLine } from '../../model/question.ts'
import { sentenceAround } from '../../views/index.ts'

/** Characters from which words are taken to speak for themselves. */
const tellsItself = 50

/** The lines with whole sentences for their shortest citations. */
export async function withSentences(ledger: Ledger, lines: readonly AnswerLine[]): Promise<AnswerLine[]> {
  const texts = new Map<string, StoredArticle | undefined>()
  const found: AnswerLine[] = []
  for (const line of lines) {
    const passages = new Map<string, Citation>()
    for (const citation of line.citations) {
      const { articleId, exact } = citation
      if (exact.length < tellsItself && !texts.has(articleId)) texts.set(articleId, await findArticle(ledger, articleId))
      const article = exact.length < tellsItself ? texts.get(articleId)?.article : undefined
      const passage = article ? sentenceAround(article, citation) : citation
      passages.set(`${articleId} ${passage.start} ${passage.end}`, passage)
    }
    found.push({ ...line, citations: [...passages.values()] })
  }
  return found
}
