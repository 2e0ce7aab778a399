/** An entry: the ledger's account of one thing, settled from the records of one or more articles; differing accounts stand side by side, the earliest report first unless a field says otherwise. */
import { z } from 'zod'
import { cellSchema, citationSchema } from './citation.ts'
import { hopSchema } from './party.ts'
import type { RecordKind } from './record.ts'
import { actSchema, plovers } from './records/act.ts'
import { agreementSchema, outcomes } from './records/agreement.ts'
import { contactSchema, modes, novelties, roles, statuses, venueSchema } from './records/contact.ts'
import { expectationSchema } from './records/expectation.ts'
import { positionSchema, stances } from './records/position.ts'
import { manners, statementSchema } from './records/statement.ts'

/** How many articles say it, and how many independent origins these go back to; `conflict` where accounts of the field differ. */
const weight = { articles: z.int().positive(), origins: z.int().positive(), conflict: z.literal(true).optional() }

/** A schema for one account of a field: a cell with all its citations, weighed. */
export function accountSchema<T extends z.ZodType>(value: T) {
  return cellSchema(value).extend(weight)
}

const cited = { citations: z.array(citationSchema).min(1), ...weight }
/** A party in a field of an entry; `party` is the ledger's id of it. */
const namedSchema = z.object({ party: z.string(), name: z.string(), ...cited })
const participantSchema = namedSchema.extend({ role: z.enum(roles), side: z.string().optional(), office: z.string().optional() })
const chainSchema = z.object({ hops: z.array(hopSchema), ...weight })

function entrySchema<R extends z.ZodType, F extends z.ZodRawShape>(record: R, fields: F) {
  return z.object({
    id: z.string(),
    ...fields,
    /** The differing ways by which we have it; none where the articles report it themselves. */
    chain: z.array(chainSchema),
    citations: z.array(citationSchema).min(1),
    articles: z.int().positive(),
    origins: z.int().positive(),
    /** What it was settled from, in order of publication. */
    records: z.array(z.object({ key: z.string(), articleId: z.string(), record })).min(1),
  })
}

/** One report of a contact's status, on the day of the report. */
const turnSchema = z.object({
  status: z.enum(statuses),
  reportedAt: z.string().optional(),
  articleId: z.string(),
  citations: z.array(citationSchema).min(1),
})

export const contactEntrySchema = entrySchema(contactSchema, {
  mode: z.array(accountSchema(z.enum(modes))),
  /** The latest report first. */
  status: z.array(accountSchema(z.enum(statuses))),
  novelty: z.array(accountSchema(z.enum(novelties))),
  /** The most precise first. */
  when: z.array(accountSchema(z.string())),
  duration: z.array(accountSchema(z.string())),
  venue: z.array(accountSchema(venueSchema)),
  participants: z.array(participantSchema),
  absent: z.array(namedSchema),
  initiator: z.array(accountSchema(z.string())),
  host: z.array(accountSchema(z.string())),
  round: z.array(accountSchema(z.number())),
  agenda: z.array(accountSchema(z.string())),
  outcome: z.array(accountSchema(z.string())),
  /** How its status was told over time, oldest report first. */
  history: z.array(turnSchema),
})
export const statementEntrySchema = entrySchema(statementSchema, {
  speakers: z.array(namedSchema),
  addressee: z.array(accountSchema(z.string())),
  channel: z.array(accountSchema(z.string())),
  when: z.array(accountSchema(z.string())),
  venue: z.array(accountSchema(z.string())),
  manner: z.array(accountSchema(z.enum(manners))),
  cue: z.array(accountSchema(z.string())),
  content: z.array(accountSchema(z.string())),
  hedged: z.array(accountSchema(z.boolean())),
  novelty: z.array(accountSchema(z.enum(novelties))),
})
export const positionEntrySchema = entrySchema(positionSchema, {
  parties: z.array(namedSchema),
  issue: z.array(accountSchema(z.string())),
  stance: z.array(accountSchema(z.enum(stances))),
  /** Keys of the records of the statements it rests on. */
  statements: z.array(z.string()),
})
export const agreementEntrySchema = entrySchema(agreementSchema, {
  parties: z.array(namedSchema),
  content: z.array(accountSchema(z.string())),
  outcome: z.array(accountSchema(z.enum(outcomes))),
  when: z.array(accountSchema(z.string())),
})
export const expectationEntrySchema = entrySchema(expectationSchema, {
  what: z.array(accountSchema(z.string())),
  /** Keys of the records of the contacts it points to. */
  contacts: z.array(z.string()),
  window: z.array(accountSchema(z.string())),
  holders: z.array(namedSchema),
})
export const actEntrySchema = entrySchema(actSchema, {
  plover: z.array(accountSchema(z.enum(plovers))),
  actors: z.array(namedSchema),
  recipients: z.array(namedSchema),
  when: z.array(accountSchema(z.string())),
  venue: z.array(accountSchema(z.string())),
  content: z.array(accountSchema(z.string())),
})

export const entrySchemas = {
  contacts: contactEntrySchema,
  statements: statementEntrySchema,
  positions: positionEntrySchema,
  agreements: agreementEntrySchema,
  expectations: expectationEntrySchema,
  acts: actEntrySchema,
} as const satisfies Record<RecordKind, z.ZodType>

export type ContactEntry = z.infer<typeof contactEntrySchema>
export type StatementEntry = z.infer<typeof statementEntrySchema>
export type PositionEntry = z.infer<typeof positionEntrySchema>
export type AgreementEntry = z.infer<typeof agreementEntrySchema>
export type ExpectationEntry = z.infer<typeof expectationEntrySchema>
export type ActEntry = z.infer<typeof actEntrySchema>

/** The entry of a kind: `EntryOf<'contacts'>` is a ContactEntry. */
export type EntryOf<K extends RecordKind> = z.infer<(typeof entrySchemas)[K]>
export type Entry = EntryOf<RecordKind>

export type Weight = { articles: number; origins: number; conflict?: true | undefined }
/** One account of a field: the value as some articles give it, with all their citations. */
export type Account<T> = {
  value?: T | undefined
  original: string
  citations: z.infer<typeof citationSchema>[]
  rule: string
  inferred?: true | undefined
} & Weight
/** A party in a field of an entry. */
export type NamedAccount = z.infer<typeof namedSchema>
export type ParticipantAccount = z.infer<typeof participantSchema>
export type ChainAccount = z.infer<typeof chainSchema>
export type Turn = z.infer<typeof turnSchema>
