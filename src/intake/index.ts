/** The door of intake: files, folders, standard input, addresses and JSONL to articles. A bad input is yielded with its reason, and the next is taken. */
import type { Article, Capture } from '../model/article.ts'
import { ParleyError, type Rejection, rejections } from '../model/parley-error.ts'
import { captureFile, collect, contentTypeOf, findFiles, streamFile } from './archive.ts'
import { articleFrom, articleOf, type Hints, type TakenArticle } from './article.ts'
import { fetchPage } from './fetch.ts'
import { isJsonl, type JsonlRecord, linesIn, parseRecord } from './jsonl.ts'
import type { Step } from './mojibake.ts'

export { articleOf, type Hints, type TakenArticle } from './article.ts'
export { rawOffset, type Step, textOffset } from './mojibake.ts'

export interface IntakeOptions extends Hints {
  /** What `-` reads. */
  readonly stdin?: AsyncIterable<Uint8Array>
  /** Also fetch from loopback, private and link-local addresses. */
  readonly allowPrivate?: boolean
  /** Stops between inputs and in the middle of a fetch. */
  readonly signal?: AbortSignal
  /** Bytes of one input (of one line, in JSONL); 20 MB unless told. */
  readonly maximumBytes?: number
}

/** What became of one input. `map`: offset in the repaired text -> offset in the text as it came. */
export type Taken = { input: string; article: Article; map: readonly Step[] } | { input: string; rejected: Rejection; message: string }

/** No article is larger; what is larger is a mistake or an attack (bytes). */
const largest = 20_000_000

/** Takes in each of `inputs` in order: a file, a folder, `-`, an http(s) address, a `.jsonl` file. Never throws for an input; throws a RangeError where a hint is no day. */
export async function* takeIn(inputs: readonly string[], options: IntakeOptions = {}): AsyncGenerator<Taken> {
  for (const input of inputs) {
    if (options.signal?.aborted) return
    if (/^[a-z][a-z0-9+.-]+:\/\//i.test(input))
      yield await taken(input, async () => articleOf(await fetchPage(input, { ...options, maximumBytes: limitOf(options) }), options))
    else if (input === '-') yield* takeStream(options)
    else yield* takePath(input, options)
  }
}

function limitOf(options: IntakeOptions): number {
  return options.maximumBytes ?? largest
}

async function* takePath(input: string, options: IntakeOptions): AsyncGenerator<Taken> {
  for await (const { path, error } of findFiles(input)) {
    if (options.signal?.aborted) return
    if (error) yield refused(path, error)
    else if (contentTypeOf(path) === 'application/jsonl') yield* takeLines(path, () => streamFile(path), options)
    else yield await taken(path, async () => articleOf(await captureFile(path, limitOf(options)), options))
  }
}

async function* takeStream(options: IntakeOptions): AsyncGenerator<Taken> {
  if (!options.stdin) return yield refused('-', new ParleyError('unreadable', 'There is no standard input to read.'))
  try {
    const bytes = await collect(options.stdin, limitOf(options))
    if (isJsonl(bytes)) yield* takeLines('-', () => once(bytes), options)
    else yield await taken('-', async () => articleOf({ bytes }, options))
  } catch (error) {
    yield refused('-', error)
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

async function* takeLines(path: string, open: () => AsyncIterable<Uint8Array>, options: IntakeOptions): AsyncGenerator<Taken> {
  let some = false
  try {
    for await (const { number, line, error } of linesIn(open(), limitOf(options))) {
      if (options.signal?.aborted) return
      some = true
      const input = `${path}:${number}`
      yield error
        ? refused(input, error)
        : await taken(input, async () => articleOfRecord(parseRecord(line, number), path, number, options))
    }
    if (!some) yield refused(path, new ParleyError('empty', 'It holds no lines.'))
  } catch (error) {
    yield refused(path, error)
  }
}

/** A record's headline and byline, where its text does not show them, are put before it: a cell can only cite words of the text. */
function articleOfRecord(record: JsonlRecord, path: string, number: number, options: IntakeOptions): TakenArticle {
  const names = (Array.isArray(record.byline) ? record.byline : [record.byline ?? '']).map((name) => name.trim()).filter(Boolean)
  const authors = names.map((name) => name.replace(/^by\s+/i, ''))
  const body = record.html?.trim() ? record.html : (record.text ?? '')
  const head = body.slice(0, 5000)
  const isMarkup = Boolean(record.html?.trim())
  const headline = record.headline?.trim()
  const front = isMarkup
    ? []
    : [
        ...(headline && !head.includes(headline) ? [headline] : []),
        ...(authors.length && !authors.some((name) => head.includes(name)) ? [`By ${authors.join(' and ')}`] : []),
      ]
  const capture: Omit<Capture, 'bytes'> = {
    file: record.id === null || record.id === undefined ? `${path}:${number}` : `${path}#${record.id}`,
    contentType: isMarkup ? 'text/html' : 'text/plain',
    ...(record.url ? { url: record.url } : {}),
  }
  const hints = {
    ...hintsOf(options),
    ...(options.language || !record.language ? {} : { language: record.language }),
  }
  return articleFrom(front.length ? `${front.join('\n')}\n\n${body}` : body, capture, hints, {
    ...(headline ? { headline } : {}),
    ...(authors.length ? { authors } : {}),
    ...(record.outlet?.trim() ? { outlet: record.outlet.trim() } : {}),
    ...(record.publishedAt?.trim() ? { publishedAt: record.publishedAt.trim() } : {}),
  })
}

function hintsOf({ outlet, published, language }: Hints): Hints {
  return { ...(outlet ? { outlet } : {}), ...(published ? { published } : {}), ...(language ? { language } : {}) }
}

async function taken(input: string, take: () => Promise<TakenArticle>): Promise<Taken> {
  try {
    return { input, ...(await take()) }
  } catch (error) {
    // A hint that is no day is the caller's mistake, the same for every input.
    if (error instanceof RangeError && /is no day/.test(error.message)) throw error
    return refused(input, error)
  }
}

function refused(input: string, error: unknown): Taken {
  const code = error instanceof ParleyError ? error.code : 'unreadable'
  const rejected = (rejections as readonly string[]).includes(code) ? (code as Rejection) : 'unreadable'
  return { input, rejected, message: error instanceof Error ? error.message : String(error) }
}
