/** The articles of these tests: an invented quarrel over the water of the river Sael between Corvania and Estmark. */
import type { Reading } from '../../../src/model/reading.ts'
import { draft } from './draft.ts'

/** The talks as the Corvan Gazette has them, with every kind of record in one article. */
export function gazette(): Reading {
  const made = draft(
    'a1gazette',
    {
      outlet: 'Corvan Gazette',
      headline: 'Corvania and Estmark agree to share Sael readings',
      publishedAt: '2032-05-05',
      url: 'https://gazette.example/sael',
    },
    [
      ['headline', 'Corvania and Estmark agree to share Sael readings'],
      ['credit', 'Corvan Gazette'],
      ['caption', 'Foreign Minister Ines Varga of Corvania leaves the Palais Wilson in Geneva on Tuesday.'],
      [
        'body',
        'Corvania and Estmark held talks on the Sael dams in Geneva on Tuesday and agreed to exchange water readings every day. The meeting lasted three hours.',
      ],
      [
        'body',
        'Corvania was led by Foreign Minister Ines Varga, Estmark by its water envoy Oskar Brandt. The river commission was not invited.',
      ],
      [
        'body',
        '“We shall count every drop together,” Varga told reporters. Brandt called the talks “a first dry step”, the NPA agency reported, citing the Estmark mission.',
      ],
      ['body', 'A second round is planned for next week in Vienna, Varga said. Estmark closed the Tolm sluice on Sunday.'],
      ['related', 'Read more: Ferry strike enters its third day'],
      ['boilerplate', 'Sign up for our morning letter'],
    ],
  )
  const { reading, words, cell, party } = made
  const corvania = party('corvania', 'state', 'Corvania')
  const estmark = party('estmark', 'state', 'Estmark')
  const varga = party('varga', 'person', 'Ines Varga')
  const brandt = party('brandt', 'person', 'Oskar Brandt')
  const commission = party('commission', 'organisation', 'The river commission')
  const agency = party('npa', 'outlet', 'NPA')
  const mission = party('mission', 'organisation', 'Estmark mission')
  const sides = [
    { party: corvania, name: 'Corvania' },
    { party: estmark, name: 'Estmark' },
  ]
  reading.contacts.push(
    {
      id: 'talks',
      mode: 'talks',
      status: cell('held talks', 'held'),
      novelty: 'new',
      when: cell('on Tuesday', '2032-05-04', 2),
      duration: cell('three hours', 'PT3H'),
      venue: cell('Geneva', { name: 'Geneva', settlement: 'Geneva', state: 'CH' }, 2),
      participants: [
        { ...sides[0]!, role: 'member', citations: [words('Corvania', 3)] },
        { ...sides[1]!, role: 'member', citations: [words('Estmark', 2)] },
        {
          party: varga,
          name: 'Ines Varga',
          role: 'lead',
          side: 'Corvania',
          office: 'Foreign Minister',
          citations: [words('Foreign Minister Ines Varga', 2)],
        },
        { party: brandt, name: 'Oskar Brandt', role: 'lead', side: 'Estmark', office: 'water envoy', citations: [words('Oskar Brandt')] },
      ],
      absent: [{ party: commission, name: 'The river commission', citations: [words('The river commission was not invited')] }],
      agenda: [cell('the Sael dams')],
      outcome: [cell('agreed to exchange water readings every day')],
      chain: [],
      citations: [words('held talks'), words('The meeting')],
    },
    {
      id: 'second',
      mode: 'talks',
      status: cell('is planned', 'planned'),
      novelty: 'new',
      when: cell('next week', '2032-05-10/2032-05-16'),
      venue: cell('Vienna', { name: 'Vienna', settlement: 'Vienna', state: 'AT' }),
      participants: sides.map((side, index) => ({ ...side, role: 'member' as const, citations: [words(side.name, index === 0 ? 3 : 2)] })),
      absent: [],
      round: cell('second round', 2),
      agenda: [],
      outcome: [],
      chain: [{ party: varga, name: 'Ines Varga', citation: words('Varga', 4) }],
      citations: [words('A second round')],
    },
  )
  reading.statements.push(
    {
      id: 'drop',
      speakers: [{ party: varga, name: 'Ines Varga', citation: words('Varga', 3) }],
      manner: 'direct',
      cue: words('told'),
      addressee: cell('reporters'),
      content: [words('We shall count every drop together,')],
      chain: [],
      novelty: 'new',
      citations: [words('We shall count every drop together,'), words('Varga told reporters')],
    },
    {
      id: 'step',
      speakers: [{ party: brandt, name: 'Oskar Brandt', citation: words('Brandt', 2) }],
      manner: 'mixed',
      cue: words('called'),
      content: [words('the talks'), words('a first dry step')],
      chain: [
        { party: agency, name: 'NPA', citation: words('the NPA agency') },
        { party: mission, name: 'Estmark mission', citation: words('the Estmark mission') },
      ],
      novelty: 'new',
      citations: [words('Brandt called the talks “a first dry step”')],
    },
  )
  reading.positions.push({
    party: varga,
    name: 'Ines Varga',
    issue: 'monitoring',
    stance: 'supports',
    statement: 'drop',
    citations: [words('We shall count every drop together,')],
  })
  reading.agreements.push({
    id: 'readings',
    parties: sides,
    content: words('exchange water readings every day'),
    outcome: 'agreed',
    chain: [],
    citations: [words('agreed to exchange water readings every day')],
  })
  reading.expectations.push({
    id: 'round',
    what: words('A second round'),
    contact: 'second',
    window: cell('next week', '2032-05-10/2032-05-16'),
    holders: [{ party: varga, name: 'Ines Varga' }],
    chain: [],
    citations: [words('A second round is planned for next week')],
  })
  reading.acts.push({
    id: 'sluice',
    plover: 'COERCE',
    actors: [sides[1]!],
    recipients: [sides[0]!],
    when: cell('on Sunday', '2032-05-02'),
    chain: [],
    content: words('closed the Tolm sluice'),
    citations: [words('Estmark closed the Tolm sluice on Sunday')],
  })
  return reading
}

