/** Time expressions of made sentences: where they stand, and their value reckoned from the anchor and the tense. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Encoder, openEncoder } from '../../../src/encoder/index.ts'
import type { Article } from '../../../src/model/article.ts'
import { begin, run } from '../../../src/reading/stage.ts'
import { dates } from '../../../src/reading/surface/dates.ts'
import { quotations } from '../../../src/reading/surface/quotations.ts'
import { sentences } from '../../../src/reading/surface/sentences.ts'
import { syntax } from '../../../src/reading/surface/syntax.ts'
import { articleOfText, marked, unmarked } from './made-article.ts'

let encoder: Encoder
beforeAll(async () => {
  encoder = await openEncoder()
})
afterAll(() => encoder?.close())

const order = begin().then(quotations).then(sentences).then(syntax).then(dates)

/** Dates of a text, written into it, and their values ("-" where there is none). */
async function read(written: string, more: Partial<Article>) {
  const { text } = unmarked(written)
  const { layers, notes } = await run(order, articleOfText(text, more), encoder)
  return { written: marked(text, layers.dates), values: layers.dates.map((when) => when.value ?? '-').join(' '), layers, notes }
}

const check = (anchor: string) => async (written: string, values: string) => {
  const found = await read(written, { publishedAt: anchor })
  expect([found.written, found.values]).toEqual([written, values])
}

describe('written out in full, whatever the anchor', () => {
  test.each([
    ['The treaty of ‹2028-06-01› was signed in Halden.', '2028-06-01'],
    ['They met on ‹February 18, 2025›, in Halden.', '2025-02-18'],
    ['They met on ‹18 February 2025› in Halden.', '2025-02-18'],
    ['They met on ‹Tuesday, March 4th, 2031›, in Halden.', '2031-03-04'],
    ['They met on ‹Feb. 18-19, 2025›, in Halden.', '2025-02-18/2025-02-19'],
    ['They met on ‹18-19 February 2025› in Halden.', '2025-02-18/2025-02-19'],
    ['They met in ‹October 2024› in Halden.', '2024-10'],
    ['They met in ‹early March 2025› in Halden.', '2025-03-01~/2025-03-10~'],
    ['They met in ‹mid-March 2025› in Halden.', '2025-03-11~/2025-03-20~'],
    ['They met in ‹late February 2028› in Halden.', '2028-02-21~/2028-02-29~'],
    ['They last met in ‹2018›.', '2018'],
    ['They met in ‹the summer of 2024› in Halden.', '2024-22'],
    ['The strait was shut ‹between 2014 and 2018›.', '2014/2018'],
  ])('%s → %s', check('2031-03-04'))
})

test('an ordinal is no time', async () => {
  expect((await read('Norway and Chile ended a second round of talks.', { publishedAt: '2031-03-04' })).layers.dates).toEqual([])
})

describe('from Tuesday, 4 March 2031, by what the clause looks to', () => {
  test.each([
    ['The meeting that was to open on ‹Thursday› has been put off.', '2031-03-06'],
    ['A trip scheduled for ‹Sunday› has been put off.', '2031-03-09'],
    ['Norway had invited him for ‹4 April›.', '2031-04-04'],
    ['They will meet again in ‹the week of March 17›.', '2031-03-17/2031-03-23'],
    ['The session, which was to open on ‹27 February›, was put off.', '2031-02-27'],
    ['The talks had been slated for ‹mid-March›.', '2031-03-11~/2031-03-20~'],
    ['A text on cod is to be signed in ‹April›.', '2031-04'],
    ['The minister said on ‹Friday› the talks would go on.', '2031-02-28'],
    ['Norway proposed ‹June 17›.', '2031-06-17'],
    ['She is expected in Oslo ‹early in April›.', '2031-04-01~/2031-04-10~'],
    ['The mission will wind up by ‹the end of May›.', '2031-05-31'],
    ['He will travel in ‹the second half of April›.', '2031-04-16/2031-04-30'],
    ['The next round is planned for ‹the third quarter of 2031›.', '2031-07/2031-09'],
  ])('%s → %s', check('2031-03-04'))
})

