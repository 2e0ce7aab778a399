/**
 * Writes `src/reading/records/tie-weights.ts`: how much each sign of `contact-ties.ts` speaks for one happening, learnt from the training texts.
 * Run it again when signs or weights of the encoder change: node scripts/tie-weights.ts
 *
 * Each mention of a labelled contact is one choice: none of the happenings told before, or one of them. The weights are those of a softmax over
 * the choices (as in mention ranking for coreference, Denis & Baldridge 2008), held small by a quadratic penalty; texts of the reader's own kind
 * count fully, fragments of others a little less.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { labelsOf } from '../eval/gate.ts'
import { textOf } from '../eval/texts.ts'
import { articleOf } from '../src/intake/index.ts'
import { openReader } from '../src/parley.ts'
import { homeByRule } from '../src/reading/records/contact-homes.ts'
import { contactMentionsOf } from '../src/reading/records/contact-mentions.ts'
import { signsOf } from '../src/reading/records/contact-ties.ts'
import { type Happening, type HappeningInput, isParticular } from '../src/reading/records/happening.ts'

/** One choice: the signs of each candidate, and which of them are right; none where the mention tells of something new. */
interface Choice {
  readonly candidates: readonly (readonly string[])[]
  readonly right: readonly number[]
  readonly share: number
}

const penalty = 3
const rounds = 300
/** Signs rarer than this say nothing that holds elsewhere. */
const fewest = 8

async function choicesOf(): Promise<Choice[]> {
  const reader = await openReader({})
  const choices: Choice[] = []
  for (const label of labelsOf('train')) {
    const { text, outlet, publishedAt } = textOf(label.text)
    const published = label.publishedAt ?? publishedAt
    const { article } = articleOf(
      { bytes: new TextEncoder().encode(text), contentType: 'text/plain', file: label.text },
      { ...(outlet ? { outlet } : {}), ...(published ? { published } : {}), language: 'en' },
    )
    if (article.text !== text) continue
    let input: HappeningInput | undefined
    await reader.read(article, undefined, (layers) => {
      input = { ...layers, article }
    })
    if (input) choices.push(...choicesIn(input, label.contacts ?? [], label.text.startsWith('own/') ? 1 : 0.7))
  }
  return choices
}

function choicesIn(input: HappeningInput, contacts: readonly { mentions: { start: number; end: number }[] }[], share: number): Choice[] {
  const choices: Choice[] = []
  const told: { happening: Happening; label: number | undefined }[] = []
  for (const mention of input.syntax.flatMap((_, index) => contactMentionsOf(input, index))) {
    const labels = contacts.flatMap(({ mentions }, at) =>
      mentions.some((place) => mention.span.start < place.end && place.start < mention.span.end) ? [at] : [],
    )
    const happenings = told.map((each) => each.happening)
    const ruled = homeByRule(input, happenings, mention)
    const right = told.flatMap(({ label }, at) => (label !== undefined && labels.includes(label) ? [at] : []))
    if (labels.length && told.length)
      choices.push({
        candidates: happenings.map((happening) => signsOf(input, happenings, happening, mention, happening === ruled)),
        right,
        share,
      })
    const home = right[right.length - 1]
    if (home !== undefined) happenings[home]!.mentions.push(mention)
    else if (labels.length || isParticular(mention))
      told.push({ happening: { mentions: [mention] }, label: labels.find((at) => !told.some((each) => each.label === at)) })
  }
  return choices
}

/** Gradient ascent with a step of its own for each sign (Adagrad). */
function weightsOf(choices: readonly Choice[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const sign of choices.flatMap((choice) => choice.candidates.flat())) counts.set(sign, (counts.get(sign) ?? 0) + 1)
  const weights = new Map([...counts].filter(([, count]) => count >= fewest).map(([sign]) => [sign, 0]))
  const squares = new Map<string, number>()
  for (let round = 0; round < rounds; round++) {
    const slopes = new Map([...weights].map(([sign, weight]) => [sign, -penalty * weight]))
    for (const { candidates, right, share } of choices) {
      const odds = candidates.map((signs) => Math.exp(signs.reduce((sum, sign) => sum + (weights.get(sign) ?? 0), 0)))
      const all = odds.reduce((sum, each) => sum + each, 1)
      const wanted = right.reduce((sum, at) => sum + odds[at]!, 0)
      candidates.forEach((signs, at) => {
        const slope = share * ((right.includes(at) ? odds[at]! / wanted : 0) - odds[at]! / all)
        for (const sign of signs) if (slopes.has(sign)) slopes.set(sign, slopes.get(sign)! + slope)
      })
    }
    for (const [sign, slope] of slopes) {
      squares.set(sign, (squares.get(sign) ?? 1e-8) + slope ** 2)
      weights.set(sign, weights.get(sign)! + (0.5 * slope) / Math.sqrt(squares.get(sign)!))
    }
  }
  return weights
}

const choices = await choicesOf()
const weights = [...weightsOf(choices)]
  .map(([sign, weight]) => [sign, Math.round(weight * 20) / 20] as const)
  .filter(([, weight]) => weight !== 0)
const groups = new Map<string, string[]>()
for (const [sign, weight] of weights.sort(([left], [right]) => (left < right ? -1 : 1))) {
  const group = sign.split(':')[0] as string
  groups.set(group, [...(groups.get(group) ?? []), `${sign} ${weight}`])
}
const rows = [...groups.values()].map((signs) => `  '${signs.join(', ')}',`)
writeFileSync(
  join(import.meta.dirname, '..', 'src', 'reading', 'records', 'tie-weights.ts'),
  `/** How much each sign of contact-ties.ts speaks for one and the same happening, in log odds; written by scripts/tie-weights.ts. */
const rows = [
${rows.join('\n')}
]

export const tieWeights: ReadonlyMap<string, number> = new Map(
  rows.flatMap((row) =>
    row.split(', ').map((sign): [string, number] => {
      const [name, weight] = sign.split(' ') as [string, string]
      return [name, Number(weight)]
    }),
  ),
)
`,
)
console.log(
  `${weights.length} signs weighed on ${choices.length} choices, ${choices.filter((choice) => choice.right.length).length} of them of a happening told before`,
)
