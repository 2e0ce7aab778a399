/** Issues: matters of a negotiation, for positions. Fits any talks; a team adds its own in registry/issues.yaml. */

export interface IssueRow {
  readonly id: string
  readonly note: string
  readonly example: string
  /** Words (lower case, stems end in *) that show the matter, the telling ones first. */
  readonly words: readonly string[]
}

export const issues: readonly IssueRow[] = [
  { id: 'ceasefire', note: 'stopping the fighting', example: 'an immediate truce', words: ['ceasefire', 'cease-fire', 'truce', 'cessation of hostilities', 'halt to fighting', 'end the fighting', 'stop the fighting', 'armistice', 'pause in fighting', 'de-escalat*', 'end to the violence', 'hostilities'] },
  { id: 'troop-withdrawal', note: 'leaving a territory', example: 'a full withdrawal of troops', words: ['withdraw*', 'pullout', 'pull out', 'pullback', 'troops leave'] },
  { id: 'territory', note: 'who holds land', example: 'territorial integrity', words: ['territor*', 'sovereignty', 'annex*', 'occupied', 'land corridor'] },
  { id: 'borders', note: 'where a border runs', example: 'pre-2014 borders', words: ['border*', 'demarcation', 'delimitation', 'frontier'] },
  { id: 'security-guarantees', note: 'promises of protection', example: 'a strong security guarantee', words: ['security guarantee*', 'guarantee*', 'security assurance*', 'european security', 'collective security'] },
  { id: 'peacekeeping', note: 'troops that keep a peace', example: 'a peacekeeping mission', words: ['peacekeep*', 'peace-keep*', 'stabilization force', 'stabilisation force', 'multinational force', 'blue helmet*'] },
  { id: 'monitoring', note: 'who watches that terms are kept', example: 'monitors from outside the region', words: ['monitor*', 'inspect*', 'verification', 'observer*', 'safeguards'] },
  { id: 'sanctions', note: 'penalties in trade, money or travel', example: 'lifting the sanctions', words: ['sanction*', 'embargo', 'asset freeze', 'blacklist*'] },
  { id: 'prisoners', note: 'people held', example: 'an exchange of detained sailors', words: ['prisoner*', 'hostage*', 'detain*', 'captive*', 'prisoner swap', 'pow*', 'release of'] },
  { id: 'humanitarian-access', note: 'help reaching people', example: 'a corridor for aid', words: ['humanitarian', 'aid convoy*', 'corridor*', 'relief', 'evacuat*'] },
  { id: 'refugees', note: 'people who fled', example: 'return of refugees', words: ['refugee*', 'displaced', 'asylum', 'migra*'] },
  { id: 'nuclear', note: 'nuclear weapons and energy', example: 'uranium enrichment', words: ['nuclear', 'uranium', 'enrich*', 'denuclear*', 'non-proliferation', 'nonproliferation', 'atomic', 'reactor'] },
  { id: 'arms', note: 'weapons and their delivery', example: 'lethal arms', words: ['weapon*', 'arms', 'missile*', 'munition*', 'disarm*', 'start treaty'] },
  { id: 'alliance-membership', note: 'joining a union or an alliance', example: 'NATO membership', words: ['membership', 'accession', 'nato expansion', 'join nato', 'join the eu', 'alliance*', 'neutrality', 'nato'] },
  { id: 'format-participation', note: 'who takes part, and in what form', example: 'a conversation about us without us', words: ['participat*', 'at the table', 'without us', 'format', 'multilateral', 'six-party', 'direct talks', 'excluded', 'sidelined', 'all parties', 'take part', 'mediat*'] },
  { id: 'trade', note: 'trade and tariffs', example: 'new tariffs', words: ['tariff*', 'trade', 'export*', 'import*', 'dut*', 'market access', 'economic cooperation', 'investment*'] },
  { id: 'energy', note: 'oil, gas, power', example: 'energy cooperation', words: ['energy', 'oil', 'gas', 'pipeline*', 'electricity', 'lng'] },
  { id: 'aid', note: 'help in money, goods, arms', example: 'military assistance', words: ['aid', 'assistance', 'military assistance', 'military aid', 'financial support', 'support for', 'loan*', 'donor*', 'reconstruction'] },
  { id: 'recognition', note: 'recognising a state or a government', example: 'recognise its independence', words: ['recogni*', 'legitima*', 'two-state', 'statehood', 'independence', 'one-china', 'one china'] },
  { id: 'elections', note: 'votes and transfer of power', example: 'early elections', words: ['election*', 'referendum', 'ballot', 'transition', 'power-sharing', 'unity government', 'coalition government'] },
  { id: 'human-rights', note: 'rights and courts', example: 'a tribunal for war crimes', words: ['human rights', 'democra*', 'rights', 'war crime*', 'accountab*', 'tribunal'] },
  { id: 'terrorism', note: 'terrorism and militants', example: 'stop sheltering militants', words: ['terror*', 'militant*', 'extremis*', 'insurgen*'] },
  { id: 'normalisation', note: 'relations between states', example: 'reopening embassies', words: ['normali*', 'diplomatic relations', 'bilateral relations', 'bilateral ties', 'relations', 'ties', 'partnership', 'cooperation', 'embass*', 'estrangement', 'strategic coordination'] },
  { id: 'peace-process', note: 'talks as such', example: 'a return to the table', words: ['peace', 'talks', 'negotiat*', 'dialogue', 'settlement', 'political solution', 'diplomatic', 'resolve', 'conflict', 'war', 'crisis', 'roadmap', 'mediation', 'peace plan', 'return to the table', 'back to the table', 'negotiating table'] },
]

const matchers = issues.map((row) => ({ id: row.id, patterns: row.words.map((word) => new RegExp(`(^|[^\\p{L}])${word.replace(/\*$/, '\\p{L}*')}(?=[^\\p{L}]|$)`, 'iu')) }))

/** The matter of some words: the row with the most telling words, earlier rows winning a tie; undefined where none shows. */
export function issueOf(words: string): string | undefined {
  let best: string | undefined
  let most = 0
  for (const row of matchers) {
    const count = row.patterns.filter((pattern) => pattern.test(words)).length
    if (count > most) {
      most = count
      best = row.id
    }
  }
  return best
}
