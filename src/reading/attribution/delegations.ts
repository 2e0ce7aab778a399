/** Whose side a person is on who leads or belongs to one: "the Varlandic ‹side› was led by Ana Lindqvist", "Tomas Rek, who heads Ostrea's ‹delegation›". */
import { childrenBy, type ParsedSentence, subtree } from '../../encoder/index.ts'
import { traitsOf } from '../noun-phrase.ts'
import type { ArticleStates } from './article-states.ts'
import type { Draft, Register } from './register.ts'

const team = /^(side|delegation|team|mission|squad)$/

/** Gives every person named as leader or representative of a state's delegation that state, where none is known. */
export function readDelegations(text: string, syntax: readonly ParsedSentence[], register: Register, states: ArticleStates): void {
  syntax.forEach((sentence, index) => {
    sentence.tokens.forEach((token, at) => {
      if (token.upos !== 'VERB' || !/^(lead|head|represent)$/.test(token.lemma)) return
      const subjects = childrenBy(sentence, at, 'nsubj', 'nsubj:pass')
      const passive = childrenBy(sentence, at, 'nsubj:pass', 'aux:pass').length > 0 || token.xpos === 'VBN'
      const owned = passive ? (token.deprel.startsWith('acl') ? [token.head] : subjects) : childrenBy(sentence, at, 'obj')
      const led = owned.find((head) => token.lemma === 'represent' || team.test(sentence.tokens[head]!.lemma.toLowerCase()))
      if (led === undefined) return
      const state = sideOf(text, sentence, led, states)
      if (!state) return
      const leaders = passive
        ? childrenBy(sentence, at, 'obl').filter((child) =>
            childrenBy(sentence, child, 'case').some((word) => /^by$/i.test(sentence.tokens[word]!.text)),
          )
        : [...subjects, ...(token.deprel.startsWith('acl') ? [token.head] : [])]
      for (const leader of leaders)
        for (const { draft, head } of personsBelow(sentence, index, leader, register))
          draft.state ??= otherSide(sentence, led, head, states) ?? state
    })
  })
}

/** The state of "the Varlandic side", or Varland itself ("Varland was represented by"). */
function sideOf(text: string, sentence: ParsedSentence, head: number, states: ArticleStates): string | undefined {
  return traitsOf(text, sentence, head, states).state ?? states.named(sentence.tokens[head]!.text)?.id
}

/** "The Varlandic side was led by Lindqvist, the ‹Ostrean one› by Rek": the last side spoken of before the name. */
function otherSide(sentence: ParsedSentence, led: number, person: number, states: ArticleStates): string | undefined {
  for (let at = person - 1; at > led; at--) {
    const next = sentence.tokens[at + 1]!
    if (next.text.toLowerCase() !== 'one' && !team.test(next.lemma.toLowerCase())) continue
    const state = states.ofAdjective(sentence.tokens[at]!.text)
    if (state) return state.id
  }
  return undefined
}

function personsBelow(sentence: ParsedSentence, index: number, head: number, register: Register): { draft: Draft; head: number }[] {
  const below = new Set(subtree(sentence, head, (child) => /^(acl|advcl|ccomp|parataxis)/.test(sentence.tokens[child]!.deprel)))
  return register.drafts.flatMap((draft) => {
    const here =
      draft.kind === 'person' ? draft.mentions.find((mention) => mention.sentence === index && below.has(mention.head)) : undefined
    return here ? [{ draft, head: here.head }] : []
  })
}
