/** Status of a contact on the day of the article, from tense, modality and the words over its trigger. */
import { childrenBy, clauseOf, type ParsedSentence, verbGroup } from '../../encoder/index.ts'
import { fates, supportVerbs } from '../../lexicon/contact-words.ts'
import type { Status } from '../../model/records/contact.ts'

export interface StatusReading {
  readonly status: Status
  /** Token that shows it. */
  readonly token: number
  readonly rule: string
  /** "had met", "last met": told as history. */
  readonly background: boolean
}

/** "will meet" planned, "may meet" possible, "is due to meet" expected, "called off" cancelled, "met" held, "are meeting" ongoing. */
export function statusOf(sentence: ParsedSentence, token: number): StatusReading {
  const words = sentence.tokens
  const own = words[token]!
  // Adjectives on a noun: "a planned summit", "a possible meeting".
  for (const child of childrenBy(sentence, token, 'amod')) {
    const fate = fates[words[child]!.lemma.toLowerCase()] ?? fates[words[child]!.text.toLowerCase()]
    if (fate) return { status: fate, token: child, rule: 'status-by-adjective', background: false }
  }
  // "the terms of a ‹meeting›", "ahead of a ‹summit›": a noun that only hangs on another noun is not told by the clause's verb.
  const above = words[own.head]
  if (
    own.upos !== 'VERB' &&
    own.deprel === 'nmod' &&
    above?.upos === 'NOUN' &&
    /^(term|condition|prospect|possibility|plan|idea|preparation|date|proposal|chance|offer|invitation|request|call|groundwork|venue|need|option)$/.test(
      above.lemma,
    )
  )
    return {
      status: /^(plan|preparation|date)$/.test(above.lemma)
        ? 'planned'
        : /^(proposal|offer|invitation|request|call|need)$/.test(above.lemma)
          ? 'proposed'
          : 'possible',
      token: own.head,
      rule: 'status-by-noun-above',
      background: false,
    }
  let at = own.upos === 'VERB' ? token : clauseOf(sentence, token)
  let found: StatusReading | undefined
  for (let steps = 0; steps < 5 && at >= 0; steps++) {
    const word = words[at]!
    const group = verbGroup(sentence, at)
    const lemma = word.lemma.toLowerCase()
    const particle = childrenBy(sentence, at, 'compound:prt').map((child) => words[child]!.text.toLowerCase())
    const fate =
      at === token
        ? undefined
        : lemma === 'call' && particle.includes('off')
          ? 'cancelled'
          : lemma === 'put' && particle.includes('off')
            ? 'postponed'
            : lemma === 'call' &&
                !childrenBy(sentence, at, 'obl').some((child) =>
                  childrenBy(sentence, child, 'case').some((preposition) => words[preposition]!.text === 'for'),
                )
              ? undefined
              : fates[lemma]
    const direct = steps === 0 || words[token]!.xpos === 'VB' || fate === 'cancelled' || fate === 'postponed'
    if (fate && direct) {
      if (fate === 'held' || fate === 'ongoing')
        found ??= byTense(group, at) ?? { status: fate, token: at, rule: 'status-by-verb', background: false }
      else if (fate === 'denied' && lemma === 'rule' && group.negated)
        return { status: 'possible', token: at, rule: 'status-not-ruled-out', background: false }
      else if (fate === 'planned' && group.negated) return { status: 'unlikely', token: at, rule: 'status-negated-plan', background: false }
      else return { status: fate, token: at, rule: 'status-by-verb', background: false }
    }
    if (!found) {
      const byForm = byTense(group, at)
      if (byForm && (at === token || supportVerbs.has(lemma) || own.upos === 'NOUN' || group.finite))
        found = { ...byForm, background: byForm.background || (group.perfect && group.tense === 'past') }
    }
    if (found && words[token]!.xpos !== 'VB' && own.upos !== 'NOUN') break
    // An infinitive or a noun goes on to the verb above it: "agreed to ‹meet›", "plans to hold ‹talks›".
    if (group.finite || word.head < 0) break
    at = words[at]!.upos === 'VERB' || words[at]!.upos === 'ADJ' || words[at]!.upos === 'NOUN' ? clauseOf(sentence, word.head) : -1
  }
  return found ?? { status: 'held', token, rule: 'status-unmarked', background: false }
}

function byTense(group: ReturnType<typeof verbGroup>, token: number): StatusReading | undefined {
  const reading = (status: Status, rule: string, background = false): StatusReading => ({ status, token, rule, background })
  if (group.modal === 'will' || group.modal === 'shall')
    return group.negated ? reading('unlikely', 'status-negated-future') : reading('planned', 'status-future')
  if (group.modal === 'may' || group.modal === 'might' || group.modal === 'could' || group.modal === 'can')
    return group.perfect ? reading('held', 'status-past') : reading(group.negated ? 'unlikely' : 'possible', 'status-modal')
  if (group.modal === 'would')
    return group.perfect
      ? reading('cancelled', 'status-counterfactual')
      : reading(group.negated ? 'unlikely' : 'planned', 'status-reported-future')
  if (group.modal === 'should' || group.modal === 'must') return reading('proposed', 'status-demanded')
  if (group.tense === 'past')
    return group.negated ? reading('denied', 'status-negated-past') : reading('held', 'status-past', group.perfect)
  if (group.tense === 'present') {
    if (group.perfect) return group.negated ? reading('denied', 'status-negated-past') : reading('held', 'status-perfect')
    if (group.progressive) return reading('ongoing', 'status-progressive')
    return undefined
  }
  return undefined
}
