/** A telling: one article's record with what is needed to compare it with another article's; and what the ledger asks of whoever reconciles. */
import type { Article } from './article.ts'
import type { EntryOf } from './entry.ts'
import type { Verdict } from './judgement.ts'
import type { Party, PartyKind } from './party.ts'
import type { Reading } from './reading.ts'
import type { RecordKind } from './record.ts'

/** The record of a kind: `RecordOf<'contacts'>` is a Contact. */
export type RecordOf<K extends RecordKind> = Reading[K][number]

/** One way a party is named in an article; readings that name it alike share it. */
export interface Identity {
  /** Digest of all that follows. */
  readonly id: string
  readonly kind: PartyKind
  readonly name: string
  /** The name and its aliases, sorted. */
  readonly names: readonly string[]
  /** ISO 3166-1 alpha-2. */
  readonly state?: string
  readonly offices: readonly string[]
  /** Set where the words name nobody in particular ("a senior official"): the party is this article's own. */
  readonly articleId?: string
}

export interface Telling<K extends RecordKind = RecordKind> {
  /** The record's key in the ledger. */
  readonly key: string
  /** The id of its entry, should this record be the earliest in it. */
  readonly seed: string
  readonly kind: K
  readonly record: RecordOf<K>
  readonly articleId: string
  readonly publishedAt?: string
  /** The party ids of its reading. */
  readonly identities: ReadonlyMap<string, Identity>
}

/** What a comparison found: how alike, why, and what follows from it. "different" needs a reason against; where nothing speaks either way it is "unsure" with score 0. */
export interface Comparison {
  /** 0 to 1; an order among comparisons, not a probability. */
  readonly score: number
  readonly reasons: readonly string[]
  readonly verdict: Verdict
}

/** Where an article's words come from: the article at the root of its near copies, and the wire it credits. */
export interface Provenance {
  readonly origin: string
  readonly wire?: string
}

/** The ledger's party as an entry shows it. */
export interface Standing {
  readonly id: string
  readonly name: string
}

/** What settling needs to know beyond the records. */
export interface Settings {
  /** Of each article that tells. */
  readonly provenance: ReadonlyMap<string, Provenance>
  /** The ledger's party for the id of an identity. */
  readonly standing: Pick<ReadonlyMap<string, Standing>, 'get'>
}

/** An entry and what lists of entries are sorted and filtered by. */
export interface Settlement<K extends RecordKind = RecordKind> {
  readonly entry: EntryOf<K>
  /** First and last ISO day it may mean; for news without a day of its own, the day of the first report. */
  readonly from?: string
  readonly to?: string
  /** Mode, stance, outcome or PLOVER code. */
  readonly type?: string
  readonly status?: string
  readonly issue?: string
  readonly novelty?: string
  readonly conflict: boolean
  /** Ids of the ledger's parties in it. */
  readonly parties: readonly string[]
  /** Ids of every party whose id or name it shows, those through whom we have it as well: it is settled anew when one of them changes. */
  readonly shown: readonly string[]
}

/** Two subjects that were judged the same, and how strongly. */
export interface Bond {
  readonly left: string
  readonly right: string
  readonly score: number
}

/** Everything that decides what belongs together; pure, so that the ledger can ask it inside a transaction. */
export interface Reconciler {
  /** Signs its judgements ("reconcile@1"). */
  readonly by: string
  identityOf(party: Party, article: Article): Identity
  /** Two identities that may be one party share a key. */
  keysOf(identity: Identity): readonly string[]
  compareIdentities(left: Identity, right: Identity): Comparison
  /** The name, kind, state and so on under which several identities stand as one party. */
  standingOf(identities: readonly Identity[]): Identity
  /** Two articles that are near copies very likely share a band. */
  bandsOf(article: Article): readonly string[]
  /** Share of the shorter article's shingles found in the other, 0 to 1; below `copyLikeness` they are no copies. */
  likenessOf(left: Article, right: Article): number
  readonly copyLikeness: number
  wireOf(article: Article): string | undefined
  /** Two records that may tell of one thing share a block. */
  blocksOf(telling: Telling): readonly string[]
  /** `copies`: their articles are copies of one text, so that what they tell in the same words they tell of the same thing. */
  compareTellings(left: Telling, right: Telling, copies: boolean): Comparison
  /** Groups subjects by their bonds, strongest first, never two that `apart` keeps apart; the order of `subjects` and `bonds` does not matter. */
  groupsOf(
    subjects: readonly string[],
    bonds: readonly Bond[],
    apart: (left: string, right: string) => boolean,
  ): readonly (readonly string[])[]
  settle(tellings: readonly Telling[], settings: Settings): Settlement
}
