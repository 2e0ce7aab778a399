/** The one error Parley throws on purpose: a contract broke, and the message says what to do. */

export const rejections = ['unreadable', 'not-text', 'too-large', 'unsupported-language', 'empty', 'duplicate'] as const
/** Why an input of a batch was turned away. */
export type Rejection = (typeof rejections)[number]

export class ParleyError extends Error {
  readonly code: string
  constructor(code: Rejection | (string & {}), message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.name = 'ParleyError'
    this.code = code
  }
}
