/** Bytes to text: byte order mark, header, meta element, then detection; what is not text is refused with its kind named. */
import chardet from 'chardet'
import iconv from 'iconv-lite'
import { ParleyError } from '../model/parley-error.ts'

/** How much of a file is looked at to tell text from binary, and to guess its charset. */
const sample = 64 * 1024

/** First bytes of common files that are not text. */
const signatures: readonly (readonly [string, string])[] = [
  ['%PDF-', 'a PDF'],
  ['PK\u0003\u0004', 'a ZIP archive or office document'],
  ['\u0089PNG', 'a PNG picture'],
  ['\u00ff\u00d8\u00ff', 'a JPEG picture'],
  ['GIF8', 'a GIF picture'],
  ['\u007fELF', 'a program'],
  ['\u001f\u008b', 'a gzip archive'],
  ['SQLite format 3', 'a SQLite database'],
  ['RIFF', 'a sound or video file'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old office document'],
]

/** The text in `bytes`, line breaks and mojibake untouched. Throws `empty` or `not-text`. `contentType` as a server or a file's ending declares it. */
export function decodeBytes(bytes: Uint8Array, contentType = ''): string {
  if (!bytes.length) throw new ParleyError('empty', 'It holds no characters.')
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const head = buffer.subarray(0, sample)
  const latin = head.toString('latin1')
  const marked = byMark(buffer)
  if (marked !== undefined) return marked
  const kind = signatures.find(([start]) => latin.startsWith(start))?.[1]
  if (kind) throw new ParleyError('not-text', `It is ${kind}, not text; save its words as text or HTML first.`)
  const wide = byNuls(head)
  if (wide) return iconv.decode(buffer, wide)
  refuseBinary(head)
  return byCharset(buffer, head, contentType, latin)
}

function byMark(buffer: Buffer): string | undefined {
  if (buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf) return mixed(buffer.subarray(3))
  if (buffer[0] === 0xff && buffer[1] === 0xfe)
    return iconv.decode(buffer.subarray(2), buffer[2] === 0 && buffer[3] === 0 ? 'utf-32le' : 'utf-16le')
  if (buffer[0] === 0xfe && buffer[1] === 0xff) return iconv.decode(buffer.subarray(2), 'utf-16be')
  return undefined
}

/** UTF-16 without a mark: in English every other byte is NUL. */
function byNuls(head: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  const nuls = [0, 0]
  for (let at = 0; at < head.length; at++) if (head[at] === 0) nuls[at & 1]!++
  const half = head.length / 2
  if (nuls[1]! > half * 0.6 && nuls[0]! < half * 0.05) return 'utf-16le'
  if (nuls[0]! > half * 0.6 && nuls[1]! < half * 0.05) return 'utf-16be'
  return undefined
}

/** A text may hold a stray NUL or control character; two in a hundred are no text. */
function refuseBinary(head: Buffer): void {
  let control = 0
  for (const byte of head) if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c && byte !== 0x1b) control++
  if (control > Math.max(2, head.length * 0.02)) throw new ParleyError('not-text', 'It is binary data, not text.')
}

/** Valid UTF-8 is UTF-8 whatever is declared: no other charset makes it by chance. Then what is declared, then what it looks like. */
function byCharset(buffer: Buffer, head: Buffer, contentType: string, latin: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(buffer)
  } catch {
    const declared =
      /charset=["']?([\w-]+)/i.exec(contentType)?.[1] ?? /<meta[^>]{0,200}charset=["']?([\w-]+)/i.exec(latin.slice(0, 4096))?.[1]
    if (declared && !/^(utf-?(8|16|32)|unicode|us-ascii|ascii)/i.test(declared) && iconv.encodingExists(declared))
      return iconv.decode(buffer, declared)
    if (isMostlyUtf8(head)) return mixed(buffer)
    const guess = isWestern(head) ? 'windows-1252' : (chardet.detect(head) ?? 'windows-1252')
    return iconv.decode(buffer, /^(iso-8859-1|ascii|utf-8)$/i.test(guess) || !iconv.encodingExists(guess) ? 'windows-1252' : guess)
  }
}

/** Length of the UTF-8 sequence at `at` (2 to 4), or 0 where the byte is no part of one. */
function sequenceLength(buffer: Buffer, at: number): number {
  const lead = buffer[at] as number
  const length = lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0
  for (let index = 1; index < length; index++) if (((buffer[at + index] ?? 0) & 0xc0) !== 0x80) return 0
  return length
}

function isMostlyUtf8(head: Buffer): boolean {
  let good = 0
  let bad = 0
  for (let at = 0; at < head.length; at++) {
    if ((head[at] as number) < 0x80) continue
    const length = sequenceLength(head, at)
    if (length) {
      good++
      at += length - 1
    } else bad++
  }
  return good > bad
}

/** Mostly ASCII with the marks of Western Europe: what an English page in windows-1252 looks like, too little for a detector. */
function isWestern(head: Buffer): boolean {
  let high = 0
  for (const byte of head) if (byte >= 0x80) high++
  return high < head.length * 0.03
}

/** UTF-8 with single bytes of windows-1252 between: each stretch read as what it is. */
function mixed(buffer: Buffer): string {
  const parts: string[] = []
  let done = 0
  for (let at = 0; at < buffer.length; at++) {
    if ((buffer[at] as number) < 0x80) continue
    const length = sequenceLength(buffer, at)
    if (length) at += length - 1
    else {
      parts.push(buffer.toString('utf8', done, at), iconv.decode(buffer.subarray(at, at + 1), 'windows-1252'))
      done = at + 1
    }
  }
  parts.push(buffer.toString('utf8', done))
  return parts.join('')
}
