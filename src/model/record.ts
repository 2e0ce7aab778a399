/** The kinds of record, by the name of their list in a reading. */
export const recordKinds = ['contacts', 'statements', 'positions', 'agreements', 'expectations', 'acts'] as const
export type RecordKind = (typeof recordKinds)[number]
