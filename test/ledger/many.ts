/** Many small hand-made readings: the crisis of `crisis.ts` told on, day after day, with copies and later versions among them. */
import type { Reading } from '../../src/model/reading.ts'
import { Maker } from './maker.ts'

const outlets = ['Halden Courier', 'Harbour Gazette', 'Coast Weekly', 'Morning Ledger', 'Evening Star']

/** The `nth` report; every fifth is a later version of the one before it, every third a copy of the one before it. */
export function report(nth: number): Reading {
  const version = nth % 5 === 4
  const day = `2031-04-${String(((2 * Math.floor(nth / 5)) % 28) + (version ? 2 : 1)).padStart(2, '0')}`
  const outlet = outlets[nth % outlets.length] as string
  const round = Math.floor(nth / 3) + 1
  const at = new Maker({
    url: `https://paper.example/${version ? nth - 1 : nth}`,
    outlet,
    publishedAt: day,
    text: [
      `${outlet}: Ana Lindqvist and Tomas Rek met for round ${round} in Doha.${version ? ' It lasted an hour.' : ''}`,
      `Rek said that report ${round} on the strait would be shown to the owners of the ships before the end of the week, that the list of ${round} sailors was complete, and that the telephone line between the fleets had been tried out ${round} times without a fault.`,
    ],
  })
  const lindqvist = at.party('person', 'Ana Lindqvist')
  const rek = at.party('person', 'Tomas Rek')
  return at.reading({
    contacts: [
      at.contact('c1', 'talks', ['met', 'held'], 'met for round', {
        when: at.cell('met for', day),
        round: at.cell(`round ${round}`, round),
        participants: [at.participant(lindqvist), at.participant(rek)],
      }),
    ],
    statements: [
      at.statement('s1', rek, `report ${round} on the strait would be shown to the owners of the ships`, {
        manner: 'indirect',
        speakerWords: 'Rek said',
      }),
    ],
  })
}
