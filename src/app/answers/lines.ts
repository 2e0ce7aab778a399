/** Lines of answers: for each thing that can be asked, what the ledger holds of it, loaded and put into sentences. */
import { findArticle, type Ledger, listArticles, listEntries, listOrigins, readingOf } from '../../ledger/index.ts'
import type { Citation } from '../../model/citation.ts'
import type { ContactEntry, StatementEntry } from '../../model/entry.ts'
import type { AnswerLine, Askable } from '../../model/question.ts'
import * as views from '../../views/index.ts'
import { commitmentsIn } from './commitments.ts'
import { denialLines } from './denials.ts'
import { dueIn } from './due.ts'
import { positionMatrix } from './positions.ts'
import { readoutsOf } from './readouts.ts'
import { rowLines } from './rows.ts'

export interface LineFilter {
  /** Names of parties; a contact must have them all, anything else one of them. */
  readonly parties: readonly string[]
  readonly issues: readonly string[]
  readonly since?: string | undefined
  readonly until?: string | undefined
  /** ISO day up to which reports are known. */
  readonly asOf: string
  /** The matter of some words. */
  topicOf(words: string): string | undefined
}

/** News, and as many contacts of the background, that stand before the rest of either. */
const mostOfEach = 6

type Loader = (ledger: Ledger, filter: LineFilter) => Promise<AnswerLine[]>

