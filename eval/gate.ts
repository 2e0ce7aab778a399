/**
 * The gate: reads every labelled text and scores what the reader found.
 *
 *   node eval/gate.ts                      tables of all splits, floors checked; exit 1 where one is broken
 *   node eval/gate.ts --split dev          one split (train, never part of a plain run, only so)
 *   node eval/gate.ts --split train --texts 60 --skip 60   some of its texts
 *   node eval/gate.ts --misses 40 [--kind contact]   misses of the development texts, to study (never of held-back ones)
 *   node eval/gate.ts --raise              lifts the floors to what is reached now; it never lowers one
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { articleOf } from '../src/intake/index.ts'
import { textOffset } from '../src/intake/mojibake.ts'
import type { When } from '../src/model/when.ts'
import { openReader, type Reader } from '../src/parley.ts'
import { scoreDates } from './dates.ts'
import { type Label, type Miss, type Scores, score, Tally } from './score.ts'
import { corporaPresent, textOf } from './texts.ts'

const here = import.meta.dirname
const splits = ['dev', 'held', 'own', 'own-held', 'train'] as const
type Split = (typeof splits)[number]

/** Resamples for the 95 % interval (percentile bootstrap over texts, Efron 1979). */
const resamples = 400
/** A floor lies this far (points) under what was reached: int8 products differ a little between processors, and one text must not break it. */
const slack = 3
/** Figures over fewer labels than this get no floor: one of them is worth more than the slack. */
const fewest = 30

interface Floors {
  digests: Record<string, string>
  floors: Record<string, number>
}

export function labelsOf(split: Split): Label[] {
  const folder = join(here, 'gold', split)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) =>
      readFileSync(join(folder, name), 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line)),
    )
    .filter((line) => !('header' in line)) as Label[]
}

/** One text's scores, or the reason why it was not scored. */
export async function scoreText(reader: Reader, label: Label, misses: Miss[]): Promise<Scores> {
  const { text, sha256, outlet, publishedAt } = textOf(label.text)
  if (sha256 !== label.sha256)
    throw new Error(`${label.text} is not the text that was labelled; run eval/split.ts against the same corpora`)
  const published = label.publishedAt ?? publishedAt
  const { article, map } = articleOf(
    { bytes: new TextEncoder().encode(text), contentType: 'text/plain', file: label.text },
    { ...(outlet ? { outlet } : {}), ...(published ? { published } : {}), language: 'en' },
  )
  const decoded = { text: article.text, map }
  const placed = article.text === text ? label : (moved(label, (offset) => textOffset(decoded, offset)) as Label)
  const scores: Scores = {}
  let dates: readonly When[] = []
  const reading = await reader.read(article, undefined, (layers) => {
    dates = layers.dates
  })
  score(placed, reading, scores, (miss) => misses.push(miss))
  if (placed.dates) scoreDates(placed.dates, dates, reading, scores, (miss) => misses.push({ text: label.text, ...miss }))
  return scores
}

/** Labels count from the text as it came; where intake repaired mojibake they are moved to where their words stand now. */
function moved(value: unknown, at: (offset: number) => number): unknown {
  if (Array.isArray(value)) return value.map((item) => moved(item, at))
  if (!value || typeof value !== 'object') return value
  const { start, end } = value as { start?: unknown; end?: unknown }
  if (typeof start === 'number' && typeof end === 'number') return { start: at(start), end: at(end) }
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, moved(item, at)]))
}

function sum(all: readonly Scores[]): Scores {
  const total: Scores = {}
  for (const scores of all)
    for (const [name, tally] of Object.entries(scores)) {
      total[name] ??= new Tally()
      total[name].add(tally.hit, tally.said, tally.gold)
    }
  return total
}

/** A small generator with a fixed seed (mulberry32), so that the intervals print the same twice. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

function intervals(all: readonly Scores[]): Record<string, [number, number]> {
  const draw = random(7)
  const runs = Array.from({ length: resamples }, () => sum(all.map(() => all[Math.floor(draw() * all.length)] as Scores)))
  const found: Record<string, [number, number]> = {}
  for (const name of Object.keys(sum(all))) {
    const values = runs.map((run) => run[name]?.f1 ?? 0).sort((left, right) => left - right)
    found[name] = [values[Math.floor(resamples * 0.025)] as number, values[Math.floor(resamples * 0.975)] as number]
  }
  return found
}

function print(split: Split, texts: number, scores: Scores, spread: Record<string, [number, number]>): void {
  console.log(`\n## ${split}: ${texts} texts\n${''.padEnd(20)}     F1   95 % interval       P      R  (right/said/gold)`)
  for (const [name, tally] of Object.entries(scores)) {
    const [low, high] = spread[name] as [number, number]
    const figure = (value: number) => value.toFixed(1).padStart(6)
    console.log(
      `${name.padEnd(20)} ${figure(tally.f1)}  ${figure(low)} -${figure(high)}  ${figure(tally.precision)} ${figure(tally.recall)}  (${tally.hit}/${tally.said}/${tally.gold})`,
    )
  }
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      split: { type: 'string' },
      misses: { type: 'string' },
      kind: { type: 'string' },
      texts: { type: 'string' },
      skip: { type: 'string' },
      raise: { type: 'boolean' },
      engine: { type: 'string' },
    },
  })
  const path = join(here, 'floors.json')
  const kept = (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : { digests: {}, floors: {} }) as Floors
  const reader = await openReader(values.engine ? { engine: values.engine as 'native' | 'wasm' } : {})
  let broken = 0
  for (const split of splits) {
    if (values.split ? values.split !== split : split === 'train') continue
    const skip = Number(values.skip ?? 0)
    const labels = labelsOf(split).slice(skip, values.texts ? skip + Number(values.texts) : undefined)
    if (!labels.length) continue
    if (!split.startsWith('own') && !corporaPresent()) {
      console.log(`\n## ${split}: not scored, for its texts (../shared/corpora) are not beside this checkout`)
      continue
    }
    const misses: Miss[] = []
    const all: Scores[] = []
    for (const label of labels) all.push(await scoreText(reader, label, misses))
    const scores = sum(all)
    print(split, labels.length, scores, intervals(all))
    if (values.misses && !split.endsWith('held'))
      for (const miss of misses.filter((each) => !values.kind || each.kind.includes(values.kind)).slice(0, Number(values.misses)))
        console.log(`- [${miss.kind}] ${miss.text}: ${miss.words}${miss.said === undefined ? '' : `  => ${miss.said}`}`)
    for (const [name, tally] of Object.entries(scores)) {
      const key = `${split}/${name}`
      const floor = kept.floors[key]
      if (floor !== undefined && tally.f1 < floor) {
        broken++
        console.log(`BELOW ITS FLOOR: ${key} is ${tally.f1.toFixed(1)}, floor ${floor}`)
      }
      const reached = Math.floor((tally.f1 - slack) * 10) / 10
      if (values.raise && tally.gold >= fewest && (floor === undefined || reached > floor)) kept.floors[key] = Math.max(0, reached)
    }
  }
  await reader.close()
  if (values.raise) writeFileSync(path, `${JSON.stringify(kept, undefined, 2)}\n`)
  if (broken)
    console.log(
      `\n${broken} figures fell below their floors; mend the reader, or lower the floor in eval/floors.json with a reason in CHANGELOG.md`,
    )
  process.exitCode = broken ? 1 : 0
}
