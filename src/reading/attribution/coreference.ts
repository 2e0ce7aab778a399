/** Resolves the words that name parties - names, offices, plurals, pronouns, capitals for governments - to parties of the article. */
import { childrenBy, clauseOf, type ParsedSentence, relation, type Token } from '../../encoder/index.ts'
import { bodyOf } from '../../lexicon/bodies.ts'
import { isMediaName, isMediaNoun } from '../../lexicon/media.ts'
import { seatNamed } from '../../lexicon/seats.ts'
import { stateNamed, stateOfCapital, stateWithId } from '../../lexicon/states.ts'
import { titleOf } from '../../lexicon/titles.ts'
import type { Article } from '../../model/article.ts'
import { cell, cite } from '../../model/citation.ts'
import type { Mention } from '../../model/mention.ts'
import type { Party } from '../../model/party.ts'
import type { Span } from '../../text/span.ts'
import { phraseOf, traitsOf } from '../noun-phrase.ts'
import { type Layers, type Name, type Sentence, stage } from '../stage.ts'
import { officeAfter, officeBefore, officeIn } from './naming.ts'
import { type Draft, Register } from './register.ts'

/** How far back a pronoun or a bare title looks, in sentences. */
const reach = 4

export const references = stage({
  requires: ['sentences', 'quotations', 'syntax', 'names'],
  assigns: 'references',
  find({ article, sentences, quotations, syntax, names }) {
    const reader = new Resolver(article, sentences, quotations, syntax, names)
    reader.readNames()
    reader.readRest()
    return reader.result()
  },
})

class Resolver {
  readonly #register: Register
  readonly #covered: boolean[][]
  readonly #article: Article
  readonly #sentences: readonly Sentence[]
  readonly #quotations: Layers['quotations']
  readonly #syntax: readonly ParsedSentence[]
  readonly #names: readonly Name[]

  constructor(
    article: Article,
    sentences: readonly Sentence[],
    quotations: Layers['quotations'],
    syntax: readonly ParsedSentence[],
    names: readonly Name[],
  ) {
    this.#article = article
    this.#sentences = sentences
    this.#quotations = quotations
    this.#syntax = syntax
    this.#names = names
    this.#register = new Register(article.text)
    this.#covered = syntax.map((sentence) => new Array<boolean>(sentence.tokens.length).fill(false))
  }

  /** First pass: names, longest forms first, so that a surname in the headline finds the full name of the body. */
  readNames(): void {
    const text = this.#article.text
    const people = this.#names.filter((name) => name.kind === 'PER')
    for (const name of [...people].sort((left, right) => right.last - right.first - (left.last - left.first) || left.start - right.start)) {
      const sentence = this.#syntax[name.sentence]!
      const words = text.slice(name.start, name.end).replace(/\s+/g, ' ')
      const draft = this.#register.person(words)
      const before = officeBefore(text, sentence, name, this.#names)
      const after = officeAfter(text, sentence, name)
      this.#register.office(draft, before.span, before.state)
      this.#register.office(draft, after.span, after.state)
      const titleWord = sentence.tokens[name.first - 1]
      if (titleWord && /^(mr|mr\.|sir)$/i.test(titleWord.text)) draft.gender ??= 'male'
      if (titleWord && /^(mrs|ms|mrs\.|ms\.|madam)$/i.test(titleWord.text)) draft.gender ??= 'female'
      const first = Math.min(before.first, name.first)
      this.#cover(name.sentence, first, name.last)
      if (after.head !== undefined) this.#coverPhrase(name.sentence, after.head)
      const office = before.span ?? after.span
      this.#register.mention(
        draft,
        {
          kind: 'name',
          start: sentence.tokens[first]!.start,
          end: name.end,
          sentence: name.sentence,
          head: headOf(sentence, name.first, name.last),
          ...(office ? { office } : {}),
        },
        words,
      )
    }
    for (const name of this.#names)
      if (name.kind === 'ORG' || name.kind === 'GPE' || name.kind === 'MISC' || name.kind === 'FAC') this.#readPlainName(name)
  }

  #readPlainName(name: Name): void {
    const text = this.#article.text
    const sentence = this.#syntax[name.sentence]!
    const words = text.slice(name.start, name.end).replace(/\s+/g, ' ')
    if (this.#covered[name.sentence]![name.first]) return
    const head = headOf(sentence, name.first, name.last)
    const state = stateNamed(words)
    const at: Omit<Mention, 'party'> = { kind: 'name', start: name.start, end: name.end, sentence: name.sentence, head }
    if (state) {
      // "the US Secretary" is the secretary's state, not a mention of its own; "Russia's position" and "in Russia" are.
      if (isModifier(sentence, head)) return
      this.#register.mention(this.#register.state(state.id, state.names[0] as string), at, words)
      this.#cover(name.sentence, name.first, name.last)
      return
    }
    const seat = seatNamed(words)
    const capital = stateOfCapital(words)
    if (name.kind === 'GPE' || (capital && !seat)) {
      if (capital && isGovernment(sentence, head)) {
        this.#register.mention(this.#register.state(capital.id, capital.names[0] as string), { ...at, kind: 'metonym' }, words)
        this.#cover(name.sentence, name.first, name.last)
      }
      return
    }
    if (name.kind === 'FAC' && !seat) return
    if (isModifier(sentence, head) && !seat) return
    if (seat && isLocative(sentence, head)) return
    const phrase = this.#organisationPhrase(sentence, name, head)
    const draft = this.#register.organisation(words, isMediaName(words) ? 'outlet' : 'organisation', seat?.state ?? phrase.state)
    this.#register.mention(
      draft,
      { ...at, start: sentence.tokens[phrase.first]!.start, ...(seat ? { kind: 'metonym' as const } : {}) },
      text.slice(sentence.tokens[phrase.formFirst]!.start, name.end).replace(/^the /i, ''),
    )
    this.#cover(name.sentence, phrase.first, name.last)
  }

