/** Status of a contact on the day of the article, from tense, modality and the words over its trigger. */
import { childBy, childrenBy, type ParsedSentence, relation, type VerbGroup, verbGroup } from '../../encoder/index.ts'
import { contactVerb, fates } from '../../lexicon/contact-words.ts'
import type { Status } from '../../model/records/contact.ts'
import { isVerbal } from './contact-doers.ts'

export interface StatusReading {
  readonly status: Status
  /** Token that shows it. */
  readonly token: number
  readonly rule: string
  /** "had met", "last met": told as history. */
  readonly background: boolean
  /** Shown by a verb that is not the contact's own: "called the meeting a farce". */
  readonly aside?: true
}

/** How much a mention says of the status: a cancellation most, then a plain past or future of the contact's own clause, the past of a verb that is not its own little, a noun without a verb least; the latest account wins among equals. */
export function certainty(mention: { readonly status: StatusReading; readonly sentence: number }): number {
  const { rule, status, aside } = mention.status
  const late = mention.sentence / 10000
  if (rule === 'status-unmarked' || rule === 'status-present') return late
  if (aside) return 1 + late
  if (rule === 'status-learnt') return 2 + late
  if (status === 'cancelled' || status === 'postponed') return 5 + late
  return (rule === 'status-past' || rule === 'status-perfect' || status === 'ongoing' ? 4 : 3) + late
}

/** How many words up the tree a status is looked for. */
const reach = 7
/** Nouns that pass on what is said over them: "denied ‹reports› that they met", "a ‹round› of talks". */
const passing = /^(report|claim|allegation|rumor|rumour|suggestion|round|series|session|part|set|number|day|hour|couple|sideline|margin)$/
/** Nouns over a contact that say it is not there yet: "‹plans› for a meeting". */
const planNouns = /^(plan|preparation|date|arrangement|agreement|readiness|schedule)$/
const proposalNouns = /^(proposal|idea|offer|invitation|request|call|need|demand|appeal|pressure)$/
const possibleNouns = /^(term|condition|prospect|possibility|chance|option|groundwork|venue|hope|willingness|effort|attempt)$/
const arrivals = /^(arrive|leave|depart|head|fly|come|land|set)$/

/** "will meet" planned, "may meet" possible, "is due to meet" expected, "called off" cancelled, "met" held, "are meeting" ongoing. */
export function statusOf(sentence: ParsedSentence, token: number): StatusReading {
  return (
    byAdjective(sentence, token) ??
    (isVerbal(sentence, token) ? undefined : byPreposition(sentence, token)) ??
    climb(sentence, token) ?? { status: 'held', token, rule: 'status-unmarked', background: false }
  )
}

/** "a ‹planned› summit", "a ‹possible› meeting"; "‹no› meeting was held" is read from its verb. */
function byAdjective(sentence: ParsedSentence, token: number): StatusReading | undefined {
  for (const child of childrenBy(sentence, token, 'amod', 'compound')) {
    const word = sentence.tokens[child]!
    if (word.upos === 'NOUN') continue
    const fate = fates[word.lemma.toLowerCase()] ?? fates[word.text.toLowerCase()]
    if (fate && fate !== 'held') return { status: fate, token: child, rule: 'status-by-adjective', background: false }
  }
  return undefined
}