/** One loader for each thing that can be asked. */
export const loaders: Readonly<Record<Askable, Loader>> = {
  readouts: async (ledger, filter) => {
    const ids = new Set((await contactsOf(ledger, filter)).map(({ id }) => id))
    const pairs = await readoutsOf(ledger, { since: filter.since, until: filter.until })
    return pairs.filter(({ contact }) => ids.has(contact)).flatMap((pair) => views.readoutLines(pair))
  },
  disagreements: async (ledger, filter) => views.disagreementsOf(await contactsOf(ledger, filter)).map(views.disagreementLine),
  denials: async (ledger, filter) => denialLines(ledger, await statementsOf(ledger, filter), await contactsOf(ledger, filter)),
  copies: copyLines,
  versions: versionLines,
  absences: async (ledger, filter) => {
    const contacts = (await contactsOf(ledger, { ...filter, parties: [] })).filter(({ absent }) => absent.length > 0)
    const texts = await textsOf(
      ledger,
      contacts.flatMap(({ absent }) => absent.flatMap(({ citations }) => citations)),
    )
    const told = views.absencesOf(contacts, texts)
    const asked =
      filter.parties.length === 0
        ? told
        : told.filter(
            ({ name, contact }) =>
              filter.parties.includes(name) || contacts.some((each) => each.id === contact && hasParty(each, filter.parties)),
          )
    return asked.map(views.absenceLine)
  },
  due: async (ledger, filter) => {
    const { all } = await dueIn(ledger, filter.asOf, { since: filter.since, until: filter.until })
    return all
      .filter(({ title, parties, holders }) => isOfParty([...parties, ...holders, title], filter.parties))
      .filter(({ citations }) => isOnIssue(citations, filter))
      .map(views.dueLine)
  },
  rates: async (ledger, filter) => {
    const { all, outlets } = await dueIn(ledger, filter.asOf, {})
    return (['speaker', 'outlet'] as const).flatMap((by) => views.dueRates(all, by, outlets).map((rate) => views.rateLine(rate, all)))
  },
  commitments: async (ledger, filter) => {
    const all = await commitmentsIn(ledger, {})
    return all
      .filter(({ bearers, duty }) => isOfParty([...bearers, duty], filter.parties))
      .filter(({ citations }) => isOnIssue(citations, filter))
      .filter(({ due, reportedAt }) => isBetween([due?.value.slice(0, 10), reportedAt], filter))
      .map(views.commitmentLine)
  },
  positions: async (ledger, filter) => {
    const lines: AnswerLine[] = []
    for (const party of filter.parties.length > 0 ? filter.parties : [undefined])
      for (const issue of filter.issues.length > 0 ? filter.issues : [undefined])
        for (const cell of (await positionMatrix(ledger, { party, issue, since: filter.since })).cells)
          lines.push(...views.positionLines(cell, filter.since))
    return lines
  },
  statements: async (ledger, filter) => (await statementsOf(ledger, filter)).map((entry) => views.statementLine(entry)),
  rounds: async (ledger, filter) => {
    const contacts = (await contactsOf(ledger, filter)).filter(({ round }) => round.length > 0)
    return contacts.map((contact) => views.contactLine(contact, 'rounds'))
  },
  unnamed: async (ledger, filter) => {
    const statements = await statementsOf(ledger, filter)
    return statements
      .filter(({ origins, speakers }) => origins === 1 && speakers.every(({ name }) => isUnnamed(name)))
      .map((entry) => views.statementLine(entry, 'unnamed'))
  },
  believed: async (ledger, filter) => {
    const day = filter.until ?? filter.asOf
    const contacts = await contactsOf(ledger, { ...filter, since: undefined, until: undefined })
    return contacts.flatMap((contact) => views.believedLine(contact, day))
  },
  novelty: async (ledger, filter) => {
    const contacts = await contactsOf(ledger, filter)
    const isOld = ({ novelty }: ContactEntry) => novelty.every(({ value }) => value === 'background')
    const [fresh, old] = [contacts.filter((each) => !isOld(each)), contacts.filter(isOld)]
    // Some of each first: an answer shows only the beginning.
    const shown = [...fresh.slice(0, mostOfEach), ...old.slice(0, mostOfEach), ...fresh.slice(mostOfEach), ...old.slice(mostOfEach)]
    return shown.map((contact) => {
      const line = views.contactLine(contact, 'novelty')
      return { ...line, line: `${isOld(contact) ? 'Background' : 'New'}: ${line.line}` }
    })
  },
  acts: async (ledger, filter) => {
    const { items } = await listEntries(ledger, 'acts', { since: filter.since, until: filter.until })
    return items
      .filter(({ actors, recipients }) =>
        isOfParty(
          [...actors, ...recipients].map(({ name }) => name),
          filter.parties,
        ),
      )
      .map(views.actLine)
  },
  rows: async (ledger, filter) => rowLines(ledger, await contactsOf(ledger, filter)),
  contacts: async (ledger, filter) => {
    const contacts = await contactsOf(ledger, filter)
    const isHeld = ({ status }: ContactEntry) => status[0]?.value === 'held' || status[0]?.value === 'ongoing'
    return [...contacts.filter(isHeld), ...contacts.filter((each) => !isHeld(each))].map((contact) => views.contactLine(contact))
  },
}

async function contactsOf(ledger: Ledger, { parties, since, until }: LineFilter): Promise<ContactEntry[]> {
  const [first, ...others] = parties
  const { items } = await listEntries(ledger, 'contacts', { party: first, since, until })
  const kept = new Set(items.map(({ id }) => id))
  for (const party of others) {
    const here = new Set((await listEntries(ledger, 'contacts', { party, since, until })).items.map(({ id }) => id))
    for (const id of kept) if (!here.has(id)) kept.delete(id)
  }
  return items.filter(({ id }) => kept.has(id))
}

async function statementsOf(ledger: Ledger, filter: LineFilter): Promise<StatementEntry[]> {
  const found = new Map<string, StatementEntry>()
  for (const party of filter.parties.length > 0 ? filter.parties : [undefined])
    for (const entry of (await listEntries(ledger, 'statements', { party, since: filter.since, until: filter.until })).items)
      found.set(entry.id, entry)
  return [...found.values()].filter(({ records }) =>
    isOnIssue(
      records.flatMap(({ record }) => record.content),
      filter,
    ),
  )
}

