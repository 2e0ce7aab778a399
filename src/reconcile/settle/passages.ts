/** Settles the entries of what rests on a passage: statements, positions, agreements, expectations, acts. */
import type { Citation } from '../../model/citation.ts'
import type { ActEntry, AgreementEntry, ExpectationEntry, PositionEntry, StatementEntry } from '../../model/entry.ts'
import type { NamedParty } from '../../model/party.ts'
import type { RecordKind } from '../../model/record.ts'
import type { Settings, Settlement, Telling } from '../../model/telling.ts'
import { accountsOf, cellOf, gather, isOther, type Naming, namedAccounts } from './accounts.ts'
import { dayAccounts, frameOf, windowFace } from './frame.ts'

type Tellings<K extends RecordKind> = readonly Telling<K>[]

/** Discontinuous content as one string. */
const joined = (citations: readonly Citation[]) => citations.map((citation) => citation.exact).join(' … ')

/** Named without words of its own: the record's words stand for it. */
const namedBy = (parties: readonly NamedParty[], citations: readonly Citation[]): Naming[] =>
  parties.map((party) => ({ ...party, citations }))

const idsOf = (...fields: readonly { party: string }[][]) => [...new Set(fields.flat().map(({ party }) => party))]

const isMarked = (...fields: readonly (readonly { conflict?: true | undefined }[])[]) =>
  fields.some((field) => field.some((account) => account.conflict))

/** The key of another record of the same reading, by its id there; none for an empty id. */
const keyBeside = (key: string, kind: RecordKind, id: string) => (id ? [...key.split('/').slice(0, 2), kind, id].join('/') : undefined)

/** Settles a statement; told twice with a word more or less, its contents stand side by side. */
export function settleStatement(tellings: Tellings<'statements'>, settings: Settings): Omit<Settlement<'statements'>, 'shown'> {
  const when = dayAccounts(tellings, settings, ({ record }) => record.when)
  const entry: StatementEntry = {
    id: tellings[0]!.seed,
    speakers: namedAccounts(
      gather(tellings, ({ record }) => record.speakers.map(({ party, name, citation }) => ({ party, name, citations: [citation] }))),
      settings,
    ),
    addressee: accountsOf(
      gather(tellings, ({ record }) => [record.addressee]),
      settings,
    ),
    channel: accountsOf(
      gather(tellings, ({ record }) => [record.channel]),
      settings,
    ),
    when,
    venue: accountsOf(
      gather(tellings, ({ record }) => [record.venue]),
      settings,
      isOther,
    ),
    manner: accountsOf(
      gather(tellings, ({ record }) => [cellOf(record.manner, record.content, 'manner-of-record')]),
      settings,
    ),
    cue: accountsOf(
      gather(tellings, ({ record }) => (record.cue ? [cellOf(record.cue.exact, [record.cue], 'cue-of-record')] : [])),
      settings,
    ),
    content: accountsOf(
      gather(tellings, ({ record }) => [cellOf(joined(record.content), record.content, 'content-of-record')]),
      settings,
    ),
    hedged: accountsOf(
      gather(tellings, ({ record }) =>
        record.hedged ? [cellOf<boolean>(true, record.cue ? [record.cue] : record.citations, 'hedged-of-record')] : [],
      ),
      settings,
    ),
    novelty: accountsOf(
      gather(tellings, ({ record }) => [cellOf(record.novelty, record.citations, 'novelty-of-record')]),
      settings,
    ),
    ...frameOf(tellings, settings, ({ record }) => record.chain),
  }
  const novelty = entry.novelty.some((account) => account.value === 'new') ? 'new' : 'background'
  return {
    entry,
    ...windowFace(when, novelty === 'new' ? tellings[0]!.publishedAt : undefined),
    type: entry.manner[0]!.value!,
    novelty,
    conflict: isMarked(entry.when, entry.venue),
    parties: idsOf(entry.speakers),
  }
}

