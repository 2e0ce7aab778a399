/** Resolves the words that name parties - names, offices, plurals, pronouns, capitals for governments - to parties of the article. */
import { headOf, type ParsedSentence } from '../../encoder/index.ts'
import { isMediaName, isMediaWord } from '../../lexicon/media.ts'
import { seatNamed } from '../../lexicon/seats.ts'
import { stateOfCapital } from '../../lexicon/states.ts'
import { titleOf } from '../../lexicon/titles.ts'
import type { Article } from '../../model/article.ts'
import { cell, cite } from '../../model/citation.ts'
import type { Mention } from '../../model/mention.ts'
import type { Party } from '../../model/party.ts'
import { isOverlapping, type Span } from '../../text/span.ts'
import { phraseOf, traitsOf } from '../noun-phrase.ts'
import { type Layers, type Name, stage } from '../stage.ts'
import { bodyAfter, bodyBefore, titleBefore } from './appositions.ts'
import { ArticleStates } from './article-states.ts'
import { readDelegations } from './delegations.ts'
import { officeAfter, officeBefore, officeIn } from './naming.ts'
import { Nominals } from './nominals.ts'
import { type Draft, Register } from './register.ts'
import { Salience } from './salience.ts'
import { isGovernment, isLocative, isModifier } from './tree-signs.ts'

export const references = stage({
  requires: ['sentences', 'quotations', 'syntax', 'names'],
  assigns: 'references',
  find({ article, sentences, quotations, syntax, names }) {
    const register = new Register(article.text)
    const covered = syntax.map((sentence) => new Array<boolean>(sentence.tokens.length).fill(false))
    const states = new ArticleStates(syntax, names)
    new NamePass(article, syntax, names, register, states, covered).read()
    readDelegations(article.text, syntax, register, states)
    const salience = new Salience(register, sentences, syntax, quotations)
    new Nominals(article.text, syntax, register, salience, states, covered).read()
    return result(article, register)
  },
})

/** "DOHA, March 4 (Courier) -": where and by whom it was filed, which names no party of what it tells. */
function datelineOf(article: Article): Span | undefined {
  const cited = article.dateline?.citations[0]
  if (!cited) {
    // "DOHA, March 4 (Courier) -" opens a paragraph: capitals, a filer in brackets, a dash.
    const written = /^\p{Lu}[\p{Lu} .'’-]{2,30}(?:, [^()\n]{1,40})?\s*\([^)\n]{2,40}\)\s*[-–—]/mu.exec(article.text)
    return written ? { start: written.index, end: written.index + written[0].length } : undefined
  }
  const filer = /^[\s,.]*[(/][^)/\n]{1,40}[)/]/.exec(article.text.slice(cited.end))
  return { start: cited.start, end: cited.end + (filer?.[0].length ?? 0) }
}

/** The names of the article, before anything is measured against them. */
class NamePass {
  readonly #register: Register
  readonly #states: ArticleStates
  readonly #covered: boolean[][]
  readonly #article: Article
  readonly #syntax: readonly ParsedSentence[]
  readonly #names: readonly Name[]

