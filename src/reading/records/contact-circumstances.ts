/** When, where and about what: what the clause of a contact's word says beside its parties. */
import { childBy, childrenBy, isBelow, type ParsedSentence, sayingBefore, subtree } from '../../encoder/index.ts'
import { contactNoun } from '../../lexicon/contact-words.ts'
import { seatNamed } from '../../lexicon/seats.ts'
import { isVenueNoun } from '../../lexicon/venues.ts'
import type { Place } from '../../model/mention.ts'
import type { When } from '../../model/when.ts'
import { isInside, isOverlapping, type Span } from '../../text/span.ts'
import { type ContactInput, casesOf, isVerbal } from './contact-doers.ts'

/** The verbs a trigger noun leans on: "X ‹held› talks", "the talks ‹took› place", "‹agreed› to hold talks". */
export function governingVerbs(sentence: ParsedSentence, at: number): number[] {
  const token = sentence.tokens[at]!
  if (isVerbal(sentence, at)) return []
  const verbs: number[] = []
  let head = token.head
  for (let steps = 0; steps < 4 && head >= 0; steps++) {
    const word = sentence.tokens[head]!
    if (word.upos === 'VERB') {
      verbs.push(head)
      break
    }
    // "a round of ‹talks›": through the noun above.
    if (
      word.upos === 'NOUN' &&
      /^(round|series|session|part|date|time|day|hour|week|month|couple|set|number|end|start|beginning|sideline|margin)$/.test(word.lemma)
    )
      head = word.head
    else break
  }
  return verbs
}

/** "a round ‹that was to open› in Oslo", "talks with Ostrea ‹held› there in May": verbs of a clause after the noun that say when and where it is. */
export function placingVerbs(sentence: ParsedSentence, at: number): number[] {
  if (isVerbal(sentence, at)) return []
  const words = sentence.tokens
  const own = childrenBy(sentence, at, 'acl').filter((verb) => words[verb]!.xpos === 'VBN')
  // A tree hangs "that was to open" where it likes: of the noun is the first such clause that no verb or other contact stands before.
  let that = at + 1
  while (that < words.length && words[that]!.upos !== 'VERB' && !(contactNoun(words[that]!.lemma) && words[that]!.deprel !== 'nmod')) {
    const { xpos, deprel, head } = words[that]!
    if (xpos === 'WDT' && deprel.startsWith('nsubj') && head > that) own.push(head)
    that++
  }
  return own.filter((verb) => placed.test(words[verb]!.lemma)).flatMap((verb) => [verb, ...childrenBy(sentence, verb, 'xcomp')])
}

/** Verbs and adjectives that say of a contact that it is or was to be. */
const placed = /^(hold|open|begin|start|resume|schedule|plan|slate|set|due|stage)$/

/** The first time expression of a type whose governor is the contact's word or the verb it leans on. */
export function datesIn(
  input: ContactInput,
  sentence: ParsedSentence,
  index: number,
  scope: readonly number[],
  type: When['type'],
): When | undefined {
  // The day on which a report was filed is no contact's.
  const filed = input.article.dateline?.citations[0]
  const inClause = input.dates.filter(
    (date) =>
      !(filed && isOverlapping(filed, date)) &&
      date.sentence === index &&
      (date.type === type || (type === 'date' && date.type === 'time')),
  )
  // "flew home on Tuesday after talks ‹on Monday›": the word's own day before that of the verb above it.
  const own = inClause.filter((date) => !isBound(sentence, date))
  return dateUnder(sentence, own, scope.slice(0, 1), scope) ?? dateUnder(sentence, inClause, scope, scope)
}

/** "has been postponed to ‹14 March›": the day it now has, whatever day it had before. */
export function newDay(input: ContactInput, sentence: ParsedSentence, index: number, verbs: readonly number[]): When | undefined {
  const moving = verbs.filter((verb) => /^(postpone|delay|defer|move|reschedule|push|put|shift)$/.test(sentence.tokens[verb]!.lemma))
  return input.dates.find((date) => {
    if (date.sentence !== index || date.type !== 'date') return false
    const before = sentence.tokens.findLastIndex((token) => token.end <= date.start)
    const at = sentence.tokens.findIndex((token) => token.start >= date.start)
    return /^to$/i.test(sentence.tokens[before]?.text ?? '') && moving.includes(sentence.tokens[at]!.head)
  })
}

/** "the first encounter ‹since December›": a day that another one is reckoned from. */
const isBound = (sentence: ParsedSentence, date: When) =>
  /^(since|until|till|before|after|from)$/i.test(sentence.tokens.findLast((token) => token.end <= date.start)?.text ?? '')

function dateUnder(sentence: ParsedSentence, dates: readonly When[], heads: readonly number[], scope: readonly number[]): When | undefined {
  return dates.find((date) => {
    const inside = sentence.tokens.flatMap((token, at) => (isInside(token, date) ? [at] : []))
    // The word of the date that the rest of it hangs on.
    const at = inside.find((each) => !inside.includes(sentence.tokens[each]!.head))
    if (at === undefined) return false
    // "said ‹on Friday› the meeting would be held": the day of the saying.
    const saying = sayingBefore(sentence, Math.min(...inside))
    if (saying !== undefined && !scope.includes(saying)) return false
    // Only through days, places and people: "his trip after the victory ‹last month›" dates the victory.
    return heads.some((head) => isBelow(sentence, at, head)) && isSetting(sentence, at, heads)
  })
}

/** Nouns through which a place still says where the contact is: "in the ‹city› of Oslo", "with officials ‹in Oslo›". */
const placing =
  /^(city|capital|town|suburb|resort|island|village|region|state|province|part|north|south|east|west|outskirts|afternoon|morning|evening|night|noon|week|month|year|end|start|beginning|eve|side|sideline|margin|round|day|hour|series|session)$/

