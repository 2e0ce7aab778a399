/** Records as tellings: with who is in them, and when their article was published. */
import { decidedRecord } from '../../model/decision.ts'
import type { RecordKind } from '../../model/record.ts'
import type { Identity, RecordOf, Telling } from '../../model/telling.ts'
import { verdictsOf } from './effects.ts'
import { listOf, type Pass } from './pass.ts'

/** The records of these keys as tellings, in no order; `living`: only those that entries are settled from, of the current reading of a current article, as persons left them. */
export async function tellingsOf(pass: Pass, keys: readonly string[], living: boolean): Promise<Telling[]> {
  const { database } = pass
  if (!keys.length) return []
  const rows = await database
    .selectFrom('record')
    .innerJoin('reading', 'reading.id', 'record.reading_id')
    .innerJoin('article', 'article.id', 'record.article_id')
    .select(['record.key', 'record.seed', 'record.kind', 'record.json', 'record.article_id', 'record.reading_id', 'article.published_at'])
    .where('record.key', 'in', listOf(keys))
    .$if(living, (query) => query.where('reading.current', '=', 1).where('article.current', '=', 1))
    .execute()
  const readings = [...new Set(rows.map((row) => row.reading_id))]
  const parties = await database
    .selectFrom('party')
    .innerJoin('identity', 'identity.id', 'party.identity')
    .select(['party.reading_id', 'party.id', 'identity.json'])
    .where('party.reading_id', 'in', listOf(readings))
    .execute()
  const identities = new Map(readings.map((id) => [id, new Map<string, Identity>()]))
  for (const party of parties) identities.get(party.reading_id)?.set(party.id, JSON.parse(party.json) as Identity)
  const verdicts = living ? await verdictsOf(pass, keys) : undefined
  return rows.flatMap((row): Telling[] => {
    const kind = row.kind as RecordKind
    const read = JSON.parse(row.json) as RecordOf<RecordKind>
    const said = verdicts?.get(row.key)
    const record = said ? decidedRecord(kind, read, said) : read
    if (!record) return []
    return [
      {
        key: row.key,
        seed: row.seed,
        kind,
        record,
        articleId: row.article_id,
        ...(row.published_at === null ? {} : { publishedAt: row.published_at }),
        identities: identities.get(row.reading_id)!,
      },
    ]
  })
}
