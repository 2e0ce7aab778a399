// The door of the encoder: text and sentence spans in, parsed sentences out.

import type { ParsedSentence } from './layers.ts';

export type { Argument, NameKind, NameSpan, ParsedSentence, Predicate, Token } from './layers.ts';

/** Which ONNX runtime does the work. */
export type Engine = 'native' | 'wasm';

/** How to open the encoder. */
export interface EncoderOptions {
  /** Force one engine; by default native where it is installed, else wasm. */
  engine?: Engine;
  /** Folder of the weights; by default `weights/` of this repository. */
  weights?: string;
  /** Threads for one pass; by default 1. */
  threads?: number;
}

/** An open encoder. */
export interface Encoder {
  readonly engine: Engine;
  /** Parses the given sentences of `text` (half-open UTF-16 spans); one result per sentence, in the same order. */
  parse(
    text: string,
    sentences: readonly { start: number; end: number }[],
  ): Promise<ParsedSentence[]>;
  /** Frees the model's memory. */
  close(): Promise<void>;
}

/** Opens the encoder. */
export function openEncoder(_options: EncoderOptions = {}): Promise<Encoder> {
  return Promise.reject(new Error('the encoder has no weights yet: they are being trained'));
}
