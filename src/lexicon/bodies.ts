/** Nouns for bodies and for groups of people that act for a side. */

export interface BodyRow {
  /** Lemma, lower case. */
  readonly id: string
  /** body: an organisation; state: stands for a state; side: stands for a delegation or party to talks; people: persons taken together. */
  readonly kind: 'body' | 'state' | 'side' | 'people'
  readonly example: string
}

const rows = (kind: BodyRow['kind'], example: string, words: string): BodyRow[] => words.split(' ').map((id) => ({ id, kind, example }))

export const bodies: readonly BodyRow[] = [
  ...rows('body', 'The ministry denied it.', 'ministry department government commission council parliament presidency embassy consulate office army military navy court bank committee administration union alliance bloc league cabinet congress senate authority movement organization organisation party group force agency bureau secretariat chancellery assembly directorate institute institution university centre center foundation company corporation fund mission junta regime militia coalition federation police service command opposition faction front watchdog body regulator tribunal association society campaign statement communique communiqué readout report'),
  ...rows('state', 'The country withdrew.', 'country nation state kingdom republic emirate'),
  ...rows('side', 'Both sides stayed.', 'side delegation team counterpart camp party pair duo neighbour neighbor ally power rival capital participant stakeholder'),
  ...rows('people', 'Officials said so.', 'official leader minister president envoy diplomat negotiator spokesperson authority analyst expert observer lawmaker rebel fighter militant protester critic opponent supporter witness source resident mediator delegate representative commander soldier troop activist people citizen man woman person member ambassador aide adviser advisor scholar journalist reporter medic investigator prosecutor scientist economist trader investor survivor relative refugee villager worker doctor dissident separatist insurgent monitor inspector head chief premier king foreign-minister secretary general'),
]

const byWord = new Map<string, BodyRow>()
for (const row of bodies) if (!byWord.has(row.id)) byWord.set(row.id, row)

/** The row of a noun's lemma. */
export function bodyOf(lemma: string): BodyRow | undefined {
  return byWord.get(lemma.toLowerCase())
}

/** Nouns by which almost any organisation already named is spoken of again ("the World Cable Union … the ‹agency›"). */
export const genericBodies: readonly string[] = 'agency organization organisation group body movement institution watchdog union company bloc alliance party association institute league mission'.split(' ')

const generic = new Set(genericBodies)

/** Whether the noun may stand for an organisation whose name does not have it. */
export function isGenericBody(lemma: string): boolean {
  return generic.has(lemma.toLowerCase())
}

/** Nouns for written or issued words that speak for whoever made them ("the ‹statement› said"). */
export const documents: readonly string[] = 'statement communique communiqué readout report letter message telegram declaration memo memorandum release note'.split(' ')

const documentNouns = new Set(documents)

/** Whether the noun is a document that speaks for its maker. */
export function isDocument(lemma: string): boolean {
  return documentNouns.has(lemma.toLowerCase())
}
