/** The door of the encoder: text and sentence spans in, parsed sentences out. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { tokenize } from '../text/token.ts'
import { Frames } from './frames.ts'
import { Heads, type Labels } from './heads.ts'
import type { ParsedSentence } from './layers.ts'
import { openRuntime } from './session.ts'
import { WordPiece } from './wordpiece.ts'

export type { Argument, CueFrame, Extent, NameKind, NameSpan, ParsedSentence, Predicate, Token, Trigger } from './layers.ts'
export * from './subjects.ts'
export * from './tree.ts'

/** Which ONNX runtime does the work. */
export type Engine = 'native' | 'wasm'

/** How to open the encoder. */
export interface EncoderOptions {
  /** Force one engine; by default native where it is installed, else wasm. */
  engine?: Engine
  /** Folder of the weights; by default `weights/` of this repository. */
  weights?: string
  /** Threads for one pass; by default 1. */
  threads?: number
}

/** An open encoder. */
export interface Encoder {
  readonly engine: Engine
  /** Parses the given sentences of `text` (half-open UTF-16 spans); one result per sentence, in the same order. `quotations`: the spans inside quotation marks. */
  parse(
    text: string,
    sentences: readonly { start: number; end: number }[],
    quotations?: readonly { start: number; end: number }[],
  ): Promise<ParsedSentence[]>
  /** Frees the model's memory. */
  close(): Promise<void>
}

/** Opens the encoder. Rejects with one sentence where the weights are missing or no runtime loads. */
export async function openEncoder(options: EncoderOptions = {}): Promise<Encoder> {
  const weights = options.weights ?? join(import.meta.dirname, '..', '..', 'weights')
  if (!existsSync(join(weights, 'encoder.onnx'))) throw new Error(`no weights in ${weights}: fetch a complete checkout of Parley`)
  const runtime = await openRuntime(weights, options.engine, options.threads)
  const [encoder, roles, frames, arguments_] = [
    await runtime.open('encoder.onnx'),
    await runtime.open('roles.onnx'),
    await runtime.open('frames.onnx'),
    await runtime.open('arguments.onnx'),
  ]
  const pieces = new WordPiece(readFileSync(join(weights, 'pieces.txt'), 'utf8').replace(/\n$/, '').split('\n'))
  const labels = JSON.parse(readFileSync(join(weights, 'labels.json'), 'utf8')) as Labels
  const lemmas = new Map<string, string>(
    Object.entries(JSON.parse(readFileSync(join(weights, 'lemmas.json'), 'utf8')) as Record<string, string>),
  )
  const heads = new Heads(runtime, encoder, roles, new Frames(runtime, frames, arguments_, labels), pieces, labels, lemmas)
  return {
    engine: runtime.engine,
    parse: (text, sentences, quotations = []) =>
      heads.parse(
        text,
        sentences.map((span) => ({ span, words: tokenize(text, span) })),
        quotations,
      ),
    close: async () => {
      for (const session of [encoder, roles, frames, arguments_]) await session.release()
    },
  }
}
