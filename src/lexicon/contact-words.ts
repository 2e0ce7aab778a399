/** Words that name a contact between sides, with its mode. */
import type { Mode } from '../model/records/contact.ts'

export interface ContactWordRow {
  readonly id: string
  readonly mode: Mode
  readonly note: string
  readonly example: string
  /** A word that tells of a contact only here and there: taken where the learnt reading says so as well. */
  readonly weak?: true
}

const rows = (mode: Mode, note: string, example: string, words: string): ContactWordRow[] => words.split(' ').map((id) => ({ id, mode, note, example }))
const weakRows = (mode: Mode, note: string, example: string, words: string): ContactWordRow[] =>
  rows(mode, note, example, words).map((row) => ({ ...row, weak: true }))

export const contactNouns: readonly ContactWordRow[] = [
  ...rows('talks', 'sides negotiate', 'The talks resumed in Doha.', 'talk talks negotiation discussion consultation dialogue round bargaining parley'),
  ...rows('meeting', 'sides meet', 'The meeting lasted two hours.', 'meeting encounter gathering session audience get-together rendezvous handshake lunch dinner breakfast'),
  ...rows('summit', 'heads meet', 'The summit is set for May.', 'summit'),
  ...rows('conference', 'many with a programme', 'The conference gathered forty states.', 'conference forum congress roundtable'),
  ...rows('call', 'by telephone or video', 'The call lasted an hour.', 'call phone-call conversation teleconference videoconference'),
  ...rows('visit', 'a journey to the other', 'His visit begins on Monday.', 'visit trip tour stopover'),
  ...rows('letter', 'written', 'The letter was handed over on Friday.', 'letter'),
  ...weakRows('letter', 'written', 'Noor sent a message to Rek.', 'message telegram cable greeting greetings condolence congratulation'),
  ...weakRows('meeting', 'sides meet', 'Noor thanked all who came to the convening.', 'convening engagement event ceremony reception briefing huddle'),
  ...weakRows('conference', 'many with a programme', 'The symposium opened in Bonn.', 'symposium workshop convention assembly colloquium'),
  ...weakRows('visit', 'a journey to the other', 'Readout of the travel of Noor to Doha.', 'travel stay journey stop arrival'),
  ...weakRows('talks', 'sides negotiate', 'Contacts between the two sides go on.', 'contact exchange'),
]

export const contactVerbs: readonly ContactWordRow[] = [
  ...rows('meeting', 'sides meet', 'Noor met Rek.', 'meet confer huddle convene'),
  ...rows('talks', 'sides negotiate', 'They negotiated for a week.', 'negotiate parley'),
  ...rows('call', 'speak from afar', 'Noor phoned Rek.', 'phone telephone'),
  ...rows('visit', 'journey', 'Noor visited Doha.', 'visit tour'),
  ...weakRows('talks', 'sides speak of a matter', 'Noor is to discuss the strait with Rek.', 'discuss consult renegotiate'),
  ...weakRows('conversation', 'in touch', 'Noor contacted the minister.', 'contact'),
  ...weakRows('meeting', 'one calls the other in or to him', 'Noor greeted Rek at the palace.', 'greet welcome see summon gather'),
  ...weakRows('visit', 'journey', 'Noor crossed into Varland for talks.', 'cross stay return go depart leave come'),
  ...weakRows('letter', 'written', 'Noor congratulated Rek.', 'congratulate write'),
]

/** Verbs of going somewhere that tell of a visit where a place and a traveller stand by them. */
export const journeyVerbs: ReadonlySet<string> = new Set('travel fly arrive head journey'.split(' '))

/** Verbs that with a contact noun as object, subject or in a phrase say who takes part ("hold talks", "attend the summit"). */
export const supportVerbs: ReadonlySet<string> = new Set('hold have conduct host attend lead begin start open launch resume continue conclude end finish complete join arrange schedule plan cancel postpone boycott skip leave announce propose offer seek request organise convene chair mediate broker facilitate pay make take give welcome participate engage sit return rejoin revive restart renew relaunch halt suspend break pursue enter quit stall organize push'.split(' '))

const nouns = new Map(contactNouns.map((row) => [row.id, row]))
const verbs = new Map(contactVerbs.map((row) => [row.id, row]))

export function contactNoun(lemma: string): ContactWordRow | undefined {
  const word = lemma.toLowerCase()
  return nouns.get(word) ?? (word.endsWith('s') ? nouns.get(word.slice(0, -1)) : undefined)
}
export function contactVerb(lemma: string): ContactWordRow | undefined {
  return verbs.get(lemma.toLowerCase())
}

/** Words over a contact that say what becomes of it. */
export const fates: Readonly<Record<string, 'postponed' | 'cancelled' | 'denied' | 'proposed' | 'planned' | 'expected' | 'possible' | 'unlikely' | 'held' | 'ongoing'>> = {
  postpone: 'postponed', delay: 'postponed', defer: 'postponed', reschedule: 'postponed', suspend: 'postponed', freeze: 'postponed',
  cancel: 'cancelled', scrap: 'cancelled', abandon: 'cancelled', scuttle: 'cancelled', shelve: 'cancelled', shelved: 'cancelled',
  deny: 'denied',
  propose: 'proposed', offer: 'proposed', invite: 'proposed', suggest: 'proposed', demand: 'proposed', urge: 'proposed', request: 'proposed', seek: 'proposed', want: 'proposed', call: 'proposed', ask: 'proposed', reject: 'proposed', push: 'proposed', press: 'proposed', pressure: 'proposed', persuade: 'proposed', insist: 'proposed',
  refuse: 'unlikely', decline: 'unlikely', rule: 'unlikely',
  plan: 'planned', schedule: 'planned', agree: 'planned', arrange: 'planned', intend: 'planned', decide: 'planned', set: 'planned', prepare: 'planned', pledge: 'planned', commit: 'planned', vow: 'planned', promise: 'planned', announce: 'planned', slate: 'planned', slated: 'planned', confirm: 'planned',
  expect: 'expected', due: 'expected', anticipate: 'expected', await: 'expected',
  consider: 'possible', discuss: 'possible', contemplate: 'possible', hope: 'possible', possible: 'possible', potential: 'possible', prospective: 'possible', ready: 'possible', willing: 'possible', weigh: 'possible', hint: 'possible',
  unlikely: 'unlikely',
  upcoming: 'planned', forthcoming: 'planned', planned: 'planned', scheduled: 'planned', proposed: 'proposed', expected: 'expected', imminent: 'expected', likely: 'expected',
  ongoing: 'ongoing', continue: 'ongoing', underway: 'ongoing',
  conclude: 'held', end: 'held', finish: 'held',
}
