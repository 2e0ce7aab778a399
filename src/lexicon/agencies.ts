/** News agencies: names that stand in a dateline's parenthesis, in a credit, or as the origin of a copied text. */

export interface AgencyRow {
  /** The name as Parley writes it. */
  readonly id: string
  /** Other spellings, as they stand in datelines and credits. */
  readonly also?: readonly string[]
  readonly note: string
  readonly example: string
}

export const agencies: readonly AgencyRow[] = [
  { id: 'Associated Press', also: ['AP', 'The Associated Press'], note: 'US, cooperative', example: 'DOHA, Qatar (AP) —' },
  { id: 'Reuters', also: ['Thomson Reuters'], note: 'UK', example: 'DOHA (Reuters) -' },
  { id: 'Agence France-Presse', also: ['AFP'], note: 'France', example: 'Photo: AFP' },
  { id: 'Xinhua', also: ['Xinhua News Agency'], note: 'China, state', example: 'DOHA, March 4 (Xinhua) --' },
  { id: 'TASS', also: ['ITAR-TASS', 'Tass'], note: 'Russia, state', example: 'DOHA, March 4. /TASS/.' },
  { id: 'Interfax', note: 'Russia', example: 'DOHA. March 4 (Interfax) -' },
  { id: 'RIA Novosti', also: ['RIA'], note: 'Russia, state', example: 'DOHA, March 4 (RIA Novosti) -' },
  { id: 'Sputnik', note: 'Russia, state', example: 'DOHA (Sputnik) -' },
  { id: 'Ukrinform', note: 'Ukraine, state', example: 'DOHA (Ukrinform) -' },
  { id: 'Anadolu', also: ['AA', 'Anadolu Agency'], note: 'Türkiye, state', example: 'DOHA (AA) -' },
  { id: 'Deutsche Presse-Agentur', also: ['dpa', 'DPA'], note: 'Germany', example: 'Doha (dpa) -' },
  { id: 'EFE', note: 'Spain, state', example: 'Doha, Mar 4 (EFE).-' },
  { id: 'ANSA', note: 'Italy', example: '(ANSA) - DOHA, MAR 4 -' },
  { id: 'Kyodo News', also: ['Kyodo', 'KYODO'], note: 'Japan', example: 'DOHA (Kyodo) --' },
  { id: 'Jiji Press', also: ['Jiji'], note: 'Japan', example: 'Doha, March 4 (Jiji Press)--' },
  { id: 'Yonhap', also: ['Yonhap News Agency'], note: 'South Korea, state', example: 'DOHA, March 4 (Yonhap) --' },
  { id: 'KCNA', note: 'North Korea, state', example: 'Doha, March 4 (KCNA) --' },
  { id: 'IRNA', note: 'Iran, state', example: 'Doha, IRNA –' },
  { id: 'ISNA', note: 'Iran', example: 'TEHRAN (ISNA) -' },
  { id: 'Tasnim', note: 'Iran', example: 'TEHRAN (Tasnim) –' },
  { id: 'Mehr News Agency', also: ['MNA', 'Mehr'], note: 'Iran', example: 'TEHRAN, Mar. 04 (MNA) –' },
  { id: 'Saudi Press Agency', also: ['SPA'], note: 'Saudi Arabia, state', example: 'Riyadh, March 4, 2031, SPA --' },
  { id: 'WAM', also: ['Emirates News Agency'], note: 'United Arab Emirates, state', example: 'ABU DHABI, 4th March (WAM) --' },
  { id: 'Qatar News Agency', also: ['QNA'], note: 'Qatar, state', example: 'Doha, March 04 (QNA) -' },
  { id: 'KUNA', also: ['Kuwait News Agency'], note: 'Kuwait, state', example: 'KUWAIT, March 4 (KUNA) --' },
  { id: 'Petra', note: 'Jordan, state', example: 'Amman, March 4 (Petra) --' },
  { id: 'SANA', note: 'Syria, state', example: 'Damascus, SANA-' },
  { id: 'MENA', note: 'Egypt, state', example: 'CAIRO, March 4 (MENA) -' },
  { id: 'Press Trust of India', also: ['PTI'], note: 'India', example: 'New Delhi, Mar 4 (PTI)' },
  { id: 'ANI', also: ['Asian News International'], note: 'India', example: 'New Delhi [India], March 4 (ANI):' },
  { id: 'IANS', note: 'India', example: 'New Delhi, March 4 (IANS)' },
  { id: 'APP', also: ['Associated Press of Pakistan'], note: 'Pakistan, state', example: 'ISLAMABAD, Mar 04 (APP):' },
  { id: 'Bernama', note: 'Malaysia, state', example: 'KUALA LUMPUR, March 4 (Bernama) --' },
  { id: 'Antara', note: 'Indonesia, state', example: 'Jakarta (ANTARA) -' },
  { id: 'BelTA', also: ['BELTA', 'Belta'], note: 'Belarus, state', example: 'MINSK, 4 March (BelTA) –' },
  { id: 'Armenpress', also: ['ARMENPRESS'], note: 'Armenia, state', example: 'YEREVAN, MARCH 4, ARMENPRESS.' },
  { id: 'Trend', also: ['Trend News Agency'], note: 'Azerbaijan', example: 'BAKU, Azerbaijan, March 4. /Trend/' },
  { id: 'Azertac', also: ['AZERTAC'], note: 'Azerbaijan, state', example: 'Baku, March 4, AZERTAC' },
  { id: 'Tanjug', also: ['TANJUG'], note: 'Serbia', example: 'BELGRADE, March 4 (Tanjug) -' },
  { id: 'Hina', note: 'Croatia, state', example: 'ZAGREB, 4 March (Hina) -' },
  { id: 'MTI', note: 'Hungary, state', example: 'Budapest, March 4 (MTI) -' },
  { id: 'PAP', note: 'Poland, state', example: 'Warsaw, March 4 (PAP) -' },
  { id: 'CTK', also: ['ČTK'], note: 'Czechia', example: 'Prague, March 4 (CTK) -' },
  { id: 'BNS', also: ['Baltic News Service'], note: 'Baltic states', example: 'TALLINN, March 4 (BNS) -' },
  { id: 'United Press International', also: ['UPI'], note: 'US', example: 'DOHA, March 4 (UPI) --' },
  { id: 'Bloomberg', also: ['Bloomberg News'], note: 'US', example: '(Bloomberg) --' },
  { id: 'IRIN', note: 'UN, until 2015', example: 'NAIROBI, 4 March 2012 (IRIN) -' },
  { id: 'Vietnam News Agency', also: ['VNA'], note: 'Vietnam, state', example: 'Hanoi (VNA) –' },
  { id: 'Getty Images', also: ['Getty', 'Getty Images Europe'], note: 'pictures', example: 'Photo: Getty Images' },
  { id: 'EPA', also: ['EPA-EFE', 'European Pressphoto Agency'], note: 'pictures', example: 'Photo: EPA-EFE' },
  { id: 'Shutterstock', note: 'pictures', example: 'Image: Shutterstock' },
  { id: 'PA', also: ['PA Media', 'Press Association'], note: 'UK', example: 'Photo: PA' },
  { id: 'VCG', note: 'China, pictures', example: 'Photo: VCG' },
]

const byName = new Map(agencies.flatMap((row) => [row.id, ...(row.also ?? [])].map((name) => [name, row] as const)))

/** The agency of a name as written ("AFP"), or none. */
export function agencyOf(name: string): AgencyRow | undefined {
  return byName.get(name.trim())
}
