/** Who does what a verb over a contact says, and which of a phrase's words name parties: the ground on which attendees are found. */
import { childBy, childrenBy, conjuncts, type ParsedSentence, relation, subtree } from '../../encoder/index.ts'
import { contactNoun } from '../../lexicon/contact-words.ts'
import type { Article } from '../../model/article.ts'
import type { Mention, Place } from '../../model/mention.ts'
import type { Party } from '../../model/party.ts'
import { mentionAt, placeAt } from '../mention-at.ts'
import type { Layers } from '../stage.ts'

/** What finding contacts needs of the article. */
export type ContactInput = Pick<Layers, 'sentences' | 'syntax' | 'names' | 'dates' | 'places' | 'references' | 'quotations'> & {
  article: Pick<Article, 'text' | 'dateline'>
}

/** Verbs whose object is to do what the infinitive says: "urged Oslo to return". */
const controlling = /^(urge|push|press|ask|invite|call|persuade|want|allow|get|tell|order|send|convince|force|encourage|warn|help|expect)$/
const wordsOfDocument = /^(?:the )?(readout|statement|remarks|background|transcript|today|fact sheet)$/i

/** Lower-cased prepositions of a phrase. */
export function casesOf(sentence: ParsedSentence, head: number): string[] {
  const own = childrenBy(sentence, head, 'case', 'mark')
  // "with ‹Prime Minister› Noor": a preposition that the tree hangs on the title.
  const found = own.length
    ? own
    : childrenBy(sentence, head, 'nmod:desc', 'compound').flatMap((child) => childrenBy(sentence, child, 'case'))
  return found.map((child) => sentence.tokens[child]!.text.toLowerCase())
}

/** Whether a word acts as a verb; "start ‹talks›" tagged as one does not. */
export function isVerbal(sentence: ParsedSentence, at: number): boolean {
  const token = sentence.tokens[at]!
  return token.upos === 'VERB' && !(/^(obj|iobj|obl|nmod|nsubj)/.test(token.deprel) && contactNoun(token.text) !== undefined)
}

/** Heads of those who do a verb, also through "plans to", "urged X to", "after …ing" and "X, who …". */
export function doersOf(input: ContactInput, sentence: ParsedSentence, index: number, verb: number, steps = 0): number[] {
  const words = sentence.tokens
  const own = childBy(sentence, verb, 'nsubj')
  const token = words[verb]!
  if (own !== undefined && words[own]!.deprel !== 'nsubj:outer') {
    const relative = /^(who|which|that|whom)$/i.test(words[own]!.text) && token.deprel.startsWith('acl') && token.head >= 0
    // "talks between the two resumed": who is meant is found at the noun itself.
    return relative ? conjuncts(sentence, token.head) : conjuncts(sentence, own)
  }
  if (steps > 6 || token.head < 0) return []
  const up = relation(token)
  if (up === 'acl' || (up === 'xcomp' && (words[token.head]!.upos === 'NOUN' || words[token.head]!.deprel === 'obj'))) {
    if (mentionAt(input, index, token.head)) return conjuncts(sentence, token.head)
    // "announced ‹plans› to visit", "Noor's ‹plan› to visit": the doer owns the noun or does the verb over it.
    const owner = childBy(sentence, token.head, 'nmod:poss')
    if (owner !== undefined) return conjuncts(sentence, owner)
    const above = words[token.head]!
    return above.head >= 0 && words[above.head]!.upos === 'VERB' && relation(above) === 'obj'
      ? doersOf(input, sentence, index, above.head, steps + 1)
      : []
  }
  if (up === 'xcomp' || up === 'advcl' || up === 'ccomp') {
    const above = words[token.head]!
    const objects = [
      ...childrenBy(sentence, token.head, 'obj', 'iobj'),
      ...(above.lemma === 'call' ? childrenBy(sentence, token.head, 'obl').filter((child) => casesOf(sentence, child).includes('on')) : []),
    ].filter((object) => mentionAt(input, index, object) !== undefined)
    const upper = doersOf(input, sentence, index, token.head, steps + 1)
    return up === 'xcomp' && controlling.test(above.lemma) ? [...objects.flatMap((object) => conjuncts(sentence, object)), ...upper] : upper
  }
  // "came after forty states, though not Varland, ‹took› part": a subject that a faulty tree hangs on the verb before.
  if (up === 'conj') {
    const stray = childrenBy(sentence, token.head, 'obl').find((child) => {
      const last = Math.max(...subtree(sentence, child))
      return (
        child > token.head &&
        (last === verb - 1 || last === verb - 2) &&
        casesOf(sentence, child).some((word) => /^(after|before|as|since|until)$/.test(word))
      )
    })
    if (stray !== undefined) return conjuncts(sentence, stray)
  }
  if (up === 'conj' || up === 'parataxis') return doersOf(input, sentence, index, token.head, steps + 1)
  return []
}

/** The party a mention names, where it can be at a contact: no outlet, no document, no happening ("today's call"). */
export function attending(input: ContactInput, sentence: ParsedSentence, mention: Mention, id: string): Party | undefined {
  const party = input.references.parties.find((candidate) => candidate.id === id)
  if (!party || party.kind === 'outlet') return undefined
  const text = input.article.text.slice(mention.start, mention.end)
  const head = sentence.tokens[mention.head]
  if (wordsOfDocument.test(text) || (mention.kind === 'nominal' && head && contactNoun(head.lemma))) return undefined
  return party
}

/** The place a phrase names and nothing else: "in ‹Oslo›", "visited ‹Oslo›"; "with ‹Oslo›" means its government. */
export function settingAt(input: ContactInput, sentence: ParsedSentence, index: number, head: number): Place | undefined {
  const place = placeAt(input, index, head)
  if (!place) return undefined
  const party = mentionAt(input, index, head)
  if (!party) return place
  return casesOf(sentence, head).some((word) => /^(in|at|to|from|into|near|outside|inside|across|through|around|via)$/.test(word))
    ? place
    : undefined
}
