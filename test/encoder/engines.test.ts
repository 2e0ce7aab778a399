/** The encoder as it ships: both engines decide alike, batches do not matter, and what cannot be opened says why. */
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Encoder, openEncoder, type ParsedSentence } from '../../src/encoder/index.ts'
import { takeIn } from '../../src/intake/index.ts'
import { readArticle } from '../../src/reading/index.ts'
import { newsSentences } from './news.ts'

let native: Encoder
let wasm: Encoder
beforeAll(async () => {
  wasm = await openEncoder({ engine: 'wasm' })
  native = await openEncoder({ engine: 'native' }).catch((error: unknown) => {
    // Where no native engine is built for the platform, WebAssembly is compared with a second of its own; on Linux it must be there.
    if (process.platform === 'linux')
      throw new Error('The native engine is missing: run `npm ci` with optional dependencies.', { cause: error })
    return openEncoder({ engine: 'wasm' })
  })
})
afterAll(async () => {
  await native?.close()
  await wasm?.close()
})

/** The sentences in one text, one space between them, and their spans. */
function textOf(sentences: readonly string[]): { text: string; spans: { start: number; end: number }[] } {
  let at = 0
  const spans = sentences.map((sentence) => {
    const start = at
    at += sentence.length + 1
    return { start, end: start + sentence.length }
  })
  return { text: sentences.join(' '), spans }
}

async function parse(encoder: Encoder, sentences: readonly string[]): Promise<ParsedSentence[]> {
  const { text, spans } = textOf(sentences)
  return encoder.parse(text, spans)
}

const decided = ['part of speech', 'governor', 'relation', 'name'] as const

/** What is decided of each word, in the order of `decided`. */
function decisions(sentence: ParsedSentence): string[][] {
  const names = new Array<string>(sentence.tokens.length).fill('O')
  for (const { first, last, kind } of sentence.names)
    for (let at = first; at <= last; at++) names[at] = `${at === first ? 'B' : 'I'}-${kind}`
  return sentence.tokens.map((token, at) => [token.xpos, String(token.head), token.deprel, names[at] as string])
}

/** The sentences written for `examples/`: some hundreds, as the reader cuts them. */
async function exampleSentences(): Promise<string[]> {
  const found: string[] = []
  const spy: Encoder = {
    ...native,
    parse: (text, spans, quotations) => {
      found.push(...spans.map(({ start, end }) => text.slice(start, end)))
      return native.parse(text, spans, quotations)
    },
  }
  for await (const taken of takeIn(['examples'])) if ('article' in taken) await readArticle(taken.article, spy)
  return found
}

describe('two engines', () => {
  test('are told apart by name', () => {
    expect(wasm.engine).toBe('wasm')
    if (process.platform === 'linux') expect(native.engine).toBe('native')
  })

  test('decide the same: 99.5 % of all decisions, 99 % of each kind', async () => {
    expect(newsSentences.length).toBeGreaterThanOrEqual(30)
    const all = [...newsSentences, ...(await exampleSentences())]
    const left = (await parse(native, all)).map(decisions)
    const right = (await parse(wasm, all)).map(decisions)
    expect(left.map((words) => words.length)).toEqual(right.map((words) => words.length))
    const pairs = left.flatMap((words, sentence) => words.map((word, at) => [word, right[sentence]?.[at] as string[]] as const))
    const shares = decided.map((_, kind) => pairs.filter(([one, other]) => one[kind] === other[kind]).length / pairs.length)
    shares.forEach((share, kind) => {
      expect(share, decided[kind]).toBeGreaterThanOrEqual(0.99)
    })
    expect(shares.reduce((sum, share) => sum + share) / shares.length).toBeGreaterThanOrEqual(0.995)
  })

  test('each gives every sentence a tree with one root, and its words where they stand', async () => {
    const { text, spans } = textOf(newsSentences)
    for (const encoder of [native, wasm])
      for (const sentence of await encoder.parse(text, spans)) {
        expect(sentence.tokens.filter((token) => token.head < 0)).toHaveLength(1)
        for (const token of sentence.tokens) {
          expect(text.slice(token.start, token.end)).toBe(token.text)
          expect(token.head).toBeLessThan(sentence.tokens.length)
        }
        for (const { first, last } of sentence.names) expect(first).toBeLessThanOrEqual(last)
        for (const { token, arguments: found } of sentence.predicates)
          for (const { first, last } of found)
            expect([token < sentence.tokens.length, first <= last && last < sentence.tokens.length]).toEqual([true, true])
      }
  })
})

