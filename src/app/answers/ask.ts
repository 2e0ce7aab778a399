/** Answers a question from the ledger: as a structured query over its entries, with the passages that hold the question's words beside it. */
import { type Ledger, listArticles, type SearchHit, searchLedger } from '../../ledger/index.ts'
import type { AnswerLine, AskedQuestion } from '../../model/question.ts'
import { issueOf, readQuestion } from '../../parley.ts'
import type { Answer } from '../../views/index.ts'
import { partiesIn } from './asked-parties.ts'
import { withFirstReports } from './first-reports.ts'
import { loaders } from './lines.ts'
import { withSentences } from './passages.ts'

/** Lines shown of one thing that was asked for. */
const mostLines = 12
const mostPassages = 6

/** The last day of publication in the ledger: what "this week" and "since Monday" are reckoned from, so that an answer does not change overnight. */
export async function lastDay(ledger: Ledger): Promise<string | undefined> {
  return (await listArticles(ledger, { limit: 1 })).items[0]?.publishedAt?.slice(0, 10)
}

/** Answers `words` as asked on the ISO day `on`, which is also the last day whose reports are known to what is due. */
export async function answer(ledger: Ledger, words: string, on: string): Promise<Answer> {
  const read = readQuestion(words, on)
  const parties = await partiesIn(ledger, words)
  const question: AskedQuestion = { ...read, parties }
  const filter = {
    parties: parties.map(({ name }) => name),
    issues: read.issues,
    since: read.since,
    until: read.until,
    asOf: on,
    topicOf: (text: string) => issueOf(text),
  }
  const isLatest = /\blast\b|\blatest\b|\bmost recent/i.test(words)
  const lines: AnswerLine[] = []
  let total = 0
  for (const ask of read.asks) {
    const found = await loaders[ask](ledger, filter)
    total += found.length
    lines.push(...(isLatest ? found.reverse() : found).slice(0, mostLines))
  }
  const passages = await passagesFor(ledger, question)
  const verdict = lines.some(({ state }) => state === 'conflict')
    ? 'accounts-disagree'
    : lines.length > 0
      ? 'told'
      : passages.length > 0 && read.asks.length === 0
        ? 'passages'
        : 'not-reported'
  return { question, verdict, lines: await withSentences(ledger, await withFirstReports(ledger, lines)), total, passages }
}

/** What holds all words of the question that are worth looking for; where nothing does, what holds most of them. */
async function passagesFor(ledger: Ledger, { search }: AskedQuestion): Promise<SearchHit[]> {
  if (search.length === 0) return []
  const { items } = await searchLedger(ledger, search.join(' '), { limit: mostPassages })
  const whole = items.filter(({ matches }) => matches.length > 0)
  if (whole.length > 0) return whole
  const hits = new Map<string, { hit: SearchHit; words: number; rank: number }>()
  for (const word of search)
    for (const [rank, hit] of (await searchLedger(ledger, word, { limit: 20 })).items.entries()) {
      const key = `${hit.kind} ${hit.articleId} ${hit.entryId ?? ''}`
      const before = hits.get(key)
      hits.set(key, { hit: before?.hit ?? hit, words: (before?.words ?? 0) + 1, rank: Math.min(before?.rank ?? rank, rank) })
    }
  const least = Math.floor(search.length / 2) + 1
  return [...hits.entries()]
    .filter(([, { words, hit }]) => words >= least && hit.matches.length > 0)
    .sort(([leftKey, left], [rightKey, right]) => right.words - left.words || left.rank - right.rank || (leftKey < rightKey ? -1 : 1))
    .slice(0, mostPassages)
    .map(([, { hit }]) => hit)
}
