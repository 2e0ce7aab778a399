/** Common nouns and pronouns that name parties: "the minister", "both sides", "Qatar's foreign ministry", "she" - each against what has been named before it. */
import { type ParsedSentence, relation } from '../../encoder/index.ts'
import { bodyOf } from '../../lexicon/bodies.ts'
import { isMediaNoun } from '../../lexicon/media.ts'
import { stateNamed, stateWithId } from '../../lexicon/states.ts'
import { titleOf } from '../../lexicon/titles.ts'
import type { Mention } from '../../model/mention.ts'
import type { Span } from '../../text/span.ts'
import { phraseOf, traitsOf } from '../noun-phrase.ts'
import { officeIn } from './naming.ts'
import type { Draft, Register } from './register.ts'
import type { Salience } from './salience.ts'
import { isModifier, isPleonastic, isSpeaking } from './tree-signs.ts'

export class Nominals {
  readonly #text: string
  readonly #syntax: readonly ParsedSentence[]
  readonly #register: Register
  readonly #salience: Salience
  /** Tokens that a name or an earlier phrase has taken, a row a sentence. */
  readonly #covered: boolean[][]

  constructor(text: string, syntax: readonly ParsedSentence[], register: Register, salience: Salience, covered: boolean[][]) {
    this.#text = text
    this.#syntax = syntax
    this.#register = register
    this.#salience = salience
    this.#covered = covered
  }

