/** Due: what was said to be coming, by its window, and what became of it as far as reports of the day asked for tell. */
import type { Citation } from '../model/citation.ts'
import type { ContactEntry, ExpectationEntry, Turn } from '../model/entry.ts'
import { windowOf } from '../model/window.ts'
import { titleOf } from './contact-card.ts'
import { type ContactMove, moveOf } from './contact-move.ts'
import { isComing, isOff, isOn, likelyOutcomes } from './contact-outcome.ts'

/** "moved" is postponed; "silent" is past its window with no report of what became of it - not failed. */
export const dueStates = ['open', 'met', 'cancelled', 'moved', 'silent'] as const
export type DueState = (typeof dueStates)[number]

/** What became of it: the contact that tells so, and its words. */
export interface Outcome {
  readonly contact: string
  readonly title: string
  readonly status: Turn['status']
  readonly reportedAt?: string | undefined
  readonly citations: readonly Citation[]
  /** The ledger holds it as another contact; `reasons` say why it is taken for the one that was due. */
  readonly inferred?: true | undefined
  readonly reasons: readonly string[]
}

export interface Due {
  /** Id of the contact, or of the expectation where it points to none. */
  readonly id: string
  readonly kind: 'contacts' | 'expectations'
  readonly title: string
  /** EDTF; absent where no report gives a day. */
  readonly window?: string | undefined
  readonly state: DueState
  readonly parties: readonly string[]
  /** Who is said to expect it. */
  readonly holders: readonly string[]
  /** Ids of the expectations that speak of it. */
  readonly expectations: readonly string[]
  /** The words that say it is coming. */
  readonly citations: readonly Citation[]
  readonly outcome?: Outcome | undefined
  /** Of one that was put off: the contact that seems to take its place, and its day. */
  readonly movedTo?: ContactMove | undefined
  /** Where there is none: contacts of that day that may be it, too little to say so. */
  readonly perhaps: readonly Outcome[]
  readonly articles: number
  readonly origins: number
}

/** What is known of an article: its day, and where its words come from. */
export interface DueArticle {
  readonly publishedAt?: string | undefined
  readonly origin: string
  readonly wire?: string | undefined
}

export interface DueLedger {
  readonly contacts: readonly ContactEntry[]
  readonly expectations: readonly ExpectationEntry[]
  /** Every article of theirs by its id. */
  readonly articles: ReadonlyMap<string, DueArticle>
}

/** What is due, first window first (without one last), as the reports published up to `on` (an ISO day) tell it. */
export function dueOf(ledger: DueLedger, on: string): Due[] {
  const asOf = new AsOf(ledger, on)
  const contacts = ledger.contacts.filter((contact) => asOf.turnsOf(contact).length > 0)
  const pointing = Map.groupBy(
    ledger.expectations.filter((expectation) => asOf.knows(expectation)),
    (expectation) => contactOf(expectation, contacts),
  )
  const due = contacts.flatMap((contact) => asOf.dueContact(contact, pointing.get(contact) ?? []))
  const alone = (pointing.get(undefined) ?? []).map((expectation) => asOf.dueExpectation(expectation))
  // What only tells that another was called off is that one's outcome, and no second thing that was due.
  const told = new Set(due.flatMap(({ id, outcome }) => (outcome && outcome.contact !== id ? [outcome.contact] : [])))
  const rows = [...due.filter(({ id, expectations }) => !(told.has(id) && expectations.length === 0 && !asOf.isAnnounced(id))), ...alone]
  return rows.toSorted((left, right) => compare(keyOf(left), keyOf(right)))
}

const keyOf = ({ window, id }: Due) => `${window === undefined ? '~' : window.replace(/[~?%]/g, '')} ${id}`
const compare = (left: string, right: string) => (left < right ? -1 : Number(left > right))

