/** Points that one side puts forward or binds itself to: "offered ‹a lease›", "demanded that ‹boats stay out›", "a request for ‹storage›", "committed to ‹deepen trade›". */
import { childrenBy, type ParsedSentence, subjectsOf, verbGroup } from '../../encoder/index.ts'
import { contactNoun } from '../../lexicon/contact-words.ts'
import { instrumentOf } from '../../lexicon/instruments.ts'
import { isBid, isGoodOffice, isNoPoint, isStance, pledgeOf } from '../../lexicon/pledges.ts'
import { stateNamed, stateOfAdjective } from '../../lexicon/states.ts'
import { bareOf, casesOf, clauseOfPoint, joined, type Point, phrase } from './point-spans.ts'

/** The points of a pledging verb. */
export function pledged(sentence: ParsedSentence, at: number, lemma: string): Point[] {
  const words = sentence.tokens
  const row = pledgeOf(lemma)
  if (!row || verbGroup(sentence, at).negated || words[at]!.xpos === 'VB') return []
  const parties = subjectsOf(sentence, at)
  // "I ‹propose› that we raise the flags" is how one speaks, not what a side puts forward.
  if (parties.some((head) => /^(i|we|you)$/i.test(words[head]!.text))) return []
  if (row.joint && !isJoint(sentence, parties)) return []
  const point = (content: Point['content']): Point => ({ content, outcome: row.outcome, token: at, parties })
  const deeds = childrenBy(sentence, at, 'xcomp', 'ccomp', 'advcl').filter((child) => child > at)
  const points: Point[] = []
  for (const deed of deeds) {
    const hasDoer = childrenBy(sentence, deed, 'nsubj', 'nsubj:pass').length > 0
    const group = verbGroup(sentence, deed)
    const isDeed = row.points.includes('deed') && !hasDoer && /^VBG?$/.test(words[deed]!.xpos) && words[deed]!.deprel !== 'advcl'
    const isDone = !group.modal && group.tense !== 'none'
    // "proposed that both fleets ‹turn› back", "suggested that the text ‹could be› withdrawn"; "suggested that it ‹was› raining" is a view.
    const isClause =
      row.points.includes('clause') && hasDoer && (!isDone || words[deed]!.xpos === 'VBP') && !/^(may|might)$/.test(group.modal ?? '')
    if ((isDeed || isClause) && !isGoodOffice(words[deed]!.lemma))
      for (const head of joined(sentence, deed)) points.push(point(clauseOfPoint(sentence, head)))
  }
  if (points.length || deeds.some((deed) => words[deed]!.deprel !== 'advcl')) return points
  if (!row.points.includes('thing') || !parties.some((head) => isSide(sentence, head))) return []
  return childrenBy(sentence, at, 'obj')
    .filter((child) => child > at)
    .flatMap((child) => joined(sentence, child))
    .filter((child) => isThing(sentence, child))
    .map((child) => point(phrase(sentence, child)))
}

/** "a Varlandic request for ‹storage›", "Ostrea's demand that ‹boats stay out›", "put forward the idea of ‹a lease›": the bid of a side that is named. */
export function bidden(sentence: ParsedSentence, at: number, lemma: string): Point[] {
  const words = sentence.tokens
  if (!isBid(lemma)) return []
  const above = words[at]!.head
  const isPut =
    words[at]!.deprel === 'obj' && above >= 0 && /^(present|table|submit|put|make|float|bring|carry|repeat)$/.test(words[above]!.lemma)
  const owners = childrenBy(sentence, at, 'nmod:poss', 'amod', 'compound').filter((child) => {
    const word = words[child]!
    return word.deprel === 'nmod:poss' || stateOfAdjective(word.text) !== undefined || stateNamed(word.text) !== undefined
  })
  if (!owners.length && !isPut) return []
  const isDropped = /^(drop|reject|withdraw|refuse)$/.test(words[above]?.lemma ?? '') && words[at]!.deprel === 'nsubj:pass'
  const parties = owners.length ? owners : subjectsOf(sentence, above)
  return childrenBy(sentence, at, 'acl', 'ccomp', 'nmod')
    .filter((child) => {
      if (child < at) return false
      const isClause =
        words[child]!.deprel !== 'nmod' &&
        childrenBy(sentence, child, 'nsubj', 'nsubj:pass').length > 0 &&
        words[child]!.deprel !== 'acl:relcl'
      return (
        isClause ||
        (words[child]!.deprel === 'nmod' && casesOf(sentence, child).some((word) => /^(for|of)$/.test(word)) && isThing(sentence, child))
      )
    })
    .flatMap((child) => joined(sentence, child))
    .map((child) => ({
      content: words[child]!.upos === 'VERB' ? clauseOfPoint(sentence, child) : phrase(sentence, child),
      outcome: isDropped ? 'not-agreed' : 'proposed',
      token: at,
      parties,
    }))
}

