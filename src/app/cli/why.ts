/** `parley why`: why each cell of a record was read so - its words in their place, the rule and its reason, the articles and origins behind it. */
import { findArticle, findEntry, type Ledger, listEntries, nearbyIds, type StoredArticle } from '../../ledger/index.ts'
import type { Citation } from '../../model/citation.ts'
import type { Entry } from '../../model/entry.ts'
import { ParleyError } from '../../model/parley-error.ts'
import { type RecordKind, recordKinds } from '../../model/record.ts'
import { editDistance } from '../../text/likeness.ts'
import { type Explanation, explanationsOf, explanationsOfArticle, type RuledWords, rowOf } from '../../views/index.ts'
import { singular } from './entries.ts'
import { UsageError } from './failure.ts'
import { asking, withLedger } from './ledger-file.ts'
import type { LedgerOptions } from './options.ts'
import { print, printList } from './output.ts'
import { bold, visible } from './terminal.ts'

/** How much of the text is shown on each side of the cited words (characters). */
const around = 60
/** How many names a message offers. */
const offered = 3

/** What was asked about: an entry, one article's record in it, or an article. */
interface Subject {
  readonly noun: string
  readonly id: string
  readonly title: string
  readonly explanations: readonly Explanation[]
}

/** Explains every cell of a record, or the one named after the dot. Rejects with a ParleyError `not-found`. */
export async function why(address: string, given: LedgerOptions): Promise<void> {
  const [, id, field] = /^([^.\s]+)(?:\.([a-z]+))?$/i.exec(address) ?? []
  if (!id) throw new UsageError(`write what to explain as RECORD or RECORD.FIELD, such as c3f2a.status, and not "${address}"`)
  await withLedger(given, asking, async (ledger) => {
    const subject = id.includes('/') ? await recordOf(ledger, id) : await entryOrArticle(ledger, id)
    const chosen = field === undefined ? subject.explanations : cellsNamed(subject, field)
    const reports = await articlesBehind(ledger, chosen)
    if (given.json)
      return printList(
        'cells',
        chosen.map((explanation) => located(subject, explanation, reports)),
      )
    const head = [bold(visible(subject.title)), `${subject.noun} ${subject.id}`]
    await print(`${[...head, ...chosen.flatMap((explanation) => linesOf(explanation, reports))].join('\n')}\n`)
  })
}

async function entryOrArticle(ledger: Ledger, id: string): Promise<Subject> {
  const found: Subject[] = []
  for (const kind of recordKinds.filter((one) => one[0] === id[0]!.toLowerCase())) {
    const entry = await findEntry(ledger, kind, id)
    if (entry) found.push(ofEntry(kind, entry))
  }
  const article = found.some((subject) => subject.id === id) ? undefined : await findArticle(ledger, id)
  if (article) {
    const title = article.headline ?? article.url ?? article.file ?? article.id
    found.push({ noun: 'article', id: article.id, title, explanations: explanationsOfArticle(article.article) })
  }
  const exact = found.find((subject) => subject.id === id)
  if (exact || found.length === 1) return exact ?? found[0]!
  if (found.length > 1)
    throw new ParleyError(
      'ambiguous',
      `"${id}" begins the id of several (${found.map((one) => `${one.noun} ${one.id}`).join(', ')}); give more of it`,
    )
  const near = [...(await nearbyIds(ledger, 'entry', id)), ...(await nearbyIds(ledger, 'article', id))]
  throw new ParleyError(
    'not-found',
    `the ledger has no record ${id}${nearest(id, near)}: list them with "parley contacts list" and its like`,
  )
}

function ofEntry(kind: RecordKind, entry: Entry, record?: string): Subject {
  const row = rowOf(kind, entry)
  const title = [row.parties.join(' – '), row.title].filter(Boolean).join(' · ')
  return { noun: singular[kind], id: entry.id, title, explanations: explanationsOf(entry, record) }
}

/** "4be1/c1": the record c1 of the article 4be1…, as its reading numbers it. */
async function recordOf(ledger: Ledger, address: string): Promise<Subject> {
  const [prefix, ...rest] = address.split('/') as [string, ...string[]]
  const article = await findArticle(ledger, prefix)
  if (!article)
    throw new ParleyError(
      'not-found',
      `the ledger has no article ${prefix}${nearest(prefix, await nearbyIds(ledger, 'article', prefix))}: list them with "parley articles list"`,
    )
  const names: string[] = []
  for (const kind of recordKinds)
    for (const entry of (await listEntries(ledger, kind, { articleId: article.id })).items as readonly Entry[])
      for (const { key, articleId } of entry.records) {
        if (articleId !== article.id) continue
        const [, , , name] = key.split('/') as [string, string, string, string]
        const full = `${kind}/${name}`
        names.push(/^\d+$/.test(name) ? full : name)
        if (rest.join('/') !== name && rest.join('/') !== full) continue
        const subject = ofEntry(kind, entry, key)
        return { ...subject, id: `${article.id}/${rest.join('/')} of ${subject.id}` }
      }
  throw new ParleyError(
    'not-found',
    `article ${article.id} has no record ${rest.join('/')}${nearest(rest.join('/'), names)}: "parley articles show ${article.id}" shows what was read in it`,
  )
}

