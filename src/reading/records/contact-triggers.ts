/** Which words tell of parties in touch, and in which mode: "talks", "met", "phoned", "travelled to". */
import { childBy, childrenBy, type ParsedSentence, relation, subjectsOf } from '../../encoder/index.ts'
import { contactNoun, contactVerb } from '../../lexicon/contact-words.ts'
import { stateNamed } from '../../lexicon/states.ts'
import type { Mode } from '../../model/records/contact.ts'
import { mentionAt, placeAt } from '../mention-at.ts'
import type { ContactInput } from './contact-attendees.ts'

/** The mode in which a word tells of a contact; undefined where it tells of none. */
export function modeAt(input: ContactInput, sentence: ParsedSentence, index: number, at: number): Mode | undefined {
  const { upos } = sentence.tokens[at]!
  if (upos === 'NOUN' || upos === 'PROPN') return nounMode(sentence, at)
  return upos === 'VERB' ? verbMode(input, sentence, index, at) : undefined
}

function nounMode(sentence: ParsedSentence, at: number): Mode | undefined {
  const token = sentence.tokens[at]!
  const row = contactNoun(token.lemma)
  if (!row) return undefined
  if (relation(token) === 'compound' && token.head > at) return undefined
  const before = childrenBy(sentence, at, 'compound', 'amod').map((child) => sentence.tokens[child]!.lemma.toLowerCase())
  if (row.id === 'conference' && before.some((word) => /^(press|news)$/.test(word))) return undefined
  if (row.id === 'talk' && token.xpos === 'NN') return undefined
  if (
    row.id === 'round' &&
    !childrenBy(sentence, at, 'nmod').some((child) => contactNoun(sentence.tokens[child]!.lemma)) &&
    !/^(this|the|third|second|first|next|last|new)$/i.test(sentence.tokens[at - 1]?.text ?? '')
  )
    return undefined
  if (row.id === 'conversation' || row.id === 'call') {
    if (
      row.id === 'call' &&
      childrenBy(sentence, at, 'nmod', 'acl').some(
        (child) => /^(for|on|to)$/i.test(sentence.tokens[child - 1]?.text ?? '') || sentence.tokens[child]!.xpos === 'VB',
      )
    )
      return undefined
    return row.id === 'call' || before.some((word) => /phone|telephone|video/.test(word)) ? 'call' : 'meeting'
  }
  if (row.id === 'dialogue' && !childrenBy(sentence, at, 'det').length) return undefined
  if (row.mode === 'talks' && before.some((word) => /phone|telephone/.test(word))) return 'call'
  if (row.mode === 'meeting' && before.includes('summit')) return 'summit'
  if (row.id === 'letter' && !childrenBy(sentence, at, 'nmod', 'nmod:poss').length) return undefined
  if (
    /^(lunch|dinner|breakfast|session|congress|tour|forum|gathering|handshake)$/.test(row.id) &&
    !childrenBy(sentence, at, 'nmod').some((child) =>
      /^(with|between|of|to)$/i.test(childrenBy(sentence, child, 'case').map((word) => sentence.tokens[word]!.text)[0] ?? ''),
    )
  )
    return undefined
  return row.mode
}

function verbMode(input: ContactInput, sentence: ParsedSentence, index: number, at: number): Mode | undefined {
  const token = sentence.tokens[at]!
  const lemma = token.lemma.toLowerCase()
  const object = childBy(sentence, at, 'obj')
  const withWhom = childrenBy(sentence, at, 'obl').some(
    (child) =>
      childrenBy(sentence, child, 'case').some((word) => /^(with|to)$/i.test(sentence.tokens[word]!.text)) &&
      mentionAt(input, index, child),
  )
  const row = contactVerb(lemma)
  const person = (head: number | undefined) => head !== undefined && mentionAt(input, index, head) !== undefined
  if (row) {
    if (row.mode === 'visit')
      return object !== undefined && (person(object) || placeAt(input, index, object) || stateNamed(sentence.tokens[object]!.text))
        ? 'visit'
        : undefined
    if (lemma === 'meet' && object !== undefined && !person(object) && !/NNPS?/.test(sentence.tokens[object]!.xpos)) return undefined
    if (lemma === 'convene' && !withWhom) return undefined
    return row.mode
  }
  if ((lemma === 'speak' || lemma === 'talk') && withWhom && subjectsOf(sentence, at).some((head) => mentionAt(input, index, head))) {
    const listener = childrenBy(sentence, at, 'obl')
      .map((child) => sentence.tokens[child]!.lemma)
      .find((word) => /^(reporter|journalist|parliament|audience|crowd|media|press|lawmaker)$/.test(word))
    return listener ? undefined : 'call'
  }
  if (
    lemma === 'call' &&
    person(object) &&
    childBy(sentence, at, 'xcomp', 'obl') === undefined &&
    subjectsOf(sentence, at).some((head) => mentionAt(input, index, head))
  ) {
    const after = sentence.tokens[object! + 1]
    return after && /^(["“]|a|an|the)$/.test(after.text) ? undefined : 'call'
  }
  if (/^(receive|host)$/.test(lemma) && object !== undefined && mentionAt(input, index, object)?.kind === 'name') return 'meeting'
  if (
    /^(travel|fly|arrive|go|head|return)$/.test(lemma) &&
    childrenBy(sentence, at, 'obl').some(
      (child) =>
        childrenBy(sentence, child, 'case').some((word) => /^(to|in)$/i.test(sentence.tokens[word]!.text)) && placeAt(input, index, child),
    ) &&
    subjectsOf(sentence, at).some((head) => mentionAt(input, index, head)?.kind === 'name')
  )
    return lemma === 'return' || lemma === 'go' ? undefined : 'visit'
  return undefined
}
