/**
 * How far two passes of labelling over the same texts agree: `node eval/agreement.ts`.
 *
 * The second pass (eval/gold/second) is scored against the first (eval/gold/held) by the very measures of score.ts, as if it were
 * what a reader said; for fields with a fixed list of words Cohen's kappa is printed beside the share that is the same.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Reading } from '../src/model/reading.ts'
import { isSameName, type Label, pairs, type Scores, score, Tally } from './score.ts'
import { corporaPresent, textOf } from './texts.ts'

interface Place {
  readonly start: number
  readonly end: number
}
type Statement = NonNullable<Label['statements']>[number]
type Contact = NonNullable<Label['contacts']>[number]
/** What two labellers called the same thing: [first, second]. */
export type Called = readonly [string, string]

/**
 * Cohen's kappa (1960): the share called the same, less what two labellers would share by chance, given how often each uses each word.
 * 1 where all is the same, 0 where no more is than by chance; undefined where nothing was called or both always used one same word.
 */
export function kappa(called: readonly Called[]): number | undefined {
  const same = called.filter(([first, second]) => first === second).length / called.length
  let chance = 0
  for (const word of new Set(called.flat())) {
    const share = (at: 0 | 1) => called.filter((pair) => pair[at] === word).length / called.length
    chance += share(0) * share(1)
  }
  return called.length && chance < 1 ? (same - chance) / (1 - chance) : undefined
}

