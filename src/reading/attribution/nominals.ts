/** Common nouns and pronouns that name parties: "the minister", "both sides", "Qatar's foreign ministry", "she" - each against what has been named before it. */
import { childrenBy, type ParsedSentence, relation } from '../../encoder/index.ts'
import { bodyOf, isDocument, isGenericBody } from '../../lexicon/bodies.ts'
import { isMediaNoun } from '../../lexicon/media.ts'
import { stateWithId } from '../../lexicon/states.ts'
import { titleOf } from '../../lexicon/titles.ts'
import type { Mention } from '../../model/mention.ts'
import type { Span } from '../../text/span.ts'
import { phraseOf, traitsOf } from '../noun-phrase.ts'
import type { ArticleStates } from './article-states.ts'
import { BodyHolders, coreOf, isStateWord } from './body-holders.ts'
import { Documents } from './documents.ts'
import { officeIn } from './naming.ts'
import { OfficeHolders } from './office-holders.ts'
import { Plurals } from './plurals.ts'
import { Pronouns } from './pronouns.ts'
import type { Draft, Register } from './register.ts'
import type { Salience } from './salience.ts'
import { isModifier, isPredicate, isSpeaking } from './tree-signs.ts'

/** How far back an unnamed person is spoken of again ("the source"), in sentences. */
const someoneReach = 12

export class Nominals {
  readonly #text: string
  readonly #syntax: readonly ParsedSentence[]
  readonly #register: Register
  readonly #salience: Salience
  readonly #states: ArticleStates
  /** Tokens that a name or an earlier phrase has taken, a row a sentence. */
  readonly #covered: boolean[][]
  readonly #holders: OfficeHolders
  readonly #bodies: BodyHolders
  readonly #plurals: Plurals
  readonly #pronouns: Pronouns
  readonly #documents: Documents

  constructor(
    text: string,
    syntax: readonly ParsedSentence[],
    register: Register,
    salience: Salience,
    states: ArticleStates,
    covered: boolean[][],
  ) {
    this.#text = text
    this.#syntax = syntax
    this.#register = register
    this.#salience = salience
    this.#states = states
    this.#covered = covered
    this.#holders = new OfficeHolders(register, salience, syntax, states)
    this.#bodies = new BodyHolders(salience, syntax, states)
    this.#plurals = new Plurals(register, syntax)
    this.#documents = new Documents(register, this.#plurals, syntax)
    this.#pronouns = new Pronouns(register, salience, this.#plurals)
  }

