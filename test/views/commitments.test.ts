import { describe, expect, test } from 'vitest'
import type { AgreementEntry, ExpectationEntry } from '../../src/model/entry.ts'
import type { Outcome } from '../../src/model/records/agreement.ts'
import { type CommitmentLedger, commitmentsOf } from '../../src/views/index.ts'
import { account, citation } from './entries.ts'

const texts: Record<string, [day: string, text: string]> = {
  paper: ['2031-03-04', 'The sides agreed to open a telephone line between their fleets.'],
  plan: ['2031-03-04', 'Rek said the telephone line would open by March 15.'],
  late: ['2031-03-16', 'The telephone line did not open. The weather was fine.'],
  done: ['2031-03-18', 'The telephone line has opened, the navy said.'],
  early: ['2031-03-01', 'A telephone line may open one day.'],
}

function cited(articleId: string, words: string) {
  return citation(words, articleId, texts[articleId]![1].indexOf(words))
}

function agreement(id: string, outcome: Outcome = 'agreed', words = 'open a telephone line between their fleets'): AgreementEntry {
  const content = cited('paper', words)
  const party = { party: 'ostrea', name: 'Ostrea' }
  return {
    id,
    parties: [{ ...party, citations: [content], articles: 1, origins: 1 }],
    content: [{ ...account(content.exact), citations: [content] }],
    outcome: [account(outcome)],
    when: [],
    chain: [],
    citations: [content],
    articles: 1,
    origins: 1,
    records: [{ key: id, articleId: 'paper', record: { id, parties: [party], content, outcome, chain: [], citations: [content] } }],
  }
}

function expectation(id: string, holder = 'Rek', contacts: string[] = []): ExpectationEntry {
  const what = cited('plan', 'the telephone line would open by March 15')
  const holders = holder ? [{ party: holder, name: holder }] : []
  return {
    id,
    what: [{ ...account(what.exact), citations: [what] }],
    contacts,
    window: [{ ...account('2031-03-15'), citations: [cited('plan', 'March 15')] }],
    holders: holders.map((each) => ({ ...each, citations: [what], articles: 1, origins: 1 })),
    chain: [],
    citations: [what],
    articles: 1,
    origins: 1,
    records: [{ key: id, articleId: 'plan', record: { id, what, holders, chain: [], citations: [what] } }],
  }
}

function commitments(agreements: AgreementEntry[], expectations: ExpectationEntry[] = []) {
  const articles: CommitmentLedger['articles'] = new Map(
    Object.entries(texts).map(([id, [publishedAt, text]]) => [
      id,
      { publishedAt, text, blocks: [{ kind: 'body', start: 0, end: text.length }] },
    ]),
  )
  const evidenceIn = (words: string) => (/not/.test(words) ? ('against' as const) : /has/.test(words) ? ('for' as const) : undefined)
  return commitmentsOf({ agreements, expectations, articles, evidenceIn })
}

describe('a duty', () => {
  test('has its bearers, and what later sentences say for and against; nothing says that it was kept', () => {
    const [duty] = commitments([agreement('a')])
    expect(duty).toMatchObject({ kind: 'agreements', settled: 'agreed', bearers: ['Ostrea'], reportedAt: '2031-03-04' })
    expect(duty!.evidence.map(({ direction, passage }) => [direction, passage.exact])).toEqual([
      ['against', 'The telephone line did not open.'],
      ['for', 'The telephone line has opened, the navy said.'],
    ])
    for (const { passage } of duty!.evidence) expect(texts[passage.articleId]![1].slice(passage.start, passage.end)).toBe(passage.exact)
    expect(duty!.due).toBeUndefined()
  })
  test('takes its day from another record of the same thing, and says that it is inferred', () => {
    const [duty] = commitments([agreement('a')], [expectation('e')])
    expect(duty!.due).toMatchObject({ value: '2031-03-15', inferred: true, citations: [{ exact: 'March 15' }] })
  })
  test.each<Outcome>(['proposed', 'not-agreed'])('is none where it was %s', (outcome) => {
    expect(commitments([agreement('a', outcome)])).toEqual([])
  })
  test('may be what a party said it would do; a contact to come is none, nor what nobody is named for', () => {
    expect(commitments([], [expectation('e'), expectation('c', 'Rek', ['k1']), expectation('n', '')])).toMatchObject([
      { id: 'e', kind: 'expectations', bearers: ['Rek'], due: { value: '2031-03-15' } },
    ])
  })
})
