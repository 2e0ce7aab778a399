/** Writes the records of a reading with their citations, blocks and search rows, and judges each against its neighbours. */
import { sql } from 'kysely'
import type { Citation } from '../../model/citation.ts'
import type { Reading } from '../../model/reading.ts'
import { type RecordKind, recordKinds } from '../../model/record.ts'
import type { RecordOf } from '../../model/telling.ts'
import { localIdOf, type OwnedCitation } from './citations.ts'
import { judge } from './judgements.ts'
import { digestOf, type Pass } from './pass.ts'
import { tellingsOf } from './tellings.ts'

/** Writes all records of a reading; returns their keys. */
export async function writeRecords(pass: Pass, reading: Reading, readingId: number, version: string): Promise<string[]> {
  const { database } = pass
  const keys: string[] = []
  const seeds = new Map<string, number>()
  for (const kind of recordKinds) {
    for (const [ordinal, record] of reading[kind].entries()) {
      const key = `${reading.article.id}/${version}/${kind}/${localIdOf(record, ordinal)}`
      const place = placeOf(kind, record)
      const twins = seeds.get(place) ?? 0
      seeds.set(place, twins + 1)
      const seed = `${kind[0]}${digestOf(reading.article.id, place, String(twins))}`
      const { nr } = await database
        .insertInto('record')
        .values({
          key,
          reading_id: readingId,
          article_id: reading.article.id,
          kind,
          ordinal,
          json: JSON.stringify(record),
          entry_id: null,
          seed,
        })
        .returning('nr')
        .executeTakeFirstOrThrow()
      if (kind === 'statements') await indexStatement(pass, nr, record as RecordOf<'statements'>)
      keys.push(key)
    }
  }
  return keys
}

/** The words a record rests on: a newer reader that finds the same thing at the same words gives it the same seed, so links to its entry hold. */
function placeOf(kind: RecordKind, record: RecordOf<RecordKind>): string {
  const spans = (citations: readonly Citation[]) => citations.map((citation) => `${citation.start}-${citation.end}`).join(',')
  if ('content' in record) return `${kind} ${spans([record.content].flat())}`
  if ('what' in record) return `${kind} ${spans([record.what])}`
  if ('issue' in record) return `${kind} ${record.name} ${record.issue} ${record.stance} ${spans(record.citations)}`
  return `${kind} ${spans(record.citations)}`
}

async function indexStatement({ database }: Pass, nr: number, statement: RecordOf<'statements'>): Promise<void> {
  const speaker = statement.speakers.map((each) => each.name).join(', ')
  const content = statement.content.map((citation) => citation.exact).join(' … ')
  await sql`insert into statement_search (rowid, speaker, content) values (${nr}, ${speaker}, ${content})`.execute(database)
}

/** Writes the citations of an article (`readingId` null) or of one of its readings. */
export async function writeCitations(
  { database }: Pass,
  citations: readonly OwnedCitation[],
  readingId: number | null,
  version: string,
): Promise<void> {
  const rows = citations.map((citation) => ({
    ...citation,
    owner: citation.owner.includes('/') ? `${citation.articleId}/${version}/${citation.owner}` : citation.owner,
  }))
  await sql`insert into citation (article_id, reading_id, owner, path, start, end, exact)
    select value ->> 'articleId', ${readingId}, value ->> 'owner', value ->> 'path', value ->> 'start', value ->> 'end', value ->> 'exact'
    from json_each(${JSON.stringify(rows)})`.execute(database)
}

/**
 * Files records under their blocks and judges each against the others there, and against those of its article's copies; its own article's excepted,
 * those of earlier versions too, so that arrival makes no difference. Copies must have been linked before.
 */
export async function judgeRecords(pass: Pass, articleId: string, keys: readonly string[]): Promise<void> {
  const { database, reconciler } = pass
  const copies = await copiesOf(pass, articleId)
  for (const telling of await tellingsOf(pass, keys, false)) {
    const blocks = [...new Set(reconciler.blocksOf(telling))]
    await sql`insert into record_block (block, record)
      select value, nr from json_each(${JSON.stringify(blocks)}), record where record.key = ${telling.key}`.execute(database)
    const near = await sql<{ key: string }>`
      select record.key from json_each(${JSON.stringify(blocks)}) wanted
      join record_block on record_block.block = wanted.value join record on record.nr = record_block.record
      where record.article_id <> ${articleId}
      union select key from record where kind = ${telling.kind} and article_id in (select value from json_each(${JSON.stringify([...copies])}))`.execute(
      database,
    )
    const neighbours = near.rows.map((row) => row.key)
    for (const other of await tellingsOf(pass, neighbours, false)) {
      const [left, right] = telling.key < other.key ? [telling, other] : [other, telling]
      await judge(pass, telling.kind, left.key, right.key, reconciler.compareTellings(left, right, copies.has(other.articleId)))
    }
  }
}

async function copiesOf({ database }: Pass, articleId: string): Promise<ReadonlySet<string>> {
  const rows = await sql<{
    id: string
  }>`select left as id from copy where right = ${articleId} union select right from copy where left = ${articleId}`.execute(database)
  return new Set(rows.rows.map((row) => row.id))
}
