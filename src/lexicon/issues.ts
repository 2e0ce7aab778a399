/** Issues: matters of a negotiation, for positions. Fits any talks; a team adds its own in registry/issues.yaml. */

export interface IssueRow {
  readonly id: string
  readonly note: string
  readonly example: string
  /** Words (lower case, stems end in *) that show the matter, the telling ones first. */
  readonly words: readonly string[]
  /** Words that lean to the matter and prove nothing: they count where a text is known to take a stance on something, not where it is searched. */
  readonly hints: readonly string[]
}

export const issues: readonly IssueRow[] = [
  { id: 'ceasefire', note: 'stopping the fighting', example: 'an immediate truce', words: ['ceasefire*', 'cease-fire*', 'truce*', 'cessation of hostilities', 'halt to fighting', 'halt the fighting', 'end the fighting', 'stop the fighting', 'stop fighting', 'armistice', 'pause in fighting', 'pauses in the fighting', 'humanitarian pause*', 'de-escalat*', 'deescalat*', 'end to the violence', 'hostilities', 'bloodshed', 'end of hostilities', 'military operations', 'fighting', 'hold fire', 'hold its fire', 'rocket fire', 'stop shooting', 'silence the guns'], hints: ['restraint', 'violence', 'attacks', 'shelling', 'bombardment*', 'airstrike*', 'air strike*', 'air raid*', 'offensive*', 'aggression', 'incursion*', 'provocation*', 'calm', 'all-out war', 'firing', 'strikes'] },
  { id: 'troop-withdrawal', note: 'leaving a territory', example: 'a full withdrawal of troops', words: ['withdraw*', 'pullout*', 'pull-out*', 'pull out', 'pulls out', 'pulled out', 'pullback', 'pull back', 'pulled back', 'troops leave', 'leave the country', 'pull its troops', 'redeploy*', 'disengage*', 'drawdown', 'foreign troops', 'foreign forces', 'military presence', 'military bases', 'bases', 'garrison*', 'timetable'], hints: ['troops', 'soldiers', 'get out of', 'leave', 'leaves', 'patrols', 'base', 'forces', 'occupying'] },
  { id: 'territory', note: 'who holds land', example: 'territorial integrity', words: ['territor*', 'sovereignty', 'annex*', 'occupied', 'occupation', 'land corridor', 'settlements', 'settlement construction', 'settlement expansion', 'settlers', 'new homes', 'enclave*', 'exclave*', 'outpost*', 'islands', 'island', 'islet*', 'reef*', 'shoal*', 'airspace', 'autonom*', 'status quo', 'hectare*', 'cede', 'cedes', 'ceded', 'ceding', 'landlocked', 'land swap*', 'maritime claim*', 'territorial waters', 'continental shelf', 'exclusive economic zone*', 'partition'], hints: ['moratorium', 'waters', 'jurisdiction', "court's ruling", 'court of justice', 'arbitration', 'claims', 'claim', 'capital of', 'land', 'lands', 'access to the sea', 'belongs to', 'geography', 'share of', 'treaty', 'lease', 'acre*', 'one metre', 'one meter'] },
  { id: 'borders', note: 'where a border runs', example: 'pre-2014 borders', words: ['border*', 'demarcat*', 'delimit*', 'frontier*', 'boundary', 'boundaries', 'line of control', 'dividing line', 'crossing point*', 'checkpoint*', 'watershed', 'median line', 'buffer zone*', 'border post*'], hints: ['crossing*', 'map', 'maps', 'line', 'fence*', 'passage', 'reopen*', 'colonial'] },
  { id: 'security-guarantees', note: 'promises of protection', example: 'a strong security guarantee', words: ['security guarantee*', 'guarantee*', 'security assurance*', 'european security', 'collective security', 'collective defense', 'collective defence', 'mutual defense', 'mutual defence', 'article 5', 'article five', 'security agreement*', 'security pact*', 'defense pact*', 'defence pact*', 'defend itself', 'stand with', 'stands with', 'security commitment*', 'non-aggression', 'nonaggression', 'use of force', 'deterrence', 'security cooperation', 'guarantor*', 'security architecture', 'security belt', 'ironclad', 'commitment to the security', 'commitment to the defense', 'commitment to the defence'], hints: ['security of', 'security', 'defense of', 'defence of', 'protection', 'defend', 'defending', 'allies', 'joint drills', 'unwavering'] },
  { id: 'peacekeeping', note: 'troops that keep a peace', example: 'a peacekeeping mission', words: ['peacekeep*', 'peace-keep*', 'stabilization force*', 'stabilisation force*', 'multinational force*', 'multinational', 'blue helmet*', 'u.n. force', 'un force', 'u.n. mission', 'un mission', 'international force*', 'joint force', 'protection force*', 'support mission', 'observer force', 'naval mission', 'intervention force', 'contingent'], hints: ['mission', 'mandate', 'battalion*', 'police officers', 'foreign uniform*', 'uniformed', 'boots', 'brigade*', 'renewal', 'security council'] },
  { id: 'monitoring', note: 'who watches that terms are kept', example: 'monitors from outside the region', words: ['monitor*', 'inspect*', 'verif*', 'observer*', 'safeguards', 'supervision', 'clarification', 'watchdog', 'iaea', 'surveillance', 'joint patrol*', 'on-site', 'oversight', 'fact-finding', 'observation post*', 'cameras', 'overflight*'], hints: ['patrol*', 'audit*', 'checks', 'gauge*', 'transparency', 'sensors', 'satellite*', 'data', 'report on'] },
  { id: 'sanctions', note: 'penalties in trade, money or travel', example: 'lifting the sanctions', words: ['sanction*', 'embargo*', 'asset freeze*', 'frozen assets', 'frozen funds', 'unfreez*', 'blacklist*', 'travel ban*', 'freeze the assets', 'restrictive measures', 'restrictions imposed', 'imposed restrictions', 'lift restrictions', 'lift the restrictions', 'lifting restrictions', 'snapback', 'state sponsor*', 'price cap', 'penalties', 'punitive', 'blockade*', 'impose costs', 'economic pressure', 'international pressure'], hints: ['restriction*', 'easing', 'lifted', 'waiver*', 'ban', 'curbs', 'isolat*', 'banks', 'bank', 'pressure'] },
  { id: 'prisoners', note: 'people held', example: 'an exchange of detained sailors', words: ['prisoner*', 'hostage*', 'detain*', 'captive*', 'captured', 'captivity', 'prisoner swap*', 'prisoners of war', 'p.o.w.*', 'pows', 'release of', 'release', 'releases', 'free the', 'freed', 'abduct*', 'kidnap*', 'jailed', 'imprison*', 'inmates', 'wrongfully', 'remains of', 'bodies of', 'in custody', 'ransom*', 'missing persons', 'pardon*', 'extradit*'], hints: ['custody', 'prison', 'jail', 'crew', 'sailors', 'fishermen', 'exchange of', 'swap', 'freeing', 'convicted', 'arrest*', 'held by', 'bring home', 'return of', 'returned', 'families'] },
  { id: 'humanitarian-access', note: 'help reaching people', example: 'a corridor for aid', words: ['humanitarian', 'corridor for aid', 'aid corridor*', 'aid convoy*', 'aid truck*', 'aid deliver*', 'relief supplies', 'relief convoy*', 'aid workers', 'evacuat*', 'airdrop*', 'air drops', 'aerial drops', 'famine', 'starvation', 'humanitarian corridor*', 'life-saving', 'food aid', 'medical supplies', 'siege'], hints: ['corridor*', 'relief', 'convoy*', 'food', 'medicine', 'medicines', 'hospital*', 'civilians', 'aid', 'vaccin*', 'ambulance*'] },
  { id: 'refugees', note: 'people who fled', example: 'return of refugees', words: ['refugee*', 'displaced', 'displacement', 'asylum', 'migra*', 'deport*', 'resettle*', 'repatriat*', 'returnees', 'right of return', 'relocation', 'separated families', 'family reunion*', 'exiles'], hints: ['camps', 'flee*', 'fled', 'citizenship', 'smuggl*', 'go home', 'forcible', 'returns'] },
  { id: 'nuclear', note: 'nuclear weapons and energy', example: 'uranium enrichment', words: ['nuclear', 'uranium', 'enrich*', 'denuclear*', 'non-proliferation', 'nonproliferation', 'atomic', 'reactor*', 'centrifuge*', 'plutonium', 'fissile', 'light-water', 'nuclear-free', 'heavy water'], hints: ['stockpile', 'warhead*', 'material', 'snapback', 'inspectors'] },
  { id: 'arms', note: 'weapons and their delivery', example: 'lethal arms', words: ['weapon*', 'arms', 'missile*', 'munition*', 'ammunition', 'disarm*', 'demobili*', 'arms control', 'air defense*', 'air defence*', 'military-to-military', 'drone*', 'warplane*', 'fighter jet*', 'military sales', 'rocket*', 'cluster', 'landmine*', 'demining', 'minefield*', 'warhead*', 'artillery', 'tanks', 'rifle*', 'lay down arms', 'military exercise*', 'military drills', 'drills', 'ballistic', 'hypersonic', 'submarine*', 'arsenal*', 'chemical weapon*', 'decommission*', 'first strike'], hints: ['launch*', 'ceiling*', 'exercises', 'fighters', 'integration', 'militia*', 'defensive', 'radar', 'jets', 'mines', 'army', 'military', 'unit'] },
  { id: 'alliance-membership', note: 'joining a union or an alliance', example: 'NATO membership', words: ['membership', 'accession', 'accede*', 'nato expansion', 'join nato', 'join the eu', 'join the bloc', 'join the union', 'rejoin*', 'alliance*', 'neutrality', 'nato', 'joining the', 'eu membership', 'enlargement', 'eastward', 'open door', 'bid to join', 'entry talks', 'non-aligned', 'candidate status', 'privileged partnership', 'leave the bloc', 'leave the union'], hints: ['join', 'joining', 'bloc', 'neutral', 'partnership', 'candidacy', 'member', 'members', 'world trade organi*'] },
  { id: 'format-participation', note: 'who takes part, and in what form', example: 'a conversation about us without us', words: ['participat*', 'at the table', 'without us', 'format', 'multilateral', 'direct talks', 'indirect talks', 'excluded', 'sidelined', 'all parties', 'take part', 'taking part', 'took part', 'representation', 'a seat', 'seats', 'seat at', 'quota', 'chair', 'chairs', 'chairmanship', 'arbiter', 'exclude*', 'mediator*', 'join the talks', 'join talks', 'boycott*', 'not invited', 'uninvited', 'was invited', 'be invited', 'be included', 'consulted', 'venue', 'observer status', 'as an observer', 'as observer', 'as host', 'to host', 'hosting', 'hosted by', 'third party', 'third-party', 'face to face', 'face-to-face', 'bilateral talks', 'bilateral consultations', 'trilateral', 'four-party', 'five-party', 'stay away', 'stayed away', 'behind the back*', 'over the head*', 'over its head', 'over our head*', 'delegation*', 'guest list', 'neutral ground', 'rotat*'], hints: ['mediat*', 'host', 'hosts', 'observers', 'attend*', 'invit*', 'seat', 'table', 'absence', 'absent', 'represent*', 'presence', 'agenda', 'guest*', 'chair*', 'conference', 'summit', 'convene', 'included', 'informed', 'role', 'sit down', 'delegat*', 'room', 'names', 'date', 'guarantor*', 'snub*', 'in person', 'capital', 'civil society'] },
  { id: 'trade', note: 'trade and tariffs', example: 'new tariffs', words: ['tariff*', 'trade', 'export*', 'import', 'imports', 'importing', 'duties', 'duty-free', 'market access', 'economic cooperation', 'investment*', 'market', 'markets', 'beef', 'econom*', 'subsid*', 'currency', 'free trade', 'free-trade', 'customs', 'quota*', 'fish', 'fishing', 'fisher*', 'mackerel', 'herring', 'cod', 'salmon', 'trawler*', 'catch limit*', 'grain', 'wheat', 'soybean*', 'rice', 'sugar', 'dairy', 'steel', 'aluminium', 'aluminum', 'semiconductor*', 'rare earth*', 'cotton', 'lorries', 'freight', 'cargo', 'railway*', 'rail', 'seaport*', 'transit', 'licence*', 'license*', 'levy', 'levies', 'countermeasures', 'safeguard dut*', 'anti-dumping', 'commerc*', 'remittances', 'shipping', 'toll', 'tolls'], hints: ['corridor*', 'port', 'ports', 'lease', 'fee', 'fees', 'goods', 'trucks', 'trains', 'wagons', 'tax', 'taxes', 'price*', 'contract*', 'buy', 'sell', 'tonnes', 'tons', 'percent', 'bans', 'growers', 'farmers', 'producers', 'safeguard*', 'cut', 'companies', 'insurance', 'technology'] },
  { id: 'energy', note: 'oil, gas, power', example: 'energy cooperation', words: ['energy', 'oil', 'gas', 'pipeline*', 'electricity', 'lng', 'fuel', 'power plant*', 'power grid', 'power supply', 'nuclear power', 'hydropower', 'hydroelectric', 'dam', 'dams', 'reservoir*', 'turbine*', 'barrel*', 'crude', 'coal', 'refiner*', 'drilling', 'offshore', 'gas field*', 'megawatt*', 'kilowatt*', 'irrigation', 'dry-season', 'cubic metres', 'cubic meters', 'acre-feet', 'water sharing', 'shared waters', 'water release*', 'releases of water'], hints: ['water', 'waters', 'river*', 'downstream', 'upstream', 'basin', 'supplies', 'supplier*', 'flow', 'gates', 'canal', 'exploration', 'blocks', 'field', 'supply', 'power', 'litres', 'share'] },
  { id: 'aid', note: 'help in money, goods, arms', example: 'military assistance', words: ['aid', 'assistance', 'military assistance', 'military aid', 'financial support', 'loan*', 'donor*', 'reconstruct*', 'rebuild*', 'debt*', 'funding', 'security assistance', 'continue supporting', 'donat*', 'financ*', 'creditor*', 'bondholder*', 'lender*', 'restructuring', 'repay*', 'haircut', 'compensat*', 'reparation*', 'damages', 'bailout', 'tranche', 'maturit*', 'monetary fund', 'world bank', 'grants', 'economic support', 'budget support', 'relief package'], hints: ['support', 'pay', 'pays', 'pay for', 'fund', 'funds', 'million', 'billion', 'money', 'lend', 'interest', 'bonds', 'coupon', 'development', 'equipment', 'help', 'relief', 'contribute', 'equip', 'supporting', 'cent', 'damage'] },
  { id: 'recognition', note: 'recognising a state or a government', example: 'recognise its independence', words: ['recogni*', 'legitima*', 'two-state', 'two states', 'statehood', 'independence', 'independent state', 'one-china', 'one china', 'right to exist', 'sovereign state', 'sovereign equality', 'federation', 'confederation', 'federal state', 'palestinian state', 'a state of their own', 'treated as a state', 'renounce violence', 'unilateral declaration', 'diplomatic recognition'], hints: ['state of', 'as a state', 'equal', 'equality', 'status', 'switch', 'unilateral', 'communiqu*', 'principle', 'name', 'two peoples', 'ratif*', 'sovereign'] },
  { id: 'elections', note: 'votes and transfer of power', example: 'early elections', words: ['election*', 'electoral', 'referendum*', 'ballot*', 'transition', 'transitional', 'power-sharing', 'unity government', 'coalition government', 'polls', 'poll', 'voting', 'constitution*', 'voters', 'government of national unity', 'presidency', 'presidential', 'interim government', 'caretaker government', 'civilian rule', 'polling station*', 'term limit*', 'two-thirds majority', 'simple majority'], hints: ['vote', 'votes', 'parliament', 'majority', 'reforms', 'coup', 'candidate*', 'opposition', 'cabinet', 'congress', 'elected', 'political reform*', 'lead the'] },
  { id: 'human-rights', note: 'rights and courts', example: 'a tribunal for war crimes', words: ['human rights', 'democra*', 'rights', 'war crime*', 'crimes against humanity', 'accountab*', 'tribunal*', 'freedom*', 'crackdown*', 'clampdown', 'abuses', 'repress*', 'torture*', 'genocide', 'ethnic cleansing', 'amnesty', 'impunity', 'criminal court', 'truth commission', 'sexual violence', 'minorit*', 'press freedom', 'death penalty', 'persecut*', 'language rights', 'mother tongue'], hints: ['justice', 'hague', 'equality', 'women', 'victims', 'apolog*', 'prosecut*', 'civil society', 'religious', 'trial', 'investigat*'] },
  { id: 'terrorism', note: 'terrorism and militants', example: 'stop sheltering militants', words: ['terror*', 'militant*', 'extremis*', 'insurgen*', 'jihad*', 'armed group*', 'safe haven*', 'sanctuar*', 'hijack*', 'piracy', 'pirates', 'drug traffick*', 'cartel*', 'organized crime', 'organised crime', 'cyberattack*', 'cyber attack*'], hints: ['militia*', 'rebels', 'bombing*', 'separatist*', 'crime', 'drug*', 'traffick*', 'attacks', 'banned group', 'killers', 'group'] },
  { id: 'normalisation', note: 'relations between states', example: 'reopening embassies', words: ['normali*', 'diplomatic relations', 'bilateral relations', 'bilateral ties', 'relations', 'ties', 'cooperation', 'embass*', 'consulate*', 'estrangement', 'strategic coordination', 'rapprochement', 'visa*', 'visa-free', 'direct flights', 'flights', 'hotline', 'reconcil*', 'ambassadors', 'friendship', 'good-neighbo*', 'people-to-people', 'free movement', 'bus service', 'strategic partnership', 'engagement'], hints: ['partnership', 'partners', 'contacts', 'contact', 'meet', 'visit', 'visits', 'exchanges', 'dialogue', 'constructive', 'warm', 'tourists', 'pilgrim*', 'cultural', 'apolog*', 'links', 'relationship', 'thread', 'ferry'] },
  { id: 'peace-process', note: 'talks as such', example: 'a return to the table', words: ['peace', 'talks', 'negotiat*', 'dialogue', 'settlement', 'political solution', 'diplomatic', 'resolve', 'conflict', 'war', 'crisis', 'roadmap', 'road map', 'mediation', 'peace plan', 'return to the table', 'back to the table', 'to the table', 'left the table', 'negotiating table', 'six-party', 'six party', 'return to', 'resume', 'resumption', 'continue talks', 'hold talks', 'peaceful', 'reconciliation', 'lasting peace', 'impasse', 'deadlock', 'peace process', 'good offices'], hints: ['deal', 'accord', 'proposal', 'process', 'round', 'initiative', 'compromise', 'plan', 'agreement', 'sign', 'text', 'efforts', 'stability', 'framework', 'step', 'paper', 'condition*', 'final', 'solution', 'outcome', 'decision', 'hold a meeting'] },
]

