/** Acts: what a party did to another outside of contact and speech; only deeds done, told by the writer or by someone. */
import { isBelow, type ParsedSentence } from '../../encoder/index.ts'
import { isFighter } from '../../lexicon/acts.ts'
import { cell, cite } from '../../model/citation.ts'
import type { NamedParty } from '../../model/party.ts'
import type { Act } from '../../model/records/act.ts'
import { hull, isInside, isOverlapping } from '../../text/span.ts'
import { mentionsIn } from '../mention-at.ts'
import { traitsOf } from '../noun-phrase.ts'
import { type Sentence, stage } from '../stage.ts'
import { isOfNoParty } from './deed-bounds.ts'
import { type Deed, deedsOf, deedWithin } from './deeds.ts'
import { hopsOf, tellingOf } from './tellers.ts'

export const acts = stage({
  requires: ['sentences', 'syntax', 'references', 'dates', 'attributions', 'quotations'],
  assigns: 'acts',
  find({ article, sentences, syntax, references, dates, attributions, quotations }) {
    const found: Act[] = []
    syntax.forEach((sentence, index) => {
      /** The parties named at or under some heads: "Varland's ‹warplanes›" act for Varland. */
      const partiesUnder = (heads: readonly number[]): NamedParty[] => {
        const ids = mentionsIn(references.mentions, index)
          .filter((mention) => heads.some((head) => isBelow(sentence, mention.head, head)))
          .flatMap((mention) => mention.members ?? [mention.party])
        return [...new Set(ids)].flatMap((id) => {
          const party = references.parties.find((candidate) => candidate.id === id)
          return party ? [{ party: id, name: party.name }] : []
        })
      }
      /** The states whose forces some heads name without being parties themselves: "‹Varlandic› drones". */
      const statesOf = (of: ParsedSentence, heads: readonly number[]): NamedParty[] =>
        heads.flatMap((head) => {
          const { state } = traitsOf(article.text, of, head)
          const party = state && references.parties.find((candidate) => candidate.kind === 'state' && candidate.state === state)
          return party ? [{ party: party.id, name: party.name }] : []
        })
      for (const { token, plover, content, doers, targets, isNoun } of merged(sentence)) {
        const word = sentence.tokens[token]!
        if (quotations.some((quotation) => isInside(content, quotation))) continue
        const named = partiesUnder(doers)
        const actors = named.length ? named : statesOf(sentence, doers)
        const recipients = partiesUnder(targets).filter((party) => !actors.some((actor) => actor.party === party.party))
        // Gunmen and rebels are often no party of the article; what they did is an act all the same, and the citation shows who.
        if (isOfNoParty(sentence, { token, plover, doers, targets, content, ...(isNoun ? { isNoun } : {}) }, actors, recipients)) continue
        const isArmed = doers.some((head) => isFighter(sentence.tokens[head]!.lemma))
        const isSeizure = isNoun && plover === 'COERCE' && !doers.length
        if (!actors.length && !isArmed && !isSeizure && !(recipients.length && plover === 'SANCTION')) continue
        // A deed named again by a noun ("the invasion") is not done twice.
        if (isNoun && !isSeizure && (!recipients.length || found.some((act) => act.plover === plover && isSame(act.actors, actors))))
          continue
        const date = dates.find(
          (when) =>
            when.sentence === index &&
            when.type === 'date' &&
            sentence.tokens.some((other, position) => isInside(other, when) && isBelow(sentence, position, token)),
        )
        found.push({
          id: `k${found.length + 1}`,
          plover,
          actors,
          recipients,
          ...(date ? { when: cell(article, [date], date.rule, date.value) } : {}),
          chain: hopsOf(article, tellingOf(attributions, word)),
          content: cite(article, content),
          citations: [cite(article, actors.length ? content : hull([content, ...doers.map((head) => sentence.tokens[head]!)]))],
        })
      }
    })
    return found.filter((act) => !isToldBelow(act, found, sentences))
  },
})

/** What a headline tells of a deed the body tells in full: one code, one doer. */
function isToldBelow(act: Act, all: readonly Act[], sentences: readonly Sentence[]): boolean {
  const blockOf = (told: Act) => sentences.find((sentence) => isInside(told.content, sentence))?.block ?? 'body'
  return (
    /^(headline|standfirst)$/.test(blockOf(act)) &&
    all.some(
      (other) =>
        other.content.start > act.content.start &&
        other.plover === act.plover &&
        !/^(headline|standfirst)$/.test(blockOf(other)) &&
        isSame(other.actors, act.actors),
    )
  )
}

/**
 * What learning and rules have found in one sentence. The rule wins where both tell of the same words, for it knows doer, target and code; a learnt
 * extent that no rule touches is kept only where its own verb or noun has a code in the lexicon, for an act without one cannot be stated.
 */
function merged(sentence: ParsedSentence): Deed[] {
  const words = sentence.tokens
  const ruled = deedsOf(sentence)
  const learnt = sentence.frames.extents
    .filter((extent) => extent.kind === 'ACT')
    .flatMap((extent): Deed[] => {
      const content = { start: words[extent.first]!.start, end: words[extent.last]!.end }
      if (ruled.some((deed) => isOverlapping(deed.content, content))) return []
      const deed = deedWithin(sentence, extent.first, extent.last)
      return deed ? [{ ...deed, content }] : []
    })
  return [...ruled, ...learnt].sort((left, right) => left.content.start - right.content.start)
}

const isSame = (left: readonly NamedParty[], right: readonly NamedParty[]) =>
  left.some((party) => right.some((other) => other.party === party.party))