/** Settles a position. */
export function settlePosition(tellings: Tellings<'positions'>, settings: Settings): Omit<Settlement<'positions'>, 'shown'> {
  const first = tellings[0]!
  const entry: PositionEntry = {
    id: first.seed,
    parties: namedAccounts(
      gather(tellings, ({ record }) => namedBy([record], record.citations)),
      settings,
    ),
    issue: accountsOf(
      gather(tellings, ({ record }) => [cellOf(record.issue, record.citations, 'issue-of-record')]),
      settings,
    ),
    stance: accountsOf(
      gather(tellings, ({ record }) => [cellOf(record.stance, record.citations, 'stance-of-record')]),
      settings,
    ),
    statements: tellings.map(({ key, record }) => keyBeside(key, 'statements', record.statement)).filter((key) => key !== undefined),
    ...frameOf(tellings, settings, () => []),
  }
  return {
    entry,
    ...windowFace([], first.publishedAt),
    type: first.record.stance,
    issue: first.record.issue,
    novelty: 'new',
    conflict: false,
    parties: idsOf(entry.parties),
  }
}

/** Settles an agreement. */
export function settleAgreement(tellings: Tellings<'agreements'>, settings: Settings): Omit<Settlement<'agreements'>, 'shown'> {
  const when = dayAccounts(tellings, settings, ({ record }) => record.when)
  const entry: AgreementEntry = {
    id: tellings[0]!.seed,
    parties: namedAccounts(
      gather(tellings, ({ record }) => namedBy(record.parties, record.citations)),
      settings,
    ),
    content: accountsOf(
      gather(tellings, ({ record }) => [cellOf(record.content.exact, [record.content], 'content-of-record')]),
      settings,
    ),
    outcome: accountsOf(
      gather(tellings, ({ record }) => [cellOf(record.outcome, record.citations, 'outcome-of-record')]),
      settings,
      isOther,
    ),
    when,
    ...frameOf(tellings, settings, ({ record }) => record.chain),
  }
  return {
    entry,
    ...windowFace(when, tellings[0]!.publishedAt),
    type: tellings[0]!.record.outcome,
    conflict: isMarked(entry.outcome, when),
    parties: idsOf(entry.parties),
  }
}

/** Settles an expectation. */
export function settleExpectation(tellings: Tellings<'expectations'>, settings: Settings): Omit<Settlement<'expectations'>, 'shown'> {
  const window = dayAccounts(tellings, settings, ({ record }) => record.window)
  const entry: ExpectationEntry = {
    id: tellings[0]!.seed,
    what: accountsOf(
      gather(tellings, ({ record }) => [cellOf(record.what.exact, [record.what], 'what-of-record')]),
      settings,
    ),
    contacts: tellings
      .map(({ key, record }) => (record.contact === undefined ? undefined : keyBeside(key, 'contacts', record.contact)))
      .filter((key) => key !== undefined),
    window,
    holders: namedAccounts(
      gather(tellings, ({ record }) => namedBy(record.holders, record.citations)),
      settings,
    ),
    ...frameOf(tellings, settings, ({ record }) => record.chain),
  }
  return { entry, ...windowFace(window, tellings[0]!.publishedAt), conflict: isMarked(window), parties: idsOf(entry.holders) }
}

/** Settles an act. */
export function settleAct(tellings: Tellings<'acts'>, settings: Settings): Omit<Settlement<'acts'>, 'shown'> {
  const when = dayAccounts(tellings, settings, ({ record }) => record.when)
  const entry: ActEntry = {
    id: tellings[0]!.seed,
    plover: accountsOf(
      gather(tellings, ({ record }) => [cellOf(record.plover, record.citations, 'plover-of-record')]),
      settings,
    ),
    actors: namedAccounts(
      gather(tellings, ({ record }) => namedBy(record.actors, record.citations)),
      settings,
    ),
    recipients: namedAccounts(
      gather(tellings, ({ record }) => namedBy(record.recipients, record.citations)),
      settings,
    ),
    when,
    venue: accountsOf(
      gather(tellings, ({ record }) => [record.venue]),
      settings,
      isOther,
    ),
    content: accountsOf(
      gather(tellings, ({ record }) => [cellOf(record.content.exact, [record.content], 'content-of-record')]),
      settings,
    ),
    ...frameOf(tellings, settings, ({ record }) => record.chain),
  }
  return {
    entry,
    ...windowFace(when, tellings[0]!.publishedAt),
    type: tellings[0]!.record.plover,
    conflict: isMarked(when, entry.venue),
    parties: idsOf(entry.actors, entry.recipients),
  }
}
