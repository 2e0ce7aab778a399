/** Families of reports of our own (eval/stories/*.txt): the texts with their copies made from them, and what is the same in them. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Words of a report that name a contact or a party of the family; `name` is the same in all its reports. */
export interface Mark {
  readonly kind: 'contact' | 'party'
  readonly name: string
  readonly start: number
  readonly end: number
}

/** One report: its text as a page would put it, and what stands in it. */
export interface FamilyReport {
  readonly id: string
  readonly family: string
  readonly outlet: string
  readonly publishedAt: string
  readonly text: string
  readonly marks: readonly Mark[]
  /** The report its words first came from; its own id where it is no copy. */
  readonly origin: string
}

interface Draft {
  readonly id: string
  readonly outlet: string
  readonly publishedAt: string
  readonly origin: string
  readonly headline: string
  readonly body: readonly string[]
  readonly tail: readonly string[]
}

/** All families by name, in order. Odd numbers are open to study, even ones are only measured. */
export function families(): Map<string, FamilyReport[]> {
  const folder = join(import.meta.dirname, 'stories')
  const whole = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n')
  const found = new Map<string, FamilyReport[]>()
  for (const part of whole.split(/^## /m).slice(1)) {
    const family = part.slice(0, part.indexOf(' '))
    const drafts = new Map<string, Draft>()
    for (const words of part.split(/^@/m).slice(1)) {
      const draft = draftOf(words.trim().split('\n'), drafts)
      drafts.set(draft.id, draft)
    }
    found.set(
      family,
      [...drafts.values()].map((draft) => reportOf(draft, family)),
    )
  }
  return found
}

/** Whether the misses of a family may not be looked at. */
export function isHeldBack(family: string): boolean {
  return Number(family.slice(1)) % 2 === 0
}

/** "@b Harbour Gazette | 2031-03-05 = a": a copy of `a`; then its headline, "- 3" cuts the third paragraph of `a`, "+ 1 …" adds one after the first, "~ x => y" edits, "> …" credits. */
function draftOf([head, headline, ...rest]: string[], drafts: ReadonlyMap<string, Draft>): Draft {
  const [, id, outlet, publishedAt, base] = /^(\w+) (.+) \| (\S+)(?: = (\w+))?$/.exec(head as string) as unknown as string[]
  const own = { id: id as string, outlet: outlet as string, publishedAt: publishedAt as string, headline: headline as string }
  const tail = rest.filter((line) => line.startsWith('> ')).map((line) => line.slice(2))
  if (base === undefined) return { ...own, origin: own.id, body: rest.filter((line) => !line.startsWith('> ')), tail }
  const from = drafts.get(base) as Draft
  const cuts = new Set(rest.filter((line) => line.startsWith('- ')).map((line) => Number(line.slice(2))))
  const adds = rest.flatMap((line) => /^\+ (\d+) (.*)$/.exec(line)?.slice(1) ?? [])
  const edits = rest.filter((line) => line.startsWith('~ ')).map((line) => line.slice(2).split(' => ') as [string, string])
  const body = from.body.flatMap((paragraph, at) => [
    ...(cuts.has(at + 1) ? [] : [edits.reduce((words, [old, fresh]) => words.replace(old, fresh), paragraph)]),
    ...adds.filter((_, nth) => nth % 2 === 1 && Number(adds[nth - 1]) === at + 1),
  ])
  return { ...own, origin: from.origin, body, tail }
}

function reportOf({ id, outlet, publishedAt, origin, headline, body, tail }: Draft, family: string): FamilyReport {
  const marks: Mark[] = []
  let text = ''
  const marked = [headline, ...body, ...tail].join('\n\n')
  let at = 0
  for (const found of marked.matchAll(/([{[])(\w+)\|([^}\]]+)[}\]]/g)) {
    text += marked.slice(at, found.index)
    const [start, end] = [text.length, text.length + (found[3] as string).length]
    marks.push({ kind: found[1] === '{' ? 'contact' : 'party', name: found[2] as string, start, end })
    text += found[3]
    at = found.index + found[0].length
  }
  text += marked.slice(at)
  return { id: `${family}${id}`, family, outlet, publishedAt, text, marks, origin: `${family}${origin}` }
}
