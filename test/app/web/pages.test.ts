import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DuePage, EntryListPage, PositionMatrix } from '../../../src/views/index.ts'
import { gazette, hostile, hostileWords, post } from './sample.ts'
import { accessibilityFaults, openStage, overflowOf, type Stage, shiftOf } from './stage.ts'

let stage: Stage
let talks = ''
const lists = [
  '/articles',
  '/stories',
  '/contacts',
  '/timeline',
  '/statements',
  '/agreements',
  '/expectations',
  '/positions',
  '/readouts',
  '/commitments',
  '/due',
  '/brief',
  '/ask',
  '/ask?text=Who%20met%20whom%20in%20May%3F',
  '/acts',
  '/parties',
  '/search?text=talks',
  '/review',
  '/rules',
]

beforeAll(async () => {
  stage = await openStage([gazette(), post(), hostile()])
  const { rows } = await stage.json<EntryListPage>('/contacts.json')
  talks = rows.find((row) => row.articles === 2)!.id
}, 120_000)
afterAll(() => stage?.close())

/** Every page there is, one of each entry among them. */
async function everyPage(): Promise<string[]> {
  const entries = await Promise.all(
    ['statements', 'agreements', 'expectations', 'positions', 'acts'].map(async (kind) => {
      const page = await stage.json<{ rows?: { id: string }[]; speakers?: { statements: { id: string }[] }[]; matrix?: PositionMatrix }>(
        `/${kind}.json`,
      )
      return `/${kind}/${page.rows?.[0]?.id ?? page.matrix?.cells[0]?.sayings[0]?.id ?? page.speakers?.[0]?.statements[0]?.id}`
    }),
  )
  return [...lists, '/articles/a1gazette', '/articles/a1gazette#c=271-281', '/articles/c3hostile', `/contacts/${talks}`, ...entries]
}

describe('every page', () => {
  test.each(['light', 'dark'] as const)(
    'stands in %s without a fault of access, a shift of its layout or a complaint, and fits 360, 1280 and 1600 pixels',
    async (theme) => {
      for (const path of await everyPage()) {
        const page = await stage.open(path, { theme })
        expect([path, await shiftOf(page)]).toEqual([path, 0])
        expect([path, await accessibilityFaults(page)]).toEqual([path, []])
        for (const width of [360, 1600, 1280]) {
          await page.setViewportSize({ width, height: 900 })
          expect([path, width, await overflowOf(page)]).toEqual([path, width, 0])
        }
        await page.context().close()
      }
      expect(stage.complaints).toEqual([])
    },
    240_000,
  )

  test('stands without a fault of access where it is narrow', async () => {
    for (const path of await everyPage()) {
      const page = await stage.open(path, { width: 360 })
      expect([path, await accessibilityFaults(page)]).toEqual([path, []])
      await page.context().close()
    }
  }, 120_000)

  test('leads to its JSON', async () => {
    const page = await stage.open('/contacts?status=held')
    expect(await page.getAttribute('footer a[type="application/json"]', 'href')).toBe('/contacts.json?status=held')
    await page.context().close()
  })

  test('has one first heading, a title, a skip link that leads to the content', async () => {
    const page = await stage.open('/contacts')
    expect(await page.title()).toBe('Contacts · Parley')
    expect(await page.locator('h1').count()).toBe(1)
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the content')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
    await page.context().close()
  })
})

