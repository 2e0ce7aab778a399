/** Where the speaker of an attribution stands: by the class of its cue, else by the content's own verb, its modal, its negation and its conditions. */
import { childrenBy, type ParsedSentence, subjectsOf, subtree, verbGroup } from '../../encoder/index.ts'
import { stanceOf, stanceOfAdjective, stanceOfNoun, turned } from '../../lexicon/stances.ts'
import type { Attribution } from '../../model/attribution.ts'
import type { Stance } from '../../model/records/position.ts'
import { isInside } from '../../text/span.ts'

/** A stance, the word that shows it, and the doers of that word where the content names its own ("said Ostrea ‹wants› a delay"). */
export interface Stand {
  readonly stance: Stance
  readonly token: number
  readonly holders: readonly number[]
}

/** Marks and words of a condition: "if", "as long as", "provided", "in exchange for". */
const conditions = /^(if|unless|provided|providing|until)$/i
/** Modals of duty: "must", "should"; "has to" and "needs to" are verbs. */
const duties = /^(must|should|shall|ought)$/
const duty = /^(need|have)$/

/** The stand of an attribution in its sentence; undefined where it only tells. */
export function standOf(sentence: ParsedSentence, attribution: Attribution): Stand | undefined {
  const cue = sentence.tokens[attribution.token]
  const own = cue ? cueStance(sentence, attribution.token) : undefined
  const heads = contentHeads(sentence, attribution)
  const conditional = heads.some((head) => hasCondition(sentence, head))
  if (own) {
    // "offered to talk if the line is restored": who binds himself on terms.
    const stance = own === 'supports' && conditional ? 'conditional' : own
    return { stance, token: attribution.token, holders: [] }
  }
  for (const head of heads) {
    const inner = innerStand(sentence, head, conditional)
    if (inner) return inner
  }
  return undefined
}

/** The cue's own stance: its verb's, its noun's, or that of the noun it carries ("expressed ‹support›", "voiced ‹opposition›"). */
function cueStance(sentence: ParsedSentence, cue: number): Stance | undefined {
  const token = sentence.tokens[cue]!
  if (token.upos === 'NOUN') return stanceOfNoun(token.lemma)
  const object = childrenBy(sentence, cue, 'obj')[0]
  const carried = object === undefined ? undefined : stanceOfNoun(sentence.tokens[object]!.lemma)
  if (
    /^(express|voice|reaffirm|reiterate|stress|affirm|repeat|emphasize|emphasise|underscore|announce|declare|convey|state|pledge|confirm|note)$/.test(
      token.lemma.toLowerCase(),
    )
  )
    return carried ?? (/^reaffirm$/.test(token.lemma) ? 'supports' : undefined)
  const own = stanceOf(token.lemma)
  const group = verbGroup(sentence, cue)
  // "did not reject", "would welcome": a cue that is denied or only thought of shows nothing by itself.
  if (own && (group.negated || group.modal === 'could' || group.modal === 'may')) return undefined
  return own
}

/** The topmost words of the content in the cue's sentence: those whose governor stands outside it. */
function contentHeads(sentence: ParsedSentence, attribution: Attribution): number[] {
  const inside = sentence.tokens.map((token) => attribution.content.some((span) => isInside(token, span)))
  return sentence.tokens.flatMap((token, at) =>
    inside[at] && (token.head < 0 || !inside[token.head]) && /^(VERB|AUX|ADJ|NOUN|PROPN)$/.test(token.upos) ? [at] : [],
  )
}

/** The stand of the content's own predicate: "wants", "will not accept", "must leave", "is ready to", "would consider". */
function innerStand(sentence: ParsedSentence, head: number, conditional: boolean, steps = 0): Stand | undefined {
  const words = sentence.tokens
  const token = words[head]!
  const group = verbGroup(sentence, head)
  const lemma = token.lemma.toLowerCase()
  const holders = subjectsOf(sentence, head)
  const stand = (stance: Stance): Stand => ({ stance, token: head, holders })
  const infinitive = childrenBy(sentence, head, 'xcomp').find((child) => words[child]!.xpos === 'VB')
  // "Both sides ‹must› leave": a duty laid on others is a demand, and the speaker's own.
  if (
    duties.test(group.modal ?? '') ||
    (duty.test(lemma) && infinitive !== undefined && !group.negated && !/^we|i$/i.test(words[holders[0] ?? head]!.text))
  )
    return { stance: group.negated ? 'opposes' : 'demands', token: head, holders: [] }
  if (token.upos === 'ADJ' || token.upos === 'NOUN') {
    const stance = token.upos === 'ADJ' ? stanceOfAdjective(lemma) : stanceOfNoun(lemma)
    if (stance) {
      const plain = group.negated ? turned(stance) : stance
      return plain && stand(plain === 'supports' && conditional ? 'conditional' : plain)
    }
  }
  const own = token.upos === 'VERB' ? stanceOf(lemma) : undefined
  if (own && group.modal !== 'may' && group.modal !== 'might') {
    const plain = group.negated ? turned(own) : own
    if (plain)
      return stand(plain === 'supports' && (conditional || group.modal === 'would' || group.modal === 'could') ? 'conditional' : plain)
    return undefined
  }
  // "will ‹not› negotiate": a future that is refused; "will talk if …": one that hangs on terms.
  if (group.modal === 'will' || group.modal === 'would') {
    if (group.negated) return stand('rejects')
    if (conditional) return stand('conditional')
  }
  // "is continuing to ‹seek›": the stance stands in the infinitive.
  if (infinitive !== undefined && steps < 2 && !group.negated)
    return (
      innerStand(sentence, infinitive, conditional, steps + 1) && { ...innerStand(sentence, infinitive, conditional, steps + 1)!, holders }
    )
  return undefined
}

/** Whether the clause hangs on terms: "if …", "as long as …", "in exchange for …", "under certain conditions". */
function hasCondition(sentence: ParsedSentence, head: number): boolean {
  const words = sentence.tokens
  return subtree(sentence, head).some((at) => {
    const { text, deprel, lemma } = words[at]!
    if (deprel === 'mark' && conditions.test(text)) return true
    if (/^long$/i.test(text) && /^as$/i.test(words[at - 1]?.text ?? '') && /^as$/i.test(words[at + 1]?.text ?? '')) return true
    return (
      /^(exchange|return|condition|circumstance)$/.test(lemma) && /^(in|on|under)$/i.test(words[at - 1]?.text ?? words[at - 2]?.text ?? '')
    )
  })
}
