/** Owners of outlets: whether an outlet is a party's own voice, by its address and by its name. */
import { institutionIn } from '../lexicon/institutions.ts'
import { isOfficialVoice } from '../lexicon/official-voices.ts'
import { outletAt, outletOf } from '../lexicon/outlets.ts'
import { stateNamed, stateOfAdjective, stateWithId } from '../lexicon/states.ts'
import type { Owner } from '../model/owner.ts'

/** The side an outlet speaks for; undefined for papers, agencies and broadcasters, those of a state as well: they report, and their government may say otherwise. */
export function ownerOf({ outlet, url }: { readonly outlet?: string | undefined; readonly url?: string | undefined }): Owner | undefined {
  const row = (outlet === undefined ? undefined : outletOf(outlet)) ?? (url === undefined ? undefined : outletAt(hostOf(url)))
  if (row) return row.state === undefined ? undefined : ofState(row.state)
  return outlet === undefined ? undefined : namedIn(outlet)
}

/** "Press Service of the President ‹of Ostrea›", "‹Qatar's› foreign ministry", "‹Kremlin› press office". */
function namedIn(outlet: string): Owner | undefined {
  if (isOfficialVoice(outlet)) {
    const named = /.*\bof (?:the )?(\p{Lu}.*)$/u.exec(outlet)?.[1] ?? /^(?:the )?(\p{Lu}.*?)['’]s?\s/u.exec(outlet)?.[1]
    if (named !== undefined && !isOfficialVoice(named)) return ofName(named.trim())
    const adjective = outlet.split(/\s+/).flatMap((word) => stateOfAdjective(word) ?? [])[0]
    if (adjective) return ofState(adjective.id)
  }
  const institution = institutionIn(outlet)
  return institution && ofState(institution.state)
}

function ofName(name: string): Owner {
  const state = stateNamed(name)
  return state ? ofState(state.id) : { name }
}

function ofState(state: string): Owner {
  return { name: stateWithId(state)?.names[0] ?? state, state }
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : ''
}
