/** Questions about trees, on sentences drawn by hand. */
import { describe, expect, test } from 'vitest'
import { uposOf } from '../../src/encoder/heads.ts'
import { childBy, children, childrenBy, clauseOf, hullOf, isBelow, relation, spansOf, subtree, verbGroup } from '../../src/encoder/tree.ts'
import { sentenceOf } from './sentence.ts'

// "The envoys whom Oslo sent met in Doha , the ministry said ."
const met = sentenceOf(
  'The/DT/2/det envoys/NNS/6/nsubj whom/WP/5/obj Oslo/NNP/5/nsubj sent/VBD/2/acl:relcl met/VBD/0/root in/IN/8/case Doha/NNP/6/obl ,/,/11/punct ministry/NN/11/nsubj said/VBD/6/parataxis ././6/punct',
)

const indexOf = ({ sentence }: ReturnType<typeof sentenceOf>, word: string) => sentence.tokens.findIndex((token) => token.text === word)
const wordsOf = ({ sentence }: ReturnType<typeof sentenceOf>, tokens: readonly number[]) =>
  tokens.map((token) => sentence.tokens[token]!.text).join(' ')

describe('who hangs on whom', () => {
  test.each([
    ['met', 'envoys Doha said .'],
    ['envoys', 'The sent'],
    ['sent', 'whom Oslo'],
    ['Oslo', ''],
  ])('children of "%s"', (word, expected) => expect(wordsOf(met, children(met.sentence, indexOf(met, word)))).toBe(expected))

  test('by relation: a bare name takes its subtypes, a subtype only itself', () => {
    const { sentence } = sentenceOf('Ships/NNS/3/nsubj:pass were/VBD/3/aux:pass seized/VBN/0/root')
    expect(childrenBy(sentence, 2, 'nsubj')).toEqual([0])
    expect(childrenBy(sentence, 2, 'nsubj:pass')).toEqual([0])
    expect(childrenBy(met.sentence, indexOf(met, 'met'), 'nsubj:pass')).toEqual([])
    expect(childBy(sentence, 2, 'obj')).toBeUndefined()
    expect(relation(sentence.tokens[0]!)).toBe('nsubj')
  })

  test('a subtree stands in the order of the text, and whole branches can be pruned', () => {
    expect(wordsOf(met, subtree(met.sentence, indexOf(met, 'envoys')))).toBe('The envoys whom Oslo sent')
    const verb = indexOf(met, 'sent')
    expect(
      wordsOf(
        met,
        subtree(met.sentence, indexOf(met, 'envoys'), (child) => child === verb),
      ),
    ).toBe('The envoys')
  })

  test.each([
    ['Oslo', 'met', true],
    ['met', 'met', true],
    ['met', 'Oslo', false],
    ['said', 'envoys', false],
  ])('"%s" below "%s": %s', (word, ancestor, expected) =>
    expect(isBelow(met.sentence, indexOf(met, word), indexOf(met, ancestor))).toBe(expected),
  )

  test('a circle, which no decoder gives, ends all the same', () => {
    const { sentence } = sentenceOf('a/NN/2/dep b/NN/1/dep')
    expect(isBelow(sentence, 0, 5)).toBe(false)
    expect(clauseOf(sentence, 0)).toBeLessThan(2)
  })
})

describe('places', () => {
  test('neighbouring tokens are one span', () => {
    const spans = spansOf(met.sentence, [0, 1, 5, 6, 7])
    expect(spans.map(({ start, end }) => met.text.slice(start, end))).toEqual(['The envoys', 'met in Doha'])
    expect(spansOf(met.sentence, [])).toEqual([])
  })
  test('a hull goes from the first to the last', () => {
    const { start, end } = hullOf(met.sentence, [5, 1, 3])
    expect(met.text.slice(start, end)).toBe('envoys whom Oslo sent met')
  })
})

