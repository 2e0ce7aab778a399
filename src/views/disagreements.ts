/** Disagreements: the fields of contacts on which reports differ, each value with its words, and the reports that say nothing of it. */
import type { Citation } from '../model/citation.ts'
import type { ContactEntry, NamedAccount } from '../model/entry.ts'
import { titleOf } from './contact-card.ts'
import { type AccountLine, type Field, fieldsOf } from './field.ts'

/** One of the values that differ, with the reports that say it. */
export interface Difference {
  readonly value: string
  readonly original: string
  readonly citations: readonly Citation[]
  readonly articleIds: readonly string[]
  readonly articles: number
  readonly origins: number
  readonly inferred?: true | undefined
}

export interface Disagreement {
  /** Id of the contact. */
  readonly contact: string
  readonly title: string
  /** EDTF. */
  readonly when?: string | undefined
  /** The field as the model names it; "attendance" where one report has there whom another misses. */
  readonly field: string
  readonly label: string
  readonly values: readonly Difference[]
  /** Reports of the contact that say nothing of this field. */
  readonly silent: readonly string[]
}

/** Every field of every contact where accounts differ, in the order of the contacts and of their fields. */
export function disagreementsOf(contacts: readonly ContactEntry[]): Disagreement[] {
  return contacts.flatMap((contact) => {
    const frame = {
      contact: contact.id,
      title: titleOf(contact),
      when: contact.when.find(({ value }) => value !== undefined)?.value,
    }
    const fields = fieldsOf(contact).filter(({ name, conflict }) => conflict && name !== 'participants' && name !== 'absent')
    return [
      ...fields.map((field) => ({ ...frame, ...fieldDifference(contact, field) })),
      ...contact.absent.flatMap((absent) => {
        const present = contact.participants.find(({ party }) => party === absent.party)
        return present ? [{ ...frame, ...attendance(contact, present, absent) }] : []
      }),
    ]
  })
}

type Told = Pick<Disagreement, 'field' | 'label' | 'values' | 'silent'>

/** Accounts that no other contradicts ("in March" beside "on 4 March" and "on 5 March") are not among the values, and are not silent either. */
function fieldDifference(contact: ContactEntry, field: Field): Told {
  const marked = (contact[field.name as 'when'] as readonly { conflict?: true | undefined }[]).map(({ conflict }) => conflict === true)
  return {
    field: field.name,
    label: field.label,
    values: field.accounts.filter((_, index) => marked[index]).map(differenceOf),
    silent: silentOn(
      contact,
      field.accounts.flatMap(({ citations }) => citations),
    ),
  }
}

function attendance(contact: ContactEntry, present: NamedAccount, absent: NamedAccount): Told {
  const said = ({ citations, articles, origins }: NamedAccount, value: string) =>
    differenceOf({ value, original: citations[0]!.exact, citations, articles, origins })
  return {
    field: 'attendance',
    label: `Whether ${present.name} was there`,
    values: [said(present, 'there'), said(absent, 'not there')],
    silent: silentOn(contact, [...present.citations, ...absent.citations]),
  }
}

function differenceOf({ value, original, citations, articles, origins, inferred }: AccountLine): Difference {
  const articleIds = [...new Set(citations.map(({ articleId }) => articleId))]
  return { value, original, citations, articleIds, articles, origins, ...(inferred ? { inferred } : {}) }
}

function silentOn(contact: ContactEntry, citations: readonly Citation[]): string[] {
  const speaking = new Set(citations.map(({ articleId }) => articleId))
  return [...new Set(contact.records.map(({ articleId }) => articleId))].filter((id) => !speaking.has(id))
}
