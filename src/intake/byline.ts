/** Bylines: who wrote it and when it was published, in lines of their own. */
import { agencyOf } from '../lexicon/agencies.ts'
import { genderOfGivenName } from '../lexicon/given-names.ts'
import { isMediaName } from '../lexicon/media.ts'
import { outletOf } from '../lexicon/outlets.ts'
import type { Block } from '../model/article.ts'
import type { Span } from '../text/span.ts'
import { publishedIn } from './day.ts'

/** A writer's name and where it stands. */
export interface Byline extends Span {
  readonly name: string
  readonly rule: string
}

/** A byline names a writer or three, their place and their paper (words). */
const longest = 16

const name = "(?:\\p{Lu}[\\p{L}\\p{M}'’.-]*|al|bin|bint|de|del|der|di|el|la|le|ten|van|von|der|du)"
const names = `${name}(?: ${name}){0,4}`
/** "By Mira Toft", "By Mira Toft and Pavel Noor in Doha", "BY MIRA TOFT, Halden Courier | March 4, 2031". */
const by = new RegExp(
  `^(?i:by|written by|story by|reported by|report by|words by|text by)\\s?:?\\s+(?<names>${names}(?:(?:,| and| &|, and) ${names}){0,4})(?:,? (?:in|for|at|of|from) ${names})?(?:\\s?[,|·•–—-].*|\\s\\d.*|\\s?\\(.*)?$`,
  'u',
)
/** "Editor: Mira Toft", "source: editor:Mira Toft", "Reporter | Mira Toft", "Updated by: …". */
const labelled =
  /^(?:sources?\s?[:：]\s?(?=editor))?(?:editors?|authors?|writers?|reporters?|edited by|editing by|reviewed by|translated by|web editor|sub-?editor|updated by|posted by|published by|uploaded by|correspondents?|byline|contributors?|anchor|responsible editor|written by|by)\s?[:：|]\s?(?<names>.{2,80})$/iu
