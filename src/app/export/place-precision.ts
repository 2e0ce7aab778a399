/** How exactly a report tells where: "building" names a place inside a settlement; then "settlement", "state", or "name" for what is neither. */

export type PlacePrecision = 'building' | 'settlement' | 'state' | 'name'

/** The precision of a venue; undefined where none is told. */
export function placePrecision(
  venue: { name: string; settlement?: string | undefined; state?: string | undefined } | undefined,
): PlacePrecision | undefined {
  if (!venue) return undefined
  if (venue.settlement) return venue.name === venue.settlement ? 'settlement' : 'building'
  return venue.state ? 'state' : 'name'
}
