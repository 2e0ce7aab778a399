/** Where the speaker of an attribution stands: by the class of its cue, else by the content's own verb, its modal, its negation and its conditions. */
import { childrenBy, hullOf, type ParsedSentence, subjectsOf, subtree, verbGroup } from '../../encoder/index.ts'
import { denied, stanceOf, stanceOfAdjective, stanceOfNoun, turned } from '../../lexicon/stances.ts'
import type { Attribution } from '../../model/attribution.ts'
import type { Stance } from '../../model/records/position.ts'
import { isInside, type Span } from '../../text/span.ts'

/** A stance, the words it is about, and the doers of its word where the content names its own ("said Ostrea ‹wants› a delay"). */
export interface Stand {
  readonly stance: Stance
  readonly content: Span
  readonly holders: readonly number[]
  /** The stance is the doer's own: where those heads name no party, nobody holds it ("the pact ‹will not› harm trade"). */
  readonly isOwn?: true
}

const conditions = /^(if|unless|provided|providing|until|once)$/i
/** What a refusal waits for: "will sign nothing ‹before› the count". */
const waits = /^(if|unless|until|before)$/i
/** Nouns of terms: "in ‹exchange› for aid", "under certain ‹circumstances›". */
const terms = /^(exchange|return|condition|circumstance)$/
/** What one refuses who only will not speak. */
const silence = /^(confirm|deny|comment|say|disclose|elaborate|speculate|identify|specify|answer|reply)$/i
/** Modals of duty; "has to" and "needs to" are verbs. */
const duties = /^(must|should|shall|ought)$/
const duty = /^(need|have)$/
/** Cues that carry the stance of a noun: "expressed ‹support›", "voiced ‹opposition›". */
const carriers =
  /^(express|voice|reaffirm|reiterate?|stress|affirm|repeat|emphasi[sz]e?|underscore?|announce?|declare?|convey|state|confirm|note|highlight|underline?|share?|renew|recall)$/
/** Cues that tell of an agreement or a promise: by themselves they show no stance, on terms they do. */
const binding = /^(agree|accept|promise|vow|commit|pledge)$/

/** Whether an attribution only tells that its speaker will not speak: "refused ‹to comment›" rejects nothing. */
export function isSilence(sentence: ParsedSentence, attribution: Attribution): boolean {
  return (
    attribution.token >= 0 &&
    cueStance(sentence, attribution.token) === 'rejects' &&
    contentHeads(sentence, attribution).some((head) => silence.test(sentence.tokens[head]!.lemma))
  )
}

/** The stands of an attribution in one sentence of its content: one by its cue, else one for each clause that shows it. */
export function standsOf(sentence: ParsedSentence, attribution: Attribution, isCueSentence: boolean): Stand[] {
  const heads = contentHeads(sentence, attribution)
  const cue = isCueSentence && attribution.token >= 0 ? attribution.token : -1
  const own = cue >= 0 ? cueStance(sentence, cue) : undefined
  if (own) {
    const conditional = heads.some((head) => hasCondition(sentence, head))
    // "agreed to import grain as long as …": who binds himself on terms takes a position; who agrees outright has made an agreement.
    if (binding.test(sentence.tokens[cue]!.lemma.toLowerCase()) && !conditional && !attribution.content.length) return []
    if (/^(agree|accept)$/.test(sentence.tokens[cue]!.lemma) && !conditional) return []
    const content = {
      start: Math.min(...attribution.content.map((span) => span.start)),
      end: Math.max(...attribution.content.map((span) => span.end)),
    }
    return [{ stance: own === 'supports' && conditional ? 'conditional' : own, content, holders: [] }]
  }
  return heads
    .flatMap((head) => [head, ...childrenBy(sentence, head, 'conj').filter((child) => childrenBy(sentence, child, 'nsubj').length > 0)])
    .flatMap((head) => {
      const inner = innerStand(sentence, head, hasCondition(sentence, head))
      return inner ? [inner] : []
    })
}

