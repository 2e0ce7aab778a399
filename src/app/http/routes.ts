/** The routes: every address of a page, what it takes, what its JSON looks like; pages, JSON and the API description are made from this one list. */
import { z } from 'zod'
import type { Ledger } from '../../ledger/index.ts'
import { statuses } from '../../model/records/contact.ts'
import { rules } from '../../model/rule.ts'
import { isDay } from '../../text/calendar.ts'
import type { Page, PageFilter } from '../../views/index.ts'
import { answerRoutes } from './answer-routes.ts'
import {
  articleListPage,
  articlePage,
  type Bounds,
  entryListPage,
  entryPage,
  partyChoices,
  partyListPage,
  searchPage,
  statementListPage,
  timelinePage,
} from './pages.ts'
import { reviewPage } from './review.ts'
import {
  articleListSchema,
  articleSchema,
  entryListSchema,
  entrySchema,
  partyListSchema,
  reviewSchema,
  rulesSchema,
  searchSchema,
  statementListSchema,
  timelineSchema,
} from './schema.ts'
import { storyRoutes } from './story-routes.ts'

/** One page: its path (with `{id}` where it shows one thing), the parameters it takes, and how it is loaded. */
export interface Route {
  path: string
  summary: string
  query: z.ZodObject
  schema: z.ZodType
  /** The page; undefined where there is no such thing. `id` is '' for a list. */
  load(ledger: Ledger, id: string, query: Query): Promise<Page | undefined>
}

/** The parameters of a request, read and in bounds. */
export type Query = PageFilter & Partial<Bounds>

const day = z.string().refine(isDay, 'must be a day such as 2031-03-04').meta({ description: 'ISO day, inclusive', example: '2031-03-04' })
const dates = { since: day.optional(), until: day.optional() }
const whole = (message: string) =>
  z
    .string()
    .regex(/^\d{1,7}$/, message)
    .transform(Number)
const bounds = {
  limit: whole('must be a whole number from 1 to 500')
    .pipe(z.int().min(1, 'must be a whole number from 1 to 500').max(500, 'must be a whole number from 1 to 500'))
    .optional()
    .meta({ description: 'How many at most, 1 to 500; 100 where absent' }),
  offset: whole('must be a whole number, 0 or more').optional().meta({ description: 'How many to pass over first' }),
}
const words = z.string().min(1, 'must not be empty').max(200, 'must not be longer than 200 characters')
const party = words.optional().meta({ description: 'Id of a party, or a name it bears' })
const text = words.optional().meta({ description: 'Words to look for' })
const status = z.enum(statuses, `must be one of ${statuses.join(', ')}`).optional()

const usual = 100
const boundsOf = (query: Query): Bounds => ({ offset: query.offset ?? 0, limit: query.limit ?? usual })
const filterOf = ({ party, status, since, until, issue, text }: Query): PageFilter => ({ party, status, since, until, issue, text })

const listQuery = z.strictObject({ party, ...dates, ...bounds })
const nothing = z.strictObject({})

/** All routes, in the order of docs/http.md. */
export const routes: readonly Route[] = [
  {
    path: '/articles',
    summary: 'The inbox: articles of the ledger, latest first',
    query: z.strictObject(bounds),
    schema: articleListSchema,
    load: (ledger, _, query) => articleListPage(ledger, boundsOf(query)),
  },
  {
    path: '/articles/{id}',
    summary: 'An article with its reading: text, blocks, records',
    query: nothing,
    schema: articleSchema,
    load: (ledger, id) => articlePage(ledger, id),
  },
  ...storyRoutes(z.strictObject(bounds), boundsOf),
  {
    path: '/contacts',
    summary: 'Contacts, earliest first',
    query: listQuery.extend({ status }),
    schema: entryListSchema,
    load: (ledger, _, query) => entryListPage(ledger, 'contacts', filterOf(query), boundsOf(query)),
  },
  {
    path: '/contacts/{id}',
    summary: 'One contact with all accounts of it',
    query: nothing,
    schema: entrySchema,
    load: (ledger, id) => entryPage(ledger, 'contacts', id),
  },
  {
    path: '/timeline',
    summary: 'Contacts in time, and those without a day',
    query: z.strictObject({ party, status, ...dates }),
    schema: timelineSchema,
    load: (ledger, _, query) => timelinePage(ledger, filterOf(query)),
  },
  {
    path: '/statements',
    summary: 'Statements by speaker, each with the ways it came',
    query: listQuery,
    schema: statementListSchema,
    load: (ledger, _, query) => statementListPage(ledger, filterOf(query), boundsOf(query)),
  },
  {
    path: '/statements/{id}',
    summary: 'One statement with all accounts of it',
    query: nothing,
    schema: entrySchema,
    load: (ledger, id) => entryPage(ledger, 'statements', id),
  },
  ...(['agreements', 'expectations', 'positions', 'acts'] as const).flatMap((kind): Route[] => [
    ...(kind === 'positions'
      ? []
      : [
          {
            path: `/${kind}`,
            summary: `${kind.charAt(0).toUpperCase()}${kind.slice(1)}, earliest first`,
            query: listQuery,
            schema: entryListSchema,
            load: (ledger: Ledger, _: string, query: Query) => entryListPage(ledger, kind, filterOf(query), boundsOf(query)),
          } satisfies Route,
        ]),
    {
      path: `/${kind}/{id}`,
      summary: `One of the ${kind} with all accounts of it`,
      query: nothing,
      schema: entrySchema,
      load: (ledger, id) => entryPage(ledger, kind, id),
    },
  ]),
  ...answerRoutes({ party, dates, words, partyChoices }),
  {
    path: '/parties',
    summary: 'Parties under all their names, those most named first',
    query: z.strictObject({ text, ...bounds }),
    schema: partyListSchema,
    load: (ledger, _, query) => partyListPage(ledger, filterOf(query), boundsOf(query)),
  },
  {
    path: '/search',
    summary: 'Words in the texts of articles and in statements, the best hits first',
    query: z.strictObject({ text, ...dates, ...bounds }),
    schema: searchSchema,
    load: (ledger, _, query) => searchPage(ledger, filterOf(query), boundsOf(query)),
  },
  {
    path: '/review',
    summary: 'What is doubtful, first what changes most if it is wrong; the first of it with its texts',
    query: nothing,
    schema: reviewSchema,
    load: (ledger) => reviewPage(ledger, ''),
  },
  {
    path: '/review/{id}',
    summary: 'One doubtful thing with its texts, and the queue around it',
    query: nothing,
    schema: reviewSchema,
    load: (ledger, id) => reviewPage(ledger, id),
  },
  {
    path: '/rules',
    summary: 'Why cells are read as they are: every rule with its reason and example',
    query: nothing,
    schema: rulesSchema,
    load: async () => ({ page: 'rules', rules }),
  },
]
