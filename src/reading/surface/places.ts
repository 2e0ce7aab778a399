/** Places named in the text, with the settlement and state they lie in where a row or the text itself says so. */
import { childrenBy, hullOf, subtree } from '../../encoder/index.ts'
import { placeNamed } from '../../lexicon/places.ts'
import { seatNamed } from '../../lexicon/seats.ts'
import { isVenueNoun } from '../../lexicon/venues.ts'
import type { Place } from '../../model/mention.ts'
import { type Name, stage } from '../stage.ts'

export const places = stage({
  requires: ['syntax', 'names'],
  assigns: 'places',
  find({ article, syntax, names }) {
    const found: Place[] = []
    for (const name of names) {
      const sentence = syntax[name.sentence]!
      const words = article.text.slice(name.start, name.end)
      const named = name.kind === 'GPE' || name.kind === 'LOC' || name.kind === 'FAC' || seatNamed(words) !== undefined
      const last = sentence.tokens[name.last]!
      if (!named && !isVenueNoun(last.lemma)) continue
      found.push({
        start: name.start,
        end: name.end,
        sentence: name.sentence,
        head: headOf(
          syntax[name.sentence]!.tokens.map((token) => token.head),
          name,
        ),
        name: words,
        ...placeNamed(words),
      })
    }
    // Definite phrases without a name of their own: "at the presidential palace", "in a villa outside Geneva".
    syntax.forEach((sentence, index) => {
      sentence.tokens.forEach((token, at) => {
        if (token.upos !== 'NOUN' || !isVenueNoun(token.lemma)) return
        if (
          !childrenBy(sentence, at, 'case').some((child) => /^(in|at|inside|outside|aboard|on|near)$/i.test(sentence.tokens[child]!.text))
        )
          return
        const span = hullOf(
          sentence,
          subtree(sentence, at, (child) => /^(case|acl|acl:relcl|punct|cc|conj|appos|advcl)$/.test(sentence.tokens[child]!.deprel)),
        )
        if (found.some((place) => place.start < span.end && span.start < place.end && place.end === span.end && place.start <= span.start))
          return
        found.push({ ...span, sentence: index, head: at, name: article.text.slice(span.start, span.end).replace(/^(the|a|an) /i, '') })
      })
    })
    return found.sort((left, right) => left.start - right.start)
  },
})

function headOf(heads: readonly number[], name: Name): number {
  for (let at = name.first; at <= name.last; at++) {
    const head = heads[at] as number
    if (head < name.first || head > name.last) return at
  }
  return name.last
}
