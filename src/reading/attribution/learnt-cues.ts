/**
 * Cues as labelled texts have taught them, laid over the cues that the tree shows.
 *
 * Policy: the learnt score decides whether a word attributes, for it has seen what the code book counts; the learnt content
 * decides what is said, for it does not break where the tree does; the tree decides the kind of cue and whom it names,
 * wherever both see the same speaker. What the tree alone sees is kept as a relay ("Reuters ‹reported›") and, where the
 * learnt score does not deny it outright, as a cue.
 */
import { type CueFrame, childrenBy, headOf, isBelow, type ParsedSentence, relation, subtree } from '../../encoder/index.ts'
import { isMediaNoun } from '../../lexicon/media.ts'
import { type Cue, quotedIn, relays } from './cues.ts'

/** From this score on a learnt cue attributes without the tree's consent (development texts: F1 is flat from .35 to .55). */
const sure = 0.45
/** From this score on "citing" gives the words behind it to the one before it. */
const firm = 0.7
/** Below this score a cue that only the tree shows is none. */
const denied = 0.12

/** The cues of the tree with the learnt ones; `isStatement` tells whether a cue may open a statement of its own. */
export function withLearnt(sentence: ParsedSentence, cues: readonly Cue[]): Cue[] {
  const learnt = sentence.frames.cues
  const merged = cues.map((cue): Cue => {
    const frame = learnt.find((candidate) => isSameCue(candidate, cue))
    if (!frame) return { ...cue, isStatement: false, isSure: false }
    const learntContent = contentOf(sentence, frame)
    // "according to ‹N›": its own words are no content.
    const content =
      cue.isFixed && cue.kind === 'according' && cue.speakers.some((head) => learntContent.includes(head))
        ? [...cue.content]
        : isFragment(sentence, learntContent, cue)
          ? [...cue.content]
          : learntContent
    const isStatement = frame.score >= sure || (frame.score >= denied && cue.clausal)
    const isSure = frame.score >= sure
    if (!content.length) return { ...cue, isStatement: isSure, isSure: false }
    return { ...cue, ...argumentsOf(sentence, frame, cue), content, isStatement, isSure, score: frame.score }
  })
  for (const frame of learnt) {
    if (frame.score < sure || cues.some((cue) => isSameCue(frame, cue))) continue
    const content = contentOf(sentence, frame)
    const token = sentence.tokens[frame.token]!
    // "citing N" tells whose words they are only where it was learnt to see N there; "citing ‹a lack of time›" gives a reason as one's own.
    const isReason =
      frame.score >= firm &&
      frame.arguments.some(({ role, first }) => role === 'CONTENT' && first > frame.token) &&
      !learnt.some(
        (other) => other !== frame && other.score >= frame.score / 2 && contentOf(sentence, other).some((at) => content.includes(at)),
      )
    const isCiting = relays.has(token.lemma) && !isReason
    if (!content.length || (isCiting && !frame.arguments.some(({ role, first }) => role === 'SPEAKER' && first > frame.token))) continue
    const kind = token.text.toLowerCase() === 'according' ? 'according' : token.upos === 'VERB' ? 'verb' : 'noun'
    const cue: Cue = {
      token: frame.token,
      lemma: kind === 'according' ? 'according' : token.lemma.toLowerCase(),
      kind,
      speakers: quotedIn(sentence, frame.token),
      isFixed: quotedIn(sentence, frame.token).length > 0,
      content,
      clausal: isClausal(sentence, content),
      rule: 'cue-learnt',
      isStatement: true,
      isSure: true,
      score: frame.score,
    }
    merged.push({ ...cue, ...argumentsOf(sentence, frame, cue) })
  }
  return merged.sort((left, right) => right.content.length - left.content.length)
}

function isSameCue(frame: CueFrame, cue: Cue): boolean {
  return frame.token === cue.token || (cue.lemma === 'according' && frame.token === cue.token + 1)
}

