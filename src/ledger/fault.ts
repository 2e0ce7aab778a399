/** What the database complains of, as one sentence that says what to do. */
import { ParleyError } from '../model/parley-error.ts'

/** Primary result codes of SQLite (https://sqlite.org/rescode.html) that a user can do something about. */
const sentences: Record<number, readonly [code: string, sentence: (path: string) => string]> = {
  3: ['ledger-denied', (path) => `the ledger ${path} may not be opened; ask for the right to read and write it`],
  5: [
    'ledger-locked',
    (path) => `the ledger ${path} is in use by another program that did not let go in time; try again when that has finished`,
  ],
  6: [
    'ledger-locked',
    (path) => `the ledger ${path} is in use by another program that did not let go in time; try again when that has finished`,
  ],
  8: [
    'ledger-read-only',
    (path) =>
      `the ledger ${path} can be read but not written; give yourself the right to write the file and its folder, or name another with --ledger`,
  ],
  10: [
    'ledger-disk',
    (path) => `the disk failed while the ledger ${path} was read or written; check the disk, what was stored before is kept`,
  ],
  11: ['ledger-damaged', (path) => `the ledger ${path} is damaged; restore it from a copy, or export what can be read into a new one`],
  13: [
    'ledger-disk-full',
    (path) => `the disk that holds the ledger ${path} is full; make room and run the same command again, what was stored is kept`,
  ],
  14: ['ledger-missing', (path) => `the ledger ${path} cannot be opened; check that its folder exists and that you may read it`],
  26: ['not-a-ledger', (path) => `${path} is not a Parley ledger; name another file with --ledger`],
}

/** The SQLite result code of an error of `node:sqlite`, without its extension; undefined for any other error. */
function codeOf(cause: unknown): number | undefined {
  const code = (cause as { errcode?: unknown } | undefined)?.errcode
  return typeof code === 'number' ? code & 0xff : undefined
}

/** The ParleyError for what the database threw about the ledger at `path`; anything that is no user's matter comes back as it is. */
export function faultOf(cause: unknown, path: string): unknown {
  const known = sentences[codeOf(cause) ?? -1]
  return known ? new ParleyError(known[0], known[1](path), cause) : cause
}
