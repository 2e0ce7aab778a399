/** Cues of one sentence: the words that attribute, each with where its speaker and its content stand in the tree. */
import {
  childBy,
  children,
  childrenBy,
  conjuncts,
  isBelow,
  type ParsedSentence,
  relation,
  subjectsOf,
  subtree,
  type Token,
} from '../../encoder/index.ts'
import { cueClassesOf, isCueNoun } from '../../lexicon/cues.ts'

export interface Cue {
  readonly token: number
  readonly lemma: string
  readonly kind: 'verb' | 'noun' | 'according'
  /** Head tokens of the speaker phrase; empty when the sentence does not name one. */
  readonly speakers: readonly number[]
  /** Tokens of the content, cue, speaker and "that" left out. */
  readonly content: readonly number[]
  readonly rule: string
  /** Token of the one spoken to. */
  readonly addressee?: number
  /** The content is a full clause, not a noun phrase or an infinitive. */
  readonly clausal: boolean
  /** Heads of those through whom the sentence has it, where labelled texts have taught to see them. */
  readonly hops?: readonly number[]
  /** Whether it may open a statement of its own; what may not can still be a relay. */
  readonly isStatement?: boolean
  /** Whether its words fix who speaks ("according to ‹N›", "‹N› was quoted as saying"), whatever labelled texts have taught. */
  readonly isFixed?: boolean
  /** Whether labelled texts have taught that it attributes, whatever shape it has in the tree. */
  readonly isSure?: boolean
  /** How sure labelled texts have made us that it attributes, 0 to 1; absent where they have taught nothing of it. */
  readonly score?: number
}

/** Cues that pass on ("citing", "quoting") open no content of their own. */
export const relays = new Set(['cite', 'quote'])

/** Finds the cues of a sentence, outermost first. `isQuoted` tells whether a token stands inside marks. */
export function cuesOf(sentence: ParsedSentence, isQuoted: (token: number) => boolean): Cue[] {
  const found: Cue[] = []
  sentence.tokens.forEach((token, at) => {
    const cue =
      token.text.toLowerCase() === 'according'
        ? accordingCue(sentence, at)
        : token.upos === 'VERB'
          ? (asideCue(sentence, at) ?? verbCue(sentence, at, isQuoted))
          : token.upos === 'NOUN' && isCueNoun(token.lemma)
            ? nounCue(sentence, at)
            : undefined
    if (cue) found.push(cue)
  })
  return found.sort((left, right) => right.content.length - left.content.length)
}

/** "Noor was quoted by CPA as ‹saying›", "quoted him as ‹saying›": the one quoted says it, whatever else stands beside the verb. */
export function quotedIn(sentence: ParsedSentence, at: number): number[] {
  const token = sentence.tokens[at]!
  const governor = sentence.tokens[token.head]
  if (!governor || !relays.has(governor.lemma) || !/^(say|state|tell)$/.test(token.lemma)) return []
  const one = childBy(sentence, token.head, 'nsubj:pass') ?? childBy(sentence, token.head, 'obj')
  return one === undefined ? [] : conjuncts(sentence, one)
}

