import type { Page as BrowserPage } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { gazette } from './sample.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage([gazette()])
}, 120_000)
afterAll(async () => {
  expect(stage.complaints).toEqual([])
  await stage.close()
})

const active = async (page: BrowserPage) => (await page.locator('.text .active').allTextContents()).join('')
const card = (page: BrowserPage, title: string) => page.locator('.record', { has: page.locator('h3', { hasText: title }) }).first()

describe('the text of an article', () => {
  test('is whole, with what was not read marked so', async () => {
    const page = await stage.open('/articles/a1gazette')
    const { article } = gazette()
    expect((await page.locator('.text p').allTextContents()).join('\n\n')).toBe(article.text)
    expect(await page.locator('.passage.unread .label').allInnerTexts()).toEqual([
      'credit, not read',
      'related, not read',
      'boilerplate, not read',
    ])
    expect(await page.locator('.passage.caption .label').innerText()).toBe('caption')
    await page.context().close()
  })
  test('marks every word that a record cites', async () => {
    const page = await stage.open('/articles/a1gazette')
    const marked = (await page.locator('.text a').allTextContents()).join('|')
    for (const words of ['held talks', 'three hours', 'We shall count every drop together,', 'closed the Tolm sluice'])
      expect(marked).toContain(words)
    await page.context().close()
  })
})

describe('a cell under the pointer or the focus', () => {
  test('shows its exact words in the text', async () => {
    const page = await stage.open('/articles/a1gazette')
    await card(page, 'Talks: Corvania – Estmark').locator('a.cell', { hasText: '3 hours' }).hover()
    expect(await active(page)).toBe('three hours')
    await page.mouse.move(0, 0)
    expect(await active(page)).toBe('')
    await card(page, 'Talks: Corvania – Estmark').locator('a.cell', { hasText: 'Ines Varga' }).focus()
    expect(await active(page)).toBe('Foreign Minister Ines Varga')
    await page.context().close()
  })
  test('a cell resting on two places shows both', async () => {
    const page = await stage.open('/articles/a1gazette')
    await card(page, 'Oskar Brandt')
      .locator('div', { has: page.locator('dt', { hasText: 'Part quoted' }) })
      .hover()
    expect(await active(page)).toBe('the talksa first dry step')
    await page.context().close()
  })
})

describe('words that are clicked', () => {
  test('show the records that cite them, and all again afterwards', async () => {
    const page = await stage.open('/articles/a1gazette')
    const all = await page.locator('.record').count()
    await page.locator('.text a', { hasText: 'exchange water readings every day' }).click()
    await page.waitForSelector('.text .cited')
    expect(await page.locator('.record .kicker').allInnerTexts()).toEqual(['Contact', 'Agreement'])
    expect((await page.locator('.text .cited').allTextContents()).join('')).toBe('exchange water readings every day')
    expect(await page.locator('[role=status]').innerText()).toContain('2 records cite')
    await page.click('text=Show all')
    expect(await page.locator('.record').count()).toBe(all)
    expect(await page.locator('.text .cited').count()).toBe(0)
    await page.context().close()
  })
})

describe('the keyboard', () => {
  test('reaches every mark by one tab stop and the arrows, chooses with Enter, lets go with Escape', async () => {
    const page = await stage.open('/articles/a1gazette')
    expect(await page.locator('.text a[tabindex="0"]').count()).toBe(1)
    await page.locator('.text a[tabindex="0"]').focus()
    const focused = () => page.evaluate(() => document.activeElement?.textContent)
    expect(await focused()).toBe('Corvania')
    await page.keyboard.press('ArrowRight')
    expect(await focused()).toBe('Estmark')
    await page.keyboard.press('End')
    expect(await focused()).toBe('on Sunday')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.text .cited')
    expect(await page.locator('.record .kicker').allInnerTexts()).toEqual(['Act'])
    await page.keyboard.press('Escape')
    expect(await page.locator('.text .cited').count()).toBe(0)
    await page.context().close()
  })
})

describe('an address with a place', () => {
  test('opens with the passage marked and in view', async () => {
    const { article } = gazette()
    const start = article.text.indexOf('Tolm sluice')
    const page = await stage.open(`/articles/a1gazette#c=${start}-${start + 11}`, { width: 360 })
    const words = page.locator('.text .cited')
    expect((await words.allTextContents()).join('')).toBe('Tolm sluice')
    const box = await words.first().boundingBox()
    const sheet = await page.locator('.records').boundingBox()
    expect(box!.y).toBeGreaterThan(0)
    expect(box!.y + box!.height).toBeLessThan(sheet!.y)
    await page.context().close()
  })
  test('says so when the place is not in this text', async () => {
    const page = await stage.open('/articles/a1gazette#c=5-999999')
    expect(await page.locator('[role=alert]').innerText()).toContain('outside this text')
    await page.context().close()
  })
})

describe('the kinds', () => {
  test('can be left out of text and list', async () => {
    const page = await stage.open('/articles/a1gazette')
    await page.getByRole('checkbox', { name: /^Acts/ }).uncheck()
    expect(await page.locator('.text .k-acts').count()).toBe(0)
    expect(await page.locator('.record.k-acts').count()).toBe(0)
    await page.getByRole('checkbox', { name: /^Acts/ }).check()
    expect(await page.locator('.text .k-acts').count()).toBeGreaterThan(0)
    await page.context().close()
  })
})
