/** Bylines: who wrote it, in the lines marked so. */
import type { Block } from '../model/article.ts'
import type { Span } from '../text/span.ts'

/** A writer's name and where it stands. */
export interface Byline extends Span {
  readonly name: string
  readonly rule: string
}

export function findBylines(_text: string, _blocks: readonly Block[], _authors: readonly string[]): Byline[] {
  return []
}