/** The cue's own stance: its verb's, its noun's, or that of the noun it carries. */
function cueStance(sentence: ParsedSentence, cue: number): Stance | undefined {
  const token = sentence.tokens[cue]!
  const lemma = token.lemma.toLowerCase()
  if (token.upos === 'NOUN') return stanceOfNoun(lemma)
  const object = childrenBy(sentence, cue, 'obj')[0]
  if (carriers.test(lemma)) return object === undefined ? undefined : stanceOfNoun(sentence.tokens[object]!.lemma)
  // A question is no demand: "asked ‹to free the crew›" is one.
  if (lemma === 'ask' && !isRequest(sentence, cue)) return undefined
  const group = verbGroup(sentence, cue)
  // "did not reject", "could welcome": a cue that is denied or only thought of shows nothing by itself.
  if (group.negated || group.modal === 'could' || group.modal === 'may' || group.modal === 'might') return undefined
  // "called ‹for› monitors", "called ‹on› both"; who calls the meeting "a wedding" demands nothing.
  if (lemma === 'call' && !isCall(sentence, cue)) return undefined
  const stance = wanted(sentence, cue, stanceOf(lemma, particleOf(sentence, cue)))
  return stance === 'supports' && group.modal === 'would' && /^(accept|agree|support|prefer)$/.test(lemma) ? 'conditional' : stance
}

/** The particle of a verb, or the word that makes one with it: "ruled ‹out›", "stands ‹ready›", "stands ‹by›". */
function particleOf(sentence: ParsedSentence, verb: number): string | undefined {
  const particle =
    childrenBy(sentence, verb, 'compound:prt')[0] ??
    (/^(by|ready|aside)$/i.test(sentence.tokens[verb + 1]?.text ?? '') ? verb + 1 : undefined)
  return particle === undefined ? undefined : sentence.tokens[particle]!.text.toLowerCase()
}

/** Whether a form of "call" asks for something: "called ‹for› talks", "called ‹on› both to stop". */
function isCall(sentence: ParsedSentence, verb: number): boolean {
  return [verb + 1, verb + 2, verb + 3].some((at) => /^(for|on|upon)$/i.test(sentence.tokens[at]?.text ?? ''))
}

/** "asked the captain ‹to free the crew›", "asked ‹for monitors›"; not "asked ‹what role it plays›", nor "asked ‹to comment›". */
function isRequest(sentence: ParsedSentence, cue: number): boolean {
  if (verbGroup(sentence, cue).passive || sentence.tokens[cue]!.xpos === 'VBN') return false
  return childrenBy(sentence, cue, 'xcomp', 'obl').some(
    (child) =>
      sentence.tokens[child]!.xpos === 'VB' ||
      childrenBy(sentence, child, 'case').some((word) => /^for$/i.test(sentence.tokens[word]!.text)),
  )
}

/** "wants ‹to continue› the talks" is for them, "wants ‹monitors›" and "wants them ‹to leave›" demand. */
function wanted(sentence: ParsedSentence, verb: number, stance: Stance | undefined): Stance | undefined {
  const isOwn =
    sentence.tokens[verb]!.lemma === 'want' && childrenBy(sentence, verb, 'xcomp').length > 0 && !childrenBy(sentence, verb, 'obj').length
  return isOwn ? 'supports' : stance
}

/** The topmost words of the content in a sentence: those whose governor stands outside it. */
function contentHeads(sentence: ParsedSentence, attribution: Attribution): number[] {
  const inside = sentence.tokens.map((token) => attribution.content.some((span) => isInside(token, span)))
  return sentence.tokens.flatMap((token, at) =>
    inside[at] && (token.head < 0 || !inside[token.head]) && /^(VERB|AUX|ADJ|NOUN|PROPN)$/.test(token.upos) ? [at] : [],
  )
}

