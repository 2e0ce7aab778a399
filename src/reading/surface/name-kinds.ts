/** What a name names, where the encoder takes papers, capitals, bodies and towns for persons: by what the article says around each of its places. */
import { childrenBy, headOf, type ParsedSentence } from '../../encoder/index.ts'
import { bodyOf } from '../../lexicon/bodies.ts'
import { genderOfGivenName } from '../../lexicon/given-names.ts'
import { isMediaNoun } from '../../lexicon/media.ts'
import { seatNamed } from '../../lexicon/seats.ts'
import { settlementNamed } from '../../lexicon/settlements.ts'
import { stateOfCapital } from '../../lexicon/states.ts'
import { titleOf } from '../../lexicon/titles.ts'
import type { Name } from '../stage.ts'

/** Verbs with which a medium is told something, or tells it. */
const toldTo = /^(tell|inform)$/
const reports = /^(report|write|publish|quote|cite|carry|broadcast|air)$/
/** "in an interview with the Courier", "in remarks to the Courier". */
const tellings =
  /^(interview|remark|comment|report|statement|article|editorial|column|website|site|correspondent|reporter|editor|journalist)$/

/** "visited ‹Tarn›", "flew to ‹Tarn›". */
const entered = /^(visit|leave|reach|enter|capture|seize|occupy|shell|bomb)$/
const moved = /^(go|travel|fly|come|return|drive|head|move|withdraw|journey|sail|bring|road|trip|visit|way)$/

/** What is called after a person: "the ‹Noor› administration". */
const ofPersons =
  /^(administration|government|era|team|presidency|campaign|family|camp|cabinet|doctrine|plan|summit|meeting|call|letter|speech|ally|aide)$/

/** How many of a name's places tell what. */
interface Signs {
  person: number
  medium: number
  body: number
  place: number
  thing: number
  places: number
}

/** The names with their kinds mended: "Halden Idag reported" names a medium, "in ‹Tarn›" a place, "the ‹Staatsrat›" a body, "‹Tashkent› says" the town. */
export function withKinds(text: string, syntax: readonly ParsedSentence[], names: readonly Name[]): Name[] {
  const wordsOf = (name: Name) => text.slice(name.start, name.end).replace(/\s+/g, ' ')
  const signs = new Map<string, Signs>()
  const surnames = new Set(names.flatMap((name) => (name.kind === 'PER' ? wordsOf(name).split(' ').slice(1) : [])))
  const families = new Set(
    names.flatMap((name) => (name.kind === 'PER' && name.last > name.first ? wordsOf(name).split(' ').slice(0, 1) : [])),
  )
  for (const name of names) {
    const words = wordsOf(name)
    const known = signs.get(words) ?? { person: 0, medium: 0, body: 0, place: 0, thing: 0, places: 0 }
    signs.set(words, known)
    known.places++
    const sign = signOf(syntax[name.sentence]!, name)
    if (sign) known[sign]++
  }
  const isPerson = (words: string) => {
    const parts = words.split(' ')
    if ((signs.get(words)?.person ?? 0) > 0) return true
    if (parts.length === 1) return surnames.has(words) || families.has(words) || genderOfGivenName(words) !== undefined
    // "Pavel Noor … Noor said": spoken of again by his surname.
    return genderOfGivenName(parts[0]!) !== undefined || signs.has(parts[parts.length - 1]!)
  }
  // "Noor phoned ‹Rek› … the call with ‹Rek›": one word told as a person as often as not, and nowhere as a body, is one person.
  const isTwice = (words: string) => {
    const told = names.filter((name) => wordsOf(name) === words)
    const { medium, body, thing } = signs.get(words)!
    return !words.includes(' ') && told.filter(({ kind }) => kind === 'PER').length * 2 >= told.length && !medium && !body && !thing
  }
  return names.map((name) => {
    const words = wordsOf(name)
    if ((name.kind === 'ORG' || name.kind === 'MISC') && !/^\p{Lu}+$/u.test(words) && isTwice(words)) return { ...name, kind: 'PER' }
    if (name.kind !== 'PER') return isIntroduced(syntax[name.sentence]!, name) ? { ...name, kind: 'PER' } : name
    if (isPerson(words)) return name
    const { medium, body, place, thing, places } = signs.get(words)!
    if (seatNamed(words)) return { ...name, kind: 'ORG' }
    if (stateOfCapital(words) || settlementNamed(words)) return { ...name, kind: 'GPE' }
    if (medium) return { ...name, kind: 'ORG', medium: true }
    if (body || isAcronym(words, syntax[name.sentence]!)) return { ...name, kind: 'ORG' }
    if (place * 2 > places) return { ...name, kind: 'LOC' }
    return thing === places ? { ...name, kind: 'MISC' } : name
  })
}

