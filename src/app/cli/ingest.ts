/** `parley ingest`: articles into the ledger, each input told: new, same, new version, or rejected with its reason. */
import { ingest as ingestInputs, openReader, type Reader } from '../../parley.ts'
import { exits } from './failure.ts'
import { interruption, isInterrupted } from './interruption.ts'
import { withLedger } from './ledger-file.ts'
import { type EngineOptions, type InputOptions, intakeOptions, type LedgerOptions, readerOptions } from './options.ts'
import { print, printList, progress, say } from './output.ts'
import { visible } from './terminal.ts'

const words = { new: 'new', same: 'same', 'new-version': 'new version' } as const

/** Takes the inputs into the ledger. What is stored stays stored, whatever stops it; the same inputs again add nothing. */
export async function ingest(inputs: readonly string[], given: LedgerOptions & InputOptions & EngineOptions): Promise<void> {
  const signal = interruption()
  const counts = { new: 0, same: 0, 'new-version': 0, rejected: 0 }
  await withLedger(given, {}, async (ledger) => {
    let opened: Promise<Reader> | undefined
    const reader = () => (opened ??= openReader(readerOptions(given)))
    async function* outcomes() {
      let number = 0
      for await (const outcome of ingestInputs(ledger, reader, inputs, intakeOptions(given, inputs, signal))) {
        counts['rejected' in outcome ? 'rejected' : outcome.outcome]++
        progress(`${++number} done, now after ${visible(outcome.input)}`)
        yield outcome
      }
    }
    try {
      if (given.json) await printList('outcomes', outcomes())
      else
        for await (const outcome of outcomes())
          await print(
            'rejected' in outcome
              ? `rejected     ${visible(outcome.input)}: ${outcome.rejected}: ${visible(outcome.message)}\n`
              : `${words[outcome.outcome].padEnd(11)}  ${visible(outcome.input)}  ${outcome.articleId}\n`,
          )
    } finally {
      await (await opened?.catch(() => undefined))?.close()
    }
  })
  if (counts.rejected > 0 && !isInterrupted()) process.exitCode = exits.failed
  if (given.json) return
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const told = [
    `${counts.new} new`,
    `${counts.same} same`,
    `${counts['new-version']} new version${counts['new-version'] === 1 ? '' : 's'}`,
    `${counts.rejected} rejected`,
  ].join(', ')
  say(`${total} input${total === 1 ? '' : 's'}: ${told}${isInterrupted() ? '; stopped, run it again to go on' : ''}`)
}
