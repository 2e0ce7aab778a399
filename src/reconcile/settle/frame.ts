/** What every entry has: its ways, citations, weight and records; and the days by which it is listed. */
import type { Cell } from '../../model/citation.ts'
import type { Account, ChainAccount, EntryOf } from '../../model/entry.ts'
import type { Hop } from '../../model/party.ts'
import type { RecordKind } from '../../model/record.ts'
import type { RecordOf, Settings, Telling } from '../../model/telling.ts'
import { windowOf } from '../../model/window.ts'
import { daysBetween } from '../days.ts'
import { accountsOf, chainAccounts, gather, uniqueCitations, weigh } from './accounts.ts'

/** The end of every entry. */
export function frameOf<K extends RecordKind>(
  tellings: readonly Telling<K>[],
  settings: Settings,
  hopsOf: (telling: Telling<K>) => readonly Hop[],
) {
  const { articles, origins } = weigh(tellings, settings)
  return {
    chain: chainAccounts(tellings, hopsOf, settings) satisfies ChainAccount[],
    citations: uniqueCitations(tellings.flatMap(({ record }) => record.citations)),
    articles,
    origins,
    records: tellings.map(({ key, articleId, record }) => ({ key, articleId, record })) as {
      key: string
      articleId: string
      record: RecordOf<K>
    }[] &
      EntryOf<K>['records'],
  }
}

/** The accounts of a day or a window, the most precise first; days that cannot both be are a conflict. */
export function dayAccounts<K extends RecordKind>(
  tellings: readonly Telling<K>[],
  settings: Settings,
  of: (telling: Telling<K>) => Cell<string> | undefined,
): Account<string>[] {
  return precise(
    accountsOf(
      gather(tellings, (telling) => [of(telling)]),
      settings,
      isOtherDay,
    ),
  )
}

/** Two days that cannot both be: "4 March" and "this week" may be one, "4 March" and "5 March" not; one that lies in the other is only less precise. */
function isOtherDay(left: Cell<string>, right: Cell<string>): boolean {
  const [one, other] = [left.value, right.value].map((value) => (value === undefined ? undefined : windowOf(value)))
  if (!one || !other) return false
  return !((one.from <= other.from && other.to <= one.to) || (other.from <= one.from && one.to <= other.to))
}

/** The most precise account first; those as precise as each other keep their order, those without a value come last. */
function precise(accounts: readonly Account<string>[]): Account<string>[] {
  const widthOf = (account: Account<string>) => {
    const window = account.value === undefined ? undefined : windowOf(account.value)
    return window ? daysBetween(window.from, window.to) : Number.MAX_SAFE_INTEGER
  }
  return [...accounts].sort((left, right) => widthOf(left) - widthOf(right))
}

/** First and last day of the most precise account, and of every other that cannot be meant by it; else the day of the first report. */
export function windowFace(when: readonly Account<string>[], reportedAt: string | undefined): { from?: string; to?: string } {
  const first = when.find((account) => account.value !== undefined && windowOf(account.value))
  const chosen = first ? [first, ...when.filter((account) => account.conflict && account.value !== undefined)] : []
  const windows = chosen.map((account) => windowOf(account.value!)).filter((window) => window !== undefined)
  if (windows.length)
    return {
      from: windows.map(({ from }) => from).sort()[0]!,
      to: windows
        .map(({ to }) => to)
        .sort()
        .at(-1)!,
    }
  return reportedAt === undefined ? {} : { from: reportedAt.slice(0, 10), to: reportedAt.slice(0, 10) }
}
