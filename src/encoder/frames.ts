/** Reads frames over the encoder's words: cues with their arguments, words that tell of a contact, and extents; two small graphs, run once a batch. */
import { portionsOf } from './batch.ts'
import { spansOfPath } from './decode.ts'
import type { Argument, Extent, Frames as FramesOfSentence, Leanings, Trigger } from './layers.ts'
import type { Runtime, Session, Tensor } from './session.ts'

export interface FrameLabels {
  readonly modes: readonly string[]
  readonly statuses: readonly string[]
  /** Layers of labels, for one run of words may be several things. */
  readonly extents: readonly (readonly string[])[]
  readonly arguments: readonly string[]
}

/** Words are offered as cues and triggers from this probability on; the reader decides which of them it takes. */
const offered = 0.1

/** A sentence has so many cues at most, and one more for every so many words: of 32 words or fewer none is left out, of a list of thousands most are. */
const fewCues = 24
const wordsOfCue = 4

/** A batch as the encoder ran it: `words` [B, W, H], `first` [B, W] (0 where padded), `sizes` the number of words of each. */
export interface FrameBatch {
  readonly words: Tensor
  readonly first: unknown
  readonly most: number
  readonly sizes: readonly number[]
  /** 1 for words inside quotation marks, a row a sentence. */
  readonly quoted: readonly (readonly number[])[]
}

export class Frames {
  readonly #runtime: Runtime
  readonly #states: Session
  readonly #arguments: Session
  readonly #labels: FrameLabels

  constructor(runtime: Runtime, states: Session, arguments_: Session, labels: FrameLabels) {
    this.#runtime = runtime
    this.#states = states
    this.#arguments = arguments_
    this.#labels = labels
  }

  async read(batch: FrameBatch): Promise<FramesOfSentence[]> {
    const { most, sizes } = batch
    const labels = this.#labels
    const quoted = batch.quoted.flatMap((row) => [...row, ...new Array<number>(most - row.length).fill(0)])
    const out = await this.#states.run({
      words: this.#runtime.float(batch.words.data as Float32Array, batch.words.dims),
      first: batch.first,
      quoted: this.#runtime.int64(quoted, [sizes.length, most]),
    })
    const [cue, contact, status, novelty, extent] = ['cue', 'contact', 'status', 'novelty', 'extents'].map(
      (name) => out[name]!.data as Float32Array,
    ) as [Float32Array, Float32Array, Float32Array, Float32Array, Float32Array]
    const rows: number[] = []
    const tokens: number[] = []
    const width = labels.extents.reduce((sum, layer) => sum + layer.length, 0)
    const found = sizes.map((size, row): FramesOfSentence => {
      const triggers: Trigger[] = []
      for (let at = 0; at < size; at++) {
        const trigger = triggerAt(contact, status, novelty, row * most + at, labels)
        if (trigger) triggers.push({ token: at, ...trigger, arguments: [] })
      }
      for (const at of new Set([...cuesOf(cue, row * most, size), ...likeliest(triggers, size)])) {
        rows.push(row)
        tokens.push(at)
      }
      let before = 0
      const extents = labels.extents.flatMap((layer) => {
        const at = row * most * width + before
        before += layer.length
        // Of matters only the leaning of each word is read, not where they begin and end.
        const spans = layer.some((label) => label.startsWith('B-issue-')) ? [] : spansOfPath(extent, at, size, layer, width)
        return spans.map((span): Extent => ({ first: span.first, last: span.last, kind: span.label }))
      })
      const leanings = leaningsOf(extent, row * most * width, size, labels.extents, width)
      return { cues: [], triggers, extents, ...(leanings ? { leanings } : {}) }
    })
    for (const [from, to] of portionsOf(rows.length, most)) {
      const scores = (
        await this.#arguments.run({
          state: this.#runtime.float(out.state!.data as Float32Array, out.state!.dims),
          first: batch.first,
          batch: this.#runtime.int64(rows.slice(from, to), [to - from]),
          index: this.#runtime.int64(tokens.slice(from, to), [to - from]),
        })
      ).arguments!.data as Float32Array
      for (let index = from; index < to; index++) {
        const row = rows[index] as number
        const token = tokens[index] as number
        const spans = spansOfPath(scores, (index - from) * most * labels.arguments.length, sizes[row] as number, labels.arguments)
        const given = spans.map((span) => ({ first: span.first, last: span.last, role: span.label }))
        const score = chance(cue[row * most + token] as number)
        if (score >= offered)
          (found[row]!.cues as FramesOfSentence['cues'][number][]).push({
            token,
            score,
            arguments: given.filter(({ role }) => rolesOfCue.has(role)),
          })
        const trigger = found[row]!.triggers.find((candidate) => candidate.token === token)
        if (trigger)
          trigger.arguments = [
            ...given.filter(({ role }) => role === 'AGENDA'),
            ...headsIn(scores, (index - from) * most * labels.arguments.length, sizes[row] as number, labels.arguments),
          ]
      }
    }
    return found
  }
}

const rolesOfCue = new Set(['SPEAKER', 'CONTENT', 'ADDRESSEE', 'CHANNEL', 'HOP'])

