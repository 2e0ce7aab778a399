/** The pages that the navigation offers, in the groups a newcomer looks for them in. */

/** A group of the navigation: its title, and each page of it with address and name. */
export interface Section {
  readonly title: string
  readonly pages: readonly (readonly [path: string, name: string])[]
}

export const sections: readonly Section[] = [
  {
    title: 'Today',
    pages: [
      ['/brief', 'Brief'],
      ['/due', 'Due'],
      ['/review', 'Review'],
      ['/ask', 'Ask'],
    ],
  },
  {
    title: 'Ledger',
    pages: [
      ['/articles', 'Articles'],
      ['/contacts', 'Contacts'],
      ['/statements', 'Statements'],
      ['/agreements', 'Agreements'],
      ['/expectations', 'Expectations'],
      ['/positions', 'Positions'],
      ['/acts', 'Acts'],
      ['/parties', 'Parties'],
    ],
  },
  {
    // What is told of one happening by several, or of one duty over time.
    title: 'Compare',
    pages: [
      ['/stories', 'Stories'],
      ['/timeline', 'Timeline'],
      ['/readouts', 'Readouts'],
      ['/commitments', 'Commitments'],
    ],
  },
]