describe('batches', () => {
  test('in another order give each sentence the same', async () => {
    const one = await parse(native, newsSentences)
    const order = newsSentences.map((_, at) => at).sort((left, right) => ((left * 17) % 31) - ((right * 17) % 31) || left - right)
    const other = await parse(
      native,
      order.map((at) => newsSentences[at] as string),
    )
    order.forEach((at, place) => {
      expect(decisions(other[place] as ParsedSentence)).toEqual(decisions(one[at] as ParsedSentence))
      expect(other[place]?.predicates).toEqual(one[at]?.predicates)
    })
  })

  test('the same text twice gives the same twice', async () => {
    expect(await parse(native, newsSentences)).toEqual(await parse(native, newsSentences))
  })

  test('nothing to parse, nothing parsed', async () => {
    for (const encoder of [native, wasm]) expect(await encoder.parse('', [])).toEqual([])
  })

  test('a sentence without words keeps its place among the others', async () => {
    const text = 'Rek left.      Noor stayed.'
    const parsed = await native.parse(text, [
      { start: 0, end: 9 },
      { start: 10, end: 14 },
      { start: 15, end: 27 },
    ])
    expect(parsed.map((sentence) => sentence.tokens.length)).toEqual([3, 0, 3])
  })

  test('a sentence of 3,000 words is one tree', async () => {
    const words = Array.from({ length: 3000 }, (_, at) => ['Rek', 'met', 'the', 'envoy', 'of', 'Chile', 'and'][at % 7] as string)
    const [sentence] = await parse(native, [words.join(' ')])
    expect(sentence?.tokens.map((token) => token.text)).toEqual(words)
    expect(sentence?.tokens.filter((token) => token.head < 0)).toHaveLength(1)
    for (const start of [0, 1499, 2999]) {
      let at = start
      let steps = 0
      for (; at >= 0 && steps <= 3000; steps++) at = sentence?.tokens[at]?.head as number
      expect(steps).toBeLessThanOrEqual(3000)
    }
  })

  test('hostile words are words', async () => {
    const odd = ['\ud800 \udfff \u0000 \u202e \ufffd', `${'x'.repeat(5000)}`, '🤝 '.repeat(600), '"'.repeat(700), '\u0301\u200b']
    for (const text of odd) {
      const [sentence] = await native.parse(text, [{ start: 0, end: text.length }])
      for (const token of sentence?.tokens ?? []) expect(text.slice(token.start, token.end)).toBe(token.text)
    }
  })
})

describe('what is decided of plain news', () => {
  test.each([
    ['Lindqvist met Rek in Doha on Tuesday.', 'met', 'VBD'],
    ['The ministry said the talks would resume.', 'said', 'VBD'],
    ['Both sides will meet again next week.', 'meet', 'VB'],
  ])('%s', async (text, root, xpos) => {
    const [sentence] = await parse(native, [text])
    expect(sentence?.tokens.find((token) => token.head < 0)).toMatchObject({ text: root, xpos, upos: 'VERB' })
  })

  test('names have their kind', async () => {
    const [sentence] = await parse(native, ['Sergei Lavrov met Marco Rubio in Riyadh, Saudi Arabia.'])
    const names = sentence?.names.map(({ first, last, kind }) => [
      kind,
      sentence.tokens
        .slice(first, last + 1)
        .map((token) => token.text)
        .join(' '),
    ])
    expect(names).toEqual([
      ['PER', 'Sergei Lavrov'],
      ['PER', 'Marco Rubio'],
      ['GPE', 'Riyadh'],
      ['GPE', 'Saudi Arabia'],
    ])
  })

  test('a quotation tells the reader of frames what is inside marks', async () => {
    const text = '"The line will stay open," Rek said.'
    const [sentence] = await native.parse(text, [{ start: 0, end: text.length }], [{ start: 1, end: 25 }])
    const cue = sentence?.frames.cues.reduce((best, each) => (each.score > best.score ? each : best))
    expect(sentence?.tokens[cue?.token ?? -1]?.text).toBe('said')
    expect(cue?.arguments.map((argument) => argument.role)).toEqual(expect.arrayContaining(['CONTENT', 'SPEAKER']))
  })
})

describe('weights', () => {
  test('where there are none, one sentence says so', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'parley-weights-'))
    try {
      await expect(openEncoder({ weights: empty })).rejects.toThrow(/^no weights in .*: fetch a complete checkout of Parley$/)
    } finally {
      rmSync(empty, { recursive: true })
    }
  })

  test('are the ones their digests were written for, and none is without a digest', () => {
    const folder = resolve('weights')
    const digests = new Map(
      readFileSync(join(folder, 'sha256'), 'utf8')
        .trim()
        .split('\n')
        .map((line) => line.split(/\s+/) as [string, string])
        .map(([digest, file]) => [file, digest]),
    )
    const files = readdirSync(folder).filter((file) => /\.(?:onnx|json|txt)$/.test(file))
    expect([...digests.keys()].sort()).toEqual(files.sort())
    for (const file of files)
      expect(
        createHash('sha256')
          .update(readFileSync(join(folder, file)))
          .digest('hex'),
        file,
      ).toBe(digests.get(file))
  })
})
