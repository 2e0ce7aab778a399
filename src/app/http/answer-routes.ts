/** The routes of the pages of answers, and what each shows; they stand in the list of routes.ts. */
import { z } from 'zod'
import { type Ledger, listEntries } from '../../ledger/index.ts'
import type {
  AskPage,
  BriefPage,
  CommitmentListPage,
  DuePage,
  PageFilter,
  PartyChoice,
  PositionMatrixPage,
  ReadoutListPage,
} from '../../views/index.ts'
import { dueRates } from '../../views/index.ts'
import { answer, lastDay } from '../answers/ask.ts'
import { briefOf } from '../answers/brief.ts'
import { commitmentsIn } from '../answers/commitments.ts'
import { dueIn } from '../answers/due.ts'
import { positionMatrix } from '../answers/positions.ts'
import { readoutsOf } from '../answers/readouts.ts'
import { askSchema, briefSchema, commitmentListSchema, dueSchema, positionMatrixSchema, readoutListSchema } from './answer-schema.ts'

/** Parameters that these routes share with the others. */
export interface SharedParameters {
  readonly party: z.ZodOptional<z.ZodString>
  readonly dates: { readonly since: z.ZodOptional<z.ZodType<string>>; readonly until: z.ZodOptional<z.ZodType<string>> }
  readonly words: z.ZodString
  /** The parties to choose from in a filter. */
  partyChoices(ledger: Ledger, filter: PageFilter): Promise<PartyChoice[]>
}

type Narrowed = PageFilter

/** The routes, in the order of docs/http.md. */
export function answerRoutes({ party, dates, words, partyChoices }: SharedParameters) {
  const narrowed = z.strictObject({ party, ...dates })
  /** What a page is narrowed to, and what it may be narrowed to. */
  const frameOf = async (ledger: Ledger, { party: named, since, until }: Narrowed) => {
    const filter = { party: named, since, until }
    return { filter, parties: await partyChoices(ledger, filter) }
  }
  return [
    {
      path: '/positions',
      summary: 'Positions: party by issue, each cell its dated words, and what seems to have changed',
      query: z.strictObject({ party, issue: words.optional().meta({ description: 'Id of an issue' }), since: dates.since }),
      schema: positionMatrixSchema,
      async load(ledger: Ledger, _: string, { party, issue, since }: Narrowed): Promise<PositionMatrixPage> {
        const filter = { party, issue, since }
        const all = await listEntries(ledger, 'positions')
        const issues = [...new Set(all.items.flatMap((entry) => entry.issue[0]?.value ?? []))].sort()
        return {
          page: 'positions',
          filter,
          parties: await partyChoices(ledger, filter),
          issues,
          matrix: await positionMatrix(ledger, filter),
        }
      },
    },
    {
      path: '/readouts',
      summary: "Two sides' own accounts of one contact, field by field",
      query: narrowed,
      schema: readoutListSchema,
      async load(ledger: Ledger, _: string, query: Narrowed): Promise<ReadoutListPage> {
        const frame = await frameOf(ledger, query)
        return { page: 'readouts', ...frame, pairs: await readoutsOf(ledger, frame.filter) }
      },
    },
    {
      path: '/commitments',
      summary: 'Duties with bearer, day, and evidence for and against',
      query: narrowed,
      schema: commitmentListSchema,
      async load(ledger: Ledger, _: string, query: Narrowed): Promise<CommitmentListPage> {
        const frame = await frameOf(ledger, query)
        return { page: 'commitments', ...frame, commitments: await commitmentsIn(ledger, frame.filter) }
      },
    },
    {
      path: '/due',
      summary: 'What was said to be coming, as a calendar, and what became of it',
      query: narrowed,
      schema: dueSchema,
      async load(ledger: Ledger, _: string, query: Narrowed): Promise<DuePage> {
        const frame = await frameOf(ledger, query)
        const on = await today(ledger)
        const { all, outlets } = await dueIn(ledger, on, frame.filter)
        return {
          page: 'due',
          ...frame,
          on,
          due: all,
          bySpeaker: dueRates(all, 'speaker', outlets),
          byOutlet: dueRates(all, 'outlet', outlets),
        }
      },
    },
    {
      path: '/ask',
      summary: 'A question answered from the ledger: told, told differently, or not reported',
      query: z.strictObject({ text: words.optional().meta({ description: 'The question' }) }),
      schema: askSchema,
      async load(ledger: Ledger, _: string, { text }: Narrowed): Promise<AskPage> {
        const on = await today(ledger)
        return { page: 'ask', filter: { text }, on, ...(text === undefined ? {} : { answer: await answer(ledger, text, on) }) }
      },
    },
    {
      path: '/brief',
      summary: 'What the reports of some days add, every sentence with its passages',
      query: z.strictObject(dates),
      schema: briefSchema,
      async load(ledger: Ledger, _: string, { since, until }: Narrowed): Promise<BriefPage> {
        return { page: 'brief', filter: { since, until }, brief: await briefOf(ledger, { since, asOf: until }) }
      },
    },
  ]
}

/** The day of the last report: pages do not change overnight. */
async function today(ledger: Ledger): Promise<string> {
  return (await lastDay(ledger)) ?? '0001-01-01'
}
