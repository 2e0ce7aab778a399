/** For whom a speaker speaks: the state of an official, where the text gives it; else the speaker. */
import { institutionIn } from '../../lexicon/institutions.ts'
import { seatNamed } from '../../lexicon/seats.ts'
import { stateNamed, stateOfCapital, stateWithId } from '../../lexicon/states.ts'
import type { Article } from '../../model/article.ts'
import type { NamedParty, Party } from '../../model/party.ts'
import type { Layers } from '../stage.ts'
import { landOf, ownerOf, seatOf } from './affiliations.ts'

/** Offices whose holder speaks for a government. */
const offices =
  /\b(president|minister|secretary|ambassador|envoy|spokes\w+|adviser|advisor|aide|chancellor|premier|king|queen|leader|official|negotiator|general|diplomat)\b/i

type Input = Pick<Layers, 'syntax' | 'references' | 'sentences' | 'places'>

/**
 * The side of a party: "Foreign Minister Ana Lindqvist of Varland" speaks for Varland, and so does its ministry, while unnamed
 * "Varlandic officials" stay as said; who holds an office of a
 * body without a state speaks for the body. A party of neither stands for itself, and only where it takes part in a contact of the article (`taking`), a
 * person with an office; an outlet takes no side.
 */
export function sideOf(article: Article, input: Input, id: string, taking: ReadonlySet<string>): NamedParty | undefined {
  const { parties } = input.references
  const party = parties.find((candidate) => candidate.id === id)
  if (!party || party.kind === 'outlet') return undefined
  const state = stateOf(article, parties, party) ?? stateOfCapital(party.name)?.id
  if (party.kind === 'state' || (party.kind === 'group' && state !== undefined)) return { party: party.id, name: party.name }
  if (state !== undefined) return sideWith(parties, party, state)
  if (party.kind === 'person' || party.kind === 'office') {
    const owner = ownerOf(input, party)
    if (owner) return owner.state === undefined ? { party: owner.id, name: owner.name } : sideWith(parties, owner, owner.state)
    const home = seatOf(article, input, party) ?? (isOfficial(party) ? landOf(article, input, party) : undefined)
    if (home) return sideWith(parties, party, home)
  }
  return taking.has(id) && (party.kind !== 'person' || isOfficial(party)) ? { party: party.id, name: party.name } : undefined
}

/** The party of the article that is the state, else the state by its own name. */
function sideWith(parties: readonly Party[], party: Party, state: string): NamedParty {
  const own = parties.find((candidate) => candidate.kind === 'state' && candidate.state === state)
  return own ? { party: own.id, name: own.name } : { party: party.id, name: stateWithId(state)?.names[0] ?? party.name }
}

/** Heads whose state a text of that state leaves out: "President Toft" in the paper of her own country. */
const heads = /^(president|prime minister)$/i
/** Offices that a presidency's press office never leaves without their state unless they are its own. */
const staff = /\b(vice president|press secretary|spokes\w+|advis[eo]r|aide)\b/i

/** The state of a party: as the text gives it, by its institution, or by the press office or the outlet of one state that leaves its own unsaid. */
function stateOf(article: Article, parties: readonly Party[], party: Party): string | undefined {
  if (party.state !== undefined || party.kind === 'state') return party.state
  const written = [party.name, ...(party.offices ?? []).map((office) => office.original)]
  const institution = written.map(institutionIn).find((row) => row !== undefined)
  if (institution) return institution.state
  const outlet = article.outlet?.value ?? ''
  const seat = seatNamed(outlet)?.state
  if (seat !== undefined && written.some((office) => staff.test(office))) return seat
  // Of several heads without a state the first named is the text's own; the others are guests whose state stands elsewhere.
  const first = (candidate: Party) => candidate.mentions[0]?.start ?? Number.POSITIVE_INFINITY
  const own = parties
    .filter(
      (candidate) =>
        candidate.state === undefined &&
        candidate.kind === 'person' &&
        (candidate.offices ?? []).some((office) => heads.test(office.original)),
    )
    .sort((left, right) => first(left) - first(right))[0]
  if (own !== party) return undefined
  const named = outlet
    .split(/\s+/)
    .map(stateNamed)
    .find((row) => row !== undefined)
  return seat ?? named?.id
}

/** Whether a person holds an office that speaks for a government. */
function isOfficial(party: Party): boolean {
  return party.kind === 'person' && (party.offices ?? []).some((office) => offices.test(office.original))
}