describe('from Tuesday, 4 March 2031, looking back', () => {
  test.each([
    ['The envoys met on ‹Tuesday›.', '2031-03-04'],
    ['The envoys met on ‹Monday›.', '2031-03-03'],
    ['The envoys met on ‹Wednesday›.', '2031-02-26'],
    ['The envoys met ‹late Monday night›.', '2031-03-03'],
    ['The envoys met ‹last Friday›.', '2031-02-28'],
    ['The envoys met ‹last Tuesday›.', '2031-02-25'],
    ['The envoys met on ‹Tuesday last week›.', '2031-02-25'],
    ['The envoys met ‹a week ago Monday›.', '2031-02-24'],
    ['The envoys met on ‹Saturday and Sunday›.', '2031-03-01/2031-03-02'],
    ['The envoys met ‹today›.', '2031-03-04'],
    ['The envoys met ‹yesterday›.', '2031-03-03'],
    ['The envoys met ‹last night›.', '2031-03-03'],
    ['The envoys met ‹this morning›.', '2031-03-04'],
    ['The envoys met ‹two days ago›.', '2031-03-02'],
    ['The envoys met ‹three weeks ago›.', '2031-02-11'],
    ['The envoys met ‹a year ago›.', '2030'],
    ['The envoys met ‹last week›.', '2031-02-24/2031-03-02'],
    ['The envoys met ‹earlier this week›.', '2031-03-03/2031-03-09'],
    ['The envoys met over ‹the weekend›.', '2031-03-01/2031-03-02'],
    ['The envoys met ‹last month›.', '2031-02'],
    ['The envoys met ‹late last month›.', '2031-02-21~/2031-02-28~'],
    ['The envoys met ‹earlier this month›.', '2031-03'],
    ['The envoys met ‹last year›.', '2030'],
    ['The envoys met ‹earlier this year›.', '2031'],
    ['The envoys met on ‹Feb. 18›.', '2031-02-18'],
    ['The envoys met on ‹Feb. 18 to 20›.', '2031-02-18/2031-02-20'],
    ['The envoys met in ‹January›.', '2031-01'],
    ['The envoys met in ‹November›.', '2030-11'],
    ['The envoys met in ‹late January›.', '2031-01-21~/2031-01-31~'],
    ['The envoys met ‹last October›.', '2030-10'],
    ['The envoys met in ‹May›.', '2030-05'],
    ['The envoys met ‹last autumn›.', '2030-23'],
  ])('%s → %s', check('2031-03-04'))
})

describe('from Tuesday, 4 March 2031, looking ahead', () => {
  test.each([
    ['The envoys will meet on ‹Friday›.', '2031-03-07'],
    ['The envoys will meet on ‹Monday›.', '2031-03-10'],
    ['The envoys are expected to meet on ‹Friday›.', '2031-03-07'],
    ['The envoys could meet on ‹Friday›.', '2031-03-07'],
    ['Noor plans to visit Doha on ‹Friday›.', '2031-03-07'],
    ['The ministers agreed on ‹Monday› to meet on ‹Friday›.', '2031-03-03 2031-03-07'],
    ['Noor promised to return in ‹May›.', '2031-05'],
    ['The envoys will meet ‹tomorrow›.', '2031-03-05'],
    ['The envoys will meet ‹tonight›.', '2031-03-04'],
    ['The envoys will meet ‹next week›.', '2031-03-10/2031-03-16'],
    ['The envoys will meet ‹later this week›.', '2031-03-03/2031-03-09'],
    ['The envoys will meet over ‹the weekend›.', '2031-03-08/2031-03-09'],
    ['The envoys will meet ‹next month›.', '2031-04'],
    ['The envoys will meet ‹next year›.', '2032'],
    ['The envoys will meet ‹in two weeks›.', '2031-03-18'],
    ['The envoys will meet on ‹March 18›.', '2031-03-18'],
    ['The envoys will meet on ‹Feb. 18›.', '2032-02-18'],
    ['The envoys will meet in ‹May›.', '2031-05'],
    ['The envoys will meet in ‹January›.', '2032-01'],
    ['The envoys will meet ‹this spring›.', '2031-21'],
    ['The envoys will meet from ‹Monday to Wednesday›.', '2031-03-10/2031-03-12'],
  ])('%s → %s', check('2031-03-04'))
})

describe('over the turn of a year: from Tuesday, 30 December 2031', () => {
  test.each([
    ['The envoys met on ‹18 December›.', '2031-12-18'],
    ['The envoys will meet ‹tomorrow›.', '2031-12-31'],
    ['The envoys will meet on ‹Friday›.', '2032-01-02'],
    ['The envoys will meet ‹next week›.', '2032-01-05/2032-01-11'],
    ['The envoys will meet ‹next month›.', '2032-01'],
    ['The envoys will meet on ‹Jan. 12›.', '2032-01-12'],
    ['The envoys met on ‹Jan. 12›.', '2031-01-12'],
    ['The envoys will meet in ‹February›.', '2032-02'],
  ])('%s → %s', check('2031-12-30'))
})

