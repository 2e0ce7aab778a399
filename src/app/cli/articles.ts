/** `parley articles list|show`: what the ledger was made from. */
import { findArticle, listArticles, readingOf } from '../../ledger/index.ts'
import { ParleyError } from '../../model/parley-error.ts'
import { recordKinds } from '../../model/record.ts'
import { csvOf } from '../export/csv.ts'
import { articleColumns } from '../export/listing-columns.ts'
import { asking, withLedger } from './ledger-file.ts'
import type { FilterOptions, LedgerOptions } from './options.ts'
import { print, printList, say } from './output.ts'
import { summaryOf } from './summary.ts'
import { table, visible } from './terminal.ts'

/** Lists articles in the ledger's order; `versions` brings earlier texts too. */
export async function listArticlesOf(given: FilterOptions & { outlet?: string; versions?: true }): Promise<void> {
  await withLedger(given, asking, async (ledger) => {
    const { since, until, outlet, limit, versions } = given
    const { items, total } = await listArticles(ledger, { since, until, outlet, limit, versions })
    if (given.json) return printList('articles', items)
    if (given.csv) return print(csvOf(articleColumns, items))
    const rows = items.map((article) => [
      article.publishedAt ?? '',
      visible(article.outlet ?? ''),
      String(recordKinds.reduce((sum, kind) => sum + article.records[kind], 0)),
      article.origin === article.id ? '' : 'copy',
      article.version > 1 ? `version ${article.version}` : '',
      article.id,
      visible(article.headline ?? article.url ?? article.file ?? ''),
    ])
    if (items.length > 0) await print(table([['PUBLISHED', 'OUTLET', 'RECORDS', 'COPY', 'VERSION', 'ID', 'HEADLINE'], ...rows]))
    say(`${items.length < total ? `${items.length} of ${total}` : total} ${total === 1 ? 'article' : 'articles'}.`)
  })
}

/** Shows what was read in one article. Rejects with a ParleyError `not-found`. */
export async function showArticle(id: string, given: LedgerOptions): Promise<void> {
  await withLedger(given, asking, async (ledger) => {
    const stored = await findArticle(ledger, id)
    if (!stored) throw new ParleyError('not-found', `the ledger has no article ${id}: list them with "parley articles list"`)
    const reading = await readingOf(ledger, stored.id)
    if (given.json) return printList('articles', [{ ...stored, ...(reading ? { reading } : {}) }])
    if (reading) await print(summaryOf(stored.url ?? stored.file ?? stored.id, reading))
    else await print(`${visible(stored.headline ?? stored.id)}\nNot read yet: "parley ingest" it again.\n`)
    const versions = stored.versions
      .filter((version) => version.id !== stored.id)
      .map((version) => `  version ${version.version}  ${version.id}`)
    const copies = stored.copies.map(
      (copy) =>
        `  ${Math.round(copy.likeness * 100)} % alike  ${copy.articleId}  ${visible([copy.outlet, copy.headline].filter(Boolean).join(': '))}`,
    )
    if (versions.length) await print(`\nOther versions\n${versions.join('\n')}\n`)
    return copies.length ? print(`\nNear copies\n${copies.join('\n')}\n`) : undefined
  })
}
