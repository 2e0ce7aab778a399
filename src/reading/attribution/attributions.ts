/** Attributions: who says what, by which words and through whom we have it, from cues, quotations and resolved mentions. */
import { isChannel } from '../../lexicon/channels.ts'
import type { Attribution } from '../../model/attribution.ts'
import { hull, isOverlapping } from '../../text/span.ts'
import { type Quotation, stage } from '../stage.ts'
import { cutAtMarks } from './content-spans.ts'
import { headlined } from './headline-speakers.ts'
import { hopsOnce } from './hops.ts'
import { introduced, quotationsBehindColon } from './introductions.ts'
import { listedBehind } from './listed.ts'
import { heldOn } from './same-account.ts'
import { SentenceReader } from './sentence-reader.ts'
import type { AttributionInput } from './speakers.ts'
import { spokenAgain } from './speakers-again.ts'
import { type Turn, turnsOf } from './turns.ts'

/** A quotation of fewer words than this, standing alone in a sentence, is no speech of its own. */
const shortQuotation = 4

export const attributions = stage({
  requires: ['sentences', 'quotations', 'syntax', 'references', 'dates', 'places'],
  assigns: 'attributions',
  find(input) {
    const found: Attribution[] = []
    const taken = new Set<Quotation>()
    const turns = turnsOf(input.article.text, input.sentences).map((turn) => ({ turn, speech: spoken(input, turn) }))
    let next = 0
    input.syntax.forEach((sentence, index) => {
      const reader = new SentenceReader(input, sentence, index)
      // Turns stand in order of the text and do not overlap; one may begin where another ends.
      while (turns[next] && turns[next]!.turn.last < index) next++
      const open = turns.slice(next).filter(({ turn }) => turn.first <= index && index <= turn.last)
      for (const { turn, speech } of open) if (turn.first === index && !turn.isQuestion) found.push(speech)
      const last = open[open.length - 1]
      if (last) {
        found.push(...reportedIn(input, last.turn, last.speech, reader.read(taken)))
        return
      }
      const read = reader.read(taken)
      const own = listedBehind(input, sentence, index, read) ?? read
      if (own.length) for (const attribution of own) found.push(spokenAgain(input, byAuthors(input, attribution, found), found))
      else {
        const opened = headlined(input, sentence, index) ?? introduced(input, sentence, index)
        const words = opened ? quotationsBehindColon(input, index) : []
        if (opened && !words.some((quotation) => taken.has(quotation))) {
          for (const quotation of words) taken.add(quotation)
          found.push(opened)
        } else carryOn(input, index, found, taken)
      }
    })
    return heldOn(input, found)
  },
})

/** "MS. TOFT: We have seen no map." - all of it is hers. */
function spoken(input: AttributionInput, turn: Turn): Attribution {
  const speaker = turn.speaker
  const named = input.references.mentions
    .filter((mention) => mention.kind === 'name' && isOverlapping(mention, speaker))
    .map((mention) => input.references.parties.find((candidate) => candidate.id === mention.party))
  // "President of Ostrea Tomas Rek": the person, where a state is named before.
  const party = named.find((candidate) => candidate?.kind === 'person') ?? named[0]
  const words = input.article.text.slice(speaker.start, speaker.end)
  return {
    cueLemma: 'say',
    sentence: turn.first,
    token: -1,
    speakers: [{ ...speaker, party: party?.id ?? words, name: party?.name ?? words }],
    content: [hull(turn.content)],
    manner: 'direct',
    chain: [],
    hedged: false,
    novelty: 'new',
    rule: 'turn-of-transcript',
  }
}

/** What the speaker of a turn, or a question in it, passes on of others: "Q  The minister ‹said› she would sign." */
function reportedIn(input: AttributionInput, turn: Turn, speech: Attribution, own: readonly Attribution[]): Attribution[] {
  const [teller] = speech.speakers
  return own
    .filter(
      (attribution) =>
        attribution.rule !== 'cue-verb-object' &&
        !attribution.speakers.some(({ start, end }) => /^(?:I|me)$/.test(input.article.text.slice(start, end))) &&
        attribution.speakers.every((speaker) => speaker.party !== teller?.party) &&
        !(turn.isQuestion && attribution.speakers.some((speaker) => isOverlapping(speaker, turn.speaker))),
    )
    .map((attribution) => ({
      ...attribution,
      chain: hopsOnce(input, attribution.speakers, [...(teller ? [teller] : []), ...attribution.chain]),
    }))
}

/** "The statement said …": a document speaks for those who were said to have made it, a sentence or two before. */
function byAuthors(input: AttributionInput, attribution: Attribution, before: readonly Attribution[]): Attribution {
  const [speaker] = attribution.speakers
  if (!speaker || attribution.speakers.length > 1 || !isChannel(speaker.name.split(' ').pop() ?? '')) return attribution
  const noun = (speaker.name.split(' ').pop() as string).toLowerCase()
  const made = [...before]
    .reverse()
    .find(
      (other) =>
        attribution.sentence - other.sentence <= 3 &&
        other.channel?.name.toLowerCase().includes(noun) &&
        !isChannel(other.speakers[0]?.name.split(' ').pop() ?? ''),
    )
  if (!made || !input.sentences[attribution.sentence]) return attribution
  return { ...attribution, speakers: made.speakers.map((author) => ({ ...author, start: speaker.start, end: speaker.end })) }
}

/** A sentence that is nothing but words in marks goes on with what was said before it, in the same or the next paragraph. */
function carryOn(input: AttributionInput, index: number, found: Attribution[], taken: Set<Quotation>): void {
  const sentence = input.sentences[index]!
  const inside = input.quotations.filter((quotation) => isOverlapping(quotation, sentence))
  const last = found[found.length - 1]
  if (!inside.length || !last) return
  const quoted = inside.reduce(
    (sum, quotation) => sum + Math.min(quotation.end, sentence.end) - Math.max(quotation.start, sentence.start),
    0,
  )
  if (quoted < (sentence.end - sentence.start) * 0.8) return
  const before = input.sentences[last.sentence]!
  // Words in marks that go on in the next sentence wait for the cue that may follow them there.
  if (inside.some((quotation) => quotation.end > sentence.end + 1 && quotation.closed)) return
  if (inside.every((quotation) => taken.has(quotation)) || sentence.paragraph - before.paragraph > 1 || sentence.block !== before.block)
    return
  const words = input.article.text.slice(sentence.start, sentence.end).split(/\s+/).length
  // “We began late,” Noor said. “We ended early.”: right behind her speech even a few words are hers.
  const goesOn = last.manner === 'direct' && sentence.paragraph === before.paragraph
  if (words < shortQuotation && !goesOn) return
  for (const quotation of inside) taken.add(quotation)
  const spans = cutAtMarks(
    input.article.text,
    inside.map((quotation) => ({ start: quotation.start, end: quotation.end })),
    inside,
  )
  if (last.manner === 'indirect')
    found.push({
      ...last,
      cue: undefined as never,
      sentence: index,
      token: -1,
      content: spans,
      manner: 'direct',
      rule: 'quotation-carried-on',
    })
  else found[found.length - 1] = { ...last, content: [...last.content, ...spans] }
}
