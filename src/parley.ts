/** The hall: intake -> reading -> reconcile -> ledger. The only file that sees all four. */
import { type EncoderOptions, openEncoder } from './encoder/index.ts'
import type { Article } from './model/article.ts'
import type { Reading } from './model/reading.ts'
import { readArticle } from './reading/index.ts'

/** An open reader; holds the encoder's memory (about 200 MB) until it is closed. */
export interface Reader {
  /** Which ONNX runtime reads. */
  readonly engine: 'native' | 'wasm'
  /** Reads one article; `timed` is told how long each stage took, in milliseconds. */
  read(article: Article, timed?: (layer: string, milliseconds: number) => void): Promise<Reading>
  close(): Promise<void>
}

/** Opens a reader. Rejects with a ParleyError when the weights are missing or no engine runs. */
export async function openReader(options: EncoderOptions = {}): Promise<Reader> {
  const encoder = await openEncoder(options)
  return {
    engine: encoder.engine,
    read: (article, timed) => readArticle(article, encoder, timed),
    close: () => encoder.close(),
  }
}
