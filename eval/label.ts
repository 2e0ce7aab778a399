/** Label drafts (exact words) to standoff labels (offsets): `node eval/label.ts show ID | check FILE… | compile OUT FILE…`. */
import { readFileSync, writeFileSync } from 'node:fs'
import { textOf } from './texts.ts'

type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

/**
 * Places words in a text. `"words"` must occur once; `"words#2"` is the second occurrence;
 * `"before ‹words› after"` takes what stands between the marks of a passage that occurs once.
 */
export function place(text: string, words: string): { start: number; end: number } {
  const marked = /^([\s\S]*)‹([\s\S]+)›([\s\S]*)$/.exec(words)
  const numbered = /^([\s\S]+)#(\d+)$/.exec(words)
  const needle = marked ? `${marked[1]}${marked[2]}${marked[3]}` : numbered ? (numbered[1] as string) : words
  const wanted = numbered && !marked ? Number(numbered[2]) : 0
  const found: number[] = []
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) found.push(at)
  if (!found.length) throw new Error(`not in the text: "${needle}"`)
  if (!wanted && found.length > 1) throw new Error(`stands ${found.length} times, say which with #n or ‹›: "${needle}"`)
  const at = found[wanted ? wanted - 1 : 0]
  if (at === undefined) throw new Error(`occurrence ${wanted} of "${needle}" is not there (${found.length} found)`)
  const start = at + (marked ? (marked[1] as string).length : 0)
  return { start, end: start + (marked ? (marked[2] as string).length : needle.length) }
}

/** Fields whose strings are words of the text; every other field is a plain value. */
const worded = new Set(['words', 'cue', 'content', 'mentions', 'what', 'agenda', 'outcome'])

function compile(text: string, value: Json, key: string, problems: string[], path: string): Json {
  if (typeof value === 'string' && worded.has(key)) {
    try {
      return { ...place(text, value) }
    } catch (error) {
      problems.push(`${path}: ${(error as Error).message}`)
      return value
    }
  }
  // In an agreement `outcome` is one of the code book's words, not a citation.
  if (Array.isArray(value)) return value.map((item, index) => compile(text, item, key, problems, `${path}[${index}]`))
  if (value && typeof value === 'object')
    return Object.fromEntries(
      Object.entries(value).map(([name, item]) => [
        name,
        name === 'outcome' && typeof item === 'string' ? item : compile(text, item, name, problems, `${path}.${name}`),
      ]),
    )
  return value
}

const vocabulary: Record<string, readonly string[]> = {
  mode: ['talks', 'meeting', 'call', 'visit', 'summit', 'conference', 'letter', 'briefing', 'conversation'],
  status: ['held', 'ongoing', 'planned', 'expected', 'possible', 'unlikely', 'proposed', 'postponed', 'cancelled', 'denied'],
  novelty: ['new', 'background'],
  manner: ['direct', 'indirect', 'mixed'],
  stance: ['supports', 'opposes', 'conditional', 'demands', 'rejects', 'neutral'],
  role: ['lead', 'member', 'host', 'guest', 'mediator', 'observer'],
}
const edtf = /^(\d{4}(-\d{2}(-\d{2})?)?~?)(\/(\d{4}(-\d{2}(-\d{2})?)?~?))?$/

function checkValues(value: Json, key: string, path: string, problems: string[]): void {
  if (typeof value === 'string') {
    const allowed = vocabulary[key]
    if (allowed && !allowed.includes(value)) problems.push(`${path}: "${value}" is not one of ${allowed.join(', ')}`)
    if ((key === 'when' || key === 'window') && !edtf.test(value)) problems.push(`${path}: "${value}" is not EDTF as coding.md writes it`)
  } else if (Array.isArray(value)) for (const [index, item] of value.entries()) checkValues(item, key, `${path}[${index}]`, problems)
  else if (value && typeof value === 'object')
    for (const [name, item] of Object.entries(value)) checkValues(item, name, `${path}.${name}`, problems)
}

/** Compiles one draft; the problems list is empty where every word was found and every value is allowed. */
export function compileDraft(draft: { text: string; [key: string]: Json }): { label: Json; problems: string[] } {
  const source = textOf(draft.text)
  const problems: string[] = []
  checkValues(draft, '', draft.text, problems)
  const { text: id, ...rest } = draft
  const label = compile(source.text, rest, '', problems, id)
  return { label: { text: id, sha256: source.sha256, ...(label as object) } as Json, problems }
}

if (import.meta.main) {
  const [verb, ...rest] = process.argv.slice(2)
  if (verb === 'show') {
    for (const id of rest) {
      const { text, publishedAt } = textOf(id)
      console.log(`# ${id}${publishedAt ? `  published ${publishedAt}` : ''}  (${text.split(/\s+/).length} words)\n${text}\n`)
    }
  } else {
    const out = verb === 'compile' ? rest.shift() : undefined
    const labels: Json[] = []
    let bad = 0
    for (const file of rest) {
      const drafts = JSON.parse(readFileSync(file, 'utf8'))
      for (const draft of Array.isArray(drafts) ? drafts : [drafts]) {
        try {
          const { label, problems } = compileDraft(draft)
          for (const problem of problems) console.log(`${file}: ${problem}`)
          bad += problems.length
          labels.push(label)
        } catch (error) {
          console.log(`${file}: ${(error as Error).message}`)
          bad += 1
        }
      }
    }
    console.log(`${labels.length} texts, ${bad} problems`)
    if (out && !bad) writeFileSync(out, `${labels.map((label) => JSON.stringify(label)).join('\n')}\n`)
    process.exitCode = bad ? 1 : 0
  }
}
