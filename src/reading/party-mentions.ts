/** The words that name each party of a reading, as they are handed out: names without what stands before them, states and bodies inside titles, "I" and "we" of those who speak. */
import { childrenBy, type ParsedSentence } from '../encoder/index.ts'
import { stateNamed } from '../lexicon/states.ts'
import { titleOf } from '../lexicon/titles.ts'
import { type Citation, cite } from '../model/citation.ts'
import type { Mention } from '../model/mention.ts'
import type { Party } from '../model/party.ts'
import type { Statement } from '../model/records/statement.ts'
import { isOverlapping, type Span } from '../text/span.ts'
import type { Layers, Name, Surroundings } from './stage.ts'

type Input = Pick<Layers, 'references' | 'names' | 'syntax' | 'quotations' | 'statements' | 'contacts'> & Pick<Surroundings, 'article'>

/** All parties of an article: those resolved, and those that records name only by their words, each with its mentions. */
export function partiesOf(input: Input): Party[] {
  const { article, references } = input
  const added = [...namedInTitles(input), ...firstPersons(input)]
  const spans = new Map<string, Span[]>()
  const add = (party: string, span: Span) => {
    const known = spans.get(party) ?? []
    if (!known.some((other) => other.start === span.start && other.end === span.end)) spans.set(party, [...known, span])
  }
  const names = new Set(references.mentions.filter(({ kind }) => kind === 'name').map(({ party, start }) => `${party} ${start}`))
  // "the broadcaster ‹Halden Radio›": what it is called right in front of its name is no second mention.
  for (const mention of references.mentions)
    if (mention.kind !== 'nominal' || !names.has(`${mention.party} ${mention.end + 1}`)) add(mention.party, bareName(input, mention))
  for (const { party, span } of added) add(party, span)
  const resolved = references.parties.map((party) => ({
    ...party,
    mentions: (spans.get(party.id) ?? []).sort((left, right) => left.start - right.start).map((span) => cite(article, span)),
  }))
  return [...resolved, ...inTheirOwnWords(input)]
}

/** "Foreign Minister ‹Ana Lindqvist›", "‹Mr. Noor›": an office stands in front of a name and is none of it; a courtesy or a short rank stays. */
function bareName({ names, syntax }: Input, mention: Mention): Span {
  const name =
    mention.kind === 'name'
      ? names.find((other) => other.sentence === mention.sentence && other.kind === 'PER' && other.end === mention.end)
      : undefined
  if (!name || name.start <= mention.start) return { start: mention.start, end: mention.end }
  const { tokens } = syntax[name.sentence]!
  const isKept = (word: string) => titleOf(word)?.rank === 'courtesy' || /^(dr|prof)\.?$/i.test(word) || /^\p{Lu}\p{Ll}{1,3}\.$/u.test(word)
  let first = name.first
  while (first > 0 && tokens[first - 1]!.start >= mention.start && isKept(tokens[first - 1]!.text)) first--
  return { start: tokens[first]!.start, end: mention.end }
}

interface Named {
  readonly party: string
  readonly span: Span
}

/** "‹Ostrea›'s president Tomas Rek", "the ‹UN› envoy": a state that has an office or a body, and a body before a title, where the article speaks of them elsewhere. */
function namedInTitles({ article, references, names, syntax }: Input): Named[] {
  const forms = new Map<string, Party>()
  for (const party of references.parties)
    if (party.kind === 'state' || party.kind === 'organisation')
      for (const form of [party.name, ...party.aliases]) forms.set(form.toLowerCase(), party)
  const partyOf = (name: Name): Party | undefined => {
    const words = article.text.slice(name.start, name.end).replace(/\s+/g, ' ')
    const state = stateNamed(words)?.id
    return (
      forms.get(words.toLowerCase()) ??
      references.parties.find(
        (party) => (state !== undefined && party.kind === 'state' && party.state === state) || isInitialsOf(words, party),
      )
    )
  }
  return names.flatMap((name) => {
    if (!/^(GPE|ORG|MISC)$/.test(name.kind)) return []
    const party = partyOf(name)
    if (!party || !isOwner(syntax[name.sentence]!, name, party)) return []
    if (references.mentions.some((mention) => mention.party === party.id && isOverlapping(mention, name))) return []
    return [{ party: party.id, span: { start: name.start, end: name.end } }]
  })
}

