/** The deeds that a sentence tells as done: a verb of the lexicon with its doer, its object and whom it strikes, or a noun for such a deed. */
import { childrenBy, type ParsedSentence, subjectsOf, subtree, verbGroup } from '../../encoder/index.ts'
import { type ActRow, actOfNoun, actsOf, isCrossing, isLight, isSilence } from '../../lexicon/acts.ts'
import type { Plover } from '../../model/records/act.ts'
import type { Span } from '../../text/span.ts'

/** One deed: its words, its code, its telling word, and the heads of its doers and of those it is done to. */
export interface Deed {
  readonly token: number
  readonly plover: Plover
  readonly content: Span
  readonly doers: readonly number[]
  readonly targets: readonly number[]
  /** Told by a noun. */
  readonly isNoun?: true
}

/** Prepositions that bring in whom or what a deed is done to. */
const striking = /^(on|against|to|from|at|into|with|over|near|for|of)$/i

/** All deeds of one sentence told as done; threats, promises, conditions and wishes are statements. */
export function deedsOf(sentence: ParsedSentence): Deed[] {
  return sentence.tokens.flatMap((token, at) => {
    const found = token.upos === 'VERB' ? byVerb(sentence, at) : token.upos === 'NOUN' ? byNoun(sentence, at) : undefined
    return found ? [found] : []
  })
}

/** The deed of a stretch of tokens that something else has marked as an act: its first word with a code, whatever its object. */
export function deedWithin(sentence: ParsedSentence, first: number, last: number): Omit<Deed, 'content'> | undefined {
  for (let at = first; at <= last; at++) {
    const { upos, lemma } = sentence.tokens[at]!
    const plover = upos === 'VERB' ? (isDone(sentence, at) ? rowWithin(sentence, at)?.plover : undefined) : actOfNoun(lemma)
    if (!plover) continue
    const doers = upos === 'VERB' ? subjectsOf(sentence, at) : childrenBy(sentence, at, 'nmod:poss')
    return { token: at, plover, doers, targets: [...childrenBy(sentence, at, 'obj', 'nmod'), ...obliques(sentence, at, striking)] }
  }
  return undefined
}

/** The row whose object the verb has, else its first: learning has seen that it is a deed; but light verbs are none without theirs. */
function rowWithin(sentence: ParsedSentence, at: number): ActRow | undefined {
  const lemma = sentence.tokens[at]!.lemma.toLowerCase()
  const rows = actsOf(lemma)
  return (
    rows.find((row) => fits(sentence, at, row, childrenBy(sentence, at, 'obj', 'nsubj:pass'))) ??
    (isLight(lemma) || rows[0]?.infinitive ? undefined : rows[0])
  )
}

/** "Varland ‹froze the accounts of four firms›", "the crews were ‹expelled by Ostrea›", "sanctions ‹imposed on Ostrea›". */
function byVerb(sentence: ParsedSentence, at: number): Deed | undefined {
  const words = sentence.tokens
  const rows = actsOf(words[at]!.lemma.toLowerCase())
  if (!rows.length || !isDone(sentence, at)) return undefined
  const group = verbGroup(sentence, at)
  const passive = group.passive || (words[at]!.xpos === 'VBN' && !group.perfect && words[at]!.deprel.startsWith('acl'))
  const objects = passive
    ? words[at]!.deprel === 'acl'
      ? [words[at]!.head]
      : childrenBy(sentence, at, 'nsubj:pass')
    : childrenBy(sentence, at, 'obj', 'iobj')
  const row = rows.find((candidate) => fits(sentence, at, candidate, objects))
  if (!row) return undefined
  const doers = passive ? obliques(sentence, at, /^by$/i) : subjectsOf(sentence, at)
  // Who was hurt without a word on who did it is news of an accident or a crime, not an act of a party; penalties come from those who can impose them.
  if (!doers.length && row.plover !== 'SANCTION') return undefined
  const targets = [...objects, ...obliques(sentence, at, striking)]
  return { token: at, plover: row.plover, content: wordsOf(sentence, at, passive ? objects : []), doers, targets }
}

/** Whether the verb has what its row needs. */
function fits(sentence: ParsedSentence, at: number, row: ActRow, objects: readonly number[]): boolean {
  if (row.alone) return !objects.length
  if (row.infinitive) return childrenBy(sentence, at, 'xcomp').some((child) => !isSilence(sentence.tokens[child]!.lemma))
  if (row.prepositions) return !objects.length && obliques(sentence, at, new RegExp(`^(${row.prepositions.join('|')})$`, 'i')).length > 0
  if (!objects.length) return false
  return (
    !row.objects ||
    objects.some((object) =>
      [object, ...childrenBy(sentence, object, 'compound', 'amod', 'nmod', 'conj', 'nummod')].some((below) =>
        isListed(row.objects!, sentence.tokens[below]!.lemma.toLowerCase()),
      ),
    )
  )
}

/** Whether a lemma is among some words, or its singular is: "troops" has itself as its lemma. */
const isListed = (words: readonly string[], lemma: string) => words.includes(lemma) || words.includes(lemma.replace(/s$/, ''))