const desks =
  /^(?!contact|follow|about|e-?mail|meet|join)(?:the )?(?:[\p{L}&.'’-]+ ){0,4}(?:staff|staff (?:writers?|reporters?)|staff and agencies|news desk|web desk|newsdesk|web team|news service|newsroom|bureau|our (?:own )?(?:correspondents?|reporters?)|special correspondents?|foreign correspondents?|(?:diplomatic|political|world|climate|business|economics|chief|senior|defence|defense|foreign|international|security|europe|asia|africa|middle east|moscow|beijing|gulf) (?:affairs )?(?:correspondent|editor|reporter|writer)|correspondent|editorial board|editorial team|monitoring desk|online report|wire service)$/iu
const dated =
  /^(?:(?:first |last )?(?:published|updated|posted|modified|last modified|issued|released|publish(?:ed)? (?:date|time|on)|publication date|date(?: of publication)?|created|upd|as of)\b)[^\n]{0,90}\d|\b(?:published|updated|posted)(?: on)?:? (?:(?:mon|tue|wed|thu|fri|sat|sun)\w*,? )?(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.? \d{1,2},? \d{4}|\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.? \d{4}|\d{4}-\d\d-\d\d)/i
const clock = /^\d{1,2}[:.]\d\d\s?(?:[AaPp]\.?[Mm]\.?)?(?:,? (?:[A-Z]{2,5}|local time|Local))?$/
const age =
  /^(?:this was )?(?:published |updated |posted )?(?:about |an? |\d+ )(?:hour|minute|day|week|min|hr)s?\.? ago$|^(?:just now|yesterday|today)(?:,? (?:at )?\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?)?$/i
/** "03/04/2031", "4 MAR, 18:22", "All news 16:20 March 04, 2031": a day in figures, a day and an hour. */
const stamp =
  /^\d{1,2}[./-]\d{1,2}[./-]\d{4}(?:,? \d{1,2}:\d\d)?$|^\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*,? \d{1,2}:\d\d\b.{0,12}$|^(?:\p{L}+ ){1,3}\d{1,2}:\d\d (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w* \d{1,2}, \d{4}$/iu
const place = /^reporting (?:from|in) \p{Lu}[\p{L} ,]{2,30}$/iu

/** Whether a line is a byline, a label of who made it, or the line of its date. */
export function isByline(words: string, count: number): boolean {
  if (count > longest || words.length > 160) return false
  if (publishedIn(words)) return true
  if (dated.test(words) && !/\b(?:said|was|were|has|have)\b/.test(words)) return true
  if (age.test(words) || stamp.test(words) || place.test(words) || clock.test(words) || desks.test(words)) return true
  const found = by.exec(words)
  // "By Tuesday evening nothing was settled" has small words after its name; "By the numbers" has no name.
  if (found && isNames(found.groups?.names ?? '')) return true
  const label = labelled.exec(words)
  return Boolean(label && isNames(label.groups?.names ?? ''))
}

const nameAlone = new RegExp(`^(?<names>${names}(?:(?:,| and| &) ${names})?)(?:,? (?:in|at|from) ${names}| ?[,|·–—-] ?[^\\n]{2,50})?$`, 'u')

/** A line of nothing but a person's name, perhaps with place or paper: "Mira Toft", "Mira Toft in Doha", "MIRA TOFT, Halden Courier". Told by the given name: headings look the same otherwise. */
export function isNameLine(words: string): boolean {
  if (words.length > 100) return false
  const first = (nameAlone.exec(words)?.groups?.names ?? '').split(/\s+/)
  return first.length >= 2 && first.length <= 8 && genderOfGivenName(first[0] as string) !== undefined
}

/** Whether a line has the shape of a name, or of a name with its place: two to four capitalised words. Only its neighbours can tell that it is one. */
export function isNameShaped(words: string): boolean {
  return /^\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]*){1,3}(?: (?:in|at) \p{Lu}[\p{L} ]{2,20})?$/u.test(words)
}

function isNames(words: string): boolean {
  const parts = words.split(/\s+/)
  return (
    parts.length > 0 &&
    /^\p{Lu}/u.test(words) &&
    !/^(?:The|A|An|In|On|At|That|This|Its|Then|Now|Midnight|Dawn|Noon|Contrast|Comparison|Law|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|January|February|March|April|June|July|August|September|October|November|December)(?:day)?\b/i.test(
      words,
    )
  )
}

/** The writers named in the byline blocks; `authors` from the markup where the text shows their names. */
export function findBylines(text: string, blocks: readonly Block[], authors: readonly string[]): Byline[] {
  const found: Byline[] = []
  const add = (start: number, words: string, rule: string) => {
    const plain = words.replace(/^[\s,:：|]+|[\s,:：|.]+$/g, '')
    const at = text.indexOf(plain, start)
    if (!plain || plain.length > 80 || at < 0 || found.some((one) => one.start < at + plain.length && at < one.end)) return
    found.push({ start: at, end: at + plain.length, name: plain, rule })
  }
  for (const block of blocks) {
    if (block.kind !== 'byline') continue
    const words = text.slice(block.start, block.end)
    const wrote =
      by.exec(words)?.groups?.names ??
      labelled.exec(words)?.groups?.names?.replace(/^editor\s?[:：]\s?/i, '') ??
      (isNameLine(words) || isMaker(words) ? words.split(/[|·]/)[0] : undefined)
    for (const one of wrote?.split(/,? and | & |, |;/) ?? [])
      if (/^\p{Lu}/u.test(one.trim()) && !publishedIn(one)) add(block.start, one.trim(), 'byline')
  }
  for (const author of authors) {
    const block = blocks.find(
      ({ kind, start, end }) =>
        (kind === 'byline' || kind === 'credit' || kind === 'boilerplate') && text.slice(start, end).includes(author),
    )
    if (block && !found.some((one) => one.name === author)) add(block.start, author, 'byline-markup')
  }
  return found
}

/** Desks, agencies and papers that stand where a writer's name would. */
export function isMaker(words: string): boolean {
  const bare = words.trim().replace(/[.|]+$/, '')
  return (
    desks.test(bare) ||
    Boolean(agencyOf(bare)) ||
    Boolean(outletOf(bare)) ||
    (/^(?:\p{Lu}[\p{L}.'’&-]* ?){2,4}$/u.test(bare) && isMediaName(bare))
  )
}
