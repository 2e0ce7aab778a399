/** Readout pairs: two sides' own accounts of one contact, field by field - the same, different, or told by one of them only. */
import type { Citation } from '../model/citation.ts'
import type { ContactEntry, ParticipantAccount } from '../model/entry.ts'
import type { Owner } from '../model/owner.ts'
import { foldName } from '../text/likeness.ts'
import { titleOf } from './contact-card.ts'
import { type AccountLine, type Field, fieldsOf, formatWord } from './field.ts'

export interface ReadoutArticle {
  readonly id: string
  readonly outlet?: string | undefined
  readonly headline?: string | undefined
  readonly publishedAt?: string | undefined
  /** The side whose own voice it is, by its own outlet or by that of the text it copies. */
  readonly owner?: Owner | undefined
}

/** Words that an article gives to somebody, or that it says were agreed or are to come. */
export interface Said {
  readonly id: string
  readonly kind: 'statements' | 'agreements' | 'expectations'
  readonly articleId: string
  readonly who: readonly string[]
  readonly content: readonly Citation[]
}

export interface ReadoutLedger {
  readonly articles: ReadonlyMap<string, ReadoutArticle>
  /** Parties of the ledger by id. */
  readonly parties: ReadonlyMap<string, { readonly state?: string | undefined; readonly offices: readonly string[] }>
  /** What the articles of the contact say beside it. */
  readonly said: readonly Said[]
  /** The matter of some words, as an id of the issues. */
  topicOf(words: string): string | undefined
  /** The side for which a named office speaks ("Varland's foreign ministry"). */
  voiceOf(name: string): Owner | undefined
}

export interface ReadoutSide {
  readonly name: string
  readonly articles: readonly ReadoutArticle[]
  /** It is not its own text but others' report of it. */
  readonly relayed: boolean
}

/** "both": both speak of the matter, each in its own words - whether these agree is for a reader to say; "unmatched": no matter was recognised. */
export const readoutStates = ['same', 'differs', 'only-left', 'only-right', 'both', 'unmatched'] as const
export type ReadoutState = (typeof readoutStates)[number]

export interface ReadoutRow {
  readonly field: string
  readonly label: string
  readonly state: ReadoutState
  readonly left: readonly ReadoutLine[]
  readonly right: readonly ReadoutLine[]
}

export interface ReadoutLine {
  readonly value: string
  readonly original: string
  readonly citations: readonly Citation[]
}

export interface ReadoutPair {
  /** Id of the contact. */
  readonly contact: string
  readonly title: string
  /** EDTF. */
  readonly when?: string | undefined
  readonly left: ReadoutSide
  readonly right: ReadoutSide
  readonly rows: readonly ReadoutRow[]
}

/** The pairs of sides that give their own account of the contact; none where fewer than two do. */
export function readoutPairsOf(contact: ContactEntry, ledger: ReadoutLedger): ReadoutPair[] {
  const accounts = ownAccounts(contact, ledger)
  return accounts.flatMap((left, at) =>
    accounts.slice(at + 1).map((right) => ({
      contact: contact.id,
      title: titleOf(contact),
      when: contact.when.find(({ value }) => value !== undefined)?.value,
      left: left.side,
      right: right.side,
      rows: [...fieldsOf(contact).flatMap((field) => fieldRows(field, contact, left, right, ledger)), ...topicRows(left, right, ledger)],
    })),
  )
}

interface OwnAccount {
  readonly owner: Owner
  readonly side: ReadoutSide
  /** Whether words stand in this account. */
  has(citation: Citation): boolean
}

/** One for each side that takes part and has told of the contact itself; by its own text where it has one, else by others' report of it. */
function ownAccounts(contact: ContactEntry, ledger: ReadoutLedger): OwnAccount[] {
  const told = contact.records.flatMap(({ articleId, record }) => {
    const article = ledger.articles.get(articleId)
    if (!article) return []
    const hop = record.chain.at(-1)
    const owner = article.owner ?? (hop && ledger.voiceOf(hop.name))
    return owner && takesPart(owner, contact, ledger) ? [{ owner, article, record, relayed: article.owner === undefined }] : []
  })
  const bySide = Map.groupBy(told, ({ owner }) => owner.state ?? foldName(owner.name))
  return [...bySide.entries()]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([, all]) => {
      const own = all.some(({ relayed }) => !relayed) ? all.filter(({ relayed }) => !relayed) : all
      const articles = [...new Map(own.map(({ article }) => [article.id, article])).values()]
      const whole = new Set(own.filter(({ relayed }) => !relayed).map(({ article }) => article.id))
      const words = new Set(own.flatMap(({ record }) => citationsIn(record)).map(keyOf))
      return {
        owner: all[0]!.owner,
        side: { name: all[0]!.owner.name, articles, relayed: whole.size === 0 },
        has: (citation: Citation) => whole.has(citation.articleId) || words.has(keyOf(citation)),
      }
    })
}

const keyOf = ({ articleId, start, end }: Citation) => `${articleId} ${start} ${end}`

/** Every citation anywhere in a record. */
function citationsIn(value: unknown): Citation[] {
  if (Array.isArray(value)) return value.flatMap(citationsIn)
  if (value === null || typeof value !== 'object') return []
  if ('exact' in value && 'articleId' in value) return [value as Citation]
  return Object.values(value).flatMap(citationsIn)
}

