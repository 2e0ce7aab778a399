/** Points told by a noun of accord: "reached an understanding on ‹lists of cargo›", "There was no deal on ‹the fence›", "ended without an agreement on ‹the coupon›". */
import { childBy, childrenBy, type ParsedSentence, subjectsOf, verbGroup } from '../../encoder/index.ts'
import { isAccord, isClosing, isDiscord, isParting, isReaching } from '../../lexicon/pledges.ts'
import type { Outcome } from '../../model/records/agreement.ts'
import { casesOf, clauseOfPoint, isUnreached, joined, type Point, phrase, questionOf } from './point-spans.ts'

/** Prepositions that bring in what an accord is about. */
const about = /^(on|over|about|regarding|concerning)$/

/** The points of the accord that the noun at `at` names, where the clause says whether it came about. */
export function accorded(sentence: ParsedSentence, at: number, lemma: string): Point[] {
  const words = sentence.tokens
  if (isDiscord(lemma)) return discord(sentence, at)
  if (!isAccord(lemma)) return []
  const above = words[at]!.head
  const cases = casesOf(sentence, at)
  const isMissing =
    cases.includes('without') ||
    childrenBy(sentence, at, 'det').some((child) => /^no$/i.test(words[child]!.text)) ||
    (above >= 0 && words[at]!.deprel === 'obj' && isUnreached(sentence, above))
  if (!isMissing && (lemma === 'progress' || !isReached(sentence, at, above, cases))) return []
  const outcome: Outcome = isMissing ? 'not-agreed' : 'agreed'
  const parties = above >= 0 && words[above]!.upos === 'VERB' && words[at]!.deprel !== 'nsubj' ? subjectsOf(sentence, above) : []
  const point = (head: number): Point => ({
    content: questionOf(sentence, head) ?? (words[head]!.upos === 'VERB' ? clauseOfPoint(sentence, head) : phrase(sentence, head)),
    outcome,
    token: at,
    parties,
  })
  const own = [
    ...childrenBy(sentence, at, 'nmod', 'acl').filter(
      (child) => child > at && (casesOf(sentence, child).some((word) => about.test(word)) || words[child]!.xpos === 'VB'),
    ),
    // "reach agreement ‹on the fence›" may hang on the verb.
    ...(words[at]!.deprel === 'obj' || words[at]!.deprel === 'nsubj' || words[at]!.deprel === 'obl'
      ? childrenBy(sentence, above, 'obl', 'advcl').filter(
          (child) => child > at && casesOf(sentence, child).some((word) => about.test(word)),
        )
      : []),
  ]
  if (own.length) return own.flatMap((child) => joined(sentence, child)).map(point)
  return isMissing
    ? elsewhere(sentence, at, above)
        .flatMap((child) => joined(sentence, child))
        .map(point)
    : []
}

/** "a deadlock over ‹the budget›", "areas of disagreement on ‹visas›". */
function discord(sentence: ParsedSentence, at: number): Point[] {
  return childrenBy(sentence, at, 'nmod')
    .filter((child) => child > at && casesOf(sentence, child).some((word) => about.test(word)))
    .flatMap((child) => joined(sentence, child))
    .map((head) => ({ content: phrase(sentence, head), outcome: 'not-agreed' as const, token: at, parties: [] }))
}

/** "fell out over ‹whether the guns should rest›", "disagreed on ‹the tariff›". */
export function parted(sentence: ParsedSentence, at: number, lemma: string): Point[] {
  const words = sentence.tokens
  if (!isParting(lemma) || verbGroup(sentence, at).tense !== 'past') return []
  const isFalling = childrenBy(sentence, at, 'compound:prt').some((child) => /^out$/i.test(words[child]!.text))
  const parties = subjectsOf(sentence, at)
  if ((lemma === 'fall' && !isFalling) || parties.some((head) => /^(i|we|you)$/i.test(words[head]!.text))) return []
  return childrenBy(sentence, at, 'obl', 'advcl')
    .filter((child) => child > at && casesOf(sentence, child).some((word) => about.test(word)))
    .flatMap((child) => joined(sentence, child))
    .map((head) => ({ content: questionOf(sentence, head) ?? phrase(sentence, head), outcome: 'not-agreed' as const, token: at, parties }))
}

/** Whether the clause says that the accord came about: an object of "reach", "ended ‹with› an accord", "an accord ‹was reached›", "there is a consensus". */
function isReached(sentence: ParsedSentence, at: number, above: number, cases: readonly string[]): boolean {
  const words = sentence.tokens
  const verb = words[above]
  if (verb?.upos !== 'VERB' && verb?.upos !== 'AUX') return false
  if (isUnreached(sentence, above)) return false
  if (childrenBy(sentence, above, 'aux').some((child) => words[child]!.xpos === 'MD')) return false
  if (words[above]!.xpos === 'VB' || words[above]!.xpos === 'VBG') return false
  if (words[at]!.deprel === 'obj' || words[at]!.deprel === 'nsubj:pass') return isReaching(verb.lemma)
  if (words[at]!.deprel === 'obl') return cases.includes('with') && isClosing(verb.lemma)
  return words[at]!.deprel === 'nsubj' && verb.lemma === 'be' && childBy(sentence, above, 'expl') !== undefined
}

/** "On ‹command› there was no agreement", "Talks on ‹quotas› ended without a deal", "With respect to ‹visits›, they reached no agreement". */
function elsewhere(sentence: ParsedSentence, at: number, above: number): number[] {
  const words = sentence.tokens
  if (above < 0) return []
  const fronted = childrenBy(sentence, above, 'obl')
    .filter((child) => child < above && casesOf(sentence, child).some((word) => /^(on|with|regarding|concerning)$/.test(word)))
    .flatMap((child) =>
      /^(respect|regard|question|issue|matter)$/.test(words[child]!.lemma) ? childrenBy(sentence, child, 'nmod') : [child],
    )
  if (fronted.length) return fronted
  if (words[at]!.deprel !== 'obl' || !isClosing(words[above]!.lemma)) return []
  const talks = childBy(sentence, above, 'nsubj')
  return talks === undefined
    ? []
    : childrenBy(sentence, talks, 'nmod').filter((child) => casesOf(sentence, child).some((word) => about.test(word)))
}