  /** "the ‹US State Department›": article and state before the name belong to the phrase. */
  #organisationPhrase(sentence: ParsedSentence, name: Name, head: number): { first: number; formFirst: number; state?: string } {
    let first = name.first
    const traits = traitsOf(this.#article.text, sentence, head)
    while (
      first > 0 &&
      sentence.tokens[first - 1]!.head === head &&
      /^(amod|compound|nmod:poss|det|nummod)$/.test(sentence.tokens[first - 1]!.deprel)
    )
      first--
    const formFirst = /^(the|a|an|its|his|her|their)$/i.test(sentence.tokens[first]!.text) && first < name.first ? first + 1 : first
    return { first, formFirst, ...(traits.state ? { state: traits.state } : {}) }
  }

  /** Second pass, in the order of the text: common nouns and pronouns, each against what has been named before it. */
  readRest(): void {
    this.#syntax.forEach((sentence, index) => {
      sentence.tokens.forEach((token, at) => {
        if (this.#covered[index]![at]) return
        if (token.upos === 'PRON') this.#readPronoun(index, at)
        else if (token.upos === 'NOUN' || token.upos === 'PROPN') this.#readNominal(index, at)
      })
    })
  }

  #readNominal(index: number, at: number): void {
    const text = this.#article.text
    const sentence = this.#syntax[index]!
    const token = sentence.tokens[at]!
    const lemma = token.lemma.toLowerCase()
    const title = titleOf(token.text)
    const body = bodyOf(lemma)
    const media = isMediaNoun(lemma)
    if (!title && !body && !media) return
    if (isModifier(sentence, at)) return
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
    if (title && body?.kind !== 'body') return this.#readTitle(mention, bare, lemma, traits)
    if (body?.kind === 'state') {
      const state =
        traits.definite && !traits.state && traits.possessor === undefined
          ? this.#recent(index, span.start, (draft) => draft.kind === 'state', false)
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
          ? this.#recent(
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
          ? this.#recent(
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
        (generic ? this.#recent(mention.sentence, mention.start, (draft) => compatible(draft) && !draft.unnamed, true) : undefined)
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
          this.#article.text,
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
    this.#register.mention(draft, mention, this.#article.text.slice(mention.start, mention.end).replace(/^the /i, ''))
  }

  /** "the ministry", "Qatar's foreign ministry", "the agency". */
  #readBody(mention: Omit<Mention, 'party'>, bare: string, lemma: string, traits: ReturnType<typeof traitsOf>, media: boolean): void {
    const single = bare.split(/\s+/).length === 1
    if (single && traits.definite) {
      const found = this.#recent(
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
      this.#recent(index, token.start, fits, true, reach, at) ??
      (many ? this.#recent(index, token.start, (draft) => draft.kind === 'organisation', true, 1, at) : undefined)
    if (!found) return
    if (male) found.gender ??= 'male'
    if (female) found.gender ??= 'female'
    this.#register.mention(found, { kind: 'pronoun', start: token.start, end: token.end, sentence: index, head: at })
  }

  /** The most present party that fits, before a place: near, subject, often named, in the same voice (inside or outside marks). After Lappin & Leass 1994. */
  #recent(
    index: number,
    before: number,
    fits: (draft: Draft) => boolean,
    bySalience: boolean,
    within = reach,
    pronoun?: number,
  ): Draft | undefined {
    let best: Draft | undefined
    let bestScore = -Infinity
    const inQuote = this.#isQuoted(before)
    for (const draft of this.#register.drafts) {
      if (!fits(draft)) continue
      let score = -Infinity
      for (const mention of draft.mentions) {
        if (mention.start >= before) continue
        const distance = index - mention.sentence
        if (distance > within) continue
        if (pronoun !== undefined && distance === 0 && this.#isBound(index, pronoun, mention)) continue
        const sentence = this.#syntax[mention.sentence]!
        const role = relation(sentence.tokens[mention.head]!)
        const weight =
          (role === 'nsubj' ? 80 : role === 'obj' || role === 'iobj' ? 50 : role === 'conj' ? 45 : role === 'nmod' ? 20 : 40) +
          (mention.kind === 'pronoun' ? 10 : 0)
        const here = this.#sentences[mention.sentence]!
        const there = this.#sentences[index]!
        const apart =
          (here.block === there.block ? 0 : 60) +
          (here.paragraph === there.paragraph ? 0 : 5) +
          (this.#isQuoted(mention.start) !== inQuote ? 45 : 0)
        const value = bySalience
          ? weight / 2 ** distance -
            apart / 2 +
            (distance === 0 ? 15 : 0) +
            (before - mention.start < 400 ? (400 - (before - mention.start)) / 100 : 0)
          : mention.start / 1000 - apart
        if (value > score) score = value
      }
      if (score > bestScore) {
        bestScore = score
        best = draft
      }
    }
    return best
  }

  /** Binding: "he met ‹him›" are two; "Noor said ‹he›" may be one; "Noor met ‹his› host" may be one. */
  #isBound(index: number, pronoun: number, mention: Mention): boolean {
    const sentence = this.#syntax[index]!
    if (sentence.tokens[pronoun]!.deprel === 'nmod:poss')
      return mention.start <= sentence.tokens[pronoun]!.start && mention.end > sentence.tokens[pronoun]!.start
    if (clauseOf(sentence, mention.head) !== clauseOf(sentence, pronoun)) return false
    return sentence.tokens[mention.head]!.deprel !== 'nmod:poss'
  }

  #isQuoted(at: number): boolean {
    return this.#quotations.some((quotation) => quotation.start <= at && at < quotation.end && quotation.end - quotation.start > 30)
  }

  #cover(sentence: number, first: number, last: number): void {
    for (let at = first; at <= last; at++) this.#covered[sentence]![at] = true
  }

  #coverPhrase(index: number, head: number): void {
    const phrase = phraseOf(this.#syntax[index]!, head)
    this.#cover(index, phrase.first, Math.max(phrase.last, head))
  }

  result(): Layers['references'] {
    const kept = this.#register.drafts.filter((draft) => draft.mentions.length > 0)
    const parties: Party[] = kept.map((draft) => {
      const name = this.#register.nameOf(draft)
      return {
        id: draft.id,
        kind: draft.kind,
        name,
        aliases: [...draft.forms.keys()].filter((form) => form !== name),
        ...(draft.state ? { state: draft.state } : {}),
        ...(draft.offices.length
          ? { offices: draft.offices.map((span) => cell<string>(this.#article, [span], 'office-beside-name')) }
          : {}),
        mentions: draft.mentions.sort((left, right) => left.start - right.start).map((mention) => cite(this.#article, mention)),
      }
    })
    const mentions = kept.flatMap((draft) => draft.mentions).sort((left, right) => left.start - right.start || right.end - left.end)
    return { parties, mentions }
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

function headOf(sentence: ParsedSentence, first: number, last: number): number {
  for (let at = first; at <= last; at++) {
    const head = sentence.tokens[at]!.head
    if (head < first || head > last) return at
  }
  return last
}

/** Whether a token only modifies a noun after it ("‹US› officials", "‹Riyadh› meeting"); a possessor names someone. */
function isModifier(sentence: ParsedSentence, at: number): boolean {
  const token = sentence.tokens[at] as Token
  return /^(compound|amod|flat|nmod:desc)$/.test(token.deprel) && token.head > at
}

function isLocative(sentence: ParsedSentence, at: number): boolean {
  return childrenBy(sentence, at, 'case').some((child) =>
    /^(in|at|inside|near|outside|around|across|to|from|into|through|via|toward|towards|on)$/i.test(sentence.tokens[child]!.text),
  )
}

/** "‹Moscow› said", "between ‹Moscow› and Kyiv", "‹Beijing›'s offer", "told ‹Ankara›": a capital that acts, is addressed or owns stands for its government. */
function isGovernment(sentence: ParsedSentence, at: number): boolean {
  let head = at
  for (let steps = 0; relation(sentence.tokens[head]!) === 'conj' && steps < 10; steps++) head = sentence.tokens[head]!.head
  const token = sentence.tokens[head] as Token
  if (isLocative(sentence, head)) return false
  const cases = childrenBy(sentence, head, 'case').map((child) => sentence.tokens[child]!.text.toLowerCase())
  if (cases.some((word) => /^(between|with|by|against|for|of|towards|without)$/.test(word))) return !cases.includes('of') || head !== at
  return /^(nsubj|nsubj:pass|nmod:poss|obj|iobj)$/.test(token.deprel)
}

/** "it is clear that", "it was too early to": stands for nothing. */
function isPleonastic(sentence: ParsedSentence, at: number): boolean {
  const token = sentence.tokens[at]!
  if (token.deprel.startsWith('expl')) return true
  const governor = sentence.tokens[token.head]
  return (
    governor !== undefined && governor.upos === 'ADJ' && childrenBy(sentence, token.head, 'csubj', 'ccomp', 'xcomp', 'advcl').length > 0
  )
}