describe('in a leap year: from Saturday, 28 February 2032', () => {
  test.each([
    ['The envoys will meet ‹tomorrow›.', '2032-02-29'],
    ['The envoys will meet on ‹Monday›.', '2032-03-01'],
    ['The envoys met ‹late last month›.', '2032-01-21~/2032-01-31~'],
    ['The envoys met on ‹Thursday›.', '2032-02-26'],
    ['The envoys met ‹last year›.', '2031'],
  ])('%s → %s', check('2032-02-28'))
})

describe('reckoned from the day named before', () => {
  test.each([
    ['The envoys met on ‹Feb. 18›. They met again ‹the following day›.', '2031-02-18 2031-02-19'],
    // The second day is that of the other contact, which lies before the first.
    ['He met Rek on ‹Feb. 18›, ‹two days after› his talks with Noor.', '2031-02-18 2031-02-16'],
    ['The envoys met on ‹Feb. 18›. The ministers had met ‹the day before›.', '2031-02-18 2031-02-17'],
    ['The envoys met on ‹Feb. 18›. They left ‹two days later›.', '2031-02-18 2031-02-20'],
    ['“We agreed ‹today›,” Noor said on ‹Monday›.', '2031-03-03 2031-03-03'],
  ])('%s → %s', check('2031-03-04'))
})

describe('vague stays vague', () => {
  test.each([
    ['The envoys met ‹recently›.', '-'],
    ['The envoys will meet ‹soon›.', '-'],
    ['The envoys met often ‹in recent weeks›.', '-'],
    ['The envoys will meet ‹in the coming days›.', '-'],
    ['The envoys met ‹several days ago›.', '-'],
    ['The envoys meet ‹every Tuesday›.', '-'],
  ])('%s → %s', check('2031-03-04'))
})

describe('durations', () => {
  test.each([
    ['The talks lasted ‹two hours›.', 'PT2H'],
    ['The talks lasted about ‹4.5 hours›.', 'PT4H30M'],
    ['The talks lasted ‹two and a half hours›.', 'PT2H30M'],
    ['The talks lasted ‹an hour and twenty minutes›.', 'PT1H20M'],
    ['The talks lasted ‹90 minutes›.', 'PT90M'],
    ['The talks lasted ‹three days›.', 'P3D'],
    ['The talks lasted ‹several hours›.', '-'],
    ['The ‹four-hour› meeting ended without a word.', 'PT4H'],
    ['The ‹two-week› truce held.', 'P2W'],
    ['The strait was shut for ‹two decades›.', 'P20Y'],
  ])('%s → %s', async (written, value) => {
    await check('2031-03-04')(written, value)
    const { layers } = await read(written, { publishedAt: '2031-03-04' })
    expect(layers.dates.map((when) => when.type)).toEqual(['duration'])
  })
})

describe('words of time that tell no time', () => {
  test.each([
    'The envoys may meet.',
    'The guards march past the harbour.',
    'They marked the third anniversary of the truce.',
    'Some 2,024 sailors came home.',
    'They sat down at noon by the sun.',
    'Sun Lihua told the paper so.',
    'Press Secretary Mori Jun had no comment.',
  ])('%s', (written) => check('2031-03-04')(written, ''))
})

describe('the anchor', () => {
  const cell = (value: string) => ({ value, original: value, citations: [], rule: 'made' })

  test('is the day of the dateline before that of publication', async () => {
    const found = await read('The envoys met on ‹Monday›.', { publishedAt: '2031-03-04', dateline: cell('HALDEN, 2031-02-26') as never })
    expect(found.values).toBe('2031-02-24')
  })
  test('may have an hour', async () => {
    expect((await read('The envoys met ‹yesterday›.', { publishedAt: '2031-03-04T08:00:00Z' })).values).toBe('2031-03-03')
  })
  test.each(['The envoys met on ‹Monday›.', 'The envoys met ‹last week›.', 'The envoys met on ‹Feb. 18›.', 'The envoys met ‹yesterday›.'])(
    'missing leaves a doubt and a note: %s',
    async (written) => {
      const found = await read(written, {})
      expect([found.written, found.values]).toEqual([written, '-'])
      expect(found.layers.dates.map((when) => when.doubt)).toEqual(['no publication day'])
      expect(found.notes.map((note) => note.rule)).toEqual(['date-without-anchor'])
    },
  )
  test('missing harms no day that is written in full, and no duration', async () => {
    const found = await read('The envoys met on ‹18 February 2025› for ‹two hours›.', {})
    expect([found.values, found.notes]).toEqual(['2025-02-18 PT2H', []])
  })
})
