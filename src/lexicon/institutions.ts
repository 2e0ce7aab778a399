/** Institutions: offices, departments and chambers whose name by itself tells whose they are. */

export interface InstitutionRow {
  /** The name as texts write it. */
  readonly id: string
  /** ISO 3166-1 alpha-2 of the state it belongs to. */
  readonly state: string
  readonly note: string
  readonly example: string
}

export const institutions: readonly InstitutionRow[] = [
  { id: 'State Department', state: 'US', note: 'foreign ministry', example: 'A State Department spokesman confirmed the trip.' },
  { id: 'Secretary of State', state: 'US', note: 'foreign minister', example: 'The Secretary of State flew home.' },
  { id: 'Homeland Security', state: 'US', note: 'department', example: 'Homeland Security had no comment.' },
  { id: 'Pentagon', state: 'US', note: 'defence department', example: 'A Pentagon spokeswoman confirmed the flight.' },
  { id: 'White House', state: 'US', note: 'presidency', example: 'A White House spokesman said so.' },
  { id: 'Foreign Office', state: 'GB', note: 'foreign ministry', example: 'The Foreign Office summoned the envoy.' },
  { id: 'Downing Street', state: 'GB', note: 'prime minister', example: 'A Downing Street spokesman declined.' },
  { id: 'Kremlin', state: 'RU', note: 'presidency', example: 'Kremlin spokesman denied it.' },
  { id: 'State Duma', state: 'RU', note: 'lower house', example: 'A State Duma deputy agreed.' },
  { id: 'Knesset', state: 'IL', note: 'parliament', example: 'The Knesset speaker left.' },
  { id: 'Bundestag', state: 'DE', note: 'parliament', example: 'A Bundestag member objected.' },
  { id: 'Verkhovna Rada', state: 'UA', note: 'parliament', example: 'The Verkhovna Rada voted.' },
  { id: 'Lok Sabha', state: 'IN', note: 'lower house', example: 'The Lok Sabha speaker ruled.' },
  { id: 'European Commission', state: 'EU', note: 'executive', example: 'A European Commission spokesperson said so.' },
]

/** The institution named in some words ("‹State Department› spokesman"). */
export function institutionIn(words: string): InstitutionRow | undefined {
  const written = words.toLowerCase()
  return institutions.find((row) => written.includes(row.id.toLowerCase()))
}
