/** The parties of one article while it is read: who has been named, under which names and offices, and how present each is. */
import { genderOfGivenName } from '../../lexicon/given-names.ts'
import { intergovernmentalNamed } from '../../lexicon/intergovernmental.ts'
import { titleOf } from '../../lexicon/titles.ts'
import type { Mention } from '../../model/mention.ts'
import type { PartyKind } from '../../model/party.ts'
import { foldName, isSameSpelling } from '../../text/likeness.ts'
import type { Span } from '../../text/span.ts'

/** A party under construction. */
export interface Draft {
  readonly id: string
  kind: PartyKind
  /** Every form, with how often it was used. */
  readonly forms: Map<string, number>
  /** The forms that are names, not capitals or seats that stand for it. */
  readonly named: Set<string>
  state?: string
  readonly offices: Span[]
  readonly officeWords: Set<string>
  gender?: 'male' | 'female'
  plural: boolean
  /** Ids of the parties a plural stands for. */
  members?: string[]
  readonly mentions: Mention[]
  /** Unnamed: an indefinite phrase ("a senior official") or a bare plural. */
  unnamed: boolean
}

export class Register {
  readonly drafts: Draft[] = []
  readonly #text: string
  constructor(text: string) {
    this.#text = text
  }

  create(
    kind: PartyKind,
    name: string,
    options: { state?: string | undefined; plural?: boolean; unnamed?: boolean; members?: string[] } = {},
  ): Draft {
    const draft: Draft = {
      id: `p${this.drafts.length + 1}`,
      kind,
      forms: new Map([[name, 0]]),
      named: new Set(),
      ...(options.state ? { state: options.state } : {}),
      offices: [],
      officeWords: new Set(),
      plural: options.plural ?? false,
      ...(options.members ? { members: options.members } : {}),
      mentions: [],
      unnamed: options.unnamed ?? false,
    }
    this.drafts.push(draft)
    return draft
  }

  withId(id: string): Draft | undefined {
    return this.drafts.find((draft) => draft.id === id)
  }

  /** The state's own party, made when first asked for. */
  state(id: string, name: string): Draft {
    return this.drafts.find((draft) => draft.kind === 'state' && draft.state === id) ?? this.create('state', name, { state: id })
  }

  /** The person of this name: same full name, or one surname that fits; "Lavrov" joins "Sergey Lavrov", "Sergei Lavrov" too, "Anna Noor" not "Pavel Noor". */
  person(name: string, gender?: 'male' | 'female'): Draft {
    const words = name.split(/\s+/)
    // "Mr. Holm" is not Laura Holm.
    const people = this.drafts.filter(
      (draft) => draft.kind === 'person' && !draft.unnamed && (!gender || !draft.gender || draft.gender === gender),
    )
    const full =
      words.length > 1
        ? people.find((draft) => [...draft.forms.keys()].some((form) => isSamePerson(form, name) || isPartOf(name, form)))
        : [...people].reverse().find((draft) => [...draft.forms.keys()].some((form) => isPartOf(name, form)))
    const found = full ?? this.create('person', name)
    if (!found.forms.has(name)) found.forms.set(name, 0)
    const told = gender ?? (words.length > 1 ? genderOfGivenName(words[0] as string) : undefined)
    if (told) found.gender ??= told
    return found
  }

  /** The organisation of this name: same words, or one the other's initials. */
  organisation(name: string, kind: PartyKind, state?: string): Draft {
    const bare = name.replace(/^the /i, '')
    const folded = foldName(bare)
    const body = intergovernmentalNamed(bare)
    const same = this.drafts.find(
      (draft) =>
        draft.kind !== 'person' &&
        draft.kind !== 'state' &&
        draft.kind !== 'group' &&
        (!state || draft.state === state || (!draft.state && draft.kind === 'outlet')) &&
        [...draft.forms.keys()].some(
          (form) =>
            foldName(form.replace(/^the /i, '')) === folded ||
            isInitials(bare, form) ||
            isInitials(form, bare) ||
            (body !== undefined && intergovernmentalNamed(form) === body),
        ),
    )
    const found = same ?? this.create(kind, bare, { state })
    if (!found.forms.has(bare)) found.forms.set(bare, 0)
    if (state) found.state ??= state
    return found
  }

  /** Adds a mention and what its words tell. */
  mention(draft: Draft, mention: Omit<Mention, 'party'>, form?: string): Mention {
    const whole: Mention = { ...mention, party: draft.id, ...(draft.members ? { members: draft.members } : {}) }
    draft.mentions.push(whole)
    if (form) draft.forms.set(form, (draft.forms.get(form) ?? 0) + 1)
    if (form && mention.kind === 'name') draft.named.add(form)
    return whole
  }

