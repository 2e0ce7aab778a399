/** Who is at a contact, as one mention of it tells. */
import { childBy, childrenBy, type ParsedSentence, subtree } from '../../encoder/index.ts'
import { supportVerbs } from '../../lexicon/contact-words.ts'
import { settlementNamed } from '../../lexicon/settlements.ts'
import { stateNamed, stateOfAdjective, stateOfCapital } from '../../lexicon/states.ts'
import type { Mode } from '../../model/records/contact.ts'
import { isInside } from '../../text/span.ts'
import { mentionAt, placeAt } from '../mention-at.ts'
import { type ContactInput, casesOf, doersOf, isVerbal } from './contact-doers.ts'
import { type Attendee, agentsOf, Gathered } from './contact-gathering.ts'
import { headsOf, isOfNearer, learntScore, told } from './learnt-contacts.ts'

/** The word of a mention of a contact, in its sentence. */
export interface ContactWord {
  readonly index: number
  readonly at: number
  readonly mode: Mode
  /** The verbs it leans on. */
  readonly verbs: readonly number[]
  /** "a round of ‹talks›": nouns below that mean the same happening. */
  readonly inner: readonly number[]
}

/** Verbs of being there, whose doer is at what their phrase names ("arrived for talks", "spoke at the summit"). */
const presence =
  /^(take|participate|arrive|gather|come|attend|represent|travel|head|fly|sit|return|go|leave|depart|appear|address|enter|meet|be|stay|withdraw|walk|speak)$/
/** Verbs whose object the contact brings to one table: "the talks brought together …". */
const gathering = /^(bring|gather|include|involve|unite|group|draw)$/
const attendeeNouns = /^(participant|attendee|delegate|speaker|panelist|panellist|guest|those|representative)$/i

/** Subjects, objects, "with" and "between" phrases, modifiers and owners of the word that tells of the contact. */
export function attendeesOf(input: ContactInput, sentence: ParsedSentence, word: ContactWord): Attendee[] {
  const gathered = new Gathered(input, sentence, word.index)
  if (isVerbal(sentence, word.at)) ofVerb(input, sentence, word, gathered)
  else ofNoun(input, sentence, word, gathered)
  for (const head of headsOf(sentence, word.at, 'PARTICIPANT')) gathered.taught(head)
  for (const head of headsOf(sentence, word.at, 'HOST')) gathered.taught(head, 'host')
  return gathered.found.filter((attendee) => !isPartOf(input, attendee, gathered.found))
}

/** "diplomats of ‹Varland› and ‹Ostrea›": named only to say who the others are; "forty states, including ‹Varland›" names one of them. */
const isPartOf = (input: ContactInput, { span }: Attendee, found: readonly Attendee[]) =>
  found.some(
    ({ span: whole }) =>
      isInside(span, whole) &&
      (whole.start < span.start || span.end < whole.end) &&
      !/\b(including|such as|among them)\b/i.test(input.article.text.slice(whole.start, span.start)),
  )

function ofVerb(input: ContactInput, sentence: ParsedSentence, { index, at, mode }: ContactWord, gathered: Gathered): void {
  const { lemma } = sentence.tokens[at]!
  const hosting = /^(host|receive|welcome|greet|convene)$/.test(lemma)
  const visiting = mode === 'visit'
  for (const head of doersOf(input, sentence, index, at)) gathered.phrase(head, visiting ? 'guest' : hosting ? 'host' : undefined)
  for (const child of childrenBy(sentence, at, 'obj', 'nsubj:pass')) {
    // A place that is visited is where, not who.
    if (visiting && (placeAt(input, index, child) || mentionAt(input, index, child)?.kind !== 'name')) continue
    // "discussed ‹Varland› with Rek": what is spoken of is not there.
    if (/^(discuss|negotiate|renegotiate|review)$/.test(lemma)) continue
    gathered.phrase(child, hosting ? 'guest' : visiting ? 'host' : undefined)
  }
  for (const child of childrenBy(sentence, at, 'obl', 'nmod', 'obj')) {
    const cases = casesOf(sentence, child)
    const among = cases.some((preposition) => /^(with|between|among|alongside)$/.test(preposition))
    const addressed = cases.some((preposition) => /^(to|on)$/.test(preposition)) && /^(call|speak|talk)$/.test(lemma)
    if (among || addressed || (cases.includes('by') && sentence.tokens[child]!.deprel === 'obl:agent')) gathered.phrase(child)
  }
  // "met ‹to discuss the strait with Rek›": a "with" that the tree hangs on the purpose.
  if (!visiting && gathered.found.length < 2)
    for (const purpose of childrenBy(sentence, at, 'advcl'))
      if (/^(discuss|talk|consult|review)$/.test(sentence.tokens[purpose]!.lemma))
        for (const child of childrenBy(sentence, purpose, 'obl')) if (casesOf(sentence, child).includes('with')) gathered.phrase(child)
}

