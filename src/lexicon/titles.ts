/** Titles: words for offices and ranks that stand before, after or instead of a name. */

export interface TitleRow {
  /** The head word, lower case, singular. */
  readonly id: string
  /** head: speaks for a state; cabinet: member of a government; envoy; spokesperson; aide; legislator; soldier; body: heads an organisation; courtesy: says nothing of office; scholar; other. */
  readonly rank: 'head' | 'cabinet' | 'envoy' | 'spokesperson' | 'aide' | 'legislator' | 'soldier' | 'body' | 'courtesy' | 'scholar' | 'other'
  readonly gender?: 'male' | 'female'
}

const rows = (rank: TitleRow['rank'], words: string, gender?: TitleRow['gender']): TitleRow[] =>
  words.split(' ').map((word) => ({ id: word.replaceAll('_', ' '), rank, ...(gender ? { gender } : {}) }))

/** Example for every rank: "President Noor", "Foreign Minister Noor", "special envoy Noor", "spokesperson Noor", "aide Noor", "Senator Noor", "General Noor", "Secretary-General Noor", "Mr Noor", "Professor Noor", "founder Noor". */
export const titles: readonly TitleRow[] = [
  ...rows('head', 'president premier chancellor emir sultan pope leader ruler sovereign prime_minister president-elect vice_president sheikh ayatollah shah'),
  ...rows('head', 'king prince tsar emperor pontiff', 'male'),
  ...rows('head', 'queen princess empress', 'female'),
  ...rows('cabinet', 'minister secretary attorney_general governor mayor deputy_minister undersecretary under-secretary vice-minister state_secretary counsellor councillor councilor commissioner deputy treasurer'),
  ...rows('envoy', 'envoy ambassador representative negotiator diplomat mediator consul delegate emissary facilitator ambassador-at-large interlocutor'),
  ...rows('spokesperson', 'spokesperson speaker'),
  ...rows('spokesperson', 'spokesman', 'male'),
  ...rows('spokesperson', 'spokeswoman', 'female'),
  ...rows('aide', 'aide adviser advisor assistant official chief head'),
  ...rows('legislator', 'senator congressman congresswoman lawmaker legislator representative mp rep. sen. parliamentarian deputy'),
  ...rows('soldier', 'general admiral colonel commander marshal lieutenant captain major brigadier lt. gen. col. maj. adm. warlord'),
  ...rows('body', 'chairman chairwoman chairperson chair director secretary-general secretary_general ceo founder boss director-general co-chair moderator coordinator prosecutor judge chief_executive'),
  ...rows('courtesy', 'mr mr. sir lord', 'male'),
  ...rows('courtesy', 'mrs mrs. ms ms. madam lady dame', 'female'),
  ...rows('scholar', 'professor analyst expert scholar researcher fellow economist historian dr dr. doctor academic prof. author columnist'),
  ...rows('other', 'cleric bishop archbishop cardinal patriarch rabbi imam activist lawyer journalist reporter correspondent doctor dissident militant rebel candidate incumbent predecessor successor counterpart host tycoon businessman banker colleague'),
]

const byWord = new Map<string, TitleRow>()
for (const row of titles) if (!byWord.has(row.id)) byWord.set(row.id, row)

/** The title row of a word, singular or plural ("ministers"). */
export function titleOf(word: string): TitleRow | undefined {
  const lower = word.toLowerCase()
  return byWord.get(lower) ?? byWord.get(lower.replace(/men$/, 'man').replace(/women$/, 'woman')) ?? byWord.get(lower.replace(/ies$/, 'y')) ?? byWord.get(lower.replace(/s$/, ''))
}
