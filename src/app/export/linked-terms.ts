/** The terms of the JSON-LD export: its context, written out so that nobody needs the network, and the addresses of things. */

/** The word that Web Annotation uses for the resource that a selector selects from; in our own words, the article. */
export const selectedFrom = 'source'

const id = (iri: string) => ({ '@id': iri, '@type': '@id' })
const json = (name: string) => ({ '@id': `urn:parley:term:${name}`, '@type': '@json' })
const moment = (iri: string) => ({ '@id': iri, '@type': 'xsd:dateTime' })

/** Kinds of things that have an address: `contact:c3f2a` is `urn:parley:contact:c3f2a`. */
export const spaces = [
  'act',
  'agreement',
  'article',
  'assessed',
  'cell',
  'contact',
  'decision',
  'expectation',
  'hop',
  'identity',
  'judgement',
  'party',
  'person',
  'position',
  'program',
  'reading',
  'record',
  'statement',
  'story',
] as const
export type Space = (typeof spaces)[number]

/** What is not named here is a term of Parley's own (`@vocab`): mode, status, rule, articles, origins … */
export const context = {
  '@version': 1.1,
  '@vocab': 'urn:parley:term:',
  oa: 'http://www.w3.org/ns/oa#',
  prov: 'http://www.w3.org/ns/prov#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  schema: 'https://schema.org/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  ...Object.fromEntries(spaces.map((space) => [space, `urn:parley:${space}:`])),
  id: '@id',
  type: '@type',
  // Web Annotation, as its own context has them.
  Annotation: 'oa:Annotation',
  SpecificResource: 'oa:SpecificResource',
  TextualBody: 'oa:TextualBody',
  TextQuoteSelector: 'oa:TextQuoteSelector',
  TextPositionSelector: 'oa:TextPositionSelector',
  motivation: { '@id': 'oa:motivatedBy', '@type': '@vocab' },
  assessing: 'oa:assessing',
  describing: 'oa:describing',
  identifying: 'oa:identifying',
  body: id('oa:hasBody'),
  target: id('oa:hasTarget'),
  [selectedFrom]: id('oa:hasSource'),
  selector: id('oa:hasSelector'),
  exact: 'oa:exact',
  start: { '@id': 'oa:start', '@type': 'xsd:nonNegativeInteger' },
  end: { '@id': 'oa:end', '@type': 'xsd:nonNegativeInteger' },
  value: 'rdf:value',
  // PROV-O.
  ...Object.fromEntries(
    [
      'agent',
      'atLocation',
      'hadMember',
      'qualifiedAssociation',
      'used',
      'wasAssociatedWith',
      'wasAttributedTo',
      'wasDerivedFrom',
      'wasGeneratedBy',
      'wasQuotedFrom',
      'wasRevisionOf',
    ].map((name) => [name, id(`prov:${name}`)]),
  ),
  hadRole: { '@id': 'prov:hadRole', '@type': '@vocab' },
  endedAtTime: moment('prov:endedAtTime'),
  // Parley's own, where a value is no plain word.
  ...Object.fromEntries(
    ['about', 'absent', 'chain', 'expects', 'namesParty', 'recipients', 'records', 'undoes'].map((name) => [
      name,
      id(`urn:parley:term:${name}`),
    ]),
  ),
  ...Object.fromEntries(['says', 'before', 'after', 'edit', 'directly'].map((name) => [name, json(name)])),
  takenIn: moment('urn:parley:term:takenIn'),
  label: 'rdfs:label',
  name: 'schema:name',
  language: 'schema:inLanguage',
  published: 'schema:datePublished',
  text: 'schema:text',
  url: 'schema:url',
}

/** A node of the graph; keys without a value fall out when it is printed. */
export type Node = Readonly<Record<string, unknown>>

/** The address of a thing; what may not stand in an address is escaped. */
export function addressOf(space: Space, ...path: readonly (string | number)[]): string {
  return `${space}:${path
    .flatMap((part) => String(part).split('/'))
    .map(encodeURIComponent)
    .join('/')}`
}

/** Programs sign with their version ("reconcile@3"), persons with their name. */
export function deciderAddress(by: string): string {
  return addressOf(/^[a-z-]+@\d+$/.test(by) ? 'program' : 'person', by)
}

/** A list for a key that may be left out: undefined where it is empty. */
export function filled<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length ? list : undefined
}
