/** Words that name a contact between sides, with its mode. */
import type { Mode } from '../model/records/contact.ts'

export interface ContactWordRow {
  readonly id: string
  readonly mode: Mode
  readonly note: string
  readonly example: string
}

const rows = (mode: Mode, note: string, example: string, words: string): ContactWordRow[] => words.split(' ').map((id) => ({ id, mode, note, example }))

export const contactNouns: readonly ContactWordRow[] = [
  ...rows('talks', 'sides negotiate', 'The talks resumed in Doha.', 'talk talks negotiation discussion consultation dialogue round bargaining parley'),
  ...rows('meeting', 'sides meet', 'The meeting lasted two hours.', 'meeting encounter gathering session audience get-together rendezvous handshake lunch dinner breakfast'),
  ...rows('summit', 'heads meet', 'The summit is set for May.', 'summit'),
  ...rows('conference', 'many with a programme', 'The conference gathered forty states.', 'conference forum congress roundtable'),
  ...rows('call', 'by telephone or video', 'The call lasted an hour.', 'call phone-call conversation teleconference videoconference'),
  ...rows('visit', 'a journey to the other', 'His visit begins on Monday.', 'visit trip tour stopover'),
  ...rows('letter', 'written', 'The letter was handed over on Friday.', 'letter'),
]

export const contactVerbs: readonly ContactWordRow[] = [
  ...rows('meeting', 'sides meet', 'Noor met Rek.', 'meet confer huddle convene'),
  ...rows('talks', 'sides negotiate', 'They negotiated for a week.', 'negotiate parley'),
  ...rows('call', 'speak from afar', 'Noor phoned Rek.', 'phone telephone'),
  ...rows('visit', 'journey', 'Noor visited Doha.', 'visit tour'),
]

/** Verbs that with a contact noun as object, subject or in a phrase say who takes part ("hold talks", "attend the summit"). */
export const supportVerbs: ReadonlySet<string> = new Set('hold have conduct host attend lead begin start open launch resume continue conclude end finish complete join arrange schedule plan cancel postpone boycott skip leave announce propose offer seek request organise organize convene chair mediate broker facilitate pay make take give welcome participate engage sit return'.split(' '))

const nouns = new Map(contactNouns.map((row) => [row.id, row]))
const verbs = new Map(contactVerbs.map((row) => [row.id, row]))

export function contactNoun(lemma: string): ContactWordRow | undefined {
  return nouns.get(lemma.toLowerCase())
}
export function contactVerb(lemma: string): ContactWordRow | undefined {
  return verbs.get(lemma.toLowerCase())
}

/** Words over a contact that say what becomes of it. */
export const fates: Readonly<Record<string, 'postponed' | 'cancelled' | 'denied' | 'proposed' | 'planned' | 'expected' | 'possible' | 'unlikely' | 'held' | 'ongoing'>> = {
  postpone: 'postponed', delay: 'postponed', defer: 'postponed', reschedule: 'postponed', suspend: 'postponed',
  cancel: 'cancelled', scrap: 'cancelled', abandon: 'cancelled', scuttle: 'cancelled',
  deny: 'denied', rule: 'denied',
  propose: 'proposed', offer: 'proposed', invite: 'proposed', suggest: 'proposed', demand: 'proposed', urge: 'proposed', request: 'proposed', seek: 'proposed', want: 'proposed', call: 'proposed', ask: 'proposed', reject: 'proposed', refuse: 'proposed', decline: 'proposed',
  plan: 'planned', schedule: 'planned', agree: 'planned', arrange: 'planned', intend: 'planned', decide: 'planned', set: 'planned', prepare: 'planned', announce: 'planned', slate: 'planned', confirm: 'planned',
  expect: 'expected', due: 'expected', anticipate: 'expected', await: 'expected',
  consider: 'possible', discuss: 'possible', contemplate: 'possible', hope: 'possible', possible: 'possible', potential: 'possible', prospective: 'possible', ready: 'possible', willing: 'possible', weigh: 'possible', hint: 'possible',
  unlikely: 'unlikely',
  upcoming: 'planned', forthcoming: 'planned', planned: 'planned', scheduled: 'planned', proposed: 'proposed', expected: 'expected', imminent: 'expected', likely: 'expected',
  ongoing: 'ongoing', continue: 'ongoing', underway: 'ongoing',
  conclude: 'held', end: 'held', finish: 'held',
}
