/** Abbreviations whose full stop does not end a sentence. */

export interface AbbreviationRow {
  readonly id: string
  /** before: always goes on (Mr. Noor); inside: ends a sentence only before a word that can begin one. */
  readonly place: 'before' | 'inside'
  readonly example: string
}

const rows = (place: AbbreviationRow['place'], example: string, words: string): AbbreviationRow[] => words.split(' ').map((id) => ({ id, place, example }))

export const abbreviations: readonly AbbreviationRow[] = [
  ...rows('before', 'Mr. Noor met Lt. Gen. Rek.', 'Mr Mrs Ms Dr Prof Rev Hon Sen Rep Gov Gen Lt Col Maj Sgt Capt Cmdr Adm Brig Pres Amb Sec Msgr St Mt Ft Messrs Supt Insp Cpl Pvt'),
  ...rows('before', 'Resolution No. 10, Art. 5, vs. 3', 'No Nos Art Arts vs v cf fig Fig Vol pp Sect approx ca e.g i.e al'),
  ...rows('inside', 'on Feb. 18', 'Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thurs Fri Sat'),
  ...rows('inside', 'in the U.S. The envoy', 'U.S U.K U.N E.U D.C U.A.E U.S.A a.m p.m P.M A.M Inc Ltd Corp Co Bros Jr Sr etc Ph.D Calif Fla Mass Va Md Pa Ariz Conn Ill Ind Mich Minn Tenn Tex Wash Wis'),
]

const byWord = new Map(abbreviations.map((row) => [row.id, row.place]))

/** Whether a word that stands before a full stop is an abbreviation, and of which place. */
export function abbreviationPlace(word: string): AbbreviationRow['place'] | undefined {
  return byWord.get(word)
}
