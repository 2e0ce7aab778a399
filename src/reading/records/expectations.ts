/** Expectations: what is said to be coming and can later be checked - planned and expected contacts, and announced deeds. */
import { childrenBy, hullOf, subtree, verbGroup } from '../../encoder/index.ts'
import { cell, cite } from '../../model/citation.ts'
import type { Expectation } from '../../model/records/expectation.ts'
import { boundsOf } from '../../text/calendar.ts'
import { isInside } from '../../text/span.ts'
import { stage } from '../stage.ts'

export const expectations = stage({
  requires: ['sentences', 'quotations', 'syntax', 'dates', 'references', 'attributions', 'contacts'],
  assigns: 'expectations',
  find({ article, sentences, syntax, dates, references, attributions, contacts }) {
    const found: Expectation[] = []
    const claimed = new Set<string>()
    syntax.forEach((sentence, index) => {
      sentence.tokens.forEach((token, at) => {
        if (token.upos !== 'VERB' && token.upos !== 'ADJ') return
        const group = verbGroup(sentence, at)
        const announced =
          (group.modal === 'will' && !group.negated) ||
          (/^(expect|schedule|plan|due|set|slate)$/.test(token.lemma.toLowerCase()) &&
            childrenBy(sentence, at, 'xcomp', 'obl').length > 0 &&
            !group.negated &&
            (group.passive || token.upos === 'ADJ' || token.lemma === 'plan'))
        if (!announced) return
        const subject = childrenBy(sentence, at, 'nsubj', 'nsubj:pass')[0]
        if (subject === undefined) return
        const tokens = subtree(
          sentence,
          at,
          (child) =>
            /^(parataxis|punct|cc|conj|mark|discourse)$/.test(sentence.tokens[child]!.deprel) && sentence.tokens[child]!.head === at,
        )
        const what = hullOf(sentence, tokens)
        const contact = contacts.find(
          (candidate) =>
            /^(planned|expected)$/.test(candidate.status.value ?? '') && candidate.citations.some((citation) => isInside(citation, what)),
        )
        const window = dates.find(
          (date) =>
            date.sentence === index &&
            date.type === 'date' &&
            date.value !== undefined &&
            isInside(date, what) &&
            (!article.publishedAt || (boundsOf(date.value)?.[1] ?? '') >= article.publishedAt.slice(0, 10)),
        )
        // Without a window, a contact or a doer that is a party it cannot be checked.
        const doer = references.mentions.some((mention) => mention.sentence === index && mention.head === subject)
        if (!contact && !(window && doer)) return
        if (contact && claimed.has(contact.id)) return
        if (contact) claimed.add(contact.id)
        const told = attributions.find((attribution) => attribution.content.some((span) => isInside(token, span)))
        const caption = sentences[index]!.block === 'caption'
        if (caption) return
        found.push({
          id: `e${found.length + 1}`,
          what: cite(article, what),
          ...(contact ? { contact: contact.id } : {}),
          ...(window ? { window: cell(article, [window], window.rule, window.value) } : {}),
          holders: told ? told.speakers.map((speaker) => ({ party: speaker.party, name: speaker.name })) : [],
          chain: told ? told.chain.map((hop) => ({ party: hop.party, name: hop.name, citation: cite(article, hop) })) : [],
          citations: [cite(article, what)],
        })
      })
    })
    return found
  },
})