  constructor(
    article: Article,
    syntax: readonly ParsedSentence[],
    names: readonly Name[],
    register: Register,
    states: ArticleStates,
    covered: boolean[][],
  ) {
    this.#article = article
    this.#syntax = syntax
    this.#register = register
    this.#states = states
    this.#covered = covered
    const dateline = datelineOf(article)
    if (dateline)
      syntax.forEach((sentence, index) => {
        sentence.tokens.forEach((token, at) => {
          if (isOverlapping(token, dateline)) this.#cover(index, at, at)
        })
      })
    const told = names.filter((name) => !dateline || !isOverlapping(name, dateline)).map((name) => this.#withoutState(name))
    this.#names = [...told, ...this.#unnamed(told)]
  }

  /** Longest forms first, so that a surname in the headline finds the full name of the body. */
  read(): void {
    const text = this.#article.text
    const isState = (name: Name) => this.#states.isOwn(text.slice(name.start, name.end))
    const people = this.#names.filter((name) => name.kind === 'PER' && !isState(name))
    for (const name of [...people].sort((left, right) => right.last - right.first - (left.last - left.first) || left.start - right.start)) {
      const sentence = this.#syntax[name.sentence]!
      const words = text.slice(name.start, name.end).replace(/\s+/g, ' ')
      const courtesy = titleOf(sentence.tokens[name.first - 1]?.text ?? '')
      const draft = this.#register.person(words, courtesy?.rank === 'courtesy' ? courtesy.gender : undefined)
      const before = officeBefore(text, sentence, name, this.#names, this.#states)
      const after = officeAfter(text, sentence, name, this.#states)
      this.#register.office(draft, before.span, before.state)
      this.#register.office(draft, after.span, after.state)
      const first = Math.min(before.first, name.first)
      this.#cover(name.sentence, first, name.last)
      if (after.head !== undefined) this.#coverPhrase(name.sentence, after.head)
      const head = headOf(sentence, name.first, name.last)
      // "Its ambassador, ‹Mr› Noor,": a courtesy is no office.
      const own = before.span && titleOf(text.slice(before.span.start, before.span.end))?.rank !== 'courtesy' ? before.span : undefined
      const apposed = own ? undefined : titleBefore(sentence, name, head)
      const office = own ?? (apposed === undefined ? undefined : this.#apposedOffice(draft, name.sentence, apposed)) ?? after.span
      this.#register.mention(
        draft,
        {
          kind: 'name',
          start: sentence.tokens[first]!.start,
          end: name.end,
          sentence: name.sentence,
          head,
          ...(office ? { office } : {}),
        },
        words,
      )
      for (const beside of [apposed, after.head]) if (beside !== undefined) this.#nominal(draft, name.sentence, beside)
    }
    for (const name of this.#names)
      if (isState(name) || name.kind === 'ORG' || name.kind === 'GPE' || name.kind === 'MISC' || name.kind === 'FAC')
        this.#readPlainName(name)
      else if (name.kind === 'NORP') this.#readNationals(name)
  }

  /** "the ‹Norwegians› have pocketed the fish": those who act for a state by the name of its people. */
  #readNationals(name: Name): void {
    const sentence = this.#syntax[name.sentence]!
    const token = sentence.tokens[name.last]!
    const article = name.first > 0 && /^the$/i.test(sentence.tokens[name.first - 1]!.text)
    const state = name.first === name.last ? this.#states.ofAdjective(token.text) : undefined
    const isPeople =
      /^NNP?S$/.test(token.xpos) ||
      (/(?:ese|sh|ch|iss)$/.test(token.text) && !/^(NOUN|PROPN|ADJ)$/.test(sentence.tokens[name.last + 1]?.upos ?? ''))
    if (
      !state ||
      !isPeople ||
      !article ||
      this.#covered[name.sentence]![name.last] ||
      !/^(nsubj|obj|iobj|obl|nmod|conj|root)/.test(token.deprel)
    )
      return
    const { start } = sentence.tokens[name.first - 1]!
    this.#register.mention(this.#register.state(state.id, state.name), {
      kind: 'metonym',
      start,
      end: name.end,
      sentence: name.sentence,
      head: name.last,
    })
    this.#cover(name.sentence, name.first, name.last)
  }

  #readPlainName(name: Name): void {
    const text = this.#article.text
    const sentence = this.#syntax[name.sentence]!
    const words = text.slice(name.start, name.end).replace(/\s+/g, ' ')
    if (this.#covered[name.sentence]![name.first]) return
    const head = headOf(sentence, name.first, name.last)
    const state = this.#states.named(words)
    const at: Omit<Mention, 'party'> = { kind: 'name', start: name.start, end: name.end, sentence: name.sentence, head }
    if (state) {
      // "the US Secretary" is the secretary's state, not a mention of its own; "Russia's position" and "in Russia" are.
      if (isModifier(sentence, head)) return
      this.#register.mention(this.#register.state(state.id, state.name), at, words)
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
    const draft = this.#register.organisation(
      words,
      name.medium || isMediaName(words) || isMediaWord(words) ? 'outlet' : 'organisation',
      seat?.state ?? phrase.state,
    )
    this.#register.mention(
      draft,
      { ...at, start: sentence.tokens[phrase.first]!.start, ...(seat ? { kind: 'metonym' as const } : {}) },
      text.slice(sentence.tokens[phrase.formFirst]!.start, name.end).replace(/^the /i, ''),
    )
    this.#cover(name.sentence, phrase.first, name.last)
    const beside = bodyBefore(sentence, name, head) ?? bodyAfter(sentence, head)
    if (beside !== undefined) this.#nominal(draft, name.sentence, beside)
  }

