/** Bodies of many states, and of the United Nations: names and short forms that mean one body, however a paper writes them. */

export interface IntergovernmentalRow {
  /** The name in full. */
  readonly id: string
  /** Short forms and other spellings. */
  readonly also: readonly string[]
  readonly example: string
}

const row = (id: string, also: string): IntergovernmentalRow => ({ id, also: also.split('|'), example: `${also.split('|')[0]} monitors arrived.` })

export const intergovernmental: readonly IntergovernmentalRow[] = [
  row('United Nations', 'U.N.|UN|UNO'),
  row('UN Security Council', 'U.N. Security Council|United Nations Security Council'),
  row('North Atlantic Treaty Organization', 'NATO|Nato|North Atlantic Treaty Organisation'),
  row('Association of Southeast Asian Nations', 'ASEAN|Asean'),
  row('African Union', 'AU|A.U.'),
  row('Economic Community of West African States', 'ECOWAS|Ecowas'),
  row('Intergovernmental Authority on Development', 'IGAD|Igad'),
  row('Southern African Development Community', 'SADC|Sadc'),
  row('East African Community', 'EAC'),
  row('Organization of American States', 'OAS|Organisation of American States'),
  row('Caribbean Community', 'CARICOM|Caricom'),
  row('Organization for Security and Co-operation in Europe', 'OSCE|Organization for Security and Cooperation in Europe|Organisation for Security and Cooperation in Europe'),
  row('International Atomic Energy Agency', 'IAEA|I.A.E.A.|UN nuclear watchdog|U.N. nuclear watchdog'),
  row('International Monetary Fund', 'IMF|I.M.F.'),
  row('World Trade Organization', 'WTO|World Trade Organisation'),
  row('World Health Organization', 'WHO|World Health Organisation'),
  row('World Food Programme', 'WFP|World Food Program|UN World Food Programme|United Nations World Food Program'),
  row('Office of the United Nations High Commissioner for Refugees', 'UNHCR|UN refugee agency|U.N. refugee agency|United Nations refugee agency'),
  row("United Nations Children's Fund", 'UNICEF|Unicef'),
  row('United Nations Interim Force in Lebanon', 'UNIFIL|Unifil'),
  row('Organization of the Petroleum Exporting Countries', 'OPEC|Opec|OPEC+|Opec+'),
  row('Gulf Cooperation Council', 'GCC'),
  row('Shanghai Cooperation Organization', 'SCO|Shanghai Cooperation Organisation'),
  row('Collective Security Treaty Organization', 'CSTO|Collective Security Treaty Organisation'),
  row('Commonwealth of Independent States', 'CIS'),
  row('Organisation of Islamic Cooperation', 'OIC|Organization of Islamic Cooperation'),
  row('International Committee of the Red Cross', 'ICRC|Red Cross'),
  row('International Criminal Court', 'ICC'),
  row('International Court of Justice', 'ICJ'),
  row('Southern Common Market', 'MERCOSUR|Mercosur'),
]

const byName = new Map<string, IntergovernmentalRow>()
for (const each of intergovernmental) for (const name of [each.id, ...each.also]) byName.set(name, each)

/** The body with this name or short form; case counts ("who" is no body). */
export function intergovernmentalNamed(name: string): IntergovernmentalRow | undefined {
  return byName.get(name.replace(/^the /i, ''))
}
