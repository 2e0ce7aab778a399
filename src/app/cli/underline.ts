/** Underlined passages: the paragraphs of an article that a record cites, with the cited words underlined. */
import type { Article } from '../../model/article.ts'
import type { Citation } from '../../model/citation.ts'
import { passagesOf } from '../../views/index.ts'
import { isStyled, letterWidth } from './terminal.ts'

/** How much of a paragraph is shown on each side of cited words (characters): about a sentence. */
const around = 100

/** One letter to show, cited or not. */
interface Letter {
  text: string
  marked: boolean
}

/** Lines of at most `columns` columns; cited words by an escape code, or by a line of "‾" beneath where the terminal has none. */
export function underlined(article: Pick<Article, 'text' | 'blocks'>, citations: readonly Citation[], columns: number): string[] {
  return passagesOf(article, citations).flatMap((passage) => {
    if (!passage.segments.some((segment) => segment.marks.length > 0)) return []
    return wrap(lettersOf(passage.segments.map((segment) => ({ text: segment.text, marked: segment.marks.length > 0 }))), columns).flatMap(
      format,
    )
  })
}

/** The letters worth showing: those cited and what stands around them, "…" for the rest, white space as single spaces. */
function lettersOf(pieces: readonly Letter[]): Letter[] {
  const letters: Letter[] = []
  pieces.forEach(({ text, marked }, index) => {
    for (const letter of marked ? text : shortened(text, index > 0, index < pieces.length - 1)) {
      const shown = /\s/u.test(letter) ? ' ' : isSafe(letter) ? letter : '\ufffd'
      if (shown === ' ' && letters.at(-1)?.text === ' ') letters[letters.length - 1]!.marked &&= marked
      else letters.push({ text: shown, marked })
    }
  })
  return letters
}

/** Text that nobody cites: its end where cited words follow, its beginning where they stand before. */
function shortened(text: string, follows: boolean, precedes: boolean): string {
  if (text.length <= (Number(follows) + Number(precedes)) * around) return text
  const head = text.slice(0, around).replace(/\s*\S*$/u, '')
  const tail = text.slice(-around).replace(/^\S*\s*/u, '')
  return follows && precedes ? `${head} … ${tail}` : follows ? `${head} …` : `… ${tail}`
}

/** A letter that does not act on the terminal; a lone half of a pair is none. */
function isSafe(letter: string): boolean {
  return !/^[\p{Cc}\p{Cf}\p{Cs}]$/u.test(letter)
}

/** Cuts at spaces; inside a word only where it is longer than a line. */
function wrap(letters: readonly Letter[], columns: number): Letter[][] {
  const lines: Letter[][] = []
  let line: Letter[] = []
  let width = 0
  for (const letter of letters) {
    const wide = letterWidth(letter.text)
    if (width + wide > columns) {
      const space = line.findLastIndex(({ text }) => text === ' ')
      const rest = space < 0 ? [] : line.splice(space).slice(1)
      lines.push(line)
      line = rest
      width = rest.reduce((sum, { text }) => sum + letterWidth(text), 0)
      if (letter.text === ' ' && line.length === 0) continue
    }
    line.push(letter)
    width += wide
  }
  return [...lines, line].filter((cut) => cut.length > 0)
}

function format(line: readonly Letter[]): string[] {
  const words = line.map(({ text }) => text).join('')
  if (isStyled()) {
    let styled = ''
    let on = false
    for (const { text, marked } of line) {
      if (marked !== on) styled += marked ? '\u001b[4m' : '\u001b[24m'
      on = marked
      styled += text
    }
    return [on ? `${styled}\u001b[24m` : styled]
  }
  const beneath = line
    .map(({ text, marked }) => (marked ? '‾' : ' ').repeat(letterWidth(text)))
    .join('')
    .trimEnd()
  return beneath ? [words.trimEnd(), beneath] : [words.trimEnd()]
}