function hasParty(contact: ContactEntry, parties: readonly string[]): boolean {
  return contact.participants.some(({ name, side }) => parties.includes(name) || (side !== undefined && parties.includes(side)))
}

/** Whether one of the words names one of the parties; everything does where none is asked for. */
function isOfParty(words: readonly string[], parties: readonly string[]): boolean {
  return parties.length === 0 || parties.some((party) => words.some((each) => each.includes(party)))
}

function isOnIssue(citations: readonly Citation[], { issues, topicOf }: LineFilter): boolean {
  if (issues.length === 0) return true
  return citations.some(({ exact }) => issues.includes(topicOf(exact) ?? ''))
}

function isBetween(days: readonly (string | undefined)[], { since, until }: LineFilter): boolean {
  if (since === undefined && until === undefined) return true
  return days.some((day) => day !== undefined && (since === undefined || day >= since) && (until === undefined || day <= until))
}

/** "a senior official", "diplomats", "two officials". */
function isUnnamed(name: string): boolean {
  return /^\p{Ll}/u.test(name) && !/^(?:who|which|that|they|he|she|it)$/.test(name) && !/^(?:[\p{Ll}'’-]+ )*\p{Lu}[\p{L}'’-]+$/u.test(name)
}

async function textsOf(ledger: Ledger, citations: readonly Citation[]) {
  const texts = new Map<string, NonNullable<Awaited<ReturnType<typeof findArticle>>>['article']>()
  for (const id of new Set(citations.map(({ articleId }) => articleId))) {
    const stored = await findArticle(ledger, id)
    if (stored) texts.set(id, stored.article)
  }
  return texts
}

/** Origins with several reports that are compared word for word for one answer. */
const mostTrees = 5

async function copyLines(ledger: Ledger, { since, until }: LineFilter): Promise<AnswerLine[]> {
  const { items } = await listOrigins(ledger, { copied: true })
  const lines: AnswerLine[] = []
  for (const { id, articles } of items) {
    const days = articles.map(({ publishedAt }) => publishedAt?.slice(0, 10))
    const isInTime = days.some(
      (day) => day === undefined || ((since === undefined || day >= since) && (until === undefined || day <= until)),
    )
    const origin = isInTime && lines.length < mostTrees ? await findArticle(ledger, id) : undefined
    if (!origin) continue
    const filed = []
    for (const { id: articleId, likeness, wire } of articles) {
      const stored = articleId === id ? origin : await findArticle(ledger, articleId)
      if (stored) filed.push({ article: stored.article, reading: await readingOf(ledger, articleId), likeness, wire })
    }
    const body = origin.article.blocks.find(({ kind }) => kind === 'body')
    const opening = body
      ? [
          views.sentenceAround(origin.article, {
            articleId: id,
            ...body,
            end: body.start + 1,
            exact: origin.article.text[body.start] ?? '',
          }),
        ]
      : []
    lines.push(views.copyLine(views.copyTree(origin.article, filed), opening))
  }
  return lines
}

/** Texts that changed at their address. */
async function versionLines(ledger: Ledger, { since, until }: LineFilter): Promise<AnswerLine[]> {
  const { items } = await listArticles(ledger, { since, until })
  const lines: AnswerLine[] = []
  for (const { id, version, outlet, publishedAt } of items) {
    if (version < 2) continue
    const stored = await findArticle(ledger, id)
    const first = stored?.versions[0] && (await findArticle(ledger, stored.versions[0].id))
    if (!stored || !first) continue
    const words = [first, stored].flatMap(({ article }) => article.headline?.citations ?? [])
    const line = `${outlet ?? 'An unnamed outlet'} changed its report after publication: version ${version}${publishedAt ? ` of ${publishedAt.slice(0, 10)}` : ''} of “${stored.headline ?? id}”.`
    if (words.length > 0)
      lines.push({ about: 'versions', line, state: 'told', entry: `articles/${id}`, citations: words, articles: 1, origins: 1 })
  }
  return lines
}
