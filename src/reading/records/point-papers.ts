/** Points in the words of a document: "According to the communiqué, ‹both sides will pull back their guns›", "The text says ‹the crew will be freed›". */
import { childBy, childrenBy, type ParsedSentence, verbGroup } from '../../encoder/index.ts'
import { instrumentOf } from '../../lexicon/instruments.ts'
import { isPending } from '../../lexicon/pledges.ts'
import type { Outcome } from '../../model/records/agreement.ts'
import { bareOf, clauseOfPoint, joined, type Point } from './point-spans.ts'

/** The points of a binding clause ("will", "shall", "would") that a document is said to tell. */
export function written(sentence: ParsedSentence, at: number): Point[] {
  const group = verbGroup(sentence, at)
  if (!/^(will|shall|would)$/.test(group.modal ?? '') || group.negated) return []
  const paper = paperOf(sentence, at)
  if (paper === undefined) return []
  const words = sentence.tokens
  const isDraft =
    isPending(words[paper]!.lemma) || childrenBy(sentence, paper, 'amod', 'compound').some((child) => isPending(words[child]!.text))
  const outcome: Outcome = isDraft || group.modal === 'would' ? 'proposed' : 'agreed'
  return joined(sentence, at)
    .filter((head) => words[head]!.upos === 'VERB')
    .map((head) => {
      const subject = childBy(sentence, head, 'nsubj', 'nsubj:pass')
      // "both sides will ‹pull back›": those who all do it need not be told again.
      const isShared = subject === undefined || /^(sides?|parties|they|two|both)$/i.test(words[subject]!.text)
      return {
        content: isShared ? bareOf(sentence, head) : clauseOfPoint(sentence, head),
        outcome,
        token: head,
        parties: [],
        isWritten: true as const,
      }
    })
}

/** Documents that speak for several sides, or draft what they may agree on. */
const speaking = /^(communiqu[eé]|declaration|document|text|draft|memorandum|protocol|accord|agreement|roadmap)$/i

function paperOf(sentence: ParsedSentence, at: number): number | undefined {
  const words = sentence.tokens
  const isPaper = (child: number) => speaking.test(words[child]!.lemma) && instrumentOf(words[child]!.lemma) !== undefined
  const cited = childrenBy(sentence, at, 'obl').find(
    (child) => isPaper(child) && childrenBy(sentence, child, 'case').some((word) => /^according$/i.test(words[word]!.text)),
  )
  if (cited !== undefined) return cited
  const cue = words[at]!.deprel === 'ccomp' ? words[at]!.head : -1
  if (cue < 0 || !/^(say|state|read|stipulate|specify|provide|note)$/.test(words[cue]!.lemma)) return undefined
  return childrenBy(sentence, cue, 'nsubj').find(isPaper)
}
