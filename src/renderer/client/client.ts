import { CALLS, type AnswerOf, type CallName, type RequestOf } from '#contract/calls'
import { EVENTS, type EventName, type EventOf } from '#contract/events'
import { failed, succeeded, type Answer } from '#contract/failure'
import { hostMessageSchema } from '#contract/wire'
import type { ConnectionState, Transport } from './transport'

/** The renderer's side of the contract. */
export interface Client {
  /**
   * Asks the host. Never rejects: what goes wrong comes back as a failure, `connection-lost` when the host went away
   * before it answered, `bad-message` when the answer does not fit its schema.
   */
  call<N extends CallName>(name: N, request: RequestOf<N>): Promise<Answer<AnswerOf<N>>>
  /** Hears what the host says unasked. Gives back a function that stops it. */
  on<N extends EventName>(event: N, handler: (payload: EventOf<N>) => void): () => void
  /** Hears when the connection is lost and found again. Gives back a function that stops it. */
  onConnection(handler: (state: ConnectionState) => void): () => void
  pathOfFile(file: File): string | null
  close(): void
}

interface Waiting {
  readonly name: CallName
  readonly settle: (answer: Answer<never>) => void
}

/** A client over a transport. Calls may be under way side by side; each gets its own answer. */
export function createClient(transport: Transport): Client {
  let lastId = 0
  const waiting = new Map<number, Waiting>()
  const handlers = new Map<EventName, Set<(payload: never) => void>>()
  const watchers = new Set<(state: ConnectionState) => void>()

  transport.receive((raw) => {
    const parsed = hostMessageSchema.safeParse(raw)
    if (!parsed.success) {
      report('The host sent a message of an unknown shape', raw)
      return
    }
    const message = parsed.data
    if ('event' in message) hear(message.event, message.payload)
    else settle(message.id, message.ok ? succeeded(message.value) : { ok: false, failure: message.failure })
  })

  transport.watch((state) => {
    if (state !== 'open') for (const id of [...waiting.keys()]) settle(id, failed('connection-lost'))
    for (const watcher of watchers) watcher(state)
  })

  function settle(id: number, answer: Answer<unknown>): void {
    const call = waiting.get(id)
    if (call === undefined) return
    waiting.delete(id)
    if (!answer.ok) return call.settle(answer)
    const value = CALLS[call.name].answer.safeParse(answer.value)
    if (!value.success) report(`The answer to ${call.name} does not fit`, value.error)
    call.settle(value.success ? succeeded(value.data as never) : failed('bad-message', { details: { call: call.name } }))
  }

  function hear(event: string, payload: unknown): void {
    if (!Object.hasOwn(EVENTS, event)) return
    const name = event as EventName
    const value = EVENTS[name].safeParse(payload)
    if (!value.success) {
      report(`The event ${event} does not fit`, value.error)
      return
    }
    for (const handler of [...(handlers.get(name) ?? [])]) handler(value.data as never)
  }

  return {
    call(name, request) {
      const id = ++lastId
      return new Promise((resolve) => {
        waiting.set(id, { name, settle: resolve as Waiting['settle'] })
        if (!transport.send({ id, call: name, request })) settle(id, failed('connection-lost'))
      })
    },
    on(event, handler) {
      const set = handlers.get(event) ?? new Set()
      handlers.set(event, set)
      set.add(handler as (payload: never) => void)
      return () => set.delete(handler as (payload: never) => void)
    },
    onConnection(handler) {
      watchers.add(handler)
      return () => watchers.delete(handler)
    },
    pathOfFile: (file) => transport.pathOfFile(file),
    close: () => transport.close(),
  }
}

/** For whoever looks into a defect: what does not fit the contract is in no sentence that an editor could use. */
function report(what: string, details: unknown): void {
  // eslint-disable-next-line no-console
  console.error(what, details)
}
