/** Commitments: duties with their bearers and days, and what later reports say for and against; kept or broken is for a person to say. */
import type { Article } from '../model/article.ts'
import type { Citation } from '../model/citation.ts'
import type { AgreementEntry, ExpectationEntry } from '../model/entry.ts'
import type { Outcome as Settled } from '../model/records/agreement.ts'
import { sentenceAround } from './sentence-around.ts'

export const evidenceDirections = ['for', 'against', 'unclear'] as const
export type EvidenceDirection = (typeof evidenceDirections)[number]

export interface Evidence {
  readonly direction: EvidenceDirection
  readonly articleId: string
  readonly outlet?: string | undefined
  readonly reportedAt: string
  /** The sentence. */
  readonly passage: Citation
  /** Words it shares with the duty: the reason why it stands here. */
  readonly shared: readonly string[]
}

export interface Commitment {
  readonly id: string
  /** An agreed point, or what a party said it would do. */
  readonly kind: 'agreements' | 'expectations'
  readonly duty: string
  /** How it was settled; absent for what was only said. */
  readonly settled?: Settled | undefined
  readonly bearers: readonly string[]
  readonly due?: CommitmentDay | undefined
  /** ISO day of the first report. */
  readonly reportedAt?: string | undefined
  readonly citations: readonly Citation[]
  readonly evidence: readonly Evidence[]
  readonly articles: number
  readonly origins: number
}

export interface CommitmentDay {
  /** EDTF. */
  readonly value: string
  readonly citations: readonly Citation[]
  /** Taken from another record that speaks of the same thing. */
  readonly inferred?: true | undefined
}

export interface CommitmentLedger {
  readonly agreements: readonly AgreementEntry[]
  readonly expectations: readonly ExpectationEntry[]
  /** Every current article with its day, or those that may hold evidence. */
  readonly articles: ReadonlyMap<
    string,
    Pick<Article, 'text' | 'blocks'> & { readonly outlet?: string | undefined; readonly publishedAt?: string | undefined }
  >
  /** Which way a sentence speaks. */
  evidenceIn(sentence: string): 'for' | 'against' | undefined
}

/** What binds, or is said to. */
const binding: ReadonlySet<Settled> = new Set<Settled>(['agreed', 'signed', 'in-force', 'suspended', 'broken'])
/** Words that a later sentence must share with a duty of so many words or more; of a shorter one, all. */
const leastShared = 2
/** Sentences shown for one duty, the latest kept. */
const mostEvidence = 12

/** Duties in the order of their days, those without one last. */
export function commitmentsOf(ledger: CommitmentLedger): Commitment[] {
  const days = ledger.expectations.flatMap((entry) => {
    const window = entry.window.find(({ value }) => value !== undefined)
    return window ? [{ entry, window: { value: window.value!, citations: window.citations }, words: keysOf(entry.what[0]!.original) }] : []
  })
  const agreed = ledger.agreements.flatMap((entry): Commitment[] => {
    const settled = entry.outcome[0]?.value
    const duty = entry.content[0]!.value ?? entry.content[0]!.original
    if (settled === undefined || !binding.has(settled)) return []
    // The day of the deed is when it was agreed; only a day within the point's own words is its term.
    const own = entry.when.find(
      ({ value, citations }) => value !== undefined && entry.content.some((content) => isWithin(citations, content.citations)),
    )
    const words = keysOf(duty)
    const near = days.find(({ entry: other, words: others }) => isOverlapping(entry.citations, other.citations) || isAlike(words, others))
    const due = own ? { value: own.value!, citations: own.citations } : near && { ...near.window, inferred: true as const }
    return [
      frame(
        entry,
        'agreements',
        duty,
        entry.parties.map(({ name }) => name),
        due,
        settled,
      ),
    ]
  })
  const said = ledger.expectations.flatMap((entry): Commitment[] => {
    // A contact to come stands under what is due; what nobody is named for binds nobody.
    if (entry.contacts.length > 0 || entry.holders.length === 0) return []
    const window = entry.window.find(({ value }) => value !== undefined)
    const duty = entry.what[0]!.value ?? entry.what[0]!.original
    return [
      frame(
        entry,
        'expectations',
        duty,
        entry.holders.map(({ name }) => name),
        window && { value: window.value!, citations: window.citations },
        undefined,
      ),
    ]
  })
  return [...agreed, ...said].toSorted((left, right) => compare(orderOf(left), orderOf(right)))

  function frame(
    entry: AgreementEntry | ExpectationEntry,
    kind: Commitment['kind'],
    duty: string,
    bearers: readonly string[],
    due: CommitmentDay | undefined,
    settled: Settled | undefined,
  ): Commitment {
    const reported = entry.records.flatMap(({ articleId }) => ledger.articles.get(articleId)?.publishedAt?.slice(0, 10) ?? []).sort()
    const own = new Set(entry.records.map(({ articleId }) => articleId))
    return {
      id: entry.id,
      kind,
      duty,
      ...(settled === undefined ? {} : { settled }),
      bearers: [...new Set(bearers)],
      ...(due ? { due } : {}),
      reportedAt: reported[0],
      citations: entry.citations,
      evidence: reported[0] === undefined ? [] : evidenceOf(duty, reported[0], own),
      articles: entry.articles,
      origins: entry.origins,
    }
  }

  function evidenceOf(duty: string, since: string, own: ReadonlySet<string>): Evidence[] {
    const words = keysOf(duty)
    if (words.size === 0) return []
    const least = Math.min(leastShared, words.size)
    const found = [...ledger.articles].flatMap(([articleId, article]) => {
      const day = article.publishedAt?.slice(0, 10)
      if (day === undefined || day <= since || own.has(articleId)) return []
      return sentencesOf(articleId, article).flatMap((passage): Evidence[] => {
        const here = keysOf(passage.exact)
        const shared = [...words].filter((word) => here.has(word))
        if (shared.length < least) return []
        const direction = ledger.evidenceIn(passage.exact) ?? 'unclear'
        return [{ direction, articleId, outlet: article.outlet, reportedAt: day, passage, shared: shared.sort() }]
      })
    })
    return found
      .toSorted(
        (left, right) =>
          compare(`${left.reportedAt} ${left.articleId}`, `${right.reportedAt} ${right.articleId}`) ||
          left.passage.start - right.passage.start,
      )
      .slice(-mostEvidence)
  }
}

