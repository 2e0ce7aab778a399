/** Denials: what a party said is not so, and which outlets told of the same things after that without it. */
import { findArticle, type Ledger, listEntries } from '../../ledger/index.ts'
import type { Citation } from '../../model/citation.ts'
import type { ContactEntry, StatementEntry } from '../../model/entry.ts'
import type { AnswerLine } from '../../model/question.ts'
import type { RecordKind } from '../../model/record.ts'
import { isDenial } from '../../parley.ts'
import { statementLine } from '../../views/index.ts'

/** What two reports must both tell of to be on one matter; what is said may be told without what it is about. */
const matters = ['contacts', 'agreements', 'acts'] as const satisfies readonly RecordKind[]
/** Denials that are followed through the reports. */
const mostDenials = 12

/** A line for each denial: who told it, and who did not. */
export async function denialLines(
  ledger: Ledger,
  statements: readonly StatementEntry[],
  contacts: readonly ContactEntry[],
): Promise<AnswerLine[]> {
  const lines: AnswerLine[] = []
  const said = statements.filter(({ records }) => records.some(({ record }) => record.cue !== undefined && isDenial(record.cue.exact)))
  for (const statement of said.slice(0, mostDenials)) {
    const line = statementLine(statement, 'denials')
    const carriers = new Set(statement.records.map(({ articleId }) => articleId))
    lines.push(await withoutIt(ledger, { ...line, line: `Denied by ${line.line}` }, carriers, line.citations))
  }
  for (const contact of contacts.filter(({ history }) => history.some(({ status }) => status === 'denied')).slice(0, mostDenials)) {
    const denied = contact.history.filter(({ status }) => status === 'denied')
    const { id, articles, origins } = contact
    const citations = denied.flatMap((turn) => turn.citations)
    const people = contact.participants.map(({ name }) => name).join(' – ')
    const line: AnswerLine = {
      about: 'denials',
      line: `Denied: ${contact.mode[0]?.value ?? 'contact'} of ${people}.`,
      state: 'told',
      entry: `contacts/${id}`,
      citations,
      articles,
      origins,
    }
    lines.push(await withoutIt(ledger, line, new Set(denied.map(({ articleId }) => articleId)), citations))
  }
  return lines
}

/** The line, with who carried it and which other reports on the same matter, of that day or later, did not; these are cited by what they do tell. */
async function withoutIt(ledger: Ledger, line: AnswerLine, carriers: ReadonlySet<string>, own: readonly Citation[]): Promise<AnswerLine> {
  const others = new Map<string, Citation[]>()
  for (const articleId of carriers)
    for (const kind of matters)
      for (const entry of (await listEntries(ledger, kind, { articleId })).items)
        for (const record of entry.records)
          if (!carriers.has(record.articleId))
            others.set(record.articleId, [...(others.get(record.articleId) ?? []), ...record.record.citations.slice(0, 1)])
  const told = await Promise.all([...carriers].map((id) => findArticle(ledger, id)))
  const dayOf = (each: (typeof told)[number]) => each?.article.publishedAt?.slice(0, 10) ?? ''
  const since = told.map(dayOf).sort()[0] ?? ''
  const nameOf = (each: (typeof told)[number]) => each?.article.outlet?.value ?? each?.article.outlet?.original ?? 'an unnamed outlet'
  const without = []
  for (const [id, citations] of others) {
    const stored = await findArticle(ledger, id)
    if (stored && dayOf(stored) >= since) without.push({ outlet: nameOf(stored), citation: citations[0] })
  }
  const missing = [...new Set(without.map(({ outlet }) => outlet))].sort()
  const carried = [...new Set(told.map(nameOf))].sort()
  return {
    ...line,
    line: `${line.line.replace(/\.$/, '')}; carried by ${carried.join(', ')}; ${missing.length > 0 ? `not by ${missing.join(', ')}, which told of the same matter` : 'no other report tells of the same matter after it'}.`,
    citations: [...own, ...without.flatMap(({ citation }) => citation ?? [])],
  }
}
