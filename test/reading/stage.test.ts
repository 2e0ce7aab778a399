import { expect, test } from 'vitest'
import type { Encoder } from '../../src/encoder/index.ts'
import { order } from '../../src/reading/index.ts'
import { begin, run, stage } from '../../src/reading/stage.ts'
import { quotations } from '../../src/reading/surface/quotations.ts'
import { sentences } from '../../src/reading/surface/sentences.ts'
import { articleOfText } from './surface/made-article.ts'

const article = articleOfText('“We met,” Noor said. He left.')
// None of the stages below asks for an encoder.
const encoder = undefined as unknown as Encoder

test('a stage that stands before what it requires does not compile', async () => {
  // @ts-expect-error sentences require quotations, and none stand before
  const wrong = begin().then(sentences)
  expect(wrong.stages).toHaveLength(1)
  expect(begin().then(quotations).then(sentences).stages).toEqual([quotations, sentences])
})

test('every stage of the order finds what it requires before it, and no layer is assigned twice', () => {
  const has = new Set<string>()
  for (const next of order.stages) {
    for (const layer of next.requires as readonly string[]) expect(has, `${next.assigns} requires ${layer}`).toContain(layer)
    expect(has).not.toContain(next.assigns)
    has.add(next.assigns)
  }
  expect(has.size).toBe(14)
})

test('stages run in order, each given the layers before it, and each is timed', async () => {
  const heard: string[] = []
  const names = stage({
    requires: ['sentences', 'quotations'],
    assigns: 'names',
    find: async (given) => {
      heard.push(`${given.sentences.length} sentences, ${given.quotations.length} quotation`)
      return []
    },
  })
  const { layers } = await run(begin().then(quotations).then(sentences).then(names), article, encoder, (layer, milliseconds) =>
    heard.push(`${layer} ${milliseconds >= 0}`),
  )
  expect(heard).toEqual(['quotations true', 'sentences true', '2 sentences, 1 quotation', 'names true'])
  expect(Object.keys(layers)).toEqual(['quotations', 'sentences', 'names'])
})

test('a doubt becomes a note and stops nothing', async () => {
  const doubtful = stage({
    requires: [],
    assigns: 'names',
    find: ({ note }) => {
      note('who', { start: 10, end: 14 }, 'Nobody knows this name.')
      return []
    },
  })
  const { layers, notes } = await run(begin().then(doubtful).then(quotations), article, encoder)
  expect(notes).toEqual([{ rule: 'who', message: 'Nobody knows this name.', start: 10, end: 14 }])
  expect(layers.quotations).toHaveLength(1)
})

test('an order is not changed by what is put after it', () => {
  const first = begin().then(quotations)
  first.then(sentences)
  expect(first.stages).toEqual([quotations])
})
