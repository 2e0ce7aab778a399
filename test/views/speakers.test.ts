import { describe, expect, test } from 'vitest'
import { pathsOf, speakersOf } from '../../src/views/index.ts'
import { statementEntry } from './entries.ts'

const outlets = new Map([
  ['a1', 'Gazette'],
  ['a2', 'Post'],
  ['a3', 'Gazette'],
])

describe('statements by speaker', () => {
  test('each speaker once, in order of appearance; a joint statement under both', () => {
    const speakers = speakersOf([statementEntry('one', ['Varga']), statementEntry('two', ['Brandt', 'Varga'])], outlets)
    expect(speakers.map(({ name, statements }) => [name, statements.map((statement) => statement.id)])).toEqual([
      ['Varga', ['one', 'two']],
      ['Brandt', ['two']],
    ])
  })
})

describe('the ways of a statement', () => {
  test('the outlet first, the hop nearest to the speaker last', () => {
    expect(
      pathsOf(statementEntry('s', ['Varga'], [['a1', 'NPA', 'Mission']]), outlets).map(({ outlet, hops }) => [
        outlet,
        ...hops.map((hop) => hop.name),
      ]),
    ).toEqual([['Gazette', 'NPA', 'Mission']])
  })
  test('two articles of one outlet through the same hops are one way, another hop is another', () => {
    expect(
      pathsOf(statementEntry('s', ['Varga'], [['a1', 'NPA'], ['a3', 'NPA'], ['a2', 'NPA'], ['a1']]), outlets).map(
        ({ outlet, articles }) => [outlet, articles],
      ),
    ).toEqual([
      ['Gazette', 2],
      ['Post', 1],
      ['Gazette', 1],
    ])
  })
  test('an outlet that is not known is said to be so', () => {
    expect(pathsOf(statementEntry('s', ['Varga'], [['zz']]), outlets)[0]!.outlet).toBe('unnamed outlet')
  })
})
