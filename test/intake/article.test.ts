import { describe, expect, it } from 'vitest'
import { articleOf, rawOffset, textOffset } from '../../src/intake/index.ts'
import { ParleyError } from '../../src/model/parley-error.ts'

const prose =
  'Varland and Ostrea met in Doha on Tuesday for the first time since the walkout of January, Qatar said. The two sides will meet again next week, and both have said that they will come.'

describe('what an article says of itself', () => {
  it('has an id that depends on text and address alone', () => {
    const bytes = Buffer.from(prose)
    const one = articleOf({ bytes, url: 'https://courier.example/1' }).article.id
    expect(articleOf({ bytes, url: 'https://courier.example/1', fetchedAt: '2031-03-04' }).article.id).toBe(one)
    expect(articleOf({ bytes, url: 'https://courier.example/2' }).article.id).not.toBe(one)
    expect(articleOf({ bytes: Buffer.from(`${prose} More.`), url: 'https://courier.example/1' }).article.id).not.toBe(one)
    expect(articleOf({ bytes, file: 'a/x.txt' }).article.id).toBe(articleOf({ bytes, file: 'b/x.txt' }).article.id)
  })

  it.each([
    ['Published: March 4, 2031', '2031-03-04'],
    ['4 March 2031', '2031-03-04'],
    ['By Mira Toft | Halden Courier | Updated: 2031-03-05 07:20', '2031-03-05'],
    ['March 4, 2031 — 7.45pm', '2031-03-04'],
    ['Updated 7:48 PM CET, March 4, 2031', '2031-03-04'],
    ['04.03.2031, 08:15', '2031-03-04'],
    ['Issued on: 04/03/2031 - 18:22', '2031-03-04'],
    ['Lahore Desk | March 04, 2031 | The Northern Dispatch', '2031-03-04'],
    ['DOHA, 24. Mar 2031, 07:11', '2031-03-24'],
    ['MIRA TOFT — TUESDAY, 4 MARCH 2031, 11:47', '2031-03-04'],
    ['Northern TV | Tuesday, 04 March 2031', '2031-03-04'],
    ['Published: February 30, 2031', undefined],
    ['Published: yesterday', undefined],
  ])('%s: published %s', (line, day) => {
    expect(articleOf({ bytes: Buffer.from(`Talks resume in Doha after walkout\n${line}\n\n${prose}`) }).article.publishedAt).toBe(day)
  })

  it('takes the day of a dateline that has its year', () => {
    expect(articleOf({ bytes: Buffer.from(`RIYADH, March 4, 2031 (CPA) -- ${prose}`) }).article.publishedAt).toBe('2031-03-04')
    expect(articleOf({ bytes: Buffer.from(`NEW DELHI, March 4, 2031 (CPA) ${prose}`) }).article.publishedAt).toBe('2031-03-04')
  })

  it('takes a caption’s day only where the news is told by its weekday', () => {
    const page = (caption: string, text: string) =>
      articleOf({ bytes: Buffer.from(`Talks resume in Doha after walkout\n\n${caption}\n\n${text}`) }).article.publishedAt
    const caption = 'Rek and Lindqvist attend a meeting in Doha on March 4, 2031. Photo: CPA'
    expect(page(caption, prose)).toBe('2031-03-04')
    expect(page(caption, prose.replace('Tuesday', 'Thursday'))).toBeUndefined()
    expect(page('Rek at a session in Geneva on March 9, 2027. Photo: CPA', prose.replace('on Tuesday', 'on Monday'))).toBeUndefined()
  })

  it('lets a hint override, and refuses one that is no day', () => {
    const bytes = Buffer.from(`Published: March 4, 2031\n\n${prose}`)
    expect(articleOf({ bytes }, { published: '2031-03-06' }).article.publishedAt).toBe('2031-03-06')
    expect(() => articleOf({ bytes }, { published: '2031-02-30' })).toThrow(RangeError)
  })

  it('cites headline, byline, dateline and outlet in the text', () => {
    const { article } = articleOf(
      {
        bytes: Buffer.from(
          `Talks resume in Doha after walkout\nBy Mira Toft and Pavel Noor\n\nDOHA, March 4 (Courier) - ${prose}\n\n© 2031 Halden Courier`,
        ),
      },
      { outlet: 'Halden Courier' },
    )
    expect(article.headline?.value).toBe('Talks resume in Doha after walkout')
    expect(article.byline.map((cell) => cell.value)).toEqual(['Mira Toft', 'Pavel Noor'])
    expect(article.dateline?.original).toBe('DOHA, March 4 (Courier)')
    expect(article.outlet).toMatchObject({ value: 'Halden Courier', original: 'Halden Courier' })
    for (const cell of [article.headline, article.dateline, article.outlet, ...article.byline])
      for (const { start, end, exact } of cell?.citations ?? []) expect(article.text.slice(start, end)).toBe(exact)
  })

  it('knows an outlet by its address, says that it is inferred, and leaves an unknown one out', () => {
    const bytes = Buffer.from(prose)
    expect(articleOf({ bytes, url: 'https://www.reuters.com/world/x' }).article.outlet).toMatchObject({ value: 'Reuters', inferred: true })
    expect(articleOf({ bytes, url: 'https://courier.example/x' }).article.outlet).toBeUndefined()
    expect(articleOf({ bytes: Buffer.from(`${prose} Noor told the Halden Courier that he would come.`) }).article.outlet).toBeUndefined()
  })

  it('keeps the way back to the text as it came', () => {
    const raw = `Riyadhâ€™s palace. ${prose}`
    const taken = articleOf({ bytes: Buffer.from(raw) })
    expect(taken.article.text.startsWith('Riyadh’s palace.')).toBe(true)
    const decoded = { text: taken.article.text, map: taken.map }
    expect(rawOffset(decoded, taken.article.text.indexOf('palace'))).toBe(raw.indexOf('palace'))
    expect(textOffset(decoded, raw.indexOf('palace'))).toBe(taken.article.text.indexOf('palace'))
  })
})

