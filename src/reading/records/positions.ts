/** Positions: where a party stands on a matter, from statements whose cue or content shows a stance. */
import type { ParsedSentence } from '../../encoder/index.ts'
import { issueOf } from '../../lexicon/issues.ts'
import { cite } from '../../model/citation.ts'
import type { NamedParty } from '../../model/party.ts'
import type { Position } from '../../model/records/position.ts'
import { hull, type Span } from '../../text/span.ts'
import { stage } from '../stage.ts'
import { sideOf } from './sides.ts'
import { standOf } from './stands.ts'
import { partiesAt } from './tellers.ts'

export const positions = stage({
  requires: ['attributions', 'statements', 'syntax', 'references'],
  assigns: 'positions',
  find({ article, attributions, statements, syntax, references }) {
    const found: Position[] = []
    attributions.forEach((attribution, index) => {
      const statement = statements[index]
      const sentence = syntax[attribution.sentence]!
      if (!statement || !attribution.content.length) return
      const stand = standOf(sentence, attribution)
      if (!stand) return
      const whole = hull(attribution.content)
      const issue = issueIn(article.text, sentence, whole) ?? issueOf(article.text.slice(sentence.start, sentence.end))
      if (!issue) return
      const speakers: NamedParty[] = attribution.speakers.flatMap((speaker) => sideOf(article, references.parties, speaker.party) ?? [])
      // "An envoy said Ostrea ‹wants› a delay": the stance is Ostrea's, and the envoy only tells of it.
      const told = partiesAt({ syntax, references }, attribution.sentence, stand.holders).flatMap(
        (party) => sideOf(article, references.parties, party.party) ?? [],
      )
      for (const holder of told.length ? told : speakers)
        if (!found.some((other) => other.name === holder.name && other.issue === issue && other.stance === stand.stance))
          found.push({ ...holder, issue, stance: stand.stance, statement: statement.id, citations: [cite(article, whole)] })
    })
    return found
  },
})

/** How much less a word tells of the matter for each step that it stands deeper in the clause; judged on the labelled positions. */
const decay = 0.7

/** The matter of a stretch of a sentence, its upper words telling most. */
function issueIn(text: string, sentence: ParsedSentence, span: Span): string | undefined {
  return issueOf(text.slice(span.start, span.end), (offset) => {
    const at = sentence.tokens.findIndex((token) => token.start <= span.start + offset && span.start + offset < token.end)
    let depth = 0
    for (let up = at; up >= 0 && sentence.tokens[up]!.start >= span.start; up = sentence.tokens[up]!.head)
      if (!/^(case|compound|amod|flat|fixed|xcomp|ccomp|root)$/.test(sentence.tokens[up]!.deprel)) depth++
    return decay ** depth
  })
}
