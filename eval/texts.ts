/** Assembles the texts we label and measure on from `../shared`, by id, always to the same characters: labels are offsets into them. */

import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

/** One text to label or to measure on. `sha256` is of `text` in UTF-8. */
export interface EvaluationText {
  id: string
  text: string
  sha256: string
  publishedAt?: string
  outlet?: string
}

const shared = join(import.meta.dirname, '..', '..', 'shared')
const own = join(import.meta.dirname, 'own')

/** Whether the corpora stand beside this checkout; without them only our own texts can be scored. */
export function corporaPresent(): boolean {
  return existsSync(join(shared, 'corpora'))
}

const lineCache = new Map<string, string[]>()

function lines(path: string): string[] {
  let found = lineCache.get(path)
  if (!found) {
    const bytes = readFileSync(join(shared, 'corpora', path))
    found = gunzipSync(bytes).toString('utf8').split('\n').filter(Boolean)
    lineCache.set(path, found)
  }
  return found
}

/** Joins corpus tokens back into running text: no space before closing punctuation, contractions or after opening marks. */
export function detokenise(tokens: readonly string[]): string {
  let text = ''
  let open = false
  let glue = true
  for (const token of tokens) {
    const quote = token === '"' || token === '``' || token === "''"
    const word = quote ? '"' : token === '-LRB-' ? '(' : token === '-RRB-' ? ')' : token
    const closing = /^[.,;:!?%)\]]+$/.test(word) || /^(n't|'s|'re|'ve|'d|'ll|'m|')$/i.test(word) || (quote && open)
    text += glue || closing ? word : ` ${word}`
    if (quote) open = !open
    glue = (quote && open) || word === '(' || word === '[' || word === '$'
  }
  return text
}

function voa(range: string): Omit<EvaluationText, 'id' | 'sha256'> {
  const [from, to] = range.split('-').map(Number) as [number, number]
  const sentences = lines('voa-gmb/gmb-ner.jsonl.gz').slice(from, to + 1)
  return { outlet: 'VOA', text: sentences.map((line) => detokenise(JSON.parse(line).tok)).join('\n') }
}

function whitehouse(section: string, place: string): Omit<EvaluationText, 'id' | 'sha256'> {
  const [index, range] = place.split(':') as [string, string | undefined]
  const item = JSON.parse(lines(`whitehouse/wh-${section}.jsonl.gz`)[Number(index)] as string)
  const [from, to] = (range ?? '0-100000').split('-').map(Number) as [number, number]
  return { outlet: 'White House', publishedAt: item.date, text: [item.title, ...item.paragraphs.slice(from, to + 1)].join('\n\n') }
}

function kremlin(file: string, index: number): Omit<EvaluationText, 'id' | 'sha256'> {
  const item = JSON.parse(lines(`kremlin/${file}.jsonl.gz`)[index] as string)
  const parts = [item.title, item.lead, ...(item.paragraphs ?? [item.body])].filter((part) => typeof part === 'string' && part.trim())
  return { outlet: 'Kremlin', publishedAt: String(item.date).slice(0, 10), text: [...new Set(parts)].join('\n\n') }
}

function gum(doc: string): Omit<EvaluationText, 'id' | 'sha256'> {
  let text = ''
  let inside = false
  let paragraph = false
  let publishedAt: string | undefined
  for (const line of lines('gum/gum-dep-news.conllu.gz')) {
    if (line.startsWith('# newdoc id')) inside = line.endsWith(`= ${doc}`)
    if (!inside) continue
    if (line.startsWith('# meta::dateCreated')) publishedAt = line.split('= ')[1]
    if (line.startsWith('# newpar')) paragraph = true
    if (line.startsWith('# text = ')) {
      text += `${text ? (paragraph ? '\n\n' : ' ') : ''}${line.slice(9)}`
      paragraph = false
    }
  }
  return { outlet: 'Wikinews', text, ...(publishedAt ? { publishedAt } : {}) }
}

/**
 * The text with this id: `seeds/000_…`, `voa-gmb/FROM-TO` (sentence numbers, inclusive), `whitehouse/readouts/N` (or `N:FROM-TO` for some of its paragraphs),
 * `kremlin/kremlin-news-1999-2020/N`, `gum/GUM_news_x`, `own/name` (eval/own/name.txt). Throws where there is no such text.
 */
export function textOf(id: string): EvaluationText {
  const [corpus, second, third] = id.split('/') as [string, string, string]
  const part =
    corpus === 'voa-gmb'
      ? voa(second)
      : corpus === 'whitehouse'
        ? whitehouse(second, third)
        : corpus === 'kremlin'
          ? kremlin(second, Number(third))
          : corpus === 'gum'
            ? gum(second)
            : corpus === 'own'
              ? { text: readFileSync(join(own, `${second}.txt`), 'utf8') }
              : {
                  text: readFileSync(
                    join(shared, 'seeds', readdirSync(join(shared, 'seeds')).find((name) => name.startsWith(second)) as string),
                    'utf8',
                  ),
                }
  if (!part.text) throw new Error(`no text with id ${id}`)
  // A corpus may write "null" or a moment for a day it does not know.
  const day = /^\d{4}-\d{2}-\d{2}/.exec(part.publishedAt ?? '')?.[0]
  const { publishedAt: _, ...rest } = part
  return { id, ...rest, ...(day ? { publishedAt: day } : {}), sha256: createHash('sha256').update(part.text).digest('hex') }
}
