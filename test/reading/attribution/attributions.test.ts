/** Who says what in made sentences, through the real encoder: speakers, content with its parts, manner, chain. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Encoder, openEncoder } from '../../../src/encoder/index.ts'
import { readArticle } from '../../../src/reading/index.ts'
import { articleOfText, unmarked } from '../surface/made-article.ts'

let encoder: Encoder
beforeAll(async () => {
  encoder = await openEncoder()
})
afterAll(() => encoder?.close())

/** The content stands between ‹ ›; a statement with several parts has several. */
const check = async (written: string, speakers: string, manner: string, chain = '') => {
  const { text, spans } = unmarked(written)
  const { statements } = await readArticle(articleOfText(text, { publishedAt: '2031-03-04', language: 'en' }), encoder)
  expect(
    statements.map((statement) => ({
      speakers: statement.speakers.map((speaker) => speaker.name).join('+'),
      content: statement.content.map((part) => part.exact),
      manner: statement.manner,
      chain: statement.chain.map((hop) => hop.name).join('>'),
    })),
  ).toEqual([{ speakers, content: spans.map((span) => text.slice(span.start, span.end)), manner, chain }])
}

describe('in other words', () => {
  test.each([
    ['Pavel Noor said ‹the talks would resume on Friday›.', 'Pavel Noor'],
    ["Varland's foreign ministry said that ‹both sides had agreed on a map›.", "Varland's foreign ministry"],
    ['According to Ana Lindqvist, ‹the strait will reopen in May›.', 'Ana Lindqvist'],
    ['‹The strait will reopen in May›, Pavel Noor said.', 'Pavel Noor'],
    ['Pavel Noor denied that ‹his envoys had left the talks›.', 'Pavel Noor'],
    ['Ana Lindqvist warned that ‹the truce would not hold›.', 'Ana Lindqvist'],
    ['Ana Lindqvist and Pavel Noor said ‹they would meet again in Doha›.', 'Ana Lindqvist+Pavel Noor'],
    ['Norway urged ‹both sides to return to the talks›.', 'Norway'],
    ['Pavel Noor arrived in Doha. He said ‹the talks would be short›.', 'Pavel Noor'],
    ["Norway's foreign ministry announced that ‹its envoy would travel to Doha›.", "Norway's foreign ministry"],
    ['In a statement, the Norwegian government said ‹the blockade must end›.', 'Norwegian government'],
    ['Pavel Noor wrote on X that ‹the map was wrong›.', 'Pavel Noor'],
    ['Asked about the map, Ana Lindqvist said ‹no one had seen it›.', 'Ana Lindqvist'],
    ['Asked whether she had met Pavel Noor, Ana Lindqvist said ‹no talks were planned›.', 'Ana Lindqvist'],
    ['Diplomats said ‹the two sides were close to a deal›.', 'Diplomats'],
    ['‹The talks were not easy, but they were useful›, Ana Lindqvist added.', 'Ana Lindqvist'],
    ['Ana Lindqvist insisted that ‹the monitors must come from outside the region›.', 'Ana Lindqvist'],
    ['Pavel Noor vowed ‹to return to the table next week›.', 'Pavel Noor'],
    ['Norwegian officials believe that ‹the truce will hold›.', 'Norwegian officials'],
    ['Ana Lindqvist acknowledged that ‹the talks had failed›.', 'Ana Lindqvist'],
    ['Norway expressed ‹concern about the blockade›.', 'Norway'],
    ['Lin Meihua lives in Doha. Lin said ‹the map was wrong›.', 'Lin Meihua'],
    ['Ana Lindqvist told the Courier that ‹monitors must come from outside the region›.', 'Ana Lindqvist'],
  ])('%s', (written, speakers) => check(written, speakers, 'indirect'))
})

describe('in marks', () => {
  test.each([
    ['“‹We will sign the treaty›,” Pavel Noor said.', 'Pavel Noor', 'direct'],
    ['"‹We will sign the treaty›," said Ana Lindqvist.', 'Ana Lindqvist', 'direct'],
    ['“‹We have no map›,” Pavel Noor told reporters in Doha.', 'Pavel Noor', 'direct'],
    [
      '“‹We will sign the treaty›,” Commission President Ursula Berg and Council President Antonio Rossi said.',
      'Ursula Berg+Antonio Rossi',
      'direct',
    ],
    ['“‹We began late›,” Pavel Noor said, “‹but we ended early›.”', 'Pavel Noor', 'direct'],
    ['“‹We began late›,” Pavel Noor said. “‹We ended early›.”', 'Pavel Noor', 'direct'],
    ['Ana Lindqvist left Doha. “‹We have nothing to hide›,” she said.', 'Ana Lindqvist', 'direct'],
    ['Ana Lindqvist called ‹the talks› “‹a good start›”.', 'Ana Lindqvist', 'mixed'],
    ['Pavel Noor said ‹the talks were› “‹calm›” ‹and would go on›.', 'Pavel Noor', 'mixed'],
  ])('%s', (written, speakers, manner) => check(written, speakers, manner))
})

describe('who speaks again', () => {
  /** Speakers of the last statement. */
  test.each([
    ['A senior Norwegian official said the strait was open. Pavel Noor was in Doha, the official said.', 'A senior Norwegian official'],
    ['Mira Toft said the strait was open. Ana Lindqvist will not travel to Doha, she added.', 'Mira Toft'],
    ['According to a source in the ministry, who said the call was short, the strait was open.', 'source in the ministry'],
    ['His finance minister, Dr Ana Lindqvist, said the relief would be short.', 'Ana Lindqvist'],
    ['Police said the road was closed.', 'Police'],
    ['Norway was not invited. Oslo said the talks would fail.', 'Norway'],
    ['Pavel Noor met Ana Lindqvist in Doha. Two officials said the call was short.', 'Two officials'],
    ['Norwegian envoy Pavel Noor was in Doha. An envoy from another country said the call was short.', 'An envoy from another country'],
  ])('%s', async (text, speakers) => {
    const { statements } = await readArticle(articleOfText(text, { publishedAt: '2031-03-04', language: 'en' }), encoder)
    expect(statements[statements.length - 1]?.speakers.map((speaker) => speaker.name).join('+')).toBe(speakers)
  })
})

