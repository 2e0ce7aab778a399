/** Makes readings by hand, from invented texts: what a reader would have found is said beside the words that say it. */
import { createHash } from 'node:crypto'
import type { Article, Block, BlockKind } from '../../src/model/article.ts'
import { type Cell, type Citation, cell, cite } from '../../src/model/citation.ts'
import type { NamedParty, Party, PartyKind } from '../../src/model/party.ts'
import type { Reading } from '../../src/model/reading.ts'
import type { Contact, Mode, Participant, Status } from '../../src/model/records/contact.ts'
import type { Statement } from '../../src/model/records/statement.ts'

export interface Made {
  readonly url?: string
  readonly file?: string
  readonly outlet?: string
  readonly publishedAt?: string
  /** Paragraphs with their kind; body where only words are given. */
  readonly text: readonly (string | readonly [BlockKind, string])[]
}

/** Builds the records of one article; every word asked for must stand in it. */
export class Maker {
  readonly article: Article
  readonly parties: Party[] = []
  constructor({ url, file, outlet, publishedAt, text }: Made) {
    const blocks: Block[] = []
    let whole = ''
    for (const each of text) {
      const [kind, words] = typeof each === 'string' ? (['body', each] as const) : each
      if (whole) whole += '\n\n'
      blocks.push({ kind, start: whole.length, end: whole.length + words.length })
      whole += words
    }
    const id = createHash('sha256')
      .update(`${url ?? file ?? ''}\0${whole}`)
      .digest('hex')
      .slice(0, 16)
    const headline = blocks.find((block) => block.kind === 'headline')
    const named = outlet === undefined ? -1 : whole.indexOf(outlet)
    this.article = {
      id,
      ...(file === undefined ? {} : { file }),
      ...(url === undefined ? {} : { url }),
      ...(named < 0
        ? {}
        : { outlet: cell({ id, text: whole }, [{ start: named, end: named + (outlet as string).length }], 'outlet', outlet as string) }),
      ...(headline ? { headline: cell({ id, text: whole }, [headline], 'headline', whole.slice(headline.start, headline.end)) } : {}),
      byline: [],
      ...(publishedAt === undefined ? {} : { publishedAt }),
      language: 'en',
      text: whole,
      blocks,
    }
  }

  /** The place of the words; the first unless told. */
  cite(words: string, nth = 1): Citation {
    let start = -1
    for (let count = 0; count < nth; count++) start = this.article.text.indexOf(words, start + 1)
    return cite(this.article, { start, end: start + words.length })
  }

  cell<T>(words: string, value?: T): Cell<T> {
    return { ...(value === undefined ? {} : { value }), original: words, citations: [this.cite(words)], rule: 'made' }
  }

  party(kind: PartyKind, name: string, more: { state?: string; aliases?: string[]; office?: string; words?: string } = {}): NamedParty {
    const { state, aliases = [], office, words = name } = more
    const party = `p${this.parties.length + 1}`
    this.parties.push({
      id: party,
      kind,
      name,
      aliases,
      ...(state === undefined ? {} : { state }),
      ...(office === undefined ? {} : { offices: [this.cell<string>(office)] }),
      mentions: [this.cite(words)],
    })
    return { party, name }
  }

  participant(named: NamedParty, role: Participant['role'] = 'member', side?: string, words = named.name): Participant {
    return { ...named, role, ...(side === undefined ? {} : { side }), citations: [this.cite(words)] }
  }

  contact(id: string, mode: Mode, status: readonly [words: string, value: Status], words: string, more: Partial<Contact> = {}): Contact {
    return {
      id,
      mode,
      status: this.cell(...status),
      novelty: 'new',
      participants: [],
      absent: [],
      agenda: [],
      outcome: [],
      chain: [],
      citations: [this.cite(words)],
      ...more,
    }
  }

  statement(id: string, speaker: NamedParty, content: string, more: Partial<Statement> & { speakerWords?: string } = {}): Statement {
    const { speakerWords = speaker.name, ...rest } = more
    return {
      id,
      speakers: [{ ...speaker, citation: this.cite(speakerWords) }],
      manner: 'direct',
      content: [this.cite(content)],
      chain: [],
      novelty: 'new',
      citations: [this.cite(content)],
      ...rest,
    }
  }

  reading(lists: Partial<Omit<Reading, 'article' | 'parties'>> = {}): Reading {
    return {
      article: this.article,
      parties: this.parties,
      contacts: [],
      statements: [],
      positions: [],
      agreements: [],
      expectations: [],
      acts: [],
      notes: [],
      ...lists,
    }
  }
}
