/** The tables of a ledger as Kysely sees them; `migrate.ts` makes them, docs/ledger.md explains them one by one. */
import type { Generated } from 'kysely'

export interface Schema {
  article: ArticleTable
  block: BlockTable
  copy: CopyTable
  band: BandTable
  reading: ReadingTable
  party: PartyTable
  identity: IdentityTable
  identity_key: IdentityKeyTable
  record: RecordTable
  record_block: RecordBlockTable
  citation: CitationTable
  judgement: JudgementTable
  decision: DecisionTable
  decision_subject: DecisionSubjectTable
  decision_undone: DecisionUndoneTable
  entry: EntryTable
  entry_party: EntryPartyTable
  article_search: SearchTable & { headline: string; text: string; article_search: string }
  statement_search: SearchTable & { speaker: string; content: string; statement_search: string }
}

/** What an FTS5 table adds to its columns; the column named like the table is what MATCH is asked of. */
interface SearchTable {
  rowid: number
  rank: number
}

/** One version of one article; versions share their address. */
interface ArticleTable {
  nr: Generated<number>
  id: string
  /** The url, else the file, else the digest: what makes two texts versions of one article. */
  address: string
  version: number
  /** SHA-256 of the text, hex. */
  digest: string
  url: string | null
  file: string | null
  outlet: string | null
  headline: string | null
  published_at: string | null
  language: string | null
  text: string
  /** The article without id, text and blocks, as JSON. */
  fields: string
  ingested_at: string
  /** Id of the article at the root of its near copies; its own where there is none. */
  origin: string
  /** The wire it credits, or is published by; null where none. */
  wire: string | null
  /** 1 for the version of its address that entries are settled from. */
  current: number
}

interface BlockTable {
  article_id: string
  ordinal: number
  kind: string
  start: number
  end: number
}

/** Two articles whose texts are near copies; `left` < `right`. */
interface CopyTable {
  left: string
  right: string
  /** Share of the shorter text's shingles found in the other, 0 to 1. */
  likeness: number
}

/** Likeness bands of an article: two near copies very likely share one. */
interface BandTable {
  band: string
  article_id: string
}

interface ReadingTable {
  id: Generated<number>
  article_id: string
  reader_version: string
  read_at: string
  notes: string
  /** 1 for the latest reading of its article; entries are settled from it where the article is current too. */
  current: number
}

/** A party of one reading. */
interface PartyTable {
  reading_id: number
  ordinal: number
  id: string
  kind: string
  name: string
  json: string
  identity: string
}

/** One way a party is named (kind, names, state, offices), shared by all readings that name it so; `party` is the ledger's party. */
interface IdentityTable {
  id: string
  /** Kind, name and state of the party of the ledger that it was joined to; its own stand in `json`. */
  kind: string
  name: string
  state: string | null
  json: string
  party: string
}

/** What identities are compared by; two that may be one party share a key. */
interface IdentityKeyTable {
  key: string
  identity: string
}

/** One article's account of one thing, as one version of the reader found it. */
interface RecordTable {
  nr: Generated<number>
  /** Article, reader version, kind and id in its reading: "3f…/1/contacts/c1". */
  key: string
  reading_id: number
  article_id: string
  kind: string
  ordinal: number
  json: string
  /** Null where its reading or its article is not the current one. */
  entry_id: string | null
  /** The id its entry would bear if this record were the earliest: old links keep resolving. */
  seed: string
}

/** What records are compared by; two that may tell of one thing share a block. */
interface RecordBlockTable {
  block: string
  /** `nr` of the record. */
  record: number
}

/** Every citation of every article and reading, so that a place in a text finds what rests on it. */
interface CitationTable {
  nr: Generated<number>
  article_id: string
  reading_id: number | null
  /** Key of the record, id of the party, or the field of the article it belongs to. */
  owner: string
  path: string
  start: number
  end: number
  exact: string
}

/** Append only: a later judgement of the same pair stands beside the earlier one and outranks it. */
interface JudgementTable {
  nr: Generated<number>
  /** A kind of record, or "parties". */
  about: string
  left: string
  right: string
  score: number
  verdict: string
  reasons: string
  by: string
  at: string
}

/** Append only, as triggers see to: what a person decided. */
interface DecisionTable {
  id: string
  kind: string
  about: string
  by: string
  at: string
  /** 1 for one that counts for agreement alone. */
  blind: number
  /** The decision, as JSON, without its subjects and what was before and after. */
  json: string
  before: string
  after: string
}

/** What a decision is about, bound to words; `bound` is what the current reading makes of these words. */
interface DecisionSubjectTable {
  decision: string
  ordinal: number
  about: string
  subject: string
  article_id: string
  side: string
  anchors: string
  cell: string | null
  /** Key of the record or id of the identity; null where the words have gone. */
  bound: string | null
}

/** A decision that counts no longer, and the one that undid it. */
interface DecisionUndoneTable {
  decision: string
  undone_by: string
}

interface EntryTable {
  nr: Generated<number>
  id: string
  kind: string
  /** First and last day it may mean; for what has no day of its own and is news, the day of the first report. */
  day_from: string | null
  day_to: string | null
  /** Mode, stance, outcome or PLOVER code of the first account. */
  type: string | null
  status: string | null
  issue: string | null
  novelty: string | null
  conflict: number
  articles: number
  origins: number
  /** The entry as JSON, of its records only key and article: the record table has them. */
  json: string
}

/** The parties of the ledger that an entry shows. */
interface EntryPartyTable {
  entry_id: string
  party: string
  /** 1 for a party to the thing itself; 0 for one that is only shown beside it (through whom we have it). */
  principal: number
}