/** "Varland is ready ‹to take the stock›", "was willing ‹to accept a foreign supplier›": what a side says it would do. */
export function prepared(sentence: ParsedSentence, at: number, lemma: string): Point[] {
  const words = sentence.tokens
  if (!/^(ready|willing|prepared)$/.test(lemma) || verbGroup(sentence, at).negated) return []
  const parties = subjectsOf(sentence, at)
  if (!parties.some((head) => isSide(sentence, head))) return []
  return childrenBy(sentence, at, 'xcomp', 'ccomp', 'advcl')
    .filter((child) => child > at && words[child]!.xpos === 'VB' && !isGoodOffice(words[child]!.lemma) && !isStance(words[child]!.lemma))
    .flatMap((child) => joined(sentence, child))
    .map((child) => ({ content: clauseOfPoint(sentence, child), outcome: 'proposed' as const, token: at, parties }))
}

/** "In return, Varland would ‹lift its sanctions›", "In exchange it wants ‹the release of the crew›": the other half of a bargain. */
export function returned(sentence: ParsedSentence, at: number): Point[] {
  const words = sentence.tokens
  const isReturn = childrenBy(sentence, at, 'obl', 'advmod').some(
    (child) => /^(return|exchange)$/i.test(words[child]!.text) && casesOf(sentence, child).includes('in'),
  )
  if (!isReturn) return []
  const group = verbGroup(sentence, at)
  const parties = subjectsOf(sentence, at)
  if (words[at]!.lemma === 'want' && !group.negated)
    return childrenBy(sentence, at, 'obj')
      .flatMap((child) => joined(sentence, child))
      .filter((child) => isThing(sentence, child))
      .map((child) => ({ content: phrase(sentence, child), outcome: 'proposed', token: at, parties }))
  if (!/^(will|would)$/.test(group.modal ?? '') || group.negated) return []
  return [{ content: bareOf(sentence, at), outcome: group.modal === 'would' ? 'proposed' : 'agreed', token: at, parties }]
}

/** Whether a noun may be a point: no contact, no word of comfort, no person, no name, and not the instrument itself. */
function isThing(sentence: ParsedSentence, head: number): boolean {
  const { upos, lemma } = sentence.tokens[head]!
  // "no conditions": what is not offered.
  if (childrenBy(sentence, head, 'det').some((child) => /^no$/i.test(sentence.tokens[child]!.text))) return false
  if (upos !== 'NOUN' || contactNoun(lemma) || isNoPoint(lemma)) return false
  const row = instrumentOf(lemma)
  return (
    !row ||
    row.kind === 'truce' ||
    childrenBy(sentence, head, 'nmod', 'acl').some((child) => sentence.tokens[child]!.deprel !== 'acl:relcl')
  )
}

const bodies =
  /^(side|government|ministry|minister|president|team|delegation|envoy|mediator|official|state|rebels?|party|country|creditor|holder|bank|chair|leader)$/

/** Whether a doer can be a side of a negotiation: a name, a pronoun, what a name or an adjective of a state marks, or a body; "jobs that offer security" are none. */
function isSide(sentence: ParsedSentence, head: number): boolean {
  const words = sentence.tokens
  const { upos, text, lemma } = words[head]!
  if (upos === 'PROPN' || bodies.test(lemma) || /^(it|he|she|they|who)$/i.test(text)) return true
  return childrenBy(sentence, head, 'nmod:poss', 'amod', 'compound', 'nmod').some(
    (child) => words[child]!.upos === 'PROPN' || stateOfAdjective(words[child]!.text) !== undefined,
  )
}

/** Whether several sides do it: two doers, a plural, or a word for them together. */
export function isJoint(sentence: ParsedSentence, parties: readonly number[]): boolean {
  return (
    parties.length > 1 ||
    parties.some((head) => /^NNP?S$/.test(sentence.tokens[head]!.xpos) || /^(both|two|three|they)$/i.test(sentence.tokens[head]!.text))
  )
}
