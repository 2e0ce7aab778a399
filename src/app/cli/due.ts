/** `parley due`: what was said to be coming, by window, and what became of it. */
import type { Article } from '../../model/article.ts'
import type { Citation } from '../../model/citation.ts'
import { type Due, type DueRate, dueRates, dueStates, formatWhen, type Outcome, sentenceAround } from '../../views/index.ts'
import { dueIn } from '../answers/due.ts'
import { type Column, csvOf } from '../export/csv.ts'
import { asking, withLedger } from './ledger-file.ts'
import type { FilterOptions } from './options.ts'
import { print, printList, say } from './output.ts'
import { bold, table, visible } from './terminal.ts'
import { cited, count, textsOf, weight } from './words.ts'

/** Prints what is due as the reports up to `--on` tell it, by default up to today; or, by speaker or outlet, how often what they announced came. */
export async function due(given: FilterOptions & { on?: string; state?: string; by?: 'speaker' | 'outlet' }): Promise<void> {
  const on = given.on ?? new Date().toISOString().slice(0, 10)
  await withLedger(given, asking, async (ledger) => {
    const { since, until, party, limit, state, by } = given
    const { all, outlets } = await dueIn(ledger, on, { since, until, party, state })
    if (by !== undefined) return rates(dueRates(all, by, outlets), given)
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

async function rates(all: readonly DueRate[], given: FilterOptions): Promise<void> {
  const shown = all.slice(0, given.limit)
  if (given.json) return printList('rates', shown)
  if (given.csv) return print(csvOf(rateColumns, shown))
  const headings = ['MET', 'OF', 'OPEN', 'MOVED', 'CANCELLED', 'SILENT', 'NAME']
  if (shown.length > 0)
    await print(
      table([
        headings,
        ...shown.map(({ name, states, closed }) =>
          [states.met, closed, states.open, states.moved, states.cancelled, states.silent, visible(name)].map(String),
        ),
      ]),
    )
  return say(`${count(all.length, 'name')}; met, of those whose window has passed or that were moved or called off.`)
}

const rateColumns: readonly Column<DueRate>[] = [
  { name: 'name', of: ({ name }) => name },
  { name: 'announced', of: ({ announced }) => announced },
  { name: 'closed', of: ({ closed }) => closed },
  ...dueStates.map((state): Column<DueRate> => ({ name: state, of: ({ states }) => states[state] })),
  { name: 'rate', of: ({ rate }) => rate },
  { name: 'ids', of: ({ ids }) => ids.join(' | ') },
]

type Texts = ReadonlyMap<string, Article>

function linesOf(each: Due, texts: Texts): string[] {
  const when = each.window === undefined ? 'no day given' : formatWhen(each.window)
  const how = each.state === 'silent' ? 'silent: past its window, and nothing in the ledger is known to be it' : each.state
  return [
    `${bold(visible(each.title))}  [${weight(each)}]`,
    `${each.kind === 'contacts' ? 'contact' : 'expectation'} ${each.id} · ${when} · ${how}${each.holders.length ? ` · expected by ${visible(each.holders.join(', '))}` : ''}`,
    ...sentences(each.citations, texts).map((line) => `  ${line}`),
    ...(each.outcome ? outcomeLines(each.outcome, texts) : []),
    ...(each.movedTo
      ? [
          `  moved to ${formatWhen(each.movedTo.to)}: contact ${each.movedTo.contact} (inferred: ${visible(each.movedTo.reasons.join('; '))})`,
        ]
      : []),
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
  { name: 'moved_to', of: (each) => each.movedTo?.to },
  { name: 'moved_to_contact_id', of: (each) => each.movedTo?.contact },
  { name: 'perhaps_contact_ids', of: (each) => each.perhaps.map(({ contact }) => contact).join(' | ') },
  { name: 'article_ids', of: (each) => [...new Set(each.citations.map(({ articleId }) => articleId))].join(' | ') },
  { name: 'words', of: (each) => each.citations.map(({ exact }) => exact).join(' | ') },
  { name: 'outcome_words', of: (each) => each.outcome?.citations.map(({ exact }) => exact).join(' | ') },
]
