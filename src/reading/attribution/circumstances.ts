/** The circumstances of a saying, among the words of its cue: by what means, to whom, where, when, and whether the writer keeps his distance. */
import { childrenBy, headOf, isBelow, type ParsedSentence, relation, subtree } from '../../encoder/index.ts'
import { isDocument } from '../../lexicon/bodies.ts'
import { isChannel, isPlatform } from '../../lexicon/channels.ts'
import { isHedge } from '../../lexicon/cues.ts'
import { units } from '../../lexicon/time-words.ts'
import type { Attribution } from '../../model/attribution.ts'
import type { Span } from '../../text/span.ts'
import { type Cue, relays } from './cues.ts'
import type { AttributionInput, Speakers } from './speakers.ts'

/** From this score on, what labelled texts have taught of a cue is trusted for its means. */
const sure = 0.5
/** Nouns of speech that name no means of their own ("in remarks to the Courier"). */
const vague = /^(remark|comment|conversation)s?$/i

/** Papers that are issued to say something; a report or a letter may be a thing of its own. */
const isIssued = (word: string) => /^(statement|communiqu[eé]|readout|release|message|telegram|briefing|conference)$/i.test(word)

/** Verbs beside a cue that tell of the same saying ("‹Speaking› at a briefing, she said"). */
const speaking = /^(speak|ask|talk|appear|respond|address|write|post)$/

export class Circumstances {
  readonly #input: AttributionInput
  readonly #sentence: ParsedSentence
  readonly #index: number
  readonly #speakers: Speakers
  constructor(input: AttributionInput, sentence: ParsedSentence, index: number, speakers: Speakers) {
    this.#input = input
    this.#sentence = sentence
    this.#index = index
    this.#speakers = speakers
  }

