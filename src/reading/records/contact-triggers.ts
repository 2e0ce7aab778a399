/**
 * Which words tell of parties in touch, and in which mode: "talks", "met", "phoned", "travelled to".
 * Rows and the learnt reading decide together: a row that is sure of its word stands on its own; a weak row, or a row whose syntax
 * leaves it in doubt, is taken where the learnt score of the word is at least `sure`; the mode is the row's, for the row knows its word better.
 */
import { childBy, childrenBy, type ParsedSentence, relation, verbGroup } from '../../encoder/index.ts'
import { contactNoun, contactVerb, journeyVerbs } from '../../lexicon/contact-words.ts'
import { stateNamed } from '../../lexicon/states.ts'
import { type Mode, modes } from '../../model/records/contact.ts'
import { mentionAt, placeAt } from '../mention-at.ts'
import { type ContactInput, casesOf, doersOf, isVerbal } from './contact-doers.ts'
import { learntScore, triggerAt } from './learnt-contacts.ts'

/** From this learnt score on a word of a weak row tells of a contact. */
const sure = 0.3
/** From this learnt score on a word tells of a contact whatever rows say. */
const alone = 0.3

/** The mode in which a word tells of a contact; undefined where it tells of none. */
export function modeAt(input: ContactInput, sentence: ParsedSentence, index: number, at: number): Mode | undefined {
  if (isBarter(sentence, at) || isHabit(sentence, at) || isBeside(sentence, at) || isRecall(sentence, at)) return undefined
  const mode = modeByRow(input, sentence, index, at)
  if (mode) return mode
  // "at a press conference" is where something was said, whatever is learnt of the word.
  const isOfPress = /^(press|news|media)$/i.test(sentence.tokens[at - 1]?.text ?? '')
  const trigger = isOfPress || isCarrier(sentence, at) ? undefined : triggerAt(sentence, at)
  return trigger && trigger.score >= alone && isMode(trigger.mode) ? trigger.mode : undefined
}

/** "to ‹exchange› prisoners" is a deed or a deal; "exchanged letters, views, visits" a contact. */
function isBarter(sentence: ParsedSentence, at: number): boolean {
  const object =
    sentence.tokens[at]!.lemma.toLowerCase() === 'exchange' && sentence.tokens[at]!.upos === 'VERB'
      ? childBy(sentence, at, 'obj')
      : undefined
  return (
    object !== undefined &&
    !/^(letter|message|view|opinion|call|visit|word|greeting|note|proposal|idea|congratulation)$/.test(sentence.tokens[object]!.lemma)
  )
}

/** "‹paid› a visit", "will ‹take› the commissioners on a trip": the noun tells of the contact, and the verb of the same. */
const isCarrier = (sentence: ParsedSentence, at: number) =>
  sentence.tokens[at]!.upos === 'VERB' &&
  childrenBy(sentence, at, 'obj', 'obl').some(
    (child) => contactNoun(sentence.tokens[child]!.lemma) !== undefined && learntScore(sentence, child) >= sure,
  )

/** "Presidents do not ‹typically› meet envoys": what is usual is no happening. */
const isHabit = (sentence: ParsedSentence, at: number) =>
  sentence.tokens[at]!.upos === 'VERB' &&
  childrenBy(sentence, at, 'advmod').some((child) =>
    /^(typically|usually|normally|rarely|seldom|traditionally|customarily)$/i.test(sentence.tokens[child]!.text),
  )

/** "have not ‹met› since the summit", "did not ‹discuss› the border at the talks": the contact told is the one named, not another that was not. */
function isBeside(sentence: ParsedSentence, at: number): boolean {
  if (sentence.tokens[at]!.upos !== 'VERB' || !verbGroup(sentence, at).negated) return false
  return sentence.frames.triggers.some(
    ({ token, score }) =>
      score >= sure &&
      token > at &&
      sentence.tokens[token]!.upos !== 'VERB' &&
      casesOf(sentence, token).some((word) => /^(since|at|during)$/.test(word)) &&
      sentence.tokens[token]!.head === at,
  )
}

/** "‹called› its ambassador home": no telephone call. */
const isRecall = (sentence: ParsedSentence, at: number) =>
  sentence.tokens[at]!.lemma.toLowerCase() === 'call' &&
  sentence.tokens[at]!.upos === 'VERB' &&
  /^[^,.;]*?\bhome\b/i.test(
    sentence.tokens
      .slice(at + 1, at + 10)
      .map((token) => token.text)
      .join(' '),
  )

const isMode = (word: string): word is Mode => (modes as readonly string[]).includes(word)

