/** Agreements: each point that sides agreed, signed, proposed or failed to agree on. */
import { clauseOf, headOf, type ParsedSentence, subjectsOf, verbGroup } from '../../encoder/index.ts'
import { cite } from '../../model/citation.ts'
import type { Agreement, Outcome } from '../../model/records/agreement.ts'
import { isOverlapping } from '../../text/span.ts'
import { stage } from '../stage.ts'
import { type Point, pointsOf, views } from './points.ts'
import { hopsOf, partiesAt, tellingOf } from './tellers.ts'

export const agreements = stage({
  requires: ['syntax', 'references', 'attributions'],
  assigns: 'agreements',
  find({ article, syntax, references, attributions }) {
    const found: Agreement[] = []
    syntax.forEach((sentence, index) => {
      for (const { content, outcome, token, parties: heads } of merged(sentence)) {
        const parties = partiesAt({ syntax, references }, index, heads)
        const word = sentence.tokens[token]!
        found.push({
          id: `a${found.length + 1}`,
          parties,
          content: cite(article, content),
          outcome,
          chain: hopsOf(article, tellingOf(attributions, word), parties),
          citations: [cite(article, { start: Math.min(word.start, content.start), end: Math.max(word.end, content.end) })],
        })
      }
    })
    return found
  },
})

/** Words of a learnt extent below which it is a scrap ("settle", "a compromise deal"). */
const leastWords = 4

/**
 * What learning and rules have found in one sentence. Where both tell of the same words the rule wins, for it knows the verb, the outcome and the
 * parties; a learnt extent that no rule touches is a point by itself, and its verb's clause gives the rest.
 */
function merged(sentence: ParsedSentence): Point[] {
  const words = sentence.tokens
  const ruled = pointsOf(sentence)
  const learnt = sentence.frames.extents
    .filter((extent) => extent.kind === 'AGREEMENT' && extent.last - extent.first + 1 >= leastWords && !isCutShort(sentence, extent.last))
    .flatMap((extent): Point[] => {
      const content = { start: words[extent.first]!.start, end: words[extent.last]!.end }
      if (ruled.some((point) => isOverlapping(point.content, content))) return []
      if (views.test(words[headOf(sentence, extent.first, extent.last)]!.lemma)) return []
      const above = clauseOf(sentence, Math.max(0, extent.first - 1))
      return [{ content, outcome: outcomeOf(sentence, above), token: above, parties: subjectsOf(sentence, above) }]
    })
  return [...ruled, ...learnt].sort((left, right) => left.content.start - right.content.start)
}

/** "a deal that ‹will›": a run that ends in a word that asks for more is a piece of a point, not one. */
function isCutShort(sentence: ParsedSentence, last: number): boolean {
  return /^(MD|IN|TO|WDT|WP|DT|CC|PRP\$|JJ|POS)$/.test(sentence.tokens[last]!.xpos)
}

/** By the clause before a learnt point: "would" and offers propose, negation and failure deny, signing signs; else it was agreed. */
function outcomeOf(sentence: ParsedSentence, verb: number): Outcome {
  const group = verbGroup(sentence, verb)
  const lemma = sentence.tokens[verb]!.lemma.toLowerCase()
  if (/^(propose|offer|suggest|demand|call|want)$/.test(lemma) || group.modal === 'would') return 'proposed'
  if (group.negated || lemma === 'fail') return 'not-agreed'
  if (lemma === 'sign' || lemma === 'ratify') return 'signed'
  return /^(violate|break|breach)$/.test(lemma) ? 'broken' : 'agreed'
}
