/** The points of an agreement that a sentence tells: what was agreed, offered, signed or broken, and by which verb. */
import { childBy, childrenBy, type ParsedSentence, subjectsOf, verbGroup } from '../../encoder/index.ts'
import { fateOf } from '../../lexicon/instruments.ts'
import { months, weekdays } from '../../lexicon/time-words.ts'
import type { Outcome } from '../../model/records/agreement.ts'
import type { Span } from '../../text/span.ts'
import { accorded, parted } from './point-accords.ts'
import { bidden, pledged, prepared, returned } from './point-bids.ts'
import { written } from './point-papers.ts'
import { casesOf, clauseOfPoint, isLeftOut, isUnreached, joined, type Point, phrase, questionOf } from './point-spans.ts'
import { fateAfter, held, inInstrument, instrumentAt, standing } from './point-terms.ts'

/** Nouns of a view rather than of a point: "agreed on the ‹importance› of dialogue". */
export const views =
  /^(importance|need|necessity|view|urgency|value|benefit|fact|situation|issue|way|matter|following|condition|thing|agenda)$/

/** All points of one sentence, in order of their telling words. */
export function pointsOf(sentence: ParsedSentence): Point[] {
  const found: Point[] = []
  const add = (point: Point) => {
    if (point.content.end - point.content.start < leastPoint) return
    if (!found.some((other) => other.content.start < point.content.end && point.content.start < other.content.end)) found.push(point)
  }
  sentence.tokens.forEach((token, at) => {
    const lemma = token.lemma.toLowerCase()
    if (token.upos === 'VERB') {
      for (const point of written(sentence, at)) add(point)
      for (const point of returned(sentence, at)) add(point)
      for (const point of parted(sentence, at, lemma)) add(point)
      if (isOpen(sentence, at)) return
      for (const point of agreed(sentence, at, lemma)) add(point)
      for (const point of pledged(sentence, at, lemma)) add(point)
      for (const point of signed(sentence, at, lemma)) add(point)
    } else if (token.upos === 'ADJ') {
      for (const point of prepared(sentence, at, lemma)) add(point)
    } else if (token.upos === 'NOUN' || token.upos === 'PROPN') {
      for (const point of held(sentence, at)) add(point)
      for (const point of accorded(sentence, at, lemma)) add(point)
      for (const point of bidden(sentence, at, lemma)) add(point)
      for (const point of noun(sentence, at, lemma)) add(point)
      for (const point of standing(sentence, at)) add(point)
    }
  })
  return found
}
/** Characters of the shortest point worth keeping ("bail" has four). */
const leastPoint = 4

/** Not told as done: a condition, a wish, a duty - "if Varland ‹agrees›", "must ‹agree›", "to ‹sign›" after a verb of wishing. */
function isOpen(sentence: ParsedSentence, verb: number): boolean {
  const group = verbGroup(sentence, verb)
  if (/^(can|could)$/.test(group.modal ?? '') && isUnreached(sentence, verb)) return false
  if (group.modal) return true
  // "should disarm in addition to ‹agreeing› to a truce": a participle is as open as what it stands under.
  const above = sentence.tokens[verb]!.head
  if (sentence.tokens[verb]!.xpos === 'VBG' && above >= 0 && verbGroup(sentence, above).modal) return true
  return childrenBy(sentence, verb, 'mark').some((mark) => /^(if|unless|whether|until|provided)$/i.test(sentence.tokens[mark]!.text))
}

/** "agreed ‹to meet›", "agreed on ‹an exchange›", "agreed that ‹monitors would stay›", "failed to settle ‹the border›", "decided to ‹open the bridge›". */
function agreed(sentence: ParsedSentence, at: number, lemma: string): Point[] {
  const words = sentence.tokens
  const token = words[at]!
  const parties = subjectsOf(sentence, at)
  const isJoint =
    lemma === 'decide' && (parties.length > 1 || parties.some((head) => /^(both|two|sides?|parties)$/i.test(words[head]!.text)))
  const isSettling = /^(settle?|resolv?e?)$/.test(lemma)
  if (!/^(agreed?|compromise|concur)$/.test(lemma) && !isJoint && !isSettling) return []
  const governor = words[token.head]
  const failed = isUnreached(sentence, at) || lemma === 'compromise'
  // "The price ‹could not be settled›."
  const unsettled = childBy(sentence, at, 'nsubj:pass')
  if (failed && unsettled !== undefined && (isSettling || lemma === 'agree') && words[unsettled]!.upos === 'NOUN')
    return joined(sentence, unsettled).map((head) => ({ content: phrase(sentence, head), outcome: 'not-agreed', token: at, parties: [] }))
  // What was settled is often a quarrel; what they failed to settle is what they did not agree on.
  if (isSettling && !failed) return []
  const bare = token.xpos === 'VB' && words[at - 1]?.xpos === 'TO'
  // "We ‹agree› that …" is a view; sides that agreed have done so.
  if (token.xpos === 'VBP' && parties.some((head) => /^(i|we|you)$/i.test(words[head]!.text))) return []
  if (bare && !failed && !/^(way|pave)$/.test(governor?.lemma ?? '')) return []
  const outcome: Outcome = failed ? 'not-agreed' : 'agreed'
  const points: Point[] = []
  const add = (head: number, content: Span) =>
    points.push({ content, outcome: isLeftOut(sentence, head) ? 'not-agreed' : outcome, token: at, parties })
  // "A hotline, ‹agreed› in March, …", "The tariff ‹was agreed› in Doha."
  const subject = childBy(sentence, at, 'nsubj:pass') ?? (token.deprel === 'acl' && token.xpos === 'VBN' ? token.head : undefined)
  if (lemma === 'agree' && subject !== undefined && !/^(it|this|that|what|nothing|neither|which|all|point)$/i.test(words[subject]!.text)) {
    if (words[subject]!.upos === 'NOUN' && (!instrumentAt(sentence, subject) || childrenBy(sentence, subject, 'nmod').length))
      for (const head of joined(sentence, subject)) add(head, phrase(sentence, head, true))
    return points
  }
  const obliques = childrenBy(sentence, at, 'obl', 'obj').filter(
    (child) => child > at && (words[child]!.deprel === 'obj' || casesOf(sentence, child).some((word) => /^(on|upon|to|about)$/.test(word))),
  )
  for (const head of obliques.flatMap((child) => joined(sentence, child)))
    if (
      !views.test(words[head]!.lemma) &&
      !isDay(words[head]!.text) &&
      !/^following$/i.test(words[head]!.text) &&
      !isBareInstrument(sentence, head)
    )
      points.push({
        content: phrase(sentence, head),
        outcome: isLeftOut(sentence, head) ? 'not-agreed' : fateAfter(sentence, head, outcome),
        token: at,
        parties,
      })
  for (const clause of childrenBy(sentence, at, 'xcomp', 'ccomp', 'advcl').filter((child) => child > at)) {
    const question = questionOf(sentence, clause)
    const marks = childrenBy(sentence, clause, 'mark').map((mark) => words[mark]!.text.toLowerCase())
    if (words[clause]!.deprel === 'advcl' && !question && !marks.some((mark) => /^(on|to|for)$/.test(mark))) continue
    if (question && words[clause]!.deprel === 'advcl' && !failed && !marks.includes('on')) continue
    for (const head of joined(sentence, clause))
      if (words[clause]!.deprel !== 'ccomp' || question || isBound(sentence, head))
        add(head, (head === clause && failed ? question : undefined) ?? clauseOfPoint(sentence, head))
  }
  return points
}

