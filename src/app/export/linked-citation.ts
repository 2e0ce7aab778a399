/** Citations as Web Annotation targets: exact words and place, the place counted in characters as that standard does, where the ledger counts UTF-16 units. */
import type { Citation } from '../../model/citation.ts'
import { addressOf, type Node, selectedFrom } from './linked-terms.ts'

/** Of each article, where its characters of two units begin; nearly always none, so that texts need not be kept to count places in them. */
export class Places {
  readonly #wide = new Map<string, readonly number[]>()

  /** Remembers the text of an article; to be called before any place in it is asked for. */
  note(articleId: string, text: string): void {
    this.#wide.set(
      articleId,
      [...text.matchAll(/[\u{10000}-\u{10ffff}]/gu)].map((match) => match.index),
    )
  }

  /** The place of an offset, in characters. */
  of(articleId: string, offset: number): number {
    const wide = this.#wide.get(articleId) ?? []
    return offset - wide.filter((place) => place < offset).length
  }

  /** The target of an annotation of these words. */
  target({ articleId, start, end, exact }: Citation): Node {
    return {
      type: 'SpecificResource',
      [selectedFrom]: addressOf('article', articleId),
      selector: [
        { type: 'TextQuoteSelector', exact },
        { type: 'TextPositionSelector', start: this.of(articleId, start), end: this.of(articleId, end) },
      ],
    }
  }
}

/** The articles that are cited, each once, in order. */
export function citedArticles(citations: readonly Citation[]): string[] {
  return [...new Set(citations.map(({ articleId }) => addressOf('article', articleId)))]
}
