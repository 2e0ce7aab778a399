/** Who the words of a speaker phrase are: the parties they name, or the words themselves. */
import { childrenBy, type ParsedSentence } from '../../encoder/index.ts'
import { isDocument } from '../../lexicon/bodies.ts'
import { isMediaName, isMediaNoun } from '../../lexicon/media.ts'
import { stateOfAdjective } from '../../lexicon/states.ts'
import type { SpeakerMention } from '../../model/attribution.ts'
import type { Mention } from '../../model/mention.ts'
import { isOverlapping, type Span } from '../../text/span.ts'
import { mentionAt, mentionsIn } from '../mention-at.ts'
import { phraseOf } from '../noun-phrase.ts'
import type { Layers } from '../stage.ts'
import { isCitable } from './chains.ts'
import type { Cue } from './cues.ts'

/** What reading a sentence needs of the article. */
export type AttributionInput = Pick<Layers, 'sentences' | 'quotations' | 'syntax' | 'references' | 'dates' | 'places'> & {
  article: { text: string; publishedAt?: string | undefined; outlet?: { value?: string | undefined } | undefined }
}

export class Speakers {
  readonly #input: AttributionInput
  readonly #sentence: ParsedSentence
  readonly #index: number
  /** Parties that this sentence calls a medium ("the CPA ‹agency›"). */
  readonly #media = new Set<string>()

  constructor(input: AttributionInput, sentence: ParsedSentence, index: number) {
    this.#input = input
    this.#sentence = sentence
    this.#index = index
  }

