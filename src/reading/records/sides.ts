/** For whom a speaker speaks: the state of an official, where the text gives it; else the speaker. */
import { seatNamed } from '../../lexicon/seats.ts'
import { stateWithId } from '../../lexicon/states.ts'
import type { Article } from '../../model/article.ts'
import type { NamedParty, Party } from '../../model/party.ts'

/** Offices whose holder speaks for a government. */
const offices =
  /\b(president|minister|secretary|ambassador|envoy|spokes\w+|adviser|advisor|aide|chancellor|premier|king|queen|leader|official|negotiator|general|diplomat)\b/i

/**
 * The side of a party: "Foreign Minister Ana Lindqvist of Varland" speaks for Varland, and so do "Varlandic officials" and its ministry. In the texts of a
 * government's own press office an official of no named state is one of that government. A party of no state stands for itself, and only where it holds
 * an office or takes part in a contact of the article (`taking`); an outlet takes no side.
 */
export function sideOf(article: Article, parties: readonly Party[], id: string, taking: ReadonlySet<string>): NamedParty | undefined {
  const party = parties.find((candidate) => candidate.id === id)
  if (!party || party.kind === 'outlet') return undefined
  const state = party.state ?? (isOfficial(party) ? seatNamed(article.outlet?.value ?? '')?.state : undefined)
  if (party.kind === 'state') return { party: party.id, name: party.name }
  if (state === undefined) return taking.has(id) || isOfficial(party) ? { party: party.id, name: party.name } : undefined
  const own = parties.find((candidate) => candidate.kind === 'state' && candidate.state === state)
  if (own) return { party: own.id, name: own.name }
  const name = stateWithId(state)?.names[0]
  return { party: party.id, name: name ?? party.name }
}

/** Whether a person holds an office that speaks for a government. */
function isOfficial(party: Party): boolean {
  return party.kind === 'person' && (party.offices ?? []).some((office) => offices.test(office.original))
}
