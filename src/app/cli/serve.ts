/** `parley serve`: the ledger as pages, until Ctrl-C. */
import { userInfo } from 'node:os'
import { openLedger } from '../../ledger/index.ts'
import { serve as serveLedger } from '../http/index.ts'
import { exits } from './failure.ts'
import { untilInterrupted } from './interruption.ts'
import { ledgerPath } from './ledger-file.ts'
import type { LedgerOptions, PlaceOptions } from './options.ts'
import { print } from './output.ts'

/** Serves the ledger and prints the address once it answers (`ready` is told it too); ends, as asked, with Ctrl-C. */
export async function serve(given: LedgerOptions & PlaceOptions, ready: (address: string) => void = () => {}): Promise<void> {
  const ledger = ledgerPath(given)
  // Opened once to say in a sentence what is wrong with it, and to bring it up to date.
  await (await openLedger(ledger, { create: false })).close()
  const stopped = untilInterrupted()
  const by = process.env.PARLEY_USER || userInfo().username
  const server = await serveLedger({ ledger, port: given.port, hostname: given.host, by })
  await print(given.json ? `${JSON.stringify({ url: server.url })}\n` : `${server.url}\n`)
  ready(server.url)
  await stopped
  await server.close()
  process.exitCode = exits.done
}
