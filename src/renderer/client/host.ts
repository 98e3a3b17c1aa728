import type { AnswerOf, CallName, RequestOf } from '#contract/calls'
import type { EventName, EventOf } from '#contract/events'
import { failed, type Answer } from '#contract/failure'
import { createClient, type Client } from './client'
import type { ConnectionState, Transport } from './transport'

let client: Client | null = null

/** Connects the window to its host. Called once at the start, and by each test with a host of its own. */
export function connect(transport: Transport): void {
  client?.close()
  client = createClient(transport)
}

/** Asks the connected host; see `Client.call`. */
export function call<N extends CallName>(name: N, request: RequestOf<N>): Promise<Answer<AnswerOf<N>>> {
  return client === null ? Promise.resolve(failed('connection-lost')) : client.call(name, request)
}

/** Hears the connected host; see `Client.on`. Call it after `connect`. */
export function on<N extends EventName>(event: N, handler: (payload: EventOf<N>) => void): () => void {
  return connected().on(event, handler)
}

/** Hears when the connection is lost and found again. Call it after `connect`. */
export function onConnection(handler: (state: ConnectionState) => void): () => void {
  return connected().onConnection(handler)
}

/** The path of a dropped file that the host can read by itself; null where only its bytes can be had. */
export function pathOfFile(file: File): string | null {
  return client?.pathOfFile(file) ?? null
}

function connected(): Client {
  if (client === null) throw new Error('connect() comes first')
  return client
}
