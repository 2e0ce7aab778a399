/** Who holds an office that the text names without its holder: "the Russian president", "the minister", "his Ostrean counterpart", "Bolivia's president says … Evo Noor also urged". */
import { type ParsedSentence, relation } from '../../encoder/index.ts'
import { epithetOf, titleOf } from '../../lexicon/titles.ts'
import type { Mention } from '../../model/mention.ts'
import type { PhraseTraits } from '../noun-phrase.ts'
import type { ArticleStates } from './article-states.ts'
import type { Draft, Register } from './register.ts'
import type { Salience } from './salience.ts'
import { topOf } from './tree-signs.ts'

/** How far back a bare title ("the minister") looks, in sentences. */
const bareReach = 12
/** How far back a person of no office may be the one whom an office means. */
const weakReach = 12
/** How far on the holder of an office may be named ("Varland's president says … . ‹Pavel Noor› also urged"). */
const forward = 2

/** Words that tell neither office nor state, only how the holder is seen. */
const epithetWord =
  /^(the|a|an|of|for|and|'s|’s|top|chief|senior|veteran|new|newly|reappointed|re-elected|newly-elected|visiting|outgoing|incoming|current|his|her|its|their|own|old|year|years|\d+|\d+-year-old|long|serving|time|later|embattled|populist|leftist|conservative|moderate|hardline|then)$/i
/** Words that make another office of a title. */
export const lowered = /^(vice|deputy|former|ex|assistant|acting|under)$/

export class OfficeHolders {
  readonly #register: Register
  readonly #salience: Salience
  readonly #syntax: readonly ParsedSentence[]
  readonly #states: ArticleStates

  constructor(register: Register, salience: Salience, syntax: readonly ParsedSentence[], states: ArticleStates) {
    this.#states = states
    this.#register = register
    this.#salience = salience
    this.#syntax = syntax
  }

  /** The person whom a definite title means; none where nobody fits. */
  holderOf(mention: Omit<Mention, 'party'>, bare: string, lemma: string, traits: PhraseTraits): Draft | undefined {
    const words = officeWordsOf(bare, traits.state === undefined ? undefined : this.#states)
    const isCompatible = (draft: Draft) =>
      draft.kind === 'person' && (!traits.state || !draft.state || draft.state === traits.state) && !isOtherGender(draft, lemma)
    if (lemma === 'counterpart') return this.#counterpart(mention, traits)
    const pick = (fits: (draft: Draft) => boolean, bySalience: boolean, within: number) =>
      this.#salience.mostPresent(mention.sentence, mention.start, (draft) => isCompatible(draft) && fits(draft), bySalience, within)
    const isNamed = (draft: Draft) => !draft.unnamed
    const reach = traits.state ? Infinity : bareReach
    return (
      // "the foreign minister": someone of whom all these words have been said.
      (words.length > 1 ? pick((draft) => isNamed(draft) && holdsAll(draft, words), true, Infinity) : undefined) ??
      (words.length > 1 ? pick((draft) => holdsAll(draft, words) && draft.state === traits.state, false, Infinity) : undefined) ??
      (words.length === 1 ? pick((draft) => isNamed(draft) && holdsAll(draft, words), true, reach) : undefined) ??
      (words.length === 1 ? pick((draft) => holdsAll(draft, words) && draft.state === traits.state, false, reach) : undefined) ??
      (words.length <= 1 || epithetOf(lemma) ? this.#byEpithet(lemma, pick, reach) : undefined) ??
      this.#namedNext(mention, lemma, traits) ??
      // "Noor landed on Monday. The diplomat said": a person of whom no office has been said.
      (epithetOf(lemma) && epithetOf(lemma)?.offices === undefined && words.length <= 1
        ? pick((draft) => isNamed(draft) && !ranksOf(draft).length && (isFull(draft) || draft.state !== undefined), true, forward + 2)
        : undefined) ??
      // "Vladimir Noor sent a telegram … the President of Varland wrote": a person of no office so far.
      (traits.state || words.length === 1
        ? pick(
            (draft) => isNamed(draft) && draft.offices.length === 0 && draft.state === undefined && isFull(draft),
            true,
            traits.state ? weakReach : 2,
          )
        : undefined)
    )
  }

  /** "A spokesman for the council is denying it. Spokesman Ali Noor says": one whose name comes with the same title in the sentences after. */
  sameTitleNext(mention: Omit<Mention, 'party'>, lemma: string, state: string | undefined): Draft | undefined {
    const isSame = (word: string) => (lemma.startsWith('spokes') ? word.startsWith('spokes') : word === lemma)
    return this.#register.drafts.find(
      (draft) =>
        draft.kind === 'person' &&
        !draft.unnamed &&
        this.#isNext(draft, mention.sentence) &&
        (!state || !draft.state || draft.state === state) &&
        [...draft.officeWords].some(isSame),
    )
  }

  /** "The lakes' cable ‹agency› has urged it. The Lakes Cable Union said": a body whose bare name is the subject that follows. */
  bodyNext(mention: Omit<Mention, 'party'>): Draft | undefined {
    const sentence = this.#syntax[mention.sentence]!
    if (relation(sentence.tokens[mention.head]!) !== 'nsubj') return undefined
    const next = this.#register.drafts.filter((draft) => {
      const first = firstMention(draft)
      if (draft.kind !== 'organisation' || !first || first.kind !== 'name' || first.sentence !== mention.sentence + 1) return false
      const there = this.#syntax[first.sentence]!
      const token = there.tokens[topOf(there, first)]!
      return relation(token) === 'nsubj' && there.tokens[token.head]?.head === -1 && isFull(draft)
    })
    return next.length === 1 ? next[0] : undefined
  }

  /** Whether the text speaks of someone for the first time in the sentences just after. */
  #isNext(draft: Draft, index: number): boolean {
    const first = firstMention(draft)
    return first !== undefined && first.sentence > index && first.sentence - index <= forward
  }

  #byEpithet(
    lemma: string,
    pick: (fits: (draft: Draft) => boolean, bySalience: boolean, within: number) => Draft | undefined,
    reach: number,
  ): Draft | undefined {
    const row = epithetOf(lemma)
    if (!row) return undefined
    const fits = (draft: Draft) =>
      !draft.unnamed &&
      ranksOf(draft).some((rank) => row.ranks.includes(rank)) &&
      (row.offices === undefined || row.offices.some((office) => draft.officeWords.has(office)))
    return pick(fits, true, reach)
  }

  /** The office comes first, its holder's bare name next: "Varland's president says … . ‹Pavel Noor› also urged". */
  #namedNext(mention: Omit<Mention, 'party'>, lemma: string, traits: PhraseTraits): Draft | undefined {
    const sentence = this.#syntax[mention.sentence]!
    if (!traits.state && traits.possessor === undefined && !sentence.tokens[mention.head + 1]?.text.match(/^(of|for)$/i)) return undefined
    if (relation(sentence.tokens[mention.head]!) !== 'nsubj') return undefined
    const next = this.#register.drafts.filter((draft) => {
      if (draft.kind !== 'person' || draft.unnamed || !this.#isNext(draft, mention.sentence) || !isFull(draft)) return false
      if (draft.state && draft.state !== traits.state) return false
      const first = firstMention(draft)!
      const there = this.#syntax[first.sentence]!
      const role = relation(there.tokens[topOf(there, first)]!)
      // "Varland's trade minister says … . Trade and Industry Minister Kamal Noor says": another office of the same head, or none but a rank.
      const isFree =
        ranksOf(draft).every((rank) => rank === 'cleric' || rank === 'scholar' || rank === 'soldier') || draft.officeWords.has(lemma)
      return (role === 'nsubj' || role === 'obj') && isFree && !isOtherGender(draft, lemma)
    })
    return next.length === 1 ? next[0] : undefined
  }

  /** "his Ostrean counterpart": who holds there the office of the one it is said of; else the one person of that state. */
  #counterpart(mention: Omit<Mention, 'party'>, traits: PhraseTraits): Draft | undefined {
    if (!traits.state) return undefined
    const owner = this.#salience.mostPresent(
      mention.sentence,
      mention.start,
      (draft) => draft.kind === 'person' && draft.state !== traits.state,
      true,
    )
    const there = this.#register.drafts.filter((draft) => draft.kind === 'person' && !draft.unnamed && draft.state === traits.state)
    const same = there.filter((draft) =>
      [...draft.officeWords].some((word) => owner?.officeWords.has(word) && titleOf(word) && titleOf(word)?.rank !== 'courtesy'),
    )
    return same[0] ?? (there.length === 1 ? there[0] : undefined)
  }
}

