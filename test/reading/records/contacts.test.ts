/** Contacts of hand-made sentences, read by the real encoder: who is there, what has become of it, where and when, and which tellings are one. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Encoder, openEncoder } from '../../../src/encoder/index.ts'
import { articleOf } from '../../../src/intake/index.ts'
import type { Contact } from '../../../src/model/records/contact.ts'
import { readArticle } from '../../../src/reading/index.ts'

let encoder: Encoder
beforeAll(async () => {
  encoder = await openEncoder()
})
afterAll(() => encoder.close())

async function contactsOf(text: string): Promise<readonly Contact[]> {
  const { article } = articleOf(
    { bytes: new TextEncoder().encode(text), contentType: 'text/plain', file: 'made' },
    { published: '2031-03-05', language: 'en' },
  )
  return (await readArticle(article, encoder)).contacts
}

const names = (contact: Contact | undefined) => contact?.participants.map((one) => one.name).sort()

describe('novelty', () => {
  test.each([
    ['The spokesman said on Tuesday that President Anna Novak had written to President Peter Weber.', 'new'],
    ['President Anna Novak met President Peter Weber in Vienna in 2027.', 'background'],
  ])('%s', async (text, novelty) => {
    expect((await contactsOf(text))[0]?.novelty).toBe(novelty)
  })
})

describe('status', () => {
  test.each([
    ['President Anna Novak met President Peter Weber in Vienna on Monday.', 'held'],
    ['President Anna Novak will meet President Peter Weber in Vienna on Friday.', 'planned'],
    ['President Anna Novak and President Peter Weber are to meet in Vienna on Friday.', 'planned'],
    ['President Anna Novak plans to visit Vienna next week.', 'planned'],
    ['President Anna Novak is expected to meet President Peter Weber in Vienna.', 'expected'],
    ['President Anna Novak is due to meet President Peter Weber in Vienna on Friday.', 'expected'],
    ['President Anna Novak may meet President Peter Weber in Vienna.', 'possible'],
    ['President Anna Novak is visiting Vienna.', 'ongoing'],
    ['President Anna Novak is on a two-day visit to Vienna.', 'ongoing'],
    ['President Anna Novak refused to meet President Peter Weber in Vienna.', 'unlikely'],
    ['President Anna Novak proposed a meeting with President Peter Weber in Vienna.', 'proposed'],
    ['President Anna Novak and President Peter Weber have not met since a summit in Vienna.', 'held'],
    ['Norway has shelved a conference with Chile in Vienna.', 'cancelled'],
    ['The border was not touched upon at the talks between Norway and Chile in Vienna on Monday.', 'held'],
    ['President Anna Novak is to be received by President Peter Weber in Vienna on Friday.', 'planned'],
    ['President Anna Novak will meet President Peter Weber in Vienna on Friday. The mayor called the meeting a farce.', 'planned'],
    ['President Anna Novak and President Peter Weber meet in Vienna on Monday. [Photo/Agencies]\n\nThe mayor was glad.', 'held'],
    ['President Anna Novak had been due to meet President Peter Weber on Friday before the talks were called off.', 'cancelled'],
  ])('%s → %s', async (text, status) => {
    const contacts = await contactsOf(text)
    expect(contacts.map((contact) => contact.status.value)).toContain(status)
  })
})

describe('who is there', () => {
  test.each([
    ['The foreign minister announced the deal after talks in Vienna with his Russian counterpart, Igor Petrov.', ['Igor Petrov']],
    [
      'President Anna Novak, joined by Vice President Carla Rossi, spoke by phone with Peter Weber.',
      ['Anna Novak', 'Carla Rossi', 'Peter Weber'],
    ],
    ['Anna Novak has announced plans to visit Vienna for talks with President Peter Weber.', ['Anna Novak', 'Peter Weber']],
    ['Talks between Russia and Ukraine were held in Vienna on Monday.', ['Russia', 'Ukraine']],
    // Who headed a side and whom it included; who spoke at another time is not there.
    [
      'Norway and Chile held talks in Vienna on Monday. Deputy Minister Anna Novak led the Norwegian side, which included Commodore Carla Rossi. The Chilean delegation was headed by Ambassador Peter Weber.',
      ['Anna Novak', 'Carla Rossi', 'Peter Weber'],
    ],
    [
      'Varland and Ostrea agreed on Tuesday to exchange sailors after talks in Doha, their foreign ministers said.\n\nAna Lindqvist led the Varlandic side at the talks. Tomas Rek led the Ostrean delegation.\n\nThe talks came a day after President Henrik Aldane of Varland and President Mirela Dasko of Ostrea spoke by telephone for the first time.',
      ['Ana Lindqvist', 'Tomas Rek'],
    ],
    ['The US-Russia talks in Vienna lasted two days.', ['Russia', 'United States']],
    // Two who speak by video are in a call without a "with"; a surname is its person's wherever it stands again.
    [
      'Trade Minister Anna Novak and Peter Weber spoke by video on Monday. The tour was arranged in a call between Novak and Weber.',
      ['Anna Novak', 'Peter Weber'],
    ],
    // A round that names nobody is of the sides of the round before.
    ['Norway and Chile held talks on fish in Vienna on Monday. A second round will be held in Oslo on 20 March.', ['Norway', 'Chile']],
  ])('%s → %j', async (text, expected) => {
    const contacts = await contactsOf(text)
    const all = contacts.flatMap((contact) => names(contact) ?? [])
    for (const name of expected) expect(all.some((found) => found.includes(name))).toBe(true)
  })

  test('a place that is visited or met in is no participant', async () => {
    const [visit] = await contactsOf('President Anna Novak will visit Vienna on Friday.')
    expect(visit?.mode).toBe('visit')
    expect(names(visit)).toEqual(['Anna Novak'])
    expect(visit?.venue?.value?.name).toBe('Vienna')
  })

  test('a list of those present under a colon is read', async () => {
    const [meeting] = await contactsOf(
      'Readout of President Novak’s Meeting with Members of the Assembly\n\nPresident Anna Novak met members of the Assembly today.\n\nMembers attending the meeting:\n\n- Representative Carla Rossi\n- Representative Peter Weber\n',
    )
    expect(names(meeting)).toEqual(expect.arrayContaining(['Anna Novak', 'Carla Rossi', 'Peter Weber']))
  })

  test.each([
    ['Peru was not invited.', ['Peru']],
    ['Peru and Bolivia stayed away.', ['Bolivia', 'Peru']],
    ['Peru, which was left out of the talks, protested.', ['Peru']],
    ['Neither Peru nor Bolivia took part.', ['Bolivia', 'Peru']],
    ['Peru was not represented in Oslo.', ['Peru']],
    ['Peru refused to attend the talks.', ['Peru']],
    ['Peru was invited.', []],
    ['Peru was left out of the report.', []],
  ])('who was away is told a sentence on: %s', async (words, expected) => {
    const [talks] = await contactsOf(`Norway and Chile held talks on fish in Oslo on Monday. ${words}`)
    expect(talks?.absent.map((absent) => absent.name).sort()).toEqual(expected)
  })

  test('of whom nobody was present, or without whom it was held, is absent and not there', async () => {
    const text = 'Norway and Chile met in Oslo on Monday. The meeting was long. No Peruvian officials were present at the meeting.'
    const [meeting] = await contactsOf(`Peru protested. ${text}`)
    expect(names(meeting)).toEqual(['Chile', 'Norway'])
    expect(meeting?.absent.map((absent) => absent.name)).toEqual(['Peru'])
  })

  test.each([
    ['President Anna Novak flew home from Vienna on Tuesday after talks on Monday with Peter Weber on fish.', 'talks', '2031-03-03'],
    ['The meeting of Anna Novak and Peter Weber in Vienna, planned for 9 March, has been postponed to 14 March.', 'meeting', '2031-03-14'],
    ['The telephone talk of Anna Novak and Peter Weber on March 3 was short.', 'call', '2031-03-03'],
  ])('the day beside it: %s', async (text, mode, day) => {
    const contacts = await contactsOf(text)
    expect(contacts.filter((contact) => contact.mode === mode).map((contact) => contact.when?.value)).toEqual([day])
  })

  test('day and place stand in the clause after the noun', async () => {
    const [talks] = await contactsOf(
      'Norway and Chile on Monday postponed a round of talks on fish that was to open in Geneva on Thursday.',
    )
    expect(talks?.when?.value).toBe('2031-03-06')
    expect(talks?.venue?.value?.name).toBe('Geneva')
  })

  test('whom another verb meets is at that contact', async () => {
    const contacts = await contactsOf('President Anna Novak phoned Peter Weber on Monday and met Maria Klein in Vienna on Tuesday.')
    expect(names(contacts.find((contact) => contact.mode === 'call'))).toEqual(['Anna Novak', 'Peter Weber'])
    expect(names(contacts.find((contact) => contact.mode === 'meeting'))).toEqual(['Anna Novak', 'Maria Klein'])
  })

  test('what a headline tells is what the first paragraph tells', async () => {
    const contacts = await contactsOf(
      'Norway, Chile hold talks on fish\n\nNorway and Chile held talks on fish in Oslo on Monday, their first since 2029. The talks were friendly and went on for most of the day.',
    )
    expect(contacts.filter((contact) => contact.novelty === 'new').map((contact) => contact.when?.value)).toEqual(['2031-03-03'])
  })

  test('who is left out is absent', async () => {
    const [meeting] = await contactsOf(
      'Russia and the United States held talks in Vienna on Monday. No Ukrainian officials were present at the talks.',
    )
    expect(meeting?.absent.map((absent) => absent.name).join()).toContain('Ukrain')
  })
})

describe('one record for each happening', () => {
  test('told again it is one', async () => {
    const contacts = await contactsOf(
      'Russia and the United States held talks in Vienna on Monday. The talks lasted four hours. The Vienna talks were the first in a year.',
    )
    expect(contacts).toHaveLength(1)
    expect(contacts[0]?.citations.length).toBe(3)
  })

  test('a visit and the talks on it are two, in one place', async () => {
    const contacts = await contactsOf('President Anna Novak arrived in Vienna on Monday. She is expected to meet President Peter Weber.')
    expect(contacts.map((contact) => contact.mode)).toEqual(['visit', 'meeting'])
    expect(contacts.map((contact) => contact.venue?.value?.name)).toEqual(['Vienna', 'Vienna'])
    expect(contacts.map((contact) => contact.status.value)).toEqual(['ongoing', 'expected'])
  })

  test('one host and two guests of one state are two meetings', async () => {
    const contacts = await contactsOf(
      'Ukrainian President Anna Novak met Russian Prime Minister Igor Petrov on Monday. Ukrainian President Anna Novak met Russian Foreign Minister Oleg Sidorov on Tuesday.',
    )
    expect(contacts).toHaveLength(2)
  })
})

test('a meeting of two is the one told of those two, not that of one of them with another of the same state', async () => {
  const found = await contactsOf(
    'Norwegian President Anna Novak held talks with Chilean Foreign Minister Peter Weber in Vienna on Tuesday. Earlier on Tuesday, Weber held discussions with Norwegian Foreign Minister Erik Holm. Following their meeting, Holm praised the ties.',
  )
  expect(found.map(names)).toEqual([
    ['Anna Novak', 'Peter Weber'],
    ['Erik Holm', 'Peter Weber'],
  ])
})

describe('told again in other words', () => {
  test.each([
    // Who speaks of a meeting need not have been at it.
    ['President Anna Novak met President Peter Weber in Vienna on Monday. Chile welcomed the meeting.', 1],
    ['Norway and Chile held talks in Vienna on Monday. The session was chaired by the United Nations envoy, Carla Rossi.', 1],
    // Another counterpart, another meeting; another day, another call.
    ['President Anna Novak met President Peter Weber in Vienna on Monday. Novak also met Prime Minister Igor Petrov.', 2],
    ['Anna Novak called Peter Weber on Monday. She will call him again on Friday.', 2],
    ['Norway and Chile held talks in Vienna on Monday. Their next meeting will take place in Oslo in June.', 2],
  ])('%s → %d', async (text, count) => {
    expect(await contactsOf(text)).toHaveLength(count)
  })
})

describe('one word for each happening', () => {
  test.each([
    ['President Anna Novak paid a visit to Vienna on Monday.', ['visit']],
    ['President Anna Novak met President Peter Weber in Vienna on Monday for talks on trade.', ['talks']],
    ['Norway has called its ambassador in Santiago home.', []],
    ['Heads of state do not typically meet visiting ministers.', []],
  ])('%s', async (text, modes) => {
    expect((await contactsOf(text)).map((contact) => contact.mode)).toEqual(modes)
  })
})

describe('none', () => {
  test.each([
    'Only dialogue can end the crisis, the minister said.',
    'The minister told a press conference that prices would fall.',
    'The government has answered the calls of the people.',
  ])('%s', async (text) => {
    expect(await contactsOf(text)).toEqual([])
  })
})

test('the day of a journey is not taken from what it follows', async () => {
  const [visit] = await contactsOf('President Anna Novak travelled to Vienna after her election victory last month.')
  expect(visit?.when).toBeUndefined()
})
