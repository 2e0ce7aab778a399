/** The points of an agreement that a sentence tells: what was agreed, offered, signed or broken, and by which verb. */
import { childBy, childrenBy, hullOf, isBelow, type ParsedSentence, subjectsOf, subtree, verbGroup } from '../../encoder/index.ts'
import { fateOf, type InstrumentRow, instrumentOf, isBinding, isHolding } from '../../lexicon/instruments.ts'
import type { Outcome } from '../../model/records/agreement.ts'
import type { Span } from '../../text/span.ts'
import { predicateOf } from './predicate.ts'

/** One point: its words, what became of it, the word that tells it and the heads of those who did. */
export interface Point {
  readonly content: Span
  readonly outcome: Outcome
  readonly token: number
  readonly parties: readonly number[]
}

/** Nouns of a view rather than of a point: "agreed on the ‹importance› of dialogue". */
export const views = /^(importance|need|necessity|view|urgency|value|benefit|fact|situation|issue|way|matter)$/

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
      if (isOpen(sentence, at)) return
      for (const point of agreed(sentence, at, lemma)) add(point)
      for (const point of offered(sentence, at, lemma)) add(point)
      for (const point of signed(sentence, at, lemma)) add(point)
    } else if (token.upos === 'NOUN' || token.upos === 'PROPN') {
      for (const point of held(sentence, at)) add(point)
      for (const point of noun(sentence, at, lemma)) add(point)
    }
  })
  return found
}
/** Characters of the shortest point worth keeping ("a truce" has seven). */
const leastPoint = 7

/** Not told as done: a condition, a wish, a duty - "if Varland ‹agrees›", "must ‹agree›", "to ‹sign›" after a verb of wishing. */
function isOpen(sentence: ParsedSentence, verb: number): boolean {
  const group = verbGroup(sentence, verb)
  if (group.modal && group.modal !== 'will') return true
  if (group.modal === 'will' && group.negated) return true
  return childrenBy(sentence, verb, 'mark').some((mark) => /^(if|unless|whether|until|provided)$/i.test(sentence.tokens[mark]!.text))
}

/** "agreed ‹to meet›", "agreed on ‹an exchange›", "agreed that ‹monitors would stay›", "failed to agree on ‹the border›", "decided to ‹open the bridge›". */
function agreed(sentence: ParsedSentence, at: number, lemma: string): Point[] {
  const words = sentence.tokens
  const token = words[at]!
  const subjects = subjectsOf(sentence, at)
  const isJoint =
    lemma === 'decide' && (subjects.length > 1 || subjects.some((head) => /^(both|two|sides?|parties)$/i.test(words[head]!.text)))
  if (!/^(agreed?|compromise)$/.test(lemma) && !isJoint) return []
  const governor = words[token.head]
  const failed =
    verbGroup(sentence, at).negated ||
    (token.xpos === 'VB' && /^(fail|unable|refuse)$/.test(governor?.lemma ?? '')) ||
    lemma === 'compromise'
  const bare = token.xpos === 'VB' && words[at - 1]?.xpos === 'TO'
  if (bare && !failed && !/^(way|pave)$/.test(governor?.lemma ?? '')) return []
  const parties = subjects
  const outcome: Outcome = failed ? 'not-agreed' : 'agreed'
  const points: Point[] = []
  const obliques = childrenBy(sentence, at, 'obl', 'obj').filter(
    (child) =>
      child > at &&
      (words[child]!.deprel === 'obj' ||
        childrenBy(sentence, child, 'case').some((word) => /^(on|upon|to|about)$/i.test(words[word]!.text))),
  )
  for (const head of obliques.flatMap((child) => joined(sentence, child)))
    if (!views.test(words[head]!.lemma)) points.push({ content: phrase(sentence, head), outcome, token: at, parties })
  for (const clause of childrenBy(sentence, at, 'xcomp', 'ccomp', 'advcl').filter((child) => child > at)) {
    const finite = verbGroup(sentence, clause)
    // "agreed that the talks were useful" is a view they share; a point binds: "agreed that monitors ‹would› stay".
    if (words[clause]!.deprel === 'ccomp' && !finite.modal && words[clause]!.xpos !== 'VB') continue
    const marks = childrenBy(sentence, clause, 'mark').map((mark) => words[mark]!.text.toLowerCase())
    if (words[clause]!.deprel === 'advcl' && !marks.some((mark) => /^(on|to|for)$/.test(mark))) continue
    for (const head of joined(sentence, clause)) points.push({ content: clauseOfPoint(sentence, head), outcome, token: at, parties })
  }
  return points
}

