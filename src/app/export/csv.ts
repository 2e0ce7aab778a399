/** CSV after RFC 4180, safe to open in a spreadsheet. */

/** One column: its heading and what stands in it for a row; absent is an empty field. */
export interface Column<T> {
  readonly name: string
  readonly of: (row: T) => string | number | boolean | undefined
}

/** A heading line and a line for each row, each ended by CR LF. */
export function csvOf<T>(columns: readonly Column<T>[], rows: readonly T[]): string {
  const lines = [columns.map(({ name }) => name), ...rows.map((row) => columns.map((column) => String(column.of(row) ?? '')))]
  return lines.map((fields) => `${fields.map(field).join(',')}\r\n`).join('')
}

// `=HYPERLINK("…")` from an article would be run by a spreadsheet; so would +, -, @, their full-width forms, and what stands behind a tab or line break.
const formula = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20|]|^[\t\r\n]/u

/** One field: neutralised by an apostrophe where a spreadsheet would compute it, in marks where commas, marks or line breaks stand in it. */
function field(text: string): string {
  // Bare numbers are no formulas, whatever their sign.
  const safe = formula.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
