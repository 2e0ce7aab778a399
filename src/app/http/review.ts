/** The review page: the queue, and one thing of it with its texts. */
import { entryThing, findArticle, type KeptDecision, type Ledger, queueMaterial, readingOf, stateOf } from '../../ledger/index.ts'
import { anchorsOf } from '../../model/decision.ts'
import { type RecordKind, recordKinds } from '../../model/record.ts'
import { type ReviewPage, type ReviewSheet, reviewQueue } from '../../views/index.ts'
import { articleRow } from './pages.ts'

/** So much of the queue is shown. */
const most = 100
/** Reports shown beside each other. */
const mostSheets = 12

/** The thing of this id ('' for the first of the queue) and the queue; undefined where there is no such thing. */
export async function reviewPage(ledger: Ledger, id: string): Promise<ReviewPage | undefined> {
  const material = await queueMaterial(ledger, id ? [id] : [])
  const all = reviewQueue(material)
  const queue = all.slice(0, most)
  const item = id ? all.find((each) => each.id === id) : queue[0]
  if (!item) return id ? undefined : { page: 'review', total: 0, queue, sheets: [] }
  const found = material.entries.find(({ entry }) => entry.id === item.id)
  const sheets: ReviewSheet[] = []
  for (const { key } of found?.entry.records.slice(0, mostSheets) ?? []) {
    const sheet = await sheetOf(ledger, key, material.decisions)
    if (sheet) sheets.push(sheet)
  }
  const seen = found ? stateOf(await entryThing(ledger, found.kind, found.entry)) : undefined
  return { page: 'review', total: all.length, queue, item, ...(seen === undefined ? {} : { seen }), sheets }
}

/** The text and the one record, as it was read. */
async function sheetOf(ledger: Ledger, key: string, decisions: readonly KeptDecision[]): Promise<ReviewSheet | undefined> {
  const [articleId, version, kind, name] = key.split('/') as [string, string, RecordKind, string]
  const stored = await findArticle(ledger, articleId)
  const reading = await readingOf(ledger, articleId, version)
  if (!stored || !reading) return undefined
  const named = (record: object, at: number) => ('id' in record && record.id ? record.id === name : String(at) === name)
  const lists = Object.fromEntries(recordKinds.map((each) => [each, each === kind ? (reading[each] as object[]).filter(named) : []]))
  const one = { ...reading, ...lists } as ReviewSheet['reading']
  return { address: `${articleId}/${kind}/${name}`, article: articleRow(stored), reading: one, said: saidOf(one[kind], decisions) }
}

const told = { accept: 'accepted', reject: 'rejected', edit: 'edited', unsure: 'unsure' } as const

/** What was said of the record, by the words it rests on. */
function saidOf([record]: readonly Parameters<typeof anchorsOf>[0][], decisions: readonly KeptDecision[]): ReviewSheet['said'] {
  const anchors = record ? JSON.stringify(anchorsOf(record)) : ''
  return decisions.flatMap((decision) =>
    decision.undoneBy || decision.blind || !(decision.kind in told)
      ? []
      : decision.subjects
          .filter((subject, at) => decision.holds[at] === 'bound' && JSON.stringify(subject.anchors) === anchors)
          .map(({ cell }) => ({
            ...(cell ? { field: cell.field } : {}),
            citations: cell?.citations ?? [],
            sentence: [
              `${told[decision.kind as keyof typeof told]} by ${decision.by}`,
              decision.cell && (typeof decision.cell.value === 'string' ? decision.cell.value : JSON.stringify(decision.cell.value)),
            ]
              .filter(Boolean)
              .join(': '),
          })),
  )
}