  office(draft: Draft, span: Span | undefined, state: string | undefined): void {
    if (state && (!draft.state || draft.offices.length === 0)) draft.state ??= state
    if (!span) return
    const words = this.#text.slice(span.start, span.end)
    // "Mr." is no office, but tells the gender.
    const isCourtesy = titleOf(words)?.rank === 'courtesy'
    if (isCourtesy) draft.gender ??= titleOf(words)?.gender as 'male' | 'female'
    if (isCourtesy) return
    if (![...draft.offices].some((known) => this.#text.slice(known.start, known.end).toLowerCase() === words.toLowerCase()))
      draft.offices.push(span)
    for (const word of words.toLowerCase().split(/[\s-]+/)) {
      draft.officeWords.add(word)
      const gender = titleOf(word)?.gender
      if (gender) draft.gender ??= gender
    }
  }

  /**
   * The name to show: the form with most words, then the most frequent; no form that opens with initials of an office ("DNSA Noor") where
   * there is another. A state is called as the article calls it where it spells a name out ("Britain"), else by its row ("United States" for "US",
   * "Norway" for "Oslo").
   */
  nameOf(draft: Draft): string {
    const initials = (form: string) => (draft.kind === 'person' && /^\p{Lu}{3,} /u.test(form) && !/^\P{Ll}+$/u.test(form) ? 1 : 0)
    const all = [...draft.forms.entries()]
    if (draft.kind === 'state' && all[0]) {
      const spelt = all.filter(([form, count]) => count > 0 && draft.named.has(form) && /\p{Ll}{3}/u.test(form))
      return (spelt.sort((left, right) => right[1] - left[1])[0] ?? all[0])[0]
    }
    const forms = all.filter(([form]) => !initials(form) || all.every(([other]) => initials(other) || !other.includes(' ')))
    forms.sort(
      (left, right) => right[0].split(/\s+/).length - left[0].split(/\s+/).length || right[1] - left[1] || right[0].length - left[0].length,
    )
    return forms[0]![0]
  }
}

const particles = new Set(['al', 'bin', 'von', 'van', 'der', 'de', 'la', 'el', 'ben', 'ibn', 'abu', 'du', 'da', 'dos', 'jr', 'sr'])

function isSamePerson(form: string, name: string): boolean {
  const left = form.split(/\s+/)
  const right = name.split(/\s+/)
  if (left.length === 1) return isPartOf(form, name)
  const lastLeft = left[left.length - 1] as string
  const lastRight = right[right.length - 1] as string
  const sameLast = isSameSpelling(lastLeft, lastRight)
  const firstLeft = left[0] as string
  const firstRight = right[0] as string
  const sameFirst = isSameSpelling(firstLeft, firstRight) || isNickname(firstLeft, firstRight)
  if (sameLast && sameFirst) return true
  // "Faisal bin Farhan" for "Faisal bin Farhan Al Saud": all words of the shorter, in order.
  const [short, long] = left.length < right.length ? [left, right] : [right, left]
  return short.length >= 2 && short.every((word, index) => isSameSpelling(word, long[index] as string))
}

/** "Mike" for "Michael", "Steve" for "Stephen": the first letters agree and one is short. */
function isNickname(left: string, right: string): boolean {
  const [a, b] = [foldName(left), foldName(right)]
  if (/^\p{L}\.?$/u.test(left) || /^\p{L}\.?$/u.test(right)) return a[0] === b[0]
  return (
    a[0] === b[0] &&
    a.length >= 3 &&
    b.length >= 3 &&
    (a.slice(0, 2) === b.slice(0, 2) || Math.min(a.length, b.length) <= 4) &&
    Math.min(a.length, b.length) <= 5
  )
}

/** Whether a short form is a surname, a family name first ("Xi" of "Xi Jinping") or a trailing part of a full name. */
function isPartOf(shortForm: string, form: string): boolean {
  // "Maliki" of "Nouri al-Maliki", "Sharaa" of "Ahmed al-Sharaa".
  if (!shortForm.includes(' ') && form.includes(' ') && isPartOfBare(shortForm.replace(article, ''), form.replace(article, ' ')))
    return true
  return isPartOfBare(shortForm, form)
}

/** The Arabic article before a name, in its assimilated spellings. */
const article = /(^|\s)(?:al|el|ul|ad|an|ar|as|ash|at|az)-(?=\p{Lu})/giu

function isPartOfBare(short: string, form: string): boolean {
  const words = form.split(/\s+/)
  const parts = short.split(/\s+/)
  if (parts.length > 1)
    return (
      words.length > parts.length &&
      parts.every((part, index) => isSameSpelling(part, words[words.length - parts.length + index] as string))
    )
  if (words.length === 1) return isSameSpelling(short, form)
  const last = words[words.length - 1] as string
  if (isSameSpelling(short, last)) return true
  if (words.some((word, index) => index > 0 && !particles.has(word.toLowerCase().replace(/-.*/, '')) && isSameSpelling(short, word)))
    return true
  return isSameSpelling(short, words[0] as string)
}

function isInitials(written: string, long: string): boolean {
  const short = written.replaceAll('.', '')
  if (!/^[A-Z][A-Za-z.]{1,7}$/.test(short) || !/[A-Z]{2}/.test(short)) return false
  const initials = long
    .split(/[\s-]+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0])
    .join('')
  return initials.length > 1 && initials === short.replace(/\./g, '')
}
