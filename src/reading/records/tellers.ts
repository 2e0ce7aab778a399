/** Who is named at some words of a sentence, and through whom the article has what stands there. */
import type { Attribution } from '../../model/attribution.ts'
import { type CitedText, cite } from '../../model/citation.ts'
import type { Hop, NamedParty } from '../../model/party.ts'
import { isInside, type Span } from '../../text/span.ts'
import { mentionAt } from '../mention-at.ts'
import type { Layers } from '../stage.ts'

/** The parties named by the mentions at some heads of a sentence, each once; "the two sides" stands for its members. */
export function partiesAt(input: Pick<Layers, 'syntax' | 'references'>, index: number, heads: readonly number[]): NamedParty[] {
  const parties: NamedParty[] = []
  for (const head of heads) {
    const mention = mentionAt(input, index, head)
    for (const id of mention ? (mention.members ?? [mention.party]) : []) {
      const party = input.references.parties.find((candidate) => candidate.id === id)
      if (party && !parties.some((known) => known.party === id)) parties.push({ party: id, name: party.name })
    }
  }
  return parties
}

/** The attribution that gives some words to a speaker, the narrowest where one stands in another. */
export function tellingOf(attributions: readonly Attribution[], words: Span): Attribution | undefined {
  const holding = attributions.filter((attribution) => attribution.content.some((span) => isInside(words, span)))
  const length = (attribution: Attribution) => attribution.content.reduce((sum, span) => sum + span.end - span.start, 0)
  return holding.sort((left, right) => length(left) - length(right))[0]
}

/** The relay of an attribution as hops, its speakers last; without a telling there is none. */
export function hopsOf(article: CitedText, told: Attribution | undefined, without: readonly NamedParty[] = []): Hop[] {
  return told
    ? [...told.chain, ...told.speakers]
        .filter((hop) => !without.some((party) => party.party === hop.party))
        .map((hop) => ({ party: hop.party, name: hop.name, citation: cite(article, hop) }))
    : []
}
