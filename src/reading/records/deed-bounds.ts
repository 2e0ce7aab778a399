/** Which deeds are none between parties: police work at home, happenings that kill, what follows from a deed told already, and drills. */
import { childrenBy, type ParsedSentence, subtree, verbGroup } from '../../encoder/index.ts'
import { actOfNoun, actsOf, isCrossing, isDrill, isHappening, isPolicing } from '../../lexicon/acts.ts'
import { stateOfAdjective } from '../../lexicon/states.ts'
import type { NamedParty } from '../../model/party.ts'
import type { Deed } from './deeds.ts'

/** Whether a deed that words and tree allow is no act of one party to another. */
export function isOfNoParty(
  sentence: ParsedSentence,
  deed: Deed,
  actors: readonly NamedParty[],
  recipients: readonly NamedParty[],
): boolean {
  const words = sentence.tokens
  const { lemma } = words[deed.token]!
  // "Frigates ‹launched missiles› in an exercise."
  if (/^(ASSAULT|MOBILIZE)$/.test(deed.plover) && words.some((word) => isDrill(word.lemma))) return true
  if (deed.plover === 'ASSAULT' && !deed.isNoun) {
    // "the crash that ‹killed nine›", "an attack that ‹killed five soldiers›"
    if (deed.doers.length > 0 && deed.doers.every((head) => isHappening(words[head]!.lemma) && !isStates(sentence, head))) return true
    if (isConsequence(sentence, deed.token)) return true
  }
  // "A programme that ‹provided aid to schools›", "‹offered a reward›": help goes to another side, or it is spending at home.
  if (deed.plover === 'AID' && !deed.isNoun) return !recipients.length && !isAbroad(sentence, deed, actors, recipients)
  // "The ministry ‹banned the use of foreign words›": a ban at home.
  if (deed.plover === 'SANCTION' && /^(ban|bar)$/.test(lemma)) return !isAbroad(sentence, deed, actors, recipients)
  // "Police ‹arrested a suspect›": another side must be touched.
  if (deed.plover === 'COERCE' && (deed.isNoun || isPolicing(lemma))) return !isAbroad(sentence, deed, actors, recipients)
  return false
}

/** "shelled the town, ‹killing two people›": what an assault that is told already has led to. */
function isConsequence(sentence: ParsedSentence, at: number): boolean {
  const words = sentence.tokens
  const { xpos, deprel, head } = words[at]!
  if (xpos !== 'VBG' || deprel !== 'advcl' || head < 0 || verbGroup(sentence, at).progressive) return false
  return subtree(sentence, head, (child) => child === at).some(
    (token) =>
      (words[token]!.upos === 'VERB' && actsOf(words[token]!.lemma).some((row) => row.plover === 'ASSAULT')) ||
      (words[token]!.upos === 'NOUN' && actOfNoun(words[token]!.lemma) === 'ASSAULT'),
  )
}

/** Whether what is seized or arrested belongs to another side: by its party, by an adjective of a state, or by what it is. */
function isAbroad(sentence: ParsedSentence, deed: Deed, actors: readonly NamedParty[], recipients: readonly NamedParty[]): boolean {
  const words = sentence.tokens
  const touched = deed.targets.flatMap((head) =>
    subtree(sentence, head, (child) => /^(acl|acl:relcl|advcl|parataxis)$/.test(words[child]!.deprel)),
  )
  if (touched.some((token) => isCrossing(words[token]!.lemma))) return true
  const isForeign = touched.some((token) => stateOfAdjective(words[token]!.text) !== undefined)
  return actors.length > 0 && (isForeign || recipients.length > 0)
}

/** "‹Varlandic› airstrikes killed nine": a happening that is a state's. */
function isStates(sentence: ParsedSentence, head: number): boolean {
  return childrenBy(sentence, head, 'amod', 'compound', 'nmod:poss').some(
    (child) => stateOfAdjective(sentence.tokens[child]!.text) !== undefined,
  )
}
