/** A registry: parties, offices with their holders, outlets and issues that a team keeps as reviewable YAML; and what can be wrong with it. */
import { z } from 'zod'
import { boundsOf } from '../text/calendar.ts'
import { foldName } from '../text/likeness.ts'
import { partyKinds } from './party.ts'

/** "lindqvist", "varland-foreign-minister": lower case, digits, hyphens; never reused. */
const idSchema = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens')
/** ISO 3166-1 alpha-2; invented states take the codes ISO leaves to users (AA, QM-QZ, XA-XZ, ZZ). */
const stateSchema = z.string().regex(/^[A-Z]{2}$/, 'a state is an ISO 3166-1 alpha-2 code such as FR')
/** "2028-03-01", "2028-03" or 2028 (YAML reads a bare year as a number). */
const daySchema = z.union([z.string(), z.int().transform(String)])
const wordsSchema = z.string().trim().min(1)

/** A party under its usual name and all others it is called by, in any script; `state` is the side it belongs to. */
export const registryPartySchema = z.strictObject({
  id: idSchema,
  kind: z.enum(partyKinds),
  name: wordsSchema,
  aliases: z.array(wordsSchema).default([]),
  state: stateSchema.optional(),
})

/** Who held an office from when to when; without `to`, still does. */
export const holderSchema = z.strictObject({ party: idSchema, from: daySchema, to: daySchema.optional() })
export const registryOfficeSchema = z.strictObject({
  id: idSchema,
  title: wordsSchema,
  state: stateSchema.optional(),
  holders: z.array(holderSchema).default([]),
})

export const outletKinds = ['agency', 'paper', 'magazine', 'broadcaster', 'site', 'official'] as const
/** `hosts` without "www."; `family` is the id of the outlet that owns or feeds it: one family counts as one origin. */
export const registryOutletSchema = z.strictObject({
  id: idSchema,
  name: wordsSchema,
  hosts: z
    .array(z.string().regex(/^(?!www\.)([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z0-9-]+$/, 'a host is written bare, such as example.org'))
    .default([]),
  aliases: z.array(wordsSchema).default([]),
  family: idSchema.optional(),
  kind: z.enum(outletKinds),
  state: stateSchema.optional(),
})

/** A matter of the talks; `words` are lower case, a stem ends in *. */
export const registryIssueSchema = z.strictObject({
  id: idSchema,
  note: wordsSchema,
  example: wordsSchema,
  words: z.array(wordsSchema).min(1),
})

/** One schema for each file `registry/<name>.yaml`: a list of rows. */
export const registryFileSchemas = {
  parties: z.array(registryPartySchema),
  offices: z.array(registryOfficeSchema),
  outlets: z.array(registryOutletSchema),
  issues: z.array(registryIssueSchema),
} as const
export const registryFiles = ['parties', 'offices', 'outlets', 'issues'] as const
export type RegistryFile = (typeof registryFiles)[number]

export const registrySchema = z.strictObject(registryFileSchemas)
export type Registry = z.infer<typeof registrySchema>

/** Something wrong in a registry: `rule` names the check, `id` the row, `message` is a sentence that says what to do. */
export interface RegistryFinding {
  readonly file: RegistryFile
  readonly id: string
  readonly rule:
    | 'duplicate-id'
    | 'unknown-reference'
    | 'unknown-state'
    | 'claimed-twice'
    | 'impossible-date'
    | 'overlapping-holders'
    | 'family-circle'
  readonly message: string
}

/** Everything wrong between the rows of a registry, file by file; empty where all is well. */
export function lintRegistry(registry: Registry): RegistryFinding[] {
  return [
    ...registryFiles.flatMap((file) => duplicateIds(file, registry[file])),
    ...unknownStates(registry),
    ...claimedTwice(
      'parties',
      registry.parties.map(({ id, name, aliases }) => ({ id, words: [name, ...aliases] })),
    ),
    ...registry.offices.flatMap((office) => officeFindings(office, registry)),
    ...claimedTwice(
      'outlets',
      registry.outlets.map(({ id, name, aliases, hosts }) => ({ id, words: [name, ...aliases, ...hosts] })),
    ),
    ...familyFindings(registry),
  ]
}

function duplicateIds(file: RegistryFile, rows: readonly { id: string }[]): RegistryFinding[] {
  const seen = new Set<string>()
  const twice = new Set<string>()
  for (const { id } of rows) (seen.has(id) ? twice : seen).add(id)
  return [...twice].map((id) => ({ file, id, rule: 'duplicate-id', message: `two rows have the id ${id}: rename or remove one` }))
}

const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })
/** "XV": free for invented states, so only a party of the registry can say whose it is. */
const isUserAssigned = (state: string) => /^(AA|Q[M-Z]|X[A-Z]|ZZ)$/.test(state)

