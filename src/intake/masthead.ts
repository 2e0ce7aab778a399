/** The outlet that a pasted text shows without markup: a line with a paper's name above its first paragraph, or the agency of its dateline. */
import { agencyOf } from '../lexicon/agencies.ts'
import { isMediaName } from '../lexicon/media.ts'
import { outletOf } from '../lexicon/outlets.ts'
import type { Block } from '../model/article.ts'
import type { Span } from '../text/span.ts'
import type { Dateline } from './dateline.ts'

/** The outlet's name and where it stands. */
export interface Masthead extends Span {
  readonly name: string
  readonly rule: string
}

/** "World News", "Breaking News", "Business Daily": a section of some outlet, not its name. */
const section =
  /^(?:world|breaking|latest|top|local|business|sports?|politic\w*|international|national|foreign|more|other|related|all|live|home|video|photo|your|our|my|google|daily|weekly|the|in|good|fake|state|today'?s|press|tech\w*|science|health|us|uk|europe\w*|asia\w*|africa\w*|middle east\w*)(?:\s+(?:&\s+)?\w+)?\s+(?:news|daily|weekly|review|bulletin|press|mail|channel|network|tv|radio|wire|express|dispatch|post)$/i

/** The masthead of a text: of the lines above its first paragraph, else the agency that its dateline names. */
export function findMasthead(text: string, blocks: readonly Block[], dateline: Dateline | undefined): Masthead | undefined {
  for (const { kind, start, end } of blocks) {
    if (kind === 'body') break
    // "Foreign Policy" over a text is a section more often than the magazine. "HALDEN COURIER", "Halden Courier": a line of its own; a headline is read only where it is nothing else.
    const words = text.slice(start, end)
    if (words.length > 40 || kind === 'related' || kind === 'caption' || kind === 'credit') continue
    const name = /\p{Ll}/u.test(words) ? words : words.replace(/(?<=\p{Lu})\p{Lu}+/gu, (rest) => rest.toLowerCase())
    if (/^foreign policy$/i.test(words)) continue
    const known = outletOf(words)?.id
    if (known && words.length > 3) return { name: known, rule: 'outlet-masthead', start, end }
    if (isMediaName(name) && !section.test(name) && /^(?:\p{Lu}[\p{L}’'-]*\s?)+$/u.test(name) && name.includes(' '))
      return { name, rule: 'outlet-masthead', start, end }
  }
  // "DOHA, March 4 (CPA) -": who filed it; a paper that carries it would have a masthead.
  const agency = dateline?.agency
  const row = agency && agencyOf(text.slice(agency.start, agency.end))
  return agency && row ? { name: row.id, rule: 'outlet-dateline', start: agency.start, end: agency.end } : undefined
}
