/** Stances: verbs, nouns and adjectives that show where a party stands on a matter. */
import type { Stance } from '../model/records/position.ts'

export interface StanceRow {
  readonly id: Stance
  readonly note: string
  readonly example: string
  /** Verbs, as lemmas, with the particle that makes the stance. */
  readonly lemmas: readonly string[]
  /** Nouns ("support for", "his demand that") and adjectives ("ready to") of the same stance. */
  readonly nouns: readonly string[]
  readonly adjectives: readonly string[]
}

export const stances: readonly StanceRow[] = [
  { id: 'rejects', note: 'will not have it', example: 'Ostrea rejected the map.', lemmas: ['reject', 'rebuff', 'refuse', 'veto', 'spurn', 'boycott', 'decline', 'rule out', 'turn down', 'brush aside', 'repudiate'], nouns: ['rejection', 'refusal'], adjectives: ['unacceptable', 'unrealistic', 'unwilling', 'unthinkable', 'unimaginable', 'impossible'] },
  { id: 'opposes', note: 'is against it', example: 'The League criticised the format.', lemmas: ['oppose', 'condemn', 'denounce', 'criticize', 'criticise', 'deplore', 'protest', 'object', 'decry', 'slam', 'blast', 'dismiss', 'disagree', 'complain', 'regret', 'resist', 'lament', 'rebuke', 'renounce', 'assail', 'resent', 'mock', 'fault'], nouns: ['opposition', 'objection', 'criticism', 'condemnation', 'protest', 'concern'], adjectives: ['ineffective', 'illegitimate', 'illegal', 'wrong', 'opposed'] },
  { id: 'demands', note: 'wants it done by others', example: 'Varland demanded monitors.', lemmas: ['demand', 'call', 'urge', 'insist', 'require', 'request', 'appeal', 'press', 'ask', 'want', 'seek', 'expect', 'implore', 'plead', 'push'], nouns: ['demand', 'call', 'appeal', 'request', 'insistence', 'precondition'], adjectives: ['imperative'] },
  { id: 'supports', note: 'is for it', example: 'Qatar welcomed the round.', lemmas: ['welcome', 'support', 'back', 'endorse', 'hail', 'praise', 'laud', 'applaud', 'commend', 'favour', 'advocate', 'pledge', 'vow', 'promise', 'offer', 'propose', 'reaffirm', 'uphold', 'encourage', 'commit', 'hope', 'agree', 'accept', 'prefer', 'favor', 'embrace', 'respect', 'approve', 'stand by', 'stand ready'], nouns: ['support', 'commitment', 'readiness', 'willingness', 'hope', 'backing', 'wish', 'interest', 'determination', 'importance', 'need', 'desire', 'necessity'], adjectives: ['ready', 'willing', 'prepared', 'committed', 'eager', 'legitimate', 'open'] },
]

const byVerb = new Map<string, Stance>()
const byNoun = new Map<string, Stance>()
const byAdjective = new Map<string, Stance>()
for (const row of stances) {
  for (const lemma of row.lemmas) byVerb.set(lemma, row.id)
  for (const lemma of row.nouns) byNoun.set(lemma, row.id)
  for (const lemma of row.adjectives) byAdjective.set(lemma, row.id)
}

/** The stance a verb shows by itself, or with its particle ("rule ‹out›"); of a form that is rare a lemma may have lost its last letter ("endors"). */
export function stanceOf(lemma: string, particle?: string): Stance | undefined {
  const word = lemma.toLowerCase()
  const whole = particle === undefined ? [] : [`${word} ${particle}`, `${word}e ${particle}`]
  for (const form of [...whole, word, `${word}e`]) {
    const stance = byVerb.get(form)
    if (stance) return stance
  }
  return undefined
}

/** The stance a noun holds ("his ‹support› for the round"). */
export function stanceOfNoun(lemma: string): Stance | undefined {
  return byNoun.get(lemma.toLowerCase())
}

/** The stance an adjective predicates ("is ‹ready› to talk"). */
export function stanceOfAdjective(lemma: string): Stance | undefined {
  return byAdjective.get(lemma.toLowerCase())
}

/** What a noun's stance becomes by "no": "has ‹no› objection" is for it, "sees ‹no› need" will not have it. */
export function denied(stance: Stance): Stance | undefined {
  return stance === 'opposes' || stance === 'rejects' ? 'supports' : stance === 'supports' ? 'rejects' : undefined
}

/** What a stance becomes by "not": who does not reject does not therefore support, so only the plain pairs turn. */
export function turned(stance: Stance): Stance | undefined {
  if (stance === 'supports') return 'rejects'
  return stance === 'demands' || stance === 'opposes' ? undefined : stance === 'conditional' ? 'rejects' : undefined
}
