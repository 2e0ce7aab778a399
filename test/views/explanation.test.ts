/** Explanations of entries written by hand: every field has a rule with a reason, and each article's words go by the rule of its own record. */
import { expect, test } from 'vitest'
import { explanationsOf } from '../../src/views/index.ts'
import { account, citation, contactEntry, participant, statementEntry } from './entries.ts'

test('words of one value go by the rule of the record that has them', () => {
  const citations = [citation('met'), citation('have met', 'a2', 7)]
  const entry = contactEntry('c1', { status: [{ ...account('held'), original: 'met', citations, rule: 'status-past', articles: 2 }] })
  const record = (index: 0 | 1, rule: string) => ({
    key: `a${index + 1}/1/contacts/c1`,
    articleId: `a${index + 1}`,
    record: {
      ...entry.records[0]!.record,
      status: { value: 'held' as const, original: citations[index]!.exact, citations: [citations[index]!], rule },
    },
  })
  const told = { ...entry, records: [record(0, 'status-past'), record(1, 'status-perfect')] }
  const status = explanationsOf(told).find(({ field }) => field === 'status')!
  expect(status).toMatchObject({ value: 'held', articles: 2, origins: 1, articleIds: ['a1', 'a2'] })
  expect(status.words.map(({ rule, citations: cited }) => [rule, cited.map(({ exact }) => exact)])).toEqual([
    ['status-past', ['met']],
    ['status-perfect', ['have met']],
  ])
  expect(status.words[0]!.reason).toContain('past tense')
  const second = explanationsOf(told, 'a2/1/contacts/c1').find(({ field }) => field === 'status')!
  expect(second.words.map(({ rule }) => rule)).toEqual(['status-perfect'])
  expect(second.articleIds).toEqual(['a1', 'a2'])
})

test('parties and chains, which keep no rule of their own, have that of their field', () => {
  const contact = explanationsOf(contactEntry('c1', { participants: [participant('Ana Lindqvist')] }))
  expect(contact.find(({ field }) => field === 'participants')).toMatchObject({
    value: 'Ana Lindqvist',
    words: [{ rule: 'participants-of-record', reason: expect.stringMatching(/\.$/), example: expect.stringContaining('‹') }],
  })
  const hop = { party: 'cpa', name: 'CPA', citation: citation('CPA') }
  const statement = explanationsOf({ ...statementEntry('s1', ['Rek']), chain: [{ hops: [hop], articles: 1, origins: 1 }] })
  expect(statement.map(({ field }) => field)).toEqual(['speakers', 'manner', 'content', 'novelty', 'chain'])
  expect(statement.at(-1)).toMatchObject({ value: 'CPA', words: [{ rule: 'chain-of-record', reason: expect.any(String) }] })
})

test('a rule that the reader has no longer stands without a reason', () => {
  const [mode] = explanationsOf(contactEntry('c1'))
  expect(mode).toMatchObject({ field: 'mode', words: [{ rule: 'by hand' }] })
  expect(mode!.words[0]).not.toHaveProperty('reason')
})
