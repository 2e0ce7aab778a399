/** Acts: what a party did to another outside of contact and speech; only deeds done, told by the writer or by someone. */
import { childrenBy, clauseOf, hullOf, isBelow, type ParsedSentence, subtree, verbGroup } from '../../encoder/index.ts'
import { actsOf } from '../../lexicon/acts.ts'
import { cell, cite } from '../../model/citation.ts'
import type { Mention } from '../../model/mention.ts'
import type { NamedParty } from '../../model/party.ts'
import type { Act } from '../../model/records/act.ts'
import { isInside } from '../../text/span.ts'
import { stage } from '../stage.ts'

export const acts = stage({
  requires: ['syntax', 'references', 'dates', 'attributions', 'quotations'],
  assigns: 'acts',
  find({ article, syntax, references, dates, attributions, quotations }) {
    const found: Act[] = []
    const partyAt = (mentions: readonly Mention[]): NamedParty[] => {
      const parties: NamedParty[] = []
      for (const mention of mentions)
        for (const id of mention.members ?? [mention.party]) {
          const party = references.parties.find((candidate) => candidate.id === id)
          if (party && !parties.some((known) => known.party === id)) parties.push({ party: id, name: party.name })
        }
      return parties
    }
    syntax.forEach((sentence, index) => {
      const mentions = references.mentions.filter((mention) => mention.sentence === index)
      sentence.tokens.forEach((token, at) => {
        if (token.upos !== 'VERB') return
        const rows = actsOf(token.lemma)
        if (!rows.length) return
        const group = verbGroup(sentence, at)
        // Threats, promises, conditions and wishes are statements, not acts.
        if (
          group.modal ||
          group.negated ||
          group.tense === 'future' ||
          token.xpos === 'VB' ||
          (token.xpos === 'VBG' && !group.progressive && token.deprel !== 'advcl')
        )
          return
        if (childrenBy(sentence, at, 'mark').some((mark) => /^(if|to|unless|whether|against)$/i.test(sentence.tokens[mark]!.text))) return
        const object = childrenBy(sentence, at, 'obj', 'nsubj:pass')[0]
        const row = rows.find(
          (candidate) =>
            !candidate.objects ||
            (object !== undefined &&
              subtree(sentence, object).some((below) => candidate.objects!.includes(sentence.tokens[below]!.lemma.toLowerCase()))),
        )
        if (!row) return
        const passive =
          group.passive || token.deprel === 'acl' || (token.xpos === 'VBN' && childrenBy(sentence, at, 'nsubj', 'aux').length === 0)
        const agent = passive ? obliques(sentence, at, /^by$/i) : childrenBy(sentence, at, 'nsubj')
        const inside = (heads: readonly number[]) =>
          mentions.filter(
            (mention) => heads.some((head) => isBelow(sentence, mention.head, head)) && clauseOf(sentence, mention.head) !== mention.head,
          )
        const actors = partyAt(inside(agent.length ? agent : inherited(sentence, at)))
        const target = passive ? childrenBy(sentence, at, 'nsubj:pass') : childrenBy(sentence, at, 'obj', 'iobj')
        const recipients = partyAt(inside([...target, ...obliques(sentence, at, /^(on|against|to|from|in|of)$/i)])).filter(
          (party) => !actors.some((actor) => actor.party === party.party),
        )
        if (!actors.length && !(recipients.length && passive)) return
        const content = hullOf(
          sentence,
          subtree(
            sentence,
            at,
            (child) =>
              /^(ccomp|advcl|parataxis|conj|punct|cc|mark)$/.test(sentence.tokens[child]!.deprel) && sentence.tokens[child]!.head === at,
          ),
        )
        if (quotations.some((quotation) => isInside(content, quotation))) return
        const date = dates.find(
          (when) =>
            when.sentence === index &&
            when.type === 'date' &&
            sentence.tokens.some((word, position) => isInside(word, when) && isBelow(sentence, position, at)),
        )
        const told = attributions.find((attribution) => attribution.content.some((span) => isInside(token, span)))
        found.push({
          id: `k${found.length + 1}`,
          plover: row.plover,
          actors,
          recipients,
          ...(date ? { when: cell(article, [date], date.rule, date.value) } : {}),
          chain: told
            ? [...told.chain, ...told.speakers].map((hop) => ({ party: hop.party, name: hop.name, citation: cite(article, hop) }))
            : [],
          content: cite(article, content),
          citations: [cite(article, content)],
        })
      })
    })
    return found
  },
})

function obliques(sentence: ParsedSentence, verb: number, preposition: RegExp): number[] {
  return childrenBy(sentence, verb, 'obl').filter((child) =>
    childrenBy(sentence, child, 'case').some((word) => preposition.test(sentence.tokens[word]!.text)),
  )
}

/** "Varland froze accounts and ‹expelled› two envoys": a joined verb has its neighbour's subject. */
function inherited(sentence: ParsedSentence, verb: number): number[] {
  const token = sentence.tokens[verb]!
  return token.deprel === 'conj' && token.head >= 0
    ? childrenBy(sentence, token.head, 'nsubj')
    : token.deprel === 'acl:relcl' && token.head >= 0
      ? [token.head]
      : []
}
