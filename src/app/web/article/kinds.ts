/** The kinds of record in the order in which a reader looks for them. */
import type { RecordKind } from '../../../model/record.ts'

export const recordKinds: readonly RecordKind[] = ['contacts', 'statements', 'agreements', 'expectations', 'positions', 'acts']
