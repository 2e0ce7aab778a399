/** `parley brief`: what the reports of some days add, every sentence with its passages. */
import { briefHtml, briefMarkdown } from '../../views/index.ts'
import { briefOf } from '../answers/brief.ts'
import { asking, withLedger } from './ledger-file.ts'
import type { LedgerOptions } from './options.ts'
import { print, say } from './output.ts'
import { count } from './words.ts'

export type BriefFormat = 'md' | 'html' | 'json'

/** Prints the brief; the same ledger and days give the same bytes. */
export async function brief(given: LedgerOptions & { since?: string; until?: string; format: BriefFormat }): Promise<void> {
  await withLedger(given, asking, async (ledger) => {
    const found = await briefOf(ledger, { since: given.since, asOf: given.until })
    const format = given.json ? 'json' : given.format
    if (format === 'json') await print(`${JSON.stringify({ parley: '1', brief: found }, undefined, 1)}\n`)
    else await print(format === 'html' ? briefHtml(found) : briefMarkdown(found))
    const lines = found.sections.reduce((sum, section) => sum + section.lines.length, 0)
    return say(`${count(lines, 'sentence')}, of reports from ${found.since} to ${found.asOf}.`)
  })
}
