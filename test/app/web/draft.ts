/** A draft of a reading, written by hand: lines of text with their blocks, and cells that cite words by the words themselves. */
import type { Article, BlockKind } from '../../../src/model/article.ts'
import { type Cell, type Citation, cell, cite } from '../../../src/model/citation.ts'
import type { Reading } from '../../../src/model/reading.ts'

export interface Draft {
  readonly reading: Reading
  /** The `nth` (1-based) place of some words. */
  words(words: string, nth?: number): Citation
  /** A cell resting on words. */
  cell<T>(words: string, value?: T, nth?: number): Cell<T>
  /** A person, state … of this article; answers its id. */
  party(id: string, kind: Reading['parties'][number]['kind'], name: string, state?: string): string
}

/** Starts a reading of an article made of lines, each a block of its kind. */
export function draft(
  id: string,
  about: { outlet: string; headline: string; publishedAt: string; language?: string; url?: string },
  lines: readonly (readonly [BlockKind, string])[],
): Draft {
  let text = ''
  const blocks: Article['blocks'] = []
  for (const [kind, words] of lines) {
    if (text) text += '\n\n'
    blocks.push({ kind, start: text.length, end: text.length + words.length })
    text += words
  }
  const cited = { id, text }
  const place = (words: string, nth = 1) => {
    let start = -1
    for (let count = 0; count < nth; count++) start = text.indexOf(words, start + 1)
    if (start === -1) throw new Error(`the draft has no place ${nth} of "${words}"`)
    return { start, end: start + words.length }
  }
  const made = <T>(words: string, value?: T, nth?: number) => cell(cited, [place(words, nth)], 'by hand', value)
  const reading: Reading = {
    article: {
      id,
      ...(about.url === undefined ? {} : { url: about.url }),
      outlet: made(about.outlet, about.outlet),
      headline: made(about.headline, about.headline),
      byline: [],
      publishedAt: about.publishedAt,
      language: about.language ?? 'en',
      text,
      blocks,
    },
    parties: [],
    contacts: [],
    statements: [],
    positions: [],
    agreements: [],
    expectations: [],
    acts: [],
    notes: [],
  }
  return {
    reading,
    words: (words, nth) => cite(cited, place(words, nth)),
    cell: made,
    party(party, kind, name, state) {
      reading.parties.push({
        id: party,
        kind,
        name,
        aliases: [],
        ...(state === undefined ? {} : { state }),
        mentions: [cite(cited, place(name))],
      })
      return party
    },
  }
}
