/** `parley search`: words in articles and statements. */
import { type SearchHit, searchLedger } from '../../ledger/index.ts'
import { type Column, csvOf } from '../export/csv.ts'
import { asking, withLedger } from './ledger-file.ts'
import type { FilterOptions } from './options.ts'
import { print, printList, say } from './output.ts'
import { bold, columns, visible } from './terminal.ts'
import { underlined } from './underline.ts'

/** Looks for all the words and prints the best hits first, found words underlined. */
export async function search(
  words: readonly string[],
  given: FilterOptions & { outlet?: string; among?: 'articles' | 'statements' },
): Promise<void> {
  await withLedger(given, asking, async (ledger) => {
    const { since, until, outlet, among, limit = 20 } = given
    const { items, total } = await searchLedger(ledger, words.join(' '), { since, until, outlet, among, limit })
    if (given.json) return printList('hits', items)
    if (given.csv) return print(csvOf(hitColumns, items))
    for (const hit of items) await print(`${linesOf(hit).join('\n')}\n\n`)
    return say(`${items.length < total ? `${items.length} of ${total}` : total} ${total === 1 ? 'hit' : 'hits'}.`)
  })
}

function linesOf(hit: SearchHit): string[] {
  const { passage, matches } = hit
  const title =
    hit.kind === 'statement' ? `${hit.speakers?.join(', ') ?? ''}: statement ${hit.entryId ?? ''}` : (hit.headline ?? hit.articleId)
  const facts = [hit.outlet, hit.publishedAt, `article ${hit.articleId}`].filter((fact) => fact !== undefined)
  // The passage is shown by itself, so the places in it count from its own start.
  const places = matches.map((match) => ({ ...match, start: match.start - passage.start, end: match.end - passage.start }))
  const text = underlined({ text: passage.exact, blocks: [] }, places, columns() - 4)
  return [bold(visible(title)), visible(facts.join(' · ')), ...(text.length ? text : [visible(passage.exact)]).map((line) => `  ${line}`)]
}

const hitColumns: readonly Column<SearchHit>[] = [
  { name: 'kind', of: (hit) => hit.kind },
  { name: 'article_id', of: (hit) => hit.articleId },
  { name: 'entry_id', of: (hit) => hit.entryId },
  { name: 'outlet', of: (hit) => hit.outlet },
  { name: 'published', of: (hit) => hit.publishedAt },
  { name: 'headline', of: (hit) => hit.headline },
  { name: 'speakers', of: (hit) => hit.speakers?.join(' | ') },
  { name: 'start', of: (hit) => hit.passage.start },
  { name: 'end', of: (hit) => hit.passage.end },
  { name: 'words', of: (hit) => hit.passage.exact },
]
