/** Time expressions with their value in EDTF: a small grammar over the words, resolved against the anchor day and the tense of the clause (types after TIMEX3, ISO 24617-1). */
import { childrenBy, clauseOf, type ParsedSentence, sayingBefore, type Token, verbGroup } from '../../encoder/index.ts'
import type { Article } from '../../model/article.ts'
import type { When } from '../../model/when.ts'
import { isDay } from '../../text/calendar.ts'
import type { Span } from '../../text/span.ts'
import { isInside } from '../../text/span.ts'
import { stage } from '../stage.ts'
import type { Found, Moment } from './date-arithmetic.ts'
import { grammar } from './date-grammar.ts'

export const dates = stage({
  requires: ['sentences', 'quotations', 'syntax'],
  assigns: 'dates',
  find({ article, sentences, quotations, syntax, note }) {
    const anchor = anchorOf(article)
    const found: When[] = []
    let last: string | undefined
    sentences.forEach((sentence, index) => {
      const words = article.text.slice(sentence.start, sentence.end)
      const taken: Span[] = []
      // The day that the report gives to a saying is "today" inside its quotation: "'Today we agreed,' she said on Monday."
      const frame = frameDay(words, sentence.start, quotations, anchor)
      for (const rule of grammar)
        for (const match of words.matchAll(rule.pattern)) {
          const span = {
            start: sentence.start + match.index + (match[0].length - match[0].trimStart().length),
            end: sentence.start + match.index + withoutStop(match[0].trimEnd()).length,
          }
          if (span.end <= span.start || taken.some((other) => other.start < span.end && span.start < other.end)) continue
          const quoted = quotations.some((quotation) => isInside(span, quotation))
          const direction = directionOf(syntax[index]!, span)
          const moment: Moment = {
            anchor: quoted && frame ? frame : anchor,
            last,
            future: direction === 'ahead' || direction === 'was-ahead',
            past: direction === 'back',
            nearest: direction === 'was-ahead',
            tagged: (word) => tagOf(syntax[index]!, sentence.start + match.index + match[0].indexOf(word)),
          }
          const result: Found | undefined = rule.resolve(match, moment)
          if (!result) continue
          taken.push(span)
          const doubt = result.value === undefined && result.needsAnchor && !anchor
          if (doubt) note('date-without-anchor', span, 'No publication day or dateline is known, so this day stays as written.')
          found.push({
            ...span,
            type: result.type,
            sentence: index,
            ...(result.value === undefined ? {} : { value: result.value }),
            rule: rule.id,
            ...(doubt ? { doubt: 'no publication day' } : {}),
          })
          if (result.type === 'date' && result.value && isDay(result.value)) last = result.value
        }
    })
    return found.sort((left, right) => left.start - right.start)
  },
})

/** The dateline's day where it has one, else the day of publication. */
function anchorOf(article: Article): string | undefined {
  const dateline = article.dateline?.value
  const day = dateline === undefined ? undefined : /\d{4}-\d{2}-\d{2}/.exec(dateline)?.[0]
  return day ?? article.publishedAt?.slice(0, 10)
}

function frameDay(words: string, offset: number, quotations: readonly Span[], anchor: string | undefined): string | undefined {
  if (!anchor) return undefined
  const rule = grammar.find((candidate) => candidate.id === 'weekday')
  if (!rule) return undefined
  for (const match of words.matchAll(rule.pattern)) {
    const at = offset + match.index
    if (quotations.some((quotation) => quotation.start <= at && at < quotation.end)) continue
    const value = rule.resolve(match, { anchor, last: undefined, future: false, past: true, nearest: false, tagged: () => 'NNP' })?.value
    if (value && isDay(value)) return value
  }
  return undefined
}

/** Where the clause of a time expression looks: to what is to come, to what was to come ("was to open on 9 October"), to what has been, or neither plainly. */
type Direction = 'ahead' | 'was-ahead' | 'back' | 'open'