function takesPart(owner: Owner, contact: ContactEntry, ledger: ReadoutLedger): boolean {
  return contact.participants.some((participant) => isOf(owner, participant, ledger))
}

/** By the state of the party, by its side, or by an office "of Ostrea". */
function isOf(owner: Owner, participant: ParticipantAccount, ledger: ReadoutLedger): boolean {
  const party = ledger.parties.get(participant.party)
  if (owner.state !== undefined && party?.state === owner.state) return true
  const name = foldName(owner.name)
  if ([participant.side, participant.name].some((words) => words !== undefined && foldName(words) === name)) return true
  const offices = [...(party?.offices ?? []), ...(participant.office === undefined ? [] : [participant.office])]
  return offices.some((office) => foldName(office).endsWith(` of ${name}`))
}

/** People and lists are told one by one; of the other fields each side has one value, or one of a few. */
const listed = new Set(['participants', 'absent', 'agenda', 'outcome'])
/** What the reader concludes of a record rather than what a readout tells. */
const passedOver = new Set(['novelty'])
/** Where one account that is no conflict of another is the same told more exactly: "Doha", "a hotel in Doha". */
const graded = new Set(['when', 'venue', 'status'])

function fieldRows(field: Field, contact: ContactEntry, left: OwnAccount, right: OwnAccount, ledger: ReadoutLedger): ReadoutRow[] {
  if (passedOver.has(field.name)) return []
  const parts = field.accounts.map((account, index) => ({ index, left: partOf(account, left), right: partOf(account, right) }))
  if (listed.has(field.name))
    return parts.flatMap(({ left: one, right: other }) => {
      const state: ReadoutState | undefined = one && other ? 'same' : one ? 'only-left' : other ? 'only-right' : undefined
      return state
        ? [{ field: field.name, label: field.label, state, left: one ? [one] : [], right: other ? [other] : [] } satisfies ReadoutRow]
        : []
    })
  const lefts = parts.flatMap(({ left: line }) => line ?? [])
  const rights = parts.flatMap(({ right: line }) => line ?? [])
  if (lefts.length === 0 && rights.length === 0) return []
  const state = lefts.length === 0 ? 'only-right' : rights.length === 0 ? 'only-left' : compared()
  return [{ field: field.name, label: field.label, state, left: lefts, right: rights }]

  function compared(): ReadoutState {
    if (parts.some((part) => part.left && part.right)) return 'same'
    const marked = (contact[field.name as 'when'] as readonly { conflict?: true | undefined }[]).map(({ conflict }) => conflict === true)
    if (graded.has(field.name) && !parts.some((part) => (part.left || part.right) && marked[part.index])) return 'same'
    // "At her request", "at the initiative of the Ostrean side": one side, told by its head or by its name.
    const sides = [lefts, rights].map((lines) => sideNamed(lines[0]!.value))
    return sides[0] !== undefined && sides[0] === sides[1] ? 'same' : 'differs'
  }
  function sideNamed(name: string): string | undefined {
    if (field.name !== 'initiator' && field.name !== 'host') return undefined
    const owner = [left.owner, right.owner].find(
      (each) =>
        foldName(each.name) === foldName(name) ||
        contact.participants.some((participant) => foldName(participant.name) === foldName(name) && isOf(each, participant, ledger)),
    )
    return owner?.name
  }
}

/** An account as one side tells it: with the words of that side only. */
function partOf(account: AccountLine, own: OwnAccount): ReadoutLine | undefined {
  const citations = account.citations.filter((citation) => own.has(citation))
  return citations.length > 0 ? { value: account.value, original: citations[0]!.exact, citations } : undefined
}

/** What is said in each text, by its matter: a matter that only one of them speaks of is a finding. */
function topicRows(left: OwnAccount, right: OwnAccount, ledger: ReadoutLedger): ReadoutRow[] {
  const told = ledger.said.flatMap((said) => {
    const side = said.content.every((citation) => left.has(citation))
      ? ('left' as const)
      : said.content.every((citation) => right.has(citation))
        ? ('right' as const)
        : undefined
    if (!side) return []
    const words = said.content.map(({ exact }) => exact).join(' … ')
    const value = said.who.length > 0 ? `${said.who.join(', ')}: ${words}` : words
    return [{ side, topic: ledger.topicOf(words) ?? '', line: { value, original: said.content[0]!.exact, citations: said.content } }]
  })
  const topics = [...Map.groupBy(told, ({ topic }) => topic)].sort(([one], [other]) =>
    one === '' ? 1 : other === '' ? -1 : one < other ? -1 : 1,
  )
  return topics.map(([topic, lines]) => {
    const of = (side: 'left' | 'right') => lines.filter((each) => each.side === side).map(({ line }) => line)
    const [lefts, rights] = [of('left'), of('right')]
    return {
      field: `topic ${topic}`.trim(),
      label: topic === '' ? 'Said on other matters' : `Said on ${formatWord(topic)}`,
      state:
        topic === ''
          ? ('unmatched' as const)
          : lefts.length === 0
            ? ('only-right' as const)
            : rights.length === 0
              ? ('only-left' as const)
              : ('both' as const),
      left: lefts,
      right: rights,
    }
  })
}
