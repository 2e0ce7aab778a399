import { describe, expect, test } from 'vitest'
import { articleOfText, cut, marked, unmarked } from './made-article.ts'

const check = async (written: string) => {
  const { text } = unmarked(written)
  const { layers } = await cut(articleOfText(text))
  expect(marked(text, layers.sentences)).toBe(written)
}

describe('a stop that ends no sentence', () => {
  test.each([
    '‹Mr. Noor arrived in Halden on Feb. 3.› ‹He left a day later.›',
    '‹Mrs. Toft met Dr. Rek and Gen. Holm.›',
    '‹The U.S. Senate sent no one.› ‹Varland did.›',
    '‹The envoy flew to the U.S.› ‹The other stayed.›',
    '‹The U.N. envoy spoke for an hour.›',
    '‹She wrote to U.N. Under-Secretary-General Mira Toft.›',
    '‹The U.S.-Varland talks went on.›',
    '‹He lives at No. 10, a small house.› ‹She does not.›',
    '‹No. 7 is the last pier.›',
    '‹Was a map shown?› ‹No.› ‹The envoy had none.›',
    '‹J. D. Lind met P. Noor in Halden.›',
    '‹They turned to Plan B.› ‹The envoys agreed.›',
    '‹The duty fell by 2.5 percent.› ‹It had been 4.›',
    '‹Talks began at 9 a.m. on Tuesday.›',
    '‹They met Jan. 12 in Halden.›',
    '‹Art. 5 of the treaty names the strait.›',
    '‹The paper is at halden.example for all to read.›',
    '‹Lt. Col. Rask signed for Ostrea.›',
    '‹St. Olav Harbour stayed shut.›',
  ])('%s', check)
})

describe('marks other than a full stop', () => {
  test.each([
    '‹Will they meet?› ‹Nobody knows.›',
    '‹“Stop!” the guard shouted at the gate.›',
    '‹“Will they sign?” asked Ms. Toft.›',
    '‹They signed!› ‹The harbour cheered.›',
    '‹Who sits at the table?!› ‹Nobody would say.›',
    '‹Three things were said: a map, a date and a price.› ‹None was new.›',
  ])('%s', check)
})

describe('stops inside marks', () => {
  test.each([
    '‹“We met.› ‹We talked.› ‹We left,” Noor said.›',
    '‹“The strait is open.”› ‹Noor then left.›',
    '‹"The strait is open."› ‹Noor then left.›',
    '‹He called it “a start.”› ‹She did not.›',
    '‹He called it a start (and no more).› ‹She did not.›',
    '‹(Nobody from Ostrea came.)› ‹The talks went on.›',
    '‹«The map is gone.»› ‹Rek shrugged.›',
  ])('%s', check)
})

describe('ellipses', () => {
  test.each([
    '‹“We will … see,” Noor said.›',
    '‹“We will ... see,” Noor said.›',
    '‹They waited …› ‹Then the door opened.›',
    '‹They waited...› ‹Then the door opened.›',
  ])('%s', check)
})

describe('lines and paragraphs', () => {
  test.each([
    [
      'a line break inside a hard-wrapped sentence',
      '‹The delegations of Varland and Ostrea sat for four\nhours in a hall above the harbour and then left by\ntwo doors without a word to those who had waited.›\n',
    ],
    [
      'a hard-wrapped name begins a line',
      '‹The delegations of Varland and Ostrea sat for four\nhours with the envoy of the Lakes League, Mr. Pavel\nNoor, who had come from the north the night before.›\n',
    ],
    [
      'an empty line ends a sentence without a stop',
      '‹The talks of Varland and Ostrea on the strait of Halden›\n\n‹They went on for hours.›',
    ],
    ['short lines are a list', '‹A map›\n‹A date›\n‹A price›'],
    ['two paragraphs', '‹They met.› ‹They talked.›\n\n‹They left.›'],
  ])('%s', (_, written) => check(written))

  test('paragraphs are counted through the article', async () => {
    const { layers } = await cut(articleOfText('They met. They talked.\n\nThey left.\nThey came back.'))
    expect(layers.sentences.map((sentence) => sentence.paragraph)).toEqual([0, 0, 1, 2])
  })
})

describe('a lost space', () => {
  test.each([
    '‹They spoke of the crisis.›‹The envoy left.›',
    '‹The two met in Halden.›‹They will meet again.›',
    '‹See Halden.example for the text.›',
    '‹The U.S.A. team came late.›',
  ])('%s', check)
})

describe('blocks', () => {
  const text = 'Envoys meet\nRead more: Storm. Rain.\nThey met.'
  const blocks = [
    { kind: 'headline', start: 0, end: 11 },
    { kind: 'related', start: 12, end: 35 },
    { kind: 'body', start: 36, end: 45 },
  ] as const
  test('what is no part of the report has no sentences', async () => {
    const { layers } = await cut(articleOfText(text, { blocks: [...blocks] }))
    expect(layers.sentences.map((sentence) => [sentence.block, text.slice(sentence.start, sentence.end)])).toEqual([
      ['headline', 'Envoys meet'],
      ['body', 'They met.'],
    ])
  })
  test('an empty text has none', async () => {
    expect((await cut(articleOfText(''))).layers.sentences).toEqual([])
    expect((await cut(articleOfText(' \n\n '))).layers.sentences).toEqual([])
  })
})
