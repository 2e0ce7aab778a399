/** Hand-made readings of one invented crisis: ten articles from seven outlets, with wire copies, a disagreement, a later version and a look-alike. */
import type { Reading } from '../../src/model/reading.ts'
import { Maker } from './maker.ts'

const saying = 'We will talk until there is nothing left to talk about'

/** Planned on the eve. */
export function eve(): Reading {
  const at = new Maker({
    url: 'https://courier.example/eve',
    outlet: 'Halden Courier',
    publishedAt: '2031-03-03',
    text: [
      ['headline', 'Envoys to meet in Doha'],
      'Varland and Ostrea will hold talks in Doha on Tuesday, the Halden Courier has learned.',
      'Ana Lindqvist is to lead the Varlandic side, Tomas Rek the Ostrean one.',
    ],
  })
  const varland = at.party('state', 'Varland')
  at.party('state', 'Ostrea')
  const lindqvist = at.party('person', 'Ana Lindqvist')
  const rek = at.party('person', 'Tomas Rek')
  return at.reading({
    contacts: [
      at.contact('c1', 'talks', ['will hold', 'planned'], 'talks in Doha', {
        when: at.cell('on Tuesday', '2031-03-04'),
        venue: at.cell('Doha', { name: 'Doha', settlement: 'Doha', state: 'QA' }),
        participants: [at.participant(lindqvist, 'lead', 'Varland'), at.participant(rek, 'lead', 'Ostrea')],
      }),
    ],
    expectations: [
      {
        id: 'e1',
        what: at.cite('Varland and Ostrea will hold talks in Doha on Tuesday'),
        contact: 'c1',
        window: at.cell('on Tuesday', '2031-03-04'),
        holders: [varland],
        chain: [],
        citations: [at.cite('Varland and Ostrea will hold talks in Doha on Tuesday')],
      },
    ],
  })
}

/** Held, told by the paper's own reporter; the Varlandic envoy asked for it. */
export function courier(edited = false): Reading {
  const at = new Maker({
    url: 'https://courier.example/held',
    outlet: 'Halden Courier',
    publishedAt: edited ? '2031-03-06' : '2031-03-05',
    text: [
      ['headline', 'Four hours in Doha'],
      `Ana Lindqvist of Varland and Tomas Rek of Ostrea met in Doha on Tuesday at her request, the Halden Courier reports${edited ? ', for five hours' : ''}.`,
      `"${saying}," Rek said. They agreed on an exchange of detained sailors.`,
      'Varland says monitors must come from outside the region.',
    ],
  })
  const varland = at.party('state', 'Varland')
  const ostrea = at.party('state', 'Ostrea')
  const lindqvist = at.party('person', 'Ana Lindqvist')
  const rek = at.party('person', 'Tomas Rek', { aliases: ['Rek'] })
  return at.reading({
    contacts: [
      at.contact('c1', 'meeting', ['met', 'held'], 'met in Doha', {
        when: at.cell('on Tuesday', '2031-03-04'),
        venue: at.cell('Doha', { name: 'Doha', settlement: 'Doha', state: 'QA' }),
        ...(edited ? { duration: at.cell('five hours', 'PT5H') } : {}),
        participants: [at.participant(lindqvist, 'member', 'Varland'), at.participant(rek, 'member', 'Ostrea')],
        initiator: at.cell('her request', 'Ana Lindqvist'),
      }),
    ],
    statements: [
      at.statement('s1', rek, saying, { speakerWords: 'Rek said' }),
      at.statement('s2', varland, 'monitors must come from outside the region', { manner: 'indirect', speakerWords: 'Varland says' }),
    ],
    positions: [
      {
        ...varland,
        issue: 'monitoring',
        stance: 'demands',
        statement: 's2',
        citations: [at.cite('monitors must come from outside the region')],
      },
    ],
    agreements: [
      {
        id: 'a1',
        parties: [varland, ostrea],
        content: at.cite('an exchange of detained sailors'),
        outcome: 'agreed',
        when: at.cell('on Tuesday', '2031-03-04'),
        chain: [],
        citations: [at.cite('They agreed on an exchange of detained sailors')],
      },
    ],
  })
}

const wireText = [
  'DOHA, March 4 (Reuters) - Negotiators from Varland and Ostrea met for four hours in a hotel in Doha on Tuesday, the first such meeting since the walkout of January, and both delegations left without a word to the cameras waiting outside.',
  `Tomaš Rek, who had asked for the meeting, told reporters later in the evening: "${saying}." He refused to say whether the strait had been discussed at any length or who would come to the next round.`,
  'Ana Lindqvist led the team of Varland. Shipping rates have doubled since the turn of the year, and insurers want to see a ship pass before they lower them again.',
]

