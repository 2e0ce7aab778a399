/** Statements: each attribution as a record with its cells cited. */
import { cell, cite } from '../../model/citation.ts'
import type { Statement } from '../../model/records/statement.ts'
import { hull, type Span } from '../../text/span.ts'
import { stage } from '../stage.ts'

export const statements = stage({
  requires: ['sentences', 'attributions', 'dates'],
  assigns: 'statements',
  find({ article, sentences, attributions, dates }) {
    return attributions.map((attribution, index): Statement => {
      const when = attribution.when === undefined ? undefined : dates[attribution.when]
      const sentence = sentences[attribution.sentence]!
      const whole: Span = hull([
        ...attribution.content,
        ...(attribution.cue ? [attribution.cue] : []),
        { start: sentence.start, end: sentence.end },
      ])
      return {
        id: `s${index + 1}`,
        speakers: attribution.speakers.map((speaker) => ({ party: speaker.party, name: speaker.name, citation: cite(article, speaker) })),
        ...(attribution.addressee
          ? {
              addressee: cell(
                article,
                [attribution.addressee],
                'addressee-of-cue',
                article.text.slice(attribution.addressee.start, attribution.addressee.end),
              ),
            }
          : {}),
        ...(attribution.channel
          ? { channel: cell(article, [attribution.channel.span], attribution.channel.rule, attribution.channel.name) }
          : {}),
        ...(when ? { when: cell(article, [when], when.rule, when.value) } : {}),
        ...(attribution.venue
          ? {
              venue: cell(
                article,
                [attribution.venue],
                'venue-beside-cue',
                article.text.slice(attribution.venue.start, attribution.venue.end),
              ),
            }
          : {}),
        manner: attribution.manner,
        ...(attribution.cue ? { cue: cite(article, attribution.cue) } : {}),
        content: attribution.content.map((span) => cite(article, span)),
        chain: attribution.chain.map((hop) => ({ party: hop.party, name: hop.name, citation: cite(article, hop) })),
        ...(attribution.hedged ? { hedged: true as const } : {}),
        novelty: attribution.novelty,
        citations: [cite(article, whole)],
      }
    })
  },
})
