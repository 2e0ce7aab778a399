/** The reconciler as the ledger asks for it; signs its judgements with its version. */
import type { Comparison, Reconciler, Telling } from '../model/telling.ts'
import { blocksOf, isKind } from './block.ts'
import { compareContacts } from './compare/contacts.ts'
import { comparePassages } from './compare/passages.ts'
import { groupsOf } from './groups.ts'
import { compareIdentities, identityOf, keysOf, standingOf } from './identity.ts'
import { settle } from './settle/index.ts'
import { bandsOf, copyLikeness, likenessOf, wireOf } from './syndication.ts'

/** Compares two records of one kind; records of one article are two, for their reader took them for two. */
function compareTellings(left: Telling, right: Telling, copies: boolean): Comparison {
  if (left.articleId === right.articleId) return { score: 0, reasons: ['told as two by one article'], verdict: 'different' }
  if (isKind(left, 'contacts') && isKind(right, 'contacts')) return compareContacts(left, right, copies)
  return comparePassages(left, right, copies)
}

/** Decides what belongs together. Raise the version whenever the same records would be judged otherwise. */
export const reconciler: Reconciler = {
  by: 'reconcile@3',
  identityOf,
  keysOf,
  compareIdentities,
  standingOf,
  bandsOf,
  likenessOf,
  copyLikeness,
  wireOf,
  blocksOf,
  compareTellings,
  groupsOf,
  settle,
}
