/** Words in marks behind a colon, introduced by a sentence that attributes in no other way: "The message reads, in part: “…”", "Her colleague was less keen: “…”". */
import { conjuncts, type ParsedSentence, subjectsOf } from '../../encoder/index.ts'
import { isDocument } from '../../lexicon/bodies.ts'
import { cueClassesOf } from '../../lexicon/cues.ts'
import type { Attribution, SpeakerMention } from '../../model/attribution.ts'
import type { Quotation } from '../stage.ts'
import { cutAtMarks, paragraphsBehind } from './content-spans.ts'
import { type AttributionInput, Speakers } from './speakers.ts'

/** A quotation of fewer words is a name or a catchword in marks, no speech. */
const shortQuotation = 4

/** Verbs by which a paper tells its words. */
const telling = /^(read|say|state|go|run|conclude|begin|open|end|continue|add|write|declare|announce|ask|reply|answer)$/

/** What a sentence introduces; none where nothing in marks follows its colon, or where nobody speaks. */
export function introduced(input: AttributionInput, sentence: ParsedSentence, index: number): Attribution | undefined {
  const words = quotationsBehindColon(input, index)
  const [first] = words
  if (!first || input.article.text.slice(first.start, first.end).split(/\s+/).length < shortQuotation) return undefined
  const before = sentence.tokens.flatMap((token, at) => (token.end <= first.outer.start ? [at] : []))
  const verb = [...before].reverse().find((at) => sentence.tokens[at]!.upos === 'VERB' && subjectsOf(sentence, at).length > 0)
  const root = verb ?? before.find((at) => sentence.tokens[at]!.head < 0)
  if (root === undefined) return undefined
  const heads = subjectsOf(sentence, root).flatMap((head) => conjuncts(sentence, head))
  if (!heads.length || heads.some((head) => head >= root && sentence.tokens[head]!.start > first.start)) return undefined
  const token = sentence.tokens[root]!
  const lemma = token.lemma.toLowerCase()
  const isTelling = token.upos === 'VERB' && (telling.test(lemma) || cueClassesOf(lemma).some((row) => row.takes.includes('quote')))
  const speakers = new Speakers(input, sentence, index).of({
    token: root,
    lemma,
    kind: 'verb',
    speakers: heads,
    content: [],
    clausal: true,
    rule: 'words-behind-colon',
    isStatement: isTelling || heads.some((head) => isDocument(sentence.tokens[head]!.lemma.toLowerCase())),
  })
  if (!speakers.length || !(isTelling || speakers.every((speaker) => canSpeak(input, speaker)))) return undefined
  return {
    ...(isTelling ? { cue: { start: token.start, end: token.end } } : {}),
    cueLemma: lemma,
    sentence: index,
    token: isTelling ? root : -1,
    speakers,
    content: cutAtMarks(
      input.article.text,
      [...words.map(({ start, end }) => ({ start, end })), ...paragraphsBehind(input.article.text, words[words.length - 1]!)],
      words,
    ),
    manner: 'direct',
    chain: [],
    hedged: false,
    novelty: 'new',
    rule: 'words-behind-colon',
  }
}

/** The words in marks right behind the sentence's colon, with those of the paragraphs that open their marks again. */
export function quotationsBehindColon(input: AttributionInput, index: number): Quotation[] {
  const { text } = input.article
  const sentence = input.sentences[index]!
  const found: Quotation[] = []
  for (const quotation of input.quotations) {
    const last = found[found.length - 1]
    if (!last) {
      const isNear = quotation.outer.start >= sentence.start && quotation.outer.start <= sentence.end + 4
      if (isNear && /:\s*$/.test(text.slice(sentence.start, quotation.outer.start))) found.push(quotation)
    } else if (
      !/^\s*$/.test(text.slice(last.outer.end, quotation.outer.start)) ||
      (last.closed && !text.slice(last.end, quotation.start).includes('\n'))
    )
      break
    else found.push(quotation)
  }
  return found
}

/** A person, an office, a body or a state whom the article knows. */
function canSpeak(input: AttributionInput, speaker: SpeakerMention): boolean {
  const party = input.references.parties.find((candidate) => candidate.id === speaker.party)
  return party !== undefined && party.kind !== 'outlet'
}