/** What stands around one place of a name tells of it. */
function signOf(sentence: ParsedSentence, name: Name): keyof Signs | undefined {
  const words = sentence.tokens
  const before = words[name.first - 1]
  const after = words[name.last + 1]
  const next = words[name.last + 2]
  const head = headOf(sentence, name.first, name.last)
  const token = words[head]!
  const governor = words[token.head]
  // "President ‹Noor›", "‹Noor›, the president,", "‹Noor›, who".
  if (before && titleOf(before.text) && !/^(representative|host|speaker|head|chief|deputy)s?$/i.test(before.text)) return 'person'
  if (after?.text === ',' && /^(who|whose)$/i.test(next?.text ?? '')) return 'person'
  const apposed = childrenBy(sentence, head, 'appos').filter((child) => child > name.last)
  const above = token.deprel === 'appos' && token.head < name.first ? [token.head] : []
  const beside = [...apposed, ...above].map((at) => words[at]!)
  if (beside.some((other) => titleOf(other.text) && other.upos === 'NOUN')) return 'person'
  // "the daily ‹Halden Idag›", "‹Idag› television", "‹Idag›, a weekly".
  const isMedium = (lemma: string | undefined) => lemma !== undefined && (isMediaNoun(lemma) || /^(site|service|station)$/.test(lemma))
  if ((before && before.upos === 'NOUN' && isMedium(before.lemma)) || (after && after.upos === 'NOUN' && isMedium(after.lemma)))
    return 'medium'
  if (beside.some((other) => isMedium(other.lemma.toLowerCase()))) return 'medium'
  if (!governor) return undefined
  const verb = governor.lemma.toLowerCase()
  // "told ‹Idag›", "an interview with ‹Idag›", "‹Idag› reported", "according to ‹Idag›, which".
  if (token.deprel === 'obj' || token.deprel === 'iobj') {
    if (toldTo.test(verb)) return 'medium'
    if (entered.test(verb)) return 'place'
  }
  if (token.deprel === 'nsubj' && reports.test(verb) && governor.upos === 'VERB') return 'medium'
  if (token.deprel === 'obl:agent' || token.deprel === 'obl' || token.deprel === 'nmod') {
    const preposition = childrenBy(sentence, head, 'case').map((child) => words[child]!.text.toLowerCase())[0]
    if (/^(with|to|by|in|for)$/.test(preposition ?? '') && tellings.test(verb)) return 'medium'
    if ((preposition === 'by' && reports.test(verb)) || preposition === 'according') return 'medium'
    if (preposition === 'to' && moved.test(verb)) return 'place'
    if (/^(in|at|near|outside|inside|through|across)$/.test(preposition ?? '') && !/^(trust|confidence|faith|interest|belief)$/.test(verb))
      return 'place'
  }
  if (token.deprel === 'nmod:poss' && tellings.test(verb) && !/^(remark|comment|statement)$/.test(verb)) return 'medium'
  if (after?.text === ',' && next?.text.toLowerCase() === 'which') return 'body'
  if (before && /^the$/i.test(before.text) && before.head === head) return 'body'
  if (token.deprel === 'compound' && token.head > name.last && governor.upos === 'NOUN' && !titleOf(governor.text) && !ofPersons.test(verb))
    return 'thing'
  return undefined
}

/** "The head of the council, ‹Ali Noor›,", "‹Ali Noor›, who": a full name that a common noun for an office, or a clause, says to be a person's. */
function isIntroduced(sentence: ParsedSentence, name: Name): boolean {
  if (!/^(ORG|FAC|GPE|MISC)$/.test(name.kind) || name.medium || name.last === name.first) return false
  const words = sentence.tokens.slice(name.first, name.last + 1)
  if (
    !words.every((word) => /^\p{Lu}[\p{L}'’-]*$|^-$|^(al|bin|von|van|de|da|el)$/u.test(word.text)) ||
    words.some((word) => titleOf(word.text) || bodyOf(word.text))
  )
    return false
  const head = headOf(sentence, name.first, name.last)
  const token = sentence.tokens[head]!
  const governor = sentence.tokens[token.head]
  const isTitle = token.deprel === 'appos' && token.head < name.first && governor?.upos === 'NOUN' && titleOf(governor.text) !== undefined
  const isClause = sentence.tokens[name.last + 1]?.text === ',' && sentence.tokens[name.last + 2]?.text.toLowerCase() === 'who'
  return (isTitle && !/S$/.test(governor!.xpos) && sentence.tokens[name.first - 1]?.text === ',') || (isClause && name.kind === 'FAC')
}

/** "UNHCR", "JANAF": capitals only, in a sentence that has small letters elsewhere. */
const isAcronym = (words: string, sentence: ParsedSentence) =>
  /^\p{Lu}{2,6}$/u.test(words) && sentence.tokens.filter((token) => /^\p{Lu}{3,}$/u.test(token.text)).length * 2 < sentence.tokens.length