/**
 * "agreed that the talks were useful", "that the conflict ‹could› go on", "that their friendship ‹will continue›" are views they share; a point binds:
 * "agreed that monitors ‹would› stay".
 */
function isBound(sentence: ParsedSentence, head: number): boolean {
  const { modal } = verbGroup(sentence, head)
  const { xpos, lemma } = sentence.tokens[head]!
  const isLasting = /^(continue|remain|endure|stand|last)$/.test(lemma) && !childrenBy(sentence, head, 'xcomp').length
  return xpos === 'VB' && !modal ? true : modal !== undefined && !/^(could|may|might|can)$/.test(modal) && !isLasting
}

/** "agreed ‹on Monday›": when, not what. */
const isDay = (text: string) => days.has(text.toLowerCase()) || /^\d+$/.test(text)
const days: ReadonlySet<string> = new Set([...weekdays, ...months].flat())

/** "agreed to ‹the deal›": an instrument that says nothing of what is agreed. */
function isBareInstrument(sentence: ParsedSentence, head: number): boolean {
  return instrumentAt(sentence, head)?.kind === 'text' && !childrenBy(sentence, head, 'amod', 'compound', 'nmod', 'nmod:poss', 'acl').length
}

/** "signed ‹a pact on fishing›", "violated ‹the ceasefire›", "reached agreements including ‹the release of crews› and ‹a hotline›". */
function signed(sentence: ParsedSentence, at: number, lemma: string): Point[] {
  const words = sentence.tokens
  const fate = fateOf(lemma)
  if (!fate) return []
  const group = verbGroup(sentence, at)
  const failed = group.negated || words[words[at]!.head]?.lemma === 'fail'
  // "urged them not to ratify the deal", "did not approve the text": one side's restraint is no failure of both.
  if (failed && /^(ratify|approve)$/.test(lemma)) return []
  if (words[at]!.xpos === 'VB' && !failed && fate !== 'broken') return []
  if (fate === 'agreed' && (group.progressive || (words[at]!.xpos === 'VBG' && words[at]!.deprel !== 'acl'))) return []
  const object =
    childBy(sentence, at, 'obj') ?? childBy(sentence, at, 'nsubj:pass') ?? (words[at]!.deprel === 'acl' ? words[at]!.head : undefined)
  if (object === undefined) return []
  const kind = instrumentAt(sentence, object)?.kind
  if (
    !kind ||
    kind === 'paper' ||
    (kind === 'offer' && /^(announce|declare)$/.test(lemma)) ||
    (kind === 'offer' && fate !== 'agreed' && fate !== 'signed')
  )
    return []
  const agents = group.passive || words[at]!.deprel === 'acl' ? by(sentence, at) : subjectsOf(sentence, at)
  const outcome: Outcome = failed && fate !== 'broken' ? 'not-agreed' : kind === 'offer' && fate !== 'signed' ? 'proposed' : fate
  return inInstrument(sentence, object, outcome, at, agents)
}

/** "the ‹signing› of a treaty on fishing". */
function noun(sentence: ParsedSentence, at: number, lemma: string): Point[] {
  const outcome = fateOf(lemma)
  if (!outcome) return []
  const object = childrenBy(sentence, at, 'nmod').find((child) => instrumentAt(sentence, child))
  return object === undefined ? [] : inInstrument(sentence, object, outcome, at, childrenBy(sentence, at, 'nmod:poss'))
}

/** "signed ‹by both sides›", "reached ‹between Oslo and Ankara›". */
function by(sentence: ParsedSentence, verb: number): number[] {
  return childrenBy(sentence, verb, 'obl')
    .filter((child) => childrenBy(sentence, child, 'case').some((word) => /^(by|between)$/i.test(sentence.tokens[word]!.text)))
    .flatMap((child) => joined(sentence, child))
}
