/** A mention: words that name a party, resolved to it where the article lets us. */
import type { Span } from '../text/span.ts'

export const mentionKinds = ['name', 'nominal', 'pronoun', 'metonym'] as const
export type MentionKind = (typeof mentionKinds)[number]

export interface Mention extends Span {
  readonly kind: MentionKind
  /** Index of the sentence, and of the head token in it. */
  readonly sentence: number
  readonly head: number
  /** Id of the party in this article. */
  readonly party: string
  /** For a plural that means several parties at once ("the two sides"): all their ids; `party` is then the group's own id. */
  readonly members?: readonly string[]
  /** The office as written around a name ("Foreign Minister"), where the mention has one. */
  readonly office?: Span
}

/** A place named in the text, for venues. */
export interface Place extends Span {
  readonly sentence: number
  readonly head: number
  readonly name: string
  readonly settlement?: string
  /** ISO 3166-1 alpha-2. */
  readonly state?: string
}
