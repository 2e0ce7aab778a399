/** `parley ask`: a question answered from the ledger - told, told differently, or not reported - with the words behind each sentence. */
import type { Askable } from '../../model/question.ts'
import type { Answer } from '../../views/index.ts'
import { answer, lastDay } from '../answers/ask.ts'
import { asking, withLedger } from './ledger-file.ts'
import type { LedgerOptions } from './options.ts'
import { print, say } from './output.ts'
import { bold, visible } from './terminal.ts'
import { cited, weight } from './words.ts'

/** Citations printed under one sentence; `--json` has all. */
const mostCited = 3

/** Prints what the question was taken to ask, the answer, and the passages that hold its words. */
export async function ask(words: readonly string[], given: LedgerOptions & { on?: string }): Promise<void> {
  await withLedger(given, asking, async (ledger) => {
    const on = given.on ?? (await lastDay(ledger)) ?? new Date().toISOString().slice(0, 10)
    const found = await answer(ledger, words.join(' '), on)
    if (given.json) return print(`${JSON.stringify({ parley: '1', answer: found }, undefined, 1)}\n`)
    await print(`${bold(verdictOf(found))}\n\n`)
    for (const line of found.lines) {
      const more = line.citations.length - mostCited
      await print(
        [
          `${line.state === 'conflict' ? '[accounts differ] ' : ''}${visible(line.line)}  [${weight(line)}]${line.entry ? `  ${line.entry}` : ''}`,
          ...line.citations.slice(0, mostCited).map((citation) => `    ${cited(citation)}`),
          ...(more > 0 ? [`    and ${more} more`] : []),
          '',
          '',
        ].join('\n'),
      )
    }
    if (found.passages.length > 0) await print(`${bold('Passages with these words')}\n`)
    for (const { passage, outlet, publishedAt } of found.passages)
      await print(`  ${cited(passage)}  ${visible([outlet, publishedAt?.slice(0, 10)].filter(Boolean).join(', '))}\n`)
    return say(understood(found, on))
  })
}

const things: Record<Askable, string> = {
  readouts: 'readouts',
  disagreements: 'what accounts tell differently',
  denials: 'denials',
  copies: 'copies',
  versions: 'changed texts',
  absences: 'who was not there',
  due: 'what was to come',
  rates: 'whose announcements hold',
  commitments: 'commitments',
  positions: 'positions',
  statements: 'statements',
  rounds: 'rounds',
  unnamed: 'what one unnamed speaker says',
  believed: 'what was known by a day',
  novelty: 'news and background',
  acts: 'acts',
  rows: 'rows',
  contacts: 'contacts',
}

function verdictOf({ verdict, lines, total }: Answer): string {
  if (verdict === 'not-reported') return 'Not reported: nothing in the ledger answers this.'
  if (verdict === 'passages') return 'No record was asked for by name; these passages have the words.'
  const shown = lines.length < total ? `, ${lines.length} of ${total} shown` : ''
  return verdict === 'accounts-disagree' ? `The accounts disagree${shown}.` : `As the ledger tells it${shown}.`
}

/** So that a question that was misread can be put otherwise. */
function understood({ question }: Answer, on: string): string {
  const { asks, parties, issues, since, until } = question
  const days = since === undefined && until === undefined ? [] : [`days ${since ?? '…'} to ${until ?? '…'}`]
  const parts = [
    `asked for ${asks.length > 0 ? asks.map((each) => things[each]).join(', ') : 'words only'}`,
    ...(parties.length > 0 ? [`of ${parties.map(({ name }) => name).join(', ')}`] : []),
    ...(issues.length > 0 ? [`on ${issues.join(', ')}`] : []),
    ...days,
  ]
  return visible(`Understood on ${on}: ${parts.join('; ')}.`)
}
