/** The review queue: what is doubtful in the ledger, first what changes most if it is wrong. */
import type { Decision } from '../model/decision.ts'
import type { Entry } from '../model/entry.ts'
import type { Judgement } from '../model/judgement.ts'
import type { RecordKind } from '../model/record.ts'
import { rowOf } from './entry-row.ts'
import { fieldsOf } from './field.ts'

/** A decision as the journal knows it: whether it counts still, and what stands at the words of each subject. */
export type JournalLine = Decision & { readonly undoneBy?: string; readonly holds: readonly string[] }

export interface ReviewMaterial {
  readonly entries: readonly { readonly kind: RecordKind; readonly entry: Entry }[]
  /** Those about records of these entries. */
  readonly judgements: readonly Judgement[]
  readonly decisions: readonly JournalLine[]
}

/** One reason to look; `weight` is how much it counts. */
export interface Doubt {
  readonly rule: 'words-gone' | 'conflict' | 'unsure' | 'weak-join' | 'said-unsure' | 'inferred' | 'one-origin' | 'unseen'
  readonly sentence: string
  readonly field?: string | undefined
  readonly weight: number
}

export interface ReviewItem {
  /** Id of the entry; of a decision whose words have gone its own. */
  readonly id: string
  readonly kind: RecordKind | 'decision'
  readonly title: string
  /** The sum of its doubts, times the articles that rest on it. */
  readonly worth: number
  readonly doubts: readonly Doubt[]
  /** An entry that may be the same. */
  readonly other?: string | undefined
  readonly articles: number
  readonly origins: number
}

/** What each doubt counts: lost words first, for a person's work is lost with them; then what reports or rules cannot agree on. */
const weights = {
  'words-gone': 3,
  conflict: 1,
  unsure: 1,
  'weak-join': 1,
  'said-unsure': 0.5,
  inferred: 0.5,
  'one-origin': 0.25,
  unseen: 0.1,
} as const
/** A rule that joined two records with a score below this said so with little behind it. */
const weak = 0.75

/** The queue, most worth first; what a person has accepted or rejected as a whole is not in it, unless another report has joined since. */
export function reviewQueue({ entries, judgements, decisions }: ReviewMaterial): ReviewItem[] {
  const living = decisions.filter((line) => !line.undoneBy && !line.blind && line.kind !== 'undo' && line.kind !== 'unmerge')
  const entryOf = new Map(entries.flatMap(({ entry }) => entry.records.map(({ key }) => [key, entry] as const)))
  const items = entries.flatMap(({ kind, entry }) => itemOf(kind, entry, doubtfulPairs(entry, judgements, entryOf, living), living))
  return [...items, ...living.flatMap(lostOf)].sort((left, right) => right.worth - left.worth || (left.id < right.id ? -1 : 1))
}

function itemOf(kind: RecordKind, entry: Entry, pairs: Pairs, decisions: readonly JournalLine[]): ReviewItem[] {
  const said = saidOf(entry, decisions)
  if (entry.records.every(({ record }) => said.seen(record))) return []
  const doubts: Doubt[] = [...pairs.doubts]
  for (const { name, label, conflict, accounts } of fieldsOf(entry)) {
    if (said.decided(name)) continue
    if (conflict)
      doubts.push({ rule: 'conflict', field: name, sentence: `reports differ on ${label.toLowerCase()}`, weight: weights.conflict })
    if (accounts.some((account) => account.inferred))
      doubts.push({ rule: 'inferred', field: name, sentence: `${label.toLowerCase()} is inferred`, weight: weights.inferred })
  }
  for (const sentence of said.unsure) doubts.push({ rule: 'said-unsure', sentence, weight: weights['said-unsure'] })
  if (entry.articles > 1 && entry.origins === 1)
    doubts.push({ rule: 'one-origin', sentence: `${entry.articles} reports go back to one origin`, weight: weights['one-origin'] })
  if (!doubts.length) doubts.push({ rule: 'unseen', sentence: 'nobody has looked at it', weight: weights.unseen })
  const row = rowOf(kind, entry)
  return [
    {
      id: entry.id,
      kind,
      title: [row.parties.join(' – '), row.title].filter(Boolean).join(' · '),
      worth: worthOf(doubts, entry.articles),
      doubts,
      ...(pairs.other === undefined ? {} : { other: pairs.other }),
      articles: entry.articles,
      origins: entry.origins,
    },
  ]
}

const worthOf = (doubts: readonly Doubt[], articles: number) =>
  Math.round(doubts.reduce((sum, { weight }) => sum + weight, 0) * articles * 100) / 100

