/** A visit and the contacts held on it: what the text says of the journey holds for the talks too, where they say nothing of their own. */
import type { Place } from '../../model/mention.ts'
import type { When } from '../../model/when.ts'
import type { ContactMention } from './contact-mentions.ts'
import { allAttendees, type Happening } from './happening.ts'

/** How far from the visit, in sentences, its talks may be told. */
const near = 3
/** Modes that are held where the traveller is. */
const onTheSpot = /^(talks|meeting|summit|conference)$/

/** Place and day for a happening that has none of its own: those of the visit told beside it of one who is at both. */
export function journeyOf(happenings: readonly Happening[], happening: Happening): { place?: Place; when?: When } {
  const first = happening.mentions[0] as ContactMention
  if (!onTheSpot.test(first.mode)) return {}
  const parties = new Set(allAttendees(happening).map((attendee) => attendee.party))
  const visits = happenings.flatMap((other) =>
    other.mentions
      .filter((mention) => mention.mode === 'visit' && mention.attendees.some((attendee) => parties.has(attendee.party)))
      .map((mention) => ({
        mention,
        visit: other,
        distance: Math.min(...happening.mentions.map((own) => Math.abs(own.sentence - mention.sentence))),
      })),
  )
  const nearest = visits.filter((each) => each.distance <= near).sort((left, right) => left.distance - right.distance)[0]
  if (!nearest || !isOn(nearest.mention, first)) return {}
  const place = nearest.visit.mentions.find((mention) => mention.place)?.place
  const when =
    nearest.distance === 0 && isPast(nearest.mention) === isPast(first)
      ? nearest.visit.mentions.find((mention) => mention.when?.value)?.when
      : undefined
  return { ...(place ? { place } : {}), ...(when ? { when } : {}) }
}

/** Whether a contact can be on a visit: a visit to come holds none of the past, a past one none to come; one that goes on holds both. */
function isOn(visit: ContactMention, contact: ContactMention): boolean {
  if (visit.sentence === contact.sentence) return visit.status.background === contact.status.background
  if (visit.status.background || contact.status.background) return false
  return visit.status.status === 'ongoing' ? contact.sentence > visit.sentence : isPast(visit) === isPast(contact)
}

const isPast = (mention: ContactMention) => mention.status.status === 'held' || mention.status.status === 'ongoing'
