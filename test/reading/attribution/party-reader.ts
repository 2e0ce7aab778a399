/** Reads the parties of made sentences with the real encoder. */
import { openEncoder } from '../../../src/encoder/index.ts'
import { articleOf } from '../../../src/intake/index.ts'
import type { Party } from '../../../src/model/party.ts'
import { references } from '../../../src/reading/attribution/coreference.ts'
import { begin, type Layers, run } from '../../../src/reading/stage.ts'
import { names } from '../../../src/reading/surface/names.ts'
import { quotations } from '../../../src/reading/surface/quotations.ts'
import { sentences } from '../../../src/reading/surface/sentences.ts'
import { syntax } from '../../../src/reading/surface/syntax.ts'

export interface PartyReader {
  /** The layers up to the references. */
  layers(text: string): Promise<Layers>
  parties(text: string): Promise<readonly Party[]>
  /** Names of the parties that the words between ‹› name; of a plural its members. Empty where they name none. */
  namedBy(marked: string): Promise<string[]>
  close(): Promise<void>
}

export async function openPartyReader(): Promise<PartyReader> {
  const encoder = await openEncoder()
  const order = begin().then(quotations).then(sentences).then(syntax).then(names).then(references)
  const layers = async (text: string) => {
    const { article } = articleOf({ bytes: new TextEncoder().encode(text), contentType: 'text/plain' }, { language: 'en' })
    return (await run(order, article, encoder)).layers
  }
  return {
    layers,
    parties: async (text) => (await layers(text)).references.parties,
    namedBy: async (marked) => {
      const start = marked.indexOf('‹')
      const end = marked.indexOf('›') - 1
      const { parties, mentions } = (await layers(marked.replace(/[‹›]/g, ''))).references
      const mention =
        mentions.find((each) => each.start === start && each.end === end) ??
        [...mentions]
          .filter((each) => each.start <= start && end <= each.end)
          .sort((left, right) => left.end - left.start - (right.end - right.start))[0]
      if (!mention) return []
      return (mention.members ?? [mention.party]).map((id) => parties.find((party) => party.id === id)?.name ?? id)
    },
    close: () => encoder.close(),
  }
}
