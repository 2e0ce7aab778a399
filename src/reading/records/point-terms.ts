/** What an instrument says of its own points: "a deal that would ‹open the port›", "Under the accord, ‹monitors will stay›". */
import { childBy, childrenBy, type ParsedSentence, verbGroup } from '../../encoder/index.ts'
import { fateOf, type InstrumentRow, instrumentOf, isBinding, isHolding, isHoped } from '../../lexicon/instruments.ts'
import { isGoodOffice, isPending, isReaching } from '../../lexicon/pledges.ts'
import type { Outcome } from '../../model/records/agreement.ts'
import { bareOf, clauseOfPoint, isAbout, joined, type Point, phrase } from './point-spans.ts'
import { predicateOf } from './predicate.ts'

/** The instrument that a noun names; "cease-fire" is three tokens. */
export function instrumentAt(sentence: ParsedSentence, head: number): InstrumentRow | undefined {
  const { lemma } = sentence.tokens[head]!
  const first = childrenBy(sentence, head, 'compound').find((child) => /^cease$/i.test(sentence.tokens[child]!.text))
  return instrumentOf(lemma === 'fire' && first !== undefined ? 'ceasefire' : lemma)
}

/** Put forward, or agreed: by the instrument's kind and the words before it ("the ‹emerging› deal", "the ‹draft› accord"). */
export function standingOf(sentence: ParsedSentence, head: number, row: InstrumentRow): Outcome {
  const isOpen = childrenBy(sentence, head, 'amod', 'compound').some((child) => isPending(sentence.tokens[child]!.text))
  return row.kind === 'offer' || isOpen ? 'proposed' : 'agreed'
}

/**
 * What became of an instrument after the deed that is told first: "a truce, which the rebels ‹broke›", "an accord that ‹was suspended› in May", "The
 * protocol signed in March ‹remains in force›", "The deal was signed but ‹suspended›".
 */
export function fateAfter(sentence: ParsedSentence, head: number, outcome: Outcome): Outcome {
  const words = sentence.tokens
  const clauses = childrenBy(sentence, head, 'acl').filter((child) => words[child]!.deprel === 'acl:relcl')
  const above = words[head]!.head
  const own = above >= 0 && /^nsubj/.test(words[head]!.deprel) ? joined(sentence, above) : []
  for (const verb of [...clauses, ...own].flatMap((at) => joined(sentence, at))) {
    if (verbGroup(sentence, verb).negated || verbGroup(sentence, verb).modal) continue
    const fate = fateOf(words[verb]!.lemma)
    if (fate === 'broken' || fate === 'suspended') return fate
    const isInForce = /^(remain|stay|be|enter|come)$/.test(words[verb]!.lemma) || words[verb]!.lemma === 'force'
    if (
      isInForce &&
      words.some(
        (word, at) => word.lemma === 'force' && (word.head === verb || at === verb) && /^in(to)?$/i.test(words[at - 1]?.text ?? ''),
      )
    )
      return 'in-force'
  }
  return outcome
}

