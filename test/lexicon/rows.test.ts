/** What holds for every table of words: rows are filled, no word stands twice in one table, examples show the word. */
import { globSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'

type Row = Readonly<Record<string, unknown>>

const tables: [string, readonly Row[]][] = []
for (const file of globSync('src/lexicon/*.ts').sort()) {
  const exported = (await import(pathToFileURL(resolve(file)).href)) as Record<string, unknown>
  for (const [name, value] of Object.entries(exported))
    if (Array.isArray(value) && value.every((row) => row && typeof row === 'object' && !Array.isArray(row)))
      tables.push([`${basename(file, '.ts')}.${name}`, value])
}

test('the tables are found', () => {
  expect(tables.map(([name]) => name)).toEqual(
    expect.arrayContaining(['cues.cueVerbs', 'issues.issues', 'states.states', 'titles.titles', 'outlets.outlets']),
  )
  expect(tables.length).toBeGreaterThan(18)
})

describe.each(tables)('%s', (_, rows) => {
  test('has rows, and every word of them is written out', () => {
    expect(rows.length).toBeGreaterThan(0)
    const loose = rows
      .flatMap((row) =>
        Object.entries(row).flatMap(([key, value]) => (Array.isArray(value) ? value : [value]).map((word) => [key, word] as const)),
      )
      .filter(([, word]) => typeof word === 'string' && (word === '' || word !== word.trim()))
    expect(loose).toEqual([])
  })

  test('gives a note or an example to every row where it gives one to any', () => {
    for (const key of ['note', 'example']) {
      const without = rows.filter((row) => !row[key])
      expect(without.length === 0 || without.length === rows.length).toBe(true)
    }
  })

  test('lists no word of a row twice in it', () => {
    const twice = rows.flatMap((row) =>
      Object.values(row)
        .filter(Array.isArray)
        .flatMap((words) => words.filter((word, index) => words.indexOf(word) !== index)),
    )
    expect(twice).toEqual([])
  })

  test('has no two rows alike', () => {
    const seen = rows.map((row) => JSON.stringify(row))
    expect(seen.filter((row, index) => seen.indexOf(row) !== index)).toEqual([])
  })
})