/** Tokens of the content, without marks and commas at the ends of its parts and without a "that" that opens it. */
function contentOf(sentence: ParsedSentence, frame: CueFrame): number[] {
  const loose = /^(?:[,;:.!?…]|["“”'‘’]|``|''|–|—)$/
  // "‹Asked whether he had met her›, he said no": what was asked is not what he said.
  const asked = childrenBy(sentence, frame.token, 'advcl').filter((child) => /^(ask|question)$/.test(sentence.tokens[child]!.lemma))
  return frame.arguments
    .filter((argument) => argument.role === 'CONTENT')
    .flatMap(({ first, last }) => {
      let from = first
      let to = last
      const word = (at: number) => sentence.tokens[at]!.text
      while (from <= to && (loose.test(word(from)) || (/^that$/i.test(word(from)) && sentence.tokens[from]!.upos !== 'PRON'))) from++
      while (to >= from && loose.test(word(to))) to--
      return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)
    })
    .filter((token) => token !== frame.token && !asked.some((verb) => isBelow(sentence, token, verb)))
}

/** Speakers: the tree's where the learnt span holds one of them, else the heads of the learnt spans. */
function argumentsOf(sentence: ParsedSentence, frame: CueFrame, cue: Cue): Pick<Cue, 'speakers' | 'hops'> & { addressee?: number } {
  // "CPA, which ‹cited› an aide": who stands before a verb of citing passes on what the one behind it says.
  const isCiting =
    relays.has(sentence.tokens[frame.token]!.lemma) && frame.arguments.some(({ role, first }) => role === 'SPEAKER' && first > frame.token)
  const roleOf = ({ role, first }: CueFrame['arguments'][number]) => (isCiting && role === 'SPEAKER' && first < frame.token ? 'HOP' : role)
  const heads = (role: string) =>
    frame.arguments
      .filter((argument) => roleOf(argument) === role && argument.last - argument.first < 25)
      .map((argument) => nounOf(sentence, headOf(sentence, argument.first, argument.last)))
  const spans = frame.arguments.filter((argument) => roleOf(argument) === 'SPEAKER')
  // "the agency ‹RIA Novosti› reported": the learnt span may hold only the name that the tree hangs on its noun.
  const isNameOf = (name: number, noun: number) =>
    isMediaNoun(sentence.tokens[noun]!.lemma) && sentence.tokens[name]!.head === noun && /^(appos|flat)/.test(sentence.tokens[name]!.deprel)
  const agreed = cue.speakers.filter((speaker) =>
    spans.some((span) => (span.first <= speaker && speaker <= span.last) || isNameOf(headOf(sentence, span.first, span.last), speaker)),
  )
  const learnt = nearest(sentence, frame, heads('SPEAKER'))
  const speakers = agreed.length ? cue.speakers : cue.speakers.length && !learnt.length ? cue.speakers : learnt
  // "…, said by N", "via N", "according to N": one who passes on is not the one spoken to.
  const addressee =
    cue.addressee ??
    heads('ADDRESSEE').find((head) => !caseWordsOf(sentence, head).some((word) => /^(by|via|through|according|from)$/.test(word)))
  return {
    speakers: cue.isFixed && cue.speakers.length ? cue.speakers : speakers.filter((head) => !isTold(sentence, frame.token, head)),
    hops: heads('HOP'),
    ...(addressee === undefined ? {} : { addressee }),
  }
}

/** "‹The committee› was told that …": the one spoken to. */
function isTold(sentence: ParsedSentence, cue: number, head: number): boolean {
  return (
    sentence.tokens[head]!.head === cue &&
    sentence.tokens[head]!.deprel === 'nsubj:pass' &&
    /^(tell|inform|brief|assure)$/.test(sentence.tokens[cue]!.lemma)
  )
}

/** Of a span cut off behind its article the noun of the phrase. */
function nounOf(sentence: ParsedSentence, head: number): number {
  const token = sentence.tokens[head]!
  return token.deprel === 'det' && token.head > head ? token.head : head
}

/** Prepositions of a phrase, also of the one it is joined to, and of the word right before it. */
function caseWordsOf(sentence: ParsedSentence, head: number): string[] {
  const top = relation(sentence.tokens[head]!) === 'conj' ? sentence.tokens[head]!.head : head
  const first = Math.min(...subtree(sentence, head))
  return [...childrenBy(sentence, top, 'case'), ...childrenBy(sentence, head, 'case'), first - 1].map(
    (child) => sentence.tokens[child]?.text.toLowerCase() ?? '',
  )
}

/** "Noor met ‹Rek› and said …": one whom another verb has for its object. */
function isObject(sentence: ParsedSentence, head: number, cue: number): boolean {
  return (
    /^(obj|iobj|obl|xcomp)$/.test(sentence.tokens[head]!.deprel) &&
    sentence.tokens[head]!.head !== cue &&
    !caseWordsOf(sentence, head).some((word) => /^(by|to|from|of|per)$/.test(word))
  )
}

/** Two spans of which neither is joined to the other are a stray and the speaker: one that is no other verb's object speaks, else the one nearer to the cue. */
function nearest(sentence: ParsedSentence, frame: CueFrame, heads: readonly number[]): number[] {
  const nouns = heads.filter((head) => /NOUN|PROPN|PRON|NUM|ADJ|X/.test(sentence.tokens[head]!.upos))
  const far = (head: number) => Math.abs(head - frame.token) + (isObject(sentence, head, frame.token) ? sentence.tokens.length : 0)
  const [first, ...rest] = [...(nouns.length ? nouns : heads)].sort((left, right) => far(left) - far(right))
  if (first === undefined) return []
  return [
    first,
    ...rest.filter(
      (other) =>
        (relation(sentence.tokens[other]!) === 'conj' && isBelow(sentence, other, first)) ||
        (relation(sentence.tokens[first]!) === 'conj' && isBelow(sentence, first, other)),
    ),
  ]
}

/** "‹Varland› would sign “soon”, Noor said": of a clause in the tree only words without its verb. */
function isFragment(sentence: ParsedSentence, learnt: readonly number[], cue: Cue): boolean {
  return (
    cue.clausal &&
    learnt.length > 0 &&
    learnt.length * 2 < cue.content.length &&
    !isClausal(sentence, learnt) &&
    isClausal(sentence, cue.content) &&
    learnt.every((token) => cue.content.includes(token))
  )
}

/** Content with a finite verb of its own is a clause. */
function isClausal(sentence: ParsedSentence, content: readonly number[]): boolean {
  return content.some((token) => /^(VBD|VBZ|VBP|MD)$/.test(sentence.tokens[token]!.xpos))
}
