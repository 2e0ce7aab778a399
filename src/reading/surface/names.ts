/** Names as written: the encoder's, cleaned of titles and articles, completed by the rows of states, seats and media. */
import type { ParsedSentence, Token } from '../../encoder/index.ts'
import { intergovernmentalNamed } from '../../lexicon/intergovernmental.ts'
import { isMediaName, isMediaNoun } from '../../lexicon/media.ts'
import { seatNamed } from '../../lexicon/seats.ts'
import { settlementNamed } from '../../lexicon/settlements.ts'
import { stateNamed, stateOfAdjective, stateOfCapital } from '../../lexicon/states.ts'
import { titleOf } from '../../lexicon/titles.ts'
import { type Name, stage } from '../stage.ts'
import { withAcronyms } from './acronyms.ts'
import { withKinds } from './name-kinds.ts'

/** The longest row of the lexicons has this many words. */
const longestRow = 6

export const names = stage({
  requires: ['syntax'],
  assigns: 'names',
  find({ article, syntax }) {
    const found: Name[] = []
    syntax.forEach((sentence, index) => {
      const taken = new Array<boolean>(sentence.tokens.length).fill(false)
      const inSentence: Name[] = []
      const add = (kind: Name['kind'], first: number, last: number) => {
        for (let at = first; at <= last; at++) taken[at] = true
        inSentence.push({ kind, sentence: index, first, last, start: sentence.tokens[first]!.start, end: sentence.tokens[last]!.end })
      }
      for (const span of sentence.names) {
        if (span.kind === 'DATE' || span.kind === 'TIME' || span.kind === 'TITLE') continue
        const cleaned = clean(sentence, span.first, span.last, span.kind)
        if (cleaned && !isOffice(sentence, cleaned.last, span.kind) && !taken.slice(cleaned.first, cleaned.last + 1).some(Boolean))
          add(kindOf(article.text, sentence, cleaned.first, cleaned.last, span.kind), cleaned.first, cleaned.last)
      }
      for (const row of rowsIn(article.text, sentence, taken)) add(row.kind, row.first, row.last)
      found.push(...inSentence.sort((left, right) => left.start - right.start))
    })
    return withSurnames(article.text, syntax, withAcronyms(syntax, withKinds(article.text, syntax, found)))
  },
})

/**
 * "Nesrin Oktay … a call between ‹Oktay› and Rek": the closing words of a person's full name are that person wherever they stand again,
 * though the encoder takes them for a place or for nothing; where rows know them as a state, town, medium or seat they stay what these say.
 */