  /** The parties that the speaker phrases of a cue name; two only when both are joined in the phrase. */
  of(cue: Cue): SpeakerMention[] {
    const found: SpeakerMention[] = []
    for (const head of cue.speakers.map((each) => this.#antecedentOf(each))) {
      const medium = this.#mediumAt(head)
      if (medium) {
        found.push(medium)
        continue
      }
      const mention = this.#mentionAt(head)
      if (!mention) {
        // Nobody the article knows more of: the words themselves are the speaker; "Noor and ‹fellow rebels› said" too.
        const isJoined = this.#sentence.tokens[head]!.deprel === 'conj' && /^NNP?S$/.test(this.#sentence.tokens[head]!.xpos)
        if ((cue.isStatement || isCitable(this.#sentence, head)) && (isJoined || !found.length)) found.push(this.#inOwnWords(head))
        continue
      }
      for (const speaker of this.resolve(mention)) if (!found.some((other) => other.party === speaker.party)) found.push(speaker)
    }
    return found
  }

  at(head: number): SpeakerMention[] {
    const medium = this.#mediumAt(head)
    if (medium) return [medium]
    const mention = this.#mentionAt(head)
    return mention ? this.resolve(mention) : [this.#inOwnWords(head)]
  }

  /** "a source in the ministry, ‹who› said": the one whom the clause is about. */
  #antecedentOf(head: number): number {
    const token = this.#sentence.tokens[head]!
    if (!/^(who|which|that)$/i.test(token.text) || token.upos !== 'PRON') return head
    for (let at = token.head, steps = 0; at >= 0 && steps < 4; at = this.#sentence.tokens[at]!.head, steps++)
      if (/^acl/.test(this.#sentence.tokens[at]!.deprel)) return this.#sentence.tokens[at]!.head
    return head
  }

  #inOwnWords(head: number): SpeakerMention {
    const span = this.phrase(head)
    const words = this.#input.article.text.slice(span.start, span.end).replace(/\s+/g, ' ')
    // "the ‹Norwegian› demand that", "a ‹Norwegian› readout": an adjective of state is the state, and a paper of its is its word.
    const isOwned = childrenBy(this.#sentence, head, 'compound', 'nmod', 'nmod:poss').length > 0
    const paper = isDocument(this.#sentence.tokens[head]!.lemma.toLowerCase()) && !isOwned
    const owner = paper ? childrenBy(this.#sentence, head, 'amod').map((child) => this.#sentence.tokens[child]!.text) : [words]
    const row = owner.map((word) => stateOfAdjective(word)).find((found) => found !== undefined)
    const state = row && this.#input.references.parties.find((party) => party.kind === 'state' && party.state === row.id)
    if (row) return { ...span, party: state?.id ?? words, name: state?.name ?? (row.names[0] as string) }
    return { ...span, party: words, name: words }
  }

  #mentionAt(head: number): Mention | undefined {
    const here = mentionAt(this.#input, this.#index, head)
    if (here && here.kind !== 'nominal') return here
    if (here) {
      const apposed = this.#apposed(head)
      if (apposed) return apposed
      return this.#isInItsOwnWords(head, here) ? undefined : here
    }
    // "‹Minister› Noor": the tree's head may be the title, the mention's the name; "spokesman for the ministry, ‹Noor›," the apposition.
    const below = childrenBy(this.#sentence, head, 'appos', 'flat', 'nmod:desc', 'compound', 'list')
    return mentionsIn(this.#input.references.mentions, this.#index).find(
      (mention) => below.includes(mention.head) && mention.kind === 'name',
    )
  }

  /** "An exile group, ‹Lake 90›, said", "His finance minister, Dr ‹Toft›,": of a noun and the name set beside it, the name. */
  #apposed(head: number): Mention | undefined {
    const beside = childrenBy(this.#sentence, head, 'appos', 'flat').filter((child) => child > head)
    const names = beside.flatMap((child) => [child, ...childrenBy(this.#sentence, child, 'flat', 'nmod:desc', 'compound')])
    return mentionsIn(this.#input.references.mentions, this.#index).find(
      (mention) => mention.kind === 'name' && names.includes(mention.head),
    )
  }

  /** "‹police› said", "‹two officials› said", "‹one› of the officials said", "‹an aide› said": a bare or counted plural, or one of several, is nobody spoken of before. */
  #isInItsOwnWords(head: number, mention: Mention): boolean {
    const token = this.#sentence.tokens[head]!
    const party = this.#input.references.parties.find((candidate) => candidate.id === mention.party)
    const isOneOf = token.upos === 'NUM' && childrenBy(this.#sentence, head, 'nmod').length > 0
    const before = childrenBy(this.#sentence, head, 'det', 'nmod:poss', 'nummod').map((child) => this.#sentence.tokens[child]!)
    const isBare = token.xpos === 'NNS' && before.every(({ upos }) => upos === 'NUM')
    // "An ‹envoy› said" after the envoy was named is another one; before, it may be he.
    const isNew =
      token.xpos === 'NN' &&
      before.some(({ text }) => /^(a|an|one|another)$/i.test(text)) &&
      (party?.mentions ?? []).some(({ start }) => start < mention.start)
    return (
      isOneOf ||
      isNew ||
      (isBare && (mention.members !== undefined || (party !== undefined && !party.name.toLowerCase().includes(token.text.toLowerCase()))))
    )
  }

  /** "the Afghan broadcaster ‹Tolo News›", "the ‹Halden Courier› newspaper": of a medium's words the name in or right behind them. */
  #mediumAt(head: number): SpeakerMention | undefined {
    const tokens = this.#sentence.tokens
    const phrase = phraseOf(this.#sentence, head)
    const isNoun = (at: number) => tokens[at]?.upos === 'NOUN' && isMediaNoun(tokens[at]!.lemma)
    // "the ‹newspaper› Clarín" headed by the noun, or "the newspaper ‹Clarín›" and "the ‹Nation› newspaper" by the name.
    if (!isNoun(head) && !isNoun(head - 1) && !isNoun(phrase.first)) return undefined
    const reach = tokens[phrase.last]!.upos === 'PROPN' ? phrase.last : phrase.last + 1
    const names = this.#sentence.names.filter(
      (other) =>
        /^(ORG|MISC)$/.test(other.kind) &&
        other.first >= phrase.first &&
        other.first <= reach &&
        !stateOfAdjective(this.#input.article.text.slice(tokens[other.first]!.start, tokens[other.last]!.end)),
    )
    // "the ‹Faroese› broadcaster KVF": a people's name may be taken for a thing's.
    const name = names.find(({ kind }) => kind === 'ORG') ?? names[0]
    if (!name) return this.#nameBehind(phrase.last) ?? this.#newsAgency(head, phrase.first)
    const span = { start: tokens[name.first]!.start, end: tokens[name.last]!.end }
    const mention = mentionsIn(this.#input.references.mentions, this.#index).find(
      (other) => other.kind === 'name' && isOverlapping(other, span),
    )
    const spelt = this.#input.article.text.slice(span.start, span.end).replace(/\s+/g, ' ')
    const medium = (mention && this.resolve(mention)[0]) ?? { ...span, party: spelt, name: spelt }
    this.#media.add(medium.party)
    return medium
  }

  /** "the ‹Halden news agency›", where nobody took it for a name. */
  #newsAgency(head: number, first: number): SpeakerMention | undefined {
    const tokens = this.#sentence.tokens
    const from = tokens.findIndex((token, at) => at >= first && at < head && token.upos === 'PROPN' && !stateOfAdjective(token.text))
    if (from < 0 || !tokens.slice(from, head).some(({ text }) => /^(news|press)$/i.test(text))) return undefined
    const span = { start: tokens[from]!.start, end: tokens[head]!.end }
    const words = this.#input.article.text.slice(span.start, span.end)
    const party = this.#input.references.parties.find((candidate) => candidate.name === words || candidate.aliases.includes(words))
    this.#media.add(party?.id ?? words)
    return { ...span, party: party?.id ?? words, name: party?.name ?? words }
  }

  /** Whether the article knows the speaker for a medium, or the sentence calls it one. */
  isMedium(speaker: SpeakerMention): boolean {
    const party = this.#input.references.parties.find((candidate) => candidate.id === speaker.party)
    return (
      party?.kind === 'outlet' ||
      this.#media.has(speaker.party) ||
      isMediaName(speaker.name) ||
      isMediaNoun(speaker.name.split(' ').pop() ?? '')
    )
  }

  /** The name that stands right behind a phrase, whatever kind the encoder took it for. */
  #nameBehind(last: number): SpeakerMention | undefined {
    const { end } = this.#sentence.tokens[last]!
    const name = mentionsIn(this.#input.references.mentions, this.#index).find(
      (other) => other.kind === 'name' && other.start - end >= 0 && other.start - end <= 2,
    )
    if (name) return this.resolve(name)[0]
    // "state broadcaster ‹VRT›", where nobody took it for a name.
    const from = this.#sentence.tokens.findIndex((token) => token.start >= end)
    let to = from
    while (from >= 0 && this.#sentence.tokens[to]?.upos === 'PROPN') to++
    if (from < 0 || to === from || to - from > 4) return undefined
    const span = { start: this.#sentence.tokens[from]!.start, end: this.#sentence.tokens[to - 1]!.end }
    const words = this.#input.article.text.slice(span.start, span.end)
    const party = this.#input.references.parties.find((candidate) => candidate.name === words || candidate.aliases.includes(words))
    return { ...span, party: party?.id ?? words, name: party?.name ?? words }
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
