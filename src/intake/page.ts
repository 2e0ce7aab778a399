/** A page as a reader sees it: its words in order, a line for each line on the screen, and what its markup says of them. */
import type { Mark } from './line.ts'

/** What a page says of itself outside of its words. Every value as written there. */
export interface Facts {
  readonly headline?: string
  readonly authors?: readonly string[]
  readonly outlet?: string
  readonly url?: string
  readonly publishedAt?: string
  readonly language?: string
}

/** A line of a page with its mark; offsets count from the page's text. */
export interface MarkedLine {
  readonly start: number
  readonly end: number
  readonly mark: Mark
}

export interface Page {
  readonly text: string
  /** In order, without overlap; absent where there was no markup. */
  readonly lines?: readonly MarkedLine[]
  readonly facts: Facts
}

interface Piece {
  readonly words: string
  readonly mark: Mark
}

/** Writes the words of a page line by line. */
export class PageWriter {
  readonly #lines: MarkedLine[] = []
  readonly #parts: string[] = []
  #length = 0
  #pieces: Piece[] = []
  #gap = false

  /** Words of the line being written, white space folded unless `exact`. */
  write(words: string, mark: Mark, exact = false): void {
    if (!exact) return void this.#pieces.push({ words: words.replace(/[ \t\r\n\f]+/g, ' '), mark })
    for (const [index, line] of words.split(/\r?\n/).entries()) {
      if (index) this.end(false)
      this.#pieces.push({ words: line, mark })
    }
  }

  /** Ends the line; `gap` leaves a blank line before the next. */
  end(gap: boolean): void {
    const words = this.#pieces
      .map((piece) => piece.words)
      .join('')
      .replace(/ {2,}/g, ' ')
      .trim()
    if (words) {
      const mark = markOf(this.#pieces)
      const lead = this.#length ? (this.#gap ? '\n\n' : '\n') : ''
      const start = this.#length + lead.length
      this.#parts.push(lead, words)
      this.#length = start + words.length
      this.#lines.push({ start, end: this.#length, mark })
      this.#gap = false
    }
    this.#pieces = []
    this.#gap ||= gap
  }

  /** The page; nothing may be written afterwards. */
  close(facts: Facts): Page {
    this.end(false)
    return { text: this.#parts.join(''), lines: this.#lines, facts }
  }
}

/** The mark of a line made of pieces: what most of its characters say; a link only when nearly all of them are in it. */
function markOf(pieces: readonly Piece[]): Mark {
  const size = (holds: (mark: Mark) => boolean) =>
    pieces.reduce((sum, piece) => sum + (holds(piece.mark) ? piece.words.trim().length : 0), 0)
  const all = size(() => true)
  const kinds = new Set(pieces.map((piece) => piece.mark.kind))
  const kind = [...kinds].find((candidate) => candidate && size((mark) => mark.kind === candidate) > all / 2)
  return {
    ...(kind ? { kind } : {}),
    ...(size((mark) => mark.outside === true) > all / 2 ? { outside: true } : {}),
    ...(size((mark) => mark.link === true) > all * 0.85 ? { link: true } : {}),
  }
}
