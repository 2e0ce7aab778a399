import { describe, expect, it } from 'vitest'
import type { Party, PartyKind } from '../../src/model/party.ts'
import { compareIdentities, identityOf, keysOf, standingOf } from '../../src/reconcile/identity.ts'
import { Maker } from '../ledger/maker.ts'

const { article } = new Maker({ url: 'https://x.example', text: ['Talks.'] })

/** "person Tomas Rek, Rek (QA) foreign minister" */
function party(words: string): Party {
  const [, kind, names, state, office] = /^(\w+) ([^()]+?)(?: \((\w\w)\))?(?: \[(.+)\])?$/.exec(words) as RegExpExecArray
  const [name, ...aliases] = names!.split(', ') as [string, ...string[]]
  const offices = office
    ? { offices: [{ original: office, citations: [{ articleId: article.id, start: 0, end: 5, exact: 'Talks' }], rule: 'made' }] }
    : {}
  return { id: 'p1', kind: kind as PartyKind, name, aliases, ...(state ? { state } : {}), ...offices, mentions: [] }
}
const identity = (words: string) => identityOf(party(words), article)

describe('two ways of naming a party', () => {
  const table: [left: string, right: string, verdict: 'same' | 'different' | 'unsure' | 'open'][] = [
    ['person Tomas Rek', 'person Tomas Rek', 'same'],
    ['person Tomas Rek', 'person Tomas Rek, Rek', 'same'],
    ['person Sergei Lavrov', 'person Sergey Lavrov (RU)', 'same'],
    ['person Sergey Lavrov', 'person Sergey Viktorovich Lavrov', 'same'],
    ['person Foreign Minister Tomas Rek', 'person Tomas Rek', 'same'],
    // Two people of one name stay two.
    ['person Tomas Rek (QA)', 'person Tomas Rek (OM)', 'different'],
    ['person Tomas Rek', 'person Anna Rek', 'different'],
    ['person Tomas Rek', 'person Pavel Noor', 'different'],
    ['person Rek', 'person Tomas Rek', 'open'],
    ['person Rek (QA)', 'person Tomas Rek (QA)', 'unsure'],
    ['person Rek (QA) [foreign minister]', 'person Rek (QA) [Foreign Minister]', 'same'],
    ['person Tomas Rek', 'organisation Tomas Rek', 'different'],
    // The state counts, whatever it is called by.
    ['state Russia (RU)', 'state Moscow (RU)', 'same'],
    ['state Varland', 'state Varland', 'same'],
    ['state Varland', 'organisation Varland', 'same'],
    ['state Russia (RU)', 'state China (CN)', 'different'],
    ['organisation Lakes League', 'organisation the Lakes League, League', 'same'],
    ['organisation LLC', 'organisation LLC', 'unsure'],
    ['outlet CPA', 'outlet CPA', 'same'],
    ['organisation LLC (QA)', 'organisation LLC (OM)', 'different'],
    ['organisation Lakes League', 'organisation Harbour Board', 'open'],
    ['office Foreign Ministry (QA)', 'office foreign ministry (QA)', 'same'],
    ['office Foreign Ministry (QA)', 'office Foreign Ministry (OM)', 'different'],
    // Nobody can say that two unnamed officials are one.
    ['person a senior official', 'person a senior official', 'different'],
    ['group the two sides', 'group the two sides', 'different'],
  ]
  it.each(table)('%s | %s: %s', (left, right, verdict) => {
    for (const [one, other] of [
      [identity(left), identity(right)],
      [identity(right), identity(left)],
    ] as const) {
      const found = compareIdentities(one, other)
      expect(found.verdict === 'unsure' && found.score === 0 ? 'open' : found.verdict).toBe(verdict)
      expect(found.reasons.length).toBeGreaterThan(0)
      if (verdict === 'same' || verdict === 'unsure') expect(keysOf(one).some((key) => keysOf(other).includes(key))).toBe(true)
    }
  })

  it('are one identity where they say the same, and stand under the fullest name', () => {
    expect(identity('person Tomas Rek, Rek')).toEqual(identity('person Tomas Rek'))
    expect(identity('state Moscow (RU)')).toEqual(identity('state Russia, Kremlin (RU)'))
    expect(standingOf([identity('person Rek (QA)'), identity('person Tomas Rek')])).toMatchObject({ name: 'Tomas Rek', state: 'QA' })
    expect(standingOf([identity('organisation LLC'), identity('organisation Lakes League, LLC')]).name).toBe('Lakes League')
  })
})
