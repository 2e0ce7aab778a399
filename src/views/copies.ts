/** Copies: an origin with its reports - who printed its words as they were, who cut or added what, and through whom each says it has them. */
import { type Article, isRead } from '../model/article.ts'
import type { Citation } from '../model/citation.ts'
import type { Hop } from '../model/party.ts'
import type { Reading } from '../model/reading.ts'
import { changesOf } from '../text/difference.ts'

/** One report that goes back to an origin. */
export interface Report {
  readonly articleId: string
  readonly outlet?: string | undefined
  readonly headline?: string | undefined
  readonly publishedAt?: string | undefined
  /** "origin" where the words first stand as far as the ledger knows; "verbatim" where every word is the origin's and none is missing. */
  readonly standing: 'origin' | 'verbatim' | 'edited'
  /** Share of the shorter text found in the other, 0 to 1; absent for the origin, and for a copy only by way of a third. */
  readonly likeness?: number | undefined
  /** Words of the report that are not the origin's, with their places in the report. */
  readonly adds: readonly Citation[]
  /** Words of the origin that the report has not, with their places in the origin. */
  readonly cuts: readonly Citation[]
  readonly addedCharacters: number
  readonly cutCharacters: number
  /** The agency it credits or is published by. */
  readonly wire?: string | undefined
  /** The ways by which it says it has what it tells, each once; empty where it names none. */
  readonly via: readonly (readonly Hop[])[]
}

/** An origin and every report that goes back to it, itself first, then by day. */
export interface CopyTree {
  readonly origin: string
  readonly articles: number
  readonly origins: 1
  readonly reports: readonly Report[]
}

/** A report as the ledger holds it: its text, and what was read in it. */
export interface FiledReport {
  readonly article: Article
  readonly reading?: Reading | undefined
  readonly likeness?: number | undefined
  readonly wire?: string | undefined
}

/** The copies of `origin`; `filed` are the reports that go back to it, itself among them where it is current. */
export function copyTree(origin: Article, filed: readonly FiledReport[]): CopyTree {
  const reports = filed.map((each) => reportOf(origin, each))
  const day = (report: Report) => report.publishedAt ?? '9999'
  return {
    origin: origin.id,
    articles: reports.length,
    origins: 1,
    reports: reports.toSorted(
      (left, right) =>
        Number(right.standing === 'origin') - Number(left.standing === 'origin') ||
        compare(day(left), day(right)) ||
        compare(left.articleId, right.articleId),
    ),
  }
}

function compare(left: string, right: string): number {
  return left < right ? -1 : Number(left > right)
}

function reportOf(origin: Article, { article, reading, likeness, wire }: FiledReport): Report {
  const isOrigin = article.id === origin.id
  const { adds, cuts } = isOrigin ? { adds: [], cuts: [] } : differenceOf(origin, article)
  return {
    articleId: article.id,
    outlet: article.outlet && (article.outlet.value ?? article.outlet.original),
    headline: article.headline && (article.headline.value ?? article.headline.original),
    publishedAt: article.publishedAt,
    standing: isOrigin ? 'origin' : adds.length + cuts.length === 0 ? 'verbatim' : 'edited',
    likeness: isOrigin ? undefined : likeness,
    adds,
    cuts,
    addedCharacters: charactersOf(adds),
    cutCharacters: charactersOf(cuts),
    wire,
    via: reading ? waysOf(reading) : [],
  }
}

function charactersOf(citations: readonly Citation[]): number {
  return citations.reduce((sum, { exact }) => sum + exact.length, 0)
}

interface Word {
  readonly word: string
  readonly start: number
  readonly end: number
  /** The block it stands in: a run of words never crosses one. */
  readonly block: number
}

/** What of the body differs; headlines are each outlet's own, and case, marks and line breaks change no word. */
export function differenceOf(origin: Article, copy: Article): { adds: Citation[]; cuts: Citation[] } {
  const [left, right] = [wordsOf(origin), wordsOf(copy)]
  const changes = changesOf(
    left.map(({ word }) => word),
    right.map(({ word }) => word),
  )
  return {
    adds: changes.flatMap((change) => runsOf(copy, right.slice(change.right.start, change.right.end))),
    cuts: changes.flatMap((change) => runsOf(origin, left.slice(change.left.start, change.left.end))),
  }
}

function wordsOf(article: Article): Word[] {
  const body = article.blocks.filter((block) => isRead(block) && block.kind !== 'headline' && block.kind !== 'caption')
  return body.flatMap(({ start, end }, block) =>
    [...article.text.slice(start, end).matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map((found) => ({
      word: found[0].normalize('NFC').toLowerCase(),
      start: start + found.index,
      end: start + found.index + found[0].length,
      block,
    })),
  )
}

function runsOf(article: Article, words: readonly Word[]): Citation[] {
  const runs = Map.groupBy(words, ({ block }) => block)
  return [...runs.values()].map((run) => {
    const [start, end] = [run[0]!.start, run.at(-1)!.end]
    return { articleId: article.id, start, end, exact: article.text.slice(start, end) }
  })
}

/** The chains of all records, each once by its names, in the order of the records. */
function waysOf(reading: Reading): Hop[][] {
  const records = [reading.contacts, reading.statements, reading.agreements, reading.expectations, reading.acts].flat()
  const ways = new Map<string, Hop[]>()
  for (const { chain } of records) {
    const key = chain.map(({ name }) => name).join('\0')
    if (chain.length > 0 && !ways.has(key)) ways.set(key, chain)
  }
  return [...ways.values()]
}
