/** Repairs text that was read in the wrong charset, run by run, and remembers where each character stood: "Riyadhâ€™s" → "Riyadh’s". */

/** From `text` on (offset in the repaired text), characters stand at `raw` (offset in the text as it came) and go on in step. */
export interface Step {
  readonly text: number
  readonly raw: number
}

/** Text as it is read, with the way back to the text as it came. */
export interface DecodedText {
  readonly text: string
  readonly map: readonly Step[]
}

/** Where the character at `offset` of the repaired text stood in the text as it came. Offsets inside a repaired run give its start. */
export function rawOffset(decoded: DecodedText, offset: number): number {
  const at = lastStep(decoded.map, (step) => step.text <= offset)
  const step = decoded.map[at]
  if (!step) return offset
  const next = decoded.map[at + 1]
  const raw = step.raw + (offset - step.text)
  return next ? Math.min(raw, next.raw) : raw
}

/** Where the character at `offset` of the text as it came stands in the repaired text; what was repaired away gives what follows it. */
export function textOffset(decoded: DecodedText, offset: number): number {
  const at = lastStep(decoded.map, (step) => step.raw <= offset)
  const step = decoded.map[at]
  if (!step) return offset
  const next = decoded.map[at + 1]
  const text = step.text + (offset - step.raw)
  return next ? Math.min(text, next.text) : text
}

function lastStep(map: readonly Step[], holds: (step: Step) => boolean): number {
  let low = 0
  let high = map.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(map[middle] as Step)) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** windows-1252, 0x80 to 0x9F; the five bytes it leaves undefined pass through as C1 controls, as browsers do ("sloppy"). */
const upper = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
const byteOf = new Map<number, number>()
for (let byte = 0x80; byte <= 0xff; byte++) {
  byteOf.set(byte, byte)
  if (byte < 0xa0) byteOf.set(upper.charCodeAt(byte - 0x80), byte)
}

/** Control characters of the second half as windows-1252 means them: U+0092 is ’. */
function visible(code: number): string {
  return code >= 0x80 && code < 0xa0 ? (upper[code - 0x80] as string) : String.fromCodePoint(code)
}

/** Line breaks of all kinds become "\n"; NULs and half surrogate pairs, which no store or browser takes, become U+FFFD. Everything else is kept. */
const suspicious =
  /\r\n?|[\u0085\u2028\u2029\v\f]|\0|[\u0080-\u00ff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]+|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** Reads `raw` as it was meant. Linear in its length. */
export function repair(raw: string): DecodedText {
  const parts: string[] = []
  const map: Step[] = []
  let length = 0
  let done = 0
  const evidence = hasEvidence(raw)
  for (const match of raw.matchAll(suspicious)) {
    const found = match[0]
    const at = match.index
    const [taken, better] = betterOf(raw, at, found, evidence)
    if (better === raw.slice(at, at + taken)) continue
    parts.push(raw.slice(done, at), better)
    length += at - done
    // A step before and one after: inside the repaired run there is no letter-by-letter way back.
    if (better.length !== taken) {
      if (better) map.push({ text: length, raw: at })
      map.push({ text: length + better.length, raw: at + taken })
    }
    length += better.length
    done = at + taken
  }
  parts.push(raw.slice(done))
  return { text: parts.join(''), map }
}

/** Whether the text holds sequences that no language writes ("â€™", "Ã©", "Â ") - where one is, doubtful ones are believed. */
function hasEvidence(raw: string): boolean {
  return /â€|Ã[©¨¡³±¼¶¤§‚ƒ]|Â[\s\u00a0]/.test(raw)
}