/** The layers whose words lean to a stance and to a matter, as probabilities. */
function leaningsOf(
  scores: Float32Array,
  offset: number,
  words: number,
  layers: readonly (readonly string[])[],
  stride: number,
): Leanings | undefined {
  const layerOf = (kind: string) =>
    layers.findIndex((layer) => layer.includes(`B-${kind}`) || layer.some((label) => label.startsWith(`B-${kind}-`)))
  const [stances, matters] = [layerOf('supports'), layerOf('issue')]
  if (stances < 0 || matters < 0) return undefined
  const leaning = (at: number) => {
    const labels = layers[at]!
    const from = offset + layers.slice(0, at).reduce((sum, layer) => sum + layer.length, 0)
    const kinds = labels.filter((label) => label.startsWith('B-')).map((label) => label.slice(2))
    const chances = new Float32Array(words * kinds.length)
    const places = kinds.map((kind) => [labels.indexOf(`B-${kind}`), labels.indexOf(`I-${kind}`)])
    for (let word = 0; word < words; word++) {
      const chancesOf = softmax(scores, from + word * stride, labels.length)
      places.forEach((both, index) => {
        chances[word * kinds.length + index] = chancesOf(both)
      })
    }
    return { kinds: kinds.map((kind) => kind.replace(/^issue-/, '')), chances }
  }
  const [stance, matter] = [leaning(stances), leaning(matters)]
  return { stances: stance.kinds, stance: stance.chances, matters: matter.kinds, matter: matter.chances }
}

/** What each part that a party may have at a contact says of its being there. */
const there: Readonly<Record<string, readonly string[]>> = {
  PARTICIPANT: ['B-PARTICIPANT', 'B-HOST', 'B-INITIATOR'],
  HOST: ['B-HOST'],
  INITIATOR: ['B-INITIATOR'],
  ABSENT: ['B-ABSENT'],
  VENUE: ['B-VENUE'],
  WHEN: ['B-WHEN'],
}

/** The words that name a contact's parties, place and day, each with the probability of its part; who hosts or asked for it is at it, too. */
function headsIn(scores: Float32Array, offset: number, words: number, labels: readonly string[]): Argument[] {
  const found: Argument[] = []
  const places = Object.entries(there).map(([role, parts]) => [role, parts.map((part) => labels.indexOf(part))] as const)
  for (let word = 0; word < words; word++) {
    const chancesOf = softmax(scores, offset + word * labels.length, labels.length)
    for (const [role, parts] of places) {
      const score = chancesOf(parts)
      if (score >= offered) found.push({ first: word, last: word, role, score })
    }
  }
  return found
}

/** The words that most likely tell of a contact, as many as there may be cues. */
function likeliest(triggers: readonly Trigger[], size: number): number[] {
  const most = fewCues + Math.floor(size / wordsOfCue)
  return [...triggers]
    .sort((left, right) => right.score - left.score)
    .slice(0, most)
    .map((trigger) => trigger.token)
}

/** The words offered as cues, in order; of text that is no prose nearly every word may be, and only the likeliest are kept. */
function cuesOf(cue: Float32Array, offset: number, size: number): number[] {
  const found: number[] = []
  for (let at = 0; at < size; at++) if (chance(cue[offset + at] as number) >= offered) found.push(at)
  const most = fewCues + Math.floor(size / wordsOfCue)
  if (found.length <= most) return found
  return found
    .sort((left, right) => (cue[offset + right] as number) - (cue[offset + left] as number))
    .slice(0, most)
    .sort((left, right) => left - right)
}

const chance = (logit: number) => 1 / (1 + Math.exp(-logit))

function best(scores: Float32Array, offset: number, count: number, from = 0): number {
  let at = from
  for (let index = from + 1; index < count; index++) if ((scores[offset + index] as number) > (scores[offset + at] as number)) at = index
  return at
}

/** Of `count` scores from `offset` on, a function that gives the probability that it is one of some of them. */
function softmax(scores: Float32Array, offset: number, count: number): (labels: readonly number[]) => number {
  const top = scores[offset + best(scores, offset, count)] as number
  const raised = (label: number) => Math.exp((scores[offset + label] as number) - top)
  let total = 0
  for (let label = 0; label < count; label++) total += raised(label)
  return (labels) => labels.reduce((sum, label) => sum + raised(label), 0) / total
}

/** Mode 0 is "no contact": the score is the probability of all others together. */
function triggerAt(
  contact: Float32Array,
  status: Float32Array,
  novelty: Float32Array,
  place: number,
  labels: FrameLabels,
): Omit<Trigger, 'token' | 'arguments'> | undefined {
  const offset = place * labels.modes.length
  const score = 1 - softmax(contact, offset, labels.modes.length)([0])
  if (score < offered) return undefined
  const count = labels.statuses.length
  const fate = best(status, place * count, count)
  return {
    mode: labels.modes[best(contact, offset, labels.modes.length, 1)] as string,
    status: labels.statuses[fate] as string,
    sureness: softmax(status, place * count, count)([fate]),
    background: chance(novelty[place] as number),
    score,
  }
}