/** "‹ahead of› a summit", "arrived ‹for› talks": what the preposition says of the time. */
function byPreposition(sentence: ParsedSentence, token: number): StatusReading | undefined {
  const words = sentence.tokens
  const own = words[token]!
  const cases = childrenBy(sentence, token, 'case', 'mark').map((child) => words[child]!.text.toLowerCase())
  if (own.head < 0) {
    // "Noor is ‹on› a visit to Doha."
    const group = verbGroup(sentence, token)
    if (cases.includes('on') && group.tense !== 'none' && !group.modal)
      return { status: 'ongoing', token, rule: 'status-being-on', background: false }
    return undefined
  }
  const above = words[own.head]!
  const lemma = above.lemma.toLowerCase()
  if (relation(own) === 'obl' || relation(own) === 'nmod') {
    // "was speaking ‹after› a meeting", "have not met ‹since› the summit": it is over, whatever became of the verb.
    const group = verbGroup(sentence, own.head)
    if (cases.some((word) => /^(after|since|following)$/.test(word)) && above.upos === 'VERB' && (group.negated || group.progressive))
      return { status: 'held', token, rule: 'status-after-it', background: cases.includes('since') }
    // "was not touched upon ‹at› the talks": they were held; what was not done is something else.
    if (
      cases.some((word) => /^(at|during)$/.test(word)) &&
      above.upos === 'VERB' &&
      group.negated &&
      group.tense === 'past' &&
      !isSupport(lemma)
    )
      return { status: 'held', token, rule: 'status-held-without', background: false }
    if (cases.some((word) => /^(ahead|before)$/.test(word)) && !verbGroup(sentence, own.head).perfect)
      return { status: 'planned', token, rule: 'status-ahead-of', background: false }
    // "met in Doha ‹for› talks": the talks are what they met for, and become what the meeting becomes.
    if (cases.includes('for') && contactVerb(lemma)?.mode === 'meeting' && isVerbal(sentence, own.head)) {
      const met = climb(sentence, own.head)
      return met && { ...met, rule: 'status-for-which' }
    }
    // "Noor arrived in Doha ‹for› talks": they have yet to be held; "was in Doha for talks" is left to the tense.
    if (cases.includes('for') && arrivals.test(lemma))
      return { status: 'planned', token: own.head, rule: 'status-purpose-of-arrival', background: false }
    // "are in Vienna ‹for› a summit".
    if (cases.includes('for') && childBy(sentence, own.head, 'cop') !== undefined && verbGroup(sentence, own.head).tense === 'present')
      return { status: 'ongoing', token: own.head, rule: 'status-being-there', background: false }
  }
  if (relation(own) === 'nmod' && above.upos === 'NOUN') {
    const negated = isNone(sentence, own.head)
    const status = planNouns.test(lemma)
      ? 'planned'
      : proposalNouns.test(lemma)
        ? 'proposed'
        : possibleNouns.test(lemma)
          ? 'possible'
          : undefined
    if (status) return { status: negated ? 'unlikely' : status, token: own.head, rule: 'status-by-noun-above', background: false }
  }
  return undefined
}

/** Being there: "was not ‹present› at the talks" is left to who is absent; "were not ‹held› at" to the tense. */
const isSupport = (lemma: string) => /^(hold|take|have|meet)$/.test(lemma)

const isNone = (sentence: ParsedSentence, token: number) =>
  childrenBy(sentence, token, 'det').some((child) => /^(no|neither)$/i.test(sentence.tokens[child]!.text))

/** From the word up through what it depends on, until a finite verb or a word that settles its fate. */
function climb(sentence: ParsedSentence, token: number): StatusReading | undefined {
  const words = sentence.tokens
  const none = isNone(sentence, token)
  let at = token
  let via = ''
  let found: StatusReading | undefined
  for (let steps = 0; steps < reach && at >= 0; steps++) {
    const word = words[at]!
    const lemma = word.lemma.toLowerCase()
    const verbal = isVerbal(sentence, at) || childBy(sentence, at, 'cop') !== undefined || word.upos === 'ADJ'
    const group = verbGroup(sentence, at)
    if (at !== token) {
      const fate = fateOf(sentence, at, via, token)
      if (fate) return turned(sentence, at, fate, group, none)
      if (word.upos === 'NOUN' && via === 'acl' && !passing.test(lemma)) {
        const status = planNouns.test(lemma)
          ? 'planned'
          : proposalNouns.test(lemma)
            ? 'proposed'
            : possibleNouns.test(lemma)
              ? 'possible'
              : undefined
        if (status)
          return { status: isNone(sentence, at) ? 'unlikely' : status, token: at, rule: 'status-by-noun-above', background: false }
      }
    }
    if (verbal) {
      const byForm = byTense(sentence, group, at, none && (via === 'obj' || via === 'nsubj' || via === 'nsubj:pass'))
      // A finite verb tells; an infinitive or participle goes on to the word above it ("agreed to ‹meet›", "rose, ‹meeting› Rek").
      if (byForm && (steps === 0 || group.finite || !found)) found ??= byForm
      if (group.finite) {
        // "denied that they ‹met›", "expects that they ‹will meet›": a word above still may turn it.
        const above = word.head >= 0 && /^(ccomp|acl)$/.test(word.deprel) ? words[word.head]! : undefined
        if (above && (above.lemma === 'deny' || passing.test(above.lemma))) {
          via = relation(word)
          at = word.head
          continue
        }
        break
      }
    }
    if (word.head < 0) break
    via = word.deprel === 'nsubj:pass' || word.deprel === 'acl:relcl' ? word.deprel : relation(word)
    if (via === 'acl:relcl' && verbal) break
    at = word.head
  }
  return found
}