/** A way to say a matter: the row and which of its words, and a look whether it stands at an offset. */
interface Wording {
  readonly row: number
  readonly word: number
  readonly pattern: RegExp
}

/** The wordings by the letters that they begin with: whole ("bring" of "bring home") or as the stem of a word ("sanction" of "sanction*"). */
interface Wordings {
  readonly whole: ReadonlyMap<string, readonly Wording[]>
  readonly stems: ReadonlyMap<string, readonly Wording[]>
}

const indexed = (kind: 'words' | 'hints'): Wordings => {
  const found = { whole: new Map<string, Wording[]>(), stems: new Map<string, Wording[]>() }
  issues.forEach((issue, row) => {
    issue[kind].forEach((written, word) => {
      const letters = /^\p{L}+/u.exec(written)![0]
      const under = written === `${letters}*` ? found.stems : found.whole
      const pattern = new RegExp(`${written.replaceAll('.', '\\.').replace(/\*$/, '\\p{L}*')}(?=[^\\p{L}]|$)`, 'iuy')
      under.set(letters, [...(under.get(letters) ?? []), { row, word, pattern }])
    })
  })
  return found
}
const wordings = { words: indexed('words'), hints: indexed('hints') }

/** Matters that frame others: their words weigh so much less, so that "talks on prisoners" is about prisoners unless it is the talks that are wanted. */
const framing: Readonly<Record<string, number>> = { 'peace-process': 0.6, normalisation: 0.6, trade: 0.8 }

