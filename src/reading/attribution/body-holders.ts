/** Which body a common noun means: "the ministry", "the agency", "the refugee agency", "the foreign policy organization". */
import { type ParsedSentence, relation } from '../../encoder/index.ts'
import { isGenericBody } from '../../lexicon/bodies.ts'
import { stateNamed } from '../../lexicon/states.ts'
import type { Mention } from '../../model/mention.ts'
import type { PhraseTraits } from '../noun-phrase.ts'
import type { ArticleStates } from './article-states.ts'
import type { Draft } from './register.ts'
import type { Salience } from './salience.ts'

export class BodyHolders {
  readonly #salience: Salience
  readonly #syntax: readonly ParsedSentence[]
  readonly #states: ArticleStates
  constructor(salience: Salience, syntax: readonly ParsedSentence[], states: ArticleStates) {
    this.#salience = salience
    this.#syntax = syntax
    this.#states = states
  }

  /** "the ministry", "the agency", "the refugee agency", "the foreign policy organization": a body named before; it must not be another state's. */
  bodyNamed(mention: Omit<Mention, 'party'>, bare: string, lemma: string, traits: PhraseTraits, media: boolean): Draft | undefined {
    const words = bare
      .toLowerCase()
      .split(/\s+/)
      .filter((word) => !isStateWord(word) && !this.#states.ofAdjective(capitalised(word)))
    const formsOf = (draft: Draft) => [...draft.forms.keys()].map((form) => form.toLowerCase().split(/\s+/))
    const isBody = (draft: Draft) => draft.kind === 'organisation' || draft.kind === 'outlet'
    const pick = (fits: (draft: Draft) => boolean, bySalience: boolean, within: number) =>
      this.#salience.mostPresent(mention.sentence, mention.start, (draft) => isBody(draft) && fits(draft), bySalience, within)
    if (words.length === 1 && !traits.state) {
      const known = pick((draft) => formsOf(draft).some((form) => form.includes(lemma)) || (media && draft.kind === 'outlet'), false, 12)
      if (known) return known
    }
    const role = relation(this.#syntax[mention.sentence]!.tokens[mention.head]!)
    if (!isGenericBody(lemma) || traits.possessor !== undefined || role !== 'nsubj') return undefined
    return pick(
      (draft) =>
        draft.kind === 'organisation' &&
        !draft.unnamed &&
        (!traits.state || !draft.state || draft.state === traits.state) &&
        [...draft.forms.keys()].some((form) => /^\p{Lu}.* \p{Lu}|^\p{Lu}{2,}$/u.test(form)),
      true,
      3,
    )
  }
}

const capitalised = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

/** Whether a word of a body's phrase tells its state, and not what the body is. */
export const isStateWord = (word: string) => stateNamed(word) !== undefined || (/(n|i|ese|ish)$/.test(word) && word.length > 3)

/** A form without article and state: "foreign ministry" of "Qatar's foreign ministry". */
export function coreOf(form: string): string {
  return form
    .toLowerCase()
    .replace(/^the /, '')
    .split(/\s+/)
    .filter((word) => !isStateWord(word) && word !== "'s")
    .map((word) => word.replace(/['’]s$/, ''))
    .filter((word) => !isStateWord(word))
    .join(' ')
}
