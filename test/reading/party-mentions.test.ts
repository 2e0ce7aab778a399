import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { articleOf } from '../../src/intake/index.ts'
import { openReader, type Reader } from '../../src/parley.ts'

let reader: Reader
beforeAll(async () => {
  reader = await openReader({})
})
afterAll(() => reader.close())

async function mentionsOf(text: string, party: string): Promise<string[]> {
  const { article } = articleOf({ bytes: new TextEncoder().encode(text), contentType: 'text/plain' }, { language: 'en' })
  const { parties } = await reader.read(article)
  return parties.find(({ name }) => name === party)?.mentions.map(({ exact }) => exact) ?? []
}

describe('the words that name a party', () => {
  it.each<[string, string, string, string[]]>([
    [
      'leave out the office before a name',
      'German Foreign Minister Anna Lind met reporters in Doha. Lind said she was satisfied.',
      'Anna Lind',
      ['Anna Lind', 'Lind', 'she'],
    ],
    [
      'are "I" of who speaks in marks',
      'Anna Lind met reporters in Doha on Monday. "I told them that I will not sign," Lind said.',
      'Anna Lind',
      ['Anna Lind', 'I', 'I', 'Lind'],
    ],
    [
      'are "we" for the side of who speaks',
      'Germany rejects the draft. "We will not sign such a paper," German Foreign Minister Anna Lind said on Monday.',
      'Germany',
      ['Germany', 'We'],
    ],
    [
      'are a state that owns an office',
      "Germany rejects the draft. Germany's foreign minister, Anna Lind, said so in Doha on Monday.",
      'Germany',
      ['Germany', 'Germany'],
    ],
  ])('%s', async (_, text, party, expected) => {
    expect(await mentionsOf(text, party)).toEqual(expected)
  })
})
