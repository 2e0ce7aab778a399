/** Chooses the texts to label and writes eval/splits.json: `node eval/split.ts`. The same corpora always give the same choice. */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { textOf } from './texts.ts'

const corpora = join(import.meta.dirname, '..', '..', 'shared', 'corpora')
const lines = (path: string) =>
  gunzipSync(readFileSync(join(corpora, path)))
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
const hash = (id: string) => createHash('sha256').update(id).digest('hex')

/** Words that show that a run of sentences has to do with parties in touch; one in five runs is taken without them, so that restraint is measured too. */
const diplomatic =
  /\b(talks|negotiat\w+|summit|met with|meeting|meet|envoys?|foreign minist\w+|visit\w*|spoke with|telephone|ceasefire|cease-fire|truce|agreement|treaty|sanctions|diplomats?|delegation)\b/gi

/** Runs of VOA sentences: nine in a row is about one news item. */
function voa(): string[] {
  const sentences = lines('voa-gmb/gmb-ner.jsonl.gz')
  const found: string[] = []
  for (let from = 0; from + 8 < sentences.length; from += 9) {
    const words = sentences
      .slice(from, from + 9)
      .map((line) => (JSON.parse(line).tok as string[]).join(' '))
      .join(' ')
    const signs = words.match(diplomatic)?.length ?? 0
    const plain = Number.parseInt(hash(`plain ${from}`).slice(0, 2), 16) < 13
    if (signs >= 4 || plain) found.push(`voa-gmb/${from}-${from + 8}`)
  }
  return found
}

function official(path: string, prefix: string): string[] {
  return lines(path).map((_, index) => `${prefix}/${index}`)
}

function briefings(): string[] {
  return lines('whitehouse/wh-press-briefings.jsonl.gz').flatMap((line, index) => {
    const count = (JSON.parse(line).paragraphs as string[]).length
    return count > 60 ? [`whitehouse/press-briefings/${index}:${20}-${34}`] : []
  })
}

const gum = [
  ...new Set(
    lines('gum/gum-dep-news.conllu.gz')
      .filter((line) => line.startsWith('# newdoc id'))
      .map((line) => `gum/${line.split('= ')[1]}`),
  ),
]

/** How many texts of each kind go to each split. */
const wanted = {
  voa: { ids: voa(), train: 190, dev: 24, held: 52 },
  gum: { ids: gum, train: 12, dev: 4, held: 8 },
  readouts: { ids: official('whitehouse/wh-readouts.jsonl.gz', 'whitehouse/readouts'), train: 60, dev: 8, held: 14 },
  statements: { ids: official('whitehouse/wh-statements.jsonl.gz', 'whitehouse/statements'), train: 28, dev: 4, held: 7 },
  briefings: { ids: briefings(), train: 15, dev: 3, held: 5 },
  kremlin: { ids: official('kremlin/kremlin-news-1999-2020.jsonl.gz', 'kremlin/kremlin-news-1999-2020'), train: 30, dev: 4, held: 9 },
  kremlin2021: {
    ids: official('kremlin/kremlin-news-2021-10--2021-12.jsonl.gz', 'kremlin/kremlin-news-2021-10--2021-12'),
    train: 15,
    dev: 3,
    held: 5,
  },
}

const splits: Record<'train' | 'dev' | 'held', string[]> = { train: [], dev: [], held: [] }
for (const { ids, ...counts } of Object.values(wanted)) {
  const order = [...ids].sort((left, right) => (hash(left) < hash(right) ? -1 : 1))
  for (const split of ['held', 'dev', 'train'] as const) {
    for (let taken = 0; taken < counts[split] && order.length; ) {
      const id = order.shift() as string
      const words = textOf(id).text.split(/\s+/).length
      if (words < 110 || words > 900) continue
      splits[split].push(id)
      taken++
    }
  }
}
writeFileSync(join(import.meta.dirname, 'splits.json'), `${JSON.stringify(splits, undefined, 1)}\n`)
console.log(Object.fromEntries(Object.entries(splits).map(([name, ids]) => [name, ids.length])))
