/** What is due in a ledger, loaded for the view. */
import { type Ledger, listArticles, listEntries } from '../../ledger/index.ts'
import { type Due, dueOf } from '../../views/index.ts'

export interface DueFilter {
  readonly since?: string | undefined
  readonly until?: string | undefined
  readonly party?: string | undefined
  readonly state?: string | undefined
}

/** What fits, as the reports up to `on` (an ISO day) tell it; and the outlet of each article. */
export async function dueIn(ledger: Ledger, on: string, filter: DueFilter): Promise<{ all: Due[]; outlets: Map<string, string> }> {
  const { since, until, party, state } = filter
  const articles = await listArticles(ledger, {})
  const contacts = await listEntries(ledger, 'contacts')
  const expectations = await listEntries(ledger, 'expectations')
  const fitting = new Set<string>()
  if (since !== undefined || until !== undefined || party !== undefined)
    for (const kind of ['contacts', 'expectations'] as const)
      for (const { id } of (await listEntries(ledger, kind, { since, until, party })).items) fitting.add(id)
  else for (const { id } of [...contacts.items, ...expectations.items]) fitting.add(id)
  const all = dueOf(
    {
      contacts: contacts.items,
      expectations: expectations.items,
      articles: new Map(articles.items.map((article) => [article.id, article])),
    },
    on,
  ).filter((each) => [each.id, ...each.expectations].some((id) => fitting.has(id)) && (state === undefined || each.state === state))
  return { all, outlets: new Map(articles.items.flatMap(({ id, outlet }) => (outlet === undefined ? [] : [[id, outlet] as const]))) }
}