describe('clauses', () => {
  const joined = sentenceOf(
    'Rek/NNP/2/nsubj left/VBD/0/root and/CC/5/cc Noor/NNP/5/nsubj stayed/VBD/2/conj with/IN/8/case the/DT/8/det crew/NN/5/obl',
  )
  const nouns = sentenceOf('Talks/NNS/4/nsubj and/CC/3/cc visits/NNS/1/conj followed/VBD/0/root')
  test.each([
    [met, 'Oslo', 'sent'],
    [met, 'Doha', 'met'],
    [met, 'ministry', 'said'],
    [joined, 'crew', 'stayed'],
    [joined, 'Rek', 'left'],
    [nouns, 'visits', 'followed'],
  ])('clause %#', (drawn, word, head) => expect(drawn.sentence.tokens[clauseOf(drawn.sentence, indexOf(drawn, word))]!.text).toBe(head))
})

describe('verb groups', () => {
  test.each([
    ['He/PRP/2/nsubj met/VBD/0/root her/PRP/2/obj', 'met', { tense: 'past', finite: true, negated: false, passive: false }],
    ['He/PRP/3/nsubj will/MD/3/aux meet/VB/0/root her/PRP/3/obj', 'meet', { tense: 'future', modal: 'will', finite: true }],
    ["They/PRP/4/nsubj wo/MD/4/aux n't/RB/4/advmod meet/VB/0/root", 'meet', { tense: 'future', modal: 'will', negated: true }],
    ['They/PRP/3/nsubj may/MD/3/aux meet/VB/0/root', 'meet', { tense: 'present', modal: 'may' }],
    ['They/PRP/4/nsubj ca/MD/4/aux n’t/RB/4/advmod meet/VB/0/root', 'meet', { modal: 'can', negated: true, tense: 'present' }],
    ['He/PRP/3/nsubj has/VBZ/3/aux met/VBN/0/root her/PRP/3/obj', 'met', { tense: 'present', perfect: true }],
    ['It/PRP/3/nsubj:pass was/VBD/3/aux:pass seized/VBN/0/root', 'seized', { tense: 'past', passive: true, perfect: false }],
    ['He/PRP/4/nsubj has/VBZ/4/aux been/VBN/4/aux meeting/VBG/0/root her/PRP/4/obj', 'meeting', { perfect: true, progressive: true }],
    ['Talks/NNS/3/nsubj were/VBD/3/cop over/JJ/0/root', 'over', { tense: 'past', finite: true }],
    ['Rek/NNP/2/nsubj left/VBD/0/root to/TO/4/mark meet/VB/2/advcl her/PRP/4/obj', 'meet', { tense: 'none', finite: false }],
    ['He/PRP/3/nsubj never/RB/3/advmod met/VBD/0/root her/PRP/3/obj', 'met', { negated: true, tense: 'past' }],
  ] as const)('%s', (words, verb, expected) => {
    const drawn = sentenceOf(words)
    expect(verbGroup(drawn.sentence, indexOf(drawn, verb))).toMatchObject(expected)
  })
})

describe('universal tags', () => {
  test.each([
    ['MD', 'aux', 'will', 'AUX'],
    ['VBD', 'root', 'met', 'VERB'],
    ['VBD', 'cop', 'was', 'AUX'],
    ['NNP', 'nsubj', 'Rek', 'PROPN'],
    ['NNS', 'nsubj', 'talks', 'NOUN'],
    ['DT', 'det', 'the', 'DET'],
    ['DT', 'nsubj', 'this', 'PRON'],
    ['RB', 'advmod', 'n’t', 'PART'],
    ['RB', 'advmod', 'soon', 'ADV'],
    ['IN', 'mark', 'because', 'SCONJ'],
    ['IN', 'case', 'in', 'ADP'],
    ['TO', 'mark', 'to', 'PART'],
    ['TO', 'case', 'to', 'ADP'],
    ['POS', 'case', "'s", 'PART'],
    ['$', 'nmod', '€', 'SYM'],
    ['.', 'punct', '.', 'PUNCT'],
    ['FW', 'flat', 'ad', 'X'],
  ])('%s %s "%s" is %s', (xpos, deprel, text, upos) => expect(uposOf(xpos, deprel, text)).toBe(upos))
})
