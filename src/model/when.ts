/** When: a time expression of the text with its type (TIMEX3) and its value with its own precision (EDTF); vague stays vague. */
import type { Span } from '../text/span.ts'

export const whenTypes = ['date', 'time', 'duration', 'set'] as const
export type WhenType = (typeof whenTypes)[number]

export interface When extends Span {
  readonly type: WhenType
  readonly sentence: number
  /** EDTF (date), ISO 8601 duration (duration); absent when vague or not resolvable. */
  readonly value?: string
  /** The rule that resolved it. */
  readonly rule: string
  /** Why a value that could be read is missing ("no publication day"). */
  readonly doubt?: string
}
