/** How the name of a newspaper, agency or broadcaster is built, for outlets that no row names. */

export interface MediaWordRow {
  readonly id: string
  readonly note: string
  readonly example: string
}

/** Head words: a capitalised name that ends in one of them is a medium. */
export const mediaHeads: readonly MediaWordRow[] = [
  ...'Times Post Herald Tribune Gazette Courier Chronicle Journal Guardian Telegraph Observer Independent Daily News Newspaper Press Mirror Express Standard Globe Dispatch Bulletin Review Weekly Sentinel Mail'.split(' ').map((id) => ({ id, note: 'newspaper', example: `the Halden ${id}` })),
  ...'Radio Television TV Broadcasting Channel Network Agency Newswire Wire'.split(' ').map((id) => ({ id, note: 'agency or broadcaster', example: `Halden ${id}` })),
]

/** Agencies, broadcasters and papers whose name does not give them away. */
export const mediaNames: readonly MediaWordRow[] = [
  ...'Reuters|TASS|Tass|ITAR-TASS|AFP|AP|Associated Press|Agence France-Presse|Interfax|RIA Novosti|RIA|Sputnik|Xinhua|CCTV|CGTN|Anadolu|DPA|dpa|EFE|ANSA|Kyodo|Yonhap|KCNA|IRNA|ISNA|Fars|Tasnim|Mehr|SPA|WAM|QNA|KUNA|MENA|Petra|SANA|PTI|ANI|UPI|Bernama|Antara|Ukrinform|BelTA|Belta|Trend|Armenpress|Azertac|Tanjug|MTI|PAP|CTK|BNS|NHK|BBC|CNN|NBC|CBS|ABC|MSNBC|PBS|NPR|CNBC|Bloomberg|Axios|Politico|RT|Al Jazeera|Al-Jazeera|Al Arabiya|Al-Arabiya|Al Mayadeen|Al Hadath|Deutsche Welle|DW|France 24|RFI|RFE/RL|VOA|Voice of America|Radio Free Europe|Der Spiegel|Spiegel|Le Monde|Le Figaro|El Pais|El País|La Repubblica|Corriere della Sera|Haaretz|Maariv|Yedioth Ahronoth|Kommersant|Vedomosti|Izvestia|Rossiya 1|Kan|Dawn|Sabah|Hurriyet|Milliyet|Asharq Al-Awsat|Al-Ahram|Sky News|ITV|Newsweek|Time|The Economist|Economist|The Atlantic|Foreign Affairs|Foreign Policy|Nikkei|Asahi Shimbun|Yomiuri Shimbun|Caixin|TVP|TRT|ZDF|ARD|SABC|CBC|Rudaw|Ynet|Suspilne|Meduza|Mehr News|Press TV'.split('|').map((id) => ({ id, note: 'agency, broadcaster or paper', example: `${id} reported` })),
]

/** Common nouns for media: "state television", "the agency". */
export const mediaNouns: readonly MediaWordRow[] = [
  ...'agency newspaper paper daily weekly magazine broadcaster television radio media outlet network channel newswire tabloid website portal press'.split(' ').map((id) => ({ id, note: 'common noun for a medium', example: `the ${id} reported` })),
]

const heads = new Set(mediaHeads.map((row) => row.id))
const names = new Set(mediaNames.map((row) => row.id))
const nouns = new Set(mediaNouns.map((row) => row.id))

/** Whether a capitalised name is a medium's: by row, or by its last word ("the Halden Courier"). */
export function isMediaName(name: string): boolean {
  const bare = name.replace(/^the /i, '').replace(/ (news )?agency$/i, (agency) => (names.has(name.replace(/^the /i, '').slice(0, -agency.length)) ? '' : agency))
  if (names.has(bare) || names.has(name)) return true
  const words = bare.split(/\s+/)
  return words.length > 1 && words.length < 6 && heads.has(words[words.length - 1] as string) && !/^(Foreign|Atomic|Central|National Security|Space|Intelligence|International Atomic)\b/.test(bare)
}

/** Whether a common noun means a medium ("the agency", "state television"). */
export function isMediaNoun(lemma: string): boolean {
  return nouns.has(lemma.toLowerCase())
}

const newspapers = new Set(mediaHeads.filter((row) => row.note === 'newspaper').map((row) => row.id))

/** Whether one capitalised word is how a newspaper is called in short ("told the ‹Courier›"); meant for words already taken for a name. */
export function isMediaWord(name: string): boolean {
  const bare = name.replace(/^the /i, '')
  return newspapers.has(bare) && !/^(Daily|Weekly|News|Press|Standard|Independent|Review|Mail|Newspaper)$/.test(bare)
}
