/** Pledges: verbs and nouns by which one side puts a point forward, binds itself to it, or leaves it open. */
import type { Outcome } from '../model/records/agreement.ts'

export interface PledgeRow {
  /** Lemma of the verb. */
  readonly id: string
  readonly outcome: Outcome
  /** What may be the point: `thing` its object, `deed` an infinitive or gerund, `clause` a clause with its own doer. */
  readonly points: readonly ('thing' | 'deed' | 'clause')[]
  /** It binds only where several sides do it together: "the leaders committed to …"; of one alone it is a statement. */
  readonly joint?: true
  readonly example: string
}

export const pledges: readonly PledgeRow[] = [
  { id: 'offer', outcome: 'proposed', points: ['thing', 'deed'], example: 'Varland offered a ten-year lease.' },
  { id: 'propose', outcome: 'proposed', points: ['thing', 'deed', 'clause'], example: 'Ostrea proposed that both fleets turn back.' },
  { id: 'suggest', outcome: 'proposed', points: ['clause'], example: 'Ostrea suggested that both sides freeze new measures.' },
  { id: 'float', outcome: 'proposed', points: ['thing'], example: 'Varland floated a swap of prisoners.' },
  { id: 'table', outcome: 'proposed', points: ['thing'], example: 'Varland tabled a new quota.' },
  { id: 'undertake', outcome: 'agreed', points: ['deed'], example: 'Varland has undertaken to pull back its guns.' },
  { id: 'pledge', outcome: 'agreed', points: ['deed'], joint: true, example: 'Both sides pledged to keep the line open.' },
  { id: 'promise', outcome: 'agreed', points: ['deed'], joint: true, example: 'Both sides promised to keep the line open.' },
  { id: 'commit', outcome: 'agreed', points: ['deed'], joint: true, example: 'The leaders committed to deepen trade.' },
]

export interface AccordRow {
  /** Lemma of the noun. */
  readonly id: string
  readonly example: string
}

/** Nouns for being of one mind, whose "on" brings in the point: "reached an understanding on ‹lists of cargo›", "no deal on ‹the fence›". */
export const accordNouns: readonly AccordRow[] = 'agreement deal accord understanding consensus compromise progress arrangement'
  .split(' ')
  .map((id) => ({ id, example: `The sides reached no ${id} on the border.` }))

/** Verbs that bring an accord about: "‹reached› an understanding on …", "the round ‹yielded› an accord on …". */
const reaching: ReadonlySet<string> = new Set('reach find strike conclude secure yield produce forge achieve clinch seal'.split(' '))

/** Verbs of talks that close "with" or "without" an accord. */
const closing: ReadonlySet<string> = new Set('end conclude close finish break wrap part'.split(' '))

/** Things that a side asks for without their being a point of what is negotiated: a word with it, an answer, help. */
const noPoint: ReadonlySet<string> = new Set(
  'apology explanation answer reply comment information help assistance advice support aid condolence congratulation prayer time permission re-election election reelection power office term nomination vote seat job role work approval clarification clarity refuge asylum treatment attention way view opinion thing thanks sympathy service service candidate bid resignation reward capital roof venue table envoy haircut anything warhead offer'.split(' '),
)

/** Deeds by which a third side offers its good offices; the offer is of a contact, not a point of what the sides negotiate. */
const offices: ReadonlySet<string> = new Set('host mediate chair arbitrate facilitate receive broker join hold meet talk negotiate discuss resume help bring come travel lead'.split(' '))

/** Nouns of what one side wants, whose clause or "for" brings in the point: "a British demand that ‹boats stay out›". */
const bids: ReadonlySet<string> = new Set('proposal request offer suggestion idea'.split(' '))

/** Words before an instrument that say it is not yet agreed: "the ‹emerging› deal". */
const pending: ReadonlySet<string> = new Set('draft emerging proposed possible potential planned would-be tentative eventual'.split(' '))

/** What one is ready for without putting it forward: talks, help, war. */
const stances: ReadonlySet<string> = new Set('talk meet discuss negotiate help work continue fight defend cooperate listen engage assist respond support speak resume consider do go use face make take play move join stand protect act welcome celebrate attend send travel look increase host receive sign'.split(' '))

/** Verbs by which sides part without an accord: "fell out over ‹the fence›", "disagreed on ‹the tariff›". */
const parting: ReadonlySet<string> = new Set('disagree differ fall'.split(' '))
/** Nouns for being of two minds: "a deadlock over ‹the budget›". */
const discords: ReadonlySet<string> = new Set('disagreement stalemate deadlock impasse'.split(' '))

const byVerb = new Map(pledges.map((row) => [row.id, row]))
const accords = new Set(accordNouns.map((row) => row.id))
const isIn = (words: ReadonlySet<string>, lemma: string) => words.has(lemma.toLowerCase())

/** The row of a verb's lemma. */
export function pledgeOf(lemma: string): PledgeRow | undefined {
  const lower = lemma.toLowerCase()
  return byVerb.get(lower) ?? byVerb.get(`${lower}e`)
}
/** Whether a noun is one of accord. */
export const isAccord = (lemma: string): boolean => accords.has(lemma.toLowerCase())
/** Whether a verb brings an accord about. */
export const isReaching = (lemma: string): boolean => isIn(reaching, lemma)
/** Whether talks close by a verb. */
export const isClosing = (lemma: string): boolean => isIn(closing, lemma)
/** Whether a thing asked for is no point of a negotiation. */
export const isNoPoint = (lemma: string): boolean => isIn(noPoint, lemma)
/** Whether a deed offered is good offices. */
export const isGoodOffice = (lemma: string): boolean => isIn(offices, lemma)
/** Whether a noun tells what one side wants. */
export const isBid = (lemma: string): boolean => isIn(bids, lemma)
/** Whether being ready for a deed puts nothing forward. */
export const isStance = (lemma: string): boolean => isIn(stances, lemma)
/** Whether sides part by a verb. */
export const isParting = (lemma: string): boolean => isIn(parting, lemma)
/** Whether a noun is one of discord. */
export const isDiscord = (lemma: string): boolean => isIn(discords, lemma)
/** Whether a word before an instrument says that it is not yet agreed. */
export const isPending = (lemma: string): boolean => isIn(pending, lemma)
