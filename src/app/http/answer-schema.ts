/** What the JSON of the pages of answers looks like; the types stand in views/answer-page.ts, and the compiler checks that these fit them. */
import { z } from 'zod'
import { citationSchema } from '../../model/citation.ts'
import { answerStates, askables } from '../../model/question.ts'
import { outcomes } from '../../model/records/agreement.ts'
import { statuses } from '../../model/records/contact.ts'
import { stances } from '../../model/records/position.ts'
import {
  type AskPage,
  type BriefPage,
  type CommitmentListPage,
  type DuePage,
  dueStates,
  evidenceDirections,
  type PositionMatrixPage,
  positionChanges,
  type ReadoutListPage,
  type ReadoutPair,
  readoutStates,
  verdicts,
} from '../../views/index.ts'

const count = z.int().nonnegative()
const weight = { articles: count, origins: count }
const citations = z.array(citationSchema)
const names = z.array(z.string())
const choice = z.strictObject({ id: z.string(), name: z.string() })
export const filterSchema = z.strictObject({
  party: z.string().optional(),
  status: z.enum(statuses).optional(),
  since: z.string().optional(),
  until: z.string().optional(),
  issue: z.string().optional(),
  text: z.string().optional(),
})
const frame = { filter: filterSchema, parties: z.array(choice) }

const move = z.strictObject({
  from: z.string().optional(),
  to: z.string(),
  change: z.enum(positionChanges),
  suggestion: z.literal(true),
  reason: z.string(),
})
const saying = z.strictObject({ id: z.string(), stance: z.enum(stances), day: z.string().optional(), citations, via: names, ...weight })
const cell = z.strictObject({ party: z.string(), name: z.string(), issue: z.string(), sayings: z.array(saying), moves: z.array(move) })
export const positionMatrixSchema = z.strictObject({
  page: z.literal('positions'),
  ...frame,
  issues: names,
  matrix: z.strictObject({ parties: z.array(choice), issues: names, cells: z.array(cell) }),
}) satisfies z.ZodType<PositionMatrixPage>

const owner = z.strictObject({ name: z.string(), state: z.string().optional() })
const readoutArticle = z.strictObject({
  id: z.string(),
  outlet: z.string().optional(),
  headline: z.string().optional(),
  publishedAt: z.string().optional(),
  owner: owner.optional(),
})
const side = z.strictObject({ name: z.string(), articles: z.array(readoutArticle), relayed: z.boolean() })
const told = z.array(z.strictObject({ value: z.string(), original: z.string(), citations }))
export const readoutPairSchema = z.strictObject({
  contact: z.string(),
  title: z.string(),
  when: z.string().optional(),
  left: side,
  right: side,
  rows: z.array(z.strictObject({ field: z.string(), label: z.string(), state: z.enum(readoutStates), left: told, right: told })),
}) satisfies z.ZodType<ReadoutPair>
export const readoutListSchema = z.strictObject({
  page: z.literal('readouts'),
  ...frame,
  pairs: z.array(readoutPairSchema),
}) satisfies z.ZodType<ReadoutListPage>

const became = z.strictObject({
  contact: z.string(),
  title: z.string(),
  status: z.enum(statuses),
  reportedAt: z.string().optional(),
  citations,
  inferred: z.literal(true).optional(),
  reasons: names,
})
const rate = z.strictObject({
  name: z.string(),
  announced: count,
  states: z.record(z.enum(dueStates), count),
  closed: count,
  rate: z.number().optional(),
  ids: names,
})
export const dueSchema = z.strictObject({
  page: z.literal('due'),
  ...frame,
  on: z.string(),
  due: z.array(
    z.strictObject({
      id: z.string(),
      kind: z.enum(['contacts', 'expectations']),
      title: z.string(),
      window: z.string().optional(),
      state: z.enum(dueStates),
      parties: names,
      holders: names,
      expectations: names,
      citations,
      outcome: became.optional(),
      movedTo: z.strictObject({ contact: z.string(), to: z.string(), reasons: names }).optional(),
      perhaps: z.array(became),
      ...weight,
    }),
  ),
  bySpeaker: z.array(rate),
  byOutlet: z.array(rate),
}) satisfies z.ZodType<DuePage>

export const commitmentListSchema = z.strictObject({
  page: z.literal('commitments'),
  ...frame,
  commitments: z.array(
    z.strictObject({
      id: z.string(),
      kind: z.enum(['agreements', 'expectations']),
      duty: z.string(),
      settled: z.enum(outcomes).optional(),
      bearers: names,
      due: z.strictObject({ value: z.string(), citations, inferred: z.literal(true).optional() }).optional(),
      reportedAt: z.string().optional(),
      citations,
      evidence: z.array(
        z.strictObject({
          direction: z.enum(evidenceDirections),
          articleId: z.string(),
          outlet: z.string().optional(),
          reportedAt: z.string(),
          passage: citationSchema,
          shared: names,
        }),
      ),
      ...weight,
    }),
  ),
}) satisfies z.ZodType<CommitmentListPage>

const line = z.strictObject({
  about: z.enum(askables),
  line: z.string(),
  state: z.enum(answerStates),
  entry: z.string().optional(),
  citations,
  ...weight,
})
export const hitSchema = z.strictObject({
  kind: z.enum(['article', 'statement']),
  articleId: z.string(),
  headline: z.string().optional(),
  outlet: z.string().optional(),
  publishedAt: z.string().optional(),
  entryId: z.string().optional(),
  speakers: names.optional(),
  passage: citationSchema,
  matches: citations,
})
export const askSchema = z.strictObject({
  page: z.literal('ask'),
  filter: filterSchema,
  on: z.string(),
  answer: z
    .strictObject({
      question: z.strictObject({
        words: z.string(),
        asks: z.array(z.enum(askables)),
        issues: names,
        since: z.string().optional(),
        until: z.string().optional(),
        search: names,
        parties: z.array(choice),
      }),
      verdict: z.enum(verdicts),
      lines: z.array(line),
      total: count,
      passages: z.array(hitSchema),
    })
    .optional(),
}) satisfies z.ZodType<AskPage>
export const briefSchema = z.strictObject({
  page: z.literal('brief'),
  filter: filterSchema,
  brief: z.strictObject({
    since: z.string(),
    asOf: z.string(),
    sections: z.array(z.strictObject({ id: z.string(), title: z.string(), lines: z.array(line) })),
  }),
}) satisfies z.ZodType<BriefPage>
