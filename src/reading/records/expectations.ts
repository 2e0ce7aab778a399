/** Expectations: what is said to be coming and can later be checked - planned and expected contacts, and announced deeds. */
import type { ParsedSentence } from '../../encoder/index.ts'
import { cell, cite } from '../../model/citation.ts'
import type { Expectation } from '../../model/records/expectation.ts'
import { boundsOf } from '../../text/calendar.ts'
import { isInside, isOverlapping, type Span } from '../../text/span.ts'
import { stage } from '../stage.ts'
import { type Foretelling, foretellingsOf } from './foretellings.ts'
import { predicateOf } from './predicate.ts'
import { hopsOf, tellingOf } from './tellers.ts'

const sureContact = 0.5

export const expectations = stage({
  requires: ['sentences', 'quotations', 'syntax', 'dates', 'attributions', 'contacts'],
  assigns: 'expectations',
  find({ article, sentences, quotations, syntax, dates, attributions, contacts }) {
    const found: Expectation[] = []
    syntax.forEach((sentence, index) => {
      if (sentences[index]!.block === 'caption') return
      const here = dates.filter((date) => date.sentence === index)
      for (const { token, span: what, fixed } of merged(sentence, foretellingsOf(sentence, here, article.text, article.publishedAt))) {
        const contact = contacts.find(
          (candidate) =>
            /^(planned|expected)$/.test(candidate.status.value ?? '') && candidate.citations.some((citation) => isInside(citation, what)),
        )
        const window = here.find(
          (date) =>
            date.type === 'date' &&
            date.value !== undefined &&
            isInside(date, what) &&
            (!article.publishedAt || (boundsOf(date.value)?.[1] ?? '') >= article.publishedAt.slice(0, 10)),
        )
        const dated = here.some((date) => date.type === 'date' && isInside(date, what))
        const word = sentence.tokens[token]!
        const told = tellingOf(attributions, word)
        const isQuoted = quotations.some((quotation) => isInside(word, quotation))
        // Without a day, a contact or words that announce it there is nothing to check; in a speaker's own words only a day or a contact makes it one.
        if (!(contact || dated || (!isQuoted && (fixed || isContact(sentence, what))))) continue
        found.push({
          id: `e${found.length + 1}`,
          what: cite(article, what),
          ...(contact ? { contact: contact.id } : {}),
          ...(window ? { window: cell(article, [window], window.rule, window.value) } : {}),
          holders: told ? told.speakers.map((speaker) => ({ party: speaker.party, name: speaker.name })) : [],
          chain: hopsOf(article, told ? { ...told, speakers: [] } : undefined),
          citations: [cite(article, what)],
        })
      }
    })
    return found
  },
})

/** Whether some words hold one that the encoder takes for a contact to come; so sure it must be, judged on the development texts. */
function isContact(sentence: ParsedSentence, what: Span): boolean {
  return sentence.frames.triggers.some(
    (trigger) =>
      trigger.score >= sureContact && /^(planned|expected)$/.test(trigger.status) && isInside(sentence.tokens[trigger.token]!, what),
  )
}

/**
 * What learning and rules have found in one sentence. The learnt extent wins where both tell of the same words, for it has seen what is worth keeping;
 * but it breaks off early, so it is taken as far as the rule's words around it, or to the end of its own first verb's predicate.
 */
function merged(sentence: ParsedSentence, ruled: readonly Foretelling[]): Foretelling[] {
  const words = sentence.tokens
  const learnt = sentence.frames.extents
    .filter((extent) => extent.kind === 'EXPECTATION')
    .map((extent): Foretelling => {
      const span = { start: words[extent.first]!.start, end: words[extent.last]!.end }
      const rule = ruled.find((other) => isOverlapping(other.span, span))
      if (rule) return { ...rule, fixed: true }
      const verb = words.findIndex((word, at) => at >= extent.first && at <= extent.last && word.upos === 'VERB')
      const token = verb < 0 ? extent.first : verb
      const whole = verb < 0 ? span : predicateOf(sentence, verb, extent.first)
      return { token, span: { start: span.start, end: Math.max(span.end, whole.end) }, fixed: true }
    })
  return [...learnt, ...ruled.filter((rule) => !learnt.some((other) => isOverlapping(other.span, rule.span)))].sort(
    (left, right) => left.span.start - right.span.start,
  )
}
