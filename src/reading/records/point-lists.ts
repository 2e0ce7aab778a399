/** Points told in a list or in the words of a document: "three conditions: ‹insurance›, ‹an end to inspections› …", "The crossing ‹shall be opened›", the lines below "agreed on the following:". */
import { childrenBy, type ParsedSentence, verbGroup } from '../../encoder/index.ts'
import type { Outcome } from '../../model/records/agreement.ts'
import { isInside, type Span } from '../../text/span.ts'
import type { Layers } from '../stage.ts'
import { clauseOfPoint, joined, type Point, phrase } from './point-spans.ts'
import { instrumentAt, standingOf } from './point-terms.ts'

/** Nouns other than instruments that a list may spell out, and what its points are then. */
const listing: ReadonlyMap<string, Outcome> = new Map([
  ['condition', 'proposed'],
  ['demand', 'proposed'],
  ['term', 'proposed'],
  ['paper', 'proposed'],
  ['point', 'agreed'],
  ['principle', 'agreed'],
  ['measure', 'agreed'],
  ['following', 'agreed'],
])

/** Lines below an opener that may be its list, at most. */
const longestList = 12

/** The points that each sentence holds as a list or as part of one, by the sentence's index. */
export function listedPoints({ syntax, sentences, quotations }: Pick<Layers, 'syntax' | 'sentences' | 'quotations'>): Map<number, Point[]> {
  const found = new Map<number, Point[]>()
  let open: { outcome: Outcome; left: number } | undefined
  syntax.forEach((sentence, index) => {
    const isNewLine = sentences[index]!.paragraph !== sentences[index - 1]?.paragraph
    const points = open && isNewLine && isItem(sentence, sentences[index]!.block) ? wholeOf(sentence, open.outcome) : []
    // What a line goes on to say after its first sentence explains the point.
    if (open && isNewLine) open = points.length && open.left > 1 ? { ...open, left: open.left - 1 } : undefined
    found.set(index, [...points, ...spelled(sentence), ...binding(sentence, quotations)])
    const outcome = openerOf(sentence)
    if (outcome) open = { outcome, left: longestList }
  })
  return found
}

/** "The two sides agreed on the following:": a sentence that ends in a colon and speaks of an instrument, a list's noun, or of agreeing. */
function openerOf(sentence: ParsedSentence): Outcome | undefined {
  if (sentence.tokens.at(-1)?.text !== ':') return undefined
  const outcomes = sentence.tokens.flatMap((token, at): Outcome[] => {
    const told = /^(NOUN|PROPN)$/.test(token.upos) ? outcomeAt(sentence, at) : undefined
    if (told) return [told]
    if (token.lemma === 'agree' && token.upos === 'VERB') return ['agreed']
    return []
  })
  return sentence.tokens.some((token) => /^sign(ing)?$/.test(token.lemma.toLowerCase())) && outcomes.length ? 'signed' : outcomes[0]
}

/** What a line of a list begins with: a dot, a number, "(a)", "II.". */
const itemMark = /^([-–—•*·]|\(?(\d{1,2}|[a-z]|[IVX]{1,4})[.)])/

/** A line of a list: marked as one, or a bare clause that binds. */
function isItem(sentence: ParsedSentence, block: string): boolean {
  const first = sentence.tokens[0]
  if (!first) return false
  return (
    block === 'list' ||
    itemMark.test(
      sentence.tokens
        .slice(0, 3)
        .map((token) => token.text)
        .join(''),
    ) ||
    rootOf(sentence).some((at) => isBinding(sentence, at))
  )
}

const rootOf = (sentence: ParsedSentence) => sentence.tokens.flatMap((token, at) => (token.head < 0 ? [at] : []))

/** A line as a point: its clause or phrase, without its mark. */
function wholeOf(sentence: ParsedSentence, outcome: Outcome): Point[] {
  return rootOf(sentence).flatMap((head): Point[] => {
    const { upos } = sentence.tokens[head]!
    if (!/^(VERB|NOUN|ADJ|AUX)$/.test(upos) || sentence.tokens.some((token) => /[<>=]/.test(token.text))) return []
    const { start } = clauseOfPoint(sentence, head)
    const end = Math.max(...deep(sentence, head).map((at) => clauseOfPoint(sentence, at).end))
    return [{ content: { start, end }, outcome, token: head, parties: [] }]
  })
}

/** "named three conditions: ‹insurance›, ‹an end to inspections› and ‹…›", "struck a deal: ‹one lane›, ‹no flags›": what a colon spells out. */
function spelled(sentence: ParsedSentence): Point[] {
  const words = sentence.tokens
  if (words.some((word) => /[<>=]/.test(word.text))) return []
  return words.flatMap((token, colon): Point[] => {
    if (token.text !== ':' || colon + 1 >= words.length) return []
    const naming = words.findIndex((word, at) => at < colon && /^(NOUN|PROPN)$/.test(word.upos) && outcomeAt(sentence, at) !== undefined)
    const agreeing = words.findIndex((word, at) => at < colon && word.lemma === 'agree' && verbGroup(sentence, at).tense === 'past')
    const outcome = agreeing >= 0 ? 'agreed' : naming >= 0 ? outcomeAt(sentence, naming) : undefined
    const item = words.findIndex(
      (word, at) => at > colon && word.head < colon && /^(appos|parataxis|ccomp|xcomp|conj|dep|nmod|obj|obl)$/.test(word.deprel),
    )
    if (!outcome || item < 0) return []
    const isNoun = words[item]!.upos === 'NOUN'
    // Of clauses only those that bind: "a problem with the deal: nobody ‹has signed› it".
    if (!isNoun && !/^(will|would|shall)$/.test(verbGroup(sentence, item).modal ?? '')) return []
    return deep(sentence, item)
      .filter((head) => head > colon && (words[head]!.upos === 'NOUN') === isNoun)
      .map((head) => ({
        content: isNoun ? phrase(sentence, head) : clauseOfPoint(sentence, head),
        outcome,
        token: naming >= 0 ? naming : agreeing,
        parties: [],
      }))
  })
}

function outcomeAt(sentence: ParsedSentence, at: number): Outcome | undefined {
  const row = instrumentAt(sentence, at)
  if (row && row.kind !== 'paper') return standingOf(sentence, at, row)
  return listing.get(sentence.tokens[at]!.lemma.toLowerCase())
}

/** A head and all that is joined to it, also by way of another. */
function deep(sentence: ParsedSentence, head: number): number[] {
  return joined(sentence, head).flatMap((at) => (at === head ? [at] : deep(sentence, at)))
}

/** "‹The crossing shall be opened as of March›": the "shall" of a document, unless it asks or someone says it of himself. */
function binding(sentence: ParsedSentence, quotations: readonly Span[]): Point[] {
  if (sentence.tokens.at(-1)?.text === '?') return []
  return sentence.tokens.flatMap((token, at): Point[] => {
    if (!isBinding(sentence, at) || quotations.some((quotation) => isInside(token, quotation) && isInside(sentence, quotation))) return []
    return [{ content: clauseOfPoint(sentence, at), outcome: 'agreed', token: at, parties: [] }]
  })
}

function isBinding(sentence: ParsedSentence, at: number): boolean {
  const group = verbGroup(sentence, at)
  if (group.modal !== 'shall') return false
  const subjects = childrenBy(sentence, at, 'nsubj', 'nsubj:pass')
  return subjects.length > 0 && !subjects.some((head) => /^(i|we|you|he|she|who|that|which)$/i.test(sentence.tokens[head]!.text))
}
