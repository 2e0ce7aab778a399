/** Sides: who is in a record, so that two articles' records can be compared by them. */
import type { Identity, Telling } from '../model/telling.ts'
import { foldName } from '../text/likeness.ts'
import { compareIdentities, isSurnameOf } from './identity.ts'

/** A person in a record, with the side it is on where that is known. */
export interface Attendant {
  readonly identity: Identity
  readonly side?: string
}

/** Who takes part: the named persons, and the sides by a key of their own. */
export interface Cast {
  readonly persons: readonly Attendant[]
  readonly sides: ReadonlySet<string>
}

/** The key of a side: its state, else its name; none for the unnamed. */
export function sideOf(identity: Identity): string | undefined {
  if (identity.state) return `state ${identity.state}`
  return identity.articleId === undefined && identity.kind !== 'person' ? `name ${foldName(identity.name)}` : undefined
}

/** Who takes part in a contact. */
export function castOf(telling: Telling<'contacts'>): Cast {
  const persons: Attendant[] = []
  const sides = new Set<string>()
  for (const participant of telling.record.participants) {
    const identity = telling.identities.get(participant.party)
    const named = participant.side === undefined ? undefined : sideNamed(telling, participant.side)
    const side = (identity && sideOf(identity)) ?? named ?? (identity ? undefined : `name ${foldName(participant.name)}`)
    if (side) sides.add(side)
    if (identity?.kind === 'person' && identity.articleId === undefined) persons.push({ identity, ...(side ? { side } : {}) })
  }
  return { persons, sides }
}

/** A side as a record names it: the party of its reading that bears the name, else the words. */
function sideNamed(telling: Telling, name: string): string {
  const party =
    telling.identities.get(name) ??
    [...telling.identities.values()].find((identity) => identity.kind !== 'person' && [identity.name, ...identity.names].includes(name))
  return (party && sideOf(party)) ?? `name ${foldName(name)}`
}

/** Whether two named persons may be meant to be one: the same, or only a surname to go by. */
export function isAlike(left: Identity, right: Identity): boolean {
  const { verdict, score } = compareIdentities(left, right)
  if (verdict !== 'different' && score > 0) return true
  if (left.kind !== 'person' || right.kind !== 'person' || (left.state && right.state && left.state !== right.state)) return false
  return left.names.some((one) => right.names.some((other) => isSurnameOf(one, other) || isSurnameOf(other, one)))
}

/** What two casts have in common: `parties`, each side counted once; and whether a side sent different people. */
export interface Company {
  readonly parties: readonly string[]
  readonly persons: readonly string[]
  readonly contrary?: string
}

/** Compares two casts. */
export function companyOf(left: Cast, right: Cast): Company {
  const pairs = left.persons.flatMap((one) => {
    const other = right.persons.find((candidate) => isAlike(one.identity, candidate.identity))
    return other ? [[one, other] as const] : []
  })
  const parties = new Set([...left.sides].filter((side) => right.sides.has(side)))
  for (const [one, other] of pairs) parties.add(one.side ?? other.side ?? `person ${foldName(one.identity.name)}`)
  const contrary =
    [...left.sides].find((side) => {
      const [ours, theirs] = [left, right].map((cast) => cast.persons.filter((person) => person.side === side)) as [
        Attendant[],
        Attendant[],
      ]
      return ours.length > 0 && theirs.length > 0 && !ours.some((one) => theirs.some((other) => isAlike(one.identity, other.identity)))
    }) ?? otherPartner(left, right)
  return {
    parties: [...parties].sort(),
    persons: pairs.map(([one]) => one.identity.name).sort(),
    ...(contrary === undefined ? {} : { contrary }),
  }
}

/** "Winkler met Novotny", "Winkler met Kovac": one person in two pairs, and the other of each is nowhere in the other pair, nor is that one's side. */
function otherPartner(left: Cast, right: Cast): string | undefined {
  if (left.persons.length !== 2 || right.persons.length !== 2) return undefined
  const strangersTo = (cast: Cast, others: Cast) =>
    cast.persons.filter(({ identity }) => !others.persons.some((other) => isAlike(identity, other.identity)))
  const [one, other] = [strangersTo(left, right), strangersTo(right, left)]
  if (one.length !== 1 || other.length !== 1) return undefined
  const isNamedBy = ({ side }: Attendant, cast: Cast) => side !== undefined && cast.sides.has(side)
  if (isNamedBy(one[0]!, right) || isNamedBy(other[0]!, left)) return undefined
  const surnames = (person: Attendant) => person.identity.names.map((name) => foldName(name.split(/\s+/).at(-1) as string))
  if (surnames(one[0]!).some((name) => surnames(other[0]!).includes(name))) return undefined
  return `${one[0]!.identity.name}, ${other[0]!.identity.name}`
}

/** Whether two parties named in records are alike; the unnamed are where their words are ("a League spokeswoman"), and nobody says otherwise. */
export function isPartyAlike(
  left: Telling,
  leftParty: { party: string; name: string },
  right: Telling,
  rightParty: { party: string; name: string },
): boolean {
  const [one, other] = [left.identities.get(leftParty.party), right.identities.get(rightParty.party)]
  if (one && other && one.articleId === undefined && other.articleId === undefined) return isAlike(one, other)
  if (one?.state && other?.state && one.state !== other.state) return false
  return foldName(leftParty.name) === foldName(rightParty.name)
}

/** Names of the parties of the left list that are alike with one of the right. */
export function partiesAlike(
  left: Telling,
  lefts: readonly { party: string; name: string }[],
  right: Telling,
  rights: readonly { party: string; name: string }[],
): string[] {
  return lefts.filter((one) => rights.some((other) => isPartyAlike(left, one, right, other))).map((one) => one.name)
}
