/** When a cue that the tree shows says something: verbs of judging, asking and promising do so only in some shapes. */
import { childrenBy, type ParsedSentence, verbGroup } from '../../encoder/index.ts'
import type { Cue } from './cues.ts'

/** Judging and demanding verbs attribute only when the one who does it can speak and the thing is not a mere object. */
export function holds(sentence: ParsedSentence, cue: Cue): boolean {
  if (cue.kind !== 'verb' || cue.rule === 'cue-learnt') return true
  const token = sentence.tokens[cue.token]!
  const group = verbGroup(sentence, cue.token)
  if (!cue.clausal && token.deprel === 'amod') return false
  if (cue.rule === 'cue-verb-object') {
    if (
      /^(see|hold|show|find|hear|carry|issue|release|publish|read|order|press|direct|lead|view|call|offer|support|back|ask|cite|recall|describe|detail|mention|broadcast|require|accept|propose|seek|want|commit|resolve|volunteer|challenge|agree|task|command|invite|pressure|instruct|encourage|request|favor|favour|question|protest|defend|announce|recognize|recognise|report|note|explain|admit|highlight|outline|guarantee|promise|quote|hint|brand|label|dub|term|thank|congratulate|blame|accuse|convey|regret|appreciate|mourn|salute|apologize|threaten)$/.test(
        cue.lemma,
      ) &&
      !isSpeechObject(cue)
    )
      return false
  }
  if (
    cue.rule === 'cue-verb-infinitive' &&
    /^(offer|refuse|decline|resolve|commit|require|seek|want|agree|order|direct|press|encourage|invite|ask|rule)$/.test(cue.lemma) &&
    group.tense === 'none'
  )
    return false
  // "if he says", "whether to say": nothing has been said.
  const marks = childrenBy(sentence, cue.token, 'mark').map((child) => sentence.tokens[child]!.text.toLowerCase())
  if (marks.includes('if') || marks.includes('whether') || (marks.includes('to') && cue.rule !== 'cue-verb-inserted')) return false
  if (group.modal && group.modal !== 'will' && group.modal !== 'would' && !group.perfect && cue.clausal === false) return false
  if (group.negated && /^(say|comment|disclose|specify|elaborate|explain|reveal|know|mention|announce)$/.test(cue.lemma)) return false
  return true
}

/** "expressed concern", "offered support", "announced the visit": the object is a thought, a deed or a plan, not a thing. */
function isSpeechObject(cue: Cue): boolean {
  return (
    /^(announce|recall|propose|outline|highlight|note|appreciate|regret|convey|thank|congratulate|accuse|blame|support|back|offer|promise|threaten|explain|describe|recognize|recognise|mourn|defend|question|favor|favour|report|seek|request|mention|want|apologize)$/.test(
      cue.lemma,
    ) &&
    cue.content.length >
      (cue.lemma === 'support' ||
      cue.lemma === 'back' ||
      cue.lemma === 'offer' ||
      cue.lemma === 'seek' ||
      cue.lemma === 'want' ||
      cue.lemma === 'report'
        ? 3
        : 1)
  )
}
