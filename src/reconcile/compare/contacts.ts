/** Compares two articles' accounts of a contact: the same where mode, two parties and the day agree, and nothing speaks against it. */
import type { Comparison, Telling } from '../../model/telling.ts'
import { foldName } from '../../text/likeness.ts'
import { dayTold, familiesOf, familyOf } from '../block.ts'
import { relationOf } from '../days.ts'
import { castOf, companyOf } from '../sides.ts'

const different = (reason: string): Comparison => ({ score: 0, reasons: [reason], verdict: 'different' })
/** Nothing speaks for it, nothing against it: two such accounts may still be joined by way of a third. */
const open = (reason: string): Comparison => ({ score: 0, reasons: [reason], verdict: 'unsure' })

/** Compares two contacts; `copies`: of articles that are copies of one text. */
export function compareContacts(left: Telling<'contacts'>, right: Telling<'contacts'>, copies: boolean): Comparison {
  const [one, other] = [left.record, right.record]
  const isOneFamily = familyOf(one.mode) === familyOf(other.mode)
  const others = familiesOf(other)
  if (!isOneFamily && ![...familiesOf(one)].some((family) => others.has(family)))
    return different(`modes differ: ${one.mode}, ${other.mode}`)
  // "The third round" and "the fourth round" of one week stay two.
  if (one.round?.value !== undefined && other.round?.value !== undefined && one.round.value !== other.round.value)
    return different(`rounds differ: ${one.round.value}, ${other.round.value}`)
  const [day, otherDay] = [dayTold(left), dayTold(right)]
  const isReported = day.reported === true || otherDay.reported === true
  // Of two reports without a day nobody can say that they mean one.
  const days = day.reported && otherDay.reported ? 'unknown' : relationOf(day.value, otherDay.value)
  // That a report came days later says only that its contact may be another.
  if (days === 'apart') return isReported ? open('a day is not known') : different(`days differ: ${day.value}, ${otherDay.value}`)
  const shared = copies ? sharedWords(left, right) : undefined
  // "Their delegations met" in a wire and in the paper that printed it: nobody is named, but the words are the same.
  if (shared && one.when?.value === other.when?.value)
    return { score: 0.97, reasons: ['their articles are copies', `told in the same words: ${shared}`], verdict: 'same' }
  if (days === 'unknown') return open('a day is not known')
  const company = companyOf(castOf(left), castOf(right))
  // The ministers met, and so did the presidents: one side sent other people, so these are two meetings of a day.
  if (company.contrary) return different(`other people for one side (${company.contrary})`)
  // Two persons, one of each side, who are said to have met and to have spoken on a day did one of it; two states may do both.
  if ((!isOneFamily || isReported) && (company.persons.length < 2 || company.parties.length < 2))
    return isOneFamily ? open('a day is not known') : different(`modes differ: ${one.mode}, ${other.mode}`)
  const sameRound = one.round?.value !== undefined && one.round.value === other.round?.value && days === 'equal'
  // In copies one is enough: what else of the cast each reading found in the same words is chance. So it is for a round of one number on one day.
  if (company.parties.length < (copies || sameRound ? 1 : 2)) return open('fewer than two parties in common')
  const places = [one.venue?.value?.settlement, other.venue?.value?.settlement]
  const placed = places[0] !== undefined && places[1] !== undefined
  const samePlace = placed && foldName(places[0] as string) === foldName(places[1] as string)
  const reasons = [
    ...(copies ? ['their articles are copies'] : []),
    `mode: ${one.mode}${one.mode === other.mode ? '' : `, ${other.mode}`}`,
    `parties in common: ${[...company.parties, ...company.persons].join(', ')}`,
    `day: ${day.value}${days === 'equal' ? '' : `, ${otherDay.value}`}${isReported ? ' (of the report that gives none)' : ''}`,
    ...(placed ? [`place: ${samePlace ? places[0] : places.join(', ')}`] : []),
    ...(one.round?.value !== undefined && other.round?.value !== undefined ? [`round: ${one.round.value}`] : []),
  ]
  if (placed && !samePlace) return { score: 0.45, reasons: [...reasons, 'but the places differ'], verdict: 'unsure' }
  if (days === 'overlapping')
    return { score: 0.4, reasons: [...reasons, 'but neither day makes the other more precise'], verdict: 'unsure' }
  const score =
    0.5 +
    0.05 * Math.min(company.parties.length, 3) +
    (days === 'equal' ? 0.1 : 0) +
    (company.persons.length ? 0.1 : 0) +
    (samePlace ? 0.1 : 0) +
    (one.mode === other.mode ? 0.05 : 0)
  return { score: Math.round(score * 100) / 100, reasons, verdict: 'same' }
}

/** Words that both cite for the contact, if they cite as often. */
function sharedWords(left: Telling<'contacts'>, right: Telling<'contacts'>): string | undefined {
  const [one, other] = [left, right].map(({ record }) => record.citations.map((citation) => citation.exact)) as [string[], string[]]
  // Two contacts of one text may be told in one word ("talks"): then as much as all mentions must agree.
  return one.join('\0') === other.join('\0') ? one.join(' … ') : undefined
}
