/** Seats: palaces, streets and houses by which a text names a government or a ministry. */

export interface SeatRow {
  readonly id: string
  /** ISO 3166-1 alpha-2 of the state it speaks for. */
  readonly state: string
  readonly note: string
  readonly example: string
}

export const seats: readonly SeatRow[] = [
  { id: 'Kremlin', state: 'RU', note: 'presidency', example: 'The Kremlin denied the report.' },
  { id: 'White House', state: 'US', note: 'presidency', example: 'The White House said it had seen the draft.' },
  { id: 'Oval Office', state: 'US', note: 'presidency; more often a venue', example: 'They met in the Oval Office.' },
  { id: 'Foggy Bottom', state: 'US', note: 'State Department', example: 'Foggy Bottom had no comment.' },
  { id: 'Pentagon', state: 'US', note: 'Department of Defense', example: 'The Pentagon confirmed the flight.' },
  { id: 'Capitol Hill', state: 'US', note: 'Congress', example: 'Capitol Hill was not told.' },
  { id: 'Elysee', state: 'FR', note: 'presidency', example: 'The Elysee announced the visit.' },
  { id: 'Élysée', state: 'FR', note: 'presidency', example: 'The Élysée announced the visit.' },
  { id: 'Elysée', state: 'FR', note: 'presidency', example: 'The Elysée announced the visit.' },
  { id: 'Elysee Palace', state: 'FR', note: 'presidency', example: 'The Elysee Palace announced the visit.' },
  { id: 'Élysée Palace', state: 'FR', note: 'presidency', example: 'The Élysée Palace announced the visit.' },
  { id: "Quai d'Orsay", state: 'FR', note: 'foreign ministry', example: "The Quai d'Orsay summoned him." },
  { id: 'Downing Street', state: 'GB', note: 'prime minister', example: 'Downing Street called the talks useful.' },
  { id: 'No. 10', state: 'GB', note: 'prime minister', example: 'No. 10 called the talks useful.' },
  { id: 'Whitehall', state: 'GB', note: 'government', example: 'Whitehall was silent.' },
  { id: 'Zhongnanhai', state: 'CN', note: 'leadership', example: 'Zhongnanhai kept silent.' },
  { id: 'Blue House', state: 'KR', note: 'presidency', example: 'The Blue House said no date was set.' },
  { id: 'Bankova', state: 'UA', note: 'presidency', example: 'Bankova rejected the plan.' },
  { id: 'Bundeskanzleramt', state: 'DE', note: 'chancellery', example: 'The Bundeskanzleramt confirmed it.' },
  { id: 'Wilhelmstrasse', state: 'DE', note: 'government, historical', example: 'The Wilhelmstrasse answered.' },
  { id: 'South Block', state: 'IN', note: 'foreign ministry', example: 'South Block is studying the text.' },
  { id: 'Malacañang', state: 'PH', note: 'presidency', example: 'Malacañang welcomed it.' },
  { id: 'Malacanang', state: 'PH', note: 'presidency', example: 'Malacanang welcomed it.' },
  { id: 'Planalto', state: 'BR', note: 'presidency', example: 'Planalto offered to mediate.' },
  { id: 'Itamaraty', state: 'BR', note: 'foreign ministry', example: 'Itamaraty offered to mediate.' },
  { id: 'Casa Rosada', state: 'AR', note: 'presidency', example: 'The Casa Rosada rejected it.' },
  { id: 'Berlaymont', state: 'EU', note: 'European Commission', example: 'The Berlaymont was surprised.' },
  { id: 'Ak Saray', state: 'TR', note: 'presidency', example: 'Ak Saray confirmed the call.' },
]

const byName = new Map(seats.map((row) => [row.id.toLowerCase(), row]))

/** The seat with this name ("the Kremlin"). */
export function seatNamed(name: string): SeatRow | undefined {
  return byName.get(name.toLowerCase().replace(/^the /, ''))
}
