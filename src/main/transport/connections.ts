import type { EventName, EventOf } from '#contract/events'
import type { HostMessage } from '#contract/wire'
import type { Emit } from '../services/emit'
import type { Services } from '../services/services'
import type { Session } from '../services/session'
import { answerCall } from './answer-call'

/** One window's end of the wire. */
export interface Connection {
  /** Takes a message as it came, of any shape, and resolves with the message that answers it. Never rejects. */
  receive(message: unknown): Promise<HostMessage>
  /**
   * Tells the window that it is about to close and waits until it has saved: `saved`, or `unsaved` when something could
   * not be; `silent` when it says nothing for so many milliseconds.
   */
  finish(timeLimit: number): Promise<'saved' | 'unsaved' | 'silent'>
  /** The window went away: what it held is free for others. */
  close(): Promise<void>
}

/** All windows of a host, each with a session of its own. */
export class Connections {
  readonly #windows = new Map<Session, (message: HostMessage) => void>()

  /** Tells the windows that an event concerns, or all. */
  readonly emit: Emit = <N extends EventName>(event: N, payload: EventOf<N>, concerns?: (session: Session) => boolean): void => {
    for (const [session, tell] of this.#windows) if (concerns === undefined || concerns(session)) tell({ event, payload })
  }

  /** A window joins; `tell` takes the events for it. */
  open(services: Services, tell: (message: HostMessage) => void): Connection {
    const session = services.openSession()
    this.#windows.set(session, tell)
    return {
      receive: (message) => answerCall(services, session, message),
      finish: (timeLimit) =>
        new Promise((resolve) => {
          const timer = setTimeout(() => resolve('silent'), timeLimit)
          session.readyToClose = (saved) => {
            clearTimeout(timer)
            session.readyToClose = null
            resolve(saved ? 'saved' : 'unsaved')
          }
          tell({ event: 'host.closing', payload: {} })
        }),
      close: async () => {
        this.#windows.delete(session)
        await services.closeSession(session)
      },
    }
  }
}
