/** Makes parsed sentences by hand, for tests: a word is "form/XPOS/governor/relation", governors counted from 1, 0 the root. */
import { uposOf } from '../../src/encoder/heads.ts'
import type { ParsedSentence } from '../../src/encoder/layers.ts'
import { lemmaOf } from '../../src/text/lemma.ts'

const irregular = new Map(
  Object.entries({
    'was VBD': 'be',
    'were VBD': 'be',
    'is VBZ': 'be',
    'has VBZ': 'have',
    'been VBN': 'be',
    'met VBN': 'meet',
    'met VBD': 'meet',
    'said VBD': 'say',
    'wo MD': 'will',
    'ca MD': 'can',
  }),
)

/** The sentence of `words`, one space between them and the text it stands in. */
export function sentenceOf(words: string): { sentence: ParsedSentence; text: string } {
  let at = 0
  const tokens = words.split(' ').map((word) => {
    const [form, xpos, head, deprel] = word.split('/') as [string, string, string, string]
    const start = at
    at += form.length + 1
    return {
      start,
      end: start + form.length,
      text: form,
      lemma: lemmaOf(form, xpos, irregular),
      upos: uposOf(xpos, deprel, form),
      xpos,
      head: Number(head) - 1,
      deprel,
    }
  })
  return {
    sentence: { start: 0, end: at - 1, tokens, names: [], predicates: [], frames: { cues: [], triggers: [], extents: [] } },
    text: tokens.map((token) => token.text).join(' '),
  }
}
