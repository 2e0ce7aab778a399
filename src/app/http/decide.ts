/** A decision sent by the review page: read, made, answered. */
import { z } from 'zod'
import { openLedger } from '../../ledger/index.ts'
import { type Decision, reviewKinds } from '../../model/decision.ts'
import { ParleyError } from '../../model/parley-error.ts'
import { decide } from '../../parley.ts'

const words = z.string().min(1).max(2000)
const sent = z.discriminatedUnion('verb', [
  z.strictObject({
    verb: z.enum(reviewKinds),
    id: words,
    value: words.optional(),
    words: words.optional(),
    why: words.optional(),
    seen: words.optional(),
  }),
  z.strictObject({ verb: z.literal('merge'), id: words, other: words, why: words.optional(), seen: words.optional() }),
  z.strictObject({ verb: z.literal('split'), id: words, record: words, why: words.optional(), seen: words.optional() }),
  z.strictObject({ verb: z.literal('undo'), id: words.optional() }),
])

/** Makes the decision that `body` (JSON) asks for. Rejects with a ParleyError `decision-refused` where it asks for none, or like `decide`. */
export async function takeDecision(path: string, by: string, body: string): Promise<{ decision: Decision }> {
  const parsed = sent.safeParse(jsonOf(body))
  if (!parsed.success)
    throw new ParleyError('decision-refused', 'this is no decision: send a verb and what it is about, as the review page does')
  const asked = parsed.data
  const ledger = await openLedger(path, { create: false })
  try {
    return { decision: await made(ledger, asked, by) }
  } finally {
    await ledger.close()
  }
}

function made(ledger: Awaited<ReturnType<typeof openLedger>>, asked: z.infer<typeof sent>, by: string): Promise<Decision> {
  if (asked.verb === 'undo') return decide.undo(ledger, asked.id ?? 1, { by })
  const how = { by, why: asked.why, seen: asked.seen }
  if (asked.verb === 'merge') return decide.merge(ledger, asked.id, asked.other, how)
  if (asked.verb === 'split') return decide.split(ledger, asked.id, [asked.record], how)
  return decide.review(ledger, asked.id, { kind: asked.verb, value: asked.value, words: asked.words }, how)
}

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}
