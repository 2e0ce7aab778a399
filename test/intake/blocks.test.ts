import { describe, expect, it } from 'vitest'
import { articleOf } from '../../src/intake/index.ts'
import type { BlockKind } from '../../src/model/article.ts'
import { labelledPage, missesOf, pageNames } from './labelled-page.ts'

const read = (text: string) => articleOf({ bytes: Buffer.from(text) }).article

describe('labelled pages', () => {
  it.each(pageNames)('%s: no paragraph is lost', (name) => {
    const { text, lines } = labelledPage(name)
    expect(missesOf(read(text), lines).filter((miss) => miss.lost)).toEqual([])
  })

  it('reads next to no clutter, and gives nearly every line its exact kind', () => {
    const pages = pageNames.map((name) => labelledPage(name))
    const lines = pages.flatMap((page) => page.lines)
    const misses = pages.flatMap((page) => missesOf(read(page.text), page.lines))
    const clutter = lines.filter(({ kind }) => kind === 'related' || kind === 'boilerplate')
    expect(pages.length).toBeGreaterThanOrEqual(40)
    expect(misses.filter((miss) => miss.leaked).length / clutter.length).toBeLessThan(0.01)
    expect(misses.length / lines.length).toBeLessThan(0.05)
  })
})

/** Three paragraphs on one matter, between which the line in question stands. */
const paragraphs = [
  'Varland and Ostrea met in Doha on Tuesday for the first time since the walkout of January, Qatar said.',
  'Tomas Rek, who led the Ostrean delegation, called the four hours “businesslike” and said that he would return.',
  'Ana Lindqvist of Varland said that monitors for the strait had to come from outside the region.',
]

const between: readonly (readonly [string, BlockKind])[] = [
  ['Advertisement', 'boilerplate'],
  ['6', 'boilerplate'],
  ['Get more with yourNEWS', 'boilerplate'],
  ['Learn more', 'boilerplate'],
  ['Sign up for our weekly newsletter on the strait', 'boilerplate'],
  ['Lindqvist looks forward to Rek visit in spring to build on ‘useful’ round', 'related'],
  ['See also: Ferry crews vote to strike over risk pay', 'related'],
  ['Read more: Storm closes Halden port', 'related'],
  ['Lakes League in dismay', 'subhead'],
  ['Breaking the silence', 'subhead'],
  ['What happens next?', 'subhead'],
  ['• an exchange of detained sailors', 'list'],
  ['Rek (left) greets Lindqvist before the talks in Doha', 'caption'],
  ['Photo: CPA', 'credit'],
  ['“Nobody slammed a door,” he said.', 'body'],
  ['“Nobody slammed a door.”', 'body'],
  ['He did.', 'body'],
  ['The two sides agreed on three points:', 'body'],
  ['Access to this port was closed in January.', 'body'],
  ['Unlimited access for inspectors was never on the table, the envoy said.', 'body'],
  ['More than a dozen tankers are waiting off Halden.', 'body'],
  ['Watch towers have been built on both shores of the strait.', 'body'],
  ['Comments by the minister had angered Ostrea earlier in the week.', 'body'],
  ['Follow-up talks will be held next week.', 'body'],
  ['Related measures were announced in Sund.', 'body'],
  ['Share prices in Halden fell after the news.', 'body'],
  ['The terms and conditions of the swap have not been published.', 'body'],
  ['Opinion polls show that most people in Varland want a deal.', 'body'],
  ['In this article of the treaty both sides promise to keep the strait open.', 'body'],
]

describe('a line between paragraphs', () => {
  it.each(between)('%s is %s', (words, kind) => {
    const text = [paragraphs[0], paragraphs[1], words, paragraphs[2]].join('\n\n')
    const article = read(text)
    const at = article.text.indexOf(words, (paragraphs[0] as string).length)
    expect(article.blocks.find((block) => block.start <= at && at < block.end)?.kind).toBe(kind)
  })
})

describe('the parts of a line', () => {
  it.each([
    ['Rek greets Lindqvist in Doha in March.', 'Photo: Ostrean Foreign Ministry via CPA'],
    ['Rek greets Lindqvist in Doha in March.', '[Photo/Agencies]'],
    ['Rek greets Lindqvist in Doha in March.', '(Photo by Mira Toft/CPA)'],
    ['Rek greets Lindqvist in Doha in March', '[Mira Toft/Reuters]'],
    ['Rek greets Lindqvist in Doha in March.', '© Mira Toft, AFP'],
    ['Rek greets Lindqvist in Doha in March', '| Photo Credit: CPA'],
    ['Rek greets Lindqvist in Doha in March.', 'REUTERS/Mira Toft'],
    ['Rek greets Lindqvist in Doha in March.', 'Image: Mira Toft/picture alliance'],
  ])('%s %s: caption and credit', (caption, credit) => {
    const article = read(`Talks resume in Doha\n\n${caption} ${credit}\n\n${paragraphs.join('\n\n')}`)
    const kinds = article.blocks.map((block) => [block.kind, article.text.slice(block.start, block.end)])
    expect(kinds).toContainEqual(['caption', caption])
    expect(kinds).toContainEqual(['credit', credit])
  })

  it('leaves a paragraph that ends in its agency a paragraph', () => {
    const last = 'The third round will begin on Monday, and both delegations have said that they will come. (ANI)'
    const article = read(`${paragraphs.join('\n\n')}\n\n${last}`)
    expect(article.blocks.map((block) => block.kind)).toEqual(['body', 'credit'])
  })
})

describe('the parts of a page', () => {
  it('marks all that follows "ALSO READ" at the end, cut short or not', () => {
    const list = [
      'ALSO READ',
      'Mila Brandt: why the actor left Sund for good',
      'Scientists have found a new frog in the hills of Lakeland and…',
      'The price of onions has doubled in a month.',
    ]
    const article = read(`${paragraphs.join('\n')}\n${list.join('\n')}`)
    const cut = article.blocks.filter((block) => block.kind === 'related').map((block) => article.text.slice(block.start, block.end))
    expect(cut).toEqual(list)
  })

  it('takes an article up again after "Read more" and two links', () => {
    const article = read(
      [
        paragraphs[0],
        'READ MORE',
        'Dubai firms reroute tankers around strait',
        'Oil edges higher in early trade',
        paragraphs[1],
        paragraphs[2],
      ].join('\n'),
    )
    expect(article.blocks.map((block) => block.kind)).toEqual(['body', 'related', 'related', 'related', 'body'])
  })

  it('joins the lines of a text with breaks at a fixed width', () => {
    const { text } = labelledPage('wrapped')
    const article = read(text)
    const body = article.blocks.filter((block) => block.kind === 'body')
    expect(body).toHaveLength(1)
    expect(article.dateline?.original).toBe('DOHA, March 4 (Courier)')
  })

  it('keeps the lines of a transcript, whatever they say to the reporters', () => {
    const { text, lines } = labelledPage('briefing')
    expect(missesOf(read(text), lines)).toEqual([])
  })
})