/** The contact that an expectation names, or one not yet told as held whose status or day is read from its very words. */
function contactOf(expectation: ExpectationEntry, contacts: readonly ContactEntry[]): ContactEntry | undefined {
  const keys = new Set(expectation.contacts)
  const named = contacts.find(({ records }) => records.some(({ key }) => keys.has(key)))
  if (named) return named
  return contacts.find(({ records }) =>
    records.some(({ articleId, record: contact }) =>
      expectation.records.some(
        ({ articleId: other, record: { what, window } }) =>
          articleId === other &&
          contact.status.value !== undefined &&
          !isOn(contact.status.value) &&
          contact.when?.value === window?.value &&
          [...contact.status.citations, ...(contact.when?.citations ?? [])].some(({ start, end }) => start < what.end && what.start < end),
      ),
    ),
  )
}

/** The ledger as the reports up to one day have it; a report whose day is not known counts. */
class AsOf {
  private readonly ledger: DueLedger
  private readonly on: string

  constructor(ledger: DueLedger, on: string) {
    this.ledger = ledger
    this.on = on
  }

  turnsOf(contact: ContactEntry): Turn[] {
    return contact.history.filter(({ articleId }) => this.isKnown(articleId))
  }

  isAnnounced(id: string): boolean {
    return this.ledger.contacts.some((contact) => contact.id === id && this.turnsOf(contact).some(isAnnouncement))
  }

  knows(expectation: ExpectationEntry): boolean {
    return expectation.records.some(({ articleId }) => this.isKnown(articleId))
  }

  dueExpectation(expectation: ExpectationEntry): Due {
    const window = expectation.window.find(({ value }) => value !== undefined)?.value
    const holders = expectation.holders.map(({ name }) => name)
    return {
      id: expectation.id,
      kind: 'expectations',
      title: expectation.what[0]!.value ?? expectation.what[0]!.original,
      window,
      state: this.isPast(window) ? 'silent' : 'open',
      parties: holders,
      holders,
      expectations: [expectation.id],
      perhaps: [],
      citations: this.known(expectation.what.flatMap(({ citations }) => citations)),
      ...this.weigh(expectation.records.map(({ articleId }) => articleId)),
    }
  }

  /** None for a contact that nobody said was coming; one that was called off was. */
  dueContact(contact: ContactEntry, expectations: readonly ExpectationEntry[]): Due[] {
    const turns = this.turnsOf(contact)
    const announced = turns.filter(isAnnouncement)
    const last = turns.at(-1)!
    const news = contact.novelty.some(({ value }) => value === 'new')
    if (expectations.length === 0 && announced.length === 0 && !(news && isOff(last.status) && last.status !== 'denied')) return []
    const window = contact.when.find(({ value }) => value !== undefined)?.value
    const said = expectations.flatMap(({ what }) => what.flatMap(({ citations }) => citations))
    const triggers = (announced.length > 0 ? announced : [last]).flatMap(({ citations }) => citations)
    const words = [...said, ...triggers.filter((trigger) => !said.some((outer) => isWithin(trigger, outer)))]
    const found = isComing(last.status) ? this.elsewhere(contact, window, last) : [{ ...outcomeOf(contact, last, []), isLikely: true }]
    const outcome = found.find(({ isLikely }) => isLikely)
    const movedTo = outcome?.status === 'postponed' ? this.moved(contact, window, outcome) : undefined
    return [
      {
        id: contact.id,
        kind: 'contacts',
        title: titleOf(contact),
        window,
        state: outcome ? stateOf(outcome.status) : this.isPast(window) ? 'silent' : 'open',
        parties: contact.participants.map(({ name }) => name),
        holders: [...new Set(expectations.flatMap(({ holders }) => holders.map(({ name }) => name)))],
        expectations: expectations.map(({ id }) => id),
        citations: this.known(words),
        ...(outcome ? { outcome: withoutDoubt(outcome) } : {}),
        ...(movedTo ? { movedTo } : {}),
        perhaps: outcome ? [] : found.map(withoutDoubt),
        ...this.weigh([...contact.records, ...expectations.flatMap(({ records }) => records)].map(({ articleId }) => articleId)),
      },
    ]
  }

