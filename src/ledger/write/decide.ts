/** What a person may decide: merge, split, unmerge, undo; each refused with a sentence where it would break something, or where the thing has changed meanwhile. */
import { sql } from 'kysely'
import type { Decision, DecisionSubject } from '../../model/decision.ts'
import type { ContactEntry } from '../../model/entry.ts'
import { ParleyError } from '../../model/parley-error.ts'
import type { Contact } from '../../model/records/contact.ts'
import type { Reconciler } from '../../model/telling.ts'
import type { Ledger } from '../open.ts'
import { changesSince } from '../read/state.ts'
import { findThing, type Member, type Thing } from '../read/subjects.ts'
import { writeDecision } from './journal.ts'
import { listOf, type Pass } from './pass.ts'

/** Who decides, when, why; and how the thing looked to them. */
export interface How {
  readonly by: string
  /** ISO 8601 in UTC. */
  readonly at: string
  readonly why?: string | undefined
  /** A coder who sees nobody else's decisions: it changes no entry. */
  readonly blind?: boolean | undefined
  /** The mark of how the thing stood when it was looked at; where it stands otherwise now, the decision is refused. */
  readonly seen?: string | undefined
  /** True: merge although modes, kinds or statuses speak against it. */
  readonly evenSo?: boolean | undefined
  readonly reconciler: Reconciler
}

export const refused = (sentence: string) => new ParleyError('decision-refused', sentence)

/** Does it in one transaction, so that nothing comes between what is looked at and what is written. */
export async function deciding<T>(ledger: Ledger, how: How, work: (pass: Pass, inside: Ledger) => Promise<T>): Promise<T> {
  if (!how.by.trim()) throw refused('say who decides, with --by NAME')
  return ledger.database
    .transaction()
    .execute((database) => work({ database, reconciler: how.reconciler, at: how.at }, { ...ledger, database }))
}

/** What every decision says of itself. */
export function signed(how: How) {
  return {
    by: how.by.trim(),
    ...(how.why === undefined ? {} : { why: how.why }),
    ...(how.blind ? { blind: true as const } : {}),
  }
}

/** Refuses where the thing stands otherwise than when it was looked at. */
export async function checkSeen(inside: Ledger, thing: Thing, how: How): Promise<void> {
  // Of one record it is the entry it stands in that was looked at.
  const whole = how.seen === undefined || thing.entry || thing.party ? thing : await findThing(inside, thing.id)
  const changed = how.seen === undefined ? [] : changesSince(whole, how.seen)
  if (changed.length)
    throw new ParleyError(
      'entry-changed',
      `${thing.id} has changed since it was looked at (${changed.join(', ')}): look at it again, nothing was decided`,
    )
}

const sided = (members: readonly Member[], side: 'left' | 'right'): DecisionSubject[] =>
  members.map(({ subject }) => ({ side, ...subject }))

/** Joins two entries of one kind, or two parties. Rejects with a ParleyError `decision-refused`, `entry-changed`, `not-found`, `ambiguous`. */
export function mergeThings(ledger: Ledger, one: string, other: string, how: How): Promise<Decision> {
  return deciding(ledger, how, async (pass, inside) => {
    const [left, right] = [await findThing(inside, one), await findThing(inside, other)]
    await checkSeen(inside, left, how)
    const obstacle = obstacleTo(left, right)
    if (obstacle?.always || (obstacle && !how.evenSo))
      throw refused(`${obstacle.sentence}${obstacle.always ? '' : '; if a person knows better, say so with --even-so'}`)
    return writeDecision(pass, {
      kind: 'merge',
      about: left.about,
      subjects: [...sided(left.members, 'left'), ...sided(right.members, 'right')],
      ...signed(how),
    })
  })
}

interface Obstacle {
  readonly sentence: string
  readonly always?: true
}

/** What speaks against joining them. */
function obstacleTo(left: Thing, right: Thing): Obstacle | undefined {
  if (left.about !== right.about)
    return { sentence: `${left.id} is of ${left.about} and ${right.id} of ${right.about}: only like can be merged`, always: true }
  if (left.id === right.id) return { sentence: `${left.id} is one already: there is nothing to merge`, always: true }
  const kinds = [left.party?.kind, right.party?.kind]
  if (kinds[0] !== kinds[1]) return { sentence: `${left.id} is a ${kinds[0]} and ${right.id} a ${kinds[1]}` }
  if (left.about !== 'contacts' || !left.entry || !right.entry) return undefined
  const [one, two] = [left.entry as ContactEntry, right.entry as ContactEntry]
  const statuses = [one, two].map((entry) => entry.history.at(-1)?.status)
  const held = ['held', 'ongoing']
  const off = ['cancelled', 'denied']
  if (statuses.some((status) => held.includes(status ?? '')) && statuses.some((status) => off.includes(status ?? '')))
    return {
      sentence: `${left.id} is told as ${statuses[0]} and ${right.id} as ${statuses[1]}: merged, one contact would both have taken place and not`,
    }
  const modes = [left, right].map((thing) => [...new Set(thing.members.map(({ record }) => (record as Contact).mode))])
  const likely = ['talks', 'meeting', 'summit']
  if (!modes[0]!.some((mode) => modes[1]!.some((twin) => mode === twin || (likely.includes(mode) && likely.includes(twin)))))
    return { sentence: `${left.id} is a ${modes[0]!.join(', ')} and ${right.id} a ${modes[1]!.join(', ')}` }
  return undefined
}