  /** The fields of an attribution that its cue's own words fill. */
  of(cue: Cue): Pick<Attribution, 'channel' | 'addressee' | 'venue' | 'when' | 'hedged'> {
    const channel = this.#channelOf(cue)
    const addressee = this.#addresseeOf(cue, channel)
    const venue = this.#venueOf(cue, channel)
    const when = this.#input.dates.findIndex(
      (date) => date.sentence === this.#index && (date.type === 'date' || date.type === 'time') && this.#isOnCue(cue, date),
    )
    return {
      ...(channel === undefined ? {} : { channel: this.#channelAt(channel) }),
      ...(addressee ? { addressee: venue ? this.#before(addressee, venue) : addressee } : {}),
      ...(venue ? { venue } : {}),
      ...(when >= 0 ? { when } : {}),
      hedged: this.#isHedged(cue),
    }
  }

  /** "told ‹reporters› in Doha": of whom it was told to, the words before the place where. */
  #before(addressee: Span, venue: Span): Span {
    if (venue.start <= addressee.start || venue.end > addressee.end) return addressee
    const words = this.#sentence.tokens.filter((token) => token.start >= addressee.start && token.end <= venue.start)
    const at = words.findLastIndex((token) => token.xpos === 'IN')
    return at > 0 ? { ...addressee, end: words[at - 1]!.end } : addressee
  }

  #isChannelAt(at: number): boolean {
    const token = this.#sentence.tokens[at]!
    // "told the ‹Post›": a name is a means only as a platform's.
    if (token.upos === 'PROPN' || token.upos === 'X' || token.upos === 'SYM' || (at > 0 && /^\p{Lu}/u.test(token.text)))
      return isPlatform(token.text) || isIssued(token.text)
    return token.upos === 'NOUN' && !vague.test(token.lemma) && (isChannel(token.lemma) || isDocument(token.lemma.toLowerCase()))
  }

  #channelAt(head: number): NonNullable<Attribution['channel']> {
    const span = this.#speakers.phrase(head)
    return { span, name: this.#input.article.text.slice(span.start, span.end).replace(/\s+/g, ' '), rule: 'channel-beside-cue' }
  }

  /**
   * "said ‹at a briefing›", "told ‹a news conference›", "Asked ‹at a briefing›, she said", "the ministry's ‹statement› said", else what
   * labelled texts have taught to see ("told us ‹by phone›").
   */
  #channelOf(cue: Cue): number | undefined {
    const sentence = this.#sentence
    const isOutside = (child: number) => !cue.content.includes(child)
    const phrases = childrenBy(sentence, cue.token, 'obl', 'nmod').filter(isOutside)
    const besides = childrenBy(sentence, cue.token, 'advcl')
      .filter((child) => isOutside(child) && speaking.test(sentence.tokens[child]!.lemma))
      .flatMap((child) => childrenBy(sentence, child, 'obl', 'obj'))
    const spoken = [...phrases, ...besides, ...(cue.addressee === undefined ? [] : [cue.addressee])].find((at) => this.#isChannelAt(at))
    if (spoken !== undefined) return spoken
    const paper = cue.speakers.find((head) => isIssued(sentence.tokens[head]!.lemma))
    if (paper !== undefined) return paper
    const frame = sentence.frames.cues.find((other) => other.token === cue.token && other.score >= sure)
    return frame?.arguments
      .filter(({ role }) => role === 'CHANNEL')
      .map(({ first, last }) => headOf(sentence, first, last))
      .find((at) => /^(NOUN|PROPN)$/.test(sentence.tokens[at]!.upos) && !vague.test(sentence.tokens[at]!.lemma) && isOutside(at))
  }

  /** "told ‹reporters›", "in an interview with ‹the Courier›", "speaking to ‹reporters›"; a meeting that is told is the means. */
  #addresseeOf(cue: Cue, channel: number | undefined): Span | undefined {
    const sentence = this.#sentence
    if (cue.addressee !== undefined && cue.addressee !== channel) return this.#speakers.phrase(cue.addressee)
    const isTo = (below: number) => childrenBy(sentence, below, 'case').some((word) => /^(with|to)$/i.test(sentence.tokens[word]!.text))
    const holders = [
      ...(channel === undefined ? [] : [channel]),
      ...childrenBy(sentence, cue.token, 'obl').filter((child) => vague.test(sentence.tokens[child]!.lemma)),
    ]
    const turned = childrenBy(sentence, cue.token, 'advcl').filter((child) => /^(speak|talk)$/.test(sentence.tokens[child]!.lemma))
    const addressed = [
      ...holders.flatMap((holder) => childrenBy(sentence, holder, 'nmod')),
      ...turned.flatMap((verb) => childrenBy(sentence, verb, 'obl')),
    ].find((below) => isTo(below) && !cue.content.includes(below) && !this.#isChannelAt(below))
    return addressed === undefined ? undefined : this.#speakers.phrase(addressed)
  }

  /** "said ‹in Moscow›", "told a news conference ‹in Doha›": a place beside the cue, not one of the speaker's own phrase. */
  #venueOf(cue: Cue, channel: number | undefined): Span | undefined {
    const sentence = this.#sentence
    const named = cue.speakers.flatMap((head) => subtree(sentence, head))
    const place = this.#input.places.find(({ sentence: index, head, settlement, name }) => {
      if (index !== this.#index || cue.content.includes(head) || named.includes(head)) return false
      if (!(settlement !== undefined || /\b(airport|palace)\b/i.test(name))) return false
      // "met in Paris a day before, said": the place of another happening hangs deeper.
      const above = sentence.tokens[head]!.head
      const isOwn = (at: number) => at === cue.token || at === channel || at === cue.addressee
      const isBeside = above >= 0 && sentence.tokens[above]!.upos === 'NOUN' && isOwn(sentence.tokens[above]!.head)
      if (!isOwn(above) && !(isBeside && !units[sentence.tokens[above]!.lemma])) return false
      return childrenBy(sentence, head, 'case').some((word) => /^(in|at|from)$/i.test(sentence.tokens[word]!.text))
    })
    return place && { start: place.start, end: place.end }
  }

  /** "said ‹on Monday›", "in a speech ‹on Monday›"; not the day of another happening in the cue's sentence ("as he flew there ‹on Monday›"). */
  #isOnCue(cue: Cue, date: Span): boolean {
    const sentence = this.#sentence
    const at = sentence.tokens.findIndex((word) => word.start >= date.start && word.end <= date.end)
    if (at < 0 || cue.content.includes(at)) return false
    if (cue.kind === 'according' && !isBelow(sentence, at, cue.token)) return true
    for (let above = sentence.tokens[at]!.head, steps = 0; above >= 0 && steps < 8; above = sentence.tokens[above]!.head, steps++) {
      if (above === cue.token || (above === sentence.tokens[cue.token]!.head && relays.has(sentence.tokens[above]!.lemma))) return true
      const { upos, lemma } = sentence.tokens[above]!
      if (upos === 'VERB' && !speaking.test(lemma)) return false
    }
    return false
  }

  #isHedged(cue: Cue): boolean {
    const sentence = this.#sentence
    const hedges = (head: number) => childrenBy(sentence, head, 'advmod', 'amod').some((child) => isHedge(sentence.tokens[child]!.text))
    const { head } = sentence.tokens[cue.token]!
    const isPart = head >= 0 && /^(acl|advcl|xcomp|conj)$/.test(relation(sentence.tokens[cue.token]!))
    return hedges(cue.token) || cue.speakers.some(hedges) || (isPart && !cue.content.includes(head) && hedges(head))
  }
}
