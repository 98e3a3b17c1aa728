import { expect, onTestFinished } from 'vitest'
import { CALLS, type AnswerOf, type CallName, type RequestOf } from '#contract/calls'
import { EVENTS, type EventName, type EventOf } from '#contract/events'
import type { Failure } from '#contract/failure'
import { hostMessageSchema, type HostMessage } from '#contract/wire'
import type { Immutable } from '#main/services/handlers'
import { createServices, type Outside, type Services } from '#main/services/services'
import { Connections, type Connection } from '#main/transport/connections'

/** A host without a window system: services behind the transport, as every host has them. */
export interface TestHost {
  readonly services: Services
  readonly connections: Connections
  openWindow(): TestWindow
}

export function startHost(outside: Omit<Outside, 'emit'>): TestHost {
  const connections = new Connections()
  const services = createServices({ ...outside, emit: connections.emit })
  onTestFinished(() => services.close())
  return {
    services,
    connections,
    openWindow() {
      const window = new TestWindow((message) => connection.receive(message))
      const connection: Connection = connections.open(services, (message) => window.hear(message))
      window.close = () => connection.close()
      return window
    },
  }
}

/**
 * A window's side of the wire: calls go out as messages, answers and events are checked by their schemas as the real
 * client does.
 */
export class TestWindow {
  readonly events: { event: EventName; payload: unknown }[] = []
  close: () => Promise<void> = async () => undefined
  readonly #send: (message: unknown) => Promise<HostMessage>
  readonly #waiting = new Set<() => void>()
  #last = 0

  constructor(send: (message: unknown) => Promise<HostMessage>) {
    this.#send = send
  }

  /** Sends anything, as it is. */
  sendRaw(message: unknown): Promise<HostMessage> {
    return this.#send(message)
  }

  /** The value that answers a call; the test fails when it is refused. */
  async call<N extends CallName>(call: N, request: Immutable<RequestOf<N>>): Promise<AnswerOf<N>> {
    const answer = await this.#ask(call, request)
    if (!('ok' in answer) || !answer.ok) throw new Error(`${call} was refused: ${JSON.stringify(answer)}`)
    return CALLS[call].answer.parse(answer.value) as AnswerOf<N>
  }

  /** The failure that answers a call; the test fails when it succeeds. */
  async refused<N extends CallName>(call: N, request: Immutable<RequestOf<N>>): Promise<Failure> {
    const answer = await this.#ask(call, request)
    if (!('ok' in answer) || answer.ok) throw new Error(`${call} was not refused`)
    return answer.failure
  }

  /** Resolves with the first event of this name, past or to come, that `fits`. */
  async event<N extends EventName>(name: N, fits: (payload: EventOf<N>) => boolean = () => true): Promise<EventOf<N>> {
    for (;;) {
      const found = this.all(name).find(fits)
      if (found !== undefined) return found
      await new Promise<void>((resolve) => this.#waiting.add(resolve))
    }
  }

  /** Every event of this name so far. */
  all<N extends EventName>(name: N): EventOf<N>[] {
    return this.events.filter(({ event }) => event === name).map(({ payload }) => payload as EventOf<N>)
  }

  hear(message: HostMessage): void {
    const parsed = hostMessageSchema.parse(message)
    if (!('event' in parsed)) throw new Error('An answer came as an event')
    const name = parsed.event as EventName
    this.events.push({ event: name, payload: EVENTS[name].parse(parsed.payload) })
    for (const wake of this.#waiting) wake()
    this.#waiting.clear()
  }

  async #ask(call: CallName, request: unknown): Promise<HostMessage> {
    const id = ++this.#last
    const answer = hostMessageSchema.parse(await this.#send({ id, call, request }))
    expect(answer).toHaveProperty('id', id)
    return answer
  }
}

/** Imports paths and waits for the end. */
export async function importPaths(window: TestWindow, paths: readonly string[], encodings: Record<string, string> = {}) {
  const { batch } = await window.call('import.stage', { batch: null, items: paths.map((path) => ({ kind: 'path', path })) })
  const { job } = await window.call('import.start', { batch, encodings })
  return (await window.event('import.ended', (ended) => ended.job === job)).result
}
