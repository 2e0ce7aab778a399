/** Who else was there, and in which part: clauses about a contact that do not name it ("the Russian side was led by …"). */
import { childrenBy, type ParsedSentence, subjectsOf, subtree } from '../../encoder/index.ts'
import type { Mention } from '../../model/mention.ts'
import type { Span } from '../../text/span.ts'
import type { Layers } from '../stage.ts'
import type { Attendee } from './contact-gathering.ts'
import type { Happening } from './happening.ts'

/** A contact told in the first sentences is the one whose list of people stands below. */
const opening = 1

/** How far from a contact's mention a clause about it may stand, in sentences. */
const near = 2

type Input = Pick<Layers, 'syntax' | 'references'>

export function mentionsBelow(input: Input, index: number, sentence: ParsedSentence, head: number): Mention[] {
  const below = new Set(subtree(sentence, head, (child) => /^(acl:relcl|advcl|ccomp|parataxis)$/.test(sentence.tokens[child]!.deprel)))
  return input.references.mentions.filter((mention) => mention.sentence === index && below.has(mention.head))
}

/** "the Varlandic ‹side›, which included …": people who stand for one of those at a table. */
const isSide = (lemma: string | undefined) => /^(delegation|team|side)$/i.test(lemma ?? '')

const byPhrase = (sentence: ParsedSentence, verb: number) =>
  childrenBy(sentence, verb, 'obl').filter((child) =>
    childrenBy(sentence, child, 'case').some((word) => /^by$/i.test(sentence.tokens[word]!.text)),
  )

function attendees(input: Input, mentions: readonly Mention[], role?: Attendee['role']): Attendee[] {
  return mentions.flatMap((mention) =>
    (mention.members ?? [mention.party]).flatMap((id) => {
      const party = input.references.parties.find((candidate) => candidate.id === id)
      return party && (party.kind === 'person' || party.kind === 'office')
        ? [{ span: mention as Span, party: id, ...(party.state ? { state: party.state } : {}), ...(role ? { role } : {}) }]
        : []
    }),
  )
}

/** "was led by X and included Y", "was represented by X", "X and Y participated", "in the presence of Z", "mediated by W", close to a mention of the contact. */
export function rolesOf(input: Input, happening: Happening): Attendee[] {
  const found: Attendee[] = []
  const last = happening.mentions.map((mention) => mention.sentence)
  const past = happening.mentions.some(
    (mention) => mention.status.status === 'held' || mention.status.status === 'ongoing' || mention.status.status === 'planned',
  )
  if (!past) return found
  input.syntax.forEach((sentence, index) => {
    if (!last.some((at) => index >= at && index - at <= near)) return
    const here = happening.mentions.some((mention) => mention.sentence === index)
    sentence.tokens.forEach((token, at) => {
      const subject = childrenBy(sentence, at, 'nsubj', 'nsubj:pass')[0]
      const subjectLemma = subject === undefined ? '' : sentence.tokens[subject]!.lemma.toLowerCase()
      const side = isSide(subjectLemma) || (/^(which|that|who)$/.test(subjectLemma) && isSide(sentence.tokens[token.head]?.lemma))
      if (/^(lead|head)$/.test(token.lemma) && token.upos === 'VERB') {
        const objects = childrenBy(sentence, at, 'obj')
        const governs =
          side ||
          objects.some((object) => /^(delegation|team|side|talks|talk)$/.test(sentence.tokens[object]!.lemma.toLowerCase())) ||
          (token.deprel === 'acl' &&
            /^(delegation|team|delegate|official|side)$/.test(sentence.tokens[token.head]?.lemma.toLowerCase() ?? ''))
        if (!governs) return
        for (const child of byPhrase(sentence, at)) found.push(...attendees(input, mentionsBelow(input, index, sentence, child), 'lead'))
        if (objects.length)
          for (const head of subjectsOf(sentence, at)) found.push(...attendees(input, mentionsBelow(input, index, sentence, head), 'lead'))
      } else if (token.lemma === 'represent' && token.upos === 'VERB') {
        for (const child of byPhrase(sentence, at)) found.push(...attendees(input, mentionsBelow(input, index, sentence, child)))
      } else if (token.lemma === 'include' && (side || subject === undefined)) {
        const led =
          side ||
          (token.deprel === 'conj' &&
            childrenBy(sentence, token.head, 'nsubj:pass', 'nsubj').some((head) => isSide(sentence.tokens[head]!.lemma)))
        if (led)
          for (const child of childrenBy(sentence, at, 'obj')) found.push(...attendees(input, mentionsBelow(input, index, sentence, child)))
      } else if (/^(participate|attend|join)$/.test(token.lemma) && token.upos === 'VERB' && here) {
        if (childrenBy(sentence, at, 'advmod').some((child) => /^(not|n't)$/i.test(sentence.tokens[child]!.text))) return
        for (const head of [...subjectsOf(sentence, at), ...byPhrase(sentence, at)])
          found.push(...attendees(input, mentionsBelow(input, index, sentence, head)))
      } else if (token.lemma === 'presence' && here) {
        for (const child of childrenBy(sentence, at, 'nmod'))
          found.push(...attendees(input, mentionsBelow(input, index, sentence, child), 'observer'))
      } else if (/^(mediate|broker|facilitate)$/.test(token.lemma) && here) {
        for (const head of byPhrase(sentence, at)) found.push(...attendees(input, mentionsBelow(input, index, sentence, head), 'mediator'))
      }
    })
  })
  return found
}

/** "Members attending the meeting:" and the lines of names under it: whom each line names first. */
export function listedOf(input: Input & Pick<Layers, 'sentences'>, happening: Happening, text: string): Attendee[] {
  const heads = input.sentences.flatMap((sentence, index) => {
    const words = text.slice(sentence.start, sentence.end).trimEnd()
    if (!words.endsWith(':')) return []
    const isOf = happening.mentions.some((mention) => mention.sentence === index)
    const isMain = (happening.mentions[0]?.sentence ?? index) <= opening
    return isOf || (isMain && /\b(participants?|attendees?|attended|joined|in attendance|present)\b/i.test(words)) ? [index] : []
  })
  return heads.flatMap((head) => {
    const found: Attendee[] = []
    for (let index = head + 1; index < input.sentences.length; index++) {
      const line = input.sentences[index]!
      if (line.block !== 'list' && !/^[-•*–]/.test(text.slice(line.start, line.end).trim())) break
      const first = input.references.mentions.find((mention) => mention.sentence === index && mention.kind === 'name')
      if (first) found.push(...attendees(input, [first]))
    }
    return found
  })
}
