/** Issues: matters of a negotiation, for positions. Fits any talks; a team adds its own in registry/issues.yaml. */

export interface IssueRow {
  readonly id: string
  readonly note: string
  readonly example: string
  /** Words (lower case, stems end in *) that show the matter, the telling ones first. */
  readonly words: readonly string[]
}

export const issues: readonly IssueRow[] = [
  { id: 'ceasefire', note: 'stopping the fighting', example: 'an immediate truce', words: ['ceasefire', 'cease-fire', 'truce', 'cessation of hostilities', 'halt to fighting', 'end the fighting', 'stop the fighting', 'armistice', 'pause in fighting', 'de-escalat*', 'end to the violence', 'hostilities', 'immediate halt', 'bloodshed', 'end of hostilities', 'military operations', 'fighting'] },
  { id: 'troop-withdrawal', note: 'leaving a territory', example: 'a full withdrawal of troops', words: ['withdraw*', 'pullout', 'pull out', 'pullback', 'troops leave', 'bases', 'leave the country', 'timetable', 'pull its troops', 'withdrawal'] },
  { id: 'territory', note: 'who holds land', example: 'territorial integrity', words: ['territor*', 'sovereignty', 'annex*', 'occupied', 'land corridor', 'settlements', 'settlement construction', 'settlement expansion', 'moratorium', 'new homes', 'enclave*', 'outposts'] },
  { id: 'borders', note: 'where a border runs', example: 'pre-2014 borders', words: ['border*', 'demarcation', 'delimitation', 'frontier'] },
  { id: 'security-guarantees', note: 'promises of protection', example: 'a strong security guarantee', words: ['security guarantee*', 'guarantee*', 'security assurance*', 'european security', 'collective security', 'collective defense', 'collective defence', 'mutual defense', 'mutual defence', 'article 5', 'security agreement', 'defend itself', 'stand with', 'stands with', 'security commitment*'] },
  { id: 'peacekeeping', note: 'troops that keep a peace', example: 'a peacekeeping mission', words: ['peacekeep*', 'peace-keep*', 'stabilization force', 'stabilisation force', 'multinational force', 'blue helmet*'] },
  { id: 'monitoring', note: 'who watches that terms are kept', example: 'monitors from outside the region', words: ['monitor*', 'inspect*', 'verification', 'observer*', 'safeguards', 'supervision', 'clarification', 'watchdog', 'iaea', 'surveillance'] },
  { id: 'sanctions', note: 'penalties in trade, money or travel', example: 'lifting the sanctions', words: ['sanction*', 'embargo', 'asset freeze', 'blacklist*', 'travel ban*', 'freeze the assets', 'punitive', 'penalties', 'restrictions'] },
  { id: 'prisoners', note: 'people held', example: 'an exchange of detained sailors', words: ['prisoner*', 'hostage*', 'detain*', 'captive*', 'prisoner swap', 'pow*', 'release of', 'release', 'free the', 'abduct*', 'kidnap*', 'jailed', 'imprison*', 'wrongfully'] },
  { id: 'humanitarian-access', note: 'help reaching people', example: 'a corridor for aid', words: ['humanitarian', 'aid convoy*', 'corridor*', 'relief', 'evacuat*'] },
  { id: 'refugees', note: 'people who fled', example: 'return of refugees', words: ['refugee*', 'displaced', 'asylum', 'migra*', 'deport*', 'resettle*'] },
  { id: 'nuclear', note: 'nuclear weapons and energy', example: 'uranium enrichment', words: ['nuclear', 'uranium', 'enrich*', 'denuclear*', 'non-proliferation', 'nonproliferation', 'atomic', 'reactor'] },
  { id: 'arms', note: 'weapons and their delivery', example: 'lethal arms', words: ['weapon*', 'arms', 'missile*', 'munition*', 'disarm*', 'start treaty', 'air defense*', 'air defence*', 'military-to-military', 'drone*', 'warplane*', 'military sales', 'rocket*', 'cluster', 'landmine*'] },
  { id: 'alliance-membership', note: 'joining a union or an alliance', example: 'NATO membership', words: ['membership', 'accession', 'nato expansion', 'join nato', 'join the eu', 'alliance*', 'neutrality', 'nato', 'joining the', 'eu membership', 'partnership', 'enlargement', 'open door', 'bid to join'] },
  { id: 'format-participation', note: 'who takes part, and in what form', example: 'a conversation about us without us', words: ['participat*', 'at the table', 'without us', 'format', 'multilateral', 'direct talks', 'excluded', 'sidelined', 'all parties', 'take part', 'mediat*', 'representation', 'seats', 'quota', 'chair', 'arbiter', 'exclude*', 'take their turn', 'mediator', 'join the talks', 'join talks', 'boycott*'] },
  { id: 'trade', note: 'trade and tariffs', example: 'new tariffs', words: ['tariff*', 'trade', 'export*', 'import', 'imports', 'importing', 'dut*', 'market access', 'economic cooperation', 'investment*', 'market', 'markets', 'beef', 'econom*', 'subsid*', 'currency', 'free trade', 'customs'] },
  { id: 'energy', note: 'oil, gas, power', example: 'energy cooperation', words: ['energy', 'oil', 'gas', 'pipeline*', 'electricity', 'lng', 'pipeline', 'fuel', 'power plant', 'nuclear power'] },
  { id: 'aid', note: 'help in money, goods, arms', example: 'military assistance', words: ['aid', 'assistance', 'military assistance', 'military aid', 'financial support', 'loan*', 'donor*', 'reconstruction', 'debt', 'funding', 'security assistance', 'continue supporting', 'support ukraine', 'donat*', 'financ*'] },
  { id: 'recognition', note: 'recognising a state or a government', example: 'recognise its independence', words: ['recogni*', 'legitima*', 'two-state', 'statehood', 'independence', 'one-china', 'one china', 'right to exist', 'sovereign state'] },
  { id: 'elections', note: 'votes and transfer of power', example: 'early elections', words: ['election*', 'referendum', 'ballot', 'transition', 'power-sharing', 'unity government', 'coalition government', 'poll', 'polls', 'vote', 'voting', 'constitution*', 'voters', 'government of national unity'] },
  { id: 'human-rights', note: 'rights and courts', example: 'a tribunal for war crimes', words: ['human rights', 'democra*', 'rights', 'war crime*', 'accountab*', 'tribunal', 'freedom*', 'crackdown', 'clampdown', 'abuses', 'equality', 'repress*', 'torture', 'genocide', 'women'] },
  { id: 'terrorism', note: 'terrorism and militants', example: 'stop sheltering militants', words: ['terror*', 'militant*', 'extremis*', 'insurgen*'] },
  { id: 'normalisation', note: 'relations between states', example: 'reopening embassies', words: ['normali*', 'diplomatic relations', 'bilateral relations', 'bilateral ties', 'relations', 'ties', 'partnership', 'cooperation', 'embass*', 'estrangement', 'strategic coordination'] },
  { id: 'peace-process', note: 'talks as such', example: 'a return to the table', words: ['peace', 'talks', 'negotiat*', 'dialogue', 'settlement', 'political solution', 'diplomatic', 'resolve', 'conflict', 'war', 'crisis', 'roadmap', 'mediation', 'peace plan', 'return to the table', 'back to the table', 'negotiating table', 'negotiating', 'six-party talks', 'six party', 'return to', 'resume', 'continue talks', 'hold talks', 'peaceful', 'reconciliation', 'lasting peace', 'impasse'] },
]

const written = (word: string) => `${word.replace(/\*$/, '\\p{L}*')}`
const bounded = (body: string, flags: string) => new RegExp(`(?<=^|[^\\p{L}])(?:${body})(?=[^\\p{L}]|$)`, flags)

/** Of each row its words, and all of them as one: most sentences show none of a row, and one look tells so. */
const matchers = issues.map((row) => ({
  id: row.id,
  any: bounded(row.words.map(written).join('|'), 'iu'),
  patterns: row.words.map((word) => bounded(written(word), 'giu')),
}))

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
  const found = new Map<string, number>()
  for (const row of matchers) {
    if (!row.any.test(words)) continue
    let weight = 0
    for (const pattern of row.patterns) {
      const weights = [...words.matchAll(pattern)].map((match) => weightAt(match.index))
      if (weights.length) weight += Math.max(...weights) * (framing[row.id] ?? 1)
    }
    if (weight > 0) found.set(row.id, weight)
  }
  return found
}
