import { writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { exportSchema } from '../../../src/model/export.ts'
import { readingsSchema } from '../../../src/model/reading.ts'
import { parley, scratchFolder } from './parley-process.ts'

const folder = scratchFolder()
interface Checks {
  checks: { name: string; state: string; message: string }[]
}

test('doctor looks at every part, and a healthy checkout is well', async () => {
  const { code, out, err } = await parley(['doctor', '--json'], folder.path)
  const { checks } = JSON.parse(out) as Checks
  expect(checks.map(({ name }) => name)).toEqual([
    'parley',
    'node',
    'weights',
    'engine native',
    'engine wasm',
    'ledger',
    'registry',
    'locale',
  ])
  expect(checks.filter(({ state }) => state === 'bad')).toEqual([])
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect((await parley(['doctor'], folder.path)).out).toMatch(/^good {2}parley/)
})

test('doctor says what is bad and looks at the rest all the same', async () => {
  writeFileSync(folder.at('text.db'), 'This is no database. '.repeat(100))
  const { code, out } = await parley(['doctor', '--ledger', 'text.db', '--json'], folder.path)
  expect(code).toBe(1)
  const { checks } = JSON.parse(out) as Checks
  expect(checks.filter(({ state }) => state === 'bad').map(({ name }) => name)).toEqual(['ledger'])
  expect(checks).toHaveLength(8)
})

test.each([
  ['readings', readingsSchema],
  ['export', exportSchema],
])('schema %s is JSON Schema of what is printed', async (name, schema) => {
  const { code, out, err } = await parley(['schema', name], folder.path)
  expect({ code, err }).toEqual({ code: 0, err: '' })
  const made = JSON.parse(out) as { $schema: string; required: string[]; properties: object }
  expect(made.$schema).toBe('https://json-schema.org/draft/2020-12/schema')
  expect(Object.keys(made.properties)).toEqual(Object.keys(schema.shape))
})