describe('behind a colon', () => {
  test.each([
    ['Tomas Rek sent greetings to the players. The message reads, in part: “‹Your club has come a long way in a few years›.”', 'Tomas Rek'],
    [
      'Tomas Rek sent greetings to the players.\n\nThe message reads, in part:\n\n“‹Your club has come a long way›.\n\n‹We wish you a good season›.”',
      'Tomas Rek',
    ],
    ['Ana Lindqvist said: “‹We began late.\n\nWe ended early, and we signed nothing›.”', 'Ana Lindqvist'],
    ['The map is ready. Ana Lindqvist was less keen: “‹We have had enough maps by now›.”', 'Ana Lindqvist'],
  ])('%s', (written, speakers) => check(written, speakers, 'direct'))
})

describe('a list behind a colon', () => {
  test.each([
    [
      'The Norwegian government announced the following:\n\n1. ‹The ferry will sail again in May›.\n\n2. ‹The airport will open in June›.',
      'Norwegian government',
    ],
  ])('%s', (written, speakers) => check(written, speakers, 'indirect'))
})

describe('through another', () => {
  test.each([
    ['The CPA agency quoted Pavel Noor as saying that ‹the strait was open›.', 'indirect'],
    ['The CPA agency reported that Pavel Noor had said ‹the strait was open›.', 'indirect'],
    ['“‹The strait is open›,” the CPA agency reported, citing Pavel Noor.', 'direct'],
  ])('%s', (written, manner) => check(written, 'Pavel Noor', manner, 'CPA'))

  test.each([
    ['Pavel Noor was quoted by Reuters as saying that ‹the strait was open›.', 'Pavel Noor', 'indirect', 'Reuters'],
    ['“‹There was no map›,” TASS quoted Pavel Noor as saying.', 'Pavel Noor', 'direct', 'TASS'],
    ['Reuters reported on Tuesday, quoting two diplomats, that ‹Norway had offered a truce›.', 'two diplomats', 'indirect', 'Reuters'],
    ['‹The truce would begin on Friday›, TASS reported, citing a Norwegian official.', 'a Norwegian official', 'indirect', 'TASS'],
    ['Ana Lindqvist, quoted by TASS, said ‹the strait was open›.', 'Ana Lindqvist', 'indirect', 'TASS'],
    ['“‹We will not sign›,” Ana Lindqvist said, as quoted by Interfax.', 'Ana Lindqvist', 'direct', 'Interfax'],
    ['Ana Lindqvist said ‹the strait was open›, the newspaper Halden Courier reported.', 'Ana Lindqvist', 'indirect', 'Halden Courier'],
    [
      '‹The truce would begin on Friday›, the Halden Post reported, citing the Norwegian foreign ministry.',
      'Norwegian foreign ministry',
      'indirect',
      'Halden Post',
    ],
    [
      'The news agency CPA, citing the Norwegian foreign ministry, reported that ‹the truce would begin on Friday›.',
      'Norwegian foreign ministry',
      'indirect',
      'CPA',
    ],
    ['Ana Lindqvist, in comments to TASS, said ‹the strait was open›.', 'Ana Lindqvist', 'indirect', ''],
    ['‹The strait was open›, two of the officials said.', 'two of the officials', 'indirect', ''],
    [
      'Pavel Noor said ‹the talks would resume in May›, according to Interfax and TASS, via Reuters.',
      'Pavel Noor',
      'indirect',
      'Reuters>Interfax>TASS',
    ],
    ['Ana Lindqvist said, according to TASS, that ‹the strait was open›.', 'Ana Lindqvist', 'indirect', 'TASS'],
    ["‹The truce would begin on Friday›, Norway's TASS agency reported, citing two diplomats.", 'two diplomats', 'indirect', 'TASS agency'],
    ['Pavel Noor denied that ‹his envoys had left›, as TASS reported on Friday.', 'Pavel Noor', 'indirect', ''],
    [
      'In a statement published on its website, the Norwegian government said ‹the blockade must end›.',
      'Norwegian government',
      'indirect',
      '',
    ],
    ['Pavel Noor said through a spokesman that ‹the army would not leave the city›.', 'Pavel Noor', 'indirect', 'a spokesman'],
  ])('%s', check)
})

describe('nobody says anything', () => {
  test.each([
    'Ministers walked out of the hall without a word.',
    'The two sides met for four hours in Doha.',
    'He wore a coat with “Doha 2030” on its back.',
  ])('%s', async (text) => {
    const reading = await readArticle(articleOfText(text, { publishedAt: '2031-03-04', language: 'en' }), encoder)
    expect(reading.statements).toEqual([])
  })
})

describe('a transcript', () => {
  test('each turn is the direct speech of its speaker, a question nobody’s', async () => {
    const text = 'MS. TOFT: We have seen no map.\n\nQ  When will you see one?\n\nMR. REK: That is for others to say.'
    const { statements } = await readArticle(articleOfText(text, { publishedAt: '2031-03-04', language: 'en' }), encoder)
    expect(statements.map((statement) => [statement.manner, statement.content[0]?.exact.replace(/\.$/, '')])).toEqual([
      ['direct', 'We have seen no map'],
      ['direct', 'That is for others to say'],
    ])
  })
})
