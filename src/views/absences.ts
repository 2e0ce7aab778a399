/** Absences: who was said not to be at a contact, or not invited to it, each with the sentence that says it. */
import type { Article } from '../model/article.ts'
import type { Citation } from '../model/citation.ts'
import type { ContactEntry } from '../model/entry.ts'
import { titleOf } from './contact-card.ts'

export interface Absence {
  readonly party: string
  readonly name: string
  /** Id of the contact. */
  readonly contact: string
  readonly title: string
  /** EDTF. */
  readonly when?: string | undefined
  /** The words that name who was missing. */
  readonly citations: readonly Citation[]
  /** The sentences around those words, one for each that is known. */
  readonly passages: readonly Citation[]
  readonly articles: number
  readonly origins: number
  /** Another account has the party there. */
  readonly conflict: boolean
}

/** Absences in the order of the contacts; `articles` gives the texts by id. */
export function absencesOf(contacts: readonly ContactEntry[], articles: ReadonlyMap<string, Pick<Article, 'text' | 'blocks'>>): Absence[] {
  return contacts.flatMap((contact) =>
    contact.absent.map((absent) => ({
      party: absent.party,
      name: absent.name,
      contact: contact.id,
      title: titleOf(contact),
      when: contact.when.find(({ value }) => value !== undefined)?.value,
      citations: absent.citations,
      passages: absent.citations.flatMap((citation) => {
        const article = articles.get(citation.articleId)
        return article ? [sentenceAround(article, citation)] : []
      }),
      articles: absent.articles,
      origins: absent.origins,
      conflict: absent.conflict === true,
    })),
  )
}

/** From the last full stop, question mark or line break before the words to the first after them, within their block. */
function sentenceAround(article: Pick<Article, 'text' | 'blocks'>, citation: Citation): Citation {
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
