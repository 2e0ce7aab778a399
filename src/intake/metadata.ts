/** What a page's markup says of its article: JSON-LD, OpenGraph and other meta elements, `<time>`, the canonical address, the language. */
import type { Facts } from './page.ts'

interface Elements {
  querySelector(selector: string): { getAttribute(name: string): string | null; textContent: string | null } | null
  querySelectorAll(selector: string): Iterable<{ getAttribute(name: string): string | null; textContent: string | null }>
}

/** The facts of a document, the more explicit before the less: JSON-LD, then meta elements, then elements of the page. */
export function findFacts(document: Elements): Facts {
  const linked = articleIn(document)
  const meta = (...names: string[]) => {
    for (const name of names) {
      const words = document
        .querySelector(`meta[property="${name}"],meta[name="${name}"],meta[itemprop="${name}"]`)
        ?.getAttribute('content')
        ?.trim()
      if (words) return words
    }
    return undefined
  }
  const attribute = (selector: string, name: string) => document.querySelector(selector)?.getAttribute(name)?.trim() || undefined
  const headline = wordsOf(linked?.headline) ?? meta('og:title', 'twitter:title', 'headline', 'dc.title')
  const authors =
    namesOf(linked?.author) ?? splitNames(meta('author', 'article:author', 'dc.creator', 'byl', 'parsely-author', 'sailthru.author'))
  const outlet = namesOf(linked?.publisher)?.[0] ?? meta('og:site_name', 'application-name', 'dc.publisher', 'publisher')
  const url = attribute('link[rel~="canonical"]', 'href') ?? meta('og:url') ?? wordsOf(linked?.url)
  const publishedAt =
    wordsOf(linked?.datePublished) ??
    meta(
      'article:published_time',
      'og:article:published_time',
      'datePublished',
      'date',
      'pubdate',
      'publishdate',
      'publish-date',
      'publish_date',
      'dc.date',
      'dc.date.issued',
      'dcterms.created',
      'sailthru.date',
      'parsely-pub-date',
      'cxenseparse:recs:publishtime',
      'weibo:article:create_at',
      'originalpublicationdate',
    ) ??
    attribute('time[itemprop="datePublished"],time[pubdate]', 'datetime') ??
    attribute('article time[datetime],main time[datetime],header time[datetime]', 'datetime') ??
    onlyTime(document)
  const language = attribute('html', 'lang') ?? wordsOf(linked?.inLanguage) ?? meta('og:locale')
  return {
    ...(headline ? { headline } : {}),
    ...(authors?.length ? { authors } : {}),
    ...(outlet ? { outlet } : {}),
    ...(url && /^https?:\/\//i.test(url) ? { url } : {}),
    ...(publishedAt ? { publishedAt } : {}),
    ...(language ? { language } : {}),
  }
}

/** A page with one `<time>` has it for its article; of several outside of the article none can be told to be the right one. */
function onlyTime(document: Elements): string | undefined {
  const found = [...document.querySelectorAll('time[datetime]')]
  return found.length === 1 ? (found[0]!.getAttribute('datetime') ?? undefined) : undefined
}

type Linked = Record<string, unknown>

/** The article among the page's JSON-LD; broken JSON is passed over. */
function articleIn(document: Elements): Linked | undefined {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const found = firstArticle(parsed(script.textContent ?? ''), 0)
    if (found) return found
  }
  return undefined
}

function parsed(words: string): unknown {
  try {
    return JSON.parse(words.replace(/^\s*(?:<!--|\/\*.*?\*\/|<!\[CDATA\[)\s*|\s*(?:-->|\]\]>)\s*;?\s*$/g, ''))
  } catch {
    return undefined
  }
}

function firstArticle(value: unknown, depth: number): Linked | undefined {
  if (!value || typeof value !== 'object' || depth > 4) return undefined
  if (Array.isArray(value)) {
    for (const part of value.slice(0, 50)) {
      const found = firstArticle(part, depth + 1)
      if (found) return found
    }
    return undefined
  }
  const linked = value as Linked
  if (/(?:Article|BlogPosting|Report)$/.test(String(Array.isArray(linked['@type']) ? linked['@type'][0] : linked['@type']))) return linked
  return firstArticle(linked['@graph'] ?? linked.mainEntity ?? linked.mainEntityOfPage, depth + 1)
}

function wordsOf(value: unknown): string | undefined {
  const first = Array.isArray(value) ? value[0] : value
  return typeof first === 'string' && first.trim() ? first.trim() : undefined
}

function namesOf(value: unknown): string[] | undefined {
  const names = (Array.isArray(value) ? value : [value]).flatMap((part) =>
    typeof part === 'string' ? (splitNames(part) ?? []) : part && typeof part === 'object' ? [wordsOf((part as Linked).name) ?? ''] : [],
  )
  const found = names.map((name) => name.trim()).filter((name) => name && name.length < 80)
  return found.length ? found : undefined
}

function splitNames(words: string | undefined): string[] | undefined {
  if (!words || /^https?:/i.test(words)) return undefined
  return words
    .replace(/^by\s+/i, '')
    .split(/,| and | & |;|\|/)
    .map((name) => name.trim())
    .filter(Boolean)
}
