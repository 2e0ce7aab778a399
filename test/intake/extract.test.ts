import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { articleOf } from '../../src/intake/index.ts'
import { markdownPage } from '../../src/intake/markdown.ts'
import { depthLimit, depthOf, stripMarkup, unescapeEntities } from '../../src/intake/strip.ts'

const page = (name: string) =>
  articleOf({ bytes: readFileSync(join(import.meta.dirname, 'markup', name)), contentType: 'text/html' }).article

/** Kind and words of each line. */
function linesOf(article: ReturnType<typeof page>): [string, string][] {
  return article.blocks.flatMap((block) =>
    article.text
      .slice(block.start, block.end)
      .split('\n')
      .filter((line) => line.trim())
      .map((line): [string, string] => [block.kind, line]),
  )
}

describe('a page of a newspaper', () => {
  const article = page('courier.htm')
  const lines = linesOf(article)
  const kindOf = (start: string) => lines.find(([, words]) => words.startsWith(start))?.[0]

  it('takes what the markup says of it', () => {
    expect(article.headline?.value).toBe('Varland and Ostrea to meet again in Doha')
    expect(article.url).toBe('https://www.courier.example/world/strait/2031/03/04/doha-round')
    expect(article.publishedAt).toBe('2031-03-04')
    expect(article.byline.map((cell) => cell.value)).toEqual(['Mira Toft'])
    expect(article.outlet?.value).toBe('Halden Courier')
  })

  it.each([
    ['Home', 'boilerplate'],
    ['We use cookies', 'boilerplate'],
    ['Accept all', 'boilerplate'],
    ['Varland and Ostrea to meet', 'headline'],
    ['Second round ends', 'standfirst'],
    ['By Mira Toft in Doha', 'byline'],
    ['4 March 2031', 'byline'],
    ['Share on Facebook', 'boilerplate'],
    ['Tomas Rek and Ana Lindqvist before', 'caption'],
    ['Photo: CPA', 'credit'],
    ['Varland and Ostrea will hold', 'body'],
    ['The Ostrean side was led by Tomas Rek, who', 'body'],
    ['Read more', 'related'],
    ['Ferry crews vote', 'related'],
    ['Ana Lindqvist of Varland', 'body'],
    ['League left out', 'subhead'],
    ['The Lakes League, whose', 'body'],
    ['Advertisement', 'boilerplate'],
    ['Its chairman, Pavel Noor', 'body'],
    ['Why the strait matters', 'related'],
    ['Rek said that a summit', 'body'],
    ['The morning brief', 'boilerplate'],
    ['All you need to know', 'boilerplate'],
    ['Mira Toft is the Courier', 'boilerplate'],
    ['Wolves beat Rovers', 'related'],
    ['© 2031 Halden Courier', 'boilerplate'],
  ])('%s …: %s', (start, kind) => {
    expect(kindOf(start)).toBe(kind)
  })

  it('keeps every visible word in order and no script or style', () => {
    const order = ['Home', 'We use cookies', 'By Mira Toft in Doha', 'Read more', 'League left out', 'Most read', 'Privacy policy'].map(
      (words) => article.text.indexOf(words),
    )
    expect(order.every((at, index) => at >= 0 && (index === 0 || at > (order[index - 1] as number)))).toBe(true)
    expect(article.text).not.toMatch(/track\(|color: red|@context/)
  })

  it('reads the points of a list in the article', () => {
    expect(['list', 'body']).toContain(kindOf('31 sailors are to be exchanged'))
  })
})

describe('a page of nothing but divisions and line breaks', () => {
  const article = page('plain-divs.htm')
  const lines = linesOf(article)

  it('has all five paragraphs as body and none of the rest', () => {
    const body = lines.filter(([kind]) => kind === 'body').map(([, words]) => words.slice(0, 12))
    expect(body).toEqual(['Ostrea has f', 'The man, a c', '"He was tire', 'Varland’s go', 'The deal was'])
    expect(article.publishedAt).toBe('2031-03-06')
    expect(lines.find(([, words]) => words.startsWith('Onion'))?.[0]).toBe('related')
  })
})

describe('markup that no parser should be given', () => {
  const words = '<p>Varland and Ostrea met in Doha on Tuesday, Qatar said, and will meet again there next week.</p>'

  it('reads a hundred thousand elements inside one another', () => {
    const html = `<html><body>${'<div>'.repeat(100_000)}${words}${'</div>'.repeat(100_000)}</body></html>`
    expect(depthOf(html)).toBeGreaterThan(depthLimit)
    const { article } = articleOf({ bytes: Buffer.from(html), contentType: 'text/html' })
    expect(article.text).toBe('Varland and Ostrea met in Doha on Tuesday, Qatar said, and will meet again there next week.')
  })

  it.each([
    ['never closed', `<div><div><b>${words}`],
    ['closed only', `</div></div></p>${words}</table></b>`],
    ['cut off in a tag', `${words}<a href="https://courier.exam`],
    ['cut off in a comment', `${words}<!-- and then`],
    ['a script never closed', `${words}<script>if (a < b) alert("x")`],
    ['quotation marks never closed', `<p class="a>${words.slice(3)}`],
  ])('%s', (_, html) => {
    const { article } = articleOf({ bytes: Buffer.from(`<html><body>${html}`), contentType: 'text/html' })
    expect(article.text).toContain('Qatar said')
    expect(article.text).not.toContain('alert')
  })

  it('strips without a tree: links, breaks, entities, nothing of scripts', () => {
    const found = stripMarkup(
      '<nav><a href=/>Home</a></nav><h1>A &amp; B</h1><p>One<br>two &lt;3 &#8217;s &bogus;<script>x()</script><p>Three',
      {},
    )
    expect(found.text).toBe('Home\n\nA & B\n\nOne\ntwo <3 ’s &bogus;\n\nThree')
    expect(found.lines?.map((line) => line.mark.kind)).toEqual(['boilerplate', 'headline', undefined, undefined, undefined])
  })

  it.each([
    ['&rsquo;', '’'],
    ['&#x2019;', '’'],
    ['&#55357;', '\ufffd'],
    ['&#9999999;', '\ufffd'],
    ['AT&T', 'AT&T'],
  ])('%s is %s', (written, meant) => expect(unescapeEntities(written)).toBe(meant))
})

describe('Markdown', () => {
  it('is read as a reader sees it, front matter as facts', () => {
    const found = markdownPage(
      '---\ntitle: "Talks resume"\ndate: 2031-03-04\nauthor: Mira Toft\n---\n# Talks resume\n\n**Varland** said [so](https://courier.example/a_(b)) in\nDoha.\n\n## What next\n\n- one *point*\n- two\n\n> “We will see.”\n',
    )
    expect(found.facts).toMatchObject({ headline: 'Talks resume', publishedAt: '2031-03-04', authors: ['Mira Toft'] })
    expect(found.text).toBe('Talks resume\n\nVarland said so in Doha.\n\nWhat next\n\n• one point\n• two\n\n“We will see.”')
    expect(found.lines?.map((line) => line.mark.kind)).toEqual(['headline', undefined, 'subhead', 'list', 'list', undefined])
  })
})
