/** Compares two articles' accounts of a contact: the same where mode, two parties and the day agree, and nothing speaks against it. */
import type { Contact } from '../../model/records/contact.ts'
import type { Comparison, Telling } from '../../model/telling.ts'
import { windowOf } from '../../model/window.ts'
import { foldName } from '../../text/likeness.ts'
import { dayTold, familiesOf, familyOf, isAhead, isAssembly, isPutOff } from '../block.ts'
import { daysBetween, relationOf } from '../days.ts'
import { castOf, companyOf } from '../sides.ts'

const different = (reason: string): Comparison => ({ score: 0, reasons: [reason], verdict: 'different' })
/** Nothing speaks for it, nothing against it: two such accounts may still be joined by way of a third. */
const open = (reason: string): Comparison => ({ score: 0, reasons: [reason], verdict: 'unsure' })

/** Days between two sittings of talks that two reports may have taken for one. */
const nextDay = 1

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
  const company = companyOf(castOf(left), castOf(right))
  const settlements = [one.venue?.value?.settlement, other.venue?.value?.settlement]
  const placed = settlements[0] !== undefined && settlements[1] !== undefined
  const samePlace = placed && foldName(settlements[0] as string) === foldName(settlements[1] as string)
  const moved = putOffOf(left, right)
  if (days === 'apart' && !moved) {
    // That a report came days later says only that its contact may be another.
    if (isReported) return open('a day is not known')
    // What lies ahead may be moved to the day of the other; a third report may know.
    if (isOneFamily && company.persons.length > 1 && (!placed || samePlace) && [one, other].some((each) => isAhead(each) || isPutOff(each)))
      return open('the day may have been moved')
    const isOneSeat = isAtTable(one) && isAtTable(other) && samePlace
    if (isOneFamily && !company.contrary && company.parties.length > 1 && gapOf(day.value, otherDay.value) === nextDay)
      if (isOneSeat || (company.persons.length > 1 && one.mode === 'call' && other.mode === 'call'))
        return {
          score: 0.3,
          reasons: [
            `parties in common: ${company.parties.join(', ')}`,
            `but on days that follow each other: ${day.value}, ${otherDay.value}`,
          ],
          verdict: 'unsure',
        }
    return different(`days differ: ${day.value}, ${otherDay.value}`)
  }
  const shared = copies ? sharedWords(left, right) : undefined
  // "Their delegations met" in a wire and in the paper that printed it: nobody is named, but the words are the same.
  if (shared && one.when?.value === other.when?.value)
    return { score: 0.97, reasons: ['their articles are copies', `told in the same words: ${shared}`], verdict: 'same' }
  // The ministers met, and so did the presidents: one side sent other people, so these are two meetings of a day.
  if (company.contrary) return different(`other people for one side (${company.contrary})`)
  if (moved) {
    if (!isOneFamily || company.parties.length < 2 || (placed && !samePlace)) return open('a day is not known')
    return { score: 0.55, reasons: [`parties in common: ${company.parties.join(', ')}`, moved], verdict: 'same' }
  }
  if (days === 'unknown') return open('a day is not known')
  // Two persons, one of each side, who are said to have met and to have spoken on a day did one of it; two states may do both.
  if ((!isOneFamily || isReported) && (company.persons.length < 2 || company.parties.length < 2))
    return isOneFamily ? open('a day is not known') : different(`modes differ: ${one.mode}, ${other.mode}`)
  if ((day.recalled || otherDay.recalled) && !samePlace) return open('a day is not known')
  const sameRound = one.round?.value !== undefined && one.round.value === other.round?.value && days === 'equal'
  const sameTown = isOneFamily && days === 'equal' && samePlace && isAssembly(one) && isAssembly(other)
  const sameJourney = isOneFamily && one.mode === 'visit' && company.persons.length > 0 && isOneGoal(one, other)
  // In copies one is enough: what else of the cast each reading found in the same words is chance. So it is for a round of one number on one day.
  if (company.parties.length < (sameTown ? 0 : copies || sameRound || sameJourney ? 1 : 2)) return open('fewer than two parties in common')
  const reasons = [
    ...(copies ? ['their articles are copies'] : []),
    `mode: ${one.mode}${one.mode === other.mode ? '' : `, ${other.mode}`}`,
    ...(company.parties.length ? [`parties in common: ${[...company.parties, ...company.persons].join(', ')}`] : []),
    `day: ${day.value}${days === 'equal' ? '' : `, ${otherDay.value}`}${isReported ? ' (of the report that gives none)' : ''}`,
    ...(placed ? [`place: ${samePlace ? settlements[0] : settlements.join(', ')}`] : []),
    ...(one.round?.value !== undefined && other.round?.value !== undefined ? [`round: ${one.round.value}`] : []),
  ]
  if (placed && !samePlace && !sameJourney) return { score: 0.45, reasons: [...reasons, 'but the places differ'], verdict: 'unsure' }
  if (days === 'overlapping' && !(day.stay && otherDay.stay))
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

/** Sides that sit down together for as long as it takes: one sitting may be told, or all of them. */
function isAtTable({ mode }: Contact): boolean {
  return mode === 'talks' || mode === 'summit' || mode === 'conference'
}

/** Days between two single days; none for windows. */
function gapOf(left: string | undefined, right: string | undefined): number | undefined {
  if (left === undefined || right === undefined || left.includes('/') || right.includes('/')) return undefined
  return Math.abs(daysBetween(left, right))
}

/** Whether two journeys lead to one town, or one of them to the state in which the other's town lies. */
function isOneGoal(one: Contact, other: Contact): boolean {
  const [left, right] = [one.venue?.value, other.venue?.value]
  if (!left || !right) return false
  if (left.settlement !== undefined && right.settlement !== undefined) return foldName(left.settlement) === foldName(right.settlement)
  return left.state !== undefined && left.state === right.state
}

/** Why one may be the other before it was put off: it was still to come when it was said of the other that it was postponed, or called off without a day. */
function putOffOf(left: Telling<'contacts'>, right: Telling<'contacts'>): string | undefined {
  const [off, coming] = isPutOff(left.record) ? [left, right] : [right, left]
  if (!isPutOff(off.record) || !isAhead(coming.record) || off.publishedAt === undefined || coming.publishedAt === undefined)
    return undefined
  if (off.record.when !== undefined && off.record.status.value === 'cancelled') return undefined
  const window = windowOf(coming.record.when?.value ?? '')
  const told = off.publishedAt.slice(0, 10)
  if (!window || coming.publishedAt.slice(0, 10) > told || window.to < told) return undefined
  return `${off.record.status.value} on ${told}, before the day it was planned for: ${coming.record.when?.value}`
}

/** Words that both cite for the contact, if they cite as often; of one day and place, a headline of another paper's own may be left out. */
function sharedWords(left: Telling<'contacts'>, right: Telling<'contacts'>): string | undefined {
  const [one, other] = [left, right].map(({ record }) => record.citations.map((citation) => citation.exact)) as [string[], string[]]
  // Two contacts of one text may be told in one word ("talks"): then as much as all mentions must agree.
  if (one.join('\0') === other.join('\0')) return one.join(' … ')
  const [place, otherPlace] = [left.record.venue?.original, right.record.venue?.original]
  if (left.record.when === undefined || place === undefined || place !== otherPlace) return undefined
  return new Set([...one, ...other]).size === new Set(one).size && new Set(one).size === new Set(other).size
    ? [...new Set(one)].join(' … ')
    : undefined
}
