/** Scores the parties of a reading against labelled ones: mentions found, mentions gathered, and whether a statement's speaker is the right one. */
import type { Reading } from '../src/model/reading.ts'
import { aligned, type Clusters, conll } from './clusters.ts'

interface Place {
  readonly start: number
  readonly end: number
}

/** A party of a label with all places where the text names it. */
export interface LabelledParty {
  readonly name: string
  readonly kind: string
  readonly mentions: readonly Place[]
}

/**
 * Who is who. Labels list only the parties that records name, so what the reading says is narrowed to parties that its records name
 * or that share a mention with a labelled one; the CoNLL score is the mean over texts (100 a text), mentions paired by overlap.
 */
export function scoreParties(
  gold: readonly LabelledParty[],
  reading: Reading,
  statements: readonly (readonly [{ readonly speakers: readonly { readonly name: string }[] }, Reading['statements'][number]])[],
  tally: (name: string) => { add(hit: number, said: number, gold: number): void },
  told: (kind: string, at: string, said?: string) => void,
): void {
  const goldMentions = gold.flatMap((party, index) => party.mentions.map((mention) => ({ ...mention, party: index })))
  const everything = reading.parties.flatMap((party) => party.mentions.map((mention) => ({ ...mention, party: party.id })))
  const touching = aligned(goldMentions, everything)
  const named = new Set([
    ...reading.statements.flatMap((statement) => statement.speakers.map((speaker) => speaker.party)),
    ...reading.contacts.flatMap((contact) => contact.participants.map((participant) => participant.party)),
    ...everything.filter((_, index) => touching[index] !== -1).map((mention) => mention.party),
  ])
  const saidMentions = everything.filter((mention) => named.has(mention.party))
  const partner = aligned(goldMentions, saidMentions)
  const isExact = (mention: Place, other: Place | undefined) => other?.start === mention.start && other.end === mention.end
  const exact = saidMentions.filter((mention, index) => isExact(mention, goldMentions[partner[index] as number])).length
  tally('party mentions').add(exact, saidMentions.length, goldMentions.length)
  tally('mentions by head').add(partner.filter((at) => at !== -1).length, saidMentions.length, goldMentions.length)
  const goldClusters: Clusters = gold.map((_, index) => goldMentions.flatMap((mention, at) => (mention.party === index ? [`g${at}`] : [])))
  const ids = [...named]
  const saidClusters: Clusters = ids.map((id) =>
    saidMentions.flatMap((mention, at) => (mention.party === id ? [partner[at] === -1 ? `s${at}` : `g${partner[at]}`] : [])),
  )
  tally('CoNLL').add(Math.round(100 * conll(goldClusters, saidClusters)), 100, 100)
  // A said party stands for the labelled one with which it shares most mentions.
  const standsFor = (id: string) => {
    const counts = gold.map((_, index) => saidClusters[ids.indexOf(id)]?.filter((key) => goldClusters[index]?.includes(key)).length ?? 0)
    const most = Math.max(0, ...counts)
    return most ? counts.indexOf(most) : -1
  }
  for (const [g, s] of statements) {
    const wanted = g.speakers.map((speaker) => gold.findIndex((party) => party.name === speaker.name)).filter((index) => index !== -1)
    if (!wanted.length) continue
    const got = s.speakers.map((speaker) => standsFor(speaker.party))
    tally('party of speaker').add(wanted.every((index) => got.includes(index)) ? 1 : 0, 1, 1)
  }
  const text = reading.article.text
  const around = (place: Place) =>
    `${text.slice(Math.max(0, place.start - 50), place.start)}[${text.slice(place.start, place.end)}]${text.slice(place.end, place.end + 30)}`.replaceAll(
      '\n',
      ' ',
    )
  goldMentions.forEach((mention, at) => {
    const found = saidMentions[partner.indexOf(at)]
    const wanted = gold[mention.party]?.name as string
    if (!found) told('party mention missed', `${wanted}: ${around(mention)}`)
    else if (standsFor(found.party) !== mention.party)
      told(
        'party mention of another',
        `${wanted}: ${around(mention)}`,
        reading.parties.find((party) => party.id === found.party)?.name ?? '',
      )
  })
  saidMentions.forEach((mention, at) => {
    if (partner[at] === -1)
      told('party mention invented', `${reading.parties.find((party) => party.id === mention.party)?.name}: ${around(mention)}`)
  })
}
