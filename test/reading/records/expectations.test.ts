import { describe, expect, test } from 'vitest'
import { sentenceReader } from './sentence-reader.ts'

const read = sentenceReader()
const foretold = async (words: string) => (await read(words)).expectations.map((expectation) => expectation.what.exact)

describe('what is announced is expected', () => {
  test.each([
    ['The two leaders are to meet in Doha next week.', 'are to meet in Doha next week'],
    ['The delegates are due to meet in Geneva on Friday.', 'are due to meet in Geneva on Friday'],
    ['Norwegian envoy Ana Lindqvist is scheduled to visit Chile in May.', 'is scheduled to visit Chile in May'],
    ['Norwegian Foreign Minister Ana Lindqvist will travel to Doha next week.', 'will travel to Doha next week'],
    ['The council will meet on Thursday and vote on the text next week.', 'will meet on Thursday and vote on the text next week'],
    ['Norway plans to open a mission in Doha.', 'plans to open a mission in Doha'],
    ['Norwegian Foreign Minister Ana Lindqvist is traveling to Chile next week.', 'is traveling to Chile next week'],
    ['The congress opens Monday.', 'opens Monday'],
    ['The council votes on the mandate on March 30.', 'votes on the mandate on March 30'],
    ['The ministry of Norway said the team would begin work next week.', 'would begin work next week'],
    ['The ministry of Norway said it would reply within weeks.', 'would reply within weeks'],
    ['Norway expects Chile to open the port by May.', 'to open the port by May'],
    ['The two sides agreed to hold another round in May 2031.', 'hold another round in May 2031'],
  ])('%s', async (words, what) => {
    expect(await foretold(words)).toEqual([what])
  })
})

describe('wishes, duties, conditions and the past are not', () => {
  test.each([
    'Norway must withdraw its ships.',
    'Norway will not attend the congress.',
    'Norway will close the port on Friday if Chile sends ships.',
    'Norway hopes to open a mission.',
    'The delegates met in Geneva on Monday.',
    'Norway may send observers.',
    'Norway hopes that Chile will open the port in May.',
    'Chile postponed a visit planned for Friday.',
    'There are no plans to meet next week.',
    'The two sides said a lasting truce would be better.',
    'The chairman was booked for a bad foul.',
  ])('%s', async (words) => {
    expect(await foretold(words)).toEqual([])
  })
})

test('a purpose behind "in search of" is not part of the deed, nor is an aside', async () => {
  expect(await foretold('Norwegian Foreign Minister Ana Lindqvist will visit Chile next week, while ships patrol the strait.')).toEqual([
    'will visit Chile next week',
  ])
})

test('an expectation points to its contact, has its window, and names who holds it', async () => {
  const reading = await read('Chile and Norway will hold talks in Doha next week, the foreign ministry of Qatar said.')
  const [expectation] = reading.expectations
  expect(expectation?.what.exact).toBe('will hold talks in Doha next week')
  expect(expectation?.window?.value).toBe('2031-03-10/2031-03-16')
  expect(expectation?.contact).toBe(reading.contacts[0]?.id)
  expect(expectation?.holders.map((holder) => holder.name)).toEqual([expect.stringMatching(/ministry of Qatar/)])
})
