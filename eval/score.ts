/** Scores readings against labels, record by record: found (F1), and of what was found how many have each field right. */
import type { Reading } from '../src/model/reading.ts'
import { type LabelledParty, scoreParties } from './parties.ts'

interface Place {
  start: number
  end: number
}
/** A compiled label of one text (see label.ts). */
export interface Label {
  text: string
  sha256: string
  publishedAt?: string
  outlet?: string
  blocks?: { kind: string; words: Place }[]
  statements?: {
    speakers: { words?: Place; name: string }[]
    cue?: Place
    content: Place[]
    manner: string
    chain?: { name: string }[]
    novelty?: string
  }[]
  contacts?: {
    mode: string
    status: string
    novelty?: string
    when?: string
    venue?: string
    participants: { name: string }[]
    absent?: { name: string }[]
    mentions: Place[]
  }[]
  agreements?: { content: Place; outcome: string }[]
  expectations?: { what: Place }[]
  positions?: { party: string; issue: string; stance: string }[]
  acts?: { plover: string; content: Place }[]
  dates?: { words: Place; value: string }[]
  /** Every party that a record of the label names, with all its mentions; only in some texts. */
  parties?: LabelledParty[]
}

/** Counts that add up over texts. */
export class Tally {
  hit = 0
  said = 0
  gold = 0
  add(hit: number, said: number, gold: number): void {
    this.hit += hit
    this.said += said
    this.gold += gold
  }
  get precision(): number {
    return this.said ? (100 * this.hit) / this.said : 100
  }
  get recall(): number {
    return this.gold ? (100 * this.hit) / this.gold : 100
  }
  get f1(): number {
    return this.said + this.gold ? (200 * this.hit) / (this.said + this.gold) : 100
  }
}

export type Scores = Record<string, Tally>

const characters = (places: readonly Place[]) => {
  const set = new Set<number>()
  for (const place of places) for (let at = place.start; at < place.end; at++) set.add(at)
  return set
}

/** Intersection over union in characters. */
function overlap(left: readonly Place[], right: readonly Place[]): number {
  const a = characters(left)
  const b = characters(right)
  let both = 0
  for (const at of a) if (b.has(at)) both++
  return both / (a.size + b.size - both || 1)
}

/** Names agree when one's words are among the other's, articles and case aside. */
export function isSameName(left: string, right: string): boolean {
  const words = (name: string) =>
    name
      .toLowerCase()
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/[’']s\b/g, '')
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word && !/^(the|a|an|of|mr|ms)$/.test(word))
  const a = words(left)
  const b = words(right)
  if (!a.length || !b.length) return false
  return a.every((word) => b.includes(word)) || b.every((word) => a.includes(word))
}

/** Pairs each gold item with its best match of at least `least`, one to one, best first. */
export function pairs<G, S>(gold: readonly G[], said: readonly S[], likeness: (gold: G, said: S) => number, least: number): [G, S][] {
  const all = gold
    .flatMap((g) => said.map((s) => [likeness(g, s), g, s] as const))
    .filter(([score]) => score >= least)
    .sort((left, right) => right[0] - left[0])
  const goldTaken = new Set<G>()
  const saidTaken = new Set<S>()
  const found: [G, S][] = []
  for (const [, g, s] of all) {
    if (goldTaken.has(g) || saidTaken.has(s)) continue
    goldTaken.add(g)
    saidTaken.add(s)
    found.push([g, s])
  }
  return found
}

/** A miss worth reading: what was wrong, and the words. */
export interface Miss {
  text: string
  kind: string
  words: string
  said?: string
}