  /** "President of ‹Varland› Mira Holm", taken for one name: the state is none of it. */
  #withoutState(name: Name): Name {
    const tokens = this.#syntax[name.sentence]!.tokens
    const isOffice = tokens[name.first - 1]?.text === 'of' && this.#states.isOwn(tokens[name.first]!.text)
    return name.kind === 'PER' && name.last > name.first && isOffice
      ? { ...name, first: name.first + 1, start: tokens[name.first + 1]!.start }
      : name
  }

  /** Words for states of the article's own that no name holds. */
  #unnamed(names: readonly Name[]): Name[] {
    return this.#syntax.flatMap((sentence, index) =>
      sentence.tokens.flatMap((token, at) =>
        this.#states.isOwn(token.text) && !names.some((name) => name.sentence === index && name.first <= at && at <= name.last)
          ? [{ kind: 'GPE' as const, sentence: index, first: at, last: at, start: token.start, end: token.end }]
          : [],
      ),
    )
  }

  /** The office and state that a title set before the name gives: "‹Varland's trade minister›, Kamal Noor,". */
  #apposedOffice(draft: Draft, index: number, title: number): Span | undefined {
    const sentence = this.#syntax[index]!
    const phrase = phraseOf(sentence, title)
    const office = officeIn(this.#article.text, sentence, phrase.first, phrase.last, this.#states)
    this.#register.office(draft, office.span, office.state ?? traitsOf(this.#article.text, sentence, title, this.#states).state)
    return office.span
  }

  /** A noun beside the name names the party as well; it is read no second time. */
  #nominal(draft: Draft, index: number, head: number): void {
    const sentence = this.#syntax[index]!
    const phrase = phraseOf(sentence, head)
    this.#covered[index]![head] = true
    this.#register.mention(draft, {
      kind: 'nominal',
      start: sentence.tokens[phrase.first]!.start,
      end: sentence.tokens[Math.max(phrase.last, head)]!.end,
      sentence: index,
      head,
    })
  }

  /** "the ‹US State Department›": article and state before the name belong to the phrase. */
  #organisationPhrase(sentence: ParsedSentence, name: Name, head: number): { first: number; formFirst: number; state?: string } {
    let first = name.first
    const traits = traitsOf(this.#article.text, sentence, head, this.#states)
    while (
      first > 0 &&
      sentence.tokens[first - 1]!.head === head &&
      /^(amod|compound|nmod:poss|det|nummod)$/.test(sentence.tokens[first - 1]!.deprel)
    )
      first--
    const formFirst = /^(the|a|an|its|his|her|their)$/i.test(sentence.tokens[first]!.text) && first < name.first ? first + 1 : first
    return { first, formFirst, ...(traits.state ? { state: traits.state } : {}) }
  }

  #cover(sentence: number, first: number, last: number): void {
    for (let at = first; at <= last; at++) this.#covered[sentence]![at] = true
  }

  #coverPhrase(index: number, head: number): void {
    const phrase = phraseOf(this.#syntax[index]!, head)
    this.#cover(index, phrase.first, Math.max(phrase.last, head))
  }
}

function result(article: Article, register: Register): Layers['references'] {
  const kept = register.drafts.filter((draft) => draft.mentions.length > 0)
  const parties: Party[] = kept.map((draft) => {
    const name = register.nameOf(draft)
    return {
      id: draft.id,
      kind: draft.kind,
      name,
      aliases: [...draft.forms.keys()].filter((form) => form !== name),
      ...(draft.state ? { state: draft.state } : {}),
      ...(draft.offices.length ? { offices: draft.offices.map((span) => cell<string>(article, [span], 'office-beside-name')) } : {}),
      mentions: draft.mentions.sort((left, right) => left.start - right.start).map((mention) => cite(article, mention)),
    }
  })
  const mentions = kept.flatMap((draft) => draft.mentions).sort((left, right) => left.start - right.start || right.end - left.end)
  return { parties: parties.map((party) => ofOwner(party, parties, mentions)), mentions }
}

/** "‹Her› office" is named by whose it is: "Ana Lindqvist's office", and stands on that side. */
function ofOwner(party: Party, parties: readonly Party[], mentions: readonly Mention[]): Party {
  const [, rest] = /^(?:his|her|its|their) (.+)$/i.exec(party.name) ?? []
  const start = party.mentions[0]?.start
  if (!rest || start === undefined || /counterpart|colleague|opposite/.test(rest)) return party
  const mention = mentions.find((other) => other.kind === 'pronoun' && other.start === start && other.party !== party.id)
  const owner = parties.find((other) => other.id === mention?.party)
  if (!owner) return party
  const state = party.state ?? owner.state
  return { ...party, name: `${owner.name}’s ${rest}`.replace(/s’s /, 's’ '), ...(state ? { state } : {}) }
}
