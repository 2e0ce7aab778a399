/** Which verbs and nouns of a sentence tell of what is coming, by syntax: "are due to meet", "will travel", "plans to visit", "opens Monday". */
import { childBy, childrenBy, isBelow, type ParsedSentence, subjectsOf, subtree, verbGroup } from '../../encoder/index.ts'
import type { When } from '../../model/when.ts'
import type { Span } from '../../text/span.ts'
import { predicateOf } from './predicate.ts'

/** A deed told as coming. `fixed` where the words alone announce it ("is scheduled to"); else it must be dated, or a contact, to be checked. */
export interface Foretelling {
  readonly token: number
  readonly span: Span
  readonly fixed: boolean
  /** Told so loosely that learning must have seen it as well. */
  readonly weak?: true
}

const announced = /^(expected|scheduled|due|set|slated|planned|poised|likely)$/i
const planning = /^(plans?|intends?)$/
const plans = /^(plan|decision|intention)$/
/** Verbs that in the present tense with a day tell of a programme: "The congress ‹opens› Monday." */
const programme =
  /^(open|begin|start|visit|meet|travel|take|arrive|resume|convene|return|run|hold|host|leave|depart|fly|head|go|come|vote|expire|lapse|sit|sign|celebrate|deliver|brief)$/
/** Verbs of a journey that in the progressive with a day are still to come: "is ‹travelling› to Doha on Friday". */
const journeys = /^(travel|go|head|fly|leave|arrive|return|come|visit|depart|host)$/
/** Words of a date that place it ahead: "‹next› week", "‹tomorrow›", "‹later› this week". */
const ahead = /\b(next|tomorrow|coming|upcoming|later)\b/i
const behind = /\b(last|ago|yesterday|earlier|since|past)\b/i

