/**
 * How well many reports come to one ledger: reads the families of eval/stories, keeps them in one ledger, and scores what was joined.
 *
 *   node eval/stories.ts                figures of the open and of the held-back families, and whether order matters
 *   node eval/stories.ts --misses       the wrong and the missing joins of the open families (never of held-back ones)
 *   node eval/stories.ts --readings F   keeps the readings in the folder F, so that a second run reads nothing
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { articleOf } from '../src/intake/index.ts'
import { type Ledger, listArticles, listEntries, listParties, openLedger } from '../src/ledger/index.ts'
import type { Reading } from '../src/model/reading.ts'
import { exportLedger, keepReading, openReader, type Reader } from '../src/parley.ts'
import { conll, type Rates } from './clusters.ts'
import { type FamilyReport, families, isHeldBack, type Mark } from './families.ts'

const now = () => '2035-01-01T00:00:00.000Z'
/** Orders of arrival that are tried beside the first. */
const orders = 3

interface Filed {
  readonly report: FamilyReport
  readonly reading: Reading
}

const { values: given } = parseArgs({ options: { misses: { type: 'boolean' }, readings: { type: 'string' } } })
let reader: Reader | undefined

async function readingOf(report: FamilyReport): Promise<Reading> {
  const digest = createHash('sha256')
    .update(report.id + report.text)
    .digest('hex')
    .slice(0, 16)
  const kept = given.readings === undefined ? undefined : join(given.readings, `${digest}.json`)
  if (kept && existsSync(kept)) return JSON.parse(readFileSync(kept, 'utf8')) as Reading
  reader ??= await openReader()
  const { article } = articleOf(
    { bytes: new TextEncoder().encode(report.text), contentType: 'text/plain', url: `https://story.example/${report.id}` },
    { outlet: report.outlet, published: report.publishedAt, language: 'en' },
  )
  if (article.text !== report.text) throw new Error(`${report.id} is repaired by intake: its marks would be adrift`)
  const reading = await reader.read(article)
  if (kept) {
    mkdirSync(given.readings as string, { recursive: true })
    writeFileSync(kept, JSON.stringify(reading))
  }
  return reading
}

async function ledgerOf(filed: readonly Filed[]): Promise<Ledger> {
  const ledger = await openLedger(':memory:')
  for (const { reading } of filed) await keepReading(ledger, reading, { now })
  return ledger
}

async function exported(filed: readonly Filed[]): Promise<string> {
  const ledger = await ledgerOf(filed)
  let text = ''
  for await (const piece of exportLedger(ledger)) text += piece
  await ledger.close()
  return text
}

const overlaps = (left: { start: number; end: number }, right: { start: number; end: number }) =>
  left.start < right.end && right.start < left.end

/** Pairs of keys that stand in one group, of different articles; a key begins with its article. */
function pairsOf(groups: Iterable<readonly string[]>): Set<string> {
  const found = new Set<string>()
  for (const group of groups)
    for (const one of group)
      for (const other of group) if (one < other && one.split(' ')[0] !== other.split(' ')[0]) found.add(`${one} ~ ${other}`)
  return found
}

function ratesOf(gold: ReadonlySet<string>, said: ReadonlySet<string>): Rates {
  const both = [...said].filter((pair) => gold.has(pair)).length
  return { precision: said.size ? both / said.size : 1, recall: gold.size ? both / gold.size : 1 }
}

const groupsBy = (keys: readonly string[], of: (key: string) => string) => [...Map.groupBy(keys, of).values()]
const percent = (share: number) => (100 * share).toFixed(1)

/** The mark that a record's words touch: of several, the one named most often. */
function markOf(marks: readonly Mark[], places: readonly { start: number; end: number }[]): string | undefined {
  const touched = marks.filter((mark) => places.some((place) => overlaps(mark, place))).map((mark) => mark.name)
  return [...Map.groupBy(touched, (name) => name)].sort((one, other) => other[1].length - one[1].length)[0]?.[0]
}

