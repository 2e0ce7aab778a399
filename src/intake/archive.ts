/** Files and folders: what is under a path, and its bytes within a limit. */
import { createReadStream } from 'node:fs'
import { lstat, open, readdir, readFile, stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import type { Capture } from '../model/article.ts'
import { ParleyError } from '../model/parley-error.ts'

/** What the ending of a file's name declares. */
const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.htm': 'text/html',
  '.xhtml': 'text/html',
  '.md': 'text/markdown',
  '.markdown': 'text/markdown',
  '.jsonl': 'application/jsonl',
  '.ndjson': 'application/jsonl',
}

/** The content type that a file's name declares; plain text where it declares none. */
export function contentTypeOf(path: string): string {
  return contentTypes[extname(path).toLowerCase()] ?? 'text/plain'
}

/** A file found under a path, or the reason why a place could not be looked into. */
export type Found = { readonly path: string; readonly error?: ParleyError }

/** The files at or under `path`, by name, folders walked; what a folder's `.parleyignore` names, hidden files and links to folders left out. A place that cannot be read is yielded with its reason, and the walk goes on. */
export async function* findFiles(path: string): AsyncGenerator<Found> {
  try {
    if (!(await stat(path)).isDirectory()) yield { path }
    else yield* walk(path, [])
  } catch (error) {
    yield { path, error: unreadable(error) }
  }
}

interface Rule {
  readonly folder: string
  readonly pattern: RegExp
  readonly keep: boolean
}

async function* walk(folder: string, outer: readonly Rule[]): AsyncGenerator<Found> {
  const rules = [...outer, ...(await rulesOf(folder))]
  const names = (await readdir(folder)).sort()
  for (const name of names) {
    const path = join(folder, name)
    if (name.startsWith('.') || isIgnored(path, rules)) continue
    try {
      const entry = await lstat(path)
      if (entry.isDirectory()) yield* walk(path, rules)
      else if (entry.isFile() || (entry.isSymbolicLink() && (await stat(path)).isFile())) yield { path }
    } catch (error) {
      yield { path, error: unreadable(error) }
    }
  }
}

/** `.parleyignore`: one pattern a line, as in a `.gitignore`: `*` and `?` inside a name, `**` across folders, `!` keeps, `#` comments. */
async function rulesOf(folder: string): Promise<Rule[]> {
  const text = await readFile(join(folder, '.parleyignore'), 'utf8').catch(() => '')
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => ({ folder, keep: line.startsWith('!'), pattern: patternOf(line.replace(/^!/, '')) }))
}

function patternOf(glob: string): RegExp {
  const bare = glob.replace(/\/+$/, '')
  const anchored = bare.includes('/')
  const body = bare
    .replace(/^\/+/, '')
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*\*\/?|\*|\?/g, (mark) => (mark.startsWith('**') ? '.*' : mark === '*' ? '[^/]*' : '[^/]'))
  return new RegExp(`^${anchored ? '' : '(?:.*/)?'}${body}$`)
}

function isIgnored(path: string, rules: readonly Rule[]): boolean {
  let ignored = false
  for (const rule of rules)
    if (
      rule.pattern.test(
        path
          .slice(rule.folder.length)
          .replace(/^[/\\]+/, '')
          .replaceAll('\\', '/'),
      )
    )
      ignored = !rule.keep
  return ignored
}

/** The bytes of a file. Throws `too-large` (a regular file is measured before it is opened, a pipe as it comes) or `unreadable`. */
export async function captureFile(path: string, maximumBytes: number): Promise<Capture> {
  try {
    const state = await stat(path)
    if (state.isFile() && state.size > maximumBytes) throw tooLarge(maximumBytes)
    const bytes = await collect(createReadStream(path), maximumBytes)
    return { bytes, file: path, contentType: contentTypeOf(path) }
  } catch (error) {
    throw unreadable(error)
  }
}

/** All bytes of a stream. Throws `too-large` as soon as it is. */
export async function collect(stream: AsyncIterable<Uint8Array>, maximumBytes: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of stream) {
    size += part.length
    if (size > maximumBytes) throw tooLarge(maximumBytes)
    parts.push(part)
  }
  return Buffer.concat(parts)
}

/** The name an article is known by where it has no address: without its folders, so that a moved archive stays the same articles. */
export function nameOf(path: string): string {
  return basename(path)
}

/** The file's bytes as they come, for what is read line by line. Throws `unreadable` before the first. */
export async function* streamFile(path: string): AsyncGenerator<Uint8Array> {
  try {
    const handle = await open(path)
    yield* handle.createReadStream() as AsyncIterable<Uint8Array>
  } catch (error) {
    throw unreadable(error)
  }
}

function tooLarge(maximumBytes: number): ParleyError {
  const limit = maximumBytes >= 1_000_000 ? `${Math.round(maximumBytes / 1_000_000)} MB` : `${maximumBytes} bytes`
  return new ParleyError('too-large', `It is larger than ${limit}; split it, or raise the limit.`)
}

function unreadable(error: unknown): ParleyError {
  if (error instanceof ParleyError) return error
  const { code, message } = error as NodeJS.ErrnoException
  const why = {
    ENOENT: 'There is no such file.',
    EACCES: 'You may not read it; change its permissions.',
    EPERM: 'You may not read it; change its permissions.',
    EISDIR: 'It is a folder.',
    ELOOP: 'It is a link to itself.',
  }[code ?? '']
  return new ParleyError('unreadable', why ?? `It could not be read: ${message}.`, error)
}
