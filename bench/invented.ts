/** Invented reports for a large archive: most stand alone, some tell one story in three to twelve articles, copies of a wire among them. Same seed, same reports. */
import type { Reading } from '../src/model/reading.ts'
import { Maker } from '../test/ledger/maker.ts'

/** Of a hundred reports begun, so many begin a story. */
const storiesInHundred = 8
/** People who may be named; the nth is named about n times more seldom than the first. */
const people = 3000
const firstDay = Date.UTC(2021, 0, 1)
/** Reports a day: 100,000 fill some seven years. */
const daily = 40

const syllables = 'ar bel cor dan el fen gor hal is jun kor lan mir nor os pel qua ren sol tar ul ven wes yor zan bri che dro'.split(' ')
const nouns =
  'ferry quota harbour tariff pipeline border dam prisoner airspace customs grain fishing satellite inspection truce corridor loan visa railway archive'.split(
    ' ',
  )
const verbs = 'reviewed delayed praised questioned outlined shelved revived narrowed widened defended drafted weighed'.split(' ')
const places = 'Doha Geneva Vienna Astana Muscat Oslo Ankara Nairobi Lima Jakarta'.split(' ')
const modes = ['talks', 'meeting', 'call', 'visit'] as const

/** Numbers from 0 to 1 that look like chance (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Reports without end, in the order in which they are published. */
export function* inventedReports(seed = 1): Generator<Reading> {
  const random = chance(seed)
  const upTo = (count: number) => Math.floor(random() * count)
  const pick = <T>(list: readonly T[]): T => list[upTo(list.length)] as T
  const waiting: Reading[] = []
  for (let nth = 0; ; nth++) {
    const day = new Date(firstDay + Math.floor(nth / daily) * 86_400_000).toISOString().slice(0, 10)
    if (waiting.length > 0 && random() < 0.5) {
      yield waiting.shift()!
      continue
    }
    const happening: Happening = { day, left: person(zipf(random)), right: person(zipf(random)), place: pick(places), mode: pick(modes) }
    const wire = passages(random, pick)
    if (random() * 100 >= storiesInHundred) {
      yield told(happening, `${nth}`, outlet(upTo(400)), wire)
      continue
    }
    const size = 3 + upTo(10)
    const versions = Array.from({ length: size }, (_, place) => {
      const own = random()
      const body = own < 0.3 ? passages(random, pick) : own < 0.6 ? wire : [...wire.slice(0, -1), ...passages(random, pick).slice(0, 1)]
      return told(happening, `${nth}-${place}`, outlet(upTo(400)), body)
    })
    waiting.push(...versions.slice(1))
    yield versions[0]!
  }
}

interface Happening {
  readonly day: string
  readonly left: string
  readonly right: string
  readonly place: string
  readonly mode: (typeof modes)[number]
}

/** About eight sentences, hardly ever twice the same. */
function passages(random: () => number, pick: <T>(list: readonly T[]) => T): string[] {
  const number = () => 2 + Math.floor(random() * 9000)
  return Array.from(
    { length: 8 },
    () =>
      `Officials ${pick(verbs)} the ${pick(nouns)} plan and ${pick(verbs)} ${number()} pages on the ${pick(nouns)} and the ${pick(nouns)}, while ${number()} residents of ${capital(pick(syllables) + pick(syllables))} ${pick(verbs)} a ${pick(nouns)} rule.`,
  )
}

function told({ day, left, right, place, mode }: Happening, address: string, outlet: string, body: readonly string[]): Reading {
  // The first sentence of the body, so that what one says is like what another says only where it was copied.
  const said = body[0]!.slice(0, -1).replace(/^Officials/, 'officials')
  const met = `${left} and ${right} held a ${mode} in ${place} on ${day}.`
  const at = new Maker({
    url: `https://archive.example/${address}`,
    outlet,
    publishedAt: day,
    text: [['credit', outlet], met, `${left} said that ${said}.`, ...body],
  })
  const [first, second] = [at.party('person', left), at.party('person', right)]
  return at.reading({
    contacts: [
      at.contact('c1', mode, ['held', 'held'], `held a ${mode}`, {
        when: at.cell(day, day),
        venue: at.cell(place, { name: place }),
        participants: left === right ? [at.participant(first)] : [at.participant(first), at.participant(second)],
      }),
    ],
    statements: [at.statement('s1', first, said, { manner: 'indirect', speakerWords: left })],
  })
}

/** A rank, the nth about as likely as 1/n. */
function zipf(random: () => number): number {
  return Math.floor(people ** random()) - 1
}

/** The name of a rank: "Arbel Cordan". */
export function person(rank: number): string {
  const at = (place: number) => syllables[Math.floor(rank / syllables.length ** place) % syllables.length] as string
  return `${capital(at(0) + at(1))} ${capital(at(1) + at(2) + at(0))}`
}

function outlet(nth: number): string {
  return `${capital(`${syllables[nth % syllables.length]}${syllables[Math.floor(nth / syllables.length)]}`)} Courier`
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