const compare = (left: string, right: string) => (left < right ? -1 : Number(left > right))
const isWithin = (inner: readonly Citation[], outer: readonly Citation[]) =>
  inner.some((one) => outer.some((other) => one.articleId === other.articleId && other.start <= one.start && one.end <= other.end))

const orderOf = ({ due, reportedAt, id }: Commitment) => `${due?.value.replace(/[~?%]/g, '') ?? '~'} ${reportedAt ?? '~'} ${id}`

function sentencesOf(articleId: string, article: Pick<Article, 'text' | 'blocks'>): Citation[] {
  const read = article.blocks.filter(({ kind }) => kind === 'body' || kind === 'list' || kind === 'standfirst')
  return read.flatMap(({ start, end }) => {
    const found: Citation[] = []
    for (let at = start; at < end; ) {
      const passage = sentenceAround(article, { articleId, start: at, end: at + 1, exact: article.text[at]! })
      if (passage.exact.length > 0) found.push(passage)
      at = Math.max(passage.end + 1, at + 1)
    }
    return found
  })
}

/** Function words and those that every duty has. */
const empty = new Set(
  'the a an and or of to in on at by for from with without its his her their they them it is are was were be been will would shall may might could should not no that this these those who which what when as than into within between both each all any two three one also said says say have has had do did does out over under about near since until after before day week month year take place took taken hold held meet again could'.split(
    ' ',
  ),
)
/** Letters by which two forms of a word are taken for one ("observers", "observer"). */
const stem = 5

/** The telling words of a passage, by their beginnings; names and days tell little, and count only where there is hardly anything else. */
function keysOf(words: string): Set<string> {
  const found = words.match(/\p{L}{3,}/gu) ?? []
  const keys = (some: readonly string[]) =>
    some
      .map((word) => word.toLowerCase())
      .filter((word) => !empty.has(word))
      .map((word) => word.slice(0, stem))
  const plain = new Set(keys(found.filter((word) => /^\p{Ll}/u.test(word))))
  return plain.size >= leastShared ? plain : new Set(keys(found))
}

/** Half of the shorter one's telling words at least, and two. */
function isAlike(left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
  const shared = [...left].filter((word) => right.has(word)).length
  return shared >= leastShared && shared * 2 >= Math.min(left.size, right.size)
}

function isOverlapping(left: readonly Citation[], right: readonly Citation[]): boolean {
  return left.some((one) => right.some((other) => one.articleId === other.articleId && one.start < other.end && other.start < one.end))
}
