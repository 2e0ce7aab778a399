/** Agreements: each point that sides agreed, signed, proposed or failed to agree on. */
import { childBy, childrenBy, hullOf, type ParsedSentence, subjectsOf, subtree, verbGroup } from '../../encoder/index.ts'
import { cite } from '../../model/citation.ts'
import type { Mention } from '../../model/mention.ts'
import type { NamedParty } from '../../model/party.ts'
import type { Agreement, Outcome } from '../../model/records/agreement.ts'
import { isInside, type Span } from '../../text/span.ts'
import { stage } from '../stage.ts'

const texts =
  /^(agreement|deal|treaty|accord|pact|memorandum|protocol|contract|convention|ceasefire|truce|cease-fire|declaration|communique|communiqué|resolution|arrangement|mechanism|roadmap)$/

export const agreements = stage({
  requires: ['syntax', 'references', 'attributions'],
  assigns: 'agreements',
  find({ article, syntax, references, attributions }) {
    const found: Agreement[] = []
    const partiesAt = (index: number, heads: readonly number[]): NamedParty[] => {
      const parties: NamedParty[] = []
      const sentence = syntax[index]!
      for (const head of heads) {
        const token = sentence.tokens[head]!
        const mention: Mention | undefined = references.mentions.find(
          (each) => each.sentence === index && (each.head === head || (each.start <= token.start && token.end <= each.end)),
        )
        for (const id of mention ? (mention.members ?? [mention.party]) : []) {
          const party = references.parties.find((candidate) => candidate.id === id)
          if (party && !parties.some((known) => known.party === id)) parties.push({ party: id, name: party.name })
        }
      }
      return parties
    }
    const add = (index: number, verb: number, content: Span, outcome: Outcome, parties: NamedParty[]) => {
      if (found.some((other) => other.content.start === content.start)) return
      const word = syntax[index]!.tokens[verb]!
      const told = attributions.find(
        (attribution) =>
          attribution.content.some((span) => isInside(word, span)) &&
          !attribution.speakers.some((speaker) => parties.some((party) => party.party === speaker.party)),
      )
      found.push({
        id: `a${found.length + 1}`,
        parties,
        content: cite(article, content),
        outcome,
        chain: told
          ? [...told.chain, ...told.speakers].map((hop) => ({ party: hop.party, name: hop.name, citation: cite(article, hop) }))
          : [],
        citations: [cite(article, { start: Math.min(word.start, content.start), end: Math.max(word.end, content.end) })],
      })
    }
    syntax.forEach((sentence, index) => {
      sentence.tokens.forEach((token, at) => {
        if (token.upos !== 'VERB') return
        const lemma = token.lemma.toLowerCase()
        const group = verbGroup(sentence, at)
        if (group.modal && group.modal !== 'will') return
        const governor = sentence.tokens[token.head]
        const failed = group.negated || (governor?.lemma === 'fail' && token.xpos === 'VB')
        if (token.xpos === 'VB' && !failed && !/^(agree)$/.test(governor?.lemma ?? '')) return
        const parties = partiesAt(index, subjectsOf(sentence, at))
        if (lemma === 'agree') {
          for (const point of pointsOf(sentence, at)) add(index, at, point, failed ? 'not-agreed' : 'agreed', parties)
        } else if (
          /^(reach|sign|conclude|strike|seal|initial|ratify|suspend|violate|break|implement|finalize|finalise|propose)$/.test(lemma)
        ) {
          const object = childBy(sentence, at, 'obj') ?? childBy(sentence, at, 'nsubj:pass')
          if (
            object === undefined ||
            !subtree(sentence, object).some(
              (below) =>
                texts.test(sentence.tokens[below]!.lemma.toLowerCase()) && (below === object || sentence.tokens[below]!.head === object),
            )
          )
            return
          const outcome: Outcome | undefined =
            lemma === 'sign' || lemma === 'initial' || lemma === 'ratify'
              ? 'signed'
              : lemma === 'suspend'
                ? 'suspended'
                : lemma === 'violate' || lemma === 'break'
                  ? 'broken'
                  : lemma === 'propose'
                    ? 'proposed'
                    : lemma === 'implement'
                      ? 'in-force'
                      : failed
                        ? 'not-agreed'
                        : 'agreed'
          const agent = group.passive
            ? childrenBy(sentence, at, 'obl').filter((child) =>
                childrenBy(sentence, child, 'case').some((word) => /^(by|between)$/i.test(sentence.tokens[word]!.text)),
              )
            : []
          const listed = childrenBy(sentence, object, 'acl', 'nmod').filter(
            (child) =>
              /^(include|including|on|to)$/i.test(sentence.tokens[child]!.lemma) ||
              childrenBy(sentence, child, 'case', 'mark').some((word) => /^(including|on|to)$/i.test(sentence.tokens[word]!.text)),
          )
          const points = listed.length
            ? listed.flatMap((child) => conjunctSpans(sentence, child))
            : [
                hullOf(
                  sentence,
                  subtree(
                    sentence,
                    object,
                    (child) =>
                      /^(acl:relcl|parataxis|punct)$/.test(sentence.tokens[child]!.deprel) && sentence.tokens[child]!.head === object,
                  ),
                ),
              ]
          for (const point of points) add(index, at, point, outcome, agent.length ? partiesAt(index, agent) : parties)
        }
      })
    })
    return found
  },
})

/** "agreed ‹on an exchange› and ‹a line›", "agreed ‹to meet›", "agreed ‹that …›": one span a point. */
function pointsOf(sentence: ParsedSentence, verb: number): Span[] {
  const obliques = childrenBy(sentence, verb, 'obl', 'obj').filter(
    (child) =>
      sentence.tokens[child]!.deprel === 'obj' ||
      childrenBy(sentence, child, 'case').some((word) => /^(on|upon|to|about)$/i.test(sentence.tokens[word]!.text)),
  )
  const clauses = childrenBy(sentence, verb, 'xcomp', 'ccomp', 'advcl').filter(
    (child) =>
      sentence.tokens[child]!.deprel !== 'advcl' ||
      childrenBy(sentence, child, 'mark').some((word) => /^on$/i.test(sentence.tokens[word]!.text)),
  )
  return [...obliques, ...clauses].filter((child) => child > verb).flatMap((child) => conjunctSpans(sentence, child))
}

/** The parts of a list, each without the others, its preposition, "to" or "that". */
function conjunctSpans(sentence: ParsedSentence, head: number): Span[] {
  const heads = [head, ...childrenBy(sentence, head, 'conj')]
  return heads.flatMap((each) => {
    const tokens = subtree(
      sentence,
      each,
      (child) =>
        sentence.tokens[child]!.head === each &&
        /^(case|mark|cc|conj|nsubj|parataxis)$/.test(sentence.tokens[child]!.deprel) &&
        sentence.tokens[child]!.deprel !== 'nsubj' &&
        (child < each || sentence.tokens[child]!.deprel === 'conj'),
    ).filter(
      (token, position, list) =>
        !(position === list.length - 1 && /^[,.;]$/.test(sentence.tokens[token]!.text)) &&
        !(position === 0 && /^[,;]$/.test(sentence.tokens[token]!.text)),
    )
    if (tokens.length < 2) return []
    const span = hullOf(sentence, tokens)
    return [
      /[,.;]$/.test(sentence.tokens[tokens[tokens.length - 1] as number]!.text) &&
      sentence.tokens[tokens[tokens.length - 1] as number]!.text.length === 1
        ? { start: span.start, end: sentence.tokens[tokens[tokens.length - 2] as number]!.end }
        : span,
    ]
  })
}
