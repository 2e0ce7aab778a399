/** What a stage is: it declares the layers it requires and the one it assigns; the compiler refuses one that stands too early. */
import type { Encoder, ParsedSentence } from '../encoder/index.ts'
import type { Article, BlockKind } from '../model/article.ts'
import type { Attribution } from '../model/attribution.ts'
import type { Mention, Place } from '../model/mention.ts'
import type { Party } from '../model/party.ts'
import type { Note } from '../model/reading.ts'
import type { Act } from '../model/records/act.ts'
import type { Agreement } from '../model/records/agreement.ts'
import type { Contact } from '../model/records/contact.ts'
import type { Expectation } from '../model/records/expectation.ts'
import type { Position } from '../model/records/position.ts'
import type { Statement } from '../model/records/statement.ts'
import type { When } from '../model/when.ts'
import type { Span } from '../text/span.ts'

/** Words inside marks; the span leaves the marks out, `outer` takes them in. */
export interface Quotation extends Span {
  readonly outer: Span
  /** False where the closing mark is missing (a quotation that goes on in the next paragraph). */
  readonly closed: boolean
}

/** A sentence of a block that is read. */
export interface Sentence extends Span {
  readonly block: BlockKind
  /** Number of the paragraph (run of text between line breaks) it stands in, counted through the article. */
  readonly paragraph: number
}

/** A name as written: kind and tokens of the head sentence. */
export interface Name extends Span {
  readonly kind: 'PER' | 'ORG' | 'GPE' | 'LOC' | 'FAC' | 'NORP' | 'EVENT' | 'MISC'
  readonly sentence: number
  /** The text around it says that it is a paper, an agency, a broadcaster. */
  readonly medium?: true
  /** First and last token, inclusive. */
  readonly first: number
  readonly last: number
}

/** Parties of the article and the words that name them, in order of the text. */
export interface References {
  readonly parties: readonly Party[]
  readonly mentions: readonly Mention[]
}

export interface Layers {
  readonly quotations: readonly Quotation[]
  readonly sentences: readonly Sentence[]
  /** One for each sentence, same order. */
  readonly syntax: readonly ParsedSentence[]
  readonly names: readonly Name[]
  readonly dates: readonly When[]
  readonly places: readonly Place[]
  readonly references: References
  readonly attributions: readonly Attribution[]
  readonly statements: readonly Statement[]
  readonly contacts: readonly Contact[]
  readonly agreements: readonly Agreement[]
  readonly expectations: readonly Expectation[]
  readonly positions: readonly Position[]
  readonly acts: readonly Act[]
}
export type LayerName = keyof Layers

/** What every stage is given beside its layers. */
export interface Surroundings {
  readonly article: Article
  readonly encoder: Encoder
  /** Records a doubt; it never stops the reading. */
  note(rule: string, span: Span, message: string): void
}

export interface Stage<R extends LayerName, A extends LayerName> {
  readonly requires: readonly R[]
  readonly assigns: A
  find(input: Surroundings & Pick<Layers, R>): Layers[A] | Promise<Layers[A]>
}

/** Declares a stage; only here so that R and A are inferred from the lists. */
export function stage<R extends LayerName, A extends LayerName>(declared: Stage<R, A>): Stage<R, A> {
  return declared
}

/** An order of stages. `Has` are the layers assigned so far: `then` takes only a stage whose requirements stand before it. */
export interface Order<Has extends LayerName> {
  readonly stages: readonly Stage<never, LayerName>[]
  then<R extends LayerName, A extends LayerName>(next: [R] extends [Has] ? Stage<R, A> : never): Order<Has | A>
}

/** Begins an order of stages, with no layer yet. */
export function begin(stages: readonly Stage<never, LayerName>[] = []): Order<never> {
  return {
    stages,
    // biome-ignore lint/suspicious/noThenProperty: an order is never awaited, and "then" is what one says
    then: (next: unknown) => begin([...stages, next as Stage<never, LayerName>]),
  } as Order<never>
}

/** Runs the stages in order over one article. `timed` is told how long each took, in milliseconds. */
export async function run(
  order: Order<LayerName>,
  article: Article,
  encoder: Encoder,
  timed?: (layer: LayerName, milliseconds: number) => void,
): Promise<{ layers: Layers; notes: Note[] }> {
  const notes: Note[] = []
  const layers: Record<string, unknown> = {}
  const note = (rule: string, span: Span, message: string) => {
    notes.push({ rule, message, start: span.start, end: span.end })
  }
  for (const next of order.stages) {
    const begun = performance.now()
    layers[next.assigns] = await next.find({ article, encoder, note, ...layers } as never)
    timed?.(next.assigns, performance.now() - begun)
  }
  return { layers: layers as unknown as Layers, notes }
}
