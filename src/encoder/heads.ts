/** Runs the two graphs over batches of sentences and reads their heads: tags, trees, names, predicates and roles. */

import { lemmaOf } from '../text/lemma.ts'
import type { Span } from '../text/span.ts'
import { batchesOf, portionsOf } from './batch.ts'
import { spansOfPath, treeOf } from './decode.ts'
import type { FrameLabels, Frames } from './frames.ts'
import type { Leanings, NameKind, NameSpan, ParsedSentence, Predicate, Token } from './layers.ts'
import type { Runtime, Session } from './session.ts'
import { shapeOf, type WordPiece } from './wordpiece.ts'

/** Pieces a window; the position embedding ends at 512. */
const windowPieces = 480

export interface Labels extends FrameLabels {
  readonly xpos: readonly string[]
  readonly deprel: readonly string[]
  readonly names: readonly string[]
  readonly roles: readonly string[]
}

/** Universal tags from the Penn tags and the relation (UD English conversion, reduced). */
export function uposOf(xpos: string, deprel: string, text: string): string {
  if (/^(aux|cop)/.test(deprel) || xpos === 'MD') return 'AUX'
  if (xpos.startsWith('VB')) return 'VERB'
  if (xpos === 'NNP' || xpos === 'NNPS') return 'PROPN'
  if (xpos.startsWith('NN')) return 'NOUN'
  if (xpos.startsWith('JJ') || xpos === 'AFX') return 'ADJ'
  if (xpos === 'PRP' || xpos === 'PRP$' || xpos === 'WP' || xpos === 'WP$' || xpos === 'EX') return 'PRON'
  if (xpos === 'DT' || xpos === 'PDT' || xpos === 'WDT') return deprel === 'det' || deprel === 'det:predet' ? 'DET' : 'PRON'
  if (xpos.startsWith('RB') || xpos === 'WRB') return /^(not|n't|n’t)$/i.test(text) ? 'PART' : 'ADV'
  if (xpos === 'IN' || xpos === 'RP') return deprel === 'mark' ? 'SCONJ' : 'ADP'
  if (xpos === 'TO') return deprel === 'case' ? 'ADP' : 'PART'
  if (xpos === 'POS') return 'PART'
  if (xpos === 'CC') return 'CCONJ'
  if (xpos === 'CD') return 'NUM'
  if (xpos === '$' || xpos === 'SYM') return 'SYM'
  if (xpos === 'UH') return 'INTJ'
  return /^[\p{P}\p{S}]+$/u.test(text) ? 'PUNCT' : 'X'
}

interface Window {
  readonly sentence: number
  readonly words: readonly Span[]
  readonly ids: readonly number[]
  readonly shapes: readonly number[]
  readonly first: readonly number[]
}

export class Heads {
  readonly #runtime: Runtime
  readonly #encoder: Session
  readonly #roles: Session
  readonly #frames: Frames
  readonly #pieces: WordPiece
  readonly #labels: Labels
  readonly #lemmas: ReadonlyMap<string, string>

  constructor(
    runtime: Runtime,
    encoder: Session,
    roles: Session,
    frames: Frames,
    pieces: WordPiece,
    labels: Labels,
    lemmas: ReadonlyMap<string, string>,
  ) {
    this.#runtime = runtime
    this.#encoder = encoder
    this.#roles = roles
    this.#frames = frames
    this.#pieces = pieces
    this.#labels = labels
    this.#lemmas = lemmas
  }

  /** Parses tokenized sentences; a sentence longer than the window is parsed in pieces that hang on the first one's root. `quotations` are the words inside marks. */
  async parse(
    text: string,
    sentences: readonly { span: Span; words: readonly Span[] }[],
    quotations: readonly Span[],
  ): Promise<ParsedSentence[]> {
    const windows = sentences.flatMap((sentence, index) => this.#windows(text, sentence.words, index))
    const parsed = new Array<ParsedSentence>(windows.length)
    for (const batch of batchesOf(windows.map((window) => window.ids.length))) {
      const results = await this.#run(
        text,
        batch.map((index) => windows[index] as Window),
        quotations,
      )
      batch.forEach((index, position) => {
        parsed[index] = results[position] as ParsedSentence
      })
    }
    const joined: ParsedSentence[] = sentences.map((sentence) => ({
      start: sentence.span.start,
      end: sentence.span.end,
      tokens: [],
      names: [],
      predicates: [],
      frames: { cues: [], triggers: [], extents: [] },
    }))
    windows.forEach((window, index) => {
      append(joined[window.sentence] as ParsedSentence, parsed[index] as ParsedSentence)
    })
    return joined
  }

  #windows(text: string, words: readonly Span[], sentence: number): Window[] {
    const found: Window[] = []
    let current = { words: [] as Span[], ids: [101], shapes: [0], first: [] as number[] }
    const close = () => {
      if (current.words.length)
        found.push({ sentence, words: current.words, ids: [...current.ids, 102], shapes: [...current.shapes, 0], first: current.first })
      current = { words: [], ids: [101], shapes: [0], first: [] }
    }
    for (const word of words) {
      const form = text.slice(word.start, word.end)
      const ids = this.#pieces.ids(form)
      if (current.ids.length + ids.length > windowPieces) close()
      current.first.push(current.ids.length)
      current.words.push(word)
      const shape = shapeOf(form)
      for (const id of ids) {
        current.ids.push(id)
        current.shapes.push(shape)
      }
    }
    close()
    return found
  }

  async #run(text: string, windows: readonly Window[], quotations: readonly Span[]): Promise<ParsedSentence[]> {
    const size = windows.length
    const longest = Math.max(...windows.map((window) => window.ids.length))
    const most = Math.max(...windows.map((window) => window.words.length))
    const padded = (list: readonly number[], to: number) => [...list, ...new Array<number>(to - list.length).fill(0)]
    const first = this.#runtime.int64(
      windows.flatMap((window) => padded(window.first, most)),
      [size, most],
    )
    const out = await this.#encoder.run({
      ids: this.#runtime.int64(
        windows.flatMap((window) => padded(window.ids, longest)),
        [size, longest],
      ),
      shape: this.#runtime.int64(
        windows.flatMap((window) => padded(window.shapes, longest)),
        [size, longest],
      ),
      first,
    })
    const xpos = out.xpos!.data as Int32Array
    const arc = out.arc!.data as Float32Array
    const rel = out.rel!.data as Int32Array
    const names = out.names!.data as Float32Array
    const flag = out.flag!.data as Float32Array
    const labels = this.#labels
    const batch: number[] = []
    const index: number[] = []
    const results = windows.map((window, at): ParsedSentence => {
      const words = window.words.length
      const heads = treeOf(arc, at * most * (most + 1), most + 1, words)
      const tokens = window.words.map((word, position): Token => {
        const form = text.slice(word.start, word.end)
        const tag = labels.xpos[xpos[at * most + position] as number] as string
        const head = heads[position] as number
        const label = head < 0 ? 'root' : (labels.deprel[rel[(at * most + position) * (most + 1) + head + 1] as number] as string)
        return {
          start: word.start,
          end: word.end,
          text: form,
          lemma: lemmaOf(form, tag, this.#lemmas),
          upos: uposOf(tag, label, form),
          xpos: tag,
          head,
          deprel: label === 'root' && head >= 0 ? 'dep' : label,
        }
      })
      unjoin(tokens)
      const spans = spansOfPath(names, at * most * labels.names.length, words, labels.names).map(
        (span): NameSpan => ({ first: span.first, last: span.last, kind: span.label as NameKind, score: span.score }),
      )
      for (let position = 0; position < words; position++)
        if ((flag[at * most + position] as number) > 0) {
          batch.push(at)
          index.push(position)
        }
      return {
        start: window.words[0]!.start,
        end: window.words[words - 1]!.end,
        tokens,
        names: spans,
        predicates: [],
        frames: { cues: [], triggers: [], extents: [] },
      }
    })
    const frames = await this.#frames.read({
      words: out.words!,
      first,
      most,
      sizes: windows.map((window) => window.words.length),
      quoted: windows.map((window) => window.words.map((word) => (isQuoted(quotations, word) ? 1 : 0))),
    })
    frames.forEach((found, at) => {
      results[at]!.frames = found
    })
    for (const [from, to] of portionsOf(batch.length, most)) {
      const roles = await this.#roles.run({
        words: this.#runtime.float(out.words!.data as Float32Array, out.words!.dims),
        first,
        batch: this.#runtime.int64(batch.slice(from, to), [to - from]),
        index: this.#runtime.int64(index.slice(from, to), [to - from]),
      })
      const scores = roles.roles!.data as Float32Array
      for (let predicate = from; predicate < to; predicate++) {
        const at = batch[predicate] as number
        const words = windows[at]!.words.length
        const found = spansOfPath(scores, (predicate - from) * most * labels.roles.length, words, labels.roles)
        ;(results[at]!.predicates as Predicate[]).push({
          token: index[predicate] as number,
          arguments: found.map((span) => ({ first: span.first, last: span.last, role: span.label })),
        })
      }
    }
    return results
  }
}

