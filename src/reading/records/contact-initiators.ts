/** At whose wish a contact comes about: "X called Y", "at the request of X", "at X's invitation". */
import { childBy, childrenBy, clauseOf, isBelow, type ParsedSentence, subjectsOf } from '../../encoder/index.ts'
import { mentionAt } from '../mention-at.ts'
import type { ContactWord } from './contact-attendees.ts'
import { type ContactInput, casesOf } from './contact-doers.ts'
import type { Attendee } from './contact-gathering.ts'

/** The one at whose wish it is; undefined where the text does not say. */
export function initiatorOf(
  input: ContactInput,
  sentence: ParsedSentence,
  { index, at, verbs }: ContactWord,
  attendees: readonly Attendee[],
): Attendee | undefined {
  const token = sentence.tokens[at]!
  if (token.upos === 'VERB' && /^(call|phone|telephone)$/.test(token.lemma))
    return attendees.find((attendee) =>
      subjectsOf(sentence, at).some(
        (head) => sentence.tokens[head]!.start >= attendee.span.start && sentence.tokens[head]!.end <= attendee.span.end,
      ),
    )
  const clause = clauseOf(sentence, at)
  for (let child = 0; child < sentence.tokens.length; child++) {
    if (
      !/^(request|invitation|initiative|behest)$/.test(sentence.tokens[child]!.lemma) ||
      !(isBelow(sentence, child, clause) || verbs.some((verb) => isBelow(sentence, child, verb)))
    )
      continue
    const owner =
      childBy(sentence, child, 'nmod:poss') ??
      childrenBy(sentence, child, 'nmod').find((below) => casesOf(sentence, below).some((word) => /^(of|by|from)$/.test(word)))
    const mention = owner === undefined ? undefined : mentionAt(input, index, owner)
    if (mention) return { span: mention, party: mention.party }
  }
  return undefined
}
