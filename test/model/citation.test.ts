import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { cell, cellSchema, citationSchema, cite, isInPlace } from '../../src/model/citation.ts'

const article = { id: 'a1', text: 'Talks resume in Doha. 🤝' }

describe('citations', () => {
  test('hold the words at their place', () => {
    const citation = cite(article, { start: 16, end: 20 })
    expect(citation).toEqual({ articleId: 'a1', start: 16, end: 20, exact: 'Doha' })
    expect(isInPlace(citation, article)).toBe(true)
    expect(citationSchema.parse(citation)).toEqual(citation)
  })

  test.each([
    [3, 3],
    [-1, 4],
    [5, 2],
    [0, 99],
  ])('%i to %i cannot be cited', (start, end) => expect(() => cite(article, { start, end })).toThrow(RangeError))

  test.each([
    ['another article', { articleId: 'a2' }],
    ['other words', { exact: 'Oslo' }],
    ['a shifted place', { start: 15, end: 19 }],
    ['no words', { end: 16, exact: '' }],
  ])('%s is not in place', (_, change) => expect(isInPlace({ ...cite(article, { start: 16, end: 20 }), ...change }, article)).toBe(false))

  test('whatever the span, it throws or is in place', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 20 }),
        fc.integer({ min: -3, max: 23 }),
        fc.integer({ min: -3, max: 23 }),
        (text, start, end) => {
          const cited = { id: 'x', text }
          if (start >= 0 && start < end && end <= text.length) expect(isInPlace(cite(cited, { start, end }), cited)).toBe(true)
          else expect(() => cite(cited, { start, end })).toThrow(RangeError)
        },
      ),
    )
  })
})

describe('cells', () => {
  test('cite every place; the first gives the words', () => {
    const places = [
      { start: 0, end: 5 },
      { start: 16, end: 20 },
    ]
    const made = cell(article, places, 'rule', 'talks')
    expect(made).toMatchObject({ value: 'talks', original: 'Talks', rule: 'rule' })
    expect(made.citations.every((citation) => isInPlace(citation, article))).toBe(true)
    expect(cell(article, places, 'rule')).not.toHaveProperty('value')
    expect(cellSchema(z.string()).parse(made)).toEqual(made)
  })
  test('a cell without a citation is refused', () => {
    expect(cellSchema(z.string()).safeParse({ value: 'talks', original: 'Talks', citations: [], rule: 'rule' }).success).toBe(false)
  })
})
