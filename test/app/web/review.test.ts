/** A whole review by keyboard: every key, in Chromium, against the real ledger. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listDecisions, openLedger } from '../../../src/ledger/index.ts'
import type { ReviewPage } from '../../../src/views/index.ts'
import { gazette, post } from './sample.ts'
import { accessibilityFaults, openStage, type Stage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage([gazette(), post()], 'Mira Toft')
}, 120_000)
afterAll(() => stage?.close())

async function journal(): Promise<string[]> {
  const ledger = await openLedger(stage.ledger, { readOnly: true })
  const { items } = await listDecisions(ledger)
  await ledger.close()
  return items.map(({ kind, by, undoneBy }) => `${kind} ${by}${undoneBy ? ' undone' : ''}`)
}

test('accepts, edits, rejects, splits and undoes by keys alone, and says what it did', async () => {
  const { queue, by } = await stage.json<ReviewPage>('/review.json')
  expect(by).toBe('Mira Toft')
  const joined = queue.find(({ kind, articles }) => kind === 'contacts' && articles > 1)!
  const page = await stage.open(`/review/${joined.id}`)
  const told = page.locator('p.told')
  const key = async (name: string, says: RegExp) => {
    await page.keyboard.press(name)
    await expect.poll(() => told.innerText()).toMatch(says)
  }
  expect(await page.locator('section.text a.active, section.text span.active').count()).toBeGreaterThan(0)
  const current = () => page.locator('.target[aria-current="true"]').innerText()
  const head = await current()
  await page.keyboard.press('ArrowDown')
  expect(await current()).not.toBe(head)
  await key('a', /^Accepted: /)
  await page.keyboard.press('e')
  await page.keyboard.type('ongoing')
  await page.keyboard.press('Enter')
  await expect.poll(() => told.innerText()).toMatch(/^Edited: Status is ongoing/)
  expect(await current()).toContain('edited by Mira Toft: ongoing')
  await key('x', /^Unsure: Status/)
  await key('u', /^Undone/)
  await key('r', /needs its status/)
  await key('s', /^Split off/)
  await key('u', /^Undone/)
  await page.keyboard.press('?')
  expect(await page.locator('a[href^="/rules#"]').count()).toBe(1)
  const here = page.url()
  await page.keyboard.press('n')
  await expect.poll(() => page.url()).not.toBe(here)
  await page.keyboard.press('p')
  await expect.poll(() => page.url()).toBe(here)
  await key('m', /No other entry|Merged|told as/)
  expect(await journal()).toEqual([
    'accept Mira Toft',
    'edit Mira Toft',
    'unsure Mira Toft undone',
    'undo Mira Toft',
    'split Mira Toft undone',
    'undo Mira Toft',
  ])
  expect(await accessibilityFaults(page)).toEqual([])
  await page.context().close()
  // What was refused was told in a sentence, and the browser notes the status.
  expect(stage.complaints.filter((each) => !/status of 400/.test(each))).toEqual([])
})

test('only a page of this server can decide', async () => {
  const { item } = await stage.json<ReviewPage>('/review.json')
  const body = JSON.stringify({ verb: 'accept', id: item!.id })
  const origin = new URL(stage.url).origin
  const send = async (headers: Record<string, string>, sent = body) =>
    (await fetch(`${stage.url}review/decide`, { method: 'POST', headers, body: sent })).status
  const before = (await journal()).length
  expect(await send({ 'content-type': 'application/json' })).toBe(403)
  expect(await send({ 'content-type': 'application/json', origin: 'https://evil.example' })).toBe(403)
  expect(await send({ 'content-type': 'text/plain', origin })).toBe(403)
  expect(await send({ 'content-type': 'application/json', origin }, '{"verb":"drop"}')).toBe(400)
  expect(await send({ 'content-type': 'application/json', origin }, JSON.stringify({ verb: 'accept', id: item!.id, seen: 'stale' }))).toBe(
    409,
  )
  expect((await journal()).length).toBe(before)
  expect(await send({ 'content-type': 'application/json', origin })).toBe(200)
  expect((await journal()).length).toBe(before + 1)
})

test('?as-of= shows the past, read only, and links stay in it', async () => {
  expect((await stage.json<{ total: number }>('/contacts.json?as-of=2032-05-07')).total).toBe(0)
  expect((await stage.json<{ total: number }>('/contacts.json?as-of=2032-05-08')).total).toBeGreaterThan(0)
  expect((await stage.json<ReviewPage>('/review.json?as-of=2026-01-01')).by).toBeUndefined()
  expect((await fetch(`${stage.url}contacts.json?as-of=soon`)).status).toBe(400)
  const page = await stage.open('/articles?as-of=2026-01-01')
  expect(await page.locator('.past').innerText()).toContain('as it was on 2026-01-01')
  await page.click('nav a[href^="/contacts"]')
  await page.waitForURL(/contacts\?as-of=2026-01-01/)
  await page.context().close()
})