function unknownStates(registry: Registry): RegistryFinding[] {
  const declared = new Set(registry.parties.filter((party) => party.kind === 'state').map((party) => party.state))
  const isKnown = (state: string) => declared.has(state) || (!isUserAssigned(state) && names.of(state) !== undefined) || state === 'XK'
  return (['parties', 'offices', 'outlets'] as const).flatMap((file) =>
    registry[file].flatMap(({ id, state }): RegistryFinding[] =>
      state === undefined || isKnown(state)
        ? []
        : [
            {
              file,
              id,
              rule: 'unknown-state',
              message: `no state has the code ${state}: correct it, or add a party of kind state with it`,
            },
          ],
    ),
  )
}

/** "Noor" cannot name two parties: no one could say which is meant. Spellings that differ by transliteration only are one. */
function claimedTwice(file: RegistryFile, rows: readonly { id: string; words: readonly string[] }[]): RegistryFinding[] {
  const owners = new Map<string, string>()
  return rows.flatMap(({ id, words }) =>
    words.flatMap((word): RegistryFinding[] => {
      const owner = owners.get(foldName(word)) ?? id
      owners.set(foldName(word), owner)
      return owner === id
        ? []
        : [{ file, id, rule: 'claimed-twice', message: `“${word}” is claimed by ${owner} and by ${id}: leave it to one of them` }]
    }),
  )
}

type Office = Registry['offices'][number]

function officeFindings(office: Office, registry: Registry): RegistryFinding[] {
  const finding = (rule: RegistryFinding['rule'], message: string): RegistryFinding => ({ file: 'offices', id: office.id, rule, message })
  const known = new Set(registry.parties.map((party) => party.id))
  const findings = office.holders
    .filter(({ party }) => !known.has(party))
    .map(({ party }) => finding('unknown-reference', `no party has the id ${party}: add it to parties, or correct the holder`))
  const terms = office.holders.flatMap(({ party, from, to }) => {
    const [first, last] = [boundsOf(from), to === undefined ? undefined : boundsOf(to)]
    if (!first || from.includes('/'))
      findings.push(finding('impossible-date', `${party} holds it from ${from}, which is no day, month or year`))
    else if (to !== undefined && (!last || to.includes('/')))
      findings.push(finding('impossible-date', `${party} holds it to ${to}, which is no day, month or year`))
    else if (last && last[1] < first[0])
      findings.push(finding('impossible-date', `${party} holds it from ${from} to ${to}, which ends before it begins`))
    // A term counts from the last day its start may mean to the first its end may: "2028" then "2028" is a handover, not an overlap.
    else return [{ party, start: first[1], end: last?.[0] ?? '9999-12-31' }]
    return []
  })
  terms.forEach((term, index) => {
    for (const other of terms.slice(index + 1))
      if (term.start < other.end && other.start < term.end && term.start < term.end && other.start < other.end)
        findings.push(finding('overlapping-holders', `${term.party} and ${other.party} hold it at the same time: correct the days`))
  })
  return findings
}

function familyFindings(registry: Registry): RegistryFinding[] {
  const families = new Map(registry.outlets.map(({ id, family }) => [id, family]))
  return registry.outlets.flatMap(({ id, family }): RegistryFinding[] => {
    if (family === undefined) return []
    if (!families.has(family))
      return [{ file: 'outlets', id, rule: 'unknown-reference', message: `no outlet has the id ${family}: add it, or correct the family` }]
    const path = [id]
    for (let next: string | undefined = family; next !== undefined && !path.slice(1).includes(next); next = families.get(next)) {
      if (next === id)
        return [
          {
            file: 'outlets',
            id,
            rule: 'family-circle',
            message: `${[...path, id].join(' → ')} is a circle: one outlet must stand at its head`,
          },
        ]
      path.push(next)
    }
    return []
  })
}
