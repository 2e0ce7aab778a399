/** Ids by a prefix, as people type them: unique or refused. */
import { ParleyError } from '../../model/parley-error.ts'

/** Few enough to read in an error message. */
export const candidates = 6

/** The one id that `id` is or begins; undefined for none; throws a ParleyError `ambiguous` that names the candidates. */
export function uniqueOf(id: string, found: readonly string[], noun: string): string | undefined {
  if (found.includes(id)) return id
  if (found.length > 1) {
    const shown = found.slice(0, candidates - 1).join(', ')
    throw new ParleyError(
      'ambiguous',
      `"${id}" begins the id of several ${noun} (${shown}${found.length >= candidates ? ' …' : ''}); give more of it`,
    )
  }
  return found[0]
}

/** Everything that begins with `id` lies between `id` and this, in the order of UTF-8 bytes. */
export function endOfPrefix(id: string): string {
  return `${id}\u{10ffff}`
}
