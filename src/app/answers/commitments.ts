/** Commitments of a ledger, loaded for the view: the duties, and the later articles that may speak of them. */
import { type EntryFilter, findArticle, type Ledger, listArticles, listEntries, searchLedger } from '../../ledger/index.ts'
import { evidenceIn } from '../../parley.ts'
import { type Commitment, type CommitmentLedger, commitmentsOf } from '../../views/index.ts'

/** So many articles are opened whole; of a larger ledger only those that a search for the duty's words finds. */
const openedWhole = 300
/** Articles opened for one duty of a larger ledger. */
const openedByWords = 10

/** The commitments whose parties and days fit. */
export async function commitmentsIn(ledger: Ledger, filter: EntryFilter): Promise<Commitment[]> {
  const agreements = (await listEntries(ledger, 'agreements', filter)).items
  const expectations = (await listEntries(ledger, 'expectations')).items
  const fitting = new Set((await listEntries(ledger, 'expectations', filter)).items.map(({ id }) => id))
  const { items: articles } = await listArticles(ledger, {})
  const wanted =
    articles.length <= openedWhole
      ? new Set(articles.map(({ id }) => id))
      : await foundBy(ledger, [
          ...agreements.map(({ content }) => content[0]!.original),
          ...expectations.filter(({ id }) => fitting.has(id)).map(({ what }) => what[0]!.original),
        ])
  const opened: [string, CommitmentLedger['articles'] extends ReadonlyMap<string, infer A> ? A : never][] = []
  for (const { id, outlet, publishedAt } of articles) {
    const stored = wanted.has(id) ? await findArticle(ledger, id) : undefined
    opened.push([id, { text: stored?.article.text ?? '', blocks: stored?.article.blocks ?? [], outlet, publishedAt }])
  }
  return commitmentsOf({ agreements, expectations, articles: new Map(opened), evidenceIn }).filter(
    ({ kind, id }) => kind === 'agreements' || fitting.has(id),
  )
}

/** Articles that hold the longest words of each duty. */
async function foundBy(ledger: Ledger, duties: readonly string[]): Promise<Set<string>> {
  const found = new Set<string>()
  for (const duty of duties) {
    const words = [...new Set(duty.toLowerCase().match(/\p{L}{5,}/gu) ?? [])].sort((left, right) => right.length - left.length)
    const { items } = await searchLedger(ledger, words.slice(0, 2).join(' '), { among: 'articles', limit: openedByWords })
    for (const { articleId } of items) found.add(articleId)
  }
  return found
}
