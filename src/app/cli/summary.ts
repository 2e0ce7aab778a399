/** Summary: a reading for people - each record with its cells and, beneath, the words of the article that say it. */

import type { Reading } from '../../model/reading.ts'
import { type RecordKind, recordKinds } from '../../model/record.ts'
import { type RecordCard, recordCards } from '../../views/index.ts'
import { bold, columns, visible, widthOf } from './terminal.ts'
import { underlined } from './underline.ts'

const headings: Record<RecordKind, string> = {
  contacts: 'Contacts',
  statements: 'Statements',
  positions: 'Positions',
  agreements: 'Agreements',
  expectations: 'Expectations',
  acts: 'Acts',
}

/** The reading of one article as text that ends in a line break. */
export function summaryOf(input: string, reading: Reading): string {
  const cards = recordCards(reading)
  const lists = recordKinds.flatMap((kind) => {
    const some = cards.filter((card) => card.kind === kind)
    return some.length === 0 ? [] : ['', bold(`${headings[kind]} (${some.length})`), ...some.flatMap((card) => cardLines(reading, card))]
  })
  const nothing = cards.length === 0 ? ['', 'Nothing that belongs in a ledger was found.'] : []
  return `${[...headLines(input, reading), ...lists, ...nothing, ...noteLines(reading)].join('\n')}\n`
}

function headLines(input: string, { article, parties }: Reading): string[] {
  const facts = [article.outlet?.value ?? article.outlet?.original, article.publishedAt, article.language, input]
  const named = parties
    .filter((party) => party.kind !== 'group')
    .map((party) => `${visible(party.name)}${party.state ? ` (${party.state})` : ''}`)
  return [
    bold(visible(article.headline?.value ?? article.headline?.original ?? input)),
    facts
      .filter((fact) => fact !== undefined)
      .map(visible)
      .join(' · '),
    ...(named.length ? [`Parties: ${named.join(', ')}`] : []),
  ]
}

function cardLines({ article }: Reading, card: RecordCard): string[] {
  // The title of an agreement, an expectation or an act already says what it is.
  const cells = card.cells.filter((cell) => !card.title.includes(cell.value) || cell.name === 'speakers')
  const width = Math.max(0, ...cells.map((cell) => widthOf(cell.label)))
  const padded = (label: string) => label + ' '.repeat(width - widthOf(label))
  return [
    '',
    `  ${bold(visible(card.title))}${card.novelty === 'background' ? '  [background]' : ''}`,
    ...cells.map((cell) => `    ${padded(cell.label)}  ${visible(cell.value)}${cell.inferred ? ' (inferred)' : ''}`),
    ...underlined(article, card.citations, columns() - 6).map((line) => `    │ ${line}`),
  ]
}

function noteLines({ article, notes }: Reading): string[] {
  if (notes.length === 0) return []
  return [
    '',
    bold(`Doubts (${notes.length})`),
    ...notes.map((note) => `  ${visible(note.message)}: “${visible(article.text.slice(note.start, note.end)).slice(0, 80)}”`),
  ]
}
