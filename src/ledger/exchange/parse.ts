/** Reads what `parley export json` printed back into a ledger. */
import { articleSchema } from '../../model/article.ts'
import { type Export, exportSchema, exportVersion } from '../../model/export.ts'
import { ParleyError } from '../../model/parley-error.ts'
import type { Reading } from '../../model/reading.ts'
import type { Reconciler } from '../../model/telling.ts'
import type { Ledger } from '../open.ts'
import { acceptJudgements } from '../write/decisions.ts'
import { acceptDecisions } from '../write/journal.ts'
import { type WriteOutcome, writeReading } from '../write/readings.ts'

/** How many articles came in, by what became of them, and how many judgements the file held. */
export interface ImportOutcome extends Readonly<Record<WriteOutcome, number>> {
  readonly judgements: number
}

/** The export in a parsed JSON value. Throws a ParleyError `export-newer` or `not-an-export` that says where it breaks the shape. */
export function parseExport(value: unknown): Export {
  const version = typeof value === 'object' && value !== null && 'parley' in value ? value.parley : undefined
  if (typeof version === 'string' && /^\d+$/.test(version) && Number(version) > Number(exportVersion))
    throw new ParleyError(
      'export-newer',
      `the export has shape ${version}, this Parley knows ${exportVersion}; update Parley, nothing was imported`,
    )
  const parsed = exportSchema.safeParse(value)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]!
  throw new ParleyError(
    'not-an-export',
    `this is no export of a ledger (at ${issue.path.join('.') || 'the top'}: ${issue.message}); give the file that "parley export json" wrote`,
    parsed.error,
  )
}

/**
 * Writes an export into the ledger; what is there already stays. Entries, origins and stories are settled anew from readings and judgements,
 * so that a ledger that was empty exports the same bytes again. Rejects like `parseExport` and `writeReading`; articles before the one that failed are kept.
 */
export async function importExport(ledger: Ledger, value: unknown, reconciler: Reconciler): Promise<ImportOutcome> {
  const { articles, judgements, decisions } = parseExport(value)
  const outcome = { new: 0, same: 0, 'new-version': 0, judgements: judgements.length }
  // First, so that what is written now is joined as it was then, with the date it had then.
  await acceptJudgements(ledger, judgements, reconciler)
  await ledger.database.transaction().execute((database) => acceptDecisions({ database, reconciler, at: '' }, decisions))
  for (const exported of articles) {
    // The schema of an article leaves out what the ledger added.
    const article = articleSchema.parse(exported)
    let first: WriteOutcome | undefined
    for (const { readerVersion, readAt, ...rest } of exported.readings) {
      const reading: Reading = { article, ...rest }
      const each = await writeReading(ledger, reading, { reconciler, readerVersion, at: exported.ingestedAt, readAt })
      first ??= each
    }
    if (first) outcome[first]++
  }
  return outcome
}