describe('the contacts', () => {
  test('show a line for each row of the JSON', async () => {
    const { rows } = await stage.json<EntryListPage>('/contacts.json')
    const page = await stage.open('/contacts')
    const lines = await page.locator('tbody tr').allInnerTexts()
    expect(lines).toHaveLength(rows.length)
    for (const [index, row] of rows.entries()) {
      expect(lines[index]).toContain(row.status)
      expect(lines[index]).toContain(
        `${row.articles} report${row.articles === 1 ? '' : 's'} · ${row.origins} origin${row.origins === 1 ? '' : 's'}`,
      )
    }
    await page.context().close()
  })
  test('are narrowed by status, and the address says so', async () => {
    const page = await stage.open('/contacts')
    await page.selectOption('select[name="status"]', 'planned')
    await page.waitForURL('**/contacts?status=planned')
    expect(await page.locator('tbody tr').count()).toBe(1)
    await page.click('text=Clear')
    await page.waitForURL('**/contacts')
    await page.context().close()
  })
  test('a card shows both accounts of what reports differ on, and leads to the words', async () => {
    const page = await stage.open(`/contacts/${talks}`)
    const duration = page.locator('.field', { has: page.locator('dt', { hasText: 'Duration' }) })
    expect(await duration.locator('.value').allInnerTexts()).toEqual(['3 hours', '5 hours'])
    expect(await duration.innerText()).toContain('reports differ')
    expect(await page.locator('.delegation.absent').innerText()).toContain('The river commission')
    expect(await page.locator('.delegation', { hasText: 'Ines Varga' }).innerText()).toContain('Foreign Minister')
    await duration.locator('a', { hasText: 'three hours' }).click()
    await page.waitForURL(/\/articles\/a1gazette#c=\d+-\d+$/)
    await page.waitForSelector('.text .cited')
    expect(await page.locator('.text .cited').allInnerTexts()).toEqual(['three hours'])
    expect(await page.locator('.text .cited').isVisible()).toBe(true)
    await page.context().close()
  })
})

describe('the statements', () => {
  test('draw the chain from the outlet to the speaker', async () => {
    const page = await stage.open('/statements')
    const brandt = page.locator('section.speaker', { has: page.locator('h2', { hasText: 'Oskar Brandt' }) })
    expect(await brandt.locator('.chain li').allInnerTexts()).toEqual(['Corvan Gazette', 'NPA', 'Estmark mission', 'Oskar Brandt'])
    expect(await brandt.innerText()).toContain('partly in quotation')
    await page.context().close()
  })
})

describe('the start', () => {
  test('says what is new, and leads to it', async () => {
    const page = await stage.open('/')
    await page.waitForSelector('.new .figure:has-text("to review")')
    const review = await stage.json<{ total: number }>('/review.json')
    const due = await stage.json<DuePage>('/due.json')
    await page.waitForSelector('.new .detail:has-text("Contacts")')
    const cards = await page.locator('.new > li').allInnerTexts()
    expect(cards[1]).toContain(`${due.due.filter(({ state }) => state === 'open').length} to come`)
    expect(cards[2]).toContain(`${review.total} to review`)
    expect(await page.locator('.new h3 a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual([
      '/brief',
      '/due',
      '/review',
      '/ask',
    ])
    await page.context().close()
  })
})

describe('the sections', () => {
  test('stand in named groups beside the page where there is room, each page once', async () => {
    const page = await stage.open('/due')
    const groups = page.getByRole('navigation').getByRole('list')
    expect(await groups.count()).toBe(3)
    for (const name of ['Today', 'Ledger', 'Compare'])
      expect(await page.getByRole('navigation').getByRole('list', { name, exact: true }).count()).toBe(1)
    const links = await page.locator('nav a').evaluateAll((all) => all.map((link) => link.getAttribute('href')))
    expect(new Set(links).size).toBe(links.length)
    expect(await page.locator('nav a', { hasText: 'Commitments' }).isVisible()).toBe(true)
    expect(await page.locator('nav a[aria-current="page"]').innerText()).toBe('Due')
    await page.context().close()
  })
  test('are put away by Escape, which leads back to the button', async () => {
    const page = await stage.open('/contacts', { width: 360 })
    await page.click('button:has-text("Menu")')
    expect(await accessibilityFaults(page)).toEqual([])
    expect(await overflowOf(page)).toBe(0)
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Brief')
    await page.keyboard.press('Escape')
    expect(await page.locator('nav a', { hasText: 'Brief' }).isVisible()).toBe(false)
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Menu')
    await page.context().close()
  })
  test('stand behind a button where there is no room', async () => {
    const page = await stage.open('/contacts', { width: 360 })
    const parties = page.locator('nav a', { hasText: 'Parties' })
    expect(await parties.isVisible()).toBe(false)
    await page.click('button:has-text("Menu")')
    expect(await page.getAttribute('button:has-text("Menu")', 'aria-expanded')).toBe('true')
    await parties.click()
    await page.waitForURL('**/parties')
    expect(await page.getAttribute('nav a[href="/parties"]', 'aria-current')).toBe('page')
    await page.context().close()
  })
})

describe('a cell', () => {
  test('leads to the rule that read it, with its reason and example', async () => {
    const page = await stage.open(`/contacts/${talks}`)
    await page.locator('a.why[href="/rules#mode-of-record"]').first().click()
    await page.waitForURL('**/rules#mode-of-record')
    expect(await page.locator('tr[aria-current]').innerText()).toContain('The word that names the contact says of which kind it is.')
    await page.context().close()
  })
  test('whose rule is gone is told so', async () => {
    const page = await stage.open('/rules#no-such-rule')
    expect(await page.innerText('main')).toContain('No rule is called no-such-rule')
    await page.context().close()
  })
})

describe('the theme', () => {
  test('is changed by its button and kept', async () => {
    const page = await stage.open('/articles', { theme: 'light' })
    const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
    const light = await ground()
    await page.click('.theme')
    await page.click('.theme')
    const dark = await ground()
    expect(dark).not.toBe(light)
    await page.reload()
    expect(await ground()).toBe(dark)
    await page.context().close()
  })
})

describe('a hostile article', () => {
  test('is text and nothing else, on every page that shows it', async () => {
    for (const path of ['/articles', '/articles/c3hostile', '/contacts', '/timeline', '/statements', '/parties', '/search?text=met']) {
      const page = await stage.open(path)
      expect(await page.evaluate(() => (globalThis as { pwned?: number }).pwned)).toBeUndefined()
      expect(await page.locator('#app img, #app script, #app svg[onload], a[href^="javascript"]').count()).toBe(0)
      expect(await page.innerText('main')).toContain('<img src=x')
      await page.context().close()
    }
    expect(stage.complaints).toEqual([])
  })
  test('shows its own words, whole and in their order', async () => {
    const page = await stage.open('/articles/c3hostile')
    const body = await page.locator('.text .body p').allTextContents()
    expect(body[0]).toBe(`التقى الوفدان في جنيف. ${hostileWords} met <script>alert(1)</script> there.`)
    expect(body[1]).toHaveLength('The word  ends here.'.length + 10_000)
    expect(
      await page
        .locator('.text .body p')
        .first()
        .evaluate((element) => getComputedStyle(element).direction),
    ).toBe('rtl')
    await page.context().close()
  })
  test('could not run a script even if one came through', async () => {
    const page = await stage.open('/articles/c3hostile')
    const refused = await page.evaluate(async () => {
      const violation = new Promise<string>((resolve) =>
        document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), { once: true }),
      )
      const script = document.createElement('script')
      script.append('globalThis.pwned = 5')
      try {
        document.body.append(script)
      } catch {
        // Trusted types may throw before the policy is asked.
      }
      return [await violation, (globalThis as { pwned?: number }).pwned]
    })
    expect(refused[0]).toMatch(/script|trusted-types/)
    expect(refused[1] ?? null).toBeNull()
    stage.complaints.length = 0
    await page.context().close()
  })
})
