import { CALLS, isCallName } from '#contract/calls'
import type { Failure } from '#contract/failure'
import { callMessageSchema, type HostMessage } from '#contract/wire'
import { failureOf } from '../ports/failed'
import type { Services } from '../services/services'
import type { Session } from '../services/session'

/**
 * The way of every call in every host: a message of any shape comes in, is checked against the table of calls, and
 * goes to the service that answers it. What is not in the table or not of its shape is refused as `bad-message` and
 * reaches no service. Never rejects.
 */
export async function answerCall(services: Services, session: Session, message: unknown): Promise<HostMessage> {
  const parsed = callMessageSchema.safeParse(message)
  if (!parsed.success) return refused(idOf(message), { code: 'bad-message' })
  const { id, call, request } = parsed.data
  if (!isCallName(call)) return refused(id, { code: 'bad-message', details: { call } })
  const checked = CALLS[call].request.safeParse(request)
  if (!checked.success) return refused(id, { code: 'bad-message', details: { call, reason: firstIssue(checked.error) } })
  try {
    // The request was checked by the schema of this very call; TypeScript cannot follow the two through the table.
    const handler = services.handlers[call] as (request: unknown, session: Session) => Promise<unknown>
    return { id, ok: true, value: await handler(checked.data, session) }
  } catch (error) {
    const failure = failureOf(error)
    if (failure.code === 'internal') services.report(error, call)
    return refused(id, failure)
  }
}

function refused(id: number, failure: Failure): HostMessage {
  return { id, ok: false, failure }
}

/** The id of a message that is otherwise wrong, so that its sender can tell which one was refused; -1 without one. */
function idOf(message: unknown): number {
  const id: unknown = typeof message === 'object' && message !== null && 'id' in message ? message.id : undefined
  return Number.isSafeInteger(id) ? (id as number) : -1
}

function firstIssue(error: { issues: readonly { path: readonly PropertyKey[]; message: string }[] }): string {
  const issue = error.issues[0]
  return issue === undefined ? '' : `${issue.path.map(String).join('.')}: ${issue.message}`
}

