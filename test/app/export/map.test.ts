import { describe, expect, it } from 'vitest'
import { mapOf } from '../../../src/app/export/map.ts'
import { listEntries, openLedger } from '../../../src/ledger/index.ts'
import { keepReading, locate } from '../../../src/parley.ts'
import { crisis } from '../../ledger/crisis.ts'
import { Maker } from '../../ledger/maker.ts'

interface Collection {
  type: string
  features: { type: string; id: string; geometry: { type: string; coordinates: [number, number] }; properties: Record<string, unknown> }[]
  unplaced: { id: string; venue?: string; why: string }[]
  notHeld: string[]
}

/** The map of a ledger of one meeting at this venue. */
async function map(venue?: { name: string; settlement?: string; state?: string }) {
  const at = new Maker({ url: 'https://paper.example/1', publishedAt: '2031-03-05', text: ['They met in the old customs house.'] })
  const more = venue ? { venue: at.cell('the old customs house', venue) } : {}
  const ledger = await openLedger(':memory:')
  await keepReading(ledger, at.reading({ contacts: [at.contact('c1', 'meeting', ['met', 'held'], 'met', more)] }), {
    now: () => '2031-03-05T00:00:00Z',
  })
  const { items } = await listEntries(ledger, 'contacts')
  await ledger.close()
  const { text, losses } = mapOf(items, locate)
  return { ...(JSON.parse(text) as Collection), losses }
}

describe('the map', () => {
  it.each([
    [{ name: 'Doha', settlement: 'Doha', state: 'QA' }, [51.53, 25.29], 'settlement', 'settlement', 'Doha'],
    [{ name: 'the old customs house', settlement: 'Doha', state: 'QA' }, [51.53, 25.29], 'building', 'settlement', 'Doha'],
    [{ name: 'Switzerland', state: 'CH' }, [7.45, 46.95], 'state', 'state', 'Bern'],
    [{ name: 'Hollow Bay', settlement: 'Hollow Bay', state: 'CH' }, [7.45, 46.95], 'settlement', 'state', 'Bern'],
  ])('%j stands at %j, and says how exact that is', async (venue, coordinates, venuePrecision, pointPrecision, pointOf) => {
    const { features, unplaced, notHeld, losses } = await map(venue)
    expect(features).toHaveLength(1)
    expect(features[0]).toMatchObject({
      type: 'Feature',
      geometry: { type: 'Point', coordinates },
      properties: { venuePrecision, pointPrecision, pointOf, venue: venue.name, words: 'the old customs house', articles: 1, origins: 1 },
    })
    expect(unplaced).toEqual([])
    expect(notHeld).toEqual(losses)
    expect(losses.some((loss) => loss.includes('seat of government'))).toBe(pointPrecision === 'state')
  })

  it.each([
    [undefined, { why: 'no venue told' }, '1 contact without a venue: no point'],
    [
      { name: 'Hollow Bay', settlement: 'Hollow Bay' },
      { why: 'no coordinates known', venue: 'Hollow Bay' },
      '1 contact with a venue of no known coordinates: no point for ',
    ],
    [
      { name: 'a hotel' },
      { why: 'no coordinates known', venue: 'a hotel' },
      '1 contact with a venue of no known coordinates: no point for ',
    ],
  ])('%j has no point, and is listed with the reason', async (venue, unplaced, loss) => {
    const { features, losses, ...rest } = await map(venue)
    expect(features).toEqual([])
    expect(rest.unplaced).toEqual([expect.objectContaining(unplaced)])
    expect(losses[0]).toMatch(new RegExp(`^${loss}`))
    expect(rest.notHeld).toEqual(losses)
  })

  it('takes the more exact of two accounts, and says that there are two', async () => {
    const ledger = await openLedger(':memory:')
    for (const [nth, venue] of [
      { name: 'Switzerland', state: 'CH' },
      { name: 'Geneva', settlement: 'Geneva', state: 'CH' },
    ].entries()) {
      const at = new Maker({
        url: `https://paper.example/${nth}`,
        publishedAt: '2031-03-05',
        text: [`Ana Lindqvist met Tomas Rek in ${venue.name} on Tuesday.`],
      })
      const participants = ['Ana Lindqvist', 'Tomas Rek'].map((name) => at.participant(at.party('person', name)))
      const more = { venue: at.cell(venue.name, venue), when: at.cell('on Tuesday', '2031-03-04'), participants }
      await keepReading(ledger, at.reading({ contacts: [at.contact('c1', 'meeting', ['met', 'held'], 'met', more)] }), {
        now: () => '2031-03-05T00:00:00Z',
      })
    }
    const { items } = await listEntries(ledger, 'contacts')
    await ledger.close()
    const { features } = JSON.parse(mapOf(items, locate).text) as Collection
    expect(features.map(({ properties }) => [properties.pointOf, properties.venues])).toEqual([['Geneva', ['Switzerland', 'Geneva']]])
  })

  it('holds each contact once, as a point or as unplaced, and is the same bytes again', async () => {
    const ledger = await openLedger(':memory:')
    for (const reading of crisis()) await keepReading(ledger, reading, { now: () => '2031-03-08T00:00:00Z' })
    const { items } = await listEntries(ledger, 'contacts')
    await ledger.close()
    const { text } = mapOf(items, locate)
    const { type, features, unplaced } = JSON.parse(text) as Collection
    expect(type).toBe('FeatureCollection')
    expect([...features, ...unplaced].map(({ id }) => id).sort()).toEqual(items.map(({ id }) => id).sort())
    expect(features.length).toBeGreaterThan(0)
    expect(mapOf(structuredClone(items), locate).text).toBe(text)
  })
})
