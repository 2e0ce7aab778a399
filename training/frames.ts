/**
 * Step 1b: labelled texts to sentences with their frames, cut, tokenised and marked as the reader does.
 *
 *   node frames.ts train > ../../train/frames-train.jsonl
 *
 * One sentence a line: `tok`; `quoted` (1 inside marks); `cues` [{i, args: [[first, end, role]]}] (SPEAKER, CONTENT, ADDRESSEE,
 * CHANNEL, HOP); `contacts` [[i, mode, status, novelty]]; `attend` [{i, args}], for each word that tells of a contact the words of its
 * sentence that name those at it (PARTICIPANT, ABSENT, INITIATOR, HOST), its VENUE and its day (WHEN), each by its head word, and its AGENDA; `spans` [[first, end, kind]]
 * (AGREEMENT, EXPECTATION, ACT, and of a position its stance and `issue-` with its matter). A label names the parties at a contact, not their words: of a party's mentions, as labelled
 * or else as the reader resolves them, the one nearest to the contact's word is taken. Token
 * indices count from 0, ends are exclusive. A cue or a contact is named by the head word of its label.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isSameName, type Label } from '../eval/score.ts'
import { textOf } from '../eval/texts.ts'
import { openEncoder, type ParsedSentence } from '../src/encoder/index.ts'
import { articleOf } from '../src/intake/index.ts'
import { order } from '../src/reading/index.ts'
import { run } from '../src/reading/stage.ts'
import { quotations } from '../src/reading/surface/quotations.ts'
import { sentences } from '../src/reading/surface/sentences.ts'

interface Place { start: number; end: number }

const root = join(import.meta.dirname, '..')
const split = process.argv[2] ?? 'train'
const encoder = await openEncoder()

function labels(): Label[] {
  const folder = join(root, 'eval', 'gold', split)
  if (!existsSync(folder)) throw new Error(`no labels in ${folder}`)
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line)))
    .filter((line) => !('header' in line))
}

/** First and last token that share a character with the place. */
function tokensOf(sentence: ParsedSentence, place: Place): [number, number] | undefined {
  let first = -1
  let last = -1
  sentence.tokens.forEach((token, index) => {
    if (token.start < place.end && place.start < token.end) {
      if (first < 0) first = index
      last = index
    }
  })
  return first < 0 ? undefined : [first, last + 1]
}

/** The word of a run whose governor stands outside it; a noun or verb where several do. */
function headOf(sentence: ParsedSentence, [first, end]: [number, number]): number {
  const tops: number[] = []
  for (let at = first; at < end; at++) {
    const { head, upos } = sentence.tokens[at]!
    if ((head < first || head >= end) && upos !== 'PUNCT') tops.push(at)
  }
  return tops.find((at) => /NOUN|VERB|PROPN/.test(sentence.tokens[at]!.upos)) ?? tops[0] ?? first
}

/** The words that name a contact's parties, place and matter, [first, end, role], none over another. */
function attendedBy(sentence: ParsedSentence, text: string, contact: NonNullable<Label['contacts']>[number], at: number, mentionsOf: (name: string) => Place[], datesOf: (value: string) => Place[]): [number, number, string][] {
  const args: [number, number, string][] = []
  // Of a party, place or day the head word alone is taught: where a mention begins and ends, labels and reader do not agree.
  const add = (places: readonly Place[], role: string) => {
    const runs = places.filter((place) => sentence.start <= place.start && place.end <= sentence.end).flatMap((place) => {
      const whole = tokensOf(sentence, place)
      if (!whole || (whole[0] <= at && at < whole[1])) return []
      const head = headOf(sentence, whole)
      const run: [number, number] = role === 'AGENDA' ? whole : [head, head + 1]
      return args.some(([from, to]) => from < run[1] && run[0] < to) ? [] : [run]
    })
    const nearest = runs.sort((left, right) => Math.abs(left[0] - at) - Math.abs(right[0] - at))[0]
    if (nearest) args.push([...nearest, role])
  }
  const { agenda, initiator, host } = contact as { agenda?: Place[]; initiator?: string; host?: string }
  for (const place of agenda ?? []) add([place], 'AGENDA')
  for (const one of contact.absent ?? []) add(mentionsOf(one.name), 'ABSENT')
  if (host) add(mentionsOf(host), 'HOST')
  if (initiator) add(mentionsOf(initiator), 'INITIATOR')
  if (contact.when) add(datesOf(contact.when), 'WHEN')
  if (contact.venue) for (const name of contact.venue.split(', ').slice(0, 1)) add(occurrences(text, name), 'VENUE')
  for (const one of contact.participants) add(mentionsOf(one.name), 'PARTICIPANT')
  return args.sort((left, right) => left[0] - right[0])
}

