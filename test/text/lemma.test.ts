import { describe, expect, test } from 'vitest'
import { byRule, lemmaOf } from '../../src/text/lemma.ts'

describe('lemmas by rule', () => {
  test.each([
    ['talks', 'NNS', 'talk'],
    ['parties', 'NNS', 'party'],
    ['churches', 'NNS', 'church'],
    ['agreed', 'VBD', 'agree'],
    ['stopped', 'VBD', 'stop'],
    ['denied', 'VBN', 'deny'],
    ['insisted', 'VBD', 'insist'],
    ['urged', 'VBD', 'urge'],
    ['urging', 'VBG', 'urge'],
    ['signing', 'VBG', 'sign'],
    ['calls', 'VBZ', 'call'],
    ['passes', 'VBZ', 'pass'],
    ['Talks', 'NNS', 'talk'],
    ['process', 'NN', 'process'],
  ])('%s (%s) is %s', (form, xpos, lemma) => expect(byRule(form, xpos)).toBe(lemma))

  test('exceptions come first, curled marks as straight ones, and names stay as written', () => {
    const exceptions = new Map([
      ['met VBD', 'meet'],
      ["n't RB", 'not'],
    ])
    expect(lemmaOf('Met', 'VBD', exceptions)).toBe('meet')
    expect(lemmaOf('n’t', 'RB', exceptions)).toBe('not')
    expect(lemmaOf('Rek', 'NNP', exceptions)).toBe('Rek')
  })
})
