/** Cuts a sentence into words the way the English treebanks do (UD EWT and GUM): contractions, possessives, hyphens, brackets and currency apart; numbers, abbreviations, addresses whole. */
import type { Span } from './span.ts'

const whole = /^(https?:\/\/\S+|www\.\S+|[\w.+-]+@[\w-]+\.[\w.]+|[@#]\w+)/u
const abbreviation =
  /^(?:\p{L}\.){2,}|^(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Sen|Rep|Gov|St|No|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Inc|Corp|Co|Ltd|Jr|Sr|vs|etc|Maj|Sgt|Capt|Adm|Rev|Hon|Mt|Ft|a\.m|p\.m|e\.g|i\.e)\.(?=$|[^\p{L}\p{N}])/u
/** "18th", "1990s"; else the figures alone: "4.5" of "4.5bn", "100" of "100km". */
const number = /^\d+(?:[.,:]\d+)*(?:st|nd|rd|th|s|am|pm)?(?!\p{L}|[.,:]?\d)|^\d+(?:[.,:]\d+)*/u
const word = /^[\p{L}\p{M}\p{N}]+(?:[’'](?=\p{L})[\p{L}\p{M}]+)*/u
const contraction = /^(.+?)(n[’']t|[’'](?:s|S|re|RE|ve|VE|ll|LL|d|D|m|M))$/u
const special: Record<string, number> = { cannot: 3, gonna: 3, gotta: 3, wanna: 3 }

/** Words of `span` in order, as spans of the text. Every character that is not white space is in exactly one word. */
export function tokenize(text: string, span: Span): Span[] {
  const found: Span[] = []
  let at = span.start
  while (at < span.end) {
    if (/\s/.test(text[at] as string)) {
      at++
      continue
    }
    const rest = text.slice(at, Math.min(span.end, at + 200))
    const address = whole.exec(rest)
    if (address) {
      const length = address[0].replace(/[.,;:!?)\]”"’']+$/, '').length
      found.push({ start: at, end: at + length })
      at += length
      continue
    }
    const short = abbreviation.exec(rest)
    if (short) {
      // "U.S." keeps its stop; at the very end of the sentence the stop is the sentence's own as well: UD keeps it on the word.
      found.push({ start: at, end: at + short[0].length })
      at += short[0].length
      continue
    }
    const figures = number.exec(rest)
    if (figures) {
      found.push({ start: at, end: at + figures[0].length })
      at += figures[0].length
      continue
    }
    const letters = word.exec(rest)
    if (letters) {
      pushWord(found, letters[0], at)
      at += letters[0].length
      continue
    }
    // An initial and its stop belong together: "J. D." is read by `abbreviation`; a lone "J." here.
    const run = /^(\.{2,}|…|-{2,}|[–—]+|['’]s\b|['’]{2}|``|!+|\?+)/u.exec(rest)
    const code = text.codePointAt(at) as number
    const length = run ? run[0].length : code > 0xffff && at + 1 < span.end ? 2 : 1
    found.push({ start: at, end: at + length })
    at += length
  }
  return found.reduce<Span[]>((list, span, index) => {
    const before = list[list.length - 1]
    // "J. Biden": a single capital and the stop right after it are one word, save at the sentence's end.
    if (
      before &&
      text.slice(span.start, span.end) === '.' &&
      before.end === span.start &&
      /^\p{Lu}$/u.test(text.slice(before.start, before.end)) &&
      index < found.length - 1
    )
      list[list.length - 1] = { start: before.start, end: span.end }
    else list.push(span)
    return list
  }, [])
}

/** "doesn't" → does|n't, "minister’s" → minister|’s, "cannot" → can|not. */
function pushWord(found: Span[], words: string, at: number): void {
  const fixed = special[words.toLowerCase()]
  if (fixed) {
    found.push({ start: at, end: at + fixed }, { start: at + fixed, end: at + words.length })
    return
  }
  const parts = contraction.exec(words)
  if (parts) {
    const cut = (parts[1] as string).length
    found.push({ start: at, end: at + cut }, { start: at + cut, end: at + words.length })
    return
  }
  // "O'Brien", "d'Orsay" stay whole.
  found.push({ start: at, end: at + words.length })
}
