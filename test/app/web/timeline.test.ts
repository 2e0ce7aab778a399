import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { calls, gazette, post } from './sample.ts'
import { openStage, overflowOf, type Stage } from './stage.ts'

let stage: Stage
let crowded: Stage
beforeAll(async () => {
  stage = await openStage([gazette(), post()])
  crowded = await openStage([calls(2000)])
}, 180_000)
afterAll(async () => {
  expect([...stage.complaints, ...crowded.complaints]).toEqual([])
  await stage.close()
  await crowded.close()
})

describe('the timeline', () => {
  test('draws a window as a bar and tells statuses by shape and word', async () => {
    const page = await stage.open('/timeline')
    const planned = page.locator('.mark', { has: page.locator('.window') })
    expect(await planned.getAttribute('aria-label')).toContain('planned')
    const day = page.locator('.mark[aria-label*="4 May 2032"]')
    expect(await day.locator('.window').count()).toBe(0)
    expect(await planned.locator('.shape').getAttribute('d')).not.toBe(await day.locator('.shape').getAttribute('d'))
    expect(await page.locator('.legend').innerText()).toMatch(/held\s+planned\s+a window of days/)
    await page.context().close()
  })
  test('keeps background apart, and says where it is when it is out of view', async () => {
    const page = await stage.open('/timeline')
    expect(await page.locator('.band').allTextContents()).toEqual(['News', 'Background← 1 earlier'])
    await page.click('text=Fit all')
    await page.waitForSelector('.mark.background')
    expect(await page.locator('.mark.background').getAttribute('aria-label')).toContain('background')
    await page.context().close()
  })
  test('goes from contact to contact by the arrow keys and opens one with Enter', async () => {
    const page = await stage.open('/timeline')
    expect(await page.locator('.mark[tabindex="0"]').count()).toBe(1)
    await page.locator('.mark[tabindex="0"]').focus()
    const label = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
    expect(await label()).toContain('4 May 2032')
    expect(await page.locator('.detail').innerText()).toContain('4 May 2032')
    await page.keyboard.press('ArrowRight')
    await expect.poll(label).toContain('10–16 May 2032')
    await page.keyboard.press('Home')
    await expect.poll(label).toContain('2029')
    await page.keyboard.press('End')
    await expect.poll(label).toContain('10–16 May 2032')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/contacts/*')
    expect(await page.innerText('h1')).toContain('10–16 May 2032')
    await page.context().close()
  })
  test('has a table twin with the same contacts in the same order', async () => {
    const page = await stage.open('/timeline')
    const { marks } = await stage.json<{ marks: { title: string }[] }>('/timeline.json')
    expect(await page.locator('tbody th a').allInnerTexts()).toEqual(marks.map((mark) => mark.title))
    await page.context().close()
  })
  test('zooms with its buttons', async () => {
    const page = await stage.open('/timeline')
    const width = async () => Number(await page.locator('.mark .window').first().getAttribute('width'))
    const before = await width()
    await page.getByLabel('Zoom out').click()
    await expect.poll(width).toBeLessThan(before)
    await page.context().close()
  })
})

describe('two thousand contacts', () => {
  test.each([1280, 360])(
    'hold up on the timeline at %i pixels: no two shapes of a lane touch, all can be seen',
    async (width) => {
      const page = await crowded.open('/timeline', { width })
      expect(await page.innerText('.total')).toBe('2000 dated')
      expect(await page.locator('.band').last().textContent()).toMatch(/earlier/)
      await page.click('text=Fit all')
      await expect.poll(() => page.locator('.mark').count()).toBe(2000)
      const spots = await page
        .locator('.mark .shape')
        .evaluateAll((shapes) =>
          shapes.map((shape) => (shape.getAttribute('transform') ?? '').match(/[\d.]+/g)!.map(Number) as [number, number]),
        )
      const lanes = Map.groupBy(spots, ([, y]) => y)
      for (const lane of lanes.values()) {
        const along = lane.map(([x]) => x).sort((left, right) => left - right)
        for (const [index, x] of along.entries()) if (index > 0) expect(x - along[index - 1]!).toBeGreaterThanOrEqual(16)
      }
      expect(await overflowOf(page)).toBe(0)
      await page.context().close()
    },
    60_000,
  )
  test('are turned page by page in the list', async () => {
    const page = await crowded.open('/contacts')
    expect(await page.locator('tbody tr').count()).toBe(100)
    expect(await page.innerText('.pager')).toContain('1–100 of 2000')
    await page.click('text=Next')
    await page.waitForURL('**/contacts?offset=100')
    expect(await page.innerText('.pager')).toContain('101–200 of 2000')
    await page.context().close()
  })
})
