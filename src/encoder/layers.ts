// What the encoder says about a text: tokens with their syntax, names, and who did what to whom.

/** A word with its place and syntax. `start`/`end` are half-open UTF-16 offsets into the text that was parsed. */
export interface Token {
  start: number
  end: number
  /** The words as written: `text.slice(start, end)`. */
  text: string
  /** Dictionary form, lower case but for proper names ("met" → "meet"). */
  lemma: string
  /** Universal part of speech (NOUN, VERB, PROPN …), as used by UD English. */
  upos: string
  /** Penn Treebank part of speech (NN, VBD, NNP …). */
  xpos: string
  /** Index of the governing token in the same sentence; -1 for the root. */
  head: number
  /** Universal relation, subtype kept: nsubj, nsubj:pass, obl, nmod:poss, acl:relcl … */
  deprel: string
}

/** The kinds of name the encoder tells apart. */
export type NameKind = 'PER' | 'ORG' | 'GPE' | 'LOC' | 'FAC' | 'NORP' | 'TITLE' | 'EVENT' | 'DATE' | 'TIME' | 'MISC'

/** A name: tokens `first` to `last`, inclusive. `score` is the lowest probability of its tokens' labels, 0 to 1. */
export interface NameSpan {
  first: number
  last: number
  kind: NameKind
  score: number
}

/** A PropBank argument: tokens `first` to `last`, inclusive; role as in PropBank (ARG0, ARGM-TMP, R-ARG0, C-ARG1 …). */
export interface Argument {
  first: number
  last: number
  role: string
  /** How surely, 0 to 1; of a contact's parties, place and day, which are given by their head word alone. */
  score?: number
}

/** A word that says what happens (verb or eventive noun) and its arguments, in text order. */
export interface Predicate {
  token: number
  arguments: Argument[]
}

/** A word that may attribute ("said"), with who says what to whom; `score` 0 to 1. Roles: SPEAKER, CONTENT, ADDRESSEE, CHANNEL, HOP. */
export interface CueFrame {
  token: number
  score: number
  arguments: Argument[]
}

/**
 * A word that may tell of parties in touch ("talks", "met"), with what has become of it; `score` and `background` 0 to 1. Roles of its
 * arguments: PARTICIPANT, VENUE, WHEN, AGENDA, INITIATOR, HOST, ABSENT.
 */
export interface Trigger {
  token: number
  mode: string
  status: string
  /** Of the status, 0 to 1. */
  sureness: number
  background: number
  score: number
  arguments: Argument[]
}

/** How far each word leans to each stance and each matter of a position, as probabilities; rows are words, columns the kinds. */
export interface Leanings {
  stances: readonly string[]
  stance: Float32Array
  matters: readonly string[]
  matter: Float32Array
}

/** Words that say one whole thing: AGREEMENT, EXPECTATION, ACT, or a stance (supports, opposes, demands, rejects, conditional). */
export interface Extent {
  first: number
  last: number
  kind: string
}

/** What a sentence says happens between parties, as labelled texts have taught it. */
export interface Frames {
  cues: readonly CueFrame[]
  triggers: readonly Trigger[]
  extents: readonly Extent[]
  /** Absent where the weights know no stances or matters. */
  leanings?: Leanings
}

/** A sentence with all its layers. `start`/`end` are UTF-16 offsets of the sentence in the text. */
export interface ParsedSentence {
  start: number
  end: number
  tokens: Token[]
  names: NameSpan[]
  predicates: Predicate[]
  frames: Frames
}
