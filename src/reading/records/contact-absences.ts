/** Who was not there: clauses that say so ("was not invited", "stayed away", "without Varland"), and the contact that each is about. */
import { childBy, childrenBy, conjuncts, isBelow, type ParsedSentence, subjectsOf, verbGroup } from '../../encoder/index.ts'
import { absenceOf } from '../../lexicon/absences.ts'
import { contactNoun } from '../../lexicon/contact-words.ts'
import type { Mention } from '../../model/mention.ts'
import type { Span } from '../../text/span.ts'
import type { Layers } from '../stage.ts'
import { casesOf } from './contact-doers.ts'
import { mentionsBelow } from './contact-parties.ts'
import type { Happening, HappeningInput } from './happening.ts'

export interface Absentee {
  readonly party: string
  readonly span: Span
}

type Input = Pick<Layers, 'syntax' | 'references'>

/** How many sentences after a contact's mention a clause without a word for it still speaks of it. */
const near = 2

/** Of each contact who is said to have been absent, left out or not invited. */
export function absencesOf(input: HappeningInput, happenings: readonly Happening[]): Map<Happening, Absentee[]> {
  const found = new Map<Happening, Absentee[]>()
  input.syntax.forEach((sentence, index) => {
    sentence.tokens.forEach((_, at) => {
      const clause = clauseAt(input, sentence, index, at)
      const { mentions } = clause
      if (!mentions.length) return
      const home = missedOf(input, happenings, index, at, clause)
      if (!home) return
      const absent = found.get(home) ?? []
      for (const mention of mentions) {
        const party = sideAway(input, mention)
        if (!absent.some((other) => other.party === party)) absent.push({ party, span: { start: mention.start, end: mention.end } })
      }
      found.set(home, absent)
    })
  })
  return found
}

/**
 * The contact a clause of absence speaks of: of those told before it or beside it, the one that it names, whose time fits it, that is told at the place it
 * names, close by, and often; a meeting that only may be has seldom anybody left out.
 */
function missedOf(
  input: HappeningInput,
  happenings: readonly Happening[],
  index: number,
  at: number,
  clause: Clause,
): Happening | undefined {
  const isPlaced = (happening: Happening) =>
    happening.mentions.some(
      ({ place }) =>
        place &&
        input.places.some((other) => other.sentence === index && (other.settlement ?? other.name) === (place.settlement ?? place.name)),
    )
  const gatherings = happenings.filter(
    (happening) => !/^(letter|call|conversation)$/.test(happening.mentions[0]!.mode) && (!clause.isThere || isPlaced(happening)),
  )
  if (clause.isHere) return gatherings.find((happening) => happening.mentions.some((mention) => mention.sentence === index))
  const coming = isComing(input.syntax[index]!, at)
  const weigh = (happening: Happening) => {
    const { mentions } = happening
    const status = statusOf(mentions)
    const distance = Math.min(
      ...mentions.map((mention) => (mention.sentence <= index ? index - mention.sentence : mention.sentence - index + near)),
    )
    const named = mentions.some((mention) => mention.sentence === index && isBelow(input.syntax[index]!, mention.token, at))
    return (
      (isPlaced(happening) ? 3 : 0) +
      (named ? 3 : 0) +
      (/^(held|ongoing)$/.test(status) === !coming ? 2 : 0) +
      Math.min(mentions.length, often) +
      (distance === 0 ? 2 : distance <= near ? 1 : 0) -
      (/^(possible|unlikely|denied)$/.test(status) ? 3 : 0) -
      (mentions[0]!.mode === 'visit' ? 1 : 0)
    )
  }
  return [...gatherings].sort((left, right) => weigh(right) - weigh(left))[0]
}

/** Mentions from which on a contact is what an article is about, however much more often it is told. */
const often = 3

const statusOf = (mentions: Happening['mentions']) =>
  mentions.find(({ status }) => status.rule !== 'status-unmarked')?.status.status ?? 'held'

/** "is not invited", "will not attend": of what is going on or still to come; "was not invited": of any. */
function isComing(sentence: ParsedSentence, at: number): boolean {
  const { tense, perfect } = verbGroup(sentence, at)
  return tense === 'future' || (tense === 'present' && !perfect)
}

/** "‹No Varlandic officials› were present": it is Varland that was not there. */
function sideAway(input: Input, mention: Mention): string {
  const party = input.references.parties.find((candidate) => candidate.id === mention.party)
  if (!party || !/^no /i.test(party.name)) return mention.party
  return (
    input.references.parties.find((other) => other.kind === 'state' && other.state !== undefined && other.state === party.state)?.id ??
    mention.party
  )
}

interface Clause {
  readonly mentions: readonly Mention[]
  /** The contact must be told in the same sentence: "… took part, but not ‹Varland›". */
  readonly isHere: boolean
  /** A contact must be told at the place that the sentence names. */
  readonly isThere?: boolean
}

const nobody: Clause = { mentions: [], isHere: false }

