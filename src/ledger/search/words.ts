/** What was typed into a search box, as an FTS5 question and as places in a text; nothing typed is ever syntax. */
import type { Span } from '../../text/span.ts'

/** Words in order, the last of them perhaps only begun. */
interface Phrase {
  readonly words: readonly string[]
  readonly begun: boolean
}

/** As FTS5's unicode61 tokenizer cuts: runs of letters, digits, marks and private use. */
const word = /[\p{L}\p{N}\p{M}\p{Co}]+/gu

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** `talks "third round" monitor*`: phrases in marks, a star for a word's beginning. */
function phrasesOf(typed: string): Phrase[] {
  return [...typed.matchAll(/"([^"]*)"?|(\S+)/g)]
    .map((match) => ({
      words: [...(match[1] ?? match[2] ?? '').matchAll(word)].map((found) => fold(found[0])),
      begun: (match[2] ?? '').endsWith('*'),
    }))
    .filter((phrase) => phrase.words.length > 0)
}

/** The MATCH expression that asks for all phrases; undefined where nothing was typed that can be looked for. */
export function matchOf(typed: string): string | undefined {
  const phrases = phrasesOf(typed)
  return phrases.length ? phrases.map((phrase) => `"${phrase.words.join(' ')}"${phrase.begun ? '*' : ''}`).join(' ') : undefined
}

/** Where a phrase stands, and which of those typed it is. */
export interface Place extends Span {
  readonly phrase: number
}

/** Where the phrases stand in `text`, in order, at most `limit` of them. */
export function placesOf(typed: string, text: string, limit: number): Place[] {
  const phrases = phrasesOf(typed)
  const found: Place[] = []
  const tokens: { start: number; end: number; word: string }[] = []
  const longest = Math.max(0, ...phrases.map((phrase) => phrase.words.length))
  for (const match of text.matchAll(word)) {
    tokens.push({ start: match.index, end: match.index + match[0].length, word: fold(match[0]) })
    if (tokens.length > longest) tokens.shift()
    for (const [number, phrase] of phrases.entries()) {
      const last = tokens.slice(-phrase.words.length)
      const begun = phrase.begun ? phrase.words.length - 1 : -1
      const fits =
        last.length === phrase.words.length &&
        phrase.words.every((part, at) => (at === begun ? last[at]!.word.startsWith(part) : last[at]!.word === part))
      if (fits) found.push({ start: last[0]!.start, end: last.at(-1)!.end, phrase: number })
    }
    if (found.length >= limit) break
  }
  return found.sort((left, right) => left.start - right.start || left.end - right.end).slice(0, limit)
}

/** The place from which, within `reach` characters, most of the different phrases stand; the first of several such; undefined for no places. */
export function densestOf(places: readonly Place[], reach: number): Place | undefined {
  let best: Place | undefined
  let most = 0
  for (const [index, place] of places.entries()) {
    const near = new Set<number>()
    for (let at = index; at < places.length && places[at]!.end <= place.start + reach; at++) near.add(places[at]!.phrase)
    if (near.size <= most) continue
    most = near.size
    best = place
  }
  return best ?? places[0]
}
