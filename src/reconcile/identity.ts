/** Identities: the ways articles name a party, and which of them are one party. */
import { createHash } from 'node:crypto'
import { genderOfGivenName } from '../lexicon/given-names.ts'
import { stateNamed, stateOfAdjective, stateWithId } from '../lexicon/states.ts'
import { titleOf } from '../lexicon/titles.ts'
import type { Article } from '../model/article.ts'
import type { Party } from '../model/party.ts'
import type { Comparison, Identity } from '../model/telling.ts'
import { foldName, isSameSpelling } from '../text/likeness.ts'

/** Longest name that is shown of a party; what is longer is a description. */
const longestName = 60
/** An all-capital name of at most so many letters is an acronym: several bodies may bear it. */
const longestAcronym = 6

const bare = (name: string) => name.replace(/^the /i, '').trim()
const isCapitalised = (word: string) => /^\p{Lu}/u.test(word)
const isAcronym = (name: string) => name.length <= longestAcronym && name === name.toUpperCase()

/** The identity of a party in an article. Groups and the unnamed ("a senior official") are the article's own: nobody can say they are the same elsewhere. */
export function identityOf(party: Party, article: Article): Identity {
  if (party.kind === 'state' && party.state)
    return sealed({ kind: 'state', name: stateWithId(party.state)?.names[0] ?? party.name, names: [], state: party.state, offices: [] })
  const state = party.state === undefined ? {} : { state: party.state }
  if (party.kind === 'group' || !isNamed(party))
    return sealed({
      kind: party.kind,
      name: party.name,
      names: [party.name],
      ...state,
      offices: [],
      articleId: `${article.id} ${party.id}`,
    })
  if (party.kind === 'person') return personOf(party, state)
  const forms = [party.name, ...party.aliases].map(bare).filter((name) => name === bare(party.name) || isCapitalised(name))
  return sealed({ kind: party.kind, name: bare(party.name), names: distinct(forms), ...state, offices: [] })
}

/** "Foreign Minister Tomas Rek", "Rek": the full names where there are any; the offices only where they must tell one Rek from another. */
function personOf(party: Party, state: { state?: string }): Identity {
  const forms = distinct([party.name, ...party.aliases].map(untitled).filter((name) => isCapitalised(name)))
  const full = forms.filter((name) => name.includes(' '))
  const offices = full.length ? [] : distinct((party.offices ?? []).map((office) => office.original.toLowerCase()))
  return sealed({ kind: 'person', name: untitled(party.name), names: full.length ? full : forms, ...state, offices })
}

/** "Deputy Foreign Minister Ana Lindqvist" → "Ana Lindqvist"; a lone title stays. */
function untitled(name: string): string {
  const words = name.split(/\s+/)
  const last = words.findLastIndex((word, at) => at < words.length - 1 && titleOf(word.toLowerCase()) !== undefined)
  return words.slice(last + 1).join(' ')
}

/** A name has a word of its own: a capital that belongs to no title, state or nationality. Offices and bodies of a known state need none ("foreign ministry", QA). */
function isNamed(party: Party): boolean {
  if (/^(an?|some|several|other|two|three)\s/i.test(party.name)) return false
  const own = bare(party.name)
    .split(/\s+/)
    .some((word) => isCapitalised(word) && !titleOf(word.toLowerCase()) && !stateNamed(word) && !stateOfAdjective(word))
  return own || party.kind === 'state' || (party.kind !== 'person' && party.state !== undefined)
}

/** One of each spelling, sorted. */
function distinct(names: readonly string[]): string[] {
  const kept = new Map<string, string>()
  for (const name of [...names].sort()) if (!kept.has(foldName(name))) kept.set(foldName(name), name)
  return [...kept.values()].sort()
}

function sealed(identity: Omit<Identity, 'id'>): Identity {
  const { kind, name, names, state, offices, articleId } = identity
  const digest = createHash('sha256')
    .update(JSON.stringify([kind, name, names, state ?? '', offices, articleId ?? '']))
    .digest('hex')
  return { id: `p${digest.slice(0, 14)}`, ...identity }
}

/** What two identities of one party have in common: the state, a name, or for persons the first or last word of one. */
export function keysOf(identity: Identity): string[] {
  if (identity.articleId !== undefined) return []
  if (identity.kind === 'state' && identity.state) return [`state ${identity.state}`]
  if (identity.kind !== 'person') return identity.names.map((name) => `name ${foldName(name)}`)
  return identity.names.flatMap((name) => {
    const words = name.split(/\s+/)
    // A first word that is a given name ("John") is shared by too many; one that is not may be the surname ("Xi Jinping").
    return [words.at(-1) as string, ...(genderOfGivenName(words[0] as string) ? [] : [words[0] as string])].map(
      (word) => `person ${foldName(word)}`,
    )
  })
}

