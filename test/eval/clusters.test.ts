import { describe, expect, it } from 'vitest'
import { aligned, bCubed, bestAssignment, type Clusters, ceafEntity, conll, f1, muc } from '../../eval/clusters.ts'

const clusters = (words: string): Clusters => words.split(' | ').map((cluster) => cluster.split(''))

/** Worked by hand from the definitions: [gold, said, MUC F1, B3 F1, CEAF-e F1]. */
const table: [string, string, number, number, number][] = [
  ['abc | de', 'abc | de', 1, 1, 1],
  // One link of three lost: MUC 2/3 recall, 1 precision; B3 recall (4/3 + 1/3 + 2)/5; CEAF-e (4/5 + 1)/2 and /3.
  ['abc | de', 'ab | c | de', 0.8, (2 * (11 / 15)) / (1 + 11 / 15), (2 * 0.9 * 0.6) / 1.5],
  // Two parties taken for one: MUC recall 1, precision 3/4; B3 precision (9/5 + 4/5)/5; CEAF-e only one pair, 6/8.
  ['abc | de', 'abcde', 6 / 7, (2 * 0.52) / 1.52, (2 * 0.375 * 0.75) / 1.125],
  ['ab', 'xy', 0, 0, 0],
]

describe('clusters', () => {
  it.each(table)('scores %s against %s', (gold, said, links, mentions, entities) => {
    expect(f1(muc(clusters(gold), clusters(said)))).toBeCloseTo(links, 10)
    expect(f1(bCubed(clusters(gold), clusters(said)))).toBeCloseTo(mentions, 10)
    expect(f1(ceafEntity(clusters(gold), clusters(said)))).toBeCloseTo(entities, 10)
    expect(conll(clusters(gold), clusters(said))).toBeCloseTo((links + mentions + entities) / 3, 10)
  })

  it('picks the best assignment where the greedy one is worse', () => {
    expect(
      bestAssignment([
        [0.9, 0.8],
        [0.8, 0],
      ]),
    ).toBeCloseTo(1.6, 10)
    expect(bestAssignment([[0.2, 0.7, 0.1]])).toBeCloseTo(0.7, 10)
    expect(bestAssignment([])).toBe(0)
  })

  it('pairs mentions one to one, the same place first', () => {
    const gold = [
      { start: 0, end: 10 },
      { start: 20, end: 30 },
    ]
    expect(
      aligned(gold, [
        { start: 4, end: 10 },
        { start: 0, end: 10 },
        { start: 22, end: 34 },
        { start: 50, end: 52 },
      ]),
    ).toEqual([-1, 0, 1, -1])
  })
})