describe('language', () => {
  it.each([
    [
      'French',
      'Les délégations des deux pays se sont réunies mardi à Doha pour la première fois depuis janvier, a déclaré le ministère qatari des affaires étrangères.',
    ],
    [
      'German',
      'Die Delegationen beider Länder trafen sich am Dienstag in Doha zum ersten Mal seit Januar, wie das Außenministerium von Katar mitteilte, und wollen sich wieder treffen.',
    ],
    [
      'Russian',
      'Делегации двух стран встретились во вторник в Дохе впервые с января, сообщило министерство иностранных дел Катара, и договорились о новой встрече.',
    ],
    ['Arabic', 'التقى وفدا البلدين يوم الثلاثاء في الدوحة للمرة الأولى منذ يناير، حسبما أعلنت وزارة الخارجية القطرية في بيان لها.'],
    ['Chinese', '两国代表团周二在多哈举行了自一月以来的首次会晤，卡塔尔外交部在一份声明中表示，双方将于下周再次会面。'],
  ])('%s is turned away by name', (name, text) => {
    expect(() => articleOf({ bytes: Buffer.from(text) })).toThrow(
      expect.objectContaining({ code: 'unsupported-language', message: expect.stringContaining(name) }),
    )
  })

  it('reads English full of foreign names, and what is too short to tell', () => {
    for (const text of [
      prose,
      'Lin Weiguo, Sergei Halvorin, Zhou Min, Khalid bin Nasser Al Mansour and Musa bin Yusuf al-Harbi met in Jeddah.',
      'Doha talks',
    ])
      expect(articleOf({ bytes: Buffer.from(text) }).article.language).toBe('en')
  })

  it('believes a hint', () => {
    expect(() => articleOf({ bytes: Buffer.from(prose) }, { language: 'fr' })).toThrow(ParleyError)
  })
})
