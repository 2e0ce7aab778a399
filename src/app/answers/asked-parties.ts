/** Parties of a question: names of the ledger's own parties that stand in it. */
import { type Ledger, listParties } from '../../ledger/index.ts'

export interface NamedInQuestion {
  readonly id: string
  readonly name: string
}

/** Whole names first, then a person's last word; what stands in a longer name that was found is not found again. Two parties of one name are both meant. */
export async function partiesIn(ledger: Ledger, words: string): Promise<NamedInQuestion[]> {
  const { items } = await listParties(ledger)
  const forms = items.flatMap(({ id, name, aliases, kind, articles }) => {
    const names = [name, ...aliases].filter((each) => /^\p{Lu}/u.test(each))
    const last = kind === 'person' ? names.filter((each) => each.includes(' ')).map((each) => each.split(/\s+/).at(-1) as string) : []
    return [...names, ...last].map((form) => ({ id, name, form, articles }))
  })
  const found: (NamedInQuestion & { start: number; end: number })[] = []
  for (const { id, name, form } of forms.sort((left, right) => right.form.length - left.form.length || right.articles - left.articles)) {
    const place = wholeWord(words, form)
    if (!place || found.some(({ start, end }) => start < place.end && place.start < end)) continue
    found.push({ id, name, ...place })
  }
  return found.sort((left, right) => left.start - right.start).map(({ id, name }) => ({ id, name }))
}

function wholeWord(words: string, form: string): { start: number; end: number } | undefined {
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'u')
  const match = pattern.exec(words)
  return match ? { start: match.index, end: match.index + match[0].length } : undefined
}