/** "has offered ‹to send engineers›", "proposed ‹to open the border›", "is offering ‹incentives›". */
function offered(sentence: ParsedSentence, at: number, lemma: string): Point[] {
  if (!/^(offer|propose)$/.test(lemma) || verbGroup(sentence, at).negated) return []
  const parties = subjectsOf(sentence, at)
  return childrenBy(sentence, at, 'xcomp', 'ccomp')
    .filter((child) => child > at && /^VB[G]?$/.test(sentence.tokens[child]!.xpos))
    .map((child) => ({ content: clauseOfPoint(sentence, child), outcome: 'proposed' as const, token: at, parties }))
}

/** "signed ‹a pact on fishing›", "violated ‹the ceasefire›", "reached agreements including ‹the release of crews› and ‹a hotline›". */
function signed(sentence: ParsedSentence, at: number, lemma: string): Point[] {
  const words = sentence.tokens
  const fate = fateOf(lemma)
  if (!fate) return []
  const group = verbGroup(sentence, at)
  const failed = group.negated || words[words[at]!.head]?.lemma === 'fail'
  if (words[at]!.xpos === 'VB' && !failed && group.modal !== 'will' && fate !== 'broken') return []
  const object =
    childBy(sentence, at, 'obj') ?? childBy(sentence, at, 'nsubj:pass') ?? (words[at]!.deprel === 'acl' ? words[at]!.head : undefined)
  if (object === undefined) return []
  const kind = instrumentAt(sentence, object)?.kind
  if (!kind || (kind === 'offer' && fate !== 'agreed')) return []
  const agents = group.passive || words[at]!.deprel === 'acl' ? by(sentence, at) : subjectsOf(sentence, at)
  const outcome: Outcome = failed && fate !== 'broken' ? 'not-agreed' : kind === 'offer' ? 'proposed' : fate
  return inInstrument(sentence, object, outcome, at, agents)
}

/** The instrument tells its points itself: "a deal that will ‹open the port›", "a plan to ‹share power›"; else it is the point, by its own name. */
function inInstrument(sentence: ParsedSentence, head: number, outcome: Outcome, token: number, parties: readonly number[]): Point[] {
  const words = sentence.tokens
  const points: Point[] = []
  const isDone = outcome === 'agreed' || outcome === 'signed' || outcome === 'proposed'
  for (const clause of childrenBy(sentence, head, 'acl', 'acl:relcl').filter((child) => child > head && child !== token && isDone)) {
    if (
      words[clause]!.xpos === 'VB' ||
      (words[clause]!.deprel === 'acl:relcl' && isItsSubject(sentence, clause) && isPoint(sentence, clause))
    )
      points.push(...told(sentence, clause, outcome, token, parties))
  }
  const listed = childrenBy(sentence, head, 'acl', 'nmod').filter((child) =>
    [words[child]!, ...childrenBy(sentence, child, 'case', 'mark').map((word) => words[word]!)].some((word) =>
      /^including$/i.test(word.text),
    ),
  )
  for (const item of listed.flatMap((child) => [child, ...childrenBy(sentence, child, 'obj')]).flatMap((child) => joined(sentence, child)))
    if (!/^including$/i.test(words[item]!.text))
      points.push({ content: words[item]!.upos === 'VERB' ? predicateOf(sentence, item) : phrase(sentence, item), outcome, token, parties })
  if (points.length) return points
  const kind = instrumentAt(sentence, head)?.kind
  const described = childrenBy(sentence, head, 'amod', 'compound', 'nmod', 'nmod:poss').length > 0
  return kind === 'truce' || (described && kind === 'text') ? [{ content: phrase(sentence, head, true), outcome, token, parties }] : []
}