/** What persons said of an entry's records: of a whole one, of fields. */
function saidOf(entry: Entry, decisions: readonly JournalLine[]) {
  const about = (record: Entry['records'][number]['record'], subject: Decision['subjects'][number]) =>
    record.citations.length > 0 &&
    subject.anchors.length > 0 &&
    JSON.stringify(record).includes(`"start":${subject.anchors[0]!.start},"end":${subject.anchors[0]!.end}`) &&
    record.citations[0]!.articleId === subject.articleId
  const own = decisions.flatMap((line) =>
    line.subjects
      .filter((subject, at) => line.holds[at] === 'bound' && entry.records.some(({ record }) => about(record, subject)))
      .map((subject) => ({ line, subject })),
  )
  const last = (found: typeof own) => found.at(-1)?.line.kind
  return {
    seen: (record: Entry['records'][number]['record']) => {
      const kind = last(own.filter(({ subject, line }) => !subject.cell && isReview(line) && about(record, subject)))
      return kind === 'accept' || kind === 'reject'
    },
    decided: (field: string) => {
      const kind = last(own.filter(({ subject }) => subject.cell?.field === field))
      return kind !== undefined && kind !== 'unsure'
    },
    unsure: own
      .filter(
        ({ line, subject }, at) =>
          line.kind === 'unsure' &&
          !own.slice(at + 1).some((later) => isReview(later.line) && later.subject.cell?.field === subject.cell?.field),
      )
      .map(({ line, subject }) => `${line.by} is unsure of ${subject.cell?.field ?? 'it'}`),
  }
}

const isReview = ({ kind }: Decision) => kind === 'accept' || kind === 'reject' || kind === 'edit' || kind === 'unsure'

interface Pairs {
  readonly doubts: readonly Doubt[]
  readonly other?: string
}

/** What was judged of its records and others': weakly joined inside, unsure across; only the last judgement of a pair counts, and none that a person decided. */
function doubtfulPairs(
  entry: Entry,
  judgements: readonly Judgement[],
  entryOf: ReadonlyMap<string, Entry>,
  decisions: readonly JournalLine[],
): Pairs {
  const doubts = new Map<string, Doubt>()
  let other: { id: string; score: number } | undefined
  const parted = decisions.filter(({ kind }) => kind === 'merge' || kind === 'split')
  for (const { left, right, verdict, score, reasons } of judgements) {
    const [one, two] = [entryOf.get(left), entryOf.get(right)]
    if (one !== entry && two !== entry) continue
    if (one && one === two) {
      if (verdict === 'same' && score < weak)
        doubts.set('weak', {
          rule: 'weak-join',
          sentence: `joined with a score of ${score}: ${reasons.join('; ')}`,
          weight: weights['weak-join'] * (1 - score),
        })
      continue
    }
    const beside = one === entry ? two : one
    if (!beside || verdict !== 'unsure') continue
    if (
      parted.some((line) =>
        [entry, beside].every((each) =>
          line.subjects.some(({ articleId }) => each.records.some((record) => record.articleId === articleId)),
        ),
      )
    )
      continue
    doubts.set(beside.id, { rule: 'unsure', sentence: `may be the same as ${beside.id}: ${reasons.join('; ')}`, weight: weights.unsure })
    if (!other || score > other.score) other = { id: beside.id, score }
  }
  return { doubts: [...doubts.values()], ...(other ? { other: other.id } : {}) }
}

const lostSentences: Record<string, string> = {
  'words-gone': 'the reader no longer has a record at exactly these words',
  'cell-gone': 'the reader no longer has a cell at exactly these words',
  'newer-version': 'a newer version of the article stands in its place',
}

/** A decision that changes nothing any more because what it was bound to has gone. */
function lostOf(line: JournalLine): ReviewItem[] {
  const at = line.holds.findIndex((hold) => hold !== 'bound')
  if (at < 0) return []
  const subject = line.subjects[at]!
  const words = (subject.cell?.citations[0] ?? subject.anchors[0])?.exact ?? subject.subject
  const doubts: Doubt[] = [
    { rule: 'words-gone', sentence: `${lostSentences[line.holds[at]!]}: decide again, or undo ${line.id}`, weight: weights['words-gone'] },
  ]
  return [
    {
      id: line.id,
      kind: 'decision',
      title: `${line.kind} by ${line.by} on “${words}” holds no longer`,
      worth: worthOf(doubts, 1),
      doubts,
      articles: 1,
      origins: 1,
    },
  ]
}
