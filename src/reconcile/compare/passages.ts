/** Compares records that rest on a passage - statements, agreements, expectations, acts, positions: near-identical words, and the same people behind them. */
import type { Comparison, Telling } from '../../model/telling.ts'
import { dayOf, isKind, passageOf, passageShingle } from '../block.ts'
import { isNear, relationOf } from '../days.ts'
import { partiesAlike } from '../sides.ts'
import { overlapOf, shinglesOf, wordsOf } from '../wording.ts'

/** Word pairs in common, of all: nearly the same words, as a wire's sentence after a sub-editor. */
const nearIdentical = 0.7
/** The same, cut or rephrased: enough to ask a person, not to join. */
const similar = 0.4
/** Fewer words than this ("we agree") are said too often to be one saying. */
const fewestWords = 4
/** Days between two reports beyond which the same words, undated, may have been said again. */
const longestEcho = 7

const different = (reason: string): Comparison => ({ score: 0, reasons: [reason], verdict: 'different' })

/** Compares two records of one kind that are no contacts; `copies`: of articles that are copies of one text. */
export function comparePassages(left: Telling, right: Telling, copies: boolean): Comparison {
  const obstacle = obstacleTo(left, right)
  if (obstacle) return different(obstacle)
  const company = companyOf(left, right)
  if (typeof company === 'string') return different(company)
  if (dayOf(left) === undefined && dayOf(right) === undefined && !isNear(left.publishedAt, right.publishedAt, longestEcho))
    return different('reported long after each other')
  const [one, other] = [wordsOf(passageOf(left)), wordsOf(passageOf(right))]
  const likeness = Math.round(overlapOf(shinglesOf(one, passageShingle), shinglesOf(other, passageShingle)) * 100) / 100
  if (likeness < similar) return different('other words')
  const reasons = [...company, `words in common: ${Math.round(likeness * 100)} %`]
  const unsure = (reason: string): Comparison => ({ score: likeness / 2, reasons: [...reasons, reason], verdict: 'unsure' })
  if (likeness < nearIdentical) return unsure('too few to be sure')
  if (!copies && Math.min(one.length, other.length) < fewestWords) return unsure('too short to be sure')
  // "Two sailors", "four sailors"; "will", "will not": one word, another saying.
  const turned = turnsOf(one).find((word) => !turnsOf(other).includes(word)) ?? turnsOf(other).find((word) => !turnsOf(one).includes(word))
  if (turned !== undefined) return unsure(`only one of them says "${turned}"`)
  return { score: likeness, reasons, verdict: 'same' }
}

const numbers =
  'one two three four five six seven eight nine ten eleven twelve dozen hundred thousand million billion first second third fourth fifth'
const negations = 'no not never none nobody nothing neither nor without cannot t'
const turning = new Set([...numbers.split(' '), ...negations.split(' ')])

/** The words of a passage that turn its meaning: numbers and negations ("isn't" leaves a "t"). */
function turnsOf(words: readonly string[]): string[] {
  return words.filter((word) => turning.has(word) || /\d/.test(word))
}

/** What keeps two records apart before their words are looked at. */
function obstacleTo(left: Telling, right: Telling): string | undefined {
  if (relationOf(dayOf(left), dayOf(right)) === 'apart') return `days differ: ${dayOf(left)}, ${dayOf(right)}`
  for (const [one, other] of [
    [outcomeOf(left), outcomeOf(right)],
    [issueOf(left), issueOf(right)],
  ])
    if (one !== other) return `${one} is not ${other}`
  return undefined
}

function outcomeOf(telling: Telling): string | undefined {
  if (isKind(telling, 'agreements')) return telling.record.outcome
  if (isKind(telling, 'acts')) return telling.record.plover
  return isKind(telling, 'positions') ? telling.record.stance : undefined
}

function issueOf(telling: Telling): string | undefined {
  return isKind(telling, 'positions') ? telling.record.issue : undefined
}

/** The parties that stand behind both, as reasons; or why they are not the same, as a sentence. */
function companyOf(left: Telling, right: Telling): string[] | string {
  const [one, other] = [principalsOf(left), principalsOf(right)]
  // Agreements told without their parties, expectations without a holder: nobody on either side is no disagreement.
  if (!one.length && !other.length) return []
  const alike = partiesAlike(left, one, right, other)
  const needed = left.kind === 'agreements' ? Math.min(2, one.length, other.length) : 1
  if (alike.length < Math.max(needed, 1)) return 'other parties'
  if (isKind(left, 'acts') && isKind(right, 'acts')) {
    const [hit, struck] = [left.record.recipients, right.record.recipients]
    if (hit.length && struck.length && !partiesAlike(left, hit, right, struck).length) return 'done to others'
  }
  return [`parties in common: ${alike.join(', ')}`]
}

/** Speakers, actors, holders, the parties of an agreement, the party of a position. */
function principalsOf(telling: Telling): readonly { party: string; name: string }[] {
  if (isKind(telling, 'statements')) return telling.record.speakers
  if (isKind(telling, 'agreements')) return telling.record.parties
  if (isKind(telling, 'expectations')) return telling.record.holders
  if (isKind(telling, 'acts')) return telling.record.actors.length ? telling.record.actors : telling.record.recipients
  return isKind(telling, 'positions') ? [telling.record] : []
}
