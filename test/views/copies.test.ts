import { describe, expect, test } from 'vitest'
import type { Article } from '../../src/model/article.ts'
import { copyTree } from '../../src/views/index.ts'

function article(id: string, headline: string, body: string, publishedAt?: string): Article {
  const text = `${headline}\n\n${body}`
  return {
    id,
    ...(publishedAt === undefined ? {} : { publishedAt }),
    byline: [],
    text,
    blocks: [
      { kind: 'headline', start: 0, end: headline.length },
      { kind: 'body', start: headline.length + 2, end: text.length },
    ],
  }
}

const wire = article('w', 'Talks held', 'Envoys met in Doha. The League was not invited.', '2031-03-04')

describe('a copy', () => {
  test.each([
    ['its own headline and marks change no word', 'Envoys met\nin DOHA. The League was not invited!', 'verbatim', [], []],
    ['a sentence is cut', 'Envoys met in Doha.', 'edited', [], ['The League was not invited']],
    ['a sentence is added', 'Envoys met in Doha. The League was not invited. It protested.', 'edited', ['It protested'], []],
    ['a word is changed', 'Envoys sat in Doha. The League was not invited.', 'edited', ['sat'], ['met']],
  ])('%s', (_, body, standing, adds, cuts) => {
    const copy = article('c', 'Doha: envoys meet', body)
    const [origin, report] = copyTree(wire, [{ article: copy, likeness: 0.8 }, { article: wire }]).reports
    expect(origin).toMatchObject({ articleId: 'w', standing: 'origin', adds: [], cuts: [] })
    expect(origin!.likeness).toBeUndefined()
    expect(report).toMatchObject({ articleId: 'c', standing, likeness: 0.8 })
    expect([report!.adds.map(({ exact }) => exact), report!.cuts.map(({ exact }) => exact)]).toEqual([adds, cuts])
    for (const { start, end, exact } of report!.adds) expect(copy.text.slice(start, end)).toBe(exact)
    for (const { start, end, exact } of report!.cuts) expect(wire.text.slice(start, end)).toBe(exact)
    expect([report!.addedCharacters, report!.cutCharacters]).toEqual([adds.join('').length, cuts.join('').length])
  })
})

test('reports stand by day, the origin first, and count as one origin', () => {
  const late = article('a', 'x', 'Envoys met.', '2031-03-06')
  const early = article('z', 'x', 'Envoys met.', '2031-03-05')
  const tree = copyTree(wire, [{ article: late }, { article: early }, { article: wire }])
  expect(tree).toMatchObject({ origin: 'w', articles: 3, origins: 1 })
  expect(tree.reports.map(({ articleId }) => articleId)).toEqual(['w', 'z', 'a'])
})
