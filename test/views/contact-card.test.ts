import { describe, expect, test } from 'vitest'
import { contactCard, fieldsOf, rowOf, titleOf } from '../../src/views/index.ts'
import { account, contactEntry, participant } from './entries.ts'

describe('the title of a contact', () => {
  test.each([
    [
      'sides and day',
      { participants: [participant('Varga', 'lead', 'Corvania'), participant('Brandt', 'lead', 'Estmark')], when: [account('2032-05-04')] },
      'Talks: Corvania – Estmark, 4 May 2032',
    ],
    ['people without a side', { participants: [participant('Noor'), participant('Rek')] }, 'Talks: Noor – Rek'],
    ['nobody named', {}, 'Talks'],
    ['many sides', { participants: ['A', 'B', 'C', 'D', 'E'].map((name) => participant(name)) }, 'Talks: A – B – C and 2 more'],
  ])('%s', (_, fields, title) => {
    expect(titleOf(contactEntry('k', fields))).toBe(title)
  })
})

describe('a contact card', () => {
  const entry = contactEntry('k', {
    duration: [
      { ...account('PT3H', 'three hours'), conflict: true },
      { ...account('PT5H', 'five hours'), conflict: true, articles: 3, origins: 1 },
    ],
    participants: [participant('Aide', 'member', 'Corvania'), participant('Varga', 'lead', 'Corvania'), participant('Envoy', 'mediator')],
    absent: [{ party: 'commission', name: 'The river commission', citations: [], articles: 1, origins: 1 }],
  })
  const card = contactCard(entry)

  test('conflicting accounts stand side by side, with both counts', () => {
    expect(card.conflicts).toEqual(['Duration'])
    expect(
      card.fields
        .find((field) => field.name === 'duration')!
        .accounts.map(({ value, original, articles, origins }) => [value, original, articles, origins]),
    ).toEqual([
      ['3 hours', 'three hours', 1, 1],
      ['5 hours', 'five hours', 3, 1],
    ])
  })
  test('a delegation begins with its head; who has no side stands apart', () => {
    expect(card.delegations.map(({ side, members }) => [side, members.map((member) => member.name)])).toEqual([
      ['Corvania', ['Varga', 'Aide']],
      [undefined, ['Envoy']],
    ])
  })
  test('people are no fields of the card; absent fields are absent', () => {
    expect(card.fields.map((field) => field.name)).toEqual(['mode', 'status', 'novelty', 'duration'])
    expect(fieldsOf(entry).map((field) => field.name)).toContain('participants')
    expect(card.fields.find((field) => field.name === 'novelty')?.accounts[0]?.value).toBe('news')
  })
  test('its row says that reports differ', () => {
    expect(rowOf('contacts', entry)).toMatchObject({
      title: 'Talks',
      status: 'held',
      conflict: true,
      background: false,
      parties: ['Corvania', 'Envoy'],
    })
  })
})
