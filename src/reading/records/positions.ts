/** Positions: where a party stands on a matter, from statements whose cue or content shows a stance. */
import { issueOf } from '../../lexicon/issues.ts'
import { stanceOf } from '../../lexicon/stances.ts'
import { cite } from '../../model/citation.ts'
import type { Position, Stance } from '../../model/records/position.ts'
import { hull } from '../../text/span.ts'
import { stage } from '../stage.ts'

export const positions = stage({
  requires: ['attributions', 'statements', 'syntax'],
  assigns: 'positions',
  find({ article, attributions, statements, syntax }) {
    const found: Position[] = []
    attributions.forEach((attribution, index) => {
      const statement = statements[index]
      if (!statement || !attribution.content.length) return
      const whole = hull(attribution.content)
      const words = article.text.slice(whole.start, whole.end)
      const issue = issueOf(words)
      if (!issue) return
      const inner = innerStance(attribution.sentence, whole)
      const stance = inner ?? stanceOf(attribution.cueLemma)
      if (!stance) return
      for (const speaker of attribution.speakers)
        if (!found.some((position) => position.party === speaker.party && position.issue === issue && position.stance === stance))
          found.push({
            party: speaker.party,
            name: speaker.name,
            issue,
            stance,
            statement: statement.id,
            citations: [cite(article, whole)],
          })
    })
    return found

    /** "Zelensky said his country ‹won't accept› …": the content's own verb shows the stance, modal and negation turning it. */
    function innerStance(index: number, whole: { start: number; end: number }): Stance | undefined {
      const sentence = syntax[index]!
      for (const token of sentence.tokens) {
        if (token.start < whole.start || token.end > whole.end || token.upos !== 'VERB') continue
        const helpers = sentence.tokens.filter((other) => other.head === sentence.tokens.indexOf(token))
        const negated = helpers.some((other) => /^(not|n't|n’t|never)$/i.test(other.text))
        const modal = helpers.find((other) => other.xpos === 'MD')?.text.toLowerCase()
        if (/^(accept|agree|recognize|recognise|allow|tolerate|surrender|cede)$/.test(token.lemma))
          return negated ? 'rejects' : modal === 'would' || modal === 'could' ? 'conditional' : modal === 'will' ? 'supports' : undefined
        if (modal === 'must' || modal === 'should' || (modal === 'need' && !negated)) return negated ? 'opposes' : 'demands'
        if (/^(want|demand|insist|require)$/.test(token.lemma)) return negated ? 'opposes' : 'demands'
        const own = stanceOf(token.lemma)
        if (own && token.xpos !== 'VB')
          return negated ? (own === 'supports' ? 'opposes' : own === 'rejects' || own === 'opposes' ? 'supports' : own) : own
        if (sentence.tokens[token.head] === undefined || token.deprel === 'ccomp') break
      }
      return undefined
    }
  },
})
