/** A capture to an article: decoded, repaired, its blocks marked, and what it says of itself cited. */
import { createHash } from 'node:crypto'
import { outletAt, outletOf } from '../lexicon/outlets.ts'
import type { Article, Block, Capture } from '../model/article.ts'
import { type Cell, type CitedText, cell } from '../model/citation.ts'
import { ParleyError } from '../model/parley-error.ts'
import type { Span } from '../text/span.ts'
import { nameOf } from './archive.ts'
import { findBlocks } from './blocks.ts'
import { findBylines } from './byline.ts'
import { type Dateline, findDateline } from './dateline.ts'
import { dayIn, publicationDay, publishedIn, swapped } from './day.ts'
import { decodeBytes } from './decode.ts'
import { extractPage, isHtml } from './extract.ts'
import { languageOf } from './language.ts'
import { type Line, lineAt, linesOf } from './line.ts'
import { markdownPage } from './markdown.ts'
import { findMasthead } from './masthead.ts'
import { type DecodedText, repair, type Step, textOffset } from './mojibake.ts'
import type { Facts, Page } from './page.ts'

/** What the caller knows of an input; it overrides what the input says of itself. */
export interface Hints {
  /** The outlet's name. */
  readonly outlet?: string
  /** ISO day of publication, with or without a time. */
  readonly published?: string
  /** ISO 639 code. */
  readonly language?: string
}

/** An article, and the way from its text back to the text as it came (offset pairs; in step from each on). */
export interface TakenArticle {
  readonly article: Article
  readonly map: readonly Step[]
}

/**
 * The article in a capture. Its `text` is what was captured with charset and mojibake put right, nothing cut out; of HTML, the visible words in order.
 * Throws a ParleyError with `empty`, `not-text` or `unsupported-language`; a RangeError where the `published` hint is no day.
 */
export function articleOf(capture: Capture, hints: Hints = {}): TakenArticle {
  return articleFrom(decodeBytes(capture.bytes, capture.contentType), capture, hints)
}

/** The same for words that are decoded already; `facts` are what came beside them. */
export function articleFrom(raw: string, capture: Omit<Capture, 'bytes'>, hints: Hints = {}, facts: Facts = {}): TakenArticle {
  if (hints.published !== undefined && !publicationDay(hints.published))
    throw new RangeError(`"${hints.published}" is no day; write it as 2031-03-05.`)
  const page = pageOf(raw, capture.contentType ?? 'text/plain')
  const decoded = repair(page.text)
  const { text } = decoded
  if (!/[\p{L}\p{N}]/u.test(text)) throw new ParleyError('empty', 'It holds no words.')
  const known = { ...page.facts, ...facts }
  const language = languageOf(text, hints.language)
  const url = capture.url ?? known.url
  const address = url ?? (capture.file ? nameOf(capture.file) : '')
  const id = createHash('sha256').update(address).update('\0').update(text).digest('hex').slice(0, 16)
  const lines = page.lines ? page.lines.map((line) => markedLine(decoded, page.text, line)) : linesOf(text)
  const blocks = findBlocks(text, lines)
  const cited: CitedText = { id, text }
  const published = publishedAt(text, blocks, hints, known)
  const headline = firstOf(blocks, 'headline')
  const dateline = firstDateline(text, blocks, published)
  const outlet = outletCell(cited, blocks, hints.outlet ?? known.outlet, url) ?? mastheadCell(cited, blocks, dateline)
  const article: Article = {
    id,
    ...(capture.file ? { file: capture.file } : {}),
    ...(url ? { url } : {}),
    ...(outlet ? { outlet } : {}),
    ...(headline ? { headline: cell(cited, [headline], 'headline', text.slice(headline.start, headline.end)) } : {}),
    byline: findBylines(text, blocks, known.authors ?? []).map(({ name, rule, ...span }) => cell(cited, [span], rule, name)),
    ...(dateline ? { dateline: cell(cited, [dateline], 'dateline', dateline.day) } : {}),
    ...(published ? { publishedAt: published } : {}),
    language,
    text,
    blocks,
  }
  return { article, map: decoded.map }
}

function pageOf(raw: string, contentType: string): Page {
  if (isHtml(raw, contentType)) return extractPage(raw)
  if (/markdown/i.test(contentType)) return markdownPage(raw.replace(/\r\n?/g, '\n'))
  return { text: raw, facts: {} }
}

/** A line of the page, at its place in the repaired text. */
function markedLine(decoded: DecodedText, raw: string, line: NonNullable<Page['lines']>[number]): Line {
  const start = textOffset(decoded, line.start)
  const end = textOffset(decoded, line.end)
  return lineAt(
    decoded.text,
    { start, end: Math.max(start, end) },
    raw.slice(Math.max(0, line.start - 2), line.start) === '\n\n',
    line.mark,
  )
}

function firstOf(blocks: readonly Block[], kind: Block['kind']): Span | undefined {
  return blocks.find((block) => block.kind === kind)
}

function firstDateline(text: string, blocks: readonly Block[], published: string | undefined) {
  for (const block of blocks.filter(({ kind }) => kind === 'body').slice(0, 2)) {
    const found = findDateline(text, block, published)
    if (found) return found
  }
  return undefined
}

/** The day of publication: the hint, the markup, a line that says so ("Published: March 4, 2031"), the dateline if it has its year, a caption that clearly is of the day. */
function publishedAt(text: string, blocks: readonly Block[], hints: Hints, facts: Facts): string | undefined {
  const given = hints.published ?? facts.publishedAt
  const day = given ? (publicationDay(given) ?? dayIn(given)) : undefined
  if (day) return day
  let updated: string | undefined
  for (const block of blocks) {
    if (block.kind !== 'byline' && block.kind !== 'boilerplate') continue
    const words = text.slice(block.start, block.end)
    const found = publishedIn(words) ?? datedByline(words)
    if (found && !found.updated) return agreed(text, words, found.day)
    updated ??= found?.day
  }
  return updated ?? firstDateline(text, blocks, undefined)?.day ?? dayAbove(text, blocks) ?? captionDay(text, blocks)
}

