/** Takes the words out of markup that no parser should be given (a hundred thousand elements inside one another, cut-off tags): one pass, no tree, no recursion. */

import type { Mark } from './line.ts'
import { type Facts, type Page, PageWriter } from './page.ts'
import { lineBreaking, markOfElement, paragraphs, unseen } from './zone.ts'

/** Deeper than any page that people write; the parser and Readability walk a page by recursion. */
export const depthLimit = 400

const empty = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))

/** `<tag …>`, `</tag>`, comments, declarations. A `<` that opens none of them is a character. None of its parts can match in two ways, so that no text makes it slow. */
const tags = /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-zA-Z][a-zA-Z0-9-]*)([^<>]*)>|<[!?][^<>]*>/g

/** How deep the elements of a page stand in one another at most, counted tag by tag. */
export function depthOf(html: string): number {
  let depth = 0
  let deepest = 0
  for (const match of html.matchAll(tags)) {
    const tag = match[2]?.toLowerCase()
    if (!tag || empty.has(tag) || match[3]?.endsWith('/')) continue
    depth = Math.max(0, depth + (match[1] ? -1 : 1))
    deepest = Math.max(deepest, depth)
  }
  return deepest
}

/** Marks (`<`, `&`) that a page may hold, and levels that its characters may stand at, all together: what a parser does with either is more than linear. */
const markLimit = 100_000
const levelLimit = 40_000_000

/** Whether a parser would be long over it: a flood of marks, or much text far down. Pages that people write are far below (300 kB at 20 levels: 6 million). */
export function isFlood(html: string): boolean {
  let marks = 0
  for (const _ of html.matchAll(/[<&]/g)) if (++marks > markLimit) return true
  let depth = 0
  let levels = 0
  let done = 0
  for (const match of html.matchAll(tags)) {
    levels += (match.index - done) * depth
    done = match.index + match[0].length
    const tag = match[2]?.toLowerCase()
    if (tag && !empty.has(tag) && !match[3]?.endsWith('/')) depth = Math.max(0, depth + (match[1] ? -1 : 1))
  }
  return levels + (html.length - done) * depth > levelLimit
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  copy: '©',
  bull: '•',
  middot: '·',
  eacute: 'é',
  euro: '€',
  pound: '£',
}

/** "&rsquo;", "&#8217;", "&#x2019;" to characters; unknown ones stay as written. */
export function unescapeEntities(words: string): string {
  return words.replace(
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));/g,
    (whole, decimal?: string, hexadecimal?: string, name?: string) => {
      if (name) return entities[name] ?? whole
      const code = decimal ? Number(decimal) : Number.parseInt(hexadecimal as string, 16)
      return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '\ufffd'
    },
  )
}

/** The words of `html` in order, with the marks that its tags give. Never throws; linear in length. */
export function stripMarkup(html: string, facts: Facts = {}): Page {
  const writer = new PageWriter()
  const stack: { tag: string; mark: Mark }[] = []
  let mark: Mark = {}
  let done = 0
  let hidden = ''
  for (const match of html.matchAll(tags)) {
    if (!hidden && match.index > done) writer.write(unescapeEntities(html.slice(done, match.index)), mark)
    done = match.index + match[0].length
    const tag = match[2]?.toLowerCase()
    if (!tag) continue
    if (hidden) {
      if (match[1] && tag === hidden) hidden = ''
      continue
    }
    if (tag === 'br') writer.end(false)
    else if (lineBreaking.has(tag)) writer.end(paragraphs.has(tag))
    if (empty.has(tag)) continue
    if (unseen.has(tag) && !match[1] && tag !== 'head') hidden = match[3]?.endsWith('/') ? '' : tag
    else if (match[1]) mark = closed(stack, tag, mark)
    else {
      stack.push({ tag, mark })
      mark = markOfElement(tag, (name) => attributeOf(match[3] as string, name), mark, tag === 'body' || tag === 'html')
    }
  }
  if (!hidden) writer.write(unescapeEntities(html.slice(done)), mark)
  return writer.close(facts)
}

/** Closes the innermost open element of that name; a closing tag without one closes nothing. Looks back no further than `depthLimit`, so that cost stays linear. */
function closed(stack: { tag: string; mark: Mark }[], tag: string, mark: Mark): Mark {
  for (let at = stack.length - 1; at >= Math.max(0, stack.length - depthLimit); at--)
    if (stack[at]!.tag === tag) {
      const outer = stack[at]!.mark
      stack.length = at
      return outer
    }
  return mark
}

function attributeOf(words: string, name: string): string | null {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(words)
  return found ? (found[1] ?? found[2] ?? found[3] ?? '') : null
}
