import { CALLS, isCallName, type AnswerOf, type CallName, type RequestOf } from '#contract/calls'
import { EVENTS, type EventName, type EventOf } from '#contract/events'
import { failed, type Answer } from '#contract/failure'
import type { CallMessage } from '#contract/wire'
import type { ConnectionState, Transport } from '#renderer/client/transport'

/** How a test answers calls: a value, a failure, or a promise of either. Calls that are not named fail the test. */
export type Answers = {
  readonly [N in CallName]?: (request: RequestOf<N>) => Answer<AnswerOf<N>> | Promise<Answer<AnswerOf<N>>>
}

export interface FakeHost {
  readonly transport: Transport
  /** Every call so far, in order. */
  readonly calls: readonly { readonly call: CallName; readonly request: unknown }[]
  /** The requests of one call. */
  requests<N extends CallName>(call: N): readonly RequestOf<N>[]
  /** Answers a call differently from now on. */
  answer<N extends CallName>(call: N, how: NonNullable<Answers[N]>): void
  emit<N extends EventName>(event: N, payload: EventOf<N>): void
  /** The connection goes, or comes back. */
  connection(state: ConnectionState): void
  /** Says anything at all, as a host with a defect would. */
  sayRaw(message: unknown): void
}

/**
 * A host at the other end of a transport. Everything goes through JSON and the contract's schemas in both directions, so
 * that a test cannot answer what no host could.
 */
export function createFakeHost(answers: Answers = {}): FakeHost {
  // Keeps no documents: whoever saves what changed is asked for the whole document.
  const wantsAll: Answers = { 'documents.saveDelta': () => failed('delta-misfit') }
  const table: Record<string, unknown> = { ...wantsAll, ...answers }
  const calls: { call: CallName; request: unknown }[] = []
  let receive: (message: unknown) => void = () => undefined
  let watch: (state: ConnectionState) => void = () => undefined
  let state: ConnectionState = 'open'

  async function take({ id, call, request }: CallMessage): Promise<void> {
    if (!isCallName(call)) throw new Error(`There is no call ${call}`)
    const checked = CALLS[call].request.parse(request)
    calls.push({ call, request: checked })
    const how = table[call] as ((request: unknown) => Promise<Answer<unknown>>) | undefined
    if (how === undefined) throw new Error(`This test did not expect ${call}`)
    const answer = await how(checked)
    if (answer.ok) CALLS[call].answer.parse(answer.value)
    if (state === 'open') receive(overTheWire({ id, ...answer }))
  }

  return {
    transport: {
      send(message) {
        if (state !== 'open') return false
        void take(overTheWire(message) as CallMessage)
        return true
      },
      receive: (handler) => (receive = handler),
      watch: (handler) => (watch = handler),
      pathOfFile: (file) => (file as File & { readonly path?: string }).path ?? null,
      close: () => (state = 'closed'),
    },
    calls,
    requests: (wanted) => calls.filter(({ call }) => call === wanted).map(({ request }) => request as never),
    answer: (call, how) => {
      table[call] = how
    },
    emit(event, payload) {
      receive(overTheWire({ event, payload: EVENTS[event].parse(payload) }))
    },
    connection(now) {
      state = now
      watch(now)
    },
    sayRaw: (message) => receive(message),
  }
}

function overTheWire(message: unknown): unknown {
  return JSON.parse(JSON.stringify(message))
}