/** Whether a word stands inside one of the quotations (in order of the text; the last that begins before the word decides). */
function isQuoted(quotations: readonly Span[], word: Span): boolean {
  let low = 0
  let high = quotations.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((quotations[middle] as Span).start <= word.start) low = middle + 1
    else high = middle
  }
  const before = quotations[low - 1]
  return before !== undefined && word.end <= before.end
}

const joined = (whole: Leanings | undefined, part: Leanings): Leanings =>
  whole
    ? {
        ...whole,
        stance: Float32Array.from([...whole.stance, ...part.stance]),
        matter: Float32Array.from([...whole.matter, ...part.matter]),
      }
    : part

/** "President Noor ‹and Minister Rek›" taken for one name: what an "and" parts is joined, not a part of the name (UD: `flat` holds no `cc`). */
function unjoin(tokens: Token[]): void {
  tokens.forEach((token, at) => {
    if (token.deprel !== 'flat' || token.head < 0 || token.head > at) return
    const parted = tokens.slice(token.head + 1, at).some((between) => between.deprel === 'cc' && /^and$/i.test(between.text))
    // "Marks and Spencer": only where the second has words of its own before it, a title or an office.
    const titled = tokens.some(
      (other, place) => place < at && place > token.head && other.head === token.head && other.deprel === 'nmod:desc',
    )
    if (parted && titled) token.deprel = 'conj'
  })
}

