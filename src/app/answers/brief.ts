/** The brief of a ledger: what its reports of some days add, loaded and put into sentences. */
import { type Ledger, listArticles } from '../../ledger/index.ts'
import type { Askable } from '../../model/question.ts'
import { issueOf } from '../../parley.ts'
import { addDays } from '../../text/calendar.ts'
import type { Brief } from '../../views/index.ts'
import { lastDay } from './ask.ts'
import { type LineFilter, loaders } from './lines.ts'
import { withSentences } from './passages.ts'

/** Days that a brief without a beginning covers, its last among them. */
const usualDays = 7

const sections: readonly (readonly [Askable, string])[] = [
  ['contacts', 'Contacts'],
  ['disagreements', 'Accounts differ'],
  ['readouts', 'What two sides tell differently of one contact'],
  ['positions', 'Positions'],
  ['commitments', 'Commitments'],
  ['due', 'Said to be coming, and what became of it'],
  ['absences', 'Who was not there'],
  ['unnamed', 'Said by one unnamed speaker'],
  ['copies', 'Copies'],
  ['versions', 'Changed after publication'],
]

/**
 * What the reports from `since` to `asOf` tell (ISO days, inclusive); without `asOf` up to the last report of the ledger, never the clock, so that the
 * same ledger gives the same brief. A sentence stands there only with words of one of these reports.
 */
export async function briefOf(ledger: Ledger, given: { since?: string | undefined; asOf?: string | undefined }): Promise<Brief> {
  const asOf = given.asOf ?? (await lastDay(ledger)) ?? '0001-01-01'
  const since = given.since ?? addDays(asOf, 1 - usualDays)
  const { items } = await listArticles(ledger, { versions: true })
  const days = new Map(items.map(({ id, publishedAt }) => [id, publishedAt?.slice(0, 10)]))
  const isKnown = (articleId: string) => (days.get(articleId) ?? '') <= asOf
  const isNew = (articleId: string) => (days.get(articleId) ?? '') >= since && isKnown(articleId)
  const filter: LineFilter = { parties: [], issues: [], asOf, topicOf: (words) => issueOf(words) }
  const found = []
  for (const [id, title] of sections) {
    const all = await loaders[id](ledger, filter)
    // What rests on a later report as well was not known then: its sentence would say too much.
    const lines = all.filter(
      ({ citations }) => citations.some(({ articleId }) => isNew(articleId)) && citations.every(({ articleId }) => isKnown(articleId)),
    )
    found.push({ id, title, lines: await withSentences(ledger, lines) })
  }
  return { since, asOf, sections: found }
}
