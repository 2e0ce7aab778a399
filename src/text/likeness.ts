/** How alike two names are written: transliteration folded, then edit distance. */

/** Lower case, no marks, and the letter groups in which transliterations differ folded together (ISO 9, BGN/PCGN and press spellings of Cyrillic and Arabic names). */
export function foldName(name: string): string {
  return (
    name
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[’'`ʼ-]/g, '')
      // "Abdulkareem", "Abdulkarim"; but "Lee" is not "Li".
      .replace(/(?<=\p{L}{2})ee/gu, 'i')
      .replace(/(yy|iy|ij|yi|ii|ey|ei|ie|y|j)/g, 'i')
      .replace(/kh/g, 'h')
      .replace(/(ts|tz)/g, 'c')
      .replace(/ph/g, 'f')
      .replace(/w/g, 'v')
      .replace(/(ou|oo)/g, 'u')
      .replace(/q/g, 'k')
      .replace(/(.)\1+/g, '$1')
      .trim()
  )
}

/** Levenshtein distance, counted no further than `limit` + 1. */
export function editDistance(left: string, right: string, limit = 3): number {
  if (Math.abs(left.length - right.length) > limit) return limit + 1
  let before = Array.from({ length: right.length + 1 }, (_, index) => index)
  for (let row = 1; row <= left.length; row++) {
    const now = [row]
    let best = row
    for (let column = 1; column <= right.length; column++) {
      const cost = left[row - 1] === right[column - 1] ? 0 : 1
      const value = Math.min(before[column]! + 1, now[column - 1]! + 1, before[column - 1]! + cost)
      now.push(value)
      if (value < best) best = value
    }
    if (best > limit) return limit + 1
    before = now
  }
  return before[right.length]!
}

/** Whether two words are one name in two spellings: equal when folded, or one letter apart when both are longer than six. */
export function isSameSpelling(left: string, right: string): boolean {
  const a = foldName(left)
  const b = foldName(right)
  if (a === b) return true
  return a.length > 6 && b.length > 6 && a[0] === b[0] && editDistance(a, b, 1) <= 1
}
