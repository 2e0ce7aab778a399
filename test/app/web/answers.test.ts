/** Pages of answers in a browser: two presidents' own readouts of one call, positions that move, a duty and what is due. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Reading } from '../../../src/model/reading.ts'
import type { ReadoutListPage } from '../../../src/views/index.ts'
import { draft } from './draft.ts'
import { accessibilityFaults, openStage, overflowOf, type Stage } from './stage.ts'

let stage: Stage

/** One presidency's account of a call that both held on 3 May, with a stance and a duty in it. */
function readout(side: 'Corvania' | 'Estmark', minutes: number, stance: 'rejects' | 'conditional', day: string): Reading {
  const { reading, words, cell, party } = draft(
    side.toLowerCase(),
    {
      outlet: `Office of the President of ${side}`,
      headline: `Call of ${day}`,
      publishedAt: day,
      url: `https://${side.toLowerCase()}.example/${day}`,
    },
    [
      ['headline', `Call of ${day}`],
      ['credit', `Office of the President of ${side}`],
      ['body', `Ines Varga of Corvania spoke by telephone with Oskar Brandt of Estmark on 3 May. The call lasted ${minutes} minutes.`],
      [
        'body',
        `Estmark said it ${stance === 'rejects' ? 'would not accept monitors at the dams' : 'could accept monitors at the dams if gates stay shut'}.`,
      ],
      ['body', 'They agreed to open a water line by 10 May. A second call is planned for 12 May.'],
    ],
  )
  const varga = party('varga', 'person', 'Ines Varga')
  const brandt = party('brandt', 'person', 'Oskar Brandt')
  const estmark = party('estmark', 'state', 'Estmark')
  const participants = [
    { party: varga, name: 'Ines Varga', role: 'member' as const, side: 'Corvania', citations: [words('Ines Varga')] },
    { party: brandt, name: 'Oskar Brandt', role: 'member' as const, side: 'Estmark', citations: [words('Oskar Brandt')] },
  ]
  const said = stance === 'rejects' ? 'would not accept monitors at the dams' : 'could accept monitors at the dams if gates stay shut'
  reading.contacts.push(
    {
      id: 'c1',
      mode: 'call',
      status: cell('spoke', 'held'),
      novelty: 'new',
      when: cell('on 3 May', '2032-05-03'),
      duration: cell(`${minutes} minutes`, `PT${minutes}M`),
      participants,
      absent: [],
      agenda: [],
      outcome: [],
      chain: [],
      citations: [words('spoke')],
    },
    {
      id: 'c2',
      mode: 'call',
      status: cell('is planned', 'planned'),
      novelty: 'new',
      when: cell('12 May', '2032-05-12'),
      participants,
      absent: [],
      agenda: [],
      outcome: [],
      chain: [],
      citations: [words('second call')],
    },
  )
  reading.statements.push({
    id: 's1',
    speakers: [{ party: estmark, name: 'Estmark', citation: words('Estmark said') }],
    manner: 'indirect',
    content: [words(said)],
    chain: [],
    novelty: 'new',
    citations: [words(said)],
  })
  reading.positions.push({ party: estmark, name: 'Estmark', issue: 'monitoring', stance, statement: 's1', citations: [words(said)] })
  reading.agreements.push({
    id: 'a1',
    parties: [{ party: estmark, name: 'Estmark' }],
    content: words('open a water line by 10 May'),
    outcome: 'agreed',
    chain: [],
    citations: [words('agreed to open a water line by 10 May')],
  })
  return reading
}

beforeAll(async () => {
  stage = await openStage([readout('Corvania', 40, 'rejects', '2032-05-03'), readout('Estmark', 25, 'conditional', '2032-05-04')])
}, 120_000)
afterAll(() => stage?.close())

const pages = [
  '/positions',
  '/readouts',
  '/commitments',
  '/due',
  '/brief',
  '/ask?text=Which%20details%20do%20the%20two%20readouts%20state%20differently%3F',
]

describe('pages of answers', () => {
  test.each(['light', 'dark'] as const)(
    'stand in %s, wide and narrow, without a fault of access',
    async (theme) => {
      const { pairs } = await stage.json<ReadoutListPage>('/readouts.json')
      for (const path of [...pages, `/contacts/${pairs[0]!.contact}`])
        for (const width of [1280, 360]) {
          const page = await stage.open(path, { theme, width })
          expect([path, width, await accessibilityFaults(page)]).toEqual([path, width, []])
          expect([path, width, await overflowOf(page)]).toEqual([path, width, 0])
          await page.context().close()
        }
      expect(stage.complaints).toEqual([])
    },
    120_000,
  )

  test('the readout pair says in words what differs, on its own page and on the card of the contact', async () => {
    const { pairs } = await stage.json<ReadoutListPage>('/readouts.json')
    expect(pairs.map(({ when }) => when)).toEqual(['2032-05-03', '2032-05-12'])
    for (const path of ['/readouts', `/contacts/${pairs[0]!.contact}`]) {
      const page = await stage.open(path)
      const duration = page.locator('table.readouts tr', { has: page.locator('th', { hasText: 'Duration' }) })
      expect(await duration.innerText()).toMatch(/differs[\s\S]*40 minutes[\s\S]*25 minutes/)
      await page.context().close()
    }
  })

  test('the matrix shows the last stance by sign and word, and leads to both quotations', async () => {
    const page = await stage.open('/positions')
    const cell = page.locator('.matrix td', { hasText: 'conditional' })
    expect(await cell.innerText()).toContain('softened?')
    await cell.locator('a').click()
    const section = page.locator('section.cell', { hasText: 'Estmark on monitoring' })
    expect(await section.innerText()).toMatch(
      /rejects[\s\S]*would not accept monitors[\s\S]*conditional[\s\S]*suggestion: softened[\s\S]*could accept monitors/,
    )
    await page.context().close()
  })

  test('the calendar tells what is to come, month by month', async () => {
    const page = await stage.open('/due')
    expect(await page.locator('section.month', { hasText: 'May 2032' }).innerText()).toMatch(/12 May 2032[\s\S]*open/)
    await page.context().close()
  })

  test('a question is answered on the page, and one that nothing answers is told so', async () => {
    const page = await stage.open('/ask')
    await page.fill('input[name="text"] >> nth=-1', 'Who called whom in May, and at whose request?')
    await page.click('main button')
    await page.waitForSelector('#verdict')
    expect(await page.innerText('main')).toContain('Call: Corvania – Estmark, 3 May 2032')
    await page.context().close()
    const other = await stage.open('/ask?text=What%20did%20Estmark%20say%20on%20elections%3F')
    expect(await other.innerText('#verdict')).toBe('Not reported')
    await other.context().close()
  })
})
