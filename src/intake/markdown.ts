/** Markdown to a page: headings, lists, quotations, pictures and links as a reader sees them; front matter as facts. */
import type { BlockKind } from '../model/article.ts'
import { type Facts, type Page, PageWriter } from './page.ts'

/** The page that `text` describes. */
export function markdownPage(text: string): Page {
  const front = /^---[ \t]*\n([\s\S]{0,4000}?)\n---[ \t]*(?:\n|$)/.exec(text)
  const writer = new PageWriter()
  const lines = text.slice(front ? front[0].length : 0).split('\n')
  for (const [index, line] of lines.entries()) {
    const kind = kindOf(line, lines[index + 1])
    const words = wordsOf(line)
    if (!line.trim() || /^\s*(?:[-*_]\s*){3,}$/.test(line) || /^\s*(?:```|~~~|=+\s*$)/.test(line)) {
      writer.end(true)
      continue
    }
    // A line goes on with the next, as Markdown has it, unless two spaces or a new kind of line end it.
    if (kind || /^\s*>/.test(line)) writer.end(kind !== 'list')
    writer.write(`${words} `, kind ? { kind } : {})
    if ((kind && kind !== 'list') || /(?: {2}|\\)$/.test(line)) writer.end(Boolean(kind))
  }
  return writer.close(front ? factsOf(front[1] as string) : {})
}

function kindOf(line: string, next: string | undefined): BlockKind | undefined {
  const heading = /^ {0,3}(#{1,6})\s+\S/.exec(line)
  if (heading) return heading[1]!.length === 1 ? 'headline' : 'subhead'
  if (/\S/.test(line) && /^ {0,3}=+\s*$/.test(next ?? '')) return 'headline'
  if (/^\s*(?:[-*+]|\d{1,3}[.)])\s+\S/.test(line)) return 'list'
  return /^\s*!\[[^\]]*\]\([^)]*\)\s*$/.test(line) ? 'caption' : undefined
}

/** "**Halden** said [so](https://…)" → "Halden said so". */
function wordsOf(line: string): string {
  return line
    .replace(/^ {0,3}#{1,6}\s+|\s+#+\s*$/g, '')
    .replace(/^\s*(?:>\s?)+/, '')
    .replace(/^\s*[-*+]\s+/, '• ')
    .replace(/!\[([^\]]*)\]\([^()]*(?:\([^()]*\)[^()]*)*\)/g, '$1')
    .replace(/\[([^\]]+)\]\([^()]*(?:\([^()]*\)[^()]*)*\)/g, '$1')
    .replace(/\[([^\]]+)\]\[[^\]]*\]/g, '$1')
    .replace(/<(https?:\/\/[^>\s]+)>/g, '$1')
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}*_])([*_])(?=\S)([^*_]+?)(?<=\S)\1(?![\p{L}\p{N}*_])/gu, '$2')
    .replace(/`([^`]+)`/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+.!>-])/g, '$1')
    .trim()
}

function factsOf(front: string): Facts {
  const fields = new Map<string, string>()
  for (const line of front.split('\n')) {
    const pair = /^([\w-]+)\s*:\s*(.+)$/.exec(line.trim())
    if (pair) fields.set(pair[1]!.toLowerCase(), pair[2]!.replace(/^["']|["']$/g, '').trim())
  }
  const pick = (...names: string[]) => names.map((name) => fields.get(name)).find(Boolean)
  const headline = pick('title', 'headline')
  const author = pick('author', 'authors', 'byline')
  const outlet = pick('outlet', 'publisher', 'site', 'publication')
  const url = pick('url', 'link', 'canonical', 'canonical_url')
  const publishedAt = pick('date', 'published', 'publishedat', 'pubdate')
  const language = pick('language', 'lang')
  return {
    ...(headline ? { headline } : {}),
    ...(author
      ? {
          authors: author
            .replace(/^\[|\]$/g, '')
            .split(/,| and /)
            .map((name) => name.trim().replace(/^["']|["']$/g, '')),
        }
      : {}),
    ...(outlet ? { outlet } : {}),
    ...(url && /^https?:/.test(url) ? { url } : {}),
    ...(publishedAt ? { publishedAt } : {}),
    ...(language ? { language } : {}),
  }
}
