import { describe, expect, test } from 'vitest'
import { articleSchema, type Block, blockKinds, isRead } from '../../src/model/article.ts'

describe('blocks', () => {
  test('what is not the article’s own words is not read', () => {
    const read = blockKinds.filter((kind) => isRead({ kind, start: 0, end: 1 }))
    expect(read).toEqual(['headline', 'standfirst', 'caption', 'body', 'subhead', 'list'])
  })
  test.each([
    ['a kind nobody knows', { kind: 'sidebar', start: 0, end: 1 }],
    ['a place before the text', { kind: 'body', start: -1, end: 1 }],
    ['half a character', { kind: 'body', start: 0.5, end: 1 }],
  ])('%s is refused', (_, block) => {
    expect(articleSchema.safeParse({ id: 'a', byline: [], text: 'x', blocks: [block as Block] }).success).toBe(false)
  })
})
