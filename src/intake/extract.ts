/** HTML to a page: every visible word in order; what Readability would throw away is marked as outside of the article, not cut. */
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import type { Mark } from './line.ts'
import { findFacts } from './metadata.ts'
import { type Page, PageWriter } from './page.ts'
import { depthLimit, depthOf, isFlood, stripMarkup } from './strip.ts'
import { lineBreaking, markOfElement, paragraphs, unseen } from './zone.ts'

/** Readability weighs every element several times; a page of more elements is a listing or an attack, and is read by its tags alone. */
const elementLimit = 20_000

/** Less text than this from Readability (characters) means that it did not find the article. */
const littleText = 200

/** An element with more of the page's text than this names the page, not a part of it. */
const bigShare = 0.5

/** The attribute that follows an element through Readability's rebuilding. */
const trace = 'data-parley-element'

/** Whether bytes that declare themselves so, or a text that begins so, are HTML. */
export function isHtml(text: string, contentType: string): boolean {
  if (/html/i.test(contentType)) return true
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|article|main|section|header|div|p|h1|meta)\b[^>]*>/i.test(
    text.slice(0, 4000),
  )
}

/** The page in `html`. Never throws: what cannot be parsed is read by its tags. */
export function extractPage(html: string): Page {
  if (depthOf(html) > depthLimit || isFlood(html)) return stripMarkup(html)
  try {
    return pageOf(html)
  } catch {
    return stripMarkup(html)
  }
}

function pageOf(html: string): Page {
  // linkedom builds a document only around a root; fragments get one.
  const { document } = parseHTML(/<html[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`)
  const facts = findFacts(document)
  const body = document.body ?? document.documentElement
  if (!body) return stripMarkup(html, facts)
  const sizes = new Map<Node, number>()
  measure(body, sizes)
  const inside = articleElements(document)
  const page = writePage(body, sizes, inside)
  return page.text ? { ...page, facts } : stripMarkup(html, facts)
}

/** Length of the visible text in each element. */
function measure(node: Node, sizes: Map<Node, number>): number {
  let size = 0
  for (const child of node.childNodes)
    if (child.nodeType === 3) size += (child.nodeValue ?? '').trim().length
    else if (child.nodeType === 1 && !isUnseen(child as Element)) size += measure(child, sizes)
  sizes.set(node, size)
  return size
}

function isUnseen(element: Element): boolean {
  if (unseen.has(element.localName)) return true
  return element.hasAttribute('hidden') || /display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute('style') ?? '')
}

/** Numbers of the elements that Readability keeps; undefined where it finds no article. */
function articleElements(document: Document): ReadonlySet<string> | undefined {
  const all = document.querySelectorAll('body *')
  if (all.length > elementLimit) return undefined
  let number = 0
  for (const element of all) element.setAttribute(trace, String(number++))
  const copy = document.cloneNode(true) as Document
  try {
    const found = new Readability<Element>(copy, { serializer: (node) => node as Element, charThreshold: littleText }).parse()
    if (!found?.content || (found.textContent?.length ?? 0) < littleText) return undefined
    return new Set([...found.content.querySelectorAll(`[${trace}]`)].map((element) => element.getAttribute(trace) as string))
  } catch {
    return undefined
  }
}

function writePage(body: Element, sizes: ReadonlyMap<Node, number>, inside: ReadonlySet<string> | undefined): Page {
  const writer = new PageWriter()
  const total = sizes.get(body) ?? 0
  const walk = (element: Element, outer: Mark, exact: boolean, outerKept: boolean): void => {
    const tag = element.localName
    const big = (sizes.get(element) ?? 0) > total * bigShare
    const own = markOfElement(tag, (name) => element.getAttribute(name), outer, big)
    const breaks = lineBreaking.has(tag)
    // Readability unwraps what stands inside a line: there the line's own element decides.
    const kept = !inside || inside.has(element.getAttribute(trace) ?? '') || (!breaks && outerKept)
    const mark = kept ? own : { ...own, outside: true }
    if (breaks) writer.end(paragraphs.has(tag))
    for (const child of element.childNodes) {
      if (child.nodeType === 3) writer.write(child.nodeValue ?? '', mark, exact || tag === 'pre')
      else if (child.nodeType === 1) {
        const inner = child as Element
        if (inner.localName === 'br') writer.end(false)
        else if (!isUnseen(inner)) walk(inner, own, exact || tag === 'pre', kept)
      }
    }
    if (breaks) writer.end(paragraphs.has(tag))
    else if (tag === 'td' || tag === 'th') writer.write(' ', own)
  }
  walk(body, {}, false, false)
  return writer.close({})
}
