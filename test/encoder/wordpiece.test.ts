/** Our WordPiece against an oracle built from the same vocabulary, word by word. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { Tokenizer } from '@huggingface/tokenizers'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shapeOf, WordPiece } from '../../src/encoder/wordpiece.ts'
import { tokenize } from '../../src/text/token.ts'

const pieces = readFileSync(resolve('weights/pieces.txt'), 'utf8').replace(/\n$/, '').split('\n')
const ours = new WordPiece(pieces)
const oracle = new Tokenizer(
  {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: [],
    normalizer: { type: 'BertNormalizer', clean_text: true, handle_chinese_chars: true, strip_accents: null, lowercase: true },
    pre_tokenizer: { type: 'BertPreTokenizer' },
    post_processor: null,
    decoder: null,
    model: {
      type: 'WordPiece',
      unk_token: '[UNK]',
      continuing_subword_prefix: '##',
      max_input_chars_per_word: 100,
      vocab: Object.fromEntries(pieces.map((piece, id) => [piece, id])),
    },
  },
  {},
)

/** A word has eight pieces at most; one of which nothing is left is unknown. */
const unknown = pieces.indexOf('[UNK]')
const longest = 8
function idsOfOracle(word: string): number[] {
  const ids = oracle.encode(word, { add_special_tokens: false }).ids.slice(0, longest)
  return ids.length ? ids : [unknown]
}

const texts = [
  "The minister’s envoy doesn't think they'll meet before Feb. 18, but she can't say so; he'd've gone.",
  'Lindqvist-Ørsted, Çağrı Öztürk, José Ñandú, Łukasz Świętochowski and Nguyễn Thị Hạnh flew to São Tomé via Zürich.',
  'Naïve façade, coöperation, déjà-vu, Ångström, Straße, İstanbul, ﬁnal, ²³ ½ №5 — “so it is” … ‘said he’ «non».',
  '两国代表团 met in 多哈 on 3月4日; 外交部 said 東京 and ソウル, 서울 and Москва, Αθήνα and القاهرة agreed.',
  'The deal 🤝 was signed 🇳🇴🇨🇱 👍🏽 👩‍👩‍👧 in Doha ✈️ — 100% !!! ??? … #peace @envoy.',
  'It cost $4.5bn, €3,200.50, £12m, ¥900 and ₹1 lakh; up 3.5% to 1,024,000 barrels/day at 07:45 a.m.',
  'De-escalation, cease-fire, state-of-the-art, mid-2031, F-16s, COVID-19, anti-anti-missile and follow-up talks.',
  'U.S., U.N., Ph.D., e.g., i.e., No. 10, J. D. Rek, St. Petersburg, www.courier.example/a?b=c&d=1 and desk@courier.example.',
  'snake_case CamelCase iPhone NATO\'s "quoted" (bracketed) [square] {curly} <angle> a/b\\c ~x ^y `z` |w| a=b a+b',
  'zero\u200bwidth soft\u00adhyphen no\u00a0break \ufeffmark right\u200fto left\u202eover bell\u0007 combining e\u0301 a\u030a',
  'untransliteratableness pseudopseudohypoparathyroidism Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogoch',
]
const odd = [
  'a'.repeat(99),
  'a'.repeat(100),
  'a'.repeat(101),
  'b'.repeat(200),
  'é'.repeat(60),
  'Ω'.repeat(120),
  '中'.repeat(12),
  '𝒜𝒷𝒸',
  '🤝',
  '\u200b',
  '\u0301',
  '\ufffd',
  'ẞ',
  'ŉ',
  'Ǆ',
  "'",
  '’s',
  '``',
  '…',
  '$',
  '€',
  '©',
  '°C',
  '½',
  'ﬀ',
  '㐀',
  '豈',
]
const words = [
  ...new Set([
    ...texts.flatMap((text) => tokenize(text, { start: 0, end: text.length }).map((span) => text.slice(span.start, span.end))),
    ...texts.flatMap((text) => text.split(/\s+/)),
    ...odd,
  ]),
]

describe('ids', () => {
  test('there are enough words to ask about', () => expect(words.length).toBeGreaterThan(300))

  test('equal the oracle’s for every word', () => {
    const wrong = words
      .map((word) => ({ word, ours: [...ours.ids(word)], oracle: idsOfOracle(word) }))
      .filter((each) => each.ours.join() !== each.oracle.join())
    expect(wrong).toEqual([])
  })

  test('equal the oracle’s for any run of letters, marks and figures', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(...'abcdeghilmnoprstuvwyABCDEMOST0123456789.,-\'’"()$€éüñøçşğıİßłœ中国会🤝жшЖαΩ\u0301\u00ad\u200b'),
          minLength: 1,
          maxLength: 14,
        }),
        (word) => {
          expect([...ours.ids(word)]).toEqual(idsOfOracle(word))
        },
      ),
      { numRuns: 500 },
    )
  })

  test('a word asked for twice has the same ids', () => expect(ours.ids('ceasefire')).toEqual(ours.ids('ceasefire')))
})

describe('shapes', () => {
  test.each([
    ['UN', 1],
    ['A', 2],
    ['Rek', 3],
    ['McCoy', 4],
    ['iPhone', 4],
    ['2031', 5],
    ['4.5', 6],
    ['F-16s', 7],
    ['18th', 7],
    [',', 8],
    ['U.S.', 9],
    ['J.', 10],
    ['talks', 11],
  ])('"%s" is %i', (word, shape) => expect(shapeOf(word)).toBe(shape))
})

test('the vocabulary is whole', () => {
  expect(pieces).toHaveLength(30522)
  expect(pieces.slice(100, 104)).toEqual(['[UNK]', '[CLS]', '[SEP]', '[MASK]'])
})
