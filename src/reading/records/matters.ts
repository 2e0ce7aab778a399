/**
 * Which matter of the talks some words are about: what their own words show, what labelled texts have taught each word to lean to, and, as most
 * statements of an article go on about one thing, what the sentences before and the article as a whole are about.
 */
import type { ParsedSentence } from '../../encoder/index.ts'
import { issueHints, issueWeights } from '../../lexicon/issues.ts'
import { isOverlapping, type Span } from '../../text/span.ts'

/** How much each ground says; chosen on the development texts. */
const weight = { own: 1, hint: 0.5, sentence: 0.4, sentenceHint: 0.15, before: 0.1, whole: 1, learnt: 1, learntWhole: 0.5 } as const

/** How much less a word tells of the matter for each step that it stands deeper in the clause; judged on the labelled positions. */
const decay = 0.7

/** What the words of one article say of matters, reckoned once. */
export class Matters {
  readonly #text: string
  readonly #syntax: readonly ParsedSentence[]
  /** What each sentence's words show. */
  readonly #shown: readonly ReadonlyMap<string, number>[]
  readonly #whole: ReadonlyMap<string, number>
  readonly #learntWhole: ReadonlyMap<string, number>

  constructor(text: string, syntax: readonly ParsedSentence[]) {
    this.#text = text
    this.#syntax = syntax
    const counts = new Map<string, number>()
    const learnt = new Map<string, number>()
    this.#shown = syntax.map((sentence) => issueWeights(text.slice(sentence.start, sentence.end)))
    for (const [index, sentence] of syntax.entries()) {
      for (const [id, value] of this.#shown[index]!) counts.set(id, (counts.get(id) ?? 0) + value)
      for (const [id, value] of learntIn(sentence, sentence)) learnt.set(id, (learnt.get(id) ?? 0) + value)
    }
    this.#whole = shares(counts)
    this.#learntWhole = shares(learnt)
  }

  /** The matter that most speaks for itself, with how much it does; undefined where nothing does. */
  at(index: number, content: Span): { issue: string; score: number } | undefined {
    const sentence = this.#syntax[index]!
    const scores = new Map<string, number>()
    const add = (grounds: ReadonlyMap<string, number>, factor: number) => {
      for (const [id, value] of grounds) scores.set(id, (scores.get(id) ?? 0) + value * factor)
    }
    const own = (offset: number) => decay ** depthAt(sentence, content.start, content.start + offset)
    add(issueWeights(this.#text.slice(content.start, content.end), own), weight.own)
    add(issueHints(this.#text.slice(content.start, content.end), own), weight.hint)
    add(this.#shown[index]!, weight.sentence)
    add(issueHints(this.#text.slice(sentence.start, sentence.end)), weight.sentenceHint)
    const before = this.#shown[index - 1]
    if (before) add(before, weight.before)
    add(this.#whole, weight.whole)
    add(shares(learntIn(sentence, content)), weight.learnt)
    add(this.#learntWhole, weight.learntWhole)
    const [best] = [...scores.entries()].sort((left, right) => right[1] - left[1])
    return best && { issue: best[0], score: best[1] }
  }
}

/** The probability that labelled texts have taught for each matter, summed over the words of a span. */
function learntIn(sentence: ParsedSentence, span: Span): Map<string, number> {
  const found = new Map<string, number>()
  const { leanings } = sentence.frames
  if (!leanings) return found
  sentence.tokens.forEach((token, at) => {
    if (!isOverlapping(token, span)) return
    leanings.matters.forEach((id, column) => {
      const value = leanings.matter[at * leanings.matters.length + column] as number
      found.set(id, (found.get(id) ?? 0) + value)
    })
  })
  return found
}

/** Parts of the whole, so that long texts weigh no more than short ones. */
function shares(counts: ReadonlyMap<string, number>): Map<string, number> {
  const total = [...counts.values()].reduce((sum, value) => sum + value, 0)
  return new Map([...counts].map(([id, value]) => [id, total > 0 ? value / total : 0]))
}

/** Steps from a word up to the head of what begins at `start`; a name's and a compound's parts stand where their head stands. */
function depthAt(sentence: ParsedSentence, start: number, offset: number): number {
  let depth = 0
  let up = sentence.tokens.findIndex((token) => token.start <= offset && offset < token.end)
  for (let steps = 0; up >= 0 && sentence.tokens[up]!.start >= start && steps < 100; steps++) {
    if (!/^(case|compound|amod|flat|fixed|xcomp|ccomp|root)$/.test(sentence.tokens[up]!.deprel)) depth++
    up = sentence.tokens[up]!.head
  }
  return depth
}