  /** In the order of the text. */
  read(): void {
    this.#syntax.forEach((sentence, index) => {
      sentence.tokens.forEach((token, at) => {
        if (this.#covered[index]![at]) return
        if (token.upos === 'PRON') this.#readPronoun(index, at)
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
    if (!title && !body && !media) {
      if (isSpeaking(sentence, at)) this.#readSpeaker(index, at)
      return
    }
    const phrase = phraseOf(sentence, at)
    if (relation(token) === 'flat' || (token.head >= 0 && relation(token) === 'nmod:desc' && this.#covered[index]![token.head])) return
    const traits = traitsOf(text, sentence, at)
    // "Ushakov, an aide,": an apposition has been read with the name.
    if (relation(token) === 'appos' && this.#covered[index]![token.head]) return
    const span: Span = { start: sentence.tokens[phrase.first]!.start, end: sentence.tokens[phrase.last]!.end }
    const bare = text
      .slice(span.start, span.end)
      .replace(/^(the|a|an|both|some|several|many) /i, '')
      .replace(/\s+/g, ' ')
    const mention: Omit<Mention, 'party'> = { kind: 'nominal', ...span, sentence: index, head: at }
    this.#cover(index, phrase.first, phrase.last)
    if (traits.plural && (body?.kind === 'people' || body?.kind === 'side' || body?.kind === 'state' || title)) {
      const members =
        traits.definite || traits.dual
          ? this.#dual(index, span.start, body?.kind === 'side' || body?.kind === 'state', traits.dual, lemma, traits.state)
          : undefined
      if (members) {
        const key = members.join('+')
        const group =
          this.#register.drafts.find((draft) => draft.members?.join('+') === key) ??
          this.#register.create('group', bare, { plural: true, members })
        this.#register.mention(group, mention, bare)
      } else this.#register.mention(this.#group(bare, traits.definite, traits.state), mention, bare)
      return
    }
    if (title && body?.kind !== 'body') {
      this.#readTitle(mention, bare, lemma, traits)
      return
    }
    if (body?.kind === 'state') {
      const state =
        traits.definite && !traits.state && traits.possessor === undefined
          ? this.#salience.mostPresent(index, span.start, (draft) => draft.kind === 'state', false)
          : undefined
      if (state) this.#register.mention(state, mention)
      return
    }
    if (body?.kind === 'side' && traits.state) {
      const row = stateWithId(traits.state)
      if (lemma === 'side' && row) this.#register.mention(this.#register.state(row.id, row.names[0] as string), mention)
      else this.#register.mention(this.#register.organisation(bare, 'organisation', traits.state), mention, bare)
      return
    }
    if (body?.kind === 'body' || media) this.#readBody(mention, bare, lemma, traits, media)
  }

  /** "‹Police› say", "a ‹poll› found", "according to ‹residents›": whoever speaks is a party, in the words of the text. */
  #readSpeaker(index: number, at: number): void {
    const sentence = this.#syntax[index]!
    const phrase = phraseOf(sentence, at)
    const span: Span = { start: sentence.tokens[phrase.first]!.start, end: sentence.tokens[phrase.last]!.end }
    const bare = this.#text
      .slice(span.start, span.end)
      .replace(/^(the|a|an) /i, '')
      .replace(/\s+/g, ' ')
    const traits = traitsOf(this.#text, sentence, at)
    this.#cover(index, phrase.first, phrase.last)
    const known = this.#register.drafts.find(
      (draft) => draft.kind === 'group' && [...draft.forms.keys()].some((form) => form.toLowerCase() === bare.toLowerCase()),
    )
    const draft = known ?? this.#register.create('group', bare, { state: traits.state, plural: traits.plural, unnamed: true })
    this.#register.mention(draft, { kind: 'nominal', ...span, sentence: index, head: at }, bare)
  }

  /** "the minister", "a senior official", "the Russian president". */
  #readTitle(mention: Omit<Mention, 'party'>, bare: string, lemma: string, traits: ReturnType<typeof traitsOf>): void {
    const head = lemma
    const capital = /^\p{Lu}/u.test(bare)
    if ((traits.definite || capital) && !traits.indefinite) {
      const compatible = (draft: Draft) => draft.kind === 'person' && (!traits.state || !draft.state || draft.state === traits.state)
      const words = bare
        .toLowerCase()
        .split(/[\s-]+/)
        .filter((word) => !/^(of|for|the|and|'s|’s)$/.test(word))
      const officeFits = (draft: Draft) =>
        draft.officeWords.has(head) || (/^spokes/.test(head) && [...draft.officeWords].some((word) => word.startsWith('spokes')))
      const specific =
        words.length > 1
          ? this.#salience.mostPresent(
              mention.sentence,
              mention.start,
              (draft) =>
                compatible(draft) && words.every((word) => draft.officeWords.has(word) || (traits.state !== undefined && stateWord(word))),
              false,
              Infinity,
            )
          : undefined
      const byOffice =
        specific ??
        (words.length === 1 || traits.state
          ? this.#salience.mostPresent(
              mention.sentence,
              mention.start,
              (draft) => compatible(draft) && officeFits(draft),
              false,
              traits.state ? Infinity : 12,
            )
          : undefined)
      const generic =
        /^(diplomat|official|leader|politician|envoy|lawmaker|negotiator|cleric|scholar|expert|analyst|academic|mediator)$/.test(head) &&
        words.length === 1
      const found =
        byOffice ??
        (generic
          ? this.#salience.mostPresent(mention.sentence, mention.start, (draft) => compatible(draft) && !draft.unnamed, true)
          : undefined)
      if (found) {
        this.#register.mention(found, mention)
        return
      }
      const known = this.#register.drafts.find(
        (draft) => draft.kind === 'office' && [...draft.forms.keys()].some((form) => form.toLowerCase() === bare.toLowerCase()),
      )
      const draft = known ?? this.#register.create('office', bare, { state: traits.state })
      this.#register.office(
        draft,
        officeIn(
          this.#text,
          this.#syntax[mention.sentence]!,
          phraseOf(this.#syntax[mention.sentence]!, mention.head).first,
          phraseOf(this.#syntax[mention.sentence]!, mention.head).last,
        ).span,
        traits.state,
      )
      this.#register.mention(draft, mention, bare)
      return
    }
    const draft = this.#register.create('person', bare, { state: traits.state, unnamed: true })
    this.#register.office(draft, undefined, traits.state)
    for (const word of bare.toLowerCase().split(/\s+/)) draft.officeWords.add(word)
    const gender = titleOf(head)?.gender
    if (gender) draft.gender = gender
    this.#register.mention(draft, mention, this.#text.slice(mention.start, mention.end).replace(/^the /i, ''))
  }

  /** "the ministry", "Qatar's foreign ministry", "the agency". */
  #readBody(mention: Omit<Mention, 'party'>, bare: string, lemma: string, traits: ReturnType<typeof traitsOf>, media: boolean): void {
    const single = bare.split(/\s+/).length === 1
    if (single && traits.definite) {
      const found = this.#salience.mostPresent(
        mention.sentence,
        mention.start,
        (draft) =>
          (draft.kind === 'organisation' || draft.kind === 'outlet') &&
          [...draft.forms.keys()].some((form) => form.toLowerCase().split(/\s+/).includes(lemma) || (media && draft.kind === 'outlet')),
        false,
        12,
      )
      if (found) this.#register.mention(found, mention)
      return
    }
    if (single) return
    const core = bare
      .toLowerCase()
      .split(/\s+/)
      .filter((word) => !stateWord(word) && word !== "'s")
      .join(' ')
    const known = this.#register.drafts.find(
      (draft) =>
        draft.kind === 'organisation' &&
        (!traits.state || !draft.state || draft.state === traits.state) &&
        [...draft.forms.keys()].some((form) => coreOf(form) === core),
    )
    const draft =
      known ?? this.#register.create(media ? 'outlet' : 'organisation', bare, { state: traits.state, unnamed: traits.indefinite })
    if (traits.state) draft.state ??= traits.state
    this.#register.mention(draft, mention, bare)
  }

  #group(name: string, definite: boolean, state: string | undefined): Draft {
    const known = definite ? this.#register.drafts.find((draft) => draft.kind === 'group' && draft.forms.has(name)) : undefined
    return known ?? this.#register.create('group', name, { state, plural: true, unnamed: true })
  }

