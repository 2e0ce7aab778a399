import { describe, expect, test } from 'vitest'
import { windowOf } from '../../src/model/window.ts'
import { boundsOf } from '../../src/text/calendar.ts'

describe('windows', () => {
  test.each([
    ['2031-03-04', ['2031-03-04', '2031-03-04']],
    ['2031-03-04T18:00', ['2031-03-04', '2031-03-04']],
    ['2032-02', ['2032-02-01', '2032-02-29']],
    ['2031', ['2031-01-01', '2031-12-31']],
    ['2031-21', ['2031-03-01', '2031-05-31']],
    ['2031-24', ['2031-12-01', '2032-02-29']],
    ['2031-03-10/2031-03-16', ['2031-03-10', '2031-03-16']],
    ['2031-03-01/2031-03-10~', ['2031-03-01', '2031-03-10']],
    ['2031-03-16/2031-03-10', undefined],
    ['2031-02-30', undefined],
    ['2031-19', undefined],
    ['soon', undefined],
    ['', undefined],
  ])('%s', (edtf, expected) => expect(windowOf(edtf)).toEqual(expected && { from: expected[0], to: expected[1] }))

  test.each(['2031-03-04', '2032-02', '2031', '2031-22', '2031-24', '2031-03-10/2031-04'])(
    '%s has the bounds that the calendar gives it',
    (edtf) => {
      const window = windowOf(edtf)
      expect([window?.from, window?.to]).toEqual(boundsOf(edtf))
    },
  )
})
