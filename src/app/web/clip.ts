/** Long words in short places: what is cut ends in "…", and never in half a letter. */

/** `words` if they have at most `most` UTF-16 units, else their beginning and "…". */
export function clip(words: string, most: number): string {
  if (words.length <= most) return words
  const cut = words.slice(0, most - 1)
  return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`
}
