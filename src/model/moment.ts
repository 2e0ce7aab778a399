/** Moments: ISO 8601 in UTC to the millisecond, as the ledger dates what it learns. */

/** The last moment that `asOf` means, as the ledger writes moments; undefined where it is neither a day nor a moment. */
export function momentOf(asOf: string): string | undefined {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(asOf)
  if (!day && !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/.test(asOf)) return undefined
  const time = Date.parse(day ? `${asOf}T23:59:59.999Z` : asOf)
  return Number.isNaN(time) || (day && new Date(time).toISOString().slice(0, 10) !== asOf) ? undefined : new Date(time).toISOString()
}
