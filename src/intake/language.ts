/** Whether a text is English: by its small words where they settle it, by letter statistics (eld) where they do not. */
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { ParleyError } from '../model/parley-error.ts'

type Detector = typeof import('eld/medium')['eld']

const small = new Set(
  'the of and to in a that for on with is was by at as from it be said has have which not are his he an will were this its their but they we i you or who had been would after'.split(
    ' ',
  ),
)

/** Characters looked at, from the beginning and from the middle: the language of a page shows in less. */
const sample = 4000

/** Below this many words nothing is told from small words or letters: names and figures look like any language. */
const enough = 8

/** In English news a third of the words or more are among these; in no other language a tenth. Between the two, letters decide. */
const sure = 0.22

let detector: Detector | undefined

/** The detector's tables take half a second to load: only a text whose small words leave it open pays for them. */
function openDetector(): Detector {
  const path = fileURLToPath(import.meta.resolve('eld/medium'))
  detector ??= (createRequire(import.meta.url)(path) as { eld: Detector }).eld
  return detector
}

/** ISO 639-1 code of the language of `text`; undefined where there are too few words to tell. */
export function findLanguage(text: string): string | undefined {
  const middle = text.length >> 1
  const passage = text.length > sample * 2 ? `${text.slice(0, sample)} ${text.slice(middle, middle + sample)}` : text
  const words = passage.toLowerCase().match(/\p{L}[\p{L}\p{M}'’]*/gu) ?? []
  const foreign = (passage.match(/[^\p{Script=Latin}\P{L}]/gu) ?? []).length
  const letters = (passage.match(/\p{L}/gu) ?? []).length
  if (words.length < enough && foreign < letters / 2) return undefined
  const share = words.filter((word) => small.has(word)).length / Math.max(1, words.length)
  if (share >= sure && foreign < letters / 2) return 'en'
  const found = openDetector().detect(passage)
  if (!found.language || (found.language !== 'en' && share >= 0.12 && foreign < letters / 2))
    return words.length >= 40 && share >= 0.12 ? 'en' : undefined
  return found.isReliable() || foreign > letters / 2 ? found.language : undefined
}

/** The language the article is read in, 'en'. Throws `unsupported-language` when the caller says, or the text shows, that it is another. */
export function languageOf(text: string, hint?: string): string {
  const found = hint ? hint.toLowerCase().split(/[-_]/)[0] : findLanguage(text)
  if (found && found !== 'en' && found !== 'english')
    throw new ParleyError('unsupported-language', `It is written in ${nameOf(found)}; English is what can be read so far.`)
  return 'en'
}

function nameOf(code: string): string {
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(code) ?? code
  } catch {
    return `"${code}"`
  }
}
