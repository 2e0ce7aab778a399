import { describe, expect, it } from 'vitest'
import { place } from '../../eval/label.ts'

const text = 'Noor met Rek. Rek left. “A start,” Noor said #2.'

describe('place', () => {
  it.each([
    ['met', 5],
    ['“A start,”', 24],
    ['Rek#1', 9],
    ['Rek#2', 14],
    ['Noor#2', 35],
    ['met ‹Rek›', 9],
    ['‹Rek› left', 14],
    ['said ‹#2›', 45],
  ])('finds %s', (words, start) => {
    const bare = /‹(.+)›/.exec(words)?.[1] ?? words.replace(/#\d+$/, '')
    expect(place(text, words)).toEqual({ start, end: start + bare.length })
  })

  it.each([
    ['Toft', 'not in the text: "Toft"'],
    ['met ‹Noor›', 'not in the text: "met Noor"'],
    ['Rek', 'stands 2 times, say which with #n or ‹›: "Rek"'],
    ['‹Rek›', 'stands 2 times, say which with #n or ‹›: "Rek"'],
    ['Rek#3', 'occurrence 3 of "Rek" is not there (2 found)'],
  ])('refuses %s', (words, message) => {
    expect(() => place(text, words)).toThrow(message)
  })

  it('counts occurrences that overlap', () => {
    expect(place('aaa', 'aa#2')).toEqual({ start: 1, end: 3 })
  })
})