  /** In the order of the text. */
  read(): void {
    this.#syntax.forEach((sentence, index) => {
      sentence.tokens.forEach((token, at) => {
        if (this.#covered[index]![at]) return
        if (token.upos === 'PRON') this.#pronouns.read(sentence, index, at)
        else if (token.upos === 'NOUN' || token.upos === 'PROPN') this.#readNominal(index, at)
      })
    })
  }

  #readNominal(index: number, at: number): void {
    const text = this.#text
    const sentence = this.#syntax[index]!
    const token = sentence.tokens[at]!
    const lemma = token.lemma.toLowerCase()
    const title = titleOf(token.text)
    const body = bodyOf(lemma)
    const media = isMediaNoun(lemma)
    if (isModifier(sentence, at)) return
    const issuer = isSpeaking(sentence, at) ? this.#documents.issuerOf(index, at) : undefined
    if (issuer) {
      this.#register.mention(issuer, { kind: 'metonym', ...this.#spanOf(sentence, at), sentence: index, head: at })
      this.#covered[index]![at] = true
      return
    }
    // "in a ‹statement›" names no party; one that speaks and tells no maker is named in its own words.
    if ((!title && !body && !media) || isDocument(lemma)) {
      if (isSpeaking(sentence, at)) this.#readSpeaker(index, at)
      return
    }
    const phrase = phraseOf(sentence, at)
    if (relation(token) === 'flat' || (token.head >= 0 && relation(token) === 'nmod:desc' && this.#covered[index]![token.head])) return
    const traits = traitsOf(text, sentence, at, this.#states)
    // "Ushakov, an aide,": an apposition has been read with the name.
    if (relation(token) === 'appos' && this.#covered[index]![token.head]) return
    if (title && isPredicate(sentence, at)) {
      this.#readPredicate(index, at)
      return
    }
    const span = this.#spanOf(sentence, at)
    const bare = text
      .slice(span.start, span.end)
      .replace(/^(the|a|an|both|some|several|many) /i, '')
      .replace(/\s+/g, ' ')
    const mention: Omit<Mention, 'party'> = { kind: 'nominal', ...span, sentence: index, head: at }
    this.#cover(index, phrase.first, phrase.last)
    if (traits.plural && (body?.kind === 'people' || body?.kind === 'side' || body?.kind === 'state' || title)) {
      const members =
        traits.definite || traits.dual
          ? this.#plurals.membersOf(
              index,
              at,
              span.start,
              body?.kind === 'side' || body?.kind === 'state',
              traits.dual,
              lemma,
              traits.state,
            )
          : undefined
      if (members) this.#register.mention(this.#plurals.groupOf(members, bare), mention, bare)
      else this.#register.mention(this.#group(bare, traits.definite, traits.state), mention, bare)
      return
    }
    if (!title && !traits.plural && (body?.kind === 'people' || lemma === 'participant')) {
      this.#readSomeone(mention, bare, lemma, traits, isSpeaking(sentence, at))
      return
    }
    if (title && body?.kind !== 'body') {
      this.#readTitle(mention, bare, lemma, traits)
      return
    }
    if (body?.kind === 'state') {
      const state =
        traits.possessor !== undefined
          ? this.#homeOf(index, traits.possessor)
          : traits.definite && !traits.state
            ? this.#salience.mostPresent(index, span.start, (draft) => draft.kind === 'state', false)
            : undefined
      if (state) this.#register.mention(state, mention)
      return
    }
    if (body?.kind === 'side' && traits.state) {
      const name = stateWithId(traits.state)?.names[0] ?? traits.state
      if (lemma === 'side') this.#register.mention(this.#register.state(traits.state, name), mention)
      else this.#register.mention(this.#register.organisation(bare, 'organisation', traits.state), mention, bare)
      return
    }
    if (body?.kind === 'body' || media) this.#readBody(mention, bare, lemma, traits, media)
  }

  /** "‹Police› say", "a ‹poll› found", "according to ‹residents›": whoever speaks is a party, in the words of the text. */
  #readSpeaker(index: number, at: number): void {
    const sentence = this.#syntax[index]!
    const phrase = phraseOf(sentence, at)
    const span = this.#spanOf(sentence, at)
    const bare = this.#text
      .slice(span.start, span.end)
      .replace(/^(the|a|an) /i, '')
      .replace(/\s+/g, ' ')
    const traits = traitsOf(this.#text, sentence, at, this.#states)
    this.#cover(index, phrase.first, phrase.last)
    const known = this.#register.drafts.find(
      (draft) => draft.kind === 'group' && [...draft.forms.keys()].some((form) => form.toLowerCase() === bare.toLowerCase()),
    )
    const draft = known ?? this.#register.create('group', bare, { state: traits.state, plural: traits.plural, unnamed: true })
    this.#register.mention(draft, { kind: 'nominal', ...span, sentence: index, head: at }, bare)
  }

  /** "Noor became ‹prime minister›", "Rek is ‹Ostrea's envoy›": says what someone is, and names nobody anew. */
  #readPredicate(index: number, at: number): void {
    const sentence = this.#syntax[index]!
    const clause = childrenBy(sentence, at, 'nsubj')[0] === undefined ? sentence.tokens[at]!.head : at
    const subject = childrenBy(sentence, clause, 'nsubj', 'nsubj:pass')[0]
    const draft = this.#register.drafts.find((candidate) =>
      candidate.mentions.some((each) => each.sentence === index && each.head === subject),
    )
    const phrase = phraseOf(sentence, at)
    this.#cover(index, phrase.first, phrase.last)
    if (draft?.kind !== 'person' || draft.unnamed) return
    const office = officeIn(this.#text, sentence, phrase.first, phrase.last, this.#states)
    this.#register.office(draft, office.span, office.state ?? traitsOf(this.#text, sentence, at, this.#states).state)
  }

  /** "the minister", "a senior official", "the Russian president". */
  #readTitle(mention: Omit<Mention, 'party'>, bare: string, lemma: string, traits: ReturnType<typeof traitsOf>): void {
    const capital = /^\p{Lu}/u.test(bare)
    if ((traits.definite || capital) && !traits.indefinite) {
      const found = this.#holders.holderOf(mention, bare, lemma, traits)
      if (found) {
        this.#register.office(found, this.#officeOf(mention), traits.state)
        this.#register.mention(found, mention)
        return
      }
      const known = this.#register.drafts.find(
        (draft) => draft.kind === 'office' && [...draft.forms.keys()].some((form) => form.toLowerCase() === bare.toLowerCase()),
      )
      const draft = known ?? this.#register.create('office', bare, { state: traits.state })
      this.#register.office(draft, this.#officeOf(mention), traits.state)
      this.#register.mention(draft, mention, bare)
      return
    }
    const next = this.#holders.sameTitleNext(mention, lemma, traits.state)
    if (next) {
      this.#register.office(next, undefined, traits.state)
      this.#register.mention(next, mention)
      return
    }
    const draft = this.#register.create('person', bare, { state: traits.state, unnamed: true })
    this.#register.office(draft, undefined, traits.state)
    for (const word of bare.toLowerCase().split(/\s+/)) draft.officeWords.add(word)
    const gender = titleOf(lemma)?.gender
    if (gender) draft.gender = gender
    this.#register.mention(draft, mention, this.#text.slice(mention.start, mention.end).replace(/^the /i, ''))
  }

  /** "a ‹source› in the ministry said … the ‹source› added": somebody unnamed who speaks, and speaks again. */
  #readSomeone(mention: Omit<Mention, 'party'>, bare: string, lemma: string, traits: ReturnType<typeof traitsOf>, speaks: boolean): void {
    const latest = (fits: (draft: Draft) => boolean) =>
      this.#salience.mostPresent(mention.sentence, mention.start, (draft) => draft.unnamed && fits(draft), false, someoneReach)
    const known = traits.definite
      ? (latest((draft) => draft.kind === 'person' && draft.officeWords.has(lemma)) ??
        (/^(source|person)$/.test(lemma) ? latest((draft) => draft.kind === 'person') : undefined))
      : undefined
    if (!known && !speaks) return
    const draft = known ?? this.#register.create('person', bare, { state: traits.state, unnamed: true })
    draft.officeWords.add(lemma)
    this.#register.mention(draft, mention, bare)
  }

  /** "Noor … ‹his› country": the state of the person who has it. */
  #homeOf(index: number, possessor: number): Draft | undefined {
    const owner = this.#register.drafts.find((draft) => draft.mentions.some((each) => each.sentence === index && each.head === possessor))
    if (owner?.kind !== 'person' || owner.state === undefined) return undefined
    return this.#register.state(owner.state, stateWithId(owner.state)?.names[0] ?? owner.state)
  }

  #spanOf(sentence: ParsedSentence, at: number): Span {
    const phrase = phraseOf(sentence, at)
    return { start: sentence.tokens[phrase.first]!.start, end: sentence.tokens[phrase.last]!.end }
  }

  #officeOf(mention: Omit<Mention, 'party'>): Span | undefined {
    const sentence = this.#syntax[mention.sentence]!
    const phrase = phraseOf(sentence, mention.head)
    return officeIn(this.#text, sentence, phrase.first, phrase.last, this.#states).span
  }

  /** "the ministry", "Qatar's foreign ministry", "the agency". */
  #readBody(mention: Omit<Mention, 'party'>, bare: string, lemma: string, traits: ReturnType<typeof traitsOf>, media: boolean): void {
    const single = bare.split(/\s+/).length === 1
    const found =
      (traits.definite ? this.#bodies.bodyNamed(mention, bare, lemma, traits, media) : undefined) ??
      (isGenericBody(lemma) && !single ? this.#holders.bodyNext(mention) : undefined)
    if (found) this.#register.mention(found, mention)
    if (found || single) return
    const core = bare
      .toLowerCase()
      .split(/\s+/)
      .filter((word) => !isStateWord(word) && word !== "'s")
      .join(' ')
    const known = this.#register.drafts.find(
      (draft) =>
        draft.kind === 'organisation' &&
        (!traits.state || !draft.state || draft.state === traits.state) &&
        [...draft.forms.keys()].some((form) => coreOf(form) === core),
    )
    // "Varland welcomes the talks, ‹the foreign ministry› said": the ministry of which its clause speaks, not one that another state's is named below.
    const own = traits.state ?? (media ? undefined : this.#stateTold(mention))
    const isOther = known !== undefined && own !== undefined && known.state !== undefined && known.state !== own
    const draft =
      (isOther ? undefined : known) ??
      this.#register.create(media ? 'outlet' : 'organisation', bare, { state: own, unnamed: traits.indefinite })
    if (traits.state) draft.state ??= traits.state
    this.#register.mention(draft, mention, bare)
  }

  /** The state that does what the speaker of a clause tells of: "‹Varland› welcomes the talks, the ministry said". */
  #stateTold(mention: Omit<Mention, 'party'>): string | undefined {
    const sentence = this.#syntax[mention.sentence]!
    const verb = sentence.tokens[mention.head]!.head
    if (verb < 0 || relation(sentence.tokens[mention.head]!) !== 'nsubj') return undefined
    const clause = childrenBy(sentence, verb, 'ccomp', 'parataxis')[0]
    const subject = clause === undefined ? undefined : childrenBy(sentence, clause, 'nsubj')[0]
    return this.#register.drafts.find(
      (draft) => draft.kind === 'state' && draft.mentions.some((other) => other.sentence === mention.sentence && other.head === subject),
    )?.state
  }

  #group(name: string, definite: boolean, state: string | undefined): Draft {
    const known = definite ? this.#register.drafts.find((draft) => draft.kind === 'group' && draft.forms.has(name)) : undefined
    return known ?? this.#register.create('group', name, { state, plural: true, unnamed: true })
  }

  #cover(sentence: number, first: number, last: number): void {
    for (let at = first; at <= last; at++) this.#covered[sentence]![at] = true
  }
}
