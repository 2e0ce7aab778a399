/** Words that say that somebody was not at a contact, was left out of it or not asked to it. */

export interface AbsenceRow {
  /** Lemma of the verb, adjective or noun that is the predicate. */
  readonly id: string
  readonly note: string
  readonly example: string
  /** Whether the word itself tells of the absence, or its denial does ("did ‹not› attend"). */
  readonly polarity: 'said' | 'denied'
  readonly voice?: 'active' | 'passive'
  /** It counts only with one of these words below it ("stay ‹away›"). */
  readonly with?: readonly string[]
  /** It counts only of a contact, or of a place to come to ("skipped the ‹summit›"). */
  readonly of?: 'contact'
}

const denied = (voice: 'active' | 'passive', note: string, example: string, ids: string): AbsenceRow[] =>
  ids.split(' ').map((id) => ({ id, note, example, polarity: 'denied' as const, voice }))

export const absences: readonly AbsenceRow[] = [
  ...denied('passive', 'not asked to come', 'Ostrea was not invited.', 'invite represent include involve admit ask'),
  ...denied('active', 'did not come', 'Ostrea did not attend.', 'attend participate join'),
  { id: 'take', note: 'did not take part', example: 'Ostrea is not taking part.', polarity: 'denied', voice: 'active', with: ['part'] },
  { id: 'turn', note: 'did not come', example: 'The delegate did not turn up.', polarity: 'denied', voice: 'active', with: ['up'] },
  { id: 'show', note: 'did not come', example: 'The delegate did not show up.', polarity: 'denied', voice: 'active', with: ['up'] },
  { id: 'go', note: 'will not come', example: 'He will not go to the summit.', polarity: 'denied', voice: 'active', of: 'contact' },
  { id: 'present', note: 'not there', example: 'No officials were present.', polarity: 'denied' },
  { id: 'table', note: 'has no seat', example: 'Ostrea was not at the table.', polarity: 'denied' },
  { id: 'room', note: 'was not there', example: 'Ostrea was not in the room.', polarity: 'denied' },
  { id: 'part', note: 'was not there', example: 'He was not part of the talks.', polarity: 'denied', of: 'contact' },
  { id: 'absent', note: 'not there', example: 'Ostrea was absent.', polarity: 'said' },
  { id: 'missing', note: 'not there', example: 'His colleagues will be missing.', polarity: 'said' },
  { id: 'exclude', note: 'kept out', example: 'Ostrea was excluded.', polarity: 'said', voice: 'passive' },
  { id: 'sideline', note: 'kept out', example: 'Ostrea was sidelined.', polarity: 'said', voice: 'passive' },
  { id: 'disinvite', note: 'asked not to come', example: 'The premier was disinvited.', polarity: 'said', voice: 'passive' },
  { id: 'uninvited', note: 'not asked to come', example: 'Ostrea is uninvited.', polarity: 'said' },
  { id: 'leave', note: 'kept out', example: 'Ostrea was left out of the talks.', polarity: 'said', voice: 'passive', with: ['out', 'outside', 'off'] },
  { id: 'keep', note: 'kept out', example: 'Ostrea was kept out of the talks.', polarity: 'said', voice: 'passive', with: ['out', 'outside', 'away'] },
  { id: 'shut', note: 'kept out', example: 'Ostrea was shut out of the talks.', polarity: 'said', voice: 'passive', with: ['out'] },
  { id: 'stay', note: 'did not come', example: 'Ostrea stayed away.', polarity: 'said', voice: 'active', with: ['away', 'home', 'out'] },
  { id: 'boycott', note: 'refuses to come', example: 'Ostrea boycotted the conference.', polarity: 'said', voice: 'active', of: 'contact' },
  { id: 'skip', note: 'did not come', example: 'Ostrea skipped the summit.', polarity: 'said', voice: 'active', of: 'contact' },
  { id: 'snub', note: 'refuses to come', example: 'Ostrea snubbed the summit.', polarity: 'said', voice: 'active', of: 'contact' },
  { id: 'miss', note: 'did not come', example: 'The president will miss the summit.', polarity: 'said', voice: 'active', of: 'contact' },
]

const byLemma = new Map(absences.map((row) => [row.id, row]))

export function absenceOf(lemma: string): AbsenceRow | undefined {
  return byLemma.get(lemma.toLowerCase())
}
