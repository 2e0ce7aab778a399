/** Takes in judgements that were not made here, and settles anew what they are about. */
import type { Judgement } from '../../model/judgement.ts'
import type { Reconciler } from '../../model/telling.ts'
import type { Ledger } from '../open.ts'
import { keysOfParties, settleRecords } from './entries.ts'
import { joinIdentities } from './identities.ts'
import { writeJudgements } from './judgements.ts'
import { listOf, type Pass } from './pass.ts'

/** Writes the judgements in one transaction and settles every entry they touch; a judgement about what the ledger does not hold (yet) is kept for when it does. */
export async function acceptJudgements(ledger: Ledger, judgements: readonly Judgement[], reconciler: Reconciler): Promise<void> {
  await ledger.database.transaction().execute(async (database) => {
    const pass: Pass = { database, reconciler, at: '' }
    const added = await writeJudgements(pass, judgements)
    const subjects = (about: (judgement: Judgement) => boolean) => [
      ...new Set(added.filter(about).flatMap(({ left, right }) => [left, right])),
    ]
    const identities = await database
      .selectFrom('identity')
      .select('id')
      .where('id', 'in', listOf(subjects(({ about }) => about === 'parties')))
      .orderBy('id')
      .execute()
    const parties = new Set<string>()
    for (const { id } of identities) for (const party of await joinIdentities(pass, id)) parties.add(party)
    await settleRecords(pass, [...subjects(({ about }) => about !== 'parties'), ...(await keysOfParties(pass, parties))])
  })
}