/** The stand of the content's own predicate: "wants", "will not accept", "must leave", "is ready to", "its support is firm". */
function innerStand(sentence: ParsedSentence, head: number, conditional: boolean, steps = 0): Stand | undefined {
  const words = sentence.tokens
  const token = words[head]!
  const group = verbGroup(sentence, head)
  const lemma = token.lemma.toLowerCase()
  const subjects = subjectsOf(sentence, head)
  const content = hullOf(
    sentence,
    subtree(
      sentence,
      head,
      (child) => words[child]!.head === head && words[child]!.deprel === 'conj' && childrenBy(sentence, child, 'nsubj').length > 0,
    ),
  )
  const stand = (stance: Stance, holders: readonly number[]): Stand => ({ stance, content, holders })
  const stood = (stance: Stance): Stand => ({
    stance,
    content,
    holders: subjects,
    ...(subjects.some((at) => words[at]!.upos === 'NOUN') ? { isOwn: true } : {}),
  })
  const infinitive = childrenBy(sentence, head, 'xcomp').find((child) => words[child]!.xpos === 'VB')
  // "Both sides ‹must› leave": a duty laid on others is a demand, and the speaker's own.
  if (duties.test(group.modal ?? '')) return stand(group.negated ? 'opposes' : 'demands', [])
  if (duty.test(lemma) && infinitive !== undefined && !group.negated && !subjects.some((at) => /^(we|i|he|she|it)$/i.test(words[at]!.text)))
    return stand('demands', [])
  // "Its support for the strait states ‹is firm›": the noun that the clause is about, and its owner.
  for (const noun of [head, ...subjects]) {
    const stance = words[noun]!.upos === 'NOUN' ? stanceOfNoun(words[noun]!.lemma) : undefined
    if (stance && !group.negated) return stand(stance, ownersOf(sentence, noun))
  }
  const own =
    token.upos === 'ADJ'
      ? stanceOfAdjective(lemma)
      : token.upos === 'VERB'
        ? wanted(sentence, head, lemma === 'call' && !isCall(sentence, head) ? undefined : stanceOf(lemma, particleOf(sentence, head)))
        : undefined
  if (own && !(group.passive && own === 'demands') && group.modal !== 'may' && group.modal !== 'might') {
    if (/^(agree|accept)$/.test(lemma) && !conditional && !group.negated && !/^(would|could)$/.test(group.modal ?? '')) return undefined
    const plain = group.negated ? turned(own) : own
    return (
      plain && stood(plain === 'supports' && (conditional || group.modal === 'would' || group.modal === 'could') ? 'conditional' : plain)
    )
  }
  // "will ‹not› negotiate": a future that is refused; "will talk if …": one that hangs on terms.
  if (group.modal === 'will' || group.modal === 'would') {
    if (group.negated) return stood(hasWait(sentence, head) ? 'conditional' : 'rejects')
    // "would ‹consider› a pause": open to it, on terms still unsaid.
    if (group.modal === 'would' && lemma === 'consider') return stood('conditional')
    if (conditional) return stood('conditional')
  }
  if ((group.modal === 'could' || group.modal === 'can') && /^(consider|live)$/.test(lemma) && subjects.length)
    return stood(group.negated ? 'rejects' : 'conditional')
  // "has ‹no objection› to observers", "sees ‹no need› for them".
  for (const noun of /^(have|see)$/.test(lemma) ? childrenBy(sentence, head, 'obj') : []) {
    const stance = stanceOfNoun(words[noun]!.lemma)
    const isDenied = childrenBy(sentence, noun, 'det').some((word) => /^no$/i.test(words[word]!.text))
    const shown = stance && isDenied ? denied(stance) : undefined
    if (shown) return stood(shown)
  }
  // "is continuing to ‹seek›": the stance stands in the infinitive.
  if (infinitive === undefined || steps > 1 || group.negated) return undefined
  const below = innerStand(sentence, infinitive, conditional, steps + 1)
  return below && { ...below, content, holders: subjects }
}

/** Whose support, whose demand: "‹Ostrea's› support", "‹U.S.› support", "the support ‹of the League›". */
function ownersOf(sentence: ParsedSentence, noun: number): number[] {
  return childrenBy(sentence, noun, 'nmod:poss', 'compound', 'nmod').filter(
    (child) =>
      sentence.tokens[child]!.deprel !== 'nmod' ||
      childrenBy(sentence, child, 'case').some((word) => /^of$/i.test(sentence.tokens[word]!.text)),
  )
}

/** Whether a refusal lasts only so long: "will not sit down ‹until› the guns rest", "would sign nothing ‹before› it had seen the map". */
function hasWait(sentence: ParsedSentence, head: number): boolean {
  return subtree(sentence, head).some(
    (at) => waits.test(sentence.tokens[at]!.text) && /^(mark|case|advmod)$/.test(sentence.tokens[at]!.deprel),
  )
}

/** Whether the clause hangs on terms: "if …", "as long as …", "in exchange for …", "under certain conditions". */
function hasCondition(sentence: ParsedSentence, head: number): boolean {
  const words = sentence.tokens
  return subtree(sentence, head).some((at) => {
    const { text, deprel, lemma } = words[at]!
    if (deprel === 'mark' && conditions.test(text)) return true
    if (/^long$/i.test(text) && /^as$/i.test(words[at - 1]?.text ?? '') && /^as$/i.test(words[at + 1]?.text ?? '')) return true
    return terms.test(lemma) && childrenBy(sentence, at, 'case').some((word) => /^(in|on|under)$/i.test(words[word]!.text))
  })
}
