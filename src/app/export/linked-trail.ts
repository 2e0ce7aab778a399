/** What entries rest on and who decided, as JSON-LD: articles and their versions, readings, stories, parties, judgements, decisions. */
import type { Decision } from '../../model/decision.ts'
import type { Export } from '../../model/export.ts'
import type { PartyKind } from '../../model/party.ts'
import { cellNode, type Known } from './linked-entries.ts'
import { addressOf, deciderAddress, filled, type Node } from './linked-terms.ts'

/** An article, where its own fields stand in it, and how it was read. */
export function* articleNodes(article: Export['articles'][number], known: Known): Generator<Node> {
  const { id, outlet, headline, byline, dateline, readings } = article
  const address = addressOf('article', id)
  yield {
    id: address,
    type: ['prov:Entity', 'Article'],
    name: headline?.value ?? headline?.original,
    outlet: outlet?.value ?? outlet?.original,
    published: article.publishedAt,
    language: article.language,
    url: article.url,
    file: article.file,
    version: article.version,
    current: article.current,
    takenIn: article.ingestedAt,
    wire: article.wire,
    wasDerivedFrom: article.origin === id ? undefined : addressOf('article', article.origin),
    text: article.text,
  }
  const fields = { outlet: [outlet], headline: [headline], byline, dateline: [dateline] }
  for (const [field, cells] of Object.entries(fields))
    for (const [at, cell] of cells.entries()) if (cell) yield cellNode(address, field, at, cell, known)
  for (const { readerVersion, readAt } of readings)
    yield {
      id: addressOf('reading', id, readerVersion),
      type: ['prov:Activity', 'Reading'],
      used: address,
      endedAtTime: readAt,
      wasAssociatedWith: deciderAddress(readerOf(readerVersion)),
    }
}

/** How a reader signs. */
export const readerOf = (version: string) => `reader@${version}`

/** Each later version at an address is a revision of the one before it; told apart from the article, which may stand before that one in the export. */
export class Versions {
  readonly #at = new Map<string, { readonly id: string; readonly version: number }[]>()

  note({ id, url, file, version }: Export['articles'][number]): void {
    const address = url ?? file
    if (address !== undefined) this.#at.set(address, [...(this.#at.get(address) ?? []), { id, version }])
  }

  *nodes(): Generator<Node> {
    for (const versions of this.#at.values()) {
      const inOrder = versions.toSorted((left, right) => left.version - right.version)
      for (const [nth, { id }] of inOrder.entries())
        if (nth > 0) yield { id: addressOf('article', id), type: 'prov:Entity', wasRevisionOf: addressOf('article', inOrder[nth - 1]!.id) }
    }
  }
}

export function storyNode({ id, articles }: Export['stories'][number]): Node {
  return {
    id: addressOf('story', id),
    type: ['prov:Collection', 'Story'],
    hadMember: articles.map((article) => addressOf('article', article)),
  }
}

/** An office is an agent too, but neither a person nor an organisation. */
const classes: Record<PartyKind, readonly string[]> = {
  person: ['prov:Person'],
  state: ['prov:Organization', 'State'],
  organisation: ['prov:Organization'],
  office: ['Office'],
  outlet: ['prov:Organization', 'Outlet'],
  group: ['prov:Organization', 'Group'],
}

/** A party, and the ways of naming it that were joined. */
export function* partyNodes(party: Export['parties'][number]): Generator<Node> {
  const { id, kind, identities, ...more } = party
  const address = addressOf('party', id)
  yield {
    id: address,
    type: ['prov:Agent', ...classes[kind]],
    name: more.name,
    aliases: filled(more.aliases),
    state: more.state,
    offices: filled(more.offices),
    articles: more.articles,
    origins: more.origins,
  }
  for (const identity of identities)
    yield {
      id: addressOf('identity', identity.id),
      type: ['prov:Entity', 'Identity'],
      namesParty: address,
      kind: identity.kind,
      name: identity.name,
      names: filled(identity.names),
      state: identity.state,
      offices: filled(identity.offices),
      // The article and, behind a blank, the party in it.
      wasDerivedFrom: identity.articleId === undefined ? undefined : addressOf('article', identity.articleId.split(' ')[0]!),
    }
}

export function judgementNode({ about, left, right, verdict, score, reasons, by, at }: Export['judgements'][number]): Node {
  const space = about === 'parties' ? 'identity' : 'record'
  return {
    id: addressOf('judgement', about, left, right, by, at),
    type: ['prov:Activity', 'Judgement'],
    kind: about,
    used: [addressOf(space, left), addressOf(space, right)],
    verdict,
    score,
    reasons,
    endedAtTime: at,
    wasAssociatedWith: deciderAddress(by),
  }
}

/** A decision of a person, and the words it is bound to. */
export function* decisionNodes(decision: Decision, { places }: Known): Generator<Node> {
  const { id, kind, about, subjects, cell, undoes, before, after, by, at, why, blind } = decision
  const address = addressOf('decision', id)
  yield {
    id: address,
    type: ['prov:Activity', 'Decision'],
    label: `${kind} ${about}`,
    decided: kind,
    kind: about,
    wasAssociatedWith: deciderAddress(by),
    endedAtTime: at,
    why,
    blind,
    undoes: filled((undoes ?? []).map((each) => addressOf('decision', each))),
    used: filled([...new Set(subjects.map(({ articleId }) => addressOf('article', articleId)))]),
    edit: cell,
    before,
    after,
  }
  for (const [nth, { side, subject, anchors, cell: bound }] of subjects.entries())
    yield {
      id: addressOf('assessed', id, nth + 1),
      type: ['Annotation', 'prov:Entity'],
      motivation: 'assessing',
      body: address,
      side,
      subject,
      field: bound?.field,
      target: (bound?.citations.length ? bound.citations : anchors).map((citation) => places.target(citation)),
      wasGeneratedBy: address,
    }
}

/** Who signs readings, judgements and decisions. */
export function deciderNode(by: string): Node {
  const id = deciderAddress(by)
  return { id, type: ['prov:Agent', id.startsWith('program:') ? 'prov:SoftwareAgent' : 'prov:Person'], name: by }
}