/** All foretellings of one sentence, in order; `dates` are those of the sentence, `published` the article's day, `isReported` whether someone is said to have said it. */
export function foretellingsOf(
  sentence: ParsedSentence,
  dates: readonly When[],
  text: string,
  published: string | undefined,
  isReported: (token: number) => boolean = () => false,
): Foretelling[] {
  const words = sentence.tokens
  const found: Foretelling[] = []
  const add = (token: number, alone: Span, fixed: boolean, weak = false) => {
    const span = withShared(sentence, token, alone)
    if (!found.some((other) => other.span.start < span.end && span.start < other.span.end))
      found.push({ token, span, fixed, ...(weak ? { weak: true as const } : {}) })
  }
  /** The verb's own date lies ahead; where nothing gives its day, its words must not place it behind. */
  const isAhead = (at: number, plainly = false) =>
    dates.some((date) => {
      const own = words.some((word, position) => word.head === at && position > at && date.start <= word.start && word.end <= date.end)
      if (date.type !== 'date' || !own) return false
      const written = text.slice(date.start, date.end)
      if (date.value && published) return date.value.slice(0, 10) > published.slice(0, date.value.slice(0, 10).length)
      return ahead.test(written) || (!plainly && !behind.test(written))
    })
  words.forEach((token, at) => {
    const lemma = token.lemma.toLowerCase()
    if (announced.test(token.text) && !childrenBy(sentence, at, 'compound:prt').length) {
      const be = [...childrenBy(sentence, at, 'aux', 'cop'), at - 1, at - 2].find((child) => child < at && words[child]?.lemma === 'be')
      const deed = words.findIndex((word, position) => position > at && position < at + 5 && word.xpos === 'VB')
      const group = verbGroup(sentence, at)
      if (be !== undefined && !isUndone(sentence, at) && !group.negated && !group.modal && !(group.perfect && group.tense === 'past')) {
        // "The delegates ‹are due to meet› in Doha.", "The round ‹is scheduled for May›.", "He ‹is expected in Doha›."
        const span = predicateOf(sentence, deed >= 0 && !isBelow(sentence, deed, at) ? deed : at, be)
        if (deed >= 0 || (words[be]!.xpos !== 'VBD' && span.end > token.end))
          add(at, span, deed >= 0 || /^expected$/i.test(token.text), /^(likely|poised)$/i.test(token.text))
        return
      }
      // "a vote ‹set for October›", "talks ‹scheduled to begin in June›": a participle after its noun.
      if (
        token.deprel === 'acl' &&
        token.head < at &&
        !isUndone(sentence, at) &&
        (childBy(sentence, at, 'xcomp') !== undefined || isAhead(at))
      )
        add(at, predicateOf(sentence, at), false, true)
    }
    if (token.upos === 'NOUN' && plans.test(lemma)) {
      // "announced ‹plans to visit Doha›", "his decision ‹to run in May›"
      const deed = childrenBy(sentence, at, 'acl').find((child) => words[child]!.xpos === 'VB')
      const isDenied = childrenBy(sentence, at, 'det').some((child) => /^no$/i.test(words[child]!.text))
      if (deed !== undefined && !isDenied) add(deed, predicateOf(sentence, deed, lemma === 'plan' ? at : undefined), false)
      return
    }
    // "The bridge ‹will be open›": the copula's noun or adjective.
    if (token.upos !== 'VERB' && token.upos !== 'AUX' && childBy(sentence, at, 'cop') === undefined) return
    const group = verbGroup(sentence, at)
    if (group.negated || isConditional(sentence, at) || isWished(sentence, at)) return
    const subjects = subjectsOf(sentence, at)
    if (!subjects.length || subjects.some((head) => /^(i|we|you|there)$/i.test(words[head]!.text))) return
    const be = childrenBy(sentence, at, 'aux', 'cop', 'aux:pass').find(
      (child) => /^(is|are)$/i.test(words[child]!.text) && words[child + 1]?.xpos === 'TO',
    )
    // "Lindqvist ‹will travel to Doha›."
    if (group.modal === 'will' || group.modal === 'shall')
      add(at, predicateOf(sentence, at), group.modal === 'shall' || (isReported(at) && isEventful(sentence, at) && hasTerm(sentence, at)))
    // "The ministry said the team ‹would begin work›.": what will be, seen from a saying in the past.
    else if (group.modal === 'would' && !group.perfect && isReported(at) && isEventful(sentence, at))
      add(at, predicateOf(sentence, at), false, true)
    // "Paris expects Ostrea ‹to let inspectors in by May›."
    else if (lemma === 'expect' && !group.passive && expectedBy(sentence, at) !== undefined)
      add(at, predicateOf(sentence, expectedBy(sentence, at)!, expectedBy(sentence, at)! - 1), true)
    // "The two leaders ‹are to meet› in May."
    else if (be !== undefined) add(at, predicateOf(sentence, at, be), false)
    // "Ostrea ‹plans to open› a mission."
    else if (
      planning.test(lemma) &&
      !group.progressive &&
      !group.passive &&
      group.tense !== 'past' &&
      childBy(sentence, at, 'xcomp') !== undefined
    )
      add(at, predicateOf(sentence, at), true)
    // "He ‹is going to name a new envoy this week›."
    else if (lemma === 'go' && group.progressive && group.tense === 'present' && words[at + 1]?.xpos === 'TO')
      add(at, predicateOf(sentence, at), false)
    // "The ministers ‹are travelling to Doha next week›."
    else if (group.progressive && group.tense === 'present' && !group.perfect && isAhead(at, !journeys.test(lemma)))
      add(at, predicateOf(sentence, at), true)
    // "The congress ‹opens Monday›."
    else if ((token.xpos === 'VBZ' || token.xpos === 'VBP') && !group.progressive && programme.test(lemma) && isAhead(at))
      add(at, predicateOf(sentence, at), true, token.deprel === 'acl:relcl')
  })
  return found
}

/** "will meet again ‹and vote on the text›": a deed that shares the helper of the first is told with it. */
function withShared(sentence: ParsedSentence, at: number, span: Span): Span {
  const words = sentence.tokens
  const chain = [at, ...childrenBy(sentence, at, 'xcomp')]
  const shared = chain
    .flatMap((verb) => childrenBy(sentence, verb, 'conj'))
    .filter((child) => child > at && words[child]!.xpos === 'VB' && !childrenBy(sentence, child, 'nsubj', 'nsubj:pass', 'aux').length)
  return shared.length ? { start: span.start, end: Math.max(span.end, ...shared.map((child) => predicateOf(sentence, child).end)) } : span
}