/** Hangs a later window's tree on the first one's root. */
function append(whole: ParsedSentence, part: ParsedSentence): void {
  const shift = whole.tokens.length
  const root = whole.tokens.findIndex((token) => token.head < 0)
  for (const token of part.tokens)
    whole.tokens.push(
      shift && token.head < 0
        ? { ...token, head: root, deprel: 'parataxis' }
        : { ...token, head: token.head < 0 ? -1 : token.head + shift },
    )
  const moved = <T extends { first: number; last: number }>(span: T): T => ({ ...span, first: span.first + shift, last: span.last + shift })
  for (const name of part.names) whole.names.push(moved(name))
  whole.frames = {
    cues: [
      ...whole.frames.cues,
      ...part.frames.cues.map((cue) => ({ ...cue, token: cue.token + shift, arguments: cue.arguments.map(moved) })),
    ],
    triggers: [
      ...whole.frames.triggers,
      ...part.frames.triggers.map((trigger) => ({ ...trigger, token: trigger.token + shift, arguments: trigger.arguments.map(moved) })),
    ],
    extents: [...whole.frames.extents, ...part.frames.extents.map(moved)],
    ...(part.frames.leanings ? { leanings: joined(whole.frames.leanings, part.frames.leanings) } : {}),
  }
  for (const predicate of part.predicates)
    whole.predicates.push({ token: predicate.token + shift, arguments: predicate.arguments.map(moved) })
}