/** What stands for `found` at `at`: how many characters are taken and what they should be. */
function betterOf(raw: string, at: number, found: string, evidence: boolean): [number, string] {
  const code = found.charCodeAt(0)
  if (found[0] === '\r' || code === 0x85 || code === 0x2028 || code === 0x2029 || code === 0x0b || code === 0x0c)
    return code === 0x85 && evidence ? [1, '…'] : [found.length, '\n']
  if (code === 0 || (code >= 0xd800 && code <= 0xdfff)) return [1, '\ufffd']
  let run = found
  let better = decodeRun(run, evidence)
  // Encoded twice: "Ã¢â‚¬â„¢" is "â€™" is "’".
  for (let round = 0; round < 3 && better !== run; round++) {
    run = better
    better = decodeRun(run, true)
  }
  return orphans(raw, at, found, better)
}

/** One reading of a run's characters as UTF-8 bytes; what is no UTF-8 sequence, or an unlikely one, stays. */
function decodeRun(run: string, evidence: boolean): string {
  let text = ''
  for (let at = 0; at < run.length; ) {
    const sequence = sequenceAt(run, at)
    if (sequence && isLikely(run, at, sequence, evidence)) {
      text += visible(sequence.code)
      at += sequence.length
    } else text += run[at++]
  }
  return text
}

interface Sequence {
  readonly code: number
  readonly length: number
}

function sequenceAt(run: string, at: number): Sequence | undefined {
  const lead = byteOf.get(run.charCodeAt(at))
  if (lead === undefined || lead < 0xc2 || lead > 0xf4) return undefined
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
  let code = lead & (0xff >> (length + 1))
  for (let index = 1; index < length; index++) {
    const byte = byteOf.get(run.charCodeAt(at + index))
    if (byte === undefined || byte > 0xbf || byte < 0x80) return undefined
    code = (code << 6) | (byte & 0x3f)
  }
  if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) || code < [0, 0, 0x80, 0x800, 0x10000][length]!) return undefined
  return { code, length }
}

/**
 * Correct text must not be touched: “café”— holds é”— (a CJK letter, read as bytes), MALMÖ” a Hebrew point.
 * Two bytes: believed after Â and Ã, and after other leads unless a closing mark follows. Three: punctuation, signs, Latin with marks; anything else only beside its like.
 */
function isLikely(run: string, at: number, { code, length }: Sequence, evidence: boolean): boolean {
  const lead = run.charCodeAt(at)
  if (length === 2)
    return lead === 0xc2 || lead === 0xc3 || evidence || (lead <= 0xc5 ? !/[’”…–—»›]/.test(run[at + 1] as string) : beside(run, at, length))
  if (length === 3)
    return (
      (code >= 0x2000 && code < 0x2c00) ||
      (code >= 0x1e00 && code < 0x2000) ||
      (code >= 0xfb00 && code < 0xfb07) ||
      code === 0xfeff ||
      code === 0xfffd ||
      beside(run, at, length)
    )
  return code >= 0x1f000 && code < 0x1fb00
}

/** Whether another sequence of the same lead stands right before or after: "ÐŸÑ€". */
function beside(run: string, at: number, length: number): boolean {
  const after = sequenceAt(run, at + length)
  const before = at >= length ? sequenceAt(run, at - length) : undefined
  return after?.length === length || before?.length === length
}

/** What lost its second half on the way: "Â" before white space, "â€" for a closing mark, "Ã " for à. */
function orphans(raw: string, at: number, found: string, better: string): [number, string] {
  const end = at + found.length
  const after = raw[end] ?? '\n'
  const before = raw[at - 1] ?? '\n'
  if (better.endsWith('â€')) {
    // â€" is a dash whose last byte was made a straight mark.
    if (after === '"' && /[\w\s]/.test(raw[end + 1] ?? ' ') && /[\w\s]/.test(before)) return [found.length + 1, `${better.slice(0, -2)}–`]
    return [found.length, `${better.slice(0, -2)}”`]
  }
  if (better.endsWith('Â') && /\s/.test(after) && !/\p{Lu}/u.test(better.at(-2) ?? before)) return [found.length, better.slice(0, -1)]
  // "lasted 4.5 hours.\u00a0 Â": a run that begins with Â and goes on with a no-break space was decoded above.
  return [found.length, better]
}
