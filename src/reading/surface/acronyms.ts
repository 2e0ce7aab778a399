/** Acronyms: "the Front for the Renewal of Tarn (FRT)" is one name with its initials behind it, and "FRT" is that name wherever it stands. */
import type { ParsedSentence } from '../../encoder/index.ts'
import { stateNamed } from '../../lexicon/states.ts'
import type { Name } from '../stage.ts'

/** Small words inside a name, which give no initial. */
const small = /^(of|for|and|the|in|on|de|del|la|du|des|et|y|e|do|da|&|to|against)$/i
/** How many words a spelt-out name may have for each letter of its acronym. */
const perLetter = 3

/** The names with spelt-out ones in their full extent, and acronyms where the encoder saw none. */
export function withAcronyms(syntax: readonly ParsedSentence[], names: readonly Name[]): Name[] {
  const found: Name[] = [...names]
  const acronyms = new Set<string>()
  const put = (name: Omit<Name, 'kind'>, kind: Name['kind']) => {
    for (let at = found.length - 1; at >= 0; at--) {
      const other = found[at]!
      if (other.sentence === name.sentence && other.first <= name.last && name.first <= other.last) found.splice(at, 1)
    }
    found.push({ ...name, kind })
  }
  syntax.forEach((sentence, index) => {
    const { tokens } = sentence
    tokens.forEach((token, at) => {
      if (tokens[at - 1]?.text !== '(' || !/^[),]$/.test(tokens[at + 1]?.text ?? '') || !isAcronym(token.text)) return
      const first = speltOut(sentence, at - 2, token.text)
      if (first === undefined) return
      acronyms.add(token.text)
      const whole = names.find((name) => name.sentence === index && name.last === at - 2)
      if (!(whole && whole.first < first))
        put({ sentence: index, first, last: at - 2, start: tokens[first]!.start, end: tokens[at - 2]!.end }, 'ORG')
      put({ sentence: index, first: at, last: at, start: token.start, end: token.end }, 'ORG')
    })
  })
  for (const name of names)
    if (name.kind === 'ORG' && name.first === name.last) {
      const { text } = syntax[name.sentence]!.tokens[name.first]!
      if (isAcronym(text)) acronyms.add(text)
    }
  for (const [at, name] of found.entries())
    if (/^(FAC|LOC|PER|MISC)$/.test(name.kind) && name.first === name.last && acronyms.has(syntax[name.sentence]!.tokens[name.first]!.text))
      found[at] = { ...name, kind: 'ORG' }
  syntax.forEach((sentence, index) => {
    sentence.tokens.forEach((token, at) => {
      if (!acronyms.has(token.text) || stateNamed(token.text)) return
      if (found.some((name) => name.sentence === index && name.first <= at && at <= name.last)) return
      found.push({ kind: 'ORG', sentence: index, first: at, last: at, start: token.start, end: token.end })
    })
  })
  return found.sort((left, right) => left.start - right.start)
}

const isAcronym = (word: string) => /^\p{Lu}[\p{Lu}\p{Ll}]{0,6}\p{Lu}$/u.test(word) && (word.match(/\p{Lu}/gu)?.length ?? 0) >= 2

/** First token of the words, ending at `last`, whose initials an acronym is (Schwartz and Hearst 2003). */
function speltOut({ tokens }: ParsedSentence, last: number, acronym: string): number | undefined {
  const letters = (acronym.match(/\p{Lu}/gu) ?? []).map((letter) => letter.toLowerCase())
  let letter = letters.length - 1
  for (let at = last; at >= 0 && last - at < letters.length * perLetter; at--) {
    const word = tokens[at]!.text
    if (/^[-–’']s?$/.test(word) || (small.test(word) && word[0]!.toLowerCase() !== letters[letter])) continue
    if (small.test(word) && /^\p{Ll}/u.test(word)) {
      // "Radio Television ‹of› Kosovo (RTK)" leaves it out, "Department ‹of› Energy (DOE)" does not.
      const rest = speltOutFrom(tokens, at - 1, letters, letter)
      if (rest !== undefined) return rest
      letter--
      continue
    }
    if (!/^\p{Lu}/u.test(word) || word[0]!.toLowerCase() !== letters[letter]) return undefined
    if (letter === 0) return at
    letter--
  }
  return undefined
}

/** The same from a place and a letter on, where small words give no initial. */
function speltOutFrom(tokens: ParsedSentence['tokens'], from: number, letters: readonly string[], rest: number): number | undefined {
  let letter = rest
  for (let at = from; at >= 0; at--) {
    const word = tokens[at]!.text
    if (/^[-–’']s?$/.test(word) || small.test(word)) continue
    if (!/^\p{Lu}/u.test(word) || word[0]!.toLowerCase() !== letters[letter]) return undefined
    if (letter === 0) return at
    letter--
  }
  return undefined
}
