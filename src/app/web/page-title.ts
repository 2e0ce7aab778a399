/** Titles of pages, for the window and the first heading. */

import type { ContactEntry } from '../../model/entry.ts'
import type { RecordKind } from '../../model/record.ts'
import type { EntryPage, Page } from '../../views/index.ts'
import { rowOf, titleOf } from '../../views/index.ts'
import { clip } from './clip.ts'

const kinds: Record<RecordKind, string> = {
  contacts: 'Contacts',
  statements: 'Statements',
  positions: 'Positions',
  agreements: 'Agreements',
  expectations: 'Expectations',
  acts: 'Acts',
}

const singular: Record<RecordKind, string> = {
  contacts: 'Contact',
  statements: 'Statement',
  positions: 'Position',
  agreements: 'Agreement',
  expectations: 'Expectation',
  acts: 'Act',
}

/** "Contacts". */
export function kindTitle(kind: RecordKind): string {
  return kinds[kind]
}

/** "Contact". */
export function kindName(kind: RecordKind): string {
  return singular[kind]
}

/** What the page is about, in a few words. */
export function titleOfPage(page: Page): string {
  switch (page.page) {
    case 'articles':
      return 'Articles'
    case 'article':
      return page.article.headline ?? 'Article without a headline'
    case 'entries':
      return kinds[page.kind]
    case 'entry':
      return titleOfEntry(page)
    case 'statements':
      return 'Statements by speaker'
    case 'timeline':
      return 'Timeline of contacts'
    case 'parties':
      return 'Parties'
    case 'search':
      return `Search: ${page.filter.text ?? ''}`
    case 'review':
      return 'Review'
    case 'positions':
      return 'Positions by party and issue'
    case 'readouts':
      return 'Readout pairs'
    case 'due':
      return 'What is due'
    case 'commitments':
      return 'Commitments'
    case 'ask':
      return page.filter.text ? `Ask: ${clip(page.filter.text, 80)}` : 'Ask the ledger'
    case 'brief':
      return 'Brief'
    case 'stories':
      return 'Stories'
    case 'story':
      return `Story: ${clip(page.headline ?? page.id, 90)}`
    case 'rules':
      return 'Rules'
    case 'error':
      return page.status === 404 ? 'Not found' : 'Cannot show this'
  }
}

function titleOfEntry(page: EntryPage): string {
  if (page.kind === 'contacts') return titleOf(page.entry as ContactEntry)
  const row = rowOf(page.kind, page.entry)
  return `${singular[page.kind]}: ${clip(row.title, 90)}`
}
