/** Agreement of coders: Cohen's kappa of each two, Krippendorff's alpha of all, over what they said of the same records and cells. */
import type { JournalLine } from './review.ts'

export interface Agreement {
  readonly coders: readonly string[]
  /** Each two coders over what both decided. */
  readonly pairs: readonly {
    readonly left: string
    readonly right: string
    readonly items: number
    readonly agreed: number
    readonly kappa?: number
  }[]
  /** Nominal, over everything that two or more decided; absent where there is nothing, or nothing to tell apart. */
  readonly alpha?: number
  /** What they said differently. */
  readonly differences: readonly {
    readonly articleId: string
    readonly words: string
    readonly field?: string
    readonly said: Readonly<Record<string, string>>
  }[]
}

interface Coded {
  readonly articleId: string
  readonly words: string
  readonly field?: string
  readonly said: Map<string, string>
}

/** How far coders agree; of each the last word that counts. Blind decisions count, undone ones do not. */
export function agreementOf(decisions: readonly JournalLine[]): Agreement {
  const coded = new Map<string, Coded>()
  for (const line of decisions) {
    if (line.undoneBy || !['accept', 'reject', 'edit', 'unsure'].includes(line.kind)) continue
    const label =
      line.kind === 'edit'
        ? `edit: ${typeof line.cell?.value === 'string' ? line.cell.value : JSON.stringify(line.cell?.value)}`
        : line.kind
    for (const { subject, articleId, anchors, cell } of line.subjects) {
      const key = `${subject} ${cell ? `${cell.field} ${cell.citations.map(({ start, end }) => `${start}-${end}`).join()} ${cell.name ?? ''}` : ''}`
      const words = (cell?.citations[0] ?? anchors[0])?.exact ?? subject
      const item = coded.get(key) ?? { articleId, words, ...(cell ? { field: cell.field } : {}), said: new Map<string, string>() }
      item.said.set(line.by, label)
      coded.set(key, item)
    }
  }
  const shared = [...coded.values()].filter(({ said }) => said.size > 1)
  const coders = [...new Set([...coded.values()].flatMap(({ said }) => [...said.keys()]))].sort()
  const alpha = alphaOf(shared.map(({ said }) => [...said.values()]))
  return {
    coders,
    pairs: coders.flatMap((left, at) => coders.slice(at + 1).map((right) => pairOf(left, right, shared))),
    ...(alpha === undefined ? {} : { alpha }),
    differences: shared
      .filter(({ said }) => new Set(said.values()).size > 1)
      .map(({ said, ...item }) => ({ ...item, said: Object.fromEntries([...said].sort(([left], [right]) => (left < right ? -1 : 1))) })),
  }
}

function pairOf(left: string, right: string, items: readonly Coded[]) {
  const both = items.filter(({ said }) => said.has(left) && said.has(right)).map(({ said }) => [said.get(left)!, said.get(right)!] as const)
  const kappa = kappaOf(both)
  return {
    left,
    right,
    items: both.length,
    agreed: both.filter(([one, other]) => one === other).length,
    ...(kappa === undefined ? {} : { kappa }),
  }
}

const rounded = (number: number) => Math.round(number * 1000) / 1000

/** Cohen's kappa, to thousandths; undefined where there is nothing, or where chance alone agrees always. */
export function kappaOf(pairs: readonly (readonly [string, string])[]): number | undefined {
  const share = (side: 0 | 1, label: string) => pairs.filter((pair) => pair[side] === label).length / pairs.length
  const observed = pairs.filter(([one, other]) => one === other).length / pairs.length
  const expected = [...new Set(pairs.flat())].reduce((sum, label) => sum + share(0, label) * share(1, label), 0)
  return pairs.length && expected < 1 ? rounded((observed - expected) / (1 - expected)) : undefined
}

/** Krippendorff's alpha for labels, to thousandths; each item is what its coders said, two at least. Undefined where only one label was ever said. */
export function alphaOf(items: readonly (readonly string[])[]): number | undefined {
  const values = items.filter((said) => said.length > 1)
  const total = values.reduce((sum, said) => sum + said.length, 0)
  const disagreeing = values.reduce((sum, said) => {
    const pairs = said.reduce((count, one, at) => count + said.filter((other, place) => place !== at && other !== one).length, 0)
    return sum + pairs / (said.length - 1)
  }, 0)
  const all = values.flat()
  const counts = [...new Set(all)].map((label) => all.filter((other) => other === label).length)
  const expected = counts.reduce((sum, count) => sum + count * (total - count), 0)
  return expected === 0 ? undefined : rounded(1 - ((total - 1) * disagreeing) / expected)
}
