import type { EventName, EventOf } from '#contract/events'
import type { Session } from './session'

/** Tells every window something that it did not ask for; all but one, if `except` names it. */
export type Emit = <N extends EventName>(event: N, payload: EventOf<N>, except?: Session) => void
