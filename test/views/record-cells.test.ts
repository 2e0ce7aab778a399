import { describe, expect, test } from 'vitest'
import { recordCards } from '../../src/views/index.ts'
import { gazette, post } from '../app/web/sample.ts'

describe('the records of an article', () => {
  const cards = recordCards(gazette())

  test('every record is there, in the order of the text', () => {
    expect(cards.map((card) => card.key).sort()).toEqual([
      'acts/0',
      'agreements/0',
      'contacts/0',
      'contacts/1',
      'expectations/0',
      'positions/0',
      'statements/0',
      'statements/1',
    ])
    const starts = cards.map((card) => card.citations[0]!.start)
    expect(starts).toEqual(starts.toSorted((left, right) => left - right))
  })
  test('every cell of a record is among the words of the record', () => {
    for (const card of cards)
      for (const cell of card.cells)
        for (const citation of cell.citations)
          expect(card.citations.some((other) => other.start === citation.start && other.end === citation.end)).toBe(true)
  })
  test('cells read as the model has them', () => {
    const talks = cards.find((card) => card.key === 'contacts/0')!
    expect(talks.cells.map((cell) => [cell.label, cell.value])).toEqual([
      ['Status', 'held'],
      ['When', '4 May 2032'],
      ['Venue', 'Geneva (CH)'],
      ['Participant', 'Corvania'],
      ['Participant', 'Estmark'],
      ['Lead', 'Ines Varga, Foreign Minister, Corvania'],
      ['Lead', 'Oskar Brandt, water envoy, Estmark'],
      ['Absent', 'The river commission'],
      ['Duration', '3 hours'],
      ['Agenda', 'the Sael dams'],
      ['Outcome', 'agreed to exchange water readings every day'],
    ])
  })
  test('a chain is told hop by hop', () => {
    const step = cards.find((card) => card.key === 'statements/1')!
    expect(step.cells.filter((cell) => cell.name === 'chain').map((cell) => cell.value)).toEqual(['NPA', 'Estmark mission'])
  })
  test('background is said', () => {
    expect(recordCards(post()).map((card) => card.novelty)).toEqual(['new', 'background'])
  })
})
