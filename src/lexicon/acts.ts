/** Acts: verbs and deverbal nouns by which one party does something to another, with PLOVER codes. */
import type { Plover } from '../model/records/act.ts'

export interface ActRow {
  readonly plover: Plover
  readonly note: string
  readonly example: string
  readonly verbs: readonly string[]
  /** Objects that the verb needs ("impose sanctions"); without them any object will do. */
  readonly objects?: readonly string[]
}

export const acts: readonly ActRow[] = [
  { plover: 'SANCTION', note: 'penalties', example: 'Varland imposed tariffs on Ostrea.', verbs: ['impose', 'slap', 'levy', 'extend', 'widen', 'tighten', 'introduce', 'renew'], objects: ['sanction', 'tariff', 'embargo', 'duty', 'restriction', 'ban', 'blockade', 'penalty', 'curb', 'levy', 'limit'] },
  { plover: 'SANCTION', note: 'penalties by the verb', example: 'Varland froze the accounts of four firms.', verbs: ['sanction', 'blacklist', 'freeze', 'expel', 'boycott', 'blockade', 'embargo', 'ban', 'recall'] },
  { plover: 'ASSAULT', note: 'violence', example: 'Drones struck the depot.', verbs: ['attack', 'strike', 'bomb', 'shell', 'kill', 'invade', 'assassinate', 'raid', 'bombard', 'ambush', 'shoot', 'storm', 'torpedo', 'hit', 'wound', 'injure', 'destroy', 'abduct', 'kidnap', 'execute'] },
  { plover: 'COERCE', note: 'force without battle', example: 'Police arrested three aides.', verbs: ['arrest', 'detain', 'seize', 'jail', 'imprison', 'deport', 'occupy', 'annex', 'confiscate', 'sentence', 'blockade', 'intercept'] },
  { plover: 'MOBILIZE', note: 'forces on the move', example: 'Ostrea deployed two frigates.', verbs: ['deploy', 'mobilize', 'mobilise', 'mass'], objects: ['troop', 'force', 'soldier', 'ship', 'frigate', 'warship', 'missile', 'jet', 'battalion', 'aircraft', 'unit', 'system', 'vessel', 'reservist', 'army', 'navy'] },
  { plover: 'RETREAT', note: 'pulling back, letting go', example: 'Ostrea withdrew its troops and freed the crew.', verbs: ['withdraw', 'release', 'free', 'evacuate', 'pull'], objects: ['troop', 'force', 'soldier', 'prisoner', 'hostage', 'detainee', 'crew', 'sailor', 'captive', 'journalist', 'army', 'ship', 'unit', 'people', 'citizen', 'national'] },
  { plover: 'CONCEDE', note: 'giving way', example: 'Varland lifted the blockade.', verbs: ['lift', 'ease', 'suspend', 'remove', 'waive', 'relax', 'unfreeze'], objects: ['sanction', 'tariff', 'embargo', 'restriction', 'ban', 'blockade', 'curb', 'curfew', 'siege', 'duty'] },
  { plover: 'AID', note: 'help given', example: 'Delhi sent grain.', verbs: ['send', 'donate', 'deliver', 'provide', 'supply', 'allocate', 'disburse', 'airlift', 'give'], objects: ['aid', 'assistance', 'grain', 'food', 'medicine', 'weapon', 'arm', 'fund', 'loan', 'grant', 'supply', 'relief', 'ammunition', 'vaccine', 'support', 'tank', 'missile', 'dollar', 'euro', 'million', 'billion'] },
  { plover: 'COOPERATE', note: 'recognition, appointments, ties', example: 'Oslo recognised the new state.', verbs: ['recognize', 'recognise', 'appoint', 'reappoint', 'accredit', 'ratify', 'name'], objects: ['state', 'government', 'ambassador', 'envoy', 'minister', 'treaty', 'representative', 'independence', 'republic', 'chief', 'secretary', 'adviser', 'president', 'successor', 'negotiator'] },
  { plover: 'PROTEST', note: 'protest and walkouts', example: 'The delegates walked out.', verbs: ['protest', 'demonstrate', 'rally', 'march'] },
  { plover: 'REJECT', note: 'refusing by a deed', example: 'Parliament voted down the treaty.', verbs: ['veto', 'abrogate', 'annul', 'scrap'] },
]

const byVerb = new Map<string, ActRow[]>()
for (const row of acts) for (const verb of row.verbs) byVerb.set(verb, [...(byVerb.get(verb) ?? []), row])

/** The rows of a verb lemma. */
export function actsOf(lemma: string): readonly ActRow[] {
  return byVerb.get(lemma) ?? []
}
