import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findBlocks } from '../../src/intake/blocks.ts'
import { extractPage } from '../../src/intake/extract.ts'
import { articleOf } from '../../src/intake/index.ts'
import { linesOf } from '../../src/intake/line.ts'
import { repair } from '../../src/intake/mojibake.ts'
import { stripMarkup } from '../../src/intake/strip.ts'
import { ParleyError } from '../../src/model/parley-error.ts'
import { labelledPage, pageNames } from './labelled-page.ts'

const runs = { numRuns: 150 }

/** Lines as pages have them, in any order, with any text between. */
const line = fc.oneof(
  fc.constantFrom(...pageNames.flatMap((name) => labelledPage(name).lines.map(({ words }) => words))),
  fc.string({ maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '',
    '“',
    '((((',
    'Photo: ',
    '[Photo/Agencies]',
    'By ',
    '…',
    '\u202e\u200f',
    '6',
    ' | ',
    'Q ',
    'READ MORE',
    '© ',
    '<p>',
    '\ud800',
  ),
)
const text = fc.array(line, { maxLength: 40 }).map((lines) => lines.join('\n'))

/** Every block lies in the text, in order, without overlap, and every word lies in a block. */
function expectCover(words: string, blocks: readonly { start: number; end: number }[]): void {
  let at = 0
  for (const { start, end } of blocks) {
    expect(start).toBeGreaterThanOrEqual(at)
    expect(end).toBeGreaterThan(start)
    expect(words.slice(at, start)).not.toMatch(/[\p{L}\p{N}]/u)
    at = end
  }
  expect(at).toBeLessThanOrEqual(words.length)
  expect(words.slice(at)).not.toMatch(/[\p{L}\p{N}]/u)
}

describe('whatever the text', () => {
  it('blocks cover it in order without overlap', () => {
    fc.assert(
      fc.property(text, (raw) => {
        const words = repair(raw).text
        expectCover(words, findBlocks(words, linesOf(words)))
      }),
      runs,
    )
  })

  it('marking leaves the text as it was repaired, and cells cite what stands there', () => {
    fc.assert(
      fc.property(text, (raw) => {
        try {
          const { article } = articleOf({ bytes: Buffer.from(raw) }, { language: 'en' })
          if (!/^\s*</.test(raw))
            expect(article.text).toBe(
              repair(
                Buffer.from(raw)
                  .toString('utf8')
                  .replace(/^\ufeff/, ''),
              ).text,
            )
          expectCover(article.text, article.blocks)
          for (const cell of [article.headline, article.dateline, article.outlet, ...article.byline])
            for (const { start, end, exact } of cell?.citations ?? []) expect(article.text.slice(start, end)).toBe(exact)
        } catch (error) {
          if (!(error instanceof ParleyError)) throw error
          expect(['empty', 'not-text']).toContain(error.code)
        }
      }),
      runs,
    )
  })
})

describe('whatever the markup', () => {
  const tag = fc.constantFrom(
    '<p>',
    '</p>',
    '<div class="related">',
    '</div>',
    '<b>',
    '</b>',
    '<h1>',
    '</h1>',
    '<br>',
    '<li>',
    '<ul>',
    '</ul>',
    '<script>',
    '</script>',
    '<!--',
    '-->',
    '<a href="',
    '">',
    '<nav>',
    '</nav>',
    '<table><tr><td>',
    '</table>',
    '<figure><figcaption>',
    '&amp;',
    '&#8217;',
    '<',
    '>',
  )
  const html = fc.array(fc.oneof(tag, line), { maxLength: 60 }).map((parts) => parts.join(''))

  it('its lines lie in the text of the page, in order, parsed or stripped', () => {
    fc.assert(
      fc.property(html, (markup) => {
        for (const page of [extractPage(markup), stripMarkup(markup)]) expectCover(page.text, page.lines ?? [])
      }),
      runs,
    )
  })
})

describe('cost', () => {
  it('lets a page four hundred times as long through, with its blocks', () => {
    const part = labelledPage('gulf-daily').text
    const one = findBlocks(part, linesOf(part)).length
    const many = Array.from({ length: 400 }, () => part).join('\n\n')
    expect(findBlocks(many, linesOf(many)).length).toBeGreaterThan(one * 100)
  })
})