/** The infinitive that is expected of somebody: "expects the session ‹to end› in May". */
function expectedBy(sentence: ParsedSentence, verb: number): number | undefined {
  return childrenBy(sentence, verb, 'xcomp', 'ccomp').find((child) => child > verb && sentence.tokens[child]!.xpos === 'VB')
}

/** Verbs of what is so, or helps, or goes on, rather than of what happens and can be seen to have happened. */
const lasting =
  /^(be|have|help|need|remain|want|like|love|see|know|think|believe|remember|continue|seem|appear|depend|require|mean|include|try|serve|keep|stand|bring|make|prefer|rather)$/

function isEventful(sentence: ParsedSentence, at: number): boolean {
  const { lemma, upos } = sentence.tokens[at]!
  return upos === 'VERB' && !lasting.test(lemma.toLowerCase())
}

/** How a thing will be arranged rather than what will happen: "will be led by a deputy", "will be located in Doha"; learning takes it for a deed. */
export function isIdle(sentence: ParsedSentence, at: number): boolean {
  const { passive } = verbGroup(sentence, at)
  return passive && /^(locate|base|head|lead|chair|spend|use)$/.test(sentence.tokens[at]!.lemma.toLowerCase())
}

/** "will reply ‹within weeks›", "would begin ‹before the harvest›": a term that is no date, by which it can be checked. */
function hasTerm(sentence: ParsedSentence, at: number): boolean {
  return childrenBy(sentence, at, 'obl', 'advmod', 'advcl').some((child) => {
    const { text } = sentence.tokens[child]!
    if (/^(soon|shortly|tomorrow|tonight|immediately)$/i.test(text)) return true
    return childrenBy(sentence, child, 'case', 'mark').some((mark) => /^(before|within|until)$/i.test(sentence.tokens[mark]!.text))
  })
}

/** Verbs by which a plan comes to nothing: "a visit planned for Monday ‹was cancelled›". */
const undoing = /^(postpone?|cancel|call|put|scrap|drop|discard|suspend|delay|refuse|abandon)$/

/** Whether what is planned is told as having been undone, or as planned at first only. */
export function isUndone(sentence: ParsedSentence, at: number): boolean {
  const words = sentence.tokens
  const noun = words[at]!.deprel.startsWith('acl') ? words[at]!.head : -1
  const above = noun >= 0 ? words[words[noun]!.head] : undefined
  if (above && /^(VERB)$/.test(above.upos) && undoing.test(above.lemma) && /^(nsubj|nsubj:pass|obj)$/.test(words[noun]!.deprel)) return true
  return childrenBy(sentence, at, 'advmod').some((child) => /^(originally|initially|first)$/i.test(words[child]!.text))
}

/** Verbs of hoping, asking and wanting: what they say will be is not announced. */
const wishing = /^(hope|wish|want|urge|ask|demand|insist|warn|fear|doubt|believe|think|propose|suggest)$/

/** "hopes they ‹will be allowed› to cross": what somebody only wishes. */
export function isWished(sentence: ParsedSentence, at: number): boolean {
  const words = sentence.tokens
  const above = words[at]!.deprel === 'ccomp' ? words[words[at]!.head] : undefined
  return above !== undefined && wishing.test(above.lemma)
}

/** "if", "unless", "until": what hangs on a condition is not announced, whether the deed is the condition or what follows from it. */
export function isConditional(sentence: ParsedSentence, verb: number): boolean {
  return subtree(sentence, verb, (child) => /^(ccomp|conj|parataxis)$/.test(sentence.tokens[child]!.deprel)).some(
    (token) => sentence.tokens[token]!.deprel === 'mark' && /^(if|unless|whether|until)$/i.test(sentence.tokens[token]!.text),
  )
}
