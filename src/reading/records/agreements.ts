/** Agreements: each point that sides agreed, signed, proposed or failed to agree on. */
import { clauseOf, headOf, isBelow, type ParsedSentence, subjectsOf, verbGroup } from '../../encoder/index.ts'
import { instrumentOf } from '../../lexicon/instruments.ts'
import { isAccord, isBid, isGoodOffice, pledgeOf } from '../../lexicon/pledges.ts'
import { cell, cite } from '../../model/citation.ts'
import type { Agreement, Outcome } from '../../model/records/agreement.ts'
import { isInside, isOverlapping } from '../../text/span.ts'
import { stage } from '../stage.ts'
import { isJoint } from './point-bids.ts'
import { listedPoints } from './point-lists.ts'
import { clauseOfPoint, isUnreached, type Point } from './point-spans.ts'
import { instrumentAt } from './point-terms.ts'
import { pointsOf, views } from './points.ts'
import { hopsOf, partiesAt, tellingOf } from './tellers.ts'

export const agreements = stage({
  requires: ['sentences', 'quotations', 'syntax', 'references', 'dates', 'attributions'],
  assigns: 'agreements',
  find({ article, sentences, quotations, syntax, references, dates, attributions }) {
    const found: Agreement[] = []
    const isAbove = (index: number) => /^(headline|standfirst)$/.test(sentences[index]!.block)
    const listed = listedPoints({ syntax, sentences, quotations })
    const points = syntax.flatMap((sentence, index) =>
      merged(sentence, listed.get(index) ?? []).map((point) => ({ ...point, sentence, index, words: wordsOf(sentence, point) })),
    )
    for (const point of points) {
      const { content, outcome, token, sentence, index } = point
      if (points.some((other) => other !== point && isToldBy(point, other, isAbove))) continue
      if (outcome === 'proposed' && !point.isWritten && !syntax.slice(Math.max(0, index - nearBy), index + nearBy + 1).some(isOfContact))
        continue
      const parties = partiesAt({ syntax, references }, index, point.parties)
      const word = sentence.tokens[token]!
      // The day hangs on the telling word, not on the point: "agreed ‹on Monday› to open the port in May".
      const day = dates.find(
        (date) =>
          date.sentence === index &&
          date.type === 'date' &&
          !isInside(date, content) &&
          sentence.tokens.some((other, at) => isInside(other, date) && other.head === token && isBelow(sentence, at, token)),
      )
      found.push({
        id: `a${found.length + 1}`,
        parties,
        content: cite(article, content),
        outcome,
        ...(day ? { when: cell(article, [day], day.rule, day.value) } : {}),
        chain: hopsOf(article, tellingOf(attributions, word), parties),
        citations: [cite(article, { start: Math.min(word.start, content.start), end: Math.max(word.end, content.end) })],
      })
    }
    return found
  },
})

/** Sentences before and after an offer in which sides must be in touch: what a cabinet proposes to its own parliament is no point between sides. */
const nearBy = 3
const sureContact = 0.5
const isOfContact = (sentence: ParsedSentence) => sentence.frames.triggers.some((trigger) => trigger.score >= sureContact)

interface Told extends Point {
  readonly index: number
  /** Lemmas of the nouns, verbs, names and numbers of the point. */
  readonly words: ReadonlySet<string>
}

/** Words shared by a headline and the body from which on they tell of one point. */
const sharedWords = 2

/**
 * Whether a point is told better elsewhere: what a headline says is told in the body in full, and "the truce" is the truce that was told of before.
 * One record for each point, however often it is told.
 */
function isToldBy(point: Told, other: Told, isAbove: (index: number) => boolean): boolean {
  const shared = [...point.words].filter((word) => other.words.has(word)).length
  if (isAbove(point.index) && !isAbove(other.index))
    return point.outcome === other.outcome || shared >= Math.min(sharedWords, point.words.size)
  if (isAbove(other.index) || shared < point.words.size || point.words.size > other.words.size || point.index === other.index) return false
  // Of two that say the same the earlier stays; of one that says less the fuller.
  return point.words.size < other.words.size || (other.index < point.index && other.outcome === point.outcome)
}

function wordsOf(sentence: ParsedSentence, point: Point): Set<string> {
  return new Set(
    sentence.tokens
      .filter((token) => /^(NOUN|PROPN|VERB|NUM)$/.test(token.upos) && isInside(token, point.content))
      .map((token) => token.lemma.toLowerCase()),
  )
}

/** Words of a learnt extent below which it is a scrap ("settle", "a compromise deal"). */
const leastWords = 4

