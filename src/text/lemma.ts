/** Lemmas: a table of exceptions first, then suffix rules by part of speech (XPOS). */

const vowel = (letter: string | undefined) => letter !== undefined && 'aeiou'.includes(letter)

/** "stopp" → "stop", "urg" → "urge": after a suffix is cut. What it misses ("mak") stands in the table of exceptions. */
function restored(stem: string): string {
  const [third, second, last] = [stem.at(-3), stem.at(-2), stem.at(-1)]
  if (stem.length > 2 && last === second && !'lsz'.includes(last as string)) return stem.slice(0, -1)
  if (
    (stem.length > 2 && 'vcgsuz'.includes(last as string)) ||
    (stem.length > 2 && !vowel(last) && vowel(second) && !vowel(third) && !'wxynrtdlmpbkh'.includes(last as string))
  )
    return `${stem}e`
  return stem
}

/** The lemma by suffix rules alone; `training/lemmas.py` mirrors it to find the exceptions. */
export function byRule(form: string, xpos: string): string {
  const word = form.toLowerCase()
  if (xpos === 'NNS' || xpos === 'NNPS' || xpos === 'VBZ') {
    if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
    if (/(sses|shes|ches|xes|zes)$/.test(word)) return word.slice(0, -2)
    if (word.endsWith('s') && !word.endsWith('ss')) return word.slice(0, -1)
  }
  if (xpos === 'VBD' || xpos === 'VBN') {
    if (word.endsWith('ied') && word.length > 4) return `${word.slice(0, -3)}y`
    if (word.endsWith('eed')) return word.slice(0, -1)
    if (word.endsWith('ed') && word.length > 3) return restored(word.slice(0, -2))
  }
  if (xpos === 'VBG' && word.endsWith('ing') && word.length > 4) return restored(word.slice(0, -3))
  return word
}

/** The lemma of a form; proper nouns keep their case. `exceptions` maps "form XPOS" to lemma. */
export function lemmaOf(form: string, xpos: string, exceptions: ReadonlyMap<string, string>): string {
  if (xpos === 'NNP') return form
  return exceptions.get(`${form.toLowerCase().replace(/’/g, "'")} ${xpos}`) ?? byRule(form, xpos)
}
