/** Text for a terminal: what it shows is what is there, and how many columns it takes. Text from articles never reaches it raw. */

/** Control characters and those that turn the direction of what follows: an article must not move the cursor or rewrite a line. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const unsafe = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu

/** One line that is safe to show: white space becomes single spaces, what would act on the terminal a replacement mark. */
export function visible(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(unsafe, '\ufffd').toWellFormed()
}

const marks = /^(\p{Mn}|\p{Me}|\u200b|\u200c|\u200d)$/u
const wide =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]$/u

/** Columns that a text takes: East Asian wide letters two, combining marks none. */
export function widthOf(text: string): number {
  let width = 0
  for (const letter of text) width += letterWidth(letter)
  return width
}

/** Columns of one letter (one code point). */
export function letterWidth(letter: string): number {
  if (letter < '\u0300') return 1
  return marks.test(letter) ? 0 : wide.test(letter) ? 2 : 1
}

/** Columns to write in; 100 where nobody looks. */
export function columns(): number {
  return process.stdout.isTTY ? Math.max(40, process.stdout.columns ?? 80) : 100
}

/** Whether words can be set off by escape codes: a terminal, and nobody said NO_COLOR. */
export function isStyled(): boolean {
  return process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb'
}

/** The words in bold where the terminal can. */
export function bold(words: string): string {
  return isStyled() ? `\u001b[1m${words}\u001b[22m` : words
}

/** Rows of cells as columns of equal width, two spaces apart; the last may be wider than a terminal, which wraps it, for no word may be lost. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths: number[] = []
  for (const row of rows) for (const [column, cell] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, widthOf(cell))
  const line = (row: readonly string[]) =>
    row.map((cell, column) => (column === row.length - 1 ? cell : cell + ' '.repeat(widths[column]! - widthOf(cell)))).join('  ')
  return rows.map((row) => `${line(row).trimEnd()}\n`).join('')
}
