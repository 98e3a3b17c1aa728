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

/**
 * The address of the browser host's socket, relative to the page's own address: `new URL(SOCKET_PATH, location.href)`
 * with `ws:`. The token is part of the page's path, so it goes along by itself and there is nothing to keep.
 */
export const SOCKET_PATH = 'socket'

/** What the Electron preload puts at `window.galley`; nothing else of Electron reaches the page. */
export interface Bridge {
  /** Resolves with the message that answers `message`. Never rejects. */
  call(message: CallMessage): Promise<unknown>
  /** Hears events. Gives back a function that stops it. */
  onMessage(handler: (message: unknown) => void): () => void
  /** The path of a dropped file, empty when it has none. */
  pathOfFile(file: unknown): string
}
