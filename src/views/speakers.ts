/** Statements by speaker, each with the ways by which we have it: Outlet ← Reuters ← TASS ← Speaker. */
import type { Citation } from '../model/citation.ts'
import type { StatementEntry } from '../model/entry.ts'
import type { Hop } from '../model/party.ts'
import type { Manner } from '../model/records/statement.ts'

/** One way by which a statement reached a reader; the outlet first, the speaker last. */
export interface StatementPath {
  outlet: string
  hops: readonly { name: string; citation: Citation }[]
  /** How many articles bring it this way. */
  articles: number
}

export interface SpokenStatement {
  id: string
  manner: Manner
  /** The words, part by part as the first report has them. */
  content: readonly Citation[]
  cue?: Citation | undefined
  when?: string | undefined
  addressee?: string | undefined
  channel?: string | undefined
  hedged: boolean
  background: boolean
  /** Reports give other words. */
  conflict: boolean
  paths: readonly StatementPath[]
  articles: number
  origins: number
}

export interface Speaker {
  party: string
  name: string
  statements: readonly SpokenStatement[]
}

/**
 * Groups statements under their speakers, in the order in which speakers first appear; a statement by two stands under both.
 * `outlets` names the outlet of each article by its id.
 */
export function speakersOf(entries: readonly StatementEntry[], outlets: ReadonlyMap<string, string>): Speaker[] {
  const speakers = new Map<string, { party: string; name: string; statements: SpokenStatement[] }>()
  for (const entry of entries) {
    const spoken = spokenStatement(entry, outlets)
    for (const { party, name } of entry.speakers) {
      const speaker = speakers.get(party) ?? { party, name, statements: [] }
      speakers.set(party, speaker)
      if (!speaker.statements.includes(spoken)) speaker.statements.push(spoken)
    }
  }
  return [...speakers.values()]
}

/** One statement as its first report has it, with every way it came. */
export function spokenStatement(entry: StatementEntry, outlets: ReadonlyMap<string, string>): SpokenStatement {
  const first = entry.records[0]!.record
  return {
    id: entry.id,
    manner: first.manner,
    content: first.content,
    cue: first.cue,
    when: entry.when[0]?.value,
    addressee: entry.addressee[0]?.original,
    channel: entry.channel[0]?.value ?? entry.channel[0]?.original,
    hedged: entry.hedged.length > 0,
    background: entry.novelty.every((account) => account.value === 'background'),
    conflict: entry.content.some((account) => account.conflict === true),
    paths: pathsOf(entry, outlets),
    articles: entry.articles,
    origins: entry.origins,
  }
}

/** The records of an entry of any kind; a position has no chain of its own. */
interface Told {
  records: readonly { articleId: string; record: { citations: readonly Citation[]; chain?: readonly Hop[] } }[]
}

/** The ways of all records; two articles of one outlet through the same hops are one way. */
export function pathsOf(entry: Told, outlets: ReadonlyMap<string, string>): StatementPath[] {
  const paths = new Map<string, StatementPath>()
  for (const { articleId, record } of entry.records) {
    const outlet = outlets.get(articleId) ?? 'unnamed outlet'
    const chain = record.chain ?? []
    const key = JSON.stringify([outlet, ...chain.map((hop) => hop.name)])
    const known = paths.get(key)
    const hops = chain.map(({ name, citation }) => ({ name, citation }))
    paths.set(key, { outlet, hops, articles: (known?.articles ?? 0) + 1 })
  }
  return [...paths.values()]
}