function modeByRow(input: ContactInput, sentence: ParsedSentence, index: number, at: number): Mode | undefined {
  const { upos } = sentence.tokens[at]!
  if (upos === 'NOUN' || upos === 'PROPN' || (upos === 'VERB' && !isVerbal(sentence, at))) return nounMode(sentence, at)
  return upos === 'VERB' ? verbMode(input, sentence, index, at) : undefined
}

/** "a call ‹with› Rek", "his call ‹to› Rek"; "the calls ‹of› the people" are demands. */
const isTo = (sentence: ParsedSentence, at: number) =>
  childrenBy(sentence, at, 'nmod').some((child) => casesOf(sentence, child).some((word) => /^(with|between|to|among)$/.test(word)))

const withParty = (sentence: ParsedSentence, at: number) =>
  childrenBy(sentence, at, 'nmod').some((child) => /^(with|between|of|to|among)$/.test(casesOf(sentence, child)[0] ?? ''))

function nounMode(sentence: ParsedSentence, at: number): Mode | undefined {
  const token = sentence.tokens[at]!
  const row = contactNoun(token.lemma) ?? (token.upos === 'VERB' ? contactNoun(token.text) : undefined)
  if (!row) return undefined
  if (relation(token) === 'compound' && token.head > at) return undefined
  const learnt = learntScore(sentence, at)
  if (row.weak) return learnt >= sure ? row.mode : undefined
  const before = childrenBy(sentence, at, 'compound', 'amod', 'nmod:desc').map((child) => sentence.tokens[child]!.lemma.toLowerCase())
  if (row.id === 'conference' && before.some((word) => /^(press|news)$/.test(word))) return undefined
  // "Congress" is a parliament, "the congress of …" a gathering; a name in capitals needs the learnt reading.
  if (row.id === 'congress' && learnt < sure) return undefined
  if (row.mode === 'talks' && before.some((word) => /phone|telephone/.test(word))) return 'call'
  if (row.id === 'talk' && token.xpos === 'NN') return undefined
  if (
    row.id === 'round' &&
    !childrenBy(sentence, at, 'nmod').some((child) => contactNoun(sentence.tokens[child]!.lemma)) &&
    !/^(this|the|third|second|first|next|last|new)$/i.test(sentence.tokens[at - 1]?.text ?? '')
  )
    return undefined
  if (row.id === 'conversation' || row.id === 'call') {
    if (row.id === 'call') {
      const asks = childrenBy(sentence, at, 'nmod', 'acl').some(
        (child) => /^(for|on|to)$/i.test(sentence.tokens[child - 1]?.text ?? '') || sentence.tokens[child]!.xpos === 'VB',
      )
      // "the people's calls" are demands; "a call with Rek", "a phone call" are not.
      if (asks || (!isTo(sentence, at) && !before.some((word) => /phone|telephone|video|conference/.test(word)) && learnt < 0.2))
        return undefined
      return 'call'
    }
    return before.some((word) => /phone|telephone|video/.test(word)) ? 'call' : 'meeting'
  }
  if (row.id === 'dialogue' && !childrenBy(sentence, at, 'det').length) return undefined
  if (row.mode === 'meeting' && before.includes('summit')) return 'summit'
  if (row.id === 'letter' && (before.includes('resignation') || (!childrenBy(sentence, at, 'nmod', 'nmod:poss').length && learnt < sure)))
    return undefined
  // "committed to close consultation": a manner of dealing, no happening.
  if (
    /^(consultation|discussion|dialogue|bargaining|encounter)$/.test(row.id) &&
    token.xpos === 'NN' &&
    !childrenBy(sentence, at, 'det', 'nmod:poss').length &&
    learnt < sure
  )
    return undefined
  if (
    /^(lunch|dinner|breakfast|session|congress|tour|forum|gathering|handshake)$/.test(row.id) &&
    !withParty(sentence, at) &&
    learnt < sure
  )
    return undefined
  return row.mode
}

