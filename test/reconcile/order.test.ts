import { describe, expect, it } from 'vitest'
import { listEntries, openLedger } from '../../src/ledger/index.ts'
import type { ContactEntry } from '../../src/model/entry.ts'
import type { Reading } from '../../src/model/reading.ts'
import { exportLedger, keepReading } from '../../src/parley.ts'
import { crisis } from '../ledger/crisis.ts'
import { Maker } from '../ledger/maker.ts'

const now = '2031-03-07T08:00:00.000Z'

async function exported(readings: readonly Reading[], clock: (nth: number) => string): Promise<string> {
  const ledger = await openLedger(':memory:')
  for (const [nth, reading] of readings.entries()) await keepReading(ledger, reading, { now: () => clock(nth) })
  let text = ''
  for await (const piece of exportLedger(ledger)) text += piece
  await ledger.close()
  return text
}

/** A seeded shuffle (mulberry32, Fisher-Yates), so that a failure can be repeated. */
function shuffled<T>(list: readonly T[], seed: number): T[] {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296
  }
  const copy = [...list]
  for (let at = copy.length - 1; at > 0; at--) {
    const other = Math.floor(next() * (at + 1))
    ;[copy[at], copy[other]] = [copy[other] as T, copy[at] as T]
  }
  return copy
}

describe('the order in which articles arrive', () => {
  it('does not change a byte of the export, in 20 shuffles', async () => {
    const readings = crisis()
    const first = await exported(readings, () => now)
    expect(JSON.parse(first).contacts.length).toBeGreaterThan(1)
    for (let seed = 1; seed <= 20; seed++) expect(await exported(shuffled(readings, seed), () => now), `seed ${seed}`).toBe(first)
  })

  it('changes no entry, party or origin where the clock goes on meanwhile, only the dates of what was learnt', async () => {
    const readings = crisis()
    const clock = (nth: number) => new Date(Date.parse(now) + nth * 60_000).toISOString()
    const undatedOf = (text: string) => text.replace(/"(at|ingestedAt|readAt)":"2031-03-07[^"]*"/g, '"$1":""')
    const first = await exported(readings, clock)
    for (let seed = 21; seed <= 30; seed++)
      expect(undatedOf(await exported(shuffled(readings, seed), clock)), `seed ${seed}`).toBe(undatedOf(first))
  })

  it('does not matter for those through whom we have it: a hop that is joined later shows as the party it is now', async () => {
    const told = (name: string) => {
      const at = new Maker({
        url: `https://x.example/${name}`,
        publishedAt: '2031-03-05',
        text: [`Varland will meet Ostrea on Friday, ${name} said.`],
      })
      const hop = at.party('person', name)
      const participants = ['Varland', 'Ostrea'].map((side) => at.participant(at.party('state', side)))
      const chain = [{ ...hop, citation: at.cite(name) }]
      return at.reading({ contacts: [at.contact('c1', 'meeting', ['will meet', 'planned'], 'will meet', { participants, chain })] })
    }
    const readings = [told('Sergei Valen'), told('Sergey Valen'), told('Sergey Ivanovich Valen')]
    const first = await exported(readings, () => now)
    expect(await exported([...readings].reverse(), () => now)).toBe(first)
    expect(
      new Set(
        (JSON.parse(first) as { contacts: ContactEntry[] }).contacts.flatMap(({ chain }) =>
          chain.flatMap(({ hops }) => hops.map(({ party }) => party)),
        ),
      ).size,
    ).toBe(1)
  })

  it('comes to one entry for the meeting, one for each other contact', async () => {
    const ledger = await openLedger(':memory:')
    for (const reading of crisis()) await keepReading(ledger, reading, { now: () => now })
    const { items } = await listEntries(ledger, 'contacts')
    expect(items.map((entry) => [entry.mode.map((account) => account.value).join('+'), entry.articles, entry.origins])).toEqual([
      ['talks+meeting', 6, 3],
      ['call', 1, 1],
      ['meeting', 1, 1],
      ['meeting', 1, 1],
    ])
    await ledger.close()
  })
})