const firstMention = (draft: Draft) =>
  draft.mentions.length ? draft.mentions.reduce((first, mention) => (mention.start < first.start ? mention : first)) : undefined

/** Ranks of a person's titles; a prime minister heads a government. */
export const ranksOf = (draft: Draft) =>
  [...draft.officeWords].flatMap((word) => (word === 'prime' ? 'head' : (titleOf(word)?.rank ?? []))).filter((rank) => rank !== 'courtesy')

const isFull = (draft: Draft) => [...draft.forms.keys()].some((form) => form.includes(' '))

function isOtherGender(draft: Draft, lemma: string): boolean {
  const gender = titleOf(lemma)?.gender
  return gender !== undefined && draft.gender !== undefined && gender !== draft.gender
}

/** Words of the office in a phrase: state and epithets left out ("the newly reappointed Varlandic foreign minister": foreign, minister). */
function officeWordsOf(bare: string, states: ArticleStates | undefined): string[] {
  return bare
    .toLowerCase()
    .split(/[\s-]+/)
    .map((word) => word.replace(/['’]s$/, ''))
    .filter((word) => word && !epithetWord.test(word) && !(states && isStateWord(states, word)))
}

const isStateWord = (states: ArticleStates, word: string) =>
  [word, word.charAt(0).toUpperCase() + word.slice(1)].some((form) => states.named(form) || states.ofAdjective(form)) ||
  /^(republic|federation|united|states|people)$/.test(word)

/** Whether a person holds an office of all these words, and of no lower one ("the president" is no vice president). */
function holdsAll(draft: Draft, words: readonly string[]): boolean {
  const isSpokesperson = (word: string) => word.startsWith('spokes')
  if (!words.every((word) => draft.officeWords.has(word) || (isSpokesperson(word) && [...draft.officeWords].some(isSpokesperson))))
    return false
  return words.some((word) => lowered.test(word)) || ![...draft.officeWords].some((word) => lowered.test(word))
}