/** "The accord ‹splits the republic›", "The plan calls for ‹a withdrawal›", "a deal that would ‹let forces stay›", "an offer to ‹cut subsidies›". */
function held(sentence: ParsedSentence, at: number): Point[] {
  const words = sentence.tokens
  const row = instrumentAt(sentence, at)
  if (!row || (row.kind === 'offer' && words[at]!.upos === 'PROPN')) return []
  const above = words[at]!.head
  const outcome: Outcome = row.kind === 'offer' ? 'proposed' : 'agreed'
  const owners = childrenBy(sentence, at, 'nmod:poss', 'nmod').filter(
    (child) =>
      words[child]!.deprel === 'nmod:poss' ||
      childrenBy(sentence, child, 'case').some((word) => /^(between|by|with|from)$/i.test(words[word]!.text)),
  )
  // "Under the deal, ‹fifteen observers will join the panel›."
  if (/^obl/.test(words[at]!.deprel) && above > at && childrenBy(sentence, at, 'case').some((word) => /^under$/i.test(words[word]!.text)))
    return [{ content: clauseOfPoint(sentence, above), outcome, token: above, parties: owners }]
  const points: Point[] = []
  if (words[at]!.deprel === 'nsubj' && above > at && isPoint(sentence, above)) points.push(...told(sentence, above, outcome, above, owners))
  for (const clause of childrenBy(sentence, at, 'acl:relcl', 'acl').filter((child) => child > at)) {
    // A plan to do a thing is anybody's; an offer or a deal to do it is made to others.
    const isTelling =
      words[clause]!.deprel === 'acl'
        ? words[clause]!.xpos === 'VB' && words[at]!.lemma !== 'plan'
        : isItsSubject(sentence, clause) && isPoint(sentence, clause)
    if (isTelling) points.push(...told(sentence, clause, outcome, at, owners))
  }
  return points
}

/** "the ‹signing› of a treaty on fishing". */
function noun(sentence: ParsedSentence, at: number, lemma: string): Point[] {
  const outcome = fateOf(lemma)
  if (!outcome) return []
  const object = childrenBy(sentence, at, 'nmod').find((child) => instrumentAt(sentence, child))
  return object === undefined ? [] : inInstrument(sentence, object, outcome, at, childrenBy(sentence, at, 'nmod:poss'))
}

/** What a verb of an instrument says: the object of "calls for" and its like, else the verb's own predicate; joined verbs are points of their own. */
function told(sentence: ParsedSentence, verb: number, outcome: Outcome, token: number, parties: readonly number[]): Point[] {
  const words = sentence.tokens
  return joined(sentence, verb).flatMap((head): Point[] => {
    if (!isHolding(words[head]!.lemma)) return [{ content: bareOf(sentence, head), outcome, token, parties }]
    const infinitive = childrenBy(sentence, head, 'xcomp', 'ccomp').find((child) => words[child]!.xpos === 'VB')
    if (infinitive !== undefined) return [{ content: predicateOf(sentence, infinitive), outcome, token, parties }]
    return childrenBy(sentence, head, 'obj', 'obl', 'xcomp')
      .filter(
        (child) =>
          child > head &&
          (words[child]!.deprel !== 'obl' || childrenBy(sentence, child, 'case').some((word) => /^for$/i.test(words[word]!.text))),
      )
      .flatMap((child) => joined(sentence, child))
      .map((child) => ({
        content: words[child]!.upos === 'VERB' ? predicateOf(sentence, child) : phrase(sentence, child),
        outcome,
        token,
        parties,
      }))
  })
}

