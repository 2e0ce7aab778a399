/** Outlets: who publishes under an address or a name. A name no row knows is taken as written. */

export interface OutletRow {
  /** The name as Parley writes it. */
  readonly id: string
  /** Host names without "www."; subdomains belong to them. */
  readonly hosts: readonly string[]
  readonly also?: readonly string[]
  /** ISO 3166-1 alpha-2 (or EU) of the side whose own voice it is; of official outlets only. */
  readonly state?: string
  readonly note: string
  readonly example: string
}

const row = (id: string, hosts: string, note: string, also?: readonly string[], state?: string): OutletRow => ({
  id,
  hosts: hosts.split(' '),
  note,
  example: `https://www.${hosts.split(' ')[0]}/…`,
  ...(also ? { also } : {}),
  ...(state ? { state } : {}),
})

export const outlets: readonly OutletRow[] = [
  row('Associated Press', 'apnews.com ap.org', 'agency', ['AP', 'AP News', 'The Associated Press']),
  row('Reuters', 'reuters.com', 'agency'),
  row('Agence France-Presse', 'afp.com', 'agency', ['AFP']),
  row('Xinhua', 'news.cn xinhuanet.com', 'agency, state', ['Xinhuanet', 'Xinhua News Agency']),
  row('TASS', 'tass.com tass.ru', 'agency, state'),
  row('Interfax', 'interfax.com interfax.ru', 'agency'),
  row('Anadolu', 'aa.com.tr', 'agency, state', ['Anadolu Agency', 'Anadolu Ajansı']),
  row('Yonhap', 'yna.co.kr', 'agency, state', ['Yonhap News Agency']),
  row('Kyodo News', 'kyodonews.net english.kyodonews.net', 'agency'),
  row('China Daily', 'chinadaily.com.cn chinadailyhk.com', 'paper, state', ['chinadaily.com.cn']),
  row('Global Times', 'globaltimes.cn', 'paper, party'),
  row("People's Daily", 'en.people.cn people.cn people.com.cn', 'paper, party', ["People's Daily Online", 'People’s Daily Online']),
  row('CGTN', 'cgtn.com', 'broadcaster, state'),
  row('South China Morning Post', 'scmp.com', 'paper', ['SCMP']),
  row('Kremlin', 'kremlin.ru', 'official', ['President of Russia'], 'RU'),
  row('White House', 'whitehouse.gov bidenwhitehouse.archives.gov trumpwhitehouse.archives.gov obamawhitehouse.archives.gov', 'official', ['The White House'], 'US'),
  row('US Department of State', 'state.gov', 'official', ['United States Department of State', 'U.S. Department of State'], 'US'),
  row('Ministry of Foreign Affairs of China', 'fmprc.gov.cn mfa.gov.cn', 'official', undefined, 'CN'),
  row('Ministry of Foreign Affairs of Russia', 'mid.ru', 'official', undefined, 'RU'),
  row('President of Ukraine', 'president.gov.ua', 'official', undefined, 'UA'),
  row('European Council', 'consilium.europa.eu', 'official', ['Consilium'], 'EU'),
  row('European External Action Service', 'eeas.europa.eu', 'official', ['EEAS'], 'EU'),
  row('United Nations', 'news.un.org un.org', 'official', ['UN News']),
  row('NATO', 'nato.int', 'official'),
  row('GOV.UK', 'gov.uk', 'official', undefined, 'GB'),
  row('BBC', 'bbc.com bbc.co.uk', 'broadcaster', ['BBC News']),
  row('The Guardian', 'theguardian.com', 'paper', ['the Guardian', 'Guardian']),
  row('Financial Times', 'ft.com', 'paper'),
  row('The Times', 'thetimes.co.uk thetimes.com', 'paper'),
  row('The Telegraph', 'telegraph.co.uk', 'paper'),
  row('The Independent', 'independent.co.uk the-independent.com', 'paper'),
  row('Sky News', 'news.sky.com', 'broadcaster'),
  row('The New York Times', 'nytimes.com', 'paper', ['New York Times']),
  row('The Washington Post', 'washingtonpost.com', 'paper', ['Washington Post']),
  row('The Wall Street Journal', 'wsj.com', 'paper', ['WSJ', 'Wall Street Journal']),
  row('Los Angeles Times', 'latimes.com', 'paper'),
  row('CNN', 'cnn.com edition.cnn.com', 'broadcaster'),
  row('NBC News', 'nbcnews.com', 'broadcaster'),
  row('CBS News', 'cbsnews.com', 'broadcaster'),
  row('ABC News', 'abcnews.go.com abcnews.com', 'broadcaster'),
  row('Fox News', 'foxnews.com', 'broadcaster'),
  row('NPR', 'npr.org', 'broadcaster'),
  row('Bloomberg', 'bloomberg.com', 'agency'),
  row('Axios', 'axios.com', 'site'),
  row('Politico', 'politico.com politico.eu', 'site', ['POLITICO']),
  row('Newsweek', 'newsweek.com', 'magazine'),
  row('Foreign Policy', 'foreignpolicy.com', 'magazine'),
  row('Voice of America', 'voanews.com', 'broadcaster, state', ['VOA', 'VOA News']),
  row('Radio Free Europe/Radio Liberty', 'rferl.org', 'broadcaster, state', ['RFE/RL']),
  row('Deutsche Welle', 'dw.com', 'broadcaster, state', ['DW', 'DW.COM']),
  row('France 24', 'france24.com', 'broadcaster, state', ['FRANCE 24']),
  row('Le Monde', 'lemonde.fr', 'paper', ['Le Monde.fr']),
  row('Der Spiegel', 'spiegel.de', 'magazine', ['DER SPIEGEL']),
  row('Euronews', 'euronews.com', 'broadcaster', ['euronews']),
  row('Euractiv', 'euractiv.com', 'site'),
  row('EUobserver', 'euobserver.com', 'site'),
  row('Swissinfo', 'swissinfo.ch', 'broadcaster, state', ['SWI swissinfo.ch']),
  row('Al Jazeera', 'aljazeera.com', 'broadcaster, state', ['Aljazeera']),
  row('Al Arabiya', 'english.alarabiya.net alarabiya.net', 'broadcaster', ['Al Arabiya English']),
  row('Arab News', 'arabnews.com', 'paper'),
  row('Saudi Press Agency', 'spa.gov.sa', 'agency, state', ['SPA']),
  row('WAM', 'wam.ae', 'agency, state'),
  row('Gulf News', 'gulfnews.com', 'paper'),
  row('The National', 'thenationalnews.com', 'paper'),
  row('Qatar News Agency', 'qna.org.qa', 'agency, state', ['QNA']),
  row('IRNA', 'irna.ir en.irna.ir', 'agency, state', ['IRNA English']),
  row('Press TV', 'presstv.ir presstv.com', 'broadcaster, state'),
  row('Tehran Times', 'tehrantimes.com', 'paper'),
  row('Haaretz', 'haaretz.com', 'paper'),
  row('The Times of Israel', 'timesofisrael.com', 'site'),
  row('The Jerusalem Post', 'jpost.com', 'paper', ['The Jerusalem Post | JPost.com']),
  row('Daily Sabah', 'dailysabah.com', 'paper'),
  row('Hürriyet Daily News', 'hurriyetdailynews.com', 'paper'),
  row('Kyiv Independent', 'kyivindependent.com', 'site', ['The Kyiv Independent']),
  row('Ukrainska Pravda', 'pravda.com.ua', 'site'),
  row('Ukrinform', 'ukrinform.net ukrinform.ua', 'agency, state'),
  row('Interfax-Ukraine', 'interfax.com.ua', 'agency'),
  row('The Moscow Times', 'themoscowtimes.com', 'paper'),
  row('RT', 'rt.com', 'broadcaster, state', ['RT International']),
  row('Sputnik', 'sputniknews.com sputnikglobe.com', 'agency, state', ['Sputnik International']),
  row('Meduza', 'meduza.io', 'site'),
  row('BelTA', 'eng.belta.by belta.by', 'agency, state'),
  row('The Hindu', 'thehindu.com', 'paper'),
  row('The Times of India', 'timesofindia.indiatimes.com', 'paper', ['Times Of India']),
  row('The Indian Express', 'indianexpress.com', 'paper'),
  row('NDTV', 'ndtv.com', 'broadcaster', ['NDTV.com']),
  row('Dawn', 'dawn.com', 'paper', ['DAWN.COM']),
  row('The Straits Times', 'straitstimes.com', 'paper'),
  row('Channel NewsAsia', 'channelnewsasia.com', 'broadcaster', ['CNA']),
  row('Nikkei Asia', 'asia.nikkei.com', 'paper'),
  row('The Japan Times', 'japantimes.co.jp', 'paper'),
  row('NHK', 'www3.nhk.or.jp nhk.or.jp', 'broadcaster', ['NHK WORLD', 'NHK WORLD-JAPAN']),
  row('The Korea Herald', 'koreaherald.com', 'paper'),
  row('Bernama', 'bernama.com', 'agency, state', ['BERNAMA']),
  row('The Sydney Morning Herald', 'smh.com.au', 'paper'),
  row('ABC', 'abc.net.au', 'broadcaster, state; Australia', ['ABC News (Australia)']),
  row('CBC News', 'cbc.ca', 'broadcaster, state', ['CBC']),
  row('The Globe and Mail', 'theglobeandmail.com', 'paper'),
  row('Daily Maverick', 'dailymaverick.co.za', 'site'),
  row('The East African', 'theeastafrican.co.ke', 'paper'),
  row('Premium Times', 'premiumtimesng.com', 'site'),
  row('MercoPress', 'en.mercopress.com', 'agency'),
]

const byName = new Map(outlets.flatMap((outlet) => [outlet.id, ...(outlet.also ?? [])].map((name) => [name.toLowerCase(), outlet] as const)))
const byHost = new Map(outlets.flatMap((outlet) => outlet.hosts.map((host) => [host, outlet] as const)))

/** The outlet of a name as written, in any case. */
export function outletOf(name: string): OutletRow | undefined {
  return byName.get(name.trim().toLowerCase())
}

/** The outlet that publishes at a host ("edition.halden.example" belongs to "halden.example"). */
export function outletAt(host: string): OutletRow | undefined {
  const labels = host.toLowerCase().replace(/^www\./, '').split('.')
  for (let at = 0; at < labels.length - 1; at++) {
    const found = byHost.get(labels.slice(at).join('.'))
    if (found) return found
  }
  return undefined
}
