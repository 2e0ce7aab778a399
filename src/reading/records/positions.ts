/** Positions: where a party stands on a matter, from statements whose cue or content shows a stance. */
import type { ParsedSentence } from '../../encoder/index.ts'
import type { Attribution } from '../../model/attribution.ts'
import { cite } from '../../model/citation.ts'
import type { NamedParty } from '../../model/party.ts'
import type { Position, Stance } from '../../model/records/position.ts'
import { isOverlapping, type Span } from '../../text/span.ts'
import { stage } from '../stage.ts'
import { Matters } from './matters.ts'
import { sideOf } from './sides.ts'
import { isSilence, type Stand, standsOf } from './stands.ts'
import { partiesAt } from './tellers.ts'

export const positions = stage({
  requires: ['attributions', 'statements', 'sentences', 'syntax', 'places', 'references', 'contacts'],
  assigns: 'positions',
  find({ article, attributions, statements, sentences, syntax, places, references, contacts }) {
    const found: Position[] = []
    const matters = new Matters(article.text, syntax)
    const taking = new Set(contacts.flatMap((contact) => contact.participants.map((participant) => participant.party)))
    const sidesOf = (parties: readonly { party: string }[]): NamedParty[] =>
      parties.flatMap(({ party }) => sideOf(article, { syntax, references, sentences, places }, party, taking) ?? [])
    attributions.forEach((attribution, index) => {
      const statement = statements[index]
      if (!statement || isSilence(syntax[attribution.sentence]!, attribution)) return
      syntax.forEach((sentence, at) => {
        if (!attribution.content.some((span) => isOverlapping(span, sentence))) return
        for (const { stance, content, holders, isOwn } of heard(
          sentence,
          attribution,
          standsOf(sentence, attribution, at === attribution.sentence),
        )) {
          const issue = matters.at(at, content)?.issue
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

/** From this mean probability of its words on a stance is heard that no rule shows, and below which a rule's is not believed. */
const sure = 0.2
const doubt = 0.02

/**
 * The stands that count: those that the words show by rule, but for clauses in which labelled texts have taught to see no stance at all; and
 * where no rule shows one, the stance that the words have been taught to lean to.
 */
function heard(sentence: ParsedSentence, attribution: Attribution, stands: readonly Stand[]): Stand[] {
  const spans = attribution.content.filter((span) => isOverlapping(span, sentence))
  const content = {
    start: Math.max(sentence.start, Math.min(...spans.map((span) => span.start))),
    end: Math.min(sentence.end, Math.max(...spans.map((span) => span.end))),
  }
  const leaning = leaningIn(sentence, content)
  if (!leaning) return [...stands]
  const believed = stands.filter((stand) => (leaningIn(sentence, stand.content)?.all ?? 1) >= doubt)
  return believed.length || leaning.score < sure ? believed : [{ stance: leaning.stance, content, holders: [] }]
}

/** The stance that the words of a span lean to most, its mean probability over them, and that of all stances together. */
function leaningIn(sentence: ParsedSentence, span: Span): { stance: Stance; score: number; all: number } | undefined {
  const { leanings } = sentence.frames
  const inside = sentence.tokens.flatMap((token, at) => (isOverlapping(token, span) && token.upos !== 'PUNCT' ? [at] : []))
  if (!leanings || !inside.length) return undefined
  const means = leanings.stances.map(
    (_, column) => inside.reduce((sum, at) => sum + (leanings.stance[at * leanings.stances.length + column] as number), 0) / inside.length,
  )
  const score = Math.max(...means)
  return { stance: leanings.stances[means.indexOf(score)] as Stance, score, all: means.reduce((sum, value) => sum + value, 0) }
}
