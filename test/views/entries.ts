/** Entries by hand for the tests of views: one account each, the words standing in "the text". */
import type { Citation } from '../../src/model/citation.ts'
import type { Account, ContactEntry, StatementEntry } from '../../src/model/entry.ts'
import type { Contact } from '../../src/model/records/contact.ts'
import type { Statement } from '../../src/model/records/statement.ts'

export const citation = (exact: string, articleId = 'a1', start = 0): Citation => ({ articleId, start, end: start + exact.length, exact })

export function account<T>(value: T, original: string = String(value)): Account<T> {
  return { value, original, citations: [citation(original)], rule: 'by hand', articles: 1, origins: 1 }
}

/** A contact; give the fields that matter. */
export function contactEntry(id: string, fields: Partial<ContactEntry> = {}): ContactEntry {
  const record: Contact = {
    id,
    mode: 'talks',
    status: { value: 'held', original: 'held', citations: [citation('held')], rule: 'by hand' },
    novelty: 'new',
    participants: [],
    absent: [],
    agenda: [],
    outcome: [],
    chain: [],
    citations: [citation('talks')],
  }
  return {
    id,
    mode: [account('talks')],
    status: [account('held')],
    novelty: [account('new')],
    when: [],
    duration: [],
    venue: [],
    participants: [],
    absent: [],
    initiator: [],
    host: [],
    round: [],
    agenda: [],
    outcome: [],
    history: [],
    chain: [],
    citations: [citation('talks')],
    articles: 1,
    origins: 1,
    records: [{ key: `${id}-1`, articleId: 'a1', record }],
    ...fields,
  }
}

/** A person or side at a contact. */
export function participant(
  name: string,
  role: ContactEntry['participants'][number]['role'] = 'member',
  side?: string,
): ContactEntry['participants'][number] {
  return {
    party: name.toLowerCase(),
    name,
    role,
    ...(side === undefined ? {} : { side }),
    citations: [citation(name)],
    articles: 1,
    origins: 1,
  }
}

/** A statement by `speakers`, told by one record for each chain given (article id, names of hops). */
export function statementEntry(
  id: string,
  speakers: readonly string[],
  tellings: readonly (readonly [string, ...string[]])[] = [['a1']],
): StatementEntry {
  const records = tellings.map(([articleId, ...hops], index) => {
    const record: Statement = {
      id,
      speakers: speakers.map((name) => ({ party: name.toLowerCase(), name, citation: citation(name, articleId) })),
      manner: 'direct',
      content: [citation(`words of ${id}`, articleId)],
      chain: hops.map((name) => ({ party: name.toLowerCase(), name, citation: citation(name, articleId) })),
      novelty: 'new',
      citations: [citation(`words of ${id}`, articleId)],
    }
    return { key: `${id}-${index}`, articleId, record }
  })
  return {
    id,
    speakers: speakers.map((name) => ({ party: name.toLowerCase(), name, citations: [citation(name)], articles: 1, origins: 1 })),
    addressee: [],
    channel: [],
    when: [],
    venue: [],
    manner: [account('direct')],
    cue: [],
    content: [account(`words of ${id}`)],
    hedged: [],
    novelty: [account('new')],
    chain: [],
    citations: [citation(`words of ${id}`)],
    articles: records.length,
    origins: 1,
    records,
  }
}
