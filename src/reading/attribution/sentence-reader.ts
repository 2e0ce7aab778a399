/** Reads the attributions of one sentence: its cues, who speaks, what is said, through whom we have it. */
import { childrenBy, isBelow, type ParsedSentence, subtree, verbGroup } from '../../encoder/index.ts'
import { isChannel } from '../../lexicon/channels.ts'
import type { Attribution, SpeakerMention } from '../../model/attribution.ts'
import { isOverlapping, type Span } from '../../text/span.ts'
import { mentionsIn } from '../mention-at.ts'
import type { Quotation } from '../stage.ts'
import { canPass, citingsOf, isCitable, passersOf } from './chains.ts'
import { Circumstances } from './circumstances.ts'
import { contentSpans, mannerOf, paragraphsBehind } from './content-spans.ts'
import { holds } from './cue-policy.ts'
import { type Cue, cuesOf } from './cues.ts'
import { hopsOnce } from './hops.ts'
import { withLearnt } from './learnt-cues.ts'
import { isRelayOf, isSecondTelling, type OpenCue } from './relays.ts'
import { type AttributionInput, Speakers } from './speakers.ts'

/** From this score on a learnt cue inside another's content gives someone's words (own texts looked at: .8 costs no precision, .45 does). */
const nested = 0.8

/** From this score on a cue in marks is taken for another's saying, told by whoever marks the words (as for any learnt cue). */
const retold = 0.45

/** The same speakers, and words of which one's most are the other's too. */
function isSame(left: Attribution, right: Attribution): boolean {
  const length = (spans: readonly Span[]) => spans.reduce((sum, span) => sum + span.end - span.start, 0)
  const both = left.content.flatMap((one) =>
    right.content.map((other) => Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start))),
  )
  return (
    left.speakers.map(({ party }) => party).join() === right.speakers.map(({ party }) => party).join() &&
    both.reduce((sum, each) => sum + each, 0) > 0.8 * Math.max(length(left.content), length(right.content))
  )
}

/** Verbs of one who has no part in the words he speaks about. */
const rejecting = /^(deny|reject|dismiss|denounce|refute|rebuff|welcome|criticize|criticise|condemn|praise|rule)$/

export class SentenceReader {
  readonly #input: AttributionInput
  readonly #sentence: ParsedSentence
  readonly #index: number
  readonly #speakers: Speakers
  constructor(input: AttributionInput, sentence: ParsedSentence, index: number) {
    this.#input = input
    this.#sentence = sentence
    this.#index = index
    this.#speakers = new Speakers(input, sentence, index)
  }

  isQuoted(token: number): boolean {
    const word = this.#sentence.tokens[token]!
    return this.#input.quotations.some((quotation) => quotation.start <= word.start && word.end <= quotation.end)
  }

