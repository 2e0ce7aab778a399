import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPartyReader, type PartyReader } from './party-reader.ts'

let reader: PartyReader
beforeAll(async () => {
  reader = await openPartyReader()
})
afterAll(() => reader.close())

/** The words between ‹› name these parties. */
const table: Record<string, [string, string[]][]> = {
  'offices and their holders': [
    ['Russian President Pavel Noor arrived on Monday. ‹The Russian president› said the talks had been useful.', ['Pavel Noor']],
    ['French Foreign Minister Anna Lind met reporters in Doha. ‹The minister› said she was satisfied.', ['Anna Lind']],
    ["Bolivia's ‹president› says the plan is dead. Mateo Quispe also urged other states to leave the table.", ['Mateo Quispe']],
    ["India's trade ‹minister›, Kamal Noor, said rich countries must be flexible.", ['Kamal Noor']],
    ["A ‹spokesman› for Egypt's security council denied the report. Spokesman Ali Hamdan said the text was false.", ['Ali Hamdan']],
    ['Kamal Noor, ‹the chief negotiator›, told reporters that the deal was near.', ['Kamal Noor']],
    ['President Erik Holm and Vice President Ana Rask arrived in Doha. ‹The president› said the talks had failed.', ['Erik Holm']],
  ],
  'two of one surname, and one under several names': [
    ['Anna Noor met Pavel Noor in Geneva on Monday. ‹Anna Noor› said the talks were short.', ['Anna Noor']],
    ['Sergei Volkov opened the meeting on Monday. Later ‹Sergey Volkov› said it was useful.', ['Sergei Volkov']],
    ['Nabil al-Rashidi spoke in Cairo on Monday. ‹Mr. Rashidi› said the offer stands.', ['Nabil al-Rashidi']],
  ],
  pronouns: [
    ['Foreign Minister Anna Lind met President Pavel Noor in Doha. ‹She› said the offer stands.', ['Anna Lind']],
    ['The minister Pavel Noor met Tomas Rek in Doha on Monday and thanked ‹him› for coming.', ['Tomas Rek']],
    ['The Atomic Council says Germany is testing rockets. ‹It› accuses Germany of breaking the pact.', ['Atomic Council']],
    ['Germany has read the draft. France will not sign ‹it› before May, the minister said.', []],
    ['It was clear on Monday that ‹it› was too early to talk of compromises, Germany said.', []],
  ],
  plurals: [
    ['Pavel Noor spoke with Tomas Rek by telephone on Monday. ‹They› agreed to meet again.', ['Pavel Noor', 'Tomas Rek']],
    ['President Pavel Noor met President Tomas Rek in Doha. ‹The two leaders› discussed trade.', ['Pavel Noor', 'Tomas Rek']],
    ['Germany and France held talks in Doha on Monday. ‹Both sides› called them useful.', ['Germany', 'France']],
  ],
  'plurals of an office': [
    [
      "France's top diplomat Anna Lind and Norway's Foreign Minister Erik Holm spoke on Monday. ‹The foreign ministers of France and Norway› agreed to meet. Boris reads.",
      ['Anna Lind', 'Erik Holm'],
    ],
    [
      "Foreign Minister Anna Lind of France called Norway's Erik Holm on Monday. The foreign ministers of France and Norway discussed fish. State Minister Kamal Noor of Egypt was told. ‹The ministers› praised the talks.",
      ['Anna Lind', 'Erik Holm'],
    ],
  ],
  documents: [
    ['‹A White House statement› says the two leaders will discuss the peace.', ['White House']],
    [
      "Germany's foreign ministry said in a statement that it had no plans. ‹The statement› said the door was open.",
      ["Germany's foreign ministry"],
    ],
  ],
  'those who are not named': [
    ['A source in the ministry said the talks had failed. ‹The source› said no date was set.', ['source in the ministry']],
    ['A senior diplomat said the talks had failed. No date is set, ‹the source› said.', ['A senior diplomat']],
  ],
  bodies: [
    ['The World Cable Union has closed its office. ‹The agency› said it would return.', ['World Cable Union']],
    [
      "The United Nations' top cables ‹agency› has urged Iran to stop. The World Cable Union said the lines are open.",
      ['World Cable Union'],
    ],
  ],
}

for (const [subject, rows] of Object.entries(table))
  describe(subject, () => {
    it.each(rows)('%s', async (marked, expected) => {
      expect((await reader.namedBy(marked)).sort()).toEqual([...expected].sort())
    })
  })

describe('names that look like another kind', () => {
  it.each<[string, string, string]>([
    [
      'Anna Lind, the minister, told Halden Idag that the talks were over. Halden Idag reported that she was tired.',
      'Halden Idag',
      'outlet',
    ],
    ['The portal Nordavind reported on Monday that Germany will not sign.', 'Nordavind', 'outlet'],
    ['Tashkent says it will not sign. Bishkek said it would attend.', 'Kyrgyzstan', 'state'],
    [
      'The Front for Renewal of Tarn (FRT) met the government in Doha on Monday. FRT said the talks had failed.',
      'Front for Renewal of Tarn',
      'organisation',
    ],
    ['The U.N. said on Monday that the talks had failed. The United Nations will not mediate again.', 'United Nations', 'organisation'],
    ['Moscow, Tokyo may resume talks on fish, officials say.', 'Japan', 'state'],
  ])('%s', async (text, name, kind) => {
    const parties = await reader.parties(text)
    expect(parties.map((party) => `${party.kind} ${party.name}`)).toContain(`${kind} ${name}`)
  })

  it('a person of the same make stays one', async () => {
    const parties = await reader.parties('Deputy Minister Halden Idag told reporters that the talks were over. Idag said he was tired.')
    expect(parties.filter(({ kind }) => kind === 'person').map(({ name }) => name)).toContain('Halden Idag')
  })
})

describe('states that no list has', () => {
  const text = `Varland and Ostrea will hold talks in Doha, Varland's foreign minister said. The Varlandic side was led by Deputy Minister Ana Lindqvist, the Ostrean one by the secretary Tomas Rek. Ostrea's president, Mira Holm, stayed away.`

  it('are states by their offices, and give their people a side', async () => {
    const parties = await reader.parties(text)
    const states = parties.filter((party) => party.kind === 'state').map((party) => party.name)
    expect(states.sort()).toEqual(['Ostrea', 'Varland'])
    const sideOf = (name: string) => parties.find((party) => party.name === name)?.state
    expect(sideOf('Ana Lindqvist')).toBe('Varland')
    expect(sideOf('Tomas Rek')).toBe('Ostrea')
    expect(sideOf('Mira Holm')).toBe('Ostrea')
  })

  it('are no surnames of persons', async () => {
    const parties = await reader.parties("Pavel Noor resigned on Monday. Noor's president of the council, Ana Lind, took over.")
    expect(parties.filter((party) => party.kind === 'state')).toEqual([])
  })
})

describe('datelines and outlets', () => {
  it('a dateline names no party', async () => {
    const parties = await reader.parties(
      'DOHA, March 4 (Courier) - Germany will hold talks with France next week, the German foreign ministry said.',
    )
    expect(parties.map((party) => party.name)).not.toContain('DOHA')
    expect(parties.map((party) => party.name)).not.toContain('Courier')
  })

  it('a paper in short, and an agency no row names, are outlets', async () => {
    const parties = await reader.parties(
      'Ana Lindqvist told the Courier that the talks were over. The Halden News Agency said they were not.',
    )
    expect(parties.filter((party) => party.kind === 'outlet').map((party) => party.name)).toEqual(
      expect.arrayContaining(['Courier', 'Halden News Agency']),
    )
  })
})