function verbMode(input: ContactInput, sentence: ParsedSentence, index: number, at: number): Mode | undefined {
  const token = sentence.tokens[at]!
  const lemma = token.lemma.toLowerCase()
  const learnt = learntScore(sentence, at)
  const object = childBy(sentence, at, 'obj')
  const obliques = childrenBy(sentence, at, 'obl')
  const party = (head: number | undefined) => head !== undefined && mentionAt(input, index, head) !== undefined
  const withWhom = obliques.some((child) => casesOf(sentence, child).some((word) => /^(with|to)$/.test(word)) && party(child))
  const doers = () => doersOf(input, sentence, index, at).some((head) => party(head))
  if (lemma === 'speak' || lemma === 'talk') {
    // "Noor and Rek ‹spoke› by video": two who do it together need no "with".
    const remote = obliques.some((child) => /^(phone|telephone|video|videoconference|link)$/.test(sentence.tokens[child]!.lemma))
    const together = doersOf(input, sentence, index, at).filter((head) => party(head)).length > 1
    if (!withWhom && remote && together) return 'call'
    if (!withWhom || !doers()) return undefined
    const listener = obliques.some((child) =>
      /^(reporter|journalist|parliament|audience|crowd|media|press|lawmaker|agency|television|channel|student)$/.test(
        sentence.tokens[child]!.lemma.toLowerCase(),
      ),
    )
    if (listener) return undefined
    // "spoke to the crowd": one speaks to many; "spoke with Rek", "spoke by phone".
    if (!obliques.some((child) => casesOf(sentence, child).includes('with')) && learnt < sure) return undefined
    return obliques.some((child) => /^(phone|telephone|video|call)$/.test(sentence.tokens[child]!.lemma)) ||
      sentence.tokens.some((word) => /^(phone|telephone|call)$/i.test(word.text))
      ? 'call'
      : 'conversation'
  }
  if (lemma === 'call') {
    const on = obliques.find((child) => casesOf(sentence, child).includes('on') && mentionAt(input, index, child)?.kind === 'name')
    // "Noor called on Prime Minister Rek": a courtesy call, not an appeal ("called on Rek to …").
    if (on !== undefined && childBy(sentence, at, 'xcomp', 'advcl', 'ccomp') === undefined && sentence.tokens[at + 1]?.text === 'on')
      return doers() ? 'meeting' : undefined
    const purpose = obliques.some((child) => casesOf(sentence, child).some((word) => /^(for|to|on|a|as)$/.test(word)))
    if (!party(object) || childBy(sentence, at, 'xcomp') !== undefined || purpose || !doers()) return undefined
    const after = sentence.tokens[object! + 1]
    return after && /^(["“]|a|an|the)$/.test(after.text) ? undefined : 'call'
  }
  if (/^(receive|host|convene)$/.test(lemma) && object !== undefined) {
    const guest = mentionAt(input, index, object)
    const kind = input.references.parties.find((candidate) => candidate.id === guest?.party)?.kind
    if (guest && !placeAt(input, index, object) && (kind === 'person' || (kind && kind !== 'outlet' && learnt >= sure))) return 'meeting'
    // "convened 100 state legislators": people without a name.
    return lemma !== 'receive' && learnt >= sure && !contactNoun(sentence.tokens[object]!.lemma) ? 'meeting' : undefined
  }
  // "Noor shakes hands with Rek"
  if (lemma === 'shake' && object !== undefined && /^hands?$/i.test(sentence.tokens[object]!.text))
    return withWhom && doers() ? 'meeting' : undefined
  const row = contactVerb(lemma)
  if (row?.weak) {
    if (row.mode === 'visit') return learnt >= sure && toPlace(input, sentence, index, at) && doers() ? 'visit' : undefined
    return learnt >= sure && doers() && (party(object) || withWhom)
      ? row.mode
      : (row.id === 'discuss' || row.id === 'consult') && doers() && withWhom
        ? row.mode
        : undefined
  }
  if (row) {
    if (row.mode === 'visit')
      return object !== undefined &&
        (party(object) || placeAt(input, index, object) || stateNamed(sentence.tokens[object]!.text) || learnt >= sure)
        ? 'visit'
        : // "a ‹visiting› diplomat"
          token.deprel === 'amod' && token.xpos === 'VBG' && party(token.head)
          ? 'visit'
          : undefined
    if (lemma === 'meet' && object !== undefined && !party(object) && !/NNPS?/.test(sentence.tokens[object]!.xpos)) return undefined
    if (row.mode === 'talks' && !withWhom && learnt < sure) return undefined
    return row.mode
  }
  if (journeyVerbs.has(lemma) && toPlace(input, sentence, index, at) && doers()) return 'visit'
  return undefined
}

/** "to Doha", "in Doha", "for Doha" below a verb of going; a name that nothing knows is a place too, where it is no party. */
const toPlace = (input: ContactInput, sentence: ParsedSentence, index: number, at: number) =>
  childrenBy(sentence, at, 'obl').some(
    (child) =>
      (placeAt(input, index, child) !== undefined && casesOf(sentence, child).some((word) => /^(to|in|into|for)$/.test(word))) ||
      (casesOf(sentence, child).includes('to') && sentence.tokens[child]!.upos === 'PROPN' && mentionAt(input, index, child) === undefined),
  )