/** What a word over the contact makes of it; undefined where it has no say ("said at the talks"). */
function fateOf(sentence: ParsedSentence, at: number, via: string, token: number): Status | undefined {
  const words = sentence.tokens
  const word = words[at]!
  const lemma = word.lemma.toLowerCase()
  const particle = childrenBy(sentence, at, 'compound:prt').map((child) => words[child]!.text.toLowerCase())
  if (lemma === 'call' && particle.includes('off')) return 'cancelled'
  if (lemma === 'put' && particle.includes('off')) return 'postponed'
  if (lemma === 'call' && via !== 'obl' && via !== 'xcomp') return undefined
  if (lemma === 'rule' && !particle.includes('out') && !childrenBy(sentence, at, 'advmod').some((child) => words[child]!.text === 'out'))
    return undefined
  if (lemma === 'set' && word.upos === 'VERB' && via === 'obl') return undefined
  const fate = fates[lemma] ?? (word.upos === 'VERB' || word.upos === 'ADJ' ? fates[word.text.toLowerCase()] : undefined)
  if (!fate) return undefined
  if (word.upos === 'NOUN') return undefined
  if (fate === 'denied') return via === 'ccomp' || via === 'xcomp' || via === 'obj' || via === 'acl' ? fate : undefined
  if (fate === 'cancelled' || fate === 'postponed' || fate === 'held' || fate === 'ongoing')
    return via === 'obj' || via === 'nsubj' || via === 'nsubj:pass' || via === 'xcomp' ? fate : undefined
  // "asked Rek for talks", "called for a meeting"; "agreed at the talks" says nothing of them.
  if (via === 'obl') {
    const cases = childrenBy(sentence, obliqueOf(sentence, at, token), 'case').map((child) => words[child]!.text.toLowerCase())
    return /^(call|ask|press|push|hope|wait|prepare|plan|apply|consider)$/.test(lemma) && cases.includes('for') ? fate : undefined
  }
  if (via === 'ccomp') return /^(hope|propose|suggest|demand|urge|request|want|expect|agree|rule)$/.test(lemma) ? fate : undefined
  if (via === 'advcl')
    return /^(due|ready|willing|set|likely|unlikely|expect|schedule|slate|plan|agree|offer)$/.test(lemma) ? fate : undefined
  // "discussed the talks": about one that stands; "discussed a meeting": about one that might be.
  if (via === 'obj' && /^(discuss|confirm|announce|consider)$/.test(lemma)) {
    const determiners = childrenBy(sentence, token, 'det').map((child) => words[child]!.text.toLowerCase())
    return determiners.some((word_) => /^(the|this|that|these)$/.test(word_)) ? undefined : fate
  }
  return /^(xcomp|obj|nsubj|nsubj:pass|acl|csubj)$/.test(via) ? fate : undefined
}

