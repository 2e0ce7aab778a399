import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lanesOf, timelineOf } from '../../src/views/index.ts'
import { account, contactEntry } from './entries.ts'

describe('a timeline', () => {
  test.each([
    ['2031-03-04', '2031-03-04', '2031-03-04', false],
    ['2031-03-10/2031-03-16', '2031-03-10', '2031-03-16', false],
    ['2031-03', '2031-03-01', '2031-03-31', false],
    ['2031-03-01/2031-03-10~', '2031-03-01', '2031-03-10', true],
  ])('%s reaches from %s to %s', (when, from, to, approximate) => {
    expect(timelineOf([contactEntry('k', { when: [account(when)] })]).marks[0]).toMatchObject({ from, to, approximate })
  })
  test('a contact without a day that can be placed is listed, not dropped', () => {
    const { marks, undated } = timelineOf([
      contactEntry('none'),
      contactEntry('vague', { when: [{ original: 'soon', citations: [], rule: 'x', articles: 1, origins: 1 }] }),
      contactEntry('day', { when: [account('2031')] }),
    ])
    expect([marks.map((mark) => mark.id), undated.map((contact) => contact.id)]).toEqual([['day'], ['none', 'vague']])
  })
  test('marks run by their first day', () => {
    const entries = ['2031-05', '2029', '2031-04-02'].map((when) => contactEntry(when, { when: [account(when)] }))
    expect(timelineOf(entries).marks.map((mark) => mark.id)).toEqual(['2029', '2031-04-02', '2031-05'])
  })
  test('it is background only when no report tells it as news', () => {
    const told = (...novelties: ('new' | 'background')[]) =>
      timelineOf([contactEntry('k', { when: [account('2031')], novelty: novelties.map((novelty) => account(novelty)) })]).marks[0]!.novelty
    expect([told('background'), told('background', 'new'), told('new')]).toEqual(['background', 'new', 'new'])
  })
})

describe('lanes', () => {
  test('the lowest free lane is taken', () => {
    expect(
      lanesOf([
        [0, 10],
        [5, 8],
        [9, 12],
        [10, 11],
      ]),
    ).toEqual([0, 1, 1, 0])
  })
  test('no two in a lane overlap, whatever they are', () => {
    const extents = fc
      .array(fc.tuple(fc.nat(100), fc.integer({ min: 1, max: 30 })), { maxLength: 60 })
      .map((list) => list.map(([left, width]) => [left, left + width] as const).sort((left, right) => left[0] - right[0]))
    fc.assert(
      fc.property(extents, (list) => {
        const lanes = lanesOf(list)
        for (const [index, [left, right]] of list.entries())
          for (const [other, [otherLeft, otherRight]] of list.entries())
            if (index < other && lanes[index] === lanes[other]) expect(left < otherRight && otherLeft < right).toBe(false)
      }),
    )
  })
})
