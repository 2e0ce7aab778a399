/** Through whom a sentence has what it gives to a speaker: "citing N", "quoted by N as saying", "via N", "through a spokesman", "in a statement carried by N". */
import { childBy, childrenBy, conjuncts, isBelow, type ParsedSentence, relation, subjectsOf, subtree } from '../../encoder/index.ts'
import { isDocument } from '../../lexicon/bodies.ts'
import { isChannel, isPlatform } from '../../lexicon/channels.ts'
import { cueClassesOf } from '../../lexicon/cues.ts'
import { isMediaNoun } from '../../lexicon/media.ts'
import { isDayName } from '../../lexicon/time-words.ts'
import { titleOf } from '../../lexicon/titles.ts'
import { type Cue, relays } from './cues.ts'

const casesOf = (sentence: ParsedSentence, head: number) =>
  childrenBy(sentence, head, 'case').map((word) => sentence.tokens[word]!.text.toLowerCase())

/** Verbs by which a medium carries a document or a speech: "a statement ‹carried› by N". */
const carrying = /^(carry|publish|broadcast|air|relay|circulate|release|post|quote|cite|report|distribute|translate|see|obtain|view|share)$/
/** Of these those that do not issue it: who releases a paper of his own speaks in it. */
const passing = /^(carry|air|relay|quote|cite|translate|see|obtain|view|share)$/
/** What one says beside the point: "in ‹comments› to N". */
const vague = /^(remark|comment)s?$/i
/** People who read out what another says. */
const mouthpieces =
  /^(spokesman|spokeswoman|spokesperson|interpreter|translator|lawyer|aide|deputy|assistant|adviser|advisor|chief|secretary|envoy|representative|intermediary|mediator)$/

/** How many words behind a cue ", citing" may stand where the tree hangs it elsewhere. */
const beside = 8

/** A verb of citing beside a cue, with the heads of what is cited. */
export interface Citing {
  readonly verb: number
  readonly heads: readonly number[]
}

/** "…, ‹citing› TASS", "which ‹cited› a report by TASS", "‹quoting› two officials": who is cited beside a cue, in order of the text. */
export function citingsOf(sentence: ParsedSentence, cue: Cue): Citing[] {
  return sentence.tokens.flatMap((token, at) => {
    if (at === cue.token || !relays.has(token.lemma) || token.upos !== 'VERB') return []
    if (childrenBy(sentence, at, 'nsubj:pass', 'aux:pass').length || isQuotedBy(sentence, at) || isSecond(sentence, at, cue)) return []
    const subject = subjectsOf(sentence, at)
    const gap = at - cue.token
    const isNext = token.xpos === 'VBG' && gap > 0 && (gap <= 2 || (gap <= beside && !isOwned(sentence, at, cue)))
    const belongs =
      isNext ||
      isBehindSpeaker(sentence, at, cue) ||
      (isBelow(sentence, at, cue.token) && !isOwned(sentence, at, cue)) ||
      cue.speakers.some((head) => isBelow(sentence, at, head) || subject.includes(head))
    // What stands behind the verb is cited, whatever the tree calls it.
    const object =
      childBy(sentence, at, 'obj') ??
      childrenBy(sentence, at, 'iobj', 'nsubj', 'obl').find((child) => child > at) ??
      nounBehind(sentence, at)
    return belongs && object !== undefined ? [{ verb: at, heads: conjuncts(sentence, object) }] : []
  })
}

/** "according to CPA, which ‹cited› an aide", "CPA, which in turn ‹quotes› him,": right behind the speaker, whatever the tree makes of it. */
function isBehindSpeaker(sentence: ParsedSentence, at: number, cue: Cue): boolean {
  const which = [at - 1, at - 2, at - 3].find((before) => /^(which|who)$/i.test(sentence.tokens[before]?.text ?? ''))
  if (which === undefined || sentence.tokens[which - 1]?.text !== ',') return false
  return cue.speakers.some((head) => head < which && Math.max(...subtree(sentence, head).filter((below) => below < which)) >= which - 2)
}

/** "Noor told them so, CPA reported, ‹citing› an aide": the verb belongs to the nearer teller. */
function isOwned(sentence: ParsedSentence, at: number, cue: Cue): boolean {
  for (
    let above = sentence.tokens[at]!.head, steps = 0;
    above >= 0 && above !== cue.token && steps < 6;
    above = sentence.tokens[above]!.head, steps++
  ) {
    const token = sentence.tokens[above]!
    if (token.upos === 'VERB' && cueClassesOf(token.lemma.toLowerCase()).length && subjectsOf(sentence, above).length) return true
  }
  return false
}

