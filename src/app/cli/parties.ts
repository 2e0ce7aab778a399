/** `parley parties list|show`: who the ledger speaks of. */
import { findParty, type LedgerParty, listParties } from '../../ledger/index.ts'
import { ParleyError } from '../../model/parley-error.ts'
import type { PartyKind } from '../../model/party.ts'
import { recordKinds } from '../../model/record.ts'
import { csvOf } from '../export/csv.ts'
import { partyColumns } from '../export/listing-columns.ts'
import { asking, withLedger } from './ledger-file.ts'
import type { FilterOptions, LedgerOptions } from './options.ts'
import { print, printList, say } from './output.ts'
import { bold, table, visible } from './terminal.ts'

/** Lists parties, those named by most articles first. */
export async function listPartiesOf(given: FilterOptions & { kind?: PartyKind }): Promise<void> {
  await withLedger(given, asking, async (ledger) => {
    const { items, total } = await listParties(ledger, { text: given.party, kind: given.kind, limit: given.limit })
    if (given.json) return printList('parties', items)
    if (given.csv) return print(csvOf(partyColumns, items))
    const rows = items.map((party) => [String(party.articles), party.kind, party.state ?? '', party.id, visible(party.name)])
    if (items.length > 0) await print(table([['ARTICLES', 'KIND', 'STATE', 'ID', 'NAME'], ...rows]))
    say(`${items.length < total ? `${items.length} of ${total}` : total} ${total === 1 ? 'party' : 'parties'}.`)
  })
}

/** Shows one party under all its names. Rejects with a ParleyError `not-found`. */
export async function showParty(id: string, given: LedgerOptions): Promise<void> {
  await withLedger(given, asking, async (ledger) => {
    const party = (await findParty(ledger, id)) ?? (await soleParty(id, (await listParties(ledger, { text: id, limit: 2 })).items))
    if (given.json) return printList('parties', [party])
    const entries = recordKinds.flatMap((kind) => (party.entries[kind] ? [`${party.entries[kind]} ${kind}`] : []))
    const lines = [
      bold(visible(party.name)),
      `${party.kind} ${party.id}${party.state ? ` · ${party.state}` : ''}`,
      ...(party.aliases.length ? [`Also: ${party.aliases.map(visible).join(', ')}`] : []),
      ...(party.offices.length ? [`Offices: ${party.offices.map(visible).join(', ')}`] : []),
      `Named by ${party.articles} articles from ${party.origins} origins`,
      ...(entries.length ? [`In ${entries.join(', ')}`] : []),
    ]
    return print(`${lines.join('\n')}\n`)
  })
}

/** A name will do in place of an id where it fits one party only. */
async function soleParty(name: string, found: readonly LedgerParty[]): Promise<LedgerParty> {
  if (found.length === 1) return found[0]!
  if (found.length === 0) throw new ParleyError('not-found', `the ledger has no party ${name}: list them with "parley parties list"`)
  throw new ParleyError('ambiguous', `several parties are called ${name}: give the id that "parley parties list --party" shows`)
}