function ofNoun(input: ContactInput, sentence: ParsedSentence, word: ContactWord, gathered: Gathered): void {
  const { index, at, mode } = word
  const visiting = mode === 'visit'
  modifiersOf(input, sentence, word, gathered)
  let sides = 0
  for (const head of [at, ...word.inner]) {
    for (const child of childrenBy(sentence, head, 'nmod:poss')) gathered.phrase(child, visiting ? 'guest' : undefined)
    for (const child of childrenBy(sentence, head, 'nmod')) {
      if (sentence.tokens[child]!.deprel === 'nmod:poss' || word.inner.includes(child)) continue
      const cases = casesOf(sentence, child)
      const persons =
        mode === 'letter' ||
        mode === 'call' ||
        (visiting && mentionAt(input, index, child)?.kind === 'name' && !placeAt(input, index, child))
      if (
        cases.some((each) => /^(with|between|among|by|of|involving|including)$/.test(each)) ||
        (persons && cases.some((each) => /^(to|from)$/.test(each)))
      ) {
        if (visiting && placeAt(input, index, child)) continue
        if (isOfNearer(sentence, child, at)) continue
        if (cases.some((each) => /^(with|to)$/.test(each))) sides++
        gathered.phrase(child, visiting && cases.includes('by') ? 'guest' : undefined)
      }
    }
    for (const child of childrenBy(sentence, head, 'acl')) {
      const { lemma } = sentence.tokens[child]!
      if (gathering.test(lemma)) for (const object of childrenBy(sentence, child, 'obj')) gathered.phrase(object)
      if (/^(host|attend|lead|chair|hold|convene|broker|mediate|join)$/.test(lemma))
        for (const agent of agentsOf(sentence, child))
          gathered.phrase(agent, lemma === 'host' ? 'host' : /^(broker|mediate)$/.test(lemma) ? 'mediator' : undefined)
    }
  }
  listedOf(sentence, word, gathered)
  const own = sentence.tokens[at]!
  // "Noor is on a visit": the noun is the predicate.
  if (childBy(sentence, at, 'cop') !== undefined && casesOf(sentence, at).length)
    for (const head of doersOf(input, sentence, index, at)) gathered.phrase(head)
  for (const verb of word.verbs) {
    const { lemma, upos } = sentence.tokens[verb]!
    const isSubject = own.deprel.startsWith('nsubj')
    const oblique = !isSubject && own.deprel !== 'obj' && !own.deprel.startsWith('nmod')
    // "announced the deal after talks ‹with Rek›": the other side is who does the verb.
    const needsSide = sides > 0 && gathered.found.length < 2
    const support = supportVerbs.has(lemma) && !oblique
    // "agreed ‹during six-nation talks›": who does something at talks is at them.
    const within =
      oblique &&
      (mode === 'call' || learntScore(sentence, at) >= told) &&
      casesOf(sentence, at).some((each) => /^(during|at|in|after|following)$/.test(each))
    if (
      !isSubject &&
      (support || (oblique && (presence.test(lemma) || upos !== 'VERB')) || needsSide || (within && gathered.found.length < 2))
    )
      for (const head of doersOf(input, sentence, index, verb)) gathered.phrase(head, lemma === 'host' ? 'host' : undefined)
    if (isSubject && gathering.test(lemma)) for (const child of childrenBy(sentence, verb, 'obj')) gathered.phrase(child)
    if (!support && !isSubject && !presence.test(lemma) && !needsSide) continue
    for (const child of childrenBy(sentence, verb, 'obl', 'obj')) {
      const cases = casesOf(sentence, child)
      if (
        cases.some((each) => /^(with|between|among|alongside)$/.test(each)) ||
        (cases.includes('by') && sentence.tokens[child]!.deprel === 'obl:agent')
      )
        gathered.phrase(child, cases.includes('by') && lemma === 'lead' ? 'lead' : undefined)
    }
  }
}

/** Modifiers before the noun: "US-Russia talks", "the Putin-Trump summit", "Russian-Ukrainian negotiations"; "the ‹Riyadh› talks" is where. */
function modifiersOf(input: ContactInput, sentence: ParsedSentence, { index, at }: ContactWord, gathered: Gathered): void {
  const inside = subtree(
    sentence,
    at,
    (child) =>
      /^(acl|acl:relcl|appos|conj|advcl|nmod|nmod:poss)$/.test(sentence.tokens[child]!.deprel) && sentence.tokens[child]!.head === at,
  )
  const names = input.names.filter((each) => each.sentence === index && each.last < at && inside.includes(each.last))
  for (const name of names) {
    const words = input.article.text.slice(name.start, name.end)
    const state = stateNamed(words) ?? stateOfAdjective(words) ?? (names.length > 1 ? stateOfCapital(words) : undefined)
    if (name.kind === 'FAC' || (!state && (settlementNamed(words) || stateOfCapital(words)))) continue
    const mention = mentionAt(input, index, name.last)
    if (mention && (mention.kind === 'name' || mention.kind === 'metonym') && !/^White House$/.test(words)) gathered.mention(mention)
    else if (name.kind !== 'PER' && state && !gathered.found.some((other) => other.state === state.id)) {
      const party = input.references.parties.find((candidate) => candidate.kind === 'state' && candidate.state === state.id)
      gathered.found.push({ span: name, party: party?.id ?? (state.names[0] as string), state: state.id })
    }
  }
}

/** "‹Participants in the call included› Noor, Rek and Toft", "those attending the conference include …". */
function listedOf(sentence: ParsedSentence, { at }: ContactWord, gathered: Gathered): void {
  for (let up = sentence.tokens[at]!.head, steps = 0; up >= 0 && steps < 3; up = sentence.tokens[up]!.head, steps++) {
    const token = sentence.tokens[up]!
    if (token.deprel !== 'nsubj' || !attendeeNouns.test(token.lemma) || token.head < 0) continue
    const verb = sentence.tokens[token.head]!
    if (verb.lemma === 'include') for (const object of childrenBy(sentence, token.head, 'obj')) gathered.phrase(object)
    else if (childBy(sentence, token.head, 'cop') !== undefined) gathered.phrase(token.head)
  }
}
