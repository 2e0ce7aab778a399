/** Pages written for these tests, a line each with the kind it must get: `kind| words`; a line without a kind goes on the one before it. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Article, type BlockKind, blockKinds, isRead } from '../../src/model/article.ts'

/** A line of a page, and what it is. */
export interface LabelledLine {
  readonly words: string
  readonly kind: BlockKind
}

const folder = join(import.meta.dirname, 'pages')

/** Names of the labelled pages. */
export const pageNames: readonly string[] = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => name.replace(/\.txt$/, ''))

/** The text of a page as a reader would have scraped it, and its lines. */
export function labelledPage(name: string): { text: string; lines: LabelledLine[] } {
  const lines: LabelledLine[] = []
  const words: string[] = []
  for (const line of readFileSync(join(folder, `${name}.txt`), 'utf8')
    .replace(/\n$/, '')
    .split('\n')) {
    const match = /^(\w+)\| (.*)$/.exec(line)
    const kind = match?.[1] as BlockKind | undefined
    if (match && !blockKinds.includes(kind as BlockKind)) throw new Error(`${name}: no such kind: ${kind}`)
    // A caption's credit stands on the caption's own line.
    const before = lines[lines.length - 1]
    const joins = kind === 'credit' && match![2]!.startsWith('^')
    const text = joins ? match![2]!.slice(1).trim() : (match?.[2] ?? line)
    if (joins) words[words.length - 1] += ` ${text}`
    else words.push(text)
    if (text.trim()) lines.push({ words: text, kind: kind ?? (before as LabelledLine).kind })
  }
  return { text: words.join('\n'), lines }
}

/** A line that got another kind than it should. `lost`: it is the article's and is not read. `leaked`: it is not and is. */
export interface Miss extends LabelledLine {
  readonly found: string
  readonly lost: boolean
  readonly leaked: boolean
}

const isCut = (kind: string) => kind === 'boilerplate' || kind === 'related'

/** The lines that the article's blocks mark otherwise than the page's labels. */
export function missesOf(article: Article, lines: readonly LabelledLine[]): Miss[] {
  const misses: Miss[] = []
  let from = 0
  for (const line of lines) {
    const at = article.text.indexOf(line.words, from)
    if (at < 0) throw new Error(`the text does not hold "${line.words}" after ${from}`)
    from = at + line.words.length
    const block = article.blocks.find(({ start, end }) => start <= at && at < end)
    const found = block?.kind ?? 'none'
    if (found !== line.kind)
      misses.push({
        ...line,
        found,
        lost: line.kind === 'body' && isCut(found),
        leaked: isCut(line.kind) && block !== undefined && isRead(block),
      })
  }
  return misses
}