/** Takes the named records (or ways of naming a party) out of the rest. Rejects like `mergeThings`. */
export function splitThing(ledger: Ledger, id: string, names: readonly string[], how: How): Promise<Decision> {
  return deciding(ledger, how, async (pass, inside) => {
    const thing = await findThing(inside, id)
    await checkSeen(inside, thing, how)
    if (!thing.entry && !thing.party) throw refused(`${id} is one record: name the entry it stands in, then the record`)
    const out = new Set<Member>()
    for (const name of names) {
      const found = thing.members.filter(({ key }) => key === name || (thing.party ? key.startsWith(name) : isRecordNamed(key, name)))
      if (found.length !== 1)
        throw refused(
          `${thing.id} has ${found.length ? 'several records' : 'no record'} ${name}: it has ${thing.members.map(({ key }) => shortOf(key)).join(', ')}`,
        )
      out.add(found[0]!)
    }
    const rest = thing.members.filter((member) => !out.has(member))
    if (!rest.length) throw refused(`that is all of ${thing.id}: leave something in it`)
    return writeDecision(pass, {
      kind: 'split',
      about: thing.about,
      subjects: [...sided([...out], 'left'), ...sided(rest, 'right')],
      ...signed(how),
    })
  })
}

/** "4be1/c1" names the record "4be1…/1/contacts/c1"; an article alone names its only record. */
function isRecordNamed(key: string, name: string): boolean {
  const [article, , kind, record] = key.split('/') as [string, string, string, string]
  const [prefix, ...rest] = name.split('/') as [string, ...string[]]
  return article.startsWith(prefix) && (!rest.length || rest.join('/') === record || rest.join('/') === `${kind}/${record}`)
}

const shortOf = (key: string) => (key.includes('/') ? `${key.split('/')[0]}/${key.split('/').at(-1)}` : key)

/** Takes back the latest merge that holds this together. Rejects like `mergeThings`. */
export function unmergeThing(ledger: Ledger, id: string, how: How): Promise<Decision> {
  return deciding(ledger, how, async (pass, inside) => {
    const thing = await findThing(inside, id)
    await checkSeen(inside, thing, how)
    const row = await pass.database
      .selectFrom('decision')
      .innerJoin('decision_subject', 'decision_subject.decision', 'decision.id')
      .select('decision.id')
      .where('decision.kind', '=', 'merge')
      .where('decision.blind', '=', 0)
      .where('decision_subject.bound', 'in', listOf(thing.members.map(({ key }) => key)))
      .where(sql<boolean>`not exists (select 1 from decision_undone where decision_undone.decision = decision.id)`)
      .orderBy('decision.at', 'desc')
      .orderBy('decision.id', 'desc')
      .executeTakeFirst()
    if (!row)
      throw refused(
        `nobody merged ${thing.id}: what a rule joined is parted by "parley split ${thing.id} ${thing.party ? 'NAMING' : 'RECORD'}"`,
      )
    return writeDecision(pass, { kind: 'unmerge', about: thing.about, subjects: [], undoes: [row.id], ...signed(how) })
  })
}

/** Takes back the latest decisions of this person that still count, so many of them; or the one with this id. Rejects with a ParleyError `decision-refused`. */
export function undoDecisions(ledger: Ledger, which: number | string, how: How): Promise<Decision> {
  return deciding(ledger, how, async (pass) => {
    const number = typeof which === 'number' ? which : 1
    const rows = await pass.database
      .selectFrom('decision')
      .select(['id', 'about'])
      .$if(typeof which === 'string', (query) => query.where('id', '=', which as string))
      .where('by', '=', how.by.trim())
      .where('blind', '=', how.blind ? 1 : 0)
      .where('kind', '<>', 'undo')
      .where(sql<boolean>`not exists (select 1 from decision_undone where decision_undone.decision = decision.id)`)
      .orderBy('at', 'desc')
      .orderBy('id', 'desc')
      .limit(number)
      .execute()
    if (rows.length < number)
      throw refused(`${how.by} has ${rows.length === 0 ? 'no decision' : `only ${rows.length}`} left to undo: "parley log" lists them`)
    return writeDecision(pass, {
      kind: 'undo',
      about: rows[0]!.about as Decision['about'],
      subjects: [],
      undoes: rows.map(({ id }) => id),
      ...signed(how),
    })
  })
}