/** Who is said to be away by the word at a place. */
function clauseAt(input: Input, sentence: ParsedSentence, index: number, at: number): Clause {
  const token = sentence.tokens[at]!
  const below = (heads: readonly number[]) => heads.flatMap((head) => ownMentions(input, sentence, index, head))
  const word = token.lemma.toLowerCase()
  // "without ‹Varland›", "excluding ‹Moscow›".
  if (/^(without|excluding)$/i.test(token.text) && token.upos !== 'NOUN') {
    const heads = token.head >= 0 && token.upos !== 'VERB' ? [token.head] : childrenBy(sentence, at, 'obj')
    const named = heads.filter(
      (head) =>
        /^(participation|presence|involvement|representative|delegate|official)$/.test(sentence.tokens[head]!.lemma) ||
        /^PROPN$/.test(sentence.tokens[head]!.upos),
    )
    return { mentions: named.flatMap((head) => mentionsBelow(input, index, sentence, head)), isHere: true }
  }
  // "forty states, but not ‹Varland›": the list is there, its last name is not.
  if (/^(not)$/i.test(token.text) && (token.deprel === 'cc' || /^but$/i.test(sentence.tokens[at - 1]?.text ?? ''))) {
    const head = sentence.tokens[at + 1]
    if (head?.upos !== 'PROPN') return nobody
    return {
      mentions: input.references.mentions.filter(
        (mention) => mention.sentence === index && sentence.tokens[mention.head]?.start === head.start,
      ),
      isHere: true,
    }
  }
  const row = absenceOf(word)
  const isWhere =
    token.upos === 'PROPN' && childBy(sentence, at, 'cop') !== undefined && casesOf(sentence, at).some((each) => /^(in|at)$/.test(each))
  if (!row && !isWhere) return nobody
  // "refused to ‹attend›": who refuses is away.
  const refusal = token.deprel === 'xcomp' && /^(refuse|decline)$/.test(sentence.tokens[token.head]?.lemma ?? '') ? token.head : undefined
  const subjects = awayOf(sentence, refusal ?? at)
  if (!subjects.length) return nobody
  const negated =
    refusal !== undefined ||
    childrenBy(sentence, at, 'advmod').some((child) => /^(not|n't|n’t|never)$/i.test(sentence.tokens[child]!.text)) ||
    childrenBy(sentence, at, 'cc:preconj', 'cc').some((child) => /^(neither|nor)$/i.test(sentence.tokens[child]!.text)) ||
    subjects.some((subject) =>
      childrenBy(sentence, subject, 'det', 'cc:preconj').some((child) => /^(no|neither)$/i.test(sentence.tokens[child]!.text)),
    )
  // "Varland was ‹not in Doha›": where the talks are.
  if (!row) return negated ? { mentions: below(subjects), isHere: false, isThere: true } : nobody
  if (negated !== (row.polarity === 'denied')) return nobody
  const passive = childBy(sentence, at, 'aux:pass') !== undefined || childBy(sentence, at, 'nsubj:pass') !== undefined
  if (row.voice === 'passive' && !passive && token.xpos !== 'VBN') return nobody
  if (row.voice === 'active' && passive) return nobody
  if (row.with && !hasWith(sentence, at, row.with)) return nobody
  // "was left out of the ‹report›", "will miss ‹the deadline›": only what people come to.
  const isOutOf = row.with !== undefined && childrenBy(sentence, at, 'obl').some((child) => casesOf(sentence, child).includes('of'))
  if ((row.of === 'contact' || isOutOf) && !isOfContact(sentence, at)) return nobody
  return { mentions: below(subjects), isHere: word === 'missing' }
}

/** The doers that a clause is about; "whose envoys were not asked" is about whose they are. */
function awayOf(sentence: ParsedSentence, at: number): number[] {
  const token = sentence.tokens[at]!
  const own = childrenBy(sentence, at, 'nsubj', 'nsubj:pass')[0]
  const isWhose = own !== undefined && childrenBy(sentence, own, 'nmod:poss').some((child) => /^whose$/i.test(sentence.tokens[child]!.text))
  const isRelative = own !== undefined && /^(who|which|that)$/i.test(sentence.tokens[own]!.text)
  if ((isWhose || isRelative) && token.deprel.startsWith('acl') && token.head >= 0) {
    // "Ostrea and Varland, ‹whose envoys …›": the clause is about both, wherever the tree hangs it.
    const { deprel, head } = sentence.tokens[token.head]!
    return conjuncts(sentence, deprel === 'conj' && sentence.tokens[token.head + 1]?.text === ',' ? head : token.head)
  }
  if (own !== undefined && !isRelative) return conjuncts(sentence, own)
  return subjectsOf(sentence, at)
}

/** The party that a phrase names by its head; of a group that names none ("officials of Varland") those below it. */
function ownMentions(input: Input, sentence: ParsedSentence, index: number, head: number): Mention[] {
  const own = input.references.mentions.filter((mention) => mention.sentence === index && mention.head === head)
  return own.length ? own : mentionsBelow(input, index, sentence, head)
}

/** "stayed ‹away›", "took ‹part›", "was not at the ‹table›". */
function hasWith(sentence: ParsedSentence, at: number, words: readonly string[]): boolean {
  const next = sentence.tokens[at + 1]?.text.toLowerCase()
  if (next !== undefined && words.includes(next)) return true
  return childrenBy(sentence, at, 'compound:prt', 'advmod', 'obj', 'obl', 'case', 'xcomp').some((child) =>
    words.includes(sentence.tokens[child]!.lemma.toLowerCase()),
  )
}

/** Whether what the word is done to, or in, is a contact or a place: "skipped the ‹summit›", "will not go to ‹Brijuni›". */
function isOfContact(sentence: ParsedSentence, at: number): boolean {
  return childrenBy(sentence, at, 'obj', 'obl', 'nmod').some((child) => {
    const { lemma, upos } = sentence.tokens[child]!
    const trigger = sentence.frames.triggers.some(({ token, score }) => token === child && score >= 0.5)
    return (
      contactNoun(lemma) !== undefined ||
      trigger ||
      (upos === 'PROPN' && casesOf(sentence, child).some((word) => /^(to|from|in)$/.test(word)))
    )
  })
}
