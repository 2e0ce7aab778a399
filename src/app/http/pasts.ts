/** Ledgers as they were, for ?as-of=: a few are kept open, so that a reader who turns pages waits once. */
import { changeMark, type Ledger } from '../../ledger/index.ts'
import { momentOf } from '../../model/moment.ts'
import { ParleyError } from '../../model/parley-error.ts'
import { openLedgerAsOf } from '../../parley.ts'

/** Kept at most; each is a copy of the ledger's file. */
const most = 3

export interface Pasts {
  /** The ledger as it was. Rejects with a ParleyError `not-a-moment`. */
  at(asOf: string): Promise<Ledger>
  close(): Promise<void>
}

/** Pasts of this ledger; one is made anew once the ledger was written to, for an import may bring what was learnt elsewhere before. */
export function openPasts(ledger: Ledger): Pasts {
  const kept = new Map<string, Promise<Ledger>>()
  const shut = (past: Promise<Ledger> | undefined) => past?.then((open) => open.close()).catch(() => {})
  const forget = (key: string) => {
    const past = kept.get(key)
    kept.delete(key)
    return shut(past)
  }
  return {
    async at(asOf) {
      const moment = momentOf(asOf)
      if (!moment) throw new ParleyError('not-a-moment', '"as-of" must be a day such as 2031-03-04, or a moment such as 2031-03-04T08:00Z')
      const key = `${moment} ${await changeMark(ledger)}`
      const past = kept.get(key) ?? openLedgerAsOf(ledger.path, { asOf: moment })
      kept.delete(key)
      kept.set(key, past)
      past.catch(() => kept.delete(key))
      while (kept.size > most) void forget([...kept.keys()][0]!)
      return past
    },
    async close() {
      await Promise.all([...kept.keys()].map(forget))
    },
  }
}
