/** Absences: who was said not to be at a contact, or not invited to it, each with the sentence that says it. */
import type { Article } from '../model/article.ts'
import type { Citation } from '../model/citation.ts'
import type { ContactEntry } from '../model/entry.ts'
import { titleOf } from './contact-card.ts'
import { sentenceAround } from './sentence-around.ts'

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
