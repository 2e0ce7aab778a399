/** Settles a contact's entry: every field with its accounts, and how its status was told over time. */
import type { Cell } from '../../model/citation.ts'
import type { Account, ContactEntry, NamedAccount, ParticipantAccount, Turn } from '../../model/entry.ts'
import type { Participant, Status } from '../../model/records/contact.ts'
import type { Settings, Settlement, Telling } from '../../model/telling.ts'
import { foldName, isSameSpelling } from '../../text/likeness.ts'
import { accountsOf, cellOf, gather, grouped, isOther, namedAccounts, standingOf, type Told, uniqueCitations, weigh } from './accounts.ts'
import { dayAccounts, frameOf, windowFace } from './frame.ts'

type Contacts = readonly Telling<'contacts'>[]

/** What a status says of the contact: it took or takes place, it is to come, or it is off. */
const senses: Record<Status, 'takes place' | 'to come' | 'off'> = {
  held: 'takes place',
  ongoing: 'takes place',
  planned: 'to come',
  expected: 'to come',
  possible: 'to come',
  unlikely: 'to come',
  proposed: 'to come',
  postponed: 'off',
  cancelled: 'off',
  denied: 'off',
}

/** Settles a contact from its tellings, earliest report first. */
export function settleContact(tellings: Contacts, settings: Settings): Omit<Settlement<'contacts'>, 'shown'> {
  const absent = namedAccounts(
    gather(tellings, ({ record }) => record.absent),
    settings,
  )
  const participants = participantAccounts(tellings, absent, settings)
  const when = dayAccounts(tellings, settings, ({ record }) => record.when)
  const history = historyOf(tellings)
  const entry: ContactEntry = {
    id: tellings[0]!.seed,
    mode: accountsOf(
      gather(tellings, ({ record }) => [cellOf(record.mode, record.citations, 'mode-of-record')]),
      settings,
    ),
    status: statusAccounts(tellings, settings),
    novelty: accountsOf(
      gather(tellings, ({ record }) => [cellOf(record.novelty, record.citations, 'novelty-of-record')]),
      settings,
    ),
    when,
    duration: accountsOf(
      gather(tellings, ({ record }) => [record.duration]),
      settings,
      isOther,
    ),
    venue: accountsOf(
      gather(tellings, ({ record }) => [record.venue]),
      settings,
      isOtherPlace,
    ),
    participants,
    absent: absent.map((account) =>
      participants.some(({ party }) => party === account.party) ? { ...account, conflict: true as const } : account,
    ),
    initiator: partyAccounts(tellings, ({ record }) => record.initiator, settings),
    host: partyAccounts(tellings, ({ record }) => record.host, settings),
    round: accountsOf(
      gather(tellings, ({ record }) => [record.round]),
      settings,
      isOther,
    ),
    agenda: accountsOf(
      gather(tellings, ({ record }) => record.agenda),
      settings,
    ),
    outcome: accountsOf(
      gather(tellings, ({ record }) => record.outcome),
      settings,
    ),
    history,
    ...frameOf(tellings, settings, ({ record }) => record.chain),
  }
  const status = history.at(-1)?.status
  const novelty = entry.novelty.some((account) => account.value === 'new') ? 'new' : 'background'
  return {
    entry,
    ...windowFace(when, novelty === 'new' ? tellings[0]!.publishedAt : undefined),
    type: entry.mode[0]!.value!,
    ...(status === undefined ? {} : { status }),
    novelty,
    conflict: [entry.status, entry.when, entry.duration, entry.venue, entry.participants, entry.initiator, entry.host].some((field) =>
      field.some((account: { conflict?: true | undefined }) => account.conflict),
    ),
    parties: [...new Set([...participants, ...absent].map(({ party }) => party))],
  }
}

/** The latest report first. What was planned and then held is a history; reports of one day that mean different things are a conflict. */
function statusAccounts(tellings: Contacts, settings: Settings): Account<Status>[] {
  const latest = tellings.at(-1)!.publishedAt
  const newest = new Set(
    tellings.filter((telling) => dayOf(telling.publishedAt) === dayOf(latest)).flatMap(({ record }) => record.status.value ?? []),
  )
  const accounts = accountsOf(
    gather([...tellings].reverse(), ({ record }) => [record.status]),
    settings,
    (left, right) => {
      const [one, other] = [left.value, right.value]
      return one !== undefined && other !== undefined && newest.has(one) && newest.has(other) && senses[one] !== senses[other]
    },
  )
  return accounts
}

function historyOf(tellings: Contacts): Turn[] {
  return tellings.flatMap(({ record, publishedAt, articleId }) =>
    record.status.value === undefined
      ? []
      : [
          {
            status: record.status.value,
            ...(publishedAt === undefined ? {} : { reportedAt: publishedAt }),
            articleId,
            citations: uniqueCitations(record.status.citations),
          },
        ],
  )
}

const dayOf = (moment: string | undefined) => moment?.slice(0, 10)

/** Doha and a hotel in Doha are one place told with more or less precision; Doha and Geneva differ. */
function isOtherPlace(
  left: Cell<{ name: string; settlement?: string | undefined; state?: string | undefined }>,
  right: typeof left,
): boolean {
  const [one, other] = [left.value, right.value]
  if (!one || !other) return false
  if (one.settlement && other.settlement) return foldName(one.settlement) !== foldName(other.settlement)
  if (one.state && other.state && one.state !== other.state) return true
  return one.settlement === undefined && other.settlement === undefined && foldName(one.name) !== foldName(other.name)
}

/** The part that says most: a report that calls someone the lead is not contradicted by one that calls him there. */
function participantAccounts(tellings: Contacts, absent: readonly NamedAccount[], settings: Settings): ParticipantAccount[] {
  const told: Told<'contacts', Participant>[] = gather(tellings, ({ record }) => record.participants)
  return grouped(told, ({ telling, value }) => standingOf(telling, value, settings).party).map((group) => {
    const values = group.map(({ value }) => value)
    const standing = standingOf(group[0]!.telling, values[0]!, settings)
    const side = values.find((value) => value.side !== undefined)?.side
    const office = values.find((value) => value.office !== undefined)?.office
    return {
      ...standing,
      citations: uniqueCitations(values.flatMap((value) => value.citations)),
      ...weigh(
        group.map(({ telling }) => telling),
        settings,
      ),
      ...(absent.some(({ party }) => party === standing.party) ? { conflict: true as const } : {}),
      role: values.find((value) => value.role !== 'member')?.role ?? 'member',
      ...(side === undefined ? {} : { side }),
      ...(office === undefined ? {} : { office }),
    }
  })
}

/** A cell that names a party: the same party under two names is one account. */
function partyAccounts(
  tellings: Contacts,
  of: (telling: Telling<'contacts'>) => Cell<string> | undefined,
  settings: Settings,
): Account<string>[] {
  const told = gather(tellings, (telling) => {
    const cell = of(telling)
    if (cell?.value === undefined) return [cell]
    const identity = [...telling.identities.values()].find((each) => each.name === cell.value || each.names.includes(cell.value!))
    const standing = identity && settings.standing.get(identity.id)
    return [standing ? { ...cell, value: standing.name } : cell]
  })
  return accountsOf(told, settings, (left, right) => isOther(left, right) && !isSameSpelling(left.value!, right.value!))
}