/** Tense of the clause a span stands in: "will", "is to", "plans to", "ahead of", an infinitive. */
function directionOf(sentence: ParsedSentence, span: Span): Direction {
  const at = sentence.tokens.findIndex((token) => token.end > span.start)
  if (at < 0) return 'open'
  let clause = sayingBefore(sentence, at) ?? clauseOf(sentence, at)
  // "before a meeting on Friday": inside a noun phrase the noun decides nothing; its clause does.
  for (let steps = 0; steps < 4; steps++) {
    const token = sentence.tokens[clause]!
    const group = verbGroup(sentence, clause)
    // "was to open on Monday", "to meet on 16 September": what is still to be done, whatever the tense of its verb.
    if (isToBe(sentence, clause)) return isPastPlan(sentence, clause) ? 'was-ahead' : 'ahead'
    // "had been slated for", "scheduled for Sunday", "invited him for 4 April".
    if (isAppointed(token) && isFor(sentence, at)) return isPastPlan(sentence, clause) ? 'was-ahead' : 'ahead'
    if (
      group.tense === 'future' ||
      (group.modal !== undefined && /^(may|might|could|would|can|should|must)$/.test(group.modal) && !group.perfect)
    )
      return 'ahead'
    // "postponed to ‹October 14›": the day it now has, though the putting off is done.
    if (/^(postpone|delay|defer|move|reschedule|push|put|shift)$/.test(token.lemma) && isTo(sentence, at)) return 'ahead'
    // "proposed ‹June 17›", "did not rule out a trip in ‹October›": of what these verbs put forward, not of their own day.
    if (/^(propose|suggest)$/.test(token.lemma) && at === clause + 1) return 'ahead'
    if (token.lemma === 'rule' && at > clause && sentence.tokens[clause + 1]?.text === 'out') return 'ahead'
    // "a deal ‹struck› in January": done, whatever is to come of it.
    if (token.xpos === 'VBN' && token.deprel === 'acl' && group.tense === 'none' && !isAppointed(token)) return 'back'
    if (group.tense === 'past' || (group.perfect && group.tense === 'present')) return 'back'
    if (token.xpos === 'VB' && token.head >= 0) {
      const governor = sentence.tokens[token.head]!
      // "agreed to meet on Friday", "is to arrive", "expected to": what is still to be done.
      if (
        /^(agree|plan|expected|scheduled|slated|expect|undertake|refuse|rule|intend|hope|due|schedule|set|want|prepare|promise|pledge|invite|urge|ask|aim|seek|be|offer|decide|propose|poise|likely|ready|slate|vow)$/.test(
          governor.lemma.toLowerCase(),
        )
      )
        return 'ahead'
    }
    if (
      group.tense === 'present' &&
      (group.progressive || token.upos === 'VERB' || token.upos === 'ADJ') &&
      /^(arrive|leave|meet|start|begin|open|resume|travel|visit|host|due|set|expect|schedule|hold|fly|head|plan|go|convene)$/.test(
        token.lemma.toLowerCase(),
      )
    )
      return 'ahead'
    if (token.head < 0) return 'open'
    clause = clauseOf(sentence, token.head)
  }
  return 'open'
}

/** "scheduled", "slated", "due" and their like put something on a day to come; "expected" is often tagged as an adjective. */
const isAppointed = (token: Token) =>
  (/^(VBN|JJ)$/.test(token.xpos) &&
    /^(scheduled|slated|set|planned|expected|fixed|booked|pencilled|penciled|earmarked|timed|due)$/i.test(token.text)) ||
  token.lemma.toLowerCase() === 'invite'

/** "‹was› to open", "‹had been› slated": a plan told as past, which may have been for a day before the report or after it. */
const isPastPlan = (sentence: ParsedSentence, verb: number) =>
  childrenBy(sentence, verb, 'aux', 'aux:pass', 'cop').some((child) => /^(was|were|had)$/i.test(sentence.tokens[child]!.text))

/** "for", "on" or "in" before a time expression ("for mid-September", "on March 23"), or before the noun it hangs on. */
const isFor = (sentence: ParsedSentence, at: number) =>
  [at - 1, at - 2].some((before) => /^(for|on|in)$/i.test(sentence.tokens[before]?.text ?? ''))

/** "is ‹to open›", "was ‹to open›", "is ‹to be signed›"; of a headline "negotiations ‹to resume›". */
const isToBe = (sentence: ParsedSentence, verb: number) => {
  const { xpos, head } = sentence.tokens[verb]!
  // "to open" may be read as an adjective.
  if (!/^(VBN?|JJ)$/.test(xpos)) return false
  const below = childrenBy(sentence, verb, 'mark', 'aux', 'aux:pass', 'cop')
  const to = below.find((child) => /^to$/i.test(sentence.tokens[child]!.text))
  if (to === undefined) return false
  const isHeadline = head < 0 && xpos === 'VB' && childrenBy(sentence, verb, 'nsubj').length > 0
  return isHeadline || below.some((child) => child < to && sentence.tokens[child]!.lemma === 'be')
}

function tagOf(sentence: ParsedSentence, at: number): string {
  return sentence.tokens.find((token) => token.start <= at && at < token.end)?.xpos ?? ''
}

/** "on 18 December." ends its sentence, "on 18 Dec." is cut short: a stop after a whole word is not the date's. */
function withoutStop(words: string): string {
  return /\p{L}{5,}\.$/u.test(words) ? words.slice(0, -1) : words
}

/** Whether the words from here are what something is put off to: "to", "until", "till". */
const isTo = (sentence: ParsedSentence, at: number) => /^(to|until|till)$/i.test(sentence.tokens[at - 1]?.text ?? '')
