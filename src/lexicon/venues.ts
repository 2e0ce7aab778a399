/** Nouns that make a capitalised name, or a definite phrase, a place to meet in. */

export interface VenueRow {
  readonly id: string
  readonly note: string
  readonly example: string
}

export const venueNouns: readonly VenueRow[] = [
  ...'palace hotel castle residence villa mansion embassy consulate headquarters mission chancellery ministry parliament hall centre center building club resort ranch estate retreat base airport airbase barracks monastery mosque cathedral church university institute museum stadium guesthouse compound complex dacha office room chamber lodge farm yacht ship vessel port border checkpoint crossing bridge village island hospital prison school house restaurant square camp headquarter auditorium capital garden library theatre theater station factory'.split(' ').map((id) => ({ id, note: 'place to meet in', example: `They met at the ${id}.` })),
]

const words = new Set(venueNouns.map((row) => row.id))

/** Whether a noun, singular, names a place to meet in. */
export function isVenueNoun(lemma: string): boolean {
  return words.has(lemma.toLowerCase())
}