  read(taken: Set<Quotation>): Attribution[] {
    const cues = withLearnt(
      this.#sentence,
      cuesOf(this.#sentence, (token) => this.isQuoted(token)),
    )
    // A cue inside marks belongs to the speech, not to the report of it, but for one whose speaker stands outside; who names no speaker says nothing.
    const open = cues
      .map((cue) => ({ cue, speakers: this.#speakers.of(cue) }))
      .filter(({ cue, speakers }) => speakers.length > 0 && !(this.isQuoted(cue.token) && !this.#startsQuoted(cue) && !this.#isRetold(cue)))
    const passesOn = (relay: readonly SpeakerMention[], speaker: readonly SpeakerMention[], isAside: boolean) =>
      (isAside && relay.every((one) => speaker.every((other) => other.party !== one.party))) ||
      (relay.some((one) => this.#speakers.isMedium(one)) && !speaker.some((one) => this.#speakers.isMedium(one))) ||
      this.#speaksFor(relay, speaker)
    const telling = open.filter(({ cue }) => cue.isStatement && (cue.isSure || holds(this.#sentence, cue)))
    const found: Attribution[] = []
    const heard = new Set<OpenCue>()
    const passing: { own: OpenCue; of: OpenCue[] }[] = []
    const tell = (own: OpenCue) => {
      const { cue, speakers } = own
      const relaying = open.filter(
        (other) => isRelayOf(other, own, passesOn) && this.#passesOn(other.cue, cue) && !this.#isDenied(other.cue, cue),
      )
      const said = open.filter(
        (other) =>
          other !== own && !relaying.includes(other) && other.cue.content.includes(cue.token) && !cue.content.includes(other.cue.token),
      )
      const tellers = said
        .filter((other) => this.#passesOn(other.cue, cue) || this.#retells(other.cue, cue))
        .flatMap((other) => [...other.speakers])
      // "Noor released a report ‹saying› …": a verb that tells nothing of its own stands in nobody's way.
      const outer = said.filter((other) => telling.includes(other) || this.#isObjectOf(cue, other.cue)).flatMap((other) => other.speakers)
      if (said.length && !this.#isOwnSpeech(cue, speakers, outer)) return
      const relays = relaying.map((other) => other.cue)
      const { article, quotations } = this.#input
      const content = contentSpans(article.text, quotations, this.#sentence, { ...cue, content: this.#withoutAsides(cue, relays) }, taken)
      if (!content.length) return
      heard.add(own)
      const passers = [...relays, cue].flatMap((each) => passersOf(this.#sentence, each))
      const isMedium = (head: number) => this.#speakers.at(head).some((one) => this.#speakers.isMedium(one))
      const via = [...new Set(passers)]
        .filter((head) => canPass(this.#sentence, head, isMedium(head)))
        .flatMap((head) => this.#speakers.at(head))
      const chain = [...via, ...relaying.flatMap((other) => [...other.speakers, ...this.#citedBeside(other.cue)]), ...tellers]
      const attribution = this.#attribution(cue, speakers, content, chain)
      // "According to CPA, which ‹quoted› an officer, …": said once, whichever of the two words is read.
      if (!found.some((other) => isSame(other, attribution))) found.push(attribution)
    }
    for (const own of telling) {
      if (telling.some((other) => isSecondTelling(own, other) || this.#retells(own.cue, other.cue))) continue
      const of = telling.filter((other) => isRelayOf(own, other, passesOn))
      if (of.length) passing.push({ own, of })
      else tell(own)
    }
    // A medium that passes on what someone says in this sentence says nothing of its own, but where nobody is heard to say it.
    for (const { own, of } of passing)
      if (!of.some((other) => heard.has(other)) && of.every((other) => !passing.some((each) => each.own === other))) tell(own)
    return found
  }

  /** "Noor said …, according to ‹his ministry's statement›", "…, ‹Oslo› said": whoever speaks for a side passes on what its people say. */
  #speaksFor(relay: readonly SpeakerMention[], speakers: readonly SpeakerMention[]): boolean {
    const parties = this.#input.references.parties
    const partyOf = (one: SpeakerMention) => parties.find((party) => party.id === one.party)
    const voice = relay.length === 1 ? partyOf(relay[0]!) : undefined
    const words = relay[0]?.name.toLowerCase() ?? ''
    const isVoice = isChannel(words.split(' ').pop() ?? '') || /\bspokes(man|woman|person)\b/.test(words)
    if (!isVoice && (!voice || voice.kind === 'person' || voice.kind === 'group')) return false
    return speakers.every((one) => {
      const party = partyOf(one)
      const isOne = party === undefined || /^(person|office|group)$/.test(party.kind)
      return one.party !== relay[0]!.party && (isVoice || (isOne && (party?.state ?? voice?.state) === voice?.state))
    })
  }

  /**
   * Whether an outer telling hands the inner words on. Who rejects a demand does not pass it on; nor does one whose clause is over: "Noor said
   * so, ‹but› Rek wants …", "Ostrea offers a map; Varland ‹wants› two".
   */
  #passesOn(outer: Cue, inner: Cue): boolean {
    if (rejecting.test(outer.lemma) || this.#isObjectOf(inner, outer)) return false
    return outer.token > inner.token || !this.#isParted(outer.token, inner.token)
  }

  /** "Noor denied that the line was cut, ‹as CPA reported›": what is denied is the medium's, not the denial. */
  #isDenied(relay: Cue, cue: Cue): boolean {
    return rejecting.test(cue.lemma) && relay.rule === 'as-reported-by'
  }

  /** "Noor backed Varland's ‹demand›": what someone does about another's word is no relay of it. */
  #isObjectOf(inner: Cue, outer: Cue): boolean {
    const { head, deprel } = this.#sentence.tokens[inner.token]!
    return inner.kind === 'noun' && head === outer.token && deprel === 'obj'
  }

  #isParted(from: number, to: number): boolean {
    const between = this.#sentence.tokens.slice(from, to).map((token) => token.text.toLowerCase())
    return between.some((word, at) => word === ';' || (word === ',' && /^(but|while|though|although)$/.test(between[at + 1] ?? '')))
  }

  /** "CPA, an Ostrean news ‹agency›,": the same medium once more. */
  #isApposed(head: number, heads: readonly number[]): boolean {
    const token = this.#sentence.tokens[head]!
    return token.deprel === 'appos' && heads.includes(token.head)
  }

  #startsQuoted(cue: Cue): boolean {
    // A whole sentence in marks (a headline, a misplaced mark) hides no cue when the speaker stands in it too.
    return cue.rule === 'cue-verb-inserted' && cue.speakers.every((head) => !this.isQuoted(head))
  }

  /** "He “‹expressed› his regret”, the aide said": a cue in marks whose speaker is named outside them, as labelled texts have taught to see. */
  #isRetold(cue: Cue): boolean {
    return (cue.score ?? 0) >= retold && cue.speakers.length > 0 && cue.speakers.every((head) => !this.isQuoted(head))
  }

  /** Who tells of another's saying in marks, and is surely less the speaker than the one he tells of, passes it on. */
  #retells(outer: Cue, inner: Cue): boolean {
    return (
      this.isQuoted(inner.token) && this.#isRetold(inner) && outer.content.includes(inner.token) && (outer.score ?? 0) < (inner.score ?? 0)
    )
  }

  /** A cue inside another's content is a saying of its own only when someone else says it in so many words. */
  #isOwnSpeech(cue: Cue, speakers: readonly SpeakerMention[], outer: readonly SpeakerMention[]): boolean {
    const isOther = (speaker: SpeakerMention) => outer.every((other) => other.party !== speaker.party && !isOverlapping(other, speaker))
    // What labelled texts have taught to hear as someone's words is so inside another's telling too.
    if ((cue.score ?? 0) >= nested) return speakers.every(isOther)
    if (!cue.clausal && cue.rule !== 'cue-verb-infinitive') return false
    if (!/^(say|tell|announce|promise|pledge|warn|state|claim|insist|inform|assure|threaten|according|write|add|declare)$/.test(cue.lemma))
      return false
    const parties = this.#input.references.parties
    const side = (speaker: SpeakerMention) => parties.find((party) => party.id === speaker.party)?.state
    return speakers.every((speaker) =>
      outer.every((other) => other.party !== speaker.party && (side(speaker) === undefined || side(speaker) !== side(other))),
    )
  }

  /** The content of a cue without those who pass it on or are cited beside it. */
  #withoutAsides(cue: Cue, relaying: readonly Cue[]): number[] {
    // "…, according to Reuters" at the end of what someone said: its words are no content; "said, according to Reuters, that …" stands before it.
    const asides = relaying.filter((other) => other.kind === 'according' && other.token > cue.token)
    const first = Math.min(...cue.content)
    const ahead = asides.filter((other) => other.token < first)
    const cut = Math.min(...asides.filter((other) => !ahead.includes(other)).map((other) => this.#openingOf(other)))
    const left = new Set(
      ahead.flatMap((other) => [other.token, other.token + 1, ...other.speakers.flatMap((head) => subtree(this.#sentence, head))]),
    )
    for (const { verb, heads } of citingsOf(this.#sentence, cue)) {
      // Where the tree hangs the content on the verb of citing, that verb and those cited are all that is cut.
      const isAbove = isBelow(this.#sentence, first, verb)
      const own = isAbove ? [verb, ...heads.flatMap((head) => subtree(this.#sentence, head))] : subtree(this.#sentence, verb)
      for (const token of own) if (token >= verb) left.add(token)
    }
    return cue.content.filter((token) => token < cut && !left.has(token))
  }

  /** The first word of an aside: its "as", or the cue itself. */
  #openingOf(cue: Cue): number {
    return Math.min(
      cue.token,
      ...childrenBy(this.#sentence, cue.token, 'mark', 'advmod').filter((child) => /^as$/i.test(this.#sentence.tokens[child]!.text)),
    )
  }

  /** Who is cited beside a cue, farthest from the speaker first; of "a report by TASS" the agency. */
  #citedBeside(cue: Cue): SpeakerMention[] {
    const mentions = mentionsIn(this.#input.references.mentions, this.#index)
    const found: SpeakerMention[] = []
    for (const { heads } of citingsOf(this.#sentence, cue))
      for (const head of heads) {
        const inside = [head, ...subtree(this.#sentence, head).filter((below) => below !== head)]
        const known = inside.find((each) => mentions.some((mention) => mention.head === each))
        if (known === undefined && !isCitable(this.#sentence, head)) continue
        for (const speaker of this.#speakers.at(known ?? head))
          if (!found.some((other) => other.party === speaker.party) && !cue.speakers.includes(head)) found.push(speaker)
      }
    return found
  }

  #attribution(cue: Cue, speakers: readonly SpeakerMention[], content: readonly Span[], chain: SpeakerMention[]): Attribution {
    const sentence = this.#sentence
    const token = sentence.tokens[cue.token]!
    const cited = cue.kind === 'verb' || cue.kind === 'according' ? this.#citedBeside(cue) : []
    const first = speakers[0]
    const kind = first && this.#input.references.parties.find((party) => party.id === first.party)?.kind
    // "CPA reported, citing a source in the delegation": the one cited says it, the agency passes it on; a person does so only by quoting.
    const passedOn =
      cited.length > 0 &&
      first !== undefined &&
      (kind !== 'person' || citingsOf(sentence, cue).some(({ verb }) => sentence.tokens[verb]!.lemma === 'quote'))
    const speaking = passedOn ? [cited[cited.length - 1] as SpeakerMention] : speakers
    const learnt = (cue.hops ?? [])
      .filter((head, _, all) => canPass(sentence, head) && !this.#isParted(head, cue.token) && !this.#isApposed(head, all))
      .flatMap((head) => this.#speakers.at(head))
    const hops = passedOn ? [...chain, ...speakers, ...cited.slice(0, -1)] : [...chain, ...learnt]
    const { article, quotations } = this.#input
    const marked = quotations.filter((quotation) => content.some((span) => isOverlapping(span, quotation)))
    const manner = mannerOf(content, [...marked, ...marked.flatMap((quotation) => paragraphsBehind(article.text, quotation))])
    const group = cue.kind === 'verb' ? verbGroup(sentence, cue.token) : undefined
    return {
      cue:
        cue.lemma === 'according'
          ? { start: token.start, end: sentence.tokens[cue.token + 1]!.end }
          : { start: token.start, end: token.end },
      cueLemma: cue.lemma,
      sentence: this.#index,
      token: cue.token,
      speakers: speaking,
      content,
      manner,
      chain: hopsOnce(this.#input, speaking, hops),
      ...new Circumstances(this.#input, sentence, this.#index, this.#speakers).of(cue),
      novelty: group?.perfect && group.tense === 'past' ? 'background' : 'new',
      rule: cue.rule,
    }
  }
}
