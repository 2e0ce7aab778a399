/** To whom an officer belongs whose state no word of his name gives: the owner that the text names beside the office, else the land the text speaks of there. */
import { childrenBy, type ParsedSentence } from '../../encoder/index.ts'
import { institutionIn } from '../../lexicon/institutions.ts'
import { seatNamed } from '../../lexicon/seats.ts'
import type { Article } from '../../model/article.ts'
import type { Mention } from '../../model/mention.ts'
import type { Party } from '../../model/party.ts'
import { mentionAt } from '../mention-at.ts'
import type { Layers } from '../stage.ts'

type Input = Pick<Layers, 'syntax' | 'references' | 'sentences' | 'places'>

/** An office is told beside a name in its first mentions, or never. */
const looked = 8
/** What may own an office. */
const owning = /^(state|organisation|group)$/
/** "spokesman ‹for› the League", "head ‹of› its mission". */
const ownerCase = /^(of|for|from|at)$/i

/** The party that owns a party's office: "‹the League's› envoy", "‹its› spokesman, Ole Brandt", "leader ‹of the Dunes Front›". */
export function ownerOf(input: Input, party: Party): Party | undefined {
  for (const mention of mentionsOf(input, party)) {
    const sentence = input.syntax[mention.sentence]!
    for (const noun of officeNouns(sentence, mention.head)) {
      const owners = [
        ...childrenBy(sentence, noun, 'nmod:poss', 'compound'),
        ...childrenBy(sentence, noun, 'nmod').filter((child) =>
          childrenBy(sentence, child, 'case').some((word) => ownerCase.test(sentence.tokens[word]!.text)),
        ),
      ]
      for (const head of owners) {
        const owner = mentionAt(input, mention.sentence, head)?.party
        const found = owner === party.id ? undefined : input.references.parties.find((candidate) => candidate.id === owner)
        if (found && owning.test(found.kind)) return found
      }
    }
  }
  return undefined
}

/** The state whose seat or institution stands in the office as written: "‹Kremlin› aide Oleg Vass", "‹State Department› spokeswoman". */
export function seatOf(article: Article, input: Input, party: Party): string | undefined {
  for (const mention of mentionsOf(input, party)) {
    const sentence = input.syntax[mention.sentence]!
    for (const noun of officeNouns(sentence, mention.head)) {
      const words = article.text.slice(sentence.tokens[Math.max(0, noun - 3)]!.start, sentence.tokens[noun]!.end)
      const state = institutionIn(words)?.state
      if (state) return state
      for (const child of childrenBy(sentence, noun, 'compound', 'nmod:poss')) {
        const seat = seatNamed(sentence.tokens[child]!.text)
        if (seat) return seat.state
      }
    }
  }
  return undefined
}

/**
 * The state that an office without one is of, as newspapers leave it out: the only one that its paragraph names before it ("Beijing has kept its cards
 * close. ‹Foreign Ministry spokeswoman Lin› said …", "In Lima, ‹the minister› …").
 */
export function landOf(article: Article, input: Input, party: Party): string | undefined {
  const first = mentionsOf(input, party)[0]
  if (!first) return undefined
  const paragraph = input.sentences[first.sentence]?.paragraph
  const near = (place: { sentence: number; start: number }) =>
    place.start < first.start && input.sentences[place.sentence]?.paragraph === paragraph
  const named = input.references.mentions.flatMap((mention) => {
    // "US$9 billion" names money.
    const named =
      near(mention) && article.text[mention.end] !== '$'
        ? input.references.parties.find((candidate) => candidate.id === mention.party)
        : undefined
    return named?.kind === 'state' && named.state ? [named.state] : []
  })
  const standing = input.places.flatMap((place) => (near(place) && place.state ? [place.state] : []))
  const before = new Set([...named, ...standing])
  return before.size === 1 ? [...before][0] : undefined
}

function mentionsOf(input: Input, party: Party): Mention[] {
  return input.references.mentions.filter((mention) => mention.party === party.id && mention.kind !== 'pronoun').slice(0, looked)
}

/** The nouns of office around a mention's head: the head itself where it is one, what stands in apposition on either side, and titles before a name. */
function officeNouns(sentence: ParsedSentence, head: number): number[] {
  const words = sentence.tokens
  const above = words[head]!.deprel === 'appos' ? [words[head]!.head] : []
  const around = [head, ...above, ...childrenBy(sentence, head, 'appos', 'compound', 'nmod:desc', 'flat')]
  return around.filter((at) => at >= 0 && (words[at]!.upos === 'NOUN' || words[at]!.upos === 'PROPN'))
}
