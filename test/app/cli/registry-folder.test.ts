import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { lintFolder } from '../../../src/app/cli/registry-folder.ts'
import { parley, repository, scratchFolder } from './parley-process.ts'

const folder = scratchFolder()
let made = 0

/** A registry of these files, in a folder of its own. */
function registry(files: Record<string, string>): string {
  const path = folder.at(`registry-${++made}`)
  mkdirSync(path)
  for (const [name, text] of Object.entries(files)) writeFileSync(join(path, `${name}.yaml`), text)
  return path
}

const people = `
- { id: varland, kind: state, name: Varland, state: XV }
- { id: lindqvist, kind: person, name: Ana Lindqvist, aliases: [Lindqvist], state: XV }
- { id: rek, kind: person, name: Tomas Rek, state: XV }
`

test.each([
  ['nothing', { parties: people }, []],
  ['a file that is not there', {}, 'not-found'],
  ['an id used twice', { parties: `${people}- { id: rek, kind: person, name: Other }` }, ['parties.yaml rek duplicate-id']],
  [
    'an alias of two',
    { parties: `${people}- { id: olga, kind: person, name: Olga Lindqvist, aliases: [lindqvist] }` },
    ['parties.yaml olga claimed-twice'],
  ],
  [
    'an alias of two, spelled otherwise',
    { parties: `${people}- { id: other, kind: person, name: Thomas Reck, aliases: [Tomas Rék] }` },
    ['parties.yaml other claimed-twice'],
  ],
  [
    'a state nobody has',
    { parties: `${people}- { id: other, kind: person, name: Other, state: QQ }` },
    ['parties.yaml other unknown-state'],
  ],
  [
    'a state that is no code',
    { parties: `${people}- { id: other, kind: person, name: Other, state: Oslo }` },
    ['parties.yaml other not-well-formed'],
  ],
  [
    'a word that is none of ours',
    { parties: `${people}- { id: other, kind: person, name: Other, nickname: O }` },
    ['parties.yaml other not-well-formed'],
  ],
  ['an id with a space', { parties: '- { id: a b, kind: person, name: Other }' }, ['parties.yaml a b not-well-formed']],
  ['a row without anything', { parties: '- ' }, ['parties.yaml row 1 not-well-formed']],
  ['no list', { parties: 'id: rek' }, ['parties.yaml not-a-list']],
  ['no YAML', { parties: '- { id: [' }, ['parties.yaml not-yaml']],
  ['an empty file', { parties: '# nobody yet' }, []],
  [
    'a holder who is nobody',
    { parties: people, offices: '- { id: minister, title: Minister, holders: [{ party: noor, from: 2030-01-01 }] }' },
    ['offices.yaml minister unknown-reference'],
  ],
  [
    'a day that cannot be',
    { parties: people, offices: '- { id: minister, title: Minister, holders: [{ party: rek, from: 2030-02-30 }] }' },
    ['offices.yaml minister impossible-date'],
  ],
  [
    'an end before its beginning',
    { parties: people, offices: '- { id: minister, title: Minister, holders: [{ party: rek, from: 2030-02, to: 2029 }] }' },
    ['offices.yaml minister impossible-date'],
  ],
  [
    'two holders at a time',
    {
      parties: people,
      offices: '- { id: minister, title: Minister, holders: [{ party: rek, from: 2028 }, { party: lindqvist, from: 2030-05 }] }',
    },
    ['offices.yaml minister overlapping-holders'],
  ],
  [
    'a handover on one day',
    {
      parties: people,
      offices:
        '- { id: minister, title: Minister, holders: [{ party: rek, from: 2028-01-01, to: 2030-05-01 }, { party: lindqvist, from: 2030-05-01 }] }',
    },
    [],
  ],
  [
    'a handover in one year',
    {
      parties: people,
      offices: '- { id: minister, title: Minister, holders: [{ party: rek, from: 2028, to: 2030 }, { party: lindqvist, from: 2030 }] }',
    },
    [],
  ],
  [
    'a host with its scheme',
    { outlets: '- { id: cpa, name: CPA, kind: agency, hosts: ["https://cpa.example"] }' },
    ['outlets.yaml cpa not-well-formed'],
  ],
  [
    'a host of two',
    {
      outlets:
        '- { id: cpa, name: CPA, kind: agency, hosts: [cpa.example] }\n- { id: b, name: Bay Post, kind: paper, hosts: [cpa.example] }',
    },
    ['outlets.yaml b claimed-twice'],
  ],
  [
    'a family that is not there',
    { outlets: '- { id: cpa, name: CPA, kind: agency, family: none }' },
    ['outlets.yaml cpa unknown-reference'],
  ],
  [
    'a circle of families',
    {
      outlets:
        '- { id: a, name: Alpha, kind: paper, family: b }\n- { id: b, name: Beta, kind: paper, family: c }\n- { id: c, name: Gamma, kind: paper, family: b }',
    },
    ['outlets.yaml b family-circle', 'outlets.yaml c family-circle'],
  ],
  [
    'an issue without words',
    { issues: '- { id: fleet, note: ships, example: a telephone line between fleets, words: [] }' },
    ['issues.yaml fleet not-well-formed'],
  ],
] as const)('%s', (_, files, expected) => {
  const look = () => lintFolder(registry(files)).map(({ file, id, rule }) => [file, id, rule].filter(Boolean).join(' '))
  if (typeof expected === 'string') expect(look).toThrow(expect.objectContaining({ code: expected }))
  else expect(look()).toEqual(expected)
})

test('aliases that multiply without end are refused', () => {
  const bomb = [
    'a: &a [x]',
    ...Array.from(
      { length: 12 },
      (_, number) => `${'bcdefghijklm'[number]}: &${'bcdefghijklm'[number]} [${Array(9).fill(`*${'abcdefghijkl'[number]}`).join(', ')}]`,
    ),
  ].join('\n')
  expect(lintFolder(registry({ parties: bomb })).map(({ rule }) => rule)).toEqual(['not-yaml'])
})

test('the command prints each finding and ends with 1; with --json as JSON', async () => {
  const path = registry({ parties: `${people}- { id: rek, kind: person, name: Other }` })
  expect(await parley(['registry', 'lint', path], folder.path)).toMatchObject({
    code: 1,
    out: expect.stringMatching(/^parties\.yaml rek: .*\(duplicate-id\)\n$/),
    err: '1 thing is wrong.\n',
  })
  const json = await parley(['registry', 'lint', path, '--json'], folder.path)
  expect(json).toMatchObject({ code: 1, err: '' })
  expect(JSON.parse(json.out)).toMatchObject({ parley: '1', findings: [{ file: 'parties.yaml', id: 'rek', rule: 'duplicate-id' }] })
})

test("Parley's own registry is well", async () => {
  expect(await parley(['registry', 'lint', join(repository, 'registry')], folder.path)).toMatchObject({
    code: 0,
    out: '',
    err: 'The registry is well.\n',
  })
})
