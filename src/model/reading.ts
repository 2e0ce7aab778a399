/** A reading: everything one version of the reader found in one article; the JSON other programs rely on. */
import { z } from 'zod'
import { articleSchema } from './article.ts'
import { partySchema } from './party.ts'
import { actSchema } from './records/act.ts'
import { agreementSchema } from './records/agreement.ts'
import { contactSchema } from './records/contact.ts'
import { expectationSchema } from './records/expectation.ts'
import { positionSchema } from './records/position.ts'
import { statementSchema } from './records/statement.ts'

/** Raised whenever the same article would be read differently; stored with every reading. */
export const readerVersion = '3'

export const noteSchema = z.object({ rule: z.string(), message: z.string(), start: z.int().nonnegative(), end: z.int().nonnegative() })
/** A doubt of a stage about a place in the text. */
export type Note = z.infer<typeof noteSchema>

export const readingSchema = z.object({
  article: articleSchema,
  parties: z.array(partySchema),
  contacts: z.array(contactSchema),
  statements: z.array(statementSchema),
  positions: z.array(positionSchema),
  agreements: z.array(agreementSchema),
  expectations: z.array(expectationSchema),
  acts: z.array(actSchema),
  notes: z.array(noteSchema),
})
export type Reading = z.infer<typeof readingSchema>

export const readingsSchema = z.object({ parley: z.literal('1'), readings: z.array(readingSchema) })
