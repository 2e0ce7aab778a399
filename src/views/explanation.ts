/** Explanations: why each cell of an entry, or of an article, was read so - its words by the rule that read them, and the articles behind it. */
import type { Article } from '../model/article.ts'
import type { Cell, Citation } from '../model/citation.ts'
import type { Entry, NamedAccount } from '../model/entry.ts'
import { ruleOf } from '../model/rule.ts'
import { chainsOf, fieldsOf, formatValue, labelOf } from './field.ts'

/** The words that one rule read. */
export interface RuledWords {
  readonly rule: string
  /** Absent where this version of the reader has the rule no longer. */
  readonly reason?: string
  readonly example?: string
  readonly citations: readonly Citation[]
}

/** One cell of a record: a value of a field, why it was read so, and what stands behind it. */
export interface Explanation {
  readonly field: string
  readonly label: string
  /** The value in words. */
  readonly value: string
  readonly original: string
  readonly inferred?: true
  /** Other accounts of the field differ from it. */
  readonly conflict?: true
  readonly words: readonly RuledWords[]
  /** Ids of the articles that say so. */
  readonly articleIds: readonly string[]
  readonly articles: number
  readonly origins: number
}

type Held = Entry['records'][number]

/** Every cell of an entry in the order of its fields; with `record` (a key) only what that record tells. */
export function explanationsOf(entry: Entry, record?: string): Explanation[] {
  const held = (entry.records as readonly Held[]).filter(({ key }) => record === undefined || key === record)
  const told = new Set(held.flatMap((one) => citationsIn(one.record)).map(placeOf))
  const known = (citations: readonly Citation[]) => citations.filter((citation) => record === undefined || told.has(placeOf(citation)))
  const fields = fieldsOf(entry).flatMap(({ name, label, accounts }) =>
    accounts.map((account, index): Explanation => {
      const own = (entry as unknown as Record<string, readonly Partial<NamedAccount>[]>)[name]![index]!
      return {
        field: name,
        label,
        value: account.value,
        original: account.original,
        ...(account.inferred ? { inferred: true } : {}),
        ...(own.conflict ? { conflict: true } : {}),
        words: wordsByRule(known(account.citations), (citation) => ruleIn(held, name, citation) ?? account.rule ?? `${name}-of-record`),
        articleIds: articlesOf(account.citations),
        articles: account.articles,
        origins: account.origins,
      }
    }),
  )
  const chains = chainsOf(entry).map(({ hops, articles, origins, conflict }): Explanation => {
    const citations = hops.map(({ citation }) => citation)
    return {
      field: 'chain',
      label: 'Known through',
      value: hops.map(({ name }) => name).join(' ← '),
      original: citations[0]!.exact,
      ...(conflict ? { conflict } : {}),
      words: wordsByRule(known(citations), () => 'chain-of-record'),
      articleIds: articlesOf(citations),
      articles,
      origins,
    }
  })
  return [...fields, ...chains].filter(({ words }) => words.length > 0)
}

/** The cells of an article itself: outlet, headline, byline, dateline. */
export function explanationsOfArticle({ id, outlet, headline, byline, dateline }: Article): Explanation[] {
  const cells: [string, Cell<string> | undefined][] = [
    ['outlet', outlet],
    ['headline', headline],
    ...(byline ?? []).map((cell): [string, Cell<string>] => ['byline', cell]),
    ['dateline', dateline],
  ]
  return cells.flatMap(([field, cell]) =>
    cell
      ? [
          {
            field,
            label: labelOf(field),
            value: formatValue(field, cell.value, cell.original),
            original: cell.original,
            ...(cell.inferred ? { inferred: true as const } : {}),
            words: wordsByRule(cell.citations, () => cell.rule),
            articleIds: [id],
            articles: 1,
            origins: 1,
          },
        ]
      : [],
  )
}

/** The rule by which the cited article's own record has these words in this field; accounts of one value may rest on several. */
function ruleIn(held: readonly Held[], field: string, citation: Citation): string | undefined {
  return held
    .filter(({ articleId }) => articleId === citation.articleId)
    .flatMap(({ record }) => (record as unknown as Record<string, unknown>)[field] ?? [])
    .filter((cell): cell is Cell<unknown> => typeof cell === 'object' && cell !== null && 'rule' in cell)
    .find(({ citations }) => citations.some((own) => placeOf(own) === placeOf(citation)))?.rule
}

function wordsByRule(citations: readonly Citation[], ruleFor: (citation: Citation) => string): RuledWords[] {
  const byRule = new Map<string, Citation[]>()
  for (const citation of citations) byRule.set(ruleFor(citation), [...(byRule.get(ruleFor(citation)) ?? []), citation])
  return [...byRule].map(([rule, cited]) => {
    const said = ruleOf(rule)
    return { rule, ...(said ? { reason: said.reason, example: said.example } : {}), citations: cited }
  })
}

/** Every citation anywhere in a record. */
function citationsIn(part: unknown): Citation[] {
  if (typeof part !== 'object' || part === null) return []
  if ('exact' in part && 'articleId' in part) return [part as Citation]
  return Object.values(part).flatMap(citationsIn)
}

const placeOf = ({ articleId, start, end }: Citation) => `${articleId} ${start} ${end}`

const articlesOf = (citations: readonly Citation[]) => [...new Set(citations.map(({ articleId }) => articleId))]
