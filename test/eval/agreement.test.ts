import { describe, expect, it } from 'vitest'
import { asReading, type Called, compare, kappa, noAgreement, table, wordsIn } from '../../eval/agreement.ts'
import type { Label } from '../../eval/score.ts'

const times = (count: number, ...pair: Called): Called[] => Array.from({ length: count }, () => pair)

describe('kappa', () => {
  it('is what Cohen defines, worked by hand', () => {
    // Same 35 of 50; chance .5 × .6 + .5 × .4 = .5.
    const called = [
      ...times(20, 'held', 'held'),
      ...times(5, 'held', 'planned'),
      ...times(10, 'planned', 'held'),
      ...times(15, 'planned', 'planned'),
    ]
    expect(kappa(called)).toBeCloseTo(0.4, 10)
  })

  it('is one where all is the same, below nothing where all is turned round, and undefined where there is no choice', () => {
    expect(kappa([...times(2, 'a', 'a'), ...times(3, 'b', 'b')])).toBe(1)
    expect(kappa([...times(1, 'a', 'b'), ...times(1, 'b', 'a')])).toBe(-1)
    expect(kappa(times(4, 'a', 'a'))).toBeUndefined()
    expect(kappa([])).toBeUndefined()
  })
})

const text = 'Rek said the U.S. would come. He met Noor in Doha, and monitors may follow.'
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })

describe('two passes', () => {
  const first: Label = {
    text: 'made/1',
    sha256: '',
    statements: [
      { speakers: [{ name: 'Rek' }], cue: at('said'), content: [at('the U.S. would come')], manner: 'indirect', chain: [{ name: 'CPA' }] },
    ],
    contacts: [
      { mode: 'meeting', status: 'held', venue: 'Doha', participants: [{ name: 'Rek' }, { name: 'Noor' }], mentions: [at('met')] },
    ],
    agreements: [],
    expectations: [{ what: at('monitors may follow') }],
    positions: [{ party: 'Rek', issue: 'monitoring', stance: 'supports' }],
    acts: [],
  }

  it('counts the words that content touches', () => {
    expect([...wordsIn(text, [at('U.S. would come')])]).toEqual([at('U.S').start, at('would').start, at('come').start])
    expect(wordsIn(text, [])).toEqual(new Set())
  })

  it('finds nothing between a label and itself', () => {
    const agreement = noAgreement()
    compare(first, first, text, agreement)
    expect(Object.entries(agreement.scores).filter(([, tally]) => tally.f1 !== 100)).toEqual([])
    expect(agreement.scores.statements?.hit).toBe(1)
    expect(asReading(first, text).contacts[0]?.citations[0]?.exact).toBe('met')
  })

  it('counts what a second pass calls otherwise', () => {
    const second: Label = {
      ...first,
      statements: [{ speakers: [{ name: 'Noor' }], content: [at('the U.S. would')], manner: 'direct', novelty: 'background' }],
      contacts: [{ mode: 'talks', status: 'held', participants: [{ name: 'Rek' }], mentions: [at('met Noor')] }],
      expectations: [],
      positions: [{ party: 'Rek', issue: 'monitoring', stance: 'opposes' }],
    }
    const agreement = noAgreement()
    compare(first, second, text, agreement)
    const { scores, called } = agreement
    expect(scores.statements?.f1).toBe(100)
    expect(scores['content words']).toMatchObject({ hit: 3, said: 3, gold: 4 })
    expect(scores['speaker right']).toMatchObject({ hit: 0, gold: 1 })
    expect(scores.hops).toMatchObject({ hit: 0, said: 0, gold: 1 })
    expect(scores.participants).toMatchObject({ hit: 1, said: 1, gold: 2 })
    expect(scores.positions).toMatchObject({ hit: 0, said: 1, gold: 1 })
    expect(scores.expectations?.f1).toBe(0)
    expect(called).toEqual({
      manner: [['indirect', 'direct']],
      'novelty of statements': [['new', 'background']],
      mode: [['meeting', 'talks']],
      status: [['held', 'held']],
      'novelty of contacts': [['new', 'new']],
    })
    expect(table(agreement)).toContain('| status | kappa | - | 1 of 1 the same |')
  })
})
