/** What the lookups of the lexicon answer, word by word, and where they must answer nothing. */
import { describe, expect, test } from 'vitest'
import { abbreviationPlace } from '../../src/lexicon/abbreviations.ts'
import { actsOf } from '../../src/lexicon/acts.ts'
import { agencies, agencyOf } from '../../src/lexicon/agencies.ts'
import { bodyOf } from '../../src/lexicon/bodies.ts'
import { isChannel } from '../../src/lexicon/channels.ts'
import { clutterOf } from '../../src/lexicon/clutter.ts'
import { contactNoun, contactVerb, fates } from '../../src/lexicon/contact-words.ts'
import { cueClassesOf, cueNouns, cueVerbs, isCueNoun, isHedge } from '../../src/lexicon/cues.ts'
import { genderOfGivenName, givenNames } from '../../src/lexicon/given-names.ts'
import { issueOf, issues } from '../../src/lexicon/issues.ts'
import { isMediaName, isMediaNoun } from '../../src/lexicon/media.ts'
import { outletAt, outletOf, outlets } from '../../src/lexicon/outlets.ts'
import { seatNamed, seats } from '../../src/lexicon/seats.ts'
import { settlementNamed, settlements } from '../../src/lexicon/settlements.ts'
import { stanceOf } from '../../src/lexicon/stances.ts'
import { stateNamed, stateOfAdjective, stateOfCapital, states, stateWithId } from '../../src/lexicon/states.ts'
import { months, weekdays } from '../../src/lexicon/time-words.ts'
import { titleOf } from '../../src/lexicon/titles.ts'
import { isVenueNoun } from '../../src/lexicon/venues.ts'
import { plovers } from '../../src/model/records/act.ts'
import { statuses } from '../../src/model/records/contact.ts'

describe('states', () => {
  test.each([
    ['Qatar', 'QA'],
    ['the United States', 'US'],
    ['U.S.', 'US'],
    ['QATAR', 'QA'],
  ])('%s', (name, id) => expect(stateNamed(name)?.id).toBe(id))
  test.each([
    ['Turkish', 'TR'],
    ['Swiss', 'CH'],
    ['Germans', 'DE'],
  ])('%s', (word, id) => expect(stateOfAdjective(word)?.id).toBe(id))
  test.each([
    ['Ankara', 'TR'],
    ['Doha', 'QA'],
  ])('%s', (city, id) => expect(stateOfCapital(city)?.id).toBe(id))
  test('"us" is a pronoun', () => {
    expect(stateNamed('us')).toBeUndefined()
    expect(stateNamed('US')?.id).toBe('US')
    expect(stateOfAdjective('us')).toBeUndefined()
  })
  test('every code stands once and is found again', () => {
    expect(new Set(states.map((row) => row.id)).size).toBe(states.length)
    for (const row of states) expect(stateWithId(row.id)).toBe(row)
    for (const row of states) expect(row.id).toMatch(/^[A-Z]{2}$/)
  })
  test('seats speak for states that are there', () => {
    expect(seats.filter((seat) => !stateWithId(seat.state))).toEqual([])
    expect(seatNamed('the White House')?.state).toBe('US')
    expect(seatNamed('house')).toBeUndefined()
  })
})

describe('settlements', () => {
  test('lie in states that are there', () => {
    expect(settlements.filter((row) => !stateWithId(row.state)).map((row) => row.state)).toEqual([])
  })
  test('Geneva is one, Geneve-on-nowhere is not', () => {
    expect(settlementNamed('Geneva')).toEqual({ name: 'Geneva', state: 'CH' })
    expect(settlementNamed('Geneve-on-nowhere')).toBeUndefined()
  })
  test.each([
    ['Tel Aviv', 'IL'],
    ['Haifa', 'IL'],
    ['Geneva', 'CH'],
    ['Mandalay', 'MM'],
    ['Pago Pago', 'AS'],
  ])('%s lies in %s', (name, state) => expect(settlementNamed(name)?.state).toBe(state))
  test('no adjective of a state is a settlement', () => {
    expect(settlements.flatMap((row) => row.names.filter((name) => stateOfAdjective(name)))).toEqual([])
  })
  test('no name of a state is a settlement of that state', () => {
    expect(settlements.flatMap((row) => row.names.filter((name) => stateNamed(name)?.id === row.state && !stateOfCapital(name)))).toEqual(
      [],
    )
  })
})

describe('outlets and agencies', () => {
  test('every outlet is found by its names and hosts', () => {
    for (const outlet of outlets) {
      expect(outletOf(outlet.id)?.id).toBe(outlet.id)
      for (const host of outlet.hosts) expect(outletAt(`www.${host}`)?.id).toBe(outlet.id)
    }
  })
  test('a host that merely ends alike belongs to nobody', () => {
    expect(outletAt('notreuters.com')).toBeUndefined()
    expect(outletAt('reuters.com.example')).toBeUndefined()
    expect(outletAt('edition.reuters.com')?.id).toBe('Reuters')
  })
  test('every agency is found by its names, and its example names it', () => {
    for (const agency of agencies) {
      const names = [agency.id, ...(agency.also ?? [])]
      for (const name of names) expect(agencyOf(name)).toBe(agency)
      expect(names.some((name) => agency.example.toLowerCase().includes(name.toLowerCase()))).toBe(true)
    }
    expect(agencyOf('DOHA')).toBeUndefined()
  })
})

describe('media', () => {
  test.each(['Halden Courier', 'the Lakes Observer', 'Xinhua', 'AFP', 'Anadolu Agency'])('%s is a medium', (name) =>
    expect(isMediaName(name)).toBe(true),
  )
  test.each(['International Atomic Energy Agency', 'Northern Contact Group', 'Halden', 'Post'])('%s is none', (name) =>
    expect(isMediaName(name)).toBe(false),
  )
  test('nouns', () => {
    expect(['broadcaster', 'Agency', 'television'].every(isMediaNoun)).toBe(true)
    expect(isMediaNoun('ministry')).toBe(false)
  })
})

