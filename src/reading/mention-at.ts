/** What the references and places of an article hold at a word of a sentence. */
import type { Mention, Place } from '../model/mention.ts'
import type { Layers } from './stage.ts'

type Named = Pick<Layers, 'syntax' | 'references' | 'places'>

const bySentence = new WeakMap<readonly Mention[], Map<number, Mention[]>>()

/** The mentions of a sentence, in order of the text. */
export function mentionsIn(mentions: readonly Mention[], index: number): readonly Mention[] {
  let map = bySentence.get(mentions)
  if (!map) {
    map = new Map()
    for (const mention of mentions) {
      const here = map.get(mention.sentence)
      if (here) here.push(mention)
      else map.set(mention.sentence, [mention])
    }
    bySentence.set(mentions, map)
  }
  return map.get(index) ?? []
}

/** The mention headed by a word, else one that holds it. */
export function mentionAt(input: Pick<Named, 'syntax' | 'references'>, index: number, head: number): Mention | undefined {
  const token = input.syntax[index]!.tokens[head]!
  const here = mentionsIn(input.references.mentions, index)
  return here.find((mention) => mention.head === head) ?? here.find((mention) => mention.start <= token.start && token.end <= mention.end)
}

/** The place with a name of its own that holds a word. */
export function placeAt(input: Named, index: number, head: number): Place | undefined {
  const token = input.syntax[index]!.tokens[head]!
  return input.places.find(
    (place) =>
      place.sentence === index &&
      place.start <= token.start &&
      token.end <= place.end &&
      (place.settlement !== undefined || place.state !== undefined || /^\p{Lu}/u.test(place.name)),
  )
}
