/** States: names, adjectives and nationals, capitals, by ISO 3166-1 alpha-2 code. `EU` stands in as a side of its own (exceptionally reserved in ISO 3166-1), `XK` is the code in use for Kosovo.

Names and capitals after the MIT-licensed package countries-list; adjectives by hand. Disputed names are listed as texts use them; a row takes no side. */

export interface StateRow {
  /** ISO 3166-1 alpha-2. */
  readonly id: string
  readonly names: readonly string[]
  /** Adjectives and nationals; the plural in -s is understood. */
  readonly adjectives: readonly string[]
  /** Seat of government first; other names after it. */
  readonly capitals: readonly string[]
}

export const states: readonly StateRow[] = [
  { id: 'AC', names: ['Ascension Island'], adjectives: [], capitals: [] },
  { id: 'AD', names: ['Andorra'], adjectives: ['Andorran'], capitals: ['Andorra la Vella'] },
  { id: 'AE', names: ['United Arab Emirates', 'UAE', 'Emirates', 'U.A.E.', 'the Emirates'], adjectives: ['Emirati'], capitals: ['Abu Dhabi'] },
  { id: 'AF', names: ['Afghanistan'], adjectives: ['Afghan', 'Afghans'], capitals: ['Kabul'] },
  { id: 'AG', names: ['Antigua and Barbuda'], adjectives: ['Antiguan'], capitals: ['Saint John\'s'] },
  { id: 'AL', names: ['Albania'], adjectives: ['Albanian'], capitals: ['Tirana'] },
  { id: 'AM', names: ['Armenia'], adjectives: ['Armenian'], capitals: ['Yerevan'] },
  { id: 'AO', names: ['Angola'], adjectives: ['Angolan'], capitals: ['Luanda'] },
  { id: 'AR', names: ['Argentina'], adjectives: ['Argentine', 'Argentines', 'Argentinian'], capitals: ['Buenos Aires'] },
  { id: 'AS', names: ['American Samoa'], adjectives: ['American Samoan'], capitals: ['Pago Pago'] },
  { id: 'AT', names: ['Austria'], adjectives: ['Austrian'], capitals: ['Vienna'] },
  { id: 'AU', names: ['Australia'], adjectives: ['Australian'], capitals: ['Canberra'] },
  { id: 'AZ', names: ['Azerbaijan'], adjectives: ['Azerbaijani', 'Azeri'], capitals: ['Baku'] },
  { id: 'BA', names: ['Bosnia and Herzegovina', 'Bosnia', 'Bosnia-Herzegovina'], adjectives: ['Bosnian'], capitals: ['Sarajevo'] },
  { id: 'BB', names: ['Barbados'], adjectives: ['Barbadian'], capitals: ['Bridgetown'] },
  { id: 'BD', names: ['Bangladesh', 'East Pakistan'], adjectives: ['Bangladeshi'], capitals: ['Dhaka'] },
  { id: 'BE', names: ['Belgium'], adjectives: ['Belgian'], capitals: ['Brussels'] },
  { id: 'BF', names: ['Burkina Faso', 'Upper Volta'], adjectives: ['Burkinabe'], capitals: ['Ouagadougou'] },
  { id: 'BG', names: ['Bulgaria'], adjectives: ['Bulgarian'], capitals: ['Sofia'] },
  { id: 'BH', names: ['Bahrain', 'Bahrein'], adjectives: ['Bahraini'], capitals: ['Manama'] },
  { id: 'BI', names: ['Burundi'], adjectives: ['Burundian'], capitals: ['Gitega', 'Bujumbura'] },
  { id: 'BJ', names: ['Benin', 'Dahomey'], adjectives: ['Beninese'], capitals: ['Porto-Novo'] },
  { id: 'BN', names: ['Brunei'], adjectives: ['Bruneian'], capitals: ['Bandar Seri Begawan'] },
  { id: 'BO', names: ['Bolivia'], adjectives: ['Bolivian'], capitals: ['La Paz'] },
  { id: 'BR', names: ['Brazil'], adjectives: ['Brazilian'], capitals: ['Brasília'] },
  { id: 'BS', names: ['Bahamas'], adjectives: ['Bahamian'], capitals: ['Nassau'] },
  { id: 'BT', names: ['Bhutan'], adjectives: ['Bhutanese'], capitals: ['Thimphu'] },
  { id: 'BW', names: ['Botswana', 'Bechuanaland'], adjectives: ['Botswanan'], capitals: ['Gaborone'] },
  { id: 'BY', names: ['Belarus', 'Byelorussia', 'Belorussia'], adjectives: ['Belarusian', 'Belarussian'], capitals: ['Minsk'] },
  { id: 'BZ', names: ['Belize', 'British Honduras'], adjectives: ['Belizean'], capitals: ['Belmopan'] },
  { id: 'CA', names: ['Canada'], adjectives: ['Canadian'], capitals: ['Ottawa'] },
  { id: 'CD', names: ['Democratic Republic of the Congo', 'Zaire', 'Congo-Kinshasa', 'DR Congo', 'DRC', 'Democratic Republic of Congo'], adjectives: ['Congolese'], capitals: ['Kinshasa'] },
  { id: 'CF', names: ['Central African Republic', 'Ubangi-Shari'], adjectives: ['Central African'], capitals: ['Bangui'] },
  { id: 'CG', names: ['Republic of the Congo', 'Congo-Brazzaville'], adjectives: ['Congolese'], capitals: ['Brazzaville'] },
  { id: 'CH', names: ['Switzerland'], adjectives: ['Swiss'], capitals: ['Bern'] },
  { id: 'CI', names: ['Ivory Coast', 'Cote d\'Ivoire', 'Côte d\'Ivoire'], adjectives: ['Ivorian'], capitals: ['Yamoussoukro', 'Abidjan'] },
  { id: 'CL', names: ['Chile'], adjectives: ['Chilean'], capitals: ['Santiago'] },
  { id: 'CM', names: ['Cameroon'], adjectives: ['Cameroonian'], capitals: ['Yaoundé'] },
  { id: 'CN', names: ['China', 'People\'s Republic of China', 'PRC', 'P.R.C.'], adjectives: ['Chinese'], capitals: ['Beijing', 'Peking'] },
  { id: 'CO', names: ['Colombia'], adjectives: ['Colombian'], capitals: ['Bogotá'] },
  { id: 'CR', names: ['Costa Rica'], adjectives: ['Costa Rican'], capitals: ['San José'] },
  { id: 'CU', names: ['Cuba'], adjectives: ['Cuban'], capitals: ['Havana'] },
  { id: 'CV', names: ['Cabo Verde', 'Cape Verde'], adjectives: ['Cape Verdean'], capitals: ['Praia'] },
  { id: 'CY', names: ['Cyprus'], adjectives: ['Cypriot'], capitals: ['Nicosia'] },
  { id: 'CZ', names: ['Czechia', 'Czech Republic', 'Česká republika'], adjectives: ['Czech'], capitals: ['Prague'] },
  { id: 'DE', names: ['Germany'], adjectives: ['German'], capitals: ['Berlin'] },
  { id: 'DJ', names: ['Djibouti'], adjectives: ['Djiboutian'], capitals: ['Djibouti'] },
  { id: 'DK', names: ['Denmark'], adjectives: ['Danish', 'Danes'], capitals: ['Copenhagen'] },
  { id: 'DM', names: ['Dominica'], adjectives: [], capitals: ['Roseau'] },
  { id: 'DO', names: ['Dominican Republic'], adjectives: ['Dominican'], capitals: ['Santo Domingo'] },
  { id: 'DZ', names: ['Algeria'], adjectives: ['Algerian'], capitals: ['Algiers'] },
  { id: 'EC', names: ['Ecuador'], adjectives: ['Ecuadorian', 'Ecuadorean'], capitals: ['Quito'] },
  { id: 'EE', names: ['Estonia'], adjectives: ['Estonian'], capitals: ['Tallinn'] },
  { id: 'EG', names: ['Egypt'], adjectives: ['Egyptian'], capitals: ['Cairo'] },
  { id: 'EH', names: ['Western Sahara', 'Spanish Sahara'], adjectives: ['Sahrawi'], capitals: ['El Aaiún'] },
  { id: 'ER', names: ['Eritrea'], adjectives: ['Eritrean'], capitals: ['Asmara'] },
  { id: 'ES', names: ['Spain'], adjectives: ['Spanish', 'Spaniards'], capitals: ['Madrid'] },
  { id: 'ET', names: ['Ethiopia', 'Abyssinia'], adjectives: ['Ethiopian'], capitals: ['Addis Ababa', 'Addis'] },
  { id: 'FI', names: ['Finland'], adjectives: ['Finnish', 'Finns'], capitals: ['Helsinki'] },
  { id: 'FJ', names: ['Fiji'], adjectives: ['Fijian'], capitals: ['Suva'] },
  { id: 'FM', names: ['Micronesia'], adjectives: ['Micronesian'], capitals: ['Palikir'] },
  { id: 'FR', names: ['France'], adjectives: ['French', 'Frenchman'], capitals: ['Paris'] },
  { id: 'GA', names: ['Gabon'], adjectives: ['Gabonese'], capitals: ['Libreville'] },
  { id: 'GB', names: ['United Kingdom', 'UK', 'Britain', 'Great Britain', 'U.K.'], adjectives: ['British', 'Britons'], capitals: ['London'] },
  { id: 'GD', names: ['Grenada'], adjectives: ['Grenadian'], capitals: ['St. George\'s'] },
  { id: 'GE', names: ['Georgia'], adjectives: ['Georgian'], capitals: ['Tbilisi'] },
  { id: 'GH', names: ['Ghana', 'Gold Coast'], adjectives: ['Ghanaian'], capitals: ['Accra'] },
  { id: 'GL', names: ['Greenland'], adjectives: ['Greenlandic', 'Greenlander'], capitals: ['Nuuk'] },
  { id: 'GM', names: ['Gambia'], adjectives: ['Gambian'], capitals: ['Banjul'] },
  { id: 'GN', names: ['Guinea'], adjectives: ['Guinean'], capitals: ['Conakry'] },
  { id: 'GQ', names: ['Equatorial Guinea'], adjectives: ['Equatorial Guinean'], capitals: ['Malabo'] },
  { id: 'GR', names: ['Greece'], adjectives: ['Greek'], capitals: ['Athens'] },
  { id: 'GT', names: ['Guatemala'], adjectives: ['Guatemalan'], capitals: ['Guatemala City'] },
  { id: 'GW', names: ['Guinea-Bissau', 'Portuguese Guinea'], adjectives: [], capitals: ['Bissau'] },
  { id: 'GY', names: ['Guyana'], adjectives: ['Guyanese'], capitals: ['Georgetown'] },
  { id: 'HN', names: ['Honduras'], adjectives: ['Honduran'], capitals: ['Tegucigalpa'] },
  { id: 'HR', names: ['Croatia'], adjectives: ['Croatian'], capitals: ['Zagreb'] },
  { id: 'HT', names: ['Haiti'], adjectives: ['Haitian'], capitals: ['Port-au-Prince'] },
  { id: 'HU', names: ['Hungary'], adjectives: ['Hungarian'], capitals: ['Budapest'] },
  { id: 'ID', names: ['Indonesia', 'Dutch East Indies'], adjectives: ['Indonesian'], capitals: ['Jakarta'] },
  { id: 'IE', names: ['Ireland'], adjectives: ['Irish'], capitals: ['Dublin'] },
  { id: 'IL', names: ['Israel'], adjectives: ['Israeli'], capitals: ['Jerusalem', 'Tel Aviv'] },
  { id: 'IN', names: ['India'], adjectives: ['Indian'], capitals: ['New Delhi', 'Delhi'] },
  { id: 'IQ', names: ['Iraq'], adjectives: ['Iraqi'], capitals: ['Baghdad'] },
  { id: 'IR', names: ['Iran', 'Persia', 'Islamic Republic of Iran'], adjectives: ['Iranian'], capitals: ['Tehran'] },
  { id: 'IS', names: ['Iceland'], adjectives: ['Icelandic', 'Icelanders'], capitals: ['Reykjavik'] },
  { id: 'IT', names: ['Italy'], adjectives: ['Italian'], capitals: ['Rome'] },
  { id: 'JM', names: ['Jamaica'], adjectives: ['Jamaican'], capitals: ['Kingston'] },
  { id: 'JO', names: ['Jordan'], adjectives: ['Jordanian'], capitals: ['Amman'] },
  { id: 'JP', names: ['Japan'], adjectives: ['Japanese'], capitals: ['Tokyo'] },
  { id: 'KE', names: ['Kenya'], adjectives: ['Kenyan'], capitals: ['Nairobi'] },
  { id: 'KG', names: ['Kyrgyzstan', 'Kirghizia', 'Kyrgyz Republic'], adjectives: ['Kyrgyz', 'Kyrgyzstani'], capitals: ['Bishkek'] },
  { id: 'KH', names: ['Cambodia', 'Kampuchea'], adjectives: ['Cambodian'], capitals: ['Phnom Penh'] },
  { id: 'KI', names: ['Kiribati', 'Gilbert Islands'], adjectives: ['Kiribati'], capitals: ['South Tarawa'] },
  { id: 'KM', names: ['Comoros'], adjectives: ['Comorian'], capitals: ['Moroni'] },
  { id: 'KN', names: ['Saint Kitts and Nevis'], adjectives: ['Kittitian'], capitals: ['Basseterre'] },
  { id: 'KP', names: ['North Korea', 'DPRK', 'Democratic People\'s Republic of Korea'], adjectives: ['North Korean'], capitals: ['Pyongyang'] },
  { id: 'KR', names: ['South Korea', 'Republic of Korea', 'ROK'], adjectives: ['South Korean'], capitals: ['Seoul'] },
  { id: 'KW', names: ['Kuwait'], adjectives: ['Kuwaiti'], capitals: ['Kuwait City'] },
  { id: 'KZ', names: ['Kazakhstan'], adjectives: ['Kazakh', 'Kazakhstani'], capitals: ['Astana', 'Nur-Sultan'] },
  { id: 'LA', names: ['Laos', 'Lao PDR'], adjectives: ['Lao', 'Laotian'], capitals: ['Vientiane'] },
  { id: 'LB', names: ['Lebanon'], adjectives: ['Lebanese'], capitals: ['Beirut'] },
  { id: 'LC', names: ['Saint Lucia'], adjectives: ['Saint Lucian'], capitals: ['Castries'] },
  { id: 'LI', names: ['Liechtenstein'], adjectives: ['Liechtenstein'], capitals: ['Vaduz'] },
  { id: 'LK', names: ['Sri Lanka', 'Ceylon'], adjectives: ['Sri Lankan'], capitals: ['Colombo', 'Sri Jayawardenepura Kotte'] },
  { id: 'LR', names: ['Liberia'], adjectives: ['Liberian'], capitals: ['Monrovia'] },
  { id: 'LS', names: ['Lesotho', 'Basutoland'], adjectives: ['Basotho'], capitals: ['Maseru'] },
  { id: 'LT', names: ['Lithuania'], adjectives: ['Lithuanian'], capitals: ['Vilnius'] },
  { id: 'LU', names: ['Luxembourg'], adjectives: ['Luxembourg'], capitals: ['Luxembourg'] },
  { id: 'LV', names: ['Latvia'], adjectives: ['Latvian'], capitals: ['Riga'] },
  { id: 'LY', names: ['Libya'], adjectives: ['Libyan'], capitals: ['Tripoli'] },
  { id: 'MA', names: ['Morocco'], adjectives: ['Moroccan'], capitals: ['Rabat'] },
  { id: 'MC', names: ['Monaco'], adjectives: ['Monegasque'], capitals: ['Monaco'] },
  { id: 'MD', names: ['Moldova', 'Moldavia'], adjectives: ['Moldovan'], capitals: ['Chișinău'] },
  { id: 'ME', names: ['Montenegro'], adjectives: ['Montenegrin'], capitals: ['Podgorica'] },
  { id: 'MG', names: ['Madagascar'], adjectives: ['Malagasy'], capitals: ['Antananarivo'] },
  { id: 'MH', names: ['Marshall Islands'], adjectives: ['Marshallese'], capitals: ['Majuro'] },
  { id: 'MK', names: ['North Macedonia', 'Macedonia', 'FYROM'], adjectives: ['Macedonian', 'North Macedonian'], capitals: ['Skopje'] },
  { id: 'ML', names: ['Mali', 'French Sudan'], adjectives: ['Malian'], capitals: ['Bamako'] },
  { id: 'MM', names: ['Myanmar', 'Burma', 'Myanmar (Burma)'], adjectives: ['Burmese'], capitals: ['Naypyidaw', 'Nay Pyi Taw', 'Yangon'] },
  { id: 'MN', names: ['Mongolia'], adjectives: ['Mongolian'], capitals: ['Ulan Bator'] },
  { id: 'MR', names: ['Mauritania'], adjectives: ['Mauritanian'], capitals: ['Nouakchott'] },
  { id: 'MT', names: ['Malta'], adjectives: ['Maltese'], capitals: ['Valletta'] },
  { id: 'MU', names: ['Mauritius'], adjectives: ['Mauritian'], capitals: ['Port Louis'] },
  { id: 'MV', names: ['Maldives'], adjectives: ['Maldivian'], capitals: ['Malé'] },
  { id: 'MW', names: ['Malawi', 'Nyasaland'], adjectives: ['Malawian'], capitals: ['Lilongwe'] },
  { id: 'MX', names: ['Mexico'], adjectives: ['Mexican'], capitals: ['Mexico City'] },
  { id: 'MY', names: ['Malaysia'], adjectives: ['Malaysian'], capitals: ['Kuala Lumpur'] },
  { id: 'MZ', names: ['Mozambique'], adjectives: ['Mozambican'], capitals: ['Maputo'] },
  { id: 'NA', names: ['Namibia', 'South West Africa'], adjectives: ['Namibian'], capitals: ['Windhoek'] },
  { id: 'NE', names: ['Niger'], adjectives: ['Nigerien'], capitals: ['Niamey'] },
  { id: 'NG', names: ['Nigeria'], adjectives: ['Nigerian'], capitals: ['Abuja'] },
  { id: 'NI', names: ['Nicaragua'], adjectives: ['Nicaraguan'], capitals: ['Managua'] },
  { id: 'NL', names: ['Netherlands', 'Holland', 'the Netherlands'], adjectives: ['Dutch'], capitals: ['Amsterdam', 'The Hague'] },
  { id: 'NO', names: ['Norway'], adjectives: ['Norwegian'], capitals: ['Oslo'] },
  { id: 'NP', names: ['Nepal'], adjectives: ['Nepalese', 'Nepali'], capitals: ['Kathmandu'] },
  { id: 'NR', names: ['Nauru'], adjectives: ['Nauruan'], capitals: ['Yaren'] },
  { id: 'NZ', names: ['New Zealand'], adjectives: ['New Zealand'], capitals: ['Wellington'] },
  { id: 'OM', names: ['Oman'], adjectives: ['Omani'], capitals: ['Muscat'] },
  { id: 'PA', names: ['Panama'], adjectives: ['Panamanian'], capitals: ['Panama City'] },
  { id: 'PE', names: ['Peru'], adjectives: ['Peruvian'], capitals: ['Lima'] },
  { id: 'PG', names: ['Papua New Guinea'], adjectives: ['Papua New Guinean'], capitals: ['Port Moresby'] },
  { id: 'PH', names: ['Philippines', 'the Philippines'], adjectives: ['Philippine', 'Filipino', 'Filipinos'], capitals: ['Manila'] },
  { id: 'PK', names: ['Pakistan'], adjectives: ['Pakistani'], capitals: ['Islamabad'] },
  { id: 'PL', names: ['Poland'], adjectives: ['Polish', 'Poles'], capitals: ['Warsaw'] },
  { id: 'PS', names: ['Palestine', 'Palestinian Authority', 'Palestinian territories'], adjectives: ['Palestinian'], capitals: ['Ramallah'] },
  { id: 'PT', names: ['Portugal'], adjectives: ['Portuguese'], capitals: ['Lisbon'] },
  { id: 'PW', names: ['Palau'], adjectives: ['Palauan'], capitals: ['Ngerulmud'] },
  { id: 'PY', names: ['Paraguay'], adjectives: ['Paraguayan'], capitals: ['Asunción'] },
  { id: 'QA', names: ['Qatar'], adjectives: ['Qatari'], capitals: ['Doha'] },
  { id: 'RO', names: ['Romania', 'Rumania', 'Roumania'], adjectives: ['Romanian'], capitals: ['Bucharest'] },
  { id: 'RS', names: ['Serbia'], adjectives: ['Serbian', 'Serb'], capitals: ['Belgrade'] },
  { id: 'RU', names: ['Russia', 'Russian Federation'], adjectives: ['Russian'], capitals: ['Moscow'] },
  { id: 'RW', names: ['Rwanda'], adjectives: ['Rwandan'], capitals: ['Kigali'] },
  { id: 'SA', names: ['Saudi Arabia', 'KSA', 'Kingdom of Saudi Arabia'], adjectives: ['Saudi', 'Saudi Arabian'], capitals: ['Riyadh'] },
  { id: 'SB', names: ['Solomon Islands'], adjectives: ['Solomon Islander'], capitals: ['Honiara'] },
  { id: 'SC', names: ['Seychelles'], adjectives: ['Seychellois'], capitals: ['Victoria'] },
  { id: 'SD', names: ['Sudan'], adjectives: ['Sudanese'], capitals: ['Khartoum'] },
  { id: 'SE', names: ['Sweden'], adjectives: ['Swedish', 'Swedes'], capitals: ['Stockholm'] },
  { id: 'SG', names: ['Singapore'], adjectives: ['Singaporean'], capitals: ['Singapore'] },
  { id: 'SI', names: ['Slovenia'], adjectives: ['Slovenian', 'Slovene'], capitals: ['Ljubljana'] },
  { id: 'SK', names: ['Slovakia'], adjectives: ['Slovak'], capitals: ['Bratislava'] },
  { id: 'SL', names: ['Sierra Leone'], adjectives: ['Sierra Leonean'], capitals: ['Freetown'] },
  { id: 'SM', names: ['San Marino'], adjectives: ['Sammarinese'], capitals: ['City of San Marino'] },
  { id: 'SN', names: ['Senegal'], adjectives: ['Senegalese'], capitals: ['Dakar'] },
  { id: 'SO', names: ['Somalia'], adjectives: ['Somali'], capitals: ['Mogadishu'] },
  { id: 'SR', names: ['Suriname'], adjectives: ['Surinamese'], capitals: ['Paramaribo'] },
  { id: 'SS', names: ['South Sudan'], adjectives: ['South Sudanese'], capitals: ['Juba'] },
  { id: 'ST', names: ['Sao Tome and Principe'], adjectives: ['Sao Tomean'], capitals: ['São Tomé'] },
  { id: 'SV', names: ['El Salvador'], adjectives: ['Salvadoran'], capitals: ['San Salvador'] },
  { id: 'SY', names: ['Syria', 'Syrian Arab Republic'], adjectives: ['Syrian'], capitals: ['Damascus'] },
  { id: 'SZ', names: ['Eswatini', 'Swaziland'], adjectives: ['Swazi'], capitals: ['Mbabane'] },
  { id: 'TA', names: ['Tristan da Cunha'], adjectives: [], capitals: ['Edinburgh of the Seven Seas'] },
  { id: 'TD', names: ['Chad'], adjectives: ['Chadian'], capitals: ['N\'Djamena'] },
  { id: 'TG', names: ['Togo'], adjectives: ['Togolese'], capitals: ['Lomé'] },
  { id: 'TH', names: ['Thailand', 'Siam'], adjectives: ['Thai'], capitals: ['Bangkok'] },
  { id: 'TJ', names: ['Tajikistan'], adjectives: ['Tajik', 'Tajikistani'], capitals: ['Dushanbe'] },
  { id: 'TL', names: ['East Timor', 'Timor-Leste'], adjectives: ['Timorese'], capitals: ['Dili'] },
  { id: 'TM', names: ['Turkmenistan', 'Turkmenia'], adjectives: ['Turkmen'], capitals: ['Ashgabat'] },
  { id: 'TN', names: ['Tunisia'], adjectives: ['Tunisian'], capitals: ['Tunis'] },
  { id: 'TO', names: ['Tonga'], adjectives: ['Tongan'], capitals: ['Nuku\'alofa'] },
  { id: 'TR', names: ['Türkiye', 'Turkey', 'Turkiye'], adjectives: ['Turkish', 'Turks'], capitals: ['Ankara'] },
  { id: 'TT', names: ['Trinidad and Tobago'], adjectives: ['Trinidadian'], capitals: ['Port of Spain'] },
  { id: 'TV', names: ['Tuvalu', 'Ellice Islands'], adjectives: ['Tuvaluan'], capitals: ['Funafuti'] },
  { id: 'TW', names: ['Taiwan', 'Formosa'], adjectives: ['Taiwanese'], capitals: ['Taipei'] },
  { id: 'TZ', names: ['Tanzania', 'Tanganyika'], adjectives: ['Tanzanian'], capitals: ['Dodoma', 'Dar es Salaam'] },
  { id: 'UA', names: ['Ukraine'], adjectives: ['Ukrainian'], capitals: ['Kyiv', 'Kiev'] },
  { id: 'UG', names: ['Uganda'], adjectives: ['Ugandan'], capitals: ['Kampala'] },
  { id: 'US', names: ['United States', 'US', 'USA', 'America', 'United States of America', 'U.S.', 'U.S.A.'], adjectives: ['American', 'US', 'U.S.'], capitals: ['Washington', 'Washington, D.C.', 'Washington D.C.', 'Washington, DC', 'Washington DC'] },
  { id: 'UY', names: ['Uruguay'], adjectives: ['Uruguayan'], capitals: ['Montevideo'] },
  { id: 'UZ', names: ['Uzbekistan'], adjectives: ['Uzbek'], capitals: ['Tashkent'] },
  { id: 'VA', names: ['Vatican City', 'Holy See', 'Vatican', 'the Vatican'], adjectives: ['Vatican'], capitals: ['Vatican City'] },
  { id: 'VC', names: ['Saint Vincent and the Grenadines'], adjectives: ['Vincentian'], capitals: ['Kingstown'] },
  { id: 'VE', names: ['Venezuela'], adjectives: ['Venezuelan'], capitals: ['Caracas'] },
  { id: 'VN', names: ['Vietnam', 'Viet Nam'], adjectives: ['Vietnamese'], capitals: ['Hanoi', 'Ha Noi'] },
  { id: 'VU', names: ['Vanuatu', 'New Hebrides'], adjectives: ['Vanuatuan'], capitals: ['Port Vila'] },
  { id: 'WS', names: ['Samoa'], adjectives: ['Samoan'], capitals: ['Apia'] },
  { id: 'XK', names: ['Kosovo'], adjectives: ['Kosovar', 'Kosovan'], capitals: ['Pristina'] },
  { id: 'YE', names: ['Yemen'], adjectives: ['Yemeni'], capitals: ['Sana\'a'] },
  { id: 'ZA', names: ['South Africa'], adjectives: ['South African'], capitals: ['Pretoria'] },
  { id: 'ZM', names: ['Zambia', 'Northern Rhodesia'], adjectives: ['Zambian'], capitals: ['Lusaka'] },
  { id: 'ZW', names: ['Zimbabwe', 'Rhodesia', 'Southern Rhodesia'], adjectives: ['Zimbabwean'], capitals: ['Harare'] },
  { id: 'EU', names: ['European Union', 'EU', 'E.U.'], adjectives: ['European'], capitals: [] },
]

