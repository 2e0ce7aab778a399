/** The whole ledger as JSON-LD (PROV-O, Web Annotation), one node a line; the same ledger gives the same bytes. */
import { canonical, type ExportedPart } from '../../ledger/index.ts'
import { Places } from './linked-citation.ts'
import { entryNodes } from './linked-entries.ts'
import { context, type Node } from './linked-terms.ts'
import { articleNodes, deciderNode, decisionNodes, judgementNode, partyNodes, readerOf, storyNode, Versions } from './linked-trail.ts'

/** In pieces to be written one after the other; `told` is handed, at the end, in sentences what the format does not hold. */
export async function* linkedDataOf(parts: AsyncIterable<ExportedPart>, told: (losses: readonly string[]) => void): AsyncGenerator<string> {
  yield `{"@context":${JSON.stringify(context)},\n"@graph":[`
  let between = '\n'
  for await (const node of nodesOf(parts, told)) {
    yield between + canonical(node)
    between = ',\n'
  }
  yield '\n]}\n'
}

async function* nodesOf(parts: AsyncIterable<ExportedPart>, told: (losses: readonly string[]) => void): AsyncGenerator<Node> {
  const parties = new Set<string>()
  const known = { places: new Places(), parties }
  const deciders = new Set<string>()
  const lost = { blocks: 0, notes: 0, records: 0 }
  for await (const part of parts) {
    switch (part.name) {
      case 'articles': {
        const versions = new Versions()
        for await (const article of part.items) {
          known.places.note(article.id, article.text)
          versions.note(article)
          lost.blocks += article.blocks.length
          for (const { notes, readerVersion } of article.readings) {
            lost.notes += notes.length
            deciders.add(readerOf(readerVersion))
          }
          yield* articleNodes(article, known)
        }
        yield* versions.nodes()
        break
      }
      case 'stories':
        for await (const story of part.items) yield storyNode(story)
        break
      case 'origins':
        // Each article says itself which one its words come from.
        break
      case 'parties':
        for await (const party of part.items) {
          parties.add(party.id)
          yield* partyNodes(party)
        }
        break
      case 'judgements':
        for await (const judgement of part.items) {
          deciders.add(judgement.by)
          yield judgementNode(judgement)
        }
        break
      case 'decisions':
        for await (const decision of part.items) {
          deciders.add(decision.by)
          yield* decisionNodes(decision, known)
        }
        break
      default:
        for await (const entry of part.items) {
          lost.records += entry.records.length
          yield* entryNodes(part.name, entry as never, known)
        }
    }
  }
  for (const by of [...deciders].sort()) yield deciderNode(by)
  const losses = lossesOf(lost)
  told(losses)
  yield { id: 'urn:parley:export', type: ['prov:Entity', 'Export'], notHeld: losses }
}

function lossesOf({ blocks, notes, records }: { blocks: number; notes: number; records: number }): string[] {
  const line = (count: number, one: string, several: string) => (count === 0 ? [] : [`${count} ${count === 1 ? one : several}`])
  return [
    ...line(blocks, 'block of an article (what is headline, body, caption)', 'blocks of articles (what is headline, body, caption)'),
    ...line(notes, 'note of the reader', 'notes of the reader'),
    ...line(
      records,
      'record as its article alone tells it: it is named, and its words are in the cells of its entry',
      'records as each article alone tells them: they are named, and their words are in the cells of their entries',
    ),
    'a contact to come, or one that was cancelled, is a prov:Activity as well: its status says so',
    'days are EDTF and no instants, so that no activity of the talks has prov:startedAtTime',
  ]
}
