/** Columns of articles and parties in CSV. */
import type { ArticleSummary, LedgerParty } from '../../ledger/index.ts'
import { recordKinds } from '../../model/record.ts'
import type { Column } from './csv.ts'

export const articleColumns: readonly Column<ArticleSummary>[] = [
  { name: 'id', of: (article) => article.id },
  { name: 'headline', of: (article) => article.headline },
  { name: 'outlet', of: (article) => article.outlet },
  { name: 'published', of: (article) => article.publishedAt },
  { name: 'language', of: (article) => article.language },
  { name: 'url', of: (article) => article.url },
  { name: 'file', of: (article) => article.file },
  { name: 'version', of: (article) => article.version },
  { name: 'origin', of: (article) => article.origin },
  { name: 'wire', of: (article) => article.wire },
  ...recordKinds.map((kind): Column<ArticleSummary> => ({ name: kind, of: (article) => article.records[kind] })),
]

export const partyColumns: readonly Column<LedgerParty>[] = [
  { name: 'id', of: (party) => party.id },
  { name: 'kind', of: (party) => party.kind },
  { name: 'name', of: (party) => party.name },
  { name: 'aliases', of: (party) => party.aliases.join(' | ') },
  { name: 'state', of: (party) => party.state },
  { name: 'offices', of: (party) => party.offices.join(' | ') },
  { name: 'articles', of: (party) => party.articles },
  { name: 'origins', of: (party) => party.origins },
  ...recordKinds.map((kind): Column<LedgerParty> => ({ name: kind, of: (party) => party.entries[kind] })),
]