function cellsNamed({ noun, id, explanations }: Subject, field: string): Explanation[] {
  const found = explanations.filter((explanation) => explanation.field === field.toLowerCase())
  if (found.length > 0) return found
  const names = [...new Set(explanations.map((explanation) => explanation.field))]
  throw new ParleyError('not-found', `${noun} ${id} has no cell ${field}${nearest(field, names)}: without a field all its cells are told`)
}

/** The names that begin most like what was typed: ", nearest are a, b and c"; nothing where there are none. */
function nearest(typed: string, names: readonly string[]): string {
  const distance = (name: string) => editDistance(typed, name.slice(0, typed.length), typed.length)
  const near = [...new Set(names)].toSorted((left, right) => distance(left) - distance(right)).slice(0, offered)
  if (near.length === 0) return ''
  return near.length === 1 ? `, nearest is ${near[0]}` : `, nearest are ${near.slice(0, -1).join(', ')} and ${near.at(-1)}`
}

type Reports = ReadonlyMap<string, StoredArticle>

async function articlesBehind(ledger: Ledger, explanations: readonly Explanation[]): Promise<Reports> {
  const reports = new Map<string, StoredArticle>()
  for (const id of new Set(explanations.flatMap(({ articleIds }) => articleIds))) {
    const article = await findArticle(ledger, id)
    if (article) reports.set(id, article)
  }
  return reports
}

/** Words with their line (from 1) and what stands around them. */
function placed(citation: Citation, reports: Reports) {
  const text = reports.get(citation.articleId)?.article.text ?? ''
  const before = text.slice(Math.max(0, citation.start - around), citation.start)
  const after = text.slice(citation.end, citation.end + around)
  return {
    ...citation,
    line: text.slice(0, citation.start).split('\n').length,
    before: citation.start > around ? before.replace(/^\S*\s*/u, '') : before,
    after: citation.end + around < text.length ? after.replace(/\s*\S*$/u, '') : after,
  }
}

/** A cell as `--json` prints it. */
function located(subject: Subject, { words, articleIds, ...cell }: Explanation, reports: Reports) {
  return {
    record: subject.id,
    ...cell,
    words: words.map(({ citations, ...ruled }) => ({ ...ruled, citations: citations.map((citation) => placed(citation, reports)) })),
    accounts: articleIds.map((articleId) => {
      const { outlet, publishedAt, origin = articleId, wire } = reports.get(articleId) ?? {}
      return { articleId, ...(outlet ? { outlet } : {}), ...(publishedAt ? { publishedAt } : {}), origin, ...(wire ? { wire } : {}) }
    }),
  }
}

function linesOf(cell: Explanation, reports: Reports): string[] {
  const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`
  const marks = `${cell.inferred ? ' (inferred)' : ''}${cell.conflict ? '  [accounts differ]' : ''}`
  return [
    '',
    `${bold(`${cell.field}: ${visible(cell.value)}`)}${marks}  [${count(cell.articles, 'article')}, ${count(cell.origins, 'origin')}]`,
    ...cell.words.flatMap((ruled) => ruleLines(ruled, reports)),
    '  told by',
    ...cell.articleIds.map((id) => `    ${accountOf(id, reports)}`),
  ]
}

function ruleLines({ rule, reason, example, citations }: RuledWords, reports: Reports): string[] {
  return [
    ...citations.flatMap((citation) => {
      const { before, exact, after, line } = placed(citation, reports)
      const outlet = reports.get(citation.articleId)?.outlet
      return [
        `  “${visible(`${before}‹${exact}›${after}`)}”`,
        `      ${visible(outlet ? `${outlet}, ` : '')}${citation.articleId} ${citation.start}-${citation.end}, line ${line}`,
      ]
    }),
    `  rule ${visible(rule)}: ${reason ?? 'this version of the reader has it no longer; "parley ingest" the article again'}`,
    ...(example ? [`      as in: ${example}`] : []),
  ]
}

/** "4be1… Halden Courier, 2031-03-05, words of its own", or whose words it copies, and the wire it credits: both make an origin. */
function accountOf(id: string, reports: Reports): string {
  const report = reports.get(id)
  if (!report) return id
  const { outlet = 'outlet unknown', publishedAt, origin, wire } = report
  const words = origin === id ? 'words of its own' : `words of ${origin}`
  return visible([`${id} ${outlet}`, publishedAt?.slice(0, 10), words, wire && `by ${wire}`].filter(Boolean).join(', '))
}