async function measure(name: string, filed: readonly Filed[], told: (kind: string, pairs: Iterable<string>) => void): Promise<void> {
  const ledger = await ledgerOf(filed)
  const byId = new Map(filed.map((each) => [each.reading.article.id, each]))

  // Contacts: a mention is one contact in one report; a record that touches no mark, or a mark that another record has, is a mention of its own.
  const gold = filed.flatMap(({ report }) => [
    ...new Set(report.marks.filter(({ kind }) => kind === 'contact').map((mark) => `${report.id} ${mark.name}`)),
  ])
  const goldOf = (key: string) => key.slice(0, 3) + key.split(' ')[1]
  const entries = (await listEntries(ledger, 'contacts')).items
  const records = entries.flatMap((entry) => entry.records.map((each) => ({ ...each, report: (byId.get(each.articleId) as Filed).report })))
  const candidates = records
    .map(({ key, record, report }) => {
      const mark = markOf(
        report.marks.filter(({ kind }) => kind === 'contact'),
        [...record.citations, ...record.status.citations],
      )
      const people = report.marks.filter(({ kind }) => kind === 'party')
      const met = people.filter((each) =>
        record.participants.some(({ citations }) => citations.some((citation) => overlaps(each, citation))),
      )
      return { key, mention: `${report.id} ${mark}`, isMarked: mark !== undefined, met: new Set(met.map(({ name: who }) => who)).size }
    })
    .sort((one, other) => other.met - one.met || (one.key < other.key ? -1 : 1))
  // Of two records at one mention, it is the one that names more of those who met.
  const taken = new Set<string>()
  const mentionOf = new Map<string, string>()
  for (const { key, mention, isMarked } of candidates) {
    mentionOf.set(key, isMarked && !taken.has(mention) ? mention : `${mention.split(' ')[0]} -${key.split('/').at(-1)}`)
    if (isMarked) taken.add(mention)
  }
  const said = entries.map((entry) => entry.records.map(({ key }) => mentionOf.get(key) as string))
  const wanted = pairsOf(groupsBy(gold, goldOf))
  const found = pairsOf(said)
  const among = (pair: string) => pair.split(' ~ ').every((key) => taken.has(key))
  const contacts = ratesOf(wanted, found)
  const ofThoseRead = ratesOf(new Set([...wanted].filter(among)), new Set([...found].filter(among)))
  const score = conll(groupsBy(gold, goldOf), said)

  // Origins, within the whole split.
  const origins = new Map((await listArticles(ledger)).items.map((article) => [article.id, article.origin]))
  const goldOrigins = pairsOf(
    groupsBy(
      filed.map(({ report }) => report.id),
      (id) => (filed.find(({ report }) => report.id === id) as Filed).report.origin,
    ),
  )
  const idOf = new Map(filed.map(({ report, reading }) => [report.id, reading.article.id]))
  const saidOrigins = pairsOf(
    groupsBy(
      filed.map(({ report }) => report.id),
      (id) => origins.get(idOf.get(id) as string) as string,
    ),
  )
  const sameOrigin = ratesOf(goldOrigins, saidOrigins)

  // Parties: a mark is right where the ledger's party at it is the one that most of its marks have, and stands for no other more often.
  const standing = new Map((await listParties(ledger)).items.flatMap((party) => party.identities.map(({ id }) => [id, party.id] as const)))
  const identityOf = await identities(ledger)
  const links = filed.flatMap(({ report, reading }) =>
    report.marks
      .filter(({ kind }) => kind === 'party')
      .map((mark) => {
        const party = reading.parties.find(({ mentions, kind }) => kind === 'person' && mentions.some((mention) => overlaps(mention, mark)))
        const identity = party && identityOf.get(`${reading.article.id} ${party.id}`)
        return { at: report.id, name: `${report.family} ${mark.name}`, party: identity && standing.get(identity) }
      }),
  )
  const read = links.filter(({ party }) => party !== undefined)
  const most = (list: readonly string[]) =>
    [...Map.groupBy(list, (each) => each)].sort((one, other) => other[1].length - one[1].length)[0]?.[0]
  const partyFor = new Map(
    [...Map.groupBy(read, ({ name }) => name)].map(([each, of]) => [each, most(of.map(({ party }) => party as string))]),
  )
  const nameFor = new Map([...Map.groupBy(read, ({ party }) => party)].map(([each, of]) => [each, most(of.map(({ name }) => name))]))
  const right = read.filter((link) => partyFor.get(link.name) === link.party && nameFor.get(link.party) === link.name)

  let same = 0
  const first = await exported(filed)
  for (let nth = 1; nth <= orders; nth++) {
    const order = (each: Filed) => createHash('sha256').update(`${nth} ${each.report.id}`).digest('hex')
    if ((await exported([...filed].sort((one, other) => (order(one) < order(other) ? -1 : 1)))) === first) same++
  }
  await ledger.close()
  const stories = new Set(filed.map(({ report }) => report.family)).size
  process.stdout.write(`${name}: ${stories} families, ${filed.length} reports
  same contact, pairwise   P ${percent(contacts.precision)}  R ${percent(contacts.recall)}   (${wanted.size} pairs; of those read: P ${percent(ofThoseRead.precision)}  R ${percent(ofThoseRead.recall)})
  contacts, CoNLL F1       ${percent(score)}   (${taken.size} of ${gold.length} mentions read)
  same origin, pairwise    P ${percent(sameOrigin.precision)}  R ${percent(sameOrigin.recall)}   (${goldOrigins.size} pairs)
  party linking            ${percent(right.length / read.length)}   (${read.length} of ${links.length} marks read as a person)
  order of arrival         ${same} of ${orders} other orders give the same bytes\n`)
  told(
    'contacts not joined',
    [...wanted].filter((pair) => !found.has(pair) && among(pair)),
  )
  told(
    'contacts not read',
    gold.filter((key) => !taken.has(key)),
  )
  told(
    'contacts wrongly joined',
    [...found].filter((pair) => !wanted.has(pair)),
  )
  told(
    'origins not joined',
    [...goldOrigins].filter((pair) => !saidOrigins.has(pair)),
  )
  told(
    'origins wrongly joined',
    [...saidOrigins].filter((pair) => !goldOrigins.has(pair)),
  )
  told(
    'parties astray',
    read.filter((link) => !right.includes(link)).map(({ at, name: party }) => `${at}: ${party}`),
  )
}

async function identities(ledger: Ledger): Promise<Map<string, string>> {
  const rows = await ledger.database
    .selectFrom('party')
    .innerJoin('reading', 'reading.id', 'party.reading_id')
    .select(['reading.article_id', 'party.id', 'party.identity'])
    .execute()
  return new Map(rows.map((row) => [`${row.article_id} ${row.id}`, row.identity]))
}

const filed: Filed[] = []
for (const reports of families().values()) for (const report of reports) filed.push({ report, reading: await readingOf(report) })
await reader?.close()
const open = filed.filter(({ report }) => !isHeldBack(report.family))
await measure('open', open, (kind, pairs) => {
  if (given.misses) for (const pair of pairs) process.stdout.write(`    ${kind}: ${pair}\n`)
})
await measure(
  'held back',
  filed.filter(({ report }) => isHeldBack(report.family)),
  () => {},
)