/** The complement without "that" and without commas and marks at its ends. */
function clean(sentence: ParsedSentence, tokens: readonly number[]): number[] {
  let list = [...tokens]
  const loose = /^([,;:.!?…]|"|“|”|'|‘|’|``|''|–|—|-|that|And|But)$/
  while (
    list.length &&
    loose.test(sentence.tokens[list[0] as number]!.text) &&
    !/^(And|But)$/.test(sentence.tokens[list[0] as number]!.text)
  )
    list = list.slice(1)
  while (list.length && /^([,;:.…]|"|“|”|'|‘|’|–|—|-)$/.test(sentence.tokens[list[list.length - 1] as number]!.text))
    list = list.slice(0, -1)
  return list
}

function verbCue(sentence: ParsedSentence, at: number, isQuoted: (token: number) => boolean): Cue | undefined {
  const token = sentence.tokens[at] as Token
  const lemma = token.lemma.toLowerCase()
  const classes = cueClassesOf(lemma)
  if (!classes.length || relays.has(lemma)) return undefined
  const takes = (complement: string) => classes.some((row) => row.takes.includes(complement as never))
  const passive = childrenBy(sentence, at, 'nsubj:pass', 'aux:pass').length > 0
  const agent = childrenBy(sentence, at, 'obl').filter((child) =>
    childrenBy(sentence, child, 'case').some((word) => sentence.tokens[word]!.text.toLowerCase() === 'by'),
  )
  let speakers = passive ? agent.flatMap((child) => conjuncts(sentence, child)) : subjectsOf(sentence, at)
  const quoted = quotedIn(sentence, at)
  if (quoted.length) speakers = quoted
  const isFixed = quoted.length > 0
  const cut = new Set([...speakers.flatMap((head) => subtree(sentence, head)), at])
  const object = childBy(sentence, at, 'obj', 'iobj')
  const clause = childBy(sentence, at, 'ccomp')
  const infinitive = childBy(sentence, at, 'xcomp')
  const base = { token: at, lemma, kind: 'verb' as const, speakers, ...(isFixed ? { isFixed } : {}) }
  const addressed = classes.some((row) => row.addresseeObject) || /^(tell|inform|assure|remind)$/.test(lemma)
  const addresseeToken =
    addressed && object !== undefined
      ? object
      : childrenBy(sentence, at, 'obl').find(
          (child) =>
            childrenBy(sentence, child, 'case').some((word) => /^to$/i.test(sentence.tokens[word]!.text)) &&
            /^(say|announce|write|explain|confirm|reply|respond|complain|stress)$/.test(lemma),
        )
  const addressee = addresseeToken === undefined ? {} : { addressee: addresseeToken }
  const isFiniteClause = (head: number) =>
    children(sentence, head).some((child) => /^(nsubj|cop|aux|mark)/.test(sentence.tokens[child]!.deprel)) ||
    /^VB[DZP]$/.test(sentence.tokens[head]!.xpos)
  if (clause !== undefined && takes('clause') && (isFiniteClause(clause) || isQuoted(clause))) {
    // "said that the line was cut ‹and that …›": a second clause that the tree hangs on the cue itself.
    const clauses = childrenBy(sentence, at, 'ccomp').filter((child) => isFiniteClause(child) || isQuoted(child))
    const whole = clauses
      .flatMap((child) => subtree(sentence, child))
      .filter((word) => !cut.has(word))
      .sort((left, right) => left - right)
    // A clause whose own verb stands in marks is those words alone: what hangs on it outside them belongs to the cue ("at a briefing").
    const content = clean(sentence, isQuoted(clause) ? whole.filter(isQuoted) : whole)
    if (content.length) return { ...base, ...addressee, content, clausal: true, rule: 'cue-verb-clause' }
  }
  // `"…," he said` and "The line, he said, was cut": the cue hangs on the content.
  if (relation(token) === 'parataxis' && token.head >= 0 && (takes('clause') || takes('quote')) && speakers.length) {
    const own = new Set(subtree(sentence, at))
    const stolen = new Set(speakers.flatMap((head) => subtree(sentence, head)))
    const whole = subtree(sentence, token.head).filter((word) => !own.has(word) && !stolen.has(word))
    const content = clean(sentence, isQuoted(token.head) ? whole.filter(isQuoted) : whole)
    if (content.length) return { ...base, ...addressee, content, clausal: true, rule: 'cue-verb-inserted' }
  }
  const paratactic = childrenBy(sentence, at, 'parataxis').find((child) => isFiniteClause(child) || isQuoted(child))
  if (paratactic !== undefined && takes('clause') && speakers.length) {
    const content = clean(
      sentence,
      subtree(sentence, paratactic).filter((word) => !cut.has(word)),
    )
    if (content.length > 1) return { ...base, ...addressee, content, clausal: true, rule: 'cue-verb-loose' }
  }
  if (infinitive !== undefined && takes('infinitive') && sentence.tokens[infinitive]!.upos === 'VERB') {
    const content = clean(
      sentence,
      [...(object !== undefined && addressed ? subtree(sentence, object) : []), ...subtree(sentence, infinitive)]
        .filter((word) => !cut.has(word))
        .sort((a, b) => a - b),
    )
    return { ...base, ...addressee, content, clausal: false, rule: 'cue-verb-infinitive' }
  }
  const prepositional = classes.find((row) => row.prepositions)
  const oblique =
    prepositional &&
    childrenBy(sentence, at, 'obl', 'nmod', 'xcomp', 'advcl').filter((child) =>
      childrenBy(sentence, child, 'case', 'mark').some((word) =>
        prepositional.prepositions!.includes(sentence.tokens[word]!.text.toLowerCase()),
      ),
    )
  if (oblique?.length && takes('preposition')) {
    const content = clean(
      sentence,
      oblique
        .flatMap((child) =>
          subtree(sentence, child, (below) => relation(sentence.tokens[below]!) === 'case' && sentence.tokens[below]!.head === child),
        )
        .concat(infinitive === undefined ? [] : subtree(sentence, infinitive))
        .sort((a, b) => a - b),
    )
    if (content.length) return { ...base, content, clausal: false, rule: 'cue-verb-preposition' }
  }
  if (object !== undefined && takes('object') && !passive) {
    const content = clean(
      sentence,
      subtree(sentence, object).filter((word) => !cut.has(word)),
    )
    return { ...base, content, clausal: false, rule: 'cue-verb-object' }
  }
  if (
    takes('quote') &&
    speakers.length &&
    (isFixed || (relation(token) !== 'amod' && (relation(token) !== 'acl' || token.deprel === 'acl:relcl')))
  ) {
    // No complement in the tree: words in marks in the same sentence, outside the cue's own phrase.
    const own = new Set([
      ...cut,
      ...childrenBy(sentence, at, 'obl', 'advmod', 'obl:unmarked', 'aux').flatMap((child) => subtree(sentence, child)),
    ])
    const content = sentence.tokens.map((_, index) => index).filter((index) => isQuoted(index) && !own.has(index))
    if (content.length > 2) return { ...base, ...addressee, content, clausal: true, rule: 'cue-verb-quotation' }
  }
  return undefined
}

/** "The line was cut, as ‹reported› by CPA", "as CPA ‹reports›": speaks for the whole clause it stands in. */
function asideCue(sentence: ParsedSentence, at: number): Cue | undefined {
  const token = sentence.tokens[at]!
  const opens = childrenBy(sentence, at, 'mark', 'advmod', 'case').some((child) => child < at && /^as$/i.test(sentence.tokens[child]!.text))
  if (!opens || token.head < 0 || relays.has(sentence.tokens[token.head]!.lemma) || !passedOn.test(token.lemma.toLowerCase()))
    return undefined
  const agents = childrenBy(sentence, at, 'obl').filter((child) =>
    childrenBy(sentence, child, 'case').some((word) => /^by$/i.test(sentence.tokens[word]!.text)),
  )
  const heads = agents.length ? agents : childBy(sentence, at, 'obj', 'ccomp', 'nsubj:pass') === undefined ? subjectsOf(sentence, at) : []
  const speakers = [...new Set(heads.flatMap((head) => conjuncts(sentence, head)))]
  if (!speakers.length) return undefined
  const own = new Set(subtree(sentence, at))
  const content = clean(
    sentence,
    subtree(sentence, clauseOver(sentence, token.head)).filter((word) => !own.has(word)),
  )
  return content.length > 2
    ? {
        token: at,
        lemma: token.lemma.toLowerCase(),
        kind: 'according',
        speakers,
        content,
        clausal: true,
        isFixed: true,
        rule: 'as-reported-by',
      }
    : undefined
}

/** Verbs by which "as … by" passes a clause on. */
const passedOn = /^(report|cite|quote|carry|relay|convey|publish|broadcast|reveal|confirm|state|announce|note|say|write|tell|put|describe)$/

/** The clause that a phrase beside it speaks for, not the noun it may hang on. */
function clauseOver(sentence: ParsedSentence, head: number): number {
  let clause = head
  while (!/^(root|ccomp|advcl|acl:relcl|parataxis|conj)$/.test(sentence.tokens[clause]!.deprel) && sentence.tokens[clause]!.head >= 0)
    clause = sentence.tokens[clause]!.head
  return clause
}

/** "The line was cut, ‹according to› the ministry." */
function accordingCue(sentence: ParsedSentence, at: number): Cue | undefined {
  const to = sentence.tokens[at + 1]
  if (to?.text.toLowerCase() !== 'to') return undefined
  const head = relation(sentence.tokens[at]!) === 'case' ? sentence.tokens[at]!.head : (childBy(sentence, at, 'obl', 'nmod') ?? -1)
  if (head < 0) return undefined
  const speakers = conjuncts(sentence, head)
  const own = new Set([at, at + 1, ...subtree(sentence, head)])
  const above = sentence.tokens[head]!.head === at ? sentence.tokens[at]!.head : sentence.tokens[head]!.head
  if (above < 0 || own.has(above)) return undefined
  const clause = clauseOver(sentence, above)
  const content = clean(
    sentence,
    subtree(sentence, clause).filter((word) => !own.has(word)),
  )
  return content.length
    ? { token: at, lemma: 'according', kind: 'according', speakers, content, clausal: true, isFixed: true, rule: 'according-to' }
    : undefined
}

/** "his ‹warning› that the line would be cut"; "Oslo's ‹position› is that …". */
function nounCue(sentence: ParsedSentence, at: number): Cue | undefined {
  const token = sentence.tokens[at]!
  const owner =
    childBy(sentence, at, 'nmod:poss') ??
    childrenBy(sentence, at, 'nmod').find((child) =>
      childrenBy(sentence, child, 'case').some((word) => /^(of|by|from)$/i.test(sentence.tokens[word]!.text)),
    )
  if (owner === undefined) return undefined
  const clause = childrenBy(sentence, at, 'acl', 'ccomp').find((child) =>
    childrenBy(sentence, child, 'mark').some((word) => sentence.tokens[word]!.text.toLowerCase() === 'that'),
  )
  const copular =
    token.deprel === 'nsubj' &&
    childBy(sentence, token.head, 'cop') !== undefined &&
    childrenBy(sentence, token.head, 'mark').some((word) => sentence.tokens[word]!.text.toLowerCase() === 'that')
      ? token.head
      : undefined
  const body = clause ?? copular
  if (body === undefined) return undefined
  const content = clean(
    sentence,
    subtree(sentence, body).filter(
      (word) =>
        (word !== at && !subtree(sentence, at).includes(word)) ||
        word === body ||
        (clause !== undefined && isBelow(sentence, word, clause)),
    ),
  )
  return content.length > 2
    ? {
        token: at,
        lemma: token.lemma.toLowerCase(),
        kind: 'noun',
        speakers: conjuncts(sentence, owner),
        content,
        clausal: true,
        rule: 'cue-noun',
      }
    : undefined
}