const isInitialsOf = (words: string, party: Party) =>
  party.kind === 'organisation' &&
  /^(\p{Lu}\.?){2,6}$/u.test(words) &&
  party.name
    .split(/[\s-]+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0])
    .join('') === words.replaceAll('.', '')

/** "‹Ostrea›'s minister", "president of ‹Ostrea›", and of bodies "the ‹UN› envoy". */
function isOwner(sentence: ParsedSentence, name: Name, party: Party): boolean {
  const head = name.last
  const { deprel } = sentence.tokens[head]!
  if (deprel === 'nmod:poss') return true
  if (party.kind === 'organisation' || party.state === 'EU') return deprel === 'compound' || deprel === 'nmod:desc'
  return deprel === 'nmod' && childrenBy(sentence, head, 'case').some((child) => /^of$/i.test(sentence.tokens[child]!.text))
}

/** "‹I› told him no," Rek said; "‹we› are ready," Ostrea's minister said: in marks, who speaks, and for many the side that he speaks for. */
function firstPersons({ references, syntax, quotations, statements }: Input): Named[] {
  return syntax.flatMap((sentence) =>
    sentence.tokens.flatMap((token) => {
      const isOne = /^(I|me|my|myself)$/i.test(token.text)
      if (!(isOne || /^([Ww]e|[Uu]s|[Oo]ur|ourselves)$/.test(token.text)) || token.upos !== 'PRON') return []
      if (!quotations.some((quotation) => quotation.start <= token.start && token.end <= quotation.end)) return []
      const speaker = speakerAt(statements, token)
      const party = references.parties.find((candidate) => candidate.id === speaker)
      const meant = isOne ? individual(party) : sideOf(party, references.parties)
      return meant ? [{ party: meant.id, span: { start: token.start, end: token.end } }] : []
    }),
  )
}

/** Who speaks at a place: the one speaker of the shortest statement around it. */
function speakerAt(statements: readonly Statement[], place: Span): string | undefined {
  const length = (spans: readonly Span[]) => spans.reduce((total, { start, end }) => total + end - start, 0)
  const around = statements
    .filter(({ manner, content }) => manner !== 'indirect' && content.some((span) => span.start <= place.start && place.end <= span.end))
    .sort((left, right) => length(left.content) - length(right.content))[0]
  return around?.speakers.length === 1 ? around.speakers[0]!.party : undefined
}

const individual = (party: Party | undefined) => (party?.kind === 'person' || party?.kind === 'office' ? party : undefined)

function sideOf(party: Party | undefined, parties: readonly Party[]): Party | undefined {
  const state = party?.state && parties.find((other) => other.kind === 'state' && other.state === party.state)
  return state || (party?.kind === 'organisation' || party?.kind === 'group' ? party : undefined)
}

/** "According to the ‹ministry›" of an article that names none: whom a record names only by words is a party under these words. */
function inTheirOwnWords({ article, references, statements, contacts }: Input): Party[] {
  const known = new Set(references.parties.map((party) => party.id))
  const found = new Map<string, Party>()
  // "‹A source› said": the article belongs to the words that name.
  const whole = (citation: Citation) => {
    const [determiner] = /\b(?:an?|the|another|one)\s$/i.exec(article.text.slice(Math.max(0, citation.start - 8), citation.start)) ?? []
    return determiner ? cite(article, { start: citation.start - determiner.length, end: citation.end }) : citation
  }
  const add = (named: { party: string; name: string }, citations: readonly Citation[]) => {
    if (known.has(named.party)) return
    const party = found.get(named.party) ?? { id: named.party, kind: 'group', name: named.name, aliases: [], mentions: [] }
    const fresh = citations
      .map(whole)
      .filter((citation) => !party.mentions.some((other) => other.start === citation.start && other.end === citation.end))
    found.set(named.party, { ...party, mentions: [...party.mentions, ...fresh].sort((left, right) => left.start - right.start) })
  }
  for (const statement of statements) for (const named of [...statement.speakers, ...statement.chain]) add(named, [named.citation])
  for (const contact of contacts) for (const named of [...contact.participants, ...contact.absent]) add(named, named.citations)
  return [...found.values()]
}
