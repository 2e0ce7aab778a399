/** The pages of a story in a browser: a wire, a copy word for word, a copy that cut and added, and a report of its own. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Reading } from '../../../src/model/reading.ts'
import type { StoryListPage, StoryPage } from '../../../src/views/index.ts'
import { draft } from './draft.ts'
import { accessibilityFaults, openStage, overflowOf, type Stage } from './stage.ts'

const lead = 'Ines Varga of Corvania met Oskar Brandt of Estmark in Geneva on 4 May over the sluices of the upper Sael.'
const middle = [
  'The two went through eleven drawings of the eastern spillway and asked the engineers how much silt had gathered behind the second gate since the winter floods.',
  'Farmers below the dam have waited since March for water that neither government wanted to release before the count of the reservoirs was complete.',
]
const last = 'A joint office in the town of Tolm is to publish the level of the river every morning at seven.'
const own = [
  'Ines Varga of Corvania met Oskar Brandt of Estmark in Geneva on 4 May, her spokesman wrote to this newspaper.',
  'Nobody would say what was on the table, but the delegations stayed until the canteen closed.',
]

function told(id: string, outlet: string, headline: string, day: string, body: readonly string[]): Reading {
  const { reading, words, cell, party } = draft(id, { outlet, headline, publishedAt: day, url: `https://${id}.example/sael` }, [
    ['headline', headline],
    ['credit', outlet],
    ...body.map((each) => ['body', each] as const),
  ])
  reading.contacts.push({
    id: 'c1',
    mode: 'meeting',
    status: cell('met', 'held'),
    novelty: 'new',
    when: cell('on 4 May', '2032-05-04'),
    venue: cell('Geneva', { name: 'Geneva', settlement: 'Geneva', state: 'CH' }),
    participants: [
      { party: party('varga', 'person', 'Ines Varga'), name: 'Ines Varga', role: 'member', citations: [words('Ines Varga')] },
      { party: party('brandt', 'person', 'Oskar Brandt'), name: 'Oskar Brandt', role: 'member', citations: [words('Oskar Brandt')] },
    ],
    absent: [],
    agenda: [],
    outcome: [],
    chain: [],
    citations: [words('met')],
  })
  return reading
}

let stage: Stage
beforeAll(async () => {
  stage = await openStage([
    told('wire', 'Northern Press', 'Ministers meet over the sluices', '2032-05-04', [lead, ...middle, last]),
    told('same', 'Tolm Echo', 'Sluices: ministers meet', '2032-05-05', [lead, ...middle, last]),
    told('edited', 'Corvan Gazette', 'Varga sees Brandt', '2032-05-06', [
      lead,
      ...middle,
      'The Gazette could not reach the office in Tolm.',
    ]),
    told('alone', 'Estmark Voice', 'A long evening in Geneva', '2032-05-05', own),
  ])
}, 120_000)
afterAll(() => stage?.close())

describe('the stories', () => {
  test('are listed with both counts, copies and independent reports told apart', async () => {
    const { rows, total } = await stage.json<StoryListPage>('/stories.json')
    expect(total).toBe(1)
    expect(rows[0]).toMatchObject({ id: 'wire', outlet: 'Northern Press', copies: 3, articles: 4, origins: 2 })
    const page = await stage.open('/stories')
    expect(await page.locator('tbody tr').innerText()).toContain('4 reports · 2 origins')
    await page.context().close()
  })

  test('a copy leads to the story of its origin', async () => {
    const page = await stage.open('/stories/edited')
    expect(new URL(page.url()).pathname).toBe('/stories/wire')
    await page.context().close()
  })

  test('a story shows its tree in words and signs, and the independent report with the contact it shares', async () => {
    const { tree, independent, contacts } = await stage.json<StoryPage>('/stories/wire.json')
    expect(tree.reports.map(({ articleId, standing }) => [articleId, standing])).toEqual([
      ['wire', 'origin'],
      ['same', 'verbatim'],
      ['edited', 'edited'],
    ])
    expect(independent.map(({ id }) => id)).toEqual(['alone'])
    const page = await stage.open('/stories/wire')
    expect(await page.locator('.tree').innerText()).toMatch(
      /origin[\s\S]*Northern Press[\s\S]*verbatim[\s\S]*Tolm Echo[\s\S]*edited[\s\S]*Gazette/,
    )
    expect(await page.locator('.independent').innerText()).toContain(contacts[independent[0]!.contacts[0]!])
    await page.context().close()
  })

  test('what an edited copy cut and added stands side by side, each a link to the words', async () => {
    const { tree } = await stage.json<StoryPage>('/stories/wire.json')
    const report = tree.reports.find(({ standing }) => standing === 'edited')!
    const page = await stage.open('/stories/wire')
    expect((await page.locator('.comparison del').allTextContents()).join('|')).toBe(report.cuts.map(({ exact }) => exact).join('|'))
    expect((await page.locator('.comparison ins').allTextContents()).join('|')).toBe(report.adds.map(({ exact }) => exact).join('|'))
    expect(report.adds.map(({ exact }) => exact).join(' ')).toContain('Gazette could not reach')
    await page.locator('.comparison ins a').first().click()
    await page.waitForURL(/\/articles\/edited#c=\d+-\d+$/)
    await page.context().close()
  })

  test.each(['light', 'dark'] as const)(
    'stand in %s from 360 to 1600 pixels without a fault of access',
    async (theme) => {
      for (const path of ['/stories', '/stories/wire', '/stories/alone'])
        for (const width of [360, 1600]) {
          const page = await stage.open(path, { theme, width })
          expect([path, width, await accessibilityFaults(page)]).toEqual([path, width, []])
          expect([path, width, await overflowOf(page)]).toEqual([path, width, 0])
          await page.context().close()
        }
      expect(stage.complaints).toEqual([])
    },
    120_000,
  )
})
