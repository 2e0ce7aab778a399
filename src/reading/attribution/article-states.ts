/** The states an article speaks of: those of the lexicon, and others that it treats as states ("Varland's foreign minister", "the Varlandic delegation"). */
import type { ParsedSentence, Token } from '../../encoder/index.ts'
import { isMediaName } from '../../lexicon/media.ts'
import { seatNamed } from '../../lexicon/seats.ts'
import { settlementNamed } from '../../lexicon/settlements.ts'
import { stateNamed, stateOfAdjective, stateOfCapital } from '../../lexicon/states.ts'
import type { Name } from '../stage.ts'

/** A state as the article has it: `id` is the ISO 3166-1 alpha-2 code, or for a state of no code its name. */
export interface ArticleState {
  readonly id: string
  readonly name: string
}

/** What only a state has: "Varland's ‹president›". A government or a delegation may be a person's as well ("Noor's government"). */
const ofStates =
  /^(president|presidency|parliament|embassy|ambassador|minister|ministry|navy|king|queen|chancellor|emir|sultan|premier|republic|kingdom)s?$/i
/** What a demonym stands before: "the Varlandic ‹side›". */
const withDemonym =
  /^(side|delegation|team|government|president|presidency|minister|ministry|parliament|army|navy|military|embassy|ambassador|envoy|diplomat|official|leader|negotiator|authority|authorities|counterpart|spokesman|spokeswoman|spokesperson|forces|troops|officials|diplomats|leaders|capital)$/i
/** How many words may stand between a state's name or demonym and what it has ("Varland's deputy foreign ‹minister›"). */
const between = 3

export class ArticleStates {
  /** Names of states that no row has, each with its demonyms. */
  readonly #own = new Map<string, Set<string>>()

  constructor(syntax: readonly ParsedSentence[], names: readonly Name[]) {
    const persons = personWords(syntax, names)
    const words = new Set(
      syntax.flatMap((sentence) => sentence.tokens.filter((token) => isCandidate(token, persons)).map((token) => token.text)),
    )
    const demonyms = new Set<string>()
    for (const sentence of syntax)
      sentence.tokens.forEach((token, at) => {
        if (!isCandidate(token, persons)) return
        if (isOwner(sentence, at)) this.#own.set(token.text, this.#own.get(token.text) ?? new Set())
        else if (isBefore(sentence, at, withDemonym)) demonyms.add(token.text)
      })
    for (const demonym of demonyms)
      for (const word of words) if (isDemonym(demonym, word)) this.#own.set(word, (this.#own.get(word) ?? new Set()).add(demonym))
    // "the Ostrean one": a demonym of a state that is known needs no sign of its own.
    for (const [name, forms] of this.#own) for (const word of words) if (isDemonym(word, name)) forms.add(word)
    // "Varlandic" is no second state beside "Varland".
    for (const forms of this.#own.values()) for (const form of forms) this.#own.delete(form)
  }

  /** The state of this name, of a row or of the article's own. */
  named(name: string): ArticleState | undefined {
    const row = stateNamed(name)
    if (row) return { id: row.id, name: row.names[0] as string }
    const bare = name.replace(/^the /i, '')
    return this.#own.has(bare) ? { id: bare, name: bare } : undefined
  }

  /** The state of an adjective or national ("Russian", "Varlandic"). */
  ofAdjective(word: string): ArticleState | undefined {
    const row = stateOfAdjective(word)
    if (row) return { id: row.id, name: row.names[0] as string }
    for (const [name, forms] of this.#own) if (forms.has(word) || forms.has(word.replace(/s$/, ''))) return { id: name, name }
    return undefined
  }

  /** Whether a word is the name of a state that no row has. */
  isOwn(name: string): boolean {
    return this.#own.has(name)
  }
}

/** Words of persons' names: surnames own governments too, and are no states. */
function personWords(syntax: readonly ParsedSentence[], names: readonly Name[]): Set<string> {
  const found = new Set<string>()
  for (const name of names) {
    const tokens = syntax[name.sentence]!.tokens
    const before = tokens[name.first - 1]?.text
    if (name.kind === 'PER' && (name.last > name.first || /^(mr|mrs|ms|dr|sir)\.?$/i.test(before ?? '')))
      // "President of ‹Varland› Mira Holm", taken for one name.
      for (let at = before === 'of' ? name.first + 1 : name.first; at <= name.last; at++) found.add(tokens[at]!.text)
  }
  return found
}

/** One capitalised word of letters that no lexicon knows, and that is no person's. */
function isCandidate(token: Token, persons: ReadonlySet<string>): boolean {
  const word = token.text
  if (!/^\p{Lu}\p{Ll}{3,}$/u.test(word) || persons.has(word)) return false
  if (!/^(NNP|NNPS|JJ)$/.test(token.xpos)) return false
  return !(
    stateNamed(word) ||
    stateOfAdjective(word) ||
    stateOfCapital(word) ||
    settlementNamed(word) ||
    seatNamed(word) ||
    isMediaName(word) ||
    ofStates.test(word) ||
    withDemonym.test(word)
  )
}

/** "‹Varland›'s foreign minister", "President of ‹Varland›", "the Republic of ‹Varland›". */
function isOwner(sentence: ParsedSentence, at: number): boolean {
  const words = sentence.tokens
  if (/^['’]s?$/.test(words[at + 1]?.text ?? '')) return isBefore(sentence, at + 1, ofStates)
  const before = words[at - 1]?.text.toLowerCase()
  return before === 'of' && ofStates.test(words[at - 2]?.text ?? '')
}

/** Whether one of the words wanted follows within the same phrase. */
function isBefore(sentence: ParsedSentence, at: number, wanted: RegExp): boolean {
  for (let next = at + 1; next <= at + 1 + between; next++) {
    const token = sentence.tokens[next]
    if (!token || !/^(NOUN|PROPN|ADJ)$/.test(token.upos)) return false
    if (wanted.test(token.text)) return true
  }
  return false
}

/** "Varlandic" of "Varland", "Ostrean" of "Ostrea": a longer word in -n, -i, -ic, -ish, -ese that begins as the name does. */
function isDemonym(demonym: string, name: string): boolean {
  if (demonym === name || !/(n|i|ic|ish|ese|ite|er)$/.test(demonym)) return false
  const stem = name.slice(0, Math.max(4, name.length - 2))
  return demonym.startsWith(stem) && demonym.length > name.length - 2
}