function withSurnames(text: string, syntax: readonly ParsedSentence[], names: readonly Name[]): Name[] {
  const wordsOf = (name: Name) => text.slice(name.start, name.end)
  const surnames = new Set(
    names
      .filter((name) => name.kind === 'PER')
      .flatMap((name) => {
        const words = wordsOf(name).split(/\s+/)
        return words.slice(1).map((_, at) => words.slice(at + 1).join(' '))
      })
      .filter((words) => /^\p{Lu}[\p{L}'’-]{3,}(?: |$)/u.test(words) && !isRow(words)),
  )
  // "‹Sun› said" of Sun Xiuwen: a family name that comes first.
  for (const name of names) {
    const words = wordsOf(name).split(/\s+/)
    if (name.kind === 'PER' && words.length === 2 && /^\p{Lu}\p{Ll}{1,4}$/u.test(words[0]!) && !isRow(words[0]!)) surnames.add(words[0]!)
  }
  const ofPerson = names.map((name) =>
    name.kind !== 'PER' && name.kind !== 'NORP' && surnames.has(wordsOf(name)) ? { ...name, kind: 'PER' as const } : name,
  )
  const added = syntax.flatMap((sentence, index) => {
    const taken = new Set(
      ofPerson
        .filter((name) => name.sentence === index)
        .flatMap((name) => Array.from({ length: name.last - name.first + 1 }, (_, at) => name.first + at)),
    )
    return sentence.tokens.flatMap((token, at) =>
      !taken.has(at) &&
      token.xpos.startsWith('NNP') &&
      surnames.has(token.text) &&
      !sentence.tokens[at + 1]?.xpos.startsWith('NNP') &&
      !/^[-–]$/.test(sentence.tokens[at - 1]?.text ?? '')
        ? [{ kind: 'PER' as const, sentence: index, first: at, last: at, start: token.start, end: token.end }]
        : [],
    )
  })
  return added.length ? [...ofPerson, ...added].sort((left, right) => left.start - right.start) : ofPerson
}

/** "the ‹Press Secretary›", taken for a building: an office is no name. */
const isOffice = (sentence: ParsedSentence, last: number, kind: string) =>
  (kind === 'FAC' || kind === 'MISC') && titleOf(sentence.tokens[last]!.text) !== undefined

const isRow = (words: string) =>
  !!(
    stateNamed(words) ||
    stateOfAdjective(words) ||
    stateOfCapital(words) ||
    settlementNamed(words) ||
    isMediaName(words) ||
    seatNamed(words)
  )

const isCapital = (token: Token) => /^[\p{Lu}\p{N}]/u.test(token.text)

/** "the Russian Foreign Minister Sergey Lavrov's" tagged as one person: the title before and the 's after are not the name. */
function clean(sentence: ParsedSentence, from: number, to: number, kind: string): { first: number; last: number } | undefined {
  let first = from
  let last = to
  const words = sentence.tokens
  const edge = /^(the|a|an|'s|’s|'|’|of|and|,|\.|-|"|“|”|\(|\))$/i
  while (first <= last && edge.test(words[first]!.text)) first++
  while (last >= first && edge.test(words[last]!.text)) last--
  if (kind === 'PER') {
    // A title keeps its place before the name only when the name would be empty without it ("the Pope").
    for (let at = last - 1; at >= first; at--)
      if (titleOf(words[at]!.text) && !(at === first && first === last)) {
        first = at + 1
        break
      }
    while (first < last && stateOfAdjective(words[first]!.text)) first++
    // "NSA Noor": the initials of an office, where the name itself is not in capitals.
    if (
      first < last &&
      /^\p{Lu}{3,}$/u.test(words[first]!.text) &&
      words.slice(first + 1, last + 1).every((word) => /\p{Ll}/u.test(word.text))
    )
      first++
  }
  if (first > last) return undefined
  if (kind === 'PER') [first, last] = withHyphens(sentence, first, last)
  // "the Ugandan paper ‹Daily Monitor›": what a medium is called is not its name.
  if (kind === 'ORG')
    for (let at = first; at < last; at++)
      if (/^\p{Ll}/u.test(words[at]!.text) && isMediaNoun(words[at]!.lemma) && isCapital(words[at + 1]!)) first = at + 1
  if (!words.slice(first, last + 1).some(isCapital) && kind !== 'EVENT') return undefined
  return { first, last }
}

/** "Piyabutr Sae‹-Lim›", "Kuang‹-ting›": the parts of a name that hyphens join are one; "Noor-Rek" are two, so one word alone is joined only to what is no name by itself. */
function withHyphens({ tokens }: ParsedSentence, from: number, to: number): [number, number] {
  let first = from
  let last = to
  const isJoined = (left: number, right: number) =>
    tokens[left] !== undefined && tokens[right] !== undefined && tokens[left].end === tokens[right].start
  const isPart = (at: number) => last > first || /^\p{Ll}/u.test(tokens[at]!.text)
  while (
    tokens[last + 1]?.text === '-' &&
    isJoined(last, last + 1) &&
    isJoined(last + 1, last + 2) &&
    /^\p{L}/u.test(tokens[last + 2]!.text) &&
    isPart(last + 2)
  )
    last += 2
  while (
    tokens[first - 1]?.text === '-' &&
    isJoined(first - 1, first) &&
    isJoined(first - 2, first - 1) &&
    /^(al|el|ibn|bin)$/i.test(tokens[first - 2]!.text)
  )
    first -= 2
  return [first, last]
}

/** Rows win over the encoder for what they are sure of: a state is a GPE, an adjective of one a NORP, a medium an ORG. */
function kindOf(text: string, sentence: ParsedSentence, first: number, last: number, kind: string): Name['kind'] {
  const words = text.slice(sentence.tokens[first]!.start, sentence.tokens[last]!.end)
  const tag = sentence.tokens[last]!.xpos
  if (stateNamed(words)) return tag.startsWith('JJ') && first === last ? 'NORP' : 'GPE'
  if (first === last && stateOfAdjective(words)) return 'NORP'
  if (isMediaName(words) || intergovernmentalNamed(words) || (kind !== 'PER' && seatNamed(words))) return 'ORG'
  if (kind !== 'PER' && kind !== 'ORG' && (stateOfCapital(words) || settlementNamed(words))) return 'GPE'
  return kind as Name['kind']
}

function rowsIn(text: string, sentence: ParsedSentence, taken: readonly boolean[]): { kind: Name['kind']; first: number; last: number }[] {
  const found: { kind: Name['kind']; first: number; last: number }[] = []
  const words = sentence.tokens
  for (let first = 0; first < words.length; first++) {
    if (taken[first] || !isCapital(words[first]!)) continue
    for (let last = Math.min(words.length - 1, first + longestRow - 1); last >= first; last--) {
      if (taken.slice(first, last + 1).some(Boolean) || !isCapital(words[last]!)) continue
      const name = text.slice(words[first]!.start, words[last]!.end)
      const kind = stateNamed(name)
        ? 'GPE'
        : first === last && stateOfAdjective(name)
          ? 'NORP'
          : seatNamed(name) || intergovernmentalNamed(name) || (words[first]!.xpos.startsWith('NNP') && isMediaName(name))
            ? 'ORG'
            : words[first]!.xpos.startsWith('NNP') && (stateOfCapital(name) || settlementNamed(name))
              ? 'GPE'
              : undefined
      if (!kind) continue
      found.push({ kind, first, last })
      first = last
      break
    }
  }
  return found
}
