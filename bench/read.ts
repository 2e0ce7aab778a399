/**
 * How fast articles are read, and in how much memory: the articles of examples/ over and over, some 20,000 words of them, by each engine in a
 * process of its own. Prints words and articles a second, the peak of memory, and the share of each stage.
 * `node bench/read.ts [words] [engine]`; figures hold for this machine as busy as it is.
 */
import { execFileSync } from 'node:child_process'
import { cpus } from 'node:os'
import { resolve } from 'node:path'
import { takeIn } from '../src/intake/index.ts'
import { openReader } from '../src/parley.ts'
import { formatTable } from './table.ts'

const engines = ['native', 'wasm'] as const
type Engine = (typeof engines)[number]

/** What one engine did. Milliseconds; `processor` is what the process had of the processor, which a busy machine lengthens less; memory in megabytes. */
interface Run {
  readonly engine: Engine
  readonly words: number
  readonly articles: number
  readonly milliseconds: number
  readonly processor: number
  readonly opening: number
  readonly peak: number
  readonly stages: Record<string, number>
}

/** Reads articles until there are `wanted` words of them. The first article is read once before the clock starts. */
async function measure(engine: Engine, wanted: number): Promise<Run> {
  const opened = performance.now()
  const reader = await openReader({ engine })
  const opening = performance.now() - opened
  const stages: Record<string, number> = {}
  let [words, articles, milliseconds] = [0, 0, 0]
  let used = process.cpuUsage()
  for (let round = 0; words < wanted; round++) {
    let begun = performance.now()
    for await (const taken of takeIn([resolve(import.meta.dirname, '..', 'examples')])) {
      if (!('article' in taken)) throw new Error(`${taken.input}: ${taken.message}`)
      if (words >= wanted) break
      if (round === 0 && articles === 0) {
        await reader.read(taken.article)
        begun = performance.now()
        used = process.cpuUsage()
      }
      const read = performance.now()
      stages.intake = (stages.intake ?? 0) + read - begun
      await reader.read(taken.article, (stage, spent) => {
        stages[stage] = (stages[stage] ?? 0) + spent
      })
      milliseconds += performance.now() - begun
      words += taken.article.text.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0
      articles++
      begun = performance.now()
    }
  }
  const { user, system } = process.cpuUsage(used)
  await reader.close()
  return {
    engine,
    words,
    articles,
    milliseconds,
    processor: (user + system) / 1000,
    opening,
    peak: process.resourceUsage().maxRSS / 1024,
    stages,
  }
}

function print(runs: readonly Run[]): void {
  process.stdout.write(`${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.versions.node}, one thread\n\n`)
  process.stdout.write(
    formatTable(
      ['engine', 'words', 'articles', 'seconds', 'words/s', 'articles/s', 'words/processor s', 'opening s', 'peak MB'],
      runs.map((run) => [
        run.engine,
        run.words,
        run.articles,
        (run.milliseconds / 1000).toFixed(1),
        Math.round((run.words * 1000) / run.milliseconds),
        ((run.articles * 1000) / run.milliseconds).toFixed(1),
        Math.round((run.words * 1000) / run.processor),
        (run.opening / 1000).toFixed(1),
        Math.round(run.peak),
      ]),
    ),
  )
  const stages = Object.keys(runs[0]?.stages ?? {})
  process.stdout.write(
    `\n${formatTable(
      ['stage', ...runs.flatMap((run) => [`${run.engine} ms/1000 words`, '%'])],
      stages.map((stage) => [
        stage,
        ...runs.flatMap((run) => {
          const spent = run.stages[stage] ?? 0
          return [((spent * 1000) / run.words).toFixed(2), ((spent * 100) / run.milliseconds).toFixed(1)]
        }),
      ]),
    )}`,
  )
}

const [wanted = '20000', engine] = process.argv.slice(2)
if (!/^[1-9]\d*$/.test(wanted) || (engine !== undefined && !(engines as readonly string[]).includes(engine)))
  throw new Error('usage: node bench/read.ts [words] [native|wasm]')
if (process.env.PARLEY_BENCH_ENGINE)
  process.stdout.write(JSON.stringify(await measure(process.env.PARLEY_BENCH_ENGINE as Engine, Number(wanted))))
else
  print(
    engines
      .filter((each) => engine === undefined || each === engine)
      .map((each) => {
        const env = { ...process.env, PARLEY_BENCH_ENGINE: each }
        return JSON.parse(
          execFileSync(process.execPath, [import.meta.filename, wanted], { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }),
        ) as Run
      }),
  )
