/** What stands around a name: the phrase that holds it, the office it is given, the state of that office. */
import { type ParsedSentence, relation, type Token } from '../../encoder/index.ts'
import { titleOf } from '../../lexicon/titles.ts'
import type { Span } from '../../text/span.ts'
import type { StateWords } from '../noun-phrase.ts'
import type { Name } from '../stage.ts'

/** The office a phrase gives a person, and its state. */
export interface OfficeReading {
  /** Words of the office, state adjective and article left out ("Foreign Minister"). */
  readonly span?: Span
  readonly state?: string
  /** First token of the whole phrase ("the US Secretary of State Marco Rubio"). */
  readonly first: number
}

/** "the Democratic People's Republic of Korea": the longest name of a state, in tokens. */
const longestState = 6

const glue = /^(IN|TO|CC|DT|HYPH|POS|,|NN|NNS|NNP|NNPS|JJ|VBN|VBG|CD|RB|FW|AFX)$/

/** Reads leftwards from a person's name: "Russian presidential aide ‹Yuri Ushakov›", "Saudi Arabia's national security adviser ‹X›", "special envoy for the Middle East ‹X›". */
export function officeBefore(
  text: string,
  sentence: ParsedSentence,
  name: Name,
  names: readonly Name[],
  states: StateWords,
): OfficeReading {
  const words = sentence.tokens
  const before = names.filter((other) => other.sentence === name.sentence && other.last < name.first)
  let first = name.first
  let seen = -1
  for (let at = name.first - 1; at >= 0 && name.first - at <= 14; at--) {
    const word = words[at] as Token
    const person = before.find((other) => other.kind === 'PER' && other.first <= at && at <= other.last)
    if (person) break
    const title = word.upos !== 'VERB' || word.xpos === 'VBG' ? titleOf(word.text) : undefined
    if (word.xpos === 'IN' && !/^(of|for|on|to|in)$/i.test(word.text)) break
    // "a spokeswoman ‹for› President ‹Noor›": the preposition hangs on the name or on its title; what stands before it is someone else.
    if (
      word.xpos === 'IN' &&
      relation(word) === 'case' &&
      (seen >= 0 || (word.head >= name.first && word.head <= name.last)) &&
      word.head >= at &&
      seen !== at &&
      (word.head >= name.first || titleOf(words[word.head]!.text))
    )
      break
    if (word.text === ',' || !glue.test(word.xpos)) break
    if (word.xpos === 'DT' && !/^(the|a|an)$/i.test(word.text)) break
    if (title) {
      // A plural title belongs to a list before the name ("the ministers Noor met"), unless it directly precedes.
      if ((word.xpos === 'NNS' || word.xpos === 'NNPS') && at !== name.first - 1) break
      seen = at
      first = at
    } else if (seen < 0 && name.first - at > 1 && (word.xpos === 'IN' || word.xpos === 'TO')) {
      // "envoy for the Middle East ‹X›": the preposition phrase between title and name; go on only if a title is near.
      const near = words.slice(Math.max(0, at - 4), at).some((token) => titleOf(token.text))
      if (!near) break
    } else if (seen >= 0 && (word.xpos === 'IN' || word.xpos === 'TO')) {
      // "… of the party ‹Minister X›": what stands before a preposition left of the title is another phrase, save "Minister of State".
      const near = words.slice(Math.max(0, at - 3), at).some((token) => titleOf(token.text))
      if (!near) break
    } else if (seen >= 0 && word.xpos === 'CC') {
      const near = words.slice(Math.max(0, at - 2), at).some((token) => titleOf(token.text))
      if (!near) break
    }
    if (
      seen >= 0 &&
      (word.upos === 'NOUN' ||
        word.upos === 'PROPN' ||
        word.upos === 'ADJ' ||
        word.xpos === 'POS' ||
        word.xpos === 'DT' ||
        word.xpos === 'HYPH' ||
        /^(former|ex|late|new|newly|reappointed|then)$/i.test(word.text))
    )
      first = at
  }
  if (seen < 0) return { first: name.first }
  while (first < name.first && /^(and|of|for|,|'s|’s|-|to|in|on)$/i.test(words[first]!.text)) first++
  return { ...officeIn(text, sentence, first, name.first - 1, states), first }
}

/** The office and state in a run of tokens that holds a title: leading article, state and "former" are set apart from the office's words. */
export function officeIn(
  text: string,
  sentence: ParsedSentence,
  from: number,
  to: number,
  states: StateWords,
): { span?: Span; state?: string } {
  const words = sentence.tokens
  let state: string | undefined
  let begin = from
  for (let at = from; at <= to; at++) {
    const found = stateOf(text, sentence, at, to, states)
    if (found) {
      state ??= found.state
      if (
        at === begin ||
        /^(the|a|an|former|ex|-|late|new|then)$/i.test(
          words
            .slice(begin, at)
            .map((word) => word.text)
            .join(' '),
        )
      )
        begin = found.last + 1
    } else if (
      at === begin &&
      /^(the|a|an|'s|’s|former|late|new|newly|then|-|his|her|its|their|outgoing|incoming|visiting|veteran|senior|top)$/i.test(
        words[at]!.text,
      )
    )
      begin = at + 1
  }
  let end = to
  while (end >= begin && /^(,|and|,|'s|’s)$/i.test(words[end]!.text)) end--
  return { ...(begin <= end ? { span: { start: words[begin]!.start, end: words[end]!.end } } : {}), ...(state ? { state } : {}) }
}

function stateOf(
  text: string,
  sentence: ParsedSentence,
  at: number,
  to: number,
  states: StateWords,
): { state: string; last: number } | undefined {
  const words = sentence.tokens
  for (let last = Math.min(to, at + longestState - 1); last >= at; last--) {
    const name = text.slice(words[at]!.start, words[last]!.end)
    const row = states.named(name) ?? states.ofAdjective(name)
    if (row && /^\p{Lu}/u.test(name)) return { state: row.id, last }
  }
  return undefined
}

/** Reads after a person's name: "‹X›, the Kremlin aide,", "‹X›, who heads …" (only appositions that hold a title), up to the next comma. */
export function officeAfter(
  text: string,
  sentence: ParsedSentence,
  name: Name,
  states: StateWords,
): { span?: Span; state?: string; head?: number } {
  const words = sentence.tokens
  let at = name.last + 1
  const bracket = words[at]?.text === '('
  if (words[at]?.text !== ',' && !bracket) return {}
  at++
  // "Noor, and envoy Rek": the next of a list.
  if (/^(and|or|but|while)$/i.test(words[at]?.text ?? '')) return {}
  const start = at
  let seen = -1
  for (; at < words.length && at - start < 16; at++) {
    const word = words[at] as Token
    if (/^[,;:()–—.]$/.test(word.text) || word.upos === 'VERB' || word.upos === 'AUX' || word.upos === 'PRON') break
    if (seen < 0 && word.xpos === 'IN') break
    if (seen < 0 && (word.upos === 'NOUN' || word.upos === 'PROPN') && titleOf(word.text) && !/S$/.test(word.xpos)) seen = at
  }
  if (seen < 0) return {}
  // "the ‹chief› negotiator": the title that heads the phrase.
  for (let above = words[seen]!.head; above > seen && above < at && titleOf(words[above]!.text); above = words[seen]!.head) seen = above
  // "X, President Y and Z": a name inside means a list, not an apposition.
  const inside = words.slice(start, at)
  if (inside.length && sentence.names.some((other) => other.kind === 'PER' && other.first >= start && other.last < at)) return {}
  return { ...officeIn(text, sentence, start, at - 1, states), head: seen }
}
