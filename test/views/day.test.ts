import { describe, expect, test } from 'vitest'
import { formatDuration, formatWhen } from '../../src/views/index.ts'

describe('a value of EDTF in words', () => {
  test.each([
    ['2031-03-10', '10 Mar 2031'],
    ['2031-03-10/2031-03-16', '10–16 Mar 2031'],
    ['2031-03-28/2031-04-02', '28 Mar – 2 Apr 2031'],
    ['2030-12-30/2031-01-05', '30 Dec 2030 – 5 Jan 2031'],
    ['2031-03', 'Mar 2031'],
    ['2031', '2031'],
    ['2031-21', 'spring 2031'],
    ['2031-03-05~', 'about 5 Mar 2031'],
    ['2031-03-01/2031-03-10~', 'about 1–10 Mar 2031'],
    ['2031-03-05?', '5 Mar 2031 (uncertain)'],
    ['2031-03-05%', 'about 5 Mar 2031 (uncertain)'],
    ['2031-03/2031-05', 'Mar 2031 – May 2031'],
    ['2031-03-05T14:30:00Z', '5 Mar 2031, 14:30'],
    ['soon', 'soon'],
    ['2031-99', '2031-99'],
  ])('%s is %s', (edtf, words) => {
    expect(formatWhen(edtf)).toBe(words)
  })
})

describe('a duration in words', () => {
  test.each([
    ['PT4H', '4 hours'],
    ['PT1H30M', '1 hour 30 minutes'],
    ['P1D', '1 day'],
    ['P2W', '2 weeks'],
    ['all night', 'all night'],
    ['P', 'P'],
  ])('%s is %s', (duration, words) => {
    expect(formatDuration(duration)).toBe(words)
  })
})
