/** Where a phrase stands in the tree, as far as it decides whether and how it names a party. */
import { childrenBy, type ParsedSentence, relation, type Token } from '../../encoder/index.ts'
import { isDocument } from '../../lexicon/bodies.ts'
import { cueClassesOf } from '../../lexicon/cues.ts'
import { stateOfCapital } from '../../lexicon/states.ts'

/** From this score of a learnt cue on, whoever it names as speaker is a party. */
const speaking = 0.5

/** The head of a mention's whole phrase: of "‹Ayatollah Ali Noor›" its title, where the name hangs on that. */
export function topOf(sentence: ParsedSentence, mention: { readonly start: number; readonly end: number; readonly head: number }): number {
  let at = mention.head
  for (let steps = 0; steps < 8; steps++) {
    const above = sentence.tokens[sentence.tokens[at]!.head]
    if (!above || above.start < mention.start || above.end > mention.end) break
    at = sentence.tokens[at]!.head
  }
  return at
}

/** Whether a token only modifies a noun after it ("‹US› officials", "‹Riyadh› meeting"); a possessor names someone. */
export function isModifier(sentence: ParsedSentence, at: number): boolean {
  const token = sentence.tokens[at] as Token
  return /^(compound|amod|flat|nmod:desc)$/.test(token.deprel) && token.head > at
}

export function isLocative(sentence: ParsedSentence, at: number): boolean {
  return childrenBy(sentence, at, 'case').some((child) =>
    /^(in|at|inside|near|outside|around|across|to|from|into|through|via|toward|towards|on)$/i.test(sentence.tokens[child]!.text),
  )
}

/** "‹Moscow› said", "between ‹Moscow› and Kyiv", "‹Beijing›'s offer", "told ‹Ankara›": a capital that acts, is addressed or owns stands for its government. */
export function isGovernment(sentence: ParsedSentence, at: number): boolean {
  if (isPairOfHeadline(sentence, at)) return true
  let head = at
  for (let steps = 0; relation(sentence.tokens[head]!) === 'conj' && steps < 10; steps++) head = sentence.tokens[head]!.head
  const token = sentence.tokens[head] as Token
  if (isLocative(sentence, head)) return false
  const cases = childrenBy(sentence, head, 'case').map((child) => sentence.tokens[child]!.text.toLowerCase())
  if (cases.some((word) => /^(between|with|by|against|for|of|towards|without)$/.test(word))) return !cases.includes('of') || head !== at
  return /^(nsubj|nsubj:pass|nmod:poss|obj|iobj)$/.test(token.deprel)
}

/** "‹Moscow›, ‹Tokyo› may resume talks": two capitals with a comma for "and", and a verb behind them. */
function isPairOfHeadline({ tokens }: ParsedSentence, at: number): boolean {
  const isPair = (first: number) =>
    tokens[first + 1]?.text === ',' &&
    /^(VERB|AUX)$/.test(tokens[first + 3]?.upos ?? '') &&
    [first, first + 2].every((each) => stateOfCapital(tokens[each]?.text ?? '') !== undefined)
  return isPair(at) || isPair(at - 2)
}

/** "it is clear that", "it was too early to", "when it comes to": stands for nothing. */
export function isPleonastic(sentence: ParsedSentence, at: number): boolean {
  const token = sentence.tokens[at]!
  if (token.deprel.startsWith('expl')) return true
  const governor = sentence.tokens[token.head]
  if (governor === undefined) return false
  if (
    governor.lemma === 'come' &&
    childrenBy(sentence, token.head, 'mark', 'advmod').some((child) => /^when$/i.test(sentence.tokens[child]!.text))
  )
    return true
  // "It remains to be seen", "it seems that".
  if (
    /^(seem|appear|remain|turn|take|happen)$/.test(governor.lemma) &&
    childrenBy(sentence, token.head, 'csubj', 'ccomp', 'xcomp').length > 0
  )
    return governor.lemma !== 'remain' || sentence.tokens[at + 2]?.text === 'to'
  // "it emerged on Monday", "it is understood".
  if (/^(emerge|transpire)$/.test(governor.lemma)) return true
  return governor.upos === 'ADJ' && childrenBy(sentence, token.head, 'csubj', 'ccomp', 'xcomp', 'advcl').length > 0
}

/** "became ‹president›", "is the ‹envoy› of": the noun is said of a subject. */
export function isPredicate(sentence: ParsedSentence, at: number): boolean {
  const token = sentence.tokens[at] as Token
  if (childrenBy(sentence, at, 'cop').length > 0) return true
  const governor = sentence.tokens[token.head]
  return (
    token.deprel === 'xcomp' &&
    governor !== undefined &&
    /^(become|remain|elect|name|appoint|serve|call|make|declare)$/.test(governor.lemma)
  )
}

/** Whether a noun is the one who speaks: subject of a verb of saying that has its content, or what stands after "according to". */
export function isSpeaking(sentence: ParsedSentence, at: number): boolean {
  const token = sentence.tokens[at]!
  if (
    sentence.frames.cues.some(
      (cue) =>
        cue.score >= speaking &&
        cue.arguments.some(
          (argument) =>
            argument.role === 'SPEAKER' &&
            argument.first <= at &&
            at <= argument.last &&
            (token.head < argument.first || token.head > argument.last),
        ),
    )
  )
    return true
  if (token.deprel === 'nsubj' && token.head >= 0) {
    const verb = sentence.tokens[token.head]!
    // "The ‹message› reads, in part:".
    if (verb.lemma === 'read' && isDocument(token.lemma.toLowerCase())) return true
    return (
      cueClassesOf(verb.lemma.toLowerCase()).some((row) => row.takes.includes('clause')) &&
      (childrenBy(sentence, token.head, 'ccomp').length > 0 || relation(verb) === 'parataxis')
    )
  }
  return childrenBy(sentence, at, 'case').some((child) => sentence.tokens[child]!.text.toLowerCase() === 'according')
}