/** "Noor said so, and ‹quoted› an aide as saying …": a telling of its own, joined to the cue's. */
function isSecond(sentence: ParsedSentence, at: number, cue: Cue): boolean {
  const token = sentence.tokens[at]!
  return relation(token) === 'conj' && token.head === cue.token && childrenBy(sentence, at, 'cc').length > 0
}

/** "Noor, ‹quoted› by CPA, said": a participle whose agent passes on, and that cites nobody. */
function isQuotedBy(sentence: ParsedSentence, at: number): boolean {
  const { xpos } = sentence.tokens[at]!
  return xpos === 'VBN' && !childrenBy(sentence, at, 'aux').length && !childrenBy(sentence, at, 'nsubj').some((subject) => subject < at)
}

/** The first noun right behind a verb: "quoting the ‹minutes› of a meeting", where the tree hangs it on another verb. */
function nounBehind(sentence: ParsedSentence, verb: number): number | undefined {
  for (let at = verb + 1; at <= verb + 5 && at < sentence.tokens.length; at++) {
    const token = sentence.tokens[at]!
    if (/^(NOUN|PROPN)$/.test(token.upos) && !(token.deprel === 'compound' && token.head > at)) return at
    if (/^(VERB|PUNCT|ADP)$/.test(token.upos)) return undefined
  }
  return undefined
}

/** People and papers that can be cited; "citing security concerns" names a reason, no one who said so. */
const citable =
  /^(source|person|people|official|diplomat|aide|adviser|advisor|envoy|witness|resident|analyst|lawmaker|participant|negotiator|mediator|officer|minister|insider|member|colleague|commander|diary|document|minute|minutes|report|letter|record|datum|data|transcript|recording|video|footage|statement|memo|memorandum|draft|cable|note|message|text|intelligence)$/

export function isCitable(sentence: ParsedSentence, head: number): boolean {
  const lemma = sentence.tokens[head]!.lemma.toLowerCase()
  return citable.test(lemma) || isChannel(lemma) || isDocument(lemma) || titleOf(lemma) !== undefined || isMediaNoun(lemma)
}

/** Whether the word at a head can be one through whom we have it: no pronoun, no day, nobody who is only interviewed ("in an interview with N"). */
export function canPass(sentence: ParsedSentence, head: number, isMedium: boolean = false): boolean {
  const token = sentence.tokens[head]!
  // "‹it› quoted him as saying", of a paper named before.
  if (isMedium && token.upos === 'PRON') return true
  // "‹two› of the sources": a number that stands for people.
  const isCounted = token.upos === 'NUM' && childrenBy(sentence, head, 'nmod').some((below) => isCitable(sentence, below))
  if (!(/^(NOUN|PROPN|X|ADJ)$/.test(token.upos) || isCounted) || token.deprel === 'obl:unmarked' || isDayName(token.text)) return false
  const cases = casesOf(sentence, head)
  // "on a ‹podcast›", "on ‹Telegram›", "in an audio ‹message›": by what means it was said, not who passes it on.
  const isMeans = isChannel(token.lemma) && token.upos !== 'PROPN'
  // "published on its ‹website›": its own pages pass nothing on.
  const isOwnPage = /^(website|site|page|account|channel)$/.test(token.lemma) && childrenBy(sentence, head, 'nmod:poss').length > 0
  if (isPlatform(token.text) || vague.test(token.lemma) || isOwnPage) return false
  if (isMeans && (!isDocument(token.lemma.toLowerCase()) || cases.some((word) => /^(in|on|at)$/.test(word)))) return false
  // "told ‹reporters›", "in comments to ‹N›", "by telephone from ‹Doha›", "‹Lebanon›'s agency".
  if (/^(i?obj)$/.test(token.deprel) && /^(tell|inform|brief|assure|remind)$/.test(sentence.tokens[token.head]!.lemma)) return false
  if (
    cases.some((word) => /^(to|with)$/.test(word)) &&
    !/^accord/.test(sentence.tokens[token.head]?.lemma ?? '') &&
    !cases.includes('according')
  )
    return false
  const isPlace = sentence.names.some((name) => name.kind === 'GPE' && name.first <= head && head <= name.last)
  if (isPlace && (token.deprel === 'nmod:poss' || cases.some((word) => /^(in|from|at)$/.test(word)))) return false
  if (sentence.names.some((name) => (name.kind === 'DATE' || name.kind === 'TIME') && name.first <= head && head <= name.last)) return false
  const above = sentence.tokens[token.head]
  return !(
    above &&
    /^(interview|conversation|talk|briefing|conference)$/.test(above.lemma) &&
    casesOf(sentence, head).some((word) => /^(with|to|by)$/.test(word))
  )
}

