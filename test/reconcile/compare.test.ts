import { describe, expect, it } from 'vitest'
import type { RecordKind } from '../../src/model/record.ts'
import type { Mode, Status } from '../../src/model/records/contact.ts'
import type { Telling } from '../../src/model/telling.ts'
import { reconciler } from '../../src/reconcile/index.ts'
import { Maker } from '../ledger/maker.ts'

/** One article's record with its frame. */
function tell<K extends RecordKind>(at: Maker, kind: K, record: Telling<K>['record']): Telling<K> {
  return {
    key: `${at.article.id}/1/${kind}/1`,
    seed: `${kind}-${at.article.id}`,
    kind,
    record,
    articleId: at.article.id,
    ...(at.article.publishedAt ? { publishedAt: at.article.publishedAt } : {}),
    identities: new Map(at.parties.map((party) => [party.id, reconciler.identityOf(party, at.article)])),
  }
}

let count = 0

/**
 * "talks 2031-03-04 Ana Lindqvist/Varland + Tomas Rek/Ostrea @Doha #3"; "meeting,conversation" is called both; "!planned" is its status, "=P3D" its
 * length, "^2031-03-01" the day of its report.
 */
function contact(words: string): Telling<'contacts'> {
  const [, mode, when, people, place, round, status, length, publishedAt] =
    /^(\S+) (\S+) (.+?)(?: @(\w+))?(?: #(\d))?(?: !(\w+))?(?: =(\w+))?(?: \^(\S+))?$/.exec(words) as RegExpExecArray
  const [first, ...others] = mode!.split(',')
  const named = people!.split(' + ').map((each) => each.split('/') as [string, string | undefined])
  const at = new Maker({
    url: `https://x.example/${count++}`,
    publishedAt: publishedAt ?? '2031-03-05',
    text: [`They met: ${people}, ${place} ${round} ${when} ${length}.`, ...others],
  })
  const participants = named.map(([name, side]) =>
    at.participant(at.party(name.includes(' ') || side ? 'person' : 'state', name), 'member', side),
  )
  return tell(
    at,
    'contacts',
    at.contact('c1', first as Mode, ['met', (status ?? 'held') as Status], 'They met', {
      citations: (first === 'summit' ? others : ['They met', ...others]).map((words) => at.cite(words)),
      ...(when === '?' ? {} : { when: at.cell('met', when) }),
      participants,
      ...(place ? { venue: at.cell(place, { name: place, settlement: place }) } : {}),
      ...(round ? { round: at.cell(round, Number(round)) } : {}),
      ...(length ? { duration: at.cell(length, length) } : {}),
    }),
  )
}

const both = 'Ana Lindqvist/Varland + Tomas Rek/Ostrea'

describe('two accounts of a contact', () => {
  const table: [left: string, right: string, verdict: 'same' | 'different' | 'unsure' | 'open'][] = [
    [`talks 2031-03-04 ${both} @Doha`, `meeting 2031-03-04 ${both} @Doha`, 'same'],
    [`talks 2031-03-04 ${both}`, 'talks 2031-03-04 Varland + Ostrea', 'same'],
    [`meeting 2031-03-04 ${both}`, 'meeting 2031-03-04 Tomaš Rek + Ana Lindqvist', 'same'],
    // A day within the week that another names is that week told more precisely.
    ['talks 2031-03-10/2031-03-16 Varland + Ostrea #3', 'talks 2031-03-12 Varland + Ostrea #3', 'same'],
    ['talks 2031-03-10/2031-03-13 Varland + Ostrea', 'talks 2031-03-12/2031-03-14 Varland + Ostrea', 'unsure'],
    ['talks 2031-03 Varland + Ostrea', 'talks 2031-03-12 Varland + Ostrea', 'unsure'],
    [`talks 2031-03-04 ${both} @Doha`, `talks 2031-03-04 ${both} @Geneva`, 'unsure'],
    [`talks 2031-03-04 ${both}`, `talks 2031-03-05 ${both}`, 'different'],
    // A round of one number on one day: one party in common is enough.
    ['talks 2031-03-04 Varland + Ostrea #4', 'talks 2031-03-04 Ostrea + Lomark #4', 'same'],
    ['talks 2031-03-04 Varland + Ostrea', 'talks 2031-03-04 Ostrea + Lomark', 'open'],
    [`talks 2031-03-04 ${both} #2`, `talks 2031-03-04 ${both} #3`, 'different'],
    [`meeting 2031-03-04 ${both}`, `call 2031-03-04 ${both}`, 'different'],
    [`visit 2031-03-04 ${both}`, `talks 2031-03-04 ${both}`, 'different'],
    // The ministers met, and so did the presidents.
    [`meeting 2031-03-04 ${both}`, 'meeting 2031-03-04 Mira Toft/Varland + Ivo Brand/Ostrea', 'different'],
    [`meeting 2031-03-04 ${both}`, 'meeting 2031-03-04 Varland + Lakeland', 'open'],
    [`meeting 2031-03-04 ${both}`, 'meeting 2031-03-04 Varland', 'open'],
    [`meeting ? ${both}`, `meeting ? ${both}`, 'open'],
    // Of two accounts one may leave the day to its report (all are of March 5): the same two persons, then, not the same two states.
    [`call ? ${both}`, `call 2031-03-05 ${both}`, 'same'],
    [`call ? ${both}`, `call 2031-03-04 ${both}`, 'same'],
    [`call ? ${both}`, `call 2031-03-02 ${both}`, 'open'],
    ['call ? Varland + Ostrea', 'call 2031-03-05 Varland + Ostrea', 'open'],
    // What one calls a meeting and then a conversation is what the other calls a call; a visit is not the talks held on it.
    [`meeting,conversation 2031-03-04 ${both}`, `call 2031-03-04 ${both}`, 'same'],
    // One person, two partners: two meetings of a day. A third of the same side, or the same under another spelling, may have come along.
    ['meeting 2031-03-04 Ana Lindqvist + Tomas Rek', 'meeting 2031-03-04 Ana Lindqvist + Ivo Brand', 'different'],
    ['meeting 2031-03-04 Ana Lindqvist + Abdulkarim Rek', 'meeting 2031-03-04 Ana Lindqvist + Abdulkareem Rek', 'same'],
    ['meeting 2031-03-04 Ana Lindqvist + Tomas Rek', 'meeting 2031-03-04 Ana Lindqvist + Tomas Rek + Ivo Brand', 'same'],
    // Sittings that follow each other in one town may be one round; only a person, or an account of all its days, says so.
    [`talks 2031-03-04 ${both} @Doha`, `talks 2031-03-05 ${both} @Doha`, 'unsure'],
    [`meeting 2031-03-04 ${both} @Doha`, `meeting 2031-03-05 ${both} @Doha`, 'different'],
    [`talks 2031-03-04 ${both} @Doha`, `talks 2031-03-06 ${both} @Doha =P3D`, 'same'],
    [`talks 2031-03-04 ${both} @Doha`, `talks 2031-03-07 ${both} @Doha =P3D`, 'different'],
    // Put off before its day, it is the one that was planned; what was held later is so only by way of that.
    [`talks 2031-03-09 ${both} !planned ^2031-03-01`, `talks 2031-03-14 ${both} !postponed ^2031-03-07`, 'same'],
    [`talks 2031-03-09 ${both} !planned ^2031-03-01`, `talks 2031-03-14 ${both} ^2031-03-14`, 'open'],
    [`talks 2031-03-09 ${both} !planned ^2031-03-10`, `talks 2031-03-14 ${both} !postponed ^2031-03-07`, 'open'],
    [`talks 2031-03-09 ${both} #3 !planned ^2031-03-01`, `talks 2031-03-14 ${both} #4 !postponed ^2031-03-07`, 'different'],
    // A journey is known by its guest and where it leads; a summit by its town.
    ['visit 2031-03-03/2031-03-05 Ana Lindqvist @Doha', 'visit 2031-03-04 Ana Lindqvist @Doha', 'same'],
    ['visit 2031-03-04 Ana Lindqvist @Doha', 'visit 2031-03-04 Ana Lindqvist @Geneva', 'open'],
    ['summit,summit 2031-03-04 Varland @Doha', 'summit,summit 2031-03-04 Ostrea @Doha', 'same'],
    ['summit,talks 2031-03-04 Varland @Doha', 'summit,summit 2031-03-04 Ostrea @Doha', 'open'],
    ['meeting,conversation 2031-03-04 Varland + Ostrea', 'call 2031-03-04 Varland + Ostrea', 'different'],
    [`meeting,visit 2031-03-04 ${both}`, `visit 2031-03-04 ${both}`, 'different'],
  ]
  it.each(table)('%s | %s: %s', (left, right, verdict) => {
    const [one, other] = [contact(left), contact(right)]
    for (const found of [reconciler.compareTellings(one, other, false), reconciler.compareTellings(other, one, false)])
      expect(found.verdict === 'unsure' && found.score === 0 ? 'open' : found.verdict, found.reasons.join('; ')).toBe(verdict)
    if (verdict === 'same') expect(reconciler.blocksOf(one).some((block) => reconciler.blocksOf(other).includes(block))).toBe(true)
  })
})

describe('two accounts in copies of one text', () => {
  it('are the same where the words are, though nobody is named', () => {
    const [one, other] = [contact('meeting 2031-03-04 the sides'), contact('meeting 2031-03-04 the sides')]
    expect(reconciler.compareTellings(one, other, false)).toMatchObject({ verdict: 'unsure', score: 0 })
    expect(reconciler.compareTellings(one, other, true)).toMatchObject({ verdict: 'same' })
    expect(reconciler.compareTellings(one, contact('meeting 2031-03-05 the sides'), true)).toMatchObject({ verdict: 'different' })
  })

  it('need one party in common, not two', () => {
    const [one, other] = [contact('talks 2031-03-04 Ana Lindqvist + the sides'), contact('meeting 2031-03-04 Ana Lindqvist + Tomas Rek')]
    expect(reconciler.compareTellings(one, other, false)).toMatchObject({ verdict: 'unsure', score: 0 })
    expect(reconciler.compareTellings(one, other, true).verdict).toBe('same')
  })

  it('are the same however short the saying', () => {
    expect(reconciler.compareTellings(statement('Tomas Rek: We agree'), statement('Tomas Rek: We agree'), true).verdict).toBe('same')
  })
})

/** `Rek: We will talk. (2031-03-05)` */
function statement(words: string): Telling<'statements'> {
  const [, speaker, content, publishedAt] = /^(.+?): (.+?)(?: \((\S+)\))?$/.exec(words) as RegExpExecArray
  const at = new Maker({
    url: `https://x.example/${count++}`,
    publishedAt: publishedAt ?? '2031-03-05',
    text: [`${speaker} said: ${content}`],
  })
  return tell(at, 'statements', at.statement('s1', at.party('person', speaker as string), content as string))
}

describe('two statements', () => {
  const saying = 'We will talk until there is nothing left to talk about'
  const table: [left: string, right: string, verdict: 'same' | 'different' | 'unsure'][] = [
    [`Tomas Rek: ${saying}`, `Tomas Rek: ${saying}`, 'same'],
    [`Tomas Rek: ${saying}`, `Tomaš Rek: ${saying.toUpperCase()}`, 'same'],
    [`Tomas Rek: ${saying}`, `Rek: ${saying}, again`, 'same'],
    [`Tomas Rek: ${saying}`, `Ana Lindqvist: ${saying}`, 'different'],
    [`Tomas Rek: ${saying}`, 'Tomas Rek: The list of sailors is complete', 'different'],
    // The same promise a month later is another promise.
    [`Tomas Rek: ${saying} (2031-03-05)`, `Tomas Rek: ${saying} (2031-04-05)`, 'different'],
    [
      'Tomas Rek: The list of the two sailors is now complete at last',
      'Tomas Rek: The list of the four sailors is now complete at last',
      'unsure',
    ],
    ['Tomas Rek: We will sign the list of ships this week', 'Tomas Rek: We will not sign the list of ships this week', 'unsure'],
    ['Tomas Rek: We agree', 'Tomas Rek: We agree', 'unsure'],
  ]
  it.each(table)('%s | %s: %s', (left, right, verdict) => {
    const found = reconciler.compareTellings(statement(left), statement(right), false)
    expect(found.verdict, found.reasons.join('; ')).toBe(verdict)
  })

  it('of one article are two', () => {
    const one = statement(`Tomas Rek: ${saying}`)
    expect(reconciler.compareTellings(one, { ...one, key: 'other' }, false).verdict).toBe('different')
  })
})
