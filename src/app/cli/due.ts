/** `parley due`: what was said to be coming, by window, and what became of it. */
import { listArticles, listEntries } from '../../ledger/index.ts'
import type { Article } from '../../model/article.ts'
import type { Citation } from '../../model/citation.ts'
import { type Due, dueOf, formatWhen, type Outcome, sentenceAround } from '../../views/index.ts'
import { type Column, csvOf } from '../export/csv.ts'
import { asking, withLedger } from './ledger-file.ts'
import type { FilterOptions } from './options.ts'
import { print, printList, say } from './output.ts'
import { bold, visible } from './terminal.ts'
import { cited, count, textsOf, weight } from './words.ts'

/** Prints what is due as the reports up to `--on` tell it; by default up to today. */
export async function due(given: FilterOptions & { on?: string; state?: string }): Promise<void> {
  const on = given.on ?? new Date().toISOString().slice(0, 10)
  await withLedger(given, asking, async (ledger) => {
    const { since, until, party, limit, state } = given
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
    const shown = all.slice(0, limit)
    if (given.json) return printList('due', shown)
    if (given.csv) return print(csvOf(columns, shown))
    const texts = await textsOf(
      ledger,
      shown.flatMap((each) => [each, ...(each.outcome ? [each.outcome] : []), ...each.perhaps].flatMap(({ citations }) => citations)),
    )
    for (const each of shown) await print(`${linesOf(each, texts).join('\n')}\n\n`)
    return say(
      all.length === 0
        ? `Nothing that fits was said to be coming by ${on}.`
        : `${shown.length < all.length ? `${shown.length} of ` : ''}${count(all.length, 'thing')} said to be coming, as told by ${on}.`,
    )
  })
}

type Texts = ReadonlyMap<string, Article>

function linesOf(each: Due, texts: Texts): string[] {
  const when = each.window === undefined ? 'no day given' : formatWhen(each.window)
  const how = each.state === 'silent' ? 'silent: past its window, and nothing in the ledger is known to be it' : each.state
  return [
    `${bold(visible(each.title))}  [${weight(each)}]`,
    `${each.kind === 'contacts' ? 'contact' : 'expectation'} ${each.id} · ${when} · ${how}${each.holders.length ? ` · expected by ${visible(each.holders.join(', '))}` : ''}`,
    ...sentences(each.citations, texts).map((line) => `  ${line}`),
    ...(each.outcome ? outcomeLines(each.outcome, texts) : []),
    ...each.perhaps.flatMap((outcome) => outcomeLines(outcome, texts, 'perhaps ')),
  ]
}

function outcomeLines(outcome: Outcome, texts: Texts, doubt = ''): string[] {
  const { status, reportedAt, contact, inferred, reasons } = outcome
  const day = reportedAt === undefined ? '' : `, reported ${reportedAt.slice(0, 10)}`
  return [
    `  ${doubt}${status}${day}: contact ${contact}${inferred ? ` (inferred: ${visible(reasons.join('; '))})` : ''}`,
    ...sentences(outcome.citations, texts).map((line) => `      ${line}`),
  ]
}

/** A cue by itself ("leaves") says little: the sentence it stands in, each once. */
function sentences(citations: readonly Citation[], texts: Texts): string[] {
  const around = citations.map((citation) => {
    const article = texts.get(citation.articleId)
    return article ? sentenceAround(article, citation) : citation
  })
  return [...new Set(around.map(cited))]
}

const columns: readonly Column<Due>[] = [
  { name: 'id', of: (each) => each.id },
  { name: 'kind', of: (each) => each.kind },
  { name: 'what', of: (each) => each.title },
  { name: 'window', of: (each) => each.window },
  { name: 'state', of: (each) => each.state },
  { name: 'parties', of: (each) => each.parties.join(' | ') },
  { name: 'holders', of: (each) => each.holders.join(' | ') },
  { name: 'expectation_ids', of: (each) => each.expectations.join(' | ') },
  { name: 'articles', of: (each) => each.articles },
  { name: 'origins', of: (each) => each.origins },
  { name: 'outcome_contact_id', of: (each) => each.outcome?.contact },
  { name: 'outcome_status', of: (each) => each.outcome?.status },
  { name: 'outcome_inferred', of: (each) => each.outcome?.inferred },
  { name: 'perhaps_contact_ids', of: (each) => each.perhaps.map(({ contact }) => contact).join(' | ') },
  { name: 'article_ids', of: (each) => [...new Set(each.citations.map(({ articleId }) => articleId))].join(' | ') },
  { name: 'words', of: (each) => each.citations.map(({ exact }) => exact).join(' | ') },
  { name: 'outcome_words', of: (each) => each.outcome?.citations.map(({ exact }) => exact).join(' | ') },
]