/** Heads of those through whom the clause of a cue says that it has its words, farthest from the speaker first. */
export function passersOf(sentence: ParsedSentence, cue: Cue): number[] {
  const found: number[] = []
  const add = (head: number | undefined) => {
    if (head !== undefined && !cue.speakers.includes(head))
      for (const each of conjuncts(sentence, head)) if (!found.includes(each)) found.push(each)
  }
  // "via N", "through N": a medium, wherever it stands.
  sentence.tokens.forEach((token, at) => {
    if (token.text.toLowerCase() === 'via' && !cue.content.includes(at))
      add(token.head > at ? token.head : at + 1 < sentence.tokens.length ? at + 1 : undefined)
  })
  const { head } = sentence.tokens[cue.token]!
  const quoting = head >= 0 && relays.has(sentence.tokens[head]!.lemma) ? head : undefined
  if (quoting !== undefined) {
    // "N quoted him as ‹saying›", "he was quoted by N as ‹saying›", "as ‹saying› by N".
    const isPassive = childrenBy(sentence, quoting, 'nsubj:pass', 'aux:pass').length > 0
    // "Noor said so and ‹quoted› an aide as saying …".
    const own = subjectsOf(sentence, quoting)
    const before = own.length || relation(sentence.tokens[quoting]!) !== 'conj' ? own : subjectsOf(sentence, sentence.tokens[quoting]!.head)
    if (!isPassive) for (const subject of before) add(subject)
    for (const child of [...childrenBy(sentence, quoting, 'obl'), ...childrenBy(sentence, cue.token, 'obl', 'nsubj')])
      if (casesOf(sentence, child).includes('by') || sentence.tokens[Math.min(...subtree(sentence, child)) - 1]?.text === 'by') {
        add(child)
        // "quoted by N, which ‹cited› M".
        for (const { heads } of citingsOf(sentence, { ...cue, token: child, content: [], speakers: [child] }))
          for (const cited of heads) add(cited)
      }
  }
  const addCarriers = (head: number, cases: RegExp, verbs = carrying) => {
    // "in a letter to the council, ‹seen› by N": set off, the verb may hang on any noun of the phrase.
    const setOff = subtree(sentence, head).filter((at) => sentence.tokens[at]!.xpos === 'VBN' && sentence.tokens[at - 1]?.text === ',')
    for (const verb of new Set([...childrenBy(sentence, head, 'acl', 'acl:relcl'), ...setOff]))
      if (verbs.test(sentence.tokens[verb]!.lemma))
        for (const agent of [...childrenBy(sentence, verb, 'obl'), ...childrenBy(sentence, head, 'nmod').filter((child) => child > verb)])
          if (casesOf(sentence, agent).some((word) => cases.test(word))) {
            add(agent)
            for (const { heads } of citingsOf(sentence, { ...cue, token: agent, content: [], speakers: [agent] }))
              for (const cited of heads) add(cited)
          }
  }
  // "according to a memo ‹seen by N›".
  for (const speaker of cue.speakers) addCarriers(speaker, /^by$/, passing)
  // "In a note released by N, he thanked them and ‹said› …": what opens the first clause holds for the second.
  const first = relation(sentence.tokens[cue.token]!) === 'conj' ? head : -1
  const opening = first >= 0 ? childrenBy(sentence, first, 'obl').filter((child) => child < first) : []
  // "Noor, ‹speaking› through his deputy, …".
  const speaking = [cue.token, ...cue.speakers]
    .flatMap((each) => childrenBy(sentence, each, 'advcl', 'acl'))
    .filter((verb) => /^(speak|say)$/.test(sentence.tokens[verb]!.lemma))
  const besides = speaking.flatMap((verb) => childrenBy(sentence, verb, 'obl'))
  for (const child of [...childrenBy(sentence, cue.token, 'obl', 'nmod', 'advcl'), ...opening, ...besides]) {
    if (cue.content.includes(child)) continue
    const { lemma } = sentence.tokens[child]!
    const cases = casesOf(sentence, child)
    if (cases.some((word) => /^(through|via)$/.test(word)) && mouthpieces.test(lemma.toLowerCase())) add(child)
    // "in a statement ‹carried by N›", "in an interview published by N".
    if (isChannel(lemma) || /^(remark|comment|footage|transcript|account|text)$/.test(lemma)) addCarriers(child, /^(by|on)$/)
  }
  return found
}
