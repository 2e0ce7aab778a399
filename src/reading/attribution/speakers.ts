/** Who the words of a speaker phrase are: the parties they name, or the words themselves. */
import { childrenBy, type ParsedSentence } from '../../encoder/index.ts'
import { isMediaNoun } from '../../lexicon/media.ts'
import type { SpeakerMention } from '../../model/attribution.ts'
import type { Mention } from '../../model/mention.ts'
import type { Span } from '../../text/span.ts'
import { mentionAt, mentionsIn } from '../mention-at.ts'
import { phraseOf } from '../noun-phrase.ts'
import type { Layers } from '../stage.ts'
import type { Cue } from './cues.ts'

/** What reading a sentence needs of the article. */
export type AttributionInput = Pick<Layers, 'sentences' | 'quotations' | 'syntax' | 'references' | 'dates'> & { article: { text: string } }

export class Speakers {
  readonly #input: AttributionInput
  readonly #sentence: ParsedSentence
  readonly #index: number

  constructor(input: AttributionInput, sentence: ParsedSentence, index: number) {
    this.#input = input
    this.#sentence = sentence
    this.#index = index
  }

  /** The parties that the speaker phrases of a cue name; two only when both are joined in the phrase. */
  of(cue: Cue): SpeakerMention[] {
    const found: SpeakerMention[] = []
    for (const head of cue.speakers) {
      const mention = this.#mentionAt(head)
      if (!mention) {
        // Nobody the article knows more of: the words themselves are the speaker.
        if (cue.isStatement && !found.length) found.push(this.#inOwnWords(head))
        continue
      }
      for (const speaker of this.resolve(mention)) if (!found.some((other) => other.party === speaker.party)) found.push(speaker)
    }
    return found
  }

  at(head: number): SpeakerMention[] {
    const mention = this.#mentionAt(head)
    return mention ? this.resolve(mention) : [this.#inOwnWords(head)]
  }

  #inOwnWords(head: number): SpeakerMention {
    const span = this.phrase(head)
    const words = this.#input.article.text.slice(span.start, span.end).replace(/\s+/g, ' ')
    return { ...span, party: words, name: words }
  }

  #mentionAt(head: number): Mention | undefined {
    const here = mentionAt(this.#input, this.#index, head)
    if (here) return here.kind === 'nominal' ? (this.#nameBehind(here) ?? here) : here
    // "‹Minister› Noor": the tree's head may be the title, the mention's the name; "spokesman for the ministry, ‹Noor›," the apposition.
    const below = childrenBy(this.#sentence, head, 'appos', 'flat', 'nmod:desc', 'compound', 'list')
    return mentionsIn(this.#input.references.mentions, this.#index).find(
      (mention) => below.includes(mention.head) && mention.kind === 'name',
    )
  }

  /** "the Afghan broadcaster ‹Tolo News›": of a medium's words and its name right behind them, the name. */
  #nameBehind(mention: Mention): Mention | undefined {
    const last = this.#input.article.text.slice(mention.start, mention.end).split(' ').pop() ?? ''
    if (!isMediaNoun(last)) return undefined
    return mentionsIn(this.#input.references.mentions, this.#index).find(
      (other) => other.kind === 'name' && other.start - mention.end >= 0 && other.start - mention.end <= 2,
    )
  }

  resolve(mention: Mention): SpeakerMention[] {
    const parties = this.#input.references.parties
    const party = parties.find((candidate) => candidate.id === mention.party)
    if (!party) return []
    const members = mention.members?.map((id) => parties.find((candidate) => candidate.id === id)).filter((member) => member !== undefined)
    const span = { start: mention.start, end: mention.end }
    if (members?.length) return members.map((member) => ({ ...span, party: member.id, name: member.name }))
    // The statement said: whoever made it, where its owner is known; else the document speaks.
    return [{ ...span, party: party.id, name: party.name }]
  }

  /** The phrase of a head without its article. */
  phrase(head: number): Span {
    const phrase = phraseOf(this.#sentence, head)
    let first = phrase.first
    while (first < head && /^(the|a|an)$/i.test(this.#sentence.tokens[first]!.text)) first++
    return { start: this.#sentence.tokens[first]!.start, end: this.#sentence.tokens[phrase.last]!.end }
  }
}
