/** The ledger a command works on: named by --ledger, by PARLEY_LEDGER, or parley.db in the current folder. */
import { type Ledger, type OpenOptions, openLedger } from '../../ledger/index.ts'
import { UsageError } from './failure.ts'
import type { LedgerOptions } from './options.ts'

/** Where the ledger lies. Throws a UsageError for an address of a database server, which is no file. */
export function ledgerPath(given: LedgerOptions, usual = 'parley.db'): string {
  const path = given.ledger || process.env.PARLEY_LEDGER || usual
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(path))
    throw new UsageError(
      `a ledger is a SQLite file, and ${path.replace(/\/\/[^@/]*@/, '//…@')} is an address: name a file with --ledger or PARLEY_LEDGER`,
    )
  return path
}

/** Does `work` with the ledger open - as of a day, or as a blind coder may see it, where that was asked - and closes it whatever comes of that. */
export async function withLedger<T>(given: LedgerOptions, options: OpenOptions, work: (ledger: Ledger) => Promise<T>): Promise<T> {
  const { asOf, coder } = given
  // A decision is written to the ledger itself, whoever makes it.
  const viewed = options.readOnly && (asOf !== undefined || coder !== undefined)
  const ledger = viewed
    ? await (await import('../../parley.ts')).openLedgerAsOf(ledgerPath(given), { ...(asOf ? { asOf } : {}), ...(coder ? { coder } : {}) })
    : await openLedger(ledgerPath(given), options)
  try {
    return await work(ledger)
  } finally {
    await ledger.close()
  }
}

/** For commands that only ask. */
export const asking: OpenOptions = { readOnly: true }
