/** The timeline: contacts as marks between their first and last possible day, in lanes so that no two overlap. */
import type { ContactEntry } from '../model/entry.ts'
import type { Mode, Novelty, Status } from '../model/records/contact.ts'
import { windowOf } from '../model/window.ts'
import { sidesOf, titleOf } from './contact-card.ts'
import { formatVenue } from './field.ts'

/** One contact on the timeline; days are ISO, inclusive. */
export interface TimelineMark {
  id: string
  title: string
  mode: Mode
  status: Status
  novelty: Novelty
  /** EDTF as the reports have it. */
  when: string
  from: string
  to: string
  /** The reports themselves are not sure of it ("about", "perhaps"). */
  approximate: boolean
  /** Reports differ on the day or the status. */
  conflict: boolean
  sides: readonly string[]
  venue?: string | undefined
  articles: number
  origins: number
}

export interface Timeline {
  /** In order of their first day, then of their last. */
  marks: readonly TimelineMark[]
  /** Contacts whose day no report gives. */
  undated: readonly { id: string; title: string; status: Status; articles: number; origins: number }[]
}

/** The contacts as marks; those without a day that can be placed are listed apart, none is dropped. */
export function timelineOf(entries: readonly ContactEntry[]): Timeline {
  const marks: TimelineMark[] = []
  const undated: Timeline['undated'][number][] = []
  for (const entry of entries) {
    const when = entry.when.find((account) => account.value !== undefined && windowOf(account.value))?.value
    const window = when === undefined ? undefined : windowOf(when)
    const status = entry.status[0]?.value ?? 'held'
    if (when === undefined || !window) {
      undated.push({ id: entry.id, title: titleOf(entry), status, articles: entry.articles, origins: entry.origins })
      continue
    }
    const venue = entry.venue[0]
    marks.push({
      id: entry.id,
      title: titleOf(entry),
      mode: entry.mode[0]?.value ?? 'meeting',
      status,
      novelty: entry.novelty.some((account) => account.value === 'new') ? 'new' : 'background',
      when,
      from: window.from,
      to: window.to,
      approximate: /[~?%]/.test(when),
      conflict: [...entry.when, ...entry.status].some((account) => account.conflict === true),
      sides: sidesOf(entry),
      venue: venue && (venue.value ? formatVenue(venue.value) : venue.original),
      articles: entry.articles,
      origins: entry.origins,
    })
  }
  marks.sort((left, right) => left.from.localeCompare(right.from) || left.to.localeCompare(right.to) || left.id.localeCompare(right.id))
  return { marks, undated }
}

/**
 * A lane for each stretch so that no two in a lane overlap: the lowest free one, in the order given. `extents` are [left, right] in
 * any unit, sorted by left; answers the lane of each, 0 at the bottom.
 */
export function lanesOf(extents: readonly (readonly [number, number])[]): number[] {
  const ends: number[] = []
  return extents.map(([left, right]) => {
    const free = ends.findIndex((end) => end <= left)
    const lane = free === -1 ? ends.length : free
    ends[lane] = right
    return lane
  })
}