/** Of the two readings of a day in figures the one whose day and month the report itself names ("LONDON, Dec 3 -"). */
function agreed(text: string, line: string, day: string): string {
  const other = swapped(line, day)
  if (!other) return day
  const date = Number(other.slice(8))
  const name = new Intl.DateTimeFormat('en', { month: 'short', timeZone: 'UTC' }).format(new Date(`${other}T00:00:00Z`))
  const isNamed = new RegExp(`\\b(?:${name}[a-z]*\\.? ${date}|${date} ${name}[a-z]*)\\b`).test(text.slice(0, opening))
  return isNamed ? other : day
}

/** Characters in which a report names its own day. */
const opening = 1500

/** A paragraph of so many characters is the report; what stands above it may say when it came out. */
const paragraph = 140

/**
 * The full date of a short line above the report, whatever it is taken for ("Lahore | March 3, 2032 | The Express Dispatch"), or the one that a report
 * opens with ("January 13, 2032 (CPA) - …"). Where several lines have one the last says when it came out, for the first may be a headline's.
 */
function dayAbove(text: string, blocks: readonly Block[]): string | undefined {
  let found: string | undefined
  for (const { kind, start, end } of blocks) {
    const words = text.slice(start, end)
    if (words.length >= paragraph && kind === 'body') {
      const filed =
        /^(?:[^.]{0,40}?[ (])?((?:\p{L}{3,9}\.? \d{1,2},? |\d{1,2}\.? \p{L}{3,9}\.?,? )\d{4})(?: ?\([^)]{2,30}\))? ?[-–—]/u.exec(
          words.slice(0, 110),
        )
      return found ?? (filed ? dayIn(filed[1] as string) : undefined)
    }
    // A line of parts ("Lahore | March 3, 2032 | …") is the page's own; another headline with a day is not.
    const isOther = kind === 'caption' || (kind === 'related' && !/ [|•·] /.test(words))
    if (isOther || words.length > paragraph || !/\d{4}/.test(words)) continue
    const line = words.split('\n').find((each) => /\d{4}/.test(each) && dayIn(each))
    const read = line && dayIn(line)
    found = line && read ? agreed(text, line, read) : found
  }
  return found
}

/** "By Mira Toft, Halden Courier | March 4, 2031": a day with its year in a byline is the day of the report. */
function datedByline(words: string): { day: string; updated: boolean } | undefined {
  const day = words.length <= 160 && /\b\d{4}\b/.test(words) ? dayIn(words) : undefined
  return day ? { day, updated: /\b(?:updated|modified)\b/i.test(words) && !/published|posted/i.test(words) } : undefined
}

/**
 * A caption's full date ("… in Doha on March 4, 2031. Photo: CPA") dates the picture, which may be years old. It dates the report only where the first
 * paragraphs tell the news by the weekday of that very day ("met on Tuesday", before any other weekday) and no caption has another date: a report that still says "on Tuesday"
 * came out within the week, so that its weekdays resolve to the same days whether it came out that day or the next.
 */
function captionDay(text: string, blocks: readonly Block[]): string | undefined {
  const days = new Set<string>()
  for (const { kind, start, end } of blocks)
    if (kind === 'caption')
      for (const found of text.slice(start, Math.min(end, start + 600)).matchAll(fullDate)) days.add(dayIn(found[0]) ?? '')
  const [day] = days
  const body = blocks.find(({ kind }) => kind === 'body')
  if (!day || days.size > 1 || !body) return undefined
  const weekday = new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
  const named = /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/.exec(text.slice(body.start, Math.min(body.end, body.start + 800)))
  return named?.[0] === weekday ? day : undefined
}

const fullDate =
  /\b(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2}(?:st|nd|rd|th)? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?,? \d{4})\b/g

/** What the text itself shows, where neither the caller nor the page nor its address says it. */
function mastheadCell(cited: CitedText, blocks: readonly Block[], dateline: Dateline | undefined): Cell<string> | undefined {
  const found = findMasthead(cited.text, blocks, dateline)
  if (!found) return undefined
  const made = cell(cited, [found], found.rule, outletOf(found.name)?.id ?? found.name)
  return found.rule === 'outlet-dateline' ? { ...made, inferred: true } : made
}

/** A cell needs words to cite: the outlet's name where the page shows it; else the page's first words, and the cell says that it is inferred. */
function outletCell(
  cited: CitedText,
  blocks: readonly Block[],
  given: string | undefined,
  url: string | undefined,
): Cell<string> | undefined {
  const host = url && URL.canParse(url) ? outletAt(new URL(url).hostname) : undefined
  const name = given ? (outletOf(given)?.id ?? given.trim()) : host?.id
  if (!name) return undefined
  for (const written of [given?.trim() ?? name, name, ...(host?.also ?? [])]) {
    const block = blocks.find(
      ({ kind, start, end }) => kind !== 'body' && kind !== 'related' && cited.text.slice(start, end).includes(written),
    )
    if (!block) continue
    const at = cited.text.indexOf(written, block.start)
    return cell(cited, [{ start: at, end: at + written.length }], 'outlet-named', name)
  }
  const first = firstOf(blocks, 'headline') ?? blocks[0]
  return first ? { ...cell(cited, [first], given ? 'outlet-given' : 'outlet-address', name), inferred: true } : undefined
}
