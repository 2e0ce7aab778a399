/** Reads a question to the ledger: what it asks for, on which issues, of which days. Its parties are the ledger's own, and are found there. */
import { issueOf, issues } from '../lexicon/issues.ts'
import { askedIn, questionFunctionWords } from '../lexicon/question-words.ts'
import type { Askable, Question } from '../model/question.ts'
import { windowOf } from '../model/window.ts'
import { grammar } from './surface/date-grammar.ts'

/** What the question says before a day that makes it a beginning or an end. */
const opening = /\b(?:since|from|after)\s+(?:the\s+)?(?:morning of\s+)?$/i
const closing = /\b(?:until|till|before|by|up to|as of|on the morning of)\s+(?:the\s+)?$/i

/** Reads `words` as asked on the ISO day `on`. */
export function readQuestion(words: string, on: string): Question {
  const { since, until, places } = daysIn(words, on)
  const rest = places.reduceRight((text, [start, end]) => text.slice(0, start) + text.slice(end), words)
  const asks = askedIn(rest) as Askable[]
  const own = issueOf(withoutAsking(rest))
  const search = [...rest.matchAll(/"[^"]+"|[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)]
    .map(([word]) => word.replace(/['’]s$/, ''))
    .filter((word) => !questionFunctionWords.has(word.toLowerCase()))
  return {
    words,
    asks,
    issues: own === undefined ? [] : [own],
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
    search: [...new Set(search)],
  }
}

/** "Talks" and "position" ask for an answer; they name no issue unless it is talks as such that are asked about. */
function withoutAsking(words: string): string {
  const framing = new Set(issues.find(({ id }) => id === 'peace-process')?.words ?? [])
  return words
    .split(/\s+/)
    .filter((word) => !framing.has(word.toLowerCase().replace(/\W+$/, '')))
    .join(' ')
}

interface Days {
  readonly since?: string
  readonly until?: string
  readonly places: readonly (readonly [number, number])[]
}

/** "since Monday" opens, "by 15 March" closes, "in March" does both. */
function daysIn(words: string, on: string): Days {
  let since: string | undefined
  let until: string | undefined
  const places: [number, number][] = []
  for (const rule of grammar)
    for (const match of words.matchAll(rule.pattern)) {
      const [start, end] = [match.index, match.index + match[0].length]
      if (places.some(([from, to]) => from < end && start < to)) continue
      const found = rule.resolve(match, { anchor: on, last: undefined, future: false, past: true, nearest: false, tagged: () => 'NNP' })
      const window = found?.type === 'date' && found.value !== undefined ? windowOf(found.value) : undefined
      if (!window) continue
      places.push([start, end])
      const before = words.slice(0, start)
      if (opening.test(before)) since = window.from
      else if (closing.test(before)) until = window.to
      else [since, until] = [window.from, window.to]
    }
  return {
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
    places: places.sort(([left], [right]) => left - right),
  }
}