/**
 * What learning and rules have found in one sentence. Where both tell of the same words the rule wins, for it knows the verb, the outcome and the
 * parties; a learnt extent that no rule touches is a point by itself, and its verb's clause gives the rest.
 */
function merged(sentence: ParsedSentence, listed: readonly Point[]): Point[] {
  const words = sentence.tokens
  const ruled = pointsOf(sentence)
  ruled.push(...listed.filter((point) => !ruled.some((other) => isOverlapping(point.content, other.content))))
  const learnt = sentence.frames.extents
    .filter((extent) => extent.kind === 'AGREEMENT' && extent.last - extent.first + 1 >= leastWords)
    .flatMap((extent): Point[] => {
      const head = headOf(sentence, extent.first, extent.last)
      const isCut = isCutShort(sentence, extent.last)
      // "the fishermen will be | freed": a clause that broke off is told to its end.
      const told = tellingAt(sentence, extent.first, extent.last)
      if (told === undefined || (isCut && words[head]!.upos !== 'VERB') || views.test(words[head]!.lemma)) return []
      const start = words[extent.first]!.start
      const content = { start, end: isCut ? clauseOfPoint(sentence, head).end : words[extent.last]!.end }
      if (content.end <= start || ruled.some((point) => isOverlapping(point.content, content))) return []
      const above = clauseOf(sentence, Math.max(0, extent.first - 1))
      const row = instrumentAt(sentence, told)
      const outcome = row?.kind === 'offer' ? 'proposed' : outcomeOf(sentence, above)
      if (outcome === 'proposed' && isGoodOffice(words[head]!.lemma)) return []
      return [{ content, outcome, token: above, parties: subjectsOf(sentence, above) }]
    })
  return [...ruled, ...learnt].sort((left, right) => left.content.start - right.content.start)
}

/** "a deal that ‹will›": a run that ends in a word that asks for more is a piece of a point, not one. */
function isCutShort(sentence: ParsedSentence, last: number): boolean {
  return /^(MD|IN|TO|WDT|WP|DT|CC|PRP\$|JJ|POS)$/.test(sentence.tokens[last]!.xpos) || sentence.tokens[last]!.upos === 'AUX'
}

/** The word that an extent hangs on and that speaks of agreeing, offering or an instrument: without one, learning has seen a mere announcement. */
function tellingAt(sentence: ParsedSentence, first: number, last: number): number | undefined {
  const words = sentence.tokens
  let at = words[headOf(sentence, first, last)]!.head
  for (let steps = 0; at >= 0 && steps < telling; steps++, at = words[at]!.head) {
    const { upos } = words[at]!
    const lemma = words[at]!.lemma.toLowerCase()
    if (views.test(lemma)) return undefined
    const pledge = upos === 'VERB' ? pledgeOf(lemma) : undefined
    if (pledge) return pledge.joint && !isJoint(sentence, subjectsOf(sentence, at)) ? undefined : at
    if (upos === 'VERB' && signs.test(lemma)) return at
    if (/^(NOUN|PROPN)$/.test(upos) && (instrumentOf(lemma) !== undefined || isAccord(lemma) || isBid(lemma) || nouns.test(lemma)))
      return at
  }
  return undefined
}
/** Words up the tree within which that word stands. */
const telling = 3
const signs = /^(agree|settl?e?|sign|initiall?|reach|want|demand|seek|ask|float|call|insist|need|let|exchange|swap|accept|decide|instruct)$/
const nouns = /^(demand|condition|return|exchange|term|pledge|swap|talks?|negotiations?)$/

/** By the clause before a learnt point: "would" and offers propose, negation and failure deny, signing signs; else it was agreed. */
function outcomeOf(sentence: ParsedSentence, verb: number): Outcome {
  const group = verbGroup(sentence, verb)
  const lemma = sentence.tokens[verb]!.lemma.toLowerCase()
  if (isUnreached(sentence, verb)) return 'not-agreed'
  const pledge = pledgeOf(lemma)
  if (pledge) return pledge.outcome
  if (
    /^(suggest|demand|call|want|seek|ask|need|insist|float|require|accept)$/.test(lemma) ||
    /^(would|could|can|may)$/.test(group.modal ?? '')
  )
    return 'proposed'
  if (group.negated || lemma === 'fail') return 'not-agreed'
  if (lemma === 'sign' || lemma === 'ratify') return 'signed'
  return /^(violate|break|breach)$/.test(lemma) ? 'broken' : 'agreed'
}
