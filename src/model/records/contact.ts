/** A contact: two or more sides in touch - talks, a meeting, a call, a visit … - as one article tells it. */
import { z } from 'zod'
import { cellSchema, citationSchema } from '../citation.ts'
import { hopSchema } from '../party.ts'

export const modes = ['talks', 'meeting', 'call', 'visit', 'summit', 'conference', 'letter', 'briefing', 'conversation'] as const
export type Mode = (typeof modes)[number]
export const statuses = [
  'held',
  'ongoing',
  'planned',
  'expected',
  'possible',
  'unlikely',
  'proposed',
  'postponed',
  'cancelled',
  'denied',
] as const
export type Status = (typeof statuses)[number]
export const novelties = ['new', 'background'] as const
export type Novelty = (typeof novelties)[number]
export const roles = ['lead', 'member', 'host', 'guest', 'mediator', 'observer'] as const

export const venueSchema = z.object({ name: z.string(), settlement: z.string().optional(), state: z.string().optional() })
export const participantSchema = z.object({
  party: z.string(),
  name: z.string(),
  role: z.enum(roles),
  side: z.string().optional(),
  office: z.string().optional(),
  citations: z.array(citationSchema).min(1),
})
export type Participant = z.infer<typeof participantSchema>
export const absentSchema = z.object({ party: z.string(), name: z.string(), citations: z.array(citationSchema).min(1) })

export const contactSchema = z.object({
  id: z.string(),
  mode: z.enum(modes),
  status: cellSchema(z.enum(statuses)),
  novelty: z.enum(novelties),
  when: cellSchema(z.string()).optional(),
  duration: cellSchema(z.string()).optional(),
  venue: cellSchema(venueSchema).optional(),
  participants: z.array(participantSchema),
  absent: z.array(absentSchema),
  initiator: cellSchema(z.string()).optional(),
  host: cellSchema(z.string()).optional(),
  round: cellSchema(z.number()).optional(),
  agenda: z.array(cellSchema(z.string())),
  outcome: z.array(cellSchema(z.string())),
  chain: z.array(hopSchema),
  citations: z.array(citationSchema).min(1),
})
export type Contact = z.infer<typeof contactSchema>
