/** An attribution: cue, speaker, content - who says what, by which words, and through whom we have it. */
import type { Span } from '../text/span.ts'
import type { Novelty } from './records/contact.ts'
import type { Manner } from './records/statement.ts'

export interface SpeakerMention extends Span {
  /** Id of the party in this article. */
  readonly party: string
  readonly name: string
}

export interface Attribution {
  /** The words that attribute ("said", "according to"); absent for a bare quotation carried on from the sentence before. */
  readonly cue?: Span
  /** Lemma of the cue, lower case. */
  readonly cueLemma: string
  readonly sentence: number
  /** Token of the cue in its sentence; -1 where there is none. */
  readonly token: number
  readonly speakers: readonly SpeakerMention[]
  readonly content: readonly Span[]
  readonly manner: Manner
  /** Through whom we have it, nearest to the speaker last. */
  readonly chain: readonly SpeakerMention[]
  readonly addressee?: Span
  readonly channel?: { readonly span: Span; readonly name: string; readonly rule: string } | undefined
  /** Index into the `dates` layer. */
  readonly when?: number
  readonly venue?: Span
  readonly hedged: boolean
  readonly novelty: Novelty
  readonly rule: string
}
