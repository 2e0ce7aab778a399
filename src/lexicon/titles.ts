/** Titles: words for offices and ranks that stand before, after or instead of a name. */

export interface TitleRow {
  /** The head word, lower case, singular. */
  readonly id: string
  /** head: speaks for a state; cabinet: member of a government; envoy; spokesperson; aide; legislator; soldier; cleric; body: heads an organisation; courtesy: says nothing of office; scholar; other. */
  readonly rank: 'head' | 'cabinet' | 'envoy' | 'spokesperson' | 'aide' | 'legislator' | 'soldier' | 'cleric' | 'body' | 'courtesy' | 'scholar' | 'other'
  readonly gender?: 'male' | 'female'
}

const rows = (rank: TitleRow['rank'], words: string, gender?: TitleRow['gender']): TitleRow[] =>
  words.split(' ').map((word) => ({ id: word.replaceAll('_', ' '), rank, ...(gender ? { gender } : {}) }))

/** Example for every rank: "President Noor", "Foreign Minister Noor", "special envoy Noor", "spokesperson Noor", "aide Noor", "Senator Noor", "General Noor", "Archbishop Noor", "Secretary-General Noor", "Mr Noor", "Professor Noor", "founder Noor". */
export const titles: readonly TitleRow[] = [
  ...rows('head', 'president premier chancellor emir sultan leader ruler sovereign prime_minister president-elect vice_president sheikh shah chancellor-designate president-designate minister-designate premier-designate'),
  ...rows('head', 'king prince tsar emperor', 'male'),
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
  ...rows('cleric', 'cleric bishop archbishop cardinal patriarch rabbi imam ayatollah mufti'),
  ...rows('cleric', 'pope pontiff', 'male'),
  ...rows('other', 'activist lawyer journalist reporter correspondent doctor dissident militant rebel candidate incumbent predecessor successor counterpart host tycoon businessman banker colleague'),
]

const byWord = new Map<string, TitleRow>()
for (const row of titles) if (!byWord.has(row.id)) byWord.set(row.id, row)

/** The title row of a word, singular or plural ("ministers"). */
export function titleOf(word: string): TitleRow | undefined {
  const lower = word.toLowerCase()
  return byWord.get(lower) ?? byWord.get(lower.replace(/men$/, 'man').replace(/women$/, 'woman')) ?? byWord.get(lower.replace(/ies$/, 'y')) ?? byWord.get(lower.replace(/s$/, ''))
}

/** A noun by which a person already named is spoken of again, and what such a person is. */
export interface EpithetRow {
  /** Lower case, singular. */
  readonly id: string
  /** Ranks whose titles fit; a person of no known title may be any of them. */
  readonly ranks: readonly TitleRow['rank'][]
  /** Where given, the office must have one of these words ("top ‹diplomat›" after a foreign minister). */
  readonly offices?: readonly string[]
  readonly example: string
}

export const epithets: readonly EpithetRow[] = [
  { id: 'leader', ranks: ['head', 'body', 'cleric'], example: 'President Noor … the Varlandic leader said' },
  { id: 'pontiff', ranks: ['cleric'], offices: ['pope'], example: 'Pope Linus … the pontiff said' },
  { id: 'pope', ranks: ['cleric'], offices: ['pope', 'pontiff'], example: 'Pope Linus … the Pope said' },
  { id: 'premier', ranks: ['head', 'cabinet'], offices: ['premier', 'prime'], example: 'Prime Minister Noor … the premier said' },
  { id: 'chancellor', ranks: ['head', 'cabinet'], offices: ['chancellor'], example: 'Chancellor Noor … the chancellor said' },
  { id: 'diplomat', ranks: ['envoy', 'cabinet', 'spokesperson', 'aide'], example: 'Foreign Minister Noor … the top diplomat said' },
  { id: 'official', ranks: ['cabinet', 'envoy', 'spokesperson', 'aide', 'body', 'soldier'], example: 'Deputy Minister Noor … the official said' },
  { id: 'politician', ranks: ['head', 'cabinet', 'legislator', 'body'], example: 'Senator Noor … the politician said' },
  { id: 'statesman', ranks: ['head', 'cabinet'], example: 'President Noor … the statesman said' },
  { id: 'envoy', ranks: ['envoy'], example: 'Special envoy Noor … the envoy said' },
  { id: 'negotiator', ranks: ['envoy', 'cabinet', 'aide', 'body'], example: 'Deputy Minister Noor … the negotiator said' },
  { id: 'mediator', ranks: ['envoy', 'cabinet', 'head'], example: 'Envoy Noor … the mediator said' },
  { id: 'lawmaker', ranks: ['legislator'], example: 'Senator Noor … the lawmaker said' },
  { id: 'legislator', ranks: ['legislator'], example: 'Senator Noor … the legislator said' },
  { id: 'cleric', ranks: ['cleric'], example: 'Ayatollah Noor … the cleric said' },
  { id: 'scholar', ranks: ['scholar'], example: 'Professor Noor … the scholar said' },
  { id: 'expert', ranks: ['scholar'], example: 'Professor Noor … the expert said' },
  { id: 'analyst', ranks: ['scholar'], example: 'Researcher Noor … the analyst said' },
  { id: 'academic', ranks: ['scholar'], example: 'Professor Noor … the academic said' },
  { id: 'researcher', ranks: ['scholar'], example: 'Professor Noor … the researcher said' },
  { id: 'commander', ranks: ['soldier'], example: 'General Noor … the commander said' },
]

const epithetById = new Map(epithets.map((row) => [row.id, row]))

/** The row of a noun that may speak of a person again ("the ‹diplomat›"). */
export function epithetOf(lemma: string): EpithetRow | undefined {
  return epithetById.get(lemma.toLowerCase())
}
