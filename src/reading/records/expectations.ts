/** Expectations: what is said to be coming and can later be checked - planned and expected contacts, and announced deeds. */
import { hullOf, type ParsedSentence, subjectsOf, subtree, verbGroup } from '../../encoder/index.ts'
import { cell, cite } from '../../model/citation.ts'
import type { Expectation } from '../../model/records/expectation.ts'
import { boundsOf } from '../../text/calendar.ts'
import { isInside, isOverlapping, type Span } from '../../text/span.ts'
import { stage } from '../stage.ts'
import { type Foretelling, foretellingsOf, isConditional, isIdle, isUndone, isWished } from './foretellings.ts'
import { predicateOf } from './predicate.ts'
import { hopsOf, tellingOf } from './tellers.ts'

const sureContact = 0.5

/** What is agreed or signed is to be done: with a day ahead it can be checked. Offers and what was not agreed cannot. */
const bound = /^(agreed|signed)$/

export const expectations = stage({
  requires: ['sentences', 'quotations', 'syntax', 'dates', 'attributions', 'contacts', 'agreements'],
  assigns: 'expectations',
  find({ article, sentences, quotations, syntax, dates, attributions, contacts, agreements }) {
    const found: Expectation[] = []
    const isAhead = (value: string) => !article.publishedAt || (boundsOf(value)?.[1] ?? '') >= article.publishedAt.slice(0, 10)
    const isReported = (sentence: ParsedSentence, at: number) =>
      tellingOf(attributions, sentence.tokens[at]!) !== undefined &&
      !quotations.some((quotation) => isInside(sentence.tokens[at]!, quotation))
    syntax.forEach((sentence, index) => {
      // A caption tells again what the body tells; a question announces nothing.
      if (sentences[index]!.block === 'caption' || sentence.tokens.at(-1)?.text === '?') return
      const here = dates.filter((date) => date.sentence === index)
      for (const { token, span: what, fixed } of merged(
        sentence,
        foretellingsOf(sentence, here, article.text, article.publishedAt, (at) => isReported(sentence, at)),
      )) {
        const word = sentence.tokens[token]!
        const told = tellingOf(attributions, word)
        const contact = contacts.find(
          (candidate) =>
            /^(planned|expected)$/.test(candidate.status.value ?? '') && candidate.citations.some((citation) => isInside(citation, what)),
        )
        const window = here.find((date) => date.type === 'date' && date.value !== undefined && isInside(date, what) && isAhead(date.value))
        const dated = here.some((date) => date.type === 'date' && isInside(date, what))
        const isQuoted = quotations.some((quotation) => isInside(word, quotation))
        // Without a day, a contact that learning foresees too, or words that announce it there is nothing to check; in a speaker's own words only a day or a contact makes it one.
        if (!((contact && isLearnt(sentence, what)) || dated || (!isQuoted && (fixed || isContact(sentence, what))))) continue
        // "Under the deal, observers ‹will join›" is the point of an agreement, and comes by it; only a day makes it something to check as well.
        if (!dated && !contact && agreements.some((point) => isOverlapping(point.content, what))) continue
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
    // "They agreed ‹to hold another round in May›": the point of an agreement with its day.
    for (const point of agreements) {
      const { content, outcome } = point
      if (!bound.test(outcome) || found.some((expectation) => isOverlapping(expectation.what, content))) continue
      const isDeed = syntax.some((sentence) => sentence.tokens.some((token) => token.start === content.start && token.upos === 'VERB'))
      const day = dates.find((date) => date.type === 'date' && date.value !== undefined && isInside(date, content) && isAhead(date.value))
      if (!day || !isDeed || !article.publishedAt) continue
      found.push({
        id: '',
        what: content,
        window: cell(article, [day], day.rule, day.value),
        holders: point.chain.map((hop) => ({ party: hop.party, name: hop.name })).slice(-1),
        chain: point.chain.slice(0, -1),
        citations: [content],
      })
    }
    // "welcomed ‹the visit to Doha next week›": a contact to come that no verb announces is one to check by its own words.
    for (const contact of contacts) {
      if (
        !/^(planned|expected)$/.test(contact.status.value ?? '') ||
        contact.novelty !== 'new' ||
        found.some((other) => other.contact === contact.id)
      )
        continue
      if (!contact.when?.value || !isAhead(contact.when.value)) continue
      const citation = contact.citations.find((candidate) =>
        contact.when!.citations.some((day) => sentences.some((sentence) => isInside(day, sentence) && isInside(candidate, sentence))),
      )
      const index = citation ? sentences.findIndex((sentence) => isInside(citation, sentence)) : -1
      if (!citation || index < 0 || sentences[index]!.block !== 'body') continue
      const sentence = syntax[index]!
      const head = sentence.tokens.findLastIndex((token) => isInside(token, citation) && /^(NOUN|PROPN)$/.test(token.upos))
      if (head < 0) continue
      const what = hullOf(
        sentence,
        subtree(
          sentence,
          head,
          (child) =>
            /^(case|acl:relcl|appos|parataxis|conj|cc|punct|nsubj|cop)$/.test(sentence.tokens[child]!.deprel) &&
            sentence.tokens[child]!.head === head,
        ),
      )
      if (!contact.when.citations.some((day) => isInside(day, what)) || found.some((other) => isOverlapping(other.what, what))) continue
      const told = tellingOf(attributions, sentence.tokens[head]!)
      found.push({
        id: '',
        what: cite(article, what),
        contact: contact.id,
        window: contact.when,
        holders: told ? told.speakers.map((speaker) => ({ party: speaker.party, name: speaker.name })) : [],
        chain: hopsOf(article, told ? { ...told, speakers: [] } : undefined),
        citations: [cite(article, what)],
      })
    }
    return found
      .sort((left, right) => left.what.start - right.what.start)
      .map((expectation, index) => ({ ...expectation, id: `e${index + 1}` }))
  },
})

/** Whether some words hold one that the encoder takes for a contact to come; so sure it must be, judged on the development texts. */
function isContact(sentence: ParsedSentence, what: Span): boolean {
  return sentence.frames.triggers.some(
    (trigger) =>
      trigger.score >= sureContact && /^(planned|expected)$/.test(trigger.status) && isInside(sentence.tokens[trigger.token]!, what),
  )
}

/** Words of a learnt extent below which it is a scrap ("will", "are going"). */
const leastWords = 3

/**
 * What learning and rules have found in one sentence. Where both tell of the same words the rule's are taken, for a learnt extent breaks off early; an
 * extent alone is worth keeping, for it has seen what is announced without a day, but only where it has a verb that is not past, and as far as that
 * verb's predicate goes.
 */
function merged(sentence: ParsedSentence, ruled: readonly Foretelling[]): Foretelling[] {
  const words = sentence.tokens
  const found = ruled
    .filter((rule) => !rule.weak || isLearnt(sentence, rule.span))
    .map((rule) => ({ ...rule, fixed: rule.fixed || (isLearnt(sentence, rule.span) && !isIdle(sentence, rule.token)) }))
  for (const { first, last, kind } of sentence.frames.extents) {
    if (kind !== 'EXPECTATION' || last - first + 1 < leastWords) continue
    const span = { start: words[first]!.start, end: words[last]!.end }
    if (found.some((other) => isOverlapping(other.span, span))) continue
    const verb = words.findIndex((word, at) => at >= first && at <= last && word.upos === 'VERB')
    if (verb < 0 || verbGroup(sentence, verb).tense === 'past' || verbGroup(sentence, verb).negated || isConditional(sentence, verb))
      continue
    if (isWished(sentence, verb) || isUndone(sentence, verb)) continue
    if (subjectsOf(sentence, verb).some((head) => /^(i|we|you|that|there)$/i.test(words[head]!.text)) || words.at(-1)?.text === '?')
      continue
    const whole = predicateOf(sentence, verb, first)
    found.push({ token: verb, span: { start: span.start, end: Math.max(span.end, whole.end) }, fixed: true })
  }
  return found.sort((left, right) => left.span.start - right.span.start)
}

/** Whether a learnt expectation touches some words. */
function isLearnt(sentence: ParsedSentence, span: Span): boolean {
  return sentence.frames.extents.some(
    ({ first, last, kind }) =>
      kind === 'EXPECTATION' && isOverlapping({ start: sentence.tokens[first]!.start, end: sentence.tokens[last]!.end }, span),
  )
}
