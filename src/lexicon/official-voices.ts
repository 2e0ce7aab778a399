/** Official voices: words of a name that make it the voice of a government, where "of" after them says whose. */

export interface OfficialVoiceRow {
  /** As names write it, lower case. */
  readonly id: string
  readonly note: string
  readonly example: string
}

const rows = (note: string, example: string, words: string): OfficialVoiceRow[] => words.split(', ').map((id) => ({ id, note, example }))

export const officialVoices: readonly OfficialVoiceRow[] = [
  ...rows('head of state or government', 'Office of the President of Varland', 'president, presidency, presidential administration, prime minister, chancellor, chancellery, king, queen, emir, sultan, royal court'),
  ...rows('government', 'Government of Varland', 'government, council of ministers, cabinet, ministry, department of state, foreign office, parliament, security council'),
  ...rows('what a government speaks through', 'Embassy of Ostrea', 'embassy, permanent mission, press service, press office, spokesperson, spokesman, spokeswoman'),
]

/** Whether a name has such a word. */
export function isOfficialVoice(name: string): boolean {
  const written = ` ${name.toLowerCase()} `
  return officialVoices.some(({ id }) => written.includes(` ${id} `))
}
