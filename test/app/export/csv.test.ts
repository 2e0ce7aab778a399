import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvOf } from '../../../src/app/export/csv.ts'
import { precisionOf } from '../../../src/app/export/entry-columns.ts'

const cell = (value: string | number | boolean | undefined) => csvOf([{ name: 'a', of: () => value }], [null]).slice('a\r\n'.length, -2)

test.each([
  ['plain', 'plain'],
  ['a, b', '"a, b"'],
  ['say "no"', '"say ""no"""'],
  ['two\nlines', '"two\nlines"'],
  [undefined, ''],
  [0, '0'],
  [-3, '-3'],
  [true, 'true'],
  ['2031-03-04', '2031-03-04'],
  ['=HYPERLINK("http://example.org")', '"\'=HYPERLINK(""http://example.org"")"'],
  ['+1 555', "'+1 555"],
  ['-2+3', "'-2+3"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['  =1+1', "'  =1+1"],
  ['\t=1+1', "'\t=1+1"],
  ['\uff1d1+1', "'\uff1d1+1"],
  ['“No,” she said', '"“No,” she said"'],
])('%j stands in CSV as %j', (value, written) => {
  expect(cell(value)).toBe(written)
})

/** RFC 4180 as its section 2 has it, letter by letter. */
function parse(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let field = ''
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    if (quoted && text.startsWith('""', at)) field += text[at++]
    else if (text[at] === '"') quoted = !quoted
    else if (quoted || !(text[at] === ',' || text.startsWith('\r\n', at))) field += text[at]
    else {
      row.push(field)
      field = ''
      if (text[at] === ',') continue
      rows.push(row)
      row = []
      at++
    }
  }
  return rows
}

test('whatever is written is read again, but for the apostrophe before a formula', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), { minLength: 1 }), (rows) => {
      const columns = [0, 1].map((place) => ({ name: `c${place}`, of: (row: [string, string]) => row[place] }))
      const back = parse(csvOf(columns, rows)).slice(1)
      expect(back).toHaveLength(rows.length)
      back.forEach((fields, index) => {
        for (const [place, field] of fields.entries()) expect([rows[index]![place], `'${rows[index]![place]}`]).toContain(field)
        expect(fields.filter((field) => /^\s*[=+@]/.test(field))).toEqual([])
      })
    }),
  )
})

test.each([
  ['2031-03-04', 'day'],
  ['2031-03-10/2031-03-16', 'span'],
  ['2031-03', 'month'],
  ['2031-21', 'season'],
  ['2031', 'year'],
  ['2031-03-05~', 'about day'],
  ['soon', undefined],
])('%s is exact to the %s', (edtf, precision) => {
  expect(precisionOf(edtf)).toBe(precision)
})
