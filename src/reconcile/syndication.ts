/** Syndication: which articles are copies of one text, which wire they credit, and how many origins stand behind several of them. */
import { agencies, agencyOf } from '../lexicon/agencies.ts'
import { type Article, isRead } from '../model/article.ts'
import type { Provenance } from '../model/telling.ts'
import * as wording from './wording.ts'

/** Words in a shingle: five in a row are seldom written twice by chance, and outlive most editing. */
const shingleSize = 5
/** With 32 bands, copies that share a fifth of their shingles meet in 73 of 100 cases, those that share a third in 97. */
const bandCount = 32
/** Half of the shorter text in the other: less may be one long quotation told by both. */
export const copyLikeness = 0.5
/** A text with fewer shingles than this is a headline or a notice; that two of them agree says little. */
const fewest = 20

/** Of each article once: a new one is banded, and then compared with every article that shares a band. */
const known = new WeakMap<Article, ReadonlySet<number>>()

function shinglesOf(article: Article): ReadonlySet<number> {
  const before = known.get(article)
  if (before) return before
  const found = readShingles(article)
  known.set(article, found)
  return found
}

/** The words of what is read of the article, its headline left out: outlets write their own over a wire's text. */
function readShingles(article: Article): ReadonlySet<number> {
  const read = article.blocks.filter((block) => isRead(block) && block.kind !== 'headline' && block.kind !== 'caption')
  const shingles = new Set<number>()
  for (const block of read)
    for (const shingle of wording.shinglesOf(wording.wordsOf(article.text.slice(block.start, block.end)), shingleSize))
      shingles.add(shingle)
  return shingles.size < fewest ? new Set() : shingles
}

/** Two near copies very likely share a band; a text too short to tell has none. */
export function bandsOf(article: Article): string[] {
  return wording.bandsOf(shinglesOf(article), bandCount)
}

/** Share of the shorter article's shingles found in the other, rounded to thousandths. */
export function likenessOf(left: Article, right: Article): number {
  return Math.round(wording.containmentOf(shinglesOf(left), shinglesOf(right)) * 1000) / 1000
}

/** Characters of the first paragraph in which a dateline names its agency. */
const datelineReach = 120

const names = agencies
  .flatMap((row) => [row.id, ...(row.also ?? [])].map((name) => ({ name, id: row.id })))
  .sort((left, right) => right.name.length - left.name.length)

/** The agency that wrote the article or that it credits: "(Reuters) -", "/TASS/", "By Mira Toft and AFP", "Additional reporting by Reuters"; a photo's credit is none. */
export function wireOf(article: Article): string | undefined {
  const outlet = article.outlet && agencyOf(article.outlet.value ?? article.outlet.original)
  if (outlet) return outlet.id
  const { text } = article
  const first = article.blocks.find((block) => block.kind === 'body' || block.kind === 'standfirst')
  const opening = first ? text.slice(first.start, Math.min(first.end, first.start + datelineReach)) : ''
  const filed = /[(/]\s*([^()/\n]{2,40}?)\s*[)/]/.exec(opening)
  const inDateline = filed && agencyOf(filed[1] as string)
  if (inDateline) return inDateline.id
  const credits = article.blocks.filter((block) => block.kind === 'credit').map((block) => text.slice(block.start, block.end))
  // "By Mira Toft and AFP": a part of its own; "Petra Lund" is no agency.
  const bylines = article.byline.flatMap((byline) => byline.original.split(/\s*(?:,|\/|&|\band\b|\bwith\b|\bfor\b)\s*/))
  const byAgency = bylines.map((name) => agencyOf(name.replace(/^by\s+/i, ''))).find((found) => found !== undefined)
  if (byAgency) return byAgency.id
  return credits
    .filter((credit) => !/photo|picture|image|video|graphic/i.test(credit))
    .map(agencyIn)
    .find((found) => found !== undefined)
}

function agencyIn(words: string): string | undefined {
  return names.find(({ name }) =>
    new RegExp(`(?<![\\p{L}\\p{N}])${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}]|\\s+\\p{Lu})`, 'u').test(words),
  )?.id
}

/** Independent origins behind articles: copies of one text are one, and so are those that credit one wire. */
export function countOrigins(provenances: readonly Provenance[]): number {
  const above = new Map<string, string>()
  const rootOf = (one: string): string => {
    let root = one
    while (above.has(root)) root = above.get(root) as string
    return root
  }
  for (const { origin, wire } of provenances) {
    if (wire === undefined) continue
    const [left, right] = [rootOf(`origin ${origin}`), rootOf(`wire ${wire}`)]
    if (left !== right) above.set(left, right)
  }
  return new Set(provenances.map(({ origin }) => rootOf(`origin ${origin}`))).size
}