/** A clause with its own doer is told with it ("‹monitors would stay›"), one without by its predicate ("to ‹meet again›"). */
function clauseOfPoint(sentence: ParsedSentence, verb: number): Span {
  const words = sentence.tokens
  if (words[verb]!.upos !== 'VERB' && words[verb]!.upos !== 'AUX') return phrase(sentence, verb)
  const subject = childrenBy(sentence, verb, 'nsubj', 'nsubj:pass').find((child) => child < verb)
  if (subject === undefined || (words[verb]!.xpos === 'VB' && !verbGroup(sentence, verb).modal)) return predicateOf(sentence, verb)
  return predicateOf(sentence, verb, Math.min(...subtree(sentence, subject)))
}

/** The predicate without its modal: "will ‹open the port›". */
function bareOf(sentence: ParsedSentence, verb: number): Span {
  const whole = predicateOf(sentence, verb)
  const modal = childrenBy(sentence, verb, 'aux').find((child) => sentence.tokens[child]!.xpos === 'MD')
  return modal === undefined ? whole : { start: sentence.tokens[modal + 1]!.start, end: whole.end }
}

/** A noun phrase without its preposition, its clauses and what is joined to it; `bare` without any clause ("a truce ‹aimed at …›"). */
function phrase(sentence: ParsedSentence, head: number, bare = false): Span {
  const words = sentence.tokens
  const kept = subtree(
    sentence,
    head,
    (child) =>
      words[child]!.head === head &&
      ((bare && words[child]!.deprel === 'acl') ||
        /^(case|mark|cc|conj|punct|acl:relcl|parataxis|appos|nsubj|cop|advcl)$/.test(words[child]!.deprel)),
  )
  return hullOf(sentence, kept)
}

/** Whether a verb whose doer is an instrument tells its point: "would", "calls for", "splits"; not "was signed", "collapsed". */
function isPoint(sentence: ParsedSentence, verb: number): boolean {
  const group = verbGroup(sentence, verb)
  const lemma = sentence.tokens[verb]!.lemma.toLowerCase()
  if (group.negated || group.passive || sentence.tokens[verb]!.upos !== 'VERB') return false
  if (isHolding(lemma) || isBinding(lemma)) return true
  return (
    (group.modal === 'will' || group.modal === 'would') &&
    childBy(sentence, verb, 'obj') !== undefined &&
    !/^(take|help|have|make)$/.test(lemma)
  )
}

/** The instrument that a noun names; "cease-fire" is three tokens. */
function instrumentAt(sentence: ParsedSentence, head: number): InstrumentRow | undefined {
  const { lemma } = sentence.tokens[head]!
  const first = childrenBy(sentence, head, 'compound').find((child) => /^cease$/i.test(sentence.tokens[child]!.text))
  return instrumentOf(lemma === 'fire' && first !== undefined ? 'ceasefire' : lemma)
}

/** Whether the relative clause has the noun before it as its doer: "a deal ‹that would open› the port". */
function isItsSubject(sentence: ParsedSentence, verb: number): boolean {
  return childrenBy(sentence, verb, 'nsubj').some((child) => /^(that|which)$/i.test(sentence.tokens[child]!.text))
}

/** A head and those joined to it. */
function joined(sentence: ParsedSentence, head: number): number[] {
  return [head, ...childrenBy(sentence, head, 'conj').filter((child) => !isBelow(sentence, head, child))]
}

/** "signed ‹by both sides›", "reached ‹between Oslo and Ankara›". */
function by(sentence: ParsedSentence, verb: number): number[] {
  return childrenBy(sentence, verb, 'obl')
    .filter((child) => childrenBy(sentence, child, 'case').some((word) => /^(by|between)$/i.test(sentence.tokens[word]!.text)))
    .flatMap((child) => joined(sentence, child))
}
