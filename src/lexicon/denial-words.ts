/** Denial words: by which cue a party says that something is not so. */

export interface DenialWordRow {
  /** Lower case; a stem ends in *. */
  readonly id: string
  readonly note: string
  readonly example: string
}

const rows = (note: string, example: string, words: string): DenialWordRow[] => words.split(', ').map((id) => ({ id, note, example }))

export const denialWords: readonly DenialWordRow[] = [
  ...rows('says that it is not so', 'The navy denied that it had fired.', 'deny, denies, denied, denying, denial*, disavow*, disclaim*'),
  ...rows('argues that it is not so', 'Oslo refuted the report.', 'refut*, rebut*, dispute, disputes, disputed, disputing'),
]

const pattern = new RegExp(
  `(?<=^|[^\\p{L}])(?:${denialWords.map(({ id }) => id.replace(/\*$/, '\\p{L}*')).join('|')})(?=[^\\p{L}]|$)`,
  'iu',
)

/** Whether a cue denies. */
export function isDenial(cue: string): boolean {
  return pattern.test(cue)
}
