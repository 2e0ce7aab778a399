/** JSON with one spelling for each value: keys sorted, absent keys left out, no white space. */

/** The canonical JSON of a value made of plain objects, arrays, strings, finite numbers and booleans. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([left], [right]) => (left < right ? -1 : 1)))
      : inner,
  )
}