describe('cues', () => {
  test('every class shows a cue of its own in its example', () => {
    const stem = (lemma: string) => new RegExp(`\\b${lemma.slice(0, Math.max(2, lemma.length - 2))}`, 'i')
    const irregular = /\b(said|told|spoke|wrote|thought|made|gave|felt|swore|forbade|saw|held|put|read|quoted|heard|knew|found)\b/i
    expect(
      [...cueVerbs, ...cueNouns]
        .filter((row) => !row.lemmas.some((lemma) => stem(lemma).test(row.example)) && !irregular.test(row.example))
        .map((row) => row.id),
    ).toEqual([])
  })
  test.each([
    ['say', 'say'],
    ['stress', 'stress'],
    ['tell', 'tell'],
  ])('%s belongs to the class %s', (lemma, id) => expect(cueClassesOf(lemma).map((row) => row.id)).toContain(id))
  test('a deed is no cue', () => {
    expect(cueClassesOf('walk')).toEqual([])
    expect(isCueNoun('warning')).toBe(true)
    expect(isCueNoun('frigate')).toBe(false)
    expect(isHedge('Reportedly')).toBe(true)
    expect(isHedge('finally')).toBe(false)
  })
})

describe('issues', () => {
  test.each(issues.map((row) => [row.example, row.id]))('"%s" is %s', (example, id) => expect(issueOf(example)).toBe(id))
  test.each([
    ['the release of political prisoners', 'prisoners'],
    ['military assistance for the north', 'aid'],
    ['recognition of its independence', 'recognition'],
    ['sovereignty and territorial integrity', 'territory'],
    ['back to the negotiating table', 'peace-process'],
  ])('"%s" is %s', (words, id) => expect(issueOf(words)).toBe(id))
  test('a word inside a word is no sign', () => {
    expect(issueOf('the boats were soiled')).toBeUndefined()
    expect(issueOf('a gasp in the hall')).toBeUndefined()
  })
})

describe('persons', () => {
  test('no given name is told as a woman’s and a man’s', () => {
    const women = new Set(givenNames.filter((row) => row.gender === 'female').flatMap((row) => row.names))
    expect(givenNames.filter((row) => row.gender === 'male').flatMap((row) => row.names.filter((name) => women.has(name)))).toEqual([])
  })
  test.each([
    ['Ana', 'female'],
    ['Viktor', 'male'],
    ['Quill', undefined],
  ])('%s', (name, gender) => expect(genderOfGivenName(name)).toBe(gender))
  test.each([
    ['President', 'head'],
    ['spokeswoman', 'spokesperson'],
    ['ministers', 'cabinet'],
    ['spokesmen', 'spokesperson'],
    ['herring', undefined],
  ])('%s', (word, rank) => expect(titleOf(word)?.rank).toBe(rank))
})

describe('contacts and acts', () => {
  test.each([
    ['talks', 'talks'],
    ['Summit', 'summit'],
    ['herring', undefined],
  ])('%s', (noun, mode) => expect(contactNoun(noun)?.mode).toBe(mode))
  test.each([
    ['phone', 'call'],
    ['meet', 'meeting'],
    ['seize', undefined],
  ])('%s', (verb, mode) => expect(contactVerb(verb)?.mode).toBe(mode))
  test('fates are statuses', () => expect(Object.values(fates).filter((fate) => !statuses.includes(fate))).toEqual([]))
  test('freezing is a sanction, deploying needs forces', () => {
    expect(actsOf('freeze').map((row) => row.plover)).toContain('SANCTION')
    expect(actsOf('deploy')[0]?.objects).toContain('frigate')
    expect(actsOf('telephone')).toEqual([])
    for (const row of actsOf('deploy')) expect(plovers).toContain(row.plover)
  })
  test('stances', () => {
    expect(stanceOf('reject')).toBe('rejects')
    expect(stanceOf('sail')).toBeUndefined()
  })
  test('bodies, channels, venues, abbreviations', () => {
    expect(bodyOf('Ministry')?.kind).toBe('body')
    expect(bodyOf('herring')).toBeUndefined()
    expect(isChannel('x')).toBe(true)
    expect(isChannel('corridor')).toBe(false)
    expect(isVenueNoun('Guesthouse')).toBe(true)
    expect(isVenueNoun('statement')).toBe(false)
    expect(abbreviationPlace('Lt')).toBe('before')
    expect(abbreviationPlace('Feb')).toBe('inside')
    expect(abbreviationPlace('strait')).toBeUndefined()
  })
  test('months and weekdays are whole', () => {
    expect(months).toHaveLength(12)
    expect(weekdays).toHaveLength(7)
  })
})

describe('clutter', () => {
  test.each([
    ['Advertisement', 'boilerplate'],
    ['27 comments', 'boilerplate'],
    ['Share on Facebook', 'boilerplate'],
    ['© 2031 Halden Courier', 'boilerplate'],
    ['Read more: Harbour pilots in Marisk call off strike', 'related'],
    ['ALSO READ', 'related'],
  ])('"%s" is %s', (line, kind) => expect(clutterOf(line)?.kind).toBe(kind))
  test.each([
    'Shares of the firm fell.',
    '"Read more and shout less," she said.',
    'Comments by the minister were not welcome in Marisk.',
    'The two presidents agreed to stay in touch.',
  ])('"%s" is a sentence', (line) => expect(clutterOf(line)).toBeUndefined())
})
