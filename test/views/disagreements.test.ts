import { expect, test } from 'vitest'
import { absencesOf, disagreementsOf } from '../../src/views/index.ts'
import { account, citation, contactEntry, participant } from './entries.ts'

const differing = <T>(value: T, articleId: string) => ({
  ...account(value),
  citations: [citation(String(value), articleId)],
  conflict: true as const,
})

function told(...articleIds: string[]) {
  const { record } = contactEntry('k').records[0]!
  return articleIds.map((articleId) => ({ key: `k-${articleId}`, articleId, record }))
}

test('each value of a differing field with its words, and who is silent on it', () => {
  const entry = contactEntry('k', {
    initiator: [differing('Varland', 'a'), differing('Ostrea', 'b')],
    duration: [account('PT1H')],
    records: told('a', 'b', 'c'),
  })
  expect(disagreementsOf([entry])).toEqual([
    {
      contact: 'k',
      title: 'Talks',
      when: undefined,
      field: 'initiator',
      label: 'Initiated by',
      values: [
        { value: 'Varland', original: 'Varland', citations: [citation('Varland', 'a')], articleIds: ['a'], articles: 1, origins: 1 },
        { value: 'Ostrea', original: 'Ostrea', citations: [citation('Ostrea', 'b')], articleIds: ['b'], articles: 1, origins: 1 },
      ],
      silent: ['c'],
    },
  ])
})

test('an account that nothing contradicts is none of the values, and its report is not silent', () => {
  const when = [differing('2031-03-04', 'a'), differing('2031-03-05', 'b'), { ...account('2031-03'), citations: [citation('March', 'c')] }]
  const [found] = disagreementsOf([contactEntry('k', { when, records: told('a', 'b', 'c') })])
  expect([found!.values.map(({ value }) => value), found!.silent]).toEqual([['4 Mar 2031', '5 Mar 2031'], []])
})

test('there for one, missing for another', () => {
  const there = { ...participant('Noor'), conflict: true as const }
  const absent = { party: 'noor', name: 'Noor', citations: [citation('he', 'b')], articles: 1, origins: 1, conflict: true as const }
  const other = { ...absent, party: 'vell', name: 'Vell', conflict: undefined }
  const [found, ...rest] = disagreementsOf([
    contactEntry('k', { participants: [there], absent: [absent, other], records: told('a1', 'b') }),
  ])
  expect(rest).toEqual([])
  expect(found).toMatchObject({ field: 'attendance', label: 'Whether Noor was there', silent: [] })
  expect(found!.values.map(({ value, original }) => [value, original])).toEqual([
    ['there', 'Noor'],
    ['not there', 'he'],
  ])
})

test('no conflict, no disagreement', () => {
  expect(disagreementsOf([contactEntry('k', { duration: [account('PT1H'), account('PT2H')] })])).toEqual([])
})

test('an absence comes with the sentence that says it', () => {
  const text = 'Doha talks\n\nEnvoys met on March 4. Mr. Noor of the U.N. said he was not invited. He left.'
  const start = text.indexOf('he was')
  const absent = { party: 'noor', name: 'Noor', citations: [citation('he', 'a', start)], articles: 1, origins: 1 }
  const [absence] = absencesOf([contactEntry('k', { absent: [absent] })], new Map([['a', { text, blocks: [] }]]))
  expect(absence).toMatchObject({ name: 'Noor', contact: 'k', conflict: false })
  const [passage] = absence!.passages
  expect(passage!.exact).toBe('Mr. Noor of the U.N. said he was not invited.')
  expect(text.slice(passage!.start, passage!.end)).toBe(passage!.exact)
  expect(absencesOf([contactEntry('k', { absent: [absent] })], new Map())[0]!.passages).toEqual([])
})