/**
 * The matter of some words: the row whose telling words weigh most, earlier rows winning a tie; undefined where none shows. `weightAt` says how much a
 * word at an offset of `words` counts (1 where left out): a reader gives less to what stands deep in a clause.
 */
export function issueOf(words: string, weightAt: (offset: number) => number = () => 1): string | undefined {
  let best: string | undefined
  let most = 0
  for (const [id, weight] of issueWeights(words, weightAt))
    if (weight > most + 1e-9) {
      most = weight
      best = id
    }
  return best
}

/** How much some words speak of each matter, in order of the rows; matters that no word shows are left out. */
export function issueWeights(words: string, weightAt: (offset: number) => number = () => 1): Map<string, number> {
  return weightsOf('words', words, weightAt)
}

/** The same by the words that only lean to a matter. */
export function issueHints(words: string, weightAt: (offset: number) => number = () => 1): Map<string, number> {
  return weightsOf('hints', words, weightAt)
}

function weightsOf(kind: 'words' | 'hints', words: string, weightAt: (offset: number) => number): Map<string, number> {
  // Of each word of each row that stands there, the most that one of its places counts.
  const heard = issues.map(() => new Map<number, number>())
  const { whole, stems } = wordings[kind]
  const hear = ({ row, word, pattern }: Wording, at: number) => {
    pattern.lastIndex = at
    if (pattern.test(words)) heard[row]!.set(word, Math.max(heard[row]!.get(word) ?? 0, weightAt(at)))
  }
  for (const { 0: run, index } of words.matchAll(/\p{L}+/gu)) {
    const letters = run.toLowerCase()
    for (const wording of whole.get(letters) ?? []) hear(wording, index)
    for (let length = 1; length <= letters.length; length++) for (const wording of stems.get(letters.slice(0, length)) ?? []) hear(wording, index)
  }
  const found = new Map<string, number>()
  issues.forEach(({ id }, row) => {
    const weight = [...heard[row]!].sort(([left], [right]) => left - right).reduce((sum, [, most]) => sum + most * (framing[id] ?? 1), 0)
    if (weight > 0) found.set(id, weight)
  })
  return found
}
