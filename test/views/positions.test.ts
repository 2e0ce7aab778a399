import { describe, expect, test } from 'vitest'
import type { PositionEntry } from '../../src/model/entry.ts'
import type { Stance } from '../../src/model/records/position.ts'
import { changeOf, positionsOf } from '../../src/views/index.ts'
import { account, citation } from './entries.ts'

function position(id: string, day: string, stance: Stance, issue = 'monitoring', name = 'Ostrea'): PositionEntry {
  const words = citation(`words of ${id}`, day)
  const party = { party: name.toLowerCase(), name }
  return {
    id,
    parties: [{ ...party, citations: [words], articles: 1, origins: 1 }],
    issue: [account(issue)],
    stance: [account(stance)],
    statements: [`${id}/s`],
    chain: [],
    citations: [words],
    articles: 1,
    origins: 1,
    records: [{ key: id, articleId: day, record: { ...party, issue, stance, statement: 's1', citations: [words] } }],
  }
}

function matrix(positions: PositionEntry[], since?: string) {
  const published = new Map(positions.flatMap(({ records }) => records.map(({ articleId }) => [articleId, articleId])))
  return positionsOf({ positions, statements: new Map(), published }, since)
}

describe('from one stance to the next', () => {
  test.each<[Stance, Stance, string]>([
    ['rejects', 'rejects', 'repeated'],
    ['rejects', 'conditional', 'softened'],
    ['rejects', 'opposes', 'softened'],
    ['demands', 'supports', 'softened'],
    ['conditional', 'supports', 'softened'],
    ['supports', 'conditional', 'hardened'],
    ['supports', 'demands', 'hardened'],
    ['neutral', 'demands', 'hardened'],
    ['opposes', 'rejects', 'hardened'],
    ['rejects', 'supports', 'reversed'],
    ['supports', 'opposes', 'reversed'],
    ['demands', 'rejects', 'reversed'],
  ])('%s, then %s: %s', (before, after, change) => {
    expect(changeOf(before, after)[0]).toBe(change)
  })
})

describe('a cell', () => {
  const all = [
    position('b', '2031-03-10', 'conditional'),
    position('a', '2031-03-04', 'rejects'),
    position('c', '2031-03-12', 'conditional'),
  ]

  test('tells its sayings by day, each change with both quotations and a reason', () => {
    const [cell] = matrix(all).cells
    expect(cell!.sayings.map(({ id, day }) => [id, day])).toEqual([
      ['a', '2031-03-04'],
      ['b', '2031-03-10'],
      ['c', '2031-03-12'],
    ])
    expect(cell!.moves).toMatchObject([
      { to: 'a', change: 'new', suggestion: true },
      { from: 'a', to: 'b', change: 'softened', reason: 'rejects, then conditional: leaves more room' },
      { from: 'b', to: 'c', change: 'repeated' },
    ])
    for (const { citations } of cell!.sayings) expect(citations.length).toBeGreaterThan(0)
  })
  test('since a day keeps what that is compared with', () => {
    const [cell] = matrix(all, '2031-03-05').cells
    expect(cell!.sayings.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
    expect(cell!.moves.map(({ change }) => change)).toEqual(['softened', 'repeated'])
    expect(matrix(all, '2031-04-01').cells).toEqual([])
  })
  test('does not order two sayings of one day', () => {
    const [cell] = matrix([position('a', '2031-03-04', 'rejects'), position('b', '2031-03-04', 'supports')]).cells
    expect(cell!.moves.map(({ change }) => change)).toEqual(['new'])
  })
  test('is of one party and one issue', () => {
    const found = matrix([
      ...all,
      position('d', '2031-03-04', 'demands', 'arms'),
      position('e', '2031-03-04', 'demands', 'arms', 'Varland'),
    ])
    expect(found.cells.map(({ name, issue }) => `${name} ${issue}`)).toEqual(['Ostrea arms', 'Ostrea monitoring', 'Varland arms'])
    expect(found).toMatchObject({ issues: ['arms', 'monitoring'], parties: [{ name: 'Ostrea' }, { name: 'Varland' }] })
  })
})
