/** For whom a speaker speaks: the state of an official, where the text gives it; else the speaker. */
import { institutionIn } from '../../lexicon/institutions.ts'
import { seatNamed } from '../../lexicon/seats.ts'
import { stateNamed, stateWithId } from '../../lexicon/states.ts'
import type { Article } from '../../model/article.ts'
import type { NamedParty, Party } from '../../model/party.ts'

/** Offices whose holder speaks for a government. */
const offices =
  /\b(president|minister|secretary|ambassador|envoy|spokes\w+|adviser|advisor|aide|chancellor|premier|king|queen|leader|official|negotiator|general|diplomat)\b/i

/**
 * The side of a party: "Foreign Minister Ana Lindqvist of Varland" speaks for Varland, and so does its ministry; unnamed "Varlandic officials" stay as said. In the texts of a
 * government's own press office an official of no named state is one of that government. A party of no state stands for itself, and only where it holds
 * an office or takes part in a contact of the article (`taking`); an outlet takes no side.
 */
export function sideOf(article: Article, parties: readonly Party[], id: string, taking: ReadonlySet<string>): NamedParty | undefined {
  const party = parties.find((candidate) => candidate.id === id)
  if (!party || party.kind === 'outlet') return undefined
  const state = stateOf(article, party)
  if (party.kind === 'state' || (party.kind === 'group' && state !== undefined)) return { party: party.id, name: party.name }
  if (state === undefined)
    return (party.kind !== 'person' && taking.has(id)) || isOfficial(party) ? { party: party.id, name: party.name } : undefined
  const own = parties.find((candidate) => candidate.kind === 'state' && candidate.state === state)
  if (own) return { party: own.id, name: own.name }
  const name = stateWithId(state)?.names[0]
  return { party: party.id, name: name ?? party.name }
}

/** Heads whose state an outlet of that state leaves out: "President Toft" in the paper of her own country. */
const heads = /^(president|vice president|prime minister)$/i

/** The state of a party: as the text gives it, by its institution, or by the press office or the outlet of one state that leaves its own unsaid. */
function stateOf(article: Article, party: Party): string | undefined {
  if (party.state !== undefined) return party.state
  const written = [party.name, ...(party.offices ?? []).map((office) => office.original)]
  const institution = party.kind === 'state' ? undefined : written.map(institutionIn).find((row) => row !== undefined)
  if (institution) return institution.state
  if (!isOfficial(party)) return undefined
  const outlet = article.outlet?.value ?? ''
  const seat = seatNamed(outlet)?.state
  if (seat !== undefined) return seat
  if (!(party.offices ?? []).some((office) => heads.test(office.original))) return undefined
  return outlet
    .split(/\s+/)
    .map(stateNamed)
    .find((row) => row !== undefined)?.id
}

/** Whether a person holds an office that speaks for a government. */
function isOfficial(party: Party): boolean {
  return party.kind === 'person' && (party.offices ?? []).some((office) => offices.test(office.original))
}