const different = (reason: string): Comparison => ({ score: 0, reasons: [reason], verdict: 'different' })
/** Nothing speaks for it, nothing against it: they may still be joined by way of a third ("AP", "Associated Press", both in one article). */
const open = (reason: string): Comparison => ({ score: 0, reasons: [reason], verdict: 'unsure' })

/** Whether two identities are one party. */
export function compareIdentities(left: Identity, right: Identity): Comparison {
  if (left.articleId !== undefined || right.articleId !== undefined) return different('one of them is not named')
  if (left.state && right.state && left.state !== right.state) return different(`of different states: ${left.state}, ${right.state}`)
  if ((left.kind === 'person') !== (right.kind === 'person')) return different('only one is a person')
  const state = left.state !== undefined && left.state === right.state
  if (left.kind === 'person') return comparePersons(left, right, state)
  if (left.kind === 'state' && right.kind === 'state' && state)
    return { score: 1, reasons: [`the same state: ${left.state}`], verdict: 'same' }
  const shared = left.names.filter((name) => right.names.some((other) => foldName(other) === foldName(name)))
  if (!shared.length) return open('no name in common')
  const reasons = [`the same name: ${shared.join(', ')}`, ...(state ? [`the same state: ${left.state}`] : [])]
  const whole = shared.some((name) => !isAcronym(name))
  const general = left.kind === 'office' || right.kind === 'office'
  if (state || (whole && !general) || (left.kind === 'outlet' && right.kind === 'outlet'))
    return { score: state ? 0.95 : 0.85, reasons, verdict: 'same' }
  return {
    score: 0.5,
    reasons: [...reasons, general ? 'an office that many states have' : 'an acronym that several may bear'],
    verdict: 'unsure',
  }
}

function comparePersons(left: Identity, right: Identity, state: boolean): Comparison {
  const pairs = left.names.flatMap((one) => right.names.map((other) => [one, other] as const))
  const full = pairs.find(([one, other]) => isOneName(one, other))
  const beside = state ? [`the same state: ${left.state}`] : []
  if (full)
    return {
      score: state ? 0.95 : 0.85,
      reasons: [full[0] === full[1] ? `the same full name: ${full[0]}` : `one name in two spellings: ${full[0]}, ${full[1]}`, ...beside],
      verdict: 'same',
    }
  const surname = pairs.find(([one, other]) => isSurnameOf(one, other) || isSurnameOf(other, one))
  if (!surname) return different('no name in common')
  const reasons = [`the same surname: ${surname[0]}, ${surname[1]}`, ...beside]
  const office = left.offices.find((one) => right.offices.includes(one))
  if (state && office) return { score: 0.75, reasons: [...reasons, `the same office: ${office}`], verdict: 'same' }
  return state
    ? { score: 0.5, reasons: [...reasons, 'no given name to tell two of them apart'], verdict: 'unsure' }
    : open('the surname alone, and no state')
}

/** "Sergei Lavrov", "Sergey Viktorovich Lavrov": each word of the shorter, two at least, stands in the longer in some spelling. */
function isOneName(one: string, other: string): boolean {
  const [short, long] = [one.split(/\s+/), other.split(/\s+/)].sort((left, right) => left.length - right.length) as [string[], string[]]
  return short.length > 1 && short.every((word) => long.some((candidate) => isSameSpelling(word, candidate)))
}

/** "Rek" of "Tomas Rek", "Xi" of "Xi Jinping". */
export function isSurnameOf(one: string, other: string): boolean {
  if (one.includes(' ')) return false
  const words = other.split(/\s+/)
  return (
    [words[0], words.at(-1)].some((word) => isSameSpelling(one, word as string)) &&
    !(words.length > 1 && genderOfGivenName(one) !== undefined && isSameSpelling(one, words[0] as string))
  )
}

/** How a party stands in the ledger, of all the ways it is named: the fullest name that is still a name. */
export function standingOf(identities: readonly Identity[]): Identity {
  const ranked = identities
    .flatMap((identity) => [identity.name, ...identity.names].map((name) => ({ name, identity })))
    .sort(
      (one, other) =>
        rankOf(one) - rankOf(other) ||
        other.name.length - one.name.length ||
        (one.name < other.name ? -1 : one.name > other.name ? 1 : 0) ||
        (one.identity.id < other.identity.id ? -1 : 1),
    )
  const { name, identity } = ranked[0]!
  const state =
    identity.state ??
    identities
      .map((each) => each.state)
      .filter((each) => each !== undefined)
      .sort()[0]
  return { ...identity, name, ...(state === undefined ? {} : { state }) }
}

/** Persons by two words before one or many; others by any name but an acronym or a description. */
function rankOf({ name, identity }: { name: string; identity: Identity }): number {
  const words = name.split(/\s+/).length
  if (identity.kind === 'person') return words === 1 ? 9 : words - 2
  if (identity.kind === 'state' && identity.state) return name === identity.name ? 0 : 1
  return name.length > longestName ? 3 : isAcronym(name) ? 2 : 1
}