/** Whether a place's way up to the contact's word or verb leads only through places and those who are there. */
function isSetting(sentence: ParsedSentence, at: number, scope: readonly number[]): boolean {
  for (let up = sentence.tokens[at]!.head, steps = 0; up >= 0 && steps < 12; up = sentence.tokens[up]!.head, steps++) {
    if (scope.includes(up)) return true
    const word = sentence.tokens[up]!
    if (word.upos === 'VERB' || contactNoun(word.lemma)) return false
    const among = casesOf(sentence, up).some((preposition) => /^(with|between|among|of|in|at|to)$/.test(preposition))
    if (
      word.upos !== 'PROPN' &&
      word.upos !== 'PRON' &&
      !placing.test(word.lemma.toLowerCase()) &&
      !isVenueNoun(word.lemma) &&
      !among &&
      !word.deprel.startsWith('nsubj') &&
      word.deprel !== 'conj'
    )
      return false
  }
  return false
}

/** Where: "in", "at" phrases of the same governors, the most exact first; what is visited. */
export function placeOf(input: ContactInput, sentence: ParsedSentence, index: number, scope: readonly number[]): Place | undefined {
  const candidates = input.places.filter(
    (place) =>
      place.sentence === index && !scope.some((at) => sentence.tokens[at]!.start >= place.start && sentence.tokens[at]!.end <= place.end),
  )
  // "received him in Oslo, ‹where› they met": the place is the noun before the clause.
  const relative = scope.find(
    (at) =>
      /^(acl:relcl|advcl)/.test(sentence.tokens[at]!.deprel) &&
      childrenBy(sentence, at, 'advmod', 'mark').some((child) => /^where$/i.test(sentence.tokens[child]!.text)),
  )
  const before =
    relative === undefined ? undefined : childrenBy(sentence, relative, 'advmod', 'mark').map((child) => sentence.tokens[child]!.start)[0]
  const antecedent = before === undefined ? undefined : candidates.filter((place) => place.end <= before && before - place.end < 4)[0]
  if (antecedent) return antecedent
  const fits = candidates.filter((place) => {
    const cases = childrenBy(sentence, headOfPlace(sentence, place), 'case').map((word) => sentence.tokens[word]!.text.toLowerCase())
    const visited = scope.some((at) => /^(visit|trip|travel|fly|arrive|head|tour)$/.test(sentence.tokens[at]!.lemma.toLowerCase()))
    const object = sentence.tokens[place.head]!.deprel === 'obj' && visited
    // "the ‹Oslo› meeting"
    const modifier = sentence.tokens[place.head]!.deprel === 'compound' && scope[0] === sentence.tokens[place.head]!.head && !visited
    const inside = cases.some((word) => /^(in|at|inside|outside|near|aboard)$/.test(word) || (visited && /^(to|into)$/.test(word)))
    // "talks on Varland" are about it; "on the ship" they are held.
    const aboard = cases.includes('on') && place.state === undefined && place.settlement === undefined && !/^\p{Lu}/u.test(place.name)
    return (
      (modifier && (place.settlement !== undefined || seatNamed(place.name) !== undefined)) ||
      ((object || inside || aboard) && isSetting(sentence, headOfPlace(sentence, place), scope))
    )
  })
  // "in the Saudi capital Riyadh": the more exact one, a building before a city before a state.
  return fits.sort((left, right) => exactness(right) - exactness(left))[0]
}

/** "in the border ‹town› of Halden": the word by which a place hangs in its sentence. */
function headOfPlace(sentence: ParsedSentence, place: Place): number {
  const { head, deprel } = sentence.tokens[place.head]!
  const isOf = deprel === 'nmod' && childrenBy(sentence, place.head, 'case').some((child) => sentence.tokens[child]!.lemma === 'of')
  return isOf && placing.test(sentence.tokens[head]!.lemma) ? head : place.head
}

const exactness = (place: Place) => (place.settlement ? 2 : place.state ? 1 : 3)

/** What was to be talked about: "to discuss …", "on …", "about …". */
export function agendaOf(sentence: ParsedSentence, at: number, verbs: readonly number[]): Span[] {
  const found: Span[] = []
  const take = (head: number, without: number[] = []) => {
    const tokens = subtree(sentence, head).filter((token) => !without.includes(token))
    const first = sentence.tokens[Math.min(...tokens)]!
    const last = sentence.tokens[Math.max(...tokens)]!
    if (last.end > first.start)
      found.push({ start: first.start, end: /^[.,]$/.test(last.text) ? sentence.tokens[Math.max(...tokens) - 1]!.end : last.end })
  }
  for (const child of [
    ...childrenBy(sentence, at, 'nmod', 'acl'),
    ...[at, ...verbs].flatMap((head) => childrenBy(sentence, head, 'advcl', 'obl', 'xcomp')),
  ]) {
    const word = sentence.tokens[child]!
    const marks = childrenBy(sentence, child, 'case', 'mark')
    const preposition = marks.map((mark) => sentence.tokens[mark]!.text.toLowerCase())
    if (/^(discuss|address|resolve|explore|review|negotiate|seek)$/.test(word.lemma) && preposition.includes('to')) {
      const object = childBy(sentence, child, 'obj')
      if (object !== undefined) take(object)
    } else if (
      (preposition.includes('on') || preposition.includes('about') || preposition.includes('over')) &&
      childrenBy(sentence, at, 'nmod', 'acl').includes(child) &&
      word.upos !== 'PROPN'
    )
      take(child, marks)
  }
  return found
}