/** Words of a text that the places touch, as offsets of their first characters. */
export function wordsIn(text: string, places: readonly Place[]): Set<number> {
  const words = [...text.matchAll(/[\p{L}\p{N}]+(?:[’'.,-][\p{L}\p{N}]+)*/gu)]
  return new Set(
    words.map((word) => word.index).filter((at, index) => places.some((p) => p.start < at + (words[index]?.[0].length ?? 0) && at < p.end)),
  )
}

/** A label in the shape that score.ts reads; only the fields that it scores are there. */
export function asReading(label: Label, text: string): Reading {
  const cited = (place: Place) => ({ ...place, exact: text.slice(place.start, place.end) })
  const reading = {
    article: { text, blocks: [] },
    parties: [],
    statements: (label.statements ?? []).map((statement) => ({
      ...statement,
      content: statement.content.map(cited),
      chain: statement.chain ?? [],
      ...(statement.cue ? { cue: cited(statement.cue) } : {}),
    })),
    contacts: (label.contacts ?? []).map(({ when, venue, ...contact }) => ({
      ...contact,
      status: { value: contact.status },
      novelty: contact.novelty ?? 'new',
      absent: contact.absent ?? [],
      citations: contact.mentions.map(cited),
      ...(when ? { when: { value: when } } : {}),
      ...(venue ? { venue: { original: venue } } : {}),
    })),
    agreements: label.agreements ?? [],
    expectations: label.expectations ?? [],
    acts: label.acts ?? [],
    positions: (label.positions ?? []).map((position) => ({ ...position, name: position.party })),
    notes: [],
  }
  return reading as unknown as Reading
}

/** Statements of two labels that are the same one, by the rule of score.ts: contents overlap by half. */
function sameStatements(first: Label, second: Label): [Statement, Statement][] {
  const characters = (places: readonly Place[]) =>
    new Set(places.flatMap((place) => Array.from({ length: place.end - place.start }, (_, at) => place.start + at)))
  const overlap = (left: Statement, right: Statement) => {
    const [a, b] = [characters(left.content), characters(right.content)]
    const both = [...a].filter((at) => b.has(at)).length
    return both / (a.size + b.size - both || 1)
  }
  return pairs(first.statements ?? [], second.statements ?? [], overlap, 0.5)
}

/** Contacts of two labels that are the same one, by the rule of score.ts: a mention is shared; people and mode break ties. */
function sameContacts(first: Label, second: Label): [Contact, Contact][] {
  const likeness = (left: Contact, right: Contact) => {
    const common = left.mentions.filter((mention) => right.mentions.some((m) => m.start < mention.end && mention.start < m.end)).length
    const people = left.participants.filter((one) => right.participants.some((other) => isSameName(one.name, other.name))).length
    const total = common + people * 0.1 + (left.mode === right.mode ? 0.05 : 0)
    return total >= 1 ? total : 0
  }
  return pairs(first.contacts ?? [], second.contacts ?? [], likeness, 1)
}

/** Everything two passes can be compared on. */
export interface Agreement {
  texts: number
  scores: Scores
  called: Record<'manner' | 'novelty of statements' | 'mode' | 'status' | 'novelty of contacts', Called[]>
}

/** Adds one text to the comparison. Throws where the records paired here are not those that score.ts paired, for then the two would drift. */
export function compare(first: Label, second: Label, text: string, into: Agreement): void {
  const scores: Scores = {}
  // Parties, blocks and dates stand only in the first pass.
  const { parties: _parties, blocks: _blocks, dates: _dates, ...shared } = first
  score(shared, asReading(second, text), scores)
  const statements = sameStatements(first, second)
  const contacts = sameContacts(first, second)
  if (statements.length !== scores.statements?.hit || contacts.length !== scores.contacts?.hit)
    throw new Error(`${first.text}: agreement.ts and score.ts pair records differently`)
  const content = (label: Label) =>
    wordsIn(
      text,
      (label.statements ?? []).flatMap((statement) => statement.content),
    )
  const [a, b] = [content(first), content(second)]
  scores['content words'] = new Tally()
  scores['content words'].add([...a].filter((at) => b.has(at)).length, b.size, a.size)
  for (const [name, tally] of Object.entries(scores)) {
    into.scores[name] ??= new Tally()
    into.scores[name].add(tally.hit, tally.said, tally.gold)
  }
  const novelty = ({ novelty }: { novelty?: string }) => novelty ?? 'new'
  for (const [left, right] of statements) {
    into.called.manner.push([left.manner, right.manner])
    into.called['novelty of statements'].push([novelty(left), novelty(right)])
  }
  for (const [left, right] of contacts) {
    into.called.mode.push([left.mode, right.mode])
    into.called.status.push([left.status, right.status])
    into.called['novelty of contacts'].push([novelty(left), novelty(right)])
  }
  into.texts++
}

/** A comparison of nothing yet. */
export function noAgreement(): Agreement {
  return { texts: 0, scores: {}, called: { manner: [], 'novelty of statements': [], mode: [], status: [], 'novelty of contacts': [] } }
}

/** The comparison as a table of Markdown, as docs/evaluation.md shows it. */
export function table({ scores, called }: Agreement): string {
  const figures = [
    ['statements', 'F1'],
    ['content words', 'F1'],
    ['speaker right', 'same'],
    ['cue right', 'same'],
    ['hops', 'F1'],
    ['contacts', 'F1'],
    ['participants', 'F1'],
    ['absent', 'F1'],
    ['day right', 'same'],
    ['venue right', 'same'],
    ['agreements', 'F1'],
    ['outcome right', 'same'],
    ['expectations', 'F1'],
    ['positions', 'F1'],
    ['acts', 'F1'],
    ['plover right', 'same'],
  ] as const
  const rows = figures.map(([name, measure]) => {
    const { f1, hit, said, gold } = scores[name] ?? new Tally()
    const counts = measure === 'same' ? `${hit} of ${gold}` : `${hit} shared, first ${gold}, second ${said}`
    return `| ${name.replace(' right', '')} | ${measure} | ${f1.toFixed(1)} | ${counts} |`
  })
  const kappas = Object.entries(called).map(([name, pairs]) => {
    const same = pairs.filter(([left, right]) => left === right).length
    return `| ${name} | kappa | ${kappa(pairs)?.toFixed(2) ?? '-'} | ${same} of ${pairs.length} the same |`
  })
  return ['| what | measure | figure | counts |', '|---|---|---|---|', ...rows, ...kappas].join('\n')
}

/** Labels of a folder of eval/gold, by the id of their text. */
function labelsOf(folder: string): Map<string, Label> {
  const labels = new Map<string, Label>()
  for (const name of readdirSync(folder).filter((name) => name.endsWith('.jsonl')))
    for (const line of readFileSync(join(folder, name), 'utf8').split('\n').filter(Boolean)) {
      const value = JSON.parse(line) as Label | { header: unknown }
      if (!('header' in value)) labels.set(value.text, value)
    }
  return labels
}

if (import.meta.main) {
  const gold = join(import.meta.dirname, 'gold')
  const { values } = parseArgs({
    options: {
      first: { type: 'string', multiple: true, default: [join(gold, 'held')] },
      second: { type: 'string', default: join(gold, 'second') },
    },
  })
  if (!corporaPresent()) {
    console.error('not compared, for the texts (../shared/corpora) are not beside this checkout')
    process.exitCode = 1
  } else {
    const first = new Map(values.first.flatMap((folder) => [...labelsOf(folder)]))
    const agreement = noAgreement()
    for (const [id, second] of labelsOf(values.second)) {
      const label = first.get(id)
      if (!label) continue
      const { text, sha256 } = textOf(id)
      if (label.sha256 !== sha256 || second.sha256 !== sha256) throw new Error(`${id} is not the text that was labelled`)
      compare(label, second, text, agreement)
    }
    console.log(`${agreement.texts} texts labelled twice\n\n${table(agreement)}`)
  }
}