const byName = new Map<string, StateRow>()
const byAdjective = new Map<string, StateRow>()
const byCapital = new Map<string, StateRow>()

/** "Asunción" and "Asuncion", "N'Djamena" and "N’Djamena" are one. */
const folded = (words: string) => (/^[A-Za-z. -]*$/.test(words) ? words : words.normalize('NFD').replace(/[\p{M}'’ʼ]/gu, '')).toLowerCase()

for (const row of states) {
  for (const name of row.names) if (!byName.has(folded(name))) byName.set(folded(name), row)
  for (const adjective of row.adjectives)
    for (const form of [adjective, `${adjective}s`]) if (!byAdjective.has(folded(form))) byAdjective.set(folded(form), row)
  for (const capital of row.capitals) if (!byCapital.has(folded(capital))) byCapital.set(folded(capital), row)
}

/** The state with this name ("Russia", "U.S."); case counts only for "us", which is a pronoun. */
export function stateNamed(name: string): StateRow | undefined {
  return name === 'us' ? undefined : byName.get(folded(name).replace(/^the /, ''))
}

/** The state of an adjective or a national ("Russian", "Swedes"). */
export function stateOfAdjective(word: string): StateRow | undefined {
  return word === 'us' ? undefined : byAdjective.get(folded(word))
}

/** The state whose government sits there ("Moscow"). */
export function stateOfCapital(city: string): StateRow | undefined {
  return byCapital.get(folded(city))
}

const byId = new Map(states.map((row) => [row.id, row]))

/** The row of a code. */
export function stateWithId(id: string): StateRow | undefined {
  return byId.get(id)
}