/** The oblique dependent of `at` on the way up from `token`. */
function obliqueOf(sentence: ParsedSentence, at: number, token: number): number {
  let child = token
  while (sentence.tokens[child]!.head !== at && sentence.tokens[child]!.head >= 0) child = sentence.tokens[child]!.head
  return child
}

/** A fate under negation, modality or tense of the word that gives it: "is ‹not› expected", "ha‹s not› been ruled out", "ended on Monday". */
function turned(sentence: ParsedSentence, at: number, fate: Status, group: VerbGroup, none: boolean): StatusReading {
  const reading = (status: Status, rule: string, background = false): StatusReading => ({ status, token: at, rule, background })
  const negated = group.negated || none
  const lemma = sentence.tokens[at]!.lemma.toLowerCase()
  if (fate === 'held' || fate === 'ongoing') {
    const byForm = byTense(sentence, group, at, none)
    if (byForm && byForm.status !== 'held') return byForm
    return reading(fate, 'status-by-verb', byForm?.background ?? false)
  }
  if (lemma === 'rule') return negated ? reading('possible', 'status-not-ruled-out') : reading('unlikely', 'status-ruled-out')
  if (negated)
    return fate === 'unlikely'
      ? reading('possible', 'status-negated')
      : fate === 'denied'
        ? reading('held', 'status-negated')
        : reading(fate === 'proposed' ? 'proposed' : 'unlikely', 'status-negated-plan')
  if ((fate === 'cancelled' || fate === 'postponed') && group.modal && /^(may|might|could)$/.test(group.modal))
    return reading('planned', 'status-may-be-cancelled')
  return reading(fate, 'status-by-verb', group.perfect && group.tense === 'past')
}

function byTense(sentence: ParsedSentence, group: VerbGroup, token: number, none: boolean): StatusReading | undefined {
  const reading = (status: Status, rule: string, background = false): StatusReading => ({ status, token, rule, background })
  const negated = group.negated || none
  const helpers = childrenBy(sentence, token, 'aux', 'aux:pass', 'cop').map((child) => sentence.tokens[child]!)
  // "The two ‹are to› meet on Monday."
  const isInfinitive =
    sentence.tokens[token]!.xpos === 'VB' || childrenBy(sentence, token, 'mark').some((child) => /^to$/i.test(sentence.tokens[child]!.text))
  if (!group.modal && !group.perfect && isInfinitive && helpers.some((word) => word.lemma === 'be' && /^VB[ZPD]$/.test(word.xpos)))
    return reading(negated ? 'unlikely' : 'planned', 'status-is-to')
  if (group.modal === 'will' || group.modal === 'shall')
    return negated ? reading('unlikely', 'status-negated-future') : reading('planned', 'status-future')
  if (group.modal === 'may' || group.modal === 'might' || group.modal === 'could' || group.modal === 'can')
    return group.perfect ? reading('held', 'status-past') : reading(negated ? 'unlikely' : 'possible', 'status-modal')
  if (group.modal === 'would')
    return group.perfect
      ? reading('cancelled', 'status-counterfactual')
      : reading(negated ? 'unlikely' : 'planned', 'status-reported-future')
  if (group.modal === 'should' || group.modal === 'must') return reading('proposed', 'status-demanded')
  // "Talks are ‹being› held."
  if (group.progressive || helpers.some((word) => /^being$/i.test(word.text)))
    return negated ? reading('unlikely', 'status-negated') : reading('ongoing', 'status-progressive')
  if (group.tense === 'past') return negated ? reading('denied', 'status-negated-past') : reading('held', 'status-past', group.perfect)
  if (group.tense === 'present' && group.perfect)
    return negated ? reading('denied', 'status-negated-past') : reading('held', 'status-perfect')
  // "They have ‹no› plans", "‹Meets› Rek in Doha": present, left to the day it names.
  if (group.tense === 'present' && sentence.tokens[token]!.upos === 'VERB') return reading(negated ? 'unlikely' : 'held', 'status-present')
  return undefined
}
