/** JSONL: one article a line; a line that is none is turned away with its number, and the next is read. */
import { z } from 'zod'
import { ParleyError } from '../model/parley-error.ts'

const recordSchema = z.object({
  id: z.union([z.string(), z.number()]).nullish(),
  url: z.string().nullish(),
  outlet: z.string().nullish(),
  publishedAt: z.string().nullish(),
  language: z.string().nullish(),
  headline: z.string().nullish(),
  byline: z.union([z.string(), z.array(z.string())]).nullish(),
  text: z.string().nullish(),
  html: z.string().nullish(),
})
/** One article as another program hands it over; unknown fields are passed over. */
export type JsonlRecord = z.infer<typeof recordSchema>

/** A line of a stream: its number from 1, and its words or why there are none. */
export type NumberedLine = { readonly number: number; readonly line: string; readonly error?: ParleyError }

/** The lines of a stream that hold something. A line longer than `maximumBytes` is passed over as it comes, never held. */
export async function* linesIn(stream: AsyncIterable<Uint8Array>, maximumBytes: number): AsyncGenerator<NumberedLine> {
  let number = 1
  let parts: Buffer[] = []
  let size = 0
  const taken = (): NumberedLine | undefined => {
    const line =
      size > maximumBytes
        ? ''
        : Buffer.concat(parts)
            .toString('utf8')
            .replace(/^\ufeff/, '')
            .trim()
    const result =
      size > maximumBytes
        ? { number, line: '', error: new ParleyError('too-large', `Line ${number} is larger than ${maximumBytes} bytes.`) }
        : line
          ? { number, line }
          : undefined
    parts = []
    size = 0
    number++
    return result
  }
  for await (const part of stream) {
    const bytes = Buffer.from(part.buffer, part.byteOffset, part.byteLength)
    let from = 0
    for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, from)) {
      size += at - from
      if (size <= maximumBytes) parts.push(bytes.subarray(from, at))
      from = at + 1
      const line = taken()
      if (line) yield line
    }
    size += bytes.length - from
    if (size <= maximumBytes) parts.push(bytes.subarray(from))
    else parts = []
  }
  const line = taken()
  if (line) yield line
}

/** The record in a line. Throws `not-text` where it is no JSON or has another shape, `empty` where it holds neither text nor html. */
export function parseRecord(line: string, number: number): JsonlRecord {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (error) {
    throw new ParleyError('not-text', `Line ${number} is no JSON: ${(error as Error).message}.`, error)
  }
  const found = recordSchema.safeParse(value)
  if (!found.success) {
    const issue = found.error.issues[0]
    throw new ParleyError(
      'not-text',
      `Line ${number} is no article record: ${issue?.path.join('.') || 'the line'}: ${issue?.message ?? 'another shape'}.`,
    )
  }
  if (!(found.data.text?.trim() || found.data.html?.trim())) throw new ParleyError('empty', `Line ${number} has neither "text" nor "html".`)
  return found.data
}

/** Whether bytes without a name are JSONL: their first line is a JSON object with text or html. */
export function isJsonl(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1 << 20))
    .toString('utf8')
    .trimStart()
  if (!start.startsWith('{') || !/"(?:text|html)"\s*:/.test(start)) return false
  try {
    parseRecord(start.split('\n', 1)[0] as string, 1)
    return true
  } catch {
    return false
  }
}
