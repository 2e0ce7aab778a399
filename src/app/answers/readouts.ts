/** Readout pairs of a ledger: which contacts two sides tell of themselves, loaded for the view. */
import { type EntryFilter, findArticle, findParty, type Ledger, listArticles, listEntries } from '../../ledger/index.ts'
import type { ContactEntry } from '../../model/entry.ts'
import type { Owner } from '../../model/owner.ts'
import { issueOf, ownerOf } from '../../parley.ts'
import { type ReadoutArticle, type ReadoutPair, readoutPairsOf, type Said } from '../../views/index.ts'

/** All pairs of the contacts that fit, in the order of the contacts. */
export async function readoutsOf(ledger: Ledger, filter: EntryFilter): Promise<ReadoutPair[]> {
  const { items } = await listEntries(ledger, 'contacts', filter)
  const { items: articles } = await listArticles(ledger, {})
  const outlets = new Map(articles.map((article) => [article.id, article]))
  const found: ReadoutPair[] = []
  for (const contact of items) {
    const told = contact.records.flatMap(({ articleId }) => outlets.get(articleId) ?? [])
    // Two voices at least, each by its own text or through a hop: all else is left unopened.
    if (new Set([...told.map(({ outlet }) => outlet), ...contact.chain.map(({ hops }) => hops.at(-1)?.name)]).size < 2) continue
    found.push(...(await readoutsOfContact(ledger, contact)))
  }
  return found
}

/** The pairs of one contact. */
export async function readoutsOfContact(ledger: Ledger, contact: ContactEntry): Promise<ReadoutPair[]> {
  const articles = new Map<string, ReadoutArticle>()
  for (const id of new Set(contact.records.map(({ articleId }) => articleId))) {
    const stored = await findArticle(ledger, id)
    if (!stored) continue
    const { outlet, headline, publishedAt, origin } = stored
    articles.set(id, { id, outlet, headline, publishedAt, owner: await ownerOfOrigin(ledger, stored, origin) })
  }
  const voices = new Set([
    ...[...articles.values()].flatMap(({ owner }) => owner?.name ?? []),
    ...contact.chain.flatMap(({ hops }) => ownerOf({ outlet: hops.at(-1)?.name })?.name ?? []),
  ])
  if (voices.size < 2) return []
  const parties = new Map<string, { state?: string | undefined; offices: readonly string[] }>()
  for (const { party } of contact.participants) {
    const found = /^p[0-9a-f]{14}$/.test(party) ? await findParty(ledger, party) : undefined
    if (found) parties.set(party, { state: found.state, offices: found.offices })
  }
  return readoutPairsOf(contact, {
    articles,
    parties,
    said: await saidIn(ledger, [...articles.keys()]),
    topicOf: (words) => issueOf(words),
    voiceOf: (name) => ownerOf({ outlet: name }),
  })
}

/** A paper that prints a readout word for word gives that side's account, not its own; a side that takes over the other's words gives its own. */
async function ownerOfOrigin(
  ledger: Ledger,
  article: { id: string; outlet?: string; url?: string },
  origin: string,
): Promise<Owner | undefined> {
  const own = ownerOf(article)
  if (own || origin === article.id) return own
  const first = await findArticle(ledger, origin)
  return first && ownerOf(first)
}

async function saidIn(ledger: Ledger, articleIds: readonly string[]): Promise<Said[]> {
  const found: Said[] = []
  for (const articleId of articleIds) {
    const here = <E extends { records: readonly { articleId: string }[] }>(entry: E): E['records'][number][] =>
      entry.records.filter((each) => each.articleId === articleId)
    for (const entry of (await listEntries(ledger, 'statements', { articleId })).items)
      for (const { record } of here(entry) as typeof entry.records)
        found.push({
          id: entry.id,
          kind: 'statements',
          articleId,
          who: record.speakers.map(({ name }) => name),
          content: record.content,
        })
    for (const entry of (await listEntries(ledger, 'agreements', { articleId })).items)
      for (const { record } of here(entry) as typeof entry.records)
        found.push({
          id: entry.id,
          kind: 'agreements',
          articleId,
          who: [...new Set(record.parties.map(({ name }) => name))],
          content: [record.content],
        })
    for (const entry of (await listEntries(ledger, 'expectations', { articleId })).items)
      for (const { record } of here(entry) as typeof entry.records)
        found.push({ id: entry.id, kind: 'expectations', articleId, who: record.holders.map(({ name }) => name), content: [record.what] })
  }
  return found.sort((left, right) => left.content[0]!.start - right.content[0]!.start)
}
