/** The matrix of positions of a ledger, loaded for the view. */
import { type Ledger, listArticles, listEntries } from '../../ledger/index.ts'
import { type PositionMatrix, positionsOf } from '../../views/index.ts'

/** Positions of the party, on the issue, since the day; everything where nothing is given. */
export async function positionMatrix(
  ledger: Ledger,
  { party, issue, since }: { party?: string | undefined; issue?: string | undefined; since?: string | undefined },
): Promise<PositionMatrix> {
  const positions = await listEntries(ledger, 'positions', { party, issue })
  const statements = await listEntries(ledger, 'statements', { party })
  const articles = await listArticles(ledger, {})
  return positionsOf(
    {
      positions: positions.items,
      statements: new Map(
        statements.items.flatMap(({ records, when, chain }) =>
          records.map(
            ({ key }) =>
              [
                key,
                {
                  day: when.find(({ value }) => value !== undefined && value.length === 10)?.value,
                  via: [...new Set(chain.flatMap(({ hops }) => hops.map(({ name }) => name)))],
                },
              ] as const,
          ),
        ),
      ),
      published: new Map(articles.items.flatMap(({ id, publishedAt }) => (publishedAt === undefined ? [] : [[id, publishedAt] as const]))),
    },
    since,
  )
}
