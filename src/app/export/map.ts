/** GeoJSON (RFC 7946) of contacts by their venue: each point says how exact the report is and what the point is the place of; what has no point is listed. */
import type { ContactEntry } from '../../model/entry.ts'
import { titleOf } from '../../views/index.ts'
import { precisionOf } from './entry-columns.ts'
import { placePrecision } from './place-precision.ts'

type VenueAccount = ContactEntry['venue'][number]
type Venue = NonNullable<VenueAccount['value']>

/** What the map asks of whoever knows where settlements lie; degrees of WGS 84. */
export type Locate = (venue: Pick<Venue, 'settlement' | 'state'>) =>
  | {
      readonly latitude: number
      readonly longitude: number
      readonly precision: 'settlement' | 'state'
      readonly name: string
    }
  | undefined

/** The map, and in sentences what of the contacts it cannot hold. */
export interface ContactMap {
  readonly text: string
  readonly losses: readonly string[]
}

/** A contact without a point, and why. */
interface Unplaced {
  readonly id: string
  readonly title: string
  readonly venue?: string
  readonly why: 'no venue told' | 'no coordinates known'
}

/** A point for each contact whose venue has known coordinates, in the order given; the others stand in the foreign member `unplaced`. */
export function mapOf(contacts: readonly ContactEntry[], locate: Locate): ContactMap {
  const found = contacts.map((contact) => ({ contact, account: accountOf(contact, locate) }))
  const placed = found.flatMap(({ contact, account }) => (account ? [{ contact, account }] : []))
  const unplaced = found.flatMap(({ contact, account }) => (account ? [] : [unplacedOf(contact)]))
  const nowhere = unplaced.filter(({ why }) => why === 'no coordinates known')
  const losses = [
    ...lossOf(
      nowhere.length,
      `with a venue of no known coordinates: no point for ${nowhere.map(({ id, venue }) => `${id} (${venue})`).join(', ')}`,
    ),
    ...lossOf(unplaced.filter(({ why }) => why === 'no venue told').length, 'without a venue: no point'),
    ...lossOf(
      placed.filter(({ contact }) => contact.venue.length > 1).length,
      'with several accounts of the venue: the point is of the most exact that has coordinates, "venues" has all',
    ),
    ...lossOf(
      placed.filter(({ account }) => locate(account.value!)!.precision === 'state').length,
      'with no settlement that has coordinates: the point is the seat of government of the state, and says so',
    ),
    'citations have no field in GeoJSON: features name the contact by its id',
  ]
  const features = placed.map(({ contact, account }) => featureOf(contact, account, locate))
  const list = (items: readonly object[]) => (items.length ? `[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]` : '[]')
  const text = `{"type":"FeatureCollection",\n"features":${list(features)},\n"unplaced":${list(unplaced)},\n"notHeld":${JSON.stringify(losses)}}\n`
  return { text, losses }
}

/** The first account of the venue whose settlement has coordinates, else the first whose state has. */
function accountOf({ venue }: ContactEntry, locate: Locate): VenueAccount | undefined {
  const precisionAt = ({ value }: VenueAccount) => value && locate(value)?.precision
  return venue.find((account) => precisionAt(account) === 'settlement') ?? venue.find((account) => precisionAt(account) === 'state')
}

function lossOf(count: number, what: string): string[] {
  return count === 0 ? [] : [`${count} ${count === 1 ? 'contact' : 'contacts'} ${what}`]
}

const nameOf = ({ value, original }: VenueAccount) => value?.name ?? original

function unplacedOf(contact: ContactEntry): Unplaced {
  const [first] = contact.venue
  return {
    id: contact.id,
    title: titleOf(contact),
    ...(first ? { venue: nameOf(first), why: 'no coordinates known' } : { why: 'no venue told' }),
  }
}

function featureOf(contact: ContactEntry, account: VenueAccount, locate: Locate): object {
  const venue = account.value!
  const { latitude, longitude, precision, name } = locate(venue)!
  const when = contact.when.find(({ value }) => value !== undefined)?.value
  // Absent keys fall out when this is printed.
  return {
    type: 'Feature',
    id: contact.id,
    geometry: { type: 'Point', coordinates: [longitude, latitude] },
    properties: {
      title: titleOf(contact),
      mode: contact.mode[0]?.value,
      status: contact.history.at(-1)?.status,
      when,
      whenPrecision: when === undefined ? undefined : precisionOf(when),
      venue: nameOf(account),
      settlement: venue.settlement,
      state: venue.state,
      venuePrecision: placePrecision(venue),
      pointOf: name,
      pointPrecision: precision,
      venues: contact.venue.length > 1 ? contact.venue.map(nameOf) : undefined,
      venuesDiffer: contact.venue.some(({ conflict }) => conflict) || undefined,
      words: account.original,
      participants: contact.participants.map((participant) => participant.name),
      articles: contact.articles,
      origins: contact.origins,
    },
  }
}
