/**
 * Step 0a: sentences of official texts, cut and tokenised as the reader does, for silver names: `node texts.ts > ../../train/texts.jsonl`.
 * Texts that eval/splits.json holds for measuring are left out.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Article } from '../src/model/article.ts'
import { sentences } from '../src/reading/surface/sentences.ts'
import { tokenize } from '../src/text/token.ts'

const root = join(import.meta.dirname, '..')
const corpora = join(root, '..', 'shared', 'corpora')
const splits = JSON.parse(readFileSync(join(root, 'eval', 'splits.json'), 'utf8')) as Record<'dev' | 'held', string[]>
const kept = new Set([...splits.dev, ...splits.held].map((id) => id.replace(/:.*/, '')))
const files: readonly (readonly [string, string, number])[] = [
  ['whitehouse/wh-readouts', 'whitehouse/readouts', 2],
  ['whitehouse/wh-statements', 'whitehouse/statements', 6],
  ['whitehouse/wh-press-briefings', 'whitehouse/press-briefings', 40],
  ['kremlin/kremlin-news-1999-2020', 'kremlin/kremlin-news-1999-2020', 8],
  ['kremlin/kremlin-news-2021-10--2021-12', 'kremlin/kremlin-news-2021-10--2021-12', 1],
]
for (const [file, id, step] of files) {
  const lines = gunzipSync(readFileSync(join(corpora, `${file}.jsonl.gz`))).toString('utf8').split('\n').filter(Boolean)
  for (let index = 0; index < lines.length; index += step) {
    if (kept.has(`${id}/${index}`)) continue
    const item = JSON.parse(lines[index] as string)
    for (const paragraph of (item.paragraphs ?? [item.body]) as string[]) {
      if (typeof paragraph !== 'string' || paragraph.length < 40 || paragraph.length > 2000) continue
      const article = { id: 'x', text: paragraph, byline: [], blocks: [{ kind: 'body', start: 0, end: paragraph.length }] } as Article
      for (const span of await sentences.find({ article, quotations: [], encoder: undefined as never, note: () => {} })) {
        const tokens = tokenize(paragraph, span).map((word) => paragraph.slice(word.start, word.end))
        if (tokens.length > 4 && tokens.length < 70) console.log(JSON.stringify(tokens))
      }
    }
  }
}
