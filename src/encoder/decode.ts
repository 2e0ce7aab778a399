/** From scores to decisions: single-rooted trees (Chu-Liu/Edmonds) and BIO paths. */

/** Roots tried where the greedy choice is no tree; in a sentence longer than `longSentence` words, whose trees cost its cube, only the likeliest. */
const rootsTried = 5
const longSentence = 120

/** Best tree of scores [words × (words + 1)], governor 0 the root: greedy where that is a tree, else the best arborescence of the likeliest roots. Returns governors, -1 for the root. */
export function treeOf(scores: Float32Array, offset: number, stride: number, words: number): number[] {
  const at = (word: number, governor: number) => scores[offset + word * stride + governor] as number
  const greedy = Array.from({ length: words }, (_, word) => {
    let best = 0
    for (let governor = 1; governor <= words; governor++) if (at(word, governor) > at(word, best)) best = governor
    return best
  })
  if (greedy.filter((governor) => governor === 0).length === 1 && isTree(greedy)) return greedy.map((governor) => governor - 1)
  const roots = Array.from({ length: words }, (_, word) => word)
    .sort((left, right) => at(right, 0) - at(left, 0))
    .slice(0, words > longSentence ? 1 : rootsTried)
  let best = greedy
  let most = -Infinity
  for (const root of roots) {
    const table = Array.from({ length: words + 1 }, (_, dependent) =>
      Float64Array.from({ length: words + 1 }, (_, governor) =>
        dependent === 0 || dependent === governor
          ? -1e9
          : governor === 0
            ? dependent - 1 === root
              ? at(root, 0)
              : -1e9
            : at(dependent - 1, governor),
      ),
    )
    const heads = arborescence(table)
    let total = 0
    for (let dependent = 1; dependent <= words; dependent++) total += table[dependent]![heads[dependent] as number] as number
    if (total > most) {
      most = total
      best = heads.slice(1)
    }
  }
  return best.map((governor) => governor - 1)
}

function isTree(heads: readonly number[]): boolean {
  for (let start = 0; start < heads.length; start++) {
    let at = start + 1
    for (let steps = 0; at !== 0; steps++) {
      if (steps > heads.length) return false
      at = heads[at - 1] as number
    }
  }
  return true
}

/** Maximum arborescence from node 0; table[dependent][governor]. Contracts one cycle at a time. */
function arborescence(table: Float64Array[]): number[] {
  const size = table.length
  const heads = table.map((row, dependent) => (dependent === 0 ? 0 : row.indexOf(Math.max(...row))))
  const cycle = cycleIn(heads)
  if (!cycle) return heads
  const inside = new Set(cycle)
  const rest = Array.from({ length: size }, (_, node) => node).filter((node) => !inside.has(node))
  const contracted = rest.length
  const small = Array.from({ length: contracted + 1 }, () => new Float64Array(contracted + 1).fill(-1e9))
  const kept = new Map(cycle.map((node) => [node, table[node]![heads[node] as number] as number]))
  const total = [...kept.values()].reduce((sum, value) => sum + value, 0)
  const enterBy: number[] = []
  const leaveBy: number[] = []
  rest.forEach((from, index) => {
    rest.forEach((to, other) => {
      small[other]![index] = table[to]![from] as number
    })
    let enter = -Infinity
    let leave = -Infinity
    for (const node of cycle) {
      const gain = (table[node]![from] as number) - (kept.get(node) as number)
      if (gain > enter) {
        enter = gain
        enterBy[index] = node
      }
      const score = table[from]![node] as number
      if (score > leave) {
        leave = score
        leaveBy[index] = node
      }
    }
    small[contracted]![index] = enter + total
    small[index]![contracted] = leave
  })
  for (let node = 0; node <= contracted; node++) small[0]![node] = -1e9
  const found = arborescence(small)
  const result = [...heads]
  rest.forEach((node, index) => {
    if (node === 0) return
    const governor = found[index] as number
    result[node] = governor === contracted ? (leaveBy[index] as number) : (rest[governor] as number)
  })
  const entry = found[contracted] as number
  result[enterBy[entry] as number] = rest[entry] as number
  return result
}

function cycleIn(heads: readonly number[]): number[] | undefined {
  const seen = new Array<number>(heads.length).fill(-1)
  for (let start = 1; start < heads.length; start++) {
    let at = start
    while (at !== 0 && seen[at] === -1) {
      seen[at] = start
      at = heads[at] as number
    }
    if (at !== 0 && seen[at] === start) {
      const cycle = [at]
      for (let next = heads[at] as number; next !== at; next = heads[next] as number) cycle.push(next)
      return cycle
    }
  }
  return undefined
}

/** Best BIO path over label scores [words × stride], of which the first `labels` of each row count (Viterbi; I-x only after B-x or I-x), as spans with their label and the score of their first word. */
export function spansOfPath(
  scores: Float32Array,
  offset: number,
  words: number,
  labels: readonly string[],
  stride = labels.length,
): { first: number; last: number; label: string; score: number }[] {
  const count = labels.length
  const value = new Float64Array(words * count)
  const from = new Int16Array(words * count)
  const prefix = labels.map((label) => label.slice(0, 2))
  const kind = labels.map((label) => label.slice(2))
  const begins = new Map(labels.map((label, index) => [label, index]))
  for (let word = 0; word < words; word++) {
    let bestBefore = 0
    if (word > 0)
      for (let label = 1; label < count; label++)
        if ((value[(word - 1) * count + label] as number) > (value[(word - 1) * count + bestBefore] as number)) bestBefore = label
    for (let label = 0; label < count; label++) {
      const own = scores[offset + word * stride + label] as number
      if (word === 0) {
        value[label] = prefix[label] === 'I-' ? -1e9 : own
        continue
      }
      let previous = bestBefore
      if (prefix[label] === 'I-') {
        const begin = begins.get(`B-${kind[label]}`) ?? label
        previous = (value[(word - 1) * count + begin] as number) > (value[(word - 1) * count + label] as number) ? begin : label
      }
      value[word * count + label] = own + (value[(word - 1) * count + previous] as number)
      from[word * count + label] = previous
    }
  }
  if (!words) return []
  let at = 0
  for (let label = 1; label < count; label++)
    if ((value[(words - 1) * count + label] as number) > (value[(words - 1) * count + at] as number)) at = label
  const path = new Array<number>(words)
  for (let word = words - 1; word >= 0; word--) {
    path[word] = at
    at = from[word * count + at] as number
  }
  const found: { first: number; last: number; label: string; score: number }[] = []
  path.forEach((label, word) => {
    if (label === undefined || labels[label] === 'O') return
    const open = found[found.length - 1]
    if (prefix[label] === 'I-' && open && open.last === word - 1) open.last = word
    else found.push({ first: word, last: word, label: kind[label] as string, score: scores[offset + word * stride + label] as number })
  })
  return found
}
