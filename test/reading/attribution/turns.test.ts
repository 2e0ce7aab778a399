import { describe, expect, test } from 'vitest'
import { turnsOf } from '../../../src/reading/attribution/turns.ts'
import { articleOfText, cut } from '../surface/made-article.ts'

/** Each turn as [speaker, paragraphs of content]; a question's speaker is followed by a question mark. */
const turns = async (text: string) => {
  const { layers } = await cut(articleOfText(text))
  return turnsOf(text, layers.sentences).map((turn) => [
    text.slice(turn.speaker.start, turn.speaker.end) + (turn.isQuestion ? '?' : ''),
    ...turn.content.map((span) => text.slice(span.start, span.end)),
  ])
}

describe('a briefing', () => {
  test('surnames in capitals', async () => {
    expect(await turns('MS. TOFT: We have seen no map. None.\n\nMR. REK: Nor have we.')).toEqual([
      ['MS. TOFT', 'We have seen no map. None.'],
      ['MR. REK', 'Nor have we.'],
    ])
  })
  test('reporters ask', async () => {
    expect(
      await turns('MS. TOFT: Good morning.\n\nQ  Is it signed?\n\nMS. TOFT: No.\n\nQUESTION: Will it be?\n\nMS. TOFT: Perhaps.'),
    ).toEqual([
      ['MS. TOFT', 'Good morning.'],
      ['Q?', 'Is it signed?'],
      ['MS. TOFT', 'No.'],
      ['QUESTION:?', 'Will it be?'],
      ['MS. TOFT', 'Perhaps.'],
    ])
  })
  test('a turn goes on in the next paragraph, and past a stage direction', async () => {
    expect(await turns('MS. TOFT: We met.\n\nWe talked.\n\n(Laughter.)\n\n* * *\n\nWe left.\n\nMR. REK: Yes.')).toEqual([
      ['MS. TOFT', 'We met.', 'We talked.', 'We left.'],
      ['MR. REK', 'Yes.'],
    ])
  })
  test('what stands before the first turn is nobody’s', async () => {
    expect(await turns('The two met the press in Doha.\n\nMS. TOFT: We met.\n\nMR. REK: Yes.')).toEqual([
      ['MS. TOFT', 'We met.'],
      ['MR. REK', 'Yes.'],
    ])
  })
  test('an interpreter in brackets is no part of the name', async () => {
    expect(await turns('THE PRESIDENT (as interpreted): We met.\n\nPRESIDENT NOOR: Yes.')).toEqual([
      ['THE PRESIDENT', 'We met.'],
      ['PRESIDENT NOOR', 'Yes.'],
    ])
  })
})

test('office and name, as a presidency writes them', async () => {
  expect(
    await turns(
      'President of Ostrea Tomas Rek: Welcome to our city.\n\nPrime Minister of Varland Ana Lindqvist: Thank you.\n\nTomas Rek: Please.',
    ),
  ).toEqual([
    ['President of Ostrea Tomas Rek', 'Welcome to our city.'],
    ['Prime Minister of Varland Ana Lindqvist', 'Thank you.'],
    ['Tomas Rek', 'Please.'],
  ])
})

test('labels inside a paragraph, behind stars', async () => {
  expect(
    await turns(
      'The two met in Doha. * * * Opening of the talks President of Ostrea Tomas Rek: I welcome you. We begin. Prime Minister of Varland Ana Lindqvist (retranslated): Thank you. <…>',
    ),
  ).toEqual([
    ['President of Ostrea Tomas Rek', 'I welcome you. We begin.'],
    ['Prime Minister of Varland Ana Lindqvist', 'Thank you.'],
  ])
})

test('one speech alone, of one who holds an office', async () => {
  const speech =
    'Friends, I am glad to see you all in our harbour. We have built these ships for a sea that is calm, and I hope that it will stay so.'
  expect(await turns(`The ships were named on Friday.\n\nPresident of Ostrea Tomas Rek: ${speech}`)).toEqual([
    ['President of Ostrea Tomas Rek', speech],
  ])
})

test('one answer among questions is a briefing', async () => {
  expect(await turns('Q  Is it signed?\n\nMS. TOFT: No.\n\nQ  Why?')).toEqual([
    ['Q?', 'Is it signed?'],
    ['MS. TOFT', 'No.'],
    ['Q?', 'Why?'],
  ])
})

test('an office alone answers, and a reporter is called by name and outlet', async () => {
  expect(await turns('Spokesperson: The floor is open.\n\nLina Aas, TASS: Sir, is it signed?\n\nSpokesperson: We have no news.')).toEqual([
    ['Spokesperson', 'The floor is open.'],
    ['Lina Aas, TASS?', 'Sir, is it signed?'],
    ['Spokesperson', 'We have no news.'],
  ])
})

test('a speech under its heading, without any label', async () => {
  const speech = 'We met today. I told them that our offer stands, and we will wait.'
  expect(await turns(`Remarks by President Mira Toft\n\n${speech}`)).toEqual([['President Mira Toft', speech]])
  expect(await turns('Remarks by President Mira Toft\n\nThe guests rose. “We will wait,” one of them said.')).toEqual([])
})

test('a reporter is called by his outlet', async () => {
  expect(await turns('TASS: Is it signed?\n\nMira Toft: We have no news.\n\nReuters: When will it be?\n\nMira Toft: Later.')).toEqual([
    ['TASS?', 'Is it signed?'],
    ['Mira Toft', 'We have no news.'],
    ['Reuters?', 'When will it be?'],
    ['Mira Toft', 'Later.'],
  ])
})

test('what stands before the first label of a briefing is hers who gives it', async () => {
  expect(
    await turns(
      'Press Briefing by Spokesperson Mira Toft\n\nI have no news today.\n\nQ  When will it be?\n\nMS. TOFT: Later.\n\nMS. TOFT: Yes.',
    ),
  ).toEqual([
    ['Spokesperson Mira Toft', 'I have no news today.'],
    ['Q?', 'When will it be?'],
    ['MS. TOFT', 'Later.'],
    ['MS. TOFT', 'Yes.'],
  ])
})

describe('no transcript', () => {
  test.each([
    ['a report', 'Pavel Noor said the talks went on.\n\nHe then left.'],
    ['one name with a colon', 'Pavel Noor: We will sign.\n\nThe others left.'],
    ['pointers and credits', 'Read More: The storm.\n\nPhoto Credit: Mira Toft\n\nBackground Note: The strait.'],
    ['single words', 'Oslo: We will sign.\n\nDoha: We will host.'],
    ['a list with small words', 'Things that were said: a map.\n\nThings that were not: a date.'],
    ['a review of papers', 'Halden Courier: The minister says the truce holds.\n\nLake Gazette: The minister is alone.'],
    ['nothing', ''],
  ])('%s', async (_, text) => {
    expect(await turns(text)).toEqual([])
  })
})
