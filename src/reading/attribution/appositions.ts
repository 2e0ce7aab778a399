/** Appositions: a noun beside a name that says who the named one is - before it ("Varland's envoy, ‹Wu Toft›,"), or after it ("‹Wu Toft›, the envoy,"). */
import { children, type ParsedSentence, relation } from '../../encoder/index.ts'
import { bodyOf } from '../../lexicon/bodies.ts'
import { isMediaNoun } from '../../lexicon/media.ts'
import { titleOf } from '../../lexicon/titles.ts'
import type { Name } from '../stage.ts'

/** How many words may stand between an apposed noun and its name ("the chairman of the region's committee for fish, Noor"). */
const farthest = 18

const isTitle = (sentence: ParsedSentence, at: number) => {
  const token = sentence.tokens[at]!
  return (token.upos === 'NOUN' || token.upos === 'PROPN') && titleOf(token.text) !== undefined && !/^NNP?S$/.test(token.xpos)
}

const isBody = (sentence: ParsedSentence, at: number) => {
  const token = sentence.tokens[at]!
  const lemma = token.lemma.toLowerCase()
  return token.upos === 'NOUN' && !/^NNP?S$/.test(token.xpos) && (bodyOf(lemma)?.kind === 'body' || isMediaNoun(lemma))
}

/** Whether commas, or a comma and the end, set the name off. */
function isSetOff(sentence: ParsedSentence, name: Name): boolean {
  let first = name.first
  // "Its ambassador, ‹Mr› Noor,".
  while (titleOf(sentence.tokens[first - 1]?.text ?? '')?.rank === 'courtesy') first--
  const before = sentence.tokens[first - 1]?.text
  const after = sentence.tokens[name.last + 1]
  if (before !== ',' && !(before === 'the' && sentence.tokens[first - 2]?.text === ',')) return false
  return after === undefined || /^([,.;:)–—-]|has|have|was|is|had|said|says|told)$/i.test(after.text)
}

/**
 * The title that a name set off by commas explains: "India's trade ‹minister›, Kamal Noor, said"; also where the tree hangs the name on
 * the title's own complement: "a ‹spokesman› for the council, Ali Noor, said". No title in the plural, none that a name has already.
 */
export function titleBefore(sentence: ParsedSentence, name: Name, head: number): number | undefined {
  if (!isSetOff(sentence, name)) return undefined
  if (!/^(appos|nmod|flat|nmod:desc|list|dep|conj)$/.test(sentence.tokens[head]!.deprel)) return undefined
  // "Toft, Lind and Minister Rek": a list has an "and" of its own.
  if (children(sentence, head).some((child) => relation(sentence.tokens[child]!) === 'cc' && child < name.first)) return undefined
  let at = sentence.tokens[head]!.head
  for (let steps = 0; at >= 0 && at < name.first && steps < 4; steps++) {
    if (name.first - at <= farthest && isTitle(sentence, at)) {
      const named = sentence.names.some(
        (other) =>
          other.kind === 'PER' &&
          other.last < name.first &&
          other.last > at &&
          other.first - at <= 2 &&
          !hasPreposition(sentence, at, other.first),
      )
      return named ? undefined : at
    }
    if (!/^(nmod|appos|nmod:desc|compound|flat|conj|amod)$/.test(sentence.tokens[at]!.deprel)) return undefined
    at = sentence.tokens[at]!.head
  }
  return undefined
}

const hasPreposition = (sentence: ParsedSentence, from: number, to: number) =>
  sentence.tokens.slice(from + 1, to).some((token) => token.upos === 'ADP')

/** The common noun that stands for an organisation's name: "the world's communications ‹agency›, the Cable Union, said"; "the militant ‹group› Sons of Rek". */
export function bodyBefore(sentence: ParsedSentence, name: Name, head: number): number | undefined {
  const token = sentence.tokens[head]!
  const governor = token.head
  if (governor < 0 || governor >= name.first || !isBody(sentence, governor)) return undefined
  if (!/^(appos|nmod|flat|nmod:desc|list)$/.test(token.deprel)) return undefined
  if (children(sentence, head).some((child) => relation(sentence.tokens[child]!) === 'case' && child < head)) return undefined
  return governor === name.first - 1 || isSetOff(sentence, name) ? governor : undefined
}

/** The common noun that explains an organisation's name after it: "the Cable Union, the world's communications ‹agency›,". */
export function bodyAfter(sentence: ParsedSentence, head: number): number | undefined {
  return children(sentence, head).find((child) => child > head && sentence.tokens[child]!.deprel === 'appos' && isBody(sentence, child))
}