/** The wire, and the papers that printed it; each headline is the paper's own. */
export function wire(outlet: string, headline: string, url: string, cut = false): Reading {
  const at = new Maker({
    url,
    outlet,
    publishedAt: '2031-03-04',
    text: [['headline', `${headline} - ${outlet}`], ...(cut ? wireText.slice(0, 2) : wireText)],
  })
  const varland = at.party('state', 'Varland')
  const ostrea = at.party('state', 'Ostrea')
  const rek = at.party('person', 'Tomaš Rek')
  const lindqvist = cut ? undefined : at.party('person', 'Ana Lindqvist')
  return at.reading({
    contacts: [
      at.contact('c1', 'meeting', ['met', 'held'], 'met for four hours', {
        when: at.cell('on Tuesday', '2031-03-04'),
        duration: at.cell('four hours', 'PT4H'),
        venue: at.cell('a hotel in Doha', { name: 'a hotel', settlement: 'Doha', state: 'QA' }),
        participants: [
          ...(lindqvist ? [at.participant(lindqvist, 'lead', 'Varland')] : [at.participant(varland)]),
          at.participant(rek, 'member', 'Ostrea'),
          at.participant(ostrea),
        ],
        initiator: at.cell('Tomaš Rek', 'Tomaš Rek'),
      }),
    ],
    statements: [at.statement('s1', rek, saying)],
    acts: [],
  })
}

/** Another paper's own report that credits the wire: other words, no copy, but no origin of its own either. */
export function digest(): Reading {
  const at = new Maker({
    url: 'https://morning.example/digest',
    outlet: 'Morning Ledger',
    publishedAt: '2031-03-05',
    text: [
      'GENEVA (Reuters) - Talks between Varland and Ostrea took place on Tuesday in Doha, to nobody’s surprise, writes the Morning Ledger.',
      'The Lakes League was not invited. Varland froze the accounts of four firms last Friday.',
    ],
  })
  const varland = at.party('state', 'Varland')
  const ostrea = at.party('state', 'Ostrea')
  const league = at.party('organisation', 'Lakes League', { words: 'The Lakes League' })
  const firms = at.party('group', 'four firms')
  return at.reading({
    contacts: [
      at.contact('c1', 'talks', ['took place', 'held'], 'Talks between Varland and Ostrea', {
        when: at.cell('on Tuesday', '2031-03-04'),
        participants: [at.participant(varland), at.participant(ostrea)],
        absent: [{ ...league, citations: [at.cite('The Lakes League was not invited')] }],
      }),
    ],
    acts: [
      {
        id: 'k1',
        plover: 'SANCTION',
        actors: [varland],
        recipients: [firms],
        when: at.cell('last Friday', '2031-02-28'),
        chain: [],
        content: at.cite('Varland froze the accounts of four firms'),
        citations: [at.cite('Varland froze the accounts of four firms')],
      },
    ],
  })
}

/** A paper that places the meeting elsewhere. */
export function geneva(): Reading {
  const at = new Maker({
    url: 'https://star.example/geneva',
    outlet: 'Evening Star',
    publishedAt: '2031-03-05',
    text: ['Tomas Rek and Ana Lindqvist sat down in Geneva on Tuesday, the Evening Star says.'],
  })
  const rek = at.party('person', 'Tomas Rek')
  const lindqvist = at.party('person', 'Ana Lindqvist')
  return at.reading({
    contacts: [
      at.contact('c1', 'meeting', ['sat down', 'held'], 'sat down in Geneva', {
        when: at.cell('on Tuesday', '2031-03-04'),
        venue: at.cell('Geneva', { name: 'Geneva', settlement: 'Geneva', state: 'CH' }),
        participants: [at.participant(rek), at.participant(lindqvist)],
      }),
    ],
  })
}

/** A call of the same two on the same day, and a later denial by a side that nobody else has. */
export function call(): Reading {
  const at = new Maker({
    url: 'https://post.example/call',
    outlet: 'Sound Post',
    publishedAt: '2031-03-05',
    text: ['Rek phoned Lindqvist late on Tuesday, the Sound Post learned from an Ostrean official.'],
  })
  const rek = at.party('person', 'Rek')
  const lindqvist = at.party('person', 'Lindqvist')
  const official = at.party('person', 'an Ostrean official')
  return at.reading({
    contacts: [
      at.contact('c1', 'call', ['phoned', 'held'], 'phoned', {
        when: at.cell('late on Tuesday', '2031-03-04'),
        participants: [at.participant(rek), at.participant(lindqvist)],
        chain: [{ ...official, citation: at.cite('an Ostrean official') }],
      }),
    ],
  })
}

/** Nothing but an undated meeting: never joined to anything. */
export function undated(): Reading {
  const at = new Maker({ file: 'notes/undated.txt', text: ['Ana Lindqvist and Tomas Rek met again. An Ostrean official confirmed it.'] })
  const lindqvist = at.party('person', 'Ana Lindqvist')
  const rek = at.party('person', 'Tomas Rek')
  return at.reading({
    contacts: [
      at.contact('c1', 'meeting', ['met', 'held'], 'met again', { participants: [at.participant(lindqvist), at.participant(rek)] }),
    ],
  })
}

/** All of them, in order of publication. */
export function crisis(): Reading[] {
  return [
    eve(),
    wire('Reuters', 'Varland, Ostrea meet in Doha', 'https://wire.example/1'),
    wire('Harbour Gazette', 'Four silent hours', 'https://gazette.example/7'),
    wire('Coast Weekly', 'Cameras wait in vain', 'https://weekly.example/3', true),
    courier(),
    courier(true),
    digest(),
    geneva(),
    call(),
    undated(),
  ]
}
