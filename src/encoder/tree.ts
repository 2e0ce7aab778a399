/** Questions about a dependency tree (Universal Dependencies): children, subtrees, the clause a word stands in, its verb group. */
import type { ParsedSentence, Token } from './layers.ts'

const childrenCache = new WeakMap<ParsedSentence, number[][]>()

/** Token indices of the dependents of each token, in text order. */
export function children(sentence: ParsedSentence, token: number): readonly number[] {
  let all = childrenCache.get(sentence)
  if (!all) {
    all = sentence.tokens.map(() => [])
    sentence.tokens.forEach((word, index) => {
      if (word.head >= 0) all![word.head]?.push(index)
    })
    childrenCache.set(sentence, all)
  }
  return all[token] ?? []
}

/** Relation without its subtype: `nsubj` of `nsubj:pass`. */
export function relation(token: Token): string {
  const colon = token.deprel.indexOf(':')
  return colon < 0 ? token.deprel : token.deprel.slice(0, colon)
}

/** Children with one of the relations (`nsubj` also takes `nsubj:pass`; `nsubj:pass` only itself). */
export function childrenBy(sentence: ParsedSentence, token: number, ...relations: string[]): number[] {
  return children(sentence, token).filter((child) => {
    const word = sentence.tokens[child] as Token
    return relations.includes(word.deprel) || relations.includes(relation(word))
  })
}

export function childBy(sentence: ParsedSentence, token: number, ...relations: string[]): number | undefined {
  return childrenBy(sentence, token, ...relations)[0]
}

/** All tokens of the subtree of `token`, itself included, in text order; `without` prunes whole branches by their top. */
export function subtree(sentence: ParsedSentence, token: number, without: (child: number) => boolean = () => false): number[] {
  const found: number[] = []
  const open = [token]
  while (open.length) {
    const next = open.pop() as number
    found.push(next)
    for (const child of children(sentence, next)) if (!without(child)) open.push(child)
  }
  return found.sort((left, right) => left - right)
}

/** Whether `token` is `ancestor` or stands below it. */
export function isBelow(sentence: ParsedSentence, token: number, ancestor: number): boolean {
  for (let at = token, steps = 0; at >= 0 && steps < 500; at = sentence.tokens[at]?.head ?? -1, steps++) if (at === ancestor) return true
  return false
}

/** The runs of neighbouring tokens as spans of characters. */
export function spansOf(sentence: ParsedSentence, tokens: readonly number[]): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = []
  let last = -2
  for (const token of tokens) {
    const word = sentence.tokens[token] as Token
    const open = spans[spans.length - 1]
    if (open && token === last + 1) open.end = word.end
    else spans.push({ start: word.start, end: word.end })
    last = token
  }
  return spans
}

/** From the first to the last token of a list, as one span of characters. */
export function hullOf(sentence: ParsedSentence, tokens: readonly number[]): { start: number; end: number } {
  const first = sentence.tokens[Math.min(...tokens)] as Token
  const last = sentence.tokens[Math.max(...tokens)] as Token
  return { start: first.start, end: last.end }
}

const clausal = new Set(['root', 'ccomp', 'xcomp', 'advcl', 'acl', 'parataxis', 'csubj'])

/** The head of the smallest clause that holds the token (the token itself when it heads one); a conjunct verb heads its own. */
export function clauseOf(sentence: ParsedSentence, token: number): number {
  let at = token
  for (let steps = 0; steps < 500; steps++) {
    const word = sentence.tokens[at] as Token
    if (clausal.has(relation(word)) || word.head < 0) return at
    if (relation(word) === 'conj' && (word.upos === 'VERB' || childBy(sentence, at, 'nsubj') !== undefined)) return at
    at = word.head
  }
  return at
}

/** "‹said› on Friday the talks would …", "‹told› reporters Monday": the saying verb right before a word or its preposition, whatever the tree hangs that word on. */
export function sayingBefore(sentence: ParsedSentence, token: number): number | undefined {
  return [token - 1, token - 2].find(
    (before) =>
      /^VB[DZ]$/.test(sentence.tokens[before]?.xpos ?? '') &&
      sentence.frames.cues.some((cue) => cue.token === before && cue.score >= surelySaying) &&
      (before === token - 1 || /^(on|in|at|late|early)$/i.test(sentence.tokens[token - 1]!.text)),
  )
}

/** From this learnt score on a verb is one of saying. */
const surelySaying = 0.5

/** How a verb is put: tense, modal, aspect, voice, negation - read from its form and its auxiliaries. */
export interface VerbGroup {
  readonly head: number
  readonly tense: 'past' | 'present' | 'future' | 'none'
  /** Lemma of the modal ("may", "could", "will"), where there is one. */
  readonly modal?: string
  readonly perfect: boolean
  readonly progressive: boolean
  readonly passive: boolean
  readonly negated: boolean
  /** Bare or to-infinitive, participle or gerund without finite auxiliary. */
  readonly finite: boolean
}

/** Reads the verb group headed by `token` (for a non-verbal predicate: its copula's). */
export function verbGroup(sentence: ParsedSentence, token: number): VerbGroup {
  const words = sentence.tokens
  const helpers = childrenBy(sentence, token, 'aux', 'cop').map((index) => words[index] as Token)
  const own = words[token] as Token
  const chain = [...helpers, own]
  const modal = helpers.find((word) => word.xpos === 'MD')
  const finiteWord = chain.find((word) => word.xpos === 'VBD' || word.xpos === 'VBZ' || word.xpos === 'VBP')
  const have = helpers.some((word) => word.lemma === 'have')
  const be = helpers.some((word) => word.lemma === 'be')
  const passive = childrenBy(sentence, token, 'aux:pass', 'nsubj:pass').length > 0
  const negated = children(sentence, token).some((index) => {
    const word = words[index] as Token
    return relation(word) === 'advmod' && /^(not|n't|n’t|never|no longer)$/i.test(word.text)
  })
  const lemma = modal?.lemma
    .toLowerCase()
    .replace(/^'ll$|^’ll$|^wo$/, 'will')
    .replace(/^ca$/, 'can')
    .replace(/^'d$|^’d$/, 'would')
  const tense =
    lemma === 'will' || lemma === 'shall'
      ? 'future'
      : modal
        ? 'present'
        : finiteWord
          ? finiteWord.xpos === 'VBD'
            ? 'past'
            : 'present'
          : 'none'
  return {
    head: token,
    tense,
    ...(lemma ? { modal: lemma } : {}),
    perfect: have && (own.xpos === 'VBN' || own.xpos === 'VBD' || be),
    progressive: be && own.xpos === 'VBG',
    passive,
    negated,
    finite: modal !== undefined || finiteWord !== undefined,
  }
}

/** The token of a run whose governor stands outside it. */
export function headOf(sentence: ParsedSentence, first: number, last: number): number {
  for (let at = first; at <= last; at++) {
    const head = sentence.tokens[at]!.head
    if (head < first || head > last) return at
  }
  return last
}