  /** What other contacts of the ledger tell of it, the latest report first. */
  private elsewhere(contact: ContactEntry, window: string | undefined, last: Turn): Found[] {
    if (window === undefined) return []
    const found = likelyOutcomes(contact, window, this.ledger.contacts).flatMap(({ other, reasons, isLikely }) => {
      const turn = this.turnsOf(other).at(-1)
      if (!turn || isComing(turn.status)) return []
      // An older report does not call off what a newer one still announces.
      if (isOff(turn.status) && (turn.reportedAt ?? '') < (last.reportedAt ?? '')) return []
      return [{ ...outcomeOf(other, turn, reasons), isLikely }]
    })
    return found.toSorted(
      (left, right) => compare(right.reportedAt ?? '', left.reportedAt ?? '') || Number(isOn(right.status)) - Number(isOn(left.status)),
    )
  }

  /** Only what was told with the postponement or after it can be its new day. */
  private moved(contact: ContactEntry, window: string | undefined, outcome: Outcome): ContactMove | undefined {
    const later = this.ledger.contacts.filter((other) => {
      const turn = this.turnsOf(other).at(-1)
      return turn !== undefined && !isOff(turn.status) && (turn.reportedAt ?? '') >= (outcome.reportedAt ?? '')
    })
    return moveOf(contact, window, later)
  }

  private isKnown(articleId: string): boolean {
    return (this.ledger.articles.get(articleId)?.publishedAt?.slice(0, 10) ?? '') <= this.on
  }

  private known(citations: readonly Citation[]): Citation[] {
    const each = new Map(citations.map((citation) => [`${citation.articleId} ${citation.start} ${citation.end}`, citation]))
    return [...each.values()].filter(({ articleId }) => this.isKnown(articleId))
  }

  private isPast(window: string | undefined): boolean {
    const last = window === undefined ? undefined : windowOf(window)?.to
    return last !== undefined && last < this.on
  }

  /** Reports up to the day, and the origins they go back to: those that credit one wire are one, too. */
  private weigh(ids: readonly string[]): { articles: number; origins: number } {
    const known = [...new Set(ids)].filter((id) => this.isKnown(id))
    const roots = new Map<string, string>()
    const rootOf = (one: string): string => (roots.has(one) ? rootOf(roots.get(one)!) : one)
    const origins = known.map((id) => {
      const { origin, wire } = this.ledger.articles.get(id) ?? { origin: id, wire: undefined }
      if (wire !== undefined && rootOf(`origin ${origin}`) !== rootOf(`wire ${wire}`))
        roots.set(rootOf(`origin ${origin}`), rootOf(`wire ${wire}`))
      return origin
    })
    return { articles: known.length, origins: new Set(origins.map((origin) => rootOf(`origin ${origin}`))).size }
  }
}

function isAnnouncement({ status }: Turn): boolean {
  return status === 'planned' || status === 'expected'
}

type Found = Outcome & { readonly isLikely: boolean }

function withoutDoubt({ isLikely: _, ...outcome }: Found): Outcome {
  return outcome
}

function stateOf(status: Turn['status']): DueState {
  return status === 'postponed' ? 'moved' : isOff(status) ? 'cancelled' : 'met'
}

function isWithin(inner: Citation, outer: Citation): boolean {
  return inner.articleId === outer.articleId && outer.start <= inner.start && inner.end <= outer.end
}

function outcomeOf(contact: ContactEntry, turn: Turn, reasons: readonly string[]): Outcome {
  const { status, reportedAt, citations } = turn
  return {
    contact: contact.id,
    title: titleOf(contact),
    status,
    reportedAt,
    citations,
    ...(reasons.length > 0 ? { inferred: true as const } : {}),
    reasons,
  }
}
