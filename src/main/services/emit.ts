import type { EventName, EventOf } from '#contract/events'
import type { Session } from './session'

/** Tells windows something that they did not ask for: those that it concerns, or all. */
export type Emit = <N extends EventName>(event: N, payload: EventOf<N>, concerns?: (session: Session) => boolean) => void

/** What happens in a project concerns the windows that have it open. */
export function whoHasOpen(dir: string): (session: Session) => boolean {
  return (session) => session.project?.folder.dir === dir
}
