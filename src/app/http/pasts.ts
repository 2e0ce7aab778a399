/** Ledgers as they were, for ?as-of=: a few are kept open, so that a reader who turns pages waits once. */
import type { Ledger } from '../../ledger/index.ts'
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

/** Pasts of this ledger. What is learnt later does not change them; a moment that is still to come is not kept. */
export function openPasts(ledger: Ledger): Pasts {
  const kept = new Map<string, Promise<Ledger>>()
  const shut = (past: Promise<Ledger> | undefined) => past?.then((open) => open.close()).catch(() => {})
  const forget = (moment: string) => {
    const past = kept.get(moment)
    kept.delete(moment)
    return shut(past)
  }
  return {
    async at(asOf) {
      const moment = momentOf(asOf)
      if (!moment) throw new ParleyError('not-a-moment', '"as-of" must be a day such as 2031-03-04, or a moment such as 2031-03-04T08:00Z')
      if (Date.parse(moment) >= Date.now()) return ledger
      const past = kept.get(moment) ?? openLedgerAsOf(ledger.path, { asOf: moment })
      kept.delete(moment)
      kept.set(moment, past)
      past.catch(() => kept.delete(moment))
      while (kept.size > most) void forget([...kept.keys()][0]!)
      return past
    },
    async close() {
      await Promise.all([...kept.keys()].map(forget))
    },
  }
}
