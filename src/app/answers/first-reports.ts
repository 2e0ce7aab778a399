/** First reports: who told a saying first, and in which language; which language it was said in, no report tells unless it says so. */
import { findArticle, findEntry, type Ledger } from '../../ledger/index.ts'
import type { AnswerLine } from '../../model/question.ts'
import { formatWhen } from '../../views/index.ts'

const manners = { direct: 'quoted', indirect: 'in the words of the report', mixed: 'quoted in part' } as const
const languages = new Intl.DisplayNames(['en'], { type: 'language' })

/** The lines about sayings, each with its manner, its first report and that report's language, and whether it came through others. */
export async function withFirstReports(ledger: Ledger, lines: readonly AnswerLine[]): Promise<AnswerLine[]> {
  const found: AnswerLine[] = []
  for (const line of lines) {
    const [kind, id] = line.entry?.split('/') ?? []
    const entry =
      line.about === 'statements' && kind === 'statements' && id !== undefined ? await findEntry(ledger, 'statements', id) : undefined
    // Records stand in the order of publication.
    const articles = []
    for (const articleId of new Set(entry?.records.map((record) => record.articleId))) {
      const stored = await findArticle(ledger, articleId)
      if (stored) articles.push(stored)
    }
    const first = articles[0]
    if (!entry || !first) {
      found.push(line)
      continue
    }
    const { outlet, language, dateline, publishedAt } = first.article
    const told = [
      [...new Set(entry.manner.flatMap(({ value }) => (value === undefined ? [] : [manners[value]])))].join(' and '),
      [
        language ? `first in ${languages.of(language)}` : 'first in a language not known',
        outlet ? `by ${outlet.value ?? outlet.original}` : '',
        publishedAt ? `on ${formatWhen(publishedAt.slice(0, 10))}` : '',
      ]
        .filter(Boolean)
        .join(' '),
      ...entry.addressee.map(({ value, original }) => `said to ${value ?? original}`),
      ...(entry.chain.length === 0 ? ['by the report itself, through nobody else'] : []),
    ]
    const words = [outlet, dateline].flatMap((cell) => cell?.citations ?? [])
    found.push({
      ...line,
      line: `${line.line.replace(/\.$/, '')}; ${told.join('; ')}.`,
      citations: [...line.citations, ...[...entry.addressee.flatMap(({ citations }) => citations), ...words]],
    })
  }
  return found
}