/** The same talks in the Estmark Post: another length, and a meeting of years ago. */
export function post(): Reading {
  const { reading, words, cell, party } = draft(
    'b2post',
    { outlet: 'Estmark Post', headline: 'Envoy back from Geneva with empty bucket', publishedAt: '2032-05-05' },
    [
      ['headline', 'Envoy back from Geneva with empty bucket'],
      ['credit', 'Estmark Post'],
      [
        'body',
        'Estmark held talks with Corvania about the river in Geneva on Tuesday. Delegates sat for five hours. The two presidents last met in Oslo in 2029.',
      ],
    ],
  )
  const sides = [
    { party: party('e', 'state', 'Estmark'), name: 'Estmark', role: 'member' as const, citations: [words('Estmark', 2)] },
    { party: party('c', 'state', 'Corvania'), name: 'Corvania', role: 'member' as const, citations: [words('Corvania')] },
  ]
  const presidents = party('p', 'group', 'The two presidents')
  reading.contacts.push(
    {
      id: 'talks',
      mode: 'talks',
      status: cell('held talks', 'held'),
      novelty: 'new',
      when: cell('on Tuesday', '2032-05-04'),
      duration: cell('five hours', 'PT5H'),
      venue: cell('Geneva', { name: 'Geneva', settlement: 'Geneva', state: 'CH' }, 2),
      participants: sides,
      absent: [],
      agenda: [],
      outcome: [],
      chain: [],
      citations: [words('held talks')],
    },
    {
      id: 'oslo',
      mode: 'meeting',
      status: cell('met', 'held'),
      novelty: 'background',
      when: cell('2029', '2029'),
      venue: cell('Oslo', { name: 'Oslo', settlement: 'Oslo', state: 'NO' }),
      participants: [{ party: presidents, name: 'The two presidents', role: 'member', citations: [words('The two presidents')] }],
      absent: [],
      agenda: [],
      outcome: [],
      chain: [],
      citations: [words('last met')],
    },
  )
  return reading
}

/** What a hostile page would send: markup, the end of a script, right-to-left text, a word of ten thousand letters. */
export const hostileWords = '<img src=x onerror="globalThis.pwned=1"></script><script>globalThis.pwned=2</script>'

export function hostile(): Reading {
  const long = 'x'.repeat(10_000)
  const { reading, words, cell, party } = draft(
    'c3hostile',
    {
      outlet: 'Bad <b>Outlet</b>',
      headline: `Talks ${hostileWords} & {html}`,
      publishedAt: '2032-05-06',
      url: 'javascript:globalThis.pwned=3',
    },
    [
      ['headline', `Talks ${hostileWords} & {html}`],
      ['credit', 'Bad <b>Outlet</b>'],
      ['body', `التقى الوفدان في جنيف. ${hostileWords} met <script>alert(1)</script> there.`],
      ['body', `The word ${long} ends here.`],
    ],
  )
  party('evil', 'person', hostileWords)
  reading.contacts.push({
    id: 'evil',
    mode: 'meeting',
    status: cell('met', 'held'),
    novelty: 'new',
    when: cell('there', '2032-05-06'),
    venue: cell(long, { name: long }),
    participants: [
      { party: 'evil', name: hostileWords, role: 'lead', office: '<svg onload=globalThis.pwned=4>', citations: [words(hostileWords, 2)] },
    ],
    absent: [],
    agenda: [cell('التقى الوفدان في جنيف')],
    outcome: [],
    chain: [],
    citations: [words('met')],
  })
  reading.statements.push({
    id: 'said',
    speakers: [{ party: 'evil', name: hostileWords, citation: words(hostileWords, 2) }],
    manner: 'indirect',
    content: [words('<script>alert(1)</script> there.')],
    chain: [],
    novelty: 'new',
    citations: [words('met')],
  })
  return reading
}

/** One dull article of many calls, each on its own day. */
export function calls(count: number): Reading {
  const days = Array.from({ length: count }, (_, index) => new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(0, 10))
  const { reading, words, cell, party } = draft(
    'd4calls',
    { outlet: 'Register', headline: 'Register of calls', publishedAt: '2032-05-07' },
    [
      ['headline', 'Register of calls'],
      ['credit', 'Register'],
      ['body', 'The envoys of Norden and Suden spoke.'],
      ...days.map((day) => ['list', `Call on ${day}.`] as const),
    ],
  )
  const sides = [
    { party: party('n', 'state', 'Norden'), name: 'Norden', role: 'member' as const, citations: [words('Norden')] },
    { party: party('s', 'state', 'Suden'), name: 'Suden', role: 'member' as const, citations: [words('Suden')] },
  ]
  for (const day of days)
    reading.contacts.push({
      id: `call-${day}`,
      mode: 'call',
      status: cell(`Call on ${day}`, 'held'),
      novelty: 'new',
      when: cell(day, day),
      participants: sides,
      absent: [],
      agenda: [],
      outcome: [],
      chain: [],
      citations: [words(`Call on ${day}.`)],
    })
  return reading
}
