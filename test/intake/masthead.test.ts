import { describe, expect, it } from 'vitest'
import { extractPage } from '../../src/intake/extract.ts'
import { articleOf } from '../../src/intake/index.ts'
import { isFlood } from '../../src/intake/strip.ts'
import { labelledPage, pageNames } from './labelled-page.ts'

const prose =
  'Varland and Ostrea met in Doha on Tuesday for the first time since the walkout of January, Qatar said. The two sides will meet again next week, and both have said that they will come.'
const outletOf = (text: string) => articleOf({ bytes: Buffer.from(text) }, { language: 'en' }).article.outlet

describe('the outlet of a pasted text', () => {
  it.each([
    [`Halden Courier\n\nTalks resume in Doha after walkout\n\n${prose}`, 'Halden Courier'],
    [`MERIDIAN NEWS\n\nTalks resume in Doha after walkout\n\n${prose}`, 'Meridian News'],
    [`Talks resume in Doha after walkout\n\nDOHA, March 4 (AFP) - ${prose}`, 'Agence France-Presse'],
    [`World News\n\nTalks resume in Doha after walkout\n\n${prose}`, undefined],
    [`Foreign Policy\n\nTalks resume in Doha after walkout\n\n${prose}`, undefined],
    [`Talks resume in Doha after walkout\n\n${prose} Noor told the Halden Courier that he would come.`, undefined],
    [`Talks resume in Doha after walkout\n\nDOHA, March 4 (Noor) - ${prose}`, undefined],
  ])('%#', (text, outlet) => {
    const found = outletOf(text)
    expect(found?.value).toBe(outlet)
    for (const { start, end, exact } of found?.citations ?? []) expect(text.slice(start, end)).toBe(exact)
  })

  it('is taken from no page but by its dateline, where no masthead stands', () => {
    const rules = pageNames.map((name) => outletOf(labelledPage(name).text)?.rule).filter((rule) => rule && rule !== 'outlet-dateline')
    expect(rules).toEqual([])
  })
})

describe('a flood of markup', () => {
  it.each([
    ['marks', '<'.repeat(200_000)],
    ['entities', '&amp'.repeat(200_000)],
    ['text far down', '<div>'.repeat(300) + prose.repeat(2000)],
  ])('%s is read by its tags alone', (_, html) => {
    expect(isFlood(html)).toBe(true)
    expect(extractPage(`<html><body><p>${prose}</p>${html}`).text).toContain(prose)
  })
  it('a page is none', () => expect(isFlood(`<html><body>${`<div><p>${prose}</p></div>`.repeat(500)}</body></html>`)).toBe(false))
})
