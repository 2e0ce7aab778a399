/** A process that writes reports into a ledger and prints the id of each that is kept: `node writing.ts FILE FROM TO [STEP]`. */
import { openLedger, writeReading } from '../../src/ledger/index.ts'
import { reconciler } from '../../src/reconcile/index.ts'
import { report } from './many.ts'

const [path, from, to, step] = process.argv.slice(2)
const ledger = await openLedger(path as string)
for (let nth = Number(from); nth !== Number(to); nth += Number(step ?? 1)) {
  const reading = report(nth)
  await writeReading(ledger, reading, { reconciler, readerVersion: '1', at: new Date().toISOString() })
  process.stdout.write(`${reading.article.id}\n`)
}
await ledger.close()
