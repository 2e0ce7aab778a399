/**
 * Writes eval/misses.md: the kinds of miss on texts that may be looked at, how many of each there are, and one example of each.
 *
 *   node eval/misses.ts > eval/misses.md
 *
 * Counts are over the development texts and our own; examples come only from our own texts, for the others may not be committed.
 */
import { openReader } from '../src/parley.ts'
import { labelsOf, scoreText } from './gate.ts'
import type { Miss } from './score.ts'
import { corporaPresent } from './texts.ts'

/** Examples are cut here (characters): a miss shows itself early. */
const longest = 180

interface Kind {
  dev: number
  own: number
  example?: Miss
}

const reader = await openReader()
const kinds = new Map<string, Kind>()
const counted: string[] = []
for (const split of ['dev', 'own'] as const) {
  if (split === 'dev' && !corporaPresent()) continue
  const labels = labelsOf(split)
  counted.push(`${labels.length} of ${split}`)
  for (const label of labels) {
    const misses: Miss[] = []
    await scoreText(reader, label, misses)
    for (const miss of misses) {
      const kind = kinds.get(miss.kind) ?? { dev: 0, own: 0 }
      kind[split]++
      // The example of a kind is the one of middling length, so that neither scraps nor lists stand for it.
      if (split === 'own' && (!kind.example || Math.abs(miss.words.length - 90) < Math.abs(kind.example.words.length - 90)))
        kind.example = miss
      kinds.set(miss.kind, kind)
    }
  }
}
await reader.close()

const cell = (words: string) => words.replace(/\s+/g, ' ').replaceAll('|', '\\|').slice(0, longest)
const rows = [...kinds].sort(([, left], [, right]) => right.dev + right.own - left.dev - left.own)
console.log(`# Misses

Written by \`node eval/misses.ts\` over ${counted.join(' and ')} texts; what each measure means stands in [evaluation](../docs/evaluation.md#the-measures). Before the arrow: what the label says; behind it: what was read. Examples are from our own texts ([own](own/README.md)).

| kind | dev | own | example |
|---|---|---|---|`)
for (const [name, { dev, own, example }] of rows)
  console.log(
    `| ${name} | ${dev} | ${own} | ${example ? `${example.text.slice(4)}: ${cell(example.words)}${example.said === undefined ? '' : ` → ${cell(example.said) || '-'}`}` : ''} |`,
  )
