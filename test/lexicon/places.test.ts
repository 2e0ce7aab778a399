/** Places: each row is a settlement the lexicon has, lies on the earth, and the capitals are there. */
import { expect, test } from 'vitest'
import { locate, placeNamed, places } from '../../src/lexicon/places.ts'
import { settlements } from '../../src/lexicon/settlements.ts'
import { states } from '../../src/lexicon/states.ts'

const known = new Set([
  ...states.flatMap(({ id, capitals }) => capitals.map((name) => `${id} ${name}`)),
  ...settlements.flatMap(({ state, names }) => names.map((name) => `${state} ${name}`)),
])
const placed = places.flatMap(({ state, names }) => names.map((name) => `${state} ${name}`))

test('each name stands in states.ts or settlements.ts under the same state, and once here', () => {
  expect(placed.filter((name) => !known.has(name))).toEqual([])
  expect(placed.filter((name, index) => placed.indexOf(name) !== index)).toEqual([])
})

test('each lies on the earth, to two decimals', () => {
  for (const { latitude, longitude } of places) {
    expect(Math.abs(latitude)).toBeLessThanOrEqual(90)
    expect(Math.abs(longitude)).toBeLessThanOrEqual(180)
    for (const degrees of [latitude, longitude]) expect(degrees).toBe(Math.round(degrees * 100) / 100)
  }
})

test('the seat of every state is placed, but for what is no state of its own or nobody was sure of', () => {
  const without = states.filter(({ id, capitals }) => capitals[0] !== undefined && !placed.includes(`${id} ${capitals[0]}`))
  expect(without.map(({ id }) => id)).toEqual(['NR', 'TA'])
})

test.each([
  [{ settlement: 'Doha', state: 'QA' }, 'settlement', 'Doha', 25.29, 51.53],
  [{ settlement: 'doha' }, 'settlement', 'doha', 25.29, 51.53],
  [{ settlement: 'Cartagena', state: 'CO' }, 'settlement', 'Cartagena', 10.39, -75.51],
  [{ settlement: 'Halden', state: 'NO' }, 'state', 'Oslo', 59.91, 10.75],
  [{ state: 'US' }, 'state', 'Washington', 38.9, -77.04],
] as const)('%j is placed by its %s', (place, precision, name, latitude, longitude) => {
  expect(locate(place)).toEqual({ precision, name, latitude, longitude })
})

test.each([[{ settlement: 'Cartagena' }], [{ settlement: 'Halden' }], [{ state: 'EU' }], [{}]])('%j has no place', (place) => {
  expect(locate(place)).toBeUndefined()
})

test.each([
  ['Doha', { settlement: 'Doha', state: 'QA' }],
  ['Geneva', { settlement: 'Geneva', state: 'CH' }],
  ['the Netherlands', { state: 'NL' }],
  ['a villa', {}],
])('%s is %j', (name, place) => {
  expect(placeNamed(name)).toEqual(place)
})
