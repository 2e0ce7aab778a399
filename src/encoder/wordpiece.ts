/** WordPiece (Wu et al. 2016; BERT's uncased form): words to piece ids, with a word-shape id for the case that uncased pieces lose. */

const longestWord = 8
const unknown = 100

/** Vocabulary of pieces: line number = id. */
export class WordPiece {
  readonly #ids: ReadonlyMap<string, number>
  readonly #cache = new Map<string, readonly number[]>()

  constructor(pieces: readonly string[]) {
    this.#ids = new Map(pieces.map((piece, id) => [piece, id]))
  }

  /** Ids of one word, at most 8; a word of nothing known is [UNK]. */
  ids(word: string): readonly number[] {
    let found = this.#cache.get(word)
    if (!found) {
      found = this.#split(word).slice(0, longestWord)
      if (!found.length) found = [unknown]
      if (this.#cache.size > 50_000) this.#cache.clear()
      this.#cache.set(word, found)
    }
    return found
  }

  #split(word: string): number[] {
    const clean = word
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it takes out, as BERT does
      .replace(/[\u0000\ufffd\p{Cc}\p{Cf}]/gu, '')
      .toLowerCase()
      .normalize('NFD')
      .replace(/\p{Mn}/gu, '')
    const found: number[] = []
    for (const part of clean.match(/[\p{P}$+<=>^`|~]|[\u4e00-\u9fff\u3400-\u4dbf]|[^\s\p{P}$+<=>^`|~\u4e00-\u9fff\u3400-\u4dbf]+/gu) ?? [])
      found.push(...this.#pieces(part))
    return found
  }

  #pieces(part: string): number[] {
    const letters = [...part]
    if (letters.length > 100) return [unknown]
    const found: number[] = []
    for (let start = 0; start < letters.length; ) {
      let end = letters.length
      let id: number | undefined
      for (; end > start; end--) {
        id = this.#ids.get((start ? '##' : '') + letters.slice(start, end).join(''))
        if (id !== undefined) break
      }
      if (id === undefined) return [unknown]
      found.push(id)
      start = end
    }
    return found
  }
}

/** Letter case and make of a word, 1-11, as training/pieces.py has it; 0 is for the special pieces. */
export function shapeOf(word: string): number {
  const letters = [...word].filter((letter) => /\p{L}/u.test(letter))
  const digit = /\p{Nd}/u.test(word)
  if (!letters.length) return digit ? (/^\p{Nd}+$/u.test(word) ? 5 : 6) : 8
  if (digit) return 7
  const upper = (letter: string) => letter !== letter.toLowerCase()
  if (letters.every(upper)) return letters.length === 1 ? (word.includes('.') ? 10 : 2) : word.includes('.') ? 9 : 1
  if (upper(letters[0] as string)) return letters.slice(1).some(upper) ? 4 : 3
  return letters.some(upper) ? 4 : 11
}
