import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addMonths, boundsOf, isDay, lastDayOf, weekdayOf, weekOf } from '../../src/text/calendar.ts'

describe('days', () => {
  test.each([
    ['2031-03-04', true],
    ['2032-02-29', true],
    ['2031-02-29', false],
    ['2031-13-01', false],
    ['2031-3-4', false],
    ['', false],
  ])('"%s" is a day: %s', (day, expected) => expect(isDay(day)).toBe(expected))

  test.each([
    ['2031-02-28', 1, '2031-03-01'],
    ['2032-02-28', 1, '2032-02-29'],
    ['2031-01-01', -1, '2030-12-31'],
  ])('%s and %i days', (day, days, expected) => expect(addDays(day, days)).toBe(expected))

  test('a week goes from Monday to Sunday', () => {
    expect(weekdayOf('2031-03-04')).toBe(1)
    expect(weekOf('2031-03-04')).toEqual(['2031-03-03', '2031-03-09'])
    expect(weekOf('2031-03-09', 1)).toEqual(['2031-03-10', '2031-03-16'])
  })

  test.each([
    ['2031-12', 1, '2032-01'],
    ['2031-01', -1, '2030-12'],
    ['2031-05', -17, '2029-12'],
  ])('%s and %i months', (month, count, expected) => expect(addMonths(month, count)).toBe(expected))

  test('there and back is the same day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), fc.integer({ min: -4000, max: 4000 }), (from, days) => {
        const day = addDays('1950-01-01', from)
        expect(addDays(addDays(day, days), -days)).toBe(day)
        expect(weekdayOf(addDays(day, 7 * days))).toBe(weekdayOf(day))
      }),
    )
  })
})

describe('what an EDTF value may mean', () => {
  test.each([
    ['2031-03-04', ['2031-03-04', '2031-03-04']],
    ['2031-02', ['2031-02-01', '2031-02-28']],
    ['2031', ['2031-01-01', '2031-12-31']],
    ['2031-21', ['2031-03-01', '2031-05-31']],
    ['2031-24', ['2031-12-01', '2032-02-29']],
    ['2031-03-04/2031-03-06', ['2031-03-04', '2031-03-06']],
    ['2031-03~', ['2031-03-01', '2031-03-31']],
    ['soon', undefined],
    ['2031-03-04/soon', undefined],
  ])('%s', (edtf, expected) => expect(boundsOf(edtf)).toEqual(expected))
  test('months have their last day', () => expect(['2031-02', '2032-02', '2031-04', '2031-12'].map(lastDayOf)).toEqual([28, 29, 30, 31]))
})
