/** Scores time expressions: found where one is labelled, and given the labelled value. */
import { isRead } from '../src/model/article.ts'
import type { Reading } from '../src/model/reading.ts'
import type { When } from '../src/model/when.ts'
import { pairs, type Scores, Tally } from './score.ts'

interface LabelledDate {
  readonly words: { readonly start: number; readonly end: number }
  readonly value?: string
}

/**
 * "time expressions": days, months and spans found, F1 over spans that share a character (durations are labelled only here and there and count
 * neither way, nor does what stands in blocks that are not read). "time value right": of those found, the value agrees, `~` aside.
 */
export function scoreDates(
  gold: readonly LabelledDate[],
  dates: readonly When[],
  reading: Reading,
  scores: Scores,
  miss: (miss: { kind: string; words: string; said?: string }) => void,
): void {
  const { text, blocks } = reading.article
  const tally = (name: string) => {
    scores[name] ??= new Tally()
    return scores[name] as Tally
  }
  const read = gold.filter(({ words }) => blocks.some((block) => isRead(block) && block.start <= words.start && words.end <= block.end))
  const wanted = read.filter(({ value }) => value !== undefined)
  const shared = (date: When, { words }: LabelledDate) => Math.min(date.end, words.end) - Math.max(date.start, words.start)
  const said = dates.filter(
    (date) => date.type !== 'duration' && !read.some((label) => label.value === undefined && shared(date, label) > 0),
  )
  const around = (place: { start: number; end: number }) =>
    `${text.slice(Math.max(0, place.start - 60), place.start)}[${text.slice(place.start, place.end)}]${text.slice(place.end, place.end + 40)}`.replaceAll(
      '\n',
      ' ',
    )
  const matched = pairs(wanted, said, (label, date) => Math.max(0, shared(date, label)), 1)
  tally('time expressions').add(matched.length, said.length, wanted.length)
  for (const label of wanted)
    if (!matched.some(([other]) => other === label)) miss({ kind: 'time missed', words: `${label.value}: ${around(label.words)}` })
  for (const date of said)
    if (!matched.some(([, other]) => other === date)) miss({ kind: 'time invented', words: `${date.value}: ${around(date)}` })
  for (const [label, date] of matched) {
    const isRight = label.value?.replaceAll('~', '') === date.value?.replaceAll('~', '')
    tally('time value right').add(isRight ? 1 : 0, 1, 1)
    if (!isRight) miss({ kind: 'time value', words: `${label.value}: ${around(label.words)}`, said: `${date.value} (${date.rule})` })
  }
}
