/** Positions: where a party stands on a matter, from statements whose cue or content shows a stance. */
import type { ParsedSentence } from '../../encoder/index.ts'
import { issueOf } from '../../lexicon/issues.ts'
import { cite } from '../../model/citation.ts'
import type { NamedParty } from '../../model/party.ts'
import type { Position } from '../../model/records/position.ts'
import { isOverlapping, type Span } from '../../text/span.ts'
import { stage } from '../stage.ts'
import { sideOf } from './sides.ts'
import { standsOf } from './stands.ts'
import { partiesAt } from './tellers.ts'

export const positions = stage({
  requires: ['attributions', 'statements', 'syntax', 'references', 'contacts'],
  assigns: 'positions',
  find({ article, attributions, statements, syntax, references, contacts }) {
    const found: Position[] = []
    const taking = new Set(contacts.flatMap((contact) => contact.participants.map((participant) => participant.party)))
    const sidesOf = (parties: readonly { party: string }[]): NamedParty[] =>
      parties.flatMap(({ party }) => sideOf(article, references.parties, party, taking) ?? [])
    attributions.forEach((attribution, index) => {
      const statement = statements[index]
      if (!statement) return
      syntax.forEach((sentence, at) => {
        if (!attribution.content.some((span) => isOverlapping(span, sentence))) return
        for (const { stance, content, holders, isOwn } of standsOf(sentence, attribution, at === attribution.sentence)) {
          const issue = issueAt(article.text, syntax, at, content)
          if (!issue) continue
          // "An envoy said Ostrea ‹wants› a delay": the stance is Ostrea's, and the envoy only tells of it.
          const told = sidesOf(partiesAt({ syntax, references }, at, holders))
          if (isOwn && !told.length) continue
          for (const holder of told.length ? told : sidesOf(attribution.speakers))
            if (!found.some((other) => other.name === holder.name && other.issue === issue && other.stance === stance))
              found.push({ ...holder, issue, stance, statement: statement.id, citations: [cite(article, content)] })
        }
      })
    })
    return found
  },
})

/** How much less a word tells of the matter for each step that it stands deeper in the clause; judged on the labelled positions. */
const decay = 0.7

/** Words that point back: "rejected ‹that› demand", "never agree to ‹such› a halt". */
const pointing = /\b(that|this|these|those|such|it|the option|the project|the plan|the proposal|the idea)\b/i

/** The matter of some words of a sentence: their own, else the sentence's, else that of the one before ("rejected ‹that demand›"). */
function issueAt(text: string, syntax: readonly ParsedSentence[], index: number, content: Span): string | undefined {
  const sentence = syntax[index]!
  const before = syntax[index - 1]
  return (
    issueOf(text.slice(content.start, content.end), (offset) => decay ** depthAt(sentence, content.start, content.start + offset)) ??
    issueOf(text.slice(sentence.start, sentence.end)) ??
    (before && pointing.test(text.slice(content.start, content.end)) ? issueOf(text.slice(before.start, before.end)) : undefined)
  )
}

/** Steps from a word up to the head of what begins at `start`; a name's and a compound's parts stand where their head stands. */
function depthAt(sentence: ParsedSentence, start: number, offset: number): number {
  let depth = 0
  let up = sentence.tokens.findIndex((token) => token.start <= offset && offset < token.end)
  for (let steps = 0; up >= 0 && sentence.tokens[up]!.start >= start && steps < 100; steps++) {
    if (!/^(case|compound|amod|flat|fixed|xcomp|ccomp|root)$/.test(sentence.tokens[up]!.deprel)) depth++
    up = sentence.tokens[up]!.head
  }
  return depth
}