/** Adds one text's scores to `scores`; misses are told to `miss`. */
export function score(label: Label, reading: Reading, scores: Scores, miss: (miss: Miss) => void = () => {}): void {
  const text = reading.article.text
  const words = (places: readonly Place[]) => places.map((place) => text.slice(place.start, place.end)).join(' ## ')
  const tally = (name: string) => {
    scores[name] ??= new Tally()
    return scores[name] as Tally
  }
  const told = (kind: string, at: string, said?: string) =>
    miss({ text: label.text, kind, words: at, ...(said === undefined ? {} : { said }) })

  const gold = label.statements ?? []
  const said = reading.statements
  const matched = pairs(gold, said, (g, s) => overlap(g.content, s.content), 0.5)
  tally('statements').add(matched.length, said.length, gold.length)
  for (const g of gold)
    if (!matched.some(([other]) => other === g))
      told('statement missed', `${g.speakers.map((speaker) => speaker.name).join('+')}: ${words(g.content)}`)
  for (const s of said)
    if (!matched.some(([, other]) => other === s))
      told(
        'statement invented',
        `${s.speakers.map((speaker) => speaker.name).join('+')} ${s.cue?.exact ?? '-'}: ${s.content.map((part) => part.exact).join(' ## ')}`,
      )
  const goldContent = characters(gold.flatMap((g) => g.content))
  const saidContent = characters(said.flatMap((s) => s.content))
  tally('content characters').add([...goldContent].filter((at) => saidContent.has(at)).length, saidContent.size, goldContent.size)
  for (const [g, s] of matched) {
    const speaker = g.speakers.every((one) => s.speakers.some((other) => isSameName(one.name, other.name)))
    tally('speaker right').add(speaker ? 1 : 0, 1, 1)
    if (!speaker)
      told(
        'speaker',
        `${g.speakers.map((one) => one.name).join('+')}: ${words(g.content).slice(0, 80)}`,
        s.speakers.map((one) => one.name).join('+'),
      )
    tally('manner right').add(g.manner === s.manner ? 1 : 0, 1, 1)
    if (g.cue) {
      const cue = s.cue !== undefined && s.cue.start < g.cue.end && g.cue.start < s.cue.end
      tally('cue right').add(cue ? 1 : 0, 1, 1)
    }
    const chain = g.chain ?? []
    const hops = pairs(chain, s.chain, (a, b) => (isSameName(a.name, b.name) ? 1 : 0), 1)
    tally('hops').add(hops.length, s.chain.length, chain.length)
    if (hops.length !== chain.length || hops.length !== s.chain.length)
      told('chain', `${chain.map((hop) => hop.name).join('>')}: ${words(g.content).slice(0, 80)}`, s.chain.map((hop) => hop.name).join('>'))
  }

  const goldContacts = label.contacts ?? []
  const shares = (g: (typeof goldContacts)[number], c: Reading['contacts'][number]) => {
    const common = g.mentions.filter((mention) =>
      c.citations.some((citation) => citation.start < mention.end && mention.start < citation.end),
    ).length
    const people = g.participants.filter((participant) => c.participants.some((other) => isSameName(participant.name, other.name))).length
    return common + people * 0.1 + (g.mode === c.mode ? 0.05 : 0)
  }
  const contacts = pairs(goldContacts, reading.contacts, (g, c) => (shares(g, c) >= 1 ? shares(g, c) : 0), 1)
  tally('contacts').add(contacts.length, reading.contacts.length, goldContacts.length)
  for (const g of goldContacts)
    if (!contacts.some(([other]) => other === g))
      told(
        'contact missed',
        `${g.mode} ${g.status} ${g.when ?? ''} ${g.participants.map((one) => one.name).join(', ')}: ${words(g.mentions)}`,
      )
  for (const c of reading.contacts)
    if (!contacts.some(([, other]) => other === c))
      told(
        'contact invented',
        `${c.mode} ${c.status.value} ${c.participants.map((one) => one.name).join(', ')}: ${c.citations.map((citation) => `${text.slice(Math.max(0, citation.start - 40), citation.start)}[${citation.exact}]${text.slice(citation.end, citation.end + 30)}`.replaceAll('\n', ' ')).join(' | ')}`,
      )
  for (const [g, c] of contacts) {
    const what = `${g.participants.map((one) => one.name).join(', ')}: ${words(g.mentions.slice(0, 3))}`
    const right = (name: string, isRight: boolean, wanted: string, got: string) => {
      tally(name).add(isRight ? 1 : 0, 1, 1)
      if (!isRight) told(name, `${wanted} <- ${what}`, got)
    }
    right('mode right', g.mode === c.mode, g.mode, c.mode)
    right('status right', g.status === c.status.value, g.status, c.status.value ?? '-')
    right('novelty right', (g.novelty ?? 'new') === c.novelty, g.novelty ?? 'new', c.novelty)
    if (g.when || c.when?.value) right('day right', g.when === c.when?.value, g.when ?? '-', c.when?.value ?? '-')
    if (g.venue || c.venue)
      right(
        'venue right',
        g.venue !== undefined && c.venue !== undefined && isSameName(g.venue, c.venue.value?.name ?? c.venue.original),
        g.venue ?? '-',
        c.venue?.original ?? '-',
      )
    const people = pairs(g.participants, c.participants, (a, b) => (isSameName(a.name, b.name) ? 1 : 0), 1)
    tally('participants').add(people.length, c.participants.length, g.participants.length)
    if (people.length < g.participants.length || people.length < c.participants.length)
      told('participants', what, c.participants.map((one) => one.name).join(', '))
    const absent = pairs(g.absent ?? [], c.absent, (a, b) => (isSameName(a.name, b.name) ? 1 : 0), 1)
    tally('absent').add(absent.length, c.absent.length, g.absent?.length ?? 0)
  }

  const spanned = <G, S>(
    name: string,
    goldList: readonly G[],
    saidList: readonly S[],
    goldPlace: (g: G) => Place,
    saidPlace: (s: S) => Place,
    least = 0.4,
  ): [G, S][] => {
    const found = pairs(goldList, saidList, (g, s) => overlap([goldPlace(g)], [saidPlace(s)]), least)
    tally(name).add(found.length, saidList.length, goldList.length)
    for (const g of goldList) if (!found.some(([other]) => other === g)) told(`${name} missed`, words([goldPlace(g)]))
    for (const s of saidList) if (!found.some(([, other]) => other === s)) told(`${name} invented`, words([saidPlace(s)]))
    return found
  }
  for (const [g, a] of spanned(
    'agreements',
    label.agreements ?? [],
    reading.agreements,
    (g) => g.content,
    (a) => a.content,
  ))
    tally('outcome right').add(g.outcome === a.outcome ? 1 : 0, 1, 1)
  spanned(
    'expectations',
    label.expectations ?? [],
    reading.expectations,
    (g) => g.what,
    (e) => e.what,
  )
  for (const [g, a] of spanned(
    'acts',
    label.acts ?? [],
    reading.acts,
    (g) => g.content,
    (a) => a.content,
  ))
    tally('plover right').add(g.plover === a.plover ? 1 : 0, 1, 1)
  const stances = pairs(
    label.positions ?? [],
    reading.positions,
    (g, p) => (g.issue === p.issue && isSameName(g.party, p.name) ? (g.stance === p.stance ? 1 : 0.4) : 0),
    0.9,
  )
  tally('positions').add(stances.length, reading.positions.length, label.positions?.length ?? 0)
  const stand = (one: { issue: string; stance: string }, party: string) => `${party}, ${one.issue}: ${one.stance}`
  for (const g of label.positions ?? []) if (!stances.some(([other]) => other === g)) told('positions missed', stand(g, g.party))
  for (const p of reading.positions) if (!stances.some(([, other]) => other === p)) told('positions invented', stand(p, p.name))

  if (label.parties) scoreParties(label.parties, reading, matched, tally, told)

  if (label.blocks) {
    const isBody = (kind: string) => kind !== 'related' && kind !== 'boilerplate' && kind !== 'byline' && kind !== 'credit'
    const clutter = characters(label.blocks.filter((block) => !isBody(block.kind)).map((block) => block.words))
    const marked = characters(reading.article.blocks.filter((block) => !isBody(block.kind)))
    const lines = (set: Set<number>) => [...set].filter((at) => /\S/.test(text[at] as string))
    const both = lines(clutter).filter((at) => marked.has(at)).length
    tally('clutter characters').add(both, lines(marked).length, lines(clutter).length)
  }
}

/** One line a figure: hits, precision, recall, F1. */
export function table(scores: Scores): string {
  return Object.entries(scores)
    .map(
      ([name, tally]) =>
        `${name.padEnd(20)} ${tally.f1.toFixed(1).padStart(6)}  P ${tally.precision.toFixed(1).padStart(5)}  R ${tally.recall.toFixed(1).padStart(5)}  (${tally.hit}/${tally.said}/${tally.gold})`,
    )
    .join('\n')
}