  /** The parties a plural means: "the two ministers" the two persons last named, "both sides" the two states (or, failing them, bodies). */
  #dual(index: number, before: number, sides: boolean, dual: boolean, lemma: string, state: string | undefined): string[] | undefined {
    if (state || (!dual && !/^(side|leader|minister|president|counterpart|country|nation|official|party|delegation)$/.test(lemma)))
      return undefined
    const wanted = (draft: Draft) =>
      sides
        ? draft.kind === 'state'
        : draft.kind === 'person' &&
          !draft.unnamed &&
          (lemma === 'leader' ||
            lemma === 'official' ||
            lemma === 'diplomat' ||
            lemma === 'man' ||
            draft.officeWords.has(lemma) ||
            draft.officeWords.size === 0)
    const latest = new Map<string, number>()
    for (const draft of this.#register.drafts)
      if (wanted(draft))
        for (const mention of draft.mentions)
          if (mention.start < before && index - mention.sentence <= (sides ? 30 : 12))
            latest.set(draft.id, Math.max(latest.get(draft.id) ?? 0, mention.start))
    const order = [...latest.entries()].sort((left, right) => right[1] - left[1]).map(([id]) => id)
    if (order.length < 2 || (!dual && order.length > 2 && !sides)) return undefined
    if (!dual && lemma !== 'side' && lemma !== 'country' && lemma !== 'leader' && lemma !== 'minister' && lemma !== 'president')
      return undefined
    return order.slice(0, 2).sort()
  }

  #readPronoun(index: number, at: number): void {
    const sentence = this.#syntax[index]!
    const token = sentence.tokens[at]!
    const word = token.text.toLowerCase()
    const male = /^(he|him|his|himself)$/.test(word)
    const female = /^(she|her|hers|herself)$/.test(word)
    const thing = /^(it|its|itself)$/.test(word)
    const many = /^(they|them|their|theirs|themselves)$/.test(word)
    if (!male && !female && !thing && !many) return
    if (word === 'it' && isPleonastic(sentence, at)) return
    const fits = (draft: Draft) =>
      male || female
        ? (draft.kind === 'person' || (draft.kind === 'office' && !draft.plural)) && draft.gender !== (male ? 'female' : 'male')
        : thing
          ? draft.kind === 'organisation' || draft.kind === 'state' || draft.kind === 'outlet'
          : draft.plural || draft.kind === 'group' || draft.members !== undefined
    const found =
      this.#salience.mostPresent(index, token.start, fits, true, undefined, at) ??
      (many ? this.#salience.mostPresent(index, token.start, (draft) => draft.kind === 'organisation', true, 1, at) : undefined)
    if (!found) return
    if (male) found.gender ??= 'male'
    if (female) found.gender ??= 'female'
    this.#register.mention(found, { kind: 'pronoun', start: token.start, end: token.end, sentence: index, head: at })
  }

  #cover(sentence: number, first: number, last: number): void {
    for (let at = first; at <= last; at++) this.#covered[sentence]![at] = true
  }
}

const stateWord = (word: string) => stateNamed(word) !== undefined || (/(n|i|ese|ish)$/.test(word) && word.length > 3)

function coreOf(form: string): string {
  return form
    .toLowerCase()
    .replace(/^the /, '')
    .split(/\s+/)
    .filter((word) => !stateWord(word) && word !== "'s")
    .map((word) => word.replace(/['’]s$/, ''))
    .filter((word) => !stateWord(word))
    .join(' ')
}
