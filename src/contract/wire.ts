import { z } from 'zod'
import { failureSchema } from './failure'

/** A call on the wire: the socket and the preload bridge carry the same messages. */
export const callMessageSchema = z.object({ id: z.int(), call: z.string(), request: z.unknown() })
export type CallMessage = z.infer<typeof callMessageSchema>

/** What comes back: the answer to a call, or an event. */
export const hostMessageSchema = z.union([
  z.object({ id: z.int(), ok: z.literal(true), value: z.unknown() }),
  z.object({ id: z.int(), ok: z.literal(false), failure: failureSchema }),
  z.object({ event: z.string(), payload: z.unknown() }),
])
export type HostMessage = z.infer<typeof hostMessageSchema>