function occurrences(text: string, words: string): Place[] {
  const found: Place[] = []
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1)) found.push({ start, end: start + words.length })
  return found
}

const none = { encoder, note: () => {} }
for (const label of labels()) {
  const { text, outlet, publishedAt } = textOf(label.text)
  const { article } = articleOf({ bytes: new TextEncoder().encode(text), contentType: 'text/plain', file: label.text }, { ...(outlet ? { outlet } : {}), ...(publishedAt ? { published: publishedAt } : {}), language: 'en' })
  if (article.text !== text) continue
  const marks = await quotations.find({ article, ...none })
  const cut = await sentences.find({ article, quotations: marks, ...none })
  const parsed = await encoder.parse(text, cut)
  const { references, dates } = (await run(order, article, encoder)).layers
  // Mentions as labelled, where a text has them; else as the reader resolves them, plurals that stand for the party among them.
  const mentionsOf = (name: string): Place[] => {
    const labelled = (label.parties ?? []).filter((party) => party.name === name).flatMap((party) => party.mentions)
    if (labelled.length) return labelled
    const read = references.parties.filter((party) => isSameName(party.name, name)).flatMap((party) => references.mentions.filter((mention) => mention.party === party.id || mention.members?.includes(party.id)))
    return [...read, ...occurrences(text, name)]
  }
  for (const sentence of parsed) {
    const within = (place: Place) => place.start < sentence.end && sentence.start < place.end
    const quoted = sentence.tokens.map((token) => (marks.some((mark) => mark.start <= token.start && token.end <= mark.end) ? 1 : 0))
    const cues = (label.statements ?? []).flatMap((statement) => {
      if (!statement.cue || !within(statement.cue)) return []
      const run = tokensOf(sentence, statement.cue)
      if (!run) return []
      const args: [number, number, string][] = []
      const add = (place: Place | undefined, role: string) => {
        const span = place && within(place) ? tokensOf(sentence, place) : undefined
        if (span && !args.some(([from, to]) => from < span[1] && span[0] < to)) args.push([...span, role])
      }
      const { addressee, channel, chain } = statement as { addressee?: string; channel?: string; chain?: { words?: Place }[] }
      for (const speaker of statement.speakers) add(speaker.words, 'SPEAKER')
      for (const part of statement.content) add(part, 'CONTENT')
      for (const hop of chain ?? []) add(hop.words, 'HOP')
      for (const [words, role] of [[addressee, 'ADDRESSEE'], [channel, 'CHANNEL']] as const) {
        const at = words ? text.indexOf(words, sentence.start) : -1
        if (words && at >= 0 && at < sentence.end) add({ start: at, end: at + words.length }, role)
      }
      return [{ i: /^(according|per)\b/i.test(text.slice(statement.cue.start, statement.cue.end)) ? run[0] : headOf(sentence, run), args: args.sort((left, right) => left[0] - right[0]) }]
    })
    const contacts = (label.contacts ?? []).flatMap((contact) =>
      contact.mentions.filter(within).flatMap((mention) => {
        const run = tokensOf(sentence, mention)
        return run ? [[headOf(sentence, run), contact.mode, contact.status, contact.novelty ?? 'new'] as const] : []
      }),
    )
    const datesOf = (value: string) => [...dates.filter((date) => date.value === value), ...(label.dates ?? []).filter((date) => date.value === value).map((date) => date.words)]
    const attend = (label.contacts ?? []).flatMap((contact) =>
      contact.mentions.filter(within).flatMap((mention) => {
        const run = tokensOf(sentence, mention)
        const at = run && headOf(sentence, run)
        return at === undefined ? [] : [{ i: at, args: attendedBy(sentence, text, contact, at, mentionsOf, datesOf) }]
      }),
    )
    const spans = [
      ...(label.agreements ?? []).map((item) => [item.content, 'AGREEMENT'] as const),
      ...(label.expectations ?? []).map((item) => [item.what, 'EXPECTATION'] as const),
      ...(label.acts ?? []).map((item) => [item.content, 'ACT'] as const),
      ...(label.positions ?? []).flatMap((item) => [[(item as { words?: Place }).words, item.stance] as const, [(item as { words?: Place }).words, `issue-${item.issue}`] as const]),
    ].flatMap(([place, kind]) => {
      const run = place && within(place) ? tokensOf(sentence, place) : undefined
      return run ? [[...run, kind] as const] : []
    })
    console.log(JSON.stringify({ text: label.text, tok: sentence.tokens.map((token) => token.text), quoted, cues, contacts, attend, spans }))
  }
}
await encoder.close()