/** Told as done or going on: finite past or present perfect or progressive, a participle under such a verb, "began ‹to march›", "was forced to ‹withdraw›". */
function isDone(sentence: ParsedSentence, at: number): boolean {
  const words = sentence.tokens
  const token = words[at]!
  const group = verbGroup(sentence, at)
  if (group.modal || group.negated || group.tense === 'future') return false
  if (childrenBy(sentence, at, 'mark').some((mark) => /^(if|unless|whether|until|without)$/i.test(words[mark]!.text))) return false
  // "demanded that Ostrea ‹lift› its curbs": the form may look like the present.
  if (token.deprel === 'ccomp' && /^(demand|insist|require|propose|recommend|ask|urge|want)$/.test(words[token.head]?.lemma ?? ''))
    return false
  if (token.xpos === 'VB')
    return token.deprel === 'xcomp' && /^(force|begin|start|manage)$/.test(words[token.head]?.lemma ?? '') && isDone(sentence, token.head)
  // "Varland ‹attacks› its neighbours": a habit is no deed, unless a headline or a going-on tells it.
  if (group.tense === 'present' && !group.perfect && !group.progressive) return token.lemma === 'continue' || isPastInDisguise(sentence, at)
  if (token.xpos === 'VBG' && !group.progressive)
    return (
      /^(advcl|xcomp|conj)$/.test(token.deprel) &&
      token.head >= 0 &&
      words[token.head]!.upos === 'VERB' &&
      verbGroup(sentence, token.head).tense === 'past'
    )
  return true
}

/** What stands in a noun phrase but tells of place, time or manner: "eight soldiers ‹in an attack on a base›". */
function isBeside(sentence: ParsedSentence, at: number): boolean {
  return (
    /^(nmod|obl)/.test(sentence.tokens[at]!.deprel) &&
    childrenBy(sentence, at, 'case').some((word) =>
      /^(in|during|after|following|before|since|near|amid|under|at|as)$/i.test(sentence.tokens[word]!.text),
    )
  )
}

/** "The government ‹shut› the office": a form that is past and present alike is past after a doer in the singular. */
function isPastInDisguise(sentence: ParsedSentence, at: number): boolean {
  return sentence.tokens[at]!.xpos === 'VBP' && subjectsOf(sentence, at).some((head) => /^NNP?$/.test(sentence.tokens[head]!.xpos))
}

/** The verb with its object and those it is done to, without its doer, its place and its day. */
function wordsOf(sentence: ParsedSentence, at: number, before: readonly number[]): Span {
  const words = sentence.tokens
  const kept = childrenBy(sentence, at, 'obj', 'iobj', 'xcomp', 'compound:prt', 'obl').filter(
    (child) =>
      child > at &&
      (words[child]!.deprel !== 'obl' ||
        childrenBy(sentence, child, 'case').some((word) => striking.test(words[word]!.text)) ||
        !childrenBy(sentence, at, 'obj').length),
  )
  const tokens = [
    at,
    ...before.flatMap((child) =>
      subtree(sentence, child, (below) => below === at || /^(acl:relcl|nsubj|cop|punct|advcl|parataxis)$/.test(words[below]!.deprel)),
    ),
  ]
  for (const child of kept) {
    const branch = subtree(
      sentence,
      child,
      (below) =>
        /^(acl:relcl|advcl|parataxis|appos)$/.test(words[below]!.deprel) ||
        // "a loan ‹to dredge the river›": what for.
        (words[below]!.deprel === 'acl' && words[below]!.xpos === 'VB') ||
        (below > child && isBeside(sentence, below)) ||
        (words[below]!.head === child && words[below]!.deprel === 'punct'),
    )
    // What stands far behind is no longer told in one breath with the deed.
    if (Math.min(...branch) > Math.max(...tokens) + (words[child]!.deprel === 'obj' ? farObject : farOther)) break
    tokens.push(...branch)
  }
  return { start: words[Math.min(...tokens)]!.start, end: words[Math.max(...tokens)]!.end }
}

/** Words that may stand between a deed and its object ("extended ‹by another year› its sanctions"), and before anything else that it is told with. */
const farObject = 6
const farOther = 3

/** "Ostrea's ‹full-scale invasion of the islands›", "Varlandic ‹sanctions against Ostrea›": a doer before it, a target after it. */
function byNoun(sentence: ParsedSentence, at: number): Deed | undefined {
  const words = sentence.tokens
  const plover = actOfNoun(words[at]!.lemma)
  if (!plover) return undefined
  const doers = childrenBy(sentence, at, 'nmod:poss', 'amod', 'compound').filter((child) =>
    /^(PROPN|PRON|ADJ|NOUN)$/.test(words[child]!.upos),
  )
  const owners = doers.filter((child) => words[child]!.deprel === 'nmod:poss' || /^\p{Lu}/u.test(words[child]!.text))
  const targets = childrenBy(sentence, at, 'nmod').filter((child) =>
    childrenBy(sentence, child, 'case').some((word) => /^(of|on|against|in)$/i.test(words[word]!.text)),
  )
  // "the ‹seizure of two trawlers›": whose deed it was stands elsewhere.
  const isSeizure = plover === 'COERCE' && targets.some((child) => isCrossing(words[child]!.lemma))
  if ((!owners.length && !isSeizure) || !targets.length) return undefined
  const possessors = childrenBy(sentence, at, 'nmod:poss')
  const tokens = subtree(
    sentence,
    at,
    (child) =>
      (words[child]!.head === at && /^(case|det|conj|cc|punct|nsubj|cop|acl|acl:relcl|advcl|appos)$/.test(words[child]!.deprel)) ||
      possessors.includes(child),
  )
  return {
    token: at,
    plover,
    content: { start: words[Math.min(...tokens)]!.start, end: words[Math.max(...tokens)]!.end },
    doers: owners,
    targets,
    isNoun: true,
  }
}

function obliques(sentence: ParsedSentence, verb: number, preposition: RegExp): number[] {
  return childrenBy(sentence, verb, 'obl').filter((child) =>
    childrenBy(sentence, child, 'case').some((word) => preposition.test(sentence.tokens[word]!.text)),
  )
}
