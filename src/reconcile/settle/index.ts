/** Settles the entry of records that were judged the same; their order does not matter. */
import type { Settings, Settlement, Telling } from '../../model/telling.ts'
import { settleContact } from './contacts.ts'
import { settleAct, settleAgreement, settleExpectation, settlePosition, settleStatement } from './passages.ts'

/** Undated reports come last. */
const undated = '9999'

function compareReports(left: Telling, right: Telling): number {
  const [one, other] = [left, right].map((telling) => `${telling.publishedAt ?? undated} ${telling.articleId} ${telling.key}`) as [
    string,
    string,
  ]
  return one < other ? -1 : one > other ? 1 : 0
}

/** The entry of one or more tellings of one kind, with what lists of entries are sorted and filtered by. Throws a RangeError on none. */
export function settle(tellings: readonly Telling[], settings: Settings): Settlement {
  const shown = new Set<string>()
  const standing = {
    get(identity: string) {
      const found = settings.standing.get(identity)
      if (found) shown.add(found.id)
      return found
    },
  }
  const settlement = settleKind([...tellings].sort(compareReports), { ...settings, standing })
  return { ...settlement, shown: [...shown].sort() }
}

function settleKind(sorted: readonly Telling[], settings: Settings): Omit<Settlement, 'shown'> {
  const kind = sorted[0]?.kind
  switch (kind) {
    case 'contacts':
      return settleContact(sorted as Telling<'contacts'>[], settings)
    case 'statements':
      return settleStatement(sorted as Telling<'statements'>[], settings)
    case 'positions':
      return settlePosition(sorted as Telling<'positions'>[], settings)
    case 'agreements':
      return settleAgreement(sorted as Telling<'agreements'>[], settings)
    case 'expectations':
      return settleExpectation(sorted as Telling<'expectations'>[], settings)
    case 'acts':
      return settleAct(sorted as Telling<'acts'>[], settings)
    case undefined:
      throw new RangeError('settle of no records')
  }
}
