/** The order in which an article is read, one line a stage. */
import type { Encoder } from '../encoder/index.ts'
import type { Article } from '../model/article.ts'
import type { Party } from '../model/party.ts'
import type { Reading } from '../model/reading.ts'
import { attributions } from './attribution/attributions.ts'
import { references } from './attribution/coreference.ts'
import { partiesOf } from './party-mentions.ts'
import { acts } from './records/acts.ts'
import { agreements } from './records/agreements.ts'
import { contacts } from './records/contacts.ts'
import { expectations } from './records/expectations.ts'
import { positions } from './records/positions.ts'
import { statements } from './records/statements.ts'
import { begin, type LayerName, type Layers, run } from './stage.ts'
import { dates } from './surface/dates.ts'
import { names } from './surface/names.ts'
import { places } from './surface/places.ts'
import { quotations } from './surface/quotations.ts'
import { sentences } from './surface/sentences.ts'
import { syntax } from './surface/syntax.ts'

export { isDenial } from '../lexicon/denial-words.ts'
export { evidenceIn } from '../lexicon/evidence-words.ts'
export { issueOf } from '../lexicon/issues.ts'
export { type Located, locate, placeNamed } from '../lexicon/places.ts'
export { readQuestion } from './question.ts'

export const order = begin()
  .then(quotations)
  .then(sentences)
  .then(syntax)
  .then(names)
  .then(places)
  .then(dates)
  .then(references)
  .then(attributions)
  .then(statements)
  .then(contacts)
  .then(agreements)
  .then(expectations)
  .then(positions)
  .then(acts)

/** Reads one article. `timed` is told how long each stage took, in milliseconds; `laid` is handed the layers that the reading was made of. */
export async function readArticle(
  article: Article,
  encoder: Encoder,
  timed?: (layer: LayerName, milliseconds: number) => void,
  laid?: (layers: Layers) => void,
): Promise<Reading> {
  const { layers, notes } = await run(order, article, encoder, timed)
  laid?.(layers)
  return {
    article,
    parties: partiesOf({ article, ...layers }).map(withCode),
    contacts: [...layers.contacts],
    statements: [...layers.statements],
    positions: [...layers.positions],
    agreements: [...layers.agreements],
    expectations: [...layers.expectations],
    acts: [...layers.acts],
    notes,
  }
}

/** While reading, a state that no row knows stands for itself; outside, `state` is a code of ISO 3166-1 (or EU) or absent. */
function withCode(party: Party): Party {
  if (party.state === undefined || /^[A-Z]{2}$/.test(party.state)) return party
  const { state: _, ...rest } = party
  return rest
}
