/** A mark of how an entry or party stands, a few letters for each field, so that a decision can be refused where it has changed meanwhile, and say in what. */
import { createHash } from 'node:crypto'
import { canonical } from '../exchange/canonical.ts'
import type { Thing } from './subjects.ts'

/** Letters for one field: one change in 16 million goes unseen. */
const letters = 4

function fieldsOf(thing: Thing): [string, unknown][] {
  const { entry, party, members } = thing
  const whole: object = entry
    ? { ...entry, records: members.map(({ key }) => key) }
    : (party ?? { records: members.map(({ record }) => record) })
  return Object.entries(whole).sort(([left], [right]) => (left < right ? -1 : 1))
}

/** The mark of how it stands. */
export function stateOf(thing: Thing): string {
  return fieldsOf(thing)
    .map(([, value]) => createHash('sha256').update(canonical(value)).digest('base64url').slice(0, letters))
    .join('')
}

/** The fields in which it has changed since `seen`; none where it has not. A mark of something else has all of them changed. */
export function changesSince(thing: Thing, seen: string): string[] {
  const now = stateOf(thing)
  return fieldsOf(thing)
    .map(([name]) => name)
    .filter((_, at) => now.slice(at * letters, (at + 1) * letters) !== seen.slice(at * letters, (at + 1) * letters))
}