/** The instrument tells its points itself: "a deal that will ‹open the port›", "a plan to ‹share power›"; else it is the point, by its own name. */
export function inInstrument(sentence: ParsedSentence, head: number, outcome: Outcome, token: number, parties: readonly number[]): Point[] {
  const words = sentence.tokens
  const points: Point[] = []
  const isDone = outcome === 'agreed' || outcome === 'signed' || outcome === 'proposed'
  for (const clause of childrenBy(sentence, head, 'acl', 'acl:relcl').filter((child) => child > head && child !== token && isDone)) {
    const isTerms = words[clause]!.xpos === 'VB' || (words[clause]!.xpos === 'VBG' && isBinding(words[clause]!.lemma))
    if (isTerms || (words[clause]!.deprel === 'acl:relcl' && isItsSubject(sentence, clause) && isPoint(sentence, clause)))
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
  const described =
    childrenBy(sentence, head, 'amod', 'compound', 'nmod', 'nmod:poss').length > 0 ||
    childrenBy(sentence, head, 'acl').some((clause) => isAbout(sentence, clause))
  const named = { content: phrase(sentence, head, true), outcome: fateAfter(sentence, head, outcome), token, parties }
  return kind === 'truce' || (described && kind === 'text') ? [named] : []
}

/** "The accord ‹splits the republic›", "The plan calls for ‹a withdrawal›", "a deal that would ‹let forces stay›", "an offer to ‹cut subsidies›". */
export function held(sentence: ParsedSentence, at: number): Point[] {
  const words = sentence.tokens
  const row = instrumentAt(sentence, at)
  if (!row || (row.kind === 'offer' && words[at]!.upos === 'PROPN')) return []
  const above = words[at]!.head
  const outcome = standingOf(sentence, at, row)
  const owners = childrenBy(sentence, at, 'nmod:poss', 'nmod').filter(
    (child) =>
      words[child]!.deprel === 'nmod:poss' ||
      childrenBy(sentence, child, 'case').some((word) => /^(between|by|with|from)$/i.test(words[word]!.text)),
  )
  if (/^obl/.test(words[at]!.deprel) && above > at && childrenBy(sentence, at, 'case').some((word) => /^under$/i.test(words[word]!.text)))
    return under(sentence, above, outcome, owners)
  if (row.kind === 'paper') return []
  // "‹Such› a deal would …", "‹a bad› deal": one that is only thought of.
  if (childrenBy(sentence, at, 'det', 'det:predet', 'amod').some((child) => /^(such|any|no|bad|good)$/i.test(words[child]!.text))) return []
  // "a peace plan" lies between sides, whoever put it forward.
  const isOfPeace = childrenBy(sentence, at, 'amod', 'compound').some((child) => /^(peace|truce|cease-?fire)$/i.test(words[child]!.text))
  const points: Point[] = []
  if (words[at]!.deprel === 'nsubj' && above > at && isPoint(sentence, above)) points.push(...told(sentence, above, outcome, above, owners))
  for (const clause of childrenBy(sentence, at, 'acl:relcl', 'acl').filter((child) => child > at)) {
    // A plan to do a thing is anybody's; an offer or a deal to do it is made to others.
    const isTelling =
      words[clause]!.deprel === 'acl'
        ? words[clause]!.xpos === 'VB' && isMade(sentence, at, row.kind)
        : isItsSubject(sentence, clause) && isPoint(sentence, clause)
    // An offer to host or to talk again is of a contact.
    if (isTelling && !(outcome === 'proposed' && isGoodOffice(words[clause]!.lemma)))
      points.push(...told(sentence, clause, outcome, at, owners))
  }
  return isOfPeace ? points.map((point) => ({ ...point, isWritten: true })) : points
}

/**
 * "a ceasefire ‹with Ostrea›", "the 1928 treaty ‹between Varland and Ostrea›": an instrument with its sides named that nobody is still working at stands,
 * whatever else the sentence says of it.
 */
export function standing(sentence: ParsedSentence, at: number): Point[] {
  const words = sentence.tokens
  const row = instrumentAt(sentence, at)
  if (!row || (row.kind !== 'text' && row.kind !== 'truce') || standingOf(sentence, at, row) !== 'agreed' || isSought(sentence, at))
    return []
  const sides = childrenBy(sentence, at, 'nmod').filter(
    (child) =>
      child > at &&
      words[child]!.upos === 'PROPN' &&
      childrenBy(sentence, child, 'case').some((word) => /^(between|with)$/i.test(words[word]!.text)),
  )
  const isThought = childrenBy(sentence, at, 'det', 'amod').some((child) =>
    /^(such|any|no|new|future|possible|final)$/i.test(words[child]!.text),
  )
  const above = words[at]!.head
  // "In a deal with Ostrea, …", "talks on trade agreements with Ostrea": one that is not known yet, unless a verb has it.
  const isUnknown = !childrenBy(sentence, at, 'det', 'nmod:poss', 'nummod').some((child) => !/^an?$/i.test(words[child]!.text))
  if (
    !sides.length ||
    isThought ||
    (isUnknown && !(words[at]!.deprel.startsWith('nsubj') || (words[at]!.deprel === 'obj' && !/NNS/.test(words[at]!.xpos))))
  )
    return []
  if (above >= 0 && words[above]!.upos === 'VERB') {
    const group = verbGroup(sentence, above)
    // "help them ‹reach› a peace agreement", "talks on ‹forging› a deal", "has been ‹stalled›": not there yet.
    const isReachedFor = words[at]!.deprel === 'obj' && /^VB[G]?$/.test(words[above]!.xpos) && isReaching(words[above]!.lemma)
    if (group.modal || group.negated || isReachedFor || /^(stall|elude|collapse)$/.test(words[above]!.lemma)) return []
  }
  return [{ content: phrase(sentence, at, true), outcome: fateAfter(sentence, at, 'in-force'), token: at, parties: sides }]
}

/** Whether an instrument whose terms are a mere infinitive is there already: offered, or agreed by its verb ("announced a deal ‹to open the port›"); "in search of an agreement to …" is not. */
function isMade(sentence: ParsedSentence, at: number, kind: InstrumentRow['kind']): boolean {
  const { lemma, head, deprel } = sentence.tokens[at]!
  if (lemma === 'plan') return false
  if (kind === 'offer' || deprel.startsWith('nsubj')) return true
  const above = sentence.tokens[head]
  return (
    deprel === 'obj' &&
    above !== undefined &&
    (isReaching(above.lemma) ||
      fateOf(above.lemma) !== undefined ||
      /^(announce|broker|unveil|have|negotiate|renegotiate)$/.test(above.lemma))
  )
}

/** "Under the deal, ‹observers will join the panel›, while ‹Ostrea would open its ports›": each joined clause; what is told as done is in force. */
function under(sentence: ParsedSentence, verb: number, outcome: Outcome, parties: readonly number[]): Point[] {
  const words = sentence.tokens
  const beside = childrenBy(sentence, verb, 'advcl', 'parataxis').filter(
    (child) =>
      child > verb &&
      childBy(sentence, child, 'nsubj') !== undefined &&
      (words[child]!.deprel === 'parataxis' ||
        childrenBy(sentence, child, 'mark').some((mark) => /^(while|whereas)$/i.test(words[mark]!.text))),
  )
  const first = verbGroup(sentence, verb)
  return [...joined(sentence, verb), ...beside].flatMap((head): Point[] => {
    const group = verbGroup(sentence, head)
    const isDone = group.tense === 'past' && !group.modal && !childrenBy(sentence, head, 'xcomp').length
    if (head !== verb && words[head]!.deprel === 'parataxis' && !group.modal) return []
    const fate: Outcome = outcome === 'agreed' && isDone && first.tense === 'past' ? 'in-force' : outcome
    return [{ content: clauseOfPoint(sentence, head), outcome: fate, token: head, parties, isWritten: true }]
  })
}

/** What a verb of an instrument says: the object of "calls for" and its like, else the verb's own predicate; joined verbs are points of their own. */
export function told(sentence: ParsedSentence, verb: number, outcome: Outcome, token: number, parties: readonly number[]): Point[] {
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

/** Whether a verb whose doer is an instrument tells its point: "would", "calls for", "splits"; not "was signed", "collapsed". */
function isPoint(sentence: ParsedSentence, verb: number): boolean {
  const group = verbGroup(sentence, verb)
  const lemma = sentence.tokens[verb]!.lemma.toLowerCase()
  // "mediate a deal that ‹would include› a truce": terms still talked about, unless the instrument is an offer.
  const instrument = instrumentOf(sentence.tokens[sentence.tokens[verb]!.head]?.lemma ?? '')
  if (group.modal === 'would' && instrument && instrument.kind !== 'offer' && isSought(sentence, sentence.tokens[verb]!.head)) return false
  if (group.negated || group.passive || sentence.tokens[verb]!.upos !== 'VERB') return false
  if (isHolding(lemma) || isBinding(lemma)) return true
  return (group.modal === 'will' || group.modal === 'would') && childBy(sentence, verb, 'obj') !== undefined && !isHoped(lemma)
}

/** "to ‹mediate› a deal", "‹discuss› an agreement": an instrument that is only worked at. */
function isSought(sentence: ParsedSentence, at: number): boolean {
  const { head, deprel } = sentence.tokens[at]!
  return deprel === 'obj' && /^(mediate|seek|discuss|negotiate|want|need|pursue|near|draft)$/.test(sentence.tokens[head]?.lemma ?? '')
}

/** Whether the relative clause has the noun before it as its doer: "a deal ‹that would open› the port". */
function isItsSubject(sentence: ParsedSentence, verb: number): boolean {
  return childrenBy(sentence, verb, 'nsubj').some((child) => /^(that|which)$/i.test(sentence.tokens[child]!.text))
}
