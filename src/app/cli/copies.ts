/** `parley copies`: origins with their reports, and what each report adds or cuts. */
import { findArticle, type Ledger, listEntries, listOrigins, type Origin } from '../../ledger/index.ts'
import { ParleyError } from '../../model/parley-error.ts'
import { recordKinds } from '../../model/record.ts'
import type { CopyTree, Report } from '../../views/index.ts'
import { copyTreeIn } from '../answers/copies.ts'
import { type Column, csvOf } from '../export/csv.ts'
import { asking, withLedger } from './ledger-file.ts'
import type { FilterOptions } from './options.ts'
import { print, printList, say } from './output.ts'
import { bold, visible } from './terminal.ts'
import { cited, count, weight } from './words.ts'

/** Prints the origins that several reports go back to, or that of one article. Rejects with a ParleyError `not-found` for an unknown article. */
export async function copies(article: string | undefined, given: FilterOptions): Promise<void> {
  await withLedger(given, asking, async (ledger) => {
    const { items } = await listOrigins(ledger)
    const fitting = article === undefined ? await fittingOrigins(ledger, items, given) : [await originOf(ledger, items, article)]
    const shown = fitting.slice(0, given.limit)
    if (given.json) return printList('copies', trees(ledger, shown))
    if (given.csv) {
      const rows: { tree: CopyTree; report: Report }[] = []
      for await (const tree of trees(ledger, shown)) rows.push(...tree.reports.map((report) => ({ tree, report })))
      return print(csvOf(columns, rows))
    }
    for await (const tree of trees(ledger, shown)) await print(`${linesOf(tree).join('\n')}\n\n`)
    return say(
      `${shown.length < fitting.length ? `${shown.length} of ` : ''}${count(fitting.length, 'origin')}${article === undefined ? ' with several reports' : ''}; ${count(items.length, 'origin')} in the ledger.`,
    )
  })
}

async function originOf(ledger: Ledger, origins: readonly Origin[], id: string): Promise<Origin> {
  const stored = await findArticle(ledger, id)
  if (!stored) throw new ParleyError('not-found', `the ledger has no article ${id}: list them with "parley articles list"`)
  return origins.find((origin) => origin.id === stored.origin) ?? { id: stored.origin, articles: [stored] }
}

/** Those with several reports, one of them published in the days asked for, one of them telling of the party. */
async function fittingOrigins(ledger: Ledger, origins: readonly Origin[], { since, until, party }: FilterOptions): Promise<Origin[]> {
  const telling = new Set<string>()
  if (party !== undefined)
    for (const kind of recordKinds)
      for (const { records } of (await listEntries(ledger, kind, { party })).items)
        for (const { articleId } of records) telling.add(articleId)
  const isInTime = (day: string | undefined) =>
    (since === undefined || (day !== undefined && day.slice(0, 10) >= since)) &&
    (until === undefined || (day !== undefined && day.slice(0, 10) <= until))
  return origins.filter(
    ({ articles }) =>
      articles.length > 1 &&
      articles.some(({ publishedAt }) => isInTime(publishedAt)) &&
      (party === undefined || articles.some(({ id }) => telling.has(id))),
  )
}

async function* trees(ledger: Ledger, origins: readonly Origin[]): AsyncGenerator<CopyTree> {
  for (const origin of origins) {
    const texted = await copyTreeIn(ledger, origin)
    if (texted) yield texted.tree
  }
}

function linesOf(tree: CopyTree): string[] {
  return [`${bold(`origin ${tree.origin}`)}  [${weight(tree)}]`, ...tree.reports.flatMap(reportLines)]
}

function reportLines(report: Report): string[] {
  const edits = report.standing === 'edited' ? `: adds ${report.addedCharacters}, cuts ${report.cutCharacters} characters` : ''
  const alike = report.likeness === undefined ? '' : ` · ${Math.round(report.likeness * 100)} % alike`
  const facts = [report.publishedAt?.slice(0, 10), report.outlet ?? 'unnamed outlet', report.articleId].filter((fact) => fact !== undefined)
  return [
    `  ${report.standing}${edits} · ${visible(facts.join(' · '))}${alike}${report.wire === undefined ? '' : ` · credits ${visible(report.wire)}`}`,
    ...(report.headline === undefined ? [] : [`    ${visible(report.headline)}`]),
    ...report.adds.map((citation) => `    + ${cited(citation)}`),
    ...report.cuts.map((citation) => `    - ${cited(citation)}`),
    ...report.via.flatMap((hops) => [
      `    via ${visible(hops.map(({ name }) => name).join(' ← '))}`,
      ...[...new Set(hops.map(({ citation }) => cited(citation)))].map((words) => `        ${words}`),
    ]),
  ]
}

const columns: readonly Column<{ tree: CopyTree; report: Report }>[] = [
  { name: 'origin', of: ({ tree }) => tree.origin },
  { name: 'articles', of: ({ tree }) => tree.articles },
  { name: 'article_id', of: ({ report }) => report.articleId },
  { name: 'outlet', of: ({ report }) => report.outlet },
  { name: 'published', of: ({ report }) => report.publishedAt },
  { name: 'headline', of: ({ report }) => report.headline },
  { name: 'standing', of: ({ report }) => report.standing },
  { name: 'likeness', of: ({ report }) => report.likeness },
  { name: 'added_characters', of: ({ report }) => report.addedCharacters },
  { name: 'cut_characters', of: ({ report }) => report.cutCharacters },
  { name: 'wire', of: ({ report }) => report.wire },
  { name: 'via', of: ({ report }) => report.via.map((hops) => hops.map(({ name }) => name).join(' < ')).join(' | ') },
  { name: 'added_words', of: ({ report }) => report.adds.map(({ exact }) => exact).join(' | ') },
  { name: 'cut_words', of: ({ report }) => report.cuts.map(({ exact }) => exact).join(' | ') },
]
